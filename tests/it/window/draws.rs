//! Every section draws, whatever the book holds and however it is shown.

use std::path::Path;

use serde_json::json;
use so_cong_doan::app::{Prefs, Tab, Theme};
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::exchange::practice;
use so_cong_doan::i18n::{Lang, set_lang};
use so_cong_doan::store::Store;
use so_cong_doan::ui::tabs;

use super::keyboard::Keyboard;
use crate::support::{Desk, everything, file_of};

/// Goes through every section, its first records and all their parts, the palette and the key map.
fn look_at_everything(path: &Path, prefs: Prefs) {
    let mut keys = Keyboard::with(path, prefs);
    for (at, tab) in Tab::ALL.iter().enumerate() {
        keys.press(&format!("Ctrl+{}", at + 1));
        let Some(kind) = tab.kind() else { continue };
        keys.press("Down");
        keys.press("Enter");
        for _ in tabs::parts(kind) {
            keys.press("Ctrl+PageDown");
        }
        keys.press("F6");
        keys.press("F8");
        keys.press("Alt+Down");
        keys.press("Ctrl+F");
        keys.paste("a");
        keys.press("Escape");
    }
    keys.press("Ctrl+K");
    keys.paste("a");
    keys.press("Escape");
    keys.press("F1");
    keys.press("Escape");
}

fn changed(change: impl FnOnce(&mut Prefs)) -> Prefs {
    let mut prefs = Prefs::default();
    change(&mut prefs);
    prefs
}

fn ways() -> Vec<(&'static str, Prefs)> {
    vec![
        ("as drawn", Prefs::default()),
        ("200 %", changed(|prefs| prefs.zoom = 200)),
        ("80 %", changed(|prefs| prefs.zoom = 80)),
        ("dark", changed(|prefs| prefs.theme = Theme::Dark)),
        ("English", changed(|prefs| "en".clone_into(&mut prefs.language))),
    ]
}

#[test]
fn an_empty_book_draws_in_every_way() {
    for (way, prefs) in ways() {
        println!("{way}");
        let desk = Desk::new();
        look_at_everything(&desk.book(), prefs);
    }
    set_lang(Lang::Vi);
}

#[test]
fn a_book_with_every_field_draws_in_every_way() {
    for (way, prefs) in ways() {
        println!("{way}");
        let desk = Desk::with(&everything());
        look_at_everything(&desk.book(), prefs);
    }
    set_lang(Lang::Vi);
}

/// One record of each listed kind with this name everywhere.
fn named(name: &str) -> Desk {
    let records = json!([
        { "kind": "organisation", "uid": "@a", "contact": name },
        { "kind": "organisation_period", "organisation": "@a", "name": name, "short_name": name, "organisation_kind": "grassroots", "employer": name },
        { "kind": "person", "uid": "@p", "full_name": name, "post": name, "workplace": name },
        { "kind": "term", "uid": "@t", "organisation": "@a", "year_from": 2023, "year_to": 2028, "goal": name },
        { "kind": "meeting", "uid": "@m", "term": "@t", "venue": name },
        { "kind": "participant", "meeting": "@m", "person": "@p", "name": name, "post": name },
        { "kind": "ballot", "uid": "@b", "meeting": "@m", "office": "committee", "office_title": name },
        { "kind": "candidate", "ballot": "@b", "person": "@p" },
        { "kind": "programme", "title": name, "place": name },
        { "kind": "document", "number": name, "subject": name }
    ]);
    let desk = Desk::new();
    let file = desk.write("in.json", file_of(&records));
    so_cong_doan::exchange::json::import(&mut desk.open(), &file, false)
        .unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

#[test]
fn names_of_any_length_and_script_draw() {
    let long = "Công đoàn ".repeat(40);
    let one_word = "ngh\u{1ec7}".repeat(100);
    for name in [
        long.trim(),
        &one_word,
        "Tổ 😀 nữ 👩\u{200d}🔧",
        "שלום Công đoàn עולם",
        "e\u{302}\u{301}\u{323}\u{300}\u{309}",
        "中文 tổ",
    ] {
        println!("{name}");
        let desk = named(name);
        for zoom in [100, 200] {
            look_at_everything(&desk.book(), changed(|prefs| prefs.zoom = zoom));
        }
    }
}

#[test]
fn a_list_of_twenty_thousand_people_draws_only_what_is_seen() {
    let desk = Desk::new();
    {
        let mut store: Store = desk.open();
        practice::fill(&mut store, 2600, 7, &mut |_, _| {}).unwrap();
    }
    let mut keys = Keyboard::at(&desk.book());
    let people = keys.book().store.count(Kind::Person).unwrap();
    assert!(people >= 20_000, "{people}");
    for key in ["Ctrl+6", "Ctrl+End", "PageUp", "Ctrl+Home", "Down"] {
        keys.press(key);
        assert!(keys.nodes() < 400, "{key}: {}", keys.nodes());
    }
}

#[test]
fn at_200_percent_the_keyboard_leads_from_the_list_to_the_page_and_back() {
    let desk = Desk::new();
    let mut keys = Keyboard::with(&desk.book(), changed(|prefs| prefs.zoom = 200));
    let name = Keyboard::label(Kind::Person, "full_name");
    keys.press("Ctrl+6");
    keys.press("Ctrl+N");
    assert_eq!(keys.focused().0, name);
    keys.write("Kim Thị Oánh");
    keys.press("F6");
    assert_ne!(keys.focused().0, name);
    keys.press("Enter");
    assert_eq!(keys.focused().0, name);
    keys.press("F6");
    keys.press("F6");
    assert_eq!(keys.focused().0, name);
}
