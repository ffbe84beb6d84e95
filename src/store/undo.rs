//! Undo and redo: each is an operation of its own, the inverse of an earlier one, and survives a
//! restart because the stacks are in the file.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _};
use uuid::Uuid;

use super::history::{self, ChangeEntry};
use super::transact::{Changed, Mode, Plan};
use super::{OperationWords, Store, StoreError, Tx, columns, read, told};
use crate::domain::catalogue::Record;

/// Keeps the two stacks in step with an operation.
pub(super) fn stack(conn: &Connection, mode: Mode, operation: i64) -> Result<(), StoreError> {
    match mode {
        Mode::Do => {
            conn.execute("DELETE FROM redo_stack", [])?;
            push(conn, "undo_stack", operation)
        }
        Mode::Undo(_) => {
            pop(conn, "undo_stack")?;
            push(conn, "redo_stack", operation)
        }
        Mode::Redo(_) => {
            pop(conn, "redo_stack")?;
            push(conn, "undo_stack", operation)
        }
        Mode::Baseline => Ok(()),
    }
}

fn push(conn: &Connection, stack: &str, operation: i64) -> Result<(), StoreError> {
    conn.prepare_cached(&format!("INSERT INTO {stack} (operation) VALUES (?1)"))?
        .execute([operation])?;
    Ok(())
}

fn pop(conn: &Connection, stack: &str) -> Result<(), StoreError> {
    conn.prepare_cached(&format!(
        "DELETE FROM {stack} WHERE position = (SELECT max(position) FROM {stack})"
    ))?
    .execute([])?;
    Ok(())
}

fn top(conn: &Connection, stack: &str) -> Result<Option<i64>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("SELECT operation FROM {stack} ORDER BY position DESC LIMIT 1"))?
        .query_row([], |row| row.get(0))
        .optional()?)
}

fn invert(tx: &mut Tx<'_>, change: &ChangeEntry) -> Result<(), StoreError> {
    match (change.field, &change.old, &change.new) {
        (Some(field), old, _) => {
            let value = old.as_deref().map(|text| history::value(field, text)).transpose()?;
            tx.write_field(change.record, change.kind, field, value)
        }
        (None, None, _) => tx.delete(change.record, change.kind),
        (None, Some(old), _) => {
            let mut record = Record::empty(change.record, Uuid::nil(), change.kind);
            record.values = columns::record_from_history(change.kind, old)?;
            tx.insert(&record)
        }
    }
}

impl Store {
    /// What the next undo would take back, in words; `None` when there is nothing.
    pub fn next_undo(&self) -> Result<Option<OperationWords>, StoreError> {
        self.words_of(top(&self.conn, "undo_stack")?)
    }

    /// What the next redo would do again, in words.
    pub fn next_redo(&self) -> Result<Option<OperationWords>, StoreError> {
        self.words_of(top(&self.conn, "redo_stack")?)
    }

    fn words_of(&self, operation: Option<i64>) -> Result<Option<OperationWords>, StoreError> {
        operation.map(|id| Ok(history::entry(&self.conn, id)?.words)).transpose()
    }

    /// Takes back the last step. Fails with [`StoreError::NothingToUndo`] at the beginning of the book
    /// and with [`StoreError::Damaged`] where the step or its records were changed behind the program's
    /// back.
    pub fn undo(&mut self) -> Result<(OperationWords, Changed), StoreError> {
        let target = top(&self.conn, "undo_stack")?.ok_or(StoreError::NothingToUndo)?;
        self.turn_back(target, Mode::Undo(target))
    }

    /// Does again what the last undo took back. Fails as [`Store::undo`] does.
    pub fn redo(&mut self) -> Result<(OperationWords, Changed), StoreError> {
        let target = top(&self.conn, "redo_stack")?.ok_or(StoreError::NothingToUndo)?;
        self.turn_back(target, Mode::Redo(target))
    }

    /// A step that is not as it was sealed, or records that are not what the history tells of them, are
    /// not built upon: the undo would write what nobody did.
    fn refuse_damaged(&self, target: i64, changes: &[ChangeEntry]) -> Result<(), StoreError> {
        if !self.check_step(target)?.is_empty() {
            return Err(StoreError::Damaged(format!("history at operation {target}")));
        }
        let records: BTreeMap<_, _> =
            changes.iter().map(|change| (change.record, change.kind)).collect();
        for (id, kind) in records {
            if let Some(record) = read::record(&self.conn, kind, id)?
                && !told::agrees(&self.conn, &record)?
            {
                return Err(StoreError::Damaged(format!("values of record {}", id.0)));
            }
        }
        Ok(())
    }

    fn turn_back(
        &mut self,
        target: i64,
        mode: Mode,
    ) -> Result<(OperationWords, Changed), StoreError> {
        let entry = history::entry(&self.conn, target)?;
        let changes = history::changes_of(&self.conn, target)?;
        self.refuse_damaged(target, &changes)?;
        let mut plan = Plan::new(entry.words.verb);
        plan.subject = entry.subject;
        plan.into = entry.into;
        plan.field = entry.words.field.map(|(_, field)| field.name);
        plan.label.clone_from(&entry.words.label);
        let ((), changed) = self.transact_as(mode, plan, |tx| {
            changes.iter().rev().try_for_each(|change| invert(tx, change))
        })?;
        Ok((entry.words, changed))
    }
}
