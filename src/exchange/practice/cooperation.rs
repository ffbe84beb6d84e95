//! Cooperation programmes.

use super::dice::Dice;
use super::names;
use super::organisations::Written;
use super::papers;
use super::pen::{Fields, Pen, day};
use super::people::full_name;
use super::plan::{Planned, Role};
use super::words::list;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::PartialDate;
use crate::store::StoreError;

/// The union and its partners of one province, as places in the plan.
pub(super) struct Partners {
    province: usize,
    unions: Vec<usize>,
    others: Vec<usize>,
}

/// Who can sign programmes in each province.
pub(super) fn partners(planned: &[Planned]) -> Vec<Partners> {
    let provinces = planned.last().map_or(0, |last| last.province + 1);
    let of = |province: usize, wanted: &dyn Fn(Role) -> bool| -> Vec<usize> {
        let places = planned.iter().enumerate();
        places
            .filter(|(_, one)| one.province == province && wanted(one.role))
            .map(|(at, _)| at)
            .collect()
    };
    (0..provinces)
        .map(|province| Partners {
            province,
            unions: of(province, &|role| {
                matches!(role, Role::Federation | Role::Sector | Role::Zone)
            }),
            others: of(province, &|role| matches!(role, Role::Outside | Role::Sector)),
        })
        .filter(|partners| !partners.unions.is_empty() && !partners.others.is_empty())
        .collect()
}

/// How many programmes a book of so many organisations has.
pub(super) fn wanted(organisations: usize, rich: bool) -> usize {
    if rich { (organisations / 8).max(2) } else { organisations / 40 }
}

/// Writes a programme, in a third of the cases with the one before it.
pub(super) fn write(
    pen: &mut Pen,
    partners: &Partners,
    written: &[Written],
    rich: bool,
) -> Result<(), StoreError> {
    let Some(pair) = signers(pen.dice, partners, written) else {
        return Ok(());
    };
    let title = pen.word("programmes");
    let title = format!("{title} giữa {} và {}", pair[0].short, pair[1].short);
    let start = pen.dice.year(2021, 2024);
    let mut previous = None;
    if pen.dice.chance(33) {
        let before = Stage { from: start - 5, to: start - 1, state: "concluded", previous };
        previous = Some(programme(pen, partners, &pair, &title, &before, rich)?);
    }
    let to = start + pen.dice.year(2, 5);
    let state = match to {
        ..2025 => ["expired", "concluded"][pen.dice.below(2)],
        _ => ["running", "running", "running", "stopped", "draft"][pen.dice.below(5)],
    };
    programme(pen, partners, &pair, &title, &Stage { from: start, to, state, previous }, rich)?;
    Ok(())
}

fn signers<'a>(
    dice: &mut Dice,
    partners: &Partners,
    written: &'a [Written],
) -> Option<[&'a Written; 2]> {
    let union = *partners.unions.get(dice.below(partners.unions.len()))?;
    let start = dice.below(partners.others.len());
    let turned = partners.others.iter().cycle().skip(start).take(partners.others.len());
    let other = turned.copied().find(|other| *other != union)?;
    Some([written.get(union)?, written.get(other)?])
}

struct Stage {
    from: i32,
    to: i32,
    state: &'static str,
    previous: Option<RecordId>,
}

