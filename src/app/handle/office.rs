//! Tasks of offices: opening a sheet, filling it in, writing it.

use std::path::Path;

use super::{Answer, App};
use crate::app::dialog::Dialog;
use crate::app::form::{FieldKey, RowRef};
use crate::app::notice::NoticeKind;
use crate::app::office::event::Matched;
use crate::app::office::{self, EventKind, OfficeAction, OfficeCommand, Sheet};
use crate::app::picker::PickerState;
use crate::app::tab::Tab;
use crate::domain::catalogue::{Kind, RecordId};
use crate::store::{ListQuery, StoreError};

impl App {
    /// The field of a sheet's search for a document; no record of the book bears it.
    pub fn office_paper_key() -> FieldKey {
        let row = RowRef::New { kind: Kind::Mandate, owner: RecordId(0), link: "term" };
        FieldKey { row, field: "decision" }
    }

    /// The field of a sheet's search for an organisation.
    pub fn office_target_key() -> FieldKey {
        let row = RowRef::New { kind: Kind::Succession, owner: RecordId(0), link: "from" };
        FieldKey { row, field: "to" }
    }

    /// Opens the sheet of a task for the page that is shown, or says which page it is for.
    pub(super) fn office_command(&mut self, command: OfficeCommand) -> Result<(), StoreError> {
        let year = self.this_year();
        if command == OfficeCommand::RenewMany {
            return self.renew_many();
        }
        let Some(book) = &self.book else { return Ok(()) };
        let needs = match command {
            OfficeCommand::Results | OfficeCommand::Round => crate::tr!("office-needs-ballot"),
            OfficeCommand::End => crate::tr!("office-needs-term-or-person"),
            OfficeCommand::Event(_) => crate::tr!("event-needs-organisation"),
            OfficeCommand::Renew => crate::tr!("office-needs-programme"),
            OfficeCommand::NewTerm => crate::tr!("new-term-needs"),
            _ => crate::tr!("office-needs-term"),
        };
        if command == OfficeCommand::Event(EventKind::TransferMany) && book.writable() {
            let sheet = office::open_transfers(&book.store, year)?;
            self.show_sheet(sheet);
            return Ok(());
        }
        let sheet = match book.page(self.tab) {
            Some(page) if book.writable() => office::open(&book.store, command, page.id, year)?,
            _ => None,
        };
        match sheet {
            Some(sheet) => self.show_sheet(sheet),
            None => self.notify(NoticeKind::Done, needs),
        }
        Ok(())
    }

    /// Opens the sheet that signs the programmes of the list again, those its search and filter show.
    fn renew_many(&mut self) -> Result<(), StoreError> {
        let year = self.this_year();
        let Some(book) = self.book.as_ref().filter(|book| book.writable()) else { return Ok(()) };
        let Some(list) = book.lists.get(&Kind::Programme) else { return Ok(()) };
        let ids: Vec<RecordId> = if list.words.is_empty() {
            let rows = book.store.list_window(list.kind, &list.filter, 0, office::MOST_RENEWED)?;
            rows.into_iter().map(|row| row.id).collect()
        } else {
            let query = ListQuery {
                kind: list.kind,
                words: list.words.clone(),
                filter: list.filter.clone(),
            };
            let mut ids = book.store.list_matches(&query)?.ids;
            ids.truncate(office::MOST_RENEWED);
            ids
        };
        let sheet = office::open_many(&book.store, &ids, year)?;
        self.tab = Tab::Programmes;
        self.show_sheet(sheet);
        Ok(())
    }

    fn show_sheet(&mut self, sheet: Sheet) {
        if let Some(book) = &mut self.book {
            book.picker = None;
        }
        self.office = Some(sheet);
        self.palette = None;
        self.dialog = Some(Dialog::Office);
    }

