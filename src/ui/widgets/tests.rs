//! The parts driven by keyboard and by name.

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Event, Id, ImeEvent, Key, Modifiers, Ui};
use egui_kittest::{Harness, kittest::Queryable as _};

use crate::ui::fonts;
use crate::ui::theme::{ThemeChoice, apply};
use crate::ui::widgets::choice::{Choice, ChoiceAction};
use crate::ui::widgets::date::date_field;
use crate::ui::widgets::dialog::{Answer, Dialog};
use crate::ui::widgets::list::{List, RowView};
use crate::ui::widgets::month::DatePick;
use crate::ui::widgets::picker::{Picker, PickerAction, PickerRow};
use crate::ui::widgets::{Button, Field};

#[derive(Default)]
struct Seen {
    first: String,
    second: String,
    log: Vec<String>,
    count: usize,
    current: Option<usize>,
}

fn harness(draw: impl FnMut(&mut Ui, &mut Seen) + 'static, seen: Seen) -> Harness<'static, Seen> {
    let mut harness = Harness::builder()
        .with_size([500.0, 400.0])
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            apply(ctx, ThemeChoice::Light);
        })
        .build_ui_state(draw, seen);
    harness.run();
    harness
}

fn two_fields(ui: &mut Ui, seen: &mut Seen) {
    let second = Id::unique("second");
    let field = Field::new("Thu về").show(ui, &mut seen.first);
    for (name, happened) in [
        ("enter", field.enter),
        ("shift+enter", field.shift_enter),
        ("lost", field.lost),
        ("gained", field.gained),
        ("escape", field.escape),
    ] {
        if happened {
            seen.log.push(name.to_owned());
        }
    }
    if field.enter {
        ui.memory_mut(|memory| memory.request_focus(second));
    }
    if ui.input(|input| input.modifiers.command && input.key_pressed(Key::K)) {
        seen.log.push("ctrl+k".to_owned());
    }
    if Field::new("Hợp lệ").id(second).show(ui, &mut seen.second).enter {
        seen.log.push("second enter".to_owned());
    }
}

fn filled() -> Seen {
    Seen { first: "118".to_owned(), second: "115".to_owned(), ..Seen::default() }
}

#[test]
fn arriving_by_tab_selects_everything_so_that_typing_replaces_it() {
    let mut harness = harness(two_fields, filled());
    for text in ["120", "7"] {
        harness.key_press(Key::Tab);
        harness.run();
        harness.event(Event::Text(text.to_owned()));
        harness.run();
    }
    assert_eq!((&*harness.state().first, &*harness.state().second), ("120", "7"));
    assert_eq!(harness.state().log, ["gained", "lost"]);
}

#[test]
fn arriving_by_mouse_selects_everything_and_the_next_click_sets_the_cursor() {
    let mut harness = harness(two_fields, filled());
    harness.get_by_role_and_label(Role::TextInput, "Thu về").click();
    harness.run();
    harness.event(Event::Text("9".to_owned()));
    harness.run();
    assert_eq!(harness.state().first, "9");
    harness.get_by_role_and_label(Role::TextInput, "Thu về").click();
    harness.run();
    harness.event(Event::Text("8".to_owned()));
    harness.run();
    assert_eq!(harness.state().first.len(), 2);
}

#[test]
fn enter_is_reported_once_and_the_letters_of_its_frame_stay_in_their_field() {
    let mut harness = harness(two_fields, filled());
    harness.key_press(Key::Tab);
    harness.run();
    let key = |pressed| Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    harness.input_mut().events.extend([Event::Text("12".to_owned()), key(true), key(false)]);
    harness.run();
    assert_eq!((&*harness.state().first, &*harness.state().second), ("12", "115"));
    assert_eq!(harness.state().log, ["gained", "enter", "lost"]);
    harness.event(Event::Text("3".to_owned()));
    harness.run();
    assert_eq!(harness.state().second, "3");
}

#[test]
fn the_programs_shortcuts_pass_through_a_field_without_touching_its_text() {
    let mut harness = harness(two_fields, filled());
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Home);
    for key in [Key::K, Key::U, Key::W, Key::H, Key::I, Key::D] {
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        harness.run();
    }
    assert_eq!(harness.state().first, "118");
    assert!(harness.state().log.contains(&"ctrl+k".to_owned()));
}

