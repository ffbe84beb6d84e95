//! From results to offices: what a clerk makes of ballots, decisions and departures in one step each.
//!
//! Every task is a [`Sheet`]: a preview of what will be written, with what is there already and what is
//! open, ticked and filled by the clerk, then written in one transaction that one undo takes back.

mod appoint;
mod delegates;
mod end;
pub mod event;
mod figures;
mod gather;
mod new_term;
mod people;
mod recognise;
mod renew;
mod renew_many;
mod results;
mod review;
mod round;
mod sheet;
mod tally;
mod vacancy;
mod view;
mod words;

use crate::domain::catalogue::RecordId;
use crate::store::{Changed, Store, StoreError};

pub use event::EventKind;
pub(crate) use gather::held_before;
pub use renew_many::MOST as MOST_RENEWED;
pub use review::ReviewWish;
pub use sheet::{Ask, Entry, Line, Mark, Paper, Sheet};
pub use tally::{Figure, Tally};
pub(crate) use view::view;
pub use view::{OfficeLine, OfficeView, TallyLine};

/// A task of offices, as the keyboard, the menus and the palette name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfficeCommand {
    /// Lập danh sách giữ chức từ kết quả; of delegates their list.
    Results,
    /// Bầu tiếp: the next round of a ballot.
    Round,
    /// Ghi quyết định công nhận for many at once.
    Recognise,
    /// Chỉ định, lâm thời: office-holders without a ballot.
    Appoint,
    /// Thôi giữ chức for several at once.
    End,
    /// Bầu bổ sung.
    Vacancy,
    /// Biến động of organisations.
    Event(EventKind),
    /// Ký tiếp: the programme that goes on from the open one.
    Renew,
    /// Ký tiếp hàng loạt: those of the list, at one conference.
    RenewMany,
    /// Khóa mới: the term after one.
    NewTerm,
}

/// A wish at the open sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum OfficeAction {
    /// Shows what is counted of a body of the open term.
    Figures(RecordId),
    /// Ticks or clears a line.
    Tick(usize, bool),
    /// Ticks or clears every line that can be.
    TickAll(bool),
    /// Takes the counted number of a figure, or leaves the reported one.
    TickFigure(usize, bool),
    /// Chooses an option of a question.
    Ask(usize, Option<usize>),
    /// Chooses an option of a line: which of several people it means.
    LineOption(usize, Option<usize>),
    /// Types into a field.
    Type(usize, String),
    /// Types into the search for a document.
    PaperText(String),
    /// Takes a document.
    PaperTake(RecordId),
    /// Takes what was typed as the number of a new document.
    PaperNew,
    /// Types into the search for an organisation.
    TargetText(String),
    /// Takes an organisation.
    TargetTake(RecordId),
    /// Types into the own field of a line.
    LineText(usize, String),
    /// Shows the sheet that records a review of a programme.
    Review(ReviewWish),
    /// Writes the sheet.
    Confirm,
}

/// What a sheet is about, with what it was made from.
#[derive(Clone, Debug)]
pub(crate) enum Task {
    Results(Box<results::Results>),
    Delegates(Box<delegates::Delegates>),
    Round(Box<round::Round>),
    Recognise(recognise::Recognise),
    Appoint(Box<appoint::Appoint>),
    End(end::End),
    Vacancy(Box<vacancy::Vacancy>),
    NewTerm(Box<new_term::NewTerm>),
    Figures,
    Event(Box<event::EventTask>),
    Transfers(Box<event::Transfers>),
    Renew(Box<renew::Renew>),
    RenewMany(Box<renew_many::RenewMany>),
    Review(Box<review::Recording>),
}

/// What was written.
pub(crate) struct Written {
    /// What changed in the book.
    pub changed: Changed,
    /// What was done, as a sentence.
    pub said: String,
    /// The record to show.
    pub shown: Option<RecordId>,
    /// The sheet to go on with.
    pub next: Option<OfficeCommand>,
}

