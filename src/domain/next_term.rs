//! Khóa mới: what the next term of an organisation most likely is, as proposals for the clerk.

use super::catalogue::{OrganisationPeriod, Term};
use super::term_chain;
use super::text::{fold, same_name};
use super::values::{PartialDate, ordinal_number, roman};

/// A term of an upper union ends with the upper one's where at least so many months of that are left
/// (guidance on terms of grassroots unions: eighteen months).
const MONTHS_LEFT: i64 = 18;
/// The upper union may make a term longer or shorter by at most so many months (Điều lệ khóa XII, Điều 8.2).
const MONTHS_ADJUSTED: i64 = 30;

/// Khóa, lần thứ of the congress after one: the next number, or the first where counting begins `anew`
/// (03/HD-TLĐ 2020, §6.3), in the words and the figures that were used before. `None` where no number can
/// be read.
pub fn next_ordinal(previous: &str, anew: bool) -> Option<String> {
    let number = if anew { 1 } else { ordinal_number(previous)?.checked_add(1)? };
    let words: Vec<&str> = previous.split_whitespace().collect();
    let figure = |word: &&str| is_figure(word);
    let (lead, written) = match words.iter().position(figure) {
        Some(at) => (words.get(..at)?, *words.get(at)?),
        // Spelled out: "lần thứ nhất" goes on in Roman figures, as offices write them.
        None => (words.get(..leading(&words))?, "I"),
    };
    let mut next: Vec<String> = lead.iter().map(|word| (*word).to_owned()).collect();
    next.push(in_figures_of(written, number)?);
    Some(next.join(" "))
}

/// Whether the congresses are counted anew after a term: others were merged into the organisation since,
/// and it took a new name (03/HD-TLĐ 2020, §6.3).
pub fn counts_anew(previous: &Term, periods: &[OrganisationPeriod]) -> bool {
    let begin = |period: &OrganisationPeriod| period.valid_from.map(PartialDate::earliest);
    let since = term_chain::begin(previous).map(PartialDate::latest);
    let mut ordered: Vec<&OrganisationPeriod> = periods.iter().collect();
    ordered.sort_by_key(|period| (begin(period), period.id));
    ordered.windows(2).any(|pair| {
        let [before, merged] = pair else { return false };
        let names = before.name.as_deref().zip(merged.name.as_deref());
        merged.change.as_deref() == Some("merged_in")
            && begin(merged).zip(since).is_some_and(|(day, since)| day > since)
            && names.is_some_and(|(before, after)| !same_name(before, after))
    })
}

fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// Whether a word is a number in Arabic or Roman figures.
fn is_figure(word: &str) -> bool {
    let word = bare(word);
    let arabic = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_roman = |letter: char| "ivxlcdm".contains(letter.to_ascii_lowercase());
    arabic || (!word.is_empty() && word.chars().all(is_roman) && ordinal_number(word).is_some())
}

/// How many words stand before a number that is spelled out.
fn leading(words: &[&str]) -> usize {
    const LEADING: [&str; 7] = ["khoa", "lan", "thu", "dai", "hoi", "dot", "ky"];
    words.iter().take_while(|word| LEADING.contains(&fold(word).as_str())).count()
}

fn in_figures_of(written: &str, number: u32) -> Option<String> {
    let word = bare(written);
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(format!("{number:0width$}", width = word.len()));
    }
    let figures = roman(number)?;
    let small = word.chars().all(|letter| letter.is_ascii_lowercase());
    Some(if small { figures.to_lowercase() } else { figures })
}

/// Where the last year of a proposal comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The term of the upper union ends then.
    Upper,
    /// So many years after the first.
    Length,
}

