//! BC: both sides of every limit.

use super::super::testing::{ballot, codes_of, dossier, finding, pairs, record};
use crate::domain::catalogue::{Kind, RecordId};

/// The codes of a ballot and its candidates, each in one line.
fn of(numbers: &str, candidates: &[&str]) -> Vec<&'static str> {
    let candidates: Vec<_> = candidates.iter().map(|one| pairs(one)).collect();
    let candidates: Vec<_> = candidates.iter().map(Vec::as_slice).collect();
    codes_of(&ballot(&pairs(numbers), &candidates))
}

#[test]
fn numbers_of_a_ballot_hold_against_each_other() {
    for (numbers, expected) in [
        ("", None),
        ("returned 118 issued 118", None),
        ("returned 119 issued 118", Some("BC-201")),
        ("returned >118 issued 118", None),
        ("returned >9000 issued 8000", Some("BC-201")),
        ("returned 119 issued ~118", None),
        ("valid 116 invalid 2 returned 118", None),
        ("valid 115 invalid 2 returned 118", Some("BC-202")),
        ("valid 117 invalid 2 returned 118", Some("BC-202")),
        ("valid 115 invalid >2 returned 118", None),
        ("valid 118 returned 118", None),
        ("valid 119 returned 118", Some("BC-208")),
        ("invalid 119 returned 118", Some("BC-208")),
        ("attending 120 summoned 120", None),
        ("attending 121 summoned 120", Some("BC-204")),
        ("voting 118 attending 118", None),
        ("voting 119 attending 118", Some("BC-205")),
        ("issued 118 attending 118", None),
        ("issued 119 attending 118", Some("BC-305")),
        ("attending 80 summoned 120", None),
        ("attending 79 summoned 120", Some("BC-301")),
        ("attending <80 summoned 121", Some("BC-301")),
        ("attending >79 summoned 120", None),
        ("attending 79 summoned ~120", None),
    ] {
        assert_eq!(of(numbers, &[]), Vec::from_iter(expected), "{numbers}");
    }
}

#[test]
fn votes_hold_against_the_ballots() {
    for (numbers, candidates, expected) in [
        ("returned 9 valid 9", &["votes 9"] as &[_], None),
        ("returned 9 valid 8", &["votes 9"], Some("BC-203")),
        ("returned 9 valid 8", &["votes >8"], None),
        ("returned 9", &["votes 9"], None),
        ("issued 9", &["votes 9"], Some("BC-101")),
        ("issued 9", &["position 1"], None),
        ("returned 9 valid 9 seats 2", &["votes 9 elected true", "votes 9 elected true"], None),
        ("returned 9 valid 9 seats 2", &["votes 9", "votes 9", "votes 1"], Some("BC-206")),
        ("returned 9 valid 9 seats 2", &["votes 9", "votes 9", "votes ~1"], None),
        ("", &["person 7", "person 8"], None),
        ("", &["person 7", "person 8", "person 7"], Some("BC-207")),
        ("", &["position 1", "position 2"], None),
    ] {
        assert_eq!(of(numbers, candidates), Vec::from_iter(expected), "{numbers} {candidates:?}");
    }
}

#[test]
fn more_than_half_wins_and_half_does_not() {
    for (numbers, candidate, expected) in [
        ("returned 40", "votes 20 elected true", Some("BC-302")),
        ("returned 40", "votes 21 elected true", None),
        ("returned 41", "votes 20 elected true", Some("BC-302")),
        ("returned 41", "votes 21 elected true", None),
        ("returned 40", "votes <20 elected true", Some("BC-302")),
        ("returned 40", "votes >19 elected true", None),
        ("returned 40", "votes 20", None),
        ("returned 40 valid 38 basis valid", "votes 20 elected true", None),
        ("returned 40 basis valid", "votes 20 elected true", None),
        ("returned 40 basis phieu", "votes 2 elected true", None),
        ("returned 40 attending 44 basis attending", "votes 22 elected true", Some("BC-302")),
    ] {
        assert_eq!(of(numbers, &[candidate]), Vec::from_iter(expected), "{numbers}: {candidate}");
    }
}

#[test]
fn the_golden_sample_depends_on_the_basis() {
    let sample = "summoned 40 attending 38 issued 38 returned 38 valid 37 invalid 1 seats 7";
    let rest = ["votes 30 elected true"; 6];
    let with = |numbers: &str, last: &str| {
        let candidates: Vec<&str> =
            rest.into_iter().chain([last, "votes 3 elected false"]).collect();
        of(numbers, &candidates)
    };
    assert_eq!(with(sample, "votes 19 elected true"), ["BC-302"]);
    assert_eq!(with(sample, "votes 20 elected true"), [""; 0]);
    assert_eq!(with(sample, "votes 19 elected false"), ["BC-304"]);
    assert_eq!(with(sample, "votes 20 elected false"), ["BC-303", "BC-304"]);
    assert_eq!(with(&format!("{sample} basis valid"), "votes 19 elected true"), [""; 0]);
}

