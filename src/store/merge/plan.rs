//! What making one record of two would do.

use std::collections::{BTreeSet, HashMap};

use rusqlite::Connection;

use super::super::verbs::references_to;
use super::super::{StoreError, read};
use super::MergeRefusal;
use crate::domain::catalogue::{Field, Kind, Record, RecordId};
use crate::domain::values::Value;

/// What [`Store::merge`](super::super::Store::merge) does with two records.
#[derive(Clone, Debug, PartialEq)]
pub struct MergePlan {
    /// The record that stays.
    pub keep: Record,
    /// The one that goes to the bin.
    pub lose: Record,
    /// Fields in which the two, or states of them of one day, are not the same.
    pub differences: Vec<Difference>,
    /// What points to the one that goes and will point to the one that stays.
    pub moves: Vec<Moving>,
    /// Rows that both have: they become one.
    pub joins: Vec<Joining>,
    /// Statements that the two are not the same; they go to the bin as well.
    pub statements: Vec<RecordId>,
    /// Why it cannot be done; empty when it can.
    pub refusals: Vec<MergeRefusal>,
}

/// A field that is not the same on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The record that stays and has the field: the one itself, or its state (giai đoạn) of the day.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The field.
    pub field: &'static Field,
    /// The value of the one that stays.
    pub kept: Option<Value>,
    /// The value of the other.
    pub other: Option<Value>,
}

impl Difference {
    /// What is written unless the clerk chooses otherwise: what is known, of two values the kept one; two
    /// notes or sources one after the other.
    pub fn usual(&self) -> Option<Value> {
        match (&self.kept, &self.other) {
            (Some(Value::Text(kept)), Some(Value::Text(other)))
                if matches!(self.field.name, "note" | "source") =>
            {
                let between = if self.field.name == "note" { "\n" } else { "; " };
                Some(Value::Text(format!("{kept}{between}{other}")))
            }
            (kept, other) => kept.clone().or(other.clone()),
        }
    }
}

/// Records that point to the one that goes through one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moving {
    /// Their kind.
    pub kind: Kind,
    /// The field.
    pub field: &'static Field,
    /// The records, in the order they were made.
    pub records: Vec<RecordId>,
}

/// Two rows that say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joining {
    /// Their kind.
    pub kind: Kind,
    /// The row that goes.
    pub gone: RecordId,
    /// The one that stays.
    pub stays: RecordId,
}

impl MergePlan {
    fn refused(keep: Record, lose: Record, refusal: MergeRefusal) -> Self {
        Self {
            keep,
            lose,
            differences: Vec::new(),
            moves: Vec::new(),
            joins: Vec::new(),
            statements: Vec::new(),
            refusals: vec![refusal],
        }
    }

    pub(super) fn refuse(&mut self, refusal: MergeRefusal) {
        if !self.refusals.contains(&refusal) {
            self.refusals.push(refusal);
        }
    }
}

/// Fails with [`StoreError::CannotMerge`] where there are no two records to show side by side.
pub(super) fn plan(
    conn: &Connection,
    keep: RecordId,
    lose: RecordId,
) -> Result<MergePlan, StoreError> {
    if keep == lose {
        return Err(StoreError::CannotMerge(MergeRefusal::Itself));
    }
    let live = |id: RecordId| -> Result<Record, StoreError> {
        let kind = read::kind_of(conn, id)?;
        let record = kind.map_or(Ok(None), |kind| read::record(conn, kind, id))?;
        record.ok_or(StoreError::CannotMerge(MergeRefusal::Gone))
    };
    let (keep, lose) = (live(keep)?, live(lose)?);
    let kind = keep.kind;
    if kind != lose.kind || !matches!(kind, Kind::Organisation | Kind::Person) {
        return Ok(MergePlan::refused(keep, lose, MergeRefusal::Kinds));
    }
    let differences = differences(&keep, &lose, &[]);
    let mut plan = MergePlan {
        keep,
        lose,
        differences,
        moves: Vec::new(),
        joins: Vec::new(),
        statements: Vec::new(),
        refusals: Vec::new(),
    };
    if kind == Kind::Organisation {
        join_periods(conn, &mut plan)?;
    }
    for (kind, field) in references_to(kind) {
        carry(conn, &mut plan, kind, field)?;
    }
    Ok(plan)
}