#[test]
fn escape_and_shift_enter_are_reported_and_leave_the_focus() {
    let mut harness = harness(two_fields, filled());
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::TextInput, "Thu về").is_focused());
    assert_eq!(harness.state().log, ["gained", "escape", "shift+enter"]);
}

#[test]
fn while_an_input_method_composes_enter_is_its_own_and_its_text_stays_as_it_is() {
    let mut harness = harness(two_fields, Seen::default());
    harness.key_press(Key::Tab);
    harness.run();
    for preedit in ["n", "ng", "nguo", "ngươ", " người"] {
        harness.event(Event::Ime(ImeEvent::Preedit {
            text: preedit.to_owned(),
            active_range_chars: None,
        }));
        harness.run();
        assert_eq!(harness.state().first, preedit);
    }
    harness.key_press(Key::Enter);
    harness.run();
    harness.event(Event::Ime(ImeEvent::Commit(" người".to_owned())));
    harness.run();
    assert_eq!(harness.state().first, " người");
    assert_eq!(harness.state().log, ["gained"]);
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().log, ["gained", "enter", "lost"]);
}

#[test]
fn a_long_text_takes_enter_as_a_new_line_and_is_left_by_ctrl_enter() {
    let draw = |ui: &mut Ui, seen: &mut Seen| {
        let field = Field::new("Ghi chú").long().show(ui, &mut seen.first);
        if field.ctrl_enter {
            seen.log.push("left".to_owned());
        }
        seen.count = field.rect.height() as usize;
    };
    let mut harness = harness(draw, Seen::default());
    harness.get_by_role_and_label(Role::MultilineTextInput, "Ghi chú").focus();
    harness.run();
    assert_eq!(harness.state().count, 28);
    for line in 0..6 {
        harness.event(Event::Text(format!("dòng {line}")));
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
    }
    assert_eq!(harness.state().first.lines().count(), 6);
    assert!((70..=90).contains(&harness.state().count), "{}", harness.state().count);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(harness.state().log, ["left"]);
    assert_eq!(harness.state().first.lines().count(), 6);
}

#[test]
fn a_list_of_a_hundred_thousand_rows_asks_only_for_what_is_seen() {
    let draw = |ui: &mut Ui, seen: &mut Seen| {
        let list = List::new(Id::unique("list"), "Nhiệm kỳ", 100_000, seen.current);
        let mut asked = 0;
        let output = list.show(ui, |_| {
            asked += 1;
            Some(RowView { title: "Kim Thị Oánh", subtitle: "84 phiếu", ..RowView::default() })
        });
        seen.count = seen.count.max(asked);
        seen.current = output.moved.or(seen.current);
        if let Some(row) = output.opened {
            seen.log.push(format!("open {row}"));
        }
    };
    let mut harness = harness(draw, Seen::default());
    harness.key_press(Key::Tab);
    harness.run();
    for (key, row) in [
        (Key::ArrowDown, 0),
        (Key::ArrowDown, 1),
        (Key::End, 99_999),
        (Key::ArrowUp, 99_998),
        (Key::Home, 0),
        (Key::PageDown, 8),
        (Key::PageUp, 0),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().current, Some(row), "{key:?}");
        let list = harness.get_by_role_and_label(Role::ListBox, "Nhiệm kỳ");
        let said = format!("dòng {} trong 100000, Kim Thị Oánh, 84 phiếu", row + 1);
        assert_eq!(list.value().unwrap(), said);
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().log, ["open 0"]);
    assert!(harness.state().count < 16, "{} rows", harness.state().count);
}

