//! What a body is made of, counted from the people known: the figures a term's report gives
//! (domain.md section 3.6), beside which the counted ones are shown.

use std::collections::BTreeMap;

use super::{held_on, includes};
use crate::domain::catalogue::{Ballot, Mandate, Meeting, Person, RecordId, Term};
use crate::domain::text::fold;
use crate::domain::values::PartialDate;

/// The figures of a body that people are counted for, in the order of the form.
pub const FIGURES: [&str; 9] = [
    "elected",
    "female",
    "ethnic_minority",
    "party_members",
    "under_40",
    "from_40_to_50",
    "over_50",
    "re_elected",
    "new",
];

/// How many are of a sort, and of how many that is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Who certainly is.
    pub yes: u64,
    /// Who may be: chưa rõ.
    pub unknown: u64,
}

impl Counted {
    fn add(&mut self, answer: Option<bool>) {
        match answer {
            Some(true) => self.yes += 1,
            Some(false) => {}
            None => self.unknown += 1,
        }
    }

    /// The number, when everyone's answer is known.
    pub fn certain(self) -> Option<u64> {
        (self.unknown == 0).then_some(self.yes)
    }
}

/// The office that makes a member of a body; `None` for bodies whose members are no office-holders of
/// the catalogue.
pub fn member_office(body: &str) -> Option<&'static str> {
    match body {
        "committee" => Some("committee_member"),
        "standing_committee" => Some("standing_member"),
        "inspection_committee" => Some("inspection_member"),
        _ => None,
    }
}

/// The body whose member an office makes; `None` for offices outside them.
pub fn body_of(office: &str) -> Option<&'static str> {
    ["standing_committee", "committee", "inspection_committee"]
        .into_iter()
        .find(|body| member_office(body) == Some(office))
}

/// Thành viên of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: RecordId,
    /// Tái cử into this body, where known.
    pub re_elected: Option<bool>,
}

/// Who sat in a body on a day by the mandates of a term, each once. Without a day those who came later
/// by by-election are left out, for the report is of the body as the congress elected it.
pub fn members(body: &str, mandates: &[Mandate], day: Option<PartialDate>) -> Vec<Member> {
    let Some(office) = member_office(body) else { return Vec::new() };
    let mut found: BTreeMap<RecordId, Option<bool>> = BTreeMap::new();
    for mandate in mandates {
        let held = mandate.office.as_deref().unwrap_or_default();
        let Some(person) = mandate.person.filter(|_| includes(office, held)) else { continue };
        if !sat(mandate, day) {
            continue;
        }
        // Whoever was chủ tịch before sat in the body before; who is new as chủ tịch may have, too.
        let again = match (held == office, mandate.re_elected) {
            (false, Some(false)) => None,
            (_, again) => again,
        };
        let known = found.entry(person).or_insert(again);
        if held == office && again.is_some() {
            *known = again;
        } else {
            *known = known.or(again);
        }
    }
    found.into_iter().map(|(person, re_elected)| Member { person, re_elected }).collect()
}

fn sat(mandate: &Mandate, day: Option<PartialDate>) -> bool {
    match day {
        None => mandate.obtained.as_deref() != Some("by_election"),
        Some(day) => held_on(mandate, day),
    }
}

/// The day a body is counted on: of the meeting that first voted for it, else of the congress, else the
/// first day of the term. `meetings` in the order of their dates.
pub fn counting_day(
    body: &str,
    meetings: &[Meeting],
    ballots: &[Ballot],
    term: &Term,
) -> Option<PartialDate> {
    let voted = |meeting: &&Meeting| {
        ballots.iter().any(|ballot| {
            ballot.meeting == Some(meeting.id)
                && ballot.purpose.as_deref() != Some("supplementary")
                && ballot.office.as_deref() == Some(body)
        })
    };
    let congress =
        |meeting: &&Meeting| meeting.kind.as_deref().is_some_and(|kind| kind.ends_with("congress"));
    let meeting = meetings.iter().find(voted).or_else(|| meetings.iter().find(congress));
    meeting.and_then(|meeting| meeting.starts_on).or(term.starts_on)
}

