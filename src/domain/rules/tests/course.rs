//! BC and NK: a ballot within its term, sizes and shares against the rule sets.

use super::super::testing::{codes_of, dossier, finding, pairs, record, rules_with};
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;

/// A record in one line: its kind, its number, its values.
fn read(line: &str) -> Record {
    let (kind, rest) = line.split_once(' ').unwrap();
    let (id, values) = rest.split_once(' ').unwrap_or((rest, ""));
    let kind = Kind::from_name(kind).unwrap_or_else(|| panic!("{kind} is no kind"));
    record(id.parse().unwrap(), kind, &pairs(values))
}

fn all(lines: &[&str]) -> Vec<Record> {
    lines.iter().map(|line| read(line)).collect()
}

/// Ballot 1 of meeting 5 on 14/4/2023, of a grassroots union.
fn ballot(root: &str, parts: &[&str], beside: &[&str]) -> Dossier {
    ballot_of("grassroots", root, parts, beside)
}

fn ballot_of(level: &str, root: &str, parts: &[&str], beside: &[&str]) -> Dossier {
    let period = format!("organisation_period 7 organisation 3 kind {level}");
    let around =
        all(&["meeting 5 term 4 kind committee_meeting starts_on 2023-04-14", "term 4", &period]);
    let mut dossier = dossier(read(&format!("ballot 1 meeting 5 {root}")), all(parts), around);
    dossier.beside = all(beside);
    dossier
}

/// Term 1 with its parts, of a union of some kind with members in 2022.
fn term(level: &str, members: &str, parts: &[&str]) -> Dossier {
    let period = format!("organisation_period 7 organisation 3 kind {level}");
    let mut dossier = dossier(
        read("term 1 organisation 3 year_from 2023 year_to 2028"),
        all(parts),
        all(&[&period]),
    );
    dossier.beside = all(&[&format!("figure 8 organisation 3 as_of 2022-12-31 members {members}")]);
    dossier
}

fn says(dossier: &Dossier, code: &str) -> bool {
    codes_of(dossier).contains(&code)
}

#[test]
fn nobody_is_elected_twice_to_one_body() {
    let own = ["candidate 101 ballot 1 person 801 elected true"];
    let before = "candidate 201 ballot 2 person 801 elected true";
    for (root, other, twice, again) in [
        ("office committee round 2", "office committee round 1", true, false),
        ("office committee round 1", "office committee round 2", false, false),
        ("office chair round 2", "office committee round 1", false, false),
        ("office other round 2", "office other round 1", false, false),
        ("office group_leader round 2", "office group_leader round 1", false, false),
        ("office committee purpose supplementary round 2", "office committee", false, true),
        (
            "office delegate upper_congress A round 2",
            "office delegate upper_congress A",
            true,
            false,
        ),
        (
            "office delegate upper_congress A round 2",
            "office delegate upper_congress B",
            false,
            false,
        ),
    ] {
        let other = format!("ballot 2 meeting 5 {other}");
        let dossier = ballot(root, &own, &[&other, before]);
        assert_eq!(says(&dossier, "BC-213"), twice, "{root} / {other}");
        assert_eq!(says(&dossier, "BC-326"), again, "{root} / {other}");
    }
    let earlier_meeting =
        ["meeting 6 term 4 starts_on 2023-04-13", "ballot 9 meeting 6 office committee"];
    let elected = "candidate 201 ballot 9 person 801 elected true";
    let dossier =
        ballot("office committee", &own, &[earlier_meeting[0], earlier_meeting[1], elected]);
    assert!(says(&dossier, "BC-213"));
    let lost = ["candidate 101 ballot 1 person 801 elected false"];
    let dossier =
        ballot("office committee", &lost, &[earlier_meeting[0], earlier_meeting[1], elected]);
    assert!(!says(&dossier, "BC-213"));
}

#[test]
fn who_left_may_be_elected_again() {
    let own = ["candidate 101 ballot 1 person 801 elected true"];
    for (mandate, expected) in [
        ("mandate 30 person 801 office committee_member", true),
        ("mandate 30 person 801 office committee_member to 2023-01", false),
        ("mandate 30 person 801 office committee_member end_reason retired", false),
        ("mandate 30 person 802 office committee_member to 2023-01", true),
    ] {
        let beside = [
            "ballot 2 meeting 5 office committee",
            "candidate 201 ballot 2 person 801 elected true",
            mandate,
        ];
        let root = "office committee purpose supplementary round 2";
        assert_eq!(says(&ballot(root, &own, &beside), "BC-326"), expected, "{mandate}");
    }
}

