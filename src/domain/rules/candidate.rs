//! BC: the candidates of a ballot against its numbers and against what the minutes say.

use std::collections::HashSet;

use super::certain::{count, exact, greater, known, written};
use super::circumstances::usual_basis;
use super::list::{
    elected, has_further_round, is_being_entered, is_elected, listed, name, stated_names,
};
use super::report::Report;
use crate::domain::catalogue::Kind;
use crate::domain::dossier::Dossier;
use crate::domain::election::{Basis, is_above_half, is_half_at_most, outcome};
use crate::domain::values::{Count, Percent, grouped};

/// The number that votes are held against.
pub(super) fn base(dossier: &Dossier) -> Option<Count> {
    Basis::of(&dossier.root, usual_basis(dossier))?.count(&dossier.root)
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
    let sum = votes.map(Count::least).fold(0, u64::saturating_add);
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
            report.add(candidate.id, ["person"], [("name", name(dossier, person))]);
        }
    }
}

/// BC-212: a candidate has more votes than ballots came back, or were issued, where the valid ones are
/// not known.
pub(super) fn more_votes_than_ballots(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    if count(ballot, "valid").is_some() {
        return;
    }
    for candidate in dossier.records(Kind::Candidate) {
        let above = |whole: &'static str| {
            let (votes, whole_count) = greater(count(candidate, "votes"), count(ballot, whole))?;
            Some((whole, votes, whole_count))
        };
        if let Some((whole, votes, total)) = above("returned").or_else(|| above("issued")) {
            let numbers =
                [("whole", whole.to_owned()), ("votes", written(votes)), ("total", written(total))];
            report.add(candidate.id, ["votes"], numbers);
        }
    }
}

/// BC-302: elected, as the minutes say, with half of the basis or less.
pub(super) fn elected_without_half(dossier: &Dossier, report: &mut Report) {
    let Some(basis) = base(dossier) else {
        return;
    };
    for candidate in dossier.records(Kind::Candidate) {
        let Some(votes) = count(candidate, "votes") else {
            continue;
        };
        if is_elected(candidate) && is_half_at_most(votes, basis) {
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
    let seats = count(ballot, "seats").map_or(0, Count::least);
    let Some(basis) = base(dossier) else { return };
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

/// Whether, when all is entered, fewer are elected than there are seats and nobody votes again.
pub(super) fn is_left_short(dossier: &Dossier) -> bool {
    let ballot = &dossier.root;
    let (_, possible) = elected(dossier);
    let is_short = exact(ballot, "seats").is_some_and(|seats| possible < seats);
    is_short && listed(dossier) > 0 && !is_being_entered(ballot) && !has_further_round(dossier)
}

/// BC-304: not as many elected as there are seats. Fewer is lawful; the congress decides whether to
/// vote again, and a further round answers for it.
pub(super) fn elected_not_seats(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let Some(seats) = exact(ballot, "seats") else {
        return;
    };
    let (certain, possible) = elected(dossier);
    let too_few = is_left_short(dossier);
    if certain > seats || too_few {
        let number = if too_few { possible } else { certain };
        report.add(ballot.id, ["seats"], [("elected", grouped(number)), ("seats", grouped(seats))]);
    }
}

/// BC-307: the percentage in the minutes differs from the computed one by more than 0,1.
pub(super) fn printed_percent_differs(dossier: &Dossier, report: &mut Report) {
    let said = outcome(&dossier.root, dossier.records(Kind::Candidate), usual_basis(dossier));
    for (candidate, line) in dossier.records(Kind::Candidate).zip(&said.lines) {
        let printed: Option<Percent> = known(candidate, "printed_percent");
        if let (Some(printed), Some(computed)) = (printed, line.percent)
            && printed.tenths.abs_diff(computed.tenths) > 1
        {
            let numbers = [("printed", printed.shown()), ("computed", computed.shown())];
            report.add(candidate.id, ["printed_percent", "votes"], numbers);
        }
    }
}

/// BC-314: not as many on the list as stood by themselves (ứng cử) and were nominated (đề cử).
pub(super) fn list_differs_from_nominations(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let number = |field| exact(ballot, field).map(grouped).unwrap_or_default();
    let (Some(sum), listed) = (stated_names(ballot), listed(dossier)) else { return };
    if listed > 0 && listed != sum && (!is_being_entered(ballot) || listed > sum) {
        report.add(
            ballot.id,
            ["nominated", "self_nominated"],
            [
                ("self", number("self_nominated")),
                ("nominated", number("nominated")),
                ("sum", grouped(sum)),
                ("listed", grouped(listed)),
            ],
        );
    }
}

/// BC-333: elected, and an alternate (dự khuyết) too. Who is elected in a ballot for alternates is one.
pub(super) fn elected_and_alternate(dossier: &Dossier, report: &mut Report) {
    if dossier.root.text("office") == Some("alternate_delegate") {
        return;
    }
    for candidate in dossier.records(Kind::Candidate) {
        let order: Option<i64> = known(candidate, "alternate_order");
        if let Some(order) = order.filter(|_| is_elected(candidate)) {
            report.add(
                candidate.id,
                ["alternate_order", "elected"],
                [("order", order.to_string())],
            );
        }
    }
}