/// The sheet of a task about a record; `None` where the task is not for records of its kind.
pub(crate) fn open(
    store: &Store,
    command: OfficeCommand,
    subject: RecordId,
    this_year: i32,
) -> Result<Option<Sheet>, StoreError> {
    use crate::domain::catalogue::Kind::{Ballot, Organisation, Person, Programme, Term};
    let kind = store.kind_of(subject)?;
    let term = gather::term_of(store, subject)?;
    let mut sheet = match (command, kind, term) {
        (OfficeCommand::Results, Some(Ballot), Some(_)) => results::open(store, subject)?,
        (OfficeCommand::Round, Some(Ballot), Some(_)) => round::open(store, subject)?,
        (OfficeCommand::Recognise, Some(Ballot | Term), Some(term)) => {
            recognise::open(store, subject, term)?
        }
        (OfficeCommand::Appoint, Some(Ballot | Term), Some(term)) => appoint::open(store, term)?,
        (OfficeCommand::End, Some(Ballot | Term), Some(term)) => end::open(store, term)?,
        (OfficeCommand::End, Some(Person), _) => end::open(store, subject)?,
        (OfficeCommand::Event(kind), Some(Organisation), _) => event::open(store, kind, subject)?,
        (OfficeCommand::Vacancy, Some(Ballot | Term), Some(term)) => vacancy::open(store, term)?,
        (OfficeCommand::Renew, Some(Programme), _) => renew::open(store, subject)?,
        (OfficeCommand::NewTerm, Some(Term), _) => new_term::open(store, subject)?,
        _ => return Ok(None),
    };
    settle(&mut sheet, store, this_year)?;
    Ok(Some(sheet))
}

/// The sheet of a list of transfers, which is about no record of its own.
pub(crate) fn open_transfers(store: &Store, this_year: i32) -> Result<Sheet, StoreError> {
    let mut sheet = event::open(store, EventKind::TransferMany, RecordId(0))?;
    settle(&mut sheet, store, this_year)?;
    Ok(sheet)
}

/// The sheet of what is counted of a body.
pub(crate) fn open_figures(store: &Store, body: RecordId) -> Result<Sheet, StoreError> {
    figures::open(store, body)
}

/// The sheet that signs many programmes again.
pub(crate) fn open_many(
    store: &Store,
    programmes: &[RecordId],
    this_year: i32,
) -> Result<Sheet, StoreError> {
    let mut sheet = renew_many::open(store, programmes)?;
    settle(&mut sheet, store, this_year)?;
    Ok(sheet)
}

/// The sheet that records a review.
pub(crate) fn open_review(
    store: &Store,
    wish: ReviewWish,
    this_year: i32,
) -> Result<Sheet, StoreError> {
    let mut sheet = review::open(store, wish)?;
    settle(&mut sheet, store, this_year)?;
    Ok(sheet)
}

/// Brings a sheet up to date after the clerk changed something in it: what follows from it, what is
/// still missing.
pub(crate) fn settle(sheet: &mut Sheet, store: &Store, this_year: i32) -> Result<(), StoreError> {
    match sheet.task.clone() {
        Task::Results(task) => results::settle(sheet, &task),
        Task::Delegates(task) => delegates::settle(sheet, &task),
        Task::Round(task) => round::settle(sheet, &task, this_year),
        Task::Recognise(task) => recognise::settle(sheet, &task, this_year),
        Task::Appoint(task) => return appoint::settle(sheet, store, *task, this_year),
        Task::End(task) => end::settle(sheet, &task, this_year),
        Task::Vacancy(task) => vacancy::settle(sheet, &task, this_year),
        Task::NewTerm(task) => new_term::settle(sheet, &task, this_year),
        Task::Figures => figures::settle(sheet),
        Task::Event(task) => return event::settle(sheet, store, *task, this_year),
        Task::Transfers(task) => event::settle_transfers(sheet, *task, this_year),
        Task::Renew(task) => renew::settle(sheet, *task, this_year),
        Task::RenewMany(task) => renew_many::settle(sheet, &task, this_year),
        Task::Review(_) => review::settle(sheet, this_year),
    }
    Ok(())
}

/// Writes a sheet: one transaction, one step for undo.
pub(crate) fn write(
    sheet: &Sheet,
    store: &mut Store,
    this_year: i32,
) -> Result<Written, StoreError> {
    match &sheet.task {
        Task::Results(task) => results::write(sheet, store, task),
        Task::Delegates(task) => delegates::write(sheet, store, task),
        Task::Round(task) => round::write(sheet, store, task, this_year),
        Task::Recognise(task) => recognise::write(sheet, store, task, this_year),
        Task::Appoint(task) => appoint::write(sheet, store, task, this_year),
        Task::End(task) => end::write(sheet, store, task, this_year),
        Task::Vacancy(task) => vacancy::write(sheet, store, task, this_year),
        Task::NewTerm(task) => new_term::write(sheet, store, task, this_year),
        Task::Figures => figures::write(sheet, store),
        Task::Event(task) => event::write(sheet, store, task, this_year),
        Task::Transfers(task) => event::write_transfers(sheet, store, task, this_year),
        Task::Renew(task) => renew::write(sheet, store, task, this_year),
        Task::RenewMany(task) => renew_many::write(sheet, store, task, this_year),
        Task::Review(task) => review::write(sheet, store, task, this_year),
    }
}
