//! PH: cooperation programmes (domain.md section 5).

use std::collections::{BTreeSet, HashSet};

use chrono::{Days, NaiveDate};

use super::certain::{NO_NAME, before, known};
use super::report::Report;
use crate::domain::catalogue::{Kind, Programme, Record, RecordId, Typed as _};
use crate::domain::dossier::Dossier;
use crate::domain::programme::{
    Due, DueKind, Slot, due, ended_parties, in_course, without_result, years,
};
use crate::domain::text::same_name;
use crate::domain::values::PartialDate;

/// A text may be signed some months into its first year; half a year is more than any conference needs.
const SIGNED_LATE: u64 = 183;

/// PH-101: no party has been entered.
pub(super) fn without_parties(dossier: &Dossier, report: &mut Report) {
    if dossier.records(Kind::Party).next().is_none() {
        report.add(dossier.root.id, [], []);
    }
}

/// PH-102: a running programme of which nobody can say when it ends.
pub(super) fn without_end(dossier: &Dossier, report: &mut Report) {
    let running = matches!(dossier.root.text("status"), Some("running" | "expired"));
    if running && dossier.root.get("ends").is_none() {
        report.add(dossier.root.id, ["ends"], []);
    }
}

/// PH-201: the programme ends before it begins.
pub(super) fn ends_before_it_begins(dossier: &Dossier, report: &mut Report) {
    report.ends_first(&dossier.root, "starts", "ends");
}

/// PH-202: the same organisation is a party twice.
pub(super) fn party_twice(dossier: &Dossier, report: &mut Report) {
    let mut seen = HashSet::new();
    for party in dossier.records(Kind::Party) {
        let Some(organisation) = party.reference("organisation") else {
            continue;
        };
        if !seen.insert(organisation) {
            let name = dossier.title(Some(organisation)).unwrap_or(NO_NAME);
            report.add(party.id, ["organisation"], [("name", name.to_owned())]);
        }
    }
}

fn previous(dossier: &Dossier) -> Option<&Record> {
    dossier.root.reference("previous").and_then(|id| dossier.find(id))
}

/// PH-203: the programme it renews begins after it.
pub(super) fn begins_before_previous(dossier: &Dossier, report: &mut Report) {
    let Some(previous) = previous(dossier) else { return };
    let days = before(known(&dossier.root, "starts"), known(previous, "starts"));
    if let Some((own, other)) = days {
        let arguments = [("from", own.shown()), ("previous", other.shown())];
        report.add(dossier.root.id, ["previous", "starts"], arguments);
    }
}

/// The due things of a kind that are late on a day.
fn late(dossier: &Dossier, today: NaiveDate, wanted: impl Fn(DueKind) -> bool) -> Vec<Due> {
    due(dossier, today).into_iter().filter(|one| one.is_late() && wanted(one.kind)).collect()
}

/// PH-301: the period is over and its final review (tổng kết) is not recorded (UX.md section 9).
pub(super) fn expired_without_final(dossier: &Dossier, today: NaiveDate, report: &mut Report) {
    for one in late(dossier, today, |kind| kind == DueKind::Review(Slot::Final)) {
        let day = PartialDate::Day(one.by).shown();
        report.add(dossier.root.id, ["ends", "status"], [("date", day)]);
    }
}

/// PH-302: a past year without the review that was agreed on (UX.md section 9).
pub(super) fn year_without_review(dossier: &Dossier, today: NaiveDate, report: &mut Report) {
    let interim = |kind| matches!(kind, DueKind::Review(Slot::Interim | Slot::HalfYear));
    for one in late(dossier, today, interim) {
        let half = one.kind == DueKind::Review(Slot::HalfYear);
        let what = if half { "half" } else { "year" };
        report.add(
            dossier.root.id,
            ["review_cycle"],
            [
                ("what", what.to_owned()),
                ("year", one.year.to_string()),
                ("date", PartialDate::Day(one.by).shown()),
            ],
        );
    }
}

