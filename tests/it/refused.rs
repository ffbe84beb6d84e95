//! A file that cannot be taken is refused with its place, and the book is as it was.

use std::fs;

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use so_cong_doan::exchange::json::{ImportError, import};
use so_cong_doan::store::{Access, Store};

use crate::support::{Desk, everything, export, file_of};

const UID: &str = "018f0000-0000-7000-8000-000000000001";

/// Records after one that is right, and what the sentence must name.
fn bad_records() -> Vec<(Json, &'static [&'static str])> {
    let person =
        |field: &str, value: Json| json!([{ "kind": "person", "uid": "@p", field: value }]);
    let figure =
        |value: Json| json!([{ "kind": "figure", "organisation": "@o", "members": value }]);
    vec![
        (json!([{ "uid": "@p" }]), &["2", "@p", "kind"]),
        (json!([{ "kind": "wizard", "uid": "@p" }]), &["2", "wizard", "@p", "kind"]),
        (json!([{ "kind": 5 }]), &["2", "kind"]),
        (json!([5]), &["2"]),
        (person("shoe_size", json!(5)), &["2", "person", "@p", "shoe_size"]),
        (person("full_name", json!(5)), &["2", "@p", "full_name"]),
        (person("full_name", json!("a\u{202e}b")), &["2", "@p", "full_name", "202E"]),
        (person("full_name", json!("a\u{0}b")), &["2", "@p", "full_name"]),
        (person("full_name", json!("a\nb")), &["2", "@p", "full_name"]),
        (person("full_name", json!("x".repeat(2001))), &["2", "@p", "full_name", "2.000"]),
        (person("born", json!("2023-02-30")), &["2", "@p", "born", "2023-02-30"]),
        (person("born", json!("14/4/2023")), &["2", "@p", "born"]),
        (person("party_member", json!("yes")), &["2", "@p", "party_member"]),
        (person("uid", json!("p1")), &["2", "uid", "p1"]),
        (person("uid", json!("@")), &["2", "uid"]),
        (figure(json!(-1)), &["2", "figure", "members"]),
        (figure(json!(1_000_000_000)), &["2", "members", "999.999.999"]),
        (figure(json!(1.5)), &["2", "members"]),
        (figure(json!({ "value": 5, "about": "some" })), &["2", "members"]),
        (figure(json!([5])), &["2", "members"]),
        (json!([{ "kind": "figure", "members": 5 }]), &["2", "figure", "organisation"]),
        (
            json!([{ "kind": "figure", "organisation": "@nobody" }]),
            &["2", "organisation", "@nobody"],
        ),
        (json!([{ "kind": "figure", "organisation": UID }]), &["2", "organisation", UID]),
        (
            json!([{ "kind": "person", "uid": "@p" }, { "kind": "figure", "organisation": "@p" }]),
            &["3", "organisation", "@p"],
        ),
        (json!([{ "kind": "person", "uid": "@o" }]), &["2", "uid", "@o", "1"]),
        (
            json!([
                { "kind": "term", "uid": "@s", "organisation": "@o", "previous": "@t" },
                { "kind": "term", "uid": "@t", "organisation": "@o", "previous": "@s" }
            ]),
            &["term", "previous"],
        ),
        (
            json!([{ "kind": "organisation_period", "uid": "@x", "organisation": "@o", "parent": "@o" }]),
            &["2", "organisation_period", "@x", "parent"],
        ),
        (
            json!([{ "kind": "acceptance", "uid": "@a", "record": "@a" }]),
            &["2", "acceptance", "@a", "record"],
        ),
        (
            json!([
                { "kind": "organisation", "uid": "@u" },
                { "kind": "organisation_period", "organisation": "@u", "valid_from": "2010", "parent": "@o" },
                { "kind": "organisation_period", "organisation": "@o", "valid_from": "2000", "parent": "@u" }
            ]),
            &["organisation_period", "parent"],
        ),
    ]
}

