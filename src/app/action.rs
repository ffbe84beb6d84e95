//! Everything that can be asked of the program. `ui` pushes actions; `App::run` carries them out, and
//! nothing else changes the state.

use std::ops::Range;
use std::path::PathBuf;

use crate::app::form::FieldKey;
use crate::app::help::HelpPart;
use crate::app::keys::Command;
use crate::app::print::ReportFormat;
use crate::app::rule_sets::RuleSetWish;
use crate::app::tab::Tab;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::Value;
use crate::store::Filter;

/// One wish of the user's.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A command of the keyboard, a menu or the palette.
    Command(Command),
    /// Shows a section.
    Go(Tab),
    /// Opens a record on its page, at one of its fields where a finding is about one.
    Open(RecordId, Option<FieldKey>),
    /// Types into a list's search.
    Search(Kind, String),
    /// Chooses a filter chip.
    Filter(Kind, Filter),
    /// The list shows these rows; those not fetched yet are wanted.
    Visible(Kind, Range<usize>),
    /// Moves to a row of a list and opens it.
    Select(Kind, usize),
    /// Shows a part of a record's page.
    Part(Kind, usize),
    /// Makes a child row the one whose own rows are shown.
    Focus(Kind, RecordId),
    /// A field was left: its text is read and stored.
    Commit(FieldKey),
    /// A field's text is put back as it was on arrival.
    Revert(FieldKey),
    /// A choice or flag was made.
    Set(FieldKey, Option<Value>),
    /// A row of a picker was taken.
    Take(FieldKey, RecordId),
    /// A picker's text is made into a new record.
    TakeNew(FieldKey, String),
    /// A picker asks for rows.
    Pick(FieldKey, String),
    /// The picker's popup is closed.
    PickDone,
    /// Makes a listed record; some ask for the record they belong to first.
    New(Kind),
    /// Makes a record that belongs to another: a term of an organisation, a ballot of a term.
    NewOf(Kind, RecordId),
    /// Puts a record into the bin.
    Remove(RecordId),
    /// Takes a record out of the bin.
    Restore(RecordId),
    /// Accepts a finding of the open record with a reason.
    Accept {
        /// The finding's place among those of the open record.
        at: usize,
        /// Why.
        reason: String,
    },
    /// Takes an acceptance back.
    Withdraw(RecordId),
    /// Asks for the reason of an acceptance.
    AskAccept(usize),
    /// Types into the palette.
    PaletteSearch(String),
    /// Narrows the palette to a kind.
    PaletteKind(Option<Kind>),
    /// Takes a row of the palette.
    PaletteTake(usize),
    /// Closes the uppermost dialog or popup.
    Close,
    /// Opens a book; for reading only where it says so.
    OpenBook(PathBuf, bool),
    /// Makes a new book.
    NewBook(PathBuf),
    /// Makes or opens the practice book.
    Practice,
    /// Reads records from a file.
    Import(PathBuf),
    /// Writes all records to a file.
    Export(PathBuf),
    /// Writes the list on screen to an Excel file.
    ExportList(Kind, PathBuf),
    /// Chooses the term whose summary is printed.
    PrintTerm(RecordId),
    /// Asks for a preview page as a picture at so many pixels to the point.
    Preview(usize, f32),
    /// Writes the report to a file.
    SaveReport(ReportFormat, PathBuf),
    /// Asks where the report should be written.
    AskReport(ReportFormat),
    /// Sends the report to the system's printing.
    SendToPrinter,
    /// Asks the system for a path; the answer comes as another action.
    AskPath(crate::app::files::PathFor),
    /// Changes the zoom, in percent.
    Zoom(u16),
    /// Sets the name the history shows.
    SetUser(String),
    /// Chooses a language: `vi` or `en`.
    Language(String),
    /// Chooses a theme.
    Theme(crate::app::prefs::Theme),
    /// Shows the bin.
    OpenBin,
    /// Goes from the list into the page.
    EnterPage,
    /// Types into the open dialog's path or reason.
    DialogText(String),
    /// Shows the entry of a code in the help.
    Explain(&'static str),
    /// Types into the help's search.
    HelpSearch(String),
    /// Turns to a part of the help.
    HelpPart(HelpPart),
    /// Chooses one of the codes found in the help.
    HelpSelect(usize),
    /// Switches a code off or on in this book.
    SwitchCode(&'static str, bool),
    /// A wish on the page of the rule sets.
    RuleSet(RuleSetWish),
    /// Judges the whole book anew.
    JudgeAnew,
    /// Stops judging the book.
    StopJudging,
    /// Clears a notice.
    Dismiss(u64),
}

/// The actions of one frame.
#[derive(Debug, Default)]
pub struct Queue {
    actions: Vec<Action>,
}

impl Queue {
    /// Adds a wish.
    pub fn push(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Adds a command.
    pub fn command(&mut self, command: Command) {
        self.push(Action::Command(command));
    }

    /// Whether nothing is wished.
    pub fn is_empty(&self) -> bool {
        self.actions.is_empty()
    }

    /// Takes all wishes out, in their order.
    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.actions)
    }
}
