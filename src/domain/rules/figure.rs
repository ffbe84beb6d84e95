//! SL: figures of organisations.

use chrono::NaiveDate;

use super::certain::{before, count, known, share_words, written};
use super::report::Report;
use super::sets::Subject;
use crate::domain::catalogue::{Kind, OrganisationPeriod, Record};
use crate::domain::dossier::Dossier;
use crate::domain::organisation::period_on;
use crate::domain::values::{Count, PartialDate};

/// What makes an organisation another one, so that its figures may jump.
const JUMPS: [&str; 4] = ["merged_in", "split_off", "kind_changed", "ended"];

/// SL-201: more women than there are members (đoàn viên) or workers (lao động).
pub(super) fn more_women_than_all(dossier: &Dossier, report: &mut Report) {
    for figure in dossier.records(Kind::Figure) {
        report.part_of(figure, "members_female", "members");
        report.part_of(figure, "workforce_female", "workforce");
    }
}

/// SL-301: members or workers differ from the snapshot before by more than is likely (the limit
/// `figure_change`: a share and a number of people a year, counted by whole years). Nothing is said where the
/// organisation became another in between.
pub(super) fn unlikely_change(dossier: &Dossier, report: &mut Report) {
    let periods: Vec<OrganisationPeriod> = dossier.all();
    let dated = dated(dossier);
    for (at, (day, figure)) in dated.iter().enumerate() {
        for field in ["members", "workforce"] {
            let known_before =
                |(day, figure): &(PartialDate, &Record)| Some((*day, count(figure, field)?));
            let mut earlier = dated.get(..at).unwrap_or_default().iter().rev();
            let Some((new, (old_day, old))) =
                count(figure, field).zip(earlier.find_map(known_before))
            else {
                continue;
            };
            let level = period_on(&periods, Some(day.earliest())).and_then(|on| on.kind.as_deref());
            let found = dossier.rules.in_force(Subject::FigureChange, level, Some(new), Some(*day));
            let Some((_, limit)) = found else { continue };
            let years = years_between(old_day.earliest(), day.earliest());
            let Some(share) = limit.share else { continue };
            let Some(difference) = difference(old, new) else { continue };
            let above = u128::from(difference) * u128::from(share.1)
                > u128::from(old.value) * u128::from(share.0) * u128::from(years)
                && difference > limit.at_least.unwrap_or(0).saturating_mul(years);
            if above && !may_jump(dossier, old_day, *day) {
                let arguments = [
                    ("part", field.to_owned()),
                    ("number", written(new)),
                    ("day", day.shown()),
                    ("before", written(old)),
                    ("before_day", old_day.shown()),
                    ("share", share_words(share)),
                ];
                report.add(figure.id, [field, "as_of"], arguments);
            }
        }
    }
}

/// The snapshots with a date, oldest first.
fn dated(dossier: &Dossier) -> Vec<(PartialDate, &Record)> {
    let figures = dossier.records(Kind::Figure);
    let mut dated: Vec<(PartialDate, &Record)> =
        figures.filter_map(|figure| Some((known(figure, "as_of")?, figure))).collect();
    dated.sort_by_key(|(day, figure)| (day.earliest(), figure.id));
    dated
}

/// By how much two numbers differ at the least; `None` where they may be the same.
fn difference(old: Count, new: Count) -> Option<u64> {
    let grown = old.most().and_then(|most| new.least().checked_sub(most));
    let fallen = new.most().and_then(|most| old.least().checked_sub(most));
    grown.into_iter().chain(fallen).max().filter(|difference| *difference > 0)
}

/// The years from one day to a later one, begun ones counted whole; at least one.
fn years_between(first: NaiveDate, second: NaiveDate) -> u64 {
    let days = u64::try_from((second - first).num_days()).unwrap_or(0);
    days.div_ceil(366).max(1)
}

/// Whether the organisation may have become another after one day and not after the other.
fn may_jump(dossier: &Dossier, first: PartialDate, last: PartialDate) -> bool {
    let between = |record: &Record, field: &str| {
        let day = known(record, field);
        before(day, Some(first)).is_none() && before(Some(last), day).is_none()
    };
    let jumps = |change: Option<&str>| change.is_some_and(|change| JUMPS.contains(&change));
    let mut periods = dossier.records(Kind::OrganisationPeriod);
    periods.any(|period| jumps(period.text("change")) && between(period, "valid_from"))
        || dossier.records(Kind::Succession).any(|step| between(step, "on"))
}

/// SL-302: two snapshots of one day.
pub(super) fn two_on_one_day(dossier: &Dossier, report: &mut Report) {
    let dated = dated(dossier);
    for pair in dated.windows(2) {
        let [(first, _), (second, figure)] = pair else { continue };
        if first == second && first.full().is_some() {
            report.add(figure.id, ["as_of"], [("day", second.shown())]);
        }
    }
}

/// SL-303: more members (đoàn viên) than there are workers (lao động).
pub(super) fn more_members_than_workers(dossier: &Dossier, report: &mut Report) {
    for figure in dossier.records(Kind::Figure) {
        report.greater(figure, "members", "workforce");
    }
}
