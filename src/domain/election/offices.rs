//! From the elected of a ballot to those who hold an office (domain.md sections 3.1 and 3.8).

use std::collections::HashSet;

use super::{Outcome, Standing};
use crate::domain::catalogue::{Ballot, Candidate, Mandate, Meeting, RecordId};
use crate::domain::values::{PartialDate, Value};

/// Chức danh the elected of a ballot hold; `None` for delegates, who are no office-holders, and for a
/// word of the office's own.
pub fn mandate_office(ballot_office: &str) -> Option<&'static str> {
    Some(match ballot_office {
        "committee" => "committee_member",
        "standing_committee" => "standing_member",
        "chair" => "chair",
        "vice_chair" => "vice_chair",
        "inspection_committee" => "inspection_member",
        "inspection_head" => "inspection_head",
        "inspection_vice_head" => "inspection_vice_head",
        "group_leader" => "group_leader",
        "group_vice_leader" => "group_vice_leader",
        "other" => "other",
        _ => return None,
    })
}

/// Whether who holds one office sits in another by it: chủ tịch and ủy viên Ban Thường vụ are ủy viên
/// Ban Chấp hành, chủ nhiệm is ủy viên UBKT (domain.md section 11, rule 9).
pub fn includes(office: &str, held: &str) -> bool {
    office == held
        || match office {
            "committee_member" => matches!(held, "standing_member" | "chair" | "vice_chair"),
            "standing_member" => matches!(held, "chair" | "vice_chair"),
            "inspection_member" => matches!(held, "inspection_head" | "inspection_vice_head"),
            _ => false,
        }
}

/// Hình thức by which a ballot gives an office: a by-election whatever meeting holds it, else the
/// congress or a meeting. `None` while the kind of the meeting is not known.
pub fn obtained(ballot: &Ballot, meeting: &Meeting) -> Option<&'static str> {
    if ballot.purpose.as_deref() == Some("supplementary") {
        return Some("by_election");
    }
    meeting.kind.as_deref().map(|kind| match kind {
        "delegate_congress" | "full_congress" | "extraordinary_congress" => "elected_at_congress",
        _ => "elected_at_meeting",
    })
}

/// Whether a mandate is of an office; one of a title of its own only under the same title.
pub fn is_office(mandate: &Mandate, office: &str, title: Option<&str>) -> bool {
    mandate.office.as_deref() == Some(office)
        && (office != "other" || mandate.office_title.as_deref() == title)
}

/// Whether a mandate had certainly ended on a day.
pub fn over(mandate: &Mandate, day: Option<PartialDate>) -> bool {
    mandate.to.zip(day).map_or(mandate.to.is_some(), |(to, day)| to.latest() <= day.earliest())
}

/// Whether a mandate can have been held on a day: the day of leaving (thôi giữ chức) is no longer in
/// office, and what has no date is not excluded.
pub fn held_on(mandate: &Mandate, day: PartialDate) -> bool {
    mandate.from.is_none_or(|from| from.earliest() <= day.latest()) && !over(mandate, Some(day))
}

/// Tái cử: whether a person held the office in the term before. `past` are the mandates of the
/// previous term, also of the organisations that passed into this one. `None` when nobody is known to
/// have held it then: what is not recorded says nothing.
pub fn re_elected(
    office: &str,
    title: Option<&str>,
    person: RecordId,
    past: &[Mandate],
) -> Option<bool> {
    let of_office = |mandate: &&Mandate| match mandate.office.as_deref() {
        Some("other") | None => is_office(mandate, office, title),
        Some(held) => includes(office, held),
    };
    let mut holders = past.iter().filter(of_office).peekable();
    holders.peek()?;
    Some(holders.any(|mandate| mandate.person == Some(person)))
}

/// What becomes of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Trúng cử in the minutes: an office-holder to be made.
    Make,
    /// The votes elect, the minutes are silent: the clerk may choose.
    Offer,
    /// Holds the office in this term already, recorded without its ballot: the ballot is added.
    Complete(RecordId),
    /// Holds it already; never made a second time.
    There(RecordId),
    /// The same person is elected further up the same list.
    Repeated,
    /// Elected, but the candidate is no person of the book yet.
    NoPerson,
    /// Level at the last seat: the congress decides.
    Tied,
}

/// One candidate of whom something is to be made or said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The candidate.
    pub candidate: RecordId,
    /// Who.
    pub person: Option<RecordId>,
    /// What becomes of them.
    pub verdict: Verdict,
    /// Tái cử, where it can be known.
    pub re_elected: Option<bool>,
    /// The minutes say elected, the votes are half or less.
    pub doubtful: bool,
}

