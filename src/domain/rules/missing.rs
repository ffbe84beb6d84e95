//! BC: what the minutes say and the book does not know yet.
//!
//! But for BC-101, nothing is asked for before somebody said that the ballot is entered.

use super::certain::count;
use super::list::is_entered;
use super::report::Report;
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;

/// The figures every counting minutes has (biên bản kiểm phiếu; domain.md 3.9).
const FIGURES: [&str; 8] =
    ["office", "seats", "summoned", "attending", "issued", "returned", "valid", "invalid"];
/// Those that a vote by show of hands has too.
const WITHOUT_BALLOTS: [&str; 4] = ["office", "seats", "summoned", "attending"];

/// BC-101: candidates have votes, but how many ballots came back is not known.
pub(super) fn returned_unknown(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let mut candidates = dossier.records(Kind::Candidate);
    if count(ballot, "returned").is_none() && candidates.any(|one| count(one, "votes").is_some()) {
        report.add(ballot.id, ["returned"], []);
    }
}

/// BC-102: a figure of the minutes is not known though the ballot is entered.
pub(super) fn figure_unknown(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    if !is_entered(ballot) {
        return;
    }
    let by_hands = ballot.text("method") == Some("show_of_hands");
    let wanted: &[&'static str] = if by_hands { &WITHOUT_BALLOTS } else { &FIGURES };
    let has_votes = dossier.records(Kind::Candidate).any(|one| count(one, "votes").is_some());
    for field in wanted.iter().filter(|field| ballot.get(field).is_none()) {
        // BC-101 speaks of it already.
        if *field != "returned" || !has_votes {
            report.add(ballot.id, [*field], [("part", (*field).to_owned())]);
        }
    }
}

/// BC-103: the votes of somebody on the list are not known though the ballot is entered.
pub(super) fn votes_unknown(dossier: &Dossier, report: &mut Report) {
    each_without(dossier, report, "votes");
}

/// BC-104: whether somebody on the list was elected is not known though the ballot is entered.
pub(super) fn result_unknown(dossier: &Dossier, report: &mut Report) {
    each_without(dossier, report, "elected");
}

fn each_without(dossier: &Dossier, report: &mut Report, field: &'static str) {
    if is_entered(&dossier.root) {
        let without = |candidate: &&Record| candidate.get(field).is_none();
        for candidate in dossier.records(Kind::Candidate).filter(without) {
            report.add(candidate.id, [field], []);
        }
    }
}

/// BC-105: the ballot is entered and its list is empty. It points to the ballot as a whole.
pub(super) fn list_empty(dossier: &Dossier, report: &mut Report) {
    if is_entered(&dossier.root) && dossier.records(Kind::Candidate).next().is_none() {
        report.add(dossier.root.id, [], []);
    }
}
