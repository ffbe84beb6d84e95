//! PH beside its parties and days: renewals, late signing, ended parties, twins, and what a day adds.

use super::super::testing::{codes_of, dossier, has_all_arguments, pairs, record};
use super::super::{check_day, fingerprint};
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;

/// A programme of two parties with a previous one around it.
fn renewed(values: &str, previous: &str) -> Dossier {
    let mut own = pairs(values);
    own.push(("previous", "5"));
    let parties = [("organisation", "7"), ("organisation", "8")];
    let parties = parties.iter().zip(2..).map(|(pair, id)| record(id, Kind::Party, &[*pair]));
    let around = vec![record(5, Kind::Programme, &pairs(previous))];
    dossier(record(1, Kind::Programme, &own), parties.collect(), around)
}

#[test]
fn a_renewal_follows_the_programme_before_it() {
    for (values, previous, expected) in [
        ("starts 2023 ends 2028", "starts 2018 ends 2023", None),
        ("starts 2023-09-08 ends 2028", "starts 2018 ends 2023", None),
        ("starts 2023-09-08 ends 2028", "starts 2018 ends 2023-12-31", Some("PH-304")),
        ("starts 2022 ends 2028", "starts 2018 ends 2023", Some("PH-304")),
        ("starts 2024-01-01 ends 2028", "starts 2018 ends 2023-12-31", None),
        ("starts 2017 ends 2017", "starts 2018", Some("PH-203")),
        ("ends 2028", "starts 2018 ends 2023", None),
    ] {
        let found = codes_of(&renewed(values, previous));
        assert_eq!(found, Vec::from_iter(expected), "{values} after {previous}");
    }
}

fn alone(values: &str, parts: &[(Kind, &str)]) -> Dossier {
    let parts = parts.iter().zip(2..).map(|((kind, line), id)| record(id, *kind, &pairs(line)));
    dossier(record(1, Kind::Programme, &pairs(values)), parts.collect(), Vec::new())
}

const PARTY: (Kind, &str) = (Kind::Party, "programme 1 organisation 7");

#[test]
fn days_of_a_programme_alone() {
    for (values, expected) in [
        ("status running ends 2025", None),
        ("status running", Some("PH-102")),
        ("status expired", Some("PH-102")),
        ("status draft", None),
        ("starts 2023-01-01 signed_on 2023-07-03", None),
        ("starts 2023-01-01 signed_on 2023-07-04", Some("PH-305")),
        ("starts 2023 signed_on 2024-06", None),
        ("starts 2023 signed_on 2024-08", Some("PH-305")),
        ("starts 2023 signed_on 2024", None),
    ] {
        assert_eq!(codes_of(&alone(values, &[PARTY])), Vec::from_iter(expected), "{values}");
    }
}

#[test]
fn results_are_asked_for_once_a_programme_is_recorded_as_over() {
    for (status, target, expected) in [
        ("running", "text A", None),
        ("expired", "text A", Some("PH-306")),
        ("concluded", "text A planned 5", Some("PH-306")),
        ("concluded", "text A achieved 0", None),
        ("stopped", "text A", None),
    ] {
        let values = format!("ends 2020 status {status}");
        let found = codes_of(&alone(&values, &[PARTY, (Kind::Target, target)]));
        assert_eq!(found, Vec::from_iter(expected), "{status} {target}");
    }
}

fn beside(dossier: &mut Dossier, records: &[(Kind, &str)]) {
    let records = records.iter().zip(100..);
    dossier.beside =
        records.map(|((kind, line), id)| record(id, *kind, &pairs(line))).collect::<Vec<Record>>();
}

#[test]
fn an_ended_party_is_a_finding_until_its_successor_is_a_party() {
    let ended = [
        (Kind::OrganisationPeriod, "organisation 7 name A valid_from 2010"),
        (Kind::OrganisationPeriod, "organisation 7 change ended valid_from 2025-03-01"),
        (Kind::Succession, "from 7 to 9"),
    ];
    for (status, other, expected) in [
        ("running", "organisation 8", Some("PH-303")),
        ("running", "organisation 9", None),
        ("concluded", "organisation 8", None),
        ("stopped", "organisation 8", None),
    ] {
        let values = format!("starts 2023 ends 2025 status {status}");
        let mut dossier = alone(&values, &[PARTY, (Kind::Party, other)]);
        beside(&mut dossier, &ended);
        assert_eq!(codes_of(&dossier), Vec::from_iter(expected), "{status} {other}");
    }
}

#[test]
fn two_programmes_of_one_title_between_the_same_parties() {
    let own = "title Chăm_lo starts 2023 ends 2027 status running";
    for (twin, parties, expected) in [
        ("title chăm_lo starts 2024 ends 2026", "7", Some("PH-307")),
        ("title chăm_lo starts 2024 ends 2026 status draft", "7", None),
        ("title chăm_lo starts 2024 ends 2026 status concluded", "7", None),
        ("title chăm_lo starts 2024 ends 2026 previous 1", "7", None),
        ("title chăm_lo starts 2018 ends 2023", "7", None),
        ("title khác starts 2024 ends 2026", "7", None),
        ("title chăm_lo starts 2024 ends 2026", "8", None),
        ("title chăm_lo", "7", None),
    ] {
        let mut dossier = alone(own, &[PARTY]);
        let party = format!("programme 100 organisation {parties}");
        beside(&mut dossier, &[(Kind::Programme, twin), (Kind::Party, &party)]);
        assert_eq!(codes_of(&dossier), Vec::from_iter(expected), "{twin} {parties}");
    }
}

fn of_day(dossier: &Dossier, today: &str) -> Vec<&'static str> {
    let findings = check_day(dossier, today.parse().unwrap());
    findings.iter().for_each(has_all_arguments);
    findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn only_a_day_says_that_a_review_is_late() {
    let dossier = alone("starts 2023 ends 2025 status running", &[PARTY, (Kind::Target, "text A")]);
    assert_eq!(codes_of(&dossier), [""; 0], "nothing of it is stored");
    for (today, expected) in [
        ("2024-01-31", &[] as &[_]),
        ("2024-02-01", &["PH-302"]),
        ("2025-02-01", &["PH-302", "PH-302"]),
        ("2026-01-01", &["PH-301", "PH-302", "PH-302", "PH-306"]),
    ] {
        assert_eq!(of_day(&dossier, today), expected, "{today}");
    }
}

#[test]
fn what_a_day_finds_is_said_with_the_same_words_the_next_day() {
    let dossier = alone("starts 2023 ends 2025 status running", &[PARTY]);
    let said = |today: &str| -> Vec<(String, String)> {
        let findings = check_day(&dossier, today.parse().unwrap());
        findings.iter().map(|one| (one.sentence(), fingerprint(&dossier, one))).collect()
    };
    assert_eq!(said("2025-02-01"), said("2025-12-31"), "an acceptance holds from day to day");
    assert_ne!(said("2025-02-01"), said("2026-02-01"));
}

#[test]
fn a_result_that_is_missing_is_found_once() {
    let parts = [PARTY, (Kind::Target, "text A"), (Kind::Review, "kind final held_on 2025-12-20")];
    let dossier = alone("starts 2023 ends 2025 status expired", &parts);
    assert_eq!(codes_of(&dossier), ["PH-306"]);
    assert_eq!(of_day(&dossier, "2026-02-01"), [""; 0]);
}
