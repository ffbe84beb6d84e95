//! Which codes the office has switched off, and whether the findings in the book are those of the rules
//! in force now.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _};

use super::{Changed, Plan, Store, StoreError, Verb};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::rules::{self, CODES, Code};
use crate::domain::values::Value;

/// The setting that names the rules all findings in the book were made by.
const MADE_BY: &str = "findings_made_by";

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

/// Whether a change touched what findings are made by.
pub(super) fn are_rules_among(written: &BTreeMap<RecordId, Kind>) -> bool {
    written.values().any(|kind| matches!(kind, Kind::RuleSet | Kind::RuleLimit))
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
    /// has to be judged anew ([`Store::rejudge`]).
    pub fn findings_are_current(&self) -> Result<bool, StoreError> {
        Ok(get(&self.conn, MADE_BY)?.is_some_and(|by| by == rules_of_today()))
    }

    /// The codes that are switched off in this book.
    pub fn codes_off(&self) -> Result<Vec<&'static str>, StoreError> {
        let rules = self.rule_sets()?;
        let off = CODES.iter().filter(|code| rules::is_off(code, &rules));
        Ok(off.map(|code| code.code).collect())
    }

    /// Switches a code off or on, as a step that can be undone. Findings already in the book stay until
    /// it is judged anew.
    ///
    /// A code that no office may switch off stays on. Fails where the book cannot be written.
    pub fn switch_code(&mut self, code: &'static Code, on: bool) -> Result<Changed, StoreError> {
        if !code.switchable {
            return Ok(Changed::default());
        }
        let label = if on {
            crate::tr!("code-switched-on", code = code.code)
        } else {
            crate::tr!("code-switched-off", code = code.code)
        };
        let switches = self.own_sets(code.code)?;
        let ((), changed) =
            self.transact(Plan::new(Verb::Batch).label(label), |tx| -> Result<(), StoreError> {
                for id in switches {
                    tx.remove(id)?;
                }
                if !on {
                    let values = [
                        ("key", Value::Text(code.code.to_owned())),
                        ("name", Value::Text(rules::title(code.code))),
                        ("enabled", Value::Flag(false)),
                    ];
                    tx.create(Kind::RuleSet, &values)?;
                }
                Ok(())
            })?;
        Ok(changed)
    }

    /// The rule sets of the book's own with a key.
    pub fn own_sets(&self, key: &str) -> Result<Vec<RecordId>, StoreError> {
        let mut statement =
            self.conn.prepare_cached("SELECT id FROM rule_set WHERE key = ?1 ORDER BY id")?;
        let ids = statement.query_map([key], |row| row.get(0))?;
        Ok(ids.map(|id| id.map(RecordId)).collect::<Result<_, _>>()?)
    }
}
