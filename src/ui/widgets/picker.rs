//! Type-to-search field for an organisation or a person, with its answers under it.

use std::ops::Range;

use egui::{Id, Key, Rect, Ui};

use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::field::{Field, FieldResponse};
use crate::ui::widgets::{paint, popup};

/// Most rows the panel shows.
pub const MAX_ROWS: usize = 8;

/// Least width of the panel in points.
const LEAST_WIDTH: f32 = 320.0;

/// One answer under the field.
#[derive(Clone, Debug, Default)]
pub struct PickerRow<'a> {
    /// The name.
    pub title: &'a str,
    /// Parent or year of birth, at the right.
    pub hint: &'a str,
    /// Ended, merged: grey, given last.
    pub grey: bool,
    /// Byte ranges of the title that match what was typed.
    pub found: &'a [Range<usize>],
}

/// What the clerk did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickerAction {
    /// Nothing.
    None,
    /// Typed: search again.
    QueryChanged,
    /// Took the row at this place of the rows given.
    Take(usize),
    /// Wants what was typed as a new name.
    Create,
    /// Emptied the field: unknown.
    Cleared,
    /// Left the field without taking a row.
    Left,
}

/// A search field; the owner gives the rows for the text that stands in it.
#[must_use = "a picker does nothing until it is shown"]
pub struct Picker<'a> {
    field: Field<'a>,
    id: Id,
    rows: &'a [PickerRow<'a>],
    answered: Option<&'a str>,
    create: Option<&'a str>,
}

#[derive(Clone, Copy, Default)]
struct State {
    open: bool,
    engaged: bool,
    current: usize,
    /// Enter came before the rows for what was typed: whether with Ctrl.
    waiting: Option<bool>,
    /// Where the panel stood in the last frame.
    place: Option<Rect>,
}

impl<'a> Picker<'a> {
    /// A picker over a field; `id` is the one to focus.
    pub fn new(field: Field<'a>, id: Id, rows: &'a [PickerRow<'a>]) -> Self {
        Self { field, id, rows, answered: None, create: None }
    }

    /// The text that the rows answer. Enter on another text waits until they answer that one: a fast
    /// typist must not take a row of the question before.
    pub fn answered(mut self, query: &'a str) -> Self {
        self.answered = Some(query);
        self
    }

    /// Offers a last row that adds a new name; the text says what (“Thêm tổ chức”).
    pub fn create(mut self, label: &'a str) -> Self {
        self.create = Some(label);
        self
    }

    /// Draws field and panel.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> (FieldResponse, PickerAction) {
        let key = self.id.with("picker");
        let mut state: State = ui.data_mut(|data| data.get_temp(key)).unwrap_or_default();
        let rows = &self.rows[..self.rows.len().min(MAX_ROWS)];
        let can_create = self.create.is_some() && !text.trim().is_empty();
        let count = rows.len() + usize::from(can_create);
        let keys: &[Key] = if state.open {
            &[Key::ArrowUp, Key::ArrowDown, Key::Escape, Key::F4]
        } else {
            &[Key::F4]
        };
        let search = tr!("widget-search");
        let (mut field, output) = self
            .field
            .id(self.id)
            .icon(Icon::Search, &search)
            .finish(can_create)
            .show_taking(ui, text, keys);
        for (key, modifiers) in &output.taken {
            match key {
                Key::ArrowDown => state.current = (state.current + 1).min(count.saturating_sub(1)),
                Key::ArrowUp => state.current = state.current.saturating_sub(1),
                Key::F4 => state.open = !state.open,
                Key::Escape => state.open = false,
                Key::Enter if modifiers.command => state.current = rows.len(),
                _ => {}
            }
        }
        if field.icon_clicked {
            state.open = !state.open;
            ui.memory_mut(|memory| memory.request_focus(self.id));
        }
        let mut action = PickerAction::None;
        if field.changed {
            state.open = !text.trim().is_empty();
            state.current = 0;
            action = if state.open { PickerAction::QueryChanged } else { PickerAction::Cleared };
        }
        let fresh = self.answered.is_none_or(|query| query == text.as_str());
        let asks = wait(&mut state, &mut field, fresh, rows.len());
        if action == PickerAction::None && asks {
            action = PickerAction::QueryChanged;
        }
        let took = if state.open && count > 0 {
            panel(ui, self.id, &field, rows, self.create.filter(|_| can_create), text, &mut state)
        } else {
            state.place = None;
            None
        };
        let entered = field.ctrl_enter || (field.enter && state.open);
        if let Some(index) = took.or((entered && count > 0).then_some(state.current)) {
            action =
                if index < rows.len() { PickerAction::Take(index) } else { PickerAction::Create };
            state.open = false;
            if took.is_some() {
                ui.memory_mut(|memory| memory.request_focus(self.id));
            }
        }
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        if focused {
            state.engaged = true;
        } else if state.engaged && !popup::pointer_in(ui, state.place) {
            (state.engaged, state.open, state.waiting) = (false, false, None);
            if action == PickerAction::None {
                action = PickerAction::Left;
            }
        }
        ui.data_mut(|data| data.insert_temp(key, state));
        (field, action)
    }
}

