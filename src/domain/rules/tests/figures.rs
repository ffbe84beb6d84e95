//! SL-3 and the chain of terms: both sides of every limit.

use proptest::prelude::*;

use super::super::testing::{codes, codes_of, dossier, finding, pairs, record, rules_with};
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;

fn union(lines: &[(Kind, &str)]) -> Vec<&'static str> {
    let mut parts: Vec<Record> =
        lines.iter().zip(2..).map(|((kind, line), id)| record(id, *kind, &pairs(line))).collect();
    parts.push(record(90, Kind::OrganisationPeriod, &[("name", "A"), ("valid_from", "1994")]));
    codes(record(1, Kind::Organisation, &[]), parts)
}

#[test]
fn a_change_is_unlikely_above_a_share_and_a_number_of_people_a_year() {
    for (old, new, expected) in [
        ("as_of 2025-05-31 members 200", "as_of 2025-11-30 members 260", None),
        ("as_of 2025-05-31 members 200", "as_of 2025-11-30 members 261", Some("SL-301")),
        ("as_of 2025-05-31 members 200", "as_of 2025-11-30 members 140", None),
        ("as_of 2025-05-31 members 200", "as_of 2025-11-30 members 139", Some("SL-301")),
        ("as_of 2025-05-31 members 100", "as_of 2025-11-30 members 150", None),
        ("as_of 2025-05-31 members 100", "as_of 2025-11-30 members 151", Some("SL-301")),
        ("as_of 2025-05-31 members 348", "as_of 2025-11-30 members 3480", Some("SL-301")),
        ("as_of 2025-05-31 members ~348", "as_of 2025-11-30 members 3480", None),
        ("as_of 2025-05-31 members <348", "as_of 2025-11-30 members 3480", Some("SL-301")),
        ("as_of 2025-05-31 workforce 348", "as_of 2025-11-30 workforce 34", Some("SL-301")),
        ("as_of 2025-05-31 members_female 348", "as_of 2025-11-30 members_female 34", None),
        // Two begun years: twice as much.
        ("as_of 2023-11-30 members 200", "as_of 2025-05-31 members 320", None),
        ("as_of 2023-11-30 members 200", "as_of 2025-05-31 members 321", Some("SL-301")),
        ("members 200", "as_of 2025-05-31 members 900", None),
    ] {
        let found = union(&[(Kind::Figure, old), (Kind::Figure, new)]);
        assert_eq!(found, Vec::from_iter(expected), "{old} / {new}");
    }
}

#[test]
fn a_number_is_held_against_the_last_one_that_is_known() {
    let found = union(&[
        (Kind::Figure, "as_of 2025-11-30 members 900"),
        (Kind::Figure, "as_of 2025-05-31 workforce 300"),
        (Kind::Figure, "as_of 2024-11-30 members 200"),
    ]);
    assert_eq!(found, ["SL-301"]);
}

#[test]
fn an_organisation_that_became_another_may_jump() {
    for (kind, step, is_said) in [
        (Kind::OrganisationPeriod, "change merged_in valid_from 2025-07-01", false),
        (Kind::OrganisationPeriod, "change split_off valid_from 2025", false),
        (Kind::OrganisationPeriod, "change renamed valid_from 2025-07-01", true),
        (Kind::OrganisationPeriod, "change merged_in valid_from 2025-12-01", true),
        (Kind::OrganisationPeriod, "change merged_in valid_from 2025-05-30", true),
        (Kind::Succession, "change members_taken_over on 2025-08-01", false),
    ] {
        let found = union(&[
            (Kind::Figure, "as_of 2025-05-31 members 200"),
            (Kind::Figure, "as_of 2025-11-30 members 900"),
            (kind, step),
        ]);
        assert_eq!(found == ["SL-301"], is_said, "{step}: {found:?}");
    }
}

#[test]
fn one_day_has_one_snapshot_and_members_are_workers() {
    for (first, second, expected) in [
        ("as_of 2025-05-31", "as_of 2025-05-31", Some("SL-302")),
        ("as_of 2025-05-31", "as_of 2025-05-30", None),
        ("as_of 2025-05", "as_of 2025-05", None),
        ("", "", None),
        ("members 118 workforce 118", "", None),
        ("members 119 workforce 118", "", Some("SL-303")),
        ("members 119 workforce >118", "", None),
    ] {
        let found = union(&[(Kind::Figure, first), (Kind::Figure, second)]);
        assert_eq!(found, Vec::from_iter(expected), "{first} / {second}");
    }
}

