//! Organisations: what they are called from when on, their figures, their lives and their heirs.

use super::names::{self, Name};
use super::pen::{Fields, Pen, day};
use super::plan::{Planned, Role};
use super::terms::{self, Years};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::PartialDate;
use crate::store::StoreError;

/// An organisation that is being written, for the writers of its parts.
pub(super) struct Unit {
    pub id: RecordId,
    pub role: Role,
    pub short: String,
    pub employer: Option<String>,
    pub place: String,
    pub province: &'static str,
    pub upper_short: String,
    pub members: u64,
    pub ended: Option<PartialDate>,
    /// Every kind of detail, as in a small book; otherwise what a book of the whole country can bear.
    pub rich: bool,
    pub is_upper: bool,
    /// The body of today was appointed, not elected.
    pub appointed: bool,
}

/// What later organisations need of one already written.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub id: RecordId,
    pub name: String,
    pub short: String,
}

/// Writes an organisation with everything that belongs to it. `written` holds those before it in the
/// plan.
pub(super) fn write(
    pen: &mut Pen,
    planned: &Planned,
    written: &[Written],
    rich: bool,
) -> Result<Written, StoreError> {
    let upper = planned.upper.and_then(|at| written.get(at));
    let upper_short = upper.map(|upper| upper.short.clone()).unwrap_or_default();
    let name = names::name(planned, &upper_short, pen.dice);
    let code = code(pen, planned);
    let id = pen.put(Kind::Organisation, code)?;
    let unit = unit(pen, planned, id, &name, upper_short, rich);
    let chain = terms::chain(pen, &unit);
    let founded = chain.first().and_then(|first| founding(planned.role, *first));
    periods(pen, planned, written, &unit, &name, founded)?;
    succession(pen, planned, written, &unit)?;
    figures(pen, &unit)?;
    let size = body_size(pen, &unit);
    terms::write(pen, &unit, &chain, size)?;
    Ok(Written { id, name: name.full, short: name.short })
}

fn code(pen: &mut Pen, planned: &Planned) -> Fields {
    let letters = match planned.role {
        Role::Federation => "LD",
        Role::Outside => "NG",
        Role::Sector => "CN",
        Role::Zone => "KCN",
        Role::Servants => "VC",
        Role::District => "H",
        Role::Commune => "XP",
        Role::Grassroots | Role::OfficeGrassroots => "CS",
        Role::Section => "BP",
    };
    let code = format!("{:02}.{letters}.{:04}", planned.province + 1, planned.number + 1);
    let phone = format!("0900 {:03} {:03}", pen.dice.below(1_000), pen.dice.below(1_000));
    // Sections are filed under their grassroots union and have no code of their own.
    let code = if planned.role == Role::Section { None } else { pen.dice.known(85, code) };
    Fields::default()
        .text("code", code)
        .text("contact", pen.dice.known(25, phone))
        .text("note", pen.note(1))
}

fn founding(role: Role, first: Years) -> Option<PartialDate> {
    match role {
        Role::Commune => Some(day(2025, 9, 26)),
        _ if first.ordinal == 1 => Some(day(first.from, 2, 15)),
        _ => None,
    }
}

fn unit(
    pen: &mut Pen,
    planned: &Planned,
    id: RecordId,
    name: &Name,
    upper_short: String,
    rich: bool,
) -> Unit {
    let role = planned.role;
    let members = match role {
        Role::Federation => pen.dice.range(40_000, 160_000),
        Role::Sector | Role::Zone | Role::Servants | Role::District => {
            pen.dice.range(2_000, 30_000)
        }
        Role::Commune => pen.dice.range(1_500, 9_000),
        Role::OfficeGrassroots => pen.dice.range(18, 160),
        Role::Section => pen.dice.range(12, 90),
        Role::Grassroots => match pen.dice.below(10) {
            0..=4 => pen.dice.range(12, 90),
            5..=8 => pen.dice.range(90, 600),
            _ => pen.dice.range(600, 6_000),
        },
        Role::Outside => 0,
    };
    let ended = match role {
        Role::Servants => Some(day(2025, 3, 1)),
        Role::District => Some(day(2025, 7, 1)),
        Role::OfficeGrassroots => Some(day(2025, 6, 15)),
        Role::Grassroots if pen.dice.chance(2) => Some(day(2025, pen.dice.range(4, 10) as u32, 30)),
        _ => None,
    };
    Unit {
        id,
        role,
        short: name.short.clone(),
        employer: name.employer.clone(),
        place: name.place.clone(),
        province: names::province(planned.province),
        upper_short,
        members,
        ended,
        rich,
        is_upper: !matches!(
            role,
            Role::Grassroots | Role::OfficeGrassroots | Role::Section | Role::Outside
        ),
        appointed: role == Role::Commune,
    }
}

fn kind_word(role: Role) -> &'static str {
    match role {
        Role::Federation => "provincial_federation",
        Role::Outside => "outside",
        Role::Sector => "sector_union",
        Role::Zone => "industrial_zone_union",
        Role::Servants => "civil_servants_union",
        Role::District => "district_federation",
        Role::Commune => "commune_union",
        Role::Grassroots | Role::OfficeGrassroots => "grassroots",
        Role::Section => "section",
    }
}

