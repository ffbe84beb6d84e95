//! Who a ballot's numbers elect.

use super::Basis;
use crate::domain::catalogue::{Record, RecordId};
use crate::domain::values::{Count, FromValue, Percent};

/// Where a candidate stands by the votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// More than half, and a seat.
    Wins,
    /// More than half, level with others at the last seat: the congress decides.
    Tied,
    /// More than half, after the seats were taken; the next alternate (dự khuyết) in order.
    Spare,
    /// Half or less.
    Loses,
    /// The votes, the basis or the seats are not known well enough.
    Unknown,
}

/// What the numbers say of one candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The candidate.
    pub candidate: RecordId,
    /// Số phiếu bầu, where known exactly.
    pub votes: Option<u64>,
    /// The share of the basis.
    pub percent: Option<Percent>,
    /// Where the candidate stands.
    pub standing: Standing,
}

/// What the numbers say of a ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What percentages are taken of; `None` for a word of the office's own.
    pub basis: Option<Basis>,
    /// The number of the basis, where known exactly.
    pub base: Option<u64>,
    /// The fewest votes that are more than half of it: 60 of 118, 21 of 40.
    pub needed: Option<u64>,
    /// Số lượng cần bầu, where known exactly.
    pub seats: Option<u64>,
    /// One line a candidate, in the order given.
    pub lines: Vec<Line>,
}

impl Outcome {
    /// The candidates of a standing, in the order given.
    pub fn with(&self, standing: Standing) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.standing == standing)
    }

    /// Seats that nobody can take: neither a winner nor one of those tied. `None` while something is
    /// unknown.
    pub fn free(&self) -> Option<u64> {
        if self.lines.iter().any(|line| line.standing == Standing::Unknown) {
            return None;
        }
        let above =
            self.lines.iter().filter(|line| line.standing != Standing::Loses).count() as u64;
        Some(self.seats?.saturating_sub(above))
    }

    /// Seats that those tied compete for; zero where nobody is tied.
    pub fn contested(&self) -> u64 {
        if self.with(Standing::Tied).next().is_none() {
            return 0;
        }
        let won = self.with(Standing::Wins).count() as u64;
        self.seats.unwrap_or(0).saturating_sub(won)
    }

    /// The line of a candidate.
    pub fn line(&self, candidate: RecordId) -> Option<&Line> {
        self.lines.iter().find(|line| line.candidate == candidate)
    }
}

fn exact(record: &Record, field: &str) -> Option<u64> {
    let count = record.get(field).and_then(Count::from_value)?;
    count.is_exact().then_some(count.value)
}

/// What the numbers of a ballot say. Who wins has strictly more than half of the basis, from many votes
/// to few while there are seats (28/HD-TLĐ 2021; 238/HD-TLĐ 2014, on ties). Only exact numbers count;
/// one candidate whose votes are unknown leaves the others' seats open.
pub fn outcome<'a>(
    ballot: &Record,
    candidates: impl IntoIterator<Item = &'a Record>,
    usual: Basis,
) -> Outcome {
    let basis = Basis::of(ballot, usual);
    let base = basis.and_then(|basis| exact(ballot, basis.field())).filter(|base| *base > 0);
    let seats = exact(ballot, "seats");
    let needed = base.map(|base| base / 2 + 1);
    let votes: Vec<(RecordId, Option<u64>)> =
        candidates.into_iter().map(|one| (one.id, exact(one, "votes"))).collect();
    let mut ranked: Vec<u64> = votes.iter().filter_map(|(_, votes)| *votes).collect();
    ranked.sort_unstable_by(|one, other| other.cmp(one));
    let unknown = (votes.len() - ranked.len()) as u64;
    let lines = votes
        .iter()
        .map(|&(candidate, own)| Line {
            candidate,
            votes: own,
            percent: own.zip(base).and_then(|(own, base)| Percent::of(own, base)),
            standing: standing(own, needed, seats, &ranked, unknown),
        })
        .collect();
    Outcome { basis, base, needed, seats, lines }
}

