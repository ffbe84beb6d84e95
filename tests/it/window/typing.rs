//! What happens to text while it is typed.

use std::path::{Path, PathBuf};

use egui::{Event, ImeEvent, Key, Modifiers};
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::tr;
use tempfile::TempDir;

use super::keyboard::Keyboard;

fn desk() -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.socd");
    (folder, path)
}

fn label(kind: Kind, field: &str) -> String {
    Keyboard::label(kind, field)
}

/// A window with a new person, the keyboard in the first field: the name.
fn new_person() -> (TempDir, std::path::PathBuf, Keyboard) {
    let (folder, path) = desk();
    let mut keys = Keyboard::at(&path);
    keys.press("Ctrl+6");
    keys.press("Ctrl+N");
    assert_eq!(keys.focused().0, label(Kind::Person, "full_name"));
    (folder, path, keys)
}

fn stored(keys: &Keyboard, field: &str) -> Option<String> {
    keys.book().open[&Kind::Person].loaded.dossier.root.text(field).map(str::to_owned)
}

#[test]
fn half_typed_text_stands_in_its_field_after_a_kill() {
    let (_folder, path, mut keys) = new_person();
    keys.write("Kim Thị O");
    drop(keys);
    let mut keys = Keyboard::at(&path);
    keys.press("Ctrl+6");
    keys.press("Down");
    keys.press("Enter");
    assert_eq!(
        (keys.focused().0, keys.value()),
        (label(Kind::Person, "full_name"), "Kim Thị O".to_owned())
    );
    assert_eq!(stored(&keys, "full_name"), None);
    keys.press("End");
    keys.write("ánh");
    keys.press("Enter");
    assert_eq!(stored(&keys, "full_name").as_deref(), Some("Kim Thị Oánh"));
}

#[test]
fn half_typed_text_of_an_empty_row_survives_too() {
    let (_folder, path, mut keys) = new_person();
    keys.press("Ctrl+I");
    keys.press("Tab");
    keys.press("Tab");
    keys.press("Tab");
    let cell = keys.focused().0;
    keys.write("20/4/20");
    drop(keys);
    let mut keys = Keyboard::at(&path);
    keys.press("Ctrl+6");
    keys.press("Down");
    keys.press("Enter");
    keys.press("Ctrl+I");
    keys.to(&cell);
    assert_eq!(keys.value(), "20/4/20");
}

/// "Đã lưu", whatever the time.
fn saved() -> String {
    tr!("saved-at", time = "").trim_end().to_owned()
}

/// What a killed program left beside its book, put beside another book of the same name.
fn draft_beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".draft");
    PathBuf::from(name)
}

#[test]
fn a_field_that_was_emptied_is_still_empty_after_a_kill() {
    let (_folder, path, mut keys) = new_person();
    keys.write("Kim Thị Oánh");
    keys.press("Enter");
    keys.press("Shift+Enter");
    keys.press("Delete");
    assert_eq!(keys.value(), "");
    drop(keys);
    let mut keys = Keyboard::at(&path);
    keys.press("Ctrl+6");
    keys.press("Down");
    keys.press("Enter");
    assert_eq!((keys.focused().0, keys.value()), (label(Kind::Person, "full_name"), String::new()));
    assert_eq!(stored(&keys, "full_name").as_deref(), Some("Kim Thị Oánh"));
    keys.press("Enter");
    assert_eq!(stored(&keys, "full_name"), None);
}

#[test]
fn text_left_by_a_kill_is_told_of_and_led_to() {
    let (_folder, path, mut keys) = new_person();
    assert!(keys.shows(&saved()));
    keys.write("Kim Thị O");
    assert!(keys.shows(&tr!("status-typing")));
    drop(keys);
    let mut keys = Keyboard::at(&path);
    assert!(keys.shows(&tr!("status-unsaved", n = 1)));
    assert!(!keys.shows(&tr!("status-all-saved")));
    keys.to("Kim Thị O");
    keys.press("Enter");
    assert_eq!(
        (keys.focused().0, keys.value()),
        (label(Kind::Person, "full_name"), "Kim Thị O".to_owned())
    );
    keys.press("Enter");
    assert!(keys.shows(&saved()));
    keys.press("Ctrl+1");
    assert!(!keys.shows("Kim Thị O · "), "told of although it is stored");
    assert!(!draft_beside(&path).exists());
}

