//! NK: both sides of every limit.

use super::super::testing::{codes, codes_of, dossier, finding, pairs, record, term_with};
use crate::domain::catalogue::{Kind, Record};

fn term(id: i64, values: &str) -> Record {
    record(id, Kind::Term, &pairs(values))
}

#[test]
fn years_and_days_of_a_term() {
    for (values, expected) in [
        ("", Some("NK-101")),
        ("year_to 2028", None),
        ("year_from 2023 year_to 2028", None),
        ("year_from 2023 year_to 2027", Some("NK-301")),
        ("year_from 2017 year_to 2025", Some("NK-301")),
        ("year_from 2023 year_to 2023", Some("NK-301")),
        ("year_from 2023 year_to 2022", Some("NK-203")),
        ("year_from 2023 starts_on 2023-04-14 ends_on 2023-04-14", None),
        ("year_from 2023 starts_on 2023-04-14 ends_on 2023-04-13", Some("NK-203")),
        ("year_from 2023 starts_on 2023-04-14 ends_on 2023", None),
        ("year_from 2023 starts_on 2023-04-14 extended_to 2022", Some("NK-203")),
        ("year_from 2023 ends_on 2028-06 extended_to 2028-05", None),
    ] {
        assert_eq!(codes(term(1, values), Vec::new()), Vec::from_iter(expected), "{values}");
    }
    let eight = dossier(term(1, "year_from 2017 year_to 2025"), Vec::new(), Vec::new());
    assert_eq!(finding(&eight, "NK-301").sentence(), "Nhiệm kỳ dài 8 năm, thường là 5 năm");
}

#[test]
fn parts_of_a_body() {
    for (values, expected) in [
        ("female 9 elected 9", None),
        ("female 10 elected 9", Some("NK-202")),
        ("female 10 elected ~9", None),
        ("full_time 10 elected 9", Some("NK-202")),
        ("alternate 10 elected 9", None),
        ("under_40 3 from_40_to_50 3 over_50 3 elected 9", None),
        ("under_40 3 from_40_to_50 3 over_50 4 elected 9", Some("NK-206")),
        ("under_40 5 over_50 5 elected 9", Some("NK-206")),
        ("re_elected 5 new 4 elected 9", None),
        ("re_elected 5 new 5 elected 9", Some("NK-207")),
        ("re_elected 5 new 5", None),
    ] {
        let found = codes_of(&term_with(Kind::Body, &pairs(values)));
        assert_eq!(found, Vec::from_iter(expected), "{values}");
    }
}

#[test]
fn numbers_and_days_of_a_meeting() {
    let kinds = "delegates_ex_officio 10 delegates_elected 100 delegates_appointed";
    for (values, expected) in [
        ("attending 120 summoned 120".to_owned(), None),
        ("attending 121 summoned 120".to_owned(), Some("NK-201")),
        ("verified 118 attending 118".to_owned(), None),
        ("verified 119 attending 118".to_owned(), Some("NK-208")),
        ("starts_on 2023-04-14 ends_on 2023-04-14".to_owned(), None),
        ("starts_on 2023-04-14 ends_on 2023-04-13".to_owned(), Some("NK-205")),
        (format!("{kinds} 10 summoned 120 attending 118"), None),
        (format!("{kinds} 8 summoned 120 attending 118"), None),
        (format!("{kinds} 9 summoned 120 attending 118"), Some("NK-305")),
        (format!("{kinds} 11 summoned 120 attending 118"), Some("NK-209")),
        ("delegates_elected 121 summoned 120".to_owned(), Some("NK-209")),
        ("delegates_female 120 summoned 120".to_owned(), None),
        ("delegates_female 121 summoned 120".to_owned(), Some("NK-209")),
        ("delegates_female 121 summoned 120 attending 118".to_owned(), Some("NK-209")),
        ("delegates_female 119 summoned 120 attending 118".to_owned(), Some("NK-306")),
        ("delegates_female 118 attending 118".to_owned(), None),
    ] {
        let found = codes_of(&term_with(Kind::Meeting, &pairs(&values)));
        assert_eq!(found, Vec::from_iter(expected), "{values}");
    }
}

#[test]
fn a_delegation_adds_up() {
    for (values, expected) in [
        ("official 3 alternate 1 total 4", None),
        ("official 3 alternate 1 total 5", Some("NK-210")),
        ("official 3 alternate 2 total 4", Some("NK-210")),
        ("official 3 total 4", None),
        ("official 3 alternate 1 total ~5", None),
    ] {
        let found = codes_of(&term_with(Kind::Delegation, &pairs(values)));
        assert_eq!(found, Vec::from_iter(expected), "{values}");
    }
}