/// `ranked` are all known votes from many to few, `unknown` is how many are not known.
fn standing(
    own: Option<u64>,
    needed: Option<u64>,
    seats: Option<u64>,
    ranked: &[u64],
    unknown: u64,
) -> Standing {
    let Some((own, needed)) = own.zip(needed) else { return Standing::Unknown };
    if own < needed {
        return Standing::Loses;
    }
    let Some(seats) = seats else { return Standing::Unknown };
    let better = ranked.partition_point(|votes| *votes > own) as u64;
    let level = ranked.partition_point(|votes| *votes >= own) as u64 - better;
    if better >= seats {
        Standing::Spare
    } else if better + level + unknown <= seats {
        Standing::Wins
    } else if unknown > 0 {
        Standing::Unknown
    } else {
        Standing::Tied
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::catalogue::Kind;
    use crate::domain::values::Value;

    fn ballot(seats: u64, base: u64) -> Record {
        let mut ballot = Record::empty(RecordId(1), Uuid::nil(), Kind::Ballot);
        ballot.put("seats", Some(Value::Count(Count::exact(seats))));
        ballot.put("returned", Some(Value::Count(Count::exact(base))));
        ballot
    }

    fn list(votes: &[u64]) -> Vec<Record> {
        let of = |(at, votes): (usize, &u64)| {
            let mut one = Record::empty(RecordId(at as i64 + 10), Uuid::nil(), Kind::Candidate);
            one.put("votes", Some(Value::Count(Count::exact(*votes))));
            one
        };
        votes.iter().enumerate().map(of).collect()
    }

    fn standings(seats: u64, base: u64, votes: &[u64]) -> Vec<Standing> {
        let lines = outcome(&ballot(seats, base), &list(votes), Basis::Returned).lines;
        lines.into_iter().map(|line| line.standing).collect()
    }

    #[test]
    fn half_loses_and_one_more_wins() {
        use Standing::{Loses, Spare, Tied, Wins};

        for (seats, base, votes, expected) in [
            (1, 40, vec![20], vec![Loses]),
            (1, 40, vec![21], vec![Wins]),
            (1, 37, vec![19], vec![Wins]),
            (2, 40, vec![30, 25, 21], vec![Wins, Wins, Spare]),
            (2, 40, vec![30, 25, 25], vec![Wins, Tied, Tied]),
            (1, 40, vec![25, 25, 30], vec![Spare, Spare, Wins]),
            (3, 40, vec![30, 25, 25], vec![Wins, Wins, Wins]),
            (0, 40, vec![30], vec![Spare]),
        ] {
            assert_eq!(standings(seats, base, &votes), expected, "{seats} {base} {votes:?}");
        }
    }

    #[test]
    fn an_unknown_vote_leaves_open_only_what_it_can_change() {
        let mut candidates = list(&[30, 25, 10]);
        candidates.push(Record::empty(RecordId(99), Uuid::nil(), Kind::Candidate));
        let said = outcome(&ballot(2, 40), &candidates, Basis::Returned);
        let standings: Vec<Standing> = said.lines.iter().map(|line| line.standing).collect();
        let open = Standing::Unknown;
        assert_eq!(standings, [Standing::Wins, open, Standing::Loses, open]);
        assert_eq!(said.free(), None);
    }

    proptest! {
        #[test]
        fn who_wins_does_not_depend_on_the_order(
            seats in 0_u64..8,
            base in 1_u64..60,
            votes in proptest::collection::vec(0_u64..60, 0..12),
            turn in 0_usize..12,
        ) {
            let straight = standings(seats, base, &votes);
            let turn = turn % votes.len().max(1);
            let mut turned = votes.clone();
            turned.rotate_left(turn);
            let mut back = standings(seats, base, &turned);
            back.rotate_right(turn);
            prop_assert_eq!(straight, back);
        }

        #[test]
        fn one_vote_more_never_loses_a_seat(
            seats in 0_u64..8,
            base in 1_u64..60,
            votes in proptest::collection::vec(0_u64..60, 1..12),
            at in 0_usize..12,
        ) {
            let at = at % votes.len();
            let before = standings(seats, base, &votes)[at];
            let mut more = votes.clone();
            more[at] += 1;
            let rank = |standing| match standing {
                Standing::Wins => 3,
                Standing::Tied => 2,
                Standing::Spare => 1,
                Standing::Loses | Standing::Unknown => 0,
            };
            prop_assert!(rank(standings(seats, base, &more)[at]) >= rank(before));
        }

        #[test]
        fn winners_never_exceed_the_seats(
            seats in 0_u64..8,
            base in 1_u64..60,
            votes in proptest::collection::vec(0_u64..60, 0..12),
        ) {
            let said = outcome(&ballot(seats, base), &list(&votes), Basis::Returned);
            prop_assert!(said.with(Standing::Wins).count() as u64 <= seats);
            if said.with(Standing::Tied).next().is_some() {
                prop_assert!(said.contested() > 0);
                prop_assert!((said.with(Standing::Tied).count() as u64) > said.contested());
            }
        }
    }
}
