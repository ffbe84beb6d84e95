//! What is made from the records and can be made again: list lines, search text, findings.

mod beside;
mod chains;
mod findings;
mod lines;
mod shown;
mod spans;
mod touched;
mod words;

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::{StoreError, dossier, read, rule_sets};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::rules::sets::RuleSets;

pub(super) use beside::collect_compared;
pub(super) use chains::{chain_field, chain_goes_round, parents_go_round};
pub(super) use findings::{FindingRow, judge, replace, rows, stored};
pub use shown::detail_text;
pub(super) use spans::{day_number, fill as fill_spans};
pub(super) use touched::{collect_changed, collect_dependents, collect_listed};
pub(super) use words::question;

/// The line of a listed record as it is stored.
pub(super) struct Line {
    /// The filter chip it falls under.
    pub state: &'static str,
    /// Its place in the list.
    pub sort: Vec<u8>,
    /// Its full title.
    pub title: String,
    /// The facts of its second line, free of any language; [`detail_text`] words them.
    pub facts: Vec<String>,
    /// Folded words for the search.
    pub words: String,
}

/// Makes the lines, search text and findings of the touched records anew; gives all that were made.
pub(super) fn refresh(
    conn: &Connection,
    touched: BTreeSet<RecordId>,
    renamed: &BTreeSet<RecordId>,
) -> Result<BTreeSet<RecordId>, StoreError> {
    let mut all = touched;
    all.extend(renamed.iter().copied());
    // Organisations first: the lines of terms, ballots and programmes show their names.
    let mut ordered = Vec::with_capacity(all.len());
    for id in &all {
        ordered.push((read::kind_of(conn, *id)?, *id));
    }
    ordered.sort();
    let rules = rule_sets::load(conn)?;
    for (_, id) in &ordered {
        refresh_one(conn, *id, &rules)?;
    }
    Ok(all)
}

/// Makes what is derived from one listed record anew, or takes it away when the record is gone.
pub(super) fn refresh_one(
    conn: &Connection,
    id: RecordId,
    rules: &RuleSets,
) -> Result<(), StoreError> {
    forget(conn, id)?;
    let Some(dossier) = dossier::load(conn, id, rules)? else { return Ok(()) };
    if dossier.root.kind == Kind::Organisation {
        spans::write(conn, &dossier.root, &dossier.all())?;
    }
    let found = findings::rows(&dossier);
    findings::write(conn, id, &found)?;
    let severity = findings::worst(&found);
    let line = lines::line(&dossier);
    let kind = dossier.root.kind.name();
    conn.prepare_cached(
        "INSERT INTO listing (id, kind, state, severity, sort, title, facts, words)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        id.0,
        kind,
        line.state,
        severity,
        line.sort,
        line.title,
        serde_json::Value::from(line.facts).to_string(),
        line.words
    ])?;
    conn.prepare_cached("INSERT INTO word_index (rowid, words) VALUES (?1, ?2)")?.execute(
        params![id.0, format!("{} {}", words::kind_word(dossier.root.kind), line.words)],
    )?;
    count(conn, kind, line.state, 1)
}

fn forget(conn: &Connection, id: RecordId) -> Result<(), StoreError> {
    let old: Option<(String, String)> = conn
        .prepare_cached("DELETE FROM listing WHERE id = ?1 RETURNING kind, state")?
        .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((kind, state)) = old else { return Ok(()) };
    conn.prepare_cached("DELETE FROM word_index WHERE rowid = ?1")?.execute([id.0])?;
    conn.prepare_cached("DELETE FROM finding WHERE listed = ?1")?.execute([id.0])?;
    if kind == Kind::Organisation.name() {
        spans::forget(conn, id)?;
    }
    count(conn, &kind, &state, -1)
}

fn count(conn: &Connection, kind: &str, state: &str, by: i64) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO listing_count (kind, state, n) VALUES (?1, ?2, ?3)
         ON CONFLICT (kind, state) DO UPDATE SET n = n + excluded.n",
    )?
    .execute(params![kind, state, by])?;
    Ok(())
}

/// The title of a listed record, as the history keeps it.
pub(super) fn title(conn: &Connection, id: Option<RecordId>) -> Result<Option<String>, StoreError> {
    let Some(id) = id else { return Ok(None) };
    let listed = listed_of(conn, id)?.unwrap_or(id);
    let title = reference_title(conn, listed)?;
    Ok((!title.is_empty()).then_some(title))
}

fn listed_of(conn: &Connection, id: RecordId) -> Result<Option<RecordId>, StoreError> {
    let Some(kind) = read::kind_of(conn, id)? else { return Ok(None) };
    if kind.is_listed() {
        return Ok(Some(id));
    }
    let mut listed = BTreeSet::new();
    collect_listed(conn, kind, id, &mut listed)?;
    Ok(listed.first().copied())
}

/// The title of a record as a reference shows it; empty when it has none.
pub(super) fn reference_title(conn: &Connection, id: RecordId) -> Result<String, StoreError> {
    let line: Option<(String, String, String)> = conn
        .prepare_cached("SELECT kind, title, facts FROM listing WHERE id = ?1")?
        .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((kind, title, facts)) = line else { return Ok(String::new()) };
    Ok(shown_title(&kind, title, &facts))
}

/// As [`reference_title`], for many records; those without a line are left out.
pub(super) fn reference_titles(
    conn: &Connection,
    ids: &[RecordId],
) -> Result<Vec<(RecordId, String)>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT id, kind, title, facts FROM listing
         WHERE id IN (SELECT value FROM json_each(?1))",
    )?;
    let mut rows = statement.query([read::number_list(ids)])?;
    let mut titles = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, facts): (String, String) = (row.get(1)?, row.get(3)?);
        titles.push((RecordId(row.get(0)?), shown_title(&kind, row.get(2)?, &facts)));
    }
    Ok(titles)
}

fn shown_title(kind: &str, title: String, facts: &str) -> String {
    match Kind::from_name(kind) {
        Some(Kind::Term) => shown::term_name(&title, facts),
        _ => title,
    }
}
