//! The panel under a field and its rows.

use egui::{CornerRadius, Frame, Id, Margin, Popup, PopupAnchor, Rect, Response, Role, Sense};
use egui::{Stroke, Ui, WidgetInfo, vec2};

use crate::ui::theme::{CARD_RADIUS, palette, shadow};

/// Height of a row in points.
pub(super) const ROW: f32 = 26.0;

/// Shows a panel under a field, as wide as the field or `width`; gives its place.
pub(super) fn under<R>(
    ui: &Ui,
    id: Id,
    field: Rect,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> Option<(R, Rect)> {
    let p = palette(ui);
    let frame = Frame::NONE
        .fill(p.sheet)
        .stroke(Stroke::new(1.0, p.border))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .shadow(shadow(ui.visuals().dark_mode))
        .inner_margin(Margin::symmetric(0, 4));
    Popup::new(id, ui.ctx().clone(), PopupAnchor::ParentRect(field), ui.layer_id())
        .gap(3.0)
        .width(width)
        .frame(frame)
        .show(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            ui.set_width(width - 2.0);
            content(ui)
        })
        .map(|shown| (shown.inner, shown.response.rect))
}

/// A row that can be clicked but never takes the focus from the field.
pub(super) fn row(ui: &mut Ui, name: &str, current: bool) -> (Rect, Response) {
    let p = palette(ui);
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, current, name));
    let fill = match (current, response.hovered()) {
        (true, _) => Some(p.selected),
        (false, true) => Some(p.hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, fill);
    }
    (rect, response)
}

/// Whether the mouse is over a panel shown in this frame.
pub(super) fn pointer_in(ui: &Ui, rect: Option<Rect>) -> bool {
    rect.is_some_and(|rect| {
        ui.input(|input| input.pointer.interact_pos().is_some_and(|pos| rect.contains(pos)))
    })
}
