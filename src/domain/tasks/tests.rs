//! Duties by tables of what is recorded.

use std::collections::HashMap;

use uuid::Uuid;

use super::*;
use crate::domain::catalogue::{FieldType, Record};
use crate::domain::rules::sets::RuleSets;
use crate::domain::values::{Count, Value};

/// A record with values written as in the file: "field value field value"; "_" stands for a space.
fn record(id: i64, kind: Kind, text: &str) -> Record {
    let mut record = Record::empty(RecordId(id), Uuid::nil(), kind);
    let words: Vec<&str> = text.split_whitespace().collect();
    for pair in words.chunks(2) {
        let field = kind.field(pair[0]).unwrap_or_else(|| panic!("{kind:?} has no {}", pair[0]));
        let text = pair[1].replace('_', " ");
        let value = match field.ty {
            FieldType::Int => Value::Int(text.parse().unwrap()),
            FieldType::Count => Value::Count(Count::from_db(&text).unwrap()),
            FieldType::Date => Value::Date(text.parse().unwrap()),
            FieldType::Flag => Value::Flag(text.parse().unwrap()),
            FieldType::Ref(_) => Value::Ref(RecordId(text.parse().unwrap())),
            FieldType::Choice(_) => Value::Text(pair[1].to_owned()),
            _ => Value::Text(text),
        };
        record.put(field.name, Some(value));
    }
    record
}

fn dossier(kind: Kind, root: &str, parts: &[(Kind, &str)]) -> Dossier {
    let parts = parts.iter().zip(2..).map(|((kind, text), id)| record(id, *kind, text)).collect();
    Dossier {
        root: record(1, kind, root),
        parts,
        around: Vec::new(),
        beside: Vec::new(),
        rules: RuleSets::default(),
        titles: HashMap::new(),
    }
}

/// "kind due number" of every duty.
fn shown(dossier: &Dossier) -> Vec<String> {
    let line = |duty: &Duty| {
        let due = duty.due.map_or_else(|| "?".to_owned(), |due| due.to_string());
        let number = duty.number.map(|number| format!(" {number}")).unwrap_or_default();
        format!("{} {due}{number}", duty.kind.name())
    };
    duties(dossier).iter().map(line).collect()
}

#[test]
fn a_term_ends_on_the_last_day_that_is_written() {
    for (term, expected) in [
        ("year_to 2027", &["term_end 2027-12-31"][..]),
        ("year_to 2027 ends_on 2027-04", &["term_end 2027-04-30"]),
        ("year_to 2027 ends_on 2027-04-14 extended_to 2030", &["term_end 2030-12-31"]),
        ("year_from 2022", &["term_without_end ?"]),
        ("year_to 2027 status ended", &["term_end 2027-12-31"]),
        ("year_to 2027 status preparing", &[]),
        ("year_to 2027 status cut_short", &[]),
    ] {
        assert_eq!(shown(&dossier(Kind::Term, term, &[])), expected, "{term}");
    }
}

#[test]
fn a_provisional_committee_has_twelve_months_and_no_end_of_its_own_to_be_asked_for() {
    use Kind::{Body, Mandate};
    for (parts, expected) in [
        (&[(Body, "body committee obtained provisional")][..], &["provisional ?"][..]),
        (
            &[(Mandate, "office chair obtained provisional from 2025-09-26")],
            &["provisional 2026-09-26"],
        ),
        (
            &[(Mandate, "office chair obtained provisional from 2024-02-29")],
            &["provisional 2025-02-28"],
        ),
        (
            &[(Mandate, "office chair obtained provisional from 2025-01-01 to 2025-03-01")],
            &["term_without_end ?"],
        ),
    ] {
        assert_eq!(shown(&dossier(Kind::Term, "", parts)), expected, "{parts:?}");
    }
}

#[test]
fn what_a_congress_elected_is_to_be_recognised_within_fifteen_days() {
    use Kind::{Body, DocumentLink, Mandate, Meeting};
    let congress = (Meeting, "term 1 kind full_congress starts_on 2025-11-11");
    let elected = (Body, "term 1 body committee obtained elected_at_congress");
    let due = "recognition 2025-11-26".to_owned();
    for (parts, asked) in [
        (vec![congress, elected], true),
        (vec![congress], false),
        (vec![elected], false),
        (vec![congress, elected, (DocumentLink, "record 1 role recognition")], false),
        (vec![congress, elected, (DocumentLink, "record 1 role minutes")], true),
        (vec![congress, elected, (Mandate, "office chair decision 77")], false),
    ] {
        let found = shown(&dossier(Kind::Term, "year_to 2030", &parts));
        assert_eq!(found.contains(&due), asked, "{parts:?}: {found:?}");
    }
}

