//! What the tasks read from the book.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::domain::catalogue::{
    Ballot, Candidate, Kind, Mandate, Meeting, Person, Record, RecordId, Succession, Term, Typed,
};
use crate::domain::dossier::Dossier;
use crate::domain::election::{Outcome, list_order, mandate_office, outcome, re_elected};
use crate::domain::rules::usual_basis;
use crate::domain::values::PartialDate;
use crate::store::{Store, StoreError};

/// A ballot with what its result is made of.
#[derive(Clone, Debug)]
pub(super) struct Election {
    pub ballot: Ballot,
    pub meeting: Meeting,
    pub term: Term,
    pub organisation: RecordId,
    pub candidates: Vec<Candidate>,
    pub outcome: Outcome,
}

/// The records of a kind that point to a record, typed.
pub(super) fn all<T: Typed>(
    store: &Store,
    field: &str,
    target: RecordId,
) -> Result<Vec<T>, StoreError> {
    Ok(store.pointing(T::KIND, field, target)?.iter().map(T::read).collect())
}

/// The term a record of the rail belongs to: itself, or that of a ballot's meeting.
pub(super) fn term_of(store: &Store, subject: RecordId) -> Result<Option<RecordId>, StoreError> {
    let record = store.record(subject)?;
    match record.kind {
        Kind::Term => Ok(Some(subject)),
        Kind::Ballot => match record.reference("meeting") {
            Some(meeting) => Ok(store.record(meeting)?.reference("term")),
            None => Ok(None),
        },
        _ => Ok(None),
    }
}

/// Reads a ballot with its candidates in the order of the list. The basis is the one the ballot states,
/// else the one of the rule set in force.
pub(super) fn election(store: &Store, id: RecordId) -> Result<Election, StoreError> {
    let ballot = store.record(id)?;
    let missing = || StoreError::NoRecord(id);
    let meeting = store.record(ballot.reference("meeting").ok_or_else(missing)?)?;
    let term = store.record(meeting.reference("term").ok_or_else(missing)?)?;
    let organisation = term.reference("organisation").ok_or_else(missing)?;
    let mut records = store.pointing(Kind::Candidate, "ballot", id)?;
    records.sort_by_key(list_order);
    let usual = usual_basis(&store.dossier(id)?.dossier);
    let outcome = outcome(&ballot, &records, usual);
    Ok(Election {
        ballot: Ballot::from(&ballot),
        meeting: Meeting::from(&meeting),
        term: Term::from(&term),
        organisation,
        candidates: records.iter().map(Candidate::from).collect(),
        outcome,
    })
}

/// The people of a few records.
pub(super) fn people(
    store: &Store,
    ids: impl IntoIterator<Item = RecordId>,
) -> Result<HashMap<RecordId, Person>, StoreError> {
    let mut people = HashMap::new();
    for id in ids {
        if let std::collections::hash_map::Entry::Vacant(place) = people.entry(id) {
            place.insert(Person::from(&store.record(id)?));
        }
    }
    Ok(people)
}

/// The mandates of a term, with those of a ballot that name no term.
pub(super) fn present(
    store: &Store,
    term: RecordId,
    ballot: Option<RecordId>,
) -> Result<Vec<Mandate>, StoreError> {
    let mut mandates: Vec<Mandate> = all(store, "term", term)?;
    if let Some(ballot) = ballot {
        let more: Vec<Mandate> = all(store, "ballot", ballot)?;
        mandates.extend(more.into_iter().filter(|mandate| mandate.term != Some(term)));
    }
    Ok(mandates)
}

