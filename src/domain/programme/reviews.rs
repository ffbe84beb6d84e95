//! Sơ kết, tổng kết: which reviews the cycle asks for, and which were recorded.

use chrono::NaiveDate;

use super::{in_course, last_day, years};
use crate::domain::catalogue::{Programme, Review, Typed as _};
use crate::domain::dossier::Dossier;
use crate::domain::values::PartialDate;

/// What kind of review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Sơ kết 6 tháng.
    HalfYear,
    /// Sơ kết năm.
    Interim,
    /// Tổng kết giai đoạn.
    Final,
}

impl Slot {
    /// Its word in keys of texts and in list lines.
    pub fn word(self) -> &'static str {
        match self {
            Self::HalfYear => "half",
            Self::Interim => "interim",
            Self::Final => "final",
        }
    }

    /// The slot of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::HalfYear, Self::Interim, Self::Final].into_iter().find(|slot| slot.word() == word)
    }
}

/// A review that is asked for or was recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewSlot {
    /// The year it is of.
    pub year: i32,
    /// What kind.
    pub what: Slot,
    /// By when it is due.
    pub by: NaiveDate,
    /// The record of it, also one that says it was not held.
    pub review: Option<Review>,
}

impl ReviewSlot {
    /// Whether nothing is recorded: neither that it was held nor that it was not.
    pub fn is_open(&self) -> bool {
        self.review.is_none()
    }

    /// Whether it is recorded as held.
    pub fn is_held(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.not_held != Some(true))
    }
}