/// Nhóm tuổi of 56/HD-TLĐ (2022): in full years on the day of the congress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeGroup {
    /// Dưới 40 tuổi.
    Under40,
    /// Từ 40 đến 50 tuổi.
    From40To50,
    /// Trên 50 tuổi.
    Over50,
}

/// The age group on a day; `None` when birth or day are not known well enough to tell.
pub fn age_group(born: Option<PartialDate>, day: Option<PartialDate>) -> Option<AgeGroup> {
    let (born, day) = born.zip(day)?;
    let group = |birth: chrono::NaiveDate, day: chrono::NaiveDate| {
        day.years_since(birth).map(|years| match years {
            0..=39 => AgeGroup::Under40,
            40..=50 => AgeGroup::From40To50,
            _ => AgeGroup::Over50,
        })
    };
    let youngest = group(born.latest(), day.earliest())?;
    let oldest = group(born.earliest(), day.latest())?;
    (youngest == oldest).then_some(youngest)
}

/// Đảng viên: by the mark, or by a day of admission; `None` where neither is known.
pub fn party_member(person: &Person) -> Option<bool> {
    person.party_member.or(person.party_joined.map(|_| true))
}

/// Dân tộc thiểu số: any but Kinh, which some records call Việt; `None` where it is not known.
pub fn ethnic_minority(person: &Person) -> Option<bool> {
    person.ethnicity.as_deref().map(|name| !matches!(fold(name).as_str(), "kinh" | "viet"))
}

