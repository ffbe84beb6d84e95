//! A ballot entered again, made final and opened again, by keyboard.

use egui::accesskit::Role;
use so_cong_doan::app::NoticeKind;
use so_cong_doan::app::recheck::Stage;
use so_cong_doan::domain::catalogue::{Kind, Record};
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::i18n;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::{Desk, file_of};

/// The figures A … L of the ballot, and its candidates: votes and whether elected.
const FIGURES: [u64; 10] = [2, 0, 3, 40, 40, 40, 40, 40, 39, 1];
const LIST: [(&str, u64, bool); 3] =
    [("Cao Thị Ngọc Bội", 38, true), ("Lã Minh Cảnh", 28, true), ("Vi Thị Diễm", 12, false)];
const FIELDS: [&str; 10] = [
    "seats",
    "self_nominated",
    "nominated",
    "summoned",
    "attending",
    "voting",
    "issued",
    "returned",
    "valid",
    "invalid",
];

fn desk() -> Desk {
    desk_with(39)
}

/// The same with another number of valid ballots.
fn desk_with(valid: u64) -> Desk {
    let mut ballot = serde_json::json!({
        "kind": "ballot", "uid": "@b", "meeting": "@m", "office": "committee",
        "method": "secret", "basis": "returned"
    });
    for (field, number) in FIELDS.iter().zip(FIGURES) {
        ballot[*field] = number.into();
    }
    ballot["valid"] = valid.into();
    let mut records = vec![
        serde_json::json!({ "kind": "organisation", "uid": "@o" }),
        serde_json::json!({
            "kind": "organisation_period", "organisation": "@o", "name": "CĐCS May Bến Gốm"
        }),
        serde_json::json!({ "kind": "term", "uid": "@t", "organisation": "@o", "year_from": 2025 }),
        serde_json::json!({ "kind": "meeting", "uid": "@m", "term": "@t", "summoned": 40, "attending": 40 }),
        ballot,
    ];
    for (at, (name, votes, elected)) in LIST.iter().enumerate() {
        let person = format!("@p{at}");
        records.push(serde_json::json!({ "kind": "person", "uid": person, "full_name": name }));
        records.push(serde_json::json!({
            "kind": "candidate", "ballot": "@b", "person": person, "position": at + 1,
            "votes": votes, "elected": elected
        }));
    }
    let desk = Desk::new();
    let source = desk.write("cuoc-bau.json", file_of(&serde_json::Value::Array(records)));
    so_cong_doan::exchange::json::import(&mut desk.open(), &source, false).unwrap();
    desk
}

/// The window with the ballot's page open.
fn open(desk: &Desk) -> Keyboard {
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+4");
    keys.press("Down");
    keys.press("Enter");
    assert!(keys.book().open.contains_key(&Kind::Ballot), "no ballot is open");
    keys
}

fn root(keys: &Keyboard) -> Record {
    keys.book().open[&Kind::Ballot].loaded.dossier.root.clone()
}

fn votes(keys: &Keyboard) -> Vec<u64> {
    let dossier = &keys.book().open[&Kind::Ballot].loaded.dossier;
    dossier
        .records(Kind::Candidate)
        .filter_map(|one| match one.get("votes") {
            Some(Value::Count(Count { value, .. })) => Some(*value),
            _ => None,
        })
        .collect()
}

/// Types everything again from the field at hand on, with these votes; the ticks as they are.
fn type_all(keys: &mut Keyboard, votes: [&str; 3]) {
    for number in FIGURES {
        keys.write(&number.to_string());
        keys.press("Enter");
    }
    for number in votes {
        keys.write(number);
        keys.press("Enter");
    }
    for (_, _, elected) in LIST {
        if elected {
            keys.press("Space");
        }
        keys.press("Enter");
    }
    assert_eq!(keys.focused().0, tr!("recheck-compare"));
}

fn command(keys: &mut Keyboard, words: &str) {
    keys.press("Ctrl+K");
    keys.write(words);
    keys.press("Enter");
}

fn status(keys: &Keyboard) -> Option<String> {
    root(keys).text("status").map(str::to_owned)
}

