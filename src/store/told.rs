//! Whether a record is what the history tells of it.

use rusqlite::Connection;

use super::{StoreError, columns, history};
use crate::domain::catalogue::{Kind, Record};
use crate::domain::values::Value;

/// What the history tells of a field: `None` where nothing, because the record came with a practice
/// book or the value was erased.
type Told = Option<Option<Value>>;

/// Whether every value of a record is the last one the history tells of it. Finds a value that was
/// changed in the file behind the program's back.
pub(super) fn agrees(conn: &Connection, record: &Record) -> Result<bool, StoreError> {
    let told = told_of(conn, record)?;
    Ok(told
        .iter()
        .zip(&record.values)
        .all(|(told, now)| told.as_ref().is_none_or(|told| told == now)))
}

fn told_of(conn: &Connection, record: &Record) -> Result<Vec<Told>, StoreError> {
    let kind = record.kind;
    let mut told: Vec<Told> = vec![None; kind.fields().len()];
    let mut statement =
        conn.prepare_cached("SELECT field, new, erased FROM change WHERE record = ?1 ORDER BY id")?;
    let mut rows = statement.query([record.id.0])?;
    while let Some(row) = rows.next()? {
        let field: Option<String> = row.get(0)?;
        let new: Option<String> = row.get(1)?;
        let erased: bool = row.get(2)?;
        match (field, new) {
            (None, Some(new)) if !erased => {
                told = columns::record_from_history(kind, &new)?.into_iter().map(Some).collect();
            }
            (None, _) => told.fill(None),
            (Some(name), new) => {
                let at = kind.position(&name).ok_or_else(|| unknown(kind, &name))?;
                let value = new.map(|new| history::value(&kind.fields()[at], &new)).transpose()?;
                told[at] = (!erased).then_some(value);
            }
        }
    }
    Ok(told)
}

fn unknown(kind: Kind, field: &str) -> StoreError {
    StoreError::Unreadable(format!("history of {}.{field}", kind.name()))
}