/// By when the review of a year is due: as the programme says, else by 31 January of the next year.
pub fn deadline(year: i32, due: Option<&str>) -> NaiveDate {
    // A year from a file may be any number.
    let next = year.saturating_add(1);
    let (year, month, day) = match due {
        Some("year_end") => (year, 12, 31),
        Some("next_march") => (next, 3, 31),
        _ => (next, 1, 31),
    };
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// Every review that the cycle asks for and every one recorded, by year.
///
/// Chế độ sơ kết: half-yearly asks for one by 31 July and one of the year; mid-term for one in the middle
/// year; "chỉ tổng kết" for none but the last. Where the book does not say, a review a year is taken to be
/// agreed on (domain.md section 5: "sơ kết hằng năm" in each text seen). The last year asks for the final
/// review only, and a period that begins after September for none of its first year.
pub fn slots(dossier: &Dossier) -> Vec<ReviewSlot> {
    let programme = Programme::read(&dossier.root);
    let mut reviews: Vec<Review> = dossier.all();
    reviews.sort_by_key(|review| (review.held_on.is_none(), review.held_on, review.id));
    let Some(years) = years(&programme) else { return recorded(&programme, reviews) };
    let mut found = Vec::new();
    for (year, what) in asked(&programme, *years.start(), *years.end()) {
        let by = due_day(&programme, year, what);
        let at = reviews.iter().position(|review| fits(review, &programme, year, what));
        found.push(ReviewSlot { year, what, by, review: at.map(|at| reviews.remove(at)) });
    }
    found.extend(recorded(&programme, reviews));
    found.sort_by_key(|slot| (slot.year, slot.what, slot.by));
    found
}

/// The reviews that are owed and not recorded, by day; none of a programme that owes none: a draft, one
/// that was stopped or concluded, or whose final review was held.
pub fn owed(dossier: &Dossier) -> Vec<ReviewSlot> {
    let programme = Programme::read(&dossier.root);
    if !in_course(&programme) {
        return Vec::new();
    }
    let mut slots = slots(dossier);
    if slots.iter().any(|slot| slot.what == Slot::Final && slot.is_held()) {
        return Vec::new();
    }
    slots.retain(ReviewSlot::is_open);
    slots.sort_by_key(|slot| slot.by);
    slots
}

/// The first review that is owed and not recorded.
pub fn next_open(dossier: &Dossier) -> Option<ReviewSlot> {
    owed(dossier).into_iter().next()
}

/// The final review, where it is owed and not recorded.
pub fn final_open(dossier: &Dossier) -> Option<ReviewSlot> {
    owed(dossier).into_iter().find(|slot| slot.what == Slot::Final)
}

/// The reviews that the cycle asks for.
fn asked(programme: &Programme, first: i32, last: i32) -> Vec<(i32, Slot)> {
    let late = programme
        .starts
        .and_then(PartialDate::full)
        .is_some_and(|day| chrono::Datelike::month(&day) > 9);
    let begin = if late { first + 1 } else { first };
    let mut asked: Vec<(i32, Slot)> = match programme.review_cycle.as_deref() {
        Some("end_only") => Vec::new(),
        Some("mid_term") => {
            let middle = first + (last - first) / 2;
            if middle < last { vec![(middle, Slot::Interim)] } else { Vec::new() }
        }
        Some("half_yearly") => {
            let halves = (begin..=last).map(|year| (year, Slot::HalfYear));
            halves.chain((begin..last).map(|year| (year, Slot::Interim))).collect()
        }
        _ => (begin..last).map(|year| (year, Slot::Interim)).collect(),
    };
    asked.push((last, Slot::Final));
    // The review of a whole year is found first, so that one review is not taken for the half.
    asked.sort_by_key(|(year, what)| (*year, std::cmp::Reverse(*what)));
    asked
}

fn due_day(programme: &Programme, year: i32, what: Slot) -> NaiveDate {
    match what {
        Slot::Interim => deadline(year, programme.review_due.as_deref()),
        Slot::HalfYear => NaiveDate::from_ymd_opt(year, 7, 31).unwrap_or_default(),
        Slot::Final => last_day(programme).unwrap_or_else(|| deadline(year, None)),
    }
}

fn is_final(review: &Review) -> bool {
    review.kind.as_deref() == Some("final")
}

fn fits(review: &Review, programme: &Programme, year: i32, what: Slot) -> bool {
    match what {
        // The last conference may be held in the year after; there is but one.
        Slot::Final => is_final(review),
        _ if is_final(review) => false,
        Slot::Interim if programme.review_cycle.as_deref() == Some("mid_term") => {
            year_of(review, programme).is_some()
        }
        Slot::Interim => year_of(review, programme) == Some(year) && !of_first_half(review, year),
        Slot::HalfYear => year_of(review, programme) == Some(year) && of_first_half(review, year),
    }
}

/// Whether a review is said to be of the first six months, or was held in them.
fn of_first_half(review: &Review, year: i32) -> bool {
    let period = review.period.as_deref().unwrap_or_default().to_lowercase();
    let half = NaiveDate::from_ymd_opt(year, 8, 15).unwrap_or_default();
    period.contains("6 tháng")
        || review
            .held_on
            .is_some_and(|day| day.year() == year && day.full().is_some_and(|day| day <= half))
}

/// The year a review is of: as recorded, else the only year its period names, else the year whose
/// deadline it was held by. A line that only repeats the cycle ("hằng năm") is of no year.
fn year_of(review: &Review, programme: &Programme) -> Option<i32> {
    if let Some(year) = review.year {
        return i32::try_from(year).ok();
    }
    if let Some(year) = only_year(review.period.as_deref().unwrap_or_default()) {
        return Some(year);
    }
    let held = review.held_on?;
    let before = held.year() - 1;
    let first = years(programme).map(|years| *years.start());
    let late = held.latest() <= deadline(before, programme.review_due.as_deref());
    let of_before = late && first.is_none_or(|first| before >= first);
    Some(if of_before { before } else { held.year() })
}

fn only_year(period: &str) -> Option<i32> {
    let mut years = period
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .filter(|year| (1900..=2200).contains(year));
    let year = years.next()?;
    years.next().is_none().then_some(year)
}

/// Reviews that the cycle does not ask for, each of its year.
fn recorded(programme: &Programme, reviews: Vec<Review>) -> Vec<ReviewSlot> {
    let of = |review: Review| {
        let what = if is_final(&review) { Slot::Final } else { Slot::Interim };
        let last = || programme.ends.map(PartialDate::year);
        let year = year_of(&review, programme);
        let year = if what == Slot::Final { year.or_else(last) } else { year };
        year.map(|year| ReviewSlot {
            year,
            what,
            by: due_day(programme, year, what),
            review: Some(review),
        })
    };
    reviews.into_iter().filter_map(of).collect()
}
