//! F1: keys and codes, searched without marks.

use egui::{
    Align, Context, Id, Key, Label, Layout, Modal, Modifiers, RichText, ScrollArea, Ui, Vec2, vec2,
};

use super::fonts;
use super::theme::{BACKDROP, palette};
use super::widgets::badge::badge;
use super::widgets::chip::chip;
use super::widgets::dialog::frame;
use super::widgets::keycap::{key_hint, keycap};
use super::widgets::list::{List, RowView};
use super::widgets::{Button, Field, Tone};
use crate::app::{Action, App, CodeEntry, Help, HelpPart, Queue};
use crate::domain::rules::Severity;
use crate::domain::text::match_ranges;
use crate::tr;
use crate::ui::theme::Palette;

const WIDTH: f32 = 900.0;
/// Of the list of codes.
const LIST: f32 = 380.0;
/// Below this width list and entry stand one above the other.
const BESIDE: f32 = 700.0;

/// Draws the help when it is open.
pub fn help_ui(ctx: &Context, app: &App, queue: &mut Queue) {
    let Some(help) = &app.help else { return };
    let writable = app.book.as_ref().is_some_and(crate::app::Book::writable);
    let dark = ctx.theme() == egui::Theme::Dark;
    let modal = Modal::new(Id::unique("help"))
        .backdrop_color(BACKDROP)
        .frame(frame(Palette::of(dark), dark));
    modal.show(ctx, |ui| {
        ui.set_width(WIDTH.min(ctx.content_rect().width() - 40.0));
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.label(RichText::new(tr!("help-title")).font(fonts::bold(16.0)));
        search_ui(ui, help, queue);
        parts_ui(ui, help, queue);
        let height = (ctx.content_rect().height() - 230.0).max(180.0);
        ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
            ui.set_height(height);
            match help.part {
                HelpPart::Keys => keys_ui(ui, help),
                HelpPart::Codes => codes_ui(ui, help, writable, queue),
            }
        });
        foot_ui(ui, queue);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            queue.push(Action::Close);
        }
    });
}

fn search_ui(ui: &mut Ui, help: &Help, queue: &mut Queue) {
    let id = Id::unique(("help", "search"));
    let mut text = help.query.clone();
    let (label, hint) = (tr!("search-label"), tr!("help-search"));
    // The list moves by itself while it has the keyboard.
    let in_list = ui.memory(|memory| memory.has_focus(list_id()));
    if !in_list && help.part == HelpPart::Codes {
        arrows(ui, help, queue);
    }
    let response = Field::new(&label).hint(&hint).id(id).bare().show(ui, &mut text);
    if ui.memory(|memory| memory.focused().is_none()) {
        response.response.request_focus();
    }
    if text != help.query {
        queue.push(Action::HelpSearch(text));
    }
}

/// While the keyboard is not in the list, the arrows go through it all the same.
fn arrows(ui: &Ui, help: &Help, queue: &mut Queue) {
    let (down, up) = ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key);
        (count(Key::ArrowDown), count(Key::ArrowUp))
    });
    let last = help.found_codes.len().saturating_sub(1);
    let at = (help.current + down).min(last).saturating_sub(up);
    if at != help.current {
        queue.push(Action::HelpSelect(at));
    }
}

fn parts_ui(ui: &mut Ui, help: &Help, queue: &mut Queue) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (part, name, count) in [
            (HelpPart::Keys, tr!("help-section-keys"), help.found_keys.len()),
            (HelpPart::Codes, tr!("help-section-codes"), help.found_codes.len()),
        ] {
            if chip(ui, &name, Some(&count.to_string()), help.part == part).clicked() {
                queue.push(Action::HelpPart(part));
            }
        }
    });
}

fn nothing_ui(ui: &mut Ui, help: &Help) {
    let text = tr!("help-nothing", words = help.query.clone());
    ui.label(RichText::new(text).font(fonts::regular(13.0)).color(palette(ui).text2));
}

fn keys_ui(ui: &mut Ui, help: &Help) {
    if help.found_keys.is_empty() {
        nothing_ui(ui, help);
    }
    ScrollArea::vertical().id_salt(("help", "keys")).auto_shrink(false).show(ui, |ui| {
        for entry in help.found_keys.iter().filter_map(|at| help.keys.get(*at)) {
            ui.horizontal(|ui| {
                ui.allocate_ui(vec2(130.0, 20.0), |ui| {
                    ui.set_min_width(130.0);
                    keycap(ui, &entry.keys);
                });
                ui.add(Label::new(RichText::new(&entry.text).font(fonts::regular(13.0))).wrap());
            });
        }
    });
}

