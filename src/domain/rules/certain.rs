//! What is certain about numbers and dates that are known only roughly.
//!
//! A rule speaks only when every reading of the paper breaks it: "hơn 9.000" is at least 9.000 and has
//! no upper bound, "gần 300" is at most 300, "khoảng 40" says nothing a rule could hold against it, and
//! "2023" may be any day of that year. What is unknown breaks no rule.

use crate::domain::catalogue::Record;
use crate::domain::values::{About, Count, FromValue, PartialDate, grouped};

/// The argument that stands for a name not known yet; the sentence has words for it.
pub(super) const NO_NAME: &str = "none";

/// A field's value; `None` when unknown.
pub(super) fn known<T: FromValue>(record: &Record, field: &str) -> Option<T> {
    record.get(field).and_then(T::from_value)
}

/// A number's field.
pub(super) fn count(record: &Record, field: &str) -> Option<Count> {
    known(record, field)
}

/// A number's field where the number itself is known.
pub(super) fn exact(record: &Record, field: &str) -> Option<u64> {
    count(record, field).filter(|count| count.is_exact()).map(|count| count.value)
}

/// Both numbers, when the first is certainly greater.
pub(super) fn greater(first: Option<Count>, second: Option<Count>) -> Option<(Count, Count)> {
    let (first, second) = first.zip(second)?;
    (first.least() > second.most()?).then_some((first, second))
}

/// The sum of those numbers that are known, at the least; `None` when none is.
pub(super) fn least_sum(counts: impl IntoIterator<Item = Option<Count>>) -> Option<u64> {
    counts.into_iter().flatten().map(Count::least).reduce(u64::saturating_add)
}

/// Both dates, when the first lies certainly before the second.
pub(super) fn before(
    first: Option<PartialDate>,
    second: Option<PartialDate>,
) -> Option<(PartialDate, PartialDate)> {
    let (first, second) = first.zip(second)?;
    (first.latest() < second.earliest()).then_some((first, second))
}

/// The number as the argument of a sentence: "2.596", "> 9.000". Signs, not words, for the arguments
/// are kept in the fingerprint of an acceptance, which no change of language may withdraw.
pub(super) fn written(count: Count) -> String {
    let sign = match count.about {
        About::Exact => "",
        About::About => "≈\u{a0}",
        About::Over => ">\u{a0}",
        About::Nearly => "<\u{a0}",
    };
    format!("{sign}{}", grouped(count.value))
}

/// A share as the argument of a sentence: by name where the sentences have words for it, else as
/// percentage or fraction.
pub(super) fn share_words((part, whole): (u64, u64)) -> String {
    match (part, whole) {
        (1, 2) => "half".to_owned(),
        (1, 3) => "one_third".to_owned(),
        (2, 3) => "two_thirds".to_owned(),
        (part, 100) => format!("{part}\u{a0}%"),
        (part, whole) => format!("{part}/{whole}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> Option<Count> {
        Count::from_db(text)
    }

    #[test]
    fn only_what_every_reading_says_is_greater() {
        for (first, second, certain) in [
            ("119", "118", true),
            ("118", "118", false),
            (">9000", "8000", true),
            (">9000", "9000", false),
            (">9000", ">8000", false),
            ("9000", "<8000", true),
            ("9000", ">8000", false),
            ("9000", "~10", false),
            ("<300", "10", false),
            ("~300", "10", false),
        ] {
            assert_eq!(greater(count(first), count(second)).is_some(), certain, "{first} {second}");
        }
        assert_eq!(greater(count("5"), None), None);
        assert_eq!(greater(None, count("5")), None);
    }

    #[test]
    fn only_dates_apart_are_before() {
        let date = |iso: &str| iso.parse::<PartialDate>().ok();
        for (first, second, certain) in [
            ("2023-04-13", "2023-04-14", true),
            ("2023-04-14", "2023-04-14", false),
            ("2023", "2023-04-14", false),
            ("2023-03", "2023-04-01", true),
            ("2022", "2023", true),
            ("2023", "2023", false),
        ] {
            assert_eq!(before(date(first), date(second)).is_some(), certain, "{first} {second}");
        }
    }

    #[test]
    fn a_sum_counts_what_is_certain() {
        assert_eq!(least_sum([None, None]), None);
        assert_eq!(least_sum([count("3"), None, count(">4"), count("~9")]), Some(7));
    }
}
