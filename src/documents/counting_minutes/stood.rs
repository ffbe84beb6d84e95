//! The candidates of counting minutes: their order on the ballot paper, votes, shares and results.

use std::collections::HashSet;

use super::CandidateRow;
use super::conclusion::Seat;
use crate::documents::Cell;
use crate::documents::people::{Namesakes, list_key};
use crate::documents::stored::{count, date, exact, joined, printed, share, upper_first};
use crate::documents::votes::of_whole;
use crate::documents::words::{phrase, tenths, word};
use crate::domain::catalogue::{Candidate, Person, Record, RecordId, Typed as _};
use crate::domain::election::{Outcome, Standing};
use crate::domain::values::Count;

/// The candidates in the order of the ballot paper.
pub struct Candidates<'a> {
    /// In that order.
    pub list: Vec<Stood<'a>>,
}

/// One candidate with who it is.
pub struct Stood<'a> {
    /// The record of the candidacy.
    pub record: &'a Record,
    /// Whether the percentage was accepted as the signed minutes print it.
    pub as_signed: bool,
    candidate: Candidate,
    person: Option<&'a Person>,
    name: Cell,
}

impl<'a> Candidates<'a> {
    /// Sorts them; those without a place come last, by name.
    /// Those in `signed` keep the percentage of the signed minutes.
    pub fn of(records: Vec<&'a Record>, people: &'a [Person], signed: &HashSet<RecordId>) -> Self {
        let person = |id: Option<RecordId>| people.iter().find(|one| Some(one.id) == id);
        let standing: Vec<&Person> =
            records.iter().filter_map(|one| person(one.reference("person"))).collect();
        let names = Namesakes::among(standing.iter().copied());
        let mut list: Vec<Stood<'a>> = records
            .into_iter()
            .map(|record| {
                let candidate = Candidate::read(record);
                let person = person(candidate.person);
                Stood {
                    record,
                    as_signed: signed.contains(&record.id),
                    candidate,
                    person,
                    name: names.cell(person),
                }
            })
            .collect();
        list.sort_by_cached_key(|one| {
            let position = one.candidate.position;
            (position.is_none(), position, list_key(one.person), one.record.id)
        });
        Self { list }
    }

    /// Sorted by name.
    pub fn by_name(&self) -> impl Iterator<Item = &Stood<'a>> {
        let mut sorted: Vec<&Stood<'a>> = self.list.iter().collect();
        sorted.sort_by_cached_key(|one| (list_key(one.person), one.record.id));
        sorted.into_iter()
    }
}

impl Stood<'_> {
    /// The printed percentage goes first where it was accepted as signed, else the computed one.
    fn percent(&self, said: &Outcome) -> Cell {
        let computed = share(self.candidate.votes, said.base.map(Count::exact));
        let written = printed(self.candidate.printed_percent);
        let (first, second) =
            if self.as_signed { (written, computed) } else { (computed, written) };
        if first.is_unknown() { second } else { first }
    }

    fn tenths(&self, said: &Outcome) -> Option<i64> {
        let written = self.candidate.printed_percent.map(|percent| i64::from(percent.tenths));
        let computed = match (exact(self.candidate.votes), said.base) {
            (Some(own), Some(base)) => tenths(own, base),
            _ => None,
        };
        if self.as_signed { written.or(computed) } else { computed.or(written) }
    }

    fn standing(&self, said: &Outcome) -> Standing {
        said.line(self.record.id).map_or(Standing::Unknown, |line| line.standing)
    }

    /// The line of section II.
    pub fn row(&self, said: &Outcome) -> CandidateRow {
        CandidateRow {
            name: self.name.clone(),
            born: date(self.person.and_then(|person| person.born)),
            votes: count(self.candidate.votes),
            of: Cell::int_or_unknown(said.base.and_then(|base| i64::try_from(base).ok())),
            share: of_whole(self.candidate.votes, said.base.map(Count::exact)),
            percent: self.percent(said),
            outcome: Cell::text_or_unknown(self.outcome(said).as_deref()),
        }
    }

    /// What the minutes say; where they say nothing, what the numbers do.
    fn outcome(&self, said: &Outcome) -> Option<String> {
        let own = match (self.candidate.elected, self.standing(said)) {
            (Some(true), _) | (None, Standing::Wins) => Some(word("minutes-won")),
            (Some(false), _) | (None, Standing::Loses | Standing::Spare) => {
                Some(word("minutes-lost"))
            }
            (None, Standing::Tied) => Some(word("minutes-undecided")),
            (None, Standing::Unknown) => None,
        };
        match self.candidate.alternate_order {
            Some(order) => {
                let order = phrase("term-alternate", &[("order", &order.to_string())]);
                // An alternate was not elected as a delegate; the place in the order says enough.
                Some(if self.candidate.elected == Some(true) {
                    joined([own.unwrap_or_default(), order], "; ")
                } else {
                    upper_first(&order)
                })
            }
            None => own,
        }
    }

    /// What section III says of the candidate.
    pub fn seat(&self, said: &Outcome) -> Seat {
        Seat {
            name: self.name.clone(),
            votes: exact(self.candidate.votes),
            share: of_whole(self.candidate.votes, said.base.map(Count::exact)),
            tenths: self.tenths(said),
            elected: self.candidate.elected,
            alternate: self.candidate.alternate_order,
            standing: self.standing(said),
        }
    }
}
