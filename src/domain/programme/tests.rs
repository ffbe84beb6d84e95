//! Reviews by cycle, what is due, sums of targets, periods.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::domain::catalogue::{FieldType, Kind, Record, RecordId, Target, Typed as _};
use crate::domain::dossier::Dossier;
use crate::domain::rules::sets::RuleSets;
use crate::domain::values::Value;

fn record(id: i64, kind: Kind, values: &str) -> Record {
    let mut record = Record::empty(RecordId(id), Uuid::nil(), kind);
    for pair in values.split("; ").filter(|pair| !pair.is_empty()) {
        let (name, text) = pair.split_once(' ').unwrap();
        let value = match kind.field(name).unwrap().ty {
            FieldType::Int => Value::Int(text.parse().unwrap()),
            FieldType::Date => Value::Date(text.parse().unwrap()),
            FieldType::Flag => Value::Flag(text.parse().unwrap()),
            FieldType::Ref(_) => Value::Ref(RecordId(text.parse().unwrap())),
            _ => Value::Text(text.to_owned()),
        };
        record.put(name, Some(value));
    }
    record
}

fn programme(values: &str, parts: &[(Kind, &str)]) -> Dossier {
    let parts = parts.iter().zip(10..);
    Dossier {
        root: record(1, Kind::Programme, values),
        parts: parts.map(|((kind, line), id)| record(id, *kind, line)).collect(),
        around: Vec::new(),
        beside: Vec::new(),
        rules: RuleSets::shipped(),
        titles: HashMap::new(),
    }
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// "2023 interim 2024-01-31 held", one to a line.
fn told(dossier: &Dossier) -> Vec<String> {
    let stand = |slot: &ReviewSlot| match (&slot.review, slot.is_held()) {
        (None, _) => "open",
        (Some(_), true) => "held",
        (Some(_), false) => "not held",
    };
    let line = |slot: &ReviewSlot| {
        format!("{} {} {} {}", slot.year, slot.what.word(), slot.by, stand(slot))
    };
    slots(dossier).iter().map(line).collect()
}

#[test]
fn the_cycle_says_which_reviews_are_asked_for() {
    for (values, expected) in [
        (
            "starts 2023; ends 2025",
            vec![
                "2023 interim 2024-01-31 open",
                "2024 interim 2025-01-31 open",
                "2025 final 2025-12-31 open",
            ],
        ),
        (
            "starts 2023; ends 2025; review_cycle yearly; review_due year_end",
            vec![
                "2023 interim 2023-12-31 open",
                "2024 interim 2024-12-31 open",
                "2025 final 2025-12-31 open",
            ],
        ),
        (
            "starts 2023; ends 2027; review_cycle mid_term; review_due next_march",
            vec!["2025 interim 2026-03-31 open", "2027 final 2027-12-31 open"],
        ),
        ("starts 2023; ends 2027; review_cycle end_only", vec!["2027 final 2027-12-31 open"]),
        (
            "starts 2024; ends 2025-06; review_cycle half_yearly",
            vec![
                "2024 half 2024-07-31 open",
                "2024 interim 2025-01-31 open",
                "2025 half 2025-07-31 open",
                "2025 final 2025-06-30 open",
            ],
        ),
        ("starts 2023-10-15; ends 2024", vec!["2024 final 2024-12-31 open"]),
        ("signed_on 2023-03-01; ends 2023", vec!["2023 final 2023-12-31 open"]),
        ("starts 2023", vec![]),
        ("starts 2025; ends 2023", vec![]),
        ("starts 1900; ends 2100", vec![]),
    ] {
        assert_eq!(told(&programme(values, &[])), expected, "{values}");
    }
}

#[test]
fn a_review_is_of_the_year_it_says_or_whose_deadline_it_kept() {
    for (review, year) in [
        ("year 2024; held_on 2023-12-20", Some(2024)),
        ("period Năm 2024; held_on 2023-12-20", Some(2024)),
        ("period giai đoạn 2023–2025; held_on 2024-12-20", Some(2024)),
        ("held_on 2024-01-18", Some(2023)),
        ("held_on 2024-01-31", Some(2023)),
        ("held_on 2024-02-01", Some(2024)),
        // Before the first year there is none to be of.
        ("held_on 2023-01-18", Some(2023)),
        ("held_on 2024", Some(2024)),
        ("period hằng năm", None),
        ("venue Hội trường", None),
    ] {
        let dossier = programme("starts 2023; ends 2026", &[(Kind::Review, review)]);
        let held: Vec<i32> =
            slots(&dossier).iter().filter(|slot| slot.is_held()).map(|slot| slot.year).collect();
        assert_eq!(held, Vec::from_iter(year), "{review}");
    }
}

#[test]
fn years_that_no_calendar_has_are_carried_without_harm() {
    for year in [i64::from(i32::MAX), i64::from(i32::MIN), i64::MAX, 0] {
        let review = format!("year {year}");
        let target = format!("owner 1; text A; year {year}; achieved 1");
        let parts = [(Kind::Review, &*review), (Kind::Target, &*target)];
        let dossier = programme("starts 2023; ends 2025", &parts);
        assert_eq!(due(&dossier, day("2026-01-01")).len(), 3, "{year}");
        assert_eq!(slots(&dossier).iter().filter(|slot| slot.is_open()).count(), 3, "{year}");
    }
}

#[test]
fn one_review_of_a_half_yearly_cycle_is_not_taken_for_two() {
    for (review, expected) in [
        ("year 2024; held_on 2024-07-10", ["held", "open"]),
        ("year 2024; period 6 tháng đầu năm", ["held", "open"]),
        ("year 2024; held_on 2025-01-10", ["open", "held"]),
        ("year 2024; not_held true; held_on 2025-01-10", ["open", "not held"]),
    ] {
        let dossier = programme(
            "starts 2024; ends 2026; review_cycle half_yearly",
            &[(Kind::Review, review)],
        );
        let first: Vec<String> = told(&dossier).into_iter().take(2).collect();
        let ends = |at: usize| first[at].ends_with(expected[at]);
        assert!(ends(0) && ends(1), "{review}: {first:?}");
    }
}

/// "PH-302 2023 -40": what is late and what is to come on a day.
fn due_on(dossier: &Dossier, today: &str) -> Vec<String> {
    let line = |one: &Due| format!("{} {} {}", one.code, one.year, one.days);
    due(dossier, day(today)).iter().map(line).collect()
}

#[test]
fn what_is_due_depends_on_the_day_and_ends_with_the_programme() {
    let values = "starts 2023; ends 2025";
    let on = |values: &str, parts: &[(Kind, &str)], today| due_on(&programme(values, parts), today);
    let none: [String; 0] = [];
    assert_eq!(
        on(values, &[], "2024-03-11"),
        ["PH-302 2023 -40", "PH-302 2024 326", "PH-301 2025 660"]
    );
    // The last day is still in time.
    assert_eq!(on(values, &[], "2024-01-31")[0], "PH-302 2023 0");
    assert_eq!(on(values, &[], "2024-02-01")[0], "PH-302 2023 -1");
    let held = [(Kind::Review, "year 2023; held_on 2024-01-18")];
    assert_eq!(on(values, &held, "2026-01-10"), ["PH-302 2024 -344", "PH-301 2025 -10"]);
    let not_held = [(Kind::Review, "year 2023; not_held true")];
    assert_eq!(on(values, &not_held, "2024-03-11").len(), 2);
    for status in ["draft", "stopped", "concluded"] {
        let values = format!("{values}; status {status}");
        assert_eq!(on(&values, &[], "2026-01-10"), none, "{status}");
    }
    let concluded = [(Kind::Review, "kind final; held_on 2025-12-20")];
    assert_eq!(on(values, &concluded, "2026-01-10"), none);
    let refused = [(Kind::Review, "kind final; not_held true")];
    assert_eq!(on(values, &refused, "2026-01-10").len(), 2, "the years stay open");
}

#[test]
fn targets_without_result_are_due_with_the_last_day() {
    let parts = [
        (Kind::Review, "kind final; held_on 2025-12-20"),
        (Kind::Target, "owner 1; text Lớp tập huấn; planned 40"),
        (Kind::Target, "owner 1; text Nhà ở; planned 4; year 2024; achieved 4"),
        (Kind::Target, "owner 1; text Nhà ở; planned 4; year 2025"),
    ];
    let dossier = programme("starts 2023; ends 2025", &parts);
    assert_eq!(due_on(&dossier, "2025-12-31"), ["PH-306 2025 0"]);
    let late = due(&dossier, day("2026-01-01"));
    assert!(late[0].is_late());
    assert_eq!((late[0].kind, late[0].place), (DueKind::Results(1), (RecordId(11), "achieved")));
}

#[test]
fn numbers_are_read_as_offices_write_them_and_never_guessed() {
    for (text, number) in [
        ("9.000", Some("9.000")),
        ("1486", Some("1.486")),
        (" 40 ", Some("40")),
        ("95,5", Some("95,5")),
        ("0", Some("0")),
        ("0,125", Some("0,125")),
        ("1.234.567,5", Some("1.234.567,5")),
        ("12.5", None),
        ("1.23.456", None),
        ("1234.567", None),
        ("95,", None),
        (",5", None),
        ("0,1234", None),
        ("trên 90", None),
        ("100%", None),
        ("-5", None),
        ("", None),
        ("9999999999999999999", None),
    ] {
        assert_eq!(Amount::of(text).map(Amount::shown).as_deref(), number, "{text}");
    }
}

fn targets(lines: &[&str]) -> Vec<TargetRow> {
    let records = lines.iter().zip(1..).map(|(line, id)| record(id, Kind::Target, line));
    target_rows(records.map(|record| Target::read(&record)).collect())
}

#[test]
fn years_of_one_wording_are_one_target_and_nothing_is_left_out() {
    let rows = targets(&[
        "text Nhà ở; year 2023; position 2",
        "text Lớp học; position 1; unit lớp",
        "text nhà ở; year 2024; position 2; unit căn",
        "text Nhà ở; position 2",
        "text Nhà ở; year 2023; position 2",
        "year 2023",
        "year 2024",
    ]);
    let told: Vec<(&str, usize, i64)> =
        rows.iter().map(|row| (row.text.as_str(), row.records().count(), row.first.0)).collect();
    assert_eq!(told, [("Lớp học", 1, 2), ("Nhà ở", 3, 4), ("Nhà ở", 1, 5), ("", 1, 6), ("", 1, 7)]);
    assert_eq!(rows[1].unit.as_deref(), Some("căn"));
}

#[test]
fn sums_say_when_a_year_is_missing_and_shares_are_not_added() {
    let years = 2023..=2025;
    for (lines, achieved, planned) in [
        (
            &[
                "text A; planned 100",
                "text A; year 2023; achieved 24",
                "text A; year 2024; achieved 31",
                "text A; year 2025; achieved 1.000",
            ][..],
            "whole 1.055",
            "whole 100",
        ),
        (
            &["text A; year 2023; achieved 24; planned 10", "text A; year 2024; planned 20"],
            "partial 24",
            "partial 30",
        ),
        (&["text A; planned 12; achieved 9"], "whole 9", "whole 12"),
        // By year and for the whole: the years are what the sum is of.
        (&["text A; achieved 9", "text A; year 2023; achieved 4"], "partial 4", "unknown"),
        (
            &["text A; year 2023; achieved nhiều", "text A; year 2024; achieved 3"],
            "unknown",
            "unknown",
        ),
        (
            &["text A; unit %; planned 90", "text A; unit %; year 2023; achieved 91"],
            "unknown",
            "whole 90",
        ),
        (
            &[
                "text A; year 2023; achieved 0",
                "text A; year 2024; achieved 0",
                "text A; year 2025; achieved 0",
            ],
            "whole 0",
            "unknown",
        ),
        // A figure outside the period counts; a year there is none that is missing.
        (
            &[
                "text A; year 2022; achieved 5",
                "text A; year 2023; achieved 1",
                "text A; year 2024; achieved 1",
                "text A; year 2025; achieved 1",
            ],
            "whole 8",
            "unknown",
        ),
        (&["text A"], "unknown", "unknown"),
    ] {
        let rows = targets(lines);
        let said = |sum: Sum| match sum {
            Sum::Unknown => "unknown".to_owned(),
            Sum::Partial(amount) => format!("partial {}", amount.shown()),
            Sum::Whole(amount) => format!("whole {}", amount.shown()),
        };
        assert_eq!(said(rows[0].achieved(&years)), achieved, "{lines:?}");
        assert_eq!(said(rows[0].planned(&years)), planned, "{lines:?}");
    }
}

#[test]
fn shares_round_half_up_and_none_is_taken_of_nothing() {
    let amount = |text| Amount::of(text).unwrap();
    for (part, whole, tenths) in [
        ("55", "150", Some(367)),
        ("39", "40", Some(975)),
        ("1", "16", Some(63)),
        ("0", "7", Some(0)),
        ("3", "0", None),
    ] {
        assert_eq!(amount(part).share_of(amount(whole)), tenths, "{part} of {whole}");
    }
}

fn period(first: &str, last: &str) -> Period {
    Period { first: first.parse().unwrap(), last: last.parse().unwrap() }
}

#[test]
fn the_next_period_is_as_long_and_begins_when_this_one_ends() {
    for (old, next) in [
        (("2018", "2022"), ("2023", "2027")),
        (("2023", "2023"), ("2024", "2024")),
        (("2021-04", "2023"), ("2024", "2026")),
        (("2021-01-01", "2025-12-31"), ("2026-01-01", "2030-12-31")),
        (("2021-04-23", "2026-04-22"), ("2026-04-23", "2031-04-22")),
        (("2021-04-23", "2023-12-31"), ("2024", "2026")),
    ] {
        assert_eq!(period(old.0, old.1).next(), period(next.0, next.1), "{old:?}");
    }
}

#[test]
fn the_years_in_a_title_follow_with_the_dash_it_had() {
    let (old, new) = (Some(period("2018", "2023")), Some(period("2023", "2028")));
    for (title, renewed) in [
        ("Phối hợp giai đoạn 2018–2023", "Phối hợp giai đoạn 2023–2028"),
        ("Phối hợp 2018 - 2023, tỉnh", "Phối hợp 2023 - 2028, tỉnh"),
        ("Phối hợp (2018-2023)", "Phối hợp (2023-2028)"),
        (
            "Nghị quyết 2018; giai đoạn 2018\u{a0}-\u{a0}2023",
            "Nghị quyết 2018; giai đoạn 2023\u{a0}-\u{a0}2028",
        ),
        ("Phối hợp năm 2018", "Phối hợp năm 2018"),
        ("Phối hợp 2018, 2023", "Phối hợp 2018, 2023"),
        ("", ""),
    ] {
        assert_eq!(renewed_title(title, old, new), renewed);
    }
    assert_eq!(renewed_title("A 2018–2023", old, None), "A 2018–2023");
}

#[test]
fn a_party_that_ended_is_found_with_what_took_its_place() {
    let mut dossier = programme(
        "starts 2023; ends 2025",
        &[(Kind::Party, "organisation 50"), (Kind::Party, "organisation 60")],
    );
    let beside = [
        (Kind::OrganisationPeriod, "organisation 50; valid_from 2020; name A"),
        (Kind::OrganisationPeriod, "organisation 50; valid_from 2025-03-01; change ended"),
        (Kind::OrganisationPeriod, "organisation 60; valid_from 2026-01-01; change ended"),
        (Kind::Succession, "from 50; to 70"),
    ];
    dossier.beside =
        beside.iter().zip(100..).map(|((kind, line), id)| record(id, *kind, line)).collect();
    let ended = ended_parties(&dossier);
    let [one] = ended.as_slice() else { panic!("{ended:?}") };
    assert_eq!((one.party, one.heirs.as_slice()), (RecordId(10), &[RecordId(70)][..]));
    dossier.root.put("ends", Some(Value::Date("2026".parse().unwrap())));
    assert_eq!(ended_parties(&dossier).len(), 2, "the other ended within the longer period");
    dossier.root.put("ends", Some(Value::Date("2024".parse().unwrap())));
    assert!(ended_parties(&dossier).is_empty());
}
