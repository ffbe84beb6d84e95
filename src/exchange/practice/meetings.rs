//! Congresses, meetings of the committee, the bodies they made.

use super::elections::{self, Vote};
use super::organisations::Unit;
use super::papers::{self, later};
use super::pen::{Fields, Pen};
use super::people::{Member, Seat, full_name, standing_size};
use super::words::list;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::{Percent, roman};
use crate::store::StoreError;

/// Who was called to a meeting and who came.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attendance {
    pub summoned: u64,
    pub attending: u64,
}

/// The bodies, meetings and ballots of the term of today.
pub(super) fn today(
    pen: &mut Pen,
    unit: &Unit,
    seat: &Seat,
    members: &[Member],
) -> Result<(), StoreError> {
    if !unit.rich {
        if pen.dice.chance(60) {
            committee(pen, seat, members)?;
        }
        // A share of the ballots: the whole of the country would make a book of several gigabytes.
        if pen.dice.chance(12) && !seat.appointed {
            let attendance = attendance(pen, unit);
            let meeting = congress(pen, unit, seat, attendance, None)?;
            elections::ballot(pen, unit, &Vote::committee(meeting, members, attendance, None))?;
        }
        return Ok(());
    }
    committee(pen, seat, members)?;
    other_bodies(pen, seat, members)?;
    let (resolution, minutes) =
        papers::dossier(pen, unit, seat.term, &seat.years, seat.from, seat.decision)?;
    let attendance = attendance(pen, unit);
    let meeting = congress(pen, unit, seat, attendance, resolution)?;
    participants(pen, meeting, members)?;
    motions(pen, meeting)?;
    if seat.appointed {
        return Ok(());
    }
    elections::ballot(pen, unit, &Vote::committee(meeting, members, attendance, minutes))?;
    elections::delegation(pen, unit, meeting, members, attendance)?;
    let first = first_meeting(pen, unit, seat, members.len() as u64)?;
    elections::officers(pen, unit, first, members)
}

/// What is still known of an earlier term: a congress, the size of the body.
pub(super) fn former(pen: &mut Pen, unit: &Unit, seat: &Seat, size: u64) -> Result<(), StoreError> {
    if pen.dice.chance(70) {
        let attendance = attendance(pen, unit);
        congress(pen, unit, seat, attendance, None)?;
    }
    if pen.dice.chance(60) {
        let fields = Fields::default()
            .link("term", seat.term)
            .text("body", "committee")
            .text("obtained", "elected_at_congress")
            .count("elected", pen.dice.known(75, size));
        pen.put(Kind::Body, fields)?;
    }
    Ok(())
}

fn attendance(pen: &mut Pen, unit: &Unit) -> Attendance {
    let summoned = match unit.members {
        0..200 => unit.members.max(9),
        200..5_000 => pen.dice.range(80, 150),
        _ => pen.dice.range(150, 250),
    };
    Attendance { summoned, attending: summoned - pen.dice.range(0, summoned / 20 + 1) }
}

fn congress(
    pen: &mut Pen,
    unit: &Unit,
    seat: &Seat,
    here: Attendance,
    resolution: Option<RecordId>,
) -> Result<RecordId, StoreError> {
    let kind = match (seat.appointed, unit.members < 200) {
        (true, _) => "delegate_conference",
        (_, true) => "full_congress",
        (_, false) => "delegate_congress",
    };
    let delegates = kind != "full_congress";
    let ex_officio = (here.summoned / 8).max(3);
    let women = here.attending * pen.dice.range(30, 70) / 100;
    let session = ["morning", "afternoon", "day"][pen.dice.below(3)];
    let mut fields = Fields::default()
        .link("term", seat.term)
        .text("kind", kind)
        .text("ordinal", roman(seat.years.ordinal))
        .date("starts_on", seat.from)
        .text("session", pen.dice.known(60, session))
        .text("venue", pen.dice.chance(70).then(|| pen.dice.pick(list("venues"))))
        .count("summoned", here.summoned)
        .count("attending", here.attending);
    if unit.rich {
        let guests = pen.dice.range(3, 12);
        let percent = Percent::from_tenths(if pen.dice.chance(75) { 1_000 } else { 978 });
        fields = fields
            .date("ends_on", seat.from)
            .flag("pilot", pen.dice.known(50, false))
            .count("verified", pen.dice.known(80, here.attending))
            .rough("guests", pen.reported(guests))
            .count("delegates_ex_officio", delegates.then_some(ex_officio))
            .count("delegates_elected", delegates.then_some(here.summoned - ex_officio))
            .count("delegates_female", pen.dice.known(75, women))
            .link("resolution", resolution)
            .percent("resolution_percent", percent.filter(|_| seat.years.last))
            .text("source", pen.source(25));
    }
    pen.put(Kind::Meeting, fields)
}

