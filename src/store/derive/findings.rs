//! Findings of a dossier, with their acceptances.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::super::{StoreError, read};
use crate::domain::catalogue::{Acceptance, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::rules::{self, Finding, Severity};

/// A finding as its table holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct FindingRow {
    subject: i64,
    code: String,
    severity: i64,
    fields: String,
    arguments: String,
    fingerprint: String,
    acceptance: Option<i64>,
}

/// The findings of a dossier, each with its fingerprint and the acceptance that covers it.
pub(in crate::store) fn judge(dossier: &Dossier) -> Vec<(Finding, String, Option<RecordId>)> {
    accepted(dossier, rules::check(dossier))
}

/// What is found on a day and never stored, each with its fingerprint and acceptance.
pub(in crate::store) fn judge_day(
    dossier: &Dossier,
    today: NaiveDate,
) -> Vec<(Finding, String, Option<RecordId>)> {
    accepted(dossier, rules::check_day(dossier, today))
}

fn accepted(dossier: &Dossier, findings: Vec<Finding>) -> Vec<(Finding, String, Option<RecordId>)> {
    let acceptances: Vec<Acceptance> = dossier.all();
    findings
        .into_iter()
        .map(|finding| {
            let print = rules::fingerprint(dossier, &finding);
            let covered = acceptances.iter().find(|acceptance| {
                acceptance.record == Some(finding.subject)
                    && acceptance.code.as_deref() == Some(finding.code)
                    && acceptance.fingerprint.as_deref() == Some(print.as_str())
            });
            let id = covered.map(|acceptance| acceptance.id);
            (finding, print, id)
        })
        .collect()
}

/// The findings of a dossier as rows of their table.
pub(in crate::store) fn rows(dossier: &Dossier) -> Vec<FindingRow> {
    judge(dossier).into_iter().map(row).collect()
}

fn row((finding, fingerprint, acceptance): (Finding, String, Option<RecordId>)) -> FindingRow {
    let arguments: serde_json::Map<String, serde_json::Value> = finding
        .arguments
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    FindingRow {
        subject: finding.subject.0,
        code: finding.code.to_owned(),
        severity: match finding.severity {
            Severity::Warning => 1,
            Severity::Error => 2,
        },
        fields: finding.fields.join(","),
        arguments: serde_json::Value::Object(arguments).to_string(),
        fingerprint,
        acceptance: acceptance.map(|id| id.0),
    }
}

/// The worst of some findings that is not accepted: 0 none, 1 warning, 2 error.
pub(in crate::store) fn worst(rows: &[FindingRow]) -> i64 {
    let open = rows.iter().filter(|row| row.acceptance.is_none());
    open.map(|row| row.severity).max().unwrap_or(0)
}

/// Writes the findings of a listed record.
pub(in crate::store) fn write(
    conn: &Connection,
    listed: RecordId,
    rows: &[FindingRow],
) -> Result<(), StoreError> {
    for row in rows {
        conn.prepare_cached(
            "INSERT INTO finding (listed, subject, code, severity, fields, arguments, fingerprint, acceptance)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            listed.0,
            row.subject,
            row.code,
            row.severity,
            row.fields,
            row.arguments,
            row.fingerprint,
            row.acceptance
        ])?;
    }
    Ok(())
}

/// Puts new findings of a listed record in the place of its old ones.
pub(in crate::store) fn replace(
    conn: &Connection,
    listed: RecordId,
    rows: &[FindingRow],
) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM finding WHERE listed = ?1")?.execute([listed.0])?;
    write(conn, listed, rows)?;
    conn.prepare_cached("UPDATE listing SET severity = ?2 WHERE id = ?1")?
        .execute([listed.0, worst(rows)])?;
    Ok(())
}

/// The findings that stand in the book for some listed records.
pub(in crate::store) fn stored(
    conn: &Connection,
    ids: &[RecordId],
) -> Result<HashMap<RecordId, Vec<FindingRow>>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT listed, subject, code, severity, fields, arguments, fingerprint, acceptance
         FROM finding WHERE listed IN (SELECT value FROM json_each(?1)) ORDER BY id",
    )?;
    let mut found: HashMap<RecordId, Vec<FindingRow>> = HashMap::new();
    let mut rows = statement.query([read::number_list(ids)])?;
    while let Some(row) = rows.next()? {
        found.entry(RecordId(row.get(0)?)).or_default().push(FindingRow {
            subject: row.get(1)?,
            code: row.get(2)?,
            severity: row.get(3)?,
            fields: row.get(4)?,
            arguments: row.get(5)?,
            fingerprint: row.get(6)?,
            acceptance: row.get(7)?,
        });
    }
    Ok(found)
}
