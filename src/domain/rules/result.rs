//! BC: what the numbers leave for the congress to decide, and who comes next.

use super::candidate::{base, is_left_short};
use super::certain::{count, exact, known, written};
use super::circumstances::{stated_basis, usual_basis};
use super::list::{
    elected, has_further_round, is_being_entered, is_elected, is_whole, listed, of_other,
};
use super::report::Report;
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;
use crate::domain::election::{Basis, Outcome, Standing, is_half_at_most, outcome};
use crate::domain::values::grouped;

fn said(dossier: &Dossier) -> Outcome {
    outcome(&dossier.root, dossier.records(Kind::Candidate), usual_basis(dossier))
}

/// BC-308: level votes at the last seat. The congress decides whether to vote again among them
/// (238/HD-TLĐ 2014); a further round answers for it.
pub(super) fn tie_at_the_last_seat(dossier: &Dossier, report: &mut Report) {
    if !is_whole(dossier) || has_further_round(dossier) {
        return;
    }
    let said = said(dossier);
    let tied: Vec<_> = said.with(Standing::Tied).collect();
    if let Some(votes) = tied.first().and_then(|line| line.votes) {
        report.add(
            dossier.root.id,
            ["seats"],
            [
                ("people", tied.len().to_string()),
                ("votes", grouped(votes)),
                ("seats", grouped(said.contested())),
            ],
        );
    }
}

/// BC-309: by the votes fewer than the seats have more than half, before the minutes' result is
/// entered; afterwards BC-302 and BC-304 say so.
pub(super) fn too_few_above_half(dossier: &Dossier, report: &mut Report) {
    let is_entered =
        dossier.records(Kind::Candidate).all(|candidate| candidate.get("elected").is_some());
    let is_silent =
        !is_whole(dossier) || has_further_round(dossier) || is_left_short(dossier) || is_entered;
    let said = said(dossier);
    let Some((free, seats)) = said.free().zip(said.seats) else { return };
    if free > 0 && listed(dossier) >= seats && !is_silent {
        report.add(
            dossier.root.id,
            ["seats"],
            [
                ("above", grouped(seats.saturating_sub(free))),
                ("seats", grouped(seats)),
                ("free", grouped(free)),
            ],
        );
    }
}

/// BC-310: fewer on the list than there are seats. As many as there are seats is in order, one for one
/// seat too.
pub(super) fn list_shorter_than_seats(dossier: &Dossier, report: &mut Report) {
    let listed = listed(dossier);
    let Some(seats) = count(&dossier.root, "seats") else { return };
    if listed > 0 && listed < seats.least() && is_whole(dossier) {
        let numbers = [("listed", grouped(listed)), ("seats", written(seats))];
        report.add(dossier.root.id, ["seats"], numbers);
    }
}

/// BC-311: not elected with more votes than somebody who is (28/HD-TLĐ 2021: from many votes to few).
/// Where seats are free, BC-303 says so.
pub(super) fn passed_over(dossier: &Dossier, report: &mut Report) {
    let votes = |one: &Record| exact(one, "votes");
    let candidates = || dossier.records(Kind::Candidate);
    let Some(lowest) = candidates().filter(|one| is_elected(one)).filter_map(votes).min() else {
        return;
    };
    let (_, possible) = elected(dossier);
    if exact(&dossier.root, "seats").is_some_and(|seats| possible < seats) {
        return;
    }
    for candidate in candidates().filter(|one| known(one, "elected") == Some(false)) {
        if let Some(own) = votes(candidate).filter(|own| *own > lowest) {
            let numbers = [("votes", grouped(own)), ("lowest", grouped(lowest))];
            report.add(candidate.id, ["elected", "votes"], numbers);
        }
    }
}

/// BC-312: an alternate (dự khuyết) with half of the basis or less (238/HD-TLĐ 2014, §8.16).
pub(super) fn alternate_without_half(dossier: &Dossier, report: &mut Report) {
    let Some(base) = base(dossier) else { return };
    for candidate in dossier.records(Kind::Candidate) {
        let order: Option<i64> = known(candidate, "alternate_order");
        let Some((votes, _)) = count(candidate, "votes").zip(order) else { continue };
        // Of one elected, BC-302 speaks.
        if is_half_at_most(votes, base) && !is_elected(candidate) {
            let numbers = [("votes", written(votes)), ("basis", written(base))];
            report.add(candidate.id, ["alternate_order", "votes"], numbers);
        }
    }
}

/// BC-313: alternates are recorded before all official delegates are elected (238/HD-TLĐ 2014, §8.16),
/// on one list or in a ballot of their own at the same meeting.
pub(super) fn alternates_too_early(dossier: &Dossier, report: &mut Report) {
    match dossier.root.text("office") {
        Some("delegate") => alternates_on_the_list(dossier, report),
        Some("alternate_delegate") => alternates_apart(dossier, report),
        _ => {}
    }
}

fn alternates_on_the_list(dossier: &Dossier, report: &mut Report) {
    let (_, possible) = elected(dossier);
    let Some(seats) = exact(&dossier.root, "seats").filter(|seats| possible < *seats) else {
        return;
    };
    let is_alternate = |one: &&Record| known::<i64>(one, "alternate_order").is_some();
    if let Some(first) = dossier.records(Kind::Candidate).find(is_alternate) {
        let numbers = [("elected", grouped(possible)), ("seats", grouped(seats))];
        report.add(first.id, ["alternate_order"], numbers);
    }
}

fn alternates_apart(dossier: &Dossier, report: &mut Report) {
    let root = &dossier.root;
    let officials: Vec<&Record> = dossier
        .compared(Kind::Ballot)
        .filter(|other| other.text("office") == Some("delegate"))
        .filter(|other| other.reference("meeting") == root.reference("meeting"))
        .collect();
    let first_rounds = officials.iter().filter(|other| super::list::is_first_round(other));
    let seats: Option<Vec<u64>> = first_rounds.map(|other| exact(other, "seats")).collect();
    let seats: u64 = seats.unwrap_or_default().iter().sum();
    let elected = officials
        .iter()
        .flat_map(|other| of_other(dossier, other.id))
        .filter(|one| is_elected(one))
        .count() as u64;
    // Nobody named may mean that the names are not entered.
    let is_short = elected > 0 && elected < seats;
    if is_short && dossier.records(Kind::Candidate).next().is_some() && !is_being_entered(root) {
        let numbers = [("elected", grouped(elected)), ("seats", grouped(seats))];
        report.add(root.id, ["office"], numbers);
    }
}

/// BC-315: the percentages are taken of something else than the rule set in force says.
pub(super) fn unusual_basis(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let Some((stated, (set, usual))) = ballot.text("basis").zip(stated_basis(dossier)) else {
        return;
    };
    if Basis::named(stated) != Some(usual) {
        report.add(
            ballot.id,
            ["basis"],
            [
                ("basis", stated.to_owned()),
                ("usual", usual.field().to_owned()),
                ("set", set.to_owned()),
            ],
        );
    }
}
