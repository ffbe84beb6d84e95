//! Terms of an organisation over time: their order, and how one follows the other.
//!
//! A term begins with its first day, where that is not known with its first year. It ends with the day it
//! really ended on; until that is known it may end with its last year or with the day it was extended to
//! (kéo dài đến), and neither is held against the term that follows.

use chrono::{Days, NaiveDate};

use super::catalogue::{RecordId, Term};
use super::values::PartialDate;

/// How a term follows the one before it, as far as every reading of the dates says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// A date is missing.
    Unknown,
    /// The one may well begin where the other ends.
    Meets,
    /// So many days lie between them that belong to neither.
    Gap(i64),
    /// So many days belong to both.
    Overlap(i64),
}

/// When a term begins (từ ngày, từ năm).
pub fn begin(term: &Term) -> Option<PartialDate> {
    term.starts_on.or_else(|| year(term.year_from))
}

/// When a term ends, for a picture: really, else as extended or as printed, whichever is later. One that
/// was cut short (kết thúc sớm) ends on its day or is not known to have ended.
pub fn end(term: &Term) -> Option<PartialDate> {
    if term.ends_on.is_some() || term.status.as_deref() == Some("cut_short") {
        return term.ends_on;
    }
    planned_ends(term).into_iter().flatten().max_by_key(|end| end.latest())
}

/// The end that the years of a term announce (đến năm): its last day.
pub fn printed_end(term: &Term) -> Option<NaiveDate> {
    year(term.year_to).map(PartialDate::latest)
}

fn planned_ends(term: &Term) -> [Option<PartialDate>; 2] {
    [year(term.year_to), term.extended_to]
}

fn year(year: Option<i64>) -> Option<PartialDate> {
    PartialDate::of(i32::try_from(year?).ok()?, None, None)
}

/// How one term follows another.
pub fn joint(earlier: &Term, later: &Term) -> Joint {
    let Some(begin) = begin(later) else { return Joint::Unknown };
    let cut_short = earlier.status.as_deref() == Some("cut_short");
    let planned = planned_ends(earlier);
    let ends = || planned.into_iter().flatten().filter(|_| !cut_short).chain(earlier.ends_on);
    let first = earlier.ends_on.map(PartialDate::earliest);
    let first = first.or_else(|| ends().map(PartialDate::earliest).min());
    let Some((first, last)) = first.zip(ends().map(PartialDate::latest).max()) else {
        return Joint::Unknown;
    };
    if begin.latest() < first {
        return Joint::Overlap((first - begin.latest()).num_days());
    }
    let next = last.checked_add_days(Days::new(1)).unwrap_or(last);
    if begin.earliest() > next {
        return Joint::Gap((begin.earliest() - next).num_days());
    }
    Joint::Meets
}

/// Puts terms in the order of time: by their beginning, one without any last, then as they were made.
pub fn put_in_order(terms: &mut [Term]) {
    terms.sort_by_key(order);
}

/// The key of [`put_in_order`].
fn order(term: &Term) -> (bool, Option<NaiveDate>, RecordId) {
    let begin = begin(term).map(PartialDate::earliest);
    (begin.is_none(), begin, term.id)
}

/// The term that a term follows in time, among the others of its organisation.
pub fn before<'a>(term: &Term, others: impl IntoIterator<Item = &'a Term>) -> Option<&'a Term> {
    begin(term)?;
    let earlier = others.into_iter().filter(|other| begin(other).is_some() && other.id != term.id);
    earlier.filter(|other| order(other) < order(term)).max_by_key(|other| order(other))
}

#[cfg(test)]
mod tests;
