//! Khóa mới: the term after one, with what carries over and what the rules propose, in one step.

use super::gather;
use super::sheet::{Ask, Entry, Sheet};
use super::{Task, Written, words};
use crate::domain::catalogue::{Body, Kind, OrganisationPeriod, RecordId, Term};
use crate::domain::figures::is_at_the_base;
use crate::domain::next_term::{Basis, counts_anew, next_ordinal, next_years};
use crate::domain::organisation::period_on;
use crate::domain::rules::sets::Subject;
use crate::domain::values::{Count, FromValue as _, PartialDate, Value};
use crate::store::{Plan, Store, StoreError, Verb};
use crate::tr;

/// Places of the fields on the sheet; the sizes of the bodies follow them.
const ORDINAL: usize = 0;
const STARTS_ON: usize = 1;
const YEAR_FROM: usize = 2;
const YEAR_TO: usize = 3;
const BODIES: usize = 4;

/// What the sheet was made from.
#[derive(Clone, Debug)]
pub(crate) struct NewTerm {
    previous: Term,
    organisation: RecordId,
    /// The bodies in the order of their fields.
    bodies: Vec<String>,
    /// The term that follows already.
    next: Option<String>,
    today: chrono::NaiveDate,
}

/// The sheet of the term after one.
pub(super) fn open(store: &Store, id: RecordId) -> Result<Sheet, StoreError> {
    let previous = Term::from(&store.record(id)?);
    let organisation = previous.organisation.ok_or(StoreError::NoRecord(id))?;
    let today = store.clock().local().date_naive();
    let next = store.pointing(Kind::Term, "previous", id)?;
    let next = match next.iter().find(|next| next.reference("organisation") == Some(organisation)) {
        Some(next) => Some(gather::title(store, next.id)?),
        None => None,
    };
    let periods: Vec<OrganisationPeriod> = gather::all(store, "organisation", organisation)?;
    let bodies: Vec<Body> = gather::all(store, "term", id)?;
    let running = !matches!(previous.status.as_deref(), Some("ended" | "cut_short"));
    let mut entries = proposals(store, &previous, &periods, today)?;
    let sizes =
        bodies.iter().filter_map(|body| Some((body.body.clone()?, body.decided.or(body.elected)?)));
    let mut kept = Vec::new();
    for (body, size) in sizes {
        if !kept.contains(&body) {
            entries.push(body_entry(&body, size));
            kept.push(body);
        }
    }
    let task = NewTerm { previous, organisation, bodies: kept, next, today };
    let (title, confirm) = (tr!("new-term-title"), tr!("new-term-do"));
    let mut sheet = Sheet::new(Task::NewTerm(Box::new(task)), id, title, confirm);
    sheet.lead = tr!("new-term-lead", term = gather::title(store, id)?);
    sheet.entries = entries;
    if running {
        sheet.asks.push(Ask {
            label: tr!("new-term-end-old"),
            options: vec![tr!("new-term-end-yes"), tr!("new-term-end-no")],
            chosen: Some(1),
        });
    }
    Ok(sheet)
}

/// Khóa, từ ngày, từ năm, đến năm.
fn proposals(
    store: &Store,
    previous: &Term,
    periods: &[OrganisationPeriod],
    today: chrono::NaiveDate,
) -> Result<Vec<Entry>, StoreError> {
    let anew = counts_anew(previous, periods);
    let ordinal = previous.ordinal.as_deref().and_then(|ordinal| next_ordinal(ordinal, anew));
    let mut ordinal = Entry::of(Kind::Term, "ordinal", ordinal.unwrap_or_default());
    if anew {
        ordinal.told = tr!("new-term-ordinal-anew");
    }
    let here = period_on(periods, Some(today));
    let level = here.and_then(|period| period.kind.as_deref());
    let upper = match here.and_then(|period| period.parent).filter(|_| is_at_the_base(level)) {
        Some(upper) => gather::all::<Term>(store, "organisation", upper)?
            .into_iter()
            .max_by_key(|term| (term.year_from, term.id)),
        None => None,
    };
    let rules = store.rule_sets()?;
    let date = Some(PartialDate::Day(today));
    let limit = rules.in_force(Subject::TermYears, level, None, date);
    let length = limit.and_then(|(_, limit)| limit.at_most.or(limit.at_least));
    let own = previous.year_from.zip(previous.year_to).map(|(from, to)| to - from);
    let length = length.and_then(|years| i64::try_from(years).ok()).or(own);
    let (from, to) = next_years(previous, upper.as_ref(), length);
    let text = |year: Option<i64>| year.map(|year| year.to_string()).unwrap_or_default();
    let mut last = Entry::of(Kind::Term, "year_to", text(to.map(|(year, _)| year)));
    last.told = match to {
        Some((_, Basis::Upper)) => tr!("new-term-year-upper"),
        Some((_, Basis::Length)) => tr!("new-term-year-length", years = text(length)),
        None => String::new(),
    };
    let first = Entry::of(Kind::Term, "year_from", text(from));
    Ok(vec![ordinal, Entry::of(Kind::Term, "starts_on", String::new()), first, last])
}

