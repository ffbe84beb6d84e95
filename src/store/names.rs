//! Organisations by every name they ever had, for lists of many names at once.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Store, StoreError};
use crate::domain::catalogue::RecordId;
use crate::domain::text::fold;

/// Which organisations bear a folded name.
pub type Called = HashMap<String, BTreeSet<RecordId>>;

impl Store {
    /// The organisations that bear or ever bore one of some folded names, as full name, short name or
    /// code. One pass over the book, however many names are asked for; over 30 ms in a large book, so it
    /// belongs on a thread.
    pub fn organisations_called(&self, folded: &HashSet<String>) -> Result<Called, StoreError> {
        let mut called = Called::new();
        if folded.is_empty() {
            return Ok(called);
        }
        let mut note = |id: i64, name: &str| {
            let name = fold(name);
            if folded.contains(&name) {
                called.entry(name).or_default().insert(RecordId(id));
            }
        };
        let mut periods =
            self.conn.prepare("SELECT organisation, name, short_name FROM organisation_period")?;
        let mut rows = periods.query([])?;
        while let Some(row) = rows.next()? {
            for column in [1, 2] {
                if let Some(name) = text(row, column)? {
                    note(row.get(0)?, name);
                }
            }
        }
        let mut codes = self.conn.prepare("SELECT id, code FROM organisation")?;
        let mut rows = codes.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(code) = text(row, 1)? {
                note(row.get(0)?, code);
            }
        }
        Ok(called)
    }
}

fn text<'a>(row: &'a rusqlite::Row<'_>, column: usize) -> rusqlite::Result<Option<&'a str>> {
    Ok(row.get_ref(column)?.as_str_or_null()?)
}