#[test]
fn offices_are_held_from_within_the_body() {
    let own = ["candidate 101 ballot 1 person 803 elected true"];
    let committee = [
        "ballot 2 meeting 6 office committee seats 2",
        "candidate 201 ballot 2 person 801 elected true",
        "candidate 202 ballot 2 person 802 elected true",
    ];
    let with = |root: &str, more: &[&str]| {
        let beside: Vec<&str> = committee.iter().chain(more).copied().collect();
        says(&ballot(root, &own, &beside), "BC-324")
    };
    for (office, expected) in [
        ("chair", true),
        ("vice_chair", true),
        ("standing_committee", true),
        ("inspection_committee", false),
        ("inspection_head", false),
        ("committee", false),
    ] {
        assert_eq!(with(&format!("office {office}"), &[]), expected, "{office}");
    }
    assert!(!with("office chair", &["mandate 30 person 803 office committee_member"]));
    assert!(
        !with("office chair", &["body 40 term 4 body committee elected 3"]),
        "one is not known"
    );
    assert!(with("office chair", &["body 40 term 4 body committee elected 2"]));
    let at_congress = |kind: &str| {
        let mut dossier = ballot("office chair", &own, &committee);
        dossier.around[0] = read(&format!("meeting 5 term 4 kind {kind} starts_on 2023-04-14"));
        says(&dossier, "BC-324")
    };
    assert!(!at_congress("full_congress"));
    assert!(at_congress("extended_committee_meeting"));
    let inspection = [
        "body 40 term 4 body inspection_committee elected 1",
        "mandate 30 person 801 office inspection_member",
    ];
    assert!(says(&ballot("office inspection_head", &own, &inspection), "BC-324"));
    let inside = [
        "body 40 term 4 body inspection_committee elected 1",
        "mandate 30 person 803 office inspection_member",
    ];
    assert!(!says(&ballot("office inspection_head", &own, &inside), "BC-324"));
}

#[test]
fn supplements_stay_within_their_share() {
    let root = "office committee purpose supplementary";
    for (level, decided, elected, expected) in [
        ("grassroots", 9, 6, false),
        ("grassroots", 9, 7, true),
        ("provincial_federation", 40, 20, false),
        ("provincial_federation", 40, 21, true),
        ("commune_union", 15, 8, true),
        ("commune_union", 15, 7, false),
        ("section", 3, 3, false),
    ] {
        let parts: Vec<String> = (0..elected)
            .map(|at| format!("candidate {} ballot 1 elected true", 101 + at))
            .collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let body = format!("body 40 term 4 body committee decided {decided}");
        let dossier = ballot_of(level, root, &parts, &[&body]);
        assert_eq!(says(&dossier, "BC-325"), expected, "{level} {decided} {elected}");
    }
    let own = ["candidate 101 ballot 1 person 801 elected true"];
    let body = "body 40 term 4 body committee decided 3";
    let earlier = [
        "ballot 0 meeting 5 office committee purpose supplementary",
        "candidate 201 ballot 0 elected true",
    ];
    let mandate = |values: &str| format!("mandate 30 office committee_member {values}");
    for (more, expected) in [
        (mandate("obtained by_election person 802"), true),
        (mandate("obtained by_election person 801"), false),
        (mandate("obtained appointed person 802"), false),
        (mandate("obtained by_election person 802 ballot 0"), false),
    ] {
        let dossier = ballot(root, &own, &[body, earlier[0], earlier[1], &more]);
        assert_eq!(says(&dossier, "BC-325"), expected, "{more}");
    }
}

#[test]
fn sizes_of_committees_by_level_and_members() {
    for (level, members, size, expected) in [
        ("grassroots", "500", 3, false),
        ("grassroots", "500", 2, true),
        ("grassroots", "500", 15, false),
        ("grassroots", "500", 16, true),
        ("grassroots", "2999", 19, true),
        ("grassroots", "3000", 19, false),
        ("grassroots", "3000", 20, true),
        ("section", "50", 7, false),
        ("section", "50", 8, true),
        ("sector_union", "9000", 27, false),
        ("sector_union", "9000", 28, true),
        ("provincial_federation", "99999", 36, true),
        ("provincial_federation", "100000", 36, false),
        ("provincial_federation", "100000", 49, false),
        ("provincial_federation", "100000", 50, true),
        ("outside", "500", 99, false),
    ] {
        let body = format!("body 2 term 1 body committee elected {size}");
        let reported = term(level, members, &[&body]);
        assert_eq!(says(&reported, "NK-307"), expected, "{level} {members} {size}");
        let figure = format!("figure 8 organisation 3 as_of 2022-12-31 members {members}");
        let root = format!("office committee seats {size}");
        let elected = ballot_of(level, &root, &[], &[&figure]);
        assert_eq!(says(&elected, "BC-327"), expected, "{level} {members} {size}");
        let told_by_the_term =
            ballot_of(level, &root, &[], &[&figure, "body 2 term 4 body committee elected 3"]);
        assert!(!says(&told_by_the_term, "BC-327"));
    }
    for root in ["purpose supplementary", "round 2", "follows 2"] {
        let root = format!("office committee seats 1 {root}");
        assert!(!says(&ballot(&root, &[], &[]), "BC-327"), "{root}");
    }
    let nine = term("section", "50", &["body 2 term 1 body committee decided 9"]);
    assert_eq!(
        finding(&nine, "NK-307").sentence(),
        "Ban Chấp hành 9 ủy viên, quy định từ 3 đến 7 (03/HD-TLĐ 2020)"
    );
}

