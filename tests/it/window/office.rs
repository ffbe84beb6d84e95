//! From results to offices by keyboard.

use serde_json::json;
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::exchange::json::import;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::{Desk, export, file_of};

/// A congress that elected two of three, with one person whose name is not known.
fn congress() -> Desk {
    let desk = Desk::new();
    let mut records = vec![
        json!({"kind": "organisation", "uid": "@cd"}),
        json!({"kind": "organisation_period", "organisation": "@cd", "name": "Công đoàn cơ sở Trạm Thủy nông Khe Vằn"}),
        json!({"kind": "term", "uid": "@nk", "organisation": "@cd", "year_from": 2023, "year_to": 2028}),
        json!({"kind": "meeting", "uid": "@dh", "term": "@nk", "meeting_kind": "full_congress", "starts_on": "2023-03-09"}),
        json!({"kind": "ballot", "uid": "@b", "meeting": "@dh", "office": "committee", "seats": 2, "returned": 38}),
    ];
    for (at, (name, votes)) in
        [("Hạng Thị Mỉ", 36), ("Chẩu Văn Lồng", 20), ("Ma Thị Xoan", 19)].into_iter().enumerate()
    {
        let handle = format!("@{at}");
        records.push(json!({"kind": "person", "uid": handle, "full_name": name}));
        records.push(json!({"kind": "candidate", "ballot": "@b", "person": handle, "position": at + 1, "votes": votes, "elected": votes >= 20}));
    }
    let source = desk.write("nguon.json", file_of(&json!(records)));
    import(&mut desk.open(), &source, false).unwrap();
    desk
}

fn mandates(keys: &Keyboard) -> u64 {
    keys.book().store.count(Kind::Mandate).unwrap()
}

fn open_first(keys: &mut Keyboard, section: u8) {
    keys.press(&format!("Ctrl+{section}"));
    keys.press("Down");
    keys.press("Enter");
}

#[test]
fn the_elected_become_office_holders_by_two_keys() {
    let desk = congress();
    let mut keys = Keyboard::at(&desk.book());
    let before = export(&keys.book().store);
    open_first(&mut keys, 4);
    keys.press("Ctrl+M");
    assert!(keys.shows("Hạng Thị Mỉ, ") && keys.shows("36/38"));
    assert!(!keys.shows("Ma Thị Xoan, "), "who lost stands on no line");
    assert_eq!(keys.focused().0, tr!("office-results-do"));
    keys.press("Enter");
    assert_eq!(mandates(&keys), 2);
    assert!(keys.window().app.dialog.is_none());
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before);
}

#[test]
fn space_leaves_one_out_and_escape_leaves_all_as_it_was() {
    let desk = congress();
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys, 4);
    keys.press("Ctrl+M");
    for _ in 0..40 {
        if keys.focused().0.starts_with("Chẩu Văn Lồng") {
            break;
        }
        keys.press("Tab");
    }
    assert!(keys.focused().0.starts_with("Chẩu Văn Lồng"), "{:?}", keys.focused());
    keys.press("Space");
    assert_eq!(keys.window().app.office.as_ref().unwrap().ticked(), 1);
    keys.press("Escape");
    assert_eq!((mandates(&keys), keys.window().app.office.is_none()), (0, true));
    keys.press("Ctrl+M");
    keys.press("Enter");
    assert_eq!(mandates(&keys), 2);
}

#[test]
fn a_decision_reaches_everyone_of_a_term_from_its_number_and_day() {
    let desk = congress();
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys, 4);
    keys.press("Ctrl+M");
    keys.press("Enter");
    open_first(&mut keys, 3);
    keys.press("Ctrl+G");
    assert_eq!(keys.focused().0, tr!("office-decision"));
    keys.paste("21/QĐ-LĐLĐ");
    keys.press("Tab");
    keys.paste("2/4/2023");
    keys.press("Enter");
    assert!(keys.window().app.dialog.is_none(), "the sheet is written by Enter in a field");
    let store = &keys.book().store;
    let documents = store.count(Kind::Document).unwrap();
    let term = keys.book().open[&Kind::Term].id;
    let decided = store.pointing(Kind::Mandate, "term", term).unwrap();
    let decided = decided.iter().filter(|one| one.reference("decision").is_some()).count();
    assert_eq!((documents, decided), (1, 2));
    assert!(keys.shows("21/QĐ-LĐLĐ") || keys.book().next_undo.is_some());
}

#[test]
fn a_task_that_is_not_for_the_page_says_which_page_it_is_for() {
    let desk = congress();
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys, 6);
    keys.press("Ctrl+M");
    assert!(keys.window().app.dialog.is_none());
    assert!(keys.shows(&tr!("office-needs-ballot")));
}

#[test]
fn the_end_of_offices_begins_in_its_day_also_after_another_sheet_was_left() {
    let desk = congress();
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys, 4);
    keys.press("Ctrl+M");
    keys.press("Enter");
    open_first(&mut keys, 3);
    keys.press("Ctrl+G");
    keys.press("Escape");
    keys.press("Escape");
    keys.press("Ctrl+T");
    assert_eq!(keys.focused().0, Keyboard::label(Kind::Mandate, "to"));
    keys.paste("30/6/2025");
    for _ in 0..40 {
        if keys.focused().0.starts_with("Hạng Thị Mỉ") {
            break;
        }
        keys.press("Tab");
    }
    keys.press("Space");
    keys.press("Enter");
    let term = keys.book().open[&Kind::Term].id;
    let held = keys.book().store.pointing(Kind::Mandate, "term", term).unwrap();
    let ended: Vec<bool> = held.iter().map(|one| one.get("to").is_some()).collect();
    assert_eq!(ended, [true, false]);
}
