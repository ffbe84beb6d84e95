//! Making one record of two (gộp hồ sơ): everything that points to the one is carried over to the other in
//! one step, then the one goes to the bin.
//!
//! What is carried over follows from the catalogue: every field that can point to the kind, also those that
//! can point to any kind. The history of the record that stays shows the past of the other as well
//! ([`Store::log`]); the step in the history holds the number of the record that stays.

mod carry;
mod plan;
mod refusal;
mod twice;

pub use carry::Chosen;
pub use plan::{Difference, Joining, MergePlan, Moving};
pub use refusal::MergeRefusal;

use rusqlite::Connection;

use super::{Changed, Plan, Store, StoreError, Tx, Verb, derive};
use crate::domain::catalogue::RecordId;
use crate::tr;

/// What a record is called in a sentence.
pub(super) fn name(conn: &Connection, id: RecordId) -> Result<String, StoreError> {
    let title = derive::reference_title(conn, id)?;
    Ok(if title.is_empty() { tr!("line-unnamed") } else { title })
}

impl Store {
    /// What [`Store::merge`] would do with two records, and why it would refuse; changes nothing.
    pub fn merge_plan(&self, keep: RecordId, lose: RecordId) -> Result<MergePlan, StoreError> {
        plan::plan(&self.conn, keep, lose)
    }

    /// Makes one record of two: `lose` goes to the bin, all that belonged or pointed to it is carried over
    /// to `keep`. A field known on one side only is taken from there, of two values the one of `keep` stays,
    /// and both notes are kept; `chosen` says otherwise. One step, one undo.
    ///
    /// Fails with [`StoreError::CannotMerge`] when the two cannot be one, with [`StoreError::Circle`] when
    /// an organisation would come to stand above itself, and as [`Tx::set`] does for a chosen value.
    pub fn merge(
        &mut self,
        keep: RecordId,
        lose: RecordId,
        chosen: &[Chosen],
    ) -> Result<Changed, StoreError> {
        let (from, to) = (name(&self.conn, lose)?, name(&self.conn, keep)?);
        let label = tr!("merge-label", from = from, to = to);
        let plan = Plan::new(Verb::Merge).about(lose).into(keep).label(label);
        let ((), changed) = self.transact(plan, |tx: &mut Tx<'_>| tx.merge(keep, lose, chosen))?;
        Ok(changed)
    }
}
