//! The shipped sets are what domain.md verifies, and the right limit is found.

use std::collections::BTreeSet;

use super::{RuleSets, Subject, shipped};
use crate::domain::catalogue::{self, FieldType, Kind, Record, RecordId, Typed};
use crate::domain::election::Basis;
use crate::domain::rules::testing::{pairs, record};
use crate::domain::values::{Count, PartialDate};

fn date(text: &str) -> Option<PartialDate> {
    text.parse().ok()
}

fn own(values: &str, limits: &[&str]) -> RuleSets {
    with(RuleSets::shipped(), values, limits)
}

fn with(sets: RuleSets, values: &str, limits: &[&str]) -> RuleSets {
    let typed = |kind, values: &str| record(7, kind, &pairs(values));
    let set = catalogue::RuleSet::read(&typed(Kind::RuleSet, values));
    let limits = limits.iter().map(|one| typed(Kind::RuleLimit, &format!("rule_set 7 {one}")));
    sets.with_own([(set, limits.map(|one| catalogue::RuleLimit::read(&one)).collect())])
}

/// What is allowed: from, to.
fn size(
    sets: &RuleSets,
    level: &str,
    members: &str,
    on: &str,
) -> Option<(Option<u64>, Option<u64>)> {
    let found =
        sets.in_force(Subject::CommitteeSize, Some(level), Count::from_db(members), date(on));
    found.map(|(_, limit)| (limit.at_least, limit.at_most))
}