/// Keeps an Enter until the rows answer the text. True when they have to be asked for.
fn wait(state: &mut State, field: &mut FieldResponse, fresh: bool, rows: usize) -> bool {
    if !fresh && (field.ctrl_enter || (field.enter && state.open)) {
        state.waiting = Some(field.ctrl_enter);
        (field.enter, field.ctrl_enter) = (false, false);
    }
    if state.waiting.is_some() && fresh {
        let with_ctrl = state.waiting.take() == Some(true);
        if with_ctrl {
            state.current = rows;
        }
        field.ctrl_enter |= with_ctrl;
        field.enter |= !with_ctrl;
    }
    state.waiting.is_some()
}

fn panel(
    ui: &mut Ui,
    id: Id,
    field: &FieldResponse,
    rows: &[PickerRow<'_>],
    create: Option<&str>,
    text: &str,
    state: &mut State,
) -> Option<usize> {
    let current = state.current;
    // In a narrow cell the answers need more room than what was asked.
    let width = field.rect.width().max(LEAST_WIDTH);
    let shown = popup::under(ui, id.with("panel"), field.rect, width, |ui| {
        let mut took = None;
        for (index, row) in rows.iter().enumerate() {
            if answer(ui, row, index == current) {
                took = Some(index);
            }
        }
        if let Some(label) = create
            && create_row(ui, label, text, current == rows.len(), !rows.is_empty())
        {
            took = Some(rows.len());
        }
        took
    });
    let (took, place) = shown.unzip();
    state.place = place;
    took.flatten()
}

fn answer(ui: &mut Ui, row: &PickerRow<'_>, current: bool) -> bool {
    let p = palette(ui);
    let (rect, response) = popup::row(ui, row.title, current);
    let middle = rect.center().y;
    let hint = paint::line(ui, row.hint, fonts::regular(12.0), p.text3);
    let hint = paint::put_right(ui.painter(), rect.right() - 10.0, middle, hint);
    let color = if row.grey { p.text3 } else { p.text };
    let width = hint.left() - rect.left() - 22.0;
    let title = paint::highlighted(
        ui,
        row.title,
        row.found,
        fonts::regular(13.0),
        color,
        Some(p.found),
        width,
        1,
    );
    paint::put_left(ui.painter(), rect.left() + 10.0, middle, title);
    response.clicked()
}

fn create_row(ui: &mut Ui, label: &str, text: &str, current: bool, ruled: bool) -> bool {
    let p = palette(ui);
    let name = tr!("widget-create", what = label, text = text.trim());
    let (rect, response) = popup::row(ui, &name, current);
    let middle = rect.center().y;
    if ruled {
        paint::rule(ui.painter(), rect, rect.top() + 0.5, p.line);
    }
    let center = egui::pos2(rect.left() + 17.0, middle);
    paint::icon(ui, ui.painter(), center, Icon::Plus, 15.0, p.link);
    let keys = paint::line(ui, "Ctrl+Enter", fonts::regular(12.0), p.text3);
    let keys = paint::put_right(ui.painter(), rect.right() - 10.0, middle, keys);
    let width = keys.left() - rect.left() - 44.0;
    let name = paint::wrapped(ui, &name, fonts::regular(13.0), p.link, width, 1);
    paint::put_left(ui.painter(), rect.left() + 32.0, middle, name);
    response.clicked()
}
