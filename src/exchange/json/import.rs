//! Taking an exchange file into the book: all of it or nothing.

use std::path::Path;

use super::error::{Fault, ImportError};
use super::plan::{FilePlan, Item, Name, Planned, Slot};
use super::source::{self, Source};
use crate::domain::catalogue::{Field, Kind, Record, RecordId};
use crate::domain::values::Value;
use crate::store::{Plan, Store, StoreError, Tx, Verb};

/// What an import did, or would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportReport {
    /// What the step is called in the history: the file's title or its name.
    pub title: String,
    /// How many records of each kind are new.
    pub created: Vec<(Kind, u64)>,
    /// How many records the book had already, with the same values.
    pub present: u64,
    /// The step in the history; `None` for a rehearsal and where nothing was new.
    pub operation: Option<i64>,
}

/// Reads, checks and writes a file in one step that can be undone as one; with `dry_run` everything is
/// tried and nothing kept.
///
/// A record whose UUID the book has already must be the same in every field: then it is passed over,
/// otherwise the file is refused. One whose UUID lies in the bin comes back with the file's values. A
/// small book that is damaged takes nothing in.
pub fn import(
    store: &mut Store,
    source: &Path,
    dry_run: bool,
) -> Result<ImportReport, ImportError> {
    let Source { title, plan } = source::read(source)?;
    store.refuse_damage()?;
    let name = source.file_name().map(|name| name.to_string_lossy().into_owned());
    let title = title.or(name).unwrap_or_default();
    let importer = Importer::new(store, source, &plan)?;
    let mut report = ImportReport {
        title,
        created: importer.created(),
        present: importer.present(),
        operation: None,
    };
    if report.created.is_empty() {
        return Ok(report);
    }
    let step = Plan::new(Verb::Import).label(report.title.clone());
    let outcome = store.transact(step, |tx| {
        importer.write(tx)?;
        // A failed step leaves nothing behind, so a rehearsal is one.
        if dry_run { Err(Stop::Rehearsed) } else { Ok(()) }
    });
    match outcome {
        Ok(((), changed)) => report.operation = changed.operation,
        Err(Stop::Rehearsed) => {}
        Err(Stop::Failed(error)) => return Err(error),
    }
    Ok(report)
}

/// Why the step ended without being kept.
enum Stop {
    Rehearsed,
    Failed(ImportError),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<ImportError> for Stop {
    fn from(error: ImportError) -> Self {
        Self::Failed(error)
    }
}

/// What a link points to.
#[derive(Clone, Copy)]
enum Target {
    /// A record of the file.
    File(usize),
    /// A record that only the book has.
    Book(RecordId, Kind),
}

struct Importer<'a> {
    file: &'a Path,
    plan: &'a FilePlan,
    /// For each record of the file, the one of the book that has its UUID.
    existing: Vec<Option<RecordId>>,
    /// For each name of the file, what it stands for.
    targets: Vec<Option<Target>>,
}

impl<'a> Importer<'a> {
    fn new(store: &Store, file: &'a Path, plan: &'a FilePlan) -> Result<Self, ImportError> {
        let mut importer =
            Self { file, plan, existing: vec![None; plan.records.len()], targets: Vec::new() };
        importer.find_existing(store)?;
        importer.find_targets(store)?;
        for (index, record) in plan.records.iter().enumerate() {
            importer.check_links(index, record)?;
            importer.check_open(store, index, record)?;
            if let Some(id) = importer.existing[index] {
                importer.check_same(index, record, &store.record(id)?)?;
            }
        }
        Ok(importer)
    }

    fn find_existing(&mut self, store: &Store) -> Result<(), ImportError> {
        for (index, record) in self.plan.records.iter().enumerate() {
            let Some(id) = store.by_uid(record.uid)? else {
                continue;
            };
            if store.kind_of(id)? != Some(record.kind) {
                return Err(self.refuse(index, None, Fault::OtherKind));
            }
            self.existing[index] = Some(id);
        }
        Ok(())
    }

    fn find_targets(&mut self, store: &Store) -> Result<(), ImportError> {
        self.targets = self
            .plan
            .named
            .iter()
            .map(|record| record.map(|index| Target::File(index as usize)))
            .collect();
        for (name, slot) in &self.plan.names {
            let target = &mut self.targets[slot.0 as usize];
            if let (None, Name::Uid(uid)) = (&target, name)
                && let Some(id) = store.by_uid(*uid)?
                && let Some(kind) = store.kind_of(id)?
            {
                *target = Some(Target::Book(id, kind));
            }
        }
        Ok(())
    }

    fn check_links(&self, index: usize, record: &Planned) -> Result<(), ImportError> {
        for (field, item) in &record.values {
            let Item::Link(slot) = item else { continue };
            let written = || self.plan.name(*slot).map(Name::written).unwrap_or_default();
            let kind = match self.target(*slot) {
                Some(Target::File(target)) => self.plan.records[target].kind,
                Some(Target::Book(_, kind)) => kind,
                None => {
                    return Err(self.refuse(
                        index,
                        Some(field),
                        Fault::MissingReference(written()),
                    ));
                }
            };
            if !field.takes(kind) {
                return Err(self.refuse(index, Some(field), Fault::WrongTarget(written())));
            }
        }
        Ok(())
    }

