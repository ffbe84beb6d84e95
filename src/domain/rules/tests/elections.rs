//! BC: one ballot, both sides of every limit.

use super::super::testing::{ballot, codes_of, dossier, finding, pairs, record};
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::election::Basis;

/// Whether a ballot with its candidates gets a code.
fn says(code: &str, numbers: &str, candidates: &[&str]) -> bool {
    let candidates: Vec<_> = candidates.iter().map(|one| pairs(one)).collect();
    let candidates: Vec<_> = candidates.iter().map(Vec::as_slice).collect();
    codes_of(&ballot(&pairs(numbers), &candidates)).contains(&code)
}

/// Every line: what the ballot has, its candidates, whether it gets the code.
fn table(code: &str, lines: &[(&str, &[&str], bool)]) {
    for (numbers, candidates, expected) in lines {
        assert_eq!(says(code, numbers, candidates), *expected, "{code}: {numbers} {candidates:?}");
    }
}

/// A ballot on a day, of an organisation of a kind; people 801 and on are in the book.
fn dated(day: &str, root: &str, candidates: &[&str], people: &[&str]) -> Dossier {
    let root = record(1, Kind::Ballot, &pairs(&format!("meeting 5 {root}")));
    let candidates = candidates.iter().zip(101..);
    let parts = candidates.map(|(one, id)| record(id, Kind::Candidate, &pairs(one))).collect();
    let mut around = vec![record(5, Kind::Meeting, &pairs(&format!("term 4 starts_on {day}")))];
    around.extend(people.iter().zip(801..).map(|(one, id)| record(id, Kind::Person, &pairs(one))));
    dossier(root, parts, around)
}

#[test]
fn the_majority_has_two_sides_for_every_basis() {
    for basis in Basis::ALL {
        let field = basis.field();
        for (base, most) in [(40, 20), (41, 20), (1, 0), (2, 1), (118, 59)] {
            let numbers = format!("{field} {base} basis {field} seats 2");
            let elected = |votes: u64| format!("votes {votes} elected true");
            let left_out = |votes: u64| format!("votes {votes} elected false");
            assert!(says("BC-302", &numbers, &[&elected(most)]), "{basis:?} {base}");
            assert!(!says("BC-302", &numbers, &[&elected(most + 1)]), "{basis:?} {base}");
            assert!(!says("BC-303", &numbers, &[&left_out(most)]), "{basis:?} {base}");
            assert!(says("BC-303", &numbers, &[&left_out(most + 1)]), "{basis:?} {base}");
            let alternate = |votes: u64| format!("votes {votes} alternate_order 1");
            assert!(says("BC-312", &numbers, &[&alternate(most)]), "{basis:?} {base}");
            assert!(!says("BC-312", &numbers, &[&alternate(most + 1)]), "{basis:?} {base}");
        }
    }
}

#[test]
fn what_the_minutes_have_is_asked_for_once_the_ballot_is_entered() {
    let whole =
        "office committee seats 1 summoned 9 attending 9 issued 9 returned 9 valid 9 invalid 0";
    let without = |field: &str| {
        let mut kept = pairs(whole);
        kept.retain(|(name, _)| *name != field);
        kept.iter().flat_map(|(name, value)| [*name, *value]).collect::<Vec<_>>().join(" ")
    };
    for field in
        ["office", "seats", "summoned", "attending", "issued", "returned", "valid", "invalid"]
    {
        let numbers = without(field);
        for (status, expected) in
            [("checked", true), ("final", true), ("entering", false), ("", false)]
        {
            let numbers = match status {
                "" => numbers.clone(),
                status => format!("{numbers} status {status}"),
            };
            assert_eq!(says("BC-102", &numbers, &["position 1"]), expected, "{numbers}");
        }
        let by_hands = format!("{numbers} status final method show_of_hands");
        let is_no_ballot = ["office", "seats", "summoned", "attending"].contains(&field);
        assert_eq!(says("BC-102", &by_hands, &["position 1"]), is_no_ballot, "{by_hands}");
    }
    assert!(!says("BC-102", &format!("{whole} status final"), &["position 1"]));
    // BC-101 speaks of the ballots returned as soon as there are votes.
    assert!(!says("BC-102", &format!("{} status final", without("returned")), &["votes 5"]));
    table(
        "BC-103",
        &[
            ("status final", &["votes 5", "position 2"], true),
            ("status final", &["votes 5", "votes 0"], false),
            ("status entering", &["votes 5", "position 2"], false),
        ],
    );
    table(
        "BC-104",
        &[
            ("status checked", &["elected true", "position 2"], true),
            ("status checked", &["elected true", "elected false"], false),
            ("status entering", &["elected true", "position 2"], false),
        ],
    );
    table(
        "BC-105",
        &[
            ("status final", &[], true),
            ("status final", &["position 1"], false),
            ("status entering", &[], false),
            ("", &[], false),
        ],
    );
}

