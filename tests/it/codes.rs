//! The table of codes in the documentation is the one the program checks by.

use std::collections::BTreeMap;
use std::path::Path;

use so_cong_doan::cli::{Command, Status, run};
use so_cong_doan::domain::rules::{CODES, text_key};
use so_cong_doan::i18n::{Lang, pattern_in};

fn printed() -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    assert_eq!(run(&Command::Codes, &mut out, &mut err), Status::Done);
    String::from_utf8(out).unwrap()
}

#[test]
fn the_documented_codes_are_those_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/codes.md");
    let printed = printed();
    if std::env::var_os("SOCD_WRITE_DOCS").is_some() {
        std::fs::write(&path, &printed).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let same = kept.replace("\r\n", "\n") == printed;
    assert!(same, "docs/codes.md is not up to date: run `so-cong-doan codes > docs/codes.md`");
}

#[test]
fn every_code_stands_in_the_table_in_both_languages_with_open_places_only() {
    let printed = printed();
    for code in CODES {
        assert_eq!(printed.matches(&format!("### {}: ", code.code)).count(), 2, "{}", code.code);
    }
    assert!(!printed.contains(['{', '}', '$']), "a place was left as it is written in the files");
}

#[test]
fn no_two_codes_say_the_same_sentence() {
    for lang in [Lang::Vi, Lang::En] {
        let mut said = BTreeMap::new();
        for code in CODES {
            let sentence = pattern_in(lang, &text_key(code.code));
            let before = said.insert(sentence, code.code);
            assert_eq!(before, None, "{} says the same", code.code);
        }
    }
}

#[test]
fn a_source_is_a_text_seen_or_said_to_be_usage() {
    for code in CODES {
        let usage = [
            "BC-301", "BC-324", "BC-328", "NK-304", "NK-310", "NK-313", "PH-304", "PH-305",
            "SL-301",
        ];
        let source = code.source_in(Lang::Vi);
        let says_usage = source.contains("chưa thấy văn bản");
        assert_eq!(says_usage, usage.contains(&code.code), "{}: {source}", code.code);
        assert!(!source.contains('§'), "rule sets say mục: {source}");
    }
}

#[test]
fn no_error_can_be_switched_off_and_a_pattern_is_there_for_every_key() {
    for code in CODES {
        let is_error = code.severity == so_cong_doan::domain::rules::Severity::Error;
        assert!(!(is_error && code.switchable), "{}", code.code);
        let key = text_key(code.code);
        for lang in [Lang::Vi, Lang::En] {
            for key in [key.clone(), format!("{key}-do"), format!("{key}-title")] {
                assert!(pattern_in(lang, &key).is_some_and(|text| !text.is_empty()), "{key}");
            }
        }
    }
}