/// What a ballot gives an office by.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The ballot.
    pub ballot: &'a Ballot,
    /// Its meeting.
    pub meeting: &'a Meeting,
    /// Chức danh the elected hold.
    pub office: &'static str,
}

/// What becomes of the candidates of a ballot, in the order given; those who lost are left out. What
/// the minutes say goes before what the votes say. `present` are the mandates of the term.
pub fn proposals(
    given: Given<'_>,
    candidates: &[Candidate],
    outcome: &Outcome,
    present: &[Mandate],
    past: &[Mandate],
) -> Vec<Proposal> {
    let title = given.ballot.office_title.as_deref();
    let mut seen = HashSet::new();
    let mut made = Vec::new();
    for candidate in candidates {
        let standing = outcome.line(candidate.id).map_or(Standing::Unknown, |line| line.standing);
        let verdict = match (candidate.elected, standing) {
            (Some(true), _) => Verdict::Make,
            (None, Standing::Wins) => Verdict::Offer,
            (None, Standing::Tied) => Verdict::Tied,
            _ => continue,
        };
        let person = candidate.person;
        let verdict = match (verdict, person) {
            (Verdict::Tied, _) => Verdict::Tied,
            (_, None) => Verdict::NoPerson,
            (_, Some(person)) if !seen.insert(person) => Verdict::Repeated,
            (verdict, Some(person)) => there(given, title, person, present).unwrap_or(verdict),
        };
        made.push(Proposal {
            candidate: candidate.id,
            person,
            verdict,
            re_elected: person.and_then(|person| re_elected(given.office, title, person, past)),
            doubtful: candidate.elected == Some(true) && standing == Standing::Loses,
        });
    }
    made
}

/// The mandate of this term that the person holds already; one that ended before the meeting is
/// another time in office.
fn there(
    given: Given<'_>,
    title: Option<&str>,
    person: RecordId,
    present: &[Mandate],
) -> Option<Verdict> {
    let same = |mandate: &&Mandate| {
        mandate.person == Some(person)
            && is_office(mandate, given.office, title)
            && (mandate.ballot == Some(given.ballot.id) || !over(mandate, given.meeting.starts_on))
    };
    let mandate = present.iter().find(same)?;
    Some(match mandate.ballot {
        None => Verdict::Complete(mandate.id),
        Some(_) => Verdict::There(mandate.id),
    })
}

