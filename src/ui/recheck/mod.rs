//! The page on which a ballot is entered again (F9): the figures blind, then what differs side by side.

mod compare;
pub mod dialogs;
pub mod side;
mod tick;
mod typing;

use egui::{Align, Id, Key, Layout, Margin, Modifiers, RichText, ScrollArea, Sense, Ui, vec2};

use super::fonts;
use super::page::chain::{Chain, Step, Stop};
use super::theme::palette;
use super::widgets::{Button, FieldResponse, paint};
use crate::app::recheck::{Recheck, Stage};
use crate::app::{Action, FieldKey, Queue, RecheckAction, RowRef};
use crate::domain::catalogue::RecordId;
use crate::domain::election::recheck::Cell;
use crate::tr;

/// What the page is drawn from.
pub struct RecheckCx<'a> {
    /// The second entry.
    pub recheck: &'a mut Recheck,
    /// The ballot's name.
    pub title: &'a str,
    /// Where wishes go.
    pub queue: &'a mut Queue,
    /// The order of the fields.
    pub chain: &'a mut Chain,
    /// Whether no dialog or palette is above the page.
    pub free: bool,
}

impl RecheckCx<'_> {
    fn push(&mut self, action: RecheckAction) {
        self.queue.push(Action::Recheck(action));
    }

    /// A stop of the keys that is none of the ballot's cells: it stands for a field of the ballot.
    fn stop(&mut self, id: Id, record: RecordId, field: &'static str) {
        let key = FieldKey { row: RowRef::Record(record), field };
        let kind = crate::domain::catalogue::Kind::Ballot;
        self.chain.add(Stop { id, key, kind, place: None, new_row: false, filled: false });
    }

    /// Goes where the keys at a field lead.
    fn follow(&mut self, id: Id, response: &FieldResponse) {
        let step = if response.enter {
            Step::Next
        } else if response.shift_enter {
            Step::Previous
        } else if response.down {
            Step::Down
        } else if response.up {
            Step::Up
        } else {
            return;
        };
        self.chain.step = Some((id, step));
    }
}

/// The part of a cell that takes the keyboard.
fn cell_id(cell: Cell) -> Id {
    Id::unique(("recheck", cell.record.0, cell.field))
}

/// Draws the page.
pub fn recheck_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>) {
    let comparing = matches!(cx.recheck.stage, Stage::Comparing(_));
    head_ui(ui, cx, comparing);
    let salt = ("recheck", cx.recheck.ballot.0, comparing);
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: 20, right: 20, top: 10, bottom: 24 };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            if comparing {
                compare::compare_ui(ui, cx);
            } else {
                typing::typing_ui(ui, cx);
            }
        });
    });
    keys_ui(ui, cx, comparing);
}

/// Ctrl+Enter ends a stage, Escape leaves the page; what was typed is kept.
fn keys_ui(ui: &Ui, cx: &mut RecheckCx<'_>, comparing: bool) {
    if !cx.free {
        return;
    }
    let (done, leave) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::COMMAND, Key::Enter),
            input.consume_key(Modifiers::NONE, Key::Escape),
        )
    });
    if done {
        cx.push(if comparing { RecheckAction::Settle } else { RecheckAction::Compare });
    }
    if leave {
        cx.push(if comparing { RecheckAction::Back } else { RecheckAction::Later });
    }
}

fn head_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>, comparing: bool) {
    let p = palette(ui);
    let margin = Margin { left: 20, right: 16, top: 8, bottom: 8 };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(30.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                head_buttons_ui(ui, cx, comparing);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = tr!("recheck-title", ballot = cx.title.to_owned());
                    let title = RichText::new(title).font(fonts::bold(18.0)).color(p.text);
                    ui.add(egui::Label::new(title).truncate());
                });
            });
        });
        let hint = if comparing { tr!("recheck-differs-hint") } else { tr!("recheck-hint") };
        ui.add(
            egui::Label::new(RichText::new(hint).font(fonts::regular(13.0)).color(p.text2)).wrap(),
        );
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    paint::rule(ui.painter(), rect, rect.center().y, p.line);
}

fn head_buttons_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>, comparing: bool) {
    if comparing {
        if ui.add(Button::normal(&tr!("recheck-back")).small().shortcut("Esc")).clicked() {
            cx.push(RecheckAction::Back);
        }
        return;
    }
    if ui.add(Button::normal(&tr!("recheck-later")).small().shortcut("Esc")).clicked() {
        cx.push(RecheckAction::Later);
    }
    let (done, all) = cx.recheck.progress();
    if done > 0 && ui.add(Button::link(&tr!("recheck-discard"))).clicked() {
        cx.push(RecheckAction::Discard);
    }
    let p = palette(ui);
    let progress = tr!("recheck-progress", done = done, all = all);
    ui.label(RichText::new(progress).font(fonts::regular(12.0)).color(p.text2));
}

/// The button that ends a stage, at the end of the order of the keys.
fn end_ui(
    ui: &mut Ui,
    cx: &mut RecheckCx<'_>,
    text: &str,
    blocked: Option<&str>,
    action: RecheckAction,
) {
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let button = Button::primary(text).shortcut("Ctrl+Enter").disabled_because(blocked);
        let response = ui.add(button);
        let ballot = cx.recheck.ballot;
        cx.stop(response.id, ballot, "status");
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            cx.push(action);
        }
        if let Some(blocked) = blocked {
            let p = palette(ui);
            ui.label(RichText::new(blocked).font(fonts::regular(12.0)).color(p.text2));
        }
    });
}
