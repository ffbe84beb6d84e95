//! Reading what is to be done.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};

use super::{MONTHS, READ, TaskGroup, TaskLine, TaskList};
use crate::documents::facts::{QueryError, pointing};
use crate::documents::paper::Head;
use crate::documents::stored::joined;
use crate::documents::words::{phrase, stated_time, word};
use crate::documents::{Cell, PaperSettings, Value};
use crate::domain::catalogue::{Kind, OrganisationPeriod, RecordId};
use crate::domain::organisation::period_on;
use crate::domain::tasks::{Band, TaskFacts, TaskKind, days_left, months_after};
use crate::i18n::Lang;
use crate::store::{Scope, Store, StoreError, TaskRow, TaskSpan, Units};

/// A title with more letters stands without the parties of its programme.
const LONG_TITLE: usize = 60;

/// The tasks of a union and of all below it, or of the whole book, as they are on a day.
///
/// Fails with [`QueryError::NotAnOrganisation`] where `under` is something else.
pub fn load(
    store: &Store,
    under: Option<RecordId>,
    as_of: NaiveDate,
    stated: DateTime<FixedOffset>,
) -> Result<TaskList, QueryError> {
    if let Some(id) = under
        && store.kind_of(id)? != Some(Kind::Organisation)
    {
        return Err(QueryError::NotAnOrganisation(id));
    }
    let now = as_of == stated.date_naive();
    let units = store.units(&Scope { under, kind: None, day: as_of, now })?;
    let mut groups = Vec::new();
    let mut room = READ;
    for band in Band::ALL {
        let group = group(store, &units, band, as_of, room)?;
        room -= group.rows.len().min(room);
        if group.count > 0 {
            groups.push(group);
        }
    }
    let organisation = match under.or(store.only_top(as_of)?) {
        Some(id) => name_on(store, id, as_of)?,
        None => String::new(),
    };
    let settings = PaperSettings::default();
    let issuer =
        if organisation.is_empty() { word("tasklist-issuer-blank") } else { organisation.clone() };
    let head = Head::of("", &issuer, &settings, false).internal(&word("tasklist-circulation"));
    Ok(TaskList {
        uid: format!("VCL-{}", as_of.format("%Y-%m-%d")),
        organisation,
        head,
        as_of,
        stated: stated_time(stated),
        groups,
    })
}

fn name_on(store: &Store, id: RecordId, day: NaiveDate) -> Result<String, StoreError> {
    let periods: Vec<OrganisationPeriod> = pointing(store, "organisation", id)?;
    let period = period_on(&periods, Some(day));
    Ok(period.and_then(|one| one.name.clone().or(one.short_name.clone())).unwrap_or_default())
}

/// The due days of a band; those of a kind no longer told of are left out.
fn span(kind: TaskKind, band: Band, day: NaiveDate) -> TaskSpan {
    let after = |days: u64| day.checked_add_days(Days::new(days));
    match band {
        Band::Late => TaskSpan::late(kind, day),
        Band::Month => TaskSpan::Due(Some(day), after(30)),
        Band::Quarter => TaskSpan::Due(after(31), after(90)),
        Band::Later => TaskSpan::Due(after(91), Some(months_after(day, MONTHS))),
        Band::Undated => TaskSpan::Undated,
    }
}

fn group(
    store: &Store,
    units: &Units,
    band: Band,
    day: NaiveDate,
    room: usize,
) -> Result<TaskGroup, StoreError> {
    let mut count = 0;
    let mut rows = Vec::new();
    for kind in TaskKind::ALL {
        let span = span(kind, band, day);
        let of_kind = store.task_count(units, kind, span)?;
        count += of_kind;
        if of_kind > 0 {
            rows.extend(store.tasks(units, kind, span, room)?);
        }
    }
    let order = |one: &TaskRow| (one.due, one.sort.clone(), one.kind, one.listed, one.subject);
    rows.sort_by_cached_key(order);
    rows.truncate(room);
    Ok(TaskGroup { band, count, rows: rows.iter().map(|row| line(row, day)).collect() })
}

fn line(row: &TaskRow, day: NaiveDate) -> TaskLine {
    let facts = TaskFacts {
        kind: row.kind,
        field: &row.field,
        due: row.due,
        basis: row.basis,
        number: row.number,
    };
    let left = row.due.map(|due| days_left(due, day));
    let late = left.is_some_and(|left| left < 0);
    let whose = &row.whose;
    let years = match (whose.years.0.as_str(), whose.years.1.as_str()) {
        ("", "") => String::new(),
        (from, "") => from.to_owned(),
        ("", to) => to.to_owned(),
        (from, to) => format!("{from}\u{a0}-\u{a0}{to}"),
    };
    // A long title names the parties already, as a rule.
    let long = whose.name.chars().count() > LONG_TITLE;
    let parties = if long { String::new() } else { whose.parties.clone() };
    let name = if whose.name.is_empty() { word("term-unnamed") } else { whose.name.clone() };
    TaskLine {
        what: facts.what(Lang::Vi, late),
        why: facts.why(Lang::Vi),
        whose: joined([joined([name, years], ", "), parties], "; "),
        due: row.due.map_or_else(Cell::unknown, Cell::date),
        left: left.map_or_else(Cell::unknown, |left| match left {
            ..=-1 => {
                let days = left.unsigned_abs().to_string();
                Cell::new(Value::Int(left), phrase("tasklist-late", &[("days", &days)]))
            }
            _ => Cell::plain(left),
        }),
    }
}
