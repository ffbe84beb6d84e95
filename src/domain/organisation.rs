//! The name of the day: which of an organisation's periods was in force, and from when until when.

use chrono::NaiveDate;

use super::catalogue::OrganisationPeriod;
use super::values::PartialDate;

/// The period in force on a day; of today, as far as the book knows, where no day is given.
///
/// A period without a first day counts as the earliest. A day before every known period gets the
/// earliest one: what an organisation was called then is better answered by its oldest name.
pub fn period_on(
    periods: &[OrganisationPeriod],
    day: Option<NaiveDate>,
) -> Option<&OrganisationPeriod> {
    let begin = |period: &OrganisationPeriod| period.valid_from.map(PartialDate::earliest);
    let mut ordered: Vec<&OrganisationPeriod> = periods.iter().collect();
    ordered.sort_by_key(|period| (begin(period), period.id));
    let in_force = ordered.iter().rev().find(|period| match (begin(period), day) {
        (Some(begin), Some(day)) => begin <= day,
        _ => true,
    });
    in_force.or(ordered.first()).copied()
}

/// Whether the last known period says that the organisation ended.
pub fn has_ended(periods: &[OrganisationPeriod]) -> bool {
    period_on(periods, None).is_some_and(|period| period.change.as_deref() == Some("ended"))
}

/// How an organisation counts in the sums of those above it (domain.md section 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Công đoàn cấp trên, or a kind that is not known: counts what is below it.
    Upper,
    /// Công đoàn cơ sở, nghiệp đoàn cơ sở: counts as one with its own members.
    Grassroots,
    /// Công đoàn cơ sở thành viên, công đoàn bộ phận, nghiệp đoàn bộ phận, tổ công đoàn: part of one.
    Part,
    /// No union: Đảng ủy, sở, Ủy ban nhân dân.
    Outside,
}

impl Level {
    /// The level of a word of the catalogue's `organisation_kind`.
    pub fn of(kind: Option<&str>) -> Self {
        match kind {
            Some("grassroots" | "occupational_grassroots") => Self::Grassroots,
            Some("member_grassroots" | "section" | "occupational_section" | "group") => Self::Part,
            Some("outside") => Self::Outside,
            _ => Self::Upper,
        }
    }

    /// Whether its own figures contain those of what is below it.
    pub fn is_base(self) -> bool {
        matches!(self, Self::Grassroots | Self::Part)
    }
}

/// The days on which one period of an organisation was in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span<'a> {
    /// The first day; `None` as far back as anybody asks.
    pub begin: Option<NaiveDate>,
    /// The first day after it; `None` as long as the book knows.
    pub end: Option<NaiveDate>,
    /// The day the period is dated from; before it the span is only taken to have held.
    pub dated: Option<NaiveDate>,
    /// What was in force.
    pub period: &'a OrganisationPeriod,
}

impl Span<'_> {
    /// Whether the day is one of its days.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.begin.is_none_or(|begin| begin <= day) && self.end.is_none_or(|end| day < end)
    }
}

/// The life of an organisation without gaps or overlaps, oldest first: on every day the period that
/// [`period_on`] gives, and none on the days before it was founded.
///
/// It is founded where the oldest period, or another of the same day, is "thành lập" (`established`).
/// Without one the oldest period is taken to have held before its day as well: that the book knows
/// nothing older does not mean that the union was not there.
pub fn spans(periods: &[OrganisationPeriod]) -> Vec<Span<'_>> {
    let begin = |period: &OrganisationPeriod| period.valid_from.map(PartialDate::earliest);
    let mut ordered: Vec<&OrganisationPeriod> = periods.iter().collect();
    ordered.sort_by_key(|period| (begin(period), period.id));
    let Some(first) = ordered.first().and_then(|period| begin(period)) else {
        return split(&ordered, false);
    };
    let founded = ordered
        .iter()
        .take_while(|period| begin(period) == Some(first))
        .any(|period| period.change.as_deref() == Some("established"));
    split(&ordered, !founded)
}

/// The spans between the first days of some periods in order; the oldest one reaches back without end
/// where it is taken to have held before.
fn split<'a>(ordered: &[&'a OrganisationPeriod], reaches_back: bool) -> Vec<Span<'a>> {
    let mut spans = Vec::with_capacity(ordered.len());
    for (at, period) in ordered.iter().enumerate() {
        let dated = period.valid_from.map(PartialDate::earliest);
        let begin = dated.filter(|_| at > 0 || !reaches_back);
        let next = ordered.get(at + 1);
        let end = next.and_then(|next| next.valid_from).map(PartialDate::earliest);
        // Of several that begin on one day the last is in force.
        if next.is_some() && begin >= end {
            continue;
        }
        spans.push(Span { begin, end, dated, period });
    }
    spans
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::catalogue::{Kind, Record, RecordId, Typed as _};
    use crate::domain::values::Value;

    fn period(id: i64, from: Option<NaiveDate>, change: &str) -> OrganisationPeriod {
        let mut record = Record::empty(RecordId(id), uuid::Uuid::nil(), Kind::OrganisationPeriod);
        record.put("valid_from", from.map(|day| Value::Date(PartialDate::Day(day))));
        record.put("change", Some(Value::Text(change.to_owned())));
        OrganisationPeriod::read(&record)
    }

    fn day(number: i32) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(730_000 + number).unwrap()
    }

    fn any_periods() -> impl Strategy<Value = Vec<OrganisationPeriod>> {
        let from = prop_oneof![1 => Just(None), 5 => (0..8i32).prop_map(|at| Some(day(at)))];
        let change = proptest::sample::select(&["established", "renamed", "ended"][..]);
        proptest::collection::vec((from, change), 0..6).prop_map(|drawn| {
            let numbered = drawn.into_iter().zip(1i64..);
            numbered.map(|((from, change), id)| period(id, from, change)).collect()
        })
    }

    proptest! {
        #[test]
        fn on_every_day_the_span_is_the_period_in_force(periods in any_periods()) {
            let spans = spans(&periods);
            for at in -2..10 {
                let day = day(at);
                let holding: Vec<RecordId> = spans
                    .iter()
                    .filter(|span| span.holds_on(day))
                    .map(|span| span.period.id)
                    .collect();
                let first = periods.iter().map(|period| period.valid_from).min().flatten();
                let founded = periods.iter().any(|period| {
                    period.valid_from == first && period.change.as_deref() == Some("established")
                });
                let unborn = founded && first.is_some_and(|first| day < first.earliest());
                let expected: Vec<RecordId> = period_on(&periods, Some(day))
                    .filter(|_| !unborn)
                    .map(|period| period.id)
                    .into_iter()
                    .collect();
                prop_assert_eq!(holding, expected, "{}", at);
            }
        }

        #[test]
        fn a_life_has_no_gap_and_no_overlap(periods in any_periods()) {
            let spans = spans(&periods);
            prop_assert_eq!(spans.is_empty(), periods.is_empty());
            for pair in spans.windows(2) {
                prop_assert!(pair[0].end.is_some());
                prop_assert_eq!(pair[0].end, pair[1].begin);
            }
            prop_assert!(spans.last().is_none_or(|span| span.end.is_none()));
        }
    }
}
