//! Heads of sections, rules between them, and the line of an empty one.

use egui::{Align, Label, Layout, Response, RichText, Sense, Ui, vec2};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::paint;

/// The head of a section: title at the left, `+ Thêm …` at the right when there is one to add.
///
/// `add` is the text and the key of that link; returns its response.
pub fn section_head(
    ui: &mut Ui,
    title: &str,
    add: Option<(&str, Option<&str>)>,
) -> Option<Response> {
    section_head_with(ui, title, |ui| {
        add.map(|(text, keys)| {
            let mut button = Button::link(text).icon(Icon::Plus);
            if let Some(keys) = keys {
                button = button.shortcut(keys);
            }
            ui.add(button)
        })
    })
}

/// The head of a section with parts of one's own at the right, laid out from the right.
pub fn section_head_with<R>(ui: &mut Ui, title: &str, right: impl FnOnce(&mut Ui) -> R) -> R {
    let p = palette(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(24.0);
        ui.add(Label::new(RichText::new(title).font(fonts::bold(14.0)).color(p.text)));
        ui.with_layout(Layout::right_to_left(Align::Center), right).inner
    })
    .inner
}

/// A full-width rule between sections.
pub fn separator(ui: &mut Ui) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    paint::rule(ui.painter(), rect, rect.center().y, p.line);
}

/// The grey line of an empty section.
pub fn empty_line(ui: &mut Ui, text: &str) -> Response {
    let p = palette(ui);
    ui.add(Label::new(RichText::new(text).font(fonts::regular(13.0)).color(p.text3)).wrap())
}
