//! The bin: records that a clerk took out of the book and can take back.

use super::clock::Stamp;
use super::{Store, StoreError};
use crate::domain::catalogue::{Kind, RecordId};

/// A record in the bin.
#[derive(Clone, Debug)]
pub struct Binned {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it was called.
    pub label: Option<String>,
    /// When it went there.
    pub at: Stamp,
    /// Who put it there.
    pub who: String,
}

impl Store {
    /// The records that were put into the bin one by one, newest first; what went along with them comes
    /// back with them. The label of one that was merged says into what.
    pub fn bin(&self, limit: usize) -> Result<Vec<Binned>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT r.id, r.kind, o.label, o.at, o.who FROM record r JOIN operation o ON o.id = r.removed_by
             WHERE r.removed_by IS NOT NULL AND o.subject = r.id
               AND (o.verb IN ('remove', 'merge') AND o.mode IN ('do', 'redo') OR o.verb = 'restore' AND o.mode = 'undo')
               AND r.kind <> 'acceptance'
             ORDER BY r.removed_by DESC LIMIT ?1",
        )?;
        let mut rows = statement.query([limit as i64])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let kind: String = row.get(1)?;
            let Some(kind) = Kind::from_name(&kind) else { continue };
            found.push(Binned {
                id: RecordId(row.get(0)?),
                kind,
                label: row.get(2)?,
                at: row.get(3)?,
                who: row.get(4)?,
            });
        }
        Ok(found)
    }
}
