//! The history: who changed what, when, from what to what. Append-only, each operation sealed by a hash
//! over the digests of its changes and the hash before it.

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::clock::Stamp;
use super::{Mode, Store, StoreError, columns, read};
use crate::domain::catalogue::{Field, Kind, RecordId};
use crate::domain::values::Value;

/// What an operation did, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Made a record.
    Create,
    /// Changed a field.
    Set,
    /// Put a record into the bin.
    Remove,
    /// Took a record out of the bin.
    Restore,
    /// Read records from a file.
    Import,
    /// Filled a practice book.
    Sample,
    /// Several changes under one name of the caller's.
    Batch,
    /// Made one record of two.
    Merge,
}

impl Verb {
    const ALL: [Self; 8] = [
        Self::Create,
        Self::Set,
        Self::Remove,
        Self::Restore,
        Self::Import,
        Self::Sample,
        Self::Batch,
        Self::Merge,
    ];

    /// The word in the file and in the language files (`history-<word>`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Set => "set",
            Self::Remove => "remove",
            Self::Restore => "restore",
            Self::Import => "import",
            Self::Sample => "sample",
            Self::Batch => "batch",
            Self::Merge => "merge",
        }
    }
}

/// What an operation is called, without its stamp.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationWords {
    /// What was done.
    pub verb: Verb,
    /// The field, with its kind, when one field was changed.
    pub field: Option<(Kind, &'static Field)>,
    /// The record's title on that day, or the caller's words.
    pub label: Option<String>,
}

impl OperationWords {
    /// "Sửa Thu về: CĐCS May Bến Gốm", in the language in use.
    pub fn sentence(&self) -> String {
        let label = self.label.clone().filter(|label| !label.is_empty());
        let label = label.unwrap_or_else(|| crate::tr!("line-unnamed"));
        match self.field {
            Some((kind, field)) => crate::tr!(
                "history-set",
                field = crate::i18n::text(&kind.field_key(field), None),
                label = label
            ),
            None => crate::tr!(&format!("history-{}", self.verb.name()), label = label),
        }
    }
}

/// One line of the history.
#[derive(Clone, Debug)]
pub struct LogEntry {
    /// The operation's number.
    pub id: i64,
    /// When.
    pub at: Stamp,
    /// Who.
    pub who: String,
    /// On which computer.
    pub computer: String,
    /// A step, an undo, a redo or a baseline.
    pub mode: Mode,
    /// What it is called.
    pub words: OperationWords,
    /// What it is about.
    pub subject: Option<RecordId>,
    /// Of a merge: the record that stayed.
    pub into: Option<RecordId>,
}

/// One value that changed.
#[derive(Clone, Debug)]
pub struct ChangeEntry {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The field; `None` when the whole record came or went.
    pub field: Option<&'static Field>,
    /// The value before, in the history's notation.
    pub old: Option<String>,
    /// The value after.
    pub new: Option<String>,
}

pub(super) struct NewChange {
    pub record: RecordId,
    pub field: Option<&'static Field>,
    pub old: Option<String>,
    pub new: Option<String>,
}

pub(super) struct OperationRow {
    pub id: i64,
    pub at: Stamp,
    pub who: String,
    pub computer: String,
    pub mode: Mode,
    pub verb: Verb,
    pub subject: Option<RecordId>,
    pub field: Option<String>,
    pub label: Option<String>,
}

pub(super) fn mode_parts(mode: Mode) -> (&'static str, Option<i64>) {
    match mode {
        Mode::Do => ("do", None),
        Mode::Undo(target) => ("undo", Some(target)),
        Mode::Redo(target) => ("redo", Some(target)),
        Mode::Baseline => ("baseline", None),
    }
}

fn mode_of(name: &str, target: Option<i64>) -> Option<Mode> {
    match (name, target) {
        ("do", _) => Some(Mode::Do),
        ("undo", Some(target)) => Some(Mode::Undo(target)),
        ("redo", Some(target)) => Some(Mode::Redo(target)),
        ("baseline", _) => Some(Mode::Baseline),
        _ => None,
    }
}