#[test]
fn seats_are_vacant_as_reported_or_as_counted_where_leaving_is_followed() {
    use Kind::{Body, Mandate};
    let two = (Mandate, "office committee_member person 8");
    let left = (Mandate, "office committee_member person 9 to 2025-09-01 end_reason retired");
    for (parts, expected) in [
        (vec![(Body, "body committee vacant 2")], Some("vacancy ? 2")),
        (vec![(Body, "body committee vacant 0"), left], None),
        (vec![(Body, "body committee vacant ~2")], None),
        (vec![(Body, "body committee decided 2"), two, left], Some("vacancy 2025-09-01 1")),
        (vec![(Body, "body committee decided 9"), two], None),
        (vec![(Body, "body standing_committee vacant 1")], None),
    ] {
        let found = shown(&dossier(Kind::Term, "year_to 2030", &parts));
        let found = found.iter().find(|line| line.starts_with("vacancy")).map(String::as_str);
        assert_eq!(found, expected, "{parts:?}");
    }
}

#[test]
fn a_programme_asks_for_the_reviews_of_its_cycle_that_are_not_there() {
    use Kind::Review;
    let yearly = "starts 2022 ends 2025 review_cycle yearly";
    for (programme, reviews, expected) in [
        (
            yearly,
            &[][..],
            &[
                "interim_review 2022-12-31 2022",
                "interim_review 2023-12-31 2023",
                "interim_review 2024-12-31 2024",
                "final_review 2025-12-31",
            ][..],
        ),
        // By its period, by its day, and by a day in the first quarter after.
        (
            yearly,
            &[
                (Review, "kind interim period năm_2022 held_on 2024-12-01"),
                (Review, "kind interim held_on 2023-12-20"),
                (Review, "kind interim held_on 2025-02-10"),
            ],
            &["final_review 2025-12-31"],
        ),
        (
            yearly,
            &[(Review, "kind final held_on 2025-12-20")],
            &[
                "interim_review 2022-12-31 2022",
                "interim_review 2023-12-31 2023",
                "interim_review 2024-12-31 2024",
            ],
        ),
        (
            "starts 2023 ends 2024-12-31 review_cycle half_yearly",
            &[(Review, "kind interim held_on 2023-07-02")],
            &["interim_review 2023-12-31 2023", "final_review 2024-12-31"],
        ),
        (
            "starts 2021-01-01 ends 2022-12-31 review_cycle mid_term",
            &[],
            &["interim_review 2021-12-31 2021", "final_review 2022-12-31"],
        ),
        ("starts 2022 ends 2023 review_cycle end_only", &[], &["final_review 2023-12-31"]),
        ("starts 2022 ends 2023", &[], &["final_review 2023-12-31"]),
        ("starts 2022 ends 2025 review_cycle yearly status stopped", &[], &[]),
        ("review_cycle yearly", &[], &[]),
    ] {
        let found = shown(&dossier(Kind::Programme, programme, reviews));
        assert_eq!(found, expected, "{programme} {reviews:?}");
    }
}

#[test]
fn years_typed_by_mistake_ask_for_no_endless_list() {
    let endless = dossier(Kind::Programme, "starts 1900 ends 2200 review_cycle half_yearly", &[]);
    assert!(duties(&endless).len() < 100);
    let open = dossier(Kind::Programme, "starts 2020 review_cycle yearly", &[]);
    assert_eq!(duties(&open).len(), 16);
}

#[test]
fn ballot_papers_are_kept_six_months_where_there_are_any() {
    for (ballot, day, expected) in [
        ("status final", "2025-10-17", &["destroy_ballots 2026-04-17"][..]),
        ("status final", "2025-08-31", &["destroy_ballots 2026-02-28"]),
        ("status checked method show_of_hands", "2025-10-17", &[]),
        ("", "2025-10-17", &["entering ?", "destroy_ballots 2026-04-17"]),
        ("status entering", "", &["entering ?"]),
    ] {
        let mut found = dossier(Kind::Ballot, ballot, &[]);
        let day = if day.is_empty() { String::new() } else { format!("starts_on {day}") };
        found.around.push(record(5, Kind::Meeting, &day));
        assert_eq!(shown(&found), expected, "{ballot} {day}");
    }
}

