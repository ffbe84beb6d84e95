//! A date field: typed as text, with a calendar under it (F4).

use chrono::NaiveDate;
use egui::{Frame, Id, Key, Margin, Rect, Ui};

use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::widgets::field::{Field, FieldResponse};
use crate::ui::widgets::month::{DatePick, WIDTH, month, moved};
use crate::ui::widgets::popup;

#[derive(Clone, Copy, Default)]
struct State {
    /// The day the calendar stands on while it is open.
    cursor: Option<NaiveDate>,
    place: Option<Rect>,
}

const CALENDAR_KEYS: &[Key] = &[
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::PageUp,
    Key::PageDown,
    Key::Escape,
    Key::F4,
];

/// Draws the field and, when open, the calendar under it.
///
/// `value` is the day the calendar opens on (`today` otherwise). The text is only changed by
/// typing; what is picked comes back and the owner writes it into the text.
pub fn date_field(
    ui: &mut Ui,
    field: Field<'_>,
    id: Id,
    text: &mut String,
    value: Option<NaiveDate>,
    today: NaiveDate,
) -> (FieldResponse, Option<DatePick>) {
    let key = id.with("date");
    let mut state: State = ui.data_mut(|data| data.get_temp(key)).unwrap_or_default();
    let was_open = state.cursor.is_some();
    let keys = if was_open { CALENDAR_KEYS } else { &[Key::F4] };
    let open_name = tr!("widget-open-calendar");
    let field = field.id(id).icon(Icon::CalendarDays, &open_name);
    let (mut response, output) = field.show_taking(ui, text, keys);
    let mut picked = None;
    for (pressed, _) in &output.taken {
        match (state.cursor, pressed) {
            (None, Key::F4) => state.cursor = Some(value.unwrap_or(today)),
            (Some(_), Key::F4 | Key::Escape) => state.cursor = None,
            (Some(cursor), Key::Enter) => {
                picked = Some(DatePick::Day(cursor));
                response.enter = false;
            }
            (Some(cursor), pressed) => state.cursor = moved(cursor, *pressed).or(state.cursor),
            (None, _) => {}
        }
    }
    if was_open {
        response.escape = false;
    }
    if response.icon_clicked {
        state.cursor = if was_open { None } else { Some(value.unwrap_or(today)) };
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if response.changed {
        state.cursor = None;
    }
    let focused = ui.memory(|memory| memory.has_focus(id));
    if !focused && !popup::pointer_in(ui, state.place) {
        state.cursor = None;
    }
    if let Some(cursor) = &mut state.cursor {
        let shown = popup::under(ui, id.with("calendar"), response.rect, WIDTH + 24.0, |ui| {
            Frame::NONE
                .inner_margin(Margin::symmetric(11, 8))
                .show(ui, |ui| month(ui, cursor, today))
                .inner
        });
        let (clicked, place) = shown.unzip();
        state.place = place;
        picked = clicked.flatten().or(picked);
    }
    if picked.is_some() {
        state.cursor = None;
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if state.cursor.is_none() {
        state.place = None;
    }
    ui.data_mut(|data| data.insert_temp(key, state));
    (response, picked)
}
