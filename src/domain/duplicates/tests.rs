//! What is offered, what is not, and how strongly.

use proptest::prelude::*;

use super::names::{PersonName, core, opened};
use super::*;
use crate::domain::catalogue::RecordId;
use crate::domain::values::PartialDate;

fn union(id: i64, name: &str) -> OrganisationFacts {
    OrganisationFacts {
        id: RecordId(id),
        names: vec![OrganisationName::of(name, false, true)],
        kind: None,
        upper: None,
        employer: None,
        code: None,
        contact: None,
        began: None,
        ended: None,
        relatives: Vec::new(),
        uppers: Vec::new(),
        programmes: Vec::new(),
        members: Vec::new(),
    }
}

fn person(id: i64, name: &str, born: Option<&str>) -> PersonFacts {
    PersonFacts {
        id: RecordId(id),
        name: PersonName::of(name),
        born: born.map(|born| born.parse().unwrap()),
        gender: None,
        post: None,
        home_town: None,
        units: Vec::new(),
        ballots: Vec::new(),
    }
}

const SMALL: Crowd = Crowd { all: 40, alike: 2 };
const COUNTRY: Crowd = Crowd { all: 1_000_000, alike: 60 };

#[test]
fn one_federation_under_two_spellings_is_likely_one() {
    let whole = union(1, "Liên đoàn Lao động thành phố Bến Gốm");
    for (name, reason) in [
        ("LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ BẾN GỐM", Reason::SameName),
        ("LĐLĐ TP. Bến Gốm", Reason::SameOpenedName),
        ("LĐLĐ Bến Gốm", Reason::SameOpenedName),
    ] {
        for crowd in [SMALL, Crowd { all: 125_000, alike: 2 }] {
            let alike = whole.compare(&union(2, name), crowd).unwrap();
            assert_eq!((alike.level, alike.reasons[0]), (Level::Likely, reason), "{name}");
        }
    }
    let province = union(2, "Liên đoàn Lao động tỉnh Bến Gốm");
    assert_eq!(whole.compare(&province, SMALL), None);
    assert_eq!(whole.compare(&union(2, "LĐLĐ TP Suối Lạ"), SMALL), None);
}

#[test]
fn relatives_are_not_offered_and_parties_of_one_programme_not_as_likely() {
    let name = "Công đoàn Viên chức tỉnh Bến Gốm";
    let plain = union(1, name);
    let mut other = union(2, name);
    other.relatives.push(RecordId(1));
    assert_eq!(plain.compare(&other, SMALL), None);
    let mut below = union(2, name);
    below.uppers.push(RecordId(1));
    assert_eq!(plain.compare(&below, SMALL), None);
    let mut coded = union(2, name);
    coded.code = Some("12".to_owned());
    let mut other_code = plain.clone();
    other_code.code = Some("13".to_owned());
    assert_eq!(other_code.compare(&coded, SMALL), None);
    let (mut one, mut two) = (plain.clone(), union(2, name));
    (one.code, two.code) = (coded.code.clone(), coded.code);
    one.programmes.push(RecordId(9));
    two.programmes.push(RecordId(9));
    let alike = one.compare(&two, SMALL).unwrap();
    assert_eq!((alike.level, alike.against), (Level::Possible, vec![Reason::SameProgramme]));
}

#[test]
fn far_different_members_on_one_day_speak_against_it() {
    let name = "Công đoàn cơ sở May Suối Lạ";
    let with = |id, members| OrganisationFacts {
        members: vec![("2025-05-31".parse().unwrap(), members)],
        ..union(id, name)
    };
    assert_eq!(with(1, 90).compare(&with(2, 2_000), SMALL), None);
    assert_eq!(with(1, 90).compare(&with(2, 91), SMALL).unwrap().level, Level::Likely);
}

#[test]
fn an_old_name_is_found_and_said_to_be_old() {
    let mut renamed = union(1, "Công đoàn cơ sở Công ty Cổ phần Dệt Bến Gốm");
    renamed.names.push(OrganisationName::of("CĐCS Cty TNHH Dệt Bến Gốm", false, false));
    let other = union(2, "Công đoàn cơ sở Công ty TNHH Dệt Bến Gốm");
    let alike = renamed.compare(&other, SMALL).unwrap();
    assert_eq!(alike.reasons, [Reason::SameOldName]);
}

