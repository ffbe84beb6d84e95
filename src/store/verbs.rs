//! The four verbs. Nothing else writes records.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params, params_from_iter};
use uuid::Uuid;

use super::clock::Stamp;
use super::history::{self, NewChange};
use super::{StoreError, columns, derive, read};
use crate::domain::catalogue::{Field, FieldType, Kind, Record, RecordId};
use crate::domain::values::Value;

/// A change of the book in the making; given to the closure of [`Store::transact`](super::Store::transact).
///
/// Every verb writes the record and its history at once; the search text and the findings follow when
/// the closure has ended.
pub struct Tx<'a> {
    pub(super) conn: &'a Connection,
    pub(super) operation: i64,
    pub(super) now: Stamp,
    /// Whether each change is written to the history; off only for a baseline of practice data.
    pub(super) recorded: bool,
    /// Listed records whose search text and findings are made anew.
    pub(super) touched: BTreeSet<RecordId>,
    /// Records whose name other records show.
    pub(super) renamed: BTreeSet<RecordId>,
    /// Every record that was written, with its kind.
    pub(super) written: BTreeMap<RecordId, Kind>,
    pub(super) digests: Vec<[u8; 32]>,
    /// Records that this change made or took out of the bin.
    pub(super) born: BTreeSet<RecordId>,
    reserved: BTreeMap<RecordId, Kind>,
}

impl<'a> Tx<'a> {
    pub(super) fn new(conn: &'a Connection, operation: i64, now: Stamp, recorded: bool) -> Self {
        Self {
            conn,
            operation,
            now,
            recorded,
            touched: BTreeSet::new(),
            renamed: BTreeSet::new(),
            written: BTreeMap::new(),
            digests: Vec::new(),
            born: BTreeSet::new(),
            reserved: BTreeMap::new(),
        }
    }

    /// Makes a record; everything not given is "chưa rõ".
    ///
    /// Fails when a value is of another type than its field, the owner is missing, a reference points
    /// nowhere, or the record would be a row of a final ballot.
    pub fn create(&mut self, kind: Kind, values: &[(&str, Value)]) -> Result<RecordId, StoreError> {
        let id = self.reserve(kind, Uuid::now_v7())?;
        self.fill(id, values)?;
        Ok(id)
    }

    /// Gives a number to a record that [`Tx::fill`] will make, so that others can point to it before.
    /// A uid that lies in the bin keeps its number and comes back with the values that are filled in.
    /// Fails with [`StoreError::UidTaken`] when the uid is in the book already, or in the bin as a
    /// record of another kind.
    pub fn reserve(&mut self, kind: Kind, uid: Uuid) -> Result<RecordId, StoreError> {
        let id = match self.of_uid(uid)? {
            Some((id, known, true)) if known == kind && !self.reserved.contains_key(&id) => id,
            Some((_, known, _)) => return Err(StoreError::UidTaken(known)),
            None => {
                self.conn
                    .prepare_cached(
                        "INSERT INTO record (uid, kind, created_at, changed_at) VALUES (?1, ?2, ?3, ?3)",
                    )?
                    .execute(params![uid.into_bytes(), kind.name(), self.now])?;
                RecordId(self.conn.last_insert_rowid())
            }
        };
        self.reserved.insert(id, kind);
        Ok(id)
    }

