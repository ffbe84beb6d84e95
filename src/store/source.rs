//! Where a dossier's records come from: one by one, or read ahead for many dossiers at once.
//!
//! A single dossier asks a few dozen questions, which is nothing for a page and everything for a million
//! of them. Read ahead, each question is asked once for some hundred records together.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::Connection;

use super::dossier::joins;
use super::{StoreError, derive, read};
use crate::domain::catalogue::{Field, Kind, Record, RecordId};
use crate::domain::values::Value;

/// References that lead from a record to those it is understood by.
const WAYS_OUT: [&str; 4] = ["meeting", "term", "organisation", "previous"];
/// How far they are followed: ballot, meeting, term, organisation.
const FAR: usize = 3;

/// Gives records, and remembers what it gave: it lives no longer than one reading of the book.
pub(super) struct Source<'a> {
    conn: &'a Connection,
    known: RefCell<Known>,
}

#[derive(Default)]
struct Known {
    records: HashMap<RecordId, Option<Record>>,
    pointing: HashMap<(Kind, &'static str, RecordId), Vec<Record>>,
    /// Records all of whose parts are in `pointing`, with their kinds.
    whole: HashMap<RecordId, Kind>,
    titles: HashMap<RecordId, String>,
}

impl<'a> Source<'a> {
    /// A source that asks for each record when it is wanted.
    pub fn new(conn: &'a Connection) -> Self {
        Self { conn, known: RefCell::default() }
    }

    /// A source that has read everything the dossiers of these records of one kind consist of.
    pub fn ahead(conn: &'a Connection, kind: Kind, ids: &[RecordId]) -> Result<Self, StoreError> {
        let source = Self::new(conn);
        let roots = read::many(conn, kind, "id", ids)?;
        let parts = source.read_parts(kind, ids)?;
        let around = source.read_around(kind, &roots, &parts)?;
        source.read_titles(roots.iter().chain(&parts).chain(&around))?;
        source.know(roots);
        Ok(source)
    }

    fn know(&self, records: Vec<Record>) {
        let records = records.into_iter().map(|record| (record.id, Some(record)));
        self.known.borrow_mut().records.extend(records);
    }

    fn read_parts(&self, kind: Kind, ids: &[RecordId]) -> Result<Vec<Record>, StoreError> {
        let mut all = Vec::new();
        let mut known = self.known.borrow_mut();
        let mut level = BTreeMap::from([(kind, ids.to_vec())]);
        while !level.is_empty() {
            let mut next: BTreeMap<Kind, Vec<RecordId>> = BTreeMap::new();
            for (kind, owners) in level {
                known.whole.extend(owners.iter().map(|id| (*id, kind)));
                for (child, field) in joins(kind) {
                    for record in read::many(self.conn, *child, field.name, &owners)? {
                        let Some(owner) = record.reference(field.name) else { continue };
                        if !known.whole.contains_key(&record.id) {
                            next.entry(*child).or_default().push(record.id);
                        }
                        all.push(record.clone());
                        known.pointing.entry((*child, field.name, owner)).or_default().push(record);
                    }
                }
            }
            level = next;
        }
        Ok(all)
    }

    fn read_around(
        &self,
        kind: Kind,
        roots: &[Record],
        parts: &[Record],
    ) -> Result<Vec<Record>, StoreError> {
        let mut all = Vec::new();
        let mut seen: HashSet<RecordId> = roots.iter().map(|root| root.id).collect();
        let mut from = roots.to_vec();
        for _ in 0..FAR {
            let mut wanted: BTreeMap<Kind, Vec<RecordId>> = BTreeMap::new();
            for record in &from {
                for (target, kind) in WAYS_OUT.iter().filter_map(|name| led(record, name)) {
                    if seen.insert(target) {
                        wanted.entry(kind).or_default().push(target);
                    }
                }
            }
            from.clear();
            for (kind, ids) in &wanted {
                from.extend(read::many(self.conn, *kind, "id", ids)?);
            }
            all.extend(from.iter().cloned());
        }
        let people: HashSet<RecordId> =
            parts.iter().filter_map(|part| part.reference("person")).collect();
        let people: Vec<RecordId> = people.into_iter().filter(|id| seen.insert(*id)).collect();
        all.extend(read::many(self.conn, Kind::Person, "id", &people)?);
        all.extend(self.read_states(kind, &all)?);
        self.know(all.clone());
        Ok(all)
    }

