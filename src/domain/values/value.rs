//! The value of one field.

use super::{Count, PartialDate, Percent};
use crate::domain::catalogue::RecordId;

/// A known value; "chưa rõ" is the absence of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, long text or the word of a choice.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A number with its qualifier.
    Count(Count),
    /// A percentage.
    Percent(Percent),
    /// A date, perhaps only a month or a year.
    Date(PartialDate),
    /// Yes or no.
    Flag(bool),
    /// Another record.
    Ref(RecordId),
}

impl Value {
    /// The value as one text that is the same in every language and version, for fingerprints.
    pub fn canonical(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Int(number) => number.to_string(),
            Self::Count(count) => count.to_db(),
            Self::Percent(percent) => percent.tenths.to_string(),
            Self::Date(date) => date.iso(),
            Self::Flag(flag) => flag.to_string(),
            Self::Ref(id) => id.0.to_string(),
        }
    }
}

/// Reads a typed value back out of a [`Value`]; `None` when it is of another type.
pub trait FromValue: Sized {
    /// The typed value.
    fn from_value(value: &Value) -> Option<Self>;
}

macro_rules! from_value {
    ($($type:ty => $variant:ident),* $(,)?) => { $(
        impl FromValue for $type {
            fn from_value(value: &Value) -> Option<Self> {
                match value { Value::$variant(inner) => Some(inner.clone()), _ => None }
            }
        }
    )* };
}

from_value!(
    String => Text,
    i64 => Int,
    Count => Count,
    Percent => Percent,
    PartialDate => Date,
    bool => Flag,
    RecordId => Ref,
);