#[test]
fn free_seats_are_seen_when_all_is_entered() {
    let numbers = "returned 40 seats 2";
    for (numbers, candidates, expected) in [
        (numbers, ["votes 30 elected true", "votes 29 elected true"], &[] as &[_]),
        (numbers, ["votes 30 elected true", "votes 29 elected false"], &["BC-303", "BC-304"]),
        (numbers, ["votes 30 elected true", "votes 20 elected false"], &["BC-304"]),
        (numbers, ["votes 30 elected true", "votes 29"], &[]),
        (
            numbers,
            ["votes 30 elected true", "votes 29 elected false alternate_order 1"],
            &["BC-304"],
        ),
        ("returned 40 seats 1", ["votes 30 elected true", "votes 29 elected true"], &["BC-304"]),
        ("returned 40 seats 1", ["votes 30 elected true", "votes 29 elected false"], &[]),
        (
            "returned 40 seats 2 status entering",
            ["votes 30 elected true", "votes 29 elected false"],
            &[],
        ),
    ] {
        assert_eq!(of(numbers, &candidates), expected, "{numbers} {candidates:?}");
    }
    assert_eq!(of("seats 3", &[]), [""; 0]);
}

#[test]
fn a_printed_percentage_may_be_a_tenth_off() {
    for (printed, expected) in [
        ("920", Some("BC-307")),
        ("922", Some("BC-307")),
        ("923", None),
        ("924", None),
        ("925", None),
        ("926", Some("BC-307")),
    ] {
        let candidate = format!("votes 109 printed_percent {printed}");
        assert_eq!(of("returned 118", &[&candidate]), Vec::from_iter(expected), "{printed}");
    }
    assert_eq!(of("returned 0", &["printed_percent 920"]), [""; 0]);
}

#[test]
fn a_ballot_is_compared_with_its_meeting() {
    for (here, there, expected) in [
        ("attending 118", "attending 118", None),
        ("attending 118", "attending 120", Some("BC-306")),
        ("attending 118", "attending >119", None),
        ("attending 118", "summoned 120", None),
        ("summoned 118", "summoned 120", Some("BC-306")),
    ] {
        let mut root = vec![("meeting", "5")];
        root.extend(pairs(here));
        let meeting = record(5, Kind::Meeting, &pairs(there));
        let dossier = dossier(record(1, Kind::Ballot, &root), Vec::new(), vec![meeting]);
        assert_eq!(codes_of(&dossier), Vec::from_iter(expected), "{here} {there}");
    }
}

#[test]
fn sentences_have_the_numbers() {
    let said = |code: &str, numbers: &str, candidate: &str| {
        finding(&ballot(&pairs(numbers), &[&pairs(candidate)]), code).sentence()
    };
    for (code, numbers, candidate, sentence) in [
        ("BC-201", "returned 119 issued 118", "", "Thu về nhiều hơn phát ra: 119 trên 118"),
        (
            "BC-202",
            "valid 115 invalid 2 returned 118",
            "",
            "Hợp lệ cộng không hợp lệ chưa bằng thu về: 115 + 2 = 117, thu về 118, lệch 1",
        ),
        (
            "BC-203",
            "valid 115",
            "votes 117",
            "Phiếu của một người nhiều hơn phiếu hợp lệ: 117 trên 115",
        ),
        (
            "BC-301",
            "attending 78 summoned 120",
            "",
            "Có mặt dưới hai phần ba số được triệu tập: 78 trên 120",
        ),
        ("BC-304", "seats 2", "elected true", "Trúng cử 1, cần bầu 2"),
        (
            "BC-307",
            "returned 118",
            "votes 109 printed_percent 920",
            "Biên bản ghi 92,0\u{a0}%, tính ra 92,4\u{a0}%",
        ),
        (
            "BC-201",
            "returned >9000 issued 8000",
            "",
            "Thu về nhiều hơn phát ra: >\u{a0}9.000 trên 8.000",
        ),
    ] {
        assert_eq!(said(code, numbers, candidate), sentence, "{code}");
    }
}

#[test]
fn a_finding_points_to_its_record_and_fields() {
    let dossier = ballot(
        &[("returned", "40"), ("seats", "2")],
        &[&[("person", "901")], &[("person", "901"), ("votes", "20"), ("elected", "true")]],
    );
    let twice = finding(&dossier, "BC-207");
    assert_eq!((twice.subject, twice.fields.as_slice()), (RecordId(102), ["person"].as_slice()));
    assert!(twice.sentence().starts_with("Lã Minh Cảnh có hai lần"), "{}", twice.sentence());
    let half = finding(&dossier, "BC-302");
    assert_eq!(
        (half.subject, half.fields.as_slice()),
        (RecordId(102), ["elected", "votes"].as_slice())
    );
}
