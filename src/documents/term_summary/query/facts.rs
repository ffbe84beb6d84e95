//! Everything the summary is made of, loaded once, and the names of the day.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::QueryError;
use crate::documents::stored::{document, joined, years};
use crate::domain::catalogue::{
    Document, Kind, Mandate, Meeting, OrganisationPeriod, Person, RecordId, Term, Typed,
};
use crate::domain::dossier::Dossier;
use crate::domain::organisation::period_on;
use crate::domain::rules::Finding;
use crate::domain::values::PartialDate;
use crate::store::{Store, StoreError};

/// The congress or conference kinds that open a term.
const OPENING: [&str; 7] = [
    "delegate_congress",
    "full_congress",
    "extraordinary_congress",
    "delegate_conference",
    "full_conference",
    "founding",
    "extended_committee_meeting",
];

/// What the sections are written from.
pub struct Facts<'a> {
    pub store: &'a Store,
    pub dossier: Dossier,
    pub findings: Vec<(Finding, Option<RecordId>)>,
    pub term: Term,
    pub previous: Option<Term>,
    pub as_of: NaiveDate,
    pub stated: DateTime<FixedOffset>,
    /// The periods of the organisation.
    pub periods: Vec<OrganisationPeriod>,
    /// Congress or conference that opened the term.
    pub opening: Option<Meeting>,
    /// The other meetings, by date.
    pub meetings: Vec<Meeting>,
    /// The mandates of the term.
    pub mandates: Vec<Mandate>,
    people: HashMap<RecordId, Person>,
}

/// The records of a kind that point to a record, typed.
pub fn pointing<T: Typed>(
    store: &Store,
    field: &str,
    target: RecordId,
) -> Result<Vec<T>, StoreError> {
    Ok(store.pointing(T::KIND, field, target)?.iter().map(T::read).collect())
}

impl<'a> Facts<'a> {
    /// Loads a term with what is around it.
    pub fn load(
        store: &'a Store,
        id: RecordId,
        as_of: NaiveDate,
        stated: DateTime<FixedOffset>,
    ) -> Result<Self, QueryError> {
        if store.kind_of(id)? != Some(Kind::Term) {
            return Err(QueryError::NotATerm(id));
        }
        let loaded = store.dossier(id)?;
        let dossier = loaded.dossier;
        let term = Term::read(&dossier.root);
        let previous = term.previous.and_then(|id| dossier.find(id)).map(Term::read);
        let mut meetings: Vec<Meeting> = dossier.all();
        meetings
            .sort_by_key(|meeting| (meeting.starts_on.is_none(), meeting.starts_on, meeting.id));
        let opens =
            |meeting: &Meeting| meeting.kind.as_deref().is_none_or(|kind| OPENING.contains(&kind));
        let opening = meetings.iter().position(opens).map(|at| meetings.remove(at));
        let people = dossier.nearby::<Person>().into_iter().map(|one| (one.id, one)).collect();
        Ok(Self {
            store,
            findings: loaded.findings,
            periods: dossier.nearby(),
            mandates: dossier.all(),
            dossier,
            term,
            previous,
            as_of,
            stated,
            opening,
            meetings,
            people,
        })
    }

    /// The day the term opened, as far as it is known.
    pub fn opened(&self) -> Option<PartialDate> {
        let meeting = self.opening.as_ref().and_then(|meeting| meeting.starts_on);
        meeting.or(self.term.starts_on)
    }

    /// The first day the term can have; the earliest there is when nothing is known.
    pub fn first_day(&self) -> NaiveDate {
        self.term
            .starts_on
            .or(self.opened())
            .map(PartialDate::earliest)
            .or_else(|| NaiveDate::from_ymd_opt(i32::try_from(self.term.year_from?).ok()?, 1, 1))
            .unwrap_or(NaiveDate::MIN)
    }

    /// The last day the term can have; the latest there is when nothing is known.
    pub fn last_day(&self) -> NaiveDate {
        self.term
            .extended_to
            .or(self.term.ends_on)
            .map(PartialDate::latest)
            .or_else(|| NaiveDate::from_ymd_opt(i32::try_from(self.term.year_to?).ok()?, 12, 31))
            .unwrap_or(NaiveDate::MAX)
    }

    /// The day on which the organisation is named in the title: the as-of date, or the end of the term
    /// where that is over.
    pub fn own_period(&self, day: NaiveDate) -> Option<&OrganisationPeriod> {
        period_on(&self.periods, Some(day))
    }

    /// The name of the organisation on a day.
    pub fn own_name(&self, day: NaiveDate) -> Option<String> {
        self.own_period(day).and_then(|period| period.name.clone())
    }

    /// The union above the organisation on a day.
    pub fn parent(&self, day: NaiveDate) -> Option<RecordId> {
        self.own_period(day)?.parent
    }

    /// The period of any organisation on a day.
    pub fn period(
        &self,
        organisation: RecordId,
        day: Option<NaiveDate>,
    ) -> Result<Option<OrganisationPeriod>, StoreError> {
        let periods: Vec<OrganisationPeriod> = pointing(self.store, "organisation", organisation)?;
        Ok(period_on(&periods, day).cloned())
    }

    /// The name of any organisation on a day.
    pub fn name(
        &self,
        organisation: RecordId,
        day: Option<NaiveDate>,
    ) -> Result<Option<String>, StoreError> {
        Ok(self.period(organisation, day)?.and_then(|period| period.name.or(period.short_name)))
    }

    /// Somebody in the book, also one the term's parts do not point to.
    pub fn person(&self, id: Option<RecordId>) -> Result<Option<Person>, StoreError> {
        let Some(id) = id else { return Ok(None) };
        match self.people.get(&id) {
            Some(person) => Ok(Some(person.clone())),
            None => Ok(Some(Person::read(&self.store.record(id)?))),
        }
    }

    /// The name of somebody, given in the book or by name alone.
    pub fn who(
        &self,
        person: Option<RecordId>,
        name: Option<&str>,
    ) -> Result<Option<String>, StoreError> {
        let known = self.person(person)?.and_then(|person| person.full_name);
        Ok(known.or_else(|| name.map(str::to_owned)))
    }

    /// A document's number and date; `None` where there is none or nothing is known of it.
    pub fn paper(&self, id: Option<RecordId>) -> Result<Option<String>, StoreError> {
        let Some(id) = id else { return Ok(None) };
        let text = document(&Document::read(&self.store.record(id)?));
        Ok((!text.is_empty()).then_some(text))
    }

    /// "2023 - 2028".
    pub fn years(&self) -> String {
        years(self.term.year_from, self.term.year_to)
    }
}

/// "Trưởng phòng Hành chính, Công ty May Bến Gốm".
pub fn post_of(person: &Person) -> String {
    let post = person.post.clone().unwrap_or_default();
    let workplace = person.workplace.clone().unwrap_or_default();
    joined([post, workplace], ", ")
}
