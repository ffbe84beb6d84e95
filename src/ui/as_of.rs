//! The day the book is seen on: its field above the organisations, and the banner over every section
//! while it is another than today (mock 02).

use egui::{Id, Ui};

use super::fonts;
use super::list_pane::list_id;
use super::theme::{CARD_RADIUS, FIELD_HEIGHT, palette};
use super::widgets::chip::chip;
use super::widgets::date::date_field;
use super::widgets::field::Message;
use super::widgets::month::DatePick;
use super::widgets::{Field, FieldState, Tone, banner, paint};
use crate::app::{Action, App, Book, Queue, TreeAction};
use crate::domain::catalogue::Kind;
use crate::domain::values::PartialDate;
use crate::tr;
use crate::ui::icons::Icon;

/// Width of the field of the day.
const DAY: f32 = 132.0;
/// Width of one half of the switch between list and tree.
const TOGGLE: f32 = 32.0;

/// The id of the field of the day.
pub fn day_id() -> Id {
    Id::unique("seen_as_of")
}

/// Draws the field of the day and the choice between list and tree.
pub fn bar_ui(ui: &mut Ui, app: &App, book: &Book, queue: &mut Queue) {
    let p = palette(ui);
    let today = app.clock().local().date_naive();
    let (fill, line) = if book.as_of.is_some() { (p.selected, p.link) } else { (p.head, p.line) };
    let frame = egui::Frame::NONE
        .fill(fill)
        .stroke(egui::Stroke::new(1.0, line))
        .corner_radius(CARD_RADIUS)
        .inner_margin(egui::Margin::symmetric(8, 4));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let label = tr!("tree-day");
            let galley = paint::line(ui, &label, fonts::semibold(12.5), p.text);
            let size = egui::vec2(galley.size().x, FIELD_HEIGHT);
            let (place, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            paint::put_left(ui.painter(), place.left(), place.center().y, galley);
            let hint = tr!("tree-day-hint");
            let refusal = tr!("tree-day-not-read");
            let state = if book.tree.day_refused {
                FieldState::Error(Message { code: "", text: &refusal })
            } else {
                FieldState::Normal
            };
            let room = ui.available_width() - 2.0 * TOGGLE - 8.0;
            let field = Field::new(&label).hint(&hint).width(room.min(DAY)).bare().state(state);
            day_ui(ui, book, field, today, queue);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                for (shown, icon, name) in [
                    (true, Icon::Network, tr!("tree-show-tree")),
                    (false, Icon::List, tr!("tree-show-list")),
                ] {
                    if toggle(ui, icon, &name, book.tree.shown == shown).clicked() {
                        queue.push(Action::Tree(TreeAction::Show(shown)));
                    }
                }
            });
        });
    });
    if book.tree.day_refused {
        let text =
            egui::RichText::new(tr!("tree-day-not-read")).font(fonts::regular(12.0)).color(p.error);
        ui.add(egui::Label::new(text).wrap());
    }
    ui.add_space(4.0);
    if book.tree.shown {
        let on = book.tree.with_ended;
        if chip(ui, &tr!("tree-with-ended"), None, on).clicked() {
            queue.push(Action::Tree(TreeAction::Ended(!on)));
        }
    }
}

/// One half of the switch between list and tree.
fn toggle(ui: &mut Ui, icon: Icon, name: &str, on: bool) -> egui::Response {
    let p = palette(ui);
    let size = egui::vec2(TOGGLE, FIELD_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, on, name));
    let fill = match (on, response.hovered()) {
        (true, _) => p.accent,
        (false, true) => p.hover,
        (false, false) => p.sheet,
    };
    paint::boxed(ui.painter(), rect, 3, fill, if on { p.accent } else { p.border });
    let color = if on { p.on_accent } else { p.text2 };
    paint::icon(ui, ui.painter(), rect.center(), icon, 15.0, color);
    if response.has_focus() {
        paint::focus_ring(ui.painter(), rect, p);
    }
    response.on_hover_text(name)
}

fn day_ui(ui: &mut Ui, book: &Book, field: Field<'_>, today: chrono::NaiveDate, queue: &mut Queue) {
    let mut text = book.tree.day_text.clone();
    let (response, picked) = date_field(ui, field, day_id(), &mut text, book.as_of, today);
    if text != book.tree.day_text {
        queue.push(Action::Tree(TreeAction::DayTyped(text)));
    }
    match picked {
        Some(DatePick::Day(day)) => queue.push(Action::Tree(TreeAction::Day(Some(day)))),
        Some(DatePick::Unknown) => queue.push(Action::Tree(TreeAction::Day(None))),
        Some(DatePick::Year(_)) | None => {}
    }
    if response.escape {
        let day = book.as_of;
        queue.push(Action::Tree(TreeAction::Day(day)));
    } else if response.lost || response.enter {
        queue.push(Action::Tree(TreeAction::DayLeft));
    }
    if response.enter {
        ui.memory_mut(|memory| memory.request_focus(list_id(Kind::Organisation)));
    }
}

/// Says over the whole width that another day than today is seen, and leads back.
pub fn banner_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(day) = app.book.as_ref().and_then(|book| book.as_of) else { return };
    let p = palette(ui);
    let frame = egui::Frame::NONE.fill(p.sheet).inner_margin(egui::Margin::symmetric(16, 6));
    egui::Panel::top("as_of").show_separator_line(false).frame(frame).show(ui, |ui| {
        let title = tr!("tree-banner", day = PartialDate::Day(day).shown());
        let back = tr!("tree-banner-back");
        let hint = tr!("tree-banner-hint");
        let pressed = banner::banner(ui, Tone::Accent, &title, &hint, Some(&back));
        if pressed.is_some_and(|response| response.clicked()) {
            queue.push(Action::Tree(TreeAction::Day(None)));
        }
    });
}