/// A hash over parts that cannot run into each other: each is preceded by its length, a missing part
/// differs from an empty one.
fn hash_parts(parts: &[Option<&[u8]>]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in parts {
        match part {
            None => hasher.update([0u8]),
            Some(bytes) => {
                hasher.update([1u8]);
                hasher.update((bytes.len() as u64).to_be_bytes());
                hasher.update(bytes);
            }
        }
    }
    hasher.finalize().into()
}

pub(super) fn change_digest(
    salt: &[u8],
    record: RecordId,
    field: Option<&str>,
    old: Option<&str>,
    new: Option<&str>,
) -> [u8; 32] {
    hash_parts(&[
        Some(salt),
        Some(&record.0.to_be_bytes()),
        field.map(str::as_bytes),
        old.map(str::as_bytes),
        new.map(str::as_bytes),
    ])
}

pub(super) fn write_change(
    conn: &Connection,
    operation: i64,
    change: &NewChange,
) -> Result<[u8; 32], StoreError> {
    let salt = Uuid::new_v4().into_bytes();
    let field = change.field.map(|field| field.name);
    let digest =
        change_digest(&salt, change.record, field, change.old.as_deref(), change.new.as_deref());
    conn.prepare_cached(
        "INSERT INTO change (operation, record, field, old, new, salt, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![operation, change.record.0, field, change.old, change.new, salt, digest])?;
    Ok(digest)
}

/// The number of the next operation and the hash it continues.
pub(super) fn next_operation(conn: &Connection) -> Result<(i64, Vec<u8>), StoreError> {
    let last: Option<(i64, Vec<u8>)> = conn
        .prepare_cached("SELECT id, hash FROM operation ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(last.map_or_else(|| (1, Vec::new()), |(id, hash)| (id + 1, hash)))
}

pub(super) fn operation_hash(
    row: &OperationRow,
    previous: &[u8],
    digests: &[[u8; 32]],
) -> [u8; 32] {
    let (mode, target) = mode_parts(row.mode);
    let target = target.map(i64::to_be_bytes);
    let subject = row.subject.map(|id| id.0.to_be_bytes());
    let all: Vec<u8> = digests.concat();
    hash_parts(&[
        Some(previous),
        Some(&row.id.to_be_bytes()),
        Some(&row.at.to_be_bytes()),
        Some(row.who.as_bytes()),
        Some(row.computer.as_bytes()),
        Some(mode.as_bytes()),
        target.as_ref().map(<[u8; 8]>::as_slice),
        Some(row.verb.name().as_bytes()),
        subject.as_ref().map(<[u8; 8]>::as_slice),
        row.field.as_deref().map(str::as_bytes),
        Some(&all),
    ])
}

pub(super) fn write_operation(
    conn: &Connection,
    row: &OperationRow,
    previous: &[u8],
    digests: &[[u8; 32]],
) -> Result<(), StoreError> {
    let hash = operation_hash(row, previous, digests);
    let (mode, target) = mode_parts(row.mode);
    conn.prepare_cached(
        "INSERT INTO operation (id, at, who, computer, mode, target, verb, subject, field, label, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        row.id,
        row.at,
        row.who,
        row.computer,
        mode,
        target,
        row.verb.name(),
        row.subject.map(|id| id.0),
        row.field,
        row.label,
        hash
    ])?;
    Ok(())
}

/// The operation that put a record into the bin.
pub(super) fn removed_by(conn: &Connection, id: RecordId) -> Result<Option<i64>, StoreError> {
    let found: Option<Option<i64>> = conn
        .prepare_cached("SELECT removed_by FROM record WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    Ok(found.flatten())
}

/// The changes of an operation, in the order they were made.
pub(super) fn changes_of(
    conn: &Connection,
    operation: i64,
) -> Result<Vec<ChangeEntry>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT record, field, old, new FROM change WHERE operation = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([operation])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let record = RecordId(row.get(0)?);
        let name: Option<String> = row.get(1)?;
        let kind = read::kind_of(conn, record)?.ok_or(StoreError::NoRecord(record))?;
        let field = match &name {
            None => None,
            Some(name) => {
                Some(kind.field(name).ok_or_else(|| StoreError::Unreadable(name.clone()))?)
            }
        };
        found.push(ChangeEntry { record, kind, field, old: row.get(2)?, new: row.get(3)? });
    }
    Ok(found)
}

