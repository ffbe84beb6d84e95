//! Duplicates: looking for them, showing two records side by side, making one of them.

use std::sync::Arc;

use super::{Answer, App};
use crate::app::dialog::Dialog;
use crate::app::duplicates::{self, Among, Beside, DuplicateWish, Duplicates, Listed};
use crate::app::form::RowRef;
use crate::app::notice::{Door, NoticeKind};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::grouped;
use crate::store::{Changed, Pair, Progress, StoreError};
use crate::tr;

/// What a job about duplicates came back with.
pub enum DuplicatesAnswer {
    /// To the open dialog, by its job.
    Listed(Arc<Progress>, Result<Listed, StoreError>),
    /// How many an import made, and the number of the last record before it.
    Imported(RecordId, Result<usize, StoreError>),
    /// Those of a record whose page is open.
    Alike(RecordId, Result<usize, StoreError>),
}

impl App {
    pub(super) fn duplicates_action(&mut self, wish: DuplicateWish) -> Result<(), StoreError> {
        match wish {
            DuplicateWish::Open(among) => return self.look_for_duplicates(among),
            DuplicateWish::Merge => return self.merge(),
            DuplicateWish::Apart => return self.tell_apart(),
            _ => {}
        }
        let Some(open) = &mut self.duplicates else { return Ok(()) };
        match wish {
            DuplicateWish::Stop => {
                if let Some(progress) = &open.running {
                    progress.stop();
                }
            }
            DuplicateWish::Choose(at) => {
                open.current = at.min(open.found.lines.len().saturating_sub(1));
                return self.show_beside(None);
            }
            DuplicateWish::Swap => {
                let swapped = open.beside.as_ref().map(|beside| (beside.lose, beside.keep));
                return self.show_beside(swapped);
            }
            DuplicateWish::Take(at, side) => {
                if let Some(beside) = &mut open.beside {
                    beside.take(at, side);
                }
            }
            DuplicateWish::Type(at, text) => {
                if let Some(beside) = &mut open.beside {
                    beside.write(at, text);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn look_for_duplicates(&mut self, among: Among) -> Result<(), StoreError> {
        let Some(book) = &self.book else { return Ok(()) };
        let title = match among {
            Among::Book => tr!("duplicates-title"),
            Among::Of(id) => tr!("duplicates-title-of", name = book.store.title(id)?),
            Among::After(_) => tr!("duplicates-title-import"),
        };
        let reader = book.store.reader();
        let progress = Arc::new(Progress::default());
        self.forget_duplicates();
        self.duplicates = Some(Duplicates {
            among,
            title,
            running: Some(Arc::clone(&progress)),
            found: Listed::default(),
            current: 0,
            beside: None,
        });
        self.palette = None;
        self.dialog = Some(Dialog::Duplicates);
        self.jobs.start("duplicates", move || {
            let found = reader.and_then(|store| duplicates::look(&store, among, &progress));
            Answer::Duplicates(DuplicatesAnswer::Listed(progress, found))
        });
        Ok(())
    }

    /// The dialog is closed or another book is opened: the job ends without an answer.
    pub(super) fn forget_duplicates(&mut self) {
        if let Some(progress) = self.duplicates.take().and_then(|open| open.running) {
            progress.stop();
        }
    }

    pub(super) fn duplicates_answered(&mut self, answer: DuplicatesAnswer) {
        match answer {
            DuplicatesAnswer::Listed(job, found) => self.listed(&job, found),
            DuplicatesAnswer::Imported(last, Ok(n)) if n > 0 => {
                let text = tr!("duplicates-imported", n = grouped(n as u64));
                self.notify_with_door(text, Door::Duplicates(last));
            }
            DuplicatesAnswer::Alike(id, Ok(n)) => {
                let Some(book) = &mut self.book else { return };
                for open in book.open.values_mut().filter(|open| open.id == id) {
                    open.alike = Some(n);
                }
            }
            DuplicatesAnswer::Imported(_, Ok(_)) => {}
            DuplicatesAnswer::Imported(_, Err(error)) | DuplicatesAnswer::Alike(_, Err(error)) => {
                tracing::warn!(%error, "duplicates not looked for");
            }
        }
    }

    fn listed(&mut self, job: &Arc<Progress>, found: Result<Listed, StoreError>) {
        let Some(open) = &mut self.duplicates else { return };
        if !open.running.as_ref().is_some_and(|running| Arc::ptr_eq(running, job)) {
            return;
        }
        open.running = None;
        let shown = match found {
            Ok(found) => {
                open.found = found;
                self.show_beside(None)
            }
            Err(error) => Err(error),
        };
        if let Err(error) = shown {
            self.report(&error);
        }
    }

    /// Reads the two records of the chosen line; the one made first stays unless it is said otherwise.
    fn show_beside(&mut self, pair: Option<(RecordId, RecordId)>) -> Result<(), StoreError> {
        let Some((open, book)) = self.duplicates.as_mut().zip(self.book.as_ref()) else {
            return Ok(());
        };
        let of_line = |open: &Duplicates| {
            open.chosen().map(|line| match open.among {
                // The record whose page asked stays where it is.
                Among::Of(id) if id == line.pair.second => (id, line.pair.first),
                _ => (line.pair.first, line.pair.second),
            })
        };
        open.beside = match pair.or_else(|| of_line(open)) {
            None => None,
            Some((keep, lose)) => match Beside::read(&book.store, keep, lose) {
                Ok(beside) => Some(beside),
                // One went meanwhile: the line is old.
                Err(StoreError::CannotMerge(_) | StoreError::NoRecord(_)) => None,
                Err(error) => return Err(error),
            },
        };
        Ok(())
    }

    fn merge(&mut self) -> Result<(), StoreError> {
        let year = self.this_year();
        let Some((open, book)) = self.duplicates.as_mut().zip(self.book.as_mut()) else {
            return Ok(());
        };
        let Some(beside) = open.beside.as_mut().filter(|beside| beside.refused.is_none()) else {
            return Ok(());
        };
        let (keep, lose) = (beside.keep, beside.lose);
        let (from, to) = (beside.right.0.clone(), beside.left.0.clone());
        let Some(chosen) = beside.chosen(year) else { return Ok(()) };
        let changed = match book.store.merge(keep, lose, &chosen) {
            Ok(changed) => changed,
            Err(error @ (StoreError::CannotMerge(_) | StoreError::Circle(..))) => {
                beside.refused = Some(error.sentence());
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        let shown = book.open.get(&Kind::Organisation).is_some_and(|page| page.id == lose)
            || book.open.get(&Kind::Person).is_some_and(|page| page.id == lose);
        book.drafts.retain(|row| match row {
            RowRef::Record(id) | RowRef::Year { like: id, .. } => book.store.record(*id).is_ok(),
            RowRef::New { owner, .. } => *owner != lose,
        });
        book.changed(&changed)?;
        if shown && let Some(kind) = book.store.kind_of(keep)? {
            book.open_record(kind, keep)?;
        }
        self.settled(&changed, |pair| pair.first == lose || pair.second == lose)?;
        self.notify_undoable(tr!("duplicates-merged", from = from, to = to));
        Ok(())
    }

    fn tell_apart(&mut self) -> Result<(), StoreError> {
        let Some((open, book)) = self.duplicates.as_mut().zip(self.book.as_mut()) else {
            return Ok(());
        };
        let Some(beside) = &open.beside else { return Ok(()) };
        let (first, second) = (beside.keep.min(beside.lose), beside.keep.max(beside.lose));
        let names = (beside.left.0.clone(), beside.right.0.clone());
        let changed = book.store.tell_apart(first, second)?;
        book.changed(&changed)?;
        self.settled(&changed, |pair| (pair.first, pair.second) == (first, second))?;
        self.notify_undoable(tr!("duplicates-apart-said", first = names.0, second = names.1));
        Ok(())
    }

    /// A pair is decided: the next is shown, or the dialog of one record closed when it was the last.
    fn settled(
        &mut self,
        changed: &Changed,
        decided: impl Fn(&Pair) -> bool,
    ) -> Result<(), StoreError> {
        tracing::debug!(operation = changed.operation, "pair decided");
        let Some(open) = &mut self.duplicates else { return Ok(()) };
        open.forget(decided);
        if open.found.lines.is_empty() && matches!(open.among, Among::Of(_)) {
            self.forget_duplicates();
            self.dialog = None;
            return Ok(());
        }
        self.show_beside(None)
    }

    /// After an import: how many likely duplicates it made is told when a job has counted them.
    pub(super) fn count_imported(&mut self, last: RecordId) {
        let Some(book) = &self.book else { return };
        let reader = book.store.reader();
        self.jobs.start("duplicates-imported", move || {
            let found = reader.and_then(|store| store.duplicates(Some(last), &Progress::default()));
            let n = found.map(|found| found.pairs.len() + found.more as usize);
            Answer::Duplicates(DuplicatesAnswer::Imported(last, n))
        });
    }

    /// The page of an organisation or a person says whether others are likely the same.
    pub(super) fn look_for_alike(&mut self) {
        let kind = self.tab.kind().filter(|kind| matches!(kind, Kind::Organisation | Kind::Person));
        let Some(book) = &mut self.book else { return };
        let Some(open) = kind.and_then(|kind| book.open.get_mut(&kind)) else { return };
        if open.alike_asked {
            return;
        }
        open.alike_asked = true;
        let (id, reader) = (open.id, book.store.reader());
        self.jobs.start("alike", move || {
            let found = reader.and_then(|store| store.duplicates_of(id));
            Answer::Duplicates(DuplicatesAnswer::Alike(id, found.map(|pairs| pairs.len())))
        });
    }

    fn notify_with_door(&mut self, text: String, door: Door) {
        self.push_notice(NoticeKind::Warning, text, None, false);
        if let Some(notice) = self.notices.last_mut() {
            notice.door = Some(door);
        }
    }
}
