//! TC: organisations.

use super::certain::known;
use super::report::Report;
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;
use crate::domain::values::PartialDate;

/// TC-101: no period of the organisation has a name. It points to the earliest entered period, or to
/// the organisation while it has none.
pub(super) fn without_name(dossier: &Dossier, report: &mut Report) {
    let mut periods = dossier.records(Kind::OrganisationPeriod).peekable();
    let Some(first) = periods.peek().map(|period| period.id) else {
        report.add(dossier.root.id, [], []);
        return;
    };
    let named = |period: &Record| period.text("name").or(period.text("short_name")).is_some();
    if !periods.any(named) {
        report.add(first, ["name"], []);
    }
}

/// TC-201: two periods begin on the same day, so that no one can tell which of them was in force.
pub(super) fn periods_begin_together(dossier: &Dossier, report: &mut Report) {
    let mut days = Vec::new();
    for period in dossier.records(Kind::OrganisationPeriod) {
        let begin: Option<PartialDate> = known(period, "valid_from");
        let Some(day) = begin.and_then(PartialDate::full) else {
            continue;
        };
        if days.contains(&day) {
            report.add(period.id, ["valid_from"], [("date", PartialDate::Day(day).shown())]);
        }
        days.push(day);
    }
}
