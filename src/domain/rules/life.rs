//! TC: the life of an organisation, from its founding to what it left behind (domain.md section 1.4).

use std::collections::{BTreeMap, BTreeSet};

use super::certain::{NO_NAME, before, known};
use super::report::Report;
use crate::domain::catalogue::{
    Kind, Mandate, OrganisationPeriod, Programme, Record, RecordId, Term,
};
use crate::domain::dossier::Dossier;
use crate::domain::organisation::{
    has_ended, is_open_mandate, is_open_term, is_running, period_on,
};
use crate::domain::values::PartialDate;

fn begin(period: &Record) -> Option<PartialDate> {
    known(period, "valid_from")
}

fn with_change<'a>(dossier: &'a Dossier, change: &'static str) -> Option<&'a Record> {
    dossier.records(Kind::OrganisationPeriod).find(|period| period.text("change") == Some(change))
}

fn shown(date: Option<PartialDate>) -> String {
    date.map_or_else(|| NO_NAME.to_owned(), PartialDate::shown)
}

/// TC-202: a period begins before the founding.
pub(super) fn before_founding(dossier: &Dossier, report: &mut Report) {
    let Some(founding) = with_change(dossier, "established") else { return };
    for period in dossier.records(Kind::OrganisationPeriod) {
        if let Some((early, founded)) = before(begin(period), begin(founding)) {
            let days = [("date", early.shown()), ("founded", founded.shown())];
            report.add(period.id, ["valid_from"], days);
        }
    }
}

/// TC-203: a period begins after the end.
pub(super) fn after_end(dossier: &Dossier, report: &mut Report) {
    let Some(end) = with_change(dossier, "ended") else { return };
    for period in dossier.records(Kind::OrganisationPeriod) {
        if let Some((ended, late)) = before(begin(end), begin(period)) {
            let days = [("date", late.shown()), ("ended", ended.shown())];
            report.add(period.id, ["valid_from"], days);
        }
    }
}

/// TC-204: an organisation passed into itself.
pub(super) fn succeeds_itself(dossier: &Dossier, report: &mut Report) {
    for succession in dossier.records(Kind::Succession) {
        if succession.reference("to") == Some(dossier.root.id) {
            report.add(succession.id, ["to"], []);
        }
    }
}

/// TC-205: what the organisation passed into passed back into it. Only who ends passes into another: a
/// union may split off a part that later merges back, and members may be handed over in both directions.
pub(super) fn successions_go_round(dossier: &Dossier, report: &mut Report) {
    let mut onward: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    for succession in dossier.records(Kind::Succession).chain(dossier.compared(Kind::Succession)) {
        let ends = succession.reference("from").zip(succession.reference("to"));
        if let Some((from, to)) = ends.filter(|_| is_passing(succession)) {
            onward.entry(from).or_default().push(to);
        }
    }
    let root = dossier.root.id;
    for succession in dossier.records(Kind::Succession).filter(|one| is_passing(one)) {
        let Some(to) = succession.reference("to").filter(|to| *to != root) else { continue };
        let mut seen = BTreeSet::new();
        let mut waiting = vec![to];
        while let Some(at) = waiting.pop() {
            if seen.insert(at) {
                waiting.extend(onward.get(&at).into_iter().flatten());
            }
        }
        if seen.contains(&root) {
            report.add(succession.id, ["to"], []);
        }
    }
}

fn is_passing(succession: &Record) -> bool {
    matches!(succession.text("change"), Some("merged" | "consolidated" | "replaced"))
}

/// The end of an organisation: its day, as far as it is known.
struct End(Option<PartialDate>);

/// The end of the organisation; `None` where it has not ended.
fn ended(dossier: &Dossier) -> Option<End> {
    let periods: Vec<OrganisationPeriod> = dossier.all();
    let day = || period_on(&periods, None).and_then(|period| period.valid_from);
    has_ended(&periods).then(|| End(day()))
}

/// The last period, which is its end.
fn last_period(dossier: &Dossier) -> RecordId {
    let periods: Vec<OrganisationPeriod> = dossier.all();
    period_on(&periods, None).map_or(dossier.root.id, |period| period.id)
}

/// A day to ask at: the end, or any time where its day is unknown.
fn asked(end: Option<PartialDate>) -> PartialDate {
    end.unwrap_or(PartialDate::Year(LAST_YEAR))
}

