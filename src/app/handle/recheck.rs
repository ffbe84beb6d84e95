//! Nhập lại để kiểm, chốt, mở lại: the way of a ballot from being entered to final and back.

use super::{App, FocusWish};
use crate::app::action::RecheckAction;
use crate::app::dialog::Dialog;
use crate::app::form::{FieldKey, RowRef};
use crate::app::notice::NoticeKind;
use crate::app::recheck::{Compared, Recheck, Stage};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::election::recheck::{self, Cell};
use crate::domain::rules::Severity;
use crate::domain::values::{PartialDate, Value};
use crate::store::{Access, Mode, Plan, Store, StoreError, Verb};
use crate::tr;

/// How many steps of the history are looked at for who entered a ballot.
const LOOK_BACK: usize = 40;

impl App {
    /// Whether the page of a second entry is shown.
    pub fn is_rechecking(&self) -> bool {
        self.book.as_ref().is_some_and(|book| book.recheck(self.tab).is_some())
    }

    pub(super) fn recheck_action(&mut self, action: RecheckAction) -> Result<(), StoreError> {
        let year = self.this_year();
        match action {
            RecheckAction::Start => return self.start_recheck(),
            RecheckAction::Compare => return self.compare_recheck(),
            RecheckAction::Settle => return self.settle_recheck(),
            RecheckAction::Later => self.leave_recheck(),
            RecheckAction::Discard => self.discard_recheck(),
            RecheckAction::Finalise => return self.finalise(),
            RecheckAction::AskReopen => self.ask_reopen(),
            RecheckAction::Reopen { ballot, reason } => return self.reopen(ballot, &reason),
            RecheckAction::Typed(cell) => self.with_recheck(|recheck| recheck.typed(cell)),
            RecheckAction::Left(cell) => self.with_recheck(|recheck| recheck.left(cell, year)),
            RecheckAction::Tick(cell) => self.with_recheck(|recheck| recheck.tick(cell)),
            RecheckAction::NameTyped => self.with_recheck(|recheck| recheck.said_same = None),
            RecheckAction::Same(same) => {
                self.with_recheck(|recheck| recheck.said_same = Some(same));
            }
            RecheckAction::Back => self.with_recheck(|recheck| recheck.stage = Stage::Typing),
            RecheckAction::Pick(at, pick) => self.with_doubt(at, |doubt| doubt.take(pick)),
            RecheckAction::PaperTyped(at) => self.with_doubt(at, |doubt| doubt.typed(year)),
            RecheckAction::PaperLeft(at) => self.with_doubt(at, |doubt| doubt.left(year)),
        }
        Ok(())
    }

    /// The ballot whose page is open.
    fn ballot_page(&self) -> Option<RecordId> {
        let page = self.book.as_ref()?.page(self.tab)?;
        (page.loaded.dossier.root.kind == Kind::Ballot).then_some(page.id)
    }

    fn dossier(&self) -> Option<&Dossier> {
        self.book.as_ref()?.page(self.tab).map(|page| &page.loaded.dossier)
    }

    fn with_recheck(&mut self, change: impl FnOnce(&mut Recheck)) {
        let Some(ballot) = self.ballot_page() else { return };
        if let Some(book) = &mut self.book
            && let Some(recheck) = book.rechecks.get_mut(ballot)
        {
            change(recheck);
            book.rechecks.touch();
        }
    }

    fn with_doubt(&mut self, at: usize, change: impl FnOnce(&mut crate::app::recheck::Doubt)) {
        self.with_recheck(|recheck| {
            if let Stage::Comparing(doubts) = &mut recheck.stage
                && let Some(doubt) = doubts.get_mut(at)
            {
                change(doubt);
            }
        });
    }

