//! What is known of organisations and people that are to be compared.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use super::super::{StoreError, derive, read};
use crate::domain::catalogue::{Kind, OrganisationPeriod, Record, RecordId};
use crate::domain::duplicates::names::{PersonName, core, opened};
use crate::domain::duplicates::{OrganisationFacts, OrganisationName, PersonFacts};
use crate::domain::organisation::{has_ended, period_on};
use crate::domain::text::fold;
use crate::domain::values::{PartialDate, Value};

/// Who stood for, was a delegate of or took part in a meeting of which organisation.
const UNITS: [&str; 3] = [
    "SELECT c.person, t.organisation FROM candidate c JOIN ballot b ON b.id = c.ballot
     JOIN meeting m ON m.id = b.meeting JOIN term t ON t.id = m.term",
    "SELECT c.person, t.organisation FROM delegate c JOIN delegation d ON d.id = c.delegation
     JOIN meeting m ON m.id = d.meeting JOIN term t ON t.id = m.term",
    "SELECT c.person, c.organisation FROM mandate c",
];

/// The facts of some organisations, by their numbers; those gone meanwhile are left out.
pub(super) fn organisations(
    conn: &Connection,
    ids: &[RecordId],
) -> Result<BTreeMap<RecordId, OrganisationFacts>, StoreError> {
    let periods = grouped(conn, Kind::OrganisationPeriod, "organisation", ids)?;
    let mut uppers: Vec<RecordId> = Vec::new();
    let mut found = BTreeMap::new();
    for record in read::many(conn, Kind::Organisation, "id", ids)? {
        let own: Vec<OrganisationPeriod> =
            periods.get(&record.id).into_iter().flatten().map(OrganisationPeriod::from).collect();
        let upper = period_on(&own, None).and_then(|period| period.parent);
        uppers.extend(upper);
        found.insert(record.id, (organisation(&record, &own), upper));
    }
    let names: HashMap<RecordId, String> =
        derive::reference_titles(conn, &uppers)?.into_iter().collect();
    let heirs = links(conn, Kind::Succession, ["from", "to"], ids)?;
    let programmes = links(conn, Kind::Party, ["organisation", "programme"], ids)?;
    let figures = grouped(conn, Kind::Figure, "organisation", ids)?;
    let mut facts = BTreeMap::new();
    for (id, (mut one, upper)) in found {
        one.members = figures.get(&id).into_iter().flatten().filter_map(members).collect();
        one.upper = upper.and_then(|upper| names.get(&upper)).map(|name| core(&opened(name)));
        one.relatives = heirs.get(&id).cloned().unwrap_or_default();
        one.programmes = programmes.get(&id).cloned().unwrap_or_default();
        facts.insert(id, one);
    }
    Ok(facts)
}

/// The day of figures and the members of that day.
fn members(figure: &Record) -> Option<(PartialDate, u64)> {
    match (figure.get("as_of"), figure.get("members")) {
        (Some(Value::Date(day)), Some(Value::Count(count))) if count.is_exact() => {
            Some((*day, count.value))
        }
        _ => None,
    }
}

fn organisation(record: &Record, periods: &[OrganisationPeriod]) -> OrganisationFacts {
    let now = period_on(periods, None);
    let current = now.map(|period| period.id);
    let mut names = Vec::new();
    for period in periods {
        let here = Some(period.id) == current;
        for (name, short) in [(&period.name, false), (&period.short_name, true)] {
            let Some(name) = name else { continue };
            let name = OrganisationName::of(name, short, here);
            match names.iter_mut().find(|known: &&mut OrganisationName| {
                known.opened == name.opened && known.short == short
            }) {
                Some(known) => known.current |= here,
                None => names.push(name),
            }
        }
    }
    let text = |field| record.text(field).map(fold).filter(|text: &String| !text.is_empty());
    let begins = || periods.iter().map(|period| period.valid_from.map(PartialDate::earliest));
    OrganisationFacts {
        id: record.id,
        names,
        kind: now.and_then(|period| period.kind.clone()),
        upper: None,
        employer: now.and_then(|period| period.employer.as_deref()).map(opened),
        code: text("code"),
        contact: text("contact"),
        // A period without a first day began before all others.
        began: if begins().any(|begin| begin.is_none()) { None } else { begins().flatten().min() },
        ended: now
            .filter(|_| has_ended(periods))
            .and_then(|period| period.valid_from)
            .map(PartialDate::earliest),
        relatives: Vec::new(),
        uppers: periods.iter().filter_map(|period| period.parent).collect(),
        programmes: Vec::new(),
        members: Vec::new(),
    }
}

