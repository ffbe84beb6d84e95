//! Carrying out what [`plan`](super::plan) says, inside one change of the book.

use std::collections::BTreeSet;

use super::super::verbs::references_to;
use super::super::{StoreError, Tx, read};
use super::{Joining, MergePlan, plan};
use crate::domain::catalogue::{Field, Kind, RecordId};
use crate::domain::values::Value;

/// What the clerk chose for a field of the record that stays, or of a state of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// The record.
    pub record: RecordId,
    /// The field.
    pub field: &'static str,
    /// The value; `None` is "chưa rõ".
    pub value: Option<Value>,
}

impl Tx<'_> {
    /// Makes one record of two; see [`Store::merge`](super::super::Store::merge).
    pub(super) fn merge(
        &mut self,
        keep: RecordId,
        lose: RecordId,
        chosen: &[Chosen],
    ) -> Result<(), StoreError> {
        let plan = plan::plan(self.conn, keep, lose)?;
        if let Some(refusal) = plan.refusals.first() {
            return Err(StoreError::CannotMerge(refusal.clone()));
        }
        for statement in &plan.statements {
            self.delete(*statement, Kind::DistinctPair)?;
        }
        for join in &plan.joins {
            self.join(*join)?;
        }
        let mut moved = BTreeSet::new();
        for moving in &plan.moves {
            for record in &moving.records {
                self.repoint(*record, moving.kind, moving.field, keep)?;
                moved.insert(*record);
            }
        }
        // Nothing may point to it any more: it leaves its table.
        self.delete(lose, plan.lose.kind)?;
        self.write_chosen(&plan, chosen)?;
        moved.into_iter().try_for_each(|record| self.check_chain(record))?;
        if plan.keep.kind == Kind::Organisation {
            self.check_above(keep)?;
        }
        Ok(())
    }

    /// One row of two: whatever hangs on the one that goes hangs on the other.
    fn join(&mut self, join: Joining) -> Result<(), StoreError> {
        for (kind, field) in references_to(join.kind) {
            for record in read::pointing(self.conn, kind, field, join.gone)? {
                self.repoint(record.id, kind, field, join.stays)?;
            }
        }
        self.delete(join.gone, join.kind)
    }

    /// Lets a reference point to the record that another became part of.
    ///
    /// A candidate or counter of a final ballot is carried over as well, and a checked ballot stays
    /// checked: the same person under another number is no change of what was counted. That no two of one
    /// ballot become one is seen to before ([`MergeRefusal::Ballot`](super::MergeRefusal)).
    fn repoint(
        &mut self,
        record: RecordId,
        kind: Kind,
        field: &'static Field,
        to: RecordId,
    ) -> Result<(), StoreError> {
        if !field.takes(self.live_kind(to)?) {
            return Err(StoreError::BadReference(kind, field));
        }
        self.write_field(record, kind, field, Some(Value::Ref(to)))
    }

    fn write_chosen(&mut self, plan: &MergePlan, chosen: &[Chosen]) -> Result<(), StoreError> {
        for difference in &plan.differences {
            let wish = chosen.iter().find(|wish| {
                wish.record == difference.record && wish.field == difference.field.name
            });
            let value = wish.map_or_else(|| difference.usual(), |wish| wish.value.clone());
            // What pointed to the one that goes has no other to point to now.
            let value = match value {
                Some(Value::Ref(id)) if id == plan.lose.id => Some(Value::Ref(plan.keep.id)),
                value => value,
            };
            self.set(difference.record, difference.field.name, value)?;
        }
        Ok(())
    }

    /// Every state below what was carried over: a chain of upper bodies may have closed to a circle.
    fn check_above(&self, keep: RecordId) -> Result<(), StoreError> {
        for period in
            read::pointing_named(self.conn, Kind::OrganisationPeriod, "organisation", keep)?
        {
            self.check_chain(period.id)?;
        }
        Ok(())
    }
}