#[test]
fn text_left_in_one_book_never_shows_in_another_of_its_name() {
    let (_folder, path, mut keys) = new_person();
    keys.write("Kim Thị O");
    drop(keys);
    let draft = std::fs::read(draft_beside(&path)).unwrap();
    let (_other, path, keys) = new_person();
    drop(keys);
    std::fs::write(draft_beside(&path), draft).unwrap();
    let keys = Keyboard::at(&path);
    assert!(keys.shows(&tr!("status-all-saved")));
    assert_eq!(keys.book().drafts.dirty().count(), 0);
    let aside = draft_beside(&path).with_extension("draft-other");
    assert!(std::fs::read_to_string(aside).unwrap().contains("Kim Thị O"));
}

#[test]
fn escape_puts_back_what_stood_there() {
    let (_folder, _path, mut keys) = new_person();
    keys.write("Kim Thị Oánh");
    keys.press("Enter");
    keys.press("Shift+Enter");
    keys.write("Khác");
    assert_eq!(keys.value(), "Khác");
    keys.press("Escape");
    assert_eq!(
        (keys.focused().0, keys.value()),
        (label(Kind::Person, "full_name"), "Kim Thị Oánh".to_owned())
    );
    keys.press("Enter");
    assert_eq!(stored(&keys, "full_name").as_deref(), Some("Kim Thị Oánh"));
}

#[test]
fn what_cannot_be_read_stays_with_code_and_sentence() {
    let (_folder, _path, mut keys) = new_person();
    let born = label(Kind::Person, "born");
    keys.to(&born);
    keys.write("32/13/1979");
    keys.press("Enter");
    assert_ne!(keys.focused().0, born);
    assert!(keys.shows("SL-1"), "no code");
    keys.press("Shift+Enter");
    assert_eq!((keys.focused().0, keys.value()), (born, "32/13/1979".to_owned()));
    assert!(keys.book().open[&Kind::Person].loaded.dossier.root.get("born").is_none());
}

#[test]
fn undo_takes_the_last_field_back_and_names_it_also_after_reopening() {
    let (_folder, path, mut keys) = new_person();
    keys.write("Kim Thị Oánh");
    keys.press("Enter");
    keys.to(&label(Kind::Person, "post"));
    keys.write("Văn thư");
    keys.press("Tab");
    keys.press("Ctrl+Z");
    assert_eq!(stored(&keys, "post"), None);
    assert!(
        keys.shows(&label(Kind::Person, "post").to_lowercase())
            || keys.shows(&label(Kind::Person, "post"))
    );
    drop(keys);
    let mut keys = Keyboard::at(&path);
    keys.press("Ctrl+6");
    keys.press("Ctrl+Z");
    assert_eq!(
        keys.book().open.get(&Kind::Person).and_then(|page| page
            .loaded
            .dossier
            .root
            .text("full_name")
            .map(str::to_owned)),
        None
    );
    let said: Vec<&String> = keys.window().app.notices.iter().map(|notice| &notice.text).collect();
    assert!(said.iter().any(|text| text.contains(&label(Kind::Person, "full_name"))), "{said:?}");
    keys.press("Ctrl+Y");
    assert_eq!(stored(&keys, "full_name").as_deref(), Some("Kim Thị Oánh"));
}

