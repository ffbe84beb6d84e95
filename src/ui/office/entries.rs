//! Questions, fields and the search for a document on a sheet.

use egui::{Event, Id, Ui};

use super::wish;
use crate::app::office::{Entry, Paper, Sheet};
use crate::app::{App, FieldKey, OfficeAction, Queue};
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
        part_columns(ui, id);
        let field = Field::new(&entry.label).hint(&entry.hint).id(id).long();
        let response = field.show(ui, &mut text);
        enter |= response.ctrl_enter;
        if text != entry.text {
            wish(queue, OfficeAction::Type(at, text));
        }
    }
    if let Some(target) = &sheet.target {
        enter |= search_ui(ui, app, target, Search::Target, queue);
    }
    if let Some(paper) = &sheet.paper {
        enter |= search_ui(ui, app, paper, Search::Paper, queue);
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

/// No face has a sign for the tabs between the columns of a pasted table: they come in as semicolons.
fn part_columns(ui: &Ui, id: Id) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    ui.input_mut(|input| {
        for event in &mut input.events {
            // A cell in quotes may hold line breaks, and is read as Excel wrote it.
            if let Event::Paste(text) = event
                && !text.contains('"')
            {
                *text = text.replace('\t', "; ");
            }
        }
    });
}

fn entry_id(at: usize) -> Id {
    Id::unique(("office_entry", at))
}

/// A search of the sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Search {
    /// For the document, which may be new.
    Paper,
    /// For another organisation of the book.
    Target,
}

impl Search {
    fn id(self) -> Id {
        match self {
            Self::Paper => Id::unique("office_paper"),
            Self::Target => Id::unique("office_target"),
        }
    }

    fn key(self) -> FieldKey {
        match self {
            Self::Paper => App::office_paper_key(),
            Self::Target => App::office_target_key(),
        }
    }

    /// What stands in it when empty, and at its end while nothing of the book is taken.
    fn words(self, search: &Paper) -> (String, String) {
        let empty = search.text.trim().is_empty();
        match self {
            _ if search.taken.is_some() => (String::new(), String::new()),
            Self::Paper => (tr!("office-decision-hint"), tr!("office-will-be-new")),
            Self::Target if empty => (tr!("type-to-search"), String::new()),
            Self::Target => (String::new(), tr!("event-not-taken")),
        }
    }
}

/// Where the keyboard begins: the list of people, the organisation, the document, the first field.
fn first_id(sheet: &Sheet) -> Option<Id> {
    let long = sheet.entries.iter().position(|entry| entry.long).map(entry_id);
    let paper = sheet.paper.as_ref().map(|_| Search::Paper.id());
    let target = sheet.target.as_ref().map(|_| Search::Target.id());
    long.or(target).or(paper).or((!sheet.entries.is_empty()).then(|| entry_id(0)))
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
    // Two to a line; three where there are many.
    let in_line = if short.len() > 4 { 3 } else { 2 };
    let room = ui.available_width() - GAP * (in_line as f32 - 1.0);
    let width = (room / in_line as f32).floor();
    for some in short.chunks(in_line) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for at in some.iter().copied() {
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

fn search_ui(ui: &mut Ui, app: &App, paper: &Paper, search: Search, queue: &mut Queue) -> bool {
    let picker = app.book.as_ref().and_then(|book| book.picker.as_ref());
    let open = picker.filter(|picker| picker.key == search.key());
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
                grey: row.state == "ended",
                found,
            })
            .collect()
    });
    let mut text = paper.text.clone();
    let add = tr!("office-new-document");
    let (hint, told) = search.words(paper);
    let field = Field::new(&paper.label).hint(&hint).trailing(&told);
    let mut picker = Picker::new(field, search.id(), &rows);
    if search == Search::Paper {
        picker = picker.create(&add);
    } else if let Some(open) = open {
        picker = picker.answered(&open.query);
    }
    let (response, action) = picker.show(ui, &mut text);
    match action {
        PickerAction::QueryChanged | PickerAction::Cleared => wish(
            queue,
            match search {
                Search::Paper => OfficeAction::PaperText(text),
                Search::Target => OfficeAction::TargetText(text),
            },
        ),
        PickerAction::Take(at) => {
            if let Some(row) = open.and_then(|picker| picker.rows.get(at)) {
                let take = match search {
                    Search::Paper => OfficeAction::PaperTake,
                    Search::Target => OfficeAction::TargetTake,
                };
                wish(queue, take(row.id));
            }
        }
        PickerAction::Create => wish(queue, OfficeAction::PaperNew),
        PickerAction::None if response.enter => return true,
        PickerAction::None | PickerAction::Left => {}
    }
    false
}