/// The mandates of the term before: the previous one of the organisation, and the last one of every
/// organisation that passed into it since (Tổ chức tiền thân).
pub(super) fn past(
    store: &Store,
    term: &Term,
    organisation: RecordId,
    day: Option<PartialDate>,
) -> Result<Vec<Mandate>, StoreError> {
    let own = match term.previous {
        Some(previous) => Some(Term::from(&store.record(previous)?)),
        None => before(store, organisation, Some(term))?,
    };
    let mut terms: BTreeSet<RecordId> = own.iter().map(|term| term.id).collect();
    let since = own.as_ref().and_then(|own| {
        own.starts_on.or_else(|| PartialDate::of(i32::try_from(own.year_from?).ok()?, None, None))
    });
    let mut seen = BTreeSet::from([organisation]);
    let mut heirs = vec![organisation];
    while let Some(heir) = heirs.pop() {
        let passed: Vec<Succession> = all(store, "to", heir)?;
        for succession in passed {
            let late = succession.on.zip(day).is_some_and(|(on, day)| on.earliest() > day.latest());
            let early =
                succession.on.zip(since).is_some_and(|(on, since)| on.latest() < since.earliest());
            let Some(from) = succession.from.filter(|from| !late && !early && seen.insert(*from))
            else {
                continue;
            };
            match before(store, from, None)? {
                Some(last) => {
                    terms.insert(last.id);
                }
                None => heirs.push(from),
            }
        }
    }
    let mut mandates = Vec::new();
    for term in terms {
        mandates.extend(all::<Mandate>(store, "term", term)?);
    }
    Ok(mandates)
}

/// The people of whom a ballot for its office is tái cử: those who held it in the term before.
pub(crate) fn held_before(
    store: &Store,
    dossier: &Dossier,
) -> Result<HashSet<RecordId>, StoreError> {
    let Some(office) = office_of(&Ballot::from(&dossier.root)) else { return Ok(HashSet::new()) };
    let Some(term) = dossier.nearby::<Term>().into_iter().next() else { return Ok(HashSet::new()) };
    let Some(organisation) = term.organisation else { return Ok(HashSet::new()) };
    let meeting = dossier.root.reference("meeting").and_then(|id| dossier.find(id));
    let day = meeting.and_then(|meeting| Meeting::from(meeting).starts_on);
    let past = past(store, &term, organisation, day)?;
    let title = dossier.root.text("office_title");
    let held = past.iter().filter_map(|mandate| mandate.person);
    Ok(held.filter(|person| re_elected(office, title, *person, &past) == Some(true)).collect())
}

/// Chức danh the elected of a ballot hold; `None` for delegates. A ballot for a title of its own may
/// have the word left out.
pub(super) fn office_of(ballot: &Ballot) -> Option<&'static str> {
    match ballot.office.as_deref().unwrap_or_default() {
        "delegate" | "alternate_delegate" => None,
        word => Some(mandate_office(word).unwrap_or("other")),
    }
}

/// The last term of an organisation; before a given one where there is one.
fn before(
    store: &Store,
    organisation: RecordId,
    term: Option<&Term>,
) -> Result<Option<Term>, StoreError> {
    let mut terms: Vec<Term> = all(store, "organisation", organisation)?;
    if let Some(term) = term {
        terms.retain(|other| {
            other.id != term.id
                && other.year_from.zip(term.year_from).is_some_and(|(other, own)| other < own)
        });
    }
    Ok(terms.into_iter().max_by_key(|term| (term.year_from, term.id)))
}

/// A record's title, in words when it has none.
pub(super) fn title(store: &Store, id: RecordId) -> Result<String, StoreError> {
    let title = store.title(id)?;
    Ok(if title.is_empty() { crate::tr!("line-unnamed") } else { title })
}

/// The name of a ballot as its list line has it.
pub(super) fn name(store: &Store, id: RecordId) -> Result<(String, String), StoreError> {
    let row = store.rows(&[id])?.into_iter().next();
    Ok(row.map_or_else(Default::default, |row| (row.name, row.detail)))
}

/// The children of a record in the order of their dates.
pub(super) fn meetings(store: &Store, term: RecordId) -> Result<Vec<Record>, StoreError> {
    let mut meetings = store.pointing(Kind::Meeting, "term", term)?;
    meetings.sort_by_key(|meeting| (Meeting::from(meeting).starts_on, meeting.id));
    Ok(meetings)
}
