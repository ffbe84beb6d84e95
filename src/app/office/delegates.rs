//! The delegates to the congress of the upper union, from their ballot (domain.md section 3.7).

use std::collections::HashMap;

use super::gather::{self, Election};
use super::sheet::{Ask, Line, Mark, Sheet};
use super::tally::Tally;
use super::{Task, Written, results, words};
use crate::domain::catalogue::{Delegate, Kind, Person, RecordId};
use crate::domain::election::{Counted, Seat, Source, Verdict, delegates};
use crate::domain::values::Value;
use crate::store::{Plan, Store, StoreError, Verb};
use crate::tr;

/// What the sheet was made from; the seats stand in the order of its lines.
#[derive(Clone, Debug)]
pub(crate) struct Delegates {
    election: Election,
    people: HashMap<RecordId, Person>,
    present: Vec<Delegate>,
    source: Source,
    seats: Vec<Seat>,
}

impl Delegates {
    fn alternates_only(&self) -> bool {
        self.election.ballot.office.as_deref() == Some("alternate_delegate")
    }
}

/// The sheet of a ballot for delegates.
pub(super) fn open(store: &Store, id: RecordId, election: Election) -> Result<Sheet, StoreError> {
    let upper = election.ballot.upper_congress.clone();
    let mut delegations = store.pointing(Kind::Delegation, "meeting", election.meeting.id)?;
    if let Some(upper) = &upper {
        delegations.retain(|one| one.text("upper_congress").is_none_or(|known| known == upper));
    }
    let delegation = delegations.into_iter().next();
    let present: Vec<Delegate> = match &delegation {
        Some(delegation) => gather::all(store, "delegation", delegation.id)?,
        None => Vec::new(),
    };
    let people = gather::people(store, election.candidates.iter().filter_map(|one| one.person))?;
    let mut start = vec![("meeting", Value::Ref(election.meeting.id))];
    start.extend(upper.map(|upper| ("upper_congress", Value::Text(upper))));
    let tally = Tally::new(tr!("office-delegation"), Kind::Delegation, delegation, start);
    let (name, detail) = gather::name(store, id)?;
    let task =
        Delegates { election, people, present, source: Source::OwnBallot, seats: Vec::new() };
    let alternates_only = task.alternates_only();
    let (title, confirm) = (tr!("office-delegates-title"), tr!("office-delegates-do"));
    let mut sheet = Sheet::new(Task::Delegates(Box::new(task)), id, title, confirm);
    sheet.lead = words::joined([name, detail]);
    sheet.lines_title = tr!("office-delegates-lines");
    sheet.tally = Some(tally);
    if !alternates_only {
        sheet.asks.push(Ask {
            label: tr!("office-alternates-from"),
            options: vec![tr!("office-alternates-own"), tr!("office-alternates-next")],
            chosen: Some(0),
        });
    }
    Ok(sheet)
}

/// Makes the lines anew where the source of the alternates changed, counts, and says what is missing.
pub(super) fn settle(sheet: &mut Sheet, task: &Delegates) {
    let source = match sheet.chosen(0) {
        Some(1) => Source::NextInOrder,
        _ => Source::OwnBallot,
    };
    if source != task.source || sheet.lines.is_empty() {
        let mut task = task.clone();
        task.source = source;
        let Election { candidates, outcome, .. } = &task.election;
        let only = task.alternates_only();
        task.seats = delegates(candidates, outcome, &task.present, only, source);
        sheet.lines = task.seats.iter().map(|seat| line(&task, seat)).collect();
        sheet.task = Task::Delegates(Box::new(task));
    }
    let Task::Delegates(task) = &sheet.task else { return };
    let seats: Vec<&Seat> = sheet.ticks().filter_map(|at| task.seats.get(at)).collect();
    let made = |alternate: bool| {
        seats.iter().filter(|seat| seat.alternate.is_some() == alternate).count() as u64
    };
    let there = |alternate: bool| {
        let is = |one: &&Delegate| (one.status.as_deref() == Some("alternate")) == alternate;
        task.present.iter().filter(is).count() as u64
    };
    let [official, alternate] = [false, true].map(|alternate| made(alternate) + there(alternate));
    let certain = |yes| Counted { yes, unknown: 0 };
    if let Some(tally) = &mut sheet.tally {
        tally.count([
            ("official", certain(official)),
            ("alternate", certain(alternate)),
            ("total", certain(official + alternate)),
        ]);
    }
    sheet.blocked = match (sheet.lines.is_empty(), sheet.ticked() > 0) {
        (true, _) => Some(tr!("office-nobody-elected")),
        (false, false) => Some(tr!("office-nothing-ticked")),
        _ => None,
    };
}

fn line(task: &Delegates, seat: &Seat) -> Line {
    let name = results::candidate_name(&task.election, &task.people, seat.candidate);
    let status = match seat.alternate {
        Some(order) => tr!("office-alternate", order = order),
        None => words::choice(Kind::Delegate, "status", "official"),
    };
    let detail = words::joined([status, results::votes(&task.election, seat.candidate)]);
    let line = Line::new(name, detail, true);
    match seat.verdict {
        Verdict::There(_) | Verdict::Complete(_) => {
            line.said(Mark::There, tr!("office-delegate-there")).fixed()
        }
        Verdict::Repeated => line.said(Mark::Open, tr!("office-repeated")).fixed(),
        Verdict::NoPerson => line.said(Mark::Open, tr!("office-no-person")).fixed(),
        Verdict::Tied => line.said(Mark::Open, tr!("office-tied")).fixed(),
        Verdict::Offer => {
            let mut line = line.said(Mark::Open, tr!("office-not-said"));
            line.ticked = false;
            line
        }
        Verdict::Make if seat.level => line.said(Mark::Open, tr!("office-level")),
        Verdict::Make => line,
    }
}

/// Writes the delegates; the delegation is made when there is none.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &Delegates,
) -> Result<Written, StoreError> {
    let said = tr!("office-delegates-done", count = sheet.ticked(), ballot = sheet.lead.clone());
    let plan = Plan::new(Verb::Batch).about(sheet.subject).label(said.clone());
    let ((), changed) = store.transact(plan, |tx| {
        let Some(tally) = &sheet.tally else { return Ok(()) };
        let delegation = tally.write_or_make(tx)?;
        for at in sheet.ticks() {
            let Some(seat) = task.seats.get(at) else { continue };
            let Some(person) = seat.person else { continue };
            let status = if seat.alternate.is_some() { "alternate" } else { "official" };
            let mut values = vec![
                ("delegation", Value::Ref(delegation)),
                ("person", Value::Ref(person)),
                ("status", Value::Text(status.to_owned())),
                ("obtained", Value::Text("elected".to_owned())),
            ];
            values.extend(seat.alternate.map(|order| ("order", Value::Int(order))));
            tx.create(Kind::Delegate, &values)?;
        }
        Ok::<(), StoreError>(())
    })?;
    Ok(Written { changed, said, shown: None, next: None })
}
