//! Bầu tiếp: the next round of a ballot, for the seats that nobody has yet (domain.md section 3.2).

use std::collections::HashMap;

use super::gather::{self, Election};
use super::sheet::{Entry, Line, Mark, Sheet};
use super::{Task, Written, results, words};
use crate::domain::catalogue::{Kind, Person, RecordId};
use crate::domain::election::{Further, further};
use crate::domain::values::{Count, FromValue as _, Value};
use crate::store::{Plan, Store, StoreError, Verb};
use crate::tr;

/// What the sheet was made from; the candidates stand in the order of its lines.
#[derive(Clone, Debug)]
pub(crate) struct Round {
    election: Election,
    further: Further,
}

/// The sheet of a ballot.
pub(super) fn open(store: &Store, id: RecordId) -> Result<Sheet, StoreError> {
    let election = gather::election(store, id)?;
    let further = further(&election.candidates, &election.outcome);
    let people: HashMap<RecordId, Person> =
        gather::people(store, election.candidates.iter().filter_map(|one| one.person))?;
    let any_tie = further.standbys.iter().any(|one| one.tied);
    let lines = further.standbys.iter().map(|one| {
        let name = results::candidate_name(&election, &people, one.candidate);
        let line = Line::new(name, results::votes(&election, one.candidate), !any_tie || one.tied);
        if one.tied { line.said(Mark::Open, tr!("office-level-short")) } else { line }
    });
    let lines = lines.collect();
    let seats = further.seats.map(|seats| Count::exact(seats).shown()).unwrap_or_default();
    let (name, detail) = gather::name(store, id)?;
    let title = tr!("office-round-title", round = election.ballot.round.unwrap_or(1) + 1);
    let task = Task::Round(Box::new(Round { election, further }));
    let mut sheet = Sheet::new(task, id, title, tr!("office-round-do"));
    sheet.lead = words::joined([name, detail]);
    sheet.lines_title = tr!("office-round-lines");
    sheet.lines = lines;
    sheet.entries.push(Entry::of(Kind::Ballot, "seats", seats));
    Ok(sheet)
}

/// Says what is missing or strange about the round.
pub(super) fn settle(sheet: &mut Sheet, task: &Round, this_year: i32) {
    let seats = sheet.read(0, this_year).as_ref().and_then(Count::from_value);
    sheet.blocked = if task.further.standbys.is_empty() {
        Some(tr!("office-all-elected"))
    } else if sheet.misread() {
        Some(tr!("office-misread"))
    } else if seats == Some(Count::exact(0)) {
        Some(tr!("office-no-seat-left"))
    } else if sheet.ticked() == 0 {
        Some(tr!("office-nothing-ticked"))
    } else {
        None
    };
}

/// Makes the ballot of the round with its candidates and opens it.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &Round,
    this_year: i32,
) -> Result<Written, StoreError> {
    let said = tr!("office-round-done", ballot = sheet.lead.clone());
    let before = store.record(sheet.subject)?;
    let plan = Plan::new(Verb::Batch).about(sheet.subject).label(said.clone());
    let (made, changed) = store.transact(plan, |tx| {
        let mut values = vec![
            ("follows", Value::Ref(sheet.subject)),
            ("round", Value::Int(task.election.ballot.round.unwrap_or(1) + 1)),
            ("status", Value::Text("entering".to_owned())),
        ];
        for field in [
            "meeting",
            "office",
            "office_title",
            "purpose",
            "basis",
            "method",
            "upper_congress",
            "summoned",
        ] {
            values.extend(before.get(field).map(|value| (field, value.clone())));
        }
        values.extend(sheet.given(0, this_year).map(|seats| ("seats", seats)));
        let ballot = tx.create(Kind::Ballot, &values)?;
        let mut position = 0;
        for at in sheet.ticks() {
            let Some(standby) = task.further.standbys.get(at) else { continue };
            let known = tx.record(standby.candidate)?;
            position += 1;
            let mut values =
                vec![("ballot", Value::Ref(ballot)), ("position", Value::Int(position))];
            for field in ["person", "nomination"] {
                values.extend(known.get(field).map(|value| (field, value.clone())));
            }
            tx.create(Kind::Candidate, &values)?;
        }
        Ok::<RecordId, StoreError>(ballot)
    })?;
    Ok(Written { changed, said, shown: Some(made), next: None })
}