    /// Begins to enter the open ballot again, or goes on with it.
    fn start_recheck(&mut self) -> Result<(), StoreError> {
        self.flush();
        let Some(ballot) = self.ballot_page() else {
            self.notify(NoticeKind::Warning, tr!("recheck-no-ballot"));
            return Ok(());
        };
        let Some(book) = &mut self.book else { return Ok(()) };
        let Some(page) = book.open.get(&Kind::Ballot) else { return Ok(()) };
        let dossier = &page.loaded.dossier;
        let refusal = if book.store.access() == Access::Read {
            Some(StoreError::ReadOnly.sentence())
        } else if dossier.root.text("status") == Some("final") {
            Some(StoreError::Final(ballot).sentence())
        } else if is_empty(dossier) {
            Some(tr!("recheck-nothing-yet"))
        } else {
            None
        };
        if let Some(sentence) = refusal {
            self.notify(NoticeKind::Warning, sentence);
            return Ok(());
        }
        let first_by = entered_by(&book.store, ballot)?;
        let who = book.store.holder().who.clone();
        let recheck = book.rechecks.show(ballot);
        if recheck.by.trim().is_empty() {
            recheck.by = who;
        }
        recheck.first_by = first_by;
        recheck.follow(dossier);
        let waits = |cell: &Cell| !cell.is_tick();
        let empty =
            recheck.entries.iter().find(|entry| entry.text.is_empty() && waits(&entry.cell));
        let first = empty.or(recheck.entries.first()).map(|entry| entry.cell);
        self.focus = Some(match (&recheck.stage, first) {
            (Stage::Typing, Some(cell)) => FocusWish::Field(Recheck::key(cell)),
            _ => FocusWish::FirstField,
        });
        Ok(())
    }

    fn leave_recheck(&mut self) {
        let Some(ballot) = self.ballot_page() else { return };
        let Some(book) = &mut self.book else { return };
        book.rechecks.hide();
        let progress = book.rechecks.get(ballot).map_or((0, 0), Recheck::progress);
        self.focus = Some(FocusWish::FirstField);
        if progress.0 == 0 {
            self.discard_recheck();
        } else {
            let text = tr!("recheck-kept", done = progress.0, all = progress.1);
            self.notify(NoticeKind::Done, text);
        }
    }

    fn discard_recheck(&mut self) {
        let Some(ballot) = self.ballot_page() else { return };
        if let Some(book) = &mut self.book {
            book.rechecks.end(ballot);
        }
        self.focus = Some(FocusWish::FirstField);
    }

    fn compare_recheck(&mut self) -> Result<(), StoreError> {
        let year = self.this_year();
        let Some(dossier) = self.dossier().cloned() else { return Ok(()) };
        let mut found = None;
        self.with_recheck(|recheck| {
            if recheck.stage == Stage::Typing {
                found = Some(recheck.compare(&dossier, year));
            }
        });
        match found {
            None => {}
            Some(Compared::Wait(cell)) => self.focus = Some(FocusWish::Field(Recheck::key(cell))),
            Some(Compared::WhoIsOpen) => {
                self.notify(NoticeKind::Warning, tr!("recheck-who-is-open"));
                self.focus = Some(FocusWish::FirstField);
            }
            Some(Compared::Same) => return self.settle_recheck(),
            Some(Compared::Differs) => self.focus = Some(FocusWish::FirstField),
        }
        Ok(())
    }

    /// Writes what the doubts were settled on and marks the ballot as checked, in one step.
    fn settle_recheck(&mut self) -> Result<(), StoreError> {
        let (year, today) = (self.this_year(), self.clock.local().date_naive());
        let Some(ballot) = self.ballot_page() else { return Ok(()) };
        let Some(book) = &mut self.book else { return Ok(()) };
        let Some(recheck) = book.rechecks.get(ballot) else { return Ok(()) };
        let (Some(settled), Some(same)) = (recheck.resolved(year), recheck.same_person()) else {
            return Ok(());
        };
        let by = crate::domain::text::nfc_clean_line(&recheck.by);
        let how = if same { "same_person" } else { "other_person" };
        let label = tr!("recheck-op-checked", ballot = name_of(book, ballot), n = settled.len());
        let plan = Plan::new(Verb::Batch).about(ballot).label(label);
        let differed = settled.len();
        let ((), changed) = book.store.transact(plan, |tx| {
            for (cell, value) in settled {
                tx.set(cell.record, cell.field, value)?;
            }
            tx.set(ballot, "checked_by", Some(Value::Text(by)))?;
            tx.set(ballot, "checked_on", Some(Value::Date(PartialDate::Day(today))))?;
            tx.set(ballot, "checked_how", Some(Value::Text(how.to_owned())))?;
            tx.set(ballot, "status", Some(Value::Text("checked".to_owned())))
        })?;
        book.rechecks.end(ballot);
        book.changed(&changed)?;
        self.focus = Some(FocusWish::FirstField);
        self.notify_undoable(match differed {
            0 => tr!("recheck-done-clean"),
            n => tr!("recheck-done", n = n),
        });
        Ok(())
    }

