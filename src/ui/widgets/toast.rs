//! Short messages at the bottom: what was done, and the way back.

use std::time::Duration;

use egui::{Align2, Area, Color32, CornerRadius, Id, Order, Response, Role, Sense, Stroke};
use egui::{Ui, WidgetInfo, vec2};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::paint;

/// Seconds a plain message stays.
pub const PLAIN_SECONDS: f64 = 4.0;
/// Seconds a message with a way back stays.
pub const ACTION_SECONDS: f64 = 8.0;

/// A short message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// What was done.
    pub text: String,
    /// Its icon.
    pub icon: Icon,
    /// The action at the right (“Hoàn tác”).
    pub action: Option<String>,
}

impl Toast {
    /// Seconds it stays.
    pub fn seconds(&self) -> f64 {
        if self.action.is_some() { ACTION_SECONDS } else { PLAIN_SECONDS }
    }
}

/// The messages on screen, oldest first.
#[derive(Debug, Default)]
pub struct Toasts {
    shown: Vec<(u64, Toast, f64)>,
    next: u64,
}

impl Toasts {
    /// Adds a message at a time of egui's clock (`ui.input(|i| i.time)`); its number comes back
    /// when its action is taken.
    pub fn push(&mut self, toast: Toast, now: f64) -> u64 {
        let number = self.next;
        self.next += 1;
        let until = now + toast.seconds();
        self.shown.push((number, toast, until));
        number
    }

    /// Whether nothing is on screen.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// Draws the messages above the status bar; gives the number of the one whose action was taken.
    pub fn show(&mut self, ui: &Ui) -> Option<u64> {
        let now = ui.input(|input| input.time);
        self.shown.retain(|(_, _, until)| *until > now);
        let next = self.shown.iter().map(|(_, _, until)| until - now).reduce(f64::min)?;
        ui.ctx().request_repaint_after(Duration::from_secs_f64(next));
        let mut taken = None;
        Area::new(Id::unique("toasts"))
            .order(Order::Tooltip)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -44.0))
            .show(ui.ctx(), |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                for (number, message, _) in &self.shown {
                    if toast(ui, message, 380.0).is_some_and(|action| action.clicked()) {
                        taken = Some(*number);
                    }
                }
            });
        self.shown.retain(|(number, _, _)| taken != Some(*number));
        taken
    }
}

/// Draws one message; gives the response of its action.
pub fn toast(ui: &mut Ui, toast: &Toast, width: f32) -> Option<Response> {
    let p = palette(ui);
    let action = toast
        .action
        .as_ref()
        .map(|action| paint::line(ui, action, fonts::semibold(13.0), Color32::PLACEHOLDER));
    let room = action.as_ref().map_or(0.0, |action| action.size().x + 20.0);
    let text =
        paint::wrapped(ui, &toast.text, fonts::regular(13.0), p.on_toast, width - 52.0 - room, 2);
    let height = (text.size().y + 16.0).max(34.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &toast.text));
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(6), p.toast);
    let middle = rect.center().y;
    let center = egui::pos2(rect.left() + 21.0, middle);
    paint::icon(ui, painter, center, toast.icon, 17.0, p.on_toast);
    paint::put_left(painter, rect.left() + 38.0, middle, text);
    let (action, name) = action.zip(toast.action.as_ref())?;
    let size = vec2(action.size().x, 24.0);
    let place = Align2::RIGHT_CENTER.anchor_size(egui::pos2(rect.right() - 12.0, middle), size);
    let response = ui.interact(place, response.id.with("action"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let placed = egui::pos2(place.left(), middle - action.size().y / 2.0);
    ui.painter().galley(placed, action, p.toast_link);
    if response.hovered() || response.has_focus() {
        let line = Stroke::new(if response.has_focus() { 2.0 } else { 1.0 }, p.toast_link);
        ui.painter().hline(place.x_range(), middle + 9.0, line);
    }
    Some(response)
}