    /// A new row of a ballot that is final in the book is refused here, where its place is known.
    fn check_open(&self, store: &Store, index: usize, record: &Planned) -> Result<(), ImportError> {
        if self.existing[index].is_some()
            || !matches!(record.kind, Kind::Candidate | Kind::BallotBoard)
        {
            return Ok(());
        }
        for (field, item) in record.values.iter().filter(|(field, _)| field.name == "ballot") {
            let Item::Link(slot) = item else { continue };
            let Some(ballot) = self.known_id(*slot) else { continue };
            if store.record(ballot)?.text("status") == Some("final") {
                let title = Some(store.title(ballot)?).filter(|title| !title.is_empty());
                let name =
                    title.map_or_else(|| store.uid_of(ballot).map(|uid| uid.to_string()), Ok)?;
                return Err(self.refuse(index, Some(field), Fault::Final(name)));
            }
        }
        Ok(())
    }

    fn check_same(
        &self,
        index: usize,
        planned: &Planned,
        known: &Record,
    ) -> Result<(), ImportError> {
        for field in planned.kind.fields() {
            let item =
                planned.values.iter().find(|(named, _)| *named == field).map(|(_, item)| item);
            let same = match (item, known.get(field.name)) {
                (None, None) => true,
                (Some(Item::Value(value)), Some(other)) => value == other,
                (Some(Item::Link(slot)), Some(Value::Ref(id))) => self.known_id(*slot) == Some(*id),
                _ => false,
            };
            if !same {
                return Err(self.refuse(index, Some(field), Fault::Differs));
            }
        }
        Ok(())
    }

    /// The record of the book a name stands for, when the book has it already.
    fn known_id(&self, slot: Slot) -> Option<RecordId> {
        match self.target(slot)? {
            Target::File(index) => self.existing[index],
            Target::Book(id, _) => Some(id),
        }
    }

    fn target(&self, slot: Slot) -> Option<Target> {
        self.targets.get(slot.0 as usize).copied().flatten()
    }

    fn created(&self) -> Vec<(Kind, u64)> {
        let new =
            self.plan.records.iter().zip(&self.existing).filter(|(_, existing)| existing.is_none());
        let mut counts = vec![0u64; Kind::ALL.len()];
        for (record, _) in new {
            counts[record.kind as usize] += 1;
        }
        Kind::ALL.iter().copied().zip(counts).filter(|(_, count)| *count > 0).collect()
    }

    fn present(&self) -> u64 {
        self.existing.iter().flatten().count() as u64
    }

    fn refuse(&self, index: usize, field: Option<&Field>, fault: Fault) -> ImportError {
        ImportError::refused(self.file, self.plan.place(index, field), fault)
    }

    /// Writes the new records: numbers for all first, so that each can point to any other.
    fn write(&self, tx: &mut Tx<'_>) -> Result<(), ImportError> {
        let mut ids = Vec::with_capacity(self.plan.records.len());
        let mut order = Vec::new();
        for (index, (record, existing)) in self.plan.records.iter().zip(&self.existing).enumerate()
        {
            ids.push(if let Some(id) = existing {
                *id
            } else {
                order.push(index);
                tx.reserve(record.kind, record.uid).map_err(|error| self.placed(index, error))?
            });
        }
        // Owners before what they own: each name is in place when what shows it is made.
        order.sort_by_key(|index| self.plan.records[*index].kind);
        for index in &order {
            let values = self.values(&self.plan.records[*index], &ids);
            tx.fill_unchecked(ids[*index], &values).map_err(|error| self.placed(*index, error))?;
        }
        // Only now, for a chain is known when all of it is there.
        for index in order {
            tx.check_chain(ids[index]).map_err(|error| self.placed(index, error))?;
        }
        Ok(())
    }

    fn values(&self, record: &Planned, ids: &[RecordId]) -> Vec<(&'static str, Value)> {
        let known = record.values.iter().filter_map(|(field, item)| {
            let value = match item {
                Item::Value(value) => value.clone(),
                Item::Link(slot) => Value::Ref(match self.target(*slot)? {
                    Target::File(index) => ids[index],
                    Target::Book(id, _) => id,
                }),
            };
            Some((field.name, value))
        });
        known.collect()
    }

    /// The store's refusal with its place in the file.
    fn placed(&self, index: usize, error: StoreError) -> ImportError {
        match error {
            StoreError::Circle(_, field) => self.refuse(index, Some(field), Fault::Circle),
            StoreError::UidTaken(_) => self.refuse(index, None, Fault::OtherKind),
            StoreError::Required(_, field) => self.refuse(index, Some(field), Fault::Required),
            other => other.into(),
        }
    }
}
