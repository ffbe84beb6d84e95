//! TC, SL, PH and NS: both sides of every limit.

use super::super::testing::{codes, dossier, finding, pairs, record};
use crate::domain::catalogue::{Kind, Record};

fn parts(kind: Kind, lines: &[&str]) -> Vec<Record> {
    lines.iter().zip(2..).map(|(line, id)| record(id, kind, &pairs(line))).collect()
}

fn of(root: Kind, values: &str, kind: Kind, lines: &[&str]) -> Vec<&'static str> {
    codes(record(1, root, &pairs(values)), parts(kind, lines))
}

#[test]
fn periods_of_an_organisation() {
    for (periods, expected) in [
        (&[] as &[_], Some("TC-101")),
        (&["name A"], None),
        (&["short_name A"], None),
        (&["valid_from 2020"], Some("TC-101")),
        (&["valid_from 2020", "valid_from 2021 name A"], None),
        (&["name A valid_from 2020-01-01", "valid_from 2020-01-02"], None),
        (&["name A valid_from 2020-01-01", "valid_from 2020-01-01"], Some("TC-201")),
        (&["name A valid_from 2020", "valid_from 2020"], None),
    ] {
        let found = of(Kind::Organisation, "", Kind::OrganisationPeriod, periods);
        assert_eq!(found, Vec::from_iter(expected), "{periods:?}");
    }
}

#[test]
fn women_among_all() {
    for (figure, expected) in [
        ("members_female 118 members 118", None),
        ("members_female 124 members 118", Some("SL-201")),
        ("members_female >124 members 118", Some("SL-201")),
        ("members_female 124 members >118", None),
        ("workforce_female 119 workforce 118", Some("SL-201")),
        ("members_female 119 workforce 118", None),
    ] {
        let mut all = parts(Kind::Figure, &[figure]);
        all.push(record(9, Kind::OrganisationPeriod, &[("name", "A")]));
        let found = codes(record(1, Kind::Organisation, &[]), all);
        assert_eq!(found, Vec::from_iter(expected), "{figure}");
    }
    let figures = parts(Kind::Figure, &["members_female 124 members 118"]);
    let dossier = dossier(record(1, Kind::Organisation, &[]), figures, Vec::new());
    assert_eq!(finding(&dossier, "SL-201").sentence(), "Nữ nhiều hơn tổng số: 124 trên 118");
}

#[test]
fn parties_and_days_of_a_programme() {
    for (values, parties, expected) in [
        ("", &[] as &[_], Some("PH-101")),
        ("", &["organisation 7", "organisation 8"], None),
        ("", &["organisation 7", "organisation 7"], Some("PH-202")),
        ("", &["role a", "role b"], None),
        ("starts 2023 ends 2023", &["organisation 7"], None),
        ("starts 2023 ends 2022", &["organisation 7"], Some("PH-201")),
        ("starts 2023-05-02 ends 2023-05-01", &["organisation 7"], Some("PH-201")),
    ] {
        let found = of(Kind::Programme, values, Kind::Party, parties);
        assert_eq!(found, Vec::from_iter(expected), "{values} {parties:?}");
    }
}

#[test]
fn days_of_a_person() {
    for (values, mandate, expected) in [
        ("full_name A", "", None),
        ("born 1980", "", Some("NS-101")),
        ("full_name A born 1980 party_joined 1980-05-01", "", None),
        ("full_name A born 1980 party_joined 1979-12", "", Some("NS-201")),
        ("full_name A", "from 2023-05-01 to 2023-05-01", None),
        ("full_name A", "from 2023-05-01 to 2023-04-30", Some("NS-202")),
        ("full_name A", "from 2023-05-01 to 2023-05", None),
        ("full_name A born 1980", "from 1980", None),
        ("full_name A born 1980", "from 1979", Some("NS-203")),
    ] {
        let found = of(Kind::Person, values, Kind::Mandate, &[mandate]);
        assert_eq!(found, Vec::from_iter(expected), "{values} / {mandate}");
    }
}

#[test]
fn a_mandate_is_judged_with_its_organisation_too() {
    let mut all = parts(Kind::Mandate, &["from 2023 to 2022"]);
    all.push(record(9, Kind::OrganisationPeriod, &[("name", "A")]));
    assert_eq!(codes(record(1, Kind::Organisation, &[]), all), ["NS-202"]);
    assert_eq!(of(Kind::Document, "", Kind::Mandate, &["from 2023 to 2022"]), [""; 0]);
}
