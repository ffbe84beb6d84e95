//! One month as a calendar, weeks beginning on Monday.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use egui::{CornerRadius, Key, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder};
use egui::{WidgetInfo, pos2, vec2};

use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{RADIUS, palette};
use crate::ui::widgets::button::{Button, icon_button};
use crate::ui::widgets::paint;

const CELL: egui::Vec2 = vec2(41.0, 23.0);
/// Width of the calendar in points, without its margin.
pub const WIDTH: f32 = CELL.x * 7.0;

/// A date as far as it is known, picked in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePick {
    /// The whole day.
    Day(NaiveDate),
    /// Chỉ năm.
    Year(i32),
    /// Chưa rõ.
    Unknown,
}

/// Moves a day by a key of the calendar; `None` when the key is none of its own.
pub(super) fn moved(day: NaiveDate, key: Key) -> Option<NaiveDate> {
    let to = match key {
        Key::ArrowLeft => day.checked_sub_days(Days::new(1)),
        Key::ArrowRight => day.checked_add_days(Days::new(1)),
        Key::ArrowUp => day.checked_sub_days(Days::new(7)),
        Key::ArrowDown => day.checked_add_days(Days::new(7)),
        Key::PageUp => day.checked_sub_months(Months::new(1)),
        Key::PageDown => day.checked_add_months(Months::new(1)),
        _ => return None,
    };
    Some(to.unwrap_or(day))
}

/// Draws the month of `cursor`, which the buttons move; `today` gets a ring.
pub fn month(ui: &mut Ui, cursor: &mut NaiveDate, today: NaiveDate) -> Option<DatePick> {
    head(ui, cursor);
    ui.add_space(6.0);
    weekdays(ui);
    let mut picked = days(ui, cursor, today);
    ui.add_space(6.0);
    let p = palette(ui);
    let (rule, _) = ui.allocate_exact_size(vec2(WIDTH, 1.0), Sense::hover());
    paint::rule(ui.painter(), rule, rule.center().y, p.line);
    ui.add_space(4.0);
    let (_, foot) = ui.allocate_space(vec2(WIDTH, 24.0));
    let builder =
        UiBuilder::new().max_rect(foot).layout(Layout::left_to_right(egui::Align::Center));
    let mut foot_ui = ui.new_child(builder);
    if foot_ui.add(Button::link(&tr!("widget-today"))).clicked() {
        picked = Some(DatePick::Day(today));
    }
    // As text: Fluent would group the figures of a year in some languages.
    let year = tr!("widget-year-only", year = cursor.year().to_string());
    if foot_ui.add(Button::link(&year)).clicked() {
        picked = Some(DatePick::Year(cursor.year()));
    }
    let right = Layout::right_to_left(egui::Align::Center);
    let mut end = ui.new_child(UiBuilder::new().max_rect(foot).layout(right));
    if end.add(Button::link(&tr!("widget-unknown-pick"))).clicked() {
        picked = Some(DatePick::Unknown);
    }
    picked
}

fn head(ui: &mut Ui, cursor: &mut NaiveDate) {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(WIDTH, 26.0));
    let title =
        tr!("widget-month", month = cursor.month().to_string(), year = cursor.year().to_string());
    let galley = paint::line(ui, &title, fonts::bold(13.0), p.text);
    paint::put_center(ui.painter(), rect.center(), galley);
    let left = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(egui::Align::Center));
    let right = UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(egui::Align::Center));
    let back = icon_button(&mut ui.new_child(left), Icon::ChevronLeft, &tr!("widget-month-before"));
    let on = icon_button(&mut ui.new_child(right), Icon::ChevronRight, &tr!("widget-month-after"));
    if back.clicked() {
        *cursor = moved(*cursor, Key::PageUp).unwrap_or(*cursor);
    }
    if on.clicked() {
        *cursor = moved(*cursor, Key::PageDown).unwrap_or(*cursor);
    }
}

fn weekdays(ui: &mut Ui) {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(WIDTH, 22.0));
    let names = tr!("widget-weekdays");
    for (index, name) in names.split_whitespace().take(7).enumerate() {
        let center = pos2(rect.left() + CELL.x * (index as f32 + 0.5), rect.center().y);
        let galley = paint::line(ui, name, fonts::semibold(12.0), p.text2);
        paint::put_center(ui.painter(), center, galley);
    }
}

fn days(ui: &mut Ui, cursor: &mut NaiveDate, today: NaiveDate) -> Option<DatePick> {
    let (_, rect) = ui.allocate_space(vec2(WIDTH, CELL.y * 6.0));
    let first = cursor.with_day(1)?;
    let before = u64::from(first.weekday().num_days_from_monday());
    let mut day = first.checked_sub_days(Days::new(before))?;
    let mut picked = None;
    for index in 0..42_u16 {
        let (column, row) = (f32::from(index % 7), f32::from(index / 7));
        let min = rect.min + vec2(CELL.x * column, CELL.y * row);
        if day_cell(ui, Rect::from_min_size(min, CELL), day, *cursor, today) {
            picked = Some(DatePick::Day(day));
        }
        day = day.succ_opt()?;
    }
    picked
}

fn day_cell(ui: &Ui, place: Rect, day: NaiveDate, cursor: NaiveDate, today: NaiveDate) -> bool {
    let p = palette(ui);
    let id = ui.scope_id().with(day);
    let response = ui.interact(place, id, Sense::CLICK);
    let name = day.format("%d/%m/%Y").to_string();
    let chosen = day == cursor;
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    let corner = CornerRadius::same(RADIUS);
    let inside = place.shrink(0.5);
    if chosen {
        ui.painter().rect_filled(inside, corner, p.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(inside, corner, p.hover);
    }
    if day == today && !chosen {
        ui.painter().rect_stroke(inside, corner, Stroke::new(1.0, p.link), StrokeKind::Inside);
    }
    let (font, color) = if chosen {
        (fonts::semibold(13.0), p.on_accent)
    } else if day.month() == cursor.month() {
        (fonts::regular(13.0), p.text)
    } else {
        (fonts::regular(13.0), p.text3)
    };
    let galley = paint::line(ui, &day.day().to_string(), font, color);
    paint::put_center(ui.painter(), place.center(), galley);
    response.clicked()
}
