//! Whole cases, typed in.

use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use super::keyboard::Keyboard;
use super::script::Script;
use crate::exchange::{cases, told};
use crate::support::{Desk, export};

fn typed_in(source: &Path) {
    let wanted = Desk::with(source);
    let reference = wanted.open();
    let desk = tempfile::tempdir().unwrap();
    let mut keys = Keyboard::at(&desk.path().join("so.socd"));
    Script::of(&reference).play(&mut keys);
    let name = source.file_stem().unwrap().to_string_lossy().into_owned();
    keys.keep_steps(&name);
    println!("{name}: {} keys", keys.presses);
    let typed: Json = serde_json::from_str(&export(&keys.book().store)).unwrap();
    let imported: Json = serde_json::from_str(&export(&reference)).unwrap();
    let (typed, imported) = (told(&typed), told(&imported));
    let more: Vec<&String> = typed.iter().filter(|record| !imported.contains(record)).collect();
    let less: Vec<&String> = imported.iter().filter(|record| !typed.contains(record)).collect();
    assert!(
        more.is_empty() && less.is_empty(),
        "{name}: typed but not meant {more:#?}, meant but not typed {less:#?}"
    );
    assert_eq!(typed, imported, "{name}");
}

#[test]
fn an_invented_case_typed_in_is_the_same_as_imported() {
    typed_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/case.json"));
}

#[test]
fn the_real_cases_typed_in_are_the_same_as_imported() {
    let sources: Vec<PathBuf> = cases();
    for source in sources {
        typed_in(&source);
    }
}
