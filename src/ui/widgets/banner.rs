//! A box that must be acted on: what happened in bold, what to do, and the way to do it.

use egui::{CornerRadius, Frame, Label, Margin, Response, RichText, Sense, Stroke, Ui, vec2};

use crate::ui::fonts;
use crate::ui::theme::{CARD_RADIUS, palette};
use crate::ui::widgets::badge::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::paint;

/// Draws the box over the whole width; gives the response of its action.
pub fn banner(
    ui: &mut Ui,
    tone: Tone,
    title: &str,
    text: &str,
    action: Option<&str>,
) -> Option<Response> {
    let p = palette(ui);
    let (color, fill) = tone.colors(p);
    let line = match tone {
        Tone::Good => p.good_line,
        Tone::Warning => p.warning_line,
        Tone::Error => p.error_line,
        Tone::Accent | Tone::Neutral => p.line,
    };
    let frame = Frame::NONE
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin { left: 10, right: 12, top: 7, bottom: 7 });
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
                let (place, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
                if let Some(icon) = tone.icon() {
                    paint::icon(ui, ui.painter(), place.center(), icon, 16.0, color);
                }
                ui.vertical(|ui| {
                    let title = RichText::new(title).font(fonts::semibold(13.0)).color(color);
                    ui.add(Label::new(title).wrap());
                    let text = RichText::new(text).font(fonts::regular(13.0)).color(p.text);
                    ui.add(Label::new(text).wrap());
                    action.map(|action| ui.add(Button::link(action)))
                })
                .inner
            })
            .inner
        })
        .inner
}
