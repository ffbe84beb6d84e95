//! What still hangs on an organisation on the day it ends: terms, offices held, programmes.

use super::super::catalogue::{Mandate, Programme, Term};
use super::super::values::PartialDate;

/// Whether a term (nhiệm kỳ) is still open on a day, among the terms of its organisation.
///
/// It is not where it says that it ended, or ended before that day. A term that says neither is over
/// when its last year is past or a later one has begun.
pub fn is_open_term(term: &Term, others: &[Term], day: PartialDate) -> bool {
    let year = i64::from(day.year());
    if matches!(term.status.as_deref(), Some("ended" | "cut_short")) {
        return false;
    }
    if term.starts_on.is_some_and(|starts| starts.earliest() > day.latest()) {
        return false;
    }
    if let Some(ends) = term.extended_to.max(term.ends_on) {
        return ends.latest() > day.latest();
    }
    if term.status.is_some() {
        return true;
    }
    let begun = term.year_from.is_none_or(|from| from <= year);
    let over = term.year_to.is_some_and(|to| to < year);
    let followed = others.iter().any(|other| {
        other.year_from > term.year_from && other.year_from.is_some_and(|from| from <= year)
    });
    begun && !over && !followed
}

/// Whether an office (mandate) is still held on a day; `term` is the one it is held in. Who has no day of
/// leaving but held it in a term that is over holds it no more.
pub fn is_open_mandate(mandate: &Mandate, term: Option<&Term>, day: PartialDate) -> bool {
    let left = mandate.end_reason.is_some() && mandate.to.is_none();
    let gone = mandate.to.is_some_and(|to| to.latest() <= day.latest());
    let later = mandate.from.is_some_and(|from| from.earliest() > day.latest());
    let over = term.is_some_and(|term| {
        term.status.as_deref() == Some("ended")
            || term.ends_on.is_some_and(|ends| ends.latest() < day.earliest())
    });
    !left && !gone && !later && !over
}

/// Whether a cooperation programme (chương trình phối hợp) is still running on a day.
pub fn is_running(programme: &Programme, day: PartialDate) -> bool {
    let begun = programme.starts.is_none_or(|starts| starts.earliest() <= day.latest());
    match programme.status.as_deref() {
        Some("running") => true,
        None => begun && programme.ends.is_some_and(|ends| ends.latest() >= day.earliest()),
        Some(_) => false,
    }
}
