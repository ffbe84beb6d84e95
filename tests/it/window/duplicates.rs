//! Likely duplicates by keyboard only: found, looked at, made one, told apart, given back.

use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::values::Value;
use so_cong_doan::store::{Plan, Store, StoreError, Verb};
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::{Desk, export, file_of};

const NAME: &str = "Phan Thị Sương";

fn person(store: &mut Store, name: &str, post: &str) -> RecordId {
    let made: Result<_, StoreError> = store.transact(Plan::new(Verb::Create), |tx| {
        let text = |text: &str| Value::Text(text.to_owned());
        tx.create(Kind::Person, &[("full_name", text(name)), ("post", text(post))])
    });
    made.unwrap().0
}

/// Two records of one person, and one of somebody else.
fn twice() -> (Desk, RecordId, RecordId) {
    let desk = Desk::new();
    let mut store = desk.open();
    let first = person(&mut store, NAME, "Kế toán");
    let second = person(&mut store, "PHAN THỊ SƯƠNG", "Trưởng phòng");
    person(&mut store, "Lò Văn Bến", "Kế toán");
    drop(store);
    (desk, first, second)
}

/// Frames until no job runs.
fn wait(keys: &mut Keyboard) {
    for _ in 0..2_000 {
        keys.frame(Vec::new());
        if !keys.window().app.jobs.is_busy() {
            return keys.settle();
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("a job does not end");
}

fn open(keys: &mut Keyboard) {
    keys.press("Ctrl+K");
    keys.write("> tim ho so trung");
    keys.press("Enter");
    wait(keys);
}

fn lines(keys: &Keyboard) -> usize {
    keys.window().app.duplicates.as_ref().map_or(0, |open| open.found.lines.len())
}

#[test]
fn two_records_are_made_one_by_keyboard_and_one_key_gives_both_back() {
    let (desk, first, second) = twice();
    let mut keys = Keyboard::at(&desk.book());
    let before = export(&keys.book().store);
    open(&mut keys);
    assert_eq!(lines(&keys), 1);
    assert!(keys.shows("Cùng họ tên"));
    let post = Keyboard::label(Kind::Person, "post");
    let name = Keyboard::label(Kind::Person, "full_name");
    keys.to(&tr!("duplicates-right-of", field = name.as_str()));
    keys.press("Space");
    keys.to(&tr!("duplicates-written-of", field = post));
    keys.paste("Trưởng phòng, kế toán");
    keys.press("Ctrl+Enter");
    let store = &keys.book().store;
    assert!(store.record(second).is_err());
    let record = store.record(first).unwrap();
    assert_eq!(record.text("post"), Some("Trưởng phòng, kế toán"));
    assert_eq!(record.text("full_name"), Some("PHAN THỊ SƯƠNG"));
    assert!(keys.shows(&tr!("duplicates-none")));
    keys.press("Escape");
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before);
}

#[test]
fn the_other_of_two_can_stay() {
    let (desk, first, second) = twice();
    let mut keys = Keyboard::at(&desk.book());
    open(&mut keys);
    keys.to(&tr!("duplicates-swap"));
    keys.press("Enter");
    keys.press("Ctrl+Enter");
    assert!(keys.book().store.record(first).is_err());
    assert_eq!(keys.book().store.record(second).unwrap().text("post"), Some("Trưởng phòng"));
}

#[test]
fn told_apart_a_pair_is_not_offered_again() {
    let (desk, ..) = twice();
    let mut keys = Keyboard::at(&desk.book());
    open(&mut keys);
    keys.to(&tr!("duplicates-apart"));
    keys.press("Enter");
    assert_eq!(keys.book().store.count(Kind::DistinctPair).unwrap(), 1);
    keys.press("Escape");
    open(&mut keys);
    assert_eq!(lines(&keys), 0);
    assert!(keys.shows(&tr!("duplicates-none")));
}

#[test]
fn the_page_says_that_there_may_be_another_and_leads_to_it() {
    let (desk, ..) = twice();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+6");
    keys.press("Down");
    keys.press("Enter");
    wait(&mut keys);
    let door = tr!("alike-page", n = 1);
    // Bến stands before Sương, and has no likeness.
    assert!(!keys.shows(&door));
    keys.press("Ctrl+6");
    keys.press("Down");
    keys.press("Enter");
    wait(&mut keys);
    let here = keys.book().page(so_cong_doan::app::Tab::People).map(|page| page.id).unwrap();
    assert!(keys.shows(&door), "{here:?}");
    keys.to(&door);
    keys.press("Enter");
    wait(&mut keys);
    keys.press("Ctrl+Enter");
    assert!(keys.book().store.record(here).is_ok(), "the record of the page stays");
    assert_eq!(keys.book().store.count(Kind::Person).unwrap(), 2);
    assert!(keys.window().app.dialog.is_none(), "there is no other to decide");
    wait(&mut keys);
    assert!(!keys.shows(&door));
}

#[test]
fn what_cannot_be_one_says_why_and_stays_two() {
    let desk = Desk::new();
    let records = serde_json::json!([
        {"kind": "organisation", "uid": "@a", "code": "12"},
        {"kind": "organisation_period", "organisation": "@a", "name": "Công đoàn cơ sở May Suối Lạ"},
        {"kind": "organisation", "uid": "@b", "code": "12"},
        {"kind": "organisation_period", "organisation": "@b", "name": "CĐCS May Suối Lạ"},
        {"kind": "programme", "uid": "@p", "title": "Chương trình phối hợp 2021-2023"},
        {"kind": "party", "programme": "@p", "organisation": "@a", "role": "Bên A"},
        {"kind": "party", "programme": "@p", "organisation": "@b", "role": "Bên B"},
    ]);
    let source = desk.write("nguon.json", file_of(&records));
    so_cong_doan::exchange::json::import(&mut desk.open(), &source, false).unwrap();
    let mut keys = Keyboard::at(&desk.book());
    let before = export(&keys.book().store);
    open(&mut keys);
    assert_eq!(lines(&keys), 1);
    assert!(keys.shows("Chương trình phối hợp 2021-2023"));
    keys.press("Ctrl+Enter");
    assert_eq!(export(&keys.book().store), before);
}

#[test]
fn an_import_tells_how_many_may_be_there_already() {
    let (desk, ..) = twice();
    let records = serde_json::json!([{"kind": "person", "uid": "@x", "full_name": "Lò Văn Bến"}]);
    let source = desk.write("them.json", file_of(&records));
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+K");
    keys.write("> nhap tu json");
    keys.press("Enter");
    keys.to(&tr!("path-label"));
    keys.press("Ctrl+A");
    keys.paste(&source.display().to_string());
    keys.press("Enter");
    wait(&mut keys);
    assert_eq!(keys.book().store.count(Kind::Person).unwrap(), 4, "nothing is merged by itself");
    assert!(keys.shows(&tr!("duplicates-imported", n = "1")));
    keys.to(&tr!("duplicates-look"));
    keys.press("Enter");
    wait(&mut keys);
    assert_eq!(lines(&keys), 1);
}