#[test]
fn every_shipped_file_is_read_and_speaks_the_words_of_the_catalogue() {
    let Some(FieldType::Choice(levels)) = Kind::RuleLimit.field("level").map(|field| field.ty)
    else {
        panic!("levels are a choice")
    };
    let mut keys = BTreeSet::new();
    for text in shipped::FILES {
        let set = shipped::read(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert!(keys.insert(set.key.clone()), "{} stands twice", set.key);
        assert!(!set.limits.is_empty() && !set.name.is_empty() && !set.source.is_empty());
        for limit in &set.limits {
            let known = limit.level.as_deref().is_none_or(|level| levels.contains(&level));
            assert!(known, "{}: {limit:?}", set.key);
            assert!(!limit.source.is_empty(), "{}: {limit:?}", set.key);
            let says = limit.at_least.or(limit.at_most).is_some()
                || limit.share.is_some()
                || limit.basis.is_some();
            assert!(says, "{}: {limit:?}", set.key);
        }
    }
    assert_eq!(RuleSets::shipped().all().count(), shipped::FILES.len());
}

#[test]
fn what_no_text_says_is_shipped_switched_off() {
    // Known at second hand only, and in use: one says who wins, one when a congress is late. The last is
    // no rule of the union at all but a way to find what was mistyped.
    let at_second_hand = ["28-hd-tld-2021", "238-hd-tld-2014", "thong-le-so-lieu"];
    for set in RuleSets::shipped().all() {
        let verified = set.limits.iter().all(|limit| limit.verified);
        let may_speak = verified || at_second_hand.contains(&set.key.as_str());
        assert!(may_speak || !set.enabled, "{}", set.key);
    }
}

#[test]
fn only_what_was_read_in_the_text_itself_is_called_verified() {
    let read = [
        "03-hd-tld-2020",
        "03-hd-tld-2020-thanh-pho",
        "dieu-le-nhiem-ky",
        "dieu-le-bau-bo-sung",
        "dieu-le-kiem-tra",
    ];
    for set in RuleSets::shipped().all() {
        let expected = read.contains(&set.key.as_str());
        assert!(set.limits.iter().all(|limit| limit.verified == expected), "{}", set.key);
    }
}

#[test]
fn texts_of_the_twelfth_statute_say_that_the_thirteenth_was_not_seen() {
    for key in
        ["03-hd-tld-2020", "03-hd-tld-2020-thanh-pho", "dieu-le-nhiem-ky", "dieu-le-bau-bo-sung"]
    {
        let sets = RuleSets::shipped();
        let set = sets.find(key).unwrap();
        assert!(set.valid_to.is_none() && set.source.contains("chưa đối chiếu Điều lệ khóa XIII"));
    }
}

#[test]
fn subjects_are_those_of_the_catalogue() {
    let words: Vec<&str> = Subject::ALL.iter().map(|(_, word)| *word).collect();
    let field = Kind::RuleLimit.field("subject").unwrap();
    assert_eq!(field.ty, FieldType::Choice(words.leak()));
    for (subject, word) in Subject::ALL {
        assert_eq!((Subject::named(word), subject.word()), (Some(subject), word));
        let read: Subject = serde_json::from_value(word.into()).unwrap();
        assert_eq!(read, subject);
    }
    assert_eq!(Subject::named("phan"), None);
}

#[test]
fn sizes_are_those_of_guide_03_by_level_and_members() {
    let sets = RuleSets::shipped();
    for (level, members, expected) in [
        ("grassroots", "10", Some((Some(3), Some(15)))),
        ("grassroots", "2999", Some((Some(3), Some(15)))),
        ("grassroots", "3000", Some((Some(3), Some(19)))),
        ("grassroots", ">2999", Some((Some(3), Some(19)))),
        ("grassroots", "<3000", Some((Some(3), Some(19)))),
        ("grassroots", "?", Some((Some(3), Some(19)))),
        ("occupational_grassroots", "50", Some((Some(3), Some(15)))),
        ("member_grassroots", "9000", Some((Some(3), Some(15)))),
        ("section", "20", Some((Some(3), Some(7)))),
        ("civil_servants_union", "3000", Some((None, Some(27)))),
        ("corporation_union", "3000", Some((None, Some(35)))),
        ("provincial_federation", "99999", Some((None, Some(35)))),
        ("provincial_federation", "100000", Some((None, Some(49)))),
        ("commune_union", "2000", None),
        ("outside", "2000", None),
    ] {
        assert_eq!(size(&sets, level, members, "2023-04-14"), expected, "{level} {members}");
    }
}

#[test]
fn a_set_holds_from_its_first_to_its_last_day() {
    let sets = own(
        "key tinh name T valid_from 2021-06-24 valid_to 2023-12-31",
        &["subject quorum numerator 1 denominator 2"],
    );
    for (on, holds) in [
        ("2021-06-23", false),
        ("2021-06-24", true),
        ("2021-06", false),
        ("2021", false),
        ("2022", true),
        ("2023-12-31", true),
        ("2024-01-01", false),
        ("2023", true),
        ("?", false),
    ] {
        let found = sets.in_force(Subject::Quorum, None, None, date(on));
        assert_eq!(found.is_some(), holds, "{on}");
    }
    let basis = |on| {
        RuleSets::shipped()
            .in_force(Subject::Majority, None, None, date(on))
            .and_then(|(_, limit)| limit.basis)
    };
    assert_eq!(basis("2021-06-24"), Some(Basis::Returned));
    assert_eq!(basis("2021-06-23"), None);
}

#[test]
fn an_own_set_takes_the_place_of_the_shipped_one_of_its_key() {
    let key = "key 03-hd-tld-2020";
    let limit = "subject committee_size level grassroots at_most 9";
    let on = "2023-04-14";
    let other = own(&format!("{key} enabled true"), &[limit]);
    assert_eq!(size(&other, "grassroots", "50", on), Some((None, Some(9))));
    assert_eq!(size(&other, "section", "50", on), None);
    assert_eq!(other.all().count(), shipped::FILES.len());
    let off = own(&format!("{key} enabled false"), &[]);
    assert_eq!(size(&off, "grassroots", "50", on), None);
    let same = own(&format!("{key} enabled true"), &[]);
    assert_eq!(size(&same, "grassroots", "50", on), Some((Some(3), Some(15))));
    let shipped_name = RuleSets::shipped().find("03-hd-tld-2020").unwrap().name.clone();
    assert_eq!(same.find("03-hd-tld-2020").unwrap().name, shipped_name);
    assert_eq!(same.find("03-hd-tld-2020").unwrap().own, Some(RecordId(7)));
}

#[test]
fn the_set_that_began_last_goes_first() {
    let later =
        own("key tinh valid_from 2024", &["subject committee_size level grassroots at_most 9"]);
    assert_eq!(size(&later, "grassroots", "50", "2024-02-01"), Some((None, Some(9))));
    assert_eq!(size(&later, "grassroots", "50", "2023-02-01"), Some((Some(3), Some(15))));
    let plan = own("key ke-hoach-tp-ho-chi-minh-2025 enabled true", &[]);
    assert_eq!(size(&plan, "grassroots", "49", "2025-10-01"), Some((Some(3), Some(3))));
    assert_eq!(size(&plan, "commune_union", "3000", "2025-10-01"), Some((None, Some(15))));
}

#[test]
fn what_an_own_limit_does_not_say_well_is_left_out() {
    for limit in [
        "subject quorum numerator 2 denominator 0",
        "subject quorum numerator -2 denominator 3",
        "subject lạ numerator 2 denominator 3",
        "numerator 2 denominator 3",
    ] {
        let sets = own("key tinh", &[limit]);
        let share =
            sets.in_force(Subject::Quorum, None, None, None).and_then(|(_, limit)| limit.share);
        assert_eq!(share, None, "{limit}");
    }
    let nothing = Record::empty(RecordId(1), uuid::Uuid::nil(), Kind::RuleSet);
    let sets = RuleSets::default().with_own([(catalogue::RuleSet::read(&nothing), Vec::new())]);
    assert_eq!(sets.all().count(), 1);
}

#[test]
fn a_limit_that_nothing_could_keep_is_not_used() {
    let used = |limit: &str| {
        let sets = own("key rieng", &[limit]);
        let found = sets.all().filter(|set| set.own.is_some()).map(|set| set.limits.len());
        found.sum::<usize>()
    };
    for (limit, wanted) in [
        ("subject term_years at_least 6 at_most 4", 0),
        ("subject term_years at_least 5 at_most 5", 1),
        ("subject committee_size at_least 999999999 at_most 0", 0),
        ("subject committee_size members_from 30 members_to 10 at_most 5", 0),
        ("subject committee_size members_from 10 members_to 30 at_most 5", 1),
        ("subject quorum numerator 2 denominator 0", 0),
        ("subject quorum numerator 3 denominator 2", 0),
        ("subject quorum numerator 2 denominator 2", 1),
        ("subject quorum numerator 2", 1),
    ] {
        assert_eq!(used(limit), wanted, "{limit}");
    }
}
