//! Numbers, dates and fixed phrases as a printed paper words them. Papers are always Vietnamese, also
//! when the window speaks English.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

use crate::i18n::{FluentArgs, Lang, text_in};

/// A fixed phrase of the papers, by its key in `documents.ftl`.
pub fn word(key: &str) -> String {
    text_in(Lang::Vi, key, None)
}

/// A phrase of the papers with its arguments, which are already formatted.
pub fn phrase(key: &str, args: &[(&'static str, &str)]) -> String {
    let mut fluent = FluentArgs::new();
    for (name, value) in args {
        fluent.set(*name, *value);
    }
    text_in(Lang::Vi, key, Some(&fluent))
}

/// A whole number with a dot between thousands: 1.236.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        shown.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown
}

/// `part` of `whole` in tenths of a percent, rounded half up; `None` when `whole` is 0.
pub fn tenths(part: u64, whole: u64) -> Option<i64> {
    if whole == 0 {
        return None;
    }
    let (part, whole) = (u128::from(part), u128::from(whole));
    i64::try_from((part * 2000 + whole) / (2 * whole)).ok()
}

/// A percentage in a table cell: always one decimal, no sign (83,9).
pub fn percent_in_table(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{},{}", grouped((tenths / 10).abs()), (tenths % 10).abs())
}

/// A percentage in a sentence: one decimal unless whole, a no-break space, the sign (52,6 %; 100 %).
/// The caller names its basis after it.
pub fn percent_in_sentence(tenths: i64) -> String {
    if tenths % 10 == 0 {
        format!("{}\u{a0}%", grouped(tenths / 10))
    } else {
        format!("{}\u{a0}%", percent_in_table(tenths))
    }
}

/// A date in a sentence after Nghị định 30/2020/NĐ-CP, Phụ lục I: days below 10 and the months 1 and 2
/// get a leading zero (ngày 05 tháng 01 năm 2026; ngày 14 tháng 4 năm 2023).
pub fn long_date(date: NaiveDate) -> String {
    let day = format!("{:02}", date.day());
    let month =
        if date.month() < 3 { format!("{:02}", date.month()) } else { date.month().to_string() };
    phrase("doc-long-date", &[("day", &day), ("month", &month), ("year", &date.year().to_string())])
}

/// A period of years with no-break spaces around its hyphen: 2023 - 2028.
pub fn years(from: i64, to: i64) -> String {
    format!("{from}\u{a0}-\u{a0}{to}")
}

/// A stated time as a trace line names it: 07:30 ngày 21/11/2025.
pub fn stated_time(stated: DateTime<FixedOffset>) -> String {
    let time = stated.format("%H:%M").to_string();
    let date = stated.format("%d/%m/%Y").to_string();
    phrase("doc-stated-time", &[("time", &time), ("date", &date)])
}

/// The name a paper gives as its creator, "Sổ Công đoàn 1.0".
pub fn program() -> String {
    let version = concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
    phrase("doc-program", &[("version", version)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percents_round_half_up_and_whole_ones_lose_the_decimal() {
        for (part, whole, table, sentence) in [
            (91, 185, "49,2", "49,2\u{a0}%"),
            (1, 16, "6,3", "6,3\u{a0}%"),
            (20, 38, "52,6", "52,6\u{a0}%"),
            (19, 38, "50,0", "50\u{a0}%"),
            (0, 7, "0,0", "0\u{a0}%"),
            (9, 9, "100,0", "100\u{a0}%"),
        ] {
            let tenths = tenths(part, whole).unwrap();
            assert_eq!(
                (&*percent_in_table(tenths), &*percent_in_sentence(tenths)),
                (table, sentence)
            );
        }
        assert_eq!(tenths(1, 0), None);
    }

    #[test]
    fn long_dates_pad_days_and_the_first_two_months() {
        for (y, m, d, shown) in [
            (2026, 1, 5, "ngày 05 tháng 01 năm 2026"),
            (2023, 4, 14, "ngày 14 tháng 4 năm 2023"),
            (2025, 11, 5, "ngày 05 tháng 11 năm 2025"),
        ] {
            assert_eq!(long_date(NaiveDate::from_ymd_opt(y, m, d).unwrap()), shown);
        }
    }

    #[test]
    fn thousands_take_dots() {
        for (number, shown) in [(0, "0"), (999, "999"), (1236, "1.236"), (-1_000_000, "-1.000.000")]
        {
            assert_eq!(grouped(number), shown);
        }
    }
}
