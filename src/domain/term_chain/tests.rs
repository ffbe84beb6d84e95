//! The chain of terms: both sides of each joint, and what holds for any dates.

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::catalogue::{Kind, Record, Typed as _};
use crate::domain::values::Value;

fn term(id: i64, values: &str) -> Term {
    let mut record = Record::empty(RecordId(id), Uuid::nil(), Kind::Term);
    let words: Vec<&str> = values.split_whitespace().collect();
    for pair in words.chunks(2) {
        let value = match pair[0] {
            "year_from" | "year_to" => Value::Int(pair[1].parse().unwrap()),
            "status" => Value::Text(pair[1].to_owned()),
            _ => Value::Date(pair[1].parse().unwrap()),
        };
        record.put(pair[0], Some(value));
    }
    Term::read(&record)
}

#[test]
fn terms_meet_leave_a_gap_or_overlap_only_where_every_reading_says_so() {
    for (earlier, later, expected) in [
        ("year_to 2023", "year_from 2023", Joint::Meets),
        ("year_to 2023", "year_from 2024", Joint::Meets),
        ("year_to 2023", "starts_on 2024-01-11", Joint::Gap(10)),
        ("year_to 2023", "year_from 2025", Joint::Gap(366)),
        ("year_to 2023", "year_from 2022", Joint::Overlap(1)),
        ("year_to 2023", "starts_on 2022-12-22", Joint::Overlap(10)),
        ("ends_on 2023-05-12", "starts_on 2023-05-12", Joint::Meets),
        ("ends_on 2023-05-12", "starts_on 2023-05-13", Joint::Meets),
        ("ends_on 2023-05-12", "starts_on 2023-05-14", Joint::Gap(1)),
        ("ends_on 2023-05-12", "starts_on 2023-05-11", Joint::Overlap(1)),
        ("ends_on 2023-05-12 year_to 2023", "starts_on 2023-05-11", Joint::Overlap(1)),
        ("year_to 2023 extended_to 2024-06-30", "starts_on 2023-11-01", Joint::Meets),
        ("year_to 2023 extended_to 2024-06-30", "starts_on 2024-07-01", Joint::Meets),
        ("year_to 2023 extended_to 2024-06-30", "starts_on 2024-07-03", Joint::Gap(2)),
        ("year_to 2028 status cut_short ends_on 2025-06-30", "starts_on 2025-07-01", Joint::Meets),
        ("year_to 2028 status cut_short", "starts_on 2025-07-01", Joint::Unknown),
        ("year_to 2023", "year_to 2028", Joint::Unknown),
        ("year_from 2018", "year_from 2023", Joint::Unknown),
    ] {
        assert_eq!(joint(&term(1, earlier), &term(2, later)), expected, "{earlier} / {later}");
    }
}

#[test]
fn a_term_ends_where_it_really_ended() {
    for (values, expected) in [
        ("year_to 2028", Some("2028")),
        ("year_to 2023 extended_to 2024-06", Some("2024-06")),
        ("year_to 2023 extended_to 2023-06", Some("2023")),
        ("year_to 2023 ends_on 2021-05-04", Some("2021-05-04")),
        ("year_to 2023 status cut_short", None),
        ("", None),
    ] {
        let expected = expected.map(|text| text.parse().unwrap());
        assert_eq!(end(&term(1, values)), expected, "{values}");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0i64..12_000)
        .prop_map(|days| NaiveDate::from_ymd_opt(1995, 1, 1).unwrap() + Duration::days(days))
}

/// Terms of exact days.
fn any_terms() -> impl Strategy<Value = Vec<Term>> {
    proptest::collection::vec((any_day(), 0i64..3_000), 1..8).prop_map(|spans| {
        let made = spans.into_iter().zip(1..).map(|((from, length), id)| {
            term(id, &format!("starts_on {from} ends_on {}", from + Duration::days(length)))
        });
        made.collect()
    })
}

proptest! {
    /// Of exact days exactly one of the three is said, and its days are the days themselves.
    #[test]
    fn a_joint_counts_the_days(terms in any_terms()) {
        let mut terms = terms;
        put_in_order(&mut terms);
        for pair in terms.windows(2) {
            let end = pair[0].ends_on.unwrap().earliest();
            let begin = pair[1].starts_on.unwrap().earliest();
            let between = (begin - end).num_days();
            let expected = match between {
                0 | 1 => Joint::Meets,
                days if days > 1 => Joint::Gap(days - 1),
                days => Joint::Overlap(-days),
            };
            prop_assert_eq!(joint(&pair[0], &pair[1]), expected);
        }
    }

    /// Each term but the first has exactly the one before it in the order as the term it follows.
    #[test]
    fn the_term_before_is_the_one_before_in_the_order(terms in any_terms()) {
        let mut ordered = terms.clone();
        put_in_order(&mut ordered);
        for (at, one) in ordered.iter().enumerate() {
            let expected = at.checked_sub(1).map(|at| ordered[at].id);
            prop_assert_eq!(before(one, &terms).map(|term| term.id), expected);
        }
    }

    /// A chain in which each term begins on the day the last one ended has no gap and no overlap, by
    /// days as by years.
    #[test]
    fn a_chain_without_break_says_nothing(start in any_day(), lengths in proptest::collection::vec(1i64..2_500, 1..8)) {
        let mut from = start;
        let mut terms = Vec::new();
        for (length, id) in lengths.into_iter().zip(1..) {
            let to = from + Duration::days(length);
            let (first, last) = (from.format("%Y"), to.format("%Y"));
            terms.push(term(id, &format!("year_from {first} year_to {last} starts_on {from} ends_on {to}")));
            from = to;
        }
        for pair in terms.windows(2) {
            prop_assert_eq!(joint(&pair[0], &pair[1]), Joint::Meets);
            let mut years = pair.to_vec();
            for one in &mut years {
                one.starts_on = None;
                one.ends_on = None;
            }
            prop_assert_eq!(joint(&years[0], &years[1]), Joint::Meets);
        }
    }
}
