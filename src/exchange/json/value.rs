//! From a JSON value to the value of a field.

use serde::Deserialize as _;
use serde::de::IntoDeserializer as _;
use serde::de::value::{Error as ValueError, F64Deserializer};

use super::error::{Expected, Fault};
use super::raw::Raw;
use crate::domain::catalogue::{Field, FieldType, Kind};
use crate::domain::values::{About, Count, LARGEST, PartialDate, Percent, Value, parse_field};

/// The value a JSON value means in a field that is no reference; `None` is "chưa rõ". Texts go through
/// the same limits as typed ones.
pub(super) fn value(kind: Kind, field: &Field, raw: Raw) -> Result<Option<Value>, Fault> {
    let wrong = || Fault::WrongType(expected(field.ty));
    let value = match (field.ty, raw) {
        (_, Raw::Null) => return Ok(None),
        (FieldType::Text | FieldType::LongText | FieldType::Choice(_), Raw::Text(text)) => {
            // The year only matters to dates with two digits.
            return parse_field(kind, field, &text, 2000).map_err(Fault::Text);
        }
        (FieldType::Int, Raw::Whole(number)) => Value::Int(bounded(number)? as i64),
        (FieldType::Count, Raw::Whole(number)) => Value::Count(Count::exact(bounded(number)?)),
        (FieldType::Count, Raw::Object(entries)) => Value::Count(qualified(entries)?),
        (FieldType::Int | FieldType::Count, Raw::Negative) => return Err(Fault::OutOfBounds),
        (FieldType::Percent, Raw::Whole(number)) => Value::Percent(percent(number as f64)?),
        (FieldType::Percent, Raw::Fraction(number)) => Value::Percent(percent(number)?),
        (FieldType::Percent, Raw::Negative) => return Err(Fault::BadPercent),
        (FieldType::Date, Raw::Text(text)) => Value::Date(date(&text)?),
        (FieldType::Flag, Raw::Flag(flag)) => Value::Flag(flag),
        _ => return Err(wrong()),
    };
    Ok(Some(value))
}

/// What a field takes, for the sentence.
pub(super) fn expected(ty: FieldType) -> Expected {
    match ty {
        FieldType::Text | FieldType::LongText | FieldType::Choice(_) => Expected::Text,
        FieldType::Int => Expected::Whole,
        FieldType::Count => Expected::Count,
        FieldType::Percent => Expected::Percent,
        FieldType::Date => Expected::Date,
        FieldType::Flag => Expected::Flag,
        FieldType::Ref(_) => Expected::Reference,
    }
}

fn bounded(number: u64) -> Result<u64, Fault> {
    if number <= LARGEST { Ok(number) } else { Err(Fault::OutOfBounds) }
}

/// `{"value": 9000, "about": "over"}`: both known, nothing else beside them.
fn qualified(entries: Vec<(String, Raw)>) -> Result<Count, Fault> {
    let (mut value, mut about) = (None, None);
    for (name, raw) in entries {
        match (name.as_str(), raw) {
            ("value", Raw::Whole(number)) if value.is_none() => value = Some(bounded(number)?),
            ("value", Raw::Negative) => return Err(Fault::OutOfBounds),
            ("about", Raw::Text(word)) if about.is_none() => about = about_of(&word),
            _ => return Err(Fault::WrongType(Expected::Count)),
        }
    }
    match (value, about) {
        (Some(value), Some(about)) => Ok(Count { value, about }),
        _ => Err(Fault::WrongType(Expected::Count)),
    }
}

fn about_of(word: &str) -> Option<About> {
    match word {
        "exact" => Some(About::Exact),
        "about" => Some(About::About),
        "over" => Some(About::Over),
        "nearly" => Some(About::Nearly),
        _ => None,
    }
}

fn percent(number: f64) -> Result<Percent, Fault> {
    let number: F64Deserializer<ValueError> = number.into_deserializer();
    Percent::deserialize(number).map_err(|_| Fault::BadPercent)
}

fn date(text: &str) -> Result<PartialDate, Fault> {
    text.parse().map_err(|_| Fault::BadDate(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: Kind, field: &str, json: &str) -> Result<Option<Value>, Fault> {
        value(kind, kind.field(field).unwrap(), serde_json::from_str(json).unwrap())
    }

    #[test]
    fn each_type_reads_its_own_json() {
        let count = |value, about| Some(Value::Count(Count { value, about }));
        for (kind, field, json, expected) in [
            (Kind::Person, "full_name", r#"" Lê  An""#, Some(Value::Text("Lê An".to_owned()))),
            (Kind::Person, "full_name", r#""""#, None),
            (Kind::Term, "year_from", "2023", Some(Value::Int(2023))),
            (Kind::Figure, "members", "0", count(0, About::Exact)),
            (Kind::Figure, "members", r#"{"value":9000,"about":"over"}"#, count(9000, About::Over)),
            (Kind::Motion, "percent", "49.2", Some(Value::Percent(Percent { tenths: 492 }))),
            (Kind::Motion, "percent", "100", Some(Value::Percent(Percent { tenths: 1000 }))),
            (Kind::Mandate, "full_time", "false", Some(Value::Flag(false))),
            (Kind::Mandate, "from", "null", None),
        ] {
            assert_eq!(read(kind, field, json), Ok(expected), "{field} {json}");
        }
    }

    #[test]
    fn what_is_of_another_type_or_out_of_bounds_is_refused() {
        for (kind, field, json) in [
            (Kind::Person, "full_name", "5"),
            (Kind::Person, "full_name", r#""a\u202eb""#),
            (Kind::Person, "full_name", r#""a\u0000b""#),
            (Kind::Term, "year_from", "\"2023\""),
            (Kind::Term, "year_from", "2023.0"),
            (Kind::Term, "year_from", "-1"),
            (Kind::Term, "year_from", "1000000000"),
            (Kind::Figure, "members", "-1"),
            (Kind::Figure, "members", "1e3"),
            (Kind::Figure, "members", r#"{"value":1}"#),
            (Kind::Figure, "members", r#"{"value":1,"about":"some"}"#),
            (Kind::Figure, "members", r#"{"value":1,"value":2,"about":"over"}"#),
            (Kind::Figure, "members", r#"{"value":1,"about":"over","more":1}"#),
            (Kind::Motion, "percent", "49.25"),
            (Kind::Motion, "percent", "1000.1"),
            (Kind::Motion, "percent", "-1"),
            (Kind::Mandate, "full_time", "1"),
            (Kind::Mandate, "from", "2023"),
            (Kind::Mandate, "from", "\"2023-02-30\""),
            (Kind::Mandate, "from", "\"14/4/2023\""),
            (Kind::Mandate, "from", "[]"),
        ] {
            assert!(read(kind, field, json).is_err(), "{field} {json}");
        }
    }
}