/// The last year a date may have.
const LAST_YEAR: i32 = 2200;

/// TC-301: the organisation ended, and there are people who still hold an office in it.
pub(super) fn ended_with_holders(dossier: &Dossier, report: &mut Report) {
    let Some(End(end)) = ended(dossier) else { return };
    let terms: Vec<Term> = dossier.compared(Kind::Term).map(Term::from).collect();
    let holds = |record: &&Record| {
        let mandate = Mandate::from(*record);
        let term = terms.iter().find(|term| Some(term.id) == mandate.term);
        mandate.organisation == Some(dossier.root.id) && is_open_mandate(&mandate, term, asked(end))
    };
    let open: Vec<&Record> = dossier.records(Kind::Mandate).filter(holds).collect();
    if let Some(first) = open.first() {
        let arguments = [("date", shown(end)), ("count", open.len().to_string())];
        report.add(first.id, ["to", "end_reason"], arguments);
    }
}

/// TC-302: the organisation ended, and a term of it is open.
pub(super) fn ended_with_terms(dossier: &Dossier, report: &mut Report) {
    let Some(End(end)) = ended(dossier) else { return };
    let terms: Vec<Term> = dossier.compared(Kind::Term).map(Term::from).collect();
    let open = terms.iter().filter(|term| is_open_term(term, &terms, asked(end))).count();
    if open > 0 {
        let arguments = [("date", shown(end)), ("count", open.to_string())];
        report.add(last_period(dossier), ["change"], arguments);
    }
}

/// TC-303: the organisation ended, and a cooperation programme it is a party to is running.
pub(super) fn ended_with_programmes(dossier: &Dossier, report: &mut Report) {
    let Some(End(end)) = ended(dossier) else { return };
    let programmes = dossier.compared(Kind::Programme).map(Programme::from);
    let running = programmes.filter(|programme| is_running(programme, asked(end))).count();
    if running > 0 {
        let arguments = [("date", shown(end)), ("count", running.to_string())];
        report.add(last_period(dossier), ["change"], arguments);
    }
}

/// TC-304: the upper body has ended, and the organisation has not been given another.
pub(super) fn under_an_ended_one(dossier: &Dossier, report: &mut Report) {
    let periods: Vec<OrganisationPeriod> = dossier.all();
    let Some(last) = period_on(&periods, None).filter(|_| !has_ended(&periods)) else { return };
    let Some(parent) = last.parent else { return };
    let upper = dossier.compared(Kind::OrganisationPeriod).map(OrganisationPeriod::from);
    let upper: Vec<OrganisationPeriod> =
        upper.filter(|period| period.organisation == Some(parent)).collect();
    if has_ended(&upper) {
        let end = period_on(&upper, None).and_then(|period| period.valid_from);
        report.add(last.id, ["parent"], [("date", shown(end))]);
    }
}

/// TC-305: the organisation passed into another (sáp nhập, hợp nhất, thay thế), and its end is not
/// recorded.
pub(super) fn passed_without_end(dossier: &Dossier, report: &mut Report) {
    if with_change(dossier, "ended").is_some() {
        return;
    }
    let ends = |succession: &&Record| {
        is_passing(succession) && succession.reference("to").is_some_and(|to| to != dossier.root.id)
    };
    if let Some(succession) = dossier.records(Kind::Succession).find(ends) {
        report.add(succession.id, ["change"], [("date", shown(known(succession, "on")))]);
    }
}

/// TC-306: two periods that begin at one time known no better (both in the same month or year, or both
/// at no known time) give two upper bodies, so that no one can tell under which it stood. Those that
/// begin on the same day are TC-201's.
pub(super) fn two_upper_bodies(dossier: &Dossier, report: &mut Report) {
    let mut seen: Vec<(Option<PartialDate>, RecordId)> = Vec::new();
    for period in dossier.records(Kind::OrganisationPeriod) {
        let begin = begin(period);
        let Some(parent) = period.reference("parent") else { continue };
        if begin.is_some_and(|begin| begin.full().is_some()) {
            continue;
        }
        if seen.iter().any(|(other, upper)| *other == begin && *upper != parent) {
            report.add(period.id, ["parent", "valid_from"], [("date", shown(begin))]);
        }
        seen.push((begin, parent));
    }
}
