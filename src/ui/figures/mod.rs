//! The grid of figures: every organisation directly below an upper union, one day, one row each. It
//! covers the page of the union until it is left.

mod cells;
mod over;
mod paste;

use chrono::NaiveDate;
use egui::{Align, Id, Key, Label, Layout, Margin, Modifiers, RichText, Sense, Ui, vec2};

use super::fonts;
use super::icons::Icon;
use super::page::chain::{Chain, Step, Stop};
use super::theme::palette;
use super::widgets::date::date_field;
use super::widgets::empty::{Empty, empty};
use super::widgets::month::DatePick;
use super::widgets::{Button, Field, FieldState, Message, chip, paint};
use crate::app::figures::FiguresAction;
use crate::app::{Action, Drafts, FieldKey, FiguresGrid, Queue, RowRef};
use crate::domain::catalogue::Kind;
use crate::domain::values::{PartialDate, grouped};
use crate::tr;

pub use paste::paste_ui;

/// What the grid is drawn from.
pub struct FiguresCx<'a> {
    /// The grid; the day is typed in place.
    pub grid: &'a mut FiguresGrid,
    /// The texts being typed.
    pub drafts: &'a mut Drafts,
    /// Where wishes go.
    pub queue: &'a mut Queue,
    /// The order of the fields.
    pub chain: &'a mut Chain,
    /// Today, for the calendar.
    pub today: NaiveDate,
    /// Whether the book can be written.
    pub writable: bool,
    /// Whether no dialog or palette is above the grid.
    pub free: bool,
    /// Escape was for a field.
    pub escaped: bool,
}

impl FiguresCx<'_> {
    fn push(&mut self, action: FiguresAction) {
        self.queue.push(Action::Figures(action));
    }
}

/// Draws the grid.
pub fn figures_ui(ui: &mut Ui, cx: &mut FiguresCx<'_>) {
    head_ui(ui, cx);
    let margin = Margin { left: 20, right: 20, top: 8, bottom: 8 };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        days_ui(ui, cx);
        ui.add_space(8.0);
        if cx.grid.rows.is_empty() {
            let day = PartialDate::Day(cx.grid.day).shown();
            let (title, text) = (tr!("nothing-yet"), tr!("figures-no-children", day = day));
            let said =
                Empty { icon: Icon::Network, title: &title, text: &text, out: None, on: None };
            empty(ui, &said);
        } else {
            cells::cells_ui(ui, cx);
        }
    });
    if cx.free
        && !cx.escaped
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        cx.push(FiguresAction::Close);
    }
}

fn head_ui(ui: &mut Ui, cx: &mut FiguresCx<'_>) {
    let p = palette(ui);
    let margin = Margin { left: 20, right: 16, top: 8, bottom: 8 };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(30.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = tr!("figures-close");
                if ui.add(Button::normal(&close).small().shortcut("Esc")).clicked() {
                    cx.push(FiguresAction::Close);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = tr!("figures-title", name = cx.grid.name.as_str());
                    let title = RichText::new(title).font(fonts::bold(18.0)).color(p.text);
                    ui.add(Label::new(title).truncate());
                });
            });
        });
        let hint = RichText::new(tr!("figures-hint")).font(fonts::regular(13.0)).color(p.text2);
        ui.add(Label::new(hint).wrap());
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    paint::rule(ui.painter(), rect, rect.center().y, p.line);
}

/// The day, the days that are offered, and how many organisations are done.
fn days_ui(ui: &mut Ui, cx: &mut FiguresCx<'_>) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
        day_ui(ui, cx);
        ui.vertical(|ui| {
            // The chips stand beside the field, below its label.
            ui.add_space(20.0);
            ui.horizontal_wrapped(|ui| {
                let mut taken = None;
                for choice in &cx.grid.days {
                    let on = choice.day == cx.grid.day;
                    if chip::chip(ui, &choice.label, None, on).clicked() && !on {
                        taken = Some(choice.day);
                    }
                }
                if let Some(day) = taken {
                    cx.push(FiguresAction::Day(day));
                }
                let done = tr!(
                    "figures-progress",
                    done = grouped(cx.grid.done as u64),
                    all = grouped(cx.grid.rows.len() as u64)
                );
                let color = palette(ui).text2;
                let done = RichText::new(done).font(fonts::regular(12.0)).color(color);
                // Whole on the next line where there is no room for it.
                ui.add(Label::new(done).extend());
            });
        });
    });
}

fn day_ui(ui: &mut Ui, cx: &mut FiguresCx<'_>) {
    let id = Id::unique("figures_day");
    let key = FieldKey { row: RowRef::Record(cx.grid.union), field: "as_of" };
    cx.chain.add(Stop { id, key, kind: Kind::Figure, place: None, new_row: false, filled: false });
    let label = tr!("figures-day");
    let error = cx.grid.day_error.clone();
    let mut field = Field::new(&label).width(170.0);
    if let Some(error) = &error {
        field = field.state(FieldState::Error(Message { code: "", text: error }));
    }
    let day = cx.grid.day;
    let (response, picked) = date_field(ui, field, id, &mut cx.grid.day_text, Some(day), cx.today);
    match picked {
        Some(DatePick::Day(day)) => cx.push(FiguresAction::Day(day)),
        _ if response.lost || response.enter => cx.push(FiguresAction::DayTyped),
        _ => {}
    }
    if response.escape {
        let stored = PartialDate::Day(day).shown();
        cx.escaped = cx.grid.day_text != stored;
        cx.grid.day_text = stored;
        cx.grid.day_error = None;
    }
    if response.enter || response.down {
        cx.chain.step = Some((id, Step::Next));
    }
}
