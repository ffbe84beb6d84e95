//! A lower layer never sees a higher one, and each library stays in its layer.

use crate::sources::{program_lines, sources};

/// The layers, lowest first; those in one line do not know each other.
const LAYERS: &[&[&str]] =
    &[&["i18n"], &["domain"], &["store"], &["documents", "exchange"], &["app"], &["ui", "cli"]];

/// What is left to some layers (`main.rs` is no layer): the words that betray it, and whose it is.
const KEPT: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("egui", &["ui", "main.rs"]),
    ("eframe", &["ui", "main.rs"]),
    ("std::fs", &["store", "documents", "exchange", "app", "ui", "cli", "main.rs"]),
    ("chrono::Local", &["store", "documents", "exchange", "app", "ui", "cli", "main.rs"]),
    ("Local::now", &["store"]),
    ("Utc::now", &["store"]),
    ("SystemTime::now", &["store"]),
];

/// What no part of the program does.
const NEVER: &[&str] =
    &["#[allow(", "#![allow(", ".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!("];

fn rank(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|names| names.contains(&layer))
}

/// The layer a file belongs to.
fn layer_of(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

/// The layers a line names: `crate::store::…`, and each of `use crate::{store, …}`.
fn named(line: &str) -> Vec<&str> {
    let mut named = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        let rest = &line[at + "crate::".len()..];
        let names = rest.strip_prefix('{').map_or(rest, |list| list.split('}').next().unwrap());
        let several = names.len() < rest.len();
        for name in names.split(if several { ',' } else { '\n' }) {
            let name = name.trim();
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_');
            named.push(&name[..end.unwrap_or(name.len())]);
        }
    }
    named
}

/// What is wrong in a file, one sentence each.
fn faults(path: &str, lines: &[String]) -> Vec<String> {
    let layer = layer_of(path);
    let mut faults = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let mut fault = |what: &str| faults.push(format!("{path}:{}: {what}: {line}", at + 1));
        for name in named(line) {
            let (Some(here), Some(there)) = (rank(layer), rank(name)) else { continue };
            if there > here || (there == here && name != layer) {
                fault(&format!("{layer} must not know {name}"));
            }
        }
        for (word, owners) in KEPT {
            if line.contains(word) && rank(layer).is_some() && !owners.contains(&layer) {
                fault(&format!("{word} is not for {layer}"));
            }
        }
        for word in NEVER {
            if line.contains(word) {
                fault(&format!("{word} outside a test"));
            }
        }
    }
    faults
}

#[test]
fn no_layer_reaches_upward() {
    let sources = sources();
    assert!(sources.len() > 100, "only {} files were found", sources.len());
    let faults: Vec<String> =
        sources.iter().flat_map(|source| faults(&source.path, &source.lines)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_folder_of_the_program_is_a_layer() {
    for source in sources() {
        let layer = layer_of(&source.path);
        let known = rank(layer).is_some() || layer == "main.rs" || layer == "lib.rs";
        assert!(known, "{}", source.path);
    }
}

#[test]
fn what_is_forbidden_is_found() {
    for (path, line) in [
        ("domain/mod.rs", "use crate::store::Store;"),
        ("i18n/mod.rs", "    crate::domain::text::fold(x)"),
        ("store/open.rs", "use crate::{domain, exchange::json};"),
        ("exchange/json/mod.rs", "use crate::documents::Report;"),
        ("cli/mod.rs", "use crate::ui::window;"),
        ("app/mod.rs", "use egui::Ui;"),
        ("ui/mod.rs", "use rusqlite::Connection;"),
        ("domain/mod.rs", "let now = chrono::Utc::now();"),
        ("domain/mod.rs", "std::fs::read(path)"),
        ("app/mod.rs", "let day = Local::now();"),
        ("ui/mod.rs", "#[allow(dead_code)]"),
        ("ui/mod.rs", "let a = b.unwrap();"),
        ("ui/mod.rs", "let a = b.expect(\"c\");"),
        ("store/mod.rs", "_ => panic!(\"no\"),"),
    ] {
        assert_eq!(faults(path, &program_lines(line)).len(), 1, "{path}: {line}");
    }
    for (path, line) in [
        ("store/mod.rs", "use crate::{domain::text, i18n};"),
        ("store/mod.rs", "use rusqlite::Connection; // crate::ui"),
        ("app/mod.rs", "use crate::documents::Report;"),
        ("ui/mod.rs", "let a = b.unwrap_or_default();"),
        ("ui/mod.rs", "#[expect(clippy::panic, reason = \"…\")]"),
        ("main.rs", "use so_cong_doan::ui;"),
    ] {
        assert_eq!(faults(path, &program_lines(line)), Vec::<String>::new(), "{path}: {line}");
    }
}
