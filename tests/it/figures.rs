//! Figures and terms in the book: findings follow what is written, and blocks are pasted whole.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};
use so_cong_doan::app::{FiguresGrid, FiguresPaste};
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::values::Value;
use so_cong_doan::exchange::json::import;
use so_cong_doan::store::{Plan, Store, Verb};

use crate::support::{Desk, export, file_of};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn desk(records: &[Json]) -> Desk {
    let desk = Desk::new();
    let file = desk.write("vao.json", file_of(&json!(records)));
    import(&mut desk.open(), &file, false).unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

fn union(handle: &str, name: &str, parent: Option<&str>) -> [Json; 2] {
    let kind = if parent.is_some() { "grassroots" } else { "commune_union" };
    [
        json!({"kind": "organisation", "uid": handle}),
        json!({"kind": "organisation_period", "organisation": handle, "name": name, "parent": parent,
            "organisation_kind": kind, "valid_from": "2010-01-01", "change": "established"}),
    ]
}

/// A union with four below it, two of one name.
fn tree() -> Desk {
    let mut records = Vec::from(union("@tren", "Công đoàn phường Đò Lèn", None));
    for (handle, name) in [
        ("@a", "CĐCS Gạch Đò Lèn"),
        ("@b", "CĐCS Trạm Thủy nông Khe Vằn"),
        ("@c", "CĐCS Trường Mầm non Hoa Gạo"),
        ("@d", "CĐCS Trường Mầm non Hoa Gạo"),
    ] {
        records.extend(union(handle, name, Some("@tren")));
    }
    records.push(json!({"kind": "figure", "organisation": "@a", "as_of": "2025-05-31", "workforce": 130, "members": 120, "members_female": 50}));
    records.push(
        json!({"kind": "figure", "organisation": "@a", "as_of": "2025-11-30", "members": 125}),
    );
    records.push(
        json!({"kind": "figure", "organisation": "@b", "as_of": "2026-05-31", "members": 40}),
    );
    desk(&records)
}

fn upper(store: &Store) -> RecordId {
    store.roots_on(day("2025-11-30"), false).unwrap()[0].id
}

fn grid(store: &Store) -> FiguresGrid {
    FiguresGrid::open(store, upper(store), day("2026-03-12")).unwrap()
}

#[test]
fn the_grid_shows_the_day_with_the_snapshot_before_and_the_sums() {
    let desk = tree();
    let store = desk.open();
    let grid = grid(&store);
    assert_eq!(grid.day, day("2025-11-30"));
    assert_eq!(
        grid.columns,
        ["workforce", "workforce_female", "members", "members_female", "sections", "groups"]
    );
    let before: Vec<&[String]> = grid.rows.iter().map(|row| row.before.as_slice()).collect();
    let gach = ["130", "", "120", "50", "", ""].map(str::to_owned);
    let none = [const { String::new() }; 6];
    assert_eq!(before, [&gach[..], &none, &none, &none], "a later snapshot is not one before");
    assert_eq!((grid.done, grid.totals[2].shown.as_str(), grid.totals[2].unknown), (1, "125", 3));
    assert_eq!((grid.totals[0].shown.as_str(), grid.totals[0].before.as_str()), ("", "130"));
}

#[test]
fn only_what_stood_below_on_the_day_is_in_the_grid() {
    let mut records = Vec::from(union("@tren", "Công đoàn phường Đò Lèn", None));
    records.extend(union("@a", "CĐCS Gạch Đò Lèn", Some("@tren")));
    records.push(
        json!({"kind": "organisation_period", "organisation": "@a", "name": "CĐCS Gạch ngói Đò Lèn",
        "parent": "@tren", "valid_from": "2025-08-01", "change": "renamed"}),
    );
    records.push(json!({"kind": "organisation_period", "organisation": "@a", "valid_from": "2026-02-01", "change": "ended"}));
    let desk = desk(&records);
    let store = desk.open();
    let mut grid = grid(&store);
    let names = |grid: &FiguresGrid| -> Vec<String> {
        grid.rows.iter().map(|row| row.name.clone()).collect()
    };
    assert_eq!(names(&grid), ["CĐCS Gạch ngói Đò Lèn"]);
    for (on, expected) in
        [("2025-05-31", &["CĐCS Gạch Đò Lèn"][..]), ("2026-02-01", &[]), ("2009-12-31", &[])]
    {
        grid.turn_to(&store, day(on), day("2026-03-12")).unwrap();
        assert_eq!(names(&grid), expected, "{on}");
    }
}

#[test]
fn a_block_with_names_is_written_as_one_step_and_says_what_it_leaves_out() {
    let desk = tree();
    let mut store = desk.open();
    let before = export(&store);
    let text = "TT\tĐơn vị\tLao động\tNữ\tĐoàn viên\n\
        1\tcđcs trạm thủy nông khe vằn\t44\t20\t41\n\
        2\tCĐCS Gạch Đò Lèn\t\t\t1.126\n\
        3\tCĐCS Trường Mầm non Hoa Gạo\t30\t30\t30\n\
        4\tCĐCS Xưởng mộc Ái Quốc\t9\t1\t9\n\
        5\tCĐCS Gạch Đò Lèn\t5\t\t\n\
        6\tCĐCS Trạm Thủy nông Khe Vằn\tbốn mươi\t\t\n\
        Tổng cộng\t\t88\t51\t1.206\n";
    let paste = FiguresPaste::read(&grid(&store), (0, 0), text).unwrap();
    let refused: Vec<usize> =
        paste.rows.iter().filter(|row| row.refused.is_some()).map(|row| row.line).collect();
    assert_eq!(refused, [1, 4, 5, 6, 7, 8], "each is named by its row");
    assert_eq!(paste.rows[2].shown[2], "125 thành 1.126");
    assert_eq!((paste.writing(), paste.refused()), (2, 6));
    paste.write(&mut store).unwrap();
    let grid = grid(&store);
    assert_eq!(
        (grid.done, grid.totals[2].shown.as_str(), grid.totals[0].shown.as_str()),
        (2, "1.167", "44")
    );
    assert_eq!(grid.rows[0].findings[0].code, "SL-301", "a digit too many is found at once");
    store.undo().unwrap();
    assert_eq!(export(&store), before);
}

#[test]
fn a_block_without_names_fills_down_and_to_the_right_from_its_cell() {
    let desk = tree();
    let store = desk.open();
    let grid = grid(&store);
    let read = |place, text| FiguresPaste::read(&grid, place, text).unwrap();
    let paste = read((1, 2), "41\t20\n30\t30\n31\t31\n");
    assert_eq!((paste.writing(), paste.refused()), (3, 0));
    let shown: Vec<String> =
        paste.rows.iter().map(|row| row.shown[2].clone() + &row.shown[3]).collect();
    assert_eq!(shown, ["4120", "3030", "3131"]);
    let over = read((3, 2), "41\n30\n");
    assert_eq!((over.writing(), over.refused()), (1, 1), "more rows than organisations");
    let wide = read((0, 5), "1\t2\n3\t4\n");
    assert_eq!((wide.writing(), wide.refused()), (0, 2), "more columns than the table");
    let bad = read((0, 0), "1\t=2+3\n=CMD|' /C calc'!A0\t4\n");
    assert_eq!((bad.writing(), bad.refused()), (0, 2), "a formula is no number");
    let same = read((0, 2), "125\n\n");
    assert_eq!(same.writing(), 0, "what is there already is no change");
}

fn findings(store: &Store, id: RecordId) -> Vec<&'static str> {
    let loaded = store.dossier(id).unwrap();
    loaded
        .findings
        .iter()
        .map(|(finding, _)| finding.code)
        .filter(|code| *code != "NK-301")
        .collect()
}

