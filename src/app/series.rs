//! The plot of an organisation's figures, laid out: places as shares of the picture, words ready to draw.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::catalogue::Figure;
use crate::domain::dossier::Dossier;
use crate::domain::figures::{Moment, Series, series};
use crate::domain::values::{Count, PartialDate, Percent, grouped};
use crate::tr;

/// Rules across the picture above its foot.
const RULES: u64 = 4;
/// Rules along the foot at most.
const YEARS: i32 = 10;

/// A number of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotPoint {
    /// From the foot (0) to the top (1).
    pub up: f32,
    /// The number.
    pub text: String,
}

/// What stands at one day.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotDay {
    /// From the left (0) to the right (1).
    pub along: f32,
    /// The date.
    pub date: String,
    /// Lao động, đoàn viên, đoàn viên nữ; none is a gap.
    pub points: [Option<PlotPoint>; 3],
    /// Nữ of the members in percent; empty where unknown.
    pub share: String,
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlotView {
    /// The days, oldest first.
    pub days: Vec<PlotDay>,
    /// Rules across: how far up, and the number.
    pub rules: Vec<(f32, String)>,
    /// Beginnings of years: how far along, and the year.
    pub years: Vec<(f32, String)>,
    /// The whole in one sentence.
    pub said: String,
}

impl PlotView {
    /// The plot of an organisation's page; empty where no snapshot has a date.
    pub fn of(dossier: &Dossier) -> Self {
        let figures: Vec<Figure> = dossier.all();
        let series = series(&figures);
        let (Some(first), Some(last)) = (series.moments.first(), series.moments.last()) else {
            return Self::default();
        };
        let scale = Scale { from: first.day, to: last.day, top: top(series.most) };
        let days = series.moments.iter().map(|moment| scale.day(moment)).collect();
        let rules = (0..=RULES).map(|at| {
            let number = scale.top / RULES * at;
            (scale.up(number), grouped(number))
        });
        Self {
            days,
            rules: rules.collect(),
            years: scale.years(),
            said: said(&series, first, last),
        }
    }
}

fn said(series: &Series, first: &Moment, last: &Moment) -> String {
    let members =
        |moment: &Moment| moment.counts[1].map_or_else(|| tr!("series-unknown"), Count::shown);
    let from = first.date.shown();
    if series.moments.len() == 1 {
        return tr!("series-said-one", from = from, last = members(last));
    }
    tr!(
        "series-said",
        from = from,
        to = last.date.shown(),
        n = series.moments.len(),
        first = members(first),
        last = members(last)
    )
}

/// The top of the picture: a round number a little above the greatest one that divides into its rules.
fn top(most: u64) -> u64 {
    let least = most.saturating_add(most / 10).max(RULES);
    let mut step: u64 = 1;
    loop {
        for factor in [1, 2, 5] {
            let rule = step.saturating_mul(factor);
            if rule.saturating_mul(RULES) >= least {
                return rule.saturating_mul(RULES);
            }
        }
        step = step.saturating_mul(10);
    }
}

struct Scale {
    from: NaiveDate,
    to: NaiveDate,
    top: u64,
}

impl Scale {
    fn along(&self, day: NaiveDate) -> f32 {
        let whole = (self.to - self.from).num_days();
        if whole == 0 { 0.5 } else { (day - self.from).num_days() as f32 / whole as f32 }
    }

    fn up(&self, number: u64) -> f32 {
        number as f32 / self.top.max(1) as f32
    }

    fn day(&self, moment: &Moment) -> PlotDay {
        let point = |count: Option<Count>| {
            count.map(|count| PlotPoint { up: self.up(count.value), text: count.shown() })
        };
        PlotDay {
            along: self.along(moment.day),
            date: short(moment.date),
            points: moment.counts.map(point),
            share: moment.share.map(Percent::shown).unwrap_or_default(),
        }
    }

    fn years(&self) -> Vec<(f32, String)> {
        let (first, last) = (self.from.year(), self.to.year());
        let step = ((last - first) / YEARS + 1).max(1);
        let first_days = (first + 1..=last)
            .filter(|year| (year - first) % step == 0)
            .filter_map(|year| Some((year, NaiveDate::from_ymd_opt(year, 1, 1)?)));
        first_days.map(|(year, day)| (self.along(day), year.to_string())).collect()
    }
}

/// A date under the picture: day and month with a short year, else as it is known.
fn short(date: PartialDate) -> String {
    match date {
        PartialDate::Day(day) => day.format("%-d/%-m/%y").to_string(),
        other => other.shown(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_is_round_and_above_every_number() {
        for (most, expected) in
            [(0, 4), (3, 4), (4, 4), (9, 20), (348, 400), (995, 2_000), (619_015, 800_000)]
        {
            assert_eq!(top(most), expected, "{most}");
        }
        assert!(top(u64::MAX) > 0);
    }
}
