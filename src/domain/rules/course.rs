//! BC: a ballot among the others of its term.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::certain::{count, exact, known};
use super::circumstances::Circumstances;
use super::list::{is_elected, is_first_round, is_supplementary, name, of_other};
use super::report::Report;
use super::sets::Subject;
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::values::{Count, PartialDate, grouped};

/// The place of a ballot in the course of the term: its meeting's day, its round, when it was made.
fn place(dossier: &Dossier, ballot: &Record) -> (Option<NaiveDate>, i64, RecordId) {
    let meeting = ballot.reference("meeting").and_then(|id| dossier.find(id));
    let day: Option<PartialDate> = meeting.and_then(|meeting| known(meeting, "starts_on"));
    (day.map(PartialDate::earliest), known(ballot, "round").unwrap_or(1), ballot.id)
}

/// The earlier ballots of the term for an office.
fn earlier<'a>(dossier: &'a Dossier, office: &'a str) -> impl Iterator<Item = &'a Record> {
    let own = place(dossier, &dossier.root);
    dossier
        .compared(Kind::Ballot)
        .filter(move |other| other.text("office") == Some(office) && place(dossier, other) < own)
}

/// Whether two ballots fill one and the same body or office. Delegates of one meeting may go to several
/// congresses, tổ trưởng are elected each by their own group, and what an office of the office's own is
/// nobody knows.
fn fills_the_same(one: &Record, other: &Record) -> bool {
    match one.text("office") {
        None | Some("other" | "group_leader" | "group_vice_leader") => false,
        Some("delegate" | "alternate_delegate") => {
            one.text("upper_congress") == other.text("upper_congress")
                && one.reference("meeting") == other.reference("meeting")
        }
        Some(_) => true,
    }
}

/// Calls `found` with each candidate elected here who was elected to the same body before, with that
/// ballot.
fn each_elected_again(dossier: &Dossier, mut found: impl FnMut(&Record, RecordId, &Record)) {
    let root = &dossier.root;
    let Some(office) = root.text("office") else { return };
    for other in earlier(dossier, office).filter(|other| fills_the_same(root, other)) {
        let before: HashSet<RecordId> = of_other(dossier, other.id)
            .filter(|one| is_elected(one))
            .filter_map(|one| one.reference("person"))
            .collect();
        for candidate in dossier.records(Kind::Candidate).filter(|one| is_elected(one)) {
            if let Some(person) = candidate.reference("person").filter(|one| before.contains(one)) {
                found(candidate, person, other);
            }
        }
    }
}

/// BC-213: the same person is elected twice to one body of the term.
pub(super) fn elected_twice(dossier: &Dossier, report: &mut Report) {
    each_elected_again(dossier, |candidate, person, other| {
        if !is_supplementary(&dossier.root) && !is_supplementary(other) {
            report.add(candidate.id, ["elected", "person"], [("name", name(dossier, person))]);
        }
    });
}

/// BC-326: elected by a supplement to a body to which the same person was elected before, and whose
/// mandate is not known to have ended.
pub(super) fn elected_again_by_supplement(dossier: &Dossier, report: &mut Report) {
    each_elected_again(dossier, |candidate, person, other| {
        let has_ended = dossier.compared(Kind::Mandate).any(|mandate| {
            mandate.reference("person") == Some(person)
                && (mandate.get("to").is_some() || mandate.get("end_reason").is_some())
        });
        let is_one = is_supplementary(&dossier.root) || is_supplementary(other);
        if is_one && !has_ended {
            report.add(candidate.id, ["elected", "person"], [("name", name(dossier, person))]);
        }
    });
}

/// The body whose members alone take an office: the ballot's office, the mandate's, the body's name.
struct Within {
    office: &'static str,
    mandate: &'static str,
    body: &'static str,
}

const COMMITTEE: Within =
    Within { office: "committee", mandate: "committee_member", body: "committee" };
const INSPECTION: Within = Within {
    office: "inspection_committee",
    mandate: "inspection_member",
    body: "inspection_committee",
};

fn within(dossier: &Dossier) -> Option<&'static Within> {
    match dossier.root.text("office")? {
        "standing_committee" | "vice_chair" => Some(&COMMITTEE),
        // A chair whom the congress elects may come with the committee's own ballot.
        "chair" if is_bodys_meeting(dossier) => Some(&COMMITTEE),
        "inspection_head" | "inspection_vice_head" => Some(&INSPECTION),
        _ => None,
    }
}