fn stored(store: &Store) -> Vec<(RecordId, String)> {
    let found = store.open_findings(1000).unwrap();
    let mut found: Vec<(RecordId, String)> =
        found.into_iter().map(|finding| (finding.row.id, finding.code)).collect();
    found.sort();
    found
}

#[test]
fn a_change_of_one_term_judges_the_others_of_its_organisation() {
    let mut records = Vec::from(union("@a", "CĐCS Gạch Đò Lèn", Some("@tren")));
    records.extend(union("@tren", "Công đoàn phường Đò Lèn", None));
    records.extend(union("@cu", "CĐCS Gạch ngói Khe Lau", None));
    records.push(json!({"kind": "term", "uid": "@1", "organisation": "@cu", "year_from": 2013, "year_to": 2018, "status": "ended"}));
    records.push(json!({"kind": "term", "uid": "@2", "organisation": "@a", "year_from": 2018, "year_to": 2023, "status": "ended", "previous": "@1", "starts_on": "2018-04-20", "ends_on": "2023-04-14"}));
    records.push(json!({"kind": "term", "uid": "@3", "organisation": "@a", "year_from": 2023, "year_to": 2028, "status": "running", "starts_on": "2023-04-14"}));
    let desk = desk(&records);
    let mut store = desk.open();
    let mut terms: Vec<RecordId> = Vec::new();
    store
        .each::<so_cong_doan::store::StoreError>(Kind::Term, |term| {
            terms.push(term.id);
            Ok(())
        })
        .unwrap();
    terms.sort();
    let (first, second, third) = (terms[0], terms[1], terms[2]);
    assert_eq!(findings(&store, second), ["NK-318"], "of another organisation");
    let mut set = |id: RecordId, field: &'static str, value: Value| {
        store
            .transact(Plan::new(Verb::Set).about(id), |tx| tx.set(id, field, Some(value)))
            .unwrap();
        let now = stored(&store);
        store.undo().unwrap();
        now
    };
    let date = |text: &str| Value::Date(text.parse().unwrap());
    let says = |found: &[(RecordId, String)], id: RecordId, code: &str| {
        found.iter().any(|(of, said)| *of == id && said == code)
    };
    let longer = set(second, "ends_on", date("2023-06-30"));
    assert!(says(&longer, third, "NK-315"), "{longer:?}");
    let both = set(second, "status", Value::Text("running".to_owned()));
    assert!(says(&both, third, "NK-319"), "{both:?}");
    let organisation = store.record(first).unwrap().reference("organisation").unwrap();
    let own = store.record(second).unwrap().reference("organisation").unwrap();
    let values = [("from", Value::Ref(organisation)), ("to", Value::Ref(own))];
    store.transact(Plan::new(Verb::Create), |tx| tx.create(Kind::Succession, &values)).unwrap();
    assert!(!says(&stored(&store), second, "NK-318"), "a predecessor's term may go before");
    store.undo().unwrap();
    assert!(says(&stored(&store), second, "NK-318"));
}
