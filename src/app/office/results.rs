//! Lập danh sách giữ chức từ kết quả: those a ballot elected become office-holders.

use std::collections::HashMap;

use super::gather::{self, Election};
use super::sheet::{Line, Mark, Sheet};
use super::tally::Tally;
use super::{Task, Written, delegates, figures, words};
use crate::domain::catalogue::{Kind, Mandate, Person, Record, RecordId};
use crate::domain::election::{
    Given, Outcome, Proposal, Verdict, body_of, mandate_values, obtained, proposals,
};
use crate::domain::values::Value;
use crate::store::{Plan, Store, StoreError, Tx, Verb};
use crate::tr;

/// What the sheet was made from; the proposals stand in the order of its lines.
#[derive(Clone, Debug)]
pub(crate) struct Results {
    election: Election,
    office: &'static str,
    proposals: Vec<Proposal>,
    present: Vec<Mandate>,
    people: HashMap<RecordId, Person>,
}

impl Results {
    fn given(&self) -> Given<'_> {
        Given {
            ballot: &self.election.ballot,
            meeting: &self.election.meeting,
            office: self.office,
        }
    }

    fn values(&self, proposal: &Proposal) -> Option<Vec<(&'static str, Value)>> {
        let person = proposal.person?;
        let Election { organisation, term, .. } = &self.election;
        let again = proposal.re_elected;
        Some(mandate_values(self.given(), *organisation, term.id, person, again))
    }
}

/// The sheet of a ballot; of a ballot for delegates their list.
pub(super) fn open(store: &Store, id: RecordId) -> Result<Sheet, StoreError> {
    let election = gather::election(store, id)?;
    let Some(office) = gather::office_of(&election.ballot) else {
        return delegates::open(store, id, election);
    };
    let present = gather::present(store, election.term.id, Some(id))?;
    let day = election.meeting.starts_on;
    let past = gather::past(store, &election.term, election.organisation, day)?;
    let given = Given { ballot: &election.ballot, meeting: &election.meeting, office };
    let proposals = proposals(given, &election.candidates, &election.outcome, &present, &past);
    let asked = election.candidates.iter().filter_map(|candidate| candidate.person);
    let held = present.iter().filter_map(|mandate| mandate.person);
    let people = gather::people(store, asked.chain(held))?;
    let how = obtained(&election.ballot, &election.meeting);
    let regular = election.ballot.purpose.as_deref() != Some("supplementary");
    let tally = match body_of(office).filter(|_| regular) {
        Some(body) => Some(figures::tally_of(store, election.term.id, body, how)?),
        None => None,
    };
    let task = Results { election, office, proposals, present, people };
    let mut sheet = sheet_of(store, id, &task)?;
    sheet.tally = tally;
    sheet.task = Task::Results(Box::new(task));
    Ok(sheet)
}

fn sheet_of(store: &Store, id: RecordId, task: &Results) -> Result<Sheet, StoreError> {
    let lines: Vec<Line> = task.proposals.iter().map(|proposal| line(task, proposal)).collect();
    let (title, confirm) = (tr!("office-results-title"), tr!("office-results-do"));
    let mut sheet = Sheet::new(Task::Figures, id, title, confirm);
    let (name, detail) = gather::name(store, id)?;
    sheet.lead = words::joined([name, detail]);
    sheet.lines_title = tr!("office-results-lines");
    sheet.lines = lines;
    Ok(sheet)
}

/// The name of a candidate, or the number on the ballot.
pub(super) fn candidate_name(
    election: &Election,
    people: &HashMap<RecordId, Person>,
    id: RecordId,
) -> String {
    let at = election.candidates.iter().position(|candidate| candidate.id == id);
    let candidate = at.and_then(|at| election.candidates.get(at));
    match candidate.and_then(|candidate| candidate.person).and_then(|id| people.get(&id)) {
        Some(person) => words::person(person),
        None => {
            let place = candidate
                .and_then(|candidate| candidate.position)
                .unwrap_or_else(|| at.map_or(0, |at| at as i64 + 1));
            tr!("office-nameless", position = place)
        }
    }
}

/// The votes of a candidate: "113/118 phiếu (95,8 %)".
pub(super) fn votes(election: &Election, id: RecordId) -> String {
    votes_in(&election.outcome, id)
}

