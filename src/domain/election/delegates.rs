//! Delegates to the congress of the upper union, from their ballot (238/HD-TLĐ 2014, 8.15 and 8.16;
//! domain.md section 3.7).

use std::cmp::Reverse;
use std::collections::HashSet;

use super::{Line, Outcome, Standing, Verdict};
use crate::domain::catalogue::{Candidate, Delegate, RecordId};

/// Where dự khuyết come from, as the congress decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// From a ballot of their own, or there are none.
    OwnBallot,
    /// The next in order with more than half, on the ballot of the chính thức.
    NextInOrder,
}

/// One delegate to be made or spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The candidate.
    pub candidate: RecordId,
    /// Who.
    pub person: Option<RecordId>,
    /// Dự khuyết, in this place of their order; `None` for chính thức.
    pub alternate: Option<i64>,
    /// Level in votes with the alternate before: the order is the congress's to say.
    pub level: bool,
    /// What becomes of them.
    pub verdict: Verdict,
}

/// The delegates that a ballot gives: chính thức in the order of the list, then dự khuyết in order of
/// votes or as the minutes number them. `alternates_only` for the separate ballot of the dự khuyết.
/// `present` are the delegates recorded already; nobody is made a second time.
pub fn delegates(
    candidates: &[Candidate],
    outcome: &Outcome,
    present: &[Delegate],
    alternates_only: bool,
    source: Source,
) -> Vec<Seat> {
    let line = |id: RecordId| outcome.line(id);
    let standing = |id: RecordId| line(id).map_or(Standing::Unknown, |line| line.standing);
    let mut officials = Vec::new();
    let mut alternates = Vec::new();
    for candidate in candidates {
        let verdict = match (candidate.elected, standing(candidate.id)) {
            (Some(true), _) => Verdict::Make,
            (None, Standing::Wins) => Verdict::Offer,
            (None, Standing::Tied) => Verdict::Tied,
            (_, Standing::Spare) if !alternates_only && source == Source::NextInOrder => {
                alternates.push((candidate, Verdict::Make));
                continue;
            }
            _ => continue,
        };
        let list = if alternates_only { &mut alternates } else { &mut officials };
        list.push((candidate, verdict));
    }
    let votes = |id: RecordId| line(id).and_then(|line: &Line| line.votes);
    alternates.sort_by_key(|(candidate, _)| {
        (candidate.alternate_order.unwrap_or(i64::MAX), Reverse(votes(candidate.id)))
    });
    let mut seats = Seats { present, seen: HashSet::new(), made: Vec::new() };
    for (candidate, verdict) in officials {
        seats.add(candidate, verdict, None, false);
    }
    let mut order = present.iter().filter_map(|one| one.order).max().unwrap_or(0);
    let mut before = None;
    for (candidate, verdict) in alternates {
        let own = votes(candidate.id);
        let level = own.is_some() && own == before && candidate.alternate_order.is_none();
        before = own;
        if seats.add(candidate, verdict, Some(order + 1), level) {
            order += 1;
        }
    }
    seats.made
}

struct Seats<'a> {
    present: &'a [Delegate],
    seen: HashSet<RecordId>,
    made: Vec<Seat>,
}

impl Seats<'_> {
    /// Adds a seat; true when a place in the order is used up by it.
    fn add(
        &mut self,
        candidate: &Candidate,
        verdict: Verdict,
        alternate: Option<i64>,
        level: bool,
    ) -> bool {
        let person = candidate.person;
        let there = self.present.iter().find(|one| person.is_some() && one.person == person);
        let verdict = match (verdict, person) {
            (Verdict::Tied, _) => Verdict::Tied,
            (_, None) => Verdict::NoPerson,
            (_, Some(person)) if !self.seen.insert(person) => Verdict::Repeated,
            (verdict, Some(_)) => there.map_or(verdict, |one| Verdict::There(one.id)),
        };
        let alternate = match (there, alternate) {
            (Some(known), Some(_)) => known.order,
            (_, alternate) => alternate,
        };
        self.made.push(Seat { candidate: candidate.id, person, alternate, level, verdict });
        matches!(verdict, Verdict::Make | Verdict::Offer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::{Kind, Record};
    use crate::domain::election::testing::record;
    use crate::domain::election::{Basis, outcome};

    /// Candidates 10, 11 …, persons 110, 111 …, by votes and mark.
    fn given(
        list: &[(&str, &str)],
        present: &[&[(&str, &str)]],
        alternates_only: bool,
        source: Source,
    ) -> Vec<(i64, Option<i64>, Verdict, bool)> {
        let ballot = record(1, Kind::Ballot, &[("seats", "2"), ("returned", "40")]);
        let list: Vec<Record> = (10..)
            .zip(list)
            .map(|(id, (votes, elected))| {
                let person = (id + 100).to_string();
                let values = [("votes", *votes), ("elected", *elected), ("person", &person)];
                record(id, Kind::Candidate, &values)
            })
            .collect();
        let said = outcome(&ballot, &list, Basis::Returned);
        let list: Vec<Candidate> = list.iter().map(Candidate::from).collect();
        let present: Vec<Delegate> = (50..)
            .zip(present)
            .map(|(id, values)| Delegate::from(&record(id, Kind::Delegate, values)))
            .collect();
        delegates(&list, &said, &present, alternates_only, source)
            .into_iter()
            .map(|seat| (seat.candidate.0, seat.alternate, seat.verdict, seat.level))
            .collect()
    }

    #[test]
    fn the_next_above_half_become_alternates_only_where_the_congress_said_so() {
        use Verdict::Make;
        let list = [("21", "false"), ("39", "true"), ("30", ""), ("38", "true"), ("20", "")];
        let officials = [(11, None, Make, false), (13, None, Make, false)];
        assert_eq!(given(&list, &[], false, Source::OwnBallot), officials);
        let mut both = officials.to_vec();
        both.extend([(12, Some(1), Make, false), (10, Some(2), Make, false)]);
        assert_eq!(given(&list, &[], false, Source::NextInOrder), both);
    }

    #[test]
    fn alternates_of_a_ballot_of_their_own_stand_in_order_of_votes() {
        use Verdict::Make;
        let list = [("25", "true"), ("31", "true"), ("31", "true")];
        let order =
            [(11, Some(1), Make, false), (12, Some(2), Make, true), (10, Some(3), Make, false)];
        assert_eq!(given(&list, &[], true, Source::OwnBallot), order);
    }

    #[test]
    fn nobody_is_a_delegate_twice_and_the_order_goes_on() {
        let list = [("31", "true"), ("25", "true")];
        let present: &[&[(&str, &str)]] =
            &[&[("person", "110"), ("status", "alternate"), ("order", "1")]];
        assert_eq!(
            given(&list, present, true, Source::OwnBallot),
            [
                (10, Some(1), Verdict::There(RecordId(50)), false),
                (11, Some(2), Verdict::Make, false)
            ]
        );
    }

    #[test]
    fn a_tie_is_left_to_the_congress() {
        let list = [("31", ""), ("25", ""), ("25", "")];
        let said: Vec<Verdict> =
            given(&list, &[], false, Source::OwnBallot).into_iter().map(|seat| seat.2).collect();
        assert_eq!(said, [Verdict::Offer, Verdict::Tied, Verdict::Tied]);
    }
}
