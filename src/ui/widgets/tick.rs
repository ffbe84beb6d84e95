//! A tick in a cell: yes, no, or not said yet.

use egui::{Id, Key, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::field::{FieldState, cell_frame, describe};
use crate::ui::widgets::{keys, paint};

/// A tick over a whole cell of a table.
#[must_use = "a tick does nothing until it is shown"]
pub struct Tick<'a> {
    id: Id,
    name: &'a str,
    words: [&'a str; 2],
    state: FieldState<'a>,
}

/// What happened at a tick in this frame.
#[derive(Debug)]
pub struct TickResponse {
    /// The part that takes the focus.
    pub response: Response,
    /// What it was changed to; `Some(None)` is unknown.
    pub changed: Option<Option<bool>>,
    /// Arrived.
    pub gained: bool,
    /// Enter or Down: the next row.
    pub next: bool,
    /// Shift+Enter or Up: the row before.
    pub previous: bool,
}

impl<'a> Tick<'a> {
    /// A tick; `words` are what yes and no are called beside the box.
    pub fn new(id: Id, name: &'a str, words: [&'a str; 2]) -> Self {
        Self { id, name, words, state: FieldState::Normal }
    }

    /// What is known about the value.
    pub fn state(mut self, state: FieldState<'a>) -> Self {
        self.state = state;
        self
    }

    /// Draws the tick into its cell. Space changes between yes and no, Delete makes it unknown.
    pub fn show(self, ui: &mut Ui, rect: Rect, value: Option<bool>) -> TickResponse {
        let mut changed = None;
        let mut pressed = Vec::new();
        if ui.memory(|memory| memory.has_focus(self.id)) {
            keys::keep(ui, self.id, false, false);
            let wanted =
                [Key::Space, Key::Enter, Key::ArrowUp, Key::ArrowDown, Key::Delete, Key::Backspace];
            pressed = keys::take(ui, &wanted);
        }
        let response = ui.interact(rect, self.id, Sense::click());
        if response.clicked() || pressed.iter().any(|(key, _)| *key == Key::Space) {
            changed = Some(Some(value != Some(true)));
            response.request_focus();
        }
        if pressed.iter().any(|(key, _)| matches!(key, Key::Delete | Key::Backspace)) {
            changed = Some(None);
        }
        let on = value == Some(true);
        response
            .widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, self.name));
        describe(ui, self.id, self.state);
        if response.gained_focus() {
            ui.scroll_to_rect(rect.expand(6.0), None);
            ui.ctx().request_repaint();
        }
        self.paint(ui, rect, value, response.has_focus());
        let took = |wanted: Key, shift: bool| {
            pressed.iter().any(|(key, with)| *key == wanted && with.shift == shift)
        };
        TickResponse {
            changed,
            gained: response.gained_focus(),
            next: took(Key::Enter, false) || took(Key::ArrowDown, false),
            previous: took(Key::Enter, true) || took(Key::ArrowUp, false),
            response,
        }
    }

    fn paint(&self, ui: &Ui, rect: Rect, value: Option<bool>, focused: bool) {
        let p = palette(ui);
        ui.painter().add(cell_frame(rect, self.state, focused, p));
        let square =
            Rect::from_center_size(pos2(rect.left() + 15.0, rect.center().y), vec2(15.0, 15.0));
        let (fill, stroke) =
            if value == Some(true) { (p.accent, p.accent) } else { (p.sheet, p.border) };
        paint::boxed(ui.painter(), square, 3, fill, stroke);
        match value {
            Some(true) => {
                paint::icon(ui, ui.painter(), square.center(), Icon::Check, 13.0, p.on_accent);
            }
            Some(false) => {}
            None => {
                // Neither said nor denied: a dash, as in the list of a form not filled in.
                let line = Stroke::new(1.5, p.text3);
                let middle = square.center();
                ui.painter().hline((middle.x - 3.5)..=(middle.x + 3.5), middle.y, line);
            }
        }
        let (text, color) = match value {
            Some(true) => (self.words[0], p.text),
            Some(false) => (self.words[1], p.text3),
            None => return,
        };
        let width = rect.right() - square.right() - 10.0;
        let galley = paint::wrapped(ui, text, fonts::regular(13.0), color, width, 1);
        paint::put_left(ui.painter(), square.right() + 6.0, rect.center().y, galley);
    }
}
