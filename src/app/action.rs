//! Everything that can be asked of the program. `ui` pushes actions; `App::run` carries them out, and
//! nothing else changes the state.

use std::ops::Range;
use std::path::PathBuf;

use crate::app::form::FieldKey;
use crate::app::help::HelpPart;
use crate::app::keys::Command;
use crate::app::print::ReportFormat;
use crate::app::recheck::Pick;
use crate::app::rule_sets::RuleSetWish;
use crate::app::tab::Tab;
use crate::documents::report::Report;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::election::recheck::Cell;
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
    /// Chooses the paper that is printed.
    Print(Report),
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
    /// Takes the path that was typed; asks once more where a file would be written over.
    GivePath(crate::app::files::PathFor, std::path::PathBuf),
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
    /// Something about entering a ballot again, making it final or opening it.
    Recheck(RecheckAction),
    /// A table was pasted into a row and a field of the open ballot's list.
    PasteRows(usize, &'static str, String),
    /// Says who a pasted row means.
    PasteChoose(usize, usize),
    /// Writes the pasted rows.
    PasteWrite,
    /// Records whom the numbers elect.
    TakeProposal,
    /// Puts the value of one cell into another below it.
    CopyAbove(FieldKey, FieldKey),
    /// Shows the list of all ballots, or the chain of the open one's term.
    WholeList(bool),
    /// A wish at a task of offices.
    Office(crate::app::office::OfficeAction),
    /// A wish at the tree of organisations or at the day the book is seen on.
    Tree(crate::app::tree::TreeAction),
    /// A wish at the grid of figures.
    Figures(crate::app::figures::FiguresAction),
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
    /// A wish on the overview.
    Overview(crate::app::overview::OverviewAction),
    /// A wish about duplicates.
    Duplicates(crate::app::duplicates::DuplicateWish),
    /// Clears a notice.
    Dismiss(u64),
}

/// Wishes about a ballot's check (nhập lại để kiểm) and its state. Texts are typed in place; these say
/// that they were.
#[derive(Clone, Debug, PartialEq)]
pub enum RecheckAction {
    /// Begins to enter the open ballot again, or goes on with it.
    Start,
    /// A cell was typed in.
    Typed(Cell),
    /// A cell was left.
    Left(Cell),
    /// A tick is made or taken back.
    Tick(Cell),
    /// The name of who enters was typed.
    NameTyped,
    /// Says whether who enters is who entered first.
    Same(bool),
    /// Holds the two entries against each other.
    Compare,
    /// From the comparison back to typing.
    Back,
    /// Settles a difference, by its place, on one of the entries, or on neither again.
    Pick(usize, Option<Pick>),
    /// The paper's number was typed at a difference.
    PaperTyped(usize),
    /// The paper's number was left.
    PaperLeft(usize),
    /// Writes what was settled on; the ballot is checked.
    Settle,
    /// Leaves the page; what was typed is kept.
    Later,
    /// Leaves the page and throws away what was typed.
    Discard,
    /// Makes the open ballot final.
    Finalise,
    /// Asks why the open ballot is to be opened again.
    AskReopen,
    /// Opens a final ballot again.
    Reopen {
        /// The ballot.
        ballot: RecordId,
        /// Why.
        reason: String,
    },
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

    /// Whether letters were typed into a search.
    pub fn has_search(&self) -> bool {
        let search = |action: &Action| {
            matches!(action, Action::Search(..) | Action::PaletteSearch(_) | Action::HelpSearch(_))
        };
        self.actions.iter().any(search)
    }

    /// Takes all wishes out, in their order.
    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.actions)
    }
}
