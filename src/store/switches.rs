//! Which codes the office has switched off, and whether the findings in the book are those of the rules
//! in force now.

use rusqlite::{Connection, OptionalExtension as _};

use super::{Access, Store, StoreError};
use crate::domain::rules::{CODES, Code};

/// The setting that names the codes switched off, with spaces between.
const OFF: &str = "codes_off";
/// The setting that names the rules all findings in the book were made by.
const MADE_BY: &str = "findings_made_by";

/// The codes that are switched off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Off(Vec<&'static str>);

impl Off {
    /// Whether a code is among them.
    pub fn holds(&self, code: &str) -> bool {
        self.0.contains(&code)
    }
}

fn get(conn: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

fn put(conn: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO setting (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )?
    .execute([key, value])?;
    Ok(())
}

/// The codes switched off. One that this version does not let go off is checked all the same.
pub(super) fn off(conn: &Connection) -> Result<Off, StoreError> {
    let named = get(conn, OFF)?.unwrap_or_default();
    let codes = named.split(' ').filter_map(Code::find);
    Ok(Off(codes.filter(|code| code.switchable).map(|code| code.code).collect()))
}

/// What findings of this version are marked with.
fn rules_of_today() -> String {
    format!("{} {}", env!("CARGO_PKG_VERSION"), CODES.len())
}

/// Marks that all findings in the book are those of the rules in force.
pub(super) fn mark_current(conn: &Connection) -> Result<(), StoreError> {
    put(conn, MADE_BY, &rules_of_today())
}

/// Marks that rules changed and findings in the book may be those of the rules before.
pub(super) fn mark_stale(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("DELETE FROM setting WHERE key = ?1", [MADE_BY])?;
    Ok(())
}

/// Marks that a job makes all findings anew; the mark goes when rules change meanwhile.
pub(super) fn mark_begun(conn: &Connection, job: &str) -> Result<(), StoreError> {
    put(conn, MADE_BY, job)
}

/// Marks the findings as current unless rules changed since the job began; whether it did.
pub(super) fn mark_done(conn: &Connection, job: &str) -> Result<bool, StoreError> {
    let changed = conn.execute(
        "UPDATE setting SET value = ?3 WHERE key = ?1 AND value = ?2",
        [MADE_BY, job, &rules_of_today()],
    )?;
    Ok(changed == 1)
}

impl Store {
    /// Whether every finding in the book was made by the rules in force now. When not, the whole book
    /// has to be judged anew ([`Store::recheck`]).
    pub fn findings_are_current(&self) -> Result<bool, StoreError> {
        Ok(get(&self.conn, MADE_BY)?.is_some_and(|by| by == rules_of_today()))
    }

    /// Whether a code is checked in this book.
    pub fn is_code_on(&self, code: &str) -> Result<bool, StoreError> {
        Ok(!off(&self.conn)?.holds(code))
    }

    /// Switches a code off or on. Findings already in the book stay until it is judged anew.
    ///
    /// A code that no office may switch off stays on. Fails where the book cannot be written.
    pub fn switch_code(&mut self, code: &'static Code, on: bool) -> Result<(), StoreError> {
        if self.access() == Access::Read {
            return Err(StoreError::ReadOnly);
        }
        if !code.switchable {
            return Ok(());
        }
        let turn = self.turn.clone();
        let _mine = turn.clerk();
        let transaction = self.conn.transaction()?;
        let mut codes = off(&transaction)?.0;
        codes.retain(|known| *known != code.code);
        if !on {
            codes.push(code.code);
        }
        codes.sort_unstable();
        put(&transaction, OFF, &codes.join(" "))?;
        mark_stale(&transaction)?;
        transaction.commit()?;
        Ok(())
    }
}
