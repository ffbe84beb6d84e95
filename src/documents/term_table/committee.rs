//! The nine counts of a committee (Ban Chấp hành). What its report says goes first; what that leaves
//! open is counted from the list of its members, where the list is whole. So it is on every paper: the
//! summary of the term prints the reported figures, the list of the committee counts its members.

use std::collections::HashMap;

use super::COUNTS;
use super::figures::{Committee, Figure, Part, Source, column};
use crate::documents::stored::exact;
use crate::domain::catalogue::{Ballot, Body, Candidate, Mandate, Person, RecordId};
use crate::domain::election::{Counted, Member, includes, members, structure};
use crate::domain::values::{Count, PartialDate};

/// What the counts are made from.
pub struct Known<'a> {
    /// The report of the committee.
    pub body: Option<&'a Body>,
    /// The ballots that elected it, by-elections left out, with their candidates.
    pub ballots: Vec<(&'a Ballot, &'a [Candidate])>,
    /// The mandates of the term.
    pub mandates: &'a [Mandate],
    /// The people of the book by their numbers.
    pub people: &'a HashMap<RecordId, Person>,
    /// The day of the congress or the appointment, at which ages are taken.
    pub day: Option<PartialDate>,
}

/// The members as listed.
struct Roll {
    size: u64,
    counted: [Counted; 9],
}

const SEAT: &str = "committee_member";

impl Known<'_> {
    /// The committee.
    pub fn committee(&self) -> Committee {
        let roll = self.roll();
        let reported = |field: fn(&Body) -> Option<Count>| self.body.and_then(field);
        let total = match reported(|body| body.elected) {
            Some(number) => Figure::reported(number),
            None => Figure::of(self.elected_by_ballots().or(roll.as_ref().map(|roll| roll.size))),
        };
        let whole = roll.as_ref().filter(|roll| total.exact == Some(roll.size));
        let mut made = Making { figures: [const { None }; COUNTS], from: (false, false), whole };
        made.from.0 |= reported(|body| body.elected).is_some();
        made.from.1 |= reported(|body| body.elected).is_none() && total.exact.is_some();
        made.take(column::FEMALE, reported(|body| body.female), 1);
        made.take(column::PARTY, reported(|body| body.party_members), 3);
        made.take(column::AGAIN, reported(|body| body.re_elected), 7);
        made.take(column::NEW, reported(|body| body.new), 8);
        made.ages(
            [
                reported(|body| body.under_40),
                reported(|body| body.from_40_to_50),
                reported(|body| body.over_50),
            ],
            total.exact,
        );
        let parts = made.parts();
        let source = match made.from {
            (true, false) => Source::Reported,
            (false, true) => Source::Listed,
            (true, true) => Source::Both,
            (false, false) => Source::Nowhere,
        };
        let mut figures = made.figures.map(|figure| figure.unwrap_or_else(Figure::unknown));
        let listed = roll.as_ref().filter(|_| whole.is_none()).map(|roll| roll.size);
        figures[column::TOTAL] = total;
        Committee { figures, source, parts, listed }
    }

    /// The office holders of the day, and those its ballots elected of whom no seat is recorded. A chair
    /// alone is no list of a committee.
    fn roll(&self) -> Option<Roll> {
        let seat = |one: &Mandate| one.office.as_deref().is_some_and(|held| includes(SEAT, held));
        let own = self.mandates.iter().any(|one| one.office.as_deref() == Some(SEAT));
        let mut sitting =
            if own { members("committee", self.mandates, self.day) } else { Vec::new() };
        let elected = self.ballots.iter().flat_map(|(_, people)| people.iter());
        let elected = elected.filter(|one| one.elected == Some(true));
        let mut nameless = 0_u64;
        for one in elected {
            match one.person {
                Some(person) => {
                    let sat = |one: &Mandate| one.person == Some(person) && seat(one);
                    let known = sitting.iter().any(|member| member.person == person)
                        || (own && self.mandates.iter().any(sat));
                    if !known {
                        sitting.push(Member { person, re_elected: None });
                    }
                }
                None if !own => nameless += 1,
                None => {}
            }
        }
        let size = sitting.len() as u64 + nameless;
        let mut counted = structure(&sitting, |id| self.people.get(&id), self.day);
        for one in &mut counted {
            one.unknown += nameless;
        }
        (size > 0).then_some(Roll { size, counted })
    }

    /// How many the ballots elected, where every candidate is marked.
    fn elected_by_ballots(&self) -> Option<u64> {
        let mut people = self.ballots.iter().flat_map(|(_, people)| people.iter()).peekable();
        people.peek()?;
        people.try_fold(0, |sum, one| one.elected.map(|elected| sum + u64::from(elected)))
    }
}

/// The counts while they are put together.
struct Making<'a> {
    figures: [Option<Figure>; COUNTS],
    /// Whether something came from the report, and from the list.
    from: (bool, bool),
    whole: Option<&'a Roll>,
}

impl Making<'_> {
    /// One count by the report, else by the list: `place` is its place among the counted figures.
    fn take(&mut self, column: usize, reported: Option<Count>, place: usize) {
        self.figures[column] = match reported {
            Some(number) => {
                self.from.0 = true;
                Some(Figure::reported(number))
            }
            None => {
                let certain = self.whole.and_then(|roll| roll.counted[place].certain());
                self.from.1 |= certain.is_some();
                certain.map(Figure::exactly)
            }
        };
    }

    /// The age groups together, so that they are never of two sources: those reported, with the rest as
    /// unknown; else those of the list.
    fn ages(&mut self, reported: [Option<Count>; 3], total: Option<u64>) {
        if reported.iter().any(Option::is_some) {
            self.from.0 = true;
            for (column, number) in column::AGES.into_iter().zip(reported) {
                self.figures[column] = number.map(Figure::reported);
            }
            let sum: Option<u64> = reported.into_iter().map(exact).sum();
            // More than there are members is told by a note; nobody's age is unknown then.
            let rest = sum.zip(total).map(|(sum, total)| total.saturating_sub(sum));
            self.figures[column::AGE_UNKNOWN] = rest.map(Figure::exactly);
            return;
        }
        let Some(roll) = self.whole else { return };
        let counted = [4, 5, 6].map(|place| roll.counted[place]);
        if counted[0].unknown == roll.size {
            return;
        }
        self.from.1 = true;
        for (column, one) in column::AGES.into_iter().zip(counted) {
            self.figures[column] = Some(Figure::exactly(one.yes));
        }
        self.figures[column::AGE_UNKNOWN] = Some(Figure::exactly(counted[0].unknown));
    }

    /// What the whole list knows of the counts that stay open.
    fn parts(&self) -> Vec<Part> {
        let Some(roll) = self.whole else { return Vec::new() };
        [(column::FEMALE, 1), (column::PARTY, 3), (column::AGAIN, 7), (column::NEW, 8)]
            .into_iter()
            .filter(|(column, _)| self.figures[*column].is_none())
            .map(|(column, place)| (column, roll.counted[place]))
            .filter(|(_, counted)| counted.unknown < roll.size)
            .map(|(column, counted)| Part { column, yes: counted.yes, unknown: counted.unknown })
            .collect()
    }
}
