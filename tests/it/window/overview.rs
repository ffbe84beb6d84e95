//! The overview by keyboard: what it counts, the doors behind its numbers, its filters.

use std::time::Duration;

use serde_json::json;
use so_cong_doan::app::Tab;
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::store::Filter;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::{Desk, file_of};

/// A union past its term, one whose congress was held, and a programme without its reviews.
fn desk() -> Desk {
    let desk = Desk::new();
    let records = json!([
        { "kind": "organisation", "uid": "@a" },
        { "kind": "organisation_period", "organisation": "@a", "name": "CĐCS Nhựa Cửa Sông",
          "organisation_kind": "grassroots" },
        { "kind": "organisation", "uid": "@b" },
        { "kind": "organisation_period", "organisation": "@b", "name": "CĐCS Vận tải Lam Khê",
          "organisation_kind": "grassroots" },
        { "kind": "term", "uid": "@ta", "organisation": "@a", "year_from": 2015, "year_to": 2020, "status": "running" },
        { "kind": "term", "uid": "@tb", "organisation": "@b", "year_from": 2025, "year_to": 2030, "status": "running" },
        { "kind": "meeting", "term": "@tb", "meeting_kind": "full_congress", "starts_on": "2025-09-17" },
    ]);
    let path = desk.write("in.json", file_of(&records));
    so_cong_doan::exchange::json::import(&mut desk.open(), &path, false).unwrap();
    desk
}

fn wait_until(keys: &mut Keyboard, done: impl Fn(&Keyboard) -> bool) {
    for _ in 0..600 {
        keys.frame(Vec::new());
        if done(keys) {
            keys.settle();
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("{:?}", keys.book().overview.failed);
}

/// The overview once it is counted.
fn counted(desk: &Desk) -> Keyboard {
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+1");
    wait_until(&mut keys, |keys| {
        keys.book().overview.view.is_some() && !keys.book().overview.is_making()
    });
    keys
}

#[test]
fn a_late_term_is_a_door_to_its_page() {
    let desk = desk();
    let mut keys = counted(&desk);
    assert!(keys.shows(&tr!("overview-group-late")));
    let name = {
        let view = keys.book().overview.view.as_ref().unwrap();
        let item = &view.sections[0].items[0];
        assert!(item.text.starts_with("CĐCS Nhựa Cửa Sông"), "{}", item.text);
        format!("{}, {}", item.text, item.when)
    };
    keys.to(&name);
    keys.press("Enter");
    assert_eq!(keys.window().app.tab, Tab::Terms);
    assert_eq!(keys.focused().0, Keyboard::label(Kind::Term, "year_to"));
}

#[test]
fn a_number_of_the_round_opens_the_list_of_exactly_these() {
    let desk = desk();
    let mut keys = counted(&desk);
    let field = Kind::OrganisationPeriod.field("kind").unwrap();
    let key = Kind::OrganisationPeriod.choice_key(field, "grassroots");
    let grassroots = so_cong_doan::i18n::text(&key, None);
    let door =
        |key: &str, n: u64| format!("{grassroots}, {}: {n}", so_cong_doan::i18n::text(key, None));
    keys.to(&door("overview-round-congress", 1));
    keys.press("Enter");
    wait_until(&mut keys, |keys| keys.window().app.tab == Tab::Terms);
    let list = &keys.book().lists[&Kind::Term];
    assert_eq!(list.total, 1);
    assert!(matches!(&list.filter, Filter::These(these) if these.ids.len() == 1));
    keys.press("Ctrl+1");
    keys.to(&door("overview-round-not-yet", 1));
    keys.press("Enter");
    wait_until(&mut keys, |keys| keys.window().app.tab == Tab::Organisations);
    let list = &keys.book().lists[&Kind::Organisation];
    assert_eq!(
        (list.total, list.row(0).map(|row| row.name.as_str())),
        (1, Some("CĐCS Nhựa Cửa Sông"))
    );
}

#[test]
fn a_change_is_counted_when_the_overview_is_seen_again() {
    let desk = desk();
    let mut keys = counted(&desk);
    let before = keys.book().overview.view.as_ref().unwrap().tasks;
    keys.press("Ctrl+3");
    keys.press("Down");
    keys.press("Enter");
    keys.to(&Keyboard::label(Kind::Term, "extended_to"));
    keys.write("2040");
    keys.press("Enter");
    keys.press("Ctrl+1");
    wait_until(&mut keys, |keys| {
        let overview = &keys.book().overview;
        !overview.is_making() && overview.view.as_ref().is_some_and(|view| view.tasks != before)
    });
    assert_eq!(keys.book().overview.view.as_ref().unwrap().tasks, before - 1);
}

#[test]
fn an_empty_book_says_what_is_missing() {
    let desk = Desk::new();
    let keys = counted(&desk);
    for key in [
        "overview-no-tasks",
        "overview-round-empty",
        "overview-members-empty",
        "overview-committees-empty",
    ] {
        let text = so_cong_doan::i18n::text(key, None);
        assert!(keys.shows(&text), "{text}");
    }
}
