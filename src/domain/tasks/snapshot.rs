//! Đoàn viên over time: the newest figures of each grassroots union at 31/5 and 30/11, the days the
//! statistics of the union stand at (QĐ 1454/QĐ-TLĐ; domain.md 4.4).

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::super::catalogue::{Figure, OrganisationPeriod};
use super::super::dossier::Dossier;
use super::super::organisation::period_on;
use super::super::values::Count;

/// Figures and the days of statistics they count for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The first day of statistics (31/5, 30/11) they count for: the one they were made for.
    pub since: NaiveDate,
    /// The first day they no longer count for; `None` while they are the newest.
    pub until: Option<NaiveDate>,
    /// Đoàn viên.
    pub members: Option<u64>,
    /// Đoàn viên nữ.
    pub female: Option<u64>,
}

/// The first day of statistics on or after a day; `None` past the end of the calendar.
pub fn snapshot_day(day: NaiveDate) -> Option<NaiveDate> {
    let year = day.year();
    [(year, 5, 31), (year, 11, 30), (year + 1, 5, 31)]
        .into_iter()
        .filter_map(|(year, month, last)| NaiveDate::from_ymd_opt(year, month, last))
        .find(|one| *one >= day)
}

/// The figures of an organisation, each until the next ones or its end.
///
/// Only grassroots unions count, by what they were on the day: their members are those of the unions above
/// and below them, which would be counted twice.
pub fn snapshots(dossier: &Dossier) -> Vec<Snapshot> {
    let periods: Vec<OrganisationPeriod> = dossier.all();
    let mut figures: Vec<Figure> = dossier.all();
    figures.sort_by_key(|figure| (figure.as_of, figure.id));
    // Of several figures for one day the last ones count.
    let mut by_day: BTreeMap<NaiveDate, &Figure> = BTreeMap::new();
    for figure in &figures {
        let day = figure.as_of.and_then(|day| snapshot_day(day.latest()));
        by_day.extend(day.map(|day| (day, figure)));
    }
    let end = end_of(&periods);
    let next = by_day.keys().copied().skip(1).map(Some).chain([None]);
    by_day
        .iter()
        .zip(next)
        .filter(|((since, _), _)| counts(&periods, **since))
        .map(|((since, figure), next)| Snapshot {
            since: *since,
            until: [next, end].into_iter().flatten().min(),
            members: number(figure.members),
            female: number(figure.members_female),
        })
        .collect()
}

/// The day an organisation ended.
fn end_of(periods: &[OrganisationPeriod]) -> Option<NaiveDate> {
    let last = period_on(periods, None)?;
    (last.change.as_deref() == Some("ended")).then_some(last.valid_from?.earliest())
}

fn counts(periods: &[OrganisationPeriod], day: NaiveDate) -> bool {
    period_on(periods, Some(day)).is_some_and(|period| {
        let grassroots =
            matches!(period.kind.as_deref(), Some("grassroots" | "occupational_grassroots"));
        grassroots && period.change.as_deref() != Some("ended")
    })
}

/// A rough number counts as it is written; nothing nearer is known.
fn number(count: Option<Count>) -> Option<u64> {
    count.map(|count| count.value)
}