/// Whole files, and what the sentence must name beside the file.
fn bad_files() -> Vec<(Vec<u8>, &'static [&'static str])> {
    let text = |text: &str| text.as_bytes().to_vec();
    let mut foreign = text(&file_of(&json!([{ "kind": "person", "full_name": "abc" }])));
    let at = foreign.windows(3).position(|bytes| bytes == b"abc").unwrap();
    foreign[at] = 0xff;
    let twice = r#"{"format":"so-cong-doan","version":1,"records":[{"kind":"person","post":"a","post":"b"}]}"#;
    let head = r#"{"format":"so-cong-doan","version":1,"#;
    vec![
        (text(""), &["1"]),
        (text("xin chào"), &["1"]),
        (text("[]"), &["so-cong-doan"]),
        (text("{}"), &["so-cong-doan"]),
        (text(r#"{"format":"other","version":1,"records":[]}"#), &["format"]),
        (text(r#"{"format":"so-cong-doan","version":2,"records":[]}"#), &["version", "2"]),
        (text(&format!(r#"{head}"records":5}}"#)), &["so-cong-doan"]),
        (text(r#"{"format":"so-cong-doan","version":1}"#), &["records"]),
        (text(&format!(r#"{head}"extra":{{"a":[1]}},"records":[]}}"#)), &["extra"]),
        (text(&format!(r#"{head}"title":5,"records":[]}}"#)), &["title"]),
        (text(&format!(r#"{head}"version":1,"records":[]}}"#)), &["version"]),
        (text(&format!(r#"{head}"records":[]}} and more"#)), &["1"]),
        (text(&format!("{head}\n\"records\":[{{\"kind\":}}]}}")), &["2", "1"]),
        (text(&file_of(&json!([{ "kind": "person" }]))[..60]), &["1"]),
        (text(twice), &["1", "person", "post"]),
        (foreign, &["1"]),
        (text(&format!("{head}\"records\":{}", "[".repeat(100_000))), &["1"]),
    ]
}

fn refused(desk: &Desk, bytes: &[u8], named: &[&str]) {
    let file = desk.write("vào.json", bytes);
    let bytes_before = fs::read(desk.book()).unwrap();
    let mut store = desk.open();
    let before = export(&store);
    let Err(error) = import(&mut store, &file, false) else {
        panic!("taken: {}", String::from_utf8_lossy(&bytes[..bytes.len().min(300)]));
    };
    let sentence = error.sentence();
    assert!(sentence.contains("vào.json"), "{sentence}");
    for name in named {
        assert!(sentence.contains(name), "{name:?} is not in: {sentence}");
    }
    assert!(!sentence.contains('\n') && sentence.chars().count() < 600, "{sentence}");
    assert_eq!(export(&store), before);
    assert!(import(&mut store, &file, true).is_err());
    drop(store);
    assert_eq!(fs::read(desk.book()).unwrap(), bytes_before, "{sentence}");
}

#[test]
fn a_bad_record_is_refused_with_its_place_and_changes_nothing() {
    let desk = Desk::with(&everything());
    for (records, named) in bad_records() {
        let mut all = vec![json!({ "kind": "organisation", "uid": "@o" })];
        all.extend(records.as_array().unwrap().iter().cloned());
        refused(&desk, file_of(&Json::from(all)).as_bytes(), named);
    }
}

#[test]
fn a_bad_file_is_refused_and_changes_nothing() {
    let desk = Desk::with(&everything());
    for (bytes, named) in bad_files() {
        refused(&desk, &bytes, named);
    }
}

#[test]
fn another_value_for_a_known_uid_is_refused_with_its_field() {
    let desk = Desk::new();
    let first = json!([{ "kind": "person", "uid": UID, "full_name": "Phan Hạ Giang" }]);
    import(&mut desk.open(), &desk.write("1.json", file_of(&first)), false).unwrap();
    for other in [
        json!([{ "kind": "person", "uid": UID, "full_name": "Phan Hà Giang" }]),
        json!([{ "kind": "person", "uid": UID, "full_name": "Phan Hạ Giang", "post": "Thư ký" }]),
        json!([{ "kind": "person", "uid": UID }]),
        json!([{ "kind": "organisation", "uid": UID }]),
    ] {
        refused(&desk, file_of(&other).as_bytes(), &[UID]);
    }
}

#[test]
fn a_hundred_megabytes_of_nonsense_are_refused_at_once() {
    let size = 100 << 20;
    let head = br#"{"format":"so-cong-doan","version":1,"records":[{"kind":"person","post":""#;
    let desk = Desk::new();
    for (start, fill) in [
        (&b""[..], b'x'),
        (&b""[..], b'['),
        (&head[..], b'x'),
        (&b"\""[..], b'a'),
        (&b""[..], b' '),
    ] {
        let mut bytes = start.to_vec();
        bytes.resize(size, fill);
        let begun = std::time::Instant::now();
        refused(&desk, &bytes, &[]);
        assert!(begun.elapsed().as_secs() < 20, "{:?} of {}", begun.elapsed(), char::from(fill));
    }
}

#[test]
fn a_file_that_cannot_be_read_is_refused() {
    let desk = Desk::new();
    for path in [desk.path("missing.json"), desk.folder.path().to_path_buf()] {
        let refused = import(&mut desk.open(), &path, false);
        assert!(matches!(refused, Err(ImportError::Io { .. })), "{refused:?}");
    }
}

#[test]
fn a_read_only_book_takes_nothing() {
    let desk = Desk::new();
    let mut store = Store::open(&desk.book(), Access::Read).unwrap();
    assert!(import(&mut store, &everything(), false).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in a file, the import ends with a report or a sentence, never otherwise.
    #[test]
    fn no_bytes_stop_the_program(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..3), 1..6),
    ) {
        let mut bytes = fs::read(everything()).unwrap();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                _ => bytes.truncate(at.max(1)),
            }
        }
        let desk = Desk::new();
        let file = desk.write("in.json", &bytes);
        if let Err(error) = import(&mut desk.open(), &file, true) {
            prop_assert!(!error.sentence().is_empty());
        }
    }

    #[test]
    fn no_noise_stops_the_program(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let desk = Desk::new();
        let file = desk.write("in.json", &bytes);
        prop_assert!(import(&mut desk.open(), &file, true).is_err());
    }
}
