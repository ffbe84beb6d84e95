//! What needs doing, by its headings: the first tasks of each, worded, and the door to the rest.

use chrono::{Days, NaiveDate};

use super::Question;
use super::door::{Behind, Door};
use crate::app::form::{FieldKey, RowRef};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::tasks::{TaskFacts, TaskGroup, TaskKind, days_left, missing_row, months_after};
use crate::domain::values::grouped;
use crate::i18n;
use crate::store::{Store, StoreError, TaskRow, TaskSpan, Units};
use crate::tr;

/// So many tasks of a group are shown; the rest is behind its door.
const SHOWN: usize = 5;

/// A heading with its tasks.
#[derive(Clone, Debug)]
pub struct TaskSection {
    /// The heading.
    pub title: String,
    /// What it holds, in weaker letters.
    pub aside: String,
    /// The first tasks.
    pub items: Vec<TaskItem>,
    /// The rest, and how many there are in all.
    pub more: Option<(String, Door)>,
}

/// How urgent a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Late.
    Late,
    /// Due within 90 days.
    Soon,
    /// Later, or on a day not known.
    Calm,
}

/// One task.
#[derive(Clone, Debug)]
pub struct TaskItem {
    /// What, and whose.
    pub text: String,
    /// When.
    pub when: String,
    /// How urgent.
    pub urgency: Urgency,
    /// The page it opens.
    pub page: RecordId,
    /// The field of it.
    pub key: Option<FieldKey>,
}

/// The headings that have something, and how many tasks there are in all.
pub(super) fn sections(
    store: &Store,
    units: &Units,
    question: &Question,
) -> Result<(Vec<TaskSection>, u64), StoreError> {
    let (mut sections, mut tasks) = (Vec::new(), 0);
    for group in TaskGroup::ALL {
        section_of(store, units, question, group, &mut sections, &mut tasks)?;
    }
    Ok((sections, tasks))
}

/// The parts of a group: what is late has a heading of its own among the terms.
fn spans(kind: TaskKind, question: &Question) -> Vec<(TaskSpan, bool)> {
    let day = question.day();
    let horizon = if question.look.soon {
        day.checked_add_days(Days::new(30)).unwrap_or(day)
    } else {
        months_after(day, question.months)
    };
    let late = TaskSpan::late(kind, day);
    let mut spans = vec![(late, true), (TaskSpan::Due(Some(day), Some(horizon)), false)];
    if !question.look.soon {
        spans.push((TaskSpan::Undated, false));
    }
    spans
}

fn section_of(
    store: &Store,
    units: &Units,
    question: &Question,
    group: TaskGroup,
    sections: &mut Vec<TaskSection>,
    all: &mut u64,
) -> Result<(), StoreError> {
    // Late terms and those that end soon are two headings; elsewhere what is late comes first.
    let apart: &[Option<bool>] =
        if group == TaskGroup::Terms { &[Some(true), Some(false)] } else { &[None] };
    for only in apart {
        let mut parts = Vec::new();
        let mut rows = Vec::new();
        let mut count = 0;
        for kind in group.kinds() {
            for (span, late) in spans(kind, question) {
                if only.is_some_and(|only| only != late) {
                    continue;
                }
                let found = store.task_count(units, kind, span)?;
                if found > 0 {
                    count += found;
                    parts.push((kind, span));
                    rows.extend(store.tasks(units, kind, span, SHOWN + 1)?);
                }
            }
        }
        if count == 0 {
            continue;
        }
        rows.sort_by_cached_key(|row| (row.due.is_none(), row.due, row.sort.clone(), row.kind));
        let more = count > (SHOWN as u64) + 1;
        rows.truncate(if more { SHOWN } else { SHOWN + 1 });
        let items = rows
            .iter()
            .map(|row| item(store, row, question.day(), group))
            .collect::<Result<_, _>>()?;
        let (title, aside) = heading(group, *only, question, count);
        let door = Door { title: title.clone(), behind: Behind::Tasks(parts) };
        let more = more.then(|| (tr!("overview-more", n = grouped(count - SHOWN as u64)), door));
        sections.push(TaskSection { title, aside, items, more });
        *all += count;
    }
    Ok(())
}

fn heading(
    group: TaskGroup,
    late: Option<bool>,
    question: &Question,
    count: u64,
) -> (String, String) {
    let number = tr!("overview-group-count", n = grouped(count));
    match (group, late) {
        (TaskGroup::Terms, Some(true)) => (tr!("overview-group-late"), number),
        (TaskGroup::Terms, _) => {
            let within = if question.look.soon {
                tr!("overview-within-days", n = 30)
            } else {
                tr!("overview-within", n = question.months)
            };
            (tr!("overview-group-terms"), format!("{within} · {number}"))
        }
        (TaskGroup::Dossiers, _) => (tr!("overview-group-dossiers"), number),
        (TaskGroup::Programmes, _) => (tr!("overview-group-programmes"), number),
        (TaskGroup::Ballots, _) => (tr!("overview-group-ballots"), number),
    }
}

fn item(
    store: &Store,
    row: &TaskRow,
    day: NaiveDate,
    group: TaskGroup,
) -> Result<TaskItem, StoreError> {
    let left = row.due.map(|due| days_left(due, day));
    let late = left.is_some_and(|left| left < 0);
    let facts = TaskFacts {
        kind: row.kind,
        field: &row.field,
        due: row.due,
        basis: row.basis,
        number: row.number,
    };
    let whose = whose(row);
    // Under a heading of one kind of task its name would only be said again.
    let what = facts.what(i18n::lang(), late);
    let text = match group {
        TaskGroup::Terms => whose,
        TaskGroup::Programmes => format!("{what}: {whose}"),
        TaskGroup::Dossiers | TaskGroup::Ballots => format!("{whose}: {what}"),
    };
    let date = row.due.map(|due| due.format("%d/%m/%Y").to_string());
    let (when, urgency) = match (left, date) {
        (Some(left @ ..=-1), _) => {
            (tr!("overview-late", n = grouped(left.unsigned_abs())), Urgency::Late)
        }
        (Some(left @ 0..=90), Some(date)) => {
            (tr!("overview-left", n = left, date = date), Urgency::Soon)
        }
        (Some(_), Some(date)) => (tr!("overview-due", date = date), Urgency::Calm),
        _ => (String::new(), Urgency::Calm),
    };
    Ok(TaskItem { text, when, urgency, page: row.listed, key: key_of(store, row)? })
}

fn whose(row: &TaskRow) -> String {
    let name = if row.whose.name.is_empty() { tr!("line-unnamed") } else { row.whose.name.clone() };
    let years = match (row.whose.years.0.as_str(), row.whose.years.1.as_str()) {
        ("", "") => return name,
        ("", year) | (year, "") => year.to_owned(),
        (from, to) => format!("{from}\u{a0}–\u{a0}{to}"),
    };
    format!("{name}, {years}")
}

/// The field a task leads to; of a row that is still missing that of the empty row.
fn key_of(store: &Store, row: &TaskRow) -> Result<Option<FieldKey>, StoreError> {
    let (kind, at) = match missing_row(row.kind) {
        Some((kind, link)) => (Some(kind), RowRef::New { kind, owner: row.subject, link }),
        None => (store.kind_of(row.subject)?, RowRef::Record(row.subject)),
    };
    let field = kind.and_then(|kind: Kind| kind.field(&row.field));
    Ok(field.map(|field| FieldKey { row: at, field: field.name }))
}
