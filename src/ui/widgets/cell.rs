//! A typing cell of a grid: no label above, thin lines, figures at the right.

use egui::{
    Color32, CornerRadius, Id, Key, Margin, Modifiers, Rect, Shape, Stroke, StrokeKind, Ui, pos2,
    vec2,
};

use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::{Palette, ROW_HEIGHT, palette};
use crate::ui::widgets::entry::Entry;
use crate::ui::widgets::field::{FieldResponse, FieldState, describe, words};

/// A cell 27 points high that can be typed into.
#[must_use = "a cell does nothing until it is shown"]
pub struct Cell<'a> {
    name: &'a str,
    id: Id,
    width: f32,
    number: bool,
    bold: bool,
    hint: Option<&'a str>,
    state: FieldState<'a>,
}

impl<'a> Cell<'a> {
    /// A cell; the name says column and row (“Số phiếu, dòng 9, Kim Thị Oánh”).
    pub fn new(id: Id, name: &'a str, width: f32) -> Self {
        Self { name, id, width, number: false, bold: false, hint: None, state: FieldState::Normal }
    }

    /// Right-aligned.
    pub fn number(mut self) -> Self {
        self.number = true;
        self
    }

    /// Semibold (names of the elected).
    pub fn strong(mut self, strong: bool) -> Self {
        self.bold = strong;
        self
    }

    /// What stands in the empty cell; `chưa rõ` otherwise.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What is known about the value: a mark in the corner, the sentence in the tooltip.
    pub fn state(mut self, state: FieldState<'a>) -> Self {
        self.state = state;
        self
    }

    /// Draws the cell at the next place of the layout.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> FieldResponse {
        let (_, rect) = ui.allocate_space(vec2(self.width, ROW_HEIGHT));
        self.show_in(ui, rect, text)
    }

    /// Draws the cell into a given place.
    pub fn show_in(self, ui: &mut Ui, rect: Rect, text: &mut String) -> FieldResponse {
        let p = palette(ui);
        let ground = ui.painter().add(Shape::Noop);
        let unknown = tr!("widget-unknown");
        let entry = Entry {
            id: self.id,
            rect,
            pad: Margin::symmetric(7, 0),
            font: if self.bold { fonts::semibold(13.0) } else { fonts::regular(13.0) },
            hint: self.hint.unwrap_or(&unknown),
            right: self.number,
            read_only: false,
            long: false,
            digits: false,
            take: &[Key::Enter, Key::ArrowUp, Key::ArrowDown],
            finish: false,
        };
        let output = entry.show(ui, text);
        let mut response = output.response.clone().accessible_name(self.name);
        describe(ui, self.id, self.state);
        let focused = response.has_focus();
        ui.painter().set(ground, self.ground(rect, focused, response.hovered(), p));
        if let Some((color, _, message)) = words(self.state, p) {
            corner(ui, rect, color);
            response = response.on_hover_text(format!("{} {}", message.code, message.text));
        }
        FieldResponse {
            rect,
            gained: output.gained,
            lost: output.lost,
            changed: response.changed(),
            enter: output.took(Key::Enter),
            shift_enter: output.took_with(Key::Enter, Modifiers::SHIFT),
            ctrl_enter: false,
            escape: focused && ui.input(|input| input.key_pressed(Key::Escape)),
            up: output.took(Key::ArrowUp),
            down: output.took(Key::ArrowDown),
            icon_clicked: false,
            response,
        }
    }

    fn ground(&self, rect: Rect, focused: bool, hovered: bool, p: &Palette) -> Shape {
        let square = CornerRadius::ZERO;
        if focused {
            let stroke = Stroke::new(2.0, p.link);
            return egui::epaint::RectShape::new(rect, square, p.sheet, stroke, StrokeKind::Inside)
                .into();
        }
        let fill = match self.state {
            FieldState::Error(_) => p.error_field,
            FieldState::Warning(_) => p.warning_field,
            _ if hovered => p.hover,
            _ => Color32::TRANSPARENT,
        };
        Shape::rect_filled(rect, square, fill)
    }
}

fn corner(ui: &Ui, rect: Rect, color: Color32) {
    let tip = rect.right_top();
    let points = vec![pos2(tip.x - 8.0, tip.y), tip, pos2(tip.x, tip.y + 8.0)];
    ui.painter().add(Shape::convex_polygon(points, color, Stroke::NONE));
}
