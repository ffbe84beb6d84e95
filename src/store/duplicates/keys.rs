//! Keys that alike records share, so that only these are compared: the work grows with the book, not with
//! its square.

use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::{Connection, Row};

use super::super::{Progress, StoreError};

/// So many rows are read at a time; the file is free in between.
const WINDOW: i64 = 500;

/// A text as a number: alike texts have the same one.
pub(super) fn key(of: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// Reads the rows of a question in windows. The question's first column is the number its rows go by; it
/// has `?1` for the number to go on from and `?2` for how many rows. Ends early when the job is stopped.
pub(super) fn windows(
    conn: &Connection,
    sql: &str,
    progress: &Progress,
    mut visit: impl FnMut(&Row<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut last = i64::MIN;
    while !progress.is_stopped() {
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query([last, WINDOW])?;
        let mut read = 0;
        while let Some(row) = rows.next()? {
            last = row.get(0)?;
            visit(row)?;
            read += 1;
        }
        progress.advance(read);
        if read < WINDOW as u64 {
            break;
        }
    }
    Ok(())
}

/// The text of a column without copying it; empty where unknown.
pub(super) fn text<'a>(row: &'a Row<'_>, column: usize) -> Result<&'a str, StoreError> {
    let value = row.get_ref(column)?;
    let text = value.as_str_or_null();
    text.map(Option::unwrap_or_default).map_err(|error| StoreError::Unreadable(error.to_string()))
}

/// The runs of equal keys in a sorted list, those of one entry left out.
pub(super) fn runs<T, K: PartialEq>(
    sorted: &[T],
    key: impl Fn(&T) -> K,
) -> impl Iterator<Item = &[T]> {
    sorted.chunk_by(move |a, b| key(a) == key(b)).filter(|run| run.len() > 1)
}
