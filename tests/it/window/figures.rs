//! Figures of many organisations and terms over time, by keyboard.

use serde_json::{Value as Json, json};
use so_cong_doan::app::{Dialog, Tab};
use so_cong_doan::domain::catalogue::{Figure, Kind, RecordId, Term, Typed as _};
use so_cong_doan::exchange::json::import;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::{Desk, export, file_of};

const NAMES: [&str; 3] =
    ["CĐCS Gạch Đò Lèn", "CĐCS Trạm Thủy nông Khe Vằn", "CĐCS Trường Mầm non Hoa Gạo"];

/// A ward union with three grassroots unions and two terms.
fn desk() -> Desk {
    let mut records = vec![
        json!({"kind": "organisation", "uid": "@tren"}),
        json!({"kind": "organisation_period", "organisation": "@tren", "name": "Công đoàn phường Đò Lèn",
            "organisation_kind": "commune_union", "valid_from": "2010-01-01"}),
    ];
    for (at, name) in NAMES.iter().enumerate() {
        let handle = format!("@{at}");
        records.push(json!({"kind": "organisation", "uid": handle}));
        records.push(json!({"kind": "organisation_period", "organisation": handle, "name": name,
            "organisation_kind": "grassroots", "parent": "@tren", "valid_from": "2010-01-01"}));
    }
    let more: [Json; 6] = [
        json!({"kind": "figure", "organisation": "@0", "as_of": "2025-05-31", "members": 120, "members_female": 50}),
        json!({"kind": "term", "uid": "@1n", "organisation": "@0", "ordinal": "khóa IV", "year_from": 2018, "year_to": 2023, "status": "ended"}),
        json!({"kind": "term", "uid": "@2n", "organisation": "@0", "ordinal": "khóa V", "year_from": 2023, "year_to": 2028, "status": "running", "previous": "@1n"}),
        json!({"kind": "body", "term": "@2n", "body": "committee", "decided": 7, "elected": 6}),
        json!({"kind": "body", "term": "@2n", "body": "inspection_committee", "elected": 3}),
        json!({"kind": "term", "uid": "@tn", "organisation": "@tren", "year_from": 2025, "year_to": 2030}),
    ];
    records.extend(more);
    let desk = Desk::new();
    let file = desk.write("vao.json", file_of(&json!(records)));
    import(&mut desk.open(), &file, false).unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

/// The page of the first record of a section whose name has some words.
fn open(keys: &mut Keyboard, words: &str) {
    keys.press("Ctrl+K");
    keys.paste(words);
    keys.wait();
    keys.press("Enter");
}

/// The grid of the ward union, by the palette.
fn grid(desk: &Desk) -> Keyboard {
    let mut keys = Keyboard::at(&desk.book());
    open(&mut keys, "phuong do len");
    assert_eq!(keys.window().app.tab, Tab::Organisations);
    keys.press("Ctrl+K");
    keys.paste(&format!(">{}", tr!("command-figures-grid")));
    keys.wait();
    keys.press("Enter");
    assert!(keys.window().app.shows_figures());
    keys
}

fn cell(field: &str, row: usize, before: &str) -> String {
    let label = Keyboard::label(Kind::Figure, field);
    let name = NAMES[row - 1];
    if before.is_empty() {
        return tr!("figures-cell", label = label, row = row, name = name);
    }
    tr!("figures-cell-before", label = label, row = row, name = name, before = before)
}

fn members(keys: &Keyboard) -> Vec<Option<u64>> {
    let grid = keys.book().figures.as_ref().unwrap();
    let figures = grid.rows.iter().map(|row| row.figure.as_ref().map(Figure::read));
    figures.map(|figure| Some(figure?.members?.value)).collect()
}

#[test]
fn figures_are_typed_down_a_column_and_saved_cell_by_cell() {
    let desk = desk();
    let mut keys = grid(&desk);
    let before = export(&keys.book().store);
    assert_eq!(keys.focused().0, cell("workforce", 1, ""), "the first cell has the keyboard");
    keys.to(&cell("members", 1, "120"));
    for number in ["12x5", "41", "30"] {
        keys.write(number);
        keys.press("Enter");
    }
    assert_eq!(members(&keys), [Some(125), Some(41), Some(30)]);
    assert_eq!(keys.book().store.count(Kind::Figure).unwrap(), 4, "one snapshot for each");
    let figure = keys.book().figures.as_ref().unwrap().rows[1].figure.clone().unwrap();
    assert_eq!(Figure::read(&figure).as_of.unwrap().iso(), "2025-11-30");
    keys.to(&cell("members_female", 2, ""));
    keys.write("42");
    keys.press("Up");
    assert_eq!(keys.focused().0, cell("members_female", 1, "50"));
    assert_eq!(
        keys.book().store.count(Kind::Figure).unwrap(),
        4,
        "a second number is no new snapshot"
    );
    let grid = keys.book().figures.as_ref().unwrap();
    assert_eq!(grid.rows[1].findings[0].code, "SL-201");
    assert_eq!((grid.totals[2].shown.as_str(), grid.totals[2].unknown), ("196", 0));
    keys.press("Ctrl+End");
    assert!(keys.focused().0.contains("196"), "{}", keys.focused().0);
    for _ in 0..4 {
        keys.press("Ctrl+Z");
    }
    assert_eq!(export(&keys.book().store), before);
    assert!(keys.window().app.shows_figures(), "undo stays at the grid");
}

#[test]
fn what_is_no_number_stays_in_its_cell_and_keeps_the_day() {
    let desk = desk();
    let mut keys = grid(&desk);
    keys.to(&cell("members", 2, ""));
    keys.paste("bốn mươi");
    keys.press("Enter");
    assert_eq!(members(&keys), [None, None, None]);
    keys.press("Ctrl+Home");
    assert_eq!(keys.focused().0, tr!("figures-day"));
    keys.paste("31/5/2025");
    keys.press("Enter");
    assert!(keys.shows(&tr!("figures-day-blocked")));
    keys.to(&cell("members", 2, ""));
    assert_eq!(keys.value(), "bốn mươi");
    keys.press("Escape");
    keys.press("Ctrl+Home");
    keys.paste("31/5/2025");
    keys.press("Enter");
    assert_eq!(members(&keys), [Some(120), None, None], "the snapshot of the other day");
    keys.press("Ctrl+Home");
    keys.paste("2024");
    keys.press("Tab");
    assert!(keys.shows(&tr!("figures-day-needed")));
    assert_eq!(members(&keys), [Some(120), None, None]);
}

#[test]
fn a_block_from_a_spreadsheet_is_shown_first_and_taken_back_at_once() {
    let desk = desk();
    let mut keys = grid(&desk);
    let before = export(&keys.book().store);
    keys.to(&cell("members", 1, "120"));
    keys.paste("125\t60\r\n41\t20\r\nchưa rõ\t9\r\n");
    let Some(Dialog::Figures(paste)) = &keys.window().app.dialog else {
        panic!("nothing is shown")
    };
    assert_eq!((paste.writing(), paste.refused()), (3, 0));
    assert_eq!(members(&keys), [None, None, None], "nothing is written yet");
    keys.press("Escape");
    assert_eq!(export(&keys.book().store), before);
    keys.to(&cell("members", 1, "120"));
    keys.paste("125\t60\r\n41\t20\r\nchưa rõ\t9\r\n");
    keys.press("Enter");
    assert_eq!(members(&keys), [Some(125), Some(41), None]);
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before);
    keys.press("Escape");
    assert!(!keys.window().app.shows_figures());
}

