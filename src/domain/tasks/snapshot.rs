//! Đoàn viên over time: the newest figures of each grassroots union at 31/5 and 30/11, the days the
//! statistics of the union stand at (QĐ 1454/QĐ-TLĐ; domain.md 4.4).

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::super::catalogue::{Figure, OrganisationPeriod};
use super::super::dossier::Dossier;
use super::super::organisation::period_on;
use super::super::values::Count;

/// The figures that count for one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// 31/5 or 30/11.
    pub day: NaiveDate,
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

/// For each day of statistics the newest figures not older than a year.
///
/// Only grassroots unions count, by what they were on the day: their members are those of the unions above
/// and below them, which would be counted twice. A union that had ended by the day has none.
pub fn snapshots(dossier: &Dossier) -> Vec<Snapshot> {
    let periods: Vec<OrganisationPeriod> = dossier.all();
    let mut figures: Vec<Figure> = dossier.all();
    figures.retain(|figure| figure.as_of.is_some());
    figures.sort_by_key(|figure| (figure.as_of, figure.id));
    let mut found: BTreeMap<NaiveDate, Snapshot> = BTreeMap::new();
    for figure in &figures {
        let Some(first) = figure.as_of.and_then(|day| snapshot_day(day.latest())) else { continue };
        let second = first.succ_opt().and_then(snapshot_day);
        for day in [Some(first), second].into_iter().flatten().filter(|day| counts(&periods, *day)) {
            let (members, female) = (number(figure.members), number(figure.members_female));
            found.insert(day, Snapshot { day, members, female });
        }
    }
    found.into_values().collect()
}

fn counts(periods: &[OrganisationPeriod], day: NaiveDate) -> bool {
    period_on(periods, Some(day)).is_some_and(|period| {
        let grassroots = matches!(period.kind.as_deref(), Some("grassroots" | "occupational_grassroots"));
        grassroots && period.change.as_deref() != Some("ended")
    })
}

/// A rough number counts as it is written; nothing nearer is known.
fn number(count: Option<Count>) -> Option<u64> {
    count.map(|count| count.value)
}
