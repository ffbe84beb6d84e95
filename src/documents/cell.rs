//! One printed value: the typed value for Excel and the text for PDF and Word.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::words;

/// A value with its type, as Excel stores it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, also for partial dates, qualified numbers ("hơn 9.000") and ratios such as 121/146.
    Text(String),
    /// A whole number: people, ballots, years.
    Int(i64),
    /// Any other number, such as a target of 95,0.
    Number(f64),
    /// A complete date.
    Date(NaiveDate),
    /// A share as an unrounded fraction: 0,5 is 50 %.
    Fraction(f64),
    /// Chưa rõ. Never printed as 0 and never counted.
    Unknown,
    /// Not applicable: the votes of an appointed delegate.
    NotApplicable,
}

/// A typed value with the text that PDF and Word print.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What Excel stores.
    pub value: Value,
    /// What is printed; `None` when unknown, for a sentence and a table have their own words for that
    /// (see [`super::PaperSettings`]).
    pub display: Option<String>,
}

impl Cell {
    /// A value with its own printed form, such as `Int(9000)` shown as "hơn 9.000".
    pub fn new(value: Value, display: impl Into<String>) -> Self {
        Self { value, display: Some(display.into()) }
    }

    /// A text; also the deliberately empty cell, given as `""`.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { value: Value::Text(text.clone()), display: Some(text) }
    }

    /// A text that may be unknown; an empty one is unknown too.
    pub fn text_or_unknown(text: Option<&str>) -> Self {
        text.filter(|text| !text.trim().is_empty()).map_or_else(Self::unknown, Self::text)
    }

    /// A whole number with dots between thousands: 1.236.
    pub fn int(number: i64) -> Self {
        Self::new(Value::Int(number), words::grouped(number))
    }

    /// A whole number that may be unknown.
    pub fn int_or_unknown(number: Option<i64>) -> Self {
        number.map_or_else(Self::unknown, Self::int)
    }

    /// A year, an ordinal or another number that takes no dots.
    pub fn plain(number: i64) -> Self {
        Self::new(Value::Int(number), number.to_string())
    }

    /// A complete date as dd/mm/yyyy.
    pub fn date(date: NaiveDate) -> Self {
        Self::new(Value::Date(date), date.format("%d/%m/%Y").to_string())
    }

    /// `part` of `whole` as a percent cell of a table (83,9; the basis stands in the head). Unknown when
    /// there is nothing to divide by.
    pub fn percent_of(part: u64, whole: u64) -> Self {
        match words::tenths(part, whole) {
            Some(tenths) => Self::new(
                Value::Fraction(part as f64 / whole as f64),
                words::percent_in_table(tenths),
            ),
            None => Self::unknown(),
        }
    }

    /// A percentage as printed in its source, in tenths of a percent.
    pub fn printed_percent(tenths: i64) -> Self {
        Self::new(Value::Fraction(tenths as f64 / 1000.0), words::percent_in_table(tenths))
    }

    /// Chưa rõ.
    pub fn unknown() -> Self {
        Self { value: Value::Unknown, display: None }
    }

    /// Not applicable, printed "–".
    pub fn not_applicable() -> Self {
        Self::new(Value::NotApplicable, "–")
    }

    /// Whether the value is unknown.
    pub fn is_unknown(&self) -> bool {
        self.value == Value::Unknown
    }

    /// The text within a sentence: people below ten get a leading zero, an unknown value "chưa rõ".
    pub fn in_sentence(&self) -> String {
        match (&self.value, &self.display) {
            (Value::Int(number @ 1..=9), Some(display)) if *display == number.to_string() => {
                format!("0{number}")
            }
            (_, Some(display)) => display.clone(),
            (_, None) => words::word("doc-unknown"),
        }
    }

    /// The printed text, or nothing when unknown.
    pub fn known(&self) -> Option<&str> {
        self.display.as_deref().filter(|display| !display.is_empty())
    }
}

/// Nothing said is unknown.
impl Default for Cell {
    fn default() -> Self {
        Self::unknown()
    }
}

/// The template reads the printed text alone; `null` is unknown.
impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.display.serialize(serializer)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_is_null_and_zero_is_zero() {
        let json = serde_json::to_string(&[Cell::unknown(), Cell::int(0), Cell::text("")]).unwrap();
        assert_eq!(json, r#"[null,"0",""]"#);
    }

    #[test]
    fn people_in_a_sentence_are_padded_below_ten() {
        for (cell, shown) in [
            (Cell::int(7), "07"),
            (Cell::int(0), "0"),
            (Cell::int(10), "10"),
            (Cell::int(1236), "1.236"),
            (Cell::new(Value::Int(5), "hơn 5"), "hơn 5"),
            (Cell::unknown(), "chưa rõ"),
        ] {
            assert_eq!(cell.in_sentence(), shown);
        }
    }

    #[test]
    fn a_share_of_nothing_is_unknown() {
        assert!(Cell::percent_of(0, 0).is_unknown());
        assert_eq!(Cell::percent_of(0, 9).display.as_deref(), Some("0,0"));
        assert_eq!(Cell::percent_of(91, 185).display.as_deref(), Some("49,2"));
    }
}
