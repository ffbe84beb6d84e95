//! NK and BC: how large the bodies of a term may be, and whether the organisation has them.
//!
//! A body as reported is judged with its term (NK). The seats of a ballot are judged with the ballot
//! (BC) only where the term says nothing of the body, so that one number is told once.

use super::certain::{count, share_words, written};
use super::circumstances::Circumstances;
use super::list::{is_first_round, is_supplementary};
use super::report::Report;
use super::sets::Subject;
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;
use crate::domain::values::{Count, grouped};

/// A number of members to judge: where it stands, under which circumstances.
struct Sized<'a> {
    record: &'a Record,
    field: &'static str,
    number: Count,
    on: Circumstances,
}

/// The number of a body: decided by the congress, else elected.
fn number(body: &Record) -> Option<(&'static str, Count)> {
    let of = |field| count(body, field).map(|number| (field, number));
    of("decided").or_else(|| of("elected")).filter(|(_, number)| number.value > 0)
}

/// The bodies of a term of one name that have a number.
fn bodies<'a>(dossier: &'a Dossier, name: &'static str) -> Vec<Sized<'a>> {
    let on = Circumstances::of_term(dossier);
    let named = dossier.records(Kind::Body).filter(|body| body.text("body") == Some(name));
    named
        .filter_map(|record| {
            let (field, number) = number(record)?;
            Some(Sized { record, field, number, on: on.clone() })
        })
        .collect()
}

/// The ballot, when it is the first for a whole body that the term says nothing of.
fn ballot<'a>(dossier: &'a Dossier, office: &'static str) -> Option<Sized<'a>> {
    let record = &dossier.root;
    let is_whole = !is_supplementary(record) && is_first_round(record);
    let is_reported = dossier
        .compared(Kind::Body)
        .any(|body| body.text("body") == Some(office) && number(body).is_some());
    if record.text("office") != Some(office) || !is_whole || is_reported {
        return None;
    }
    let number = count(record, "seats").filter(|seats| seats.value > 0)?;
    Some(Sized { record, field: "seats", number, on: Circumstances::of_ballot(dossier) })
}

/// NK-307: the committee as decided or elected is outside the table of sizes (03/HD-TLĐ 2020, §9.1).
pub(super) fn committee_outside_table(dossier: &Dossier, report: &mut Report) {
    bodies(dossier, "committee").iter().for_each(|body| outside_table(dossier, body, report));
}

/// BC-327: the seats of a committee are outside the table of sizes (03/HD-TLĐ 2020, §9.1).
pub(super) fn committee_seats_outside_table(dossier: &Dossier, report: &mut Report) {
    ballot(dossier, "committee").iter().for_each(|ballot| outside_table(dossier, ballot, report));
}

fn outside_table(dossier: &Dossier, sized: &Sized<'_>, report: &mut Report) {
    let Some((set, limit)) = sized.on.limit(dossier, Subject::CommitteeSize) else { return };
    let too_many = limit.at_most.is_some_and(|most| sized.number.least() > most);
    let too_few =
        limit.at_least.zip(sized.number.most()).is_some_and(|(least, number)| number < least);
    if !too_many && !too_few {
        return;
    }
    let how = match (limit.at_least, limit.at_most) {
        (Some(least), Some(most)) if least == most => "exactly",
        (Some(_), Some(_)) => "between",
        (None, _) => "most",
        (_, None) => "least",
    };
    report.add(
        sized.record.id,
        [sized.field],
        [
            ("how", how.to_owned()),
            ("number", written(sized.number)),
            ("least", limit.at_least.map(grouped).unwrap_or_default()),
            ("most", limit.at_most.map(grouped).unwrap_or_default()),
            ("set", set.name.clone()),
        ],
    );
}

/// NK-304: the standing committee (Ban Thường vụ) is more than its share of the committee. The usual
/// third was seen in no union text, so the set that has it is shipped switched off.
pub(super) fn standing_above_share(dossier: &Dossier, report: &mut Report) {
    let committee = bodies(dossier, "committee").first().map(|body| body.number);
    for body in bodies(dossier, "standing_committee") {
        above_share(dossier, &body, committee, report);
    }
}