#[test]
fn one_wrong_digit_is_found_settled_closed_refused_and_opened_again() {
    let desk = desk();
    let mut keys = open(&desk);
    keys.press("F9");
    assert_eq!(keys.focused().0, "Cần bầu");
    for number in ["38", "39"] {
        assert!(!keys.shows(number), "the first entry shows {number}");
    }
    type_all(&mut keys, ["38", "2", "12"]);
    keys.press("Enter");
    // Exactly the wrong cell is shown, and neither entry is taken beforehand.
    let recheck = keys.book().recheck(keys.window().app.tab).unwrap();
    let Stage::Comparing(doubts) = &recheck.stage else { panic!("{:?}", recheck.entries) };
    let said: Vec<_> = doubts
        .iter()
        .map(|doubt| (doubt.first.as_str(), doubt.second.as_str(), doubt.pick))
        .collect();
    assert_eq!(said, [("28", "2", None)]);
    keys.press("Ctrl+Enter");
    assert_eq!(status(&keys), None, "checked with an open difference");
    keys.press("Right");
    keys.press("Ctrl+Enter");
    assert_eq!(status(&keys).as_deref(), Some("checked"));
    assert_eq!(votes(&keys), [38, 28, 12]);
    assert_eq!(root(&keys).text("checked_how"), Some("same_person"));
    assert!(root(&keys).get("checked_on").is_some());

    command(&mut keys, "> chốt");
    assert_eq!(status(&keys).as_deref(), Some("final"));
    assert!(keys.shows(&tr!("office-menu")), "what the ballot leads to");
    refused(&mut keys);
    reopened(&mut keys);
}

/// Nothing can be typed into a final ballot, and it is not entered again.
fn refused(keys: &mut Keyboard) {
    let before = keys.book().store.log(None, 1).unwrap()[0].id;
    keys.press("F9");
    assert!(!keys.window().app.is_rechecking());
    keys.press("Ctrl+4");
    keys.press("Enter");
    keys.write("77");
    keys.press("Enter");
    keys.press("Ctrl+I");
    keys.write("78");
    keys.press("Enter");
    keys.press("Ctrl+Delete");
    assert_eq!(keys.book().store.log(None, 1).unwrap()[0].id, before, "a final ballot was changed");
    assert_eq!(status(keys).as_deref(), Some("final"));
}

fn reopened(keys: &mut Keyboard) {
    command(keys, "> mở lại");
    keys.press("Enter");
    assert_eq!(status(keys).as_deref(), Some("final"), "opened without a reason");
    keys.write("Biên bản gốc ghi khác");
    keys.press("Enter");
    assert_eq!(status(keys).as_deref(), Some("entering"));
    assert_eq!(root(keys).text("reopened"), Some("Biên bản gốc ghi khác"));
    let kinds: Vec<NoticeKind> = keys.window().app.notices.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [NoticeKind::Done], "the refusals are no longer true");
    let words = keys.book().store.log(None, 1).unwrap()[0].words.sentence();
    assert!(words.contains("Biên bản gốc ghi khác"), "{words}");
    keys.press("Ctrl+Z");
    assert_eq!(status(keys).as_deref(), Some("final"), "undo takes it back");
    keys.press("Ctrl+Y");
    assert_eq!(status(keys).as_deref(), Some("entering"));
}

#[test]
fn equal_figures_are_checked_at_once_and_undone_in_one_step() {
    let desk = desk();
    let mut keys = open(&desk);
    keys.press("F9");
    type_all(&mut keys, ["38", "28", "12"]);
    keys.press("Enter");
    assert!(!keys.window().app.is_rechecking());
    assert_eq!(status(&keys).as_deref(), Some("checked"));
    keys.press("Ctrl+Z");
    assert_eq!(status(&keys), None);
    assert_eq!(root(&keys).get("checked_by"), None);
}

#[test]
fn an_error_that_is_not_accepted_keeps_a_ballot_open() {
    let desk = desk_with(38);
    let mut keys = open(&desk);
    keys.press("F9");
    type_all(&mut keys, ["38", "28", "12"]);
    keys.press("Enter");
    // The minutes are wrong in themselves: 38 and 1 are not 40.
    keys.press("Right");
    keys.press("Ctrl+Enter");
    assert_eq!(status(&keys).as_deref(), Some("checked"));
    command(&mut keys, "> chốt");
    assert_eq!(status(&keys).as_deref(), Some("checked"));
    assert!(keys.shows(&tr!("still-open-title")) && keys.shows("BC-202"));
    keys.press("Enter");
    assert!(keys.window().app.dialog.is_none());
    assert_eq!(keys.focused().0, Keyboard::label(Kind::Ballot, "valid"));
}

#[test]
fn the_papers_number_settles_a_difference_with_one_step() {
    let desk = desk();
    let mut keys = open(&desk);
    keys.press("F9");
    type_all(&mut keys, ["38", "27", "12"]);
    keys.press("Enter");
    keys.press("Enter");
    keys.write("29");
    keys.press("Enter");
    keys.press("Enter");
    assert_eq!(status(&keys).as_deref(), Some("checked"));
    assert_eq!(votes(&keys), [38, 29, 12]);
    keys.press("Ctrl+Z");
    assert_eq!(status(&keys), None);
    assert_eq!(votes(&keys), [38, 28, 12]);
}

