//! The page of a ballot: typed down the columns, pasted from Excel, checked while it is typed.

use serde_json::{Value as Json, json};
use so_cong_doan::app::{Dialog, Paste, Taking};
use so_cong_doan::domain::catalogue::{Candidate, Kind, Typed as _};
use so_cong_doan::domain::values::Count;
use so_cong_doan::exchange::json;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::{Desk, file_of};

/// The counting minutes of domain.md section 11, of a list of some names.
fn desk(people: &[&str], more: &[Json]) -> Desk {
    let mut records = vec![
        json!({ "kind": "organisation", "uid": "@o" }),
        json!({ "kind": "organisation_period", "organisation": "@o", "name": "Công đoàn cơ sở May Bến Gốm" }),
        json!({ "kind": "term", "uid": "@t", "organisation": "@o", "year_from": 2025, "year_to": 2030 }),
        json!({ "kind": "meeting", "uid": "@m", "term": "@t", "meeting_kind": "delegate_congress" }),
        json!({ "kind": "ballot", "uid": "@b", "meeting": "@m", "office": "committee", "seats": 7,
            "summoned": 40, "attending": 38, "voting": 38, "issued": 38, "returned": 38, "valid": 37, "invalid": 1 }),
    ];
    for (at, name) in people.iter().enumerate() {
        records.push(json!({ "kind": "person", "uid": format!("@p{at}"), "full_name": name }));
        records.push(json!({ "kind": "candidate", "ballot": "@b", "person": format!("@p{at}"), "position": at + 1 }));
    }
    records.extend(more.iter().cloned());
    let desk = Desk::new();
    let file = desk.write("in.json", file_of(&json!(records)));
    json::import(&mut desk.open(), &file, false)
        .unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

const EIGHT: [&str; 8] = [
    "Cao Thị Ngọc Bội",
    "Lã Minh Cảnh",
    "Vi Thị Diễm",
    "Đinh Quang Đãng",
    "Mai Thị Hoài Hân",
    "Phùng Văn Khoan",
    "Lương Thị Hải Miên",
    "Mai Đăng Nhuận",
];

/// The window on the first ballot, the keyboard in its first field.
fn open(desk: &Desk) -> Keyboard {
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+4");
    keys.press("Down");
    keys.press("Enter");
    keys
}

fn cell(field: &str, row: usize) -> String {
    let label = Keyboard::label(Kind::Candidate, field);
    tr!("cell-name", label = label, row = row, table = tr!("section-candidates"))
}

fn candidates(keys: &Keyboard) -> Vec<Candidate> {
    let dossier = &keys.book().open[&Kind::Ballot].loaded.dossier;
    let mut found: Vec<Candidate> = dossier.records(Kind::Candidate).map(Candidate::read).collect();
    found.sort_by_key(|candidate| candidate.position);
    found
}

fn votes(keys: &Keyboard) -> Vec<Option<u64>> {
    candidates(keys).iter().map(|one| one.votes.map(|votes: Count| votes.value)).collect()
}

fn pasted(keys: &Keyboard) -> &Paste {
    match &keys.window().app.dialog {
        Some(Dialog::Paste(paste)) => paste,
        other => panic!("no rows are shown but {other:?}"),
    }
}

#[test]
fn votes_are_typed_down_one_column_with_enter() {
    let desk = desk(&EIGHT, &[]);
    let mut keys = open(&desk);
    keys.to(&cell("votes", 1));
    for number in ["36", "35", "30", "28", "25", "22", "20", "19"] {
        keys.write(number);
        keys.press("Enter");
    }
    let expected = [36, 35, 30, 28, 25, 22, 20, 19].map(Some);
    assert_eq!(votes(&keys), expected);
    assert_eq!(keys.focused().0, cell("votes", 9), "the empty row follows");
    keys.press("Up");
    assert_eq!(keys.focused().0, cell("votes", 8));
    keys.press("Ctrl+D");
    assert_eq!(votes(&keys)[7], Some(20), "copied from above");
    keys.press("Ctrl+Z");
    keys.press("Ctrl+End");
    assert_eq!(votes(&keys), expected);
    let said = keys.focused().0;
    assert!(said.contains("215"), "the totals say {said}");
    keys.press("Up");
    assert_eq!(keys.focused().0, cell("votes", 8));
    keys.press("Ctrl+Home");
    assert_eq!(keys.focused().0, Keyboard::label(Kind::Ballot, "office"));
}

#[test]
fn letters_do_not_come_into_a_number() {
    let desk = desk(&EIGHT, &[]);
    let mut keys = open(&desk);
    keys.to(&cell("votes", 1));
    keys.write("3a6đ");
    assert_eq!(keys.value(), "36");
    keys.to(&Keyboard::label(Kind::Candidate, "source"));
    keys.write("tr. 3");
    assert_eq!(keys.value(), "tr. 3");
}

#[test]
fn the_sums_follow_the_keys_before_the_field_is_left() {
    let desk = desk(&EIGHT, &[]);
    let mut keys = open(&desk);
    let unequal = tr!("sum-unequal", part = "36", whole = "38");
    assert!(!keys.shows(&unequal));
    keys.to(&Keyboard::label(Kind::Ballot, "valid"));
    keys.write("35");
    assert!(keys.shows(&unequal), "35 + 1");
    keys.press("Escape");
    assert!(!keys.shows(&unequal));
}

#[test]
fn a_pasted_column_is_shown_first_and_taken_back_in_one_step() {
    let desk = desk(&EIGHT, &[]);
    let mut keys = open(&desk);
    keys.to(&cell("votes", 2));
    keys.paste("35\r\n30\r\n38 phiếu\r\n98,5%\r\n\r\n22\r\n1\r\n2\r\n3\r\n");
    let paste = pasted(&keys).clone();
    let refused: Vec<usize> =
        paste.rows.iter().filter(|row| row.refused.is_some()).map(|row| row.line).collect();
    assert_eq!(refused, [3, 4, 8, 9], "no number, no number, nobody, nobody");
    assert!(keys.shows("38 phiếu"));
    assert_eq!(votes(&keys), [None; 8], "nothing is written before it is agreed to");
    assert_eq!((paste.writing(), paste.open()), (4, 0));
    keys.press("Enter");
    let written = [None, Some(35), Some(30), None, None, None, Some(22), Some(1)];
    assert_eq!(votes(&keys), written);
    keys.press("Ctrl+Z");
    assert_eq!(votes(&keys), [None; 8]);
}

#[test]
fn pasted_names_are_matched_without_marks_and_never_merged() {
    let people = [
        json!({ "kind": "person", "uid": "@x1", "full_name": "Nguyễn Văn An", "born": "1979-03-12" }),
        json!({ "kind": "person", "uid": "@x2", "full_name": "Nguyễn Văn An", "born": "1986" }),
        json!({ "kind": "person", "uid": "@y", "full_name": "Hồ Sỹ Trực" }),
        json!({ "kind": "person", "uid": "@z", "full_name": "Kim Thị Oánh" }),
    ];
    let desk = desk(&EIGHT[..2], &people);
    let mut keys = open(&desk);
    keys.to(&cell("person", 1));
    keys.paste(
        "STT\tHọ và tên\tSố phiếu\n1\tcao thi ngoc boi\t36\n3\tNguyễn Văn An\t30\n4\tHồ Sỹ Trực\t29\n\
         5\tÂu Thị Mộc Uyên\t28\n6\tKim Thi Oanh\t27\n\t\t26\nCộng\t\t176\n",
    );
    let taken: Vec<Option<Taking>> = pasted(&keys)
        .rows
        .iter()
        .map(|row| row.chosen.map(|at| row.choices[at].taking.clone()))
        .collect();
    assert!(
        matches!(
            taken.as_slice(),
            [
                None,
                Some(Taking::Candidate(_)),
                None,
                Some(Taking::Person(_)),
                Some(Taking::New),
                None,
                None,
                None
            ]
        ),
        "{taken:?}"
    );
    assert_eq!((pasted(&keys).open(), pasted(&keys).refused()), (2, 3));
    keys.press("Ctrl+Enter");
    keys.press("Enter");
    assert_eq!(candidates(&keys).len(), 2, "who is meant must be said first");
    // The two rows in doubt: one of two namesakes, and a name written otherwise in the book.
    keys.to(&tr!("paste-who-of", row = 3, text = "Nguyễn Văn An · 30"));
    keys.press("F4");
    keys.press("Down");
    keys.press("Down");
    keys.press("Enter");
    keys.to(&tr!("paste-who-of", row = 6, text = "Kim Thi Oanh · 27"));
    keys.press("F4");
    keys.press("Down");
    keys.press("Enter");
    assert_eq!(pasted(&keys).open(), 0);
    let before = keys.book().store.count(Kind::Person).unwrap();
    keys.to(&tr!("paste-confirm", n = 5));
    keys.press("Enter");
    assert!(keys.window().app.dialog.is_none());
    assert_eq!(votes(&keys), [36, 0, 30, 29, 28, 27].map(|n| Some(n).filter(|n| *n > 0)));
    let positions: Vec<Option<i64>> = candidates(&keys).iter().map(|one| one.position).collect();
    assert_eq!(positions, [1, 2, 3, 4, 5, 6].map(Some));
    let people = keys.book().store.count(Kind::Person).unwrap();
    assert_eq!(people, before + 1, "only the unknown one is new");
    keys.press("Ctrl+Z");
    assert_eq!(candidates(&keys).len(), 2);
    assert_eq!(keys.book().store.count(Kind::Person).unwrap(), before);
}

#[test]
fn who_is_elected_is_proposed_and_never_set() {
    let desk = desk(&EIGHT, &[]);
    let mut keys = open(&desk);
    keys.to(&cell("votes", 1));
    // 19 of 38 is exactly half; two are tied at the seventh seat's border but both have one.
    for number in ["36", "35", "30", "28", "25", "22", "20", "19"] {
        keys.write(number);
        keys.press("Enter");
    }
    let elected = |keys: &Keyboard| -> Vec<Option<bool>> {
        candidates(keys).iter().map(|one| one.elected).collect()
    };
    assert_eq!(elected(&keys), [None; 8]);
    assert!(keys.shows(&tr!("grid-half")) || keys.value().is_empty());
    keys.press("Ctrl+K");
    keys.paste(&tr!("command-propose-elected"));
    keys.press("Enter");
    assert!(matches!(keys.window().app.dialog, Some(Dialog::Propose(_))));
    assert_eq!(elected(&keys), [None; 8]);
    keys.press("Enter");
    let mut wins = [Some(true); 8];
    wins[7] = Some(false);
    assert_eq!(elected(&keys), wins);
    keys.press("Ctrl+Z");
    assert_eq!(elected(&keys), [None; 8], "one step");
}

#[test]
fn space_ticks_and_delete_makes_it_unknown_again() {
    let desk = desk(&EIGHT, &[]);
    let mut keys = open(&desk);
    keys.to(&cell("elected", 1));
    let elected = |keys: &Keyboard| candidates(keys)[0].elected;
    for (key, expected) in
        [("Space", Some(true)), ("Space", Some(false)), ("Space", Some(true)), ("Delete", None)]
    {
        keys.press(key);
        assert_eq!(elected(&keys), expected, "{key}");
    }
    keys.press("Enter");
    assert_eq!(keys.focused().0, cell("elected", 2));
}

#[test]
fn the_ballots_of_the_term_follow_one_another() {
    let more = [
        json!({ "kind": "ballot", "meeting": "@m", "office": "delegate", "seats": 2 }),
        json!({ "kind": "meeting", "uid": "@m2", "term": "@t", "meeting_kind": "committee_meeting" }),
        json!({ "kind": "ballot", "meeting": "@m2", "office": "chair", "seats": 1 }),
    ];
    let desk = desk(&EIGHT[..1], &more);
    let mut keys = open(&desk);
    let office = |keys: &Keyboard| {
        let root = &keys.book().open[&Kind::Ballot].loaded.dossier.root;
        root.text("office").unwrap_or_default().to_owned()
    };
    let mut seen = vec![office(&keys)];
    for _ in 0..3 {
        keys.press("Alt+Up");
    }
    seen.clear();
    for _ in 0..4 {
        seen.push(office(&keys));
        keys.press("Alt+Down");
    }
    assert_eq!(seen, ["committee", "delegate", "chair", "chair"]);
    assert!(keys.shows(&tr!("chain-foot", done = 0, all = 3)));
    // The list of all ballots is one key away.
    keys.press("Ctrl+F");
    assert_eq!(keys.focused().0, tr!("search-label"));
}

#[test]
fn a_list_of_two_hundred_draws_what_is_seen_and_takes_every_vote() {
    let names: Vec<String> = (0..200).map(|at| format!("Mai Thị Số {}", at + 1)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let desk = desk(&names, &[]);
    let mut keys = open(&desk);
    keys.to(&cell("votes", 1));
    let few = keys.nodes();
    assert!(few < 700, "{few} parts are drawn");
    let begun = std::time::Instant::now();
    for row in 1..=30 {
        assert_eq!(keys.focused().0, cell("votes", row));
        keys.write("7");
        keys.press("Enter");
    }
    println!("{:?} for 30 numbers and Enters", begun.elapsed());
    assert_eq!(votes(&keys).iter().flatten().count(), 30);
    keys.press("Ctrl+End");
    keys.press("Up");
    assert_eq!(keys.focused().0, cell("votes", 200));
    keys.write("9");
    keys.press("Enter");
    assert_eq!(votes(&keys)[199], Some(9));
}

#[test]
fn a_page_of_any_length_comes_to_rest() {
    for length in 0..=8 {
        let desk = desk(&EIGHT[..length], &[]);
        let mut keys = open(&desk);
        keys.to(&cell("votes", 1));
        keys.write("7");
        keys.press("Enter");
    }
}

/// Whether the part that has the keyboard lies between the heads and the totals, which cover the rows.
fn assert_in_sight(keys: &Keyboard) {
    let name = keys.focused().0;
    let cell = keys.place(None).unwrap();
    let totals = keys.place(Some(&tr!("grid-total", n = candidates(keys).len()))).unwrap();
    assert!(cell.bottom() <= totals.top() + 0.5, "{name}: {cell:?} under the totals {totals:?}");
    assert!(cell.top() > 100.0, "{name}: {cell:?} under the head");
}

#[test]
fn the_cell_that_is_typed_into_is_never_covered() {
    let names: Vec<String> = (0..15).map(|at| format!("Mai Thị Số {}", at + 1)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let desk = desk(&names, &[]);
    let mut keys = open(&desk);
    keys.to(&cell("votes", 1));
    for row in 1..=15 {
        assert_eq!(keys.focused().0, cell("votes", row));
        assert_in_sight(&keys);
        keys.press("Enter");
    }
    keys.press("Ctrl+Home");
    keys.press("Ctrl+I");
    assert_eq!(keys.focused().0, cell("person", 16), "the empty row");
    assert_in_sight(&keys);
    for _ in 0..15 {
        keys.press("Shift+Enter");
        assert_in_sight(&keys);
    }
}

#[test]
fn a_ballot_made_in_the_window_is_being_entered() {
    let desk = desk(&EIGHT[..1], &[]);
    let mut keys = open(&desk);
    keys.press("Ctrl+N");
    let root = &keys.book().open[&Kind::Ballot].loaded.dossier.root;
    assert_eq!(root.text("office"), None, "another ballot is open");
    assert_eq!(root.text("status"), Some("entering"));
}

#[test]
fn the_row_at_hand_follows_enter_and_the_keys_shown_are_those_of_the_list() {
    let desk = desk(&EIGHT, &[]);
    let mut keys = open(&desk);
    assert!(keys.shows(&tr!("hint-put-back")), "the keys of a field");
    keys.to(&cell("votes", 1));
    for row in 1..=4 {
        let details = tr!("row-details", row = row, table = tr!("section-candidates"));
        assert!(keys.shows(&details), "row {row}");
        assert!(keys.shows(&tr!("hint-totals")), "the keys of the list");
        keys.write("7");
        keys.press("Enter");
    }
}

#[test]
fn the_basis_in_use_is_marked_while_none_is_chosen() {
    let desk = desk(&EIGHT, &[]);
    let mut keys = open(&desk);
    assert!(keys.shows(&tr!("widget-usual")));
    keys.to(&Keyboard::label(Kind::Ballot, "basis"));
    keys.choose(0);
    let root = &keys.book().open[&Kind::Ballot].loaded.dossier.root;
    assert!(root.text("basis").is_some());
    assert!(!keys.shows(&tr!("widget-usual")));
}

#[test]
fn the_keyboard_comes_back_to_its_cell_from_dialogs_and_the_palette() {
    let desk = desk(&EIGHT, &[]);
    let mut keys = open(&desk);
    keys.to(&cell("votes", 2));
    keys.paste("35\r\n30\r\n");
    pasted(&keys);
    keys.press("Escape");
    assert_eq!(keys.focused().0, cell("votes", 2), "after leaving the paste");
    keys.paste("35\r\n30\r\n");
    keys.press("Enter");
    assert_eq!(votes(&keys)[1..3], [Some(35), Some(30)]);
    assert_eq!(keys.focused().0, cell("votes", 2), "after the paste");
    keys.press("Ctrl+K");
    keys.press("Escape");
    assert_eq!(keys.focused().0, cell("votes", 2), "after the palette");
    keys.press("Ctrl+P");
    keys.press("Ctrl+K");
    keys.press("Escape");
    assert_eq!(keys.focused().0, tr!("print-paper"), "after the palette over the paper");
}

#[test]
fn a_list_with_every_vote_and_nobody_elected_is_not_done() {
    let desk = desk(&EIGHT[..2], &[]);
    let mut keys = open(&desk);
    keys.to(&cell("votes", 1));
    for number in ["36", "35"] {
        keys.write(number);
        keys.press("Enter");
    }
    assert!(keys.shows(&tr!("chain-foot", done = 0, all = 1)));
    keys.press("Up");
    keys.press("Up");
    keys.to(&cell("elected", 1));
    keys.press("Space");
    assert!(keys.shows(&tr!("chain-foot", done = 1, all = 1)));
}

#[test]
fn a_row_in_the_bin_is_named_by_itself() {
    let desk = desk(&EIGHT[..2], &[]);
    let mut keys = open(&desk);
    keys.to(&cell("votes", 2));
    keys.press("Ctrl+Delete");
    let said = keys.window().app.notices.last().unwrap().text.clone();
    let kind = so_cong_doan::i18n::text(&Kind::Candidate.label_key(), None);
    assert!(said.contains(&kind) && said.contains(EIGHT[1]), "{said}");
    let logged = keys.book().store.log(None, 1).unwrap()[0].words.sentence();
    assert!(logged.contains(&kind) && logged.contains(EIGHT[1]), "{logged}");
}