    /// What has a uid: its number, its kind, and whether it lies in the bin.
    fn of_uid(&self, uid: Uuid) -> Result<Option<(RecordId, Kind, bool)>, StoreError> {
        let found: Option<(i64, String, bool)> = rusqlite::OptionalExtension::optional(
            self.conn
                .prepare_cached(
                    "SELECT id, kind, removed_by IS NOT NULL FROM record WHERE uid = ?1",
                )?
                .query_row([uid.into_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))),
        )?;
        let Some((id, name, binned)) = found else { return Ok(None) };
        let kind = Kind::from_name(&name).ok_or(StoreError::Unreadable(name))?;
        Ok(Some((RecordId(id), kind, binned)))
    }

    /// Makes the record of a reserved number.
    pub fn fill(&mut self, id: RecordId, values: &[(&str, Value)]) -> Result<(), StoreError> {
        self.fill_unchecked(id, values)?;
        self.check_chain(id)
    }

    /// As [`Tx::fill`], for records that are made together: the caller calls [`Tx::check_chain`] on each
    /// of them when all are there, for half of them may look like a circle where the whole is none.
    pub fn fill_unchecked(
        &mut self,
        id: RecordId,
        values: &[(&str, Value)],
    ) -> Result<(), StoreError> {
        let kind = self.reserved.get(&id).copied().ok_or(StoreError::NoRecord(id))?;
        let mut record = Record::empty(id, Uuid::nil(), kind);
        for (name, value) in values {
            let field =
                kind.field(name).ok_or_else(|| StoreError::Unreadable((*name).to_owned()))?;
            self.check_value(kind, field, Some(value))?;
            record.put(name, Some(value.clone()));
        }
        for field in kind.fields() {
            if kind.required() == Some(field) && record.get(field.name).is_none() {
                return Err(StoreError::Required(kind, field));
            }
        }
        self.check_open(&record)?;
        self.insert(&record)?;
        self.born.insert(id);
        self.reserved.remove(&id);
        self.uncheck(&record)
    }

    /// Fails with [`StoreError::Circle`] when the chain of upper unions, previous terms, previous
    /// programmes, rounds of a ballot or replaced delegates from a record comes back to its beginning.
    pub fn check_chain(&self, id: RecordId) -> Result<(), StoreError> {
        self.check_circle(self.live_kind(id)?, id)
    }

    /// Changes one field; `None` makes it "chưa rõ". A value equal to the present one changes nothing.
    /// A checked ballot whose figures or list change is being entered again (`status`).
    ///
    /// Fails with [`StoreError::Final`] on a final ballot and its rows, and with
    /// [`StoreError::NotChecked`] when a ballot is made final that was not checked.
    pub fn set(
        &mut self,
        id: RecordId,
        field: &str,
        value: Option<Value>,
    ) -> Result<(), StoreError> {
        let kind = self.live_kind(id)?;
        let field = kind.field(field).ok_or_else(|| StoreError::Unreadable(field.to_owned()))?;
        self.check_value(kind, field, value.as_ref())?;
        if value.is_none() && kind.required() == Some(field) {
            return Err(StoreError::Required(kind, field));
        }
        let before = self.record(id)?;
        self.check_change(&before, field, value.as_ref())?;
        self.write_field(id, kind, field, value)?;
        self.follow_change(&before, field)?;
        if matches!(field.ty, FieldType::Ref(_)) || field.ty == FieldType::Date {
            self.check_circle(kind, id)?;
        }
        if kind == Kind::OrganisationPeriod && field.owner {
            // The union it was taken from may have an earlier period that applies again.
            self.check_parents(before.reference(field.name))?;
        }
        Ok(())
    }

    /// Puts a record and what belongs to it into the bin; links of others to them become "chưa rõ".
    ///
    /// Fails with [`StoreError::Circle`] when an organisation would stand above itself because an
    /// earlier period applies again, and with [`StoreError::Final`] when a final ballot is among what
    /// would go or loses a link.
    pub fn remove(&mut self, id: RecordId) -> Result<(), StoreError> {
        let record = self.record(id)?;
        self.remove_with_parts(id, record.kind)?;
        self.uncheck(&record)?;
        if record.kind == Kind::OrganisationPeriod {
            self.check_parents(record.reference("organisation"))?;
        }
        Ok(())
    }

    fn remove_with_parts(&mut self, id: RecordId, kind: Kind) -> Result<(), StoreError> {
        self.check_open(&self.record(id)?)?;
        for (child_kind, field) in references_to(kind) {
            let pointing = read::pointing(self.conn, child_kind, field, id)?;
            for record in pointing {
                if field.owner {
                    self.remove_with_parts(record.id, child_kind)?;
                } else {
                    self.check_open(&record)?;
                    self.write_field(record.id, child_kind, field, None)?;
                    self.follow_change(&record, field)?;
                }
            }
        }
        self.delete(id, kind)
    }

    /// A record of the book as it stands inside this change.
    pub fn record(&self, id: RecordId) -> Result<Record, StoreError> {
        let kind = self.live_kind(id)?;
        read::record(self.conn, kind, id)?.ok_or(StoreError::NoRecord(id))
    }

    /// Writes a whole record back: its row, its history, its place among the living.
    pub(super) fn insert(&mut self, record: &Record) -> Result<(), StoreError> {
        let kind = record.kind;
        let marks = vec!["?"; kind.fields().len() + 1].join(", ");
        let sql = format!(
            "INSERT INTO {} (id, {}) VALUES ({marks})",
            kind.name(),
            read::column_list(kind, "")
        );
        let id = rusqlite::types::ToSqlOutput::from(record.id.0);
        let values = record.values.iter().map(|value| columns::to_sql(value.as_ref()));
        self.conn
            .prepare_cached(&sql)?
            .execute(params_from_iter(std::iter::once(id).chain(values)))?;
        self.conn
            .prepare_cached("UPDATE record SET removed_by = NULL, changed_at = ?2 WHERE id = ?1")?
            .execute([record.id.0, self.now])?;
        if self.recorded {
            let new = columns::record_to_history(record);
            self.log(NewChange { record: record.id, field: None, old: None, new: Some(new) })?;
        }
        self.note(record.id, kind, None)
    }

    /// Takes a record out of its table; its values stay in the history.
    pub(super) fn delete(&mut self, id: RecordId, kind: Kind) -> Result<(), StoreError> {
        let record = read::record(self.conn, kind, id)?.ok_or(StoreError::NoRecord(id))?;
        self.note(id, kind, None)?;
        self.conn
            .prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", kind.name()))?
            .execute([id.0])?;
        self.conn
            .prepare_cached("UPDATE record SET removed_by = ?2, changed_at = ?3 WHERE id = ?1")?
            .execute([id.0, self.operation, self.now])?;
        let old = columns::record_to_history(&record);
        self.log(NewChange { record: id, field: None, old: Some(old), new: None })
    }

    /// Writes one field and its history, without the checks that typed values need.
    pub(super) fn write_field(
        &mut self,
        id: RecordId,
        kind: Kind,
        field: &'static Field,
        value: Option<Value>,
    ) -> Result<(), StoreError> {
        let record = read::record(self.conn, kind, id)?.ok_or(StoreError::NoRecord(id))?;
        let old = record.get(field.name).cloned();
        if old == value {
            return Ok(());
        }
        self.note(id, kind, Some(field))?;
        self.conn
            .prepare_cached(&format!(
                "UPDATE {} SET \"{}\" = ?2 WHERE id = ?1",
                kind.name(),
                field.name
            ))?
            .execute(params![id.0, columns::to_sql(value.as_ref())])?;
        self.conn
            .prepare_cached("UPDATE record SET changed_at = ?2 WHERE id = ?1")?
            .execute([id.0, self.now])?;
        let text = |value: &Option<Value>| {
            value.as_ref().map(|value| columns::to_history(value).to_string())
        };
        self.log(NewChange { record: id, field: Some(field), old: text(&old), new: text(&value) })?;
        // A moved child concerns its new owner as well.
        self.note(id, kind, Some(field))
    }

    fn log(&mut self, change: NewChange) -> Result<(), StoreError> {
        if self.recorded {
            self.digests.push(history::write_change(self.conn, self.operation, &change)?);
        }
        Ok(())
    }

    fn note(&mut self, id: RecordId, kind: Kind, field: Option<&Field>) -> Result<(), StoreError> {
        self.written.insert(id, kind);
        derive::collect_changed(self.conn, kind, id, field, &mut self.touched)?;
        derive::collect_compared(self.conn, kind, id, field, &mut self.touched)?;
        let shown_elsewhere = match kind {
            Kind::OrganisationPeriod => true,
            Kind::Person => field.is_none_or(|field| field.name == "full_name"),
            // The rules of the next term look back at these.
            Kind::Term => field.is_none_or(|field| {
                field.name.starts_with("year")
                    || matches!(
                        field.name,
                        "previous" | "ordinal" | "starts_on" | "ends_on" | "extended_to"
                    )
            }),
            Kind::Programme => field.is_none_or(|field| field.name == "previous"),
            _ => false,
        };
        if shown_elsewhere {
            derive::collect_dependents(self.conn, kind, id, &mut self.renamed)?;
        }
        Ok(())
    }

    pub(super) fn live_kind(&self, id: RecordId) -> Result<Kind, StoreError> {
        let name: Option<String> = rusqlite::OptionalExtension::optional(
            self.conn
                .prepare_cached("SELECT kind FROM record WHERE id = ?1 AND removed_by IS NULL")?
                .query_row([id.0], |row| row.get(0)),
        )?;
        name.as_deref().and_then(Kind::from_name).ok_or(StoreError::NoRecord(id))
    }

    fn check_value(
        &self,
        kind: Kind,
        field: &'static Field,
        value: Option<&Value>,
    ) -> Result<(), StoreError> {
        let Some(value) = value else { return Ok(()) };
        if !columns::fits(field, value) {
            return Err(StoreError::WrongType(kind, field));
        }
        if let Value::Ref(target) = value {
            let target_kind = match self.reserved.get(target) {
                Some(kind) => *kind,
                None => {
                    self.live_kind(*target).map_err(|_| StoreError::BadReference(kind, field))?
                }
            };
            if !field.takes(target_kind) {
                return Err(StoreError::BadReference(kind, field));
            }
        }
        Ok(())
    }

    fn check_circle(&self, kind: Kind, id: RecordId) -> Result<(), StoreError> {
        if kind == Kind::OrganisationPeriod {
            return self.check_parents(self.record(id)?.reference("organisation"));
        }
        match derive::chain_field(kind) {
            Some(field) => {
                circle(kind, field, derive::chain_goes_round(self.conn, kind, field, id)?)
            }
            None => Ok(()),
        }
    }

    fn check_parents(&self, organisation: Option<RecordId>) -> Result<(), StoreError> {
        let goes_round = match organisation {
            Some(organisation) => derive::parents_go_round(self.conn, organisation)?,
            None => false,
        };
        circle(Kind::OrganisationPeriod, "parent", goes_round)
    }
}

fn circle(kind: Kind, field: &str, goes_round: bool) -> Result<(), StoreError> {
    match kind.field(field) {
        Some(field) if goes_round => Err(StoreError::Circle(kind, field)),
        _ => Ok(()),
    }
}

/// Every field of every kind that can point to a record of a kind.
pub(super) fn references_to(target: Kind) -> impl Iterator<Item = (Kind, &'static Field)> {
    Kind::ALL.iter().flat_map(move |kind| {
        kind.fields()
            .iter()
            .filter(move |field| {
                field.targets().is_some_and(|kinds| kinds.is_empty() || kinds.contains(&target))
            })
            .map(move |field| (*kind, field))
    })
}