#[test]
fn the_office_may_switch_off_what_is_only_likely() {
    let figures = ["as_of 2025-05-31 members 200", "as_of 2025-11-30 members 900"];
    let parts = figures.iter().zip(2..).map(|(line, id)| record(id, Kind::Figure, &pairs(line)));
    let mut parts: Vec<Record> = parts.collect();
    parts.push(record(90, Kind::OrganisationPeriod, &[("name", "A")]));
    let mut union = dossier(record(1, Kind::Organisation, &[]), parts, Vec::new());
    let said = finding(&union, "SL-301").sentence();
    assert_eq!(
        said,
        "Đoàn viên ngày 30/11/2025 là 900, ngày 31/05/2025 là 200: đổi quá 30\u{a0}% một năm"
    );
    let off = record(900, Kind::RuleSet, &[("key", "SL-301"), ("enabled", "false")]);
    let off = crate::domain::catalogue::Typed::read(&off);
    union.rules = rules_with(&[]).with_own([(off, Vec::new())]);
    assert_eq!(codes_of(&union), [""; 0]);
}

/// A term of a grassroots union with other terms of it; number 9 is the linked one where it is linked.
fn among(term: &str, others: &[&str]) -> Dossier {
    let read =
        |id: i64, line: &str| record(id, Kind::Term, &pairs(&format!("organisation 70 {line}")));
    let others: Vec<Record> = others.iter().zip(9..).map(|(line, id)| read(id, line)).collect();
    let level = [("organisation", "70"), ("kind", "grassroots"), ("name", "A")];
    let mut around = vec![record(71, Kind::OrganisationPeriod, &level)];
    let term = read(1, term);
    around.extend(
        others.iter().filter(|other| term.reference("previous") == Some(other.id)).cloned(),
    );
    let mut dossier = dossier(term, Vec::new(), around);
    dossier.beside = others;
    dossier
}

#[test]
fn a_term_meets_the_one_before_it_by_its_days() {
    for (term, before, expected) in [
        (
            "year_from 2023 year_to 2028 starts_on 2023-05-12",
            "ends_on 2023-05-12 year_from 2018",
            None,
        ),
        (
            "year_from 2023 year_to 2028 starts_on 2023-05-12",
            "ends_on 2023-05-13 year_from 2018",
            Some("NK-315"),
        ),
        (
            "year_from 2023 year_to 2028 starts_on 2023-05-12",
            "ends_on 2022-11-12 year_from 2018",
            None,
        ),
        (
            "year_from 2023 year_to 2028 starts_on 2023-05-12",
            "ends_on 2022-11-11 year_from 2018",
            Some("NK-316"),
        ),
        (
            "year_from 2023 year_to 2028 starts_on 2023-05-12",
            "ends_on 2024-05-13 year_from 2023 starts_on 2023-06-01",
            None,
        ),
        ("year_from 2023 year_to 2028 previous 9", "year_from 2017 year_to 2022", Some("NK-302")),
        ("year_from 2024 year_to 2029", "year_from 2017 year_to 2022", Some("NK-316")),
        (
            "year_from 2023 year_to 2028 status running",
            "year_from 2018 year_to 2023 status running",
            Some("NK-319"),
        ),
        (
            "year_from 2023 year_to 2028 status running",
            "year_from 2018 year_to 2023 status ended",
            None,
        ),
        (
            "year_from 2018 year_to 2023 status running",
            "year_from 2023 year_to 2028 status running",
            None,
        ),
    ] {
        let found = codes_of(&among(term, &[before]));
        assert_eq!(found, Vec::from_iter(expected), "{term} / {before}");
    }
}

#[test]
fn a_term_is_extended_by_thirty_months_at_most() {
    for (values, expected) in [
        ("year_from 2018 year_to 2023 extended_to 2026-06-30", None),
        ("year_from 2018 year_to 2023 extended_to 2026-07-01", Some("NK-317")),
        ("year_from 2018 year_to 2023 extended_to 2026", None),
        ("year_from 2018 year_to 2023 extended_to 2027", Some("NK-317")),
        ("year_from 2018 extended_to 2030", None),
    ] {
        assert_eq!(codes_of(&among(values, &[])), Vec::from_iter(expected), "{values}");
    }
}

