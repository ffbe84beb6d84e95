//! Findings of a dossier, with their acceptances.

use rusqlite::{Connection, params};

use super::super::StoreError;
use crate::domain::catalogue::{Acceptance, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::rules::{self, Finding, Severity};

/// The findings of a dossier, each with its fingerprint and the acceptance that covers it.
pub(in crate::store) fn judge(dossier: &Dossier) -> Vec<(Finding, String, Option<RecordId>)> {
    let acceptances: Vec<Acceptance> = dossier.all();
    rules::check(dossier)
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

/// Writes the findings of a dossier; gives the worst that is not accepted: 0 none, 1 warning, 2 error.
pub(super) fn write(conn: &Connection, dossier: &Dossier) -> Result<i64, StoreError> {
    let mut worst = 0;
    for (finding, print, acceptance) in judge(dossier) {
        let severity = match finding.severity {
            Severity::Warning => 1,
            Severity::Error => 2,
        };
        if acceptance.is_none() {
            worst = worst.max(severity);
        }
        let arguments: serde_json::Map<String, serde_json::Value> = finding
            .arguments
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.as_str().into()))
            .collect();
        conn.prepare_cached(
            "INSERT INTO finding (listed, subject, code, severity, fields, arguments, fingerprint, acceptance)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            dossier.root.id.0,
            finding.subject.0,
            finding.code,
            severity,
            finding.fields.join(","),
            serde_json::Value::Object(arguments).to_string(),
            print,
            acceptance.map(|id| id.0)
        ])?;
    }
    Ok(worst)
}
