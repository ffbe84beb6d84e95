//! Lists: windows of rows, never the whole table.

use chrono::NaiveDate;
use rusqlite::params;

use super::derive::detail_text;
use super::{Store, StoreError};
use std::sync::Arc;

use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::programme::Slot;
use crate::domain::values::PartialDate;

/// The worst open finding of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing found, or all accepted.
    None,
    /// Warnings.
    Warning,
    /// Errors.
    Error,
}

impl Severity {
    pub(super) fn from_sql(number: i64) -> Self {
        match number {
            2 => Self::Error,
            1 => Self::Warning,
            _ => Self::None,
        }
    }
}

/// What a filter chip shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Filter {
    /// Everything.
    #[default]
    All,
    /// The records in one state: `active`, `running`…
    State(&'static str),
    /// The records with open findings.
    Findings,
    /// Exactly these records.
    These(Arc<These>),
}

/// Records chosen somewhere else, as the list shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct These {
    /// What they are called.
    pub title: String,
    /// They, in the order of the list ([`Store::in_list_order`]).
    pub ids: Vec<RecordId>,
}

/// A question to a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListQuery {
    /// The kind listed.
    pub kind: Kind,
    /// Folded words that must all match; none shows everything.
    pub words: Vec<String>,
    /// The chip in use.
    pub filter: Filter,
}

/// A list line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// First line: the name.
    pub name: String,
    /// Second line: what tells it from its like.
    pub detail: String,
    /// The filter chip it falls under.
    pub state: String,
    /// Its worst open finding.
    pub severity: Severity,
    /// Of a programme: what it owes next and what was done last.
    pub owed: Option<Owed>,
}

/// What a programme owes next, without the date of today: whoever shows it holds it against the calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owed {
    /// The next review that is not recorded: what, of which year, by when.
    pub next: Option<(Slot, i32, NaiveDate)>,
    /// The last year of which a review was held.
    pub reviewed: Option<i32>,
    /// By when the final review is due, where it is not recorded.
    pub closes: Option<NaiveDate>,
}

const ROW: &str = "SELECT id, kind, title, facts, state, severity FROM listing";

pub(super) fn row_of(row: &rusqlite::Row<'_>) -> Result<Row, StoreError> {
    let kind: String = row.get(1)?;
    let kind =
        Kind::from_name(&kind).ok_or_else(|| StoreError::Unreadable(format!("kind {kind}")))?;
    let title: String = row.get(2)?;
    let facts: String = row.get(3)?;
    let (name, detail) = detail_text(kind, &title, &facts);
    Ok(Row {
        id: RecordId(row.get(0)?),
        kind,
        name,
        detail,
        state: row.get(4)?,
        severity: Severity::from_sql(row.get(5)?),
        owed: (kind == Kind::Programme).then(|| owed(&facts)),
    })
}

/// The line of one record; `None` when it has none.
pub(super) fn row(conn: &rusqlite::Connection, id: RecordId) -> Result<Option<Row>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("{ROW} WHERE id = ?1"))?;
    let mut rows = statement.query([id.0])?;
    rows.next()?.map(row_of).transpose()
}

/// What the facts of a programme's line say it owes.
fn owed(facts: &str) -> Owed {
    let facts: Vec<String> = serde_json::from_str(facts).unwrap_or_default();
    let fact = |at: usize| facts.get(at).map_or("", String::as_str);
    let next = || {
        let by = fact(4).parse::<PartialDate>().ok()?.full()?;
        Some((Slot::of_word(fact(5))?, fact(6).parse().ok()?, by))
    };
    let closes = fact(8).parse::<PartialDate>().ok().and_then(PartialDate::full);
    Owed { next: next(), reviewed: fact(7).parse().ok(), closes }
}

pub(super) fn condition(filter: &Filter) -> &'static str {
    match filter {
        // Records chosen elsewhere are never asked of the table.
        Filter::All | Filter::These(_) => "kind = ?1 AND ?2 IS NOT NULL",
        Filter::State(_) => "kind = ?1 AND state = ?2",
        Filter::Findings => "kind = ?1 AND severity > 0 AND ?2 IS NOT NULL",
    }
}

pub(super) fn state_of(filter: &Filter) -> &'static str {
    match filter {
        Filter::State(state) => state,
        _ => "",
    }
}

