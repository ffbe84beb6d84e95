//! Commands of the keyboard, the menus and the palette.

use super::{App, FocusWish};
use crate::app::action::RecheckAction;
use crate::app::figures::FiguresAction;
use crate::app::files::PathFor;
use crate::app::form::{FieldKey, RowRef};
use crate::app::keys::Command;
use crate::app::palette::{Palette, PaletteItem};
use crate::app::prefs::{Prefs, Theme};
use crate::app::print::ReportFormat;
use crate::app::tab::Tab;
use crate::domain::catalogue::Kind;
use crate::store::{OperationWords, StoreError};

/// The zoom steps, in percent.
const ZOOM_STEPS: [u16; 9] = [80, 90, 100, 110, 125, 150, 175, 190, 200];

impl App {
    pub(super) fn command(&mut self, command: Command) -> Result<(), StoreError> {
        match command {
            Command::Palette => return self.open_palette(),
            Command::FindInList => {
                self.show_whole_list(true);
                self.focus = Some(FocusWish::Search);
            }
            Command::New => return self.new_of_section(),
            Command::NewChild => self.focus = Some(FocusWish::NewRow),
            Command::Undo => return self.turn_back(true),
            Command::Redo => return self.turn_back(false),
            Command::Print => return self.print_open(),
            Command::Save if self.prints() => self.ask_report_path(ReportFormat::Pdf),
            Command::Save => self.say_saved(),
            Command::Remove => return self.remove_open(),
            Command::Help => return self.open_help(None),
            Command::JudgeAnew => return self.handle(crate::app::Action::JudgeAnew),
            Command::NextPane => self.focus = Some(FocusWish::Pane(false)),
            Command::PreviousPane => self.focus = Some(FocusWish::Pane(true)),
            Command::NextPart => self.turn_part(1),
            Command::PreviousPart => self.turn_part(-1),
            Command::NextFinding => return self.go_to_finding(false),
            Command::PreviousFinding => return self.go_to_finding(true),
            Command::Recheck if self.is_rechecking() => {
                return self.recheck_action(RecheckAction::Compare);
            }
            Command::Recheck => return self.recheck_action(RecheckAction::Start),
            Command::Finalise => return self.recheck_action(RecheckAction::Finalise),
            Command::Reopen => self.recheck_action(RecheckAction::AskReopen)?,
            Command::NextRecord => return self.step_record(1),
            Command::PreviousRecord => return self.step_record(-1),
            Command::ProposeElected => self.propose_elected(),
            Command::FirstField => self.focus = Some(FocusWish::FirstField),
            Command::TotalsRow => self.focus = Some(FocusWish::Totals),
            // Carried out where the row above is known.
            Command::CopyAbove => {}
            Command::Go(tab) => self.go(tab),
            Command::ZoomIn => {
                self.zoom(ZOOM_STEPS.iter().copied().find(|step| *step > self.prefs.zoom));
            }
            Command::ZoomOut => {
                self.zoom(ZOOM_STEPS.iter().rev().copied().find(|step| *step < self.prefs.zoom));
            }
            Command::ZoomReset => self.zoom(Some(100)),
            Command::NewBook => self.ask_path(PathFor::NewBook),
            Command::OpenBook => self.ask_path(PathFor::OpenBook),
            Command::Import => self.ask_path(PathFor::Import),
            Command::Export => self.ask_path(PathFor::Export),
            Command::ExportList => {
                if let Some(kind) = self.tab.kind().filter(|kind| kind.is_listed()) {
                    self.ask_path(PathFor::ExportList(kind));
                }
            }
            Command::Practice => return self.open_practice(),
            Command::Office(command) => return self.office_command(command),
            Command::Duplicates => {
                let wish = crate::app::DuplicateWish::Open(crate::app::Among::Book);
                return self.handle(crate::app::Action::Duplicates(wish));
            }
            Command::FiguresGrid => return self.figures_action(FiguresAction::Open),
            Command::ThemeLight => return self.handle(crate::app::Action::Theme(Theme::Light)),
            Command::ThemeDark => return self.handle(crate::app::Action::Theme(Theme::Dark)),
            Command::Vietnamese => {
                return self.handle(crate::app::Action::Language("vi".to_owned()));
            }
            Command::English => return self.handle(crate::app::Action::Language("en".to_owned())),
        }
        Ok(())
    }

    fn zoom(&mut self, percent: Option<u16>) {
        if let Some(percent) = percent {
            self.prefs.zoom = percent.clamp(Prefs::ZOOM.0, Prefs::ZOOM.1);
            self.prefs.save();
        }
    }

    /// Whether a paper is shown that can be written to a file.
    fn prints(&self) -> bool {
        let book = self.book.as_ref().filter(|_| self.tab == Tab::Print);
        book.is_some_and(|book| book.print.pages.is_some())
    }

    fn say_saved(&mut self) {
        let left = self.book.as_ref().map_or(0, |book| book.drafts.unsaved().1);
        if left > 0 {
            let text = crate::tr!("status-unsaved", n = left);
            return self.notify(crate::app::NoticeKind::Warning, text);
        }
        let text = match self.book.as_ref().and_then(|book| book.saved_at) {
            Some(stamp) => crate::tr!("saved-at", time = crate::app::time_text(stamp)),
            None => crate::tr!("saved-nothing"),
        };
        self.notify(crate::app::NoticeKind::Done, text);
    }

