//! What lies over the rows of the grid and stays in sight: heads and sums.

use egui::{Id, Key, Rect, Role, Sense, Ui, WidgetInfo};

use super::FiguresCx;
use super::cells::{BEFORE, PAD, Places, label};
use crate::domain::catalogue::Kind;
use crate::domain::values::grouped;
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::palette;
use crate::ui::widgets::{keys, paint};

/// The heads of the columns.
pub(super) fn head_ui(ui: &mut Ui, cx: &FiguresCx<'_>, places: &Places, rect: Rect, view: Rect) {
    let p = palette(ui);
    ground(ui, places.id.with("head"), rect);
    for (name, at) in cx.grid.columns.iter().zip(0..) {
        let place = places.column(rect, at);
        let Some(field) = Kind::Figure.field(name) else { continue };
        let font = fonts::semibold(12.0);
        let text = label(field, true);
        let galley = paint::wrapped(ui, &text, font, p.text2, place.width() - BEFORE - 4.0, 1);
        let middle = rect.center().y;
        paint::put_right(ui.painter(), place.right() - BEFORE - PAD + 6.0, middle, galley);
        let before = paint::line(ui, &tr!("figures-before"), fonts::regular(11.0), p.text3);
        paint::put_right(ui.painter(), place.right() - PAD, middle, before);
        ui.painter().vline(place.left(), place.y_range(), egui::Stroke::new(1.0, p.line));
    }
    name_ui(ui, places, rect, view, &tr!("figures-organisation"), false);
}

/// The sums. Ctrl+End comes here, Up leads back.
pub(super) fn sums_ui(
    ui: &mut Ui,
    cx: &mut FiguresCx<'_>,
    places: &Places,
    rect: Rect,
    view: Rect,
) {
    let p = palette(ui);
    let id = places.id.with("sums");
    cx.chain.totals = Some(id);
    let has_keys = ui.memory(|memory| memory.has_focus(id));
    if has_keys {
        keys::keep(ui, id, false, false);
        let pressed = keys::take(ui, &[Key::ArrowUp, Key::Enter]);
        let back = pressed.iter().any(|(key, with)| *key == Key::ArrowUp || with.shift);
        if let Some(last) = cx.grid.rows.len().checked_sub(1).filter(|_| back) {
            ui.memory_mut(|memory| memory.request_focus(places.cell(last, 0)));
        }
    }
    ground(ui, places.id.with("ground"), rect);
    let response = ui.interact(rect, id, Sense::click());
    let count = grouped(cx.grid.rows.len() as u64);
    let said = tr!("figures-totals-said", n = count.as_str(), sums = sums_said(cx));
    response.widget_info(|| WidgetInfo::labeled(Role::Group, ui.is_enabled(), &said));
    for (total, at) in cx.grid.totals.iter().zip(0..) {
        let place = places.column(rect, at);
        let galley = paint::line(ui, &total.shown, fonts::semibold(13.0), p.text);
        let right = place.right() - BEFORE - 4.0;
        let placed = paint::put_right(ui.painter(), right, rect.center().y, galley);
        let before = if total.unknown > 0 && total.shown.is_empty() {
            tr!("figures-totals-unknown", n = total.unknown)
        } else if total.unknown > 0 {
            tr!("figures-totals-left", n = total.unknown)
        } else {
            total.before.clone()
        };
        let taken = if total.shown.is_empty() { place.left() } else { placed.right() };
        let room = place.right() - PAD - taken;
        let galley = paint::wrapped(ui, &before, fonts::regular(11.0), p.text3, room, 1);
        paint::put_right(ui.painter(), place.right() - PAD + 4.0, rect.center().y, galley);
        ui.painter().vline(place.left(), place.y_range(), egui::Stroke::new(1.0, p.line));
    }
    name_ui(ui, places, rect, view, &tr!("figures-totals", n = count), true);
    if has_keys {
        paint::focus_ring(ui.painter(), rect.intersect(view).shrink(2.0), p);
    }
}

fn sums_said(cx: &FiguresCx<'_>) -> String {
    let sums = cx.grid.columns.iter().zip(&cx.grid.totals).filter_map(|(name, total)| {
        let label = label(Kind::Figure.field(name)?, false);
        let sum = if total.shown.is_empty() { "0" } else { total.shown.as_str() };
        Some(tr!("figures-total-of", label = label, sum = sum, unknown = total.unknown))
    });
    sums.collect::<Vec<_>>().join("; ")
}

/// The ground of a line that lies over the rows and keeps their clicks away.
fn ground(ui: &Ui, id: Id, rect: Rect) {
    let p = palette(ui);
    ui.interact(rect, id, Sense::CLICK);
    ui.painter().rect_filled(rect, 0.0, p.head);
    paint::rule(ui.painter(), rect, rect.top() + 0.5, p.line);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.line);
}

/// The first column, which stays at the left edge.
fn name_ui(ui: &Ui, places: &Places, rect: Rect, view: Rect, text: &str, strong: bool) {
    let p = palette(ui);
    let left = rect.left().max(view.left());
    let place = Rect::from_min_max(
        egui::pos2(left, rect.top() + 1.0),
        egui::pos2(left + places.name - 1.0, rect.bottom() - 1.0),
    );
    ui.painter().rect_filled(place, 0.0, p.head);
    let (font, color) =
        if strong { (fonts::semibold(13.0), p.text) } else { (fonts::semibold(12.0), p.text2) };
    let galley = paint::wrapped(ui, text, font, color, places.name - 2.0 * PAD, 1);
    paint::put_left(ui.painter(), place.left() + PAD, place.center().y, galley);
}
