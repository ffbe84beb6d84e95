//! Loading a listed record with everything that belongs to it.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use rusqlite::Connection;

use super::source::Source;
use super::verbs::references_to;
use super::{Store, StoreError, beside, derive, rule_sets};
use crate::domain::catalogue::{Field, Kind, Record, RecordId};
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
    load_from(&Source::new(conn), id, rules)
}

/// As [`load`], from records that may have been read ahead.
pub(super) fn load_from(
    source: &Source<'_>,
    id: RecordId,
    rules: &RuleSets,
) -> Result<Option<Dossier>, StoreError> {
    let Some(root) = source.record(id)? else { return Ok(None) };
    let mut parts = Vec::new();
    let mut seen = HashSet::from([id]);
    collect_parts(source, root.kind, id, &mut seen, &mut parts)?;
    let around = around(source, &root, &parts)?;
    let mut beside = beside::load(source, &root, &around)?;
    beside::of_organisation(source, &root, &parts, &mut beside)?;
    let rules = rules.clone();
    let mut dossier = Dossier { root, parts, around, beside, rules, titles: HashMap::new() };
    dossier.titles = titles(source, &dossier)?;
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

/// The references by which records of a kind have parts.
pub(super) fn joins(kind: Kind) -> &'static [(Kind, &'static Field)] {
    type Joins = HashMap<Kind, Vec<(Kind, &'static Field)>>;
    static JOINS: LazyLock<Joins> = LazyLock::new(|| {
        let of = |kind: Kind| {
            references_to(kind).filter(move |(child, field)| {
                let joins = field.owner
                    || (kind == Kind::Term && matches!(child, Kind::Mandate | Kind::Award));
                joins && is_part(kind, *child)
            })
        };
        Kind::ALL.iter().map(|kind| (*kind, of(*kind).collect())).collect()
    });
    JOINS.get(&kind).map_or(&[], Vec::as_slice)
}

fn collect_parts(
    source: &Source<'_>,
    kind: Kind,
    id: RecordId,
    seen: &mut HashSet<RecordId>,
    parts: &mut Vec<Record>,
) -> Result<(), StoreError> {
    for (child, field) in joins(kind) {
        for record in source.pointing(*child, field, id)? {
            if seen.insert(record.id) {
                let child_id = record.id;
                parts.push(record);
                collect_parts(source, *child, child_id, seen, parts)?;
            }
        }
    }
    Ok(())
}

/// The organisation of a term with its periods, the term of a ballot, the previous term or programme,
/// and everyone a part points to by name.
fn around(source: &Source<'_>, root: &Record, parts: &[Record]) -> Result<Vec<Record>, StoreError> {
    let mut found = Vec::new();
    let mut meeting = None;
    let mut term = (root.kind == Kind::Term).then(|| root.clone());
    if root.kind == Kind::Ballot {
        meeting = source.follow(root, "meeting")?;
        term = match &meeting {
            Some(meeting) => source.follow(meeting, "term")?,
            None => None,
        };
    }
    let organisation = match &term {
        Some(term) => source.follow(term, "organisation")?,
        None => None,
    };
    if let Some(organisation) = &organisation {
        found.extend(source.pointing_named(
            Kind::OrganisationPeriod,
            "organisation",
            organisation.id,
        )?);
    }
    if let Some(previous) = source.follow(root, "previous")? {
        found.push(previous);
    }
    let people: HashSet<RecordId> =
        parts.iter().filter_map(|part| part.reference("person")).collect();
    for person in people {
        found.extend(source.record(person)?);
    }
    let outside_term = term.filter(|term| term.id != root.id);
    found.extend([meeting, outside_term, organisation].into_iter().flatten());
    Ok(found)
}

fn titles(source: &Source<'_>, dossier: &Dossier) -> Result<HashMap<RecordId, String>, StoreError> {
    let mut titles = HashMap::new();
    // A programme's findings name what took the place of a party.
    let passed = dossier.beside.iter().filter(|record| record.kind == Kind::Succession);
    let own = std::iter::once(&dossier.root).chain(&dossier.parts).chain(&dossier.around);
    for record in own.chain(passed) {
        for (_, value) in record.known() {
            if let Value::Ref(target) = value
                && !titles.contains_key(target)
            {
                titles.insert(*target, source.title(*target)?);
            }
        }
    }
    Ok(titles)
}

impl Store {
    /// A listed record with everything that belongs to it and its findings, those of today
    /// ([`check_day`](crate::domain::rules::check_day)) among them.
    pub fn dossier(&self, id: RecordId) -> Result<LoadedDossier, StoreError> {
        let rules = rule_sets::load(&self.conn)?;
        let dossier = load(&self.conn, id, &rules)?.ok_or(StoreError::NoRecord(id))?;
        let today = self.clock.local().date_naive();
        let findings = derive::judge(&dossier)
            .into_iter()
            .chain(derive::judge_day(&dossier, today))
            .map(|(finding, _, acceptance)| (finding, acceptance))
            .collect();
        Ok(LoadedDossier { dossier, findings })
    }

    /// The title of a record as pickers and references show it; empty for one without any name.
    pub fn title(&self, id: RecordId) -> Result<String, StoreError> {
        derive::reference_title(&self.conn, id)
    }
}
