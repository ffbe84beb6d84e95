//! Taking records out of the bin.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::history::{self, ChangeEntry};
use super::{StoreError, Tx, columns, read};
use crate::domain::catalogue::{Record, RecordId};
use crate::domain::values::Value;

impl Tx<'_> {
    /// Takes a record out of the bin again, with what went there along with it and the links that were
    /// cut for it and are still unknown. A link to what is in the bin by now becomes "chưa rõ", and a
    /// part that belongs to something in the bin stays there.
    ///
    /// Fails with [`StoreError::OwnerGone`] when the record itself belongs to something in the bin, and
    /// with [`StoreError::Circle`] when the book has meanwhile got a chain that it would close, and with
    /// [`StoreError::Final`] when a row or a link of a final ballot would come back.
    pub fn restore(&mut self, id: RecordId) -> Result<(), StoreError> {
        let removed_by = history::removed_by(self.conn, id)?.ok_or(StoreError::NoRecord(id))?;
        let changes = history::changes_of(self.conn, removed_by)?;
        let back = self.bring_back(id, removed_by, &changes)?;
        let linked = self.link_again(&back, &changes)?;
        back.into_iter().chain(linked).try_for_each(|record| self.check_chain(record))
    }

    fn bring_back(
        &mut self,
        id: RecordId,
        removed_by: i64,
        changes: &[ChangeEntry],
    ) -> Result<BTreeSet<RecordId>, StoreError> {
        let mut back = BTreeSet::new();
        // Children went before their owner, so the way back meets owners first.
        for change in changes.iter().rev() {
            let (None, Some(old)) = (change.field, &change.old) else { continue };
            if history::removed_by(self.conn, change.record)? != Some(removed_by) {
                // Came back by another way, perhaps to go again.
                continue;
            }
            let mut record = Record::empty(change.record, Uuid::nil(), change.kind);
            record.values = columns::record_from_history(change.kind, old)?;
            let follows = change
                .kind
                .owners()
                .filter_map(|field| record.reference(field.name))
                .any(|owner| back.contains(&owner));
            if change.record != id && !follows {
                continue;
            }
            match self.cut_dead_links(&mut record) {
                Err(StoreError::OwnerGone(..)) if change.record != id => continue,
                cut => cut?,
            }
            self.check_open(&record)?;
            self.insert(&record)?;
            self.born.insert(record.id);
            self.uncheck(&record)?;
            back.insert(change.record);
        }
        Ok(back)
    }

    /// Makes links to what is in the bin unknown.
    fn cut_dead_links(&self, record: &mut Record) -> Result<(), StoreError> {
        for field in record.kind.fields() {
            let Some(target) = record.reference(field.name) else { continue };
            match self.live_kind(target) {
                Err(StoreError::NoRecord(_)) if field.owner => {
                    return Err(StoreError::OwnerGone(record.kind, field));
                }
                Err(StoreError::NoRecord(_)) => record.put(field.name, None),
                live => {
                    live?;
                }
            }
        }
        Ok(())
    }

    /// Gives others their links to what came back; gives the records that got one.
    fn link_again(
        &mut self,
        back: &BTreeSet<RecordId>,
        changes: &[ChangeEntry],
    ) -> Result<Vec<RecordId>, StoreError> {
        let mut linked = Vec::new();
        for change in changes {
            // A link that was carried over to another record (merge) was not cut.
            let (Some(field), Some(old), None) = (change.field, &change.old, &change.new) else {
                continue;
            };
            let value = history::value(field, old)?;
            let Value::Ref(target) = value else { continue };
            let Some(now) = read::record(self.conn, change.kind, change.record)? else { continue };
            if back.contains(&target) && now.get(field.name).is_none() {
                self.check_open(&now)?;
                self.write_field(change.record, change.kind, field, Some(value))?;
                self.follow_change(&now, field)?;
                linked.push(change.record);
            }
        }
        Ok(linked)
    }
}
