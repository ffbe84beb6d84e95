//! Duties of a cooperation programme: the reviews its cycle asks for (domain.md section 5).

use chrono::{Datelike as _, NaiveDate};

use super::{Duty, TaskKind, half_year_end, year_end, year_of};
use crate::domain::catalogue::{Programme, Review, Typed as _};
use crate::domain::dossier::Dossier;
use crate::domain::values::PartialDate;

/// A programme without an end asks for the reviews of so many years.
const OPEN_ENDED_YEARS: i32 = 15;
/// No programme is reviewed for longer, whatever years were typed.
const MOST_YEARS: i32 = 40;

/// One duty for every review that the cycle asks for and the book does not have. A cycle that is not known
/// asks for the final review alone.
pub(super) fn duties(dossier: &Dossier) -> Vec<Duty> {
    let programme = Programme::read(&dossier.root);
    if matches!(programme.status.as_deref(), Some("draft" | "concluded" | "stopped")) {
        return Vec::new();
    }
    let reviews: Vec<Review> = dossier.all();
    let duty = |kind, due, basis, number| Duty {
        kind,
        subject: programme.id,
        field: "held_on",
        due: Some(due),
        basis,
        number,
    };
    let mut duties: Vec<Duty> = interim(&programme)
        .into_iter()
        .filter(|wanted| wanted.is_missing(&reviews))
        .map(|wanted| {
            let year = i64::from(wanted.due.year());
            duty(TaskKind::InterimReview, wanted.due, None, Some(year))
        })
        .collect();
    let concluded = reviews.iter().any(|review| review.kind.as_deref() == Some("final"));
    if let (Some(ends), false) = (programme.ends, concluded) {
        duties.push(duty(TaskKind::FinalReview, ends.latest(), Some(ends), None));
    }
    duties
}

/// An interim review that the cycle asks for.
struct Wanted {
    due: NaiveDate,
    /// So many reviews of the year make it done; `None`: any interim review does.
    of_year: Option<usize>,
}

impl Wanted {
    fn is_missing(&self, reviews: &[Review]) -> bool {
        let interim = reviews.iter().filter(|review| review.kind.as_deref() != Some("final"));
        let found = match self.of_year {
            None => interim.count(),
            Some(_) => interim.filter(|review| stands_for(review, self.due.year())).count(),
        };
        found < self.of_year.unwrap_or(1)
    }
}

/// The reviews asked for; the final one stands for that of the last year.
fn interim(programme: &Programme) -> Vec<Wanted> {
    let Some(starts) = programme.starts.or(programme.signed_on) else { return Vec::new() };
    let first = year_of(starts);
    let last = programme.ends.map_or(first + OPEN_ENDED_YEARS, |ends| ends.year() - 1);
    let years = first..=last.min(first + MOST_YEARS);
    let at = |due: Option<NaiveDate>, of_year| Some(Wanted { due: due?, of_year: Some(of_year) });
    let mut wanted: Vec<Wanted> = match (programme.review_cycle.as_deref(), programme.ends) {
        (Some("half_yearly"), _) => years
            .flat_map(|year| [at(half_year_end(year), 1), at(year_end(year), 2)])
            .flatten()
            .collect(),
        (Some("yearly"), _) => years.filter_map(|year| at(year_end(year), 1)).collect(),
        (Some("mid_term"), Some(ends)) => {
            let half = (ends.latest() - starts.earliest()) / 2;
            vec![Wanted { due: starts.earliest() + half, of_year: None }]
        }
        _ => Vec::new(),
    };
    wanted.retain(|one| one.due > starts.earliest());
    wanted
}

/// The year a review looks back on: as its period names it, else by its day, which may lie in the first
/// quarter after.
fn stands_for(review: &Review, year: i32) -> bool {
    if let Some(period) = review.period.as_deref().filter(|period| has_year(period)) {
        return period.contains(&year.to_string());
    }
    review.held_on.is_some_and(|held| match held {
        PartialDate::Year(held) => held == year,
        _ if held.earliest().month() <= 3 => held.year() == year + 1,
        _ => held.year() == year,
    })
}

fn has_year(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|letter| {
        digits = if letter.is_ascii_digit() { digits + 1 } else { 0 };
        digits == 4
    })
}