fn is_bodys_meeting(dossier: &Dossier) -> bool {
    let meeting = dossier.root.reference("meeting").and_then(|id| dossier.find(id));
    let kind = meeting.and_then(|meeting| meeting.text("kind"));
    matches!(kind, Some("committee_meeting" | "extended_committee_meeting"))
}

/// BC-324: elected chair, vice-chair or standing member without being in the committee of the term (head
/// or vice-head: in the inspection committee). Said only when all its members are known by name.
pub(super) fn elected_from_outside(dossier: &Dossier, report: &mut Report) {
    let Some(within) = within(dossier) else { return };
    let Some(members) = members(dossier, within) else { return };
    for candidate in dossier.records(Kind::Candidate).filter(|one| is_elected(one)) {
        if let Some(person) = candidate.reference("person").filter(|one| !members.contains(one)) {
            let arguments = [("name", name(dossier, person)), ("body", within.body.to_owned())];
            report.add(candidate.id, ["person", "elected"], arguments);
        }
    }
}

/// The members of a body by name; `None` when some may be missing.
fn members(dossier: &Dossier, within: &Within) -> Option<HashSet<RecordId>> {
    let ballots =
        || dossier.compared(Kind::Ballot).filter(|one| one.text("office") == Some(within.office));
    let elected = ballots().flat_map(|ballot| of_other(dossier, ballot.id));
    let elected = elected.filter(|one| is_elected(one)).filter_map(|one| one.reference("person"));
    let mandates = dossier
        .compared(Kind::Mandate)
        .filter(|mandate| mandate.text("office") == Some(within.mandate))
        .filter_map(|mandate| mandate.reference("person"));
    let members: HashSet<RecordId> = elected.chain(mandates).collect();
    let reported = dossier
        .compared(Kind::Body)
        .filter(|body| body.text("body") == Some(within.body))
        .find_map(|body| exact(body, "elected").or_else(|| exact(body, "decided")));
    let seats = || {
        let first = ballots().filter(|ballot| is_first_round(ballot) && !is_supplementary(ballot));
        first.filter_map(|ballot| exact(ballot, "seats")).max()
    };
    let whole = reported.or_else(seats)?;
    (members.len() as u64 >= whole && whole > 0).then_some(members)
}

/// BC-325: more supplements in the term than the share of the number decided by the congress (Điều lệ
/// khóa XII, Điều 11.4); above it the upper union must consent.
pub(super) fn too_many_supplements(dossier: &Dossier, report: &mut Report) {
    let root = &dossier.root;
    if root.text("office") != Some("committee") || !is_supplementary(root) {
        return;
    }
    let on = Circumstances::of_ballot(dossier);
    let Some((set, (part, whole))) = on.share(dossier, Subject::SupplementShare) else { return };
    let Some(decided) = decided(dossier) else { return };
    let sum = supplements(dossier);
    let limit = decided.least().saturating_mul(part) / whole;
    let is_above = decided
        .most()
        .is_some_and(|decided| sum.saturating_mul(whole) > decided.saturating_mul(part));
    if is_above {
        report.add(
            root.id,
            ["purpose", "seats"],
            [
                ("sum", grouped(sum)),
                ("decided", super::certain::written(decided)),
                ("limit", grouped(limit)),
                ("set", set.to_owned()),
            ],
        );
    }
}

/// The number of committee members the congress decided.
fn decided(dossier: &Dossier) -> Option<Count> {
    let mut bodies =
        dossier.compared(Kind::Body).filter(|one| one.text("body") == Some("committee"));
    bodies.find_map(|body| count(body, "decided"))
}

/// Those elected here, in earlier supplements of the term, and by supplements that only mandates tell of.
fn supplements(dossier: &Dossier) -> u64 {
    let earlier = earlier(dossier, "committee").filter(|other| is_supplementary(other));
    let before = earlier.flat_map(|other| of_other(dossier, other.id));
    let elected: Vec<&Record> =
        dossier.records(Kind::Candidate).chain(before).filter(|one| is_elected(one)).collect();
    let people: HashSet<RecordId> =
        elected.iter().filter_map(|one| one.reference("person")).collect();
    let alone = dossier.compared(Kind::Mandate).filter(|mandate| {
        mandate.text("office") == Some("committee_member")
            && mandate.text("obtained") == Some("by_election")
            && mandate.reference("ballot").is_none()
            && mandate.reference("person").is_none_or(|person| !people.contains(&person))
    });
    (elected.len() + alone.count()) as u64
}
