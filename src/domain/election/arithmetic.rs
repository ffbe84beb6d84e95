//! The sums that the figures of a ballot must agree with, each with both of its numbers.

use crate::domain::catalogue::Record;
use crate::domain::values::{Count, FromValue};

/// What is held against what (domain.md section 11, rules 1 and 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sum {
    /// Ứng cử + đề cử, and the people on the list.
    Listed,
    /// Có mặt, and được triệu tập.
    Attending,
    /// Tham gia bỏ phiếu, and có mặt.
    Voting,
    /// Phát ra, and có mặt.
    Issued,
    /// Thu về, and phát ra.
    Returned,
    /// Hợp lệ + không hợp lệ, and thu về.
    Valid,
    /// The most votes of one candidate, and hợp lệ.
    Most,
    /// All votes together, and what the valid ballots can carry: each names at most as many people as
    /// there are seats.
    Votes,
}

/// One comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// Which.
    pub sum: Sum,
    /// The number that is checked; `None` while it is unknown.
    pub part: Option<u64>,
    /// What it is held against; `None` while it is unknown.
    pub whole: Option<u64>,
    /// Whether they agree; `None` while one of them is unknown.
    pub holds: Option<bool>,
}

impl Check {
    fn at_most(sum: Sum, part: Option<u64>, whole: Option<u64>) -> Self {
        Self { sum, part, whole, holds: part.zip(whole).map(|(part, whole)| part <= whole) }
    }

    fn equal(sum: Sum, part: Option<u64>, whole: Option<u64>) -> Self {
        Self { sum, part, whole, holds: part.zip(whole).map(|(part, whole)| part == whole) }
    }

    /// How far a sum that must be equal is off; zero where it holds or is unknown.
    pub fn off_by(&self) -> u64 {
        match (self.part.zip(self.whole), self.holds) {
            (Some((part, whole)), Some(false)) => part.abs_diff(whole),
            _ => 0,
        }
    }
}

fn exact(record: &Record, field: &str) -> Option<u64> {
    let count = record.get(field).and_then(Count::from_value)?;
    count.is_exact().then_some(count.value)
}

/// Every comparison of a ballot, in the order of the panel. Only numbers known exactly are compared.
/// The list and the votes are left out while nobody stands on the list.
pub fn checks<'a>(ballot: &Record, candidates: impl IntoIterator<Item = &'a Record>) -> Vec<Check> {
    let own = |field: &'static str| exact(ballot, field);
    let (mut listed, mut sum, mut most) = (0_u64, None, None);
    for candidate in candidates {
        listed += 1;
        if let Some(votes) = exact(candidate, "votes") {
            sum = Some(sum.unwrap_or(0_u64).saturating_add(votes));
            most = most.max(Some(votes));
        }
    }
    let added = |one: &'static str, other: &'static str| {
        own(one).zip(own(other)).map(|(one, other)| one.saturating_add(other))
    };
    let mut checks = vec![
        Check::at_most(Sum::Attending, own("attending"), own("summoned")),
        Check::at_most(Sum::Voting, own("voting"), own("attending")),
        Check::at_most(Sum::Issued, own("issued"), own("attending")),
        Check::at_most(Sum::Returned, own("returned"), own("issued")),
        Check::equal(Sum::Valid, added("valid", "invalid"), own("returned")),
    ];
    if listed > 0 {
        let put_forward = added("self_nominated", "nominated");
        checks.insert(0, Check::equal(Sum::Listed, put_forward, Some(listed)));
        checks.push(Check::at_most(Sum::Most, most, own("valid")));
        let room = own("valid").zip(own("seats")).map(|(valid, seats)| valid.saturating_mul(seats));
        checks.push(Check::at_most(Sum::Votes, sum, room));
    }
    checks
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::catalogue::{Kind, RecordId};
    use crate::domain::values::{About, Value};

    fn record(kind: Kind, numbers: &[(&str, u64)]) -> Record {
        let mut record = Record::empty(RecordId(1), Uuid::nil(), kind);
        for (field, number) in numbers {
            record.put(field, Some(Value::Count(Count::exact(*number))));
        }
        record
    }

    fn found(ballot: &Record, candidates: &[Record], sum: Sum) -> Check {
        checks(ballot, candidates).into_iter().find(|check| check.sum == sum).unwrap()
    }

    #[test]
    fn each_comparison_turns_at_its_limit() {
        for (sum, below, at, above, unequal_below) in [
            (Sum::Attending, [("attending", 39)], [("attending", 40)], [("attending", 41)], false),
            (Sum::Voting, [("voting", 37)], [("voting", 38)], [("voting", 39)], false),
            (Sum::Issued, [("issued", 37)], [("issued", 38)], [("issued", 39)], false),
            (Sum::Returned, [("returned", 37)], [("returned", 38)], [("returned", 39)], false),
            (Sum::Valid, [("valid", 36)], [("valid", 37)], [("valid", 38)], true),
        ] {
            let ballot = |changed: [(&str, u64); 1]| {
                let mut numbers = vec![
                    ("summoned", 40),
                    ("attending", 38),
                    ("voting", 38),
                    ("issued", 38),
                    ("returned", 38),
                    ("valid", 37),
                    ("invalid", 1),
                ];
                numbers.retain(|(field, _)| *field != changed[0].0);
                numbers.extend(changed);
                record(Kind::Ballot, &numbers)
            };
            assert_eq!(found(&ballot(below), &[], sum).holds, Some(!unequal_below), "{sum:?}");
            assert_eq!(found(&ballot(at), &[], sum).holds, Some(true), "{sum:?}");
            let beyond = found(&ballot(above), &[], sum);
            assert_eq!((beyond.holds, beyond.off_by()), (Some(false), 1), "{sum:?}");
        }
    }

    #[test]
    fn votes_are_held_against_the_valid_ballots() {
        let ballot = record(
            Kind::Ballot,
            &[("seats", 2), ("valid", 30), ("nominated", 3), ("self_nominated", 0)],
        );
        let votes = |votes: &[u64]| -> Vec<Record> {
            votes.iter().map(|votes| record(Kind::Candidate, &[("votes", *votes)])).collect()
        };
        let full = votes(&[30, 30, 0]);
        assert_eq!(found(&ballot, &full, Sum::Votes).holds, Some(true));
        assert_eq!(found(&ballot, &full, Sum::Most).holds, Some(true));
        assert_eq!(found(&ballot, &full, Sum::Listed).holds, Some(true));
        let over = votes(&[31, 30]);
        assert_eq!(found(&ballot, &over, Sum::Votes).off_by(), 1);
        assert_eq!(found(&ballot, &over, Sum::Most).off_by(), 1);
        assert_eq!(found(&ballot, &over, Sum::Listed).off_by(), 1);
        let unknown = [record(Kind::Candidate, &[])];
        assert_eq!(found(&ballot, &unknown, Sum::Votes).holds, None);
        assert!(checks(&ballot, &[]).iter().all(|check| check.sum != Sum::Votes));
    }

    #[test]
    fn a_rough_number_agrees_with_everything() {
        let mut ballot = record(Kind::Ballot, &[("summoned", 10)]);
        let rough = Count { value: 40, about: About::About };
        ballot.put("attending", Some(Value::Count(rough)));
        assert_eq!(found(&ballot, &[], Sum::Attending).holds, None);
    }
}
