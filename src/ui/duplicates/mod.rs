//! The dialog of likely duplicates: the pairs in a list, two records side by side.

mod compare;
mod pairs;

use egui::{Align, Context, Id, Key, Layout, Modal, Modifiers, RichText, Ui, Vec2, vec2};

use super::fonts;
use super::theme::{BACKDROP, Palette, palette};
use super::widgets::Button;
use super::widgets::dialog::frame;
use super::widgets::keycap::key_hint;
use crate::app::duplicates::Duplicates;
use crate::app::{Action, App, DuplicateWish, Queue};
use crate::domain::values::grouped;
use crate::tr;

const WIDTH: f32 = 1240.0;
/// Of the list of pairs.
const LIST: f32 = 330.0;
/// Below this width list and records stand one above the other.
const BESIDE: f32 = 860.0;

/// Draws the dialog when it is open.
pub fn duplicates_ui(ctx: &Context, app: &App, queue: &mut Queue) {
    let Some(open) = &app.duplicates else { return };
    let writable = app.book.as_ref().is_some_and(crate::app::Book::writable);
    let dark = ctx.theme() == egui::Theme::Dark;
    let modal = Modal::new(Id::unique("duplicates"))
        .backdrop_color(BACKDROP)
        .frame(frame(Palette::of(dark), dark));
    modal.show(ctx, |ui| {
        ui.set_width(WIDTH.min(ctx.content_rect().width() - 40.0));
        ui.spacing_mut().item_spacing.y = 8.0;
        let blocked = blocked(open, writable);
        let merge = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        if merge && blocked.is_none() {
            wish(queue, DuplicateWish::Merge);
        }
        head_ui(ui, open);
        let height = (ctx.content_rect().height() - 150.0).max(200.0);
        ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
            ui.set_height(height);
            body_ui(ui, open, queue);
        });
        foot_ui(ui, open, blocked.as_deref(), queue);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            queue.push(Action::Close);
        }
    });
}

/// Why the two that are shown cannot be merged now.
fn blocked(open: &Duplicates, writable: bool) -> Option<String> {
    match &open.beside {
        None => Some(String::new()),
        Some(_) if !writable => Some(tr!("duplicates-read-only")),
        Some(beside) => beside.refused.clone(),
    }
}

fn head_ui(ui: &mut Ui, open: &Duplicates) {
    let p = palette(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let title = RichText::new(&open.title).font(fonts::bold(16.0)).color(p.text);
        ui.add(egui::Label::new(title).truncate());
        if open.running.is_none() && !open.found.lines.is_empty() {
            let text = tr!("duplicates-found", n = grouped(open.found.lines.len() as u64));
            ui.label(RichText::new(text).font(fonts::regular(13.0)).color(p.text2));
        }
    });
}

fn body_ui(ui: &mut Ui, open: &Duplicates, queue: &mut Queue) {
    if open.running.is_some() {
        return pairs::looking_ui(ui, open, queue);
    }
    if open.found.lines.is_empty() {
        return pairs::nothing_ui(ui, open);
    }
    let size = ui.available_size();
    if size.x < BESIDE {
        let half = vec2(size.x, size.y / 3.0 - 4.0);
        column(ui, half, |ui| pairs::pairs_ui(ui, open, queue));
        column(ui, vec2(size.x, size.y - half.y - 8.0), |ui| compare::compare_ui(ui, open, queue));
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        column(ui, vec2(LIST, size.y), |ui| pairs::pairs_ui(ui, open, queue));
        let rest = vec2(size.x - LIST - 16.0, size.y);
        column(ui, rest, |ui| compare::compare_ui(ui, open, queue));
    });
}

/// A part of exactly this size, filled from its top.
fn column(ui: &mut Ui, size: Vec2, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(size.x);
        ui.set_height(size.y);
        content(ui);
    });
}

/// From the right: close, different, merge; from the left the keys.
fn foot_ui(ui: &mut Ui, open: &Duplicates, blocked: Option<&str>, queue: &mut Queue) {
    ui.horizontal(|ui| {
        key_hint(ui, &tr!("key-arrows"), &tr!("hint-move"));
        key_hint(ui, "Tab", &tr!("hint-next-field"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if open.beside.is_some() {
                let merge = tr!("duplicates-merge");
                let merge = Button::primary(&merge).shortcut("Ctrl+Enter");
                if ui.add(merge.disabled_because(blocked)).clicked() {
                    wish(queue, DuplicateWish::Merge);
                }
                // What cannot be merged can still be told apart, but not in a book that is read.
                let read_only = tr!("duplicates-read-only");
                let reason = blocked.filter(|reason| *reason == read_only);
                let apart = tr!("duplicates-apart");
                if ui.add(Button::normal(&apart).disabled_because(reason)).clicked() {
                    wish(queue, DuplicateWish::Apart);
                }
            }
            if ui.add(Button::normal(&tr!("help-close")).shortcut("Esc")).clicked() {
                queue.push(Action::Close);
            }
        });
    });
}

fn wish(queue: &mut Queue, wish: DuplicateWish) {
    queue.push(Action::Duplicates(wish));
}
