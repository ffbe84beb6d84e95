//! JSON as it stands in a file, before anything is known of its meaning.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// More entries than any record has fields; the rest of a longer object is passed over, for among so
/// many one is unknown or stands twice, and the record is refused for that.
const MOST_ENTRIES: usize = 64;

/// One JSON value. Objects keep their order and entries of the same name; lists, which no field takes,
/// keep nothing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Raw {
    Null,
    Flag(bool),
    Whole(u64),
    Negative,
    Fraction(f64),
    Text(String),
    Object(Vec<(String, Raw)>),
    List,
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Raw, E> {
        Ok(Raw::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Raw, E> {
        Ok(Raw::Whole(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Raw, E> {
        Ok(u64::try_from(number).map_or(Raw::Negative, Raw::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Raw, E> {
        Ok(Raw::Fraction(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Raw, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Raw::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while entries.len() < MOST_ENTRIES {
            match map.next_entry::<String, Raw>()? {
                Some(entry) => entries.push(entry),
                None => return Ok(Raw::Object(entries)),
            }
        }
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Raw::Object(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Kind;

    #[test]
    fn no_kind_has_more_fields_than_an_object_keeps() {
        // Beside the fields stand kind and uid.
        assert!(Kind::ALL.iter().all(|kind| kind.fields().len() + 2 < MOST_ENTRIES));
    }

    #[test]
    fn entries_of_the_same_name_are_both_kept() {
        let raw: Raw = serde_json::from_str(r#"{"a": 1, "a": [1, {"b": 2}], "c": -1}"#).unwrap();
        let entry = |name: &str, raw| (name.to_owned(), raw);
        let kept =
            vec![entry("a", Raw::Whole(1)), entry("a", Raw::List), entry("c", Raw::Negative)];
        assert_eq!(raw, Raw::Object(kept));
    }
}
