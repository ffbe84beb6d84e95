//! Ballots whose figures add up, and a few that do not, as signed papers now and then have it.

use super::meetings::Attendance;
use super::organisations::Unit;
use super::pen::{Fields, Pen};
use super::people::{Member, full_name, standing_size};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::Percent;
use crate::store::StoreError;

/// What is voted on.
pub(super) struct Vote<'a> {
    meeting: RecordId,
    office: &'static str,
    /// The first `seats` of these are elected.
    people: Vec<&'a Member>,
    seats: usize,
    here: Attendance,
    minutes: Option<RecordId>,
    upper_congress: Option<String>,
}

impl<'a> Vote<'a> {
    /// The committee, elected by the congress.
    pub fn committee(
        meeting: RecordId,
        members: &'a [Member],
        here: Attendance,
        minutes: Option<RecordId>,
    ) -> Self {
        let people = members.iter().collect();
        let seats = members.len();
        Self { meeting, office: "committee", people, seats, here, minutes, upper_congress: None }
    }
}

/// Something in the minutes that cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flaw {
    /// Hợp lệ and không hợp lệ do not make thu về.
    Sum,
    /// More came than were called.
    Attending,
    /// A candidate has more votes than there are valid ballots.
    Votes,
    /// The printed percentage is another than the votes give.
    Percent,
}

struct Counted {
    summoned: u64,
    attending: u64,
    returned: u64,
    valid: u64,
    invalid: u64,
}

/// Writes a ballot with its candidates. With more members than an elected body needs, the last of the
/// list loses.
pub(super) fn ballot(pen: &mut Pen, unit: &Unit, vote: &Vote) -> Result<RecordId, StoreError> {
    let flaw = pen
        .dice
        .chance(8)
        .then(|| [Flaw::Sum, Flaw::Attending, Flaw::Votes, Flaw::Percent][pen.dice.below(4)]);
    let counted = count(pen, vote.here, flaw);
    let listed = vote.people.len() as u64;
    let self_nominated = u64::from(vote.office == "committee" && pen.dice.chance(20)).min(listed);
    let status = match flaw {
        None => ["final", "final", "checked"][pen.dice.below(3)],
        Some(_) => "entering",
    };
    let fields = Fields::default()
        .link("meeting", vote.meeting)
        .text("office", vote.office)
        .int("round", 1)
        .count("seats", vote.seats as u64)
        .count("nominated", listed - self_nominated)
        .count("self_nominated", self_nominated)
        .count("summoned", counted.summoned)
        .count("attending", counted.attending)
        .count("voting", counted.attending.min(counted.summoned))
        .count("issued", counted.attending.min(counted.summoned))
        .count("returned", counted.returned)
        .count("valid", counted.valid)
        .count("invalid", counted.invalid)
        .text("basis", pen.dice.known(85, "returned"))
        .text("method", "secret")
        .text("upper_congress", vote.upper_congress.clone())
        .text("status", status)
        .link("minutes", vote.minutes);
    let ballot = pen.put(Kind::Ballot, fields)?;
    candidates(pen, ballot, vote, &counted, flaw, self_nominated > 0)?;
    if unit.rich {
        board(pen, ballot)?;
    }
    Ok(ballot)
}

fn count(pen: &mut Pen, here: Attendance, flaw: Option<Flaw>) -> Counted {
    let lost = u64::from(here.attending > 10 && pen.dice.chance(10));
    let returned = here.attending - lost;
    let spoilt = if returned > 12 { pen.dice.range(0, 2) } else { 0 };
    let valid = returned - spoilt;
    Counted {
        summoned: here.summoned,
        attending: if flaw == Some(Flaw::Attending) { here.summoned + 2 } else { here.attending },
        returned,
        valid,
        invalid: if flaw == Some(Flaw::Sum) { spoilt + 1 } else { spoilt },
    }
}

