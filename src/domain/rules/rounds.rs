//! BC: second and later rounds (bầu tiếp, bầu lại) and the ballot they go on from.

use super::certain::{exact, known};
use super::list::{is_elected, name, of_other};
use super::report::Report;
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::values::grouped;

/// The ballot that this one goes on from.
fn first(dossier: &Dossier) -> Option<&Record> {
    let id = dossier.root.reference("follows")?;
    dossier.compared(Kind::Ballot).find(|other| other.id == id)
}

/// BC-210: a ballot goes on from itself, from one that goes on from it, or from one of the same or a
/// later round.
pub(super) fn follows_no_earlier_round(dossier: &Dossier, report: &mut Report) {
    let root = &dossier.root;
    let round = |ballot: &Record| known::<i64>(ballot, "round");
    let add = |report: &mut Report, how: &str, rounds: Option<(i64, i64)>| {
        let shown = |round: Option<i64>| round.map(|round| round.to_string()).unwrap_or_default();
        let arguments = [
            ("how", how.to_owned()),
            ("round", shown(rounds.map(|(own, _)| own))),
            ("first", shown(rounds.map(|(_, first)| first))),
        ];
        report.add(root.id, ["follows", "round"], arguments);
    };
    if root.reference("follows") == Some(root.id) {
        return add(report, "itself", None);
    }
    let Some(first) = first(dossier) else { return };
    if first.reference("follows") == Some(root.id) {
        return add(report, "each_other", None);
    }
    if let Some(rounds) = round(root).zip(round(first)).filter(|(own, first)| own <= first) {
        add(report, "round", Some(rounds));
    }
}

/// BC-317: a second or later round that goes on from no ballot.
pub(super) fn round_without_first(dossier: &Dossier, report: &mut Report) {
    let root = &dossier.root;
    let round = known::<i64>(root, "round").filter(|round| *round > 1);
    if let Some(round) = round.filter(|_| root.reference("follows").is_none()) {
        report.add(root.id, ["follows", "round"], [("round", round.to_string())]);
    }
}

/// BC-318: a round that goes on from a ballot for another office or of another term.
pub(super) fn follows_another_election(dossier: &Dossier, report: &mut Report) {
    let root = &dossier.root;
    let Some(first) = first(dossier) else { return };
    let offices = root.text("office").zip(first.text("office"));
    let term = |ballot: &Record| {
        dossier.find(ballot.reference("meeting")?).and_then(|meeting| meeting.reference("term"))
    };
    let part = if offices.is_some_and(|(own, first)| own != first) {
        "office"
    } else if term(root).is_some() && term(root) != term(first) {
        "term"
    } else {
        return;
    };
    report.add(root.id, ["follows", "office"], [("part", part.to_owned())]);
}

/// BC-319: somebody on the list of a further round was not on that of the first.
pub(super) fn not_on_the_first_list(dossier: &Dossier, report: &mut Report) {
    let Some(first) = first(dossier) else { return };
    let people: Option<Vec<RecordId>> =
        of_other(dossier, first.id).map(|one| one.reference("person")).collect();
    let Some(people) = people.filter(|people| !people.is_empty()) else { return };
    for candidate in dossier.records(Kind::Candidate) {
        if let Some(person) = candidate.reference("person").filter(|one| !people.contains(one)) {
            report.add(candidate.id, ["person"], [("name", name(dossier, person))]);
        }
    }
}

/// BC-320: somebody on the list of a further round was elected in the first. Who is elected in both is
/// told by BC-213.
pub(super) fn elected_before(dossier: &Dossier, report: &mut Report) {
    let Some(first) = first(dossier) else { return };
    let elected: Vec<RecordId> = of_other(dossier, first.id)
        .filter(|one| is_elected(one))
        .filter_map(|one| one.reference("person"))
        .collect();
    for candidate in dossier.records(Kind::Candidate).filter(|one| !is_elected(one)) {
        if let Some(person) = candidate.reference("person").filter(|one| elected.contains(one)) {
            report.add(candidate.id, ["person"], [("name", name(dossier, person))]);
        }
    }
}

/// BC-321: a further round for more seats than the first left free.
pub(super) fn more_seats_than_left(dossier: &Dossier, report: &mut Report) {
    let Some(first) = first(dossier) else { return };
    let flags: Option<Vec<bool>> =
        of_other(dossier, first.id).map(|one| known(one, "elected")).collect();
    let Some(flags) = flags.filter(|flags| !flags.is_empty()) else { return };
    let elected = flags.iter().filter(|flag| **flag).count() as u64;
    let Some((seats, all)) = exact(&dossier.root, "seats").zip(exact(first, "seats")) else {
        return;
    };
    let left = all.saturating_sub(elected);
    if seats > left {
        let numbers = [("seats", grouped(seats)), ("left", grouped(left))];
        report.add(dossier.root.id, ["seats", "follows"], numbers);
    }
}