    /// Carries out a wish at the open sheet.
    pub(super) fn office_action(&mut self, action: OfficeAction) -> Result<(), StoreError> {
        let year = self.this_year();
        let Some(book) = &mut self.book else { return Ok(()) };
        if let OfficeAction::Figures(body) = action {
            let sheet = office::open_figures(&book.store, body)?;
            self.show_sheet(sheet);
            return Ok(());
        }
        if let OfficeAction::Review(wish) = action {
            let sheet = office::open_review(&book.store, wish, year)?;
            self.show_sheet(sheet);
            return Ok(());
        }
        let Some(sheet) = &mut self.office else { return Ok(()) };
        if action == OfficeAction::Confirm {
            return self.write_sheet();
        }
        let paper = matches!(action, OfficeAction::PaperText(_));
        let target = matches!(action, OfficeAction::TargetText(_));
        change(sheet, action);
        if target {
            look_for_target(book, sheet)?;
        } else if let Some(target) = &mut sheet.target
            && let Some(id) = target.taken
        {
            target.text = book.store.title(id)?;
        }
        if paper {
            look_for_paper(book, sheet)?;
        } else if let Some(paper) = &mut sheet.paper
            && let Some(id) = paper.taken
        {
            paper.text = book.store.title(id)?;
        }
        office::settle(sheet, &book.store, year)?;
        self.look_names_up();
        Ok(())
    }

    /// Holds the names of a pasted list against the book, on a thread of its own.
    fn look_names_up(&mut self) {
        let Some((book, sheet)) = self.book.as_ref().zip(self.office.as_mut()) else { return };
        let Some(text) = office::event::wanted(sheet) else { return };
        let (reader, path) = (book.store.reader(), book.store.path().to_owned());
        self.jobs.start("names", move || {
            Answer::Names(path, reader.and_then(|store| Matched::read(&store, &text)))
        });
    }

    /// Names were looked up; by now the clerk may have typed on, or left.
    pub(super) fn names_found(
        &mut self,
        path: &Path,
        found: Result<Matched, StoreError>,
    ) -> Result<(), StoreError> {
        let year = self.this_year();
        let here = self.book.as_ref().filter(|book| book.store.path() == path);
        let Some((book, sheet)) = here.zip(self.office.as_mut()) else { return Ok(()) };
        let failed = match found {
            Ok(matched) => {
                office::event::take(sheet, Some(matched));
                None
            }
            Err(error) => Some(error),
        };
        office::settle(sheet, &book.store, year)?;
        match failed {
            // Looking again would fail again: what was typed stays, and typing on tries once more.
            Some(error) => {
                office::event::take(sheet, None);
                Err(error)
            }
            None => {
                self.look_names_up();
                Ok(())
            }
        }
    }