/// A value of the history.
pub(super) fn value(field: &Field, text: &str) -> Result<Value, StoreError> {
    serde_json::from_str(text)
        .ok()
        .and_then(|json| columns::from_history(field, &json))
        .ok_or_else(|| StoreError::Unreadable(field.name.to_owned()))
}

fn entry_of(conn: &Connection, row: &rusqlite::Row<'_>) -> Result<LogEntry, StoreError> {
    let id: i64 = row.get(0)?;
    let unreadable = || StoreError::Unreadable(format!("operation {id}"));
    let mode: String = row.get(4)?;
    let verb: String = row.get(6)?;
    let verb = Verb::ALL.into_iter().find(|known| known.name() == verb).ok_or_else(unreadable)?;
    let subject = row.get::<_, Option<i64>>(7)?.map(RecordId);
    let field: Option<String> = row.get(8)?;
    let into = match (verb, &field) {
        (Verb::Merge, Some(number)) => number.parse().ok().map(RecordId),
        _ => None,
    };
    let kind = match subject {
        Some(subject) => read::kind_of(conn, subject)?,
        None => None,
    };
    let field = kind.zip(field).and_then(|(kind, field)| Some((kind, kind.field(&field)?)));
    Ok(LogEntry {
        id,
        at: row.get(1)?,
        who: row.get(2)?,
        computer: row.get(3)?,
        mode: mode_of(&mode, row.get(5)?).ok_or_else(unreadable)?,
        words: OperationWords { verb, field, label: row.get(9)? },
        subject,
        into,
    })
}

const ENTRY: &str =
    "SELECT id, at, who, computer, mode, target, verb, subject, field, label FROM operation";

pub(super) fn entry(conn: &Connection, id: i64) -> Result<LogEntry, StoreError> {
    let mut statement = conn.prepare_cached(&format!("{ENTRY} WHERE id = ?1"))?;
    let mut rows = statement.query([id])?;
    match rows.next()? {
        Some(row) => entry_of(conn, row),
        None => Err(StoreError::NothingToUndo),
    }
}

/// `one`: a record and all that were merged into it and are still in the bin for it, also when they came
/// out of it and that was taken back.
const MERGED: &str = "WITH RECURSIVE one (id) AS (
    SELECT ?1 UNION
    SELECT o.subject FROM one JOIN operation o ON o.verb = 'merge' AND o.field = CAST(one.id AS TEXT)
    JOIN record r ON r.id = o.subject JOIN operation gone ON gone.id = r.removed_by
    WHERE o.mode IN ('do', 'redo')
      AND (gone.id = o.id OR gone.verb = 'restore' AND gone.mode = 'undo')
) ";

impl Store {
    /// The newest lines of the history; of one record where one is given, with the past of those that
    /// were merged into it.
    pub fn log(&self, record: Option<RecordId>, limit: usize) -> Result<Vec<LogEntry>, StoreError> {
        let only = if record.is_some() {
            " WHERE id IN (SELECT operation FROM change WHERE record IN one)"
        } else {
            " WHERE ?1 IS NULL"
        };
        let one = if record.is_some() { MERGED } else { "" };
        let sql = format!("{one}{ENTRY}{only} ORDER BY id DESC LIMIT ?2");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![record.map(|id| id.0), limit as i64])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(entry_of(&self.conn, row)?);
        }
        Ok(found)
    }

    /// What an operation changed.
    pub fn changes(&self, operation: i64) -> Result<Vec<ChangeEntry>, StoreError> {
        changes_of(&self.conn, operation)
    }

    /// A value of the history as the field would show it; references by the title of today.
    pub fn shown_change(&self, entry: &ChangeEntry, text: &str) -> Result<String, StoreError> {
        let Some(field) = entry.field else { return Ok(text.to_owned()) };
        match value(field, text)? {
            Value::Ref(id) => self.title(id),
            value => Ok(crate::domain::values::format_field(entry.kind, field, &value)),
        }
    }

    /// When a record was made and last changed.
    pub fn stamps(&self, id: RecordId) -> Result<(Stamp, Stamp), StoreError> {
        Ok(self.conn.query_row(
            "SELECT created_at, changed_at FROM record WHERE id = ?1",
            [id.0],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?)
    }
}