fn codes_ui(ui: &mut Ui, help: &Help, writable: bool, queue: &mut Queue) {
    if help.found_codes.is_empty() {
        nothing_ui(ui, help);
        return;
    }
    let size = ui.available_size();
    if size.x < BESIDE {
        let half = vec2(size.x, size.y / 2.0 - 4.0);
        column(ui, half, |ui| list_ui(ui, help, queue));
        column(ui, half, |ui| entry_ui(ui, help, writable, queue));
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        column(ui, vec2(LIST, size.y), |ui| list_ui(ui, help, queue));
        let rest = vec2(size.x - LIST - 16.0, size.y);
        column(ui, rest, |ui| entry_ui(ui, help, writable, queue));
    });
}

/// A part of exactly this size, filled from its top.
fn column(ui: &mut Ui, size: Vec2, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(size.x);
        ui.set_max_height(size.y);
        content(ui);
    });
}

fn list_id() -> Id {
    Id::unique(("help", "codes"))
}

fn list_ui(ui: &mut Ui, help: &Help, queue: &mut Queue) {
    let name = tr!("help-section-codes");
    let words = [tr!("codes-error"), tr!("codes-warning"), tr!("help-code-off")];
    // The marks of a row live as long as the frame; rows out of sight have none made.
    let marks: Vec<_> = help
        .found_codes
        .iter()
        .filter(|_| !help.words.is_empty())
        .filter_map(|at| help.codes.get(*at))
        .map(|entry| match_ranges(&entry.title, &help.words))
        .collect();
    let output =
        List::new(list_id(), &name, help.found_codes.len(), Some(help.current)).show(ui, |at| {
            let entry = help.found_codes.get(at).and_then(|at| help.codes.get(*at))?;
            let [error, warning, off] = &words;
            let badge = match (entry.is_off, entry.code.severity) {
                (true, _) => (off.as_str(), Tone::Neutral),
                (false, Severity::Error) => (error.as_str(), Tone::Error),
                (false, Severity::Warning) => (warning.as_str(), Tone::Warning),
            };
            Some(RowView {
                title: &entry.title,
                found: marks.get(at).map_or(&[], Vec::as_slice),
                badge: Some(badge),
                subtitle: &entry.area,
            })
        });
    if let Some(at) = output.moved.or(output.opened) {
        queue.push(Action::HelpSelect(at));
    }
}

fn entry_ui(ui: &mut Ui, help: &Help, writable: bool, queue: &mut Queue) {
    let Some(entry) = help.chosen() else { return };
    ScrollArea::vertical().id_salt(("help", entry.code.code)).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add(Label::new(RichText::new(&entry.title).font(fonts::bold(16.0))).wrap());
        ui.horizontal(|ui| {
            match entry.code.severity {
                Severity::Error => badge(ui, &tr!("codes-error"), Tone::Error),
                Severity::Warning => badge(ui, &tr!("codes-warning"), Tone::Warning),
            };
            if entry.is_off {
                badge(ui, &tr!("help-code-off"), Tone::Neutral);
            }
        });
        for (label, text) in [
            (tr!("codes-sentence"), &entry.sentence),
            (tr!("codes-todo"), &entry.todo),
            (tr!("codes-source"), &entry.source),
        ] {
            ui.add_space(6.0);
            let p = palette(ui);
            ui.label(RichText::new(label).font(fonts::semibold(12.0)).color(p.text2));
            ui.add(Label::new(RichText::new(text).font(fonts::regular(13.0))).wrap());
        }
        ui.add_space(10.0);
        switch_ui(ui, entry, writable, queue);
    });
}

fn switch_ui(ui: &mut Ui, entry: &CodeEntry, writable: bool, queue: &mut Queue) {
    let p = palette(ui);
    let quiet = |text: String| RichText::new(text).font(fonts::regular(12.0)).color(p.text3);
    if !entry.code.switchable {
        ui.add(Label::new(quiet(tr!("help-cannot-switch"))).wrap());
        return;
    }
    let text = if entry.is_off { tr!("help-switch-on") } else { tr!("help-switch-off") };
    let reason = tr!("help-read-only");
    let blocked = (!writable).then_some(reason.as_str());
    if ui.add(Button::normal(&text).small().disabled_because(blocked)).clicked() {
        queue.push(Action::SwitchCode(entry.code.code, entry.is_off));
    }
    ui.add(Label::new(quiet(tr!("help-switch-hint"))).wrap());
}

fn foot_ui(ui: &mut Ui, queue: &mut Queue) {
    ui.horizontal(|ui| {
        key_hint(ui, &tr!("key-arrows"), &tr!("hint-move"));
        key_hint(ui, "Tab", &tr!("hint-next-field"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(Button::normal(&tr!("help-close")).shortcut("Esc")).clicked() {
                queue.push(Action::Close);
            }
        });
    });
}
