//! What the pages of a person and of a term show of offices: read once when the page is read.

use std::collections::HashMap;

use super::tally::Tally;
use super::{figures, gather, results, words};
use crate::domain::catalogue::{
    Ballot, Candidate, Delegate, Delegation, Kind, Mandate, Meeting, OrganisationPeriod, Person,
    Record, RecordId, Term,
};
use crate::domain::dossier::Dossier;
use crate::domain::election::{Basis, Outcome, counting_day, member_office, outcome};
use crate::domain::organisation::period_on;
use crate::domain::values::PartialDate;
use crate::store::{Store, StoreError};
use crate::tr;

/// One office, delegation or candidacy in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeLine {
    /// From when to when.
    pub when: String,
    /// Chức danh; in a term who holds it.
    pub what: String,
    /// Where: the organisation with its name of the day; in a term the office.
    pub place: String,
    /// The term; in a term why it ended.
    pub term: String,
    /// How obtained, with how many votes.
    pub how: String,
    /// The record that a click opens.
    pub target: Option<RecordId>,
}

/// The figures of a body of a term.
#[derive(Clone, Debug)]
pub struct TallyLine {
    /// The body's record.
    pub body: RecordId,
    /// Reported and counted.
    pub tally: Tally,
    /// The day they were counted on.
    pub day: String,
}

/// What a page shows of offices.
#[derive(Clone, Debug, Default)]
pub struct OfficeView {
    /// Of a person every office over time; of a term who holds one now.
    pub offices: Vec<OfficeLine>,
    /// Of a term who held one and does no more.
    pub former: Vec<OfficeLine>,
    /// Of a person the delegations.
    pub delegations: Vec<OfficeLine>,
    /// Of a person the ballots that had the name.
    pub candidacies: Vec<OfficeLine>,
    /// Of a term its bodies.
    pub tallies: Vec<TallyLine>,
}

/// The view of a page; empty for records that have none.
pub(crate) fn view(store: &Store, dossier: &Dossier) -> Result<OfficeView, StoreError> {
    match dossier.root.kind {
        Kind::Person => person(store, dossier),
        Kind::Term => Ok(term(dossier)),
        _ => Ok(OfficeView::default()),
    }
}

fn person(store: &Store, dossier: &Dossier) -> Result<OfficeView, StoreError> {
    let id = dossier.root.id;
    let mut mandates: Vec<(Option<PartialDate>, Mandate, Option<Term>)> = Vec::new();
    for mandate in gather::all::<Mandate>(store, "person", id)? {
        let term = match mandate.term {
            Some(term) => Some(Term::from(&store.record(term)?)),
            None => None,
        };
        let begin = mandate.from.or_else(|| term.as_ref().and_then(first_day));
        mandates.push((begin, mandate, term));
    }
    mandates.sort_by_key(|(begin, mandate, _)| (*begin, mandate.id));
    let mut view = OfficeView::default();
    for (begin, mandate, term) in &mandates {
        let ballot = match mandate.ballot {
            Some(ballot) => votes_of(store, ballot, id)?,
            None => String::new(),
        };
        view.offices.push(OfficeLine {
            when: span(mandate),
            what: words::office(mandate),
            place: name_on(store, mandate.organisation, *begin)?,
            term: term.as_ref().map(years).unwrap_or_default(),
            how: words::joined([obtained(mandate), ballot]),
            target: mandate.term.or(mandate.organisation),
        });
    }
    view.delegations = delegations(store, id)?;
    view.candidacies = candidacies(store, id)?;
    Ok(view)
}

fn delegations(store: &Store, person: RecordId) -> Result<Vec<OfficeLine>, StoreError> {
    let mut lines = Vec::new();
    for delegate in gather::all::<Delegate>(store, "person", person)? {
        let Some(delegation) = delegate.delegation else { continue };
        let delegation = Delegation::from(&store.record(delegation)?);
        let meeting = match delegation.meeting {
            Some(meeting) => Some(Meeting::from(&store.record(meeting)?)),
            None => None,
        };
        let day = meeting.as_ref().and_then(|meeting| meeting.starts_on);
        let status = match (delegate.status.as_deref(), delegate.order) {
            (Some("alternate"), Some(order)) => tr!("office-alternate", order = order),
            (Some(status), _) => words::choice(Kind::Delegate, "status", status),
            (None, _) => String::new(),
        };
        let how = delegate.obtained.map(|how| words::choice(Kind::Delegate, "obtained", &how));
        let line = OfficeLine {
            when: words::date(day),
            what: delegation.upper_congress.unwrap_or_else(|| tr!("office-delegation")),
            place: status,
            term: String::new(),
            how: how.unwrap_or_default(),
            target: meeting.and_then(|meeting| meeting.term),
        };
        lines.push((day, line));
    }
    Ok(in_order(lines))
}

fn candidacies(store: &Store, person: RecordId) -> Result<Vec<OfficeLine>, StoreError> {
    let mut lines = Vec::new();
    for candidate in gather::all::<Candidate>(store, "person", person)? {
        let Some(ballot) = candidate.ballot else { continue };
        let election = gather::election(store, ballot)?;
        let day = election.meeting.starts_on;
        let (name, detail) = gather::name(store, ballot)?;
        let result = match candidate.elected {
            Some(true) => tr!("office-elected"),
            Some(false) => tr!("office-not-elected"),
            None => String::new(),
        };
        let line = OfficeLine {
            when: words::date(day),
            what: name,
            place: detail,
            term: years(&election.term),
            how: words::joined([result, results::votes(&election, candidate.id)]),
            target: Some(ballot),
        };
        lines.push((day, line));
    }
    Ok(in_order(lines))
}

