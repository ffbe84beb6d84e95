//! Reading records.

use rusqlite::{OptionalExtension as _, Row};
use uuid::Uuid;

use super::{Store, StoreError, columns};
use crate::domain::catalogue::{Field, Kind, Record, RecordId};
use rusqlite::Connection;

/// `"a", "b"…` of a kind's fields, as SQL.
pub(super) fn column_list(kind: Kind, prefix: &str) -> String {
    let mut sql = String::new();
    for field in kind.fields() {
        if !sql.is_empty() {
            sql.push_str(", ");
        }
        sql.push_str(prefix);
        sql.push('"');
        sql.push_str(field.name);
        sql.push('"');
    }
    sql
}

fn select(kind: Kind) -> String {
    format!(
        "SELECT r.id, r.uid, {} FROM {} t JOIN record r ON r.id = t.id",
        column_list(kind, "t."),
        kind.name()
    )
}

fn record_of(kind: Kind, row: &Row<'_>) -> Result<Record, StoreError> {
    let uid: [u8; 16] = row.get(1)?;
    let mut record = Record::empty(RecordId(row.get(0)?), Uuid::from_bytes(uid), kind);
    for (at, field) in kind.fields().iter().enumerate() {
        record.values[at] = columns::from_sql(kind, field, row.get_ref(at + 2)?)?;
    }
    Ok(record)
}

/// The kind of a record, also of one in the bin.
pub(super) fn kind_of(conn: &Connection, id: RecordId) -> Result<Option<Kind>, StoreError> {
    let name: Option<String> = conn
        .prepare_cached("SELECT kind FROM record WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    Ok(name.as_deref().and_then(Kind::from_name))
}

/// A record of a known kind; `None` when it is not in the book.
pub(super) fn record(
    conn: &Connection,
    kind: Kind,
    id: RecordId,
) -> Result<Option<Record>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("{} WHERE t.id = ?1", select(kind)))?;
    let mut rows = statement.query([id.0])?;
    match rows.next()? {
        Some(row) => Ok(Some(record_of(kind, row)?)),
        None => Ok(None),
    }
}