#[test]
fn small_unions_have_fewer_bodies() {
    for (nk, bc, body, level, members, expected) in [
        ("NK-309", "BC-330", "committee", "grassroots", "9", true),
        ("NK-309", "BC-330", "committee", "grassroots", "10", false),
        ("NK-309", "BC-330", "committee", "section", "9", false),
        ("NK-309", "BC-330", "committee", "grassroots", "<10", false),
        ("NK-308", "BC-329", "inspection_committee", "grassroots", "29", true),
        ("NK-308", "BC-329", "inspection_committee", "grassroots", "30", false),
        ("NK-308", "BC-329", "inspection_committee", "grassroots", "~29", false),
        ("NK-308", "BC-329", "inspection_committee", "provincial_federation", "29", false),
    ] {
        let reported = term(level, members, &[&format!("body 2 term 1 body {body} elected 3")]);
        assert_eq!(says(&reported, nk), expected, "{body} {level} {members}");
        let none = term(level, members, &[&format!("body 2 term 1 body {body} elected 0")]);
        assert!(!says(&none, nk), "there is none");
        let figure = format!("figure 8 organisation 3 as_of 2022-12-31 members {members}");
        let elected = ballot_of(level, &format!("office {body} seats 3"), &[], &[&figure]);
        assert_eq!(says(&elected, bc), expected, "{body} {level} {members}");
    }
}

#[test]
fn the_figure_nearest_before_the_day_counts() {
    for (figures, expected) in [
        (&["figure 8 as_of 2022 members 9"][..], true),
        (&["figure 8 as_of 2023-04-14 members 9"][..], true),
        (&["figure 8 as_of 2023-04-15 members 9"][..], false),
        (&["figure 8 as_of 2023-01 members 9", "figure 9 as_of 2022 members 90"][..], true),
        (&["figure 8 as_of 2022 members 9", "figure 9 as_of 2023-01 members 90"][..], false),
        (&["figure 8 members 9"][..], false),
        (&["figure 8 as_of 2022 workforce 9"][..], false),
    ] {
        let dossier = ballot("office committee seats 3", &[], figures);
        assert_eq!(says(&dossier, "BC-330"), expected, "{figures:?}");
    }
}

#[test]
fn what_is_shipped_switched_off_speaks_when_it_is_switched_on() {
    let bodies = |standing: u32| {
        vec![
            "body 2 term 1 body committee elected 9".to_owned(),
            format!("body 6 term 1 body standing_committee elected {standing}"),
        ]
    };
    let meeting =
        |part: &str| vec![format!("meeting 5 term 1 starts_on 2025-10-01 summoned 100 {part}")];
    let body = |part: &str| vec![format!("body 2 term 1 body committee elected 10 {part}")];
    let small = |size: u32| {
        vec![
            format!("body 2 term 1 body committee elected {size}"),
            "body 6 term 1 body standing_committee elected 1".to_owned(),
        ]
    };
    let (standing, appointed) = ("thong-le-ban-thuong-vu", "thong-le-dai-bieu-chi-dinh");
    let (plan, make_up) = ("ke-hoach-tp-ho-chi-minh-2025", "56-hd-tld-2022");
    for (code, key, level, parts, expected) in [
        ("NK-304", standing, "grassroots", bodies(3), false),
        ("NK-304", standing, "grassroots", bodies(4), true),
        ("NK-310", standing, "grassroots", small(9), false),
        ("NK-310", standing, "grassroots", small(8), true),
        ("NK-313", appointed, "grassroots", meeting("delegates_appointed 5"), false),
        ("NK-313", appointed, "grassroots", meeting("delegates_appointed 6"), true),
        ("NK-313", plan, "grassroots", meeting("guests 15"), false),
        ("NK-313", plan, "grassroots", meeting("guests 16"), true),
        ("NK-314", make_up, "provincial_federation", body("female 3"), false),
        ("NK-314", make_up, "provincial_federation", body("female 2"), true),
        ("NK-314", make_up, "provincial_federation", body("under_40 1"), false),
        ("NK-314", make_up, "provincial_federation", body("under_40 0"), true),
        ("NK-314", make_up, "provincial_federation", body("from_40_to_50 4"), false),
        ("NK-314", make_up, "provincial_federation", body("from_40_to_50 3"), true),
        ("NK-314", make_up, "grassroots", body("female 0"), false),
    ] {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let mut dossier = term(level, "500", &parts);
        assert!(!says(&dossier, code), "{code} is off");
        dossier.rules = rules_with(&[key]);
        assert_eq!(says(&dossier, code), expected, "{code} {parts:?}");
    }
    let mut four = term(
        "grassroots",
        "500",
        &["body 2 body committee elected 9", "body 6 body standing_committee elected 4"],
    );
    four.rules = rules_with(&[standing]);
    assert_eq!(
        finding(&four, "NK-304").sentence(),
        "Ban Thường vụ 4 người, quá một phần ba của 9 ủy viên"
    );
}

