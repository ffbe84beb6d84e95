//! TC-2xx and TC-3xx: the life of an organisation, both sides.

use super::super::testing::{codes_of, dossier, finding, pairs, record};
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;

const PERIOD: Kind = Kind::OrganisationPeriod;

/// Organisation 1 with records, each "kind: values" with a number of its own from 2 on; those after a
/// line "beside" stand beside it.
fn of(lines: &[&str]) -> Dossier {
    let mut made: Vec<Record> = Vec::new();
    let mut beside = None;
    for (at, line) in lines.iter().enumerate() {
        if *line == "beside" {
            beside = Some(made.len());
            continue;
        }
        let (kind, values) = line.split_once(':').unwrap();
        let kind = Kind::from_name(kind).unwrap();
        made.push(record(at as i64 + 2, kind, &pairs(values)));
    }
    let besides = made.split_off(beside.unwrap_or(made.len()));
    let mut dossier = dossier(record(1, Kind::Organisation, &[]), made, Vec::new());
    dossier.beside = besides;
    dossier
}

const ENDED: &str = "organisation_period: name A valid_from 2025-06-14 change ended";

fn both_sides(table: &[(&[&str], &[&str])]) {
    for (lines, expected) in table {
        assert_eq!(codes_of(&of(lines)), *expected, "{lines:?}");
    }
}

#[test]
fn days_and_successions_that_cannot_be_are_errors() {
    both_sides(&[
        // TC-202
        (
            &[
                "organisation_period: name A valid_from 2020-01-01 change established",
                "organisation_period: name B valid_from 2021",
            ],
            &[],
        ),
        (
            &[
                "organisation_period: name A valid_from 2020-01-01 change established",
                "organisation_period: name B valid_from 2020",
            ],
            &[],
        ),
        (
            &[
                "organisation_period: name A valid_from 2020-01-01 change established",
                "organisation_period: name B valid_from 2019-12-31",
            ],
            &["TC-202"],
        ),
        // TC-203
        (&[ENDED, "organisation_period: name A valid_from 2025-06-13"], &[]),
        (&[ENDED, "organisation_period: name A valid_from 2025-06-15"], &["TC-203"]),
        (&[ENDED, "organisation_period: name A valid_from 2025"], &[]),
        // TC-204
        (&["organisation_period: name A", "succession: from 1 to 1 change split"], &["TC-204"]),
        (&["organisation_period: name A", "succession: from 1 to 7 change split"], &[]),
        // TC-205
        (
            &[
                ENDED,
                "succession: from 1 to 7 change merged",
                "beside",
                "succession: from 7 to 8 change merged",
            ],
            &[],
        ),
        (
            &[
                ENDED,
                "succession: from 1 to 7 change merged",
                "beside",
                "succession: from 7 to 8 change consolidated",
                "succession: from 8 to 1 change replaced",
            ],
            &["TC-205"],
        ),
        (
            &[
                "organisation_period: name A",
                "succession: from 1 to 7 change split",
                "beside",
                "succession: from 7 to 1 change merged",
            ],
            &[],
        ),
        (
            &[
                "organisation_period: name A",
                "succession: from 1 to 7 change members_taken_over",
                "beside",
                "succession: from 7 to 1 change members_taken_over",
            ],
            &[],
        ),
    ]);
}

#[test]
fn what_an_ended_organisation_left_behind_is_unusual() {
    both_sides(&[
        // TC-301
        (&[ENDED, "mandate: organisation 1 person 901 to 2025-06-14"], &[]),
        (&[ENDED, "mandate: organisation 1 person 901"], &["TC-301"]),
        (&["organisation_period: name A", "mandate: organisation 1 person 901"], &[]),
        (
            &[
                ENDED,
                "mandate: organisation 1 person 901 term 9",
                "beside",
                "term: status ended organisation 1",
            ],
            &["TC-301"],
        ),
        // TC-302
        (&[ENDED, "beside", "term: year_from 2023 year_to 2028"], &["TC-302"]),
        (&[ENDED, "beside", "term: year_from 2023 year_to 2028 status cut_short"], &[]),
        (&[ENDED, "beside", "term: year_from 2017 year_to 2022"], &[]),
        (&["organisation_period: name A", "beside", "term: year_from 2023"], &[]),
        // TC-303
        (&[ENDED, "beside", "programme: status running"], &["TC-303"]),
        (&[ENDED, "beside", "programme: status concluded"], &[]),
        (&["organisation_period: name A", "beside", "programme: status running"], &[]),
        // TC-304
        (
            &[
                "organisation_period: name A parent 7",
                "beside",
                "organisation_period: organisation 7 name B change ended",
            ],
            &["TC-304"],
        ),
        (
            &[
                "organisation_period: name A parent 7",
                "beside",
                "organisation_period: organisation 8 name B change ended",
            ],
            &[],
        ),
        (
            &[
                "organisation_period: name A parent 7",
                "beside",
                "organisation_period: organisation 7 name B change renamed",
            ],
            &[],
        ),
        (
            &[
                "organisation_period: name A parent 7 change ended",
                "beside",
                "organisation_period: organisation 7 name B change ended",
            ],
            &[],
        ),
        // TC-305
        (&["organisation_period: name A", "succession: from 1 to 7 change merged"], &["TC-305"]),
        (&[ENDED, "succession: from 1 to 7 change merged"], &[]),
        (&["organisation_period: name A", "succession: from 1 to 7 change split"], &[]),
        // TC-306
        (
            &[
                "organisation_period: name A valid_from 2020 parent 7",
                "organisation_period: valid_from 2020 parent 8",
            ],
            &["TC-306"],
        ),
        (&["organisation_period: name A parent 7", "organisation_period: parent 8"], &["TC-306"]),
        (&["organisation_period: name A parent 7", "organisation_period: parent 7"], &[]),
        (
            &[
                "organisation_period: name A valid_from 2020 parent 7",
                "organisation_period: valid_from 2021 parent 8",
            ],
            &[],
        ),
    ]);
}

#[test]
fn a_term_that_is_over_leaves_nobody_in_office() {
    let mut dossier = of(&[ENDED, "mandate: organisation 1 person 901 term 9"]);
    dossier.beside = vec![record(9, Kind::Term, &pairs("status ended"))];
    assert!(codes_of(&dossier).is_empty());
    dossier.beside = vec![record(9, Kind::Term, &pairs("status cut_short"))];
    assert_eq!(codes_of(&dossier), ["TC-301"]);
}

#[test]
fn the_sentence_says_when_it_ended_and_how_many_are_left() {
    let two = [ENDED, "mandate: organisation 1 person 901", "mandate: organisation 1 person 901"];
    let found = finding(&of(&two), "TC-301");
    assert_eq!(found.sentence(), "Tổ chức đã kết thúc hoạt động 14/06/2025, còn 2 người giữ chức");
    assert_eq!((found.subject.0, found.fields), (3, vec!["to", "end_reason"]));
    let undated = of(&["organisation_period: name A change ended", "mandate: organisation 1"]);
    assert!(!finding(&undated, "TC-301").sentence().contains("none"));
    assert_eq!(undated.records(PERIOD).count(), 1);
}
