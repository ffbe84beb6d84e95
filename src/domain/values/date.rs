//! Dates of which perhaps only the month or the year is known.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::de::{Deserializer, Error as _};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use crate::tr;

/// The years a date may lie in.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2200;

/// A date as far as it is known. Make one with [`PartialDate::of`], which refuses what no calendar has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Only the year.
    Year(i32),
    /// Year and month, 1 to 12.
    Month(i32, u32),
    /// The day.
    Day(NaiveDate),
}

/// The text is no date of the form `2023`, `2023-04` or `2023-04-14` between 1800 and 2200.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no date: {0}")]
pub struct IsoDateError(String);

impl PartialDate {
    /// The date of a year, a month and a day where known. `None` when it does not exist, lies outside
    /// 1800 to 2200, or has a day without a month.
    pub fn of(year: i32, month: Option<u32>, day: Option<u32>) -> Option<Self> {
        if !YEARS.contains(&year) {
            return None;
        }
        match (month, day) {
            (None, None) => Some(Self::Year(year)),
            (Some(month @ 1..=12), None) => Some(Self::Month(year, month)),
            (Some(month), Some(day)) => NaiveDate::from_ymd_opt(year, month, day).map(Self::Day),
            _ => None,
        }
    }

    /// `2023`, `2023-04`, `2023-04-14`: the spelling in the file and in exchange.
    pub fn iso(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Day(day) => day.format("%Y-%m-%d").to_string(),
        }
    }

    /// The short date: "14/04/2023", "04/2023", "2023" (DOCUMENTS.md section 4).
    pub fn shown(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Month(year, month) => format!("{month:02}/{year:04}"),
            Self::Day(day) => day.format("%d/%m/%Y").to_string(),
        }
    }

    /// The long date: "ngày 05 tháng 01 năm 2026", "tháng 4 năm 2023", "năm 2023". Days below 10 and the
    /// months 1 and 2 have a zero before them (Nghị định 30/2020/NĐ-CP, Phụ lục I; DOCUMENTS.md section 4).
    pub fn long(self) -> String {
        let year = format!("{:04}", self.year());
        let month = |number: u32| {
            if number <= 2 { format!("{number:02}") } else { number.to_string() }
        };
        match self {
            Self::Year(_) => tr!("date-long-year", year = year),
            Self::Month(_, number) => {
                tr!("date-long-month", month = month(number), number = number, year = year)
            }
            Self::Day(day) => tr!(
                "date-long-day",
                day = format!("{:02}", day.day()),
                month = month(day.month()),
                number = day.month(),
                year = year
            ),
        }
    }

    /// The year.
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// The first day it can mean.
    pub fn earliest(self) -> NaiveDate {
        let (year, month) = match self {
            Self::Year(year) => (year, 1),
            Self::Month(year, month) => (year, month.clamp(1, 12)),
            Self::Day(day) => return day,
        };
        NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
    }

    /// The last day it can mean.
    pub fn latest(self) -> NaiveDate {
        let months = match self {
            Self::Year(_) => 12,
            Self::Month(..) => 1,
            Self::Day(day) => return day,
        };
        let first = self.earliest();
        first
            .checked_add_months(Months::new(months))
            .and_then(|next| next.pred_opt())
            .unwrap_or(first)
    }

    /// The day, when it is known.
    pub fn full(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            _ => None,
        }
    }

    fn precision(self) -> u8 {
        match self {
            Self::Year(_) => 0,
            Self::Month(..) => 1,
            Self::Day(_) => 2,
        }
    }
}

impl Ord for PartialDate {
    /// By the first day, then the vaguer one first.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.earliest(), self.precision()).cmp(&(other.earliest(), other.precision()))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

impl FromStr for PartialDate {
    type Err = IsoDateError;

    fn from_str(text: &str) -> Result<Self, IsoDateError> {
        let number = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())?
        };
        let parts: Vec<&str> = text.split('-').collect();
        let date = match parts.as_slice() {
            [year] => number(year, 4).and_then(|year| Self::of(year as i32, None, None)),
            [year, month] => number(year, 4)
                .zip(number(month, 2))
                .and_then(|(year, month)| Self::of(year as i32, Some(month), None)),
            [year, month, day] => number(year, 4)
                .zip(number(month, 2))
                .zip(number(day, 2))
                .and_then(|((year, month), day)| Self::of(year as i32, Some(month), Some(day))),
            _ => None,
        };
        date.ok_or_else(|| IsoDateError(text.to_owned()))
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iso())
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(iso: &str) -> PartialDate {
        iso.parse().unwrap()
    }

    #[test]
    fn the_forms_of_a_date() {
        for (iso, shown, long) in [
            ("2023-04-14", "14/04/2023", "ngày 14 tháng 4 năm 2023"),
            ("2026-01-05", "05/01/2026", "ngày 05 tháng 01 năm 2026"),
            ("2025-11-05", "05/11/2025", "ngày 05 tháng 11 năm 2025"),
            ("2024-02-29", "29/02/2024", "ngày 29 tháng 02 năm 2024"),
            ("2023-04", "04/2023", "tháng 4 năm 2023"),
            ("1994-02", "02/1994", "tháng 02 năm 1994"),
            ("1990", "1990", "năm 1990"),
        ] {
            let date = date(iso);
            assert_eq!(
                (date.iso(), date.shown(), date.long()),
                (iso.to_owned(), shown.to_owned(), long.to_owned())
            );
            assert_eq!(serde_json::to_string(&date).unwrap(), format!("\"{iso}\""));
            assert_eq!(serde_json::from_str::<PartialDate>(&format!("\"{iso}\"")).unwrap(), date);
        }
    }

    #[test]
    fn texts_that_are_no_iso_date_are_refused() {
        for text in [
            "",
            "23",
            "2023-4",
            "2023-13",
            "2023-00",
            "2023-02-29",
            "2023-04-14T00",
            "1799",
            "2201",
            "+2023",
            "2023-04-14-1",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_vague_date_spans_its_days() {
        for (iso, earliest, latest) in [
            ("2023", "2023-01-01", "2023-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-12", "2023-12-01", "2023-12-31"),
            ("2023-04-14", "2023-04-14", "2023-04-14"),
        ] {
            assert_eq!(date(iso).earliest().to_string(), earliest);
            assert_eq!(date(iso).latest().to_string(), latest);
        }
        assert!(date("2023-04-14").full().is_some());
        assert_eq!(date("2023-04").full(), None);
    }

    #[test]
    fn order_is_by_first_day_then_the_vaguer() {
        let order = [
            "1990",
            "2023",
            "2023-01",
            "2023-01-01",
            "2023-01-02",
            "2023-04",
            "2023-04-14",
            "2024",
        ];
        for pair in order.windows(2) {
            assert!(date(pair[0]) < date(pair[1]), "{pair:?}");
        }
    }
}
