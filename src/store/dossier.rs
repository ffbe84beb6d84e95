//! Loading a listed record with everything that belongs to it.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::verbs::references_to;
use super::{Store, StoreError, beside, derive, read, rule_sets};
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::rules::Finding;
use crate::domain::rules::sets::RuleSets;
use crate::domain::values::Value;

/// A dossier with what the store derived from it.
#[derive(Clone, Debug)]
pub struct LoadedDossier {
    /// The records.
    pub dossier: Dossier,
    /// The findings, with the acceptance of those that were accepted.
    pub findings: Vec<(Finding, Option<RecordId>)>,
}

/// Loads a dossier, to be judged by the rule sets of the book; `None` when the record is not in it.
pub(super) fn load(
    conn: &Connection,
    id: RecordId,
    rules: &RuleSets,
) -> Result<Option<Dossier>, StoreError> {
    let Some(kind) = read::kind_of(conn, id)? else { return Ok(None) };
    let Some(root) = read::record(conn, kind, id)? else { return Ok(None) };
    let mut parts = Vec::new();
    let mut seen = HashSet::from([id]);
    collect_parts(conn, kind, id, &mut seen, &mut parts)?;
    let around = around(conn, &root, &parts)?;
    let beside = beside::load(conn, &root, &around)?;
    let rules = rules.clone();
    let mut dossier = Dossier { root, parts, around, beside, rules, titles: HashMap::new() };
    dossier.titles = titles(conn, &dossier)?;
    Ok(Some(dossier))
}

/// Terms and programmes stand on pages of their own; an organisation's dossier stops there.
fn is_part(owner: Kind, child: Kind) -> bool {
    match child {
        Kind::Term => false,
        Kind::Ballot => owner == Kind::Meeting,
        _ => true,
    }
}

fn collect_parts(
    conn: &Connection,
    kind: Kind,
    id: RecordId,
    seen: &mut HashSet<RecordId>,
    parts: &mut Vec<Record>,
) -> Result<(), StoreError> {
    for (child, field) in references_to(kind) {
        let joins =
            field.owner || (kind == Kind::Term && matches!(child, Kind::Mandate | Kind::Award));
        if !joins || !is_part(kind, child) {
            continue;
        }
        for record in read::pointing(conn, child, field, id)? {
            if seen.insert(record.id) {
                let child_id = record.id;
                parts.push(record);
                collect_parts(conn, child, child_id, seen, parts)?;
            }
        }
    }
    Ok(())
}

/// The organisation of a term with its periods, the term of a ballot, the previous term or programme,
/// and everyone a part points to by name.
fn around(conn: &Connection, root: &Record, parts: &[Record]) -> Result<Vec<Record>, StoreError> {
    let mut found = Vec::new();
    let mut meeting = None;
    let mut term = (root.kind == Kind::Term).then(|| root.clone());
    if root.kind == Kind::Ballot {
        meeting = follow(conn, root, "meeting")?;
        term = match &meeting {
            Some(meeting) => follow(conn, meeting, "term")?,
            None => None,
        };
    }
    let organisation = match &term {
        Some(term) => follow(conn, term, "organisation")?,
        None => None,
    };
    if let Some(organisation) = &organisation {
        found.extend(read::pointing_named(
            conn,
            Kind::OrganisationPeriod,
            "organisation",
            organisation.id,
        )?);
    }
    if let Some(previous) = follow(conn, root, "previous")? {
        found.push(previous);
    }
    let people: HashSet<RecordId> =
        parts.iter().filter_map(|part| part.reference("person")).collect();
    for person in people {
        found.extend(read::record(conn, Kind::Person, person)?);
    }
    let outside_term = term.filter(|term| term.id != root.id);
    found.extend([meeting, outside_term, organisation].into_iter().flatten());
    Ok(found)
}

fn follow(conn: &Connection, record: &Record, field: &str) -> Result<Option<Record>, StoreError> {
    let Some(target) = record.reference(field) else { return Ok(None) };
    let Some(kind) = read::kind_of(conn, target)? else { return Ok(None) };
    read::record(conn, kind, target)
}

fn titles(conn: &Connection, dossier: &Dossier) -> Result<HashMap<RecordId, String>, StoreError> {
    let mut titles = HashMap::new();
    for record in std::iter::once(&dossier.root).chain(&dossier.parts).chain(&dossier.around) {
        for (_, value) in record.known() {
            if let Value::Ref(target) = value
                && !titles.contains_key(target)
            {
                titles.insert(*target, derive::reference_title(conn, *target)?);
            }
        }
    }
    Ok(titles)
}

impl Store {
    /// A listed record with everything that belongs to it and its findings.
    pub fn dossier(&self, id: RecordId) -> Result<LoadedDossier, StoreError> {
        let rules = rule_sets::load(&self.conn)?;
        let dossier = load(&self.conn, id, &rules)?.ok_or(StoreError::NoRecord(id))?;
        let findings = derive::judge(&dossier)
            .into_iter()
            .map(|(finding, _, acceptance)| (finding, acceptance))
            .collect();
        Ok(LoadedDossier { dossier, findings })
    }

    /// The title of a record as pickers and references show it; empty for one without any name.
    pub fn title(&self, id: RecordId) -> Result<String, StoreError> {
        derive::reference_title(&self.conn, id)
    }
}