/// The records of a kind whose reference field points to a record, in the order they were made.
pub(super) fn pointing(
    conn: &Connection,
    kind: Kind,
    field: &Field,
    target: RecordId,
) -> Result<Vec<Record>, StoreError> {
    let sql = format!("{} WHERE t.\"{}\" = ?1 ORDER BY t.id", select(kind), field.name);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([target.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(record_of(kind, row)?);
    }
    Ok(found)
}

/// The records of a kind whose `id` or reference field is one of some numbers, in the order they were
/// made.
pub(super) fn many(
    conn: &Connection,
    kind: Kind,
    field: &str,
    targets: &[RecordId],
) -> Result<Vec<Record>, StoreError> {
    if targets.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "{} WHERE t.\"{field}\" IN (SELECT value FROM json_each(?1)) ORDER BY t.id",
        select(kind)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([number_list(targets)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(record_of(kind, row)?);
    }
    Ok(found)
}

/// The programmes an organisation is a party of, in the order they were made.
pub(super) fn programmes_of(
    conn: &Connection,
    organisation: RecordId,
) -> Result<Vec<Record>, StoreError> {
    let kind = Kind::Programme;
    let sql = format!(
        "{} WHERE t.id IN (SELECT programme FROM party WHERE organisation = ?1) ORDER BY t.id",
        select(kind)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([organisation.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(record_of(kind, row)?);
    }
    Ok(found)
}

/// Numbers as the JSON array that SQL takes a set of them from.
pub(super) fn number_list(ids: &[RecordId]) -> String {
    let numbers: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
    format!("[{}]", numbers.join(","))
}

/// Every record of a kind, in the order they were made.
pub(super) fn all(conn: &Connection, kind: Kind) -> Result<Vec<Record>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("{} ORDER BY t.id", select(kind)))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(record_of(kind, row)?);
    }
    Ok(found)
}

/// The ballots of a term, but for one, that are for one of two offices, go on from that one, or are the
/// one it goes on from.
pub(super) fn ballots_beside(
    conn: &Connection,
    term: RecordId,
    root: &Record,
    offices: [&str; 2],
) -> Result<Vec<Record>, StoreError> {
    let sql = format!(
        "{} JOIN meeting m ON m.id = t.meeting
         WHERE m.term = ?1 AND t.id <> ?2
           AND (t.office IN (?3, ?4) OR t.follows = ?2 OR t.id = ?5) ORDER BY t.id",
        select(Kind::Ballot)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let follows = root.reference("follows").map(|first| first.0);
    let [own, members] = offices;
    let mut rows = statement.query(rusqlite::params![term.0, root.id.0, own, members, follows])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(record_of(Kind::Ballot, row)?);
    }
    Ok(found)
}

/// The candidates of some ballots who are elected as the minutes say.
pub(super) fn elected(conn: &Connection, ballots: &[RecordId]) -> Result<Vec<Record>, StoreError> {
    let sql = format!(
        "{} WHERE t.ballot IN (SELECT value FROM json_each(?1)) AND t.elected = 1 ORDER BY t.id",
        select(Kind::Candidate)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let numbers: Vec<i64> = ballots.iter().map(|id| id.0).collect();
    let mut rows = statement.query([serde_json::Value::from(numbers).to_string()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(record_of(Kind::Candidate, row)?);
    }
    Ok(found)
}

impl Store {
    /// A record in the book. Fails with [`StoreError::NoRecord`] when it is not there (any more).
    pub fn record(&self, id: RecordId) -> Result<Record, StoreError> {
        let kind = kind_of(&self.conn, id)?.ok_or(StoreError::NoRecord(id))?;
        record(&self.conn, kind, id)?.ok_or(StoreError::NoRecord(id))
    }

    /// Runs reads that must all see one state of the book. Who writes waits as long.
    pub fn at_once<T, E: From<StoreError>>(
        &self,
        run: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self.conn.unchecked_transaction().map_err(StoreError::from)?;
        let value = run()?;
        // Only read in; there is nothing to keep.
        transaction.finish().map_err(StoreError::from)?;
        Ok(value)
    }

    /// The kind of a record, also of one in the bin; `None` for a number never given.
    pub fn kind_of(&self, id: RecordId) -> Result<Option<Kind>, StoreError> {
        kind_of(&self.conn, id)
    }

    /// The record of a uid; `None` when it is not in the book.
    pub fn by_uid(&self, uid: Uuid) -> Result<Option<RecordId>, StoreError> {
        let id: Option<i64> = self
            .conn
            .prepare_cached("SELECT id FROM record WHERE uid = ?1 AND removed_by IS NULL")?
            .query_row([uid.into_bytes()], |row| row.get(0))
            .optional()?;
        Ok(id.map(RecordId))
    }

    /// The uid of a record, also of one in the bin.
    pub fn uid_of(&self, id: RecordId) -> Result<Uuid, StoreError> {
        let uid: Option<[u8; 16]> = self
            .conn
            .prepare_cached("SELECT uid FROM record WHERE id = ?1")?
            .query_row([id.0], |row| row.get(0))
            .optional()?;
        uid.map(Uuid::from_bytes).ok_or(StoreError::NoRecord(id))
    }

    /// The records of a kind that point to a record through a field, in the order they were made.
    pub fn pointing(
        &self,
        kind: Kind,
        field: &str,
        target: RecordId,
    ) -> Result<Vec<Record>, StoreError> {
        match kind.field(field) {
            Some(field) => pointing(&self.conn, kind, field, target),
            None => Ok(Vec::new()),
        }
    }

    /// The records of a kind whose `id` or reference field is one of some numbers, in the order they were
    /// made, in one question; none for a field the kind does not have.
    pub fn among(
        &self,
        kind: Kind,
        field: &str,
        targets: &[RecordId],
    ) -> Result<Vec<Record>, StoreError> {
        match kind.field(field).map_or(if field == "id" { field } else { "" }, |field| field.name) {
            "" => Ok(Vec::new()),
            name => many(&self.conn, kind, name, targets),
        }
    }

    /// Walks every record of a kind in the order of its uid, without holding them all.
    pub fn each<E: From<StoreError>>(
        &self,
        kind: Kind,
        mut visit: impl FnMut(Record) -> Result<(), E>,
    ) -> Result<(), E> {
        let walk = || -> Result<_, StoreError> {
            Ok(self.conn.prepare(&format!("{} ORDER BY r.uid", select(kind)))?)
        };
        let mut statement = walk()?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(record_of(kind, row)?)?;
        }
        Ok(())
    }

    /// How many records of a kind the book holds.
    pub fn count(&self, kind: Kind) -> Result<u64, StoreError> {
        let n: i64 =
            self.conn.query_row(&format!("SELECT count(*) FROM {}", kind.name()), [], |row| {
                row.get(0)
            })?;
        Ok(n.max(0) as u64)
    }
}

/// As [`pointing`], with the field's name.
pub(super) fn pointing_named(
    conn: &Connection,
    kind: Kind,
    field: &str,
    target: RecordId,
) -> Result<Vec<Record>, StoreError> {
    match kind.field(field) {
        Some(field) => pointing(conn, kind, field, target),
        None => Ok(Vec::new()),
    }
}