#[test]
fn the_grid_says_for_which_page_it_is() {
    let desk = desk();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+6");
    keys.press("Ctrl+K");
    keys.paste(&format!(">{}", tr!("command-figures-grid")));
    keys.wait();
    keys.press("Enter");
    assert!(keys.shows(&tr!("figures-needs-organisation")));
}

fn terms(keys: &Keyboard) -> Vec<Term> {
    let store = &keys.book().store;
    let organisation = term_page(keys).reference("organisation").unwrap();
    let mut terms: Vec<Term> = store
        .pointing(Kind::Term, "organisation", organisation)
        .unwrap()
        .iter()
        .map(Term::read)
        .collect();
    terms.sort_by_key(|term| term.id);
    terms
}

fn term_page(keys: &Keyboard) -> so_cong_doan::domain::catalogue::Record {
    keys.book().open[&Kind::Term].loaded.dossier.root.clone()
}

fn open_term(desk: &Desk) -> Keyboard {
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+3");
    keys.press("Ctrl+F");
    keys.paste("gach 2023 2028");
    keys.wait();
    keys.press("Down");
    keys.press("Enter");
    assert_eq!(Term::read(&term_page(&keys)).year_from, Some(2023));
    keys
}

fn new_term(keys: &mut Keyboard) {
    keys.press("Ctrl+K");
    keys.paste(&format!(">{}", tr!("command-office-new-term")));
    keys.wait();
    keys.press("Enter");
    assert!(matches!(keys.window().app.dialog, Some(Dialog::Office)));
}