#[test]
fn numbers_hold_against_the_next_that_is_known() {
    table(
        "BC-209",
        &[
            ("voting 9 summoned 9", &[], false),
            ("voting 10 summoned 9", &[], true),
            ("voting 10 summoned 9 attending 10", &[], false),
        ],
    );
    table(
        "BC-211",
        &[
            ("valid 9 issued 9", &[], false),
            ("valid 10 issued 9", &[], true),
            ("invalid 10 issued 9", &[], true),
            ("valid 10 issued 9 returned 10", &[], false),
        ],
    );
    table(
        "BC-212",
        &[
            ("returned 9", &["votes 9"], false),
            ("returned 9", &["votes 10"], true),
            ("issued 9", &["votes 10"], true),
            ("issued 9", &["votes 9"], false),
            ("returned 9 valid 8", &["votes 10"], false),
            ("returned 9", &["votes ~10"], false),
        ],
    );
    table(
        "BC-332",
        &[
            ("returned 9 voting 9", &[], false),
            ("returned 10 voting 9", &[], true),
            ("returned 10 voting 9 issued 9", &[], false),
        ],
    );
    table(
        "BC-331",
        &[
            ("office chair seats 1", &[], false),
            ("office chair seats 2", &[], true),
            ("office inspection_head seats 2", &[], true),
            ("office vice_chair seats 2", &[], false),
        ],
    );
}

#[test]
fn ties_and_free_seats_are_for_the_congress_to_decide() {
    let numbers = "returned 40 seats 2";
    table(
        "BC-308",
        &[
            (numbers, &["votes 30", "votes 25", "votes 25"], true),
            (numbers, &["votes 30", "votes 25", "votes 24"], false),
            (numbers, &["votes 30", "votes 20", "votes 20"], false),
            (numbers, &["votes 30", "votes 30", "votes 25"], false),
            ("returned 40 seats 2 status entering", &["votes 30", "votes 25", "votes 25"], false),
            (
                "returned 40 seats 2 status entering nominated 2 self_nominated 1",
                &["votes 30", "votes 25", "votes 25"],
                true,
            ),
        ],
    );
    table(
        "BC-309",
        &[
            (numbers, &["votes 30", "votes 20"], true),
            (numbers, &["votes 30", "votes 21"], false),
            (numbers, &["votes 30", "position 2"], false),
            (numbers, &["votes 30 elected true", "votes 20 elected false"], false),
            (numbers, &["votes 30"], false),
        ],
    );
    table(
        "BC-310",
        &[
            ("seats 2", &["position 1"], true),
            ("seats 2", &["position 1", "position 2"], false),
            ("seats 1", &["position 1"], false),
            ("seats 2", &[], false),
            ("seats 2 status entering", &["position 1"], false),
        ],
    );
    let tie =
        ballot(&pairs(numbers), &[&pairs("votes 30"), &pairs("votes 25"), &pairs("votes 25")]);
    assert_eq!(
        finding(&tie, "BC-308").sentence(),
        "2 người bằng phiếu ở chỗ cuối, mỗi người 25 phiếu, còn 1 chỗ"
    );
}

#[test]
fn a_further_round_answers_for_ties_and_free_seats() {
    let tie = ["votes 30 elected true", "votes 25", "votes 25"];
    let short = ["votes 30 elected true", "votes 20 elected false"];
    for (code, candidates) in [("BC-308", &tie[..]), ("BC-304", &short[..])] {
        let candidates: Vec<_> = candidates.iter().map(|one| pairs(one)).collect();
        let candidates: Vec<_> = candidates.iter().map(Vec::as_slice).collect();
        let mut dossier = ballot(&pairs("returned 40 seats 2"), &candidates);
        assert!(codes_of(&dossier).contains(&code), "{code}");
        dossier.beside.push(record(2, Kind::Ballot, &pairs("follows 1 round 2")));
        assert!(!codes_of(&dossier).contains(&code), "{code}");
    }
}

#[test]
fn who_has_more_votes_goes_first() {
    table(
        "BC-311",
        &[
            ("seats 1", &["votes 25 elected true", "votes 26 elected false"], true),
            ("seats 1", &["votes 25 elected true", "votes 25 elected false"], false),
            ("seats 1", &["votes 25 elected true", "votes 26"], false),
            ("seats 2", &["votes 25 elected true", "votes 26 elected false"], false),
            ("seats 1", &["votes 25 elected false", "votes 24 elected false"], false),
        ],
    );
}

