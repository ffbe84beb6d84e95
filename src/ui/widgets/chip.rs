//! Filter chips: a quick filter with its count.

use egui::{CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::fonts;
use crate::ui::theme::{focus_stroke, palette};
use crate::ui::widgets::paint;

/// A chip that is on or off; a click asks to change it.
pub fn chip(ui: &mut Ui, text: &str, count: Option<&str>, on: bool) -> Response {
    let p = palette(ui);
    let (font, color) =
        if on { (fonts::semibold(12.0), p.on_selected) } else { (fonts::regular(12.0), p.text2) };
    let label = paint::line(ui, text, font, color);
    let number = count.map(|count| {
        let color = if on { p.on_selected } else { p.text3 };
        paint::line(ui, count, fonts::regular(12.0), color)
    });
    let content = label.size().x + number.as_ref().map_or(0.0, |number| number.size().x + 5.0);
    let size = vec2((content + 22.0).round(), 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = count.map_or_else(|| text.to_owned(), |count| format!("{text} {count}"));
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), on, &name));
    if ui.is_rect_visible(rect) {
        let fill = match (on, response.hovered()) {
            (true, _) => p.selected,
            (false, true) => p.hover,
            (false, false) => p.sheet,
        };
        let line = if on || response.hovered() { p.link } else { p.border };
        let painter = ui.painter();
        let round = CornerRadius::same(12);
        painter.rect(rect, round, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let left = rect.center().x - content / 2.0;
        let placed = paint::put_left(painter, left, rect.center().y, label);
        if let Some(number) = number {
            paint::put_left(painter, placed.right() + 5.0, rect.center().y, number);
        }
        if response.has_focus() {
            let round = CornerRadius::same(15);
            painter.rect_stroke(rect.expand(1.0), round, focus_stroke(p), StrokeKind::Outside);
        }
    }
    response
}
