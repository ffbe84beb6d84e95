//! Pieces of the top bar: mark, search box, book file, the user's initials.

use egui::{
    Color32, CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{RADIUS, palette};
use crate::ui::widgets::{keycap, paint};

/// Height of the top bar in points.
pub const HEIGHT: f32 = 40.0;

/// The mark of the program: an open book on white, in the middle of the rail's width.
pub fn mark(ui: &mut Ui) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(80.0, HEIGHT), Sense::hover());
    let place = egui::Rect::from_center_size(rect.center(), vec2(26.0, 26.0));
    ui.painter().rect_filled(place, CornerRadius::same(6), p.on_bar);
    paint::icon(ui, ui.painter(), place.center(), Icon::BookOpen, 17.0, p.top_bar);
}

/// The box that opens the palette; it looks like a field, the typing happens in the palette.
pub fn search_box(ui: &mut Ui, text: &str, keys: &str, width: f32) -> Response {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text));
    let painter = ui.painter();
    let edge = if response.hovered() { p.search_line } else { p.search_fill };
    paint::boxed(painter, rect, RADIUS, p.search_fill, edge);
    let middle = rect.center().y;
    paint::icon(ui, painter, pos2(rect.left() + 18.0, middle), Icon::Search, 16.0, p.on_bar);
    let hint = paint::wrapped(ui, text, fonts::regular(13.0), p.on_bar, width - 110.0, 1);
    paint::put_left(painter, rect.left() + 33.0, middle, hint);
    keycap::outline(ui, rect.right() - 8.0, middle, keys, p.on_bar, p.search_line);
    if response.has_focus() {
        ring(ui, rect, p.on_bar);
    }
    response
}

/// The name of the book's file, with a lock when it can only be read.
pub fn book_file(ui: &mut Ui, name: &str, icon: Icon) -> Response {
    bar_text(ui, name, fonts::regular(13.0), Some(icon))
}

/// A menu title or another word of the bar that can be clicked.
pub fn bar_button(ui: &mut Ui, text: &str) -> Response {
    bar_text(ui, text, fonts::regular(13.0), None)
}

fn bar_text(ui: &mut Ui, text: &str, font: egui::FontId, icon: Option<Icon>) -> Response {
    let p = palette(ui);
    let galley = paint::line(ui, text, font, p.on_bar);
    let room = icon.map_or(0.0, |_| 20.0);
    let size = vec2(galley.size().x + 16.0 + room, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text));
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), p.search_fill);
    }
    let middle = rect.center().y;
    if let Some(icon) = icon {
        paint::icon(ui, ui.painter(), pos2(rect.left() + 15.0, middle), icon, 14.0, p.on_bar);
    }
    paint::put_left(ui.painter(), rect.left() + 8.0 + room, middle, galley);
    if response.has_focus() {
        ring(ui, rect, p.on_bar);
    }
    response
}

/// The user: initials in a circle and the name.
pub fn user(ui: &mut Ui, initials: &str, name: &str) -> Response {
    let p = palette(ui);
    let galley = paint::line(ui, name, fonts::regular(13.0), p.on_bar);
    let size = vec2(galley.size().x + 33.0, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let center = pos2(rect.left() + 13.0, rect.center().y);
    ui.painter().circle_filled(center, 13.0, p.on_bar);
    let letters = paint::line(ui, initials, fonts::bold(11.0), p.top_bar);
    paint::put_center(ui.painter(), center, letters);
    paint::put_left(ui.painter(), rect.left() + 33.0, rect.center().y, galley);
    if response.has_focus() {
        ring(ui, rect.expand2(vec2(2.0, 0.0)), p.on_bar);
    }
    response
}

fn ring(ui: &Ui, rect: egui::Rect, color: Color32) {
    let stroke = Stroke::new(2.0, color);
    ui.painter().rect_stroke(rect, CornerRadius::same(RADIUS), stroke, StrokeKind::Inside);
}