/// The values of a new mandate that follows from a ballot: chức danh from the day of the meeting.
pub fn mandate_values(
    given: Given<'_>,
    organisation: RecordId,
    term: RecordId,
    person: RecordId,
    re_elected: Option<bool>,
) -> Vec<(&'static str, Value)> {
    let mut values = vec![
        ("organisation", Value::Ref(organisation)),
        ("person", Value::Ref(person)),
        ("term", Value::Ref(term)),
        ("office", Value::Text(given.office.to_owned())),
        ("ballot", Value::Ref(given.ballot.id)),
    ];
    let title = given.ballot.office_title.clone().filter(|_| given.office == "other");
    values.extend(title.map(|title| ("office_title", Value::Text(title))));
    let how = obtained(given.ballot, given.meeting);
    values.extend(how.map(|how| ("obtained", Value::Text(how.to_owned()))));
    values.extend(given.meeting.starts_on.map(|day| ("from", Value::Date(day))));
    values.extend(re_elected.map(|again| ("re_elected", Value::Flag(again))));
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::{Kind, Record};
    use crate::domain::election::testing::{mandate, record};
    use crate::domain::election::{Basis, outcome};

    const DAY: &str = "2023-04-20";

    fn judged(
        candidates: &[&[(&str, &str)]],
        present: &[Mandate],
        past: &[Mandate],
    ) -> Vec<Proposal> {
        let ballot =
            record(1, Kind::Ballot, &[("office", "committee"), ("seats", "2"), ("returned", "40")]);
        let meeting =
            record(2, Kind::Meeting, &[("kind", "delegate_congress"), ("starts_on", DAY)]);
        let list: Vec<Record> = (10..)
            .zip(candidates)
            .map(|(id, values)| record(id, Kind::Candidate, values))
            .collect();
        let said = outcome(&ballot, &list, Basis::Returned);
        let (ballot, meeting) = (Ballot::from(&ballot), Meeting::from(&meeting));
        let given = Given { ballot: &ballot, meeting: &meeting, office: "committee_member" };
        let list: Vec<Candidate> = list.iter().map(Candidate::from).collect();
        proposals(given, &list, &said, present, past)
    }

    fn verdicts(candidates: &[&[(&str, &str)]], present: &[Mandate]) -> Vec<Verdict> {
        judged(candidates, present, &[]).into_iter().map(|one| one.verdict).collect()
    }

    #[test]
    fn the_minutes_go_before_the_votes() {
        use Verdict::{Make, NoPerson, Offer, Repeated, Tied};
        let yes = |person, votes| [("person", person), ("votes", votes), ("elected", "true")];
        let open = |person, votes| [("person", person), ("votes", votes)];
        assert_eq!(verdicts(&[&yes("5", "30"), &yes("6", "9")], &[]), [Make, Make]);
        assert_eq!(verdicts(&[&open("5", "30"), &open("6", "20")], &[]), [Offer]);
        assert_eq!(
            verdicts(&[&open("5", "30"), &open("6", "25"), &open("7", "25")], &[]),
            [Offer, Tied, Tied]
        );
        assert_eq!(verdicts(&[&yes("5", "30"), &yes("5", "29")], &[]), [Make, Repeated]);
        assert_eq!(verdicts(&[&[("elected", "true")]], &[]), [NoPerson]);
        assert_eq!(verdicts(&[&[("person", "5"), ("votes", "30"), ("elected", "false")]], &[]), []);
    }

    #[test]
    fn who_is_elected_with_half_or_less_is_doubtful() {
        let of = |votes| {
            judged(&[&[("person", "5"), ("votes", votes), ("elected", "true")]], &[], &[])[0]
                .doubtful
        };
        assert_eq!((of("20"), of("21")), (true, false));
    }

    #[test]
    fn nobody_holds_one_office_twice_at_a_time() {
        let elected: &[&[(&str, &str)]] = &[&[("person", "5"), ("elected", "true")]];
        for (what, present, verdict) in [
            (
                "of this ballot",
                mandate(50, "5", "committee_member", &[("ballot", "1")]),
                Verdict::There(RecordId(50)),
            ),
            (
                "of the first round",
                mandate(50, "5", "committee_member", &[("ballot", "9")]),
                Verdict::There(RecordId(50)),
            ),
            (
                "without ballot",
                mandate(50, "5", "committee_member", &[]),
                Verdict::Complete(RecordId(50)),
            ),
            (
                "ended before",
                mandate(50, "5", "committee_member", &[("to", "2023-04-20")]),
                Verdict::Make,
            ),
            (
                "ended after",
                mandate(50, "5", "committee_member", &[("to", "2025")]),
                Verdict::Complete(RecordId(50)),
            ),
            ("another office", mandate(50, "5", "chair", &[("ballot", "9")]), Verdict::Make),
            (
                "another person",
                mandate(50, "6", "committee_member", &[("ballot", "1")]),
                Verdict::Make,
            ),
        ] {
            assert_eq!(verdicts(elected, &[present]), [verdict], "{what}");
        }
    }

    #[test]
    fn re_election_is_known_only_where_the_past_is() {
        let past = [mandate(60, "5", "chair", &[]), mandate(61, "6", "committee_member", &[])];
        for (office, person, said) in [
            ("committee_member", 5, Some(true)),
            ("committee_member", 6, Some(true)),
            ("committee_member", 7, Some(false)),
            ("chair", 5, Some(true)),
            ("chair", 6, Some(false)),
            ("vice_chair", 5, None),
            ("inspection_member", 5, None),
        ] {
            assert_eq!(
                re_elected(office, None, RecordId(person), &past),
                said,
                "{office} {person}"
            );
        }
    }

    #[test]
    fn titles_of_their_own_are_told_apart() {
        let past = [mandate(60, "5", "other", &[("office_title", "Trưởng ban Nữ công")])];
        let again = |title| re_elected("other", Some(title), RecordId(5), &past);
        assert_eq!(again("Trưởng ban Nữ công"), Some(true));
        assert_eq!(again("Trưởng ban Tài chính"), None);
    }

    #[test]
    fn how_an_office_was_obtained_follows_from_ballot_and_meeting() {
        for (purpose, kind, how) in [
            ("", "delegate_congress", Some("elected_at_congress")),
            ("regular", "full_congress", Some("elected_at_congress")),
            ("regular", "committee_meeting", Some("elected_at_meeting")),
            ("regular", "full_conference", Some("elected_at_meeting")),
            ("supplementary", "committee_meeting", Some("by_election")),
            ("supplementary", "", Some("by_election")),
            ("regular", "", None),
        ] {
            let ballot = Ballot::from(&record(1, Kind::Ballot, &[("purpose", purpose)]));
            let meeting = Meeting::from(&record(2, Kind::Meeting, &[("kind", kind)]));
            assert_eq!(obtained(&ballot, &meeting), how, "{purpose} {kind}");
        }
    }
}