/// The facts of some people, by their numbers; those gone meanwhile are left out.
pub(super) fn people(
    conn: &Connection,
    ids: &[RecordId],
) -> Result<BTreeMap<RecordId, PersonFacts>, StoreError> {
    let mut facts: BTreeMap<RecordId, PersonFacts> = BTreeMap::new();
    for record in read::many(conn, Kind::Person, "id", ids)? {
        facts.insert(record.id, person(&record));
    }
    for (person, unit) in units(conn, ids)? {
        if let Some(facts) = facts.get_mut(&person)
            && !facts.units.contains(&unit)
        {
            facts.units.push(unit);
        }
    }
    for (id, ballots) in links(conn, Kind::Candidate, ["person", "ballot"], ids)? {
        if let Some(facts) = facts.get_mut(&id) {
            facts.ballots = ballots;
        }
    }
    Ok(facts)
}

fn person(record: &Record) -> PersonFacts {
    let text = |field| record.text(field).map(fold).filter(|text: &String| !text.is_empty());
    let workplace = record.text("workplace").map(|unit| core(&opened(unit)));
    let born = match record.get("born") {
        Some(Value::Date(born)) => Some(*born),
        _ => None,
    };
    PersonFacts {
        id: record.id,
        name: PersonName::of(record.text("full_name").unwrap_or_default()),
        born,
        gender: record.text("gender").map(str::to_owned),
        post: text("post"),
        home_town: text("home_town"),
        units: workplace.into_iter().filter(|unit| !unit.is_empty()).collect(),
        ballots: Vec::new(),
    }
}

/// The names of the organisations some people have to do with.
fn units(conn: &Connection, ids: &[RecordId]) -> Result<Vec<(RecordId, String)>, StoreError> {
    let numbers = read::number_list(ids);
    let mut pairs: Vec<(RecordId, RecordId)> = Vec::new();
    for source in UNITS {
        let sql = format!("{source} WHERE c.person IN (SELECT value FROM json_each(?1))");
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([&numbers])?;
        while let Some(row) = rows.next()? {
            pairs.push((RecordId(row.get(0)?), RecordId(row.get(1)?)));
        }
    }
    pairs.sort();
    pairs.dedup();
    let mut wanted: Vec<RecordId> = pairs.iter().map(|(_, unit)| *unit).collect();
    wanted.sort();
    wanted.dedup();
    let names: HashMap<RecordId, String> = derive::reference_titles(conn, &wanted)?
        .into_iter()
        .map(|(id, name)| (id, core(&opened(&name))))
        .collect();
    let named = |(person, unit)| Some((person, names.get(&unit)?.clone()));
    Ok(pairs.into_iter().filter_map(named).collect())
}

/// Records of a kind by the record one of their fields points to.
fn grouped(
    conn: &Connection,
    kind: Kind,
    field: &str,
    ids: &[RecordId],
) -> Result<HashMap<RecordId, Vec<Record>>, StoreError> {
    let mut found: HashMap<RecordId, Vec<Record>> = HashMap::new();
    for record in read::many(conn, kind, field, ids)? {
        if let Some(owner) = record.reference(field) {
            found.entry(owner).or_default().push(record);
        }
    }
    Ok(found)
}

/// What records of a kind tie together by two of their fields, seen from either side.
fn links(
    conn: &Connection,
    kind: Kind,
    [from, to]: [&str; 2],
    ids: &[RecordId],
) -> Result<HashMap<RecordId, Vec<RecordId>>, StoreError> {
    let mut found: HashMap<RecordId, Vec<RecordId>> = HashMap::new();
    let mut sides = vec![(from, to)];
    if kind == Kind::Succession {
        sides.push((to, from));
    }
    for (here, there) in sides {
        for record in read::many(conn, kind, here, ids)? {
            if let (Some(one), Some(other)) = (record.reference(here), record.reference(there)) {
                found.entry(one).or_default().push(other);
            }
        }
    }
    Ok(found)
}
