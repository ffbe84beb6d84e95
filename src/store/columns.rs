//! Values to and from columns and the history.

use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use serde_json::Value as Json;

use super::StoreError;
use crate::domain::catalogue::{Field, FieldType, Kind, Record, RecordId};
use crate::domain::values::{Count, PartialDate, Percent, Value};

/// A value as a column holds it: exact counts as numbers, qualified ones as text ("~40").
pub(super) fn to_sql(value: Option<&Value>) -> ToSqlOutput<'_> {
    let Some(value) = value else { return ToSqlOutput::Owned(Sql::Null) };
    match value {
        Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        Value::Int(number) => ToSqlOutput::Owned(Sql::Integer(*number)),
        Value::Count(count) if count.is_exact() => {
            ToSqlOutput::Owned(Sql::Integer(count.value as i64))
        }
        Value::Count(count) => ToSqlOutput::Owned(Sql::Text(count.to_db())),
        Value::Percent(percent) => ToSqlOutput::Owned(Sql::Integer(i64::from(percent.tenths))),
        Value::Date(date) => ToSqlOutput::Owned(Sql::Text(date.iso())),
        Value::Flag(flag) => ToSqlOutput::Owned(Sql::Integer(i64::from(*flag))),
        Value::Ref(id) => ToSqlOutput::Owned(Sql::Integer(id.0)),
    }
}

/// Reads a column; a value that is not of the field's type is damage, never a guess.
pub(super) fn from_sql(
    kind: Kind,
    field: &Field,
    raw: ValueRef<'_>,
) -> Result<Option<Value>, StoreError> {
    let unreadable = || StoreError::Unreadable(format!("{}.{}", kind.name(), field.name));
    let value = match raw {
        ValueRef::Null => return Ok(None),
        ValueRef::Integer(number) => from_integer(field, number).ok_or_else(unreadable)?,
        ValueRef::Text(bytes) => {
            let text = std::str::from_utf8(bytes).map_err(|_| unreadable())?;
            from_text(field, text).ok_or_else(unreadable)?
        }
        ValueRef::Real(_) | ValueRef::Blob(_) => return Err(unreadable()),
    };
    Ok(Some(value))
}

fn from_integer(field: &Field, number: i64) -> Option<Value> {
    Some(match field.ty {
        FieldType::Int => Value::Int(number),
        FieldType::Count => Value::Count(Count::exact(u64::try_from(number).ok()?)),
        FieldType::Percent => Value::Percent(Percent { tenths: u32::try_from(number).ok()? }),
        FieldType::Flag => Value::Flag(number != 0),
        FieldType::Ref(_) => Value::Ref(RecordId(number)),
        FieldType::Text | FieldType::LongText | FieldType::Date | FieldType::Choice(_) => {
            return None;
        }
    })
}

fn from_text(field: &Field, text: &str) -> Option<Value> {
    Some(match field.ty {
        FieldType::Text | FieldType::LongText | FieldType::Choice(_) => {
            Value::Text(text.to_owned())
        }
        FieldType::Date => Value::Date(text.parse::<PartialDate>().ok()?),
        FieldType::Count => Value::Count(Count::from_db(text)?),
        FieldType::Int | FieldType::Percent | FieldType::Flag | FieldType::Ref(_) => return None,
    })
}

/// A value in the history, as small JSON.
pub(super) fn to_history(value: &Value) -> Json {
    match value {
        Value::Text(text) => Json::from(text.as_str()),
        Value::Int(number) => Json::from(*number),
        Value::Count(count) if count.is_exact() => Json::from(count.value),
        Value::Count(count) => Json::from(count.to_db()),
        Value::Percent(percent) => Json::from(percent.tenths),
        Value::Date(date) => Json::from(date.iso()),
        Value::Flag(flag) => Json::from(i64::from(*flag)),
        Value::Ref(id) => Json::from(id.0),
    }
}

/// Reads a value of the history back.
pub(super) fn from_history(field: &Field, json: &Json) -> Option<Value> {
    match json {
        Json::Number(number) => from_integer(field, number.as_i64()?),
        Json::String(text) => from_text(field, text),
        _ => None,
    }
}

/// All known values of a record, for the history.
pub(super) fn record_to_history(record: &Record) -> String {
    let mut map = serde_json::Map::new();
    for (field, value) in record.known() {
        map.insert(field.name.to_owned(), to_history(value));
    }
    Json::Object(map).to_string()
}

/// The values a record had, from the history.
pub(super) fn record_from_history(
    kind: Kind,
    text: &str,
) -> Result<Vec<Option<Value>>, StoreError> {
    let unreadable = || StoreError::Unreadable(format!("history of {}", kind.name()));
    let json: Json = serde_json::from_str(text).map_err(|_| unreadable())?;
    let map = json.as_object().ok_or_else(unreadable)?;
    let mut values = vec![None; kind.fields().len()];
    for (name, json) in map {
        let at = kind.position(name).ok_or_else(unreadable)?;
        let field = kind.field(name).ok_or_else(unreadable)?;
        values[at] = Some(from_history(field, json).ok_or_else(unreadable)?);
    }
    Ok(values)
}

/// Whether a value is of its field's type.
pub(super) fn fits(field: &Field, value: &Value) -> bool {
    matches!(
        (field.ty, value),
        (FieldType::Text | FieldType::LongText | FieldType::Choice(_), Value::Text(_))
            | (FieldType::Int, Value::Int(_))
            | (FieldType::Count, Value::Count(_))
            | (FieldType::Percent, Value::Percent(_))
            | (FieldType::Date, Value::Date(_))
            | (FieldType::Flag, Value::Flag(_))
            | (FieldType::Ref(_), Value::Ref(_))
    )
}