impl Store {
    /// How many lines a list without words has, exactly.
    pub fn list_total(&self, kind: Kind, filter: &Filter) -> Result<u64, StoreError> {
        let sql = match filter {
            Filter::These(these) => return Ok(these.ids.len() as u64),
            Filter::All => {
                "SELECT coalesce(sum(n), 0) FROM listing_count WHERE kind = ?1 AND ?2 IS NOT NULL"
            }
            Filter::State(_) => {
                "SELECT coalesce(sum(n), 0) FROM listing_count WHERE kind = ?1 AND state = ?2"
            }
            Filter::Findings => {
                "SELECT count(*) FROM listing WHERE kind = ?1 AND severity > 0 AND ?2 IS NOT NULL"
            }
        };
        let n: i64 = self
            .conn
            .prepare_cached(sql)?
            .query_row(params![kind.name(), state_of(filter)], |row| row.get(0))?;
        Ok(n.max(0) as u64)
    }

    /// A window of a list without words.
    pub fn list_window(
        &self,
        kind: Kind,
        filter: &Filter,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        if let Filter::These(these) = filter {
            let end = offset.saturating_add(limit).min(these.ids.len());
            return self.rows(these.ids.get(offset..end).unwrap_or_default());
        }
        let sql = format!("{ROW} WHERE {} ORDER BY sort, id LIMIT ?3 OFFSET ?4", condition(filter));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows =
            statement.query(params![kind.name(), state_of(filter), limit as i64, offset as i64])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(row_of(row)?);
        }
        Ok(found)
    }

    /// Where a record stands in a list without words; `None` when the filter leaves it out.
    pub fn list_position(
        &self,
        kind: Kind,
        filter: &Filter,
        id: RecordId,
    ) -> Result<Option<usize>, StoreError> {
        if let Filter::These(these) = filter {
            return Ok(these.ids.iter().position(|known| *known == id));
        }
        let sql = format!(
            "SELECT (SELECT count(*) FROM listing WHERE {0} AND (sort, id) < (here.sort, here.id))
             FROM listing AS here WHERE {0} AND id = ?3",
            condition(filter)
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![kind.name(), state_of(filter), id.0])?;
        Ok(match rows.next()? {
            Some(row) => Some(row.get::<_, i64>(0)?.max(0) as usize),
            None => None,
        })
    }

    /// The lines of some records, in their order; those gone meanwhile are left out.
    pub fn rows(&self, ids: &[RecordId]) -> Result<Vec<Row>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{ROW} WHERE id = ?1"))?;
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            let mut rows = statement.query([id.0])?;
            if let Some(row) = rows.next()? {
                found.push(row_of(row)?);
            }
        }
        Ok(found)
    }

    /// Some records of a kind in the order of its list; those without a line are left out.
    pub fn in_list_order(&self, kind: Kind, ids: &[RecordId]) -> Result<Vec<RecordId>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id FROM listing WHERE kind = ?1 AND id IN (SELECT value FROM json_each(?2))
             ORDER BY sort, id",
        )?;
        let numbers = super::read::number_list(ids);
        let found = statement.query_map(params![kind.name(), numbers], |row| row.get(0))?;
        Ok(found.map(|id| id.map(RecordId)).collect::<Result<_, _>>()?)
    }

    /// The records made or changed last, newest first, by their listed record.
    pub fn recent(&self, limit: usize) -> Result<Vec<Row>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT subject FROM (SELECT subject FROM operation
             WHERE subject IS NOT NULL ORDER BY id DESC LIMIT 400)",
        )?;
        let subjects =
            statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
        let mut listed: Vec<RecordId> = Vec::new();
        for subject in subjects {
            if let Some(id) = self.listed_of(RecordId(subject))?
                && !listed.contains(&id)
            {
                listed.push(id);
            }
        }
        if listed.is_empty() {
            // A practice book begins without steps of its own.
            let mut statement =
                self.conn.prepare_cached("SELECT id FROM listing ORDER BY id DESC LIMIT ?1")?;
            let newest = statement
                .query_map([limit as i64], |row| row.get(0))?
                .collect::<Result<Vec<i64>, _>>()?;
            listed.extend(newest.into_iter().map(RecordId));
        }
        let mut rows = self.rows(&listed)?;
        rows.truncate(limit);
        Ok(rows)
    }

    /// How many open findings the book has: errors, warnings.
    pub fn finding_counts(&self) -> Result<(u64, u64), StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT severity, count(*) FROM finding WHERE acceptance IS NULL GROUP BY severity",
        )?;
        let mut rows = statement.query([])?;
        let (mut errors, mut warnings) = (0, 0);
        while let Some(row) = rows.next()? {
            let n = row.get::<_, i64>(1)?.max(0) as u64;
            if row.get::<_, i64>(0)? == 2 { errors = n } else { warnings = n }
        }
        Ok((errors, warnings))
    }
}
