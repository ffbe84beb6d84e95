//! Migrations: numbered, each in a transaction of its own, never edited once released.

use rusqlite::Connection;

use super::{StoreError, derive};

/// Marks a file as a book of this program (`SoCD`).
pub(super) const APPLICATION_ID: i64 = 0x536f_4344;

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
];

/// The newest schema this program knows.
pub(super) const NEWEST: i64 = MIGRATIONS.len() as i64;

/// The schema that brought the lives of organisations as spans of days.
const SPANS: i64 = 3;

/// The schema number of a file.
pub(super) fn version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings a file to the newest schema. The caller has made the copy that stays behind.
pub(super) fn migrate(conn: &mut Connection) -> Result<(), StoreError> {
    let from = version(conn)?;
    for (at, sql) in MIGRATIONS.iter().enumerate().skip(usize::try_from(from).unwrap_or(0)) {
        let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        tx.execute_batch(sql)?;
        // Records are read by the columns of today, so what is derived waits for the last migration.
        if from < SPANS && at as i64 + 1 == NEWEST {
            derive::fill_spans(&tx)?;
        }
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", at as i64 + 1)?;
        tx.commit()?;
    }
    Ok(())
}
