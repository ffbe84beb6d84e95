//! Everything the papers of a term are made of, loaded once, and the names of the day.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::people::Namesakes;
use super::stored::{document, joined, years};
use crate::domain::catalogue::{
    Document, Kind, Mandate, Meeting, OrganisationPeriod, Person, RecordId, Term, Typed,
};
use crate::domain::dossier::Dossier;
use crate::domain::election::held_on;
use crate::domain::organisation::period_on;
use crate::domain::rules::{Finding, usual_basis};
use crate::domain::term::opening;
use crate::domain::values::{PartialDate, Value};
use crate::store::{Store, StoreError};

/// Why the facts of a paper could not be read.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// The book could not be read.
    #[error("book: {0}")]
    Store(#[from] StoreError),
    /// The record is no term.
    #[error("{0:?} is no term")]
    NotATerm(RecordId),
    /// The record is no ballot, or one whose meeting belongs to no term.
    #[error("{0:?} is no ballot of a term")]
    NotABallot(RecordId),
    /// The record is no delegation of the term.
    #[error("{0:?} is no delegation of the term")]
    NotADelegation(RecordId),
    /// The record is no organisation.
    #[error("{0:?} is no organisation")]
    NotAnOrganisation(RecordId),
    /// The record is no cooperation programme.
    #[error("{0:?} is no programme")]
    NotAProgramme(RecordId),
}

/// What the sections are written from.
pub struct Facts<'a> {
    /// The book.
    pub store: &'a Store,
    /// The term with its parts and the people they point to. A ballot that names no basis has the one
    /// of the rules in force on its day, so that every paper takes its shares of the same number.
    pub dossier: Dossier,
    /// The findings of the term, with the acceptance of those that were accepted.
    pub findings: Vec<(Finding, Option<RecordId>)>,
    /// The findings of its ballots, each with its ballot.
    pub ballot_findings: Vec<(RecordId, Finding, Option<RecordId>)>,
    /// The candidates whose percentage was accepted as the signed minutes have it.
    pub as_signed: HashSet<RecordId>,
    /// The term.
    pub term: Term,
    /// The term before it.
    pub previous: Option<Term>,
    /// The day the facts stand at.
    pub as_of: NaiveDate,
    /// When the paper is made.
    pub stated: DateTime<FixedOffset>,
    /// The periods of the organisation.
    pub periods: Vec<OrganisationPeriod>,
    /// Congress or conference that opened the term.
    pub opening: Option<Meeting>,
    /// The other meetings, by date.
    pub meetings: Vec<Meeting>,
    /// The mandates of the term.
    pub mandates: Vec<Mandate>,
    /// Who shares a name with another in the term.
    pub namesakes: Namesakes,
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
        let mut dossier = loaded.dossier;
        let ballot_findings = complete_ballots(store, &mut dossier)?;
        let as_signed = ballot_findings
            .iter()
            .filter(|(_, finding, acceptance)| acceptance.is_some() && is_of_percent(finding))
            .map(|(_, finding, _)| finding.subject)
            .collect();
        let term = Term::read(&dossier.root);
        let previous = term.previous.and_then(|id| dossier.find(id)).map(Term::read);
        let mut meetings: Vec<Meeting> = dossier.all();
        meetings
            .sort_by_key(|meeting| (meeting.starts_on.is_none(), meeting.starts_on, meeting.id));
        let opened = opening(&meetings).map(|meeting| meeting.id);
        let opening = meetings
            .iter()
            .position(|meeting| Some(meeting.id) == opened)
            .map(|at| meetings.remove(at));
        let people = dossier.nearby::<Person>();
        let namesakes = Namesakes::among(&people);
        let people = people.into_iter().map(|one| (one.id, one)).collect();
        Ok(Self {
            store,
            findings: loaded.findings,
            ballot_findings,
            as_signed,
            periods: dossier.nearby(),
            mandates: dossier.all(),
            dossier,
            term,
            previous,
            as_of,
            stated,
            opening,
            meetings,
            namesakes,
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

    /// The chair of the organisation on a day, of this term or, after its end, of a later one; `None`
    /// where the book does not say.
    pub fn chair_on(&self, day: NaiveDate) -> Result<Option<String>, StoreError> {
        let Some(organisation) = self.term.organisation else {
            return Ok(None);
        };
        let mandates: Vec<Mandate> = pointing(self.store, "organisation", organisation)?;
        let mut chairs = mandates.iter().filter(|one| one.office.as_deref() == Some("chair"));
        let ours = |one: &&Mandate| -> bool {
            let in_term = one.term == Some(self.term.id)
                && (self.first_day()..=self.last_day()).contains(&day);
            held_on(one, PartialDate::Day(day)) && (one.from.is_some() || in_term)
        };
        match chairs.rfind(ours) {
            Some(mandate) => self.who(mandate.person, None),
            None => Ok(None),
        }
    }

    /// "2023 - 2028".
    pub fn years(&self) -> String {
        years(self.term.year_from, self.term.year_to)
    }
}

/// Writes the basis of the rules into the ballots that name none, and returns the findings of all.
fn complete_ballots(
    store: &Store,
    dossier: &mut Dossier,
) -> Result<Vec<(RecordId, Finding, Option<RecordId>)>, StoreError> {
    let mut findings = Vec::new();
    for ballot in dossier.parts.iter_mut().filter(|part| part.kind == Kind::Ballot) {
        let own = store.dossier(ballot.id)?;
        if ballot.text("basis").is_none() {
            let usual = usual_basis(&own.dossier).field();
            ballot.put("basis", Some(Value::Text(usual.to_owned())));
        }
        let found = own.findings.into_iter();
        findings.extend(found.map(|(finding, acceptance)| (ballot.id, finding, acceptance)));
    }
    Ok(findings)
}

/// Whether a finding is about the percentage that the minutes print.
fn is_of_percent(finding: &Finding) -> bool {
    finding.fields.contains(&"printed_percent")
}

/// "Trưởng phòng Hành chính, Công ty May Bến Gốm".
pub fn post_of(person: &Person) -> String {
    let post = person.post.clone().unwrap_or_default();
    let workplace = person.workplace.clone().unwrap_or_default();
    joined([post, workplace], ", ")
}
