//! The program's state and the one place where actions change it.

mod ballot;
mod books;
mod commands;
mod duplicates;
mod exchange;
mod figures;
mod findings;
mod office;
mod overview;
mod pages;
mod recheck;
mod rule_sets;
mod rules;
mod tree;

use std::sync::Arc;

use chrono::Datelike as _;

use crate::app::action::{Action, Queue};
use crate::app::book::Book;
use crate::app::dialog::Dialog;
use crate::app::form::FieldKey;
use crate::app::help::Help;
use crate::app::jobs::{Jobs, Waker};
use crate::app::keys::Command;
use crate::app::notice::{Notice, NoticeKind};
use crate::app::palette::Palette;
use crate::app::prefs::Prefs;
use crate::app::tab::Tab;
use crate::domain::catalogue::RecordId;
use crate::store::{Clock, Progress, Rejudged, StoreError};

pub use rules::Judging;

/// Where the keyboard should be after an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusWish {
    /// In this field.
    Field(FieldKey),
    /// In the first field of the page.
    FirstField,
    /// At the line of totals; at the last field where there is none.
    Totals,
    /// In the first field of the first empty row.
    NewRow,
    /// In the list.
    List,
    /// In the list's search.
    Search,
    /// In the next pane; backwards where it says so.
    Pane(bool),
    /// At the next finding; backwards where it says so.
    Finding(bool),
}

/// What a job came back with.
pub enum Answer {
    /// A path was chosen in the system's dialog, or none.
    Path(crate::app::files::PathFor, Option<std::path::PathBuf>),
    /// A page of the report or its failure.
    Print(crate::app::handle::exchange::PrintAnswer),
    /// A file was written, or why not: what was done, as a sentence.
    Done(Result<String, (String, String)>),
    /// The places of a long list, to the question of a number.
    Places(u64, Result<crate::store::Places, StoreError>),
    /// The sums of the tree, of a change of the book.
    Sums(u64, Result<crate::store::Rollups, StoreError>),
    /// The book was judged anew, stopped or failed; which job it was.
    Judged(Arc<Progress>, Result<Rejudged, StoreError>),
    /// The names of a pasted list of transfers were looked up in the book of this path.
    Names(std::path::PathBuf, Result<crate::app::office::event::Matched, StoreError>),
    /// The overview was counted, to the question of a number.
    Overview(u64, Box<Result<crate::app::overview::View, StoreError>>),
    /// The records behind a number of the overview of the book of this path.
    Door(std::path::PathBuf, Result<crate::app::overview::Opened, StoreError>),
    /// The file of the book of this path was looked through, with what is damaged in it.
    Looked(std::path::PathBuf, Result<Option<String>, StoreError>),
    /// Likely duplicates were looked for.
    Duplicates(crate::app::handle::duplicates::DuplicatesAnswer),
}

/// The program.
pub struct App {
    /// Preferences of this computer.
    pub prefs: Prefs,
    /// The open book.
    pub book: Option<Book>,
    /// The section shown.
    pub tab: Tab,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The open palette.
    pub palette: Option<Palette>,
    /// The open sheet of a task of offices.
    pub office: Option<crate::app::office::Sheet>,
    /// The open dialog of likely duplicates.
    pub duplicates: Option<crate::app::duplicates::Duplicates>,
    /// What the bin's dialog shows.
    pub bin: Vec<crate::store::Binned>,
    /// What the help shows.
    pub help: Option<Help>,
    /// The job that judges the book.
    pub judging: Judging,
    /// Messages at the foot.
    pub notices: Vec<Notice>,
    /// Where the keyboard should go; the window takes it once it has gone there.
    pub focus: Option<FocusWish>,
    /// Whether the first start's offer of practice data stands.
    pub offer_practice: bool,
    /// Work on other threads.
    pub jobs: Jobs<Answer>,
    clock: Clock,
    next_notice: u64,
}

