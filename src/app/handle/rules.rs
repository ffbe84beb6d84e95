//! The help with its codes, their switches, and judging the whole book anew in the background.

use std::sync::Arc;

use super::{Answer, App};
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::help::Help;
use crate::app::notice::NoticeKind;
use crate::domain::rules::Code;
use crate::domain::values::grouped;
use crate::store::{Progress, Rejudged, StoreError};
use crate::tr;

/// The job that judges the book, as the window shows it.
#[derive(Clone, Debug, Default)]
pub struct Judging {
    /// How far the running job is; `None` when none runs.
    pub running: Option<Arc<Progress>>,
    /// The clerk stopped it, or it failed: it begins again when asked or when rules change.
    pub paused: bool,
}

impl App {
    /// Opens the help, at the entry of a code where one is given.
    pub(super) fn open_help(&mut self, code: Option<&str>) -> Result<(), StoreError> {
        let mut help = Help::open(&self.codes_off()?);
        if let Some(code) = code {
            help.show(code);
        }
        self.help = Some(help);
        self.dialog = Some(Dialog::Help);
        Ok(())
    }

    fn codes_off(&self) -> Result<Vec<&'static str>, StoreError> {
        self.book.as_ref().map_or(Ok(Vec::new()), |book| book.store.codes_off())
    }

    pub(super) fn rules_action(&mut self, action: Action) -> Result<(), StoreError> {
        match action {
            Action::Explain(code) => return self.open_help(Some(code)),
            Action::SwitchCode(code, on) => return self.switch_code(code, on),
            Action::JudgeAnew => {
                if let Some(book) = &mut self.book {
                    book.findings_current = false;
                }
                self.judging.paused = false;
            }
            Action::StopJudging => {
                self.judging.paused = true;
                self.stop_judging();
            }
            _ => {}
        }
        let Some(help) = &mut self.help else { return Ok(()) };
        match action {
            Action::HelpSearch(query) => help.search(query),
            Action::HelpPart(part) => help.part = part,
            Action::HelpSelect(at) => help.current = at,
            _ => {}
        }
        Ok(())
    }

    fn switch_code(&mut self, code: &str, on: bool) -> Result<(), StoreError> {
        let (Some(book), Some(code)) = (&mut self.book, Code::find(code)) else { return Ok(()) };
        let changed = book.store.switch_code(code, on)?;
        book.changed(&changed)?;
        let off = self.codes_off()?;
        if let Some(help) = &mut self.help {
            help.switched(&off);
        }
        let text = if on {
            tr!("code-switched-on", code = code.code)
        } else {
            tr!("code-switched-off", code = code.code)
        };
        self.notify_undoable(text);
        Ok(())
    }

    /// Begins to judge the book anew where its findings are not those of the rules in force.
    pub(super) fn keep_judged(&mut self) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        if std::mem::take(&mut book.rules_changed) {
            self.judging.paused = false;
            if let Some(progress) = &self.judging.running {
                progress.stop();
            }
        }
        let idle = self.judging.running.is_none() && !self.judging.paused;
        if !idle || book.findings_current || !book.writable() {
            return Ok(());
        }
        let work = book.store.rejudge()?;
        let progress = Arc::new(Progress::default());
        self.judging.running = Some(Arc::clone(&progress));
        self.jobs.start("rejudge", move || {
            let done = work.run(&progress);
            Answer::Judged(progress, done)
        });
        Ok(())
    }

    /// Tells the running job to stop; its answer still comes.
    pub(super) fn stop_judging(&mut self) {
        if let Some(progress) = &self.judging.running {
            progress.stop();
        }
    }

    /// Another book is opened: the job of the one before ends without an answer to this one.
    pub(super) fn forget_judging(&mut self) {
        self.stop_judging();
        self.judging = Judging::default();
    }

    pub(super) fn judged(&mut self, job: &Arc<Progress>, done: Result<Rejudged, StoreError>) {
        if !self.judging.running.as_ref().is_some_and(|running| Arc::ptr_eq(running, job)) {
            return;
        }
        self.judging.running = None;
        if let Err(error) = self.book.as_mut().map_or(Ok(()), crate::app::Book::judged) {
            self.report(&error);
        }
        match done {
            Ok(Rejudged { changed, current: true }) if changed > 0 => {
                self.notify(NoticeKind::Done, tr!("judged", n = grouped(changed)));
            }
            Ok(_) => {}
            Err(error) => {
                // Begun again at once it would most likely fail again.
                self.judging.paused = true;
                self.report(&error);
            }
        }
    }
}
