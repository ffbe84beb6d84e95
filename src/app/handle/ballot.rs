//! Actions on the page of a ballot: pasted rows, the proposal of who is elected, the value above.

use super::{App, FocusWish};
use crate::app::action::Action;
use crate::app::dialog::{Dialog, Proposal, Proposed};
use crate::app::form::{FieldKey, RowRef};
use crate::app::notice::NoticeKind;
use crate::app::paste::Paste;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::election::Standing;
use crate::domain::values::Value;
use crate::store::{Plan, StoreError, Verb};
use crate::tr;

impl App {
    /// What is done on the page of a ballot.
    pub(super) fn ballot_action(&mut self, action: Action) -> Result<(), StoreError> {
        match action {
            Action::PasteRows(row, field, text) => self.paste_rows(row, field, &text),
            Action::PasteChoose(at, choice) => {
                self.paste_choose(at, choice);
                Ok(())
            }
            Action::PasteWrite => self.paste_write(),
            Action::TakeProposal => self.take_proposal(),
            Action::CopyAbove(from, to) => self.copy_above(from, to),
            Action::WholeList(whole) => {
                self.show_whole_list(whole);
                self.focus = Some(FocusWish::List);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Shows what a pasted table would write.
    fn paste_rows(&mut self, row: usize, field: &str, text: &str) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        book.take_stock();
        let Some(open) = book.open.get(&Kind::Ballot) else { return Ok(()) };
        let Some(tally) = &open.tally else { return Ok(()) };
        let paste = Paste::read(&book.store, &open.loaded.dossier, tally, (row, field), text)?;
        match paste {
            Some(paste) => self.dialog = Some(Dialog::Paste(paste)),
            None => self.notify(NoticeKind::Warning, tr!("paste-not-a-list")),
        }
        Ok(())
    }

    /// Says who a pasted row means.
    fn paste_choose(&mut self, at: usize, choice: usize) {
        if let Some(Dialog::Paste(paste)) = &mut self.dialog
            && let Some(row) = paste.rows.get_mut(at)
        {
            row.chosen = Some(choice).filter(|choice| *choice < row.choices.len());
        }
    }

    /// Writes the pasted rows as one step.
    fn paste_write(&mut self) -> Result<(), StoreError> {
        let Some(Dialog::Paste(paste)) = &self.dialog else { return Ok(()) };
        if paste.open() > 0 || paste.writing() == 0 {
            return Ok(());
        }
        let paste = paste.clone();
        self.dialog = None;
        let Some(book) = &mut self.book else { return Ok(()) };
        let changed = paste.write(&mut book.store)?;
        book.changed(&changed)?;
        self.notify_undoable(tr!("paste-done", n = paste.writing()));
        Ok(())
    }

    /// Shows whom the numbers elect; nothing is recorded before the clerk agrees.
    pub(super) fn propose_elected(&mut self) {
        let Some(book) = &mut self.book else { return };
        book.take_stock();
        let Some(open) =
            book.open.get(&Kind::Ballot).filter(|_| self.tab == crate::app::Tab::Ballots)
        else {
            return;
        };
        let Some(tally) = &open.tally else { return };
        let dossier = &open.loaded.dossier;
        let rows = tally.rows.iter().map(|row| Proposed {
            candidate: row.line.candidate,
            name: dossier
                .title(dossier.parts[row.at].reference("person"))
                .unwrap_or_default()
                .to_owned(),
            votes: row.line.votes,
            percent: row.line.percent,
            standing: row.line.standing,
            elected: row.elected,
        });
        let mut rows: Vec<Proposed> = rows.collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.votes));
        let proposal = Proposal { ballot: open.id, rows, contested: tally.outcome.contested() };
        if proposal.changes().next().is_none() {
            self.notify(NoticeKind::Done, tr!("propose-nothing"));
            return;
        }
        self.dialog = Some(Dialog::Propose(proposal));
    }

    /// Records the proposal as one step.
    fn take_proposal(&mut self) -> Result<(), StoreError> {
        let Some(Dialog::Propose(proposal)) = self.dialog.take() else { return Ok(()) };
        let Some(book) = &mut self.book else { return Ok(()) };
        let label = tr!("propose-step", what = book.store.title(proposal.ballot)?);
        let plan = Plan::new(Verb::Batch).about(proposal.ballot).label(label);
        let ((), changed) = book.store.transact(plan, |tx| {
            for (id, elected) in proposal.changes() {
                tx.set(id, "elected", Some(Value::Flag(elected)))?;
            }
            Ok::<(), StoreError>(())
        })?;
        book.changed(&changed)?;
        self.notify_undoable(tr!("propose-done"));
        Ok(())
    }

    /// Puts the value of the row above into a cell.
    fn copy_above(&mut self, from: FieldKey, to: FieldKey) -> Result<(), StoreError> {
        let RowRef::Record(above) = from.row else { return Ok(()) };
        let Some(book) = &mut self.book else { return Ok(()) };
        let value = book.store.record(above)?.get(from.field).cloned();
        if value.is_none() {
            return Ok(());
        }
        book.drafts.drop(&to);
        self.made(|book| book.set(to, value))
    }

    /// Opens the ballot before or after the open one in the chain of its term.
    pub(super) fn step_ballot(&mut self, by: isize) -> Result<bool, StoreError> {
        let Some(open) = self.book.as_ref().and_then(|book| book.open.get(&Kind::Ballot)) else {
            return Ok(false);
        };
        let Some(at) = open.siblings.iter().position(|line| line.id == open.id) else {
            return Ok(false);
        };
        let next = at.checked_add_signed(by).and_then(|at| open.siblings.get(at));
        if let Some(id) = next.map(|line| line.id) {
            self.page_action(crate::app::Action::Open(id, None))?;
            self.focus = Some(FocusWish::FirstField);
        }
        Ok(true)
    }

    /// Shows the list of all ballots instead of the chain of a term, or the chain again.
    pub(super) fn show_whole_list(&mut self, whole: bool) {
        if let Some(book) = &mut self.book {
            book.whole_list = whole;
        }
    }
}

impl Proposal {
    /// Who is to be recorded as elected or not elected, where that changes something. Those who are
    /// tied at the last seat are for the congress to decide and are left as they are.
    pub fn changes(&self) -> impl Iterator<Item = (RecordId, bool)> + '_ {
        self.rows.iter().filter_map(|row| {
            let elected = match row.standing {
                Standing::Wins => true,
                Standing::Spare | Standing::Loses => false,
                Standing::Tied | Standing::Unknown => return None,
            };
            (row.elected != Some(elected)).then_some((row.candidate, elected))
        })
    }
}
