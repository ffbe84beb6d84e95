//! What is to be done, by the day it is asked for.

use chrono::NaiveDate;
use rusqlite::{CachedStatement, params};

use super::super::{Store, StoreError};
use super::{Units, count, iso};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::tasks::TaskKind;
use crate::domain::values::PartialDate;

/// The due days asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaskSpan {
    /// From a day to a day, both in it; open at a side where there is none.
    Due(Option<NaiveDate>, Option<NaiveDate>),
    /// Those whose day is not known.
    Undated,
}

impl TaskSpan {
    /// What is past on a day.
    pub fn late(kind: TaskKind, day: NaiveDate) -> Self {
        Self::Due(kind.told_from(day), day.pred_opt())
    }
}

/// Whose task it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// The short name of the union, the title of the programme.
    pub name: String,
    /// From year, to year of the term or programme; empty where not known.
    pub years: (String, String),
    /// The parties of a programme.
    pub parties: String,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// What is to be done.
    pub kind: TaskKind,
    /// The record whose page it leads to.
    pub listed: RecordId,
    /// The record it leads to.
    pub subject: RecordId,
    /// The field of it.
    pub field: String,
    /// The last day in time.
    pub due: Option<NaiveDate>,
    /// The date as written that it was reckoned from.
    pub basis: Option<PartialDate>,
    /// The year of a review, the vacant seats.
    pub number: Option<i64>,
    /// Whose.
    pub whose: Whose,
    /// Its place among those of the same day.
    pub sort: Vec<u8>,
}

/// A row of the table, before anything is said of it.
struct Raw {
    listed: i64,
    subject: i64,
    field: String,
    due: Option<String>,
    basis: Option<String>,
    number: Option<i64>,
    organisation: Option<i64>,
}

const COLUMNS: &str = "SELECT listed, subject, field, due, basis, number, organisation FROM task";
const FIRST: &str = "0000";
const LAST: &str = "9999-99-99";

fn bounds(span: TaskSpan) -> (String, String) {
    let text = |day: Option<NaiveDate>, open: &str| day.map_or_else(|| open.to_owned(), iso);
    match span {
        TaskSpan::Due(from, until) => (text(from, FIRST), text(until, LAST)),
        TaskSpan::Undated => (String::new(), String::new()),
    }
}

impl Store {
    /// How many tasks of a kind are due in a span.
    pub fn task_count(
        &self,
        units: &Units,
        kind: TaskKind,
        span: TaskSpan,
    ) -> Result<u64, StoreError> {
        if units.chosen.is_some() {
            let mut found = 0;
            self.walk_tasks(units, kind, span, |_| {
                found += 1;
                true
            })?;
            return Ok(found);
        }
        let what = if kind == TaskKind::DestroyBallots { "DISTINCT subject" } else { "*" };
        let (first, last) = bounds(span);
        let number = if span == TaskSpan::Undated {
            let sql = format!(
                "SELECT count({what}) FROM task WHERE live = 1 AND kind = ?1 AND due IS NULL"
            );
            self.conn.prepare_cached(&sql)?.query_row([kind.name()], |row| row.get(0))?
        } else {
            let sql = format!(
                "SELECT count({what}) FROM task
                 WHERE live = 1 AND kind = ?1 AND due BETWEEN ?2 AND ?3"
            );
            let values = params![kind.name(), first, last];
            self.conn.prepare_cached(&sql)?.query_row(values, |row| row.get(0))?
        };
        Ok(count(number))
    }

    /// The first tasks of a kind in a span, by due day, those of one day by name.
    pub fn tasks(
        &self,
        units: &Units,
        kind: TaskKind,
        span: TaskSpan,
        most: usize,
    ) -> Result<Vec<TaskRow>, StoreError> {
        let mut raw: Vec<Raw> = Vec::new();
        self.walk_tasks(units, kind, span, |row| {
            // Of the last day some more are read, for the first by name may come last.
            let full = raw.len() >= most.saturating_mul(4)
                && raw.last().is_some_and(|last: &Raw| last.due != row.due);
            if !full {
                raw.push(row);
            }
            !full && raw.len() < most.saturating_add(4_000)
        })?;
        let mut rows =
            raw.into_iter().map(|row| self.row_of(kind, row)).collect::<Result<Vec<_>, _>>()?;
        rows.sort_by(|one, other| {
            (one.due, &one.sort, one.listed, one.subject).cmp(&(
                other.due,
                &other.sort,
                other.listed,
                other.subject,
            ))
        });
        rows.truncate(most);
        Ok(rows)
    }