fn periods(
    pen: &mut Pen,
    planned: &Planned,
    written: &[Written],
    unit: &Unit,
    name: &Name,
    founded: Option<PartialDate>,
) -> Result<(), StoreError> {
    let id_at = |at: Option<usize>| at.and_then(|at| written.get(at)).map(|upper| upper.id);
    let upper = id_at(planned.upper);
    let former = id_at(planned.former).filter(|_| unit.rich || pen.dice.chance(30));
    let earlier = names::earlier(name).filter(|_| pen.dice.chance(if unit.rich { 40 } else { 8 }));
    let first_name = earlier.as_ref().unwrap_or(name);
    let change = founded.map(|_| "established");
    period(pen, unit, first_name, former.or(upper), founded, change)?;
    if earlier.is_some() {
        // Before the terms of 2022 and later, so that the papers of today carry the name of today.
        let on = day(2021, pen.dice.range(1, 11) as u32, 12);
        period(pen, unit, name, former.or(upper), Some(on), Some("renamed"))?;
    }
    if former.is_some() && unit.ended.is_none() {
        let on = if pen.dice.chance(50) { day(2025, 7, 1) } else { day(2025, 10, 1) };
        period(pen, unit, name, upper, Some(on), Some("transferred"))?;
    }
    if let Some(ended) = unit.ended {
        period(pen, unit, name, former.or(upper), Some(ended), Some("ended"))?;
    }
    Ok(())
}

fn period(
    pen: &mut Pen,
    unit: &Unit,
    name: &Name,
    parent: Option<RecordId>,
    from: Option<PartialDate>,
    change: Option<&'static str>,
) -> Result<(), StoreError> {
    let public = matches!(unit.role, Role::OfficeGrassroots | Role::Servants);
    let sector = matches!(unit.role, Role::Grassroots | Role::OfficeGrassroots)
        .then_some(if public { "administrative" } else { "business" });
    let fields = Fields::default()
        .link("organisation", unit.id)
        .date("valid_from", from)
        .text("name", name.full.as_str())
        .text("short_name", name.short.as_str())
        .text("kind", kind_word(unit.role))
        .link("parent", parent)
        .text("employer", name.employer.as_deref())
        .text("sector", sector)
        .text("change", change);
    pen.put(Kind::OrganisationPeriod, fields)?;
    Ok(())
}

/// What a union that ended in 2025 passed into: the one above it took its members over.
fn succession(
    pen: &mut Pen,
    planned: &Planned,
    written: &[Written],
    unit: &Unit,
) -> Result<(), StoreError> {
    let Some(ended) = unit.ended.filter(|_| unit.is_upper) else {
        return Ok(());
    };
    let Some(heir) = planned.upper.and_then(|at| written.get(at)) else {
        return Ok(());
    };
    let fields = Fields::default()
        .link("from", unit.id)
        .link("to", heir.id)
        .text("change", "members_taken_over")
        .date("on", ended);
    pen.put(Kind::Succession, fields)?;
    Ok(())
}

fn figures(pen: &mut Pen, unit: &Unit) -> Result<(), StoreError> {
    if unit.role == Role::Outside {
        return Ok(());
    }
    let days = [day(2024, 5, 31), day(2024, 11, 30), day(2025, 5, 31)];
    let wanted = if unit.rich { 3 } else { 1 };
    for (at, as_of) in days.into_iter().take(wanted).enumerate() {
        if unit.role == Role::Commune
            || unit.ended.is_some_and(|date| date.earliest() < as_of.earliest())
        {
            break;
        }
        let members = unit.members + unit.members / 40 * at as u64;
        let workforce = members + members * pen.dice.range(2, 20) / 100 + 1;
        let women = members * pen.dice.range(25, 75) / 100;
        let women_at_work = women + (workforce - members) / 3;
        let below = unit.is_upper.then(|| members / 180 + 1);
        let fields = Fields::default()
            .link("organisation", unit.id)
            .date("as_of", as_of)
            .rough("workforce", pen.reported(workforce))
            .count("workforce_female", pen.dice.known(80, women_at_work))
            .rough("members", pen.reported(members))
            .count("members_female", pen.dice.known(85, women))
            .count("grassroots", below.filter(|_| pen.dice.chance(80)))
            .count(
                "sections",
                (!unit.is_upper).then_some(members / 120).filter(|_| pen.dice.chance(60)),
            )
            .count(
                "groups",
                (!unit.is_upper).then_some(members / 30 + 1).filter(|_| pen.dice.chance(60)),
            )
            .text("source", pen.source(20));
        pen.put(Kind::Figure, fields)?;
    }
    Ok(())
}

fn body_size(pen: &mut Pen, unit: &Unit) -> u64 {
    match unit.role {
        Role::Outside => 0,
        Role::Federation => pen.dice.range(31, 35),
        Role::Sector | Role::Zone | Role::Servants | Role::District => pen.dice.range(15, 27),
        Role::Commune => pen.dice.range(11, 13),
        Role::Section => pen.dice.range(3, 7),
        _ if !unit.rich => pen.dice.range(6, 11),
        _ => match unit.members {
            0..50 => 3,
            50..150 => 5,
            150..600 => pen.dice.range(7, 9),
            _ => pen.dice.range(9, 15),
        },
    }
}