#[test]
fn namesakes_need_more_than_their_name_in_a_large_book() {
    let (a, b) = (person(1, "Phan Thị Sương", None), person(2, "PHAN THỊ SƯƠNG", None));
    assert!(a.compare(&b, SMALL).is_some());
    assert_eq!(a.compare(&b, COUNTRY), None);
    let born = |born: &str, other: &str, crowd| {
        let one = person(1, "Phan Thị Sương", Some(born));
        one.compare(&person(2, "Phan Thị Sương", Some(other)), crowd)
    };
    let level = |alike: Option<Alike>| alike.map(|alike| alike.level);
    assert_eq!(level(born("1980-03-14", "1980-03-14", SMALL)), Some(Level::Likely));
    assert_eq!(level(born("1980", "1980-03-14", SMALL)), Some(Level::Likely));
    assert_eq!(level(born("1980", "1980-03-14", COUNTRY)), None);
    assert_eq!(level(born("1980", "1981", SMALL)), None);
    assert_eq!(level(born("1980-03-14", "1980-03-15", SMALL)), None);
    let (mut a, mut b) = (a, b);
    let unit = core(&opened("CĐCS May Suối Lạ"));
    a.units.push(unit.clone());
    b.units.push(unit);
    let alike = a.compare(&b, COUNTRY).unwrap();
    assert_eq!(alike.reasons, [Reason::SamePersonName, Reason::SameUnit]);
    assert_eq!(alike.against, []);
}

#[test]
fn two_candidates_of_one_ballot_are_two_people() {
    let born = Some("1980-03-14");
    let (mut a, mut b) = (person(1, "Phan Thị Sương", born), person(2, "Phan Thị Sương", born));
    a.ballots.push(RecordId(9));
    b.ballots.push(RecordId(9));
    assert_eq!(a.compare(&b, SMALL), None);
}

#[test]
fn a_sentence_begins_with_a_capital_and_lists_every_reason() {
    let alike = Alike {
        bits: 9.0,
        level: Level::Likely,
        reasons: vec![Reason::SamePersonName, Reason::SameBirthYear],
        against: Vec::new(),
    };
    assert_eq!(alike.sentence(), "Cùng họ tên, cùng năm sinh");
    assert_eq!(alike.against_sentence(), "");
}

fn birth() -> impl Strategy<Value = Option<PartialDate>> {
    prop::option::of((1960..1964i32, 1..4u32, 1..4u32).prop_flat_map(|(year, month, day)| {
        prop_oneof![
            Just(PartialDate::of(year, None, None).unwrap()),
            Just(PartialDate::of(year, Some(month), None).unwrap()),
            Just(PartialDate::of(year, Some(month), Some(day)).unwrap()),
        ]
    }))
}

fn anybody() -> impl Strategy<Value = PersonFacts> {
    let name =
        prop_oneof![Just("Phan Thị Sương"), Just("P. T. Sương"), Just("Lò Văn Bến"), Just("")];
    let unit = prop_oneof![Just("may suoi la"), Just("det ben gom")];
    (0..9i64, name, birth(), prop::collection::vec(unit, 0..2)).prop_map(
        |(id, name, born, units)| {
            let mut facts = person(id, name, None);
            facts.born = born;
            facts.units = units.into_iter().map(str::to_owned).collect();
            facts
        },
    )
}

proptest! {
    #[test]
    fn it_does_not_matter_which_of_two_comes_first(a in anybody(), b in anybody(), all in 2u64..2_000_000, alike in 2u64..90) {
        let crowd = Crowd { all, alike };
        prop_assert_eq!(a.compare(&b, crowd), b.compare(&a, crowd));
    }

    #[test]
    fn a_larger_book_never_offers_more(a in anybody(), b in anybody(), all in 2u64..100_000) {
        let small = Crowd { all, alike: 2 };
        let large = Crowd { all: all * 10, alike: 2 };
        if a.compare(&b, large).is_some() {
            prop_assert!(a.compare(&b, small).is_some());
        }
    }
}
