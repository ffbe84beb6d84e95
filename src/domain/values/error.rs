//! Why a typed text is not taken into a field. The text stays in the field as it was typed.

use super::grouped;
use crate::tr;

/// What no record can mean (DESIGN.md section 1, promise 3); everything else is a finding.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}", self.code(), self.sentence())]
pub enum InputError {
    /// A number with two readings: `49.2` is 49,2 or 492.
    Ambiguous {
        /// The reading with decimals, "49,2".
        decimal: String,
        /// The reading as a whole number, "492".
        whole: String,
    },
    /// Not a number.
    NotANumber {
        /// The text as typed.
        text: String,
    },
    /// A number below zero.
    Negative,
    /// A number above what the field takes.
    TooLarge {
        /// The largest number it takes.
        limit: u64,
    },
    /// Not a percentage.
    NotAPercent {
        /// The text as typed.
        text: String,
    },
    /// A percentage of two decimals.
    PercentDecimals,
    /// Not a date.
    NotADate {
        /// The text as typed.
        text: String,
    },
    /// A day and a month without a year.
    YearMissing {
        /// The text as typed.
        text: String,
    },
    /// A day its month does not have.
    NoSuchDay {
        /// The day as typed.
        day: u32,
        /// The month.
        month: u32,
        /// The year.
        year: i32,
        /// How many days the month has in that year.
        days: u32,
    },
    /// A month above 12, or 0.
    NoSuchMonth {
        /// The month as typed.
        month: u32,
    },
    /// A year outside 1800 to 2200.
    YearOutOfRange {
        /// The year as typed.
        year: i32,
    },
    /// Neither yes nor no.
    NotAFlag {
        /// The text as typed.
        text: String,
    },
    /// More letters than the field takes.
    TooLong {
        /// The most it takes.
        limit: usize,
    },
    /// A character that is no text.
    ControlCharacter {
        /// The first one.
        character: char,
    },
    /// The field holds another record, which is chosen and not typed.
    NotText,
}

impl InputError {
    /// The code at the field and in the help, `SL-101`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ambiguous { .. } => "SL-101",
            Self::NotANumber { .. } => "SL-102",
            Self::Negative => "SL-103",
            Self::TooLarge { .. } => "SL-104",
            Self::NotAPercent { .. } => "SL-105",
            Self::PercentDecimals => "SL-106",
            Self::NotADate { .. } => "SL-107",
            Self::YearMissing { .. } => "SL-108",
            Self::NoSuchDay { .. } => "SL-109",
            Self::NoSuchMonth { .. } => "SL-110",
            Self::YearOutOfRange { .. } => "SL-111",
            Self::NotAFlag { .. } => "SL-112",
            Self::TooLong { .. } => "SL-113",
            Self::ControlCharacter { .. } => "SL-114",
            Self::NotText => "SL-115",
        }
    }

    /// One plain sentence: what stands there and what the field takes (UX.md section 9).
    pub fn sentence(&self) -> String {
        match self {
            Self::Ambiguous { decimal, whole } => {
                tr!("input-ambiguous", decimal = decimal.as_str(), whole = whole.as_str())
            }
            Self::NotANumber { text } => tr!("input-not-a-number", text = excerpt(text)),
            Self::Negative => tr!("input-negative"),
            Self::TooLarge { limit } => tr!("input-too-large", limit = grouped(*limit)),
            Self::NotAPercent { text } => tr!("input-not-a-percent", text = excerpt(text)),
            Self::PercentDecimals => tr!("input-percent-decimals"),
            Self::NotADate { text } => tr!("input-not-a-date", text = excerpt(text)),
            Self::YearMissing { text } => tr!("input-year-missing", text = excerpt(text)),
            Self::NoSuchDay { day, month, year, days } => tr!(
                "input-no-such-day",
                day = *day,
                month = *month,
                year = year.to_string(),
                days = *days
            ),
            Self::NoSuchMonth { month } => tr!("input-no-such-month", month = *month),
            Self::YearOutOfRange { year } => {
                tr!("input-year-out-of-range", year = year.to_string())
            }
            Self::NotAFlag { text } => tr!("input-not-a-flag", text = excerpt(text)),
            Self::TooLong { limit } => tr!("input-too-long", limit = grouped(*limit as u64)),
            Self::ControlCharacter { character } => {
                tr!("input-control-character", code = format!("U+{:04X}", u32::from(*character)))
            }
            Self::NotText => tr!("input-not-text"),
        }
    }
}

/// The beginning of a typed text, short enough for a sentence.
fn excerpt(text: &str) -> String {
    const MOST: usize = 30;
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(MOST).collect();
    if letters.next().is_some() { format!("{start}…") } else { start }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::i18n::{Lang, has_key};

    fn every_error() -> Vec<InputError> {
        let text = || "ba mươi".to_owned();
        vec![
            InputError::Ambiguous { decimal: "49,2".to_owned(), whole: "492".to_owned() },
            InputError::NotANumber { text: text() },
            InputError::Negative,
            InputError::TooLarge { limit: 999_999_999 },
            InputError::NotAPercent { text: text() },
            InputError::PercentDecimals,
            InputError::NotADate { text: text() },
            InputError::YearMissing { text: text() },
            InputError::NoSuchDay { day: 31, month: 2, year: 2023, days: 28 },
            InputError::NoSuchMonth { month: 14 },
            InputError::YearOutOfRange { year: 1023 },
            InputError::NotAFlag { text: text() },
            InputError::TooLong { limit: 2000 },
            InputError::ControlCharacter { character: '\u{202e}' },
            InputError::NotText,
        ]
    }

    #[test]
    fn every_error_has_a_code_of_its_own_and_a_plain_sentence() {
        let errors = every_error();
        let codes: HashSet<_> = errors.iter().map(InputError::code).collect();
        assert_eq!(codes.len(), errors.len());
        for error in errors {
            let sentence = error.sentence();
            assert!(
                !sentence.starts_with("input-") && !sentence.contains(['{', '!']),
                "{sentence}"
            );
            assert!(!sentence.ends_with('.'), "one sentence has no full stop: {sentence}");
            let lower = sentence.to_lowercase();
            assert!(!lower.contains("vui lòng") && !lower.contains("không hợp lệ"), "{sentence}");
            assert!(!lower.split(' ').any(|word| word == "sai" || word == "bạn"), "{sentence}");
            assert_eq!(error.to_string(), format!("{}: {sentence}", error.code()));
        }
        assert!(has_key(Lang::En, "input-ambiguous"));
    }

    #[test]
    fn sentences_say_the_fact_and_the_numbers() {
        let errors = every_error();
        assert!(errors[0].sentence().starts_with("49,2 hay 492?"));
        assert!(errors[8].sentence().contains("28"));
        assert!(errors[13].sentence().contains("U+202E"));
    }
}