    /// The records whose pages show the tasks of a kind in a span, each once.
    pub fn task_records(
        &self,
        units: &Units,
        kind: TaskKind,
        span: TaskSpan,
    ) -> Result<Vec<RecordId>, StoreError> {
        let mut found = Vec::new();
        self.walk_tasks(units, kind, span, |row| {
            found.push(RecordId(row.listed));
            true
        })?;
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// Visits the tasks of a kind in a span in the order of their due days until `visit` says no.
    fn walk_tasks(
        &self,
        units: &Units,
        kind: TaskKind,
        span: TaskSpan,
        mut visit: impl FnMut(Raw) -> bool,
    ) -> Result<(), StoreError> {
        let (first, last) = bounds(span);
        let sql = match span {
            TaskSpan::Undated => format!(
                "{COLUMNS} WHERE live = 1 AND kind = ?1 AND due IS NULL AND ?2 = ?3
                 ORDER BY subject, listed"
            ),
            TaskSpan::Due(..) => format!(
                "{COLUMNS} WHERE live = 1 AND kind = ?1 AND due BETWEEN ?2 AND ?3
                 ORDER BY due, subject, listed"
            ),
        };
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![kind.name(), first, last])?;
        let mut parties = self.conn.prepare_cached(
            "SELECT organisation FROM party WHERE programme = ?1 AND organisation IS NOT NULL",
        )?;
        let mut before = None;
        while let Some(row) = rows.next()? {
            let raw = Raw {
                listed: row.get(0)?,
                subject: row.get(1)?,
                field: row.get(2)?,
                due: row.get(3)?,
                basis: row.get(4)?,
                number: row.get(5)?,
                organisation: row.get(6)?,
            };
            // Of the ballots of one meeting the papers are destroyed together.
            if kind == TaskKind::DestroyBallots && before == Some(raw.subject) {
                continue;
            }
            if !is_in(units, &raw, &mut parties)? {
                continue;
            }
            before = Some(raw.subject);
            if !visit(raw) {
                break;
            }
        }
        Ok(())
    }

    fn row_of(&self, kind: TaskKind, raw: Raw) -> Result<TaskRow, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT kind, title, facts, sort FROM listing WHERE id = ?1")?;
        let mut rows = statement.query([raw.listed])?;
        let (whose, sort) = match rows.next()? {
            Some(row) => {
                let (listed, facts): (String, String) = (row.get(0)?, row.get(2)?);
                (whose(Kind::from_name(&listed), row.get(1)?, &facts), row.get(3)?)
            }
            None => (Whose::default(), Vec::new()),
        };
        Ok(TaskRow {
            kind,
            listed: RecordId(raw.listed),
            subject: RecordId(raw.subject),
            field: raw.field,
            due: raw.due.as_deref().and_then(|due| due.parse().ok()),
            basis: raw.basis.as_deref().and_then(|basis| basis.parse().ok()),
            number: raw.number,
            whose,
            sort,
        })
    }
}

/// Whether a task belongs to the units: a programme does when one of its parties is among them.
fn is_in(units: &Units, raw: &Raw, parties: &mut CachedStatement<'_>) -> Result<bool, StoreError> {
    if units.chosen.is_none() {
        return Ok(true);
    }
    if let Some(organisation) = raw.organisation {
        return Ok(units.has(organisation));
    }
    let mut rows = parties.query([raw.listed])?;
    while let Some(row) = rows.next()? {
        if units.has(row.get(0)?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The words of a list line that say whose it is.
fn whose(kind: Option<Kind>, title: String, facts: &str) -> Whose {
    let facts: Vec<String> = serde_json::from_str(facts).unwrap_or_default();
    let fact = |at: usize| facts.get(at).cloned().unwrap_or_default();
    let short = |short: String| if short.is_empty() { title.clone() } else { short };
    let year = |iso: String| iso.get(..4).unwrap_or_default().to_owned();
    match kind {
        Some(Kind::Term) => {
            Whose { name: short(fact(0)), years: (fact(1), fact(2)), parties: String::new() }
        }
        Some(Kind::Ballot) => Whose { name: short(fact(3)), ..Whose::default() },
        Some(Kind::Programme) => {
            Whose { name: title, years: (year(fact(1)), year(fact(2))), parties: fact(3) }
        }
        _ => Whose { name: title, ..Whose::default() },
    }
}
