//! Chains of terms.

use super::meetings;
use super::organisations::Unit;
use super::papers;
use super::pen::{Fields, Pen, day};
use super::people::{self, Seat};
use super::plan::Role;
use super::words::list;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::{PartialDate, roman};
use crate::store::StoreError;

/// The years of a term and its place in its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Years {
    pub from: i32,
    pub to: i32,
    pub ordinal: u32,
    /// The term of today, or the last before the organisation ended.
    pub last: bool,
}

/// How many terms an organisation has and when they lie.
pub(super) fn chain(pen: &mut Pen, role: Role, rich: bool) -> Vec<Years> {
    let dice = &mut *pen.dice;
    let (count, begin) = match role {
        Role::Outside => return Vec::new(),
        Role::Commune => (1, 2025),
        Role::Federation | Role::Sector | Role::Zone => (dice.year(3, 5), 2023),
        Role::Servants | Role::District | Role::OfficeGrassroots => (dice.year(2, 4), 2023),
        Role::Section => (dice.year(2, 4), 2022),
        Role::Grassroots => {
            let begin = [2022, 2023, 2023, 2023, 2025][dice.below(5)];
            (if rich { dice.year(2, 5) } else { [3, 4, 4, 5, 5][dice.below(5)] }, begin)
        }
    };
    let founded_with_it = role == Role::Commune || dice.chance(60);
    let first = if founded_with_it { 1 } else { dice.range(2, 9) as u32 };
    // A few offices held a congress late; their term is as long as the paper says.
    let late = rich && count > 2 && dice.chance(10);
    (0..count)
        .map(|at| {
            let from = begin - 5 * (count - 1 - at);
            let from = if late && at == count - 2 { from - 2 } else { from };
            let next = begin - 5 * (count - 2 - at);
            let to = if late && at == count - 3 { next - 2 } else { next };
            Years { from, to, ordinal: first + at as u32, last: at == count - 1 }
        })
        .collect()
}

/// Writes the terms of an organisation with what happened in them.
pub(super) fn write(
    pen: &mut Pen,
    unit: &Unit,
    chain: &[Years],
    size: u64,
) -> Result<(), StoreError> {
    let Some(today) = chain.last() else {
        return Ok(());
    };
    let members = people::people(pen, unit, size, today.from)?;
    let mut previous = None;
    for years in chain {
        let congress = congress_day(pen, unit, *years);
        let term = term(pen, unit, *years, previous, congress)?;
        previous = Some(term);
        let appointed = years.last && unit.appointed;
        let decision = papers::decision(pen, unit, years, congress)?;
        let seat = Seat { term, years: *years, from: congress, appointed, decision };
        if years.last {
            people::mandates(pen, unit, &seat, &members)?;
            meetings::today(pen, unit, &seat, &members)?;
        } else if unit.rich {
            people::former_chair(pen, unit, &seat, &members)?;
            meetings::former(pen, unit, &seat, size)?;
        }
    }
    Ok(())
}

fn congress_day(pen: &mut Pen, unit: &Unit, years: Years) -> PartialDate {
    let months = match (unit.role, years.from) {
        (Role::Commune, _) => (10, 10),
        (_, 2025) => (8, 10),
        (Role::Federation, 2023) => (9, 10),
        _ => (3, 8),
    };
    let date =
        day(years.from, pen.dice.range(months.0, months.1) as u32, pen.dice.range(1, 28) as u32);
    if years.last { date } else { super::pen::faded(pen.dice, date) }
}

fn term(
    pen: &mut Pen,
    unit: &Unit,
    years: Years,
    previous: Option<RecordId>,
    congress: PartialDate,
) -> Result<RecordId, StoreError> {
    let ordinal = roman(years.ordinal).filter(|_| pen.dice.chance(92));
    let status = match years {
        Years { last: true, .. } if unit.ended.is_some() => "cut_short",
        Years { last: true, .. } => "running",
        _ => "ended",
    };
    let mut fields = Fields::default()
        .link("organisation", unit.id)
        .text("ordinal", ordinal)
        .int("year_from", i64::from(years.from))
        .int("year_to", i64::from(years.to))
        .date("starts_on", pen.dice.known(60, congress))
        .link("previous", previous)
        .text("status", status);
    if unit.rich {
        fields = rich_texts(pen, years, fields);
    }
    let term = pen.put(Kind::Term, fields)?;
    if unit.rich {
        targets(pen, term, years)?;
        award(pen, unit, term, years)?;
    }
    Ok(term)
}

fn rich_texts(pen: &mut Pen, years: Years, fields: Fields) -> Fields {
    let share = if years.last { 85 } else { 25 };
    let mut fields = fields;
    for (field, name) in [
        ("motto", "mottos"),
        ("goal", "goals"),
        ("previous_results", "results"),
        ("previous_shortcomings", "shortcomings"),
        ("tasks", "tasks"),
    ] {
        let text = pen.dice.chance(share).then(|| pen.dice.pick(list(name)));
        fields = fields.text(field, text);
    }
    fields.text("source", pen.source(30)).text("note", pen.note(6))
}

fn targets(pen: &mut Pen, term: RecordId, years: Years) -> Result<(), StoreError> {
    let count = if years.last { pen.dice.range(3, 5) } else { 1 };
    let start = pen.dice.below(8);
    let words = list("targets");
    for at in 0..count as usize {
        let line = words.get((start + at) % words.len().max(1)).copied().unwrap_or_default();
        let (text, unit) = line.split_once('|').unwrap_or((line, ""));
        let planned = match unit {
            "%" => pen.dice.range(85, 100).to_string(),
            "đồng" => "25.000".to_owned(),
            _ => pen.dice.range(2, 40).to_string(),
        };
        let achieved = if years.last { None } else { pen.dice.known(70, planned.clone()) };
        let fields = Fields::default()
            .link("owner", term)
            .int("position", at as i64 + 1)
            .text("text", text)
            .text("unit", unit)
            .text("planned", planned)
            .text("achieved", achieved)
            .int("year", i64::from(years.to));
        pen.put(Kind::Target, fields)?;
    }
    Ok(())
}

fn award(pen: &mut Pen, unit: &Unit, term: RecordId, years: Years) -> Result<(), StoreError> {
    if !pen.dice.chance(30) {
        return Ok(());
    }
    let year = years.from + 1;
    let fields = Fields::default()
        .link("organisation", unit.id)
        .link("term", term)
        .text("title", pen.word("awards"))
        .date("on", if pen.dice.chance(60) { day(year, 12, 20) } else { PartialDate::Year(year) })
        .count("count", 1);
    pen.put(Kind::Award, fields)?;
    Ok(())
}
