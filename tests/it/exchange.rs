//! The exchange format loses nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::exchange::json::{export as write_out, import, schema};
use so_cong_doan::store::{Access, Store};

use crate::support::{Desk, everything, export, file_of, read_json};

/// Real cases lie outside the project; where they are not, the invented file alone is used.
fn sources() -> Vec<PathBuf> {
    let mut found = cases();
    found.push(everything());
    found
}

/// The real cases, where they are at hand.
pub fn cases() -> Vec<PathBuf> {
    let folder = std::env::var_os("SOCD_CASES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases"),
        PathBuf::from,
    );
    let cases = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let json = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
    let mut found: Vec<PathBuf> = cases.filter(json).collect();
    found.sort();
    found
}

#[test]
fn the_invented_file_covers_every_kind_and_every_field() {
    let mut covered: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for record in read_json(&everything())["records"].as_array().unwrap() {
        let fields = record.as_object().unwrap().keys().cloned();
        covered.entry(record["kind"].as_str().unwrap().to_owned()).or_default().extend(fields);
    }
    for kind in Kind::ALL {
        for field in kind.fields() {
            assert!(
                covered[kind.name()].contains(field.exchange),
                "{}.{}",
                kind.name(),
                field.exchange
            );
        }
    }
}

#[test]
fn export_import_export_gives_the_same_bytes() {
    let desk = Desk::new();
    for source in sources() {
        import(&mut desk.open(), &source, false)
            .unwrap_or_else(|error| panic!("{}", error.sentence()));
    }
    let first = desk.export();
    assert!(desk.open().check().unwrap().is_whole());
    let second = Desk::with(&desk.write("out.json", &first));
    assert_eq!(second.export(), first);
    assert!(second.open().check().unwrap().is_whole());
}

/// The records without their names, each link replaced by what it points to, so that two files can be
/// compared whatever their uids and order.
pub fn told(file: &Json) -> Vec<String> {
    let records = file["records"].as_array().unwrap();
    let named: BTreeMap<&str, &Json> =
        records.iter().filter_map(|record| Some((record["uid"].as_str()?, record))).collect();
    let mut told: Vec<String> = records.iter().map(|record| tell(record, &named, 3)).collect();
    told.sort();
    told
}

fn tell(record: &Json, named: &BTreeMap<&str, &Json>, depth: u8) -> String {
    let mut words: Vec<String> = Vec::new();
    for (name, value) in record.as_object().unwrap() {
        let target = value.as_str().and_then(|text| named.get(text));
        match target {
            _ if name == "uid" || value.is_null() => {}
            Some(target) if depth > 0 => {
                words.push(format!("{name}=({})", tell(target, named, depth - 1)));
            }
            Some(_) => words.push(format!("{name}=…")),
            None => words.push(format!("{name}={value}")),
        }
    }
    words.sort();
    words.join(";")
}

#[test]
fn every_value_of_a_file_is_in_the_export() {
    for source in sources() {
        let desk = Desk::with(&source);
        let exported: Json = serde_json::from_str(&desk.export()).unwrap();
        assert_eq!(told(&exported), told(&read_json(&source)), "{}", source.display());
    }
}

#[test]
fn what_the_book_has_already_is_passed_over() {
    let desk = Desk::with(&everything());
    let whole = desk.export();
    let again = desk.write("again.json", &whole);
    let report = import(&mut desk.open(), &again, false).unwrap();
    assert_eq!((report.created, report.operation), (Vec::new(), None));
    assert_eq!(
        report.present as usize,
        read_json(&everything())["records"].as_array().unwrap().len()
    );
    assert_eq!(desk.export(), whole);
}

#[test]
fn a_piece_may_point_into_the_book() {
    let desk = Desk::new();
    let owner = "018f0000-0000-7000-8000-000000000001";
    let first = json!([{ "kind": "organisation", "uid": owner }]);
    let second = json!([{ "kind": "term", "organisation": owner, "year_from": 2023 }]);
    for (name, records) in [("1.json", first), ("2.json", second)] {
        import(&mut desk.open(), &desk.write(name, file_of(&records)), false).unwrap();
    }
    assert!(desk.export().contains(&format!("\"organisation\": \"{owner}\"")));
}

#[test]
fn an_undone_import_can_be_repeated() {
    let desk = Desk::with(&everything());
    let whole = desk.export();
    let file = desk.write("whole.json", &whole);
    let mut store = desk.open();
    store.undo().unwrap();
    assert!(!export(&store).contains("uid"));
    import(&mut store, &file, false).unwrap();
    assert_eq!(export(&store), whole);
    assert!(store.check().unwrap().is_whole());
}

#[test]
fn a_rehearsal_says_the_same_and_changes_nothing() {
    let desk = Desk::new();
    let before = std::fs::read(desk.book()).unwrap();
    let rehearsed = import(&mut desk.open(), &everything(), true).unwrap();
    assert_eq!(std::fs::read(desk.book()).unwrap(), before);
    let done = import(&mut desk.open(), &everything(), false).unwrap();
    assert_eq!((rehearsed.created, rehearsed.title), (done.created, done.title));
    assert!(done.operation.is_some() && rehearsed.operation.is_none());
}

