//! BC: the candidates of a ballot and who wins.
//!
//! Who wins has strictly more than half of the basis: 20 of 40 lose, 21 win. The basis is the number of
//! ballots returned (thu về) unless the ballot says otherwise (28/HD-TLĐ 2021).

use std::collections::HashSet;

use super::certain::{NO_NAME, count, exact, greater, known, least, most, written};
use super::report::Report;
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;
use crate::domain::values::{Count, Percent, grouped};

/// The field of the ballot that percentages are taken of; `None` for a word of the office's own.
fn basis_field(ballot: &Record) -> Option<&'static str> {
    match ballot.text("basis") {
        None | Some("returned") => Some("returned"),
        Some("valid") => Some("valid"),
        Some("issued") => Some("issued"),
        Some("attending") => Some("attending"),
        Some("summoned") => Some("summoned"),
        Some(_) => None,
    }
}

fn basis(ballot: &Record) -> Option<Count> {
    basis_field(ballot).and_then(|field| count(ballot, field))
}

/// Whether the votes are certainly more than half.
fn is_above_half(votes: Count, basis: Count) -> bool {
    most(basis).is_some_and(|most| least(votes).saturating_mul(2) > most)
}

/// Whether the votes are certainly not more than half.
fn is_half_at_most(votes: Count, basis: Count) -> bool {
    most(votes).is_some_and(|most| most.saturating_mul(2) <= least(basis))
}

/// How many candidates are elected for certain, and how many may be.
fn elected(dossier: &Dossier) -> (u64, u64) {
    let flags = dossier.records(Kind::Candidate).map(|one| known::<bool>(one, "elected"));
    flags.fold((0, 0), |(certain, possible), flag| match flag {
        Some(true) => (certain + 1, possible + 1),
        Some(false) => (certain, possible),
        None => (certain, possible + 1),
    })
}

/// While a ballot is being entered, those not yet entered may fill the seats.
fn is_being_entered(ballot: &Record) -> bool {
    ballot.text("status") == Some("entering")
}

/// BC-203: a candidate has more votes than there are valid ballots.
pub(super) fn more_votes_than_valid(dossier: &Dossier, report: &mut Report) {
    let valid = count(&dossier.root, "valid");
    for candidate in dossier.records(Kind::Candidate) {
        if let Some((votes, valid)) = greater(count(candidate, "votes"), valid) {
            let numbers = [("votes", written(votes)), ("valid", written(valid))];
            report.add(candidate.id, ["votes"], numbers);
        }
    }
}

/// BC-206: more votes together than the valid ballots can carry: each names at most as many as there
/// are seats.
pub(super) fn votes_above_seats(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let Some((seats, valid)) = exact(ballot, "seats").zip(exact(ballot, "valid")) else {
        return;
    };
    let votes = dossier.records(Kind::Candidate).filter_map(|one| count(one, "votes"));
    let sum = votes.map(least).fold(0, u64::saturating_add);
    let limit = seats.saturating_mul(valid);
    if sum > limit {
        report.add(
            ballot.id,
            ["valid", "seats"],
            [
                ("sum", grouped(sum)),
                ("seats", grouped(seats)),
                ("valid", grouped(valid)),
                ("limit", grouped(limit)),
            ],
        );
    }
}

/// BC-207: the same person stands twice on the list.
pub(super) fn listed_twice(dossier: &Dossier, report: &mut Report) {
    let mut seen = HashSet::new();
    for candidate in dossier.records(Kind::Candidate) {
        let Some(person) = candidate.reference("person") else {
            continue;
        };
        if !seen.insert(person) {
            let name = dossier.title(Some(person)).unwrap_or(NO_NAME);
            report.add(candidate.id, ["person"], [("name", name.to_owned())]);
        }
    }
}

/// BC-302: elected, as the minutes say, with half of the basis or less.
pub(super) fn elected_without_half(dossier: &Dossier, report: &mut Report) {
    let Some(basis) = basis(&dossier.root) else {
        return;
    };
    for candidate in dossier.records(Kind::Candidate) {
        let Some(votes) = count(candidate, "votes") else {
            continue;
        };
        if known(candidate, "elected") == Some(true) && is_half_at_most(votes, basis) {
            let numbers = [("votes", written(votes)), ("basis", written(basis))];
            report.add(candidate.id, ["elected", "votes"], numbers);
        }
    }
}

/// BC-303: not elected with more than half although seats are free. Someone taken as alternate (dự
/// khuyết) with more than half is in order (238/HD-TLĐ 2014, §8.16).
pub(super) fn left_out_with_half(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let (_, possible) = elected(dossier);
    let seats = count(ballot, "seats").map_or(0, least);
    let Some(basis) = basis(ballot) else { return };
    if is_being_entered(ballot) || possible >= seats {
        return;
    }
    for candidate in dossier.records(Kind::Candidate) {
        let Some(votes) = count(candidate, "votes") else {
            continue;
        };
        let left_out = known(candidate, "elected") == Some(false);
        let is_alternate = known::<i64>(candidate, "alternate_order").is_some();
        if left_out && !is_alternate && is_above_half(votes, basis) {
            let numbers = [
                ("votes", written(votes)),
                ("basis", written(basis)),
                ("free", grouped(seats - possible)),
            ];
            report.add(candidate.id, ["elected", "votes"], numbers);
        }
    }
}

/// BC-304: not as many elected as there are seats. Fewer is lawful; the congress decides whether to
/// vote again.
pub(super) fn elected_not_seats(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let Some(seats) = exact(ballot, "seats") else {
        return;
    };
    let (certain, possible) = elected(dossier);
    let is_listed = dossier.records(Kind::Candidate).next().is_some();
    let too_few = is_listed && !is_being_entered(ballot) && possible < seats;
    if certain > seats || too_few {
        let number = if too_few { possible } else { certain };
        report.add(ballot.id, ["seats"], [("elected", grouped(number)), ("seats", grouped(seats))]);
    }
}

/// BC-307: the percentage in the minutes differs from the computed one by more than 0,1.
pub(super) fn printed_percent_differs(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let Some(basis) = basis_field(ballot).and_then(|field| exact(ballot, field)) else {
        return;
    };
    for candidate in dossier.records(Kind::Candidate) {
        let printed: Option<Percent> = known(candidate, "printed_percent");
        let computed = exact(candidate, "votes").and_then(|votes| Percent::of(votes, basis));
        if let (Some(printed), Some(computed)) = (printed, computed)
            && printed.tenths.abs_diff(computed.tenths) > 1
        {
            let numbers = [("printed", printed.shown()), ("computed", computed.shown())];
            report.add(candidate.id, ["printed_percent", "votes"], numbers);
        }
    }
}
