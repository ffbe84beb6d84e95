//! BC: the numbers of a ballot.

use super::certain::{count, exact, least, most, written};
use super::report::Report;
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;
use crate::domain::values::grouped;

/// BC-101: candidates have votes, but how many ballots came back is not known.
pub(super) fn returned_unknown(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let mut candidates = dossier.records(Kind::Candidate);
    if count(ballot, "returned").is_none() && candidates.any(|one| count(one, "votes").is_some()) {
        report.add(ballot.id, ["returned"], []);
    }
}

/// BC-201: more ballots returned (thu về) than issued (phát ra).
pub(super) fn more_returned_than_issued(dossier: &Dossier, report: &mut Report) {
    report.greater(&dossier.root, "returned", "issued");
}

/// BC-202: valid (hợp lệ) and invalid (không hợp lệ) ballots are not those returned. Only exact numbers
/// are compared, for the sentence gives the difference.
pub(super) fn valid_and_invalid_not_returned(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let Some((valid, invalid, returned)) = counted(ballot) else {
        return;
    };
    let sum = valid.saturating_add(invalid);
    if sum != returned {
        report.add(
            ballot.id,
            ["valid", "invalid", "returned"],
            [
                ("valid", grouped(valid)),
                ("invalid", grouped(invalid)),
                ("sum", grouped(sum)),
                ("returned", grouped(returned)),
                ("difference", grouped(sum.abs_diff(returned))),
            ],
        );
    }
}

fn counted(ballot: &Record) -> Option<(u64, u64, u64)> {
    Some((exact(ballot, "valid")?, exact(ballot, "invalid")?, exact(ballot, "returned")?))
}

/// BC-204: more attending (có mặt) than summoned (được triệu tập).
pub(super) fn more_attending_than_summoned(dossier: &Dossier, report: &mut Report) {
    report.greater(&dossier.root, "attending", "summoned");
}

/// BC-205: more voting (tham gia bỏ phiếu) than attending.
pub(super) fn more_voting_than_attending(dossier: &Dossier, report: &mut Report) {
    report.greater(&dossier.root, "voting", "attending");
}

/// BC-208: valid or invalid ballots alone are more than those returned, where BC-202 cannot add them
/// up.
pub(super) fn part_above_returned(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    if counted(ballot).is_none() {
        report.part_of(ballot, "valid", "returned");
        report.part_of(ballot, "invalid", "returned");
    }
}

/// BC-301: fewer than two thirds of those summoned attend. The usual quorum; no union text was found.
pub(super) fn too_few_attending(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let Some((attending, summoned)) = count(ballot, "attending").zip(count(ballot, "summoned"))
    else {
        return;
    };
    let too_few = most(attending)
        .is_some_and(|most| most.saturating_mul(3) < least(summoned).saturating_mul(2));
    if too_few {
        report.add(
            ballot.id,
            ["attending", "summoned"],
            [("attending", written(attending)), ("summoned", written(summoned))],
        );
    }
}

/// BC-305: more ballots issued than people attending.
pub(super) fn more_issued_than_attending(dossier: &Dossier, report: &mut Report) {
    report.greater(&dossier.root, "issued", "attending");
}

/// BC-306: summoned or attending are other numbers than the meeting's own. May be so: people leave
/// between two ballots.
pub(super) fn differs_from_meeting(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let Some(meeting) = ballot.reference("meeting").and_then(|id| dossier.find(id)) else {
        return;
    };
    for field in ["summoned", "attending"] {
        if let (Some(here), Some(there)) = (exact(ballot, field), exact(meeting, field))
            && here != there
        {
            let numbers = [
                ("part", field.to_owned()),
                ("number", grouped(here)),
                ("meeting", grouped(there)),
            ];
            report.add(ballot.id, [field], numbers);
        }
    }
}
