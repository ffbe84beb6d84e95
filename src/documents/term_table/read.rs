//! What the table is made of, read in a few questions for all organisations together.

use std::collections::HashMap;
use std::hash::BuildHasher;

use crate::domain::catalogue::{
    Ballot, Body, Candidate, Mandate, Meeting, OrganisationPeriod, Person, RecordId, Term, Typed,
};
use crate::store::{Store, StoreError};

/// Records by the one they belong to.
pub type Owned<T> = HashMap<RecordId, Vec<T>>;

/// The records that belong to one of some others through a field, by their owner, each owner's in the
/// order they were made.
pub fn owned<T: Typed>(
    store: &Store,
    field: &str,
    owners: &[RecordId],
) -> Result<Owned<T>, StoreError> {
    let mut found: Owned<T> = HashMap::new();
    for record in store.among(T::KIND, field, owners)? {
        if let Some(owner) = record.reference(field) {
            found.entry(owner).or_default().push(T::read(&record));
        }
    }
    Ok(found)
}

/// Those of one owner; none where there are none.
pub fn of<T, S: BuildHasher>(all: &HashMap<RecordId, Vec<T>, S>, owner: RecordId) -> &[T] {
    all.get(&owner).map_or(&[], Vec::as_slice)
}

/// The organisations' own records, before it is known which term is meant.
pub struct Chains {
    /// The periods of each organisation.
    pub periods: Owned<OrganisationPeriod>,
    /// The terms of each organisation.
    pub terms: Owned<Term>,
    /// The meetings of each term.
    pub meetings: Owned<Meeting>,
}

impl Chains {
    /// Reads them.
    pub fn read(store: &Store, organisations: &[RecordId]) -> Result<Self, StoreError> {
        let terms: Owned<Term> = owned(store, "organisation", organisations)?;
        let ids: Vec<RecordId> = terms.values().flatten().map(|term| term.id).collect();
        Ok(Self {
            periods: owned(store, "organisation", organisations)?,
            meetings: owned(store, "term", &ids)?,
            terms,
        })
    }
}

/// What happened in the terms that are meant.
pub struct Course {
    /// The bodies of each term.
    pub bodies: Owned<Body>,
    /// The mandates of each term.
    pub mandates: Owned<Mandate>,
    /// The ballots of each meeting that elect the committee or the chair.
    pub ballots: Owned<Ballot>,
    /// The candidates of each of these ballots.
    pub candidates: Owned<Candidate>,
    /// The people of the mandates and of those elected.
    pub people: HashMap<RecordId, Person>,
}

impl Course {
    /// Reads what happened in some terms; `meetings` are theirs.
    pub fn read(
        store: &Store,
        terms: &[RecordId],
        meetings: &[RecordId],
    ) -> Result<Self, StoreError> {
        let mandates: Owned<Mandate> = owned(store, "term", terms)?;
        let mut ballots: Owned<Ballot> = owned(store, "meeting", meetings)?;
        for own in ballots.values_mut() {
            own.retain(|one| matches!(one.office.as_deref(), Some("committee" | "chair")));
        }
        let ids: Vec<RecordId> = ballots.values().flatten().map(|one| one.id).collect();
        let candidates: Owned<Candidate> = owned(store, "ballot", &ids)?;
        let elected = candidates.values().flatten().filter(|one| one.elected == Some(true));
        let mut people: Vec<RecordId> = elected.filter_map(|one| one.person).collect();
        people.extend(mandates.values().flatten().filter_map(|one| one.person));
        people.sort_unstable();
        people.dedup();
        let people = store.among(Person::KIND, "id", &people)?;
        Ok(Self {
            bodies: owned(store, "term", terms)?,
            mandates,
            ballots,
            candidates,
            people: people.iter().map(|one| (one.id, Person::read(one))).collect(),
        })
    }
}
