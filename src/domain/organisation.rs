//! The name of the day: which of an organisation's periods was in force.

mod course;
mod event;
mod fields;
mod hanging;
mod plan;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::catalogue::OrganisationPeriod;
use super::values::PartialDate;

pub use course::{Course, Courses, Stage, Standing, State, Who, own_ancestor};
pub use event::{Change, Event, Refusal, Write};
pub use hanging::{is_open_mandate, is_open_term, is_running};
pub use plan::{plan, plan_rows, simulate};

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
