//! Small builders for the tests of elections.

use uuid::Uuid;

use crate::domain::catalogue::{FieldType, Kind, Mandate, Record, RecordId};
use crate::domain::values::{Count, Value};

/// A record with values written as in the file; an empty text is unknown.
pub(super) fn record(id: i64, kind: Kind, values: &[(&str, &str)]) -> Record {
    let mut record = Record::empty(RecordId(id), Uuid::nil(), kind);
    for (name, text) in values.iter().filter(|(_, text)| !text.is_empty()) {
        let field = kind.field(name).unwrap_or_else(|| panic!("{kind:?} has no {name}"));
        let value = match field.ty {
            FieldType::Int => Value::Int(text.parse().unwrap()),
            FieldType::Count => Value::Count(Count::from_db(text).unwrap()),
            FieldType::Date => Value::Date(text.parse().unwrap()),
            FieldType::Flag => Value::Flag(text.parse().unwrap()),
            FieldType::Ref(_) => Value::Ref(RecordId(text.parse().unwrap())),
            _ => Value::Text((*text).to_owned()),
        };
        record.put(name, Some(value));
    }
    record
}

/// A mandate of a person.
pub(super) fn mandate(id: i64, person: &str, office: &str, values: &[(&str, &str)]) -> Mandate {
    let mut all = vec![("person", person), ("office", office)];
    all.extend(values);
    Mandate::from(&record(id, Kind::Mandate, &all))
}