/// BC-328: the seats of a standing committee are more than its share of the committee.
pub(super) fn standing_seats_above_share(dossier: &Dossier, report: &mut Report) {
    if let Some(ballot) = ballot(dossier, "standing_committee") {
        above_share(dossier, &ballot, committee_of(dossier), report);
    }
}

/// The size of the committee that a ballot's term has: as reported, else the seats of its ballot.
fn committee_of(dossier: &Dossier) -> Option<Count> {
    let mut bodies = dossier.compared(Kind::Body);
    let reported = bodies.find(|body| body.text("body") == Some("committee")).and_then(number);
    let elected = || {
        let first = dossier.compared(Kind::Ballot).filter(|one| {
            one.text("office") == Some("committee") && is_first_round(one) && !is_supplementary(one)
        });
        first.filter_map(|one| count(one, "seats")).next()
    };
    reported.map(|(_, number)| number).or_else(elected)
}

fn above_share(
    dossier: &Dossier,
    sized: &Sized<'_>,
    committee: Option<Count>,
    report: &mut Report,
) {
    let Some((_, (part, whole))) = sized.on.share(dossier, Subject::StandingShare) else { return };
    let Some(committee) = committee else { return };
    let most = committee.most().map(|most| most.saturating_mul(part));
    if most.is_some_and(|most| sized.number.least().saturating_mul(whole) > most) {
        report.add(
            sized.record.id,
            [sized.field],
            [
                ("number", written(sized.number)),
                ("committee", written(committee)),
                ("share", share_words((part, whole))),
            ],
        );
    }
}

/// NK-310: a standing committee though the committee is smaller than a rule set asks for. Shipped
/// switched off: no union text was found.
pub(super) fn standing_without_need(dossier: &Dossier, report: &mut Report) {
    let committee = bodies(dossier, "committee").first().map(|body| body.number);
    for body in bodies(dossier, "standing_committee") {
        let Some((_, limit)) = body.on.limit(dossier, Subject::StandingFrom) else { continue };
        let Some((committee, least)) = committee.zip(limit.at_least) else { continue };
        if committee.most().is_some_and(|most| most < least) {
            let numbers = [("committee", written(committee)), ("least", grouped(least))];
            report.add(body.record.id, [body.field], numbers);
        }
    }
}

/// NK-308: an inspection committee (Ủy ban Kiểm tra) though the union has too few members for one: under
/// 30 one committee member is in charge (Điều lệ).
pub(super) fn inspection_without_need(dossier: &Dossier, report: &mut Report) {
    for body in bodies(dossier, "inspection_committee") {
        without_need(dossier, &body, Subject::InspectionFrom, report);
    }
}

/// BC-329: an inspection committee is elected though the union has too few members for one.
pub(super) fn inspection_seats_without_need(dossier: &Dossier, report: &mut Report) {
    if let Some(ballot) = ballot(dossier, "inspection_committee") {
        without_need(dossier, &ballot, Subject::InspectionFrom, report);
    }
}

/// NK-309: a committee though the union has under ten members, who elect a chair only (03/HD-TLĐ 2020,
/// §9.1).
pub(super) fn committee_without_need(dossier: &Dossier, report: &mut Report) {
    for body in bodies(dossier, "committee") {
        without_need(dossier, &body, Subject::CommitteeFrom, report);
    }
}

/// BC-330: a committee is elected though the union has under ten members.
pub(super) fn committee_seats_without_need(dossier: &Dossier, report: &mut Report) {
    if let Some(ballot) = ballot(dossier, "committee") {
        without_need(dossier, &ballot, Subject::CommitteeFrom, report);
    }
}

fn without_need(dossier: &Dossier, sized: &Sized<'_>, subject: Subject, report: &mut Report) {
    let Some((set, limit)) = sized.on.limit(dossier, subject) else { return };
    let Some((members, least)) = sized.on.members.zip(limit.at_least) else { return };
    if members.most().is_some_and(|most| most < least) {
        report.add(
            sized.record.id,
            [sized.field],
            [("members", written(members)), ("least", grouped(least)), ("set", set.name.clone())],
        );
    }
}