#[test]
fn periods_that_swap_their_upper_union_are_no_circle_in_any_order() {
    // A was under B until 2010, B under A from then on.
    let periods = [
        json!({ "kind": "organisation_period", "organisation": "@a", "valid_from": "2000", "parent": "@b" }),
        json!({ "kind": "organisation_period", "organisation": "@a", "valid_from": "2010" }),
        json!({ "kind": "organisation_period", "organisation": "@b", "valid_from": "2010", "parent": "@a" }),
    ];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut records = vec![json!({ "kind": "organisation", "uid": "@a" })];
        records.extend(order.iter().map(|at: &usize| periods[*at].clone()));
        records.push(json!({ "kind": "organisation", "uid": "@b" }));
        let desk = Desk::new();
        let file = desk.write("in.json", file_of(&Json::from(records)));
        import(&mut desk.open(), &file, false)
            .unwrap_or_else(|error| panic!("{order:?} {}", error.sentence()));
    }
}

#[test]
fn a_chain_that_comes_back_is_refused_and_a_long_one_is_not() {
    let base = [
        json!({ "kind": "organisation", "uid": "@o" }),
        json!({ "kind": "term", "uid": "@t", "organisation": "@o" }),
        json!({ "kind": "meeting", "uid": "@m", "term": "@t" }),
        json!({ "kind": "delegation", "uid": "@d", "meeting": "@m" }),
    ];
    for (kind, owner, to, field) in [
        ("term", "organisation", "@o", "previous"),
        ("ballot", "meeting", "@m", "follows"),
        ("delegate", "delegation", "@d", "replaces"),
    ] {
        for length in [1, 2, 3, 7] {
            for closed in [true, false] {
                let mut records = base.to_vec();
                for at in 0..length {
                    let mut record = json!({ "kind": kind, "uid": format!("@{at}"), owner: to });
                    if closed || at + 1 < length {
                        record[field] = format!("@{}", (at + 1) % length).into();
                    }
                    records.push(record);
                }
                let desk = Desk::new();
                let file = desk.write("in.json", file_of(&Json::from(records)));
                let taken = import(&mut desk.open(), &file, false);
                assert_eq!(taken.is_ok(), !closed, "{length} of {kind}, closed: {closed}");
                if let Err(error) = taken {
                    let sentence = error.sentence();
                    assert!(sentence.contains(field) && sentence.contains('@'), "{sentence}");
                }
            }
        }
    }
}

#[test]
fn texts_that_look_like_code_stay_texts() {
    let long = "Đã đọc. ".repeat(1250).trim().to_owned();
    for text in [
        "#import \"x\"",
        "=1+1",
        "@SUM(A1)",
        "'; DROP TABLE person; --",
        "שלום עולם",
        "👩\u{200d}🔧 \\ \" / </script>",
        "dòng một\ndòng hai",
        &long,
    ] {
        let desk = Desk::new();
        let records = json!([{ "kind": "organisation", "uid": "@a" }, { "kind": "term", "organisation": "@a", "goal": text }]);
        import(&mut desk.open(), &desk.write("in.json", file_of(&records)), false).unwrap();
        let exported: Json = serde_json::from_str(&desk.export()).unwrap();
        assert_eq!(exported["records"][1]["goal"], text);
    }
}

#[test]
fn decomposed_text_and_a_byte_order_mark_are_taken() {
    let desk = Desk::new();
    let records = json!([{ "kind": "person", "full_name": "Ha\u{323} Giang" }]);
    let file = desk.write("in.json", format!("\u{feff}{}", file_of(&records)));
    import(&mut desk.open(), &file, false).unwrap();
    assert!(desk.export().contains("Hạ Giang"));
}

#[test]
fn the_schema_names_every_kind_and_field() {
    let schema = schema();
    for kind in Kind::ALL {
        let properties = &schema["$defs"][format!("record-{}", kind.name())]["properties"];
        for field in kind.fields() {
            assert!(
                properties[field.exchange]["title"].is_string(),
                "{}.{}",
                kind.name(),
                field.exchange
            );
        }
    }
}

/// Says whether somebody else could write while the end of a book went out.
struct Rival<'a> {
    desk: &'a Desk,
    came_between: Option<bool>,
}

impl std::io::Write for Rival<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if bytes == b"\n ]\n}\n" {
            let conn = rusqlite::Connection::open(self.desk.book()).unwrap();
            conn.busy_timeout(std::time::Duration::ZERO).unwrap();
            let wrote = conn.execute("INSERT INTO setting VALUES ('rival', '1')", []);
            self.came_between = Some(wrote.is_ok());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn what_goes_out_is_one_state_of_the_book() {
    let desk = Desk::with(&everything());
    let store = Store::open(&desk.book(), Access::Read).unwrap();
    let mut rival = Rival { desk: &desk, came_between: None };
    write_out(&store, &mut rival).unwrap();
    assert_eq!(rival.came_between, Some(false));
    let conn = rusqlite::Connection::open(desk.book()).unwrap();
    conn.execute("INSERT INTO setting VALUES ('rival', '1')", []).unwrap();
}