/// The figures of a body on a day, in the order of [`FIGURES`]; a member without a record of their own
/// counts as unknown.
pub fn structure<'a>(
    members: &[Member],
    person: impl Fn(RecordId) -> Option<&'a Person>,
    day: Option<PartialDate>,
) -> [Counted; 9] {
    let mut counted = [Counted::default(); 9];
    for member in members {
        let who = person(member.person);
        let age = who.and_then(|who| age_group(who.born, day));
        let aged = |group| age.map(|age| age == group);
        let answers = [
            Some(true),
            who.and_then(|who| who.gender.as_deref()).map(|gender| gender == "female"),
            who.and_then(ethnic_minority),
            who.and_then(party_member),
            aged(AgeGroup::Under40),
            aged(AgeGroup::From40To50),
            aged(AgeGroup::Over50),
            member.re_elected,
            member.re_elected.map(|again| !again),
        ];
        for (figure, answer) in counted.iter_mut().zip(answers) {
            figure.add(answer);
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Kind;
    use crate::domain::election::testing::{mandate, record};

    fn date(iso: &str) -> Option<PartialDate> {
        iso.parse().ok()
    }

    #[test]
    fn ages_are_full_years_on_the_day_and_never_guessed() {
        use AgeGroup::{From40To50, Over50, Under40};
        let day = "2023-04-20";
        for (born, day, group) in [
            ("1983-04-21", day, Some(Under40)),
            ("1983-04-20", day, Some(From40To50)),
            ("1972-04-21", day, Some(From40To50)),
            ("1972-04-20", day, Some(Over50)),
            ("1983", day, None),
            ("1984", day, Some(Under40)),
            ("1982", day, Some(From40To50)),
            ("1972", day, None),
            ("1971", day, Some(Over50)),
            ("1983-04", day, None),
            ("1983-04-20", "2023", None),
            ("1983-05", "2023-04", Some(Under40)),
            ("", day, None),
            ("1980", "", None),
            ("2024", day, None),
        ] {
            assert_eq!(age_group(date(born), date(day)), group, "{born} {day}");
        }
    }

    #[test]
    fn a_body_is_counted_on_the_day_it_was_elected() {
        let meeting = |id, kind, day| {
            Meeting::from(&record(id, Kind::Meeting, &[("kind", kind), ("starts_on", day)]))
        };
        let ballot = |id, meeting, office, purpose| {
            let values = [("meeting", meeting), ("office", office), ("purpose", purpose)];
            Ballot::from(&record(id, Kind::Ballot, &values))
        };
        let meetings = [
            meeting(1, "delegate_congress", "2023-04-20"),
            meeting(2, "committee_meeting", "2023-04-21"),
            meeting(3, "committee_meeting", "2025-01-05"),
        ];
        let ballots = [
            ballot(10, "1", "committee", ""),
            ballot(11, "2", "inspection_committee", "regular"),
            ballot(12, "3", "standing_committee", "supplementary"),
        ];
        let term = Term::from(&record(20, Kind::Term, &[("starts_on", "2023")]));
        for (body, day) in [
            ("committee", "2023-04-20"),
            ("inspection_committee", "2023-04-21"),
            ("standing_committee", "2023-04-20"),
        ] {
            assert_eq!(counting_day(body, &meetings, &ballots, &term), date(day), "{body}");
        }
        assert_eq!(counting_day("committee", &[], &ballots, &term), date("2023"));
    }

    #[test]
    fn everyone_sits_in_a_body_once() {
        let mandates = [
            mandate(1, "5", "committee_member", &[("re_elected", "true")]),
            mandate(2, "5", "chair", &[("re_elected", "false")]),
            mandate(3, "6", "vice_chair", &[("re_elected", "false")]),
            mandate(4, "7", "inspection_member", &[]),
            mandate(5, "8", "committee_member", &[("obtained", "by_election"), ("from", "2024")]),
            mandate(6, "9", "committee_member", &[("from", "2023-04-20"), ("to", "2024-01")]),
        ];
        let of = |body, day: &str| -> Vec<(i64, Option<bool>)> {
            let found = members(body, &mandates, date(day));
            found.into_iter().map(|one| (one.person.0, one.re_elected)).collect()
        };
        let first = [(5, Some(true)), (6, None), (9, None)];
        assert_eq!(of("committee", "2023-04-20"), first);
        assert_eq!(of("committee", ""), first);
        assert_eq!(of("committee", "2025-01-01"), [(5, Some(true)), (6, None), (8, None)]);
        assert_eq!(of("standing_committee", ""), [(5, None), (6, None)]);
        assert_eq!(of("inspection_committee", ""), [(7, None)]);
        assert_eq!(of("women_committee", ""), []);
    }

    #[test]
    fn what_is_not_known_of_a_person_is_counted_apart() {
        let people = [
            &[
                ("gender", "female"),
                ("born", "1990"),
                ("ethnicity", "Kinh"),
                ("party_joined", "2010"),
            ][..],
            &[
                ("gender", "male"),
                ("born", "1970"),
                ("ethnicity", "Tày"),
                ("party_member", "false"),
            ],
            &[],
        ];
        let people: Vec<Person> = (5..)
            .zip(people)
            .map(|(id, values)| Person::from(&record(id, Kind::Person, values)))
            .collect();
        let again = [Some(true), Some(false), None];
        let members: Vec<Member> = people
            .iter()
            .zip(again)
            .map(|(person, re_elected)| Member { person: person.id, re_elected })
            .collect();
        let find = |id| people.iter().find(|person| person.id == id);
        let counted = structure(&members, find, date("2023-04-20"));
        let said: Vec<(&str, u64, u64)> =
            FIGURES.iter().zip(counted).map(|(name, c)| (*name, c.yes, c.unknown)).collect();
        assert_eq!(
            said,
            [
                ("elected", 3, 0),
                ("female", 1, 1),
                ("ethnic_minority", 1, 1),
                ("party_members", 1, 1),
                ("under_40", 1, 1),
                ("from_40_to_50", 0, 1),
                ("over_50", 1, 1),
                ("re_elected", 1, 1),
                ("new", 1, 1),
            ]
        );
        assert_eq!((counted[0].certain(), counted[1].certain()), (Some(3), None));
    }
}
