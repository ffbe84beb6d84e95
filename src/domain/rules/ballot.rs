//! BC: the numbers of a ballot.

use super::certain::{count, exact, known, share_words, written};
use super::circumstances::Circumstances;
use super::report::Report;
use super::sets::Subject;
use crate::domain::catalogue::Record;
use crate::domain::dossier::Dossier;
use crate::domain::values::{Count, PartialDate, grouped};

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

/// BC-209: more voting than summoned, where those attending are not known.
pub(super) fn more_voting_than_summoned(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    if count(ballot, "attending").is_none() {
        report.greater(ballot, "voting", "summoned");
    }
}

/// BC-211: valid or invalid ballots are more than those issued, where those returned are not known.
pub(super) fn part_above_issued(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    if count(ballot, "returned").is_none() {
        report.part_of(ballot, "valid", "issued");
        report.part_of(ballot, "invalid", "issued");
    }
}

/// BC-301: fewer attend than the share of those summoned that a rule set asks for. The usual two thirds
/// were seen in no union text, so the set that has them is shipped switched off.
pub(super) fn too_few_attending(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let Some((attending, summoned)) = count(ballot, "attending").zip(count(ballot, "summoned"))
    else {
        return;
    };
    let on = Circumstances::of_ballot(dossier);
    let Some((_, (part, whole))) = on.share(dossier, Subject::Quorum) else { return };
    let least = summoned.least().saturating_mul(part);
    if attending.most().is_some_and(|most| most.saturating_mul(whole) < least) {
        report.add(
            ballot.id,
            ["attending", "summoned"],
            [
                ("attending", written(attending)),
                ("summoned", written(summoned)),
                ("share", share_words((part, whole))),
            ],
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

/// BC-316: elected by show of hands where the vote is secret (03/HD-TLĐ 2020, §8.4a).
pub(super) fn not_secret(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let meeting = ballot.reference("meeting").and_then(|id| dossier.find(id));
    let day: Option<PartialDate> = meeting.and_then(|meeting| known(meeting, "starts_on"));
    let is_asked_for = day.is_some_and(|day| day.year() >= FIRST_YEAR_SECRET);
    let is_own_office = matches!(ballot.text("office"), None | Some("other"));
    if ballot.text("method") == Some("show_of_hands") && is_asked_for && !is_own_office {
        report.add(ballot.id, ["method", "office"], []);
    }
}

/// The year of 03/HD-TLĐ.
const FIRST_YEAR_SECRET: i32 = 2020;

/// BC-331: more than one seat of an office that one person holds.
pub(super) fn one_office_many_seats(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    let is_for_one = matches!(ballot.text("office"), Some("chair" | "inspection_head"));
    if let Some(seats) = count(ballot, "seats").filter(|seats| is_for_one && seats.least() > 1) {
        report.add(ballot.id, ["seats", "office"], [("seats", written(seats))]);
    }
}

/// BC-332: more ballots returned than people voting.
pub(super) fn more_returned_than_voting(dossier: &Dossier, report: &mut Report) {
    let ballot = &dossier.root;
    // Where more came back than were issued, BC-201 says so.
    let above = |field| {
        let whole: Option<Count> = count(ballot, field);
        super::certain::greater(count(ballot, "returned"), whole).is_some()
    };
    if !above("issued") {
        report.greater(ballot, "returned", "voting");
    }
}