fn first_meeting(
    pen: &mut Pen,
    unit: &Unit,
    seat: &Seat,
    size: u64,
) -> Result<RecordId, StoreError> {
    let later_day = later(seat.from, pen.dice.range(0, 6));
    let presided = full_name(pen, false);
    let fields = Fields::default()
        .link("term", seat.term)
        .text("kind", "committee_meeting")
        .text("ordinal", "I")
        .date("starts_on", later_day)
        .text("session", "afternoon")
        .text("venue", format!("Phòng họp {}", unit.short))
        .count("summoned", size)
        .count("attending", size)
        .text("presided_by", pen.dice.known(60, presided));
    pen.put(Kind::Meeting, fields)
}

/// The committee with statistics that are those of its members on the day.
fn committee(pen: &mut Pen, seat: &Seat, members: &[Member]) -> Result<(), StoreError> {
    let year = seat.years.from;
    let elected = members.len() as u64;
    let count =
        |test: &dyn Fn(&Member) -> bool| members.iter().filter(|one| test(one)).count() as u64;
    let again = count(&|one| one.again);
    let vacant = u64::from(pen.dice.chance(8));
    let known = pen.dice.chance(80);
    let given = |number: u64| known.then_some(number);
    let fields = Fields::default()
        .link("term", seat.term)
        .text("body", "committee")
        .text("obtained", if seat.appointed { "appointed" } else { "elected_at_congress" })
        .count("decided", elected + vacant)
        .count("elected", elected)
        .count("vacant", given(vacant))
        .count("female", given(count(&|one| one.female)))
        .count("ethnic_minority", given(count(&|one| one.minority)))
        .count("party_members", given(count(&|one| one.party)))
        .count("under_40", given(count(&|one| one.age(year) < 40)))
        .count("from_40_to_50", given(count(&|one| (40..=50).contains(&one.age(year)))))
        .count("over_50", given(count(&|one| one.age(year) > 50)))
        .count("re_elected", given(again))
        .count("new", given(elected - again))
        .count("full_time", given(count(&|one| one.full_time)));
    pen.put(Kind::Body, fields)?;
    Ok(())
}

fn other_bodies(pen: &mut Pen, seat: &Seat, members: &[Member]) -> Result<(), StoreError> {
    let elected = members.len() as u64;
    let standing = standing_size(members.len()) as u64;
    let obtained = if seat.appointed { "appointed" } else { "elected_at_meeting" };
    let bodies =
        [("standing_committee", standing > 0, standing), ("inspection_committee", elected >= 5, 3)];
    for (body, wanted, size) in bodies {
        if wanted {
            let fields = Fields::default()
                .link("term", seat.term)
                .text("body", body)
                .text("obtained", obtained)
                .count("elected", pen.dice.known(85, size));
            pen.put(Kind::Body, fields)?;
        }
    }
    Ok(())
}

fn participants(pen: &mut Pen, meeting: RecordId, members: &[Member]) -> Result<(), StoreError> {
    let guest = full_name(pen, false);
    let director = full_name(pen, true);
    for (role, name) in [("director", director), ("guest", guest)] {
        let fields = Fields::default()
            .link("meeting", meeting)
            .text("name", name)
            .text("post", pen.word("guest posts"))
            .text("role", role);
        pen.put(Kind::Participant, fields)?;
    }
    for (member, role) in members.iter().zip(["presidium", "presidium", "secretariat"]) {
        let fields =
            Fields::default().link("meeting", meeting).link("person", member.id).text("role", role);
        pen.put(Kind::Participant, fields)?;
    }
    Ok(())
}

fn motions(pen: &mut Pen, meeting: RecordId) -> Result<(), StoreError> {
    let count = pen.dice.range(2, 4) as usize;
    for (at, text) in list("motions").iter().take(count).enumerate() {
        let percent = Percent::from_tenths(if pen.dice.chance(80) { 1_000 } else { 965 });
        let fields = Fields::default()
            .link("meeting", meeting)
            .int("position", at as i64 + 1)
            .text("text", *text)
            .percent("percent", percent)
            .text("method", pen.word("methods"));
        pen.put(Kind::Motion, fields)?;
    }
    Ok(())
}
