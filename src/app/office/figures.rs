//! The figures of a body, reported and counted (domain.md section 3.6).

use std::collections::HashMap;

use super::gather;
use super::sheet::Sheet;
use super::tally::Tally;
use super::words;
use super::{Task, Written};
use crate::domain::catalogue::{Ballot, Body, Kind, Mandate, Meeting, Person, RecordId, Term};
use crate::domain::election::{FIGURES, counting_day, members, structure};
use crate::domain::values::{PartialDate, Value};
use crate::store::{Plan, Store, StoreError, Verb};
use crate::tr;

/// The reported figures of a body of a term; of several bodies of one name the one obtained the same
/// way, else the first.
pub(super) fn tally_of(
    store: &Store,
    term: RecordId,
    body: &str,
    obtained: Option<&str>,
) -> Result<Tally, StoreError> {
    let mut bodies = store.pointing(Kind::Body, "term", term)?;
    bodies.retain(|record| record.text("body") == Some(body));
    bodies.sort_by_key(|record| (record.text("obtained") != obtained, record.id));
    let mut start = vec![("term", Value::Ref(term)), ("body", Value::Text(body.to_owned()))];
    start.extend(obtained.map(|how| ("obtained", Value::Text(how.to_owned()))));
    let title = words::choice(Kind::Body, "body", body);
    Ok(Tally::new(title, Kind::Body, bodies.into_iter().next(), start))
}

/// Counts a body from the mandates of its term.
pub(super) fn count(
    tally: &mut Tally,
    body: &str,
    mandates: &[Mandate],
    people: &HashMap<RecordId, Person>,
    day: Option<PartialDate>,
) {
    let members = members(body, mandates, day);
    let counted = structure(&members, |id| people.get(&id), day);
    tally.count(FIGURES.into_iter().zip(counted));
}

/// The sheet of the figures alone.
pub(super) fn open(store: &Store, id: RecordId) -> Result<Sheet, StoreError> {
    let record = store.record(id)?;
    let body = Body::from(&record);
    let term_id = body.term.ok_or(StoreError::NoRecord(id))?;
    let term = Term::from(&store.record(term_id)?);
    let meetings = gather::meetings(store, term_id)?;
    let mut ballots: Vec<Ballot> = Vec::new();
    for meeting in &meetings {
        ballots.extend(gather::all::<Ballot>(store, "meeting", meeting.id)?);
    }
    let meetings: Vec<Meeting> = meetings.iter().map(Meeting::from).collect();
    let word = body.body.clone().unwrap_or_default();
    let day = counting_day(&word, &meetings, &ballots, &term);
    let mandates = gather::present(store, term_id, None)?;
    let people = gather::people(store, mandates.iter().filter_map(|mandate| mandate.person))?;
    let mut tally =
        Tally::new(words::choice(Kind::Body, "body", &word), Kind::Body, Some(record), Vec::new());
    count(&mut tally, &word, &mandates, &people, day);
    let mut sheet =
        Sheet::new(Task::Figures, id, tr!("office-figures-title"), tr!("office-figures-do"));
    sheet.lead = tr!("office-figures-lead", day = words::date(day));
    sheet.tally = Some(tally);
    settle(&mut sheet);
    Ok(sheet)
}

/// Something must be ticked.
pub(super) fn settle(sheet: &mut Sheet) {
    let any = sheet.tally.as_ref().is_some_and(Tally::any);
    sheet.blocked = (!any).then(|| tr!("office-nothing-ticked"));
}

/// Writes the ticked figures.
pub(super) fn write(sheet: &Sheet, store: &mut Store) -> Result<Written, StoreError> {
    let title = sheet.tally.as_ref().map(|tally| tally.title.clone()).unwrap_or_default();
    let said = tr!("office-figures-done", body = title);
    let plan = Plan::new(Verb::Batch).about(sheet.subject).label(said.clone());
    let ((), changed) = store.transact(plan, |tx| match &sheet.tally {
        Some(tally) => tally.write(tx),
        None => Ok(()),
    })?;
    Ok(Written { changed, said, shown: None, next: None })
}