#[test]
fn the_next_term_is_proposed_from_the_last_and_made_in_one_step() {
    let desk = desk();
    let mut keys = open_term(&desk);
    let before = export(&keys.book().store);
    new_term(&mut keys);
    assert_eq!(keys.focused().0, Keyboard::label(Kind::Term, "ordinal"));
    assert_eq!(keys.value(), "khóa VI");
    let texts: Vec<String> = {
        let sheet = keys.window().app.office.as_ref().unwrap();
        sheet.entries.iter().map(|entry| entry.text.clone()).collect()
    };
    assert_eq!(texts, ["khóa VI", "", "2028", "2030", "7", "3"], "2030 as the upper union's term");
    keys.press("Tab");
    keys.paste("10/3/2026");
    keys.press("Tab");
    keys.paste("2026");
    keys.press("Tab");
    keys.press("Tab");
    keys.paste("9");
    keys.press("Tab");
    keys.press("Delete");
    keys.press("Tab");
    keys.press("Left");
    keys.to(&tr!("new-term-do"));
    keys.press("Enter");
    assert!(keys.window().app.dialog.is_none(), "{:?}", keys.focused());
    let made = Term::read(&term_page(&keys));
    let ordinal = made.ordinal.clone().unwrap_or_default();
    assert_eq!(
        (ordinal.as_str(), made.year_from, made.year_to, made.status.as_deref()),
        ("khóa VI", Some(2026), Some(2030), Some("running"))
    );
    let old = terms(&keys).into_iter().find(|term| Some(term.id) == made.previous).unwrap();
    assert_eq!(old.year_from, Some(2023));
    assert_eq!(old.status.as_deref(), Some("ended"));
    assert_eq!(old.ends_on.unwrap().iso(), "2026-03-10");
    let bodies = keys.book().store.pointing(Kind::Body, "term", made.id).unwrap();
    assert_eq!(bodies.len(), 1, "an emptied size makes no body");
    assert!(bodies[0].get("elected").is_none(), "results are not carried over");
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before);
}

#[test]
fn a_term_that_has_a_next_one_gets_no_second() {
    let desk = desk();
    let mut keys = open_term(&desk);
    let id: RecordId = term_page(&keys).reference("previous").unwrap();
    open_record(&mut keys, id);
    new_term(&mut keys);
    let sheet = keys.window().app.office.as_ref().unwrap();
    assert!(
        sheet.blocked.as_ref().is_some_and(|text| text.contains("2023")),
        "{:?}",
        sheet.blocked
    );
}

/// The page of the term before, by the bars of the chain.
fn open_record(keys: &mut Keyboard, id: RecordId) {
    let said = bar(keys, 0);
    keys.to(&bar(keys, 1));
    keys.press("Left");
    assert_eq!(keys.focused().0, said);
    keys.press("Right");
    keys.press("Left");
    keys.press("Enter");
    assert_eq!(term_page(keys).id, id);
}

fn bar(keys: &Keyboard, at: usize) -> String {
    keys.book().open[&Kind::Term].term_line.bars[at].said.clone()
}

#[test]
fn the_plot_and_the_bars_of_terms_say_what_they_show() {
    let desk = desk();
    let mut keys = Keyboard::at(&desk.book());
    open(&mut keys, "gach do len");
    keys.press("Ctrl+2");
    let page = &keys.book().open[&Kind::Organisation];
    assert_eq!(page.plot.said, tr!("series-said-one", from = "31/05/2025", last = "120"));
    let labels: Vec<&str> = page.term_line.bars.iter().map(|bar| bar.label.as_str()).collect();
    assert_eq!(labels, ["2018 – 2023", "2023 – 2028"]);
    assert!(page.term_line.bars[1].said.contains(&tr!("term-line-running")));
}