fn programme(
    pen: &mut Pen,
    partners: &Partners,
    pair: &[&Written; 2],
    title: &str,
    stage: &Stage,
    rich: bool,
) -> Result<RecordId, StoreError> {
    let signed = day(stage.from, pen.dice.range(1, 3) as u32, pen.dice.range(3, 27) as u32);
    let number = format!("{:02}/CTPH-LĐLĐ", pen.dice.range(1, 60));
    let place = names::province(partners.province);
    let whole_years = PartialDate::Year(stage.to);
    let ends = if pen.dice.chance(50) { day(stage.to, 12, 31) } else { whole_years };
    let form =
        ["programme", "programme", "regulation", "joint_programme", "agreement"][pen.dice.below(5)];
    let cycle = ["half_yearly", "yearly", "yearly", "mid_term", "end_only"][pen.dice.below(5)];
    let mut fields = Fields::default()
        .text("title", title)
        .text("form", form)
        .text("number", pen.dice.known(80, number))
        .date("signed_on", pen.dice.known(90, signed))
        .text("place", place)
        .date("starts", PartialDate::Year(stage.from))
        .date("ends", ends)
        .text("status", stage.state)
        .link("previous", stage.previous)
        .text("review_cycle", cycle);
    if rich {
        fields = fields
            .text("basis", pen.word("bases"))
            .text("purpose", pen.word("purposes"))
            .text("note", pen.note(8));
    }
    let id = pen.put(Kind::Programme, fields)?;
    parties(pen, id, pair)?;
    contents(pen, id, pair)?;
    if rich {
        targets(pen, id, stage)?;
        reviews(pen, id, pair, stage)?;
        papers::signed_text(pen, id, &pair[0].name, title, signed)?;
    }
    Ok(id)
}

fn parties(pen: &mut Pen, programme: RecordId, pair: &[&Written; 2]) -> Result<(), StoreError> {
    for (at, party) in pair.iter().enumerate() {
        let signatory = full_name(pen, at == 1);
        let title = if at == 0 { "Chủ tịch" } else { "Phó Giám đốc" };
        let fields = Fields::default()
            .link("programme", programme)
            .link("organisation", party.id)
            .text("role", if at == 0 { "Bên A" } else { "Bên B" })
            .text("signatory", pen.dice.known(75, signatory))
            .text("signatory_title", title);
        pen.put(Kind::Party, fields)?;
    }
    Ok(())
}

fn contents(pen: &mut Pen, programme: RecordId, pair: &[&Written; 2]) -> Result<(), StoreError> {
    let count = pen.dice.range(2, 4) as usize;
    let start = pen.dice.below(3);
    for (at, text) in list("contents").iter().skip(start).take(count).enumerate() {
        let lead = pair[at % 2].short.as_str();
        let fields = Fields::default()
            .link("programme", programme)
            .int("position", at as i64 + 1)
            .text("text", *text)
            .text("lead_unit", pen.dice.known(60, lead));
        pen.put(Kind::Content, fields)?;
    }
    Ok(())
}

fn targets(pen: &mut Pen, programme: RecordId, stage: &Stage) -> Result<(), StoreError> {
    let planned = pen.dice.range(5, 60);
    let fields = Fields::default()
        .link("owner", programme)
        .int("position", 1)
        .text("text", "Công đoàn cơ sở thành lập mới")
        .text("unit", "đơn vị")
        .text("planned", planned.to_string())
        .text("achieved", (stage.to < 2025).then(|| (planned * 9 / 10).to_string()))
        .int("year", i64::from(stage.to));
    pen.put(Kind::Target, fields)?;
    Ok(())
}

fn reviews(
    pen: &mut Pen,
    programme: RecordId,
    pair: &[&Written; 2],
    stage: &Stage,
) -> Result<(), StoreError> {
    for year in stage.from..=stage.to.min(2024) {
        let last = year == stage.to;
        // A year without a review is what the overview reminds of.
        if !pen.dice.chance(if last { 90 } else { 75 }) {
            continue;
        }
        let document = if pen.dice.chance(30) {
            Some(papers::report(pen, &pair[0].name, year)?)
        } else {
            None
        };
        let fields = Fields::default()
            .link("programme", programme)
            .text("kind", if last { "final" } else { "interim" })
            .text("period", format!("Năm {year}"))
            .date("held_on", day(year, 12, pen.dice.range(5, 28) as u32))
            .text("venue", pen.word("venues"))
            .text("host", pair[pen.dice.below(2)].short.as_str())
            .text("result", pen.word("review results"))
            .link("document", document);
        pen.put(Kind::Review, fields)?;
    }
    Ok(())
}