    fn turn_back(&mut self, undo: bool) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        let outcome = if undo { book.store.undo() } else { book.store.redo() };
        match outcome {
            Ok((words, changed)) => {
                book.drafts.drop_clean(
                    |row| matches!(row, RowRef::Record(id) if changed.records.contains_key(id)),
                );
                book.changed(&changed)?;
                self.show_changed(&changed)?;
                self.say_turned(undo, &words);
                Ok(())
            }
            Err(StoreError::NothingToUndo) => {
                let key = if undo { "nothing-to-undo" } else { "nothing-to-redo" };
                self.notify(crate::app::NoticeKind::Done, crate::tr!(key));
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn say_turned(&mut self, undo: bool, words: &OperationWords) {
        let key = if undo { "undone" } else { "redone" };
        self.notify(crate::app::NoticeKind::Done, crate::tr!(key, what = words.sentence()));
    }

    /// After an undo the clerk should see what came back: its page is opened.
    fn show_changed(&mut self, changed: &crate::store::Changed) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        if self.tab == Tab::Organisations
            && book.figures.as_ref().is_some_and(|grid| grid.holds(&changed.listed))
        {
            return Ok(());
        }
        let open_now = self.tab.kind().and_then(|kind| book.open.get(&kind)).map(|open| open.id);
        if changed.listed.iter().any(|id| Some(*id) == open_now) {
            return Ok(());
        }
        let live = changed.listed.iter().find_map(|id| {
            let kind = book.store.kind_of(*id).ok().flatten()?;
            book.store.record(*id).ok().map(|_| (kind, *id))
        });
        if let Some((kind, id)) = live
            && self.tab != Tab::Overview
        {
            book.open_record(kind, id)?;
            self.tab = Tab::of(kind).unwrap_or(self.tab);
        }
        Ok(())
    }

    fn new_of_section(&mut self) -> Result<(), StoreError> {
        let kind = match self.tab {
            Tab::Overview | Tab::Print => Kind::Organisation,
            tab => tab.kind().unwrap_or(Kind::Organisation),
        };
        self.page_action(crate::app::Action::New(kind))
    }

    fn remove_open(&mut self) -> Result<(), StoreError> {
        let open = self.book.as_ref().and_then(|book| book.page(self.tab)).map(|open| open.id);
        match open {
            Some(id) => self.page_action(crate::app::Action::Remove(id)),
            None => Ok(()),
        }
    }

    fn turn_part(&mut self, by: isize) {
        let Some(kind) = self.tab.kind() else { return };
        let Some(open) = self.book.as_mut().and_then(|book| book.open.get_mut(&kind)) else {
            return;
        };
        open.part = open.part.saturating_add_signed(by);
        self.focus = Some(FocusWish::FirstField);
    }

    fn step_record(&mut self, by: isize) -> Result<(), StoreError> {
        let Some(kind) = self.tab.kind() else { return Ok(()) };
        let in_chain = self.book.as_ref().is_some_and(|book| !book.whole_list);
        if kind == Kind::Ballot && in_chain && self.step_ballot(by)? {
            return Ok(());
        }
        let Some(book) = &self.book else { return Ok(()) };
        let Some(list) = book.lists.get(&kind) else { return Ok(()) };
        let at =
            list.cursor.unwrap_or(0).saturating_add_signed(by).min(list.total.saturating_sub(1));
        self.page_action(crate::app::Action::Select(kind, at))?;
        self.focus = Some(FocusWish::FirstField);
        Ok(())
    }

    fn open_palette(&mut self) -> Result<(), StoreError> {
        let Some(book) = &self.book else { return Ok(()) };
        let mut palette = Palette::default();
        palette.look(&book.store, String::new())?;
        self.palette = Some(palette);
        Ok(())
    }

    pub(super) fn palette_search(&mut self, query: String) -> Result<(), StoreError> {
        match (&mut self.palette, &self.book) {
            (Some(palette), Some(book)) => palette.look(&book.store, query),
            _ => Ok(()),
        }
    }

    pub(super) fn palette_kind(&mut self, only: Option<Kind>) -> Result<(), StoreError> {
        match (&mut self.palette, &self.book) {
            (Some(palette), Some(book)) => {
                palette.only = only;
                let query = palette.query.clone();
                palette.look(&book.store, query)
            }
            _ => Ok(()),
        }
    }

    pub(super) fn palette_take(&mut self, at: usize) -> Result<(), StoreError> {
        let Some(palette) = self.palette.take() else { return Ok(()) };
        match palette.items.into_iter().nth(at) {
            Some(PaletteItem::Record(hit)) => {
                self.page_action(crate::app::Action::Open(hit.row.id, None))
            }
            Some(PaletteItem::Command(command)) => self.command(command),
            None => Ok(()),
        }
    }

    /// The field a dialog's search stands in; no record of the book bears it.
    pub(super) fn dialog_key(kind: Kind) -> FieldKey {
        let field = match kind {
            Kind::Term => "organisation",
            Kind::Ballot => "term",
            _ => "record",
        };
        let row = RowRef::New { kind, owner: crate::domain::catalogue::RecordId(0), link: field };
        FieldKey { row, field }
    }
}
