//! Whether the congress of a term was held, when, and in what form.

use chrono::NaiveDate;

use super::chosen::{begins, waits};
use crate::documents::Cell;
use crate::documents::stored::{choice, date};
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{Body, Kind, Mandate, Meeting, Term};
use crate::domain::term::opening;
use crate::domain::values::PartialDate;

/// What is known of the congress of a term on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Đã đại hội, or hội nghị.
    Yes,
    /// The committee was appointed (chỉ định, lâm thời) and no congress is recorded.
    Appointed,
    /// Chưa tổ chức.
    No,
    /// The book does not say.
    Unknown,
    /// The book has no such term.
    NoTerm,
}

impl Held {
    /// Whether the organisation has counts: known or unknown ones.
    pub fn counts(self) -> bool {
        self != Self::No
    }

    /// In words, for Excel.
    pub fn words(self) -> String {
        match self {
            Self::Yes => word("table-state-held"),
            Self::Appointed => word("table-state-appointed"),
            Self::No => word("table-state-not-held"),
            Self::Unknown => word("table-state-unknown"),
            Self::NoTerm => word("table-state-no-term"),
        }
    }
}

/// The congress of one term.
pub struct Congress<'a> {
    /// What is known of it.
    pub held: Held,
    /// The meeting that opened the term, where it was held by the day.
    pub meeting: Option<&'a Meeting>,
    /// The day of the meeting or of the appointment.
    pub on: Option<PartialDate>,
}

/// What is known of the congress of a term by its meeting, else by how its committee came to be.
pub fn congress<'a>(
    term: &Term,
    meetings: &'a [Meeting],
    bodies: &[Body],
    mandates: &[Mandate],
    day: NaiveDate,
) -> Congress<'a> {
    let opened = opening(meetings);
    let later = begins(term, meetings).is_some_and(|begin| begin > day);
    if waits(term, meetings, day) || later {
        return Congress { held: Held::No, meeting: None, on: None };
    }
    if let Some(meeting) = opened {
        return Congress { held: Held::Yes, meeting: Some(meeting), on: meeting.starts_on };
    }
    let reported = bodies.iter().filter(|one| one.body.as_deref() == Some("committee"));
    let ways: Vec<&str> = reported
        .filter_map(|one| one.obtained.as_deref())
        .chain(mandates.iter().filter_map(|one| one.obtained.as_deref()))
        .collect();
    if ways.contains(&"elected_at_congress") {
        return Congress { held: Held::Yes, meeting: None, on: term.starts_on };
    }
    if ways.iter().any(|way| matches!(*way, "appointed" | "provisional")) {
        return Congress { held: Held::Appointed, meeting: None, on: appointed_on(mandates) };
    }
    Congress { held: Held::Unknown, meeting: None, on: None }
}

fn appointed_on(mandates: &[Mandate]) -> Option<PartialDate> {
    let appointed = mandates
        .iter()
        .filter(|one| matches!(one.obtained.as_deref(), Some("appointed" | "provisional")));
    appointed.filter_map(|one| one.from).min_by_key(|from| from.earliest())
}

impl Congress<'_> {
    /// Column C.
    pub fn day(&self) -> Cell {
        match self.held {
            Held::No => Cell::text(word("table-not-held")),
            Held::NoTerm | Held::Unknown => Cell::unknown(),
            Held::Yes | Held::Appointed => date(self.on),
        }
    }

    /// Column D with the short word's long form for the legend, where it has one.
    pub fn form(&self) -> (Cell, Option<&'static str>) {
        match self.held {
            Held::No => (Cell::not_applicable(), None),
            Held::NoTerm | Held::Unknown => (Cell::unknown(), None),
            Held::Appointed => (Cell::text(word("table-appointed")), Some("table-long-appointed")),
            Held::Yes => form(self.meeting.and_then(|meeting| meeting.kind.as_deref())),
        }
    }
}

/// "ĐHĐB"; a word of the office's own stands as it was entered.
fn form(kind: Option<&str>) -> (Cell, Option<&'static str>) {
    let (short, long) = match kind {
        Some("delegate_congress") => ("table-form-dd", "table-long-dd"),
        Some("full_congress") => ("table-form-dt", "table-long-dt"),
        Some("extraordinary_congress") => ("table-form-db", "table-long-db"),
        Some("delegate_conference") => ("table-form-hd", "table-long-hd"),
        Some("full_conference") => ("table-form-ht", "table-long-ht"),
        Some("founding") => ("table-form-hl", "table-long-hl"),
        Some("extended_committee_meeting") => ("table-form-hm", "table-long-hm"),
        other => {
            let own = choice(Kind::Meeting, "kind", other);
            return (Cell::text_or_unknown(own.as_deref()), None);
        }
    };
    (Cell::text(word(short)), Some(long))
}

/// The note of an organisation that has not held its congress: "Chưa tổ chức đại hội, không cộng: …".
pub fn not_held_note(term: &Term) -> String {
    let reason = term.not_held.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    match reason {
        Some(reason) => {
            let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
            let reason = reason.trim_end_matches('.');
            phrase("table-note-not-held-because", &[("reason", reason)])
        }
        None => word("table-note-not-held"),
    }
}