impl App {
    /// The program without a book.
    pub fn new(prefs: Prefs, clock: Clock, waker: Waker) -> Self {
        if let Some(lang) = crate::i18n::Lang::from_code(&prefs.language) {
            crate::i18n::set_lang(lang);
        }
        Self {
            prefs,
            book: None,
            tab: Tab::Overview,
            dialog: None,
            palette: None,
            office: None,
            duplicates: None,
            bin: Vec::new(),
            help: None,
            judging: Judging::default(),
            notices: Vec::new(),
            focus: None,
            offer_practice: false,
            jobs: Jobs::new(waker),
            clock,
            next_notice: 0,
        }
    }

    /// The year it is, for dates typed with two digits.
    pub fn this_year(&self) -> i32 {
        self.clock.local().year()
    }

    /// The clock.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// Carries out the wishes of a frame, then reads what the next one shows. True when something may
    /// have changed on screen.
    pub fn run(&mut self, queue: &mut Queue) -> bool {
        let mut busy = self.collect_answers();
        while !queue.is_empty() {
            for action in queue.take() {
                busy = true;
                let (before, said) = (self.view(), self.next_notice);
                if let Err(error) = self.handle(action) {
                    self.report(&error);
                }
                if self.view() != before {
                    // A refusal is about what was shown when it was said.
                    let old = |one: &Notice| one.kind == NoticeKind::Warning && one.id <= said;
                    self.notices.retain(|one| !old(one));
                }
            }
        }
        if let Err(error) = self.prepare() {
            self.report(&error);
        }
        busy
    }

    /// What is on screen and in which state of the book.
    fn view(&self) -> (Tab, Option<RecordId>, u64) {
        let book = self.book.as_ref();
        let page = book.and_then(|book| book.page(self.tab)).map(|open| open.id);
        (self.tab, page, book.map_or(0, |book| book.changes))
    }

    fn prepare(&mut self) -> Result<(), StoreError> {
        let tab = self.tab;
        if tab == Tab::Print {
            self.ask_report();
        }
        self.keep_judged()?;
        self.ask_overview()?;
        let Some(book) = &mut self.book else { return Ok(()) };
        book.prepare(tab)?;
        book.keep_drafts()?;
        self.read_places(tab);
        self.look_for_alike();
        self.read_sums()
    }

    /// A search in a long list needs to know where each record stands in it.
    fn read_places(&mut self, tab: Tab) {
        let Some(book) = &mut self.book else { return };
        let Some(list) = tab.kind().and_then(|kind| book.lists.get(&kind)) else { return };
        let kind = list.kind;
        if !book.orders.wants(kind, list.all) {
            return;
        }
        let (number, reader) = (book.orders.begin(kind), book.store.reader());
        self.jobs.start("places", move || {
            Answer::Places(
                number,
                reader.and_then(|store| crate::store::Places::read(&store, kind)),
            )
        });
    }

    fn collect_answers(&mut self) -> bool {
        let answers = self.jobs.finished();
        let any = !answers.is_empty();
        for answer in answers {
            match answer {
                Answer::Path(purpose, path) => self.path_chosen(purpose, path),
                Answer::Print(answer) => self.print_answered(answer),
                Answer::Places(number, Ok(places)) => {
                    if let Some(book) = &mut self.book {
                        book.orders.answered(number, places);
                    }
                }
                Answer::Places(_, Err(error)) => tracing::error!(%error, "places not read"),
                Answer::Sums(change, Ok(sums)) => {
                    if let Some(book) = &mut self.book {
                        book.tree.summed(change, sums);
                    }
                }
                Answer::Sums(_, Err(error)) => tracing::error!(%error, "sums not read"),
                Answer::Judged(job, done) => self.judged(&job, done),
                Answer::Overview(number, made) => {
                    if let Some(book) = &mut self.book {
                        book.overview.answered(number, *made);
                    }
                }
                Answer::Door(path, opened) => self.door_opened(&path, opened),
                Answer::Looked(path, found) => self.looked(&path, found),
                Answer::Names(path, found) => {
                    if let Err(error) = self.names_found(&path, found) {
                        self.report(&error);
                    }
                }
                Answer::Duplicates(answer) => self.duplicates_answered(answer),
                Answer::Done(Ok(sentence)) => self.notify(NoticeKind::Done, sentence),
                Answer::Done(Err((sentence, details))) => self.failed(sentence, details),
            }
        }
        any
    }

