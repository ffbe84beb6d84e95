//! Cooperation programmes (chương trình phối hợp, domain.md section 5): which years they run, which
//! reviews they owe, what their targets add up to, which parties are no more.
//!
//! Nothing here knows the date but by argument. What depends on today ([`due`]) is never stored: the
//! findings PH-301, PH-302 and, by date, PH-306 are made when a page, a list or a paper is made, so that
//! none can grow old in the file.

mod due;
mod parties;
mod period;
mod reviews;
mod targets;
#[cfg(test)]
mod tests;

pub use due::{Due, DueKind, due, without_result};
pub use parties::{Ended, ended_parties, heirs};
pub use period::{Period, renewed_title};
pub use reviews::{ReviewSlot, Slot, deadline, final_open, next_open, owed, slots};
pub use targets::{Amount, Sum, TargetRow, target_rows};

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::catalogue::Programme;
use super::values::PartialDate;

/// Longer periods than any office signs; what is longer is a slip of the pen.
const MOST_YEARS: i32 = 60;

/// Giai đoạn in whole years: from the year it begins (or was signed) to the year it ends. `None` while
/// one of them is unknown, or they cannot be a period.
pub fn years(programme: &Programme) -> Option<RangeInclusive<i32>> {
    let first = programme.starts.or(programme.signed_on)?.year();
    let last = programme.ends?.year();
    (first <= last && last - first < MOST_YEARS).then_some(first..=last)
}

/// The last day of the period, as late as what is known of it allows.
pub fn last_day(programme: &Programme) -> Option<NaiveDate> {
    programme.ends.map(PartialDate::latest)
}

/// Whether reviews are owed at all: not of a draft, nor of one that was stopped or concluded.
pub fn in_course(programme: &Programme) -> bool {
    !matches!(programme.status.as_deref(), Some("draft" | "stopped" | "concluded"))
}