fn candidates(
    pen: &mut Pen,
    ballot: RecordId,
    vote: &Vote,
    counted: &Counted,
    flaw: Option<Flaw>,
    self_nominated: bool,
) -> Result<(), StoreError> {
    let seats = vote.seats as u64;
    let mut left = seats * counted.valid;
    for (at, person) in vote.people.iter().enumerate() {
        let wins = at < vote.seats;
        let mut votes = if wins {
            pen.dice.range((counted.valid * 4 / 5).max(counted.returned / 2 + 1), counted.valid)
        } else {
            let losers = (vote.people.len() - at) as u64;
            pen.dice.range(0, (left / losers).min(counted.returned / 2))
        };
        left = left.saturating_sub(votes);
        let mut percent = Percent::of(votes, counted.returned);
        match flaw.filter(|_| at == 0) {
            Some(Flaw::Votes) => votes = counted.valid + 1,
            Some(Flaw::Percent) => {
                percent =
                    percent.and_then(|right| Percent::from_tenths(right.tenths.saturating_sub(37)));
            }
            _ => {}
        }
        let by_own = self_nominated && at + 1 == vote.people.len();
        let fields = Fields::default()
            .link("ballot", ballot)
            .link("person", person.id)
            .int("position", at as i64 + 1)
            .int("alternate_order", (vote.office == "alternate_delegate").then_some(1))
            .text("nomination", if by_own { "self_nominated" } else { "nominated" })
            .count("votes", votes)
            .percent("printed_percent", percent.filter(|_| pen.dice.chance(85)))
            .flag("elected", wins);
        pen.put(Kind::Candidate, fields)?;
    }
    Ok(())
}

fn board(pen: &mut Pen, ballot: RecordId) -> Result<(), StoreError> {
    for role in ["head", "secretary", "member"] {
        let female = pen.dice.chance(50);
        let name = full_name(pen, female);
        let fields = Fields::default().link("ballot", ballot).text("name", name).text("role", role);
        pen.put(Kind::BallotBoard, fields)?;
    }
    Ok(())
}

/// The offices that the committee fills from among itself in its first meeting.
pub(super) fn officers(
    pen: &mut Pen,
    unit: &Unit,
    meeting: RecordId,
    members: &[Member],
) -> Result<(), StoreError> {
    let size = members.len();
    let here = Attendance { summoned: size as u64, attending: size as u64 };
    let standing = standing_size(size);
    // The head of inspection stands between those who lead and the other standing members.
    let standing_members: Vec<&Member> =
        members.iter().take(2).chain(members.iter().skip(3)).take(standing).collect();
    let offices: [(&str, bool, Vec<&Member>); 5] = [
        ("standing_committee", standing > 0, standing_members),
        ("chair", true, members.iter().take(1).collect()),
        ("vice_chair", size >= 3, members.iter().skip(1).take(1).collect()),
        ("inspection_committee", size >= 5, members.iter().skip(2).take(3).collect()),
        ("inspection_head", size >= 5, members.iter().skip(2).take(1).collect()),
    ];
    for (office, wanted, people) in offices {
        if wanted {
            let seats = people.len();
            let vote =
                Vote { meeting, office, people, seats, here, minutes: None, upper_congress: None };
            ballot(pen, unit, &vote)?;
        }
    }
    Ok(())
}

/// The delegates to the congress above: a ballot, and the delegation that came of it.
pub(super) fn delegation(
    pen: &mut Pen,
    unit: &Unit,
    meeting: RecordId,
    members: &[Member],
    here: Attendance,
) -> Result<(), StoreError> {
    if unit.upper_short.is_empty() || members.len() < 3 {
        return Ok(());
    }
    let upper = Some(format!("Đại hội {}, nhiệm kỳ 2023 - 2028", unit.upper_short));
    let official = (members.len() / 3).max(1);
    let people: Vec<&Member> = members.iter().take(official + 1).collect();
    let vote = |office, people, seats| Vote {
        meeting,
        office,
        people,
        seats,
        here,
        minutes: None,
        upper_congress: upper.clone(),
    };
    let loser = members.get(official + 1);
    let listed: Vec<&Member> = members.iter().take(official).chain(loser).collect();
    ballot(pen, unit, &vote("delegate", listed, official))?;
    // Elected apart, for more than half is asked of an alternate too.
    let alternate = people.last().copied().into_iter().collect();
    ballot(pen, unit, &vote("alternate_delegate", alternate, 1))?;
    let fields = Fields::default()
        .link("meeting", meeting)
        .text("upper_congress", upper)
        .count("official", official as u64)
        .count("alternate", 1)
        .count("total", official as u64 + 1);
    let delegation = pen.put(Kind::Delegation, fields)?;
    for (at, person) in people.iter().enumerate() {
        let alternate = at == official;
        let mut fields = Fields::default()
            .link("delegation", delegation)
            .link("person", person.id)
            .text("status", if alternate { "alternate" } else { "official" })
            .text("obtained", "elected");
        if alternate {
            fields = fields.int("order", 1);
        }
        pen.put(Kind::Delegate, fields)?;
    }
    Ok(())
}
