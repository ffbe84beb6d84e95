//! An item of the rail at the left: icon over name, with the count of errors.

use egui::{CornerRadius, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{focus_stroke, palette};
use crate::ui::widgets::paint;

/// The height of an item where there is room for it, and the least it may have: icon and name, or the icon
/// alone.
const HEIGHT: f32 = 58.0;
const LEAST: f32 = 44.0;
const LEAST_NARROW: f32 = 28.0;

/// The height of each of so many items in a rail of this height: all of them in sight as long as they
/// are large enough to hit.
pub fn item_height(room: f32, items: usize, narrow: bool) -> f32 {
    let least = if narrow { LEAST_NARROW } else { LEAST };
    (room / items.max(1) as f32).floor().clamp(least, HEIGHT)
}

/// Draws an item 80 wide, or 48 wide with the icon alone when `narrow`.
///
/// The badge counts errors only, never warnings.
pub fn rail_item(
    ui: &mut Ui,
    icon: Icon,
    name: &str,
    selected: bool,
    errors: usize,
    narrow: bool,
    height: f32,
) -> Response {
    let p = palette(ui);
    let width = if narrow { 48.0 } else { 80.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), selected, name));
    let painter = ui.painter();
    if selected {
        painter.rect_filled(rect, 0.0, p.sheet);
        painter.rect_filled(rect.with_max_x(rect.left() + 4.0), 0.0, p.link);
        paint::rule(painter, rect, rect.top() + 0.5, p.line);
        paint::rule(painter, rect, rect.bottom() - 0.5, p.line);
    } else if response.hovered() {
        painter.rect_filled(rect, 0.0, p.hover);
    }
    let color = if selected { p.on_selected } else { p.text2 };
    let middle = rect.center().x;
    let icon_at = if narrow { rect.center().y } else { rect.center().y - 10.0 };
    paint::icon(ui, painter, pos2(middle, icon_at), icon, 20.0, color);
    if !narrow {
        let font = if selected { fonts::semibold(12.0) } else { fonts::regular(12.0) };
        let galley = paint::line(ui, name, font, color);
        paint::put_center(painter, pos2(middle, rect.center().y + 12.0), galley);
    }
    if errors > 0 {
        let count = if errors > 99 { "99+".to_owned() } else { errors.to_string() };
        let galley = paint::line(ui, &count, fonts::bold(11.0), p.on_error);
        let size = vec2((galley.size().x + 8.0).max(16.0), 16.0);
        let center = pos2(middle + 15.0, icon_at - 5.0);
        let place = egui::Rect::from_center_size(center, size);
        painter.rect_filled(place, CornerRadius::same(8), p.error);
        paint::put_center(painter, center, galley);
    }
    if response.has_focus() {
        let inside = rect.shrink(1.0);
        painter.rect_stroke(inside, CornerRadius::ZERO, focus_stroke(p), StrokeKind::Inside);
    }
    if narrow { response.on_hover_text(name) } else { response }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_eight_sections_are_in_sight_down_to_the_window_at_200_percent() {
        for (room, narrow) in [(700.0, false), (412.0, false), (277.0, true), (240.0, true)] {
            let height = item_height(room, 8, narrow);
            assert!(height * 8.0 <= room, "{room}: {height}");
            assert!(height >= 24.0, "{room}: {height}");
        }
        assert!((item_height(9_000.0, 8, false) - HEIGHT).abs() < f32::EPSILON);
    }
}
