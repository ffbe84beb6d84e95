//! Key caps and the key hints of the status bar.

use egui::{
    Color32, CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::ui::fonts;
use crate::ui::theme::palette;
use crate::ui::widgets::paint;

/// A key as a small cap.
pub fn keycap(ui: &mut Ui, keys: &str) -> Response {
    let p = palette(ui);
    let galley = paint::line(ui, keys, fonts::semibold(11.0), p.text);
    let size = vec2((galley.size().x + 12.0).round().max(22.0), 18.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, keys));
    paint::boxed(ui.painter(), rect, 3, p.head, p.border);
    // The thicker foot makes it read as a key.
    ui.painter().hline(
        (rect.left() + 2.0)..=(rect.right() - 2.0),
        rect.bottom() - 1.0,
        Stroke::new(2.0, p.border),
    );
    paint::put_center(ui.painter(), rect.center() - vec2(0.0, 0.5), galley);
    response
}

/// A key and what it does, for the status bar.
pub fn key_hint(ui: &mut Ui, keys: &str, text: &str) {
    let p = palette(ui);
    ui.spacing_mut().item_spacing.x = 5.0;
    keycap(ui, keys);
    ui.label(egui::RichText::new(text).font(fonts::regular(12.0)).color(p.text2));
    ui.add_space(12.0);
}

/// The outlined key inside the search box of the top bar.
pub(super) fn outline(ui: &Ui, right: f32, middle: f32, keys: &str, text: Color32, line: Color32) {
    let galley = paint::line(ui, keys, fonts::regular(12.0), text);
    let size = vec2(galley.size().x + 12.0, 20.0);
    let rect = egui::Rect::from_min_size(egui::pos2(right - size.x, middle - 10.0), size);
    let stroke = Stroke::new(1.0, line);
    ui.painter().rect_stroke(rect, CornerRadius::same(3), stroke, StrokeKind::Inside);
    paint::put_center(ui.painter(), rect.center(), galley);
}
