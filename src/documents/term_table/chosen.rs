//! Which term of an organisation stands in the table.

use chrono::NaiveDate;

use super::read::{Owned, of};
use super::{Round, Wanted};
use crate::domain::catalogue::{Meeting, Term};
use crate::domain::term::opening;
use crate::domain::values::PartialDate;

/// Terms without a last year are taken for this long (Điều lệ khóa XII, Điều 8.2).
const USUAL_YEARS: i64 = 5;

/// The term that is meant: of a round the one of exactly its years, else the one that shares most years
/// with it; without a round the one in force on the day. `None` where the book has none such.
pub fn chosen<'a>(
    terms: &'a [Term],
    meetings: &Owned<Meeting>,
    wanted: &Wanted,
) -> Option<&'a Term> {
    match wanted.round {
        Some(round) => of_round(terms, meetings, round),
        None => in_force(terms, meetings, wanted.day),
    }
}

/// The first day a term can have; `None` when nothing is known.
pub fn begins(term: &Term, meetings: &[Meeting]) -> Option<NaiveDate> {
    let opened = opening(meetings).and_then(|meeting| meeting.starts_on);
    let day = opened.or(term.starts_on).map(PartialDate::earliest);
    day.or_else(|| NaiveDate::from_ymd_opt(i32::try_from(term.year_from?).ok()?, 1, 1))
}

/// The last day a term can have; `None` when nothing is known.
pub fn ends(term: &Term) -> Option<NaiveDate> {
    let day = term.extended_to.or(term.ends_on).map(PartialDate::latest);
    day.or_else(|| NaiveDate::from_ymd_opt(i32::try_from(term.year_to?).ok()?, 12, 31))
}

/// Whether a term waits for a congress that was not held: nothing opened it, and it is being prepared or
/// the reason is recorded.
pub fn waits(term: &Term, meetings: &[Meeting], day: NaiveDate) -> bool {
    let opened = opening(meetings).map(|meeting| meeting.starts_on.map(PartialDate::earliest));
    match opened {
        Some(Some(opened)) => opened > day,
        _ => term.not_held.is_some() || term.status.as_deref() == Some("preparing"),
    }
}

/// The last that had begun; where none had, the next to come.
fn in_force<'a>(terms: &'a [Term], meetings: &Owned<Meeting>, day: NaiveDate) -> Option<&'a Term> {
    let key = |term: &&Term| (begins(term, of(meetings, term.id)), term.id);
    let begun = |term: &&Term| {
        let own = of(meetings, term.id);
        begins(term, own).is_none_or(|begin| begin <= day) && !waits(term, own, day)
    };
    terms.iter().filter(begun).max_by_key(key).or_else(|| terms.iter().min_by_key(key))
}

fn of_round<'a>(terms: &'a [Term], meetings: &Owned<Meeting>, round: Round) -> Option<&'a Term> {
    let key = |term: &Term| (begins(term, of(meetings, term.id)), term.id);
    let exact = |term: &&Term| {
        term.year_from == Some(round.from) && (round.to.is_none() || term.year_to == round.to)
    };
    let last = round.to.unwrap_or(round.from.saturating_add(USUAL_YEARS));
    let shared = |term: &Term| {
        let from = term.year_from.or(term.year_to.map(|to| to.saturating_sub(USUAL_YEARS)))?;
        let to = term.year_to.unwrap_or(from.saturating_add(USUAL_YEARS));
        let years = to.min(last).saturating_sub(from.max(round.from));
        (years > 0).then_some(years)
    };
    terms.iter().filter(exact).max_by_key(|term| key(term)).or_else(|| {
        let sharing = terms.iter().filter_map(|term| shared(term).map(|years| (years, term)));
        sharing.max_by_key(|(years, term)| (*years, key(term))).map(|(_, term)| term)
    })
}