/// The first and the last year of the term after one. It begins with the year that one ended in, was
/// extended to or ends with. It ends with the term of the upper union where the union is at the base
/// (`upper` is given only then) and enough of that is left, else after `length` years.
pub fn next_years(
    previous: &Term,
    upper: Option<&Term>,
    length: Option<i64>,
) -> (Option<i64>, Option<(i64, Basis)>) {
    let of = |day: Option<PartialDate>| day.map(|day| i64::from(day.year()));
    let from = of(previous.ends_on).or(of(previous.extended_to)).or(previous.year_to);
    let Some(first) = from else { return (None, None) };
    let usual = length.map(|years| first.saturating_add(years));
    let shared = upper.and_then(|upper| upper.year_to).filter(|last| {
        let months = last.saturating_sub(first).saturating_mul(12);
        let most = length.unwrap_or(5).saturating_mul(12).saturating_add(MONTHS_ADJUSTED);
        (MONTHS_LEFT..=most).contains(&months)
    });
    let last = shared.map(|last| (last, Basis::Upper));
    (from, last.or(usual.map(|last| (last, Basis::Length))))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::catalogue::{Kind, Record, RecordId, Typed as _};
    use crate::domain::values::Value;

    #[test]
    fn an_ordinal_goes_on_in_its_own_words_and_figures() {
        for (previous, next, anew) in [
            ("IV", Some("V"), Some("I")),
            ("khóa XIII", Some("khóa XIV"), Some("khóa I")),
            ("Khoá iv", Some("Khoá v"), Some("Khoá i")),
            ("lần thứ XX", Some("lần thứ XXI"), Some("lần thứ I")),
            ("lần thứ 9", Some("lần thứ 10"), Some("lần thứ 1")),
            ("07", Some("08"), Some("01")),
            ("99", Some("100"), Some("01")),
            ("lần thứ nhất", Some("lần thứ II"), Some("lần thứ I")),
            ("lần thứ hai mươi mốt", Some("lần thứ XXII"), Some("lần thứ I")),
            ("Đại hội lần thứ V", Some("Đại hội lần thứ VI"), Some("Đại hội lần thứ I")),
            ("khóa IV, nhiệm kỳ 2023 - 2028", Some("khóa V"), Some("khóa I")),
            ("khóa", None, Some("khóa I")),
            ("MMMCMXCIX", None, Some("I")),
        ] {
            assert_eq!(next_ordinal(previous, false).as_deref(), next, "{previous}");
            assert_eq!(next_ordinal(previous, true).as_deref(), anew, "{previous}");
        }
    }

    proptest! {
        #[test]
        fn the_next_ordinal_is_one_higher(number in 1u32..3_990, arabic: bool, lead in 0usize..3) {
            let figures = if arabic { number.to_string() } else { roman(number).unwrap() };
            let previous = format!("{}{figures}", ["", "khóa ", "Đại hội lần thứ "][lead]);
            let next = next_ordinal(&previous, false).unwrap();
            prop_assert_eq!(ordinal_number(&next), Some(number + 1), "{} / {}", previous, next);
            let anew = next_ordinal(&previous, true).unwrap();
            prop_assert_eq!(ordinal_number(&anew), Some(1));
        }
    }

    fn period(id: i64, values: [&str; 3]) -> OrganisationPeriod {
        let [change, from, name] = values;
        let mut record = Record::empty(RecordId(id), Uuid::nil(), Kind::OrganisationPeriod);
        record.put("change", Some(Value::Text(change.to_owned())));
        record.put("valid_from", from.parse().ok().map(Value::Date));
        record.put("name", Some(Value::Text(name.to_owned())));
        OrganisationPeriod::read(&record)
    }

    #[test]
    fn counting_begins_anew_only_after_a_merger_under_a_new_name() {
        let first = ["established", "1994", "Công đoàn Mỏ đá Khe Lau"];
        for (change, from, name, anew) in [
            ("merged_in", "2025-07-01", "Công đoàn Khoáng sản Khe Lau", true),
            ("merged_in", "2025-07-01", "Công đoàn Mỏ đá Khe Lau", false),
            ("renamed", "2025-07-01", "Công đoàn Khoáng sản Khe Lau", false),
            ("merged_in", "2019-07-01", "Công đoàn Khoáng sản Khe Lau", false),
        ] {
            let periods = [period(2, [change, from, name]), period(1, first)];
            let found = counts_anew(&term("year_from 2023 year_to 2028"), &periods);
            assert_eq!(found, anew, "{change} {from} {name}");
        }
    }

    fn term(values: &str) -> Term {
        let mut record = Record::empty(RecordId(1), Uuid::nil(), Kind::Term);
        let words: Vec<&str> = values.split_whitespace().collect();
        for pair in words.chunks(2) {
            let value = match pair[0] {
                "year_from" | "year_to" => Value::Int(pair[1].parse().unwrap()),
                _ => Value::Date(pair[1].parse().unwrap()),
            };
            record.put(pair[0], Some(value));
        }
        Term::read(&record)
    }

    #[test]
    fn years_follow_the_upper_union_where_enough_of_its_term_is_left() {
        for (previous, upper, from, last) in [
            ("year_to 2023", "", Some(2023), Some((2028, Basis::Length))),
            ("year_to 2023", "year_to 2028", Some(2023), Some((2028, Basis::Upper))),
            ("year_to 2023", "year_to 2025", Some(2023), Some((2025, Basis::Upper))),
            ("year_to 2023", "year_to 2024", Some(2023), Some((2028, Basis::Length))),
            ("year_to 2023", "year_to 2023", Some(2023), Some((2028, Basis::Length))),
            ("year_to 2023", "year_to 2030", Some(2023), Some((2030, Basis::Upper))),
            ("year_to 2023", "year_to 2031", Some(2023), Some((2028, Basis::Length))),
            ("year_to 2023 extended_to 2025-06", "", Some(2025), Some((2030, Basis::Length))),
            ("year_to 2023 ends_on 2021-05-04", "", Some(2021), Some((2026, Basis::Length))),
            ("year_from 2018", "year_to 2028", None, None),
        ] {
            let upper = (!upper.is_empty()).then(|| term(upper));
            let found = next_years(&term(previous), upper.as_ref(), Some(5));
            assert_eq!(found, (from, last), "{previous} {upper:?}");
        }
        assert_eq!(next_years(&term("year_to 2023"), None, None), (Some(2023), None));
    }
}