#[test]
fn standing_seats_are_held_against_the_committee() {
    for (seats, beside, expected) in [
        (3, "body 2 term 4 body committee elected 9", false),
        (4, "body 2 term 4 body committee elected 9", true),
        (4, "ballot 2 meeting 5 office committee seats 9", true),
        (3, "ballot 2 meeting 5 office committee seats 9", false),
        (4, "ballot 2 meeting 5 office chair seats 1", false),
    ] {
        let mut dossier =
            ballot(&format!("office standing_committee seats {seats}"), &[], &[beside]);
        dossier.rules = rules_with(&["thong-le-ban-thuong-vu"]);
        assert_eq!(says(&dossier, "BC-328"), expected, "{seats} {beside}");
    }
}

#[test]
fn congresses_of_delegates_have_a_ceiling_and_a_floor() {
    for (code, level, members, kind, summoned, expected) in [
        ("NK-311", "grassroots", "4999", "delegate_congress", 150, false),
        ("NK-311", "grassroots", "4999", "delegate_congress", 151, true),
        ("NK-311", "grassroots", "4999", "full_congress", 151, false),
        ("NK-311", "grassroots", "5000", "delegate_congress", 200, false),
        ("NK-311", "grassroots", "5000", "delegate_congress", 201, true),
        ("NK-311", "district_federation", "10000", "delegate_congress", 200, false),
        ("NK-311", "district_federation", "10000", "delegate_congress", 201, true),
        ("NK-311", "civil_servants_union", "80000", "delegate_congress", 201, true),
        ("NK-311", "industrial_zone_union", "80001", "delegate_congress", 300, false),
        ("NK-311", "industrial_zone_union", "80001", "delegate_congress", 301, true),
        ("NK-311", "provincial_federation", "300000", "delegate_congress", 401, true),
        ("NK-311", "provincial_federation", "300001", "delegate_congress", 401, false),
        ("NK-311", "provincial_federation", "300001", "delegate_congress", 501, true),
        ("NK-312", "grassroots", "199", "delegate_congress", 50, true),
        ("NK-312", "grassroots", "200", "delegate_congress", 50, false),
        ("NK-312", "grassroots", "199", "full_congress", 50, false),
    ] {
        let meeting =
            format!("meeting 5 term 1 kind {kind} starts_on 2023-04-14 summoned {summoned}");
        let dossier = term(level, members, &[&meeting]);
        assert_eq!(says(&dossier, code), expected, "{code} {level} {members} {kind} {summoned}");
    }
}

#[test]
fn the_length_of_a_term_is_the_rule_sets() {
    let of = |limit: &str, values: &str| {
        let mut dossier = dossier(read(&format!("term 1 {values}")), Vec::new(), Vec::new());
        let set = crate::domain::catalogue::RuleSet::from(&read("rule_set 9 key dieu-le-nhiem-ky"));
        let limit = crate::domain::catalogue::RuleLimit::from(&read(&format!(
            "rule_limit 10 rule_set 9 subject term_years {limit}"
        )));
        dossier.rules = dossier.rules.clone().with_own([(set, vec![limit])]);
        says(&dossier, "NK-301")
    };
    for (limit, years, expected) in [
        ("at_least 4 at_most 5", "year_from 2020 year_to 2024", false),
        ("at_least 4 at_most 5", "year_from 2020 year_to 2023", true),
        ("at_least 4 at_most 5", "year_from 2020 year_to 2026", true),
        ("at_most 5", "year_from 2020 year_to 2021", false),
        ("at_least 5", "year_from 2020 year_to 2029", false),
    ] {
        assert_eq!(of(limit, years), expected, "{limit}: {years}");
    }
}