#[test]
fn the_previous_term_is_of_the_organisation_or_of_a_predecessor() {
    for (steps, is_said) in [
        (&[][..], true),
        (&["from 80 to 70"], false),
        (&["from 70 to 80"], true),
        (&["from 80 to 75", "from 75 to 70"], false),
        (&["from 80 to 75", "from 75 to 76", "from 76 to 75"], true),
    ] {
        let mut term = among("year_from 2025 year_to 2030 previous 9 ordinal I", &[]);
        let previous = "organisation 80 year_from 2020 year_to 2025 ordinal XIV";
        term.around.push(record(9, Kind::Term, &pairs(previous)));
        let steps = steps.iter().zip(30..);
        term.beside.extend(steps.map(|(line, id)| record(id, Kind::Succession, &pairs(line))));
        let found = codes_of(&term);
        assert_eq!(found == ["NK-318"], is_said, "{found:?}");
        assert!(!found.contains(&"NK-303"), "the first of a successor is the first");
    }
}

#[test]
fn numbers_go_on_after_a_split_and_under_a_kept_name() {
    for (change, name, ordinal, is_said) in [
        ("merged_in", "A", "I", true),
        ("merged_in", "A", "V", false),
        ("merged_in", "B", "I", false),
        ("split_off", "B", "I", true),
        ("split_off", "B", "V", false),
        ("renamed", "B", "I", false),
    ] {
        let term = format!("year_from 2025 year_to 2030 previous 9 ordinal {ordinal}");
        let mut term = among(&term, &["year_from 2020 year_to 2025 ordinal IV"]);
        let period = format!(
            "organisation 70 kind grassroots change {change} valid_from 2025-03-01 name {name}"
        );
        term.around.push(record(72, Kind::OrganisationPeriod, &pairs(&period)));
        let found = codes_of(&term);
        assert_eq!(found == ["NK-303"], is_said, "{change} {name} {ordinal}: {found:?}");
    }
}

proptest! {
    /// Terms that follow each other from congress to congress are said nothing of, however long they are
    /// and whichever of them is looked at.
    #[test]
    fn a_chain_without_break_is_left_alone(
        start in 1990i32..2010,
        months in proptest::collection::vec(54u32..66, 2..7),
        at in 0usize..7,
    ) {
        let mut day = chrono::NaiveDate::from_ymd_opt(start, 3, 14).unwrap();
        let mut lines = Vec::new();
        for (months, id) in months.iter().zip(9..) {
            let end = day.checked_add_months(chrono::Months::new(*months)).unwrap();
            let years = format!("year_from {} year_to {}", day.format("%Y"), end.format("%Y"));
            let linked = if id > 9 { format!(" previous {}", id - 1) } else { String::new() };
            lines.push(format!("{years} starts_on {day} ends_on {end} status ended{linked}"));
            day = end;
        }
        let at = at.min(lines.len() - 1);
        let others: Vec<&str> = lines.iter().map(String::as_str).collect();
        let mut term = among(&lines[at], &others);
        term.beside.remove(at);
        let found: Vec<_> =
            codes_of(&term).into_iter().filter(|code| *code != "NK-301").collect();
        prop_assert_eq!(found, [""; 0]);
    }

    /// A term moved away from the one before by days is a gap or an overlap, never both, and never
    /// neither beyond the limits.
    #[test]
    fn a_moved_term_is_said_one_thing_of(by in -900i64..900) {
        let end = chrono::NaiveDate::from_ymd_opt(2023, 5, 12).unwrap();
        let begin = end + chrono::Duration::days(by);
        let before = format!("starts_on 2018-05-12 ends_on {end} status ended");
        let term = format!("starts_on {begin} year_to 2028");
        let found = codes_of(&among(&term, &[&before]));
        let limit = end.checked_add_months(chrono::Months::new(6)).unwrap();
        let expected: &[&str] = if by < 0 {
            &["NK-315"]
        } else if begin > limit {
            &["NK-316"]
        } else {
            &[]
        };
        prop_assert_eq!(found, expected);
    }
}
