//! The fields of a period that an event carries from one to the next.

use super::course::{Stage, State, Who};
use crate::domain::values::Value;

/// One such field.
pub(super) struct StateField {
    /// Its name in the catalogue.
    pub name: &'static str,
    /// Its value; an upper body that is not in the book yet has none, for it is no record.
    pub get: fn(&State) -> Option<Value>,
    put: fn(&mut State, Option<&Value>),
}

macro_rules! text_field {
    ($name:ident) => {
        StateField {
            name: stringify!($name),
            get: |state| state.$name.clone().map(Value::Text),
            put: |state, value| {
                state.$name = match value {
                    Some(Value::Text(text)) => Some(text.clone()),
                    _ => None,
                }
            },
        }
    };
}

/// All of them, in the order of the catalogue.
pub(super) const FIELDS: &[StateField] = &[
    text_field!(name),
    text_field!(short_name),
    text_field!(kind),
    StateField {
        name: "parent",
        get: |state| match state.parent {
            Some(Who::Known(id)) => Some(Value::Ref(id)),
            _ => None,
        },
        put: |state, value| {
            state.parent = match value {
                Some(Value::Ref(id)) => Some(Who::Known(*id)),
                _ => None,
            }
        },
    },
    text_field!(employer),
    text_field!(sector),
];

/// The fields in which two states differ.
pub(super) fn differing<'a>(
    before: &'a State,
    after: &'a State,
) -> impl Iterator<Item = &'static StateField> + 'a {
    FIELDS.iter().filter(move |field| (field.get)(before) != (field.get)(after))
}

/// Whether a biến động is about a field, so that its period says it on its own authority.
pub(super) fn is_about(change: Option<&str>, field: &str) -> bool {
    match change {
        Some("renamed") => matches!(field, "name" | "short_name"),
        Some("transferred") => field == "parent",
        Some("kind_changed") => field == "kind",
        Some("established" | "split_off") => true,
        _ => false,
    }
}

/// Puts a value into a period.
pub(super) fn put(stage: &mut Stage, field: &str, value: Option<&Value>) {
    match (field, value) {
        ("valid_from", Some(Value::Date(date))) => stage.begin = Some(*date),
        ("change", Some(Value::Text(word))) => stage.change = Some(word.clone()),
        _ => {
            if let Some(field) = FIELDS.iter().find(|known| known.name == field) {
                (field.put)(&mut stage.state, value);
            }
        }
    }
}