fn body_entry(body: &str, size: Count) -> Entry {
    let name = words::choice(Kind::Body, "body", body);
    let mut entry =
        Entry::of(Kind::Body, "decided", size.shown()).called(tr!("new-term-decided", body = name));
    entry.hint = tr!("new-term-decided-hint");
    entry
}

/// Says what is missing or cannot be.
pub(super) fn settle(sheet: &mut Sheet, task: &NewTerm, this_year: i32) {
    let years: Vec<Option<i64>> = (0..sheet.entries.len())
        .map(|at| match sheet.read(at, this_year) {
            Some(Value::Int(year)) => Some(year),
            _ => None,
        })
        .collect();
    let year = |at: usize| years.get(at).copied().flatten();
    sheet.blocked = if let Some(next) = &task.next {
        Some(tr!("new-term-follows-there", term = next.clone()))
    } else if sheet.misread() {
        Some(tr!("office-misread"))
    } else if year(YEAR_FROM).zip(year(YEAR_TO)).is_some_and(|(from, to)| to < from) {
        Some(tr!("new-term-years-turned"))
    } else {
        None
    };
}

/// Makes the term with its bodies, ends the one before where that was asked for, and opens it.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &NewTerm,
    this_year: i32,
) -> Result<Written, StoreError> {
    let said = tr!("new-term-done", organisation = gather::title(store, task.organisation)?);
    let starts_on = sheet.given(STARTS_ON, this_year);
    let begun = starts_on.as_ref().and_then(PartialDate::from_value);
    let begun = begun.is_some_and(|day| day.earliest() <= task.today);
    let status = if begun { "running" } else { "preparing" };
    let plan = Plan::new(Verb::Batch).about(sheet.subject).label(said.clone());
    let (made, changed) = store.transact(plan, |tx| {
        let mut values = vec![
            ("organisation", Value::Ref(task.organisation)),
            ("previous", Value::Ref(task.previous.id)),
            ("status", Value::Text(status.to_owned())),
        ];
        for (at, field) in [
            (ORDINAL, "ordinal"),
            (STARTS_ON, "starts_on"),
            (YEAR_FROM, "year_from"),
            (YEAR_TO, "year_to"),
        ] {
            values.extend(sheet.given(at, this_year).map(|value| (field, value)));
        }
        let term = tx.create(Kind::Term, &values)?;
        for (body, at) in task.bodies.iter().zip(BODIES..) {
            let Some(size) = sheet.given(at, this_year) else { continue };
            let values = [
                ("term", Value::Ref(term)),
                ("body", Value::Text(body.clone())),
                ("decided", size),
            ];
            tx.create(Kind::Body, &values)?;
        }
        if sheet.chosen(0) == Some(0) {
            tx.set(task.previous.id, "status", Some(Value::Text("ended".to_owned())))?;
            if task.previous.ends_on.is_none() && starts_on.is_some() {
                tx.set(task.previous.id, "ends_on", starts_on.clone())?;
            }
        }
        Ok::<RecordId, StoreError>(term)
    })?;
    Ok(Written { changed, said, shown: Some(made), next: None })
}