#[test]
fn a_drop_down_is_worked_by_f4_letters_arrows_and_enter() {
    let draw = |ui: &mut Ui, seen: &mut Seen| {
        let options = ["Công đoàn", "Đại hội", "Nghiệp đoàn", "Tổ", "Ủy ban"];
        let shown = Choice::new(Id::unique("kind"), "Loại", &options).open_list().show(
            ui,
            seen.current,
            None,
        );
        match shown.action {
            ChoiceAction::None => {}
            ChoiceAction::Take(at) => seen.current = Some(at),
            ChoiceAction::Unknown => seen.current = None,
            ChoiceAction::Own(words) => seen.log.push(words),
        }
        if shown.enter {
            seen.log.push("enter".to_owned());
        }
    };
    let mut harness = harness(draw, Seen::default());
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::F4);
    harness.run();
    harness.event(Event::Text("d".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().current, Some(1));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().log, ["enter"]);
    harness.key_press(Key::F4);
    harness.run();
    for _ in 0..4 {
        harness.key_press(Key::ArrowDown);
        harness.run();
    }
    harness.event(Event::Text("Chi đoàn".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().log, ["enter", "Chi đoàn"]);
    harness.key_press(Key::Delete);
    harness.run();
    assert_eq!(harness.state().current, None);
}

#[test]
fn joined_buttons_are_one_stop_worked_by_arrows_and_clicks() {
    let draw = |ui: &mut Ui, seen: &mut Seen| {
        let shown = Choice::new(Id::unique("basis"), "Tỷ lệ", &["Thu về", "Hợp lệ"]).show(
            ui,
            seen.current,
            None,
        );
        match shown.action {
            ChoiceAction::Take(at) => seen.current = Some(at),
            ChoiceAction::Unknown => seen.current = None,
            _ => {}
        }
    };
    let mut harness = harness(draw, Seen::default());
    harness.key_press(Key::Tab);
    harness.run();
    for (key, want) in [
        (Key::ArrowLeft, Some(0)),
        (Key::Delete, None),
        (Key::ArrowRight, Some(0)),
        (Key::ArrowRight, Some(1)),
        (Key::Delete, None),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().current, want, "{key:?}");
    }
    harness.get_by_role_and_label(Role::RadioButton, "Hợp lệ").click();
    harness.run();
    assert_eq!(harness.state().current, Some(1));
}

#[test]
fn a_picker_reports_typing_taking_creating_and_leaving() {
    let draw = |ui: &mut Ui, seen: &mut Seen| {
        let rows = ["May Bến Gốm", "May Bến Lau"].map(|title| PickerRow {
            title,
            hint: "CĐ phường",
            ..PickerRow::default()
        });
        let id = Id::unique("organisation");
        let (_, action) = Picker::new(Field::new("Tổ chức"), id, &rows)
            .create("Thêm tổ chức")
            .show(ui, &mut seen.first);
        if action != PickerAction::None {
            seen.log.push(format!("{action:?}"));
        }
        Field::new("Sau").show(ui, &mut seen.second);
    };
    let mut harness = harness(draw, Seen::default());
    harness.key_press(Key::Tab);
    harness.run();
    harness.event(Event::Text("may".to_owned()));
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().log, ["QueryChanged", "Take(1)"]);
    assert_eq!(harness.state().first, "may", "the text is the owner's to change");
    harness.event(Event::Text(" x".to_owned()));
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(harness.state().log[2..], ["QueryChanged", "Create", "Left"]);
}

#[test]
fn enter_with_the_last_letters_takes_no_row_of_the_question_before() {
    let draw = |ui: &mut Ui, seen: &mut Seen| {
        let title = format!("Tổ chức {}", seen.second);
        let rows = [PickerRow { title: &title, ..PickerRow::default() }];
        let picker = Picker::new(Field::new("Tổ chức"), Id::unique("organisation"), &rows);
        let (field, action) = picker.answered(&seen.second).show(ui, &mut seen.first);
        match action {
            PickerAction::QueryChanged => seen.second.clone_from(&seen.first),
            PickerAction::Take(_) => seen.log.push(title.clone()),
            _ => {}
        }
        assert!(!field.enter || action == PickerAction::Take(0), "Enter went on without a row");
    };
    let mut harness = harness(draw, Seen { second: "cũ".to_owned(), ..Seen::default() });
    harness.key_press(Key::Tab);
    harness.run();
    // Both in one frame, as on a computer that is busy.
    let enter = Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    harness.input_mut().events.extend([Event::Text("mới".to_owned()), enter]);
    harness.run();
    assert_eq!(harness.state().log, ["Tổ chức mới"]);
}