/// PH-303: a party had ended on a day of the programme, and what took its place is no party.
pub(super) fn party_is_no_more(dossier: &Dossier, report: &mut Report) {
    if matches!(dossier.root.text("status"), Some("concluded" | "stopped")) {
        return;
    }
    let parties: HashSet<RecordId> =
        dossier.records(Kind::Party).filter_map(|party| party.reference("organisation")).collect();
    for one in ended_parties(dossier) {
        if one.heirs.iter().any(|heir| parties.contains(heir)) {
            continue;
        }
        let name = dossier.title(Some(one.organisation)).unwrap_or(NO_NAME);
        let heirs: Vec<&str> =
            one.heirs.iter().filter_map(|heir| dossier.title(Some(*heir))).collect();
        let heirs = if heirs.is_empty() { NO_NAME.to_owned() } else { heirs.join("; ") };
        let date = one.on.map_or_else(|| NO_NAME.to_owned(), PartialDate::shown);
        let arguments = [("name", name.to_owned()), ("date", date), ("heir", heirs)];
        report.add(one.party, ["organisation"], arguments);
    }
}

/// PH-304: the renewal begins while the programme before it still runs.
pub(super) fn overlaps_previous(dossier: &Dossier, report: &mut Report) {
    let Some(previous) = previous(dossier) else { return };
    let days = before(known(&dossier.root, "starts"), known(previous, "ends"));
    if let Some((own, other)) = days {
        let arguments = [("from", own.shown()), ("end", other.shown())];
        report.add(dossier.root.id, ["starts", "previous"], arguments);
    }
}

/// PH-305: signed more than half a year after it begins.
pub(super) fn signed_late(dossier: &Dossier, report: &mut Report) {
    let signed: Option<PartialDate> = known(&dossier.root, "signed_on");
    let starts: Option<PartialDate> = known(&dossier.root, "starts");
    let Some((signed, starts)) = signed.zip(starts) else { return };
    let limit = starts.latest().checked_add_days(Days::new(SIGNED_LATE));
    if limit.is_some_and(|limit| signed.earliest() > limit) {
        let arguments = [("signed", signed.shown()), ("from", starts.shown())];
        report.add(dossier.root.id, ["signed_on", "starts"], arguments);
    }
}

fn report_results(dossier: &Dossier, report: &mut Report) {
    let without = without_result(dossier);
    if let Some(first) = without.first() {
        report.add(*first, ["achieved"], [("count", without.len().to_string())]);
    }
}

/// PH-306: the programme is recorded as over, and targets have no result.
pub(super) fn targets_without_result(dossier: &Dossier, report: &mut Report) {
    if matches!(dossier.root.text("status"), Some("concluded" | "expired")) {
        report_results(dossier, report);
    }
}

/// PH-306 by date: the last day has passed, whatever the recorded state.
pub(super) fn results_due(dossier: &Dossier, today: NaiveDate, report: &mut Report) {
    let by_state = matches!(dossier.root.text("status"), Some("concluded" | "expired"));
    if !by_state && !late(dossier, today, |kind| matches!(kind, DueKind::Results(_))).is_empty() {
        report_results(dossier, report);
    }
}

/// PH-307: another programme of the same title is in force between the same parties in the same years.
/// Those of one chain are held against each other by PH-304.
pub(super) fn signed_twice(dossier: &Dossier, report: &mut Report) {
    let own = Programme::read(&dossier.root);
    let Some(title) = own.title.as_deref().filter(|_| in_course(&own)) else { return };
    let parties = organisations(dossier.records(Kind::Party), own.id);
    let Some(span) = years(&own).filter(|_| !parties.is_empty()) else { return };
    for other in dossier.compared(Kind::Programme).map(Programme::read) {
        let chained = other.previous == Some(own.id) || own.previous == Some(other.id);
        let same = other.title.as_deref().is_some_and(|theirs| same_name(theirs, title));
        if chained || !same || !in_course(&other) || other.status.as_deref() == Some("expired") {
            continue;
        }
        let Some(theirs) = years(&other) else { continue };
        // Years that only touch are one programme after the other.
        let shared = span.start().max(theirs.start()) < span.end().min(theirs.end());
        if shared && organisations(dossier.compared(Kind::Party), other.id) == parties {
            let years = format!("{}\u{a0}–\u{a0}{}", theirs.start(), theirs.end());
            report.add(own.id, ["title"], [("years", years)]);
        }
    }
}

fn organisations<'a>(
    parties: impl Iterator<Item = &'a Record>,
    programme: RecordId,
) -> BTreeSet<RecordId> {
    parties
        .filter(|party| party.reference("programme") == Some(programme))
        .filter_map(|party| party.reference("organisation"))
        .collect()
}
