//! Finding records and reading the history.

use std::io::Write;
use std::path::Path;

use chrono::SecondsFormat;
use serde_json::json;
use uuid::Uuid;

use super::check::tell;
use super::{CliError, Status};
use crate::domain::text::search_words;
use crate::i18n;
use crate::store::{Access, Clock, Damage, Hit, LogEntry, Mode, Store};
use crate::tr;

/// So many of each kind are shown.
const SHOWN: usize = 50;

/// `search`.
pub(super) fn search(
    file: &Path,
    words: &str,
    json: bool,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    let store = Store::open(file, Access::Read)?;
    let hits = store.search(&search_words(words), None, SHOWN)?;
    for hit in &hits {
        if json {
            writeln!(out, "{}", hit_json(&store, hit)?)?;
        } else {
            writeln!(out, "{}", hit_line(hit))?;
        }
    }
    if hits.is_empty() && !json {
        writeln!(out, "{}", tr!("cli-nothing-found"))?;
    }
    Ok(())
}

fn hit_line(hit: &Hit) -> String {
    let kind = i18n::text(&hit.row.kind.label_key(), None);
    let mut line = format!("{kind}: {}", hit.row.name);
    for part in [
        Some(hit.row.detail.clone()),
        hit.missing.as_ref().map(|word| tr!("cli-missing-word", word = word.clone())),
    ] {
        if let Some(part) = part.filter(|part| !part.is_empty()) {
            line.push_str(" · ");
            line.push_str(&part);
        }
    }
    line
}

fn hit_json(store: &Store, hit: &Hit) -> Result<serde_json::Value, CliError> {
    Ok(json!({
        "kind": hit.row.kind.name(),
        "uid": store.uid_of(hit.row.id)?,
        "name": hit.row.name,
        "detail": hit.row.detail,
        "state": hit.row.state,
        "missing": hit.missing,
    }))
}

/// `log`: newest first; after that what in it is not as it was sealed.
pub(super) fn log(
    file: &Path,
    record: Option<Uuid>,
    json: bool,
    out: &mut dyn Write,
) -> Result<Status, CliError> {
    let store = Store::open(file, Access::Read)?;
    let record = match record {
        Some(uid) => Some(store.by_uid(uid)?.ok_or(CliError::NoRecord(uid))?),
        None => None,
    };
    let mut damage: Vec<Damage> = store.check_small_file()?.map(Damage::File).into_iter().collect();
    for entry in store.log(record, i64::MAX as usize)? {
        if json {
            writeln!(out, "{}", entry_json(&store, &entry)?)?;
        } else {
            writeln!(out, "{}", entry_line(&entry))?;
        }
        damage.extend(store.check_step(entry.id)?);
    }
    tell(&damage, json, out)?;
    Ok(if damage.is_empty() { Status::Done } else { Status::Faulty })
}

fn entry_line(entry: &LogEntry) -> String {
    let step = entry.words.sentence();
    let step = match entry.mode {
        Mode::Undo(_) => tr!("cli-log-undo", step = step),
        Mode::Redo(_) => tr!("cli-log-redo", step = step),
        Mode::Do | Mode::Baseline => step,
    };
    let at = Clock::Fixed(entry.at).local().format("%d/%m/%Y %H:%M:%S");
    format!("{} · {at} · {} ({}) · {step}", entry.id, entry.who, entry.computer)
}

fn entry_json(store: &Store, entry: &LogEntry) -> Result<serde_json::Value, CliError> {
    let (mode, target) = match entry.mode {
        Mode::Do => ("do", None),
        Mode::Undo(target) => ("undo", Some(target)),
        Mode::Redo(target) => ("redo", Some(target)),
        Mode::Baseline => ("baseline", None),
    };
    let mut changes = Vec::new();
    for change in store.changes(entry.id)? {
        changes.push(json!({
            "kind": change.kind.name(),
            "uid": store.uid_of(change.record)?,
            "field": change.field.map(|field| field.exchange),
            "old": change.old.as_deref().map(history_value),
            "new": change.new.as_deref().map(history_value),
        }));
    }
    let subject = entry.subject.map(|id| store.uid_of(id)).transpose()?;
    Ok(json!({
        "id": entry.id,
        "at": Clock::Fixed(entry.at).local().to_rfc3339_opts(SecondsFormat::Millis, false),
        "who": entry.who,
        "computer": entry.computer,
        "mode": mode,
        "of": target,
        "verb": entry.words.verb.name(),
        "subject": subject,
        "words": entry.words.sentence(),
        "changes": changes,
    }))
}

/// The history keeps its values as JSON; one that is none is given as text.
fn history_value(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}
