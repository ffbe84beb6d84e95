//! Lists, findings and choices by keyboard.

use serde_json::json;
use so_cong_doan::app::Tab;
use so_cong_doan::domain::catalogue::{FieldType, Kind};
use so_cong_doan::domain::text::fold;
use so_cong_doan::{i18n, tr};

use super::keyboard::Keyboard;
use crate::support::{Desk, file_of};

/// A book with a person and a ballot of which more papers came back than went out.
fn desk() -> Desk {
    let desk = Desk::new();
    let records = json!([
        { "kind": "organisation", "uid": "@o" },
        { "kind": "organisation_period", "organisation": "@o", "name": "CĐCS Sở Thủy lợi" },
        { "kind": "term", "uid": "@t", "organisation": "@o", "year_from": 2023, "year_to": 2028 },
        { "kind": "meeting", "uid": "@m", "term": "@t" },
        { "kind": "ballot", "meeting": "@m", "issued": 118, "returned": 119 },
        { "kind": "person", "full_name": "Kim Thị Oánh" },
        { "kind": "person", "full_name": "Phan Hạ Giang" },
    ]);
    let path = desk.write("in.json", file_of(&records));
    so_cong_doan::exchange::json::import(&mut desk.open(), &path, false).unwrap();
    desk
}

#[test]
fn f8_with_nothing_open_goes_to_the_first_finding_of_list_or_book() {
    for section in ["Ctrl+1", "Ctrl+4", "Ctrl+6"] {
        let desk = desk();
        let mut keys = Keyboard::at(&desk.book());
        keys.press(section);
        keys.press("F8");
        let ballot = keys.book().page(Tab::Ballots).map(|page| page.loaded.dossier.root.kind);
        assert_eq!(
            (keys.window().app.tab, ballot),
            (Tab::Ballots, Some(Kind::Ballot)),
            "{section}"
        );
        let here = keys.focused().0;
        let fields = ["returned", "issued"].map(|name| Keyboard::label(Kind::Ballot, name));
        assert!(fields.contains(&here), "{section}: {here}");
    }
}

#[test]
fn f8_in_a_book_without_findings_says_so() {
    let desk = Desk::new();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+6");
    keys.press("F8");
    assert!(keys.shows(&tr!("overview-no-findings")));
}

#[test]
fn enter_in_the_search_of_a_list_opens_the_first_row() {
    let desk = desk();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+6");
    keys.press("Ctrl+F");
    keys.write("phan");
    keys.press("Enter");
    let name = Keyboard::label(Kind::Person, "full_name");
    assert_eq!((keys.focused().0, keys.value()), (name, "Phan Hạ Giang".to_owned()));
    keys.press("Ctrl+F");
    keys.write(" khong co");
    keys.press("Enter");
    assert_ne!(keys.focused().0, Keyboard::label(Kind::Person, "full_name"));
}

#[test]
fn a_closed_choice_takes_letters_and_spaces_as_the_beginning_of_an_option() {
    let desk = Desk::new();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+2");
    keys.press("Ctrl+N");
    let kind = Kind::OrganisationPeriod;
    let field = kind.field("kind").unwrap();
    let FieldType::Choice(words) = field.ty else { panic!("no choice") };
    let text = |word: &str| i18n::text(&kind.choice_key(field, word), None);
    let word = words.iter().rfind(|word| text(word).contains(' ')).unwrap();
    keys.write("Công đoàn cơ sở Sở Thủy lợi");
    keys.to(&Keyboard::label(kind, "kind"));
    keys.write(&fold(&text(word)));
    keys.press("Enter");
    let page = keys.book().page(Tab::Organisations).unwrap();
    let period = page.loaded.dossier.records(kind).next().unwrap();
    assert_eq!(period.text("kind"), Some(*word));
}

#[test]
fn enter_in_a_cell_with_a_picker_goes_down_as_in_other_cells() {
    let desk = desk();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+2");
    keys.press("Down");
    keys.press("Enter");
    keys.press("Ctrl+PageDown");
    keys.press("Ctrl+PageDown");
    let (first, table) = (Keyboard::label(Kind::Mandate, "person"), tr!("section-mandates"));
    let cell =
        |row: usize| tr!("cell-name", label = first.clone(), row = row, table = table.clone());
    keys.new_row(&table, &first, 1);
    for (row, name) in ["Kim Thị", "Phan Hạ"].into_iter().enumerate() {
        assert_eq!(keys.focused().0, cell(row + 1));
        keys.write(name);
        keys.press("Enter");
    }
    assert_eq!(keys.focused().0, cell(3));
    for row in [2, 1] {
        keys.press("Shift+Enter");
        assert_eq!(keys.focused().0, cell(row));
    }
    keys.press("Enter");
    assert_eq!(keys.focused().0, cell(2));
    // Taking another person into a row that is there goes on as well.
    keys.write("Kim Thị");
    keys.press("Enter");
    assert_eq!(keys.focused().0, cell(3));
    keys.press("Shift+Enter");
    assert_eq!((keys.focused().0, keys.value()), (cell(2), "Kim Thị Oánh".to_owned()));
}

#[test]
fn an_organisation_that_ended_says_when_and_its_notes_have_names_of_their_own() {
    let desk = Desk::new();
    let records = json!([
        { "kind": "organisation", "uid": "@o", "note": "của tổ chức" },
        { "kind": "organisation_period", "organisation": "@o", "name": "CĐCS Sở Thủy lợi",
          "valid_from": "2025-06-14", "change": "ended", "note": "của giai đoạn" },
    ]);
    let path = desk.write("in.json", file_of(&records));
    so_cong_doan::exchange::json::import(&mut desk.open(), &path, false).unwrap();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+2");
    keys.press("Down");
    keys.press("Enter");
    keys.to(&tr!("ended-on"));
    assert_eq!(keys.value(), "14/06/2025");
    for _ in 0..4 {
        keys.press("Ctrl+PageDown");
    }
    let note = Keyboard::label(Kind::Organisation, "note");
    keys.to(&note);
    assert_eq!(keys.value(), "của tổ chức");
    let section = i18n::text(&Kind::OrganisationPeriod.label_key(), None);
    keys.to(&tr!("field-of", label = note, section = section));
    assert_eq!(keys.value(), "của giai đoạn");
}
