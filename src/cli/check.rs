//! `check`: damage, a broken chain, findings.

use std::io::{IsTerminal as _, Write};
use std::path::Path;

use serde_json::json;

use super::{CliError, Status};
use crate::domain::catalogue::Kind;
use crate::domain::rules::{Finding, Severity};
use crate::domain::values::grouped;
use crate::store::{Access, CheckReport, Damage, Filter, Row, Store};
use crate::tr;

/// So many list lines are read at a time.
const WINDOW: usize = 500;

/// Checks the whole book; with `rebuild` what is derived is made anew first.
pub(super) fn check(
    file: &Path,
    json: bool,
    rebuild: bool,
    out: &mut dyn Write,
) -> Result<Status, CliError> {
    match look(file, json, rebuild, out) {
        // A file so damaged that it cannot be opened is what the check is there to find.
        Err(CliError::Store(error)) if error.is_damage() => {
            let report = CheckReport { damage: vec![Damage::of(&error)], ..Default::default() };
            tell(&report.damage, json, out)?;
            summary(file, &report, json, out)?;
            Ok(Status::Faulty)
        }
        done => done,
    }
}

fn look(file: &Path, json: bool, rebuild: bool, out: &mut dyn Write) -> Result<Status, CliError> {
    let store = if rebuild {
        let mut store = Store::open(file, Access::Write)?;
        make_anew(&mut store)?;
        store
    } else {
        Store::open(file, Access::Read)?
    };
    let report = store.check()?;
    tell(&report.damage, json, out)?;
    if report.is_whole() {
        findings(&store, json, out)?;
    }
    summary(file, &report, json, out)?;
    let good = report.is_whole() && report.errors == 0;
    Ok(if good { Status::Done } else { Status::Faulty })
}

/// Writes a line for each damage.
pub(super) fn tell(damage: &[Damage], json: bool, out: &mut dyn Write) -> Result<(), CliError> {
    for damage in damage {
        if json {
            writeln!(out, "{}", damage_json(damage))?;
        } else {
            writeln!(out, "{}", damage_line(damage))?;
        }
    }
    Ok(())
}

/// After something was written out of a book: says where the book is damaged, for the copy then is too.
pub(super) fn warn(file: &Path, store: &Store, out: &mut dyn Write) -> Result<Status, CliError> {
    let damage = store.check_small_book()?;
    if damage.is_empty() {
        return Ok(Status::Done);
    }
    tell(&damage, false, out)?;
    writeln!(out, "{}", tr!("store-damaged-file", path = file.display().to_string()))?;
    Ok(Status::Faulty)
}

/// Makes anew what is derived; on a terminal it says how far it is.
fn make_anew(store: &mut Store) -> Result<(), CliError> {
    let mut screen = std::io::stderr();
    let shown = screen.is_terminal();
    let mut tell = |done: u64, total: u64| {
        if shown {
            let line = tr!("cli-rebuilding", done = grouped(done), total = grouped(total));
            // Where it cannot be said, it is done all the same.
            let _unsaid = write!(screen, "\r{line}");
        }
        true
    };
    store.rebuild_telling(&mut tell)?;
    if shown {
        writeln!(screen)?;
    }
    Ok(())
}

fn damage_line(damage: &Damage) -> String {
    match damage {
        Damage::File(words) => tr!("cli-damage-file", words = words.clone()),
        Damage::Short(bytes) => tr!("cli-damage-short", bytes = grouped(*bytes)),
        Damage::Unreadable(words) => tr!("cli-damage-unreadable", words = words.clone()),
        Damage::Link(table, row) => {
            tr!("cli-damage-link", table = table.clone(), row = row.to_string())
        }
        Damage::Record(table, row) => {
            tr!("cli-damage-record", table = table.clone(), row = row.to_string())
        }
        Damage::Value(table, row) => {
            tr!("cli-damage-value", table = table.clone(), row = row.to_string())
        }
        Damage::Chain(operation) => tr!("cli-damage-chain", operation = operation.to_string()),
        Damage::Change(change) => tr!("cli-damage-change", change = change.to_string()),
        Damage::Derived(record) => tr!("cli-damage-derived", record = record.to_string()),
    }
}

fn damage_json(damage: &Damage) -> serde_json::Value {
    let (what, table, number) = match damage {
        Damage::File(words) | Damage::Unreadable(words) => {
            return json!({ "damage": "file", "words": words });
        }
        Damage::Short(bytes) => return json!({ "damage": "file", "bytes": bytes }),
        Damage::Link(table, row) => ("link", Some(table), row),
        Damage::Record(table, row) => ("record", Some(table), row),
        Damage::Value(table, row) => ("value", Some(table), row),
        Damage::Chain(number) => ("chain", None, number),
        Damage::Change(number) => ("change", None, number),
        Damage::Derived(number) => ("derived", None, number),
    };
    json!({ "damage": what, "table": table, "number": number })
}

/// The open findings, by the listed record they show at.
fn findings(store: &Store, json: bool, out: &mut dyn Write) -> Result<(), CliError> {
    for kind in Kind::ALL.iter().filter(|kind| kind.is_listed()) {
        let mut offset = 0;
        loop {
            let rows = store.list_window(*kind, &Filter::Findings, offset, WINDOW)?;
            for row in &rows {
                let loaded = store.dossier(row.id)?;
                for (finding, _) in
                    loaded.findings.iter().filter(|(_, acceptance)| acceptance.is_none())
                {
                    if json {
                        writeln!(out, "{}", finding_json(store, finding)?)?;
                    } else {
                        writeln!(out, "{}: {}", row_words(row), finding_line(finding))?;
                    }
                }
            }
            if rows.len() < WINDOW {
                break;
            }
            offset += WINDOW;
        }
    }
    Ok(())
}

/// A list line as one: two ballots of one name are told apart by the second half.
fn row_words(row: &Row) -> String {
    if row.detail.is_empty() { row.name.clone() } else { format!("{} ({})", row.name, row.detail) }
}

fn finding_line(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Error => tr!("cli-error"),
        Severity::Warning => tr!("cli-warning"),
    };
    format!("{severity} {}: {}", finding.code, finding.sentence())
}

fn finding_json(store: &Store, finding: &Finding) -> Result<serde_json::Value, CliError> {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    Ok(json!({
        "finding": finding.code,
        "severity": severity,
        "uid": store.uid_of(finding.subject)?,
        "fields": finding.fields,
        "words": finding.sentence(),
    }))
}

fn summary(
    file: &Path,
    report: &CheckReport,
    json: bool,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    if json {
        let line = json!({
            "whole": report.is_whole(),
            "records": report.records,
            "operations": report.operations,
            "errors": report.errors,
            "warnings": report.warnings,
        });
        writeln!(out, "{line}")?;
    } else if report.is_whole() {
        let line = tr!(
            "cli-whole",
            records = grouped(report.records),
            operations = grouped(report.operations),
            errors = grouped(report.errors),
            warnings = grouped(report.warnings)
        );
        writeln!(out, "{line}")?;
    } else {
        writeln!(out, "{}", tr!("store-damaged-file", path = file.display().to_string()))?;
    }
    Ok(())
}
