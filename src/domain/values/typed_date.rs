//! Dates as clerks type them.

use chrono::Datelike;

use super::{InputError, PartialDate};
use crate::domain::text::{fold, nfc_clean_line};

impl PartialDate {
    /// Reads 14/4/2023, 14.4.23, 14-4-2023, 14042023, 4/2023, 2023, "ngày 14 tháng 4 năm 2023", "tháng
    /// 4/2023" and the ISO form (UX.md section 7). Years of two digits: 00 up to five after `this_year`
    /// are 20xx, the rest 19xx. A day and month without a year, or 31/2, are refused with the reason.
    pub fn parse_typed(text: &str, this_year: i32) -> Result<Self, InputError> {
        let clean = nfc_clean_line(text);
        let unreadable = || InputError::NotADate { text: clean.clone() };
        let numbers = numbers(&clean).ok_or_else(unreadable)?;
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        match *numbers.as_slice() {
            [year] if year.len() == 4 => checked(full_year(year), None, None),
            [run] if run.len() == 8 => {
                let (day, rest) = run.split_at(2);
                let (month, year) = rest.split_at(2);
                checked(full_year(year), number(month), number(day))
            }
            [month, year] | [year, month] if year.len() == 4 && month.len() <= 2 => {
                checked(full_year(year), number(month), None)
            }
            [day, month] if day.len() <= 2 && month.len() <= 2 => {
                Err(InputError::YearMissing { text: clean.clone() })
            }
            [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
                checked(full_year(year), number(month), number(day))
            }
            [day, month, year]
                if day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4) =>
            {
                let year =
                    if year.len() == 4 { full_year(year) } else { short_year(year, this_year) };
                checked(year, number(month), number(day))
            }
            _ => Err(unreadable()),
        }
    }
}

/// The numbers of a date's text in order; `None` when it holds anything but numbers, their separators
/// and the words ngày, mùng, tháng, năm.
fn numbers(text: &str) -> Option<Vec<String>> {
    let ends = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let inner = text.trim_end_matches(['.', ',']);
    let separators = |c: char| {
        c.is_alphanumeric() || matches!(c, ' ' | '/' | '-' | '.' | ',' | '\u{2010}'..='\u{2014}')
    };
    if !ends(inner.chars().next())
        || !ends(inner.chars().next_back())
        || !inner.chars().all(separators)
    {
        return None;
    }
    let folded = fold(inner);
    let words = folded
        .split(' ')
        .filter(|word| !matches!(*word, "ngay" | "mung" | "mong" | "thang" | "nam"));
    words
        .map(|word| word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.to_owned()))
        .collect()
}

fn number(digits: &str) -> Option<u32> {
    digits.parse().ok()
}

fn full_year(digits: &str) -> i32 {
    digits.parse().unwrap_or_default()
}

fn short_year(digits: &str, this_year: i32) -> i32 {
    let year = full_year(digits);
    if year <= this_year.rem_euclid(100) + 5 { 2000 + year } else { 1900 + year }
}

/// The date, or why there is none.
fn checked(year: i32, month: Option<u32>, day: Option<u32>) -> Result<PartialDate, InputError> {
    if let Some(date) = PartialDate::of(year, month, day) {
        return Ok(date);
    }
    let month = month.unwrap_or(1);
    if !(1..=12).contains(&month) {
        return Err(InputError::NoSuchMonth { month });
    }
    let days = PartialDate::of(year, Some(month), None).map(PartialDate::latest);
    match (days, day) {
        (Some(last), Some(day)) => {
            Err(InputError::NoSuchDay { day, month, year, days: last.day() })
        }
        _ => Err(InputError::YearOutOfRange { year }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const THIS_YEAR: i32 = 2026;

    #[test]
    fn typed_dates_are_read() {
        for (text, iso) in [
            ("14/4/2023", "2023-04-14"),
            ("14.4.23", "2023-04-14"),
            ("14-4-2023", "2023-04-14"),
            ("14 – 4 – 2023", "2023-04-14"),
            ("14042023", "2023-04-14"),
            ("05012025", "2025-01-05"),
            ("5/1/25", "2025-01-05"),
            ("4/2023", "2023-04"),
            ("10/1994", "1994-10"),
            ("2023", "2023"),
            ("năm 2023", "2023"),
            ("ngày 14 tháng 4 năm 2023", "2023-04-14"),
            ("Ngày 05 tháng 01 năm 2026.", "2026-01-05"),
            ("mùng 2 tháng 9 năm 1945", "1945-09-02"),
            ("tháng 4/2023", "2023-04"),
            ("tháng 4 năm 2023", "2023-04"),
            ("2023-04-14", "2023-04-14"),
            ("2023-04", "2023-04"),
            ("29/2/2024", "2024-02-29"),
            (" 1/1/31 ", "2031-01-01"),
            ("1/1/32", "1932-01-01"),
            ("1/1/00", "2000-01-01"),
        ] {
            let decomposed: String = text.nfd().collect();
            for form in [text, &decomposed] {
                assert_eq!(
                    PartialDate::parse_typed(form, THIS_YEAR).map(PartialDate::iso),
                    Ok(iso.to_owned()),
                    "{form}"
                );
            }
        }
    }

    #[test]
    fn impossible_dates_are_refused_with_the_reason() {
        let refused = |text| PartialDate::parse_typed(text, THIS_YEAR).unwrap_err();
        assert_eq!(
            refused("31/2/2023"),
            InputError::NoSuchDay { day: 31, month: 2, year: 2023, days: 28 }
        );
        assert_eq!(
            refused("0/4/2023"),
            InputError::NoSuchDay { day: 0, month: 4, year: 2023, days: 30 }
        );
        assert_eq!(
            refused("31042023"),
            InputError::NoSuchDay { day: 31, month: 4, year: 2023, days: 30 }
        );
        assert_eq!(refused("4/14/2023"), InputError::NoSuchMonth { month: 14 });
        assert_eq!(refused("0/2023"), InputError::NoSuchMonth { month: 0 });
        assert_eq!(refused("14/4/1023"), InputError::YearOutOfRange { year: 1023 });
        assert_eq!(refused("9999"), InputError::YearOutOfRange { year: 9999 });
        for text in ["14/4", "10/94"] {
            assert_eq!(refused(text), InputError::YearMissing { text: text.to_owned() });
        }
        for text in [
            "",
            "abc",
            "23",
            "050125",
            "14/4/202",
            "1/2/3/2023",
            "-2023",
            "14*4*2023",
            "đầu năm 2023",
            "2023-2028",
        ] {
            assert!(matches!(refused(text), InputError::NotADate { .. }), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(year in 1800i32..=2200, month in 1u32..=12, day in 1u32..=31) {
            for date in [
                PartialDate::of(year, None, None),
                PartialDate::of(year, Some(month), None),
                PartialDate::of(year, Some(month), Some(day)),
            ].into_iter().flatten() {
                for text in [date.shown(), date.iso(), date.long()] {
                    prop_assert_eq!(PartialDate::parse_typed(&text, THIS_YEAR), Ok(date));
                }
                prop_assert_eq!(date.iso().parse(), Ok(date));
            }
        }

        #[test]
        fn no_text_makes_it_stop(text in any::<String>(), digits in "[0-9/. -]{0,12}") {
            let _ = PartialDate::parse_typed(&text, THIS_YEAR);
            let _ = PartialDate::parse_typed(&digits, THIS_YEAR);
        }
    }
}
