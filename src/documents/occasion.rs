//! The meeting a paper is about: what it is, how it names itself, the words of its term.

use chrono::{Datelike as _, NaiveDate};

use super::facts::Facts;
use super::paper::Head;
use super::stored::{choice, joined, ordinal, short_date};
use super::words::{phrase, word};
use super::{Cell, PaperSettings};
use crate::domain::catalogue::{Kind, Meeting};
use crate::domain::values::PartialDate;

/// What kind of gathering voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gathering {
    /// Đại hội of delegates.
    DelegateCongress,
    /// Đại hội toàn thể: those summoned are members.
    FullCongress,
    /// Hội nghị đại biểu, hội nghị toàn thể.
    Conference,
    /// Hội nghị Ban Chấp hành.
    Committee,
    /// Hội nghị Ủy ban Kiểm tra.
    Inspection,
    /// Not known, or a word of the office's own.
    Other,
}

impl Gathering {
    /// What a meeting is.
    pub fn of(meeting: Option<&Meeting>) -> Self {
        match meeting.and_then(|meeting| meeting.kind.as_deref()) {
            Some("delegate_congress" | "extraordinary_congress") => Self::DelegateCongress,
            Some("full_congress") => Self::FullCongress,
            Some("delegate_conference" | "full_conference" | "founding") => Self::Conference,
            Some("committee_meeting" | "extended_committee_meeting") => Self::Committee,
            Some("inspection_meeting") => Self::Inspection,
            _ => Self::Other,
        }
    }

    /// Within a sentence: "đại hội" or "hội nghị".
    pub fn short(self) -> String {
        word(match self {
            Self::DelegateCongress | Self::FullCongress | Self::Other => "people-congress",
            Self::Conference | Self::Committee | Self::Inspection => "people-meeting",
        })
    }
}

/// The day by which a meeting's paper names organisations: its own, else that of the term.
pub fn day_of(facts: &Facts<'_>, meeting: Option<&Meeting>) -> NaiveDate {
    meeting
        .and_then(|meeting| meeting.starts_on)
        .map(PartialDate::earliest)
        .or_else(|| facts.opened().map(PartialDate::earliest))
        .unwrap_or(facts.as_of)
}

/// "khóa III, nhiệm kỳ 2025 - 2030", as far as it is known.
pub fn term_words(facts: &Facts<'_>) -> String {
    let years = facts.years();
    let years = if years.is_empty() { years } else { phrase("people-term", &[("years", &years)]) };
    joined([ordinal("term-ordinal", facts.term.ordinal.as_deref()), years], ", ")
}

/// "Đại hội đại biểu Công đoàn phường Tân Lam lần thứ I, ngày 18/10/2025".
pub fn meeting_words(facts: &Facts<'_>, meeting: &Meeting) -> String {
    let kind = choice(Kind::Meeting, "kind", meeting.kind.as_deref());
    let kind = kind.unwrap_or_else(|| word("term-other-meeting"));
    let own = facts.own_name(day_of(facts, Some(meeting))).unwrap_or_default();
    let nth = ordinal("term-nth", meeting.ordinal.as_deref());
    let when = meeting.starts_on.map(short_date).unwrap_or_default();
    joined([joined([kind, own, nth], " "), when], ", ")
}

/// The header block of a list: the union above, the organisation, blanks for place and day.
pub fn list_head(facts: &Facts<'_>, upper: Option<&str>, landscape: bool) -> Head {
    let issued = facts.stated.date_naive();
    let issuer = facts.own_name(issued).unwrap_or_else(|| word("term-unnamed"));
    let settings = PaperSettings::default();
    Head::of(upper.unwrap_or_default(), &issuer, &settings, landscape).dated(
        "",
        None,
        None,
        &issued.year().to_string(),
    )
}

/// The sign of a paper of the organisation: "BC-CĐCS", "DS-CĐ".
pub fn sign(facts: &Facts<'_>, paper: &str) -> String {
    sign_of(facts.own_period(facts.stated.date_naive()).and_then(|one| one.kind.as_deref()), paper)
}

/// The sign of a paper of an organisation of a kind: "BTH-LĐLĐ".
pub fn sign_of(kind: Option<&str>, paper: &str) -> String {
    let key = match kind {
        Some("grassroots") => "people-sign-grassroots",
        Some("provincial_federation" | "district_federation") => "people-sign-federation",
        _ => "people-sign-union",
    };
    phrase(key, &[("paper", paper)])
}

/// The union above, then the archive.
pub fn recipients(upper: Option<String>) -> Vec<String> {
    let upper = upper.map(|upper| format!("{upper};"));
    upper.into_iter().chain([word("doc-archive")]).collect()
}

/// A date cell of a meeting, as far as it is known.
pub fn meeting_day(meeting: Option<&Meeting>) -> Cell {
    super::stored::date(meeting.and_then(|meeting| meeting.starts_on))
}