#[test]
fn a_due_day_falls_into_one_band_and_the_day_itself_is_in_time() {
    let today = NaiveDate::from_ymd_opt(2025, 11, 21).unwrap();
    for (left, band) in [
        (-325, Band::Late),
        (-1, Band::Late),
        (0, Band::Month),
        (30, Band::Month),
        (31, Band::Quarter),
        (90, Band::Quarter),
        (91, Band::Later),
    ] {
        let due = today + chrono::TimeDelta::days(left);
        assert_eq!((Band::of(Some(due), today), days_left(due, today)), (band, left));
    }
    assert_eq!(Band::of(None, today), Band::Undated);
}

#[test]
fn a_term_is_held_by_what_is_recorded_of_its_opening() {
    use Kind::{Body, Mandate, Meeting};
    for (term, parts, held) in [
        ("", &[(Meeting, "kind delegate_congress")][..], Held::Congress),
        ("", &[(Meeting, "kind delegate_conference")], Held::Conference),
        ("", &[(Meeting, "kind extended_committee_meeting")], Held::Conference),
        ("", &[(Meeting, "venue Hội_trường")], Held::Unnamed),
        ("not_held chưa_đủ_đoàn_viên", &[], Held::Cannot),
        ("not_held bão", &[(Meeting, "kind full_congress")], Held::Congress),
        ("", &[(Body, "body committee obtained appointed")], Held::Appointed),
        ("", &[(Mandate, "office chair obtained appointed")], Held::Appointed),
        ("status running", &[(Body, "body committee obtained elected_at_congress")], Held::Unnamed),
        ("status running", &[(Meeting, "kind committee_meeting")], Held::Unnamed),
        ("status preparing", &[], Held::NotYet),
        ("", &[], Held::NotYet),
    ] {
        assert_eq!(standing(&dossier(Kind::Term, term, parts)).held, held, "{term} {parts:?}");
    }
}

#[test]
fn a_committee_adds_up_and_what_is_not_known_is_never_nought() {
    use Kind::Body;
    for (body, expected) in [
        ("elected 15 female 6 under_40 2 from_40_to_50 8 over_50 5", [15, 6, 0, 2, 8, 5, 0, 15]),
        ("elected 15 under_40 2", [15, 0, 15, 2, 0, 0, 13, 15]),
        ("elected 3 under_40 2 over_50 2", [3, 0, 3, 0, 0, 0, 3, 3]),
        ("elected 3 female 9", [3, 3, 0, 0, 0, 0, 3, 3]),
        ("female 3", [0, 0, 0, 0, 0, 0, 0, 0]),
        ("elected >15 female 6", [0, 0, 0, 0, 0, 0, 0, 0]),
    ] {
        let text = format!("body committee {body}");
        let makeup = standing(&dossier(Kind::Term, "", &[(Body, &text)])).makeup;
        let found = [
            makeup.members,
            makeup.female,
            makeup.gender_unknown,
            makeup.under_40,
            makeup.from_40,
            makeup.over_50,
            makeup.age_unknown,
            makeup.service_unknown,
        ];
        assert_eq!(found, expected, "{body}");
        let ages = makeup.under_40 + makeup.from_40 + makeup.over_50 + makeup.age_unknown;
        let service = makeup.re_elected + makeup.new + makeup.service_unknown;
        assert_eq!((ages, service), (makeup.members, makeup.members), "{body}");
    }
}

#[test]
fn figures_count_from_their_day_of_statistics_until_the_next_ones_or_the_end() {
    use Kind::{Figure, OrganisationPeriod};
    let grassroots = (OrganisationPeriod, "kind grassroots");
    let ended = (OrganisationPeriod, "kind grassroots valid_from 2025-06-15 change ended");
    let figures = [
        (Figure, "as_of 2024-11-30 members 120 members_female 60"),
        (Figure, "as_of 2024-10 members 118"),
        (Figure, "as_of 2025-02-01 members ~130"),
        (Figure, "members 7"),
    ];
    for (periods, expected) in [
        (vec![grassroots], &["2024-11-30 2025-05-31 120", "2025-05-31 - 130"][..]),
        (vec![grassroots, ended], &["2024-11-30 2025-05-31 120", "2025-05-31 2025-06-15 130"]),
        (vec![(OrganisationPeriod, "kind commune_union")], &[]),
        (vec![(OrganisationPeriod, "kind section")], &[]),
    ] {
        let parts: Vec<_> = periods.iter().chain(&figures).copied().collect();
        let found: Vec<String> = snapshots(&dossier(Kind::Organisation, "", &parts))
            .iter()
            .map(|one| {
                let until = one.until.map_or_else(|| "-".to_owned(), |day| day.to_string());
                format!("{} {until} {}", one.since, one.members.unwrap())
            })
            .collect();
        assert_eq!(found, expected, "{periods:?}");
    }
}