    /// The periods and figures of the organisations among some records; for terms also their other terms.
    fn read_states(&self, root: Kind, records: &[Record]) -> Result<Vec<Record>, StoreError> {
        let organisations: Vec<RecordId> = records
            .iter()
            .filter(|record| record.kind == Kind::Organisation)
            .map(|record| record.id)
            .collect();
        let link = "organisation";
        let mut all = Vec::new();
        let kinds = [Kind::OrganisationPeriod, Kind::Figure, Kind::Term];
        let wanted = if root == Kind::Term { 3 } else { 2 };
        for kind in kinds.into_iter().take(wanted) {
            let states = read::many(self.conn, kind, link, &organisations)?;
            let mut known = self.known.borrow_mut();
            for id in &organisations {
                known.pointing.entry((kind, link, *id)).or_default();
            }
            for state in &states {
                if let Some(id) = state.reference(link) {
                    known.pointing.entry((kind, link, id)).or_default().push(state.clone());
                }
            }
            all.extend(states);
        }
        Ok(all)
    }

    fn read_titles<'r>(&self, records: impl Iterator<Item = &'r Record>) -> Result<(), StoreError> {
        let targets: HashSet<RecordId> = records
            .flat_map(Record::known)
            .filter_map(|(_, value)| match value {
                Value::Ref(target) => Some(*target),
                _ => None,
            })
            .collect();
        let ids: Vec<RecordId> = targets.into_iter().collect();
        let titles = derive::reference_titles(self.conn, &ids)?;
        let mut known = self.known.borrow_mut();
        known.titles.extend(ids.into_iter().map(|id| (id, String::new())));
        known.titles.extend(titles);
        Ok(())
    }

    /// The connection, for what cannot be read ahead.
    pub fn conn(&self) -> &'a Connection {
        self.conn
    }

    /// A record; `None` when it is not in the book.
    pub fn record(&self, id: RecordId) -> Result<Option<Record>, StoreError> {
        if let Some(known) = self.known.borrow().records.get(&id) {
            return Ok(known.clone());
        }
        let record = match read::kind_of(self.conn, id)? {
            Some(kind) => read::record(self.conn, kind, id)?,
            None => None,
        };
        self.known.borrow_mut().records.insert(id, record.clone());
        Ok(record)
    }

    /// The record a reference points to.
    pub fn follow(&self, record: &Record, field: &str) -> Result<Option<Record>, StoreError> {
        record.reference(field).map_or(Ok(None), |target| self.record(target))
    }

    /// The records of a kind that point to a record, in the order they were made.
    pub fn pointing(
        &self,
        kind: Kind,
        field: &'static Field,
        target: RecordId,
    ) -> Result<Vec<Record>, StoreError> {
        let known = self.known.borrow();
        if let Some(records) = known.pointing.get(&(kind, field.name, target)) {
            return Ok(records.clone());
        }
        let is_part = |owner: &Kind| joins(*owner).contains(&(kind, field));
        if known.whole.get(&target).is_some_and(is_part) {
            return Ok(Vec::new());
        }
        read::pointing(self.conn, kind, field, target)
    }

    /// As [`Source::pointing`], with the field's name.
    pub fn pointing_named(
        &self,
        kind: Kind,
        field: &str,
        target: RecordId,
    ) -> Result<Vec<Record>, StoreError> {
        kind.field(field).map_or(Ok(Vec::new()), |field| self.pointing(kind, field, target))
    }

    /// The title of a record as a reference shows it.
    pub fn title(&self, id: RecordId) -> Result<String, StoreError> {
        if let Some(title) = self.known.borrow().titles.get(&id) {
            return Ok(title.clone());
        }
        let title = derive::reference_title(self.conn, id)?;
        self.known.borrow_mut().titles.insert(id, title.clone());
        Ok(title)
    }
}

/// Where a reference of one kind leads to.
fn led(record: &Record, name: &str) -> Option<(RecordId, Kind)> {
    let [kind] = record.kind.field(name)?.targets()? else { return None };
    Some((record.reference(name)?, *kind))
}