#[test]
fn alternates_come_after_all_officials() {
    let office = "office delegate seats 2 returned 40";
    table(
        "BC-313",
        &[
            (office, &["votes 30 elected true", "votes 25 elected false alternate_order 1"], true),
            (
                office,
                &[
                    "votes 30 elected true",
                    "votes 29 elected true",
                    "votes 25 elected false alternate_order 1",
                ],
                false,
            ),
            ("office committee seats 2", &["elected false alternate_order 1"], false),
        ],
    );
    for (officials, status, expected) in
        [("seats 2", "final", true), ("seats 1", "final", false), ("seats 2", "entering", false)]
    {
        let root = format!("office alternate_delegate status {status}");
        let mut dossier = dated("2023-04-14", &root, &["elected true"], &[]);
        let official = format!("meeting 5 office delegate {officials}");
        dossier.beside.push(record(2, Kind::Ballot, &pairs(&official)));
        assert!(!codes_of(&dossier).contains(&"BC-313"), "no name is known");
        dossier.beside.push(record(201, Kind::Candidate, &pairs("ballot 2 elected true")));
        assert_eq!(codes_of(&dossier).contains(&"BC-313"), expected, "{officials} {status}");
    }
    table(
        "BC-333",
        &[
            ("office delegate", &["elected true alternate_order 1"], true),
            ("office delegate", &["elected false alternate_order 1"], false),
            ("office alternate_delegate", &["elected true alternate_order 1"], false),
        ],
    );
}

#[test]
fn nominations_are_as_many_as_the_list() {
    table(
        "BC-314",
        &[
            ("nominated 1 self_nominated 1", &["position 1", "position 2"], false),
            ("nominated 2 self_nominated 1", &["position 1", "position 2"], true),
            ("nominated 1 self_nominated 0", &["position 1", "position 2"], true),
            ("nominated 2 self_nominated 1 status entering", &["position 1", "position 2"], false),
            ("nominated 1 self_nominated 0 status entering", &["position 1", "position 2"], true),
            ("nominated 1", &["position 1", "position 2"], false),
            ("nominated 1 self_nominated 0", &[], false),
        ],
    );
}

#[test]
fn basis_and_secrecy_are_those_of_the_day() {
    for (code, day, root, expected) in [
        ("BC-315", "2023-04-14", "basis valid", true),
        ("BC-315", "2023-04-14", "basis phieu", true),
        ("BC-315", "2023-04-14", "basis returned", false),
        ("BC-315", "2023-04-14", "seats 2", false),
        ("BC-315", "2021-06-23", "basis valid", false),
        ("BC-315", "2021-06-24", "basis valid", true),
        ("BC-315", "2021", "basis valid", false),
        ("BC-316", "2023-04-14", "method show_of_hands office committee", true),
        ("BC-316", "2023-04-14", "method secret office committee", false),
        ("BC-316", "2023-04-14", "method show_of_hands office other", false),
        ("BC-316", "2019-12-31", "method show_of_hands office committee", false),
        ("BC-316", "2020", "method show_of_hands office chair", true),
    ] {
        let found = codes_of(&dated(day, root, &[], &[]));
        assert_eq!(found.contains(&code), expected, "{code} {day} {root}: {found:?}");
    }
}

fn further(root: &str, first: &str, candidates: &[&str], of_first: &[&str]) -> Vec<&'static str> {
    let mut dossier = dated("2023-04-14", root, candidates, &[]);
    dossier.beside.push(record(2, Kind::Ballot, &pairs(&format!("meeting 5 {first}"))));
    let of_first = of_first
        .iter()
        .zip(201..)
        .map(|(one, id)| record(id, Kind::Candidate, &pairs(&format!("ballot 2 {one}"))));
    dossier.beside.extend(of_first);
    codes_of(&dossier)
}

#[test]
fn a_further_round_goes_on_from_an_earlier_one() {
    for (code, root, first, expected) in [
        ("BC-210", "follows 1 round 2", "round 1", true),
        ("BC-210", "follows 2 round 2", "round 1", false),
        ("BC-210", "follows 2 round 2", "round 2", true),
        ("BC-210", "follows 2 round 1", "round 2", true),
        ("BC-210", "follows 2", "round 2", false),
        ("BC-210", "follows 2", "follows 1", true),
        ("BC-317", "round 2", "round 1", true),
        ("BC-317", "round 1", "round 1", false),
        ("BC-317", "round 2 follows 2", "round 1", false),
        ("BC-318", "follows 2 office committee", "office committee", false),
        ("BC-318", "follows 2 office committee", "office chair", true),
        ("BC-318", "follows 2 office committee", "round 1", false),
    ] {
        let found = further(root, first, &[], &[]);
        assert_eq!(found.contains(&code), expected, "{code}: {root} / {first}: {found:?}");
    }
    let other_term = |term: &str| {
        let mut dossier = dated("2023-04-14", "follows 2", &[], &[]);
        dossier.beside.push(record(6, Kind::Meeting, &pairs(term)));
        dossier.beside.push(record(2, Kind::Ballot, &pairs("meeting 6")));
        codes_of(&dossier).contains(&"BC-318")
    };
    assert!(other_term("term 9"));
    assert!(!other_term("term 4"));
}