#[test]
fn one_person_holds_an_office_once_at_a_time() {
    for (first, second, is_twice) in [
        ("person 901 office chair", "person 901 office chair", true),
        ("person 901 office chair", "person 901 office committee_member", false),
        ("person 901 office chair", "person 902 office chair", false),
        ("person 901 office chair to 2024-06-30", "person 901 office chair from 2024-07-01", false),
        ("person 901 office chair to 2024-06-30", "person 901 office chair from 2024-06-30", false),
        ("person 901 office chair to 2024-06-30", "person 901 office chair from 2024-06-29", true),
        ("person 901 office chair to 2024", "person 901 office chair from 2024-06-29", false),
        ("person 901 office chair from 2025", "person 901 office chair to 2024", false),
        (
            "person 901 office chair obtained provisional",
            "person 901 office chair obtained by_election",
            false,
        ),
        (
            "person 901 office other office_title Thủ",
            "person 901 office other office_title thu",
            true,
        ),
        (
            "person 901 office other office_title Thủ",
            "person 901 office other office_title Phó",
            false,
        ),
        ("person 901", "person 901", false),
    ] {
        let parts =
            vec![record(2, Kind::Mandate, &pairs(first)), record(3, Kind::Mandate, &pairs(second))];
        let found = codes(term(1, "year_from 2023 year_to 2028"), parts);
        assert_eq!(found == ["NK-204"], is_twice, "{first} / {second}: {found:?}");
    }
}

#[test]
fn a_term_follows_the_previous_one() {
    for (previous, this, expected) in [
        ("year_from 2018 year_to 2023", "year_from 2023 year_to 2028", None),
        ("year_from 2018 year_to 2023", "year_from 2024 year_to 2029", Some("NK-302")),
        ("year_from 2018 year_to 2023", "year_from 2022 year_to 2027", Some("NK-302")),
        ("year_from 2018 year_to 2023 extended_to 2024-06", "year_from 2023 year_to 2028", None),
        ("year_from 2018 year_to 2023 extended_to 2024-06", "year_from 2024 year_to 2029", None),
        ("year_from 2018 year_to 2023 ends_on 2021-05", "year_from 2021 year_to 2026", None),
        ("year_from 2018", "year_from 2024 year_to 2029", None),
        ("ordinal IV", "ordinal V year_to 2028", None),
        ("ordinal IV", "ordinal VI year_to 2028", Some("NK-303")),
        ("ordinal IV", "ordinal IV year_to 2028", Some("NK-303")),
        ("ordinal IV", "ordinal x-y year_to 2028", None),
    ] {
        let this = term(1, &format!("{this} previous 9"));
        let dossier = dossier(this.clone(), Vec::new(), vec![term(9, previous)]);
        assert_eq!(codes_of(&dossier), Vec::from_iter(expected), "{previous} / {this:?}");
    }
    let stranger = dossier(
        term(1, "year_from 2030 year_to 2035 ordinal IX"),
        Vec::new(),
        vec![term(9, "year_from 2018 year_to 2023 ordinal I")],
    );
    assert_eq!(codes_of(&stranger), [""; 0]);
}

#[test]
fn counting_may_begin_anew_after_a_merger() {
    for (period, is_said) in [
        ("change merged_in valid_from 2025-07-01", false),
        ("change renamed", false),
        ("change merged_in valid_from 2019", true),
        ("change merged_in valid_from 2026", true),
        ("change established valid_from 2024", true),
    ] {
        let around = vec![
            term(9, "year_from 2020 year_to 2025 ordinal IV"),
            record(3, Kind::OrganisationPeriod, &pairs(period)),
        ];
        let this = term(1, "year_from 2025 year_to 2030 ordinal I previous 9");
        let found = codes_of(&dossier(this, Vec::new(), around));
        assert_eq!(found == ["NK-303"], is_said, "{period}: {found:?}");
    }
}

#[test]
fn sentences_word_their_part() {
    let body = term_with(Kind::Body, &[("from_40_to_50", "10"), ("elected", "9")]);
    assert_eq!(
        finding(&body, "NK-202").sentence(),
        "Từ 40 đến 50 tuổi nhiều hơn số đã bầu: 10 trên 9"
    );
    let previous = vec![term(9, "year_to 2023")];
    let gap = dossier(term(1, "year_from 2025 year_to 2030 previous 9"), Vec::new(), previous);
    let sentence = finding(&gap, "NK-302").sentence();
    assert_eq!(sentence, "Nhiệm kỳ trước đến năm 2023, nhiệm kỳ này từ năm 2025: cách 2 năm");
}
