//! A record as the store gives it: a kind and one optional value for each of its fields.

use uuid::Uuid;

use super::{Field, Kind};
use crate::domain::values::Value;

/// The number of a record in its book. Never given twice, also not after the bin is emptied.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct RecordId(pub i64);

/// One record with all its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Its number in this book.
    pub id: RecordId,
    /// Its name in every book and exchange file.
    pub uid: Uuid,
    /// Its kind.
    pub kind: Kind,
    /// The values in the order of [`Kind::fields`]; `None` is "chưa rõ".
    pub values: Vec<Option<Value>>,
}

impl Record {
    /// A record without any value.
    pub fn empty(id: RecordId, uid: Uuid, kind: Kind) -> Self {
        Self { id, uid, kind, values: vec![None; kind.fields().len()] }
    }

    /// The value of a field; `None` when unknown or when the kind has no such field.
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.kind.position(field).and_then(|at| self.values.get(at)).and_then(Option::as_ref)
    }

    /// Sets a value in this copy; a field the kind does not have is left out.
    pub fn put(&mut self, field: &str, value: Option<Value>) {
        if let Some(slot) = self.kind.position(field).and_then(|at| self.values.get_mut(at)) {
            *slot = value;
        }
    }

    /// The text of a text, long text or choice field.
    pub fn text(&self, field: &str) -> Option<&str> {
        match self.get(field) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The record a reference points to.
    pub fn reference(&self, field: &str) -> Option<RecordId> {
        match self.get(field) {
            Some(Value::Ref(id)) => Some(*id),
            _ => None,
        }
    }

    /// The fields that are known, with their values.
    pub fn known(&self) -> impl Iterator<Item = (&'static Field, &Value)> {
        self.kind
            .fields()
            .iter()
            .zip(&self.values)
            .filter_map(|(field, value)| Some((field, value.as_ref()?)))
    }
}

/// A struct with one field for each field of its kind, read from a [`Record`].
pub trait Typed: Sized {
    /// The kind it is read from.
    const KIND: Kind;
    /// The values of a record of that kind.
    fn read(record: &Record) -> Self;
}
