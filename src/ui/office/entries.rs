//! Questions, fields and the search for a document on a sheet.

use egui::{Id, Ui};

use super::wish;
use crate::app::office::{Entry, Paper, Sheet};
use crate::app::{App, OfficeAction, Queue};
use crate::domain::text::match_ranges;
use crate::tr;
use crate::ui::widgets::choice::{Choice, ChoiceAction, JOINED_MAX};
use crate::ui::widgets::picker::{Picker, PickerAction, PickerRow};
use crate::ui::widgets::{Field, FieldState, Message};

/// Between two fields of a line.
const GAP: f32 = 12.0;

/// Draws what a sheet asks; true when Enter was pressed in a field.
pub(super) fn entries_ui(ui: &mut Ui, app: &App, sheet: &Sheet, queue: &mut Queue) -> bool {
    let mut enter = false;
    let first = first_id(sheet);
    for (at, entry) in sheet.entries.iter().enumerate().filter(|(_, entry)| entry.long) {
        let mut text = entry.text.clone();
        let id = entry_id(at);
        let field = Field::new(&entry.label).hint(&entry.hint).id(id).long();
        let response = field.show(ui, &mut text);
        enter |= response.ctrl_enter;
        if text != entry.text {
            wish(queue, OfficeAction::Type(at, text));
        }
    }
    if let Some(paper) = &sheet.paper {
        enter |= paper_ui(ui, app, paper, queue);
    }
    enter |= short_ui(ui, sheet, queue);
    asks_ui(ui, sheet, queue);
    if let Some(first) = first
        && is_new(ui, sheet)
    {
        ui.memory_mut(|memory| memory.request_focus(first));
    }
    enter
}

fn entry_id(at: usize) -> Id {
    Id::unique(("office_entry", at))
}

fn paper_id() -> Id {
    Id::unique("office_paper")
}

/// Where the keyboard begins: the list of people, the document, the first field.
fn first_id(sheet: &Sheet) -> Option<Id> {
    let long = sheet.entries.iter().position(|entry| entry.long).map(entry_id);
    let paper = sheet.paper.as_ref().map(|_| paper_id());
    long.or(paper).or((!sheet.entries.is_empty()).then(|| entry_id(0)))
}

/// Whether the sheet is drawn for the first time.
fn is_new(ui: &Ui, sheet: &Sheet) -> bool {
    let key = Id::unique("office_sheet_shown");
    let now = ui.ctx().cumulative_frame_nr();
    let here = (sheet.subject.0, sheet.title.clone());
    let before: Option<(u64, (i64, String))> = ui.data(|data| data.get_temp(key));
    let new = before.is_none_or(|(frame, shown)| frame + 1 < now || shown != here);
    ui.data_mut(|data| data.insert_temp(key, (now, here)));
    new
}

fn short_ui(ui: &mut Ui, sheet: &Sheet, queue: &mut Queue) -> bool {
    let mut enter = false;
    let short: Vec<usize> =
        (0..sheet.entries.len()).filter(|at| !sheet.entries[*at].long).collect();
    if short.is_empty() {
        return false;
    }
    let width = ((ui.available_width() - GAP) / 2.0).floor();
    for pair in short.chunks(2) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for at in pair.iter().copied() {
                enter |= entry_ui(ui, at, &sheet.entries[at], width, queue);
            }
        });
    }
    enter
}

fn entry_ui(ui: &mut Ui, at: usize, entry: &Entry, width: f32, queue: &mut Queue) -> bool {
    let mut text = entry.text.clone();
    let mut field = Field::new(&entry.label).id(entry_id(at)).width(width);
    if !entry.hint.is_empty() {
        field = field.hint(&entry.hint);
    }
    if !entry.told.is_empty() {
        field = field.trailing(&entry.told);
    }
    if entry.number {
        field = field.number();
    }
    if let Some(error) = &entry.error {
        field = field.state(FieldState::Error(Message { code: "", text: error }));
    }
    let enter = field.show(ui, &mut text).enter;
    if text != entry.text {
        wish(queue, OfficeAction::Type(at, text));
    }
    enter
}

fn asks_ui(ui: &mut Ui, sheet: &Sheet, queue: &mut Queue) {
    let mut asks = sheet.asks.iter().enumerate().peekable();
    let half = ((ui.available_width() - GAP) / 2.0).floor();
    while asks.peek().is_some() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (at, ask) in asks.by_ref().take(2) {
                let options: Vec<&str> = ask.options.iter().map(String::as_str).collect();
                let id = Id::unique(("office_ask", at));
                let mut choice = Choice::new(id, &ask.label, &options).width(half);
                if options.len() > 2 || options.len() > JOINED_MAX {
                    choice = choice.dropdown();
                }
                match choice.show(ui, ask.chosen, None).action {
                    ChoiceAction::Take(chosen) => {
                        wish(queue, OfficeAction::Ask(at, Some(chosen)));
                    }
                    // Of two answers one is always given.
                    ChoiceAction::Unknown if options.len() > 2 => {
                        wish(queue, OfficeAction::Ask(at, None));
                    }
                    _ => {}
                }
            }
        });
    }
}

fn paper_ui(ui: &mut Ui, app: &App, paper: &Paper, queue: &mut Queue) -> bool {
    let picker = app.book.as_ref().and_then(|book| book.picker.as_ref());
    let open = picker.filter(|picker| picker.key == App::office_paper_key());
    let ranges: Vec<_> = open
        .map(|picker| {
            picker.rows.iter().map(|row| match_ranges(&row.name, &picker.words)).collect()
        })
        .unwrap_or_default();
    let rows: Vec<PickerRow<'_>> = open.map_or_else(Vec::new, |picker| {
        let pairs = picker.rows.iter().zip(&ranges);
        pairs
            .map(|(row, found): (_, &Vec<_>)| PickerRow {
                title: &row.name,
                hint: &row.detail,
                grey: false,
                found,
            })
            .collect()
    });
    let mut text = paper.text.clone();
    let hint = tr!("office-decision-hint");
    let add = tr!("office-new-document");
    let told = match paper.taken {
        Some(_) => String::new(),
        None => tr!("office-will-be-new"),
    };
    let field = Field::new(&paper.label).hint(&hint).trailing(&told);
    let (response, action) = Picker::new(field, paper_id(), &rows).create(&add).show(ui, &mut text);
    match action {
        PickerAction::QueryChanged | PickerAction::Cleared => {
            wish(queue, OfficeAction::PaperText(text));
        }
        PickerAction::Take(at) => {
            if let Some(row) = open.and_then(|picker| picker.rows.get(at)) {
                wish(queue, OfficeAction::PaperTake(row.id));
            }
        }
        PickerAction::Create => wish(queue, OfficeAction::PaperNew),
        PickerAction::None if response.enter => return true,
        PickerAction::None | PickerAction::Left => {}
    }
    false
}
