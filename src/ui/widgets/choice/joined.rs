//! A choice as joined buttons: one stop of the keyboard, worked by the arrows.

use super::{Choice, ChoiceAction, ChoiceResponse, finish, load};
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::{RADIUS, palette};
use crate::ui::widgets::{keys, paint};
use egui::{CornerRadius, Id, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

impl Choice<'_> {
    pub(super) fn joined(&self, ui: &mut Ui, rect: Rect, chosen: Option<usize>) -> ChoiceResponse {
        let p = palette(ui);
        let mut state = load(ui, self.id);
        let mut action = ChoiceAction::None;
        let mut pressed = Vec::new();
        if ui.memory(|memory| memory.has_focus(self.id)) {
            keys::keep(ui, self.id, true, false);
            let wanted = [Key::ArrowLeft, Key::ArrowRight, Key::Delete, Key::Backspace, Key::Enter];
            pressed = keys::take(ui, &wanted);
        }
        for (key, _) in &pressed {
            let last = self.options.len().saturating_sub(1);
            match key {
                Key::ArrowRight => {
                    action = ChoiceAction::Take(chosen.map_or(0, |at| (at + 1).min(last)));
                }
                // Nothing chosen: either arrow begins at the left, where the first one stands.
                Key::ArrowLeft => {
                    action = ChoiceAction::Take(chosen.map_or(0, |at| at.saturating_sub(1)));
                }
                Key::Delete | Key::Backspace => action = ChoiceAction::Unknown,
                _ => {}
            }
        }
        let response = ui.interact(rect, self.id, Sense::FOCUSABLE);
        response.widget_info(|| WidgetInfo::new(Role::RadioGroup));
        let mut left = rect.left();
        for (index, (option, part)) in self.options.iter().zip(self.parts(ui, rect)).enumerate() {
            let place =
                Rect::from_min_size(egui::pos2(left, rect.top()), vec2(part, rect.height()));
            left += part;
            let on = chosen == Some(index);
            let light = match chosen {
                Some(chosen) if chosen == index => Light::On,
                None if self.usual == Some(index) => Light::Usual,
                _ => Light::Off,
            };
            let corners = segment_corners(index, self.options.len());
            if segment(ui, place, self.id.with(index), option, light, corners) {
                action = if on { ChoiceAction::Unknown } else { ChoiceAction::Take(index) };
                ui.memory_mut(|memory| memory.request_focus(self.id));
            }
        }
        if response.has_focus() {
            paint::focus_ring(ui.painter(), rect, p);
        }
        finish(ui, &mut state, response, action, &pressed, false)
    }

    /// The widths of the joined buttons: equal, or each after its words where equal ones are too narrow.
    fn parts(&self, ui: &Ui, rect: Rect) -> Vec<f32> {
        let count = self.options.len().max(1) as f32;
        let equal = rect.width() / count;
        let words: Vec<f32> = self
            .options
            .iter()
            .map(|option| {
                paint::line(ui, option, fonts::semibold(13.0), egui::Color32::PLACEHOLDER).size().x
            })
            .collect();
        if words.iter().all(|width| width + 8.0 <= equal) {
            return vec![equal; self.options.len()];
        }
        let spare = (rect.width() - words.iter().sum::<f32>()) / count;
        words.iter().map(|width| width + spare).collect()
    }
}

fn segment_corners(index: usize, count: usize) -> CornerRadius {
    let left = if index == 0 { RADIUS } else { 0 };
    let right = if index + 1 == count { RADIUS } else { 0 };
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}

/// How a joined button is lit.
#[derive(Clone, Copy, PartialEq)]
enum Light {
    /// Chosen.
    On,
    /// Holds while none is chosen.
    Usual,
    /// Neither.
    Off,
}

fn segment(ui: &Ui, place: Rect, id: Id, text: &str, light: Light, corners: CornerRadius) -> bool {
    let p = palette(ui);
    let on = light == Light::On;
    let response = ui.interact(place, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, text));
    if light == Light::Usual {
        let said = tr!("widget-usual");
        ui.ctx().accesskit_node_builder(id, |node| node.set_description(said));
    }
    let fill = match (light, response.hovered()) {
        (Light::On, _) => p.selected,
        (_, true) | (Light::Usual, false) => p.hover,
        (Light::Off, false) => p.sheet,
    };
    // Neighbours share one line: each is drawn half a point over the edge.
    let place = place.expand2(vec2(0.5, 0.0));
    ui.painter().rect(place, corners, fill, Stroke::new(1.0, p.border), StrokeKind::Inside);
    let (font, color) = match light {
        Light::On => (fonts::semibold(13.0), p.on_selected),
        Light::Usual => (fonts::semibold(13.0), p.text),
        Light::Off => (fonts::regular(13.0), p.text),
    };
    let galley = paint::wrapped(ui, text, font, color, place.width() - 8.0, 1);
    paint::put_center(ui.painter(), place.center(), galley);
    response.clicked()
}
