//! Section III: who is elected, and what the meeting still has to decide. A tie at the last seat and
//! seats left free are stated, never decided (238/HD-TLĐ 2014; 28/HD-TLĐ 2021; domain.md 3.2).

use crate::documents::Cell;
use crate::documents::paper::Pieces;
use crate::documents::people::padded;
use crate::documents::words::{percent_in_sentence, phrase, word};
use crate::domain::election::{Outcome, Standing};

/// What the minutes conclude.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conclusion {
    /// The sentence before the names, with a blank where the form is to be filled by hand.
    pub lead: Option<Pieces>,
    /// "1. Kiều Minh Đức: 37/38 phiếu, đạt tỷ lệ 97,4 % số phiếu thu về;".
    pub elected: Vec<Pieces>,
    /// What follows: alternates, seats left free, a tie.
    pub after: Vec<String>,
    /// Số lượng cần bầu, where known exactly.
    pub seats: Option<u64>,
    /// "đại hội" or "hội nghị".
    pub place: String,
}

/// What is said of one candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Họ và tên as printed.
    pub name: Cell,
    /// Số phiếu, where known exactly.
    pub votes: Option<u64>,
    /// "34/38".
    pub share: Cell,
    /// Tỷ lệ in tenths of a percent.
    pub tenths: Option<i64>,
    /// Trúng cử, as the minutes say.
    pub elected: Option<bool>,
    /// Thứ tự dự khuyết.
    pub alternate: Option<i64>,
    /// What the numbers say.
    pub standing: Standing,
}

/// What the sentences name besides the candidates.
pub struct About<'a> {
    /// What is elected: "Ủy viên Ban Chấp hành khóa III, nhiệm kỳ 2025 - 2030".
    pub office: &'a str,
    /// "số phiếu thu về".
    pub basis: &'a str,
    /// "đại hội" or "hội nghị".
    pub place: &'a str,
}

impl Conclusion {
    /// The form to fill by hand, with a line for each seat.
    pub fn blank(seats: u64, basis: &str) -> Self {
        let seats = seats.clamp(1, 30);
        let line = |at: u64| {
            let number = at.to_string();
            Pieces::of(
                "minutes-elected-blank",
                &[
                    ("number", Some(&*number), 0.0),
                    ("name", None, 62.0),
                    ("votes", None, 14.0),
                    ("of", None, 14.0),
                    ("percent", None, 14.0),
                ],
            )
        };
        Self {
            lead: Some(Pieces::of(
                "minutes-elected-lead-blank",
                &[("count", None, 14.0), ("basis", Some(basis), 0.0)],
            )),
            elected: (1..=seats).map(line).collect(),
            seats: Some(seats),
            ..Self::default()
        }
    }

    /// Concludes from what the minutes say of each candidate and, where they say nothing, from the
    /// numbers. `candidates` are sorted by name.
    pub fn of(mut candidates: Vec<Seat>, outcome: &Outcome, about: &About<'_>) -> Self {
        candidates.sort_by_key(|one| std::cmp::Reverse(one.votes));
        let recorded = candidates.iter().any(|one| one.elected.is_some());
        let wins = |one: &&Seat| {
            if recorded { one.elected == Some(true) } else { one.standing == Standing::Wins }
        };
        let elected: Vec<&Seat> = candidates.iter().filter(wins).collect();
        let tied: Vec<&Seat> =
            candidates.iter().filter(|one| one.standing == Standing::Tied).collect();
        // A tie the meeting already decided is told by who was elected.
        let open_tie = !tied.is_empty() && tied.iter().all(|one| one.elected != Some(true));
        let known = candidates.iter().all(|one| one.standing != Standing::Unknown);
        let mut after = alternates(&candidates, about);
        if (recorded || known) && !candidates.is_empty() {
            let contested = if open_tie { outcome.contested() } else { 0 };
            let free = outcome
                .seats
                .map(|seats| seats.saturating_sub(elected.len() as u64).saturating_sub(contested));
            if let Some(free) = free.filter(|free| *free > 0) {
                let count = padded(usize::try_from(free).unwrap_or(usize::MAX));
                after.push(phrase("minutes-free", &[("count", &count), ("place", about.place)]));
            }
        }
        if open_tie {
            after.push(tie(&tied, about));
        }
        let lead = lead(&candidates, &elected, outcome, open_tie, recorded, about);
        if lead.is_none() && !open_tie {
            let place = about.place.to_owned();
            let seats = outcome.seats.unwrap_or(super::BLANK_SEATS);
            return Self { after, place, ..Self::blank(seats, about.basis) };
        }
        let last = elected.len();
        let line = |(at, one): (usize, &&Seat)| elected_line(at + 1, one, at + 1 == last, about);
        Self {
            lead: lead.map(Pieces::text),
            elected: elected.iter().enumerate().map(line).collect(),
            after,
            seats: outcome.seats,
            place: about.place.to_owned(),
        }
    }
}