    /// Makes the open ballot final, or says what is still open.
    fn finalise(&mut self) -> Result<(), StoreError> {
        self.flush();
        let Some(ballot) = self.ballot_page() else {
            self.notify(NoticeKind::Warning, tr!("recheck-no-ballot"));
            return Ok(());
        };
        let Some(book) = &mut self.book else { return Ok(()) };
        let Some(page) = book.open.get(&Kind::Ballot) else { return Ok(()) };
        match page.loaded.dossier.root.text("status") {
            Some("final") => return Ok(()),
            Some("checked") => {}
            _ => {
                self.notify(NoticeKind::Warning, StoreError::NotChecked(ballot).sentence());
                return Ok(());
            }
        }
        let open: Vec<_> = page
            .loaded
            .findings
            .iter()
            .filter(|(finding, accepted)| finding.severity == Severity::Error && accepted.is_none())
            .map(|(finding, _)| finding)
            .collect();
        if let Some(first) = open.first() {
            let field = first
                .fields
                .first()
                .map(|field| FieldKey { row: RowRef::Record(first.subject), field });
            let sentences = open.iter().map(|finding| (finding.code, finding.sentence())).collect();
            let first = (first.subject, field);
            self.dialog = Some(Dialog::StillOpen { sentences, first });
            return Ok(());
        }
        let label = tr!("recheck-op-final", ballot = name_of(book, ballot));
        let plan = Plan::new(Verb::Batch).about(ballot).label(label);
        let ((), changed) = book
            .store
            .transact(plan, |tx| tx.set(ballot, "status", Some(Value::Text("final".to_owned()))))?;
        book.changed(&changed)?;
        self.notify_undoable(tr!("recheck-final-done"));
        Ok(())
    }

    fn ask_reopen(&mut self) {
        let is_final =
            self.dossier().is_some_and(|dossier| dossier.root.text("status") == Some("final"));
        match self.ballot_page().filter(|_| is_final) {
            Some(ballot) => self.dialog = Some(Dialog::Reopen { ballot, reason: String::new() }),
            None => self.notify(NoticeKind::Warning, tr!("recheck-not-final")),
        }
    }

    fn reopen(&mut self, ballot: RecordId, reason: &str) -> Result<(), StoreError> {
        let reason = crate::domain::text::nfc_clean_block(reason);
        if reason.is_empty() {
            return Ok(());
        }
        let Some(book) = &mut self.book else { return Ok(()) };
        let label =
            tr!("recheck-op-reopened", ballot = name_of(book, ballot), reason = reason.clone());
        let plan = Plan::new(Verb::Batch).about(ballot).label(label);
        let ((), changed) = book.store.transact(plan, |tx| tx.reopen(ballot, &reason))?;
        book.changed(&changed)?;
        self.dialog = None;
        self.focus = Some(FocusWish::FirstField);
        self.notify_undoable(tr!("recheck-reopened-done"));
        Ok(())
    }
}

/// The ballot as the history names it: "Bầu Ban Chấp hành, CĐCS May Bến Gốm · 14/11/2025".
fn name_of(book: &crate::app::Book, ballot: RecordId) -> String {
    let row = book.open.get(&Kind::Ballot).filter(|page| page.id == ballot);
    row.and_then(|page| page.row.as_ref())
        .map(|row| [row.name.as_str(), row.detail.as_str()].join(", "))
        .unwrap_or_default()
}

/// Whether nothing was entered yet, so that there is nothing to check.
fn is_empty(dossier: &Dossier) -> bool {
    recheck::cells(dossier)
        .into_iter()
        .filter(|cell| !cell.is_tick())
        .all(|cell| recheck::first_entry(dossier, cell).is_none())
}

/// Who entered a ballot, by its history: who wrote it last other than by checking it. Empty where the
/// history does not tell.
fn entered_by(store: &Store, ballot: RecordId) -> Result<String, StoreError> {
    for entry in store.log(Some(ballot), LOOK_BACK)? {
        if !matches!(entry.mode, Mode::Do | Mode::Baseline) {
            continue;
        }
        let changes = store.changes(entry.id)?;
        let checks = changes.iter().any(|change| {
            change.record == ballot
                && change.field.is_some_and(|field| field.name == "checked_by")
                && change.new.is_some()
        });
        let closes = changes.iter().all(|change| {
            change.field.is_some_and(|field| recheck::is_state_field(change.kind, field.name))
        });
        if !checks && (!closes || changes.is_empty()) {
            return Ok(entry.who);
        }
    }
    Ok(String::new())
}