/// As [`votes`], of an outcome.
pub(super) fn votes_in(outcome: &Outcome, id: RecordId) -> String {
    let Some(line) = outcome.line(id) else { return String::new() };
    match (line.votes, outcome.base, line.percent) {
        (Some(votes), Some(base), Some(percent)) => {
            tr!("office-votes", votes = votes, base = base, percent = percent.in_sentence())
        }
        (Some(votes), ..) => tr!("office-votes-only", votes = votes),
        _ => String::new(),
    }
}

fn line(task: &Results, proposal: &Proposal) -> Line {
    let election = &task.election;
    let name = candidate_name(election, &task.people, proposal.candidate);
    let office = match &election.ballot.office_title {
        Some(title) if task.office == "other" => title.clone(),
        _ => words::choice(Kind::Mandate, "office", task.office),
    };
    let again = match proposal.re_elected {
        Some(true) => tr!("office-again"),
        Some(false) => tr!("office-first-time"),
        None => String::new(),
    };
    let detail = words::joined([office, votes(election, proposal.candidate), again]);
    let line = Line::new(name, detail, true);
    match proposal.verdict {
        Verdict::Make if proposal.doubtful => line.said(Mark::Open, tr!("office-half")),
        Verdict::Make => line,
        Verdict::Offer => {
            let mut line = line.said(Mark::Open, tr!("office-not-said"));
            line.ticked = false;
            line
        }
        Verdict::Complete(_) => line.said(Mark::There, tr!("office-complete")),
        Verdict::There(_) => line.said(Mark::There, tr!("office-there")).fixed(),
        Verdict::Repeated => line.said(Mark::Open, tr!("office-repeated")).fixed(),
        Verdict::NoPerson => line.said(Mark::Open, tr!("office-no-person")).fixed(),
        Verdict::Tied => line.said(Mark::Open, tr!("office-tied")).fixed(),
    }
}

/// Counts the body as it will be with the ticked ones, and says what is missing.
pub(super) fn settle(sheet: &mut Sheet, task: &Results) {
    let mut mandates = task.present.clone();
    for at in sheet.ticks() {
        let Some(proposal) = task.proposals.get(at) else { continue };
        let Some(values) = task.values(proposal) else { continue };
        let mut record = Record::empty(RecordId(-1), uuid::Uuid::nil(), Kind::Mandate);
        for (field, value) in values {
            record.put(field, Some(value));
        }
        if let Verdict::Complete(id) = proposal.verdict {
            mandates.retain(|mandate| mandate.id != id);
        }
        mandates.push(Mandate::from(&record));
    }
    if let Some((tally, body)) = sheet.tally.as_mut().zip(body_of(task.office)) {
        figures::count(tally, body, &mandates, &task.people, task.election.meeting.starts_on);
    }
    let any = sheet.ticked() > 0 || sheet.tally.as_ref().is_some_and(Tally::any);
    sheet.blocked = match (task.proposals.is_empty(), any) {
        (true, false) => Some(tr!("office-nobody-elected")),
        (false, false) => Some(tr!("office-nothing-ticked")),
        _ => None,
    };
}

/// Writes the office-holders and the ticked figures.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &Results,
) -> Result<Written, StoreError> {
    let said = match (&sheet.tally, sheet.ticked()) {
        (Some(tally), 0) => tr!("office-figures-done", body = tally.title.clone()),
        (_, count) => tr!("office-results-done", count = count, ballot = sheet.lead.clone()),
    };
    let plan = Plan::new(Verb::Batch).about(sheet.subject).label(said.clone());
    let ((), changed) = store.transact(plan, |tx| {
        for at in sheet.ticks() {
            if let Some(proposal) = task.proposals.get(at) {
                write_one(tx, task, proposal)?;
            }
        }
        match &sheet.tally {
            Some(tally) => tally.write(tx),
            None => Ok(()),
        }
    })?;
    Ok(Written { changed, said, shown: None, next: None })
}

fn write_one(tx: &mut Tx<'_>, task: &Results, proposal: &Proposal) -> Result<(), StoreError> {
    let Some(values) = task.values(proposal) else { return Ok(()) };
    let Verdict::Complete(id) = proposal.verdict else {
        return tx.create(Kind::Mandate, &values).map(|_| ());
    };
    let known = tx.record(id)?;
    for (field, value) in values {
        if known.get(field).is_none() {
            tx.set(id, field, Some(value))?;
        }
    }
    Ok(())
}