/// The fields of two records that differ, but for some.
fn differences(keep: &Record, lose: &Record, except: &[&str]) -> Vec<Difference> {
    let fields = keep.kind.fields().iter().zip(keep.values.iter().zip(&lose.values));
    fields
        .filter(|(field, (kept, other))| kept != other && !except.contains(&field.name))
        .map(|(field, (kept, other))| Difference {
            record: keep.id,
            kind: keep.kind,
            field,
            kept: kept.clone(),
            other: other.clone(),
        })
        .collect()
}

/// States of the same day become one.
fn join_periods(conn: &Connection, plan: &mut MergePlan) -> Result<(), StoreError> {
    let of = |id| read::pointing_named(conn, Kind::OrganisationPeriod, "organisation", id);
    let mut own = of(plan.keep.id)?;
    for period in of(plan.lose.id)? {
        let same_day = |one: &Record| one.get("valid_from") == period.get("valid_from");
        // One that stood under the other is no state to be joined; it is refused.
        if ties_both(&period, plan.keep.id, plan.lose.id) {
            continue;
        }
        let Some(at) = own.iter().position(same_day) else { continue };
        let stays = own.remove(at);
        plan.differences.extend(differences(&stays, &period, &["organisation"]));
        plan.joins.push(Joining { kind: period.kind, gone: period.id, stays: stays.id });
    }
    Ok(())
}

/// What points to the one that goes through one field of one kind.
fn carry(
    conn: &Connection,
    plan: &mut MergePlan,
    kind: Kind,
    field: &'static Field,
) -> Result<(), StoreError> {
    let (keep, lose) = (plan.keep.id, plan.lose.id);
    let pointing = read::pointing(conn, kind, field, lose)?;
    if pointing.is_empty() {
        return Ok(());
    }
    let mut own: HashMap<String, RecordId> = HashMap::new();
    for record in read::pointing(conn, kind, field, keep)? {
        own.entry(content(&record, lose, keep)).or_insert(record.id);
    }
    let mut moving = Moving { kind, field, records: Vec::new() };
    for record in pointing {
        if plan.joins.iter().any(|join| join.gone == record.id)
            || plan.statements.contains(&record.id)
        {
            continue;
        }
        if ties_both(&record, keep, lose) {
            match kind {
                Kind::DistinctPair => plan.statements.push(record.id),
                Kind::Succession => plan.refuse(MergeRefusal::Successor),
                _ => plan.refuse(MergeRefusal::Upper),
            }
            continue;
        }
        let twin = own.get(&content(&record, lose, keep)).copied();
        match twin.filter(|_| !kind.is_listed()) {
            Some(stays) if may_go(conn, &record)? => {
                plan.joins.push(Joining { kind, gone: record.id, stays });
            }
            _ => moving.records.push(record.id),
        }
    }
    super::twice::refuse(conn, plan, &moving)?;
    if !moving.records.is_empty() {
        plan.moves.push(moving);
    }
    Ok(())
}

/// Whether a record would point to the one that stays by two fields: it says something of both.
fn ties_both(record: &Record, keep: RecordId, lose: RecordId) -> bool {
    let pointed: BTreeSet<RecordId> =
        record.kind.fields().iter().filter_map(|field| record.reference(field.name)).collect();
    pointed.contains(&keep) && pointed.contains(&lose)
}

/// Everything a row says, with the one record for the other.
fn content(record: &Record, from: RecordId, to: RecordId) -> String {
    let mut parts = String::new();
    for (field, value) in record.known() {
        let text = match value {
            Value::Ref(id) if *id == from => Value::Ref(to).canonical(),
            value => value.canonical(),
        };
        parts.push_str(field.name);
        parts.push('\u{1}');
        parts.push_str(&text);
        parts.push('\u{2}');
    }
    parts
}

/// Whether a row that stands twice can go: nothing hangs on it, and it is no row of a ballot, whose list
/// stays as it was counted.
fn may_go(conn: &Connection, record: &Record) -> Result<bool, StoreError> {
    if matches!(record.kind, Kind::Candidate | Kind::BallotBoard) {
        return Ok(false);
    }
    for (kind, field) in references_to(record.kind) {
        if !read::pointing(conn, kind, field, record.id)?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}