    /// Takes every text that waits in a field, as when the page is left or the window closes.
    pub fn flush(&mut self) {
        let year = self.this_year();
        let Some(book) = &mut self.book else { return };
        let mut failure = None;
        for key in book.drafts.waiting() {
            if let Err(error) = book.commit(key, year) {
                failure = Some(error);
            }
        }
        if let Err(error) = book.keep_drafts() {
            failure = Some(error);
        }
        if let Some(error) = failure {
            self.report(&error);
        }
    }

    fn handle(&mut self, action: Action) -> Result<(), StoreError> {
        if leaves_page(&action) {
            self.flush();
        }
        match action {
            Action::Command(command) => self.command(command),
            Action::Go(tab) => {
                self.go(tab);
                Ok(())
            }
            Action::Zoom(_) | Action::Theme(_) | Action::Language(_) | Action::SetUser(_) => {
                self.prefs_action(action);
                Ok(())
            }
            Action::Dismiss(id) => {
                self.notices.retain(|notice| notice.id != id);
                Ok(())
            }
            Action::Close => {
                self.close_uppermost();
                Ok(())
            }
            Action::OpenBin => self.open_bin(),
            Action::Explain(_)
            | Action::HelpSearch(_)
            | Action::HelpPart(_)
            | Action::HelpSelect(_)
            | Action::SwitchCode(..)
            | Action::JudgeAnew
            | Action::StopJudging => self.rules_action(action),
            Action::RuleSet(wish) => self.rule_set_action(wish),
            Action::EnterPage => {
                self.show_whole_list(false);
                self.focus = Some(FocusWish::FirstField);
                Ok(())
            }
            Action::DialogText(text) => {
                match &mut self.dialog {
                    Some(Dialog::Path { path, .. }) => *path = text,
                    Some(Dialog::Accept { reason, .. } | Dialog::Reopen { reason, .. }) => {
                        *reason = text;
                    }
                    _ => {}
                }
                Ok(())
            }
            Action::Recheck(action) => self.recheck_action(action),
            Action::PasteRows(..)
            | Action::PasteChoose(..)
            | Action::PasteWrite
            | Action::TakeProposal
            | Action::CopyAbove(..)
            | Action::WholeList(_) => self.ballot_action(action),
            Action::Office(action) => self.office_action(action),
            Action::Tree(action) => self.tree_action(action),
            Action::Overview(action) => self.overview_action(action),
            Action::Duplicates(wish) => self.duplicates_action(wish),
            Action::Figures(action) => self.figures_action(action),
            Action::PaletteSearch(query) => self.palette_search(query),
            Action::PaletteKind(only) => self.palette_kind(only),
            Action::PaletteTake(at) => self.palette_take(at),
            Action::OpenBook(..)
            | Action::NewBook(_)
            | Action::Practice
            | Action::Import(_)
            | Action::Export(_)
            | Action::ExportList(..)
            | Action::AskPath(_)
            | Action::GivePath(..) => self.file_action(action),
            Action::AskReport(format) => {
                self.ask_report_path(format);
                Ok(())
            }
            Action::Print(_)
            | Action::Preview(..)
            | Action::SaveReport(..)
            | Action::SendToPrinter => self.print_action(action),
            other => self.page_action(other),
        }
    }

    /// What this computer remembers of how the program looks.
    fn prefs_action(&mut self, action: Action) {
        match action {
            Action::Zoom(percent) => {
                self.prefs.zoom = percent.clamp(Prefs::ZOOM.0, Prefs::ZOOM.1);
            }
            Action::Theme(theme) => {
                self.prefs.theme = theme;
            }
            Action::Language(code) => {
                if let Some(lang) = crate::i18n::Lang::from_code(&code) {
                    crate::i18n::set_lang(lang);
                    self.prefs.language = code;
                    self.reread();
                }
            }
            Action::SetUser(name) => {
                if let Some(book) = &mut self.book {
                    book.store.set_user(&name);
                }
                self.prefs.user = name;
            }
            _ => {}
        }
        self.prefs.save();
    }

