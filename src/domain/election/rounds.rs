//! Further rounds of a ballot, and the seats a by-election fills (domain.md sections 3.2 and 3.8).

use super::{Outcome, Standing, includes, over};
use crate::domain::catalogue::{Candidate, Mandate, RecordId};
use crate::domain::values::PartialDate;

/// A candidate a further round may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standby {
    /// The candidate of the round before.
    pub candidate: RecordId,
    /// Level with others at the last seat.
    pub tied: bool,
}

/// What a further round (bầu tiếp, bầu lại) is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Further {
    /// Seats that nobody has yet: those contested by who is tied, or left free. `None` while the number
    /// of seats is not known.
    pub seats: Option<u64>,
    /// Who is not elected, in the order given.
    pub standbys: Vec<Standby>,
}

/// What is left for a further round. Elected is who the minutes say; while they say it of nobody, who
/// the votes elect.
pub fn further(candidates: &[Candidate], outcome: &Outcome) -> Further {
    let said = candidates.iter().any(|candidate| candidate.elected == Some(true));
    let standing = |id: RecordId| outcome.line(id).map_or(Standing::Unknown, |line| line.standing);
    let elected = |candidate: &Candidate| match (said, candidate.elected) {
        (true, elected) => elected == Some(true),
        (false, Some(false)) => false,
        (false, _) => standing(candidate.id) == Standing::Wins,
    };
    let taken = candidates.iter().filter(|candidate| elected(candidate)).count() as u64;
    let standbys = candidates
        .iter()
        .filter(|candidate| !elected(candidate))
        .map(|candidate| Standby {
            candidate: candidate.id,
            tied: standing(candidate.id) == Standing::Tied,
        })
        .collect();
    Further { seats: outcome.seats.map(|seats| seats.saturating_sub(taken)), standbys }
}

/// Khuyết: how many of an office a by-election has to find on a day. Of a body with a number decided by
/// the congress what is wanting to it; of another office one for each who left before the term ended and
/// has no successor. `None` when nothing tells.
pub fn vacancies(
    office: &str,
    decided: Option<u64>,
    mandates: &[Mandate],
    day: Option<PartialDate>,
) -> Option<u64> {
    let of_office = |mandate: &&Mandate| {
        let held = mandate.office.as_deref().unwrap_or_default();
        includes(office, held)
    };
    let mut holders: Vec<RecordId> = mandates
        .iter()
        .filter(of_office)
        .filter(|mandate| !over(mandate, day))
        .filter_map(|mandate| mandate.person)
        .collect();
    holders.sort();
    holders.dedup();
    if let Some(decided) = decided {
        return Some(decided.saturating_sub(holders.len() as u64));
    }
    let exactly = |mandate: &&Mandate| mandate.office.as_deref() == Some(office);
    let mut of_it = mandates.iter().filter(exactly).peekable();
    of_it.peek()?;
    let (mut left, mut came) = (0_u64, 0_u64);
    for mandate in of_it {
        let early = mandate.end_reason.as_deref() != Some("term_ended");
        left += u64::from(over(mandate, day) && early);
        came += u64::from(mandate.obtained.as_deref() == Some("by_election"));
    }
    Some(left.saturating_sub(came))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::{Kind, Record};
    use crate::domain::election::testing::{mandate, record};
    use crate::domain::election::{Basis, outcome};

    fn round(seats: &str, list: &[(&str, &str)]) -> (Option<u64>, Vec<(usize, bool)>) {
        let ballot = record(1, Kind::Ballot, &[("seats", seats), ("returned", "40")]);
        let list: Vec<Record> = (10..)
            .zip(list)
            .map(|(id, (votes, elected))| {
                record(id, Kind::Candidate, &[("votes", votes), ("elected", elected)])
            })
            .collect();
        let said = outcome(&ballot, &list, Basis::Returned);
        let list: Vec<Candidate> = list.iter().map(Candidate::from).collect();
        let found = further(&list, &said);
        let places =
            found.standbys.iter().map(|one| ((one.candidate.0 - 10) as usize, one.tied)).collect();
        (found.seats, places)
    }

    #[test]
    fn a_further_round_is_for_the_seats_nobody_has() {
        for (what, seats, list, expected) in [
            (
                "a tie",
                "2",
                vec![("30", "true"), ("25", ""), ("25", "")],
                (Some(1), vec![(1, true), (2, true)]),
            ),
            (
                "a tie, minutes silent",
                "2",
                vec![("30", ""), ("25", ""), ("25", "")],
                (Some(1), vec![(1, true), (2, true)]),
            ),
            (
                "a shortfall",
                "2",
                vec![("30", "true"), ("20", "false"), ("9", "")],
                (Some(1), vec![(1, false), (2, false)]),
            ),
            (
                "all elected",
                "2",
                vec![("30", "true"), ("29", "true"), ("9", "")],
                (Some(0), vec![(2, false)]),
            ),
            (
                "one struck by the minutes",
                "1",
                vec![("30", "false"), ("9", "")],
                (Some(1), vec![(0, false), (1, false)]),
            ),
            ("seats unknown", "", vec![("30", "true"), ("9", "")], (None, vec![(1, false)])),
        ] {
            assert_eq!(round(seats, &list), expected, "{what}");
        }
    }

    #[test]
    fn seats_of_those_who_left_are_vacant_until_someone_came() {
        let left = [("to", "2024-06-01"), ("end_reason", "retired")];
        let mandates = [
            mandate(1, "5", "committee_member", &left),
            mandate(2, "6", "committee_member", &[]),
            mandate(3, "6", "chair", &[]),
            mandate(4, "5", "vice_chair", &left),
            mandate(5, "7", "inspection_member", &[("to", "2024"), ("end_reason", "term_ended")]),
        ];
        let day = "2024-07-01".parse().ok();
        let of = |office, decided| vacancies(office, decided, &mandates, day);
        assert_eq!(of("committee_member", Some(3)), Some(2));
        assert_eq!(of("committee_member", Some(1)), Some(0));
        assert_eq!(of("committee_member", None), Some(1));
        assert_eq!(of("vice_chair", None), Some(1));
        assert_eq!(of("chair", None), Some(0));
        assert_eq!(of("inspection_member", None), Some(0));
        assert_eq!(of("group_leader", None), None);
        let before = "2024-05-01".parse().ok();
        assert_eq!(vacancies("vice_chair", None, &mandates, before), Some(0));
        let mut more = mandates.to_vec();
        more.push(mandate(6, "8", "vice_chair", &[("obtained", "by_election")]));
        assert_eq!(vacancies("vice_chair", None, &more, day), Some(0));
    }
}
