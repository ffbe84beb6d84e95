//! Invented people and the offices they hold.

use super::organisations::Unit;
use super::pen::{Fields, Pen, day, faded};
use super::terms::Years;
use super::words::list;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::PartialDate;
use crate::store::StoreError;

/// A person with what the statistics of a body ask for.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of the statistics of a body")]
pub(super) struct Member {
    pub id: RecordId,
    pub female: bool,
    pub minority: bool,
    pub party: bool,
    pub born: i32,
    /// Was in the body of the term before.
    pub again: bool,
    pub full_time: bool,
}

impl Member {
    /// Age in full years at a congress of a year; nobody's birthday lies after it, since all were born
    /// in spring.
    pub fn age(&self, year: i32) -> i32 {
        year - self.born
    }
}

/// Writes so many people of an organisation.
pub(super) fn people(
    pen: &mut Pen,
    unit: &Unit,
    count: u64,
    year: i32,
) -> Result<Vec<Member>, StoreError> {
    let mut members = Vec::with_capacity(count as usize);
    for _ in 0..count {
        members.push(person(pen, unit, year)?);
    }
    Ok(members)
}

fn person(pen: &mut Pen, unit: &Unit, year: i32) -> Result<Member, StoreError> {
    let female = pen.dice.chance(48);
    let born = pen.dice.year(year - 58, year - 24);
    let party = pen.dice.chance(45);
    let ethnicity = pen.word("ethnicities");
    let full_name = full_name(pen, female);
    let date = day(born, pen.dice.range(1, 4) as u32, pen.dice.range(1, 28) as u32);
    let employer = unit.employer.as_deref().unwrap_or(&unit.short);
    let mut fields = Fields::default()
        .text("full_name", full_name)
        .date("born", pen.dice.known(92, date).map(|date| faded(pen.dice, date)))
        .text("gender", if female { "female" } else { "male" })
        .text("post", pen.word("posts"))
        .text("workplace", employer);
    if unit.rich {
        let joined = born + pen.dice.year(22, 24);
        let joined = party.then(|| day(joined, pen.dice.range(1, 12) as u32, 19));
        fields = fields
            .text(
                "academic_title",
                pen.dice.chance(7).then(|| pen.dice.pick(list("academic titles"))),
            )
            .text("ethnicity", pen.dice.known(90, ethnicity))
            .text("home_town", pen.dice.known(85, format!("{}, {}", unit.place, unit.province)))
            .date("party_joined", joined.filter(|_| pen.dice.chance(85)))
            .flag("party_member", pen.dice.known(90, party))
            .text("education", pen.dice.known(90, "12/12"))
            .text("profession", pen.word("professions"))
            .text(
                "political_theory",
                pen.dice.chance(50).then(|| pen.dice.pick(list("political theory"))),
            )
            .text("foreign_language", pen.dice.chance(40).then(|| pen.dice.pick(list("languages"))))
            .text("note", pen.note(2));
    }
    let id = pen.put(Kind::Person, fields)?;
    let (again, full_time) =
        (pen.dice.chance(45), pen.dice.chance(if unit.is_upper { 70 } else { 4 }));
    Ok(Member { id, female, minority: ethnicity != "Kinh", party, born, again, full_time })
}

/// Surname, middle name and given name of an invented person.
pub(super) fn full_name(pen: &mut Pen, female: bool) -> String {
    let (middle, given) =
        if female { ("middle female", "given female") } else { ("middle male", "given male") };
    format!("{} {} {}", pen.dice.pick(list("surnames")), pen.word(middle), pen.word(given))
}

/// The lists that [`full_name`] draws from by name.
#[cfg(test)]
const DRAWN: [&str; 4] = ["middle female", "given female", "middle male", "given male"];

/// In which term, since when and how a body came to its offices.
pub(super) struct Seat {
    pub term: RecordId,
    pub years: Years,
    pub from: PartialDate,
    pub appointed: bool,
    pub decision: Option<RecordId>,
}

/// How many of a committee of a size sit in its standing committee; 0 where it has none.
pub(super) fn standing_size(members: usize) -> usize {
    if members >= 9 { members / 3 } else { 0 }
}

/// The offices of a member of a committee by the place in it: chair first, then vice chair, head of
/// inspection, standing members, members.
fn offices(at: usize, members: usize, inspected: bool) -> &'static [&'static str] {
    match at {
        0 => &["chair"],
        1 => &["vice_chair"],
        2 if members >= 5 => &["committee_member", "inspection_head"],
        _ if at < standing_size(members) + 1 => match (at, inspected) {
            (3..=4, true) => &["standing_member", "inspection_member"],
            _ => &["standing_member"],
        },
        3..=4 if inspected && members >= 5 => &["committee_member", "inspection_member"],
        _ => &["committee_member"],
    }
}

/// Writes the mandates of a body.
pub(super) fn mandates(
    pen: &mut Pen,
    unit: &Unit,
    seat: &Seat,
    members: &[Member],
) -> Result<(), StoreError> {
    for (at, member) in members.iter().enumerate() {
        let (to, reason) = ending(pen, unit, seat);
        for office in offices(at, members.len(), unit.rich) {
            let obtained = match (seat.appointed, *office) {
                (true, _) => "appointed",
                (_, "committee_member") => "elected_at_congress",
                _ => "elected_at_meeting",
            };
            let fields = Fields::default()
                .link("organisation", unit.id)
                .link("person", member.id)
                .link("term", seat.term)
                .text("office", *office)
                .text("obtained", obtained)
                .date("from", seat.from)
                .link("decision", seat.decision)
                .flag("full_time", pen.dice.known(80, member.full_time))
                .flag("re_elected", pen.dice.known(80, member.again))
                .date("to", to)
                .text("end_reason", reason);
            pen.put(Kind::Mandate, fields)?;
        }
    }
    Ok(())
}

/// When and why a member left every office of the body; nothing of those who hold them.
fn ending(pen: &mut Pen, unit: &Unit, seat: &Seat) -> (Option<PartialDate>, Option<&'static str>) {
    if let Some(ended) = unit.ended.filter(|_| seat.years.last) {
        return (Some(ended), Some("organisation_ended"));
    }
    if !seat.years.last {
        let to = PartialDate::Year(seat.years.to);
        return (pen.dice.known(90, to), Some("term_ended"));
    }
    if !pen.dice.chance(4) {
        return (None, None);
    }
    let reason = ["resigned", "transferred", "retired", "left_work", "other"][pen.dice.below(5)];
    let to = day(2025, pen.dice.range(11, 12) as u32, pen.dice.range(1, 20) as u32);
    (Some(to), Some(reason))
}

/// A former chair in an earlier term, who may sit in the body of today as well.
pub(super) fn former_chair(
    pen: &mut Pen,
    unit: &Unit,
    seat: &Seat,
    today: &[Member],
) -> Result<(), StoreError> {
    let stayed = today.first().filter(|chair| chair.again).copied();
    let chair = match stayed {
        Some(chair) => chair,
        None => person(pen, unit, seat.years.from)?,
    };
    mandates(pen, unit, seat, &[chair])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_of_names_are_there() {
        for name in DRAWN {
            assert!(!list(name).is_empty(), "{name}");
        }
    }
}