    fn go(&mut self, tab: Tab) {
        self.tab = tab;
        self.palette = None;
        self.focus = Some(match tab.kind() {
            Some(_) => FocusWish::List,
            None => FocusWish::FirstField,
        });
    }

    fn close_uppermost(&mut self) {
        let closed = self.palette.take().is_some() || self.dialog.take().is_some();
        let sheet = self.office.take().is_some();
        self.forget_duplicates();
        if closed && !sheet {
            return;
        }
        if let Some(book) = &mut self.book {
            book.picker = None;
        }
    }

    fn open_bin(&mut self) -> Result<(), StoreError> {
        let Some(book) = &self.book else { return Ok(()) };
        self.bin = book.store.bin(100)?;
        self.dialog = Some(Dialog::Bin);
        Ok(())
    }

    /// Reads everything shown again: words changed with the language.
    fn reread(&mut self) {
        let Some(book) = &mut self.book else { return };
        book.rule_sets.stale = true;
        let as_of = book.as_of;
        for list in book.lists.values_mut() {
            list.spoil();
        }
        let kinds: Vec<_> = book.open.keys().copied().collect();
        for kind in kinds {
            if let Some(open) = book.open.get_mut(&kind)
                && let Err(error) =
                    open.reload(&book.store).and_then(|()| open.name_by(&book.store, as_of))
            {
                tracing::warn!(%error, "page not read again");
            }
        }
    }

    /// Shows a message.
    pub fn notify(&mut self, kind: NoticeKind, text: String) {
        self.push_notice(kind, text, None, false);
    }

    /// Shows a message that offers to undo what it says.
    fn notify_undoable(&mut self, text: String) {
        self.push_notice(NoticeKind::Done, text, None, true);
    }

    fn failed(&mut self, sentence: String, details: String) {
        tracing::error!(%details, "{sentence}");
        self.push_notice(NoticeKind::Error, sentence, Some(details), false);
    }

    /// Shows and logs a failure of the store.
    pub fn report(&mut self, error: &StoreError) {
        let sentence = match &self.book {
            Some(book) => error.sentence_of(book.store.path()),
            None => error.sentence(),
        };
        if matches!(error, StoreError::Final(_) | StoreError::NotChecked(_)) {
            // Nothing failed: the ballot is closed until somebody opens it again.
            self.notify(NoticeKind::Warning, sentence);
            return;
        }
        self.failed(sentence, error.details());
    }

    fn push_notice(&mut self, kind: NoticeKind, text: String, details: Option<String>, undo: bool) {
        self.notices.retain(|notice| notice.kind != NoticeKind::Done && notice.text != text);
        self.next_notice += 1;
        self.notices.push(Notice { id: self.next_notice, kind, text, details, undo, door: None });
    }
}

/// Whether an action shows something else than the field that is being typed in.
fn leaves_page(action: &Action) -> bool {
    match action {
        Action::Command(command) => !matches!(
            command,
            Command::ZoomIn
                | Command::ZoomOut
                | Command::ZoomReset
                | Command::NewChild
                | Command::Help
                | Command::FirstField
                | Command::TotalsRow
                | Command::JudgeAnew
        ),
        Action::Go(_)
        | Action::Open(..)
        | Action::Select(..)
        | Action::Part(..)
        | Action::New(_)
        | Action::NewOf(..)
        | Action::Remove(_)
        | Action::OpenBook(..)
        | Action::NewBook(_)
        | Action::Practice
        | Action::Import(_)
        | Action::Export(_)
        | Action::Print(_)
        | Action::RuleSet(_)
        | Action::Tree(
            crate::app::tree::TreeAction::Select(_)
            | crate::app::tree::TreeAction::Day(_)
            | crate::app::tree::TreeAction::DayLeft,
        )
        | Action::PaletteTake(_)
        | Action::PasteRows(..)
        | Action::CopyAbove(..)
        | Action::Figures(_)
        | Action::Duplicates(_) => true,
        _ => false,
    }
}