#[test]
fn an_empty_cell_waits_and_shows_nothing_of_the_first_entry() {
    let desk = desk();
    let mut keys = open(&desk);
    keys.press("F9");
    keys.press("Ctrl+Enter");
    assert!(keys.window().app.is_rechecking());
    let recheck = keys.book().recheck(keys.window().app.tab).unwrap();
    assert_eq!(recheck.stage, Stage::Typing);
    assert_eq!(keys.focused().0, "Cần bầu");
    assert!(keys.shows(&tr!("recheck-waits", n = 13)));
    // What the minutes do not give is said so.
    keys.write("?");
    keys.press("Enter");
    keys.press("Ctrl+Enter");
    assert!(keys.shows(&tr!("recheck-waits", n = 12)));
}

#[test]
fn what_was_typed_again_outlives_leaving_and_a_kill() {
    let desk = desk();
    let mut keys = open(&desk);
    keys.press("F9");
    keys.write("2");
    keys.press("Enter");
    keys.write("7");
    keys.press("Escape");
    assert!(!keys.window().app.is_rechecking());
    assert!(keys.shows(&tr!("recheck-side-some", done = 2, all = 13)));
    assert_eq!(root(&keys).get("self_nominated"), Some(&Value::Count(Count::exact(0))));
    keys.press("F9");
    assert_eq!(keys.focused().0, "Đề cử", "goes on at the first empty cell");
    keys.write("3");
    drop(keys);
    let mut keys = open(&desk);
    keys.press("F9");
    assert_eq!(keys.focused().0, "Triệu tập");
    let recheck = keys.book().recheck(keys.window().app.tab).unwrap();
    let typed: Vec<&str> =
        recheck.entries.iter().map(|entry| entry.text.as_str()).take(4).collect();
    assert_eq!(typed, ["2", "7", "3", ""]);
}

#[test]
fn a_value_changed_while_the_ballot_is_entered_again_is_said_and_asked_again() {
    let desk = desk();
    let mut keys = open(&desk);
    keys.press("F9");
    keys.write("2");
    keys.press("Enter");
    keys.press("Escape");
    keys.to(&Keyboard::label(Kind::Ballot, "seats"));
    keys.write("3");
    keys.press("Enter");
    keys.press("F9");
    assert!(keys.shows(&tr!("recheck-value-changed", cell = "Cần bầu")));
    assert_eq!((keys.focused().0.as_str(), keys.value().as_str()), ("Cần bầu", ""));
}

#[test]
fn a_candidate_deleted_while_the_ballot_is_entered_again_is_said_and_no_longer_asked() {
    let desk = desk();
    let mut keys = open(&desk);
    keys.press("F9");
    type_all(&mut keys, ["38", "28", "12"]);
    keys.press("Escape");
    let table = i18n::text("section-candidates", None);
    let cell =
        tr!("cell-name", label = Keyboard::label(Kind::Candidate, "votes"), row = 2, table = table);
    keys.to(&cell);
    keys.press("Ctrl+Delete");
    assert_eq!(votes(&keys), [38, 12]);
    keys.press("F9");
    assert!(keys.shows(&tr!("recheck-person-gone", name = LIST[1].0)));
    let recheck = keys.book().recheck(keys.window().app.tab).unwrap();
    assert_eq!(recheck.people.len(), 2);
    // Back it comes, and is asked.
    keys.press("Escape");
    keys.press("Ctrl+Z");
    keys.press("F9");
    assert!(keys.shows(&tr!("recheck-person-come", name = LIST[1].0)));
    keys.press("Ctrl+Enter");
    assert!(keys.focused().0.contains(LIST[1].0), "{}", keys.focused().0);
    keys.write("28");
    keys.press("Enter");
    let recheck = keys.book().recheck(keys.window().app.tab).unwrap();
    let ticks: Vec<&str> =
        recheck.entries.iter().map(|entry| entry.text.as_str()).skip(13).collect();
    assert_eq!(ticks, ["x", "", ""]);
}

#[test]
fn ctrl_enter_at_a_tick_ends_the_stage_and_ticks_nothing() {
    let desk = desk();
    let mut keys = open(&desk);
    keys.press("F9");
    type_all(&mut keys, ["38", "28", "12"]);
    // Back to the tick of the second, who is elected.
    let is_tick = |(name, role): (String, Option<Role>)| {
        role == Some(Role::CheckBox) && name.contains(LIST[1].0)
    };
    for _ in 0..12 {
        if !is_tick(keys.focused()) {
            keys.press("Shift+Tab");
        }
    }
    assert!(is_tick(keys.focused()), "{:?}", keys.focused());
    keys.press("Ctrl+Enter");
    assert!(!keys.window().app.is_rechecking(), "the entries are no longer the same");
    assert_eq!(status(&keys).as_deref(), Some("checked"));
}