fn pressed(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

#[test]
fn a_burst_of_text_and_tab_in_one_frame_lands_in_two_fields() {
    let (_folder, _path, mut keys) = new_person();
    keys.to(&label(Kind::Person, "post"));
    let text = |text: &str| Event::Text(text.to_owned());
    keys.frame(vec![
        text("Văn"),
        text(" thư"),
        pressed(Key::Tab),
        text("Sở"),
        pressed(Key::Enter),
        text("TS"),
    ]);
    keys.settle();
    keys.press("Ctrl+S");
    let values = ["post", "workplace", "academic_title"]
        .map(|field| stored(&keys, field).unwrap_or_default());
    assert_eq!(values, ["Văn thư", "Sở", "TS"]);
}

#[test]
fn what_an_input_method_composes_is_not_rewritten() {
    let (_folder, _path, mut keys) = new_person();
    let preedit = |text: &str| {
        Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None })
    };
    for text in ["H", "Ha", "Hạ"] {
        keys.frame(vec![preedit(text)]);
    }
    // Enter belongs to the input method while it composes.
    keys.frame(vec![pressed(Key::Enter)]);
    assert_eq!(keys.focused().0, label(Kind::Person, "full_name"));
    keys.frame(vec![preedit(""), Event::Ime(ImeEvent::Commit("Hạ".to_owned()))]);
    keys.settle();
    assert_eq!(keys.value(), "Hạ");
    keys.write(" Giang ");
    assert_eq!(keys.value(), "Hạ Giang ");
    keys.press("Enter");
    assert_eq!(stored(&keys, "full_name").as_deref(), Some("Hạ Giang"));
}

#[test]
fn undo_in_another_record_never_brings_the_text_of_the_first() {
    let (_folder, _path, mut keys) = new_person();
    keys.write("Kim Thị Oánh");
    keys.press("Enter");
    keys.press("Ctrl+N");
    keys.write("Phan Hạ Giang");
    keys.press("Ctrl+Z");
    keys.press("Ctrl+Z");
    keys.press("Ctrl+Z");
    assert!(!keys.value().contains("Oánh"), "{}", keys.value());
    for id in [1, 2] {
        let id = so_cong_doan::domain::catalogue::RecordId(id);
        if let Ok(record) = keys.book().store.record(id) {
            assert_ne!((id.0, record.text("full_name")), (2, Some("Kim Thị Oánh")));
        }
    }
}

#[test]
fn ctrl_enter_in_a_picker_makes_the_person_on_the_spot() {
    let (_folder, path) = desk();
    let mut keys = Keyboard::at(&path);
    keys.press("Ctrl+2");
    keys.press("Ctrl+N");
    keys.write("Công đoàn cơ sở Sở Thủy lợi");
    keys.press("Ctrl+PageDown");
    keys.press("Ctrl+PageDown");
    let first = label(Kind::Mandate, "person");
    let table = tr!("section-mandates");
    keys.new_row(&table, &first, 1);
    keys.write("Kim Thị Oánh");
    keys.press("Ctrl+Enter");
    let store = &keys.book().store;
    assert_eq!((store.count(Kind::Person).unwrap(), store.count(Kind::Mandate).unwrap()), (1, 1));
    // The keyboard stands below, ready for the next name.
    assert_eq!(keys.focused().0, tr!("cell-name", label = first, row = 2, table = table));
    // An empty row makes nothing.
    keys.press("Tab");
    keys.press("Enter");
    assert_eq!(keys.book().store.count(Kind::Mandate).unwrap(), 1);
}

#[test]
fn enter_goes_down_a_column_of_new_rows() {
    let (_folder, path) = desk();
    let mut keys = Keyboard::at(&path);
    keys.press("Ctrl+5");
    keys.press("Ctrl+N");
    keys.write("Chương trình phối hợp");
    let (first, table) = (label(Kind::Content, "position"), tr!("section-contents"));
    keys.new_row(&table, &first, 1);
    keys.press("Tab");
    for text in ["Thăm hỏi", "Tuyên truyền", "Thi đua"] {
        keys.write(text);
        keys.press("Enter");
    }
    assert_eq!(keys.book().store.count(Kind::Content).unwrap(), 3);
    // Leaving the empty row goes on behind the table.
    keys.press("Enter");
    assert!(!keys.focused().0.contains(&table), "{}", keys.focused().0);
}

#[test]
fn past_the_last_part_one_key_leads_back() {
    let (_folder, _path, mut keys) = new_person();
    for _ in 0..9 {
        keys.press("Ctrl+PageDown");
    }
    keys.press("Ctrl+PageUp");
    keys.press("Ctrl+PageUp");
    assert_eq!(keys.focused().0, label(Kind::Person, "full_name"));
}
