//! `duplicates`: likely duplicates, the likeliest first.

use std::io::Write;
use std::path::Path;

use serde_json::json;

use super::CliError;
use crate::domain::duplicates::Reason;
use crate::domain::values::grouped;
use crate::i18n;
use crate::store::{Access, Pair, Progress, Store};
use crate::tr;

/// Lists the pairs of a book; changes nothing.
pub(super) fn duplicates(file: &Path, json: bool, out: &mut dyn Write) -> Result<(), CliError> {
    let store = Store::open(file, Access::Read)?;
    let found = store.duplicates(None, &Progress::default())?;
    for pair in &found.pairs {
        if json {
            writeln!(out, "{}", pair_json(&store, pair)?)?;
        } else {
            writeln!(out, "{}", pair_line(&store, pair)?)?;
        }
    }
    if json {
        return Ok(());
    }
    if found.pairs.is_empty() {
        writeln!(out, "{}", tr!("cli-duplicates-none"))?;
    }
    if found.more > 0 {
        writeln!(out, "{}", tr!("cli-duplicates-more", n = grouped(found.more)))?;
    }
    if found.crowded > 0 {
        writeln!(out, "{}", tr!("duplicates-crowded", n = grouped(found.crowded)))?;
    }
    Ok(())
}

fn pair_line(store: &Store, pair: &Pair) -> Result<String, CliError> {
    let mut line = tr!(
        "cli-duplicate",
        level = pair.alike.level.text(),
        kind = i18n::text(&pair.kind.label_key(), None),
        first = store.title(pair.first)?,
        second = store.title(pair.second)?,
        why = words(&pair.alike.reasons)
    );
    if !pair.alike.against.is_empty() {
        line.push_str(", ");
        line.push_str(&tr!("cli-duplicate-against", against = words(&pair.alike.against)));
    }
    Ok(line)
}

fn words(reasons: &[Reason]) -> String {
    let all: Vec<String> = reasons.iter().map(|reason| reason.text()).collect();
    all.join(", ")
}

fn pair_json(store: &Store, pair: &Pair) -> Result<serde_json::Value, CliError> {
    let short = |reason: &Reason| reason.key().trim_start_matches("alike-").replace('-', "_");
    let list = |reasons: &[Reason]| reasons.iter().map(short).collect::<Vec<_>>();
    Ok(json!({
        "kind": pair.kind.name(),
        "level": pair.alike.level.name(),
        "first": { "uid": store.uid_of(pair.first)?, "name": store.title(pair.first)? },
        "second": { "uid": store.uid_of(pair.second)?, "name": store.title(pair.second)? },
        "reasons": list(&pair.alike.reasons),
        "against": list(&pair.alike.against),
    }))
}