    fn write_sheet(&mut self) -> Result<(), StoreError> {
        let year = self.this_year();
        let Some((book, sheet)) = self.book.as_mut().zip(self.office.as_ref()) else {
            return Ok(());
        };
        if sheet.blocked.is_some() {
            return Ok(());
        }
        let subject = sheet.subject;
        let written = office::write(sheet, &mut book.store, year)?;
        book.picker = None;
        book.changed(&written.changed)?;
        self.office = None;
        self.dialog = None;
        if let Some(id) = written.shown {
            self.page_action(crate::app::Action::Open(id, None))?;
        }
        self.notify_undoable(written.said);
        match (written.next, &self.book) {
            (Some(next), Some(book)) => {
                if let Some(sheet) = office::open(&book.store, next, subject, year)? {
                    self.show_sheet(sheet);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Whether a task is for the page that is shown.
    pub fn office_fits(&self, command: OfficeCommand) -> bool {
        let page = self.book.as_ref().filter(|book| book.writable());
        if command == OfficeCommand::Event(EventKind::TransferMany) {
            return page.is_some();
        }
        if command == OfficeCommand::RenewMany {
            return page.is_some() && self.tab == Tab::Programmes;
        }
        let open = page.is_some_and(|book| book.page(self.tab).is_some());
        open && match command {
            OfficeCommand::Results | OfficeCommand::Round => self.tab == Tab::Ballots,
            OfficeCommand::End => matches!(self.tab, Tab::Ballots | Tab::Terms | Tab::People),
            OfficeCommand::Event(_) => self.tab == Tab::Organisations,
            OfficeCommand::Renew => self.tab == Tab::Programmes,
            OfficeCommand::NewTerm => self.tab == Tab::Terms,
            _ => matches!(self.tab, Tab::Ballots | Tab::Terms),
        }
    }
}

fn change(sheet: &mut Sheet, action: OfficeAction) {
    match action {
        OfficeAction::Tick(at, on) => {
            if let Some(line) = sheet.lines.get_mut(at).filter(|line| line.can) {
                line.ticked = on;
            }
        }
        OfficeAction::TickAll(on) => {
            sheet.lines.iter_mut().filter(|line| line.can).for_each(|line| line.ticked = on);
        }
        OfficeAction::TickFigure(at, on) => {
            let figures = sheet.tally.as_mut().map(|tally| &mut tally.figures);
            if let Some(figure) = figures.and_then(|figures| figures.get_mut(at)) {
                figure.ticked = on && figure.can();
            }
        }
        OfficeAction::Ask(at, chosen) => {
            if let Some(ask) = sheet.asks.get_mut(at) {
                ask.chosen = chosen;
            }
        }
        OfficeAction::LineOption(at, chosen) => {
            if let Some(line) = sheet.lines.get_mut(at) {
                line.chosen = chosen;
            }
        }
        OfficeAction::Type(at, text) => {
            if let Some(entry) = sheet.entries.get_mut(at) {
                entry.text = text;
            }
        }
        OfficeAction::PaperText(text) => {
            if let Some(paper) = &mut sheet.paper {
                paper.text = text;
                paper.taken = None;
            }
        }
        OfficeAction::PaperTake(id) => {
            if let Some(paper) = &mut sheet.paper {
                paper.taken = Some(id);
            }
        }
        OfficeAction::PaperNew => {
            if let Some(paper) = &mut sheet.paper {
                paper.taken = None;
            }
        }
        OfficeAction::TargetText(text) => {
            if let Some(target) = &mut sheet.target {
                target.text = text;
                target.taken = None;
            }
        }
        OfficeAction::TargetTake(id) => {
            if let Some(target) = &mut sheet.target {
                target.taken = Some(id);
            }
        }
        OfficeAction::LineText(at, text) => {
            if let Some(own) = sheet.lines.get_mut(at).and_then(|line| line.own.as_mut()) {
                own.text = text;
            }
        }
        OfficeAction::Figures(_) | OfficeAction::Review(_) | OfficeAction::Confirm => {}
    }
}

/// The organisations under the search for another one.
fn look_for_target(book: &mut crate::app::Book, sheet: &mut Sheet) -> Result<(), StoreError> {
    let Some(target) = &sheet.target else { return Ok(()) };
    let (key, kinds) = (App::office_target_key(), [Kind::Organisation]);
    let mut picker = PickerState::ask(&book.store, key, &kinds, target.text.clone(), (&[], None))?;
    picker.rows.retain(|row| row.id != sheet.subject);
    book.picker = Some(picker);
    Ok(())
}

/// The documents under the search; a number typed in full is that document, not a second one.
fn look_for_paper(book: &mut crate::app::Book, sheet: &mut Sheet) -> Result<(), StoreError> {
    let Some(paper) = &mut sheet.paper else { return Ok(()) };
    let key = App::office_paper_key();
    let picker =
        PickerState::ask(&book.store, key, &[Kind::Document], paper.text.clone(), (&[], None))?;
    // A document is listed by its number and, where it has one, its subject.
    let typed = paper.text.trim();
    let is = |name: &str| {
        name.strip_prefix(typed).is_some_and(|rest| rest.is_empty() || rest.starts_with(": "))
    };
    let mut same = picker.rows.iter().filter(|row| !typed.is_empty() && is(row.name.trim()));
    paper.taken = match (same.next(), same.next()) {
        (Some(only), None) => Some(only.id),
        _ => None,
    };
    book.picker = Some(picker);
    Ok(())
}