#[test]
fn clicking_a_row_of_a_picker_takes_it_before_the_field_is_left() {
    let draw = |ui: &mut Ui, seen: &mut Seen| {
        let rows = [PickerRow { title: "May Bến Gốm", ..PickerRow::default() }];
        let id = Id::unique("organisation");
        let picker = Picker::new(Field::new("Tổ chức"), id, &rows);
        let (_, action) = picker.show(ui, &mut seen.first);
        if action != PickerAction::None {
            seen.log.push(format!("{action:?}"));
        }
    };
    let mut harness = harness(draw, Seen::default());
    harness.key_press(Key::Tab);
    harness.run();
    harness.event(Event::Text("may".to_owned()));
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "May Bến Gốm").click();
    harness.run();
    assert_eq!(harness.state().log, ["QueryChanged", "Take(0)"]);
}

#[test]
fn the_calendar_opens_with_f4_and_gives_back_what_is_picked() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    let draw = move |ui: &mut Ui, seen: &mut Seen| {
        let id = Id::unique("held");
        let (_, picked) =
            date_field(ui, Field::new("Ngày họp"), id, &mut seen.first, Some(day(12)), day(18));
        if let Some(picked) = picked {
            seen.log.push(format!("{picked:?}"));
        }
    };
    let mut harness = harness(draw, Seen::default());
    harness.key_press(Key::Tab);
    harness.run();
    for key in [Key::F4, Key::ArrowRight, Key::ArrowDown, Key::PageDown, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    let picked = DatePick::Day(NaiveDate::from_ymd_opt(2026, 4, 20).unwrap());
    assert_eq!(harness.state().log, [format!("{picked:?}")]);
    harness.key_press(Key::F4);
    harness.run();
    harness.get_by_label("Chỉ năm 2026").click();
    harness.run();
    assert_eq!(harness.state().log[1], format!("{:?}", DatePick::Year(2026)));
    assert!(harness.query_by_label("Chỉ năm 2026").is_none());
}

fn ask(danger: bool) -> Harness<'static, Seen> {
    let draw = move |ui: &mut Ui, seen: &mut Seen| {
        if seen.log.is_empty() {
            let dialog = Dialog::new(Id::unique("ask"), "Xóa?", "Xóa thông tin", "Không xóa");
            let dialog = if danger { dialog.danger() } else { dialog };
            let answer = dialog.show(ui.ctx(), |ui| drop(ui.label("Không hoàn tác được")));
            if answer != Answer::Open {
                seen.log.push(format!("{answer:?}"));
            }
        }
    };
    harness(draw, Seen::default())
}

#[test]
fn enter_in_a_dangerous_dialog_lands_on_the_safe_button() {
    for (danger, key, answer) in [
        (true, Key::Enter, "Cancel"),
        (true, Key::Escape, "Cancel"),
        (false, Key::Enter, "Confirm"),
        (false, Key::Escape, "Cancel"),
    ] {
        let mut harness = ask(danger);
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().log, [answer], "{danger} {key:?}");
    }
}

#[test]
fn a_click_beside_a_dialog_does_nothing() {
    let mut harness = ask(false);
    harness.hover_at(egui::pos2(5.0, 5.0));
    harness.run();
    for pressed in [true, false] {
        harness.event(Event::PointerButton {
            pos: egui::pos2(5.0, 5.0),
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.run();
    }
    assert!(harness.state().log.is_empty());
}

#[test]
fn tab_moves_over_buttons_and_skips_the_disabled_one() {
    let draw = |ui: &mut Ui, seen: &mut Seen| {
        for (name, reason) in [("Thêm", None), ("In", Some("Chưa có gì")), ("Xuất", None)] {
            if ui.add(Button::normal(name).disabled_because(reason)).clicked() {
                seen.log.push(name.to_owned());
            }
        }
    };
    let mut harness = harness(draw, Seen::default());
    for key in [Key::Tab, Key::Space, Key::Tab, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(harness.state().log, ["Thêm", "Xuất"]);
}
