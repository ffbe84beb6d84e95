//! One change of the book: records, history, search text and findings in one SQLite transaction.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, TransactionBehavior};

use super::history::{self, OperationRow, Verb};
use super::{Access, Store, StoreError, Tx, derive, switches, undo};
use crate::domain::catalogue::{Kind, RecordId};

/// What a change is called in the history and in "Hoàn tác …".
#[derive(Clone, Debug)]
pub struct Plan {
    /// What is done.
    pub verb: Verb,
    /// The record it is about, when it is about one.
    pub subject: Option<RecordId>,
    /// The field it is about.
    pub field: Option<&'static str>,
    /// Of a merge: the record that stays.
    pub into: Option<RecordId>,
    /// Words of the caller's where no record says it: the name of an imported file.
    pub label: Option<String>,
}

impl Plan {
    /// A plan without subject.
    pub fn new(verb: Verb) -> Self {
        Self { verb, subject: None, field: None, into: None, label: None }
    }

    /// About a record.
    #[must_use]
    pub fn about(mut self, subject: RecordId) -> Self {
        self.subject = Some(subject);
        self
    }

    /// About a field.
    #[must_use]
    pub fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// Of a merge: into which record.
    #[must_use]
    pub fn into(mut self, stays: RecordId) -> Self {
        self.into = Some(stays);
        self
    }

    /// With words of the caller's.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }
}

/// How a change stands in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A step of the clerk's; can be undone.
    Do,
    /// Takes back an operation.
    Undo(i64),
    /// Does again what an undo took back.
    Redo(i64),
    /// The state a practice book begins with: one line in the history, its records are not listed
    /// one by one, and undo stops there.
    Baseline,
}

/// What a change did, for those who show it.
#[derive(Clone, Debug, Default)]
pub struct Changed {
    /// The operation's number in the history; `None` when nothing changed.
    pub operation: Option<i64>,
    /// The records that were written.
    pub records: BTreeMap<RecordId, Kind>,
    /// The listed records whose line, search text or findings were made anew.
    pub listed: BTreeSet<RecordId>,
}

/// What the history calls a record that was made: its kind, and its name where the step gave it one.
fn name_of_new(
    conn: &Connection,
    written: &BTreeMap<RecordId, Kind>,
) -> Result<Option<String>, StoreError> {
    let newest = written.iter().rev().find(|(_, kind)| kind.is_listed());
    let Some((id, kind)) = newest else { return Ok(None) };
    let kind = crate::i18n::text(&kind.label_key(), None);
    let title = derive::title(conn, Some(*id))?;
    Ok(Some(title.map_or_else(|| kind.clone(), |title| format!("{kind}, {title}"))))
}

impl Store {
    /// Runs a change. When the closure fails, nothing of it is in the book.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        plan: Plan,
        run: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        self.transact_as(Mode::Do, plan, run)
    }

    /// Runs a change with another standing in the history than a step of the clerk's.
    pub fn transact_as<T, E: From<StoreError>>(
        &mut self,
        mode: Mode,
        plan: Plan,
        run: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        if self.access() == Access::Read {
            return Err(StoreError::ReadOnly.into());
        }
        let now = self.clock.now();
        let holder = self.holder.clone();
        let sql = |error: rusqlite::Error| E::from(StoreError::from(error));
        let turn = self.turn.clone();
        let _mine = turn.clerk();
        let transaction =
            self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sql)?;
        let (operation, previous) = history::next_operation(&transaction)?;
        let before = derive::title(&transaction, plan.subject)?;

        let mut tx = Tx::new(&transaction, operation, now, mode != Mode::Baseline);
        let value = run(&mut tx)?;
        let Tx { touched, renamed, written, digests, .. } = tx;
        if written.is_empty() {
            return Ok((value, Changed::default()));
        }
        if switches::are_rules_among(&written) {
            switches::mark_stale(&transaction)?;
        }
        let listed = derive::refresh(&transaction, touched, &renamed)?;
        let label = match (plan.label, before) {
            (Some(label), _) | (None, Some(label)) => Some(label),
            (None, None) => match derive::title(&transaction, plan.subject)? {
                None if plan.verb == Verb::Create => name_of_new(&transaction, &written)?,
                title => title,
            },
        };
        let row = OperationRow {
            id: operation,
            at: now,
            who: holder.who,
            computer: holder.computer,
            mode,
            verb: plan.verb,
            subject: plan.subject,
            field: plan.field.map(str::to_owned).or(plan.into.map(|stays| stays.0.to_string())),
            label,
        };
        history::write_operation(&transaction, &row, &previous, &digests)?;
        undo::stack(&transaction, mode, operation)?;
        transaction.commit().map_err(sql)?;
        Ok((value, Changed { operation: Some(operation), records: written, listed }))
    }
}