/// The sentence before the names; `None` where nothing can be concluded yet.
fn lead(
    candidates: &[Seat],
    elected: &[&Seat],
    outcome: &Outcome,
    open_tie: bool,
    recorded: bool,
    about: &About<'_>,
) -> Option<String> {
    let count = padded(elected.len());
    // One person stands in no order.
    let sorted = if elected.len() > 1 { word("minutes-sorted") } else { String::new() };
    let args = [
        ("count", &*count),
        ("basis", about.basis),
        ("office", about.office),
        ("sorted", &*sorted),
    ];
    if !elected.is_empty() {
        let above = |one: &&Seat| one.votes >= outcome.needed && one.votes.is_some();
        let rule = outcome.needed.is_some() && elected.iter().all(above);
        return Some(if rule {
            phrase("minutes-elected-lead", &args)
        } else {
            phrase("minutes-elected-lead-as-written", &[args[0], args[2], args[3]])
        });
    }
    let nobody = candidates.iter().all(|one| one.standing == Standing::Loses);
    if nobody && !candidates.is_empty() {
        return Some(phrase("minutes-nobody", &[("basis", about.basis)]));
    }
    (recorded && !open_tie).then(|| word("minutes-nobody-elected"))
}

/// "1. Kiều Minh Đức: 37/38 phiếu, đạt tỷ lệ 97,4 % số phiếu thu về;".
fn elected_line(at: usize, one: &Seat, last: bool, about: &About<'_>) -> Pieces {
    let number = at.to_string();
    let end = if last { "." } else { ";" };
    let percent = one.tenths.map(percent_in_sentence);
    let args = [
        ("number", Some(&*number), 0.0),
        ("name", one.name.known(), 62.0),
        ("share", one.share.known(), 28.0),
        ("percent", percent.as_deref(), 14.0),
        ("basis", Some(about.basis), 0.0),
        ("end", Some(end), 0.0),
    ];
    match percent {
        Some(_) => Pieces::of("minutes-elected", &args),
        None => Pieces::of("minutes-elected-votes", &args[..3])
            .and(crate::documents::paper::Piece::Text(end.to_owned())),
    }
}

/// "Dự khuyết theo thứ tự: 1. Bùi Minh Đức (88/146 phiếu); …".
fn alternates(candidates: &[Seat], about: &About<'_>) -> Vec<String> {
    let mut ordered: Vec<(i64, &Seat)> =
        candidates.iter().filter_map(|one| Some((one.alternate?, one))).collect();
    ordered.sort_by_key(|(order, _)| *order);
    let names: Vec<String> = ordered
        .iter()
        .map(|(order, one)| {
            let order = order.to_string();
            let percent = one.tenths.map(percent_in_sentence);
            match (one.share.known(), percent) {
                (Some(share), Some(percent)) => phrase(
                    "minutes-alternate",
                    &[
                        ("order", &order),
                        ("name", &one.name.in_sentence()),
                        ("share", share),
                        ("percent", &percent),
                        ("basis", about.basis),
                    ],
                ),
                _ => format!("{order}. {}", one.name.in_sentence()),
            }
        })
        .collect();
    if names.is_empty() {
        return Vec::new();
    }
    vec![phrase("minutes-alternates", &[("names", &names.join("; "))])]
}

fn tie(tied: &[&Seat], about: &About<'_>) -> String {
    let names: Vec<String> = tied.iter().map(|one| one.name.in_sentence()).collect();
    let share = tied.first().and_then(|one| one.share.known()).unwrap_or_default();
    phrase("minutes-tie", &[("names", &names.join(", ")), ("share", share), ("place", about.place)])
}