fn in_order(mut lines: Vec<(Option<PartialDate>, OfficeLine)>) -> Vec<OfficeLine> {
    lines.sort_by_key(|(day, _)| *day);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn votes_of(store: &Store, ballot: RecordId, person: RecordId) -> Result<String, StoreError> {
    if store.record(ballot)?.reference("meeting").is_none() {
        return Ok(String::new());
    }
    let election = gather::election(store, ballot)?;
    let candidate = election.candidates.iter().find(|one| one.person == Some(person));
    Ok(candidate.map(|one| results::votes(&election, one.id)).unwrap_or_default())
}

/// The name an organisation had on a day (promise 5 of the design: the name of the day).
fn name_on(
    store: &Store,
    organisation: Option<RecordId>,
    day: Option<PartialDate>,
) -> Result<String, StoreError> {
    let Some(id) = organisation else { return Ok(String::new()) };
    let periods: Vec<OrganisationPeriod> = gather::all(store, "organisation", id)?;
    let period = period_on(&periods, day.map(PartialDate::latest));
    let name = period.and_then(|period| period.name.clone().or_else(|| period.short_name.clone()));
    Ok(name.unwrap_or_else(|| tr!("line-unnamed")))
}

fn first_day(term: &Term) -> Option<PartialDate> {
    let year = term.year_from.and_then(|year| i32::try_from(year).ok());
    term.starts_on.or_else(|| PartialDate::of(year?, None, None))
}

fn years(term: &Term) -> String {
    match (term.year_from, term.year_to) {
        (Some(from), Some(to)) => format!("{from}\u{a0}–\u{a0}{to}"),
        (Some(year), None) | (None, Some(year)) => year.to_string(),
        (None, None) => String::new(),
    }
}

/// "20/04/2023 – nay".
fn span(mandate: &Mandate) -> String {
    let to = match mandate.to {
        Some(to) => to.shown(),
        None => tr!("office-until-now"),
    };
    match mandate.from {
        Some(from) => format!("{} – {to}", from.shown()),
        None if mandate.to.is_some() => tr!("office-until", day = to),
        None => words::date(None),
    }
}

fn obtained(mandate: &Mandate) -> String {
    let how = mandate.obtained.as_deref();
    how.map(|how| words::choice(Kind::Mandate, "obtained", how)).unwrap_or_default()
}

fn term(dossier: &Dossier) -> OfficeView {
    let people: HashMap<RecordId, Person> =
        dossier.nearby::<Person>().into_iter().map(|person| (person.id, person)).collect();
    let mut mandates: Vec<Mandate> = dossier
        .records(Kind::Mandate)
        .filter(|record| record.reference("term") == Some(dossier.root.id))
        .map(Mandate::from)
        .collect();
    super::recognise::sort(&mut mandates);
    let mut votes = Votes { dossier, read: HashMap::new() };
    let mut view = OfficeView::default();
    for mandate in &mandates {
        let name = mandate.person.and_then(|id| people.get(&id)).map(words::person);
        let reason = mandate.end_reason.as_deref();
        let line = OfficeLine {
            when: span(mandate),
            what: name.unwrap_or_else(|| tr!("line-unnamed")),
            place: words::office(mandate),
            term: reason
                .map(|reason| words::choice(Kind::Mandate, "end_reason", reason))
                .unwrap_or_default(),
            how: words::joined([obtained(mandate), votes.of(mandate)]),
            target: mandate.person,
        };
        let over = mandate.to.is_some() || reason.is_some();
        if over { view.former.push(line) } else { view.offices.push(line) }
    }
    view.tallies = tallies(dossier, &mandates, &people);
    view
}

/// The votes of the ballots of a term, each counted once.
struct Votes<'a> {
    dossier: &'a Dossier,
    read: HashMap<RecordId, Option<(Outcome, Vec<Candidate>)>>,
}

impl Votes<'_> {
    fn of(&mut self, mandate: &Mandate) -> String {
        let Some((ballot, person)) = mandate.ballot.zip(mandate.person) else {
            return String::new();
        };
        let dossier = self.dossier;
        let read = self.read.entry(ballot).or_insert_with(|| {
            let record = dossier.find(ballot)?;
            let list: Vec<&Record> = dossier.owned(Kind::Candidate, "ballot", ballot).collect();
            let said = outcome(record, list.iter().copied(), Basis::Returned);
            Some((said, list.into_iter().map(Candidate::from).collect()))
        });
        let Some((outcome, candidates)) = read else { return String::new() };
        let candidate = candidates.iter().find(|one| one.person == Some(person));
        candidate.map(|one| results::votes_in(outcome, one.id)).unwrap_or_default()
    }
}

fn tallies(
    dossier: &Dossier,
    mandates: &[Mandate],
    people: &HashMap<RecordId, Person>,
) -> Vec<TallyLine> {
    let mut meetings: Vec<Meeting> = dossier.all();
    meetings.sort_by_key(|meeting| (meeting.starts_on, meeting.id));
    let ballots: Vec<Ballot> = dossier.all();
    let term = Term::from(&dossier.root);
    let mut lines = Vec::new();
    for record in dossier.records(Kind::Body) {
        let Some(body) = record.text("body").filter(|body| member_office(body).is_some()) else {
            continue;
        };
        let day = counting_day(body, &meetings, &ballots, &term);
        let title = words::choice(Kind::Body, "body", body);
        let mut tally = Tally::new(title, Kind::Body, Some(record.clone()), Vec::new());
        figures::count(&mut tally, body, mandates, people, day);
        // Where no member is known there is nothing to hold against the report.
        if tally.figures.first().is_some_and(|figure| figure.counted.yes > 0) {
            lines.push(TallyLine { body: record.id, tally, day: words::date(day) });
        }
    }
    lines
}