#[test]
fn a_further_round_takes_from_the_first_list_what_it_left() {
    let list = ["person 801 elected true", "person 802 elected false", "person 803 elected false"];
    for (code, root, candidates, of_first, expected) in [
        ("BC-319", "follows 2", "person 804", &list[..], true),
        ("BC-319", "follows 2", "person 803", &list[..], false),
        ("BC-319", "follows 2", "person 804", &[][..], false),
        ("BC-319", "follows 2", "person 804", &["votes 9"][..], false),
        ("BC-320", "follows 2", "person 801 elected false", &list[..], true),
        ("BC-320", "follows 2", "person 802 elected false", &list[..], false),
        ("BC-320", "follows 2", "person 801 elected true", &list[..], false),
        ("BC-321", "follows 2 seats 2", "person 802", &list[..], true),
        ("BC-321", "follows 2 seats 1", "person 802", &list[..], false),
        ("BC-321", "follows 2 seats 2", "person 802", &["person 801"][..], false),
    ] {
        let found = further(root, "seats 2", &[candidates], of_first);
        assert_eq!(found.contains(&code), expected, "{code}: {root} {candidates}: {found:?}");
    }
}

#[test]
fn people_of_one_name_are_told_apart_by_their_birth_date() {
    let two = ["person 801", "person 802"];
    for (first, second, missing, same) in [
        ("full_name Hòa born 1980-01-02", "full_name Hòa", true, false),
        ("full_name Hòa", "full_name Hòa", true, false),
        ("full_name Hòa born 1980-01-02", "full_name hòa born 1980-01-02", false, true),
        ("full_name Hòa born 1980-01-02", "full_name Hòa born 1980-01-03", false, false),
        ("full_name Hòa", "full_name Hoa", false, false),
        ("full_name Hòa", "post Hòa", false, false),
    ] {
        let found = codes_of(&dated("2023-04-14", "", &two, &[first, second]));
        assert_eq!(found.contains(&"BC-106"), missing, "{first} / {second}");
        assert_eq!(found.contains(&"BC-323"), same, "{first} / {second}");
    }
    let once =
        codes_of(&dated("2023-04-14", "", &["person 801", "person 801"], &["full_name Hòa"]));
    assert!(!once.contains(&"BC-106"), "{once:?}");
}

#[test]
fn who_counts_does_not_stand() {
    let with = |member: &[(&str, &str)]| {
        let mut dossier = dated("2023-04-14", "", &["person 901"], &[]);
        dossier.parts.push(record(301, Kind::BallotBoard, member));
        codes_of(&dossier).contains(&"BC-322")
    };
    assert!(with(&[("person", "901")]));
    assert!(!with(&[("person", "902")]));
    assert!(with(&[("name", "lã minh cảnh")]));
    assert!(!with(&[("name", "Lã Minh Canh")]));
    assert!(!with(&[("person", "902"), ("name", "Lã Minh Cảnh")]));
    assert!(!with(&[]));
}

#[test]
fn a_tie_does_not_depend_on_the_order_of_the_list() {
    let votes = ["votes 30", "votes 25", "votes 25", "votes 21"];
    for turn in 0..votes.len() {
        let mut turned = votes;
        turned.rotate_left(turn);
        assert!(says("BC-308", "returned 40 seats 2", &turned), "{turned:?}");
        assert!(!says("BC-308", "returned 40 seats 3", &turned), "{turned:?}");
    }
}

#[test]
fn one_candidate_for_one_seat_is_in_order() {
    let whole = "office chair seats 1 summoned 5 attending 5 voting 5 issued 5 returned 5 valid 4 \
                 invalid 1 nominated 1 self_nominated 0 basis returned method secret status final";
    let found = codes_of(&dated("2023-04-14", whole, &["votes 4 elected true"], &[]));
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_finding_about_people_points_to_their_line() {
    let dossier = dated(
        "2023-04-14",
        "",
        &["person 801", "person 802"],
        &["full_name Hòa", "full_name Hòa born 1980"],
    );
    let found = finding(&dossier, "BC-106");
    assert_eq!((found.subject, found.fields), (RecordId(102), vec!["person"]));
    let none: Vec<&Record> = dossier.records(Kind::BallotBoard).collect();
    assert!(none.is_empty());
}
