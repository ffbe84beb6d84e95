//! The exchange format as JSON Schema, from the catalogue.

use serde_json::{Map, Value as Json, json};

use super::{FORMAT, LONGEST_HANDLE, VERSION};
use crate::domain::catalogue::{Field, FieldType, Kind};
use crate::domain::values::LARGEST;
use crate::i18n;

/// JSON Schema (2020-12) of the exchange format; titles in the language in use.
///
/// It says what each record may hold. That references meet their records and that chains have an end
/// no schema can say; the import checks them.
pub fn schema() -> Json {
    let mut parts = Map::new();
    parts.insert("uid".to_owned(), uid());
    parts.insert("count".to_owned(), count());
    parts.insert("date".to_owned(), date());
    let mut records = Vec::new();
    for kind in Kind::ALL {
        let name = format!("record-{}", kind.name());
        records.push(json!({ "$ref": format!("#/$defs/{name}") }));
        parts.insert(name, record(*kind));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "type": "object",
        "required": ["format", "version", "records"],
        "additionalProperties": false,
        "properties": {
            "format": { "const": FORMAT },
            "version": { "const": VERSION },
            "title": { "type": ["string", "null"], "maxLength": 500 },
            "source": { "type": ["string", "null"], "maxLength": 500 },
            "records": { "type": "array", "items": { "oneOf": records } }
        },
        "$defs": parts
    })
}

fn record(kind: Kind) -> Json {
    let mut properties = Map::new();
    properties.insert("kind".to_owned(), json!({ "const": kind.name() }));
    properties.insert("uid".to_owned(), nullable(&json!({ "$ref": "#/$defs/uid" })));
    for field in kind.fields() {
        let mut schema = value(field);
        if kind.required() != Some(field) {
            schema = nullable(&schema);
        }
        schema["title"] = i18n::text(&kind.field_key(field), None).into();
        properties.insert(field.exchange.to_owned(), schema);
    }
    let required: Vec<&str> =
        std::iter::once("kind").chain(kind.required().map(|field| field.exchange)).collect();
    json!({
        "title": i18n::text(&kind.label_key(), None),
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": properties
    })
}

fn value(field: &Field) -> Json {
    match field.ty {
        FieldType::Text | FieldType::LongText => json!({ "type": "string" }),
        FieldType::Int => json!({ "type": "integer", "minimum": 0, "maximum": LARGEST }),
        FieldType::Count => json!({ "$ref": "#/$defs/count" }),
        FieldType::Percent => {
            json!({ "type": "number", "minimum": 0, "maximum": 1000, "multipleOf": 0.1 })
        }
        FieldType::Date => json!({ "$ref": "#/$defs/date" }),
        FieldType::Flag => json!({ "type": "boolean" }),
        // An open list: the office can add words of its own.
        FieldType::Choice(words) => json!({ "anyOf": [{ "enum": words }, { "type": "string" }] }),
        FieldType::Ref(kinds) => {
            let kinds: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
            json!({ "$ref": "#/$defs/uid", "x-kinds": kinds })
        }
    }
}

fn nullable(schema: &Json) -> Json {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn uid() -> Json {
    json!({
        "type": "string",
        "anyOf": [
            { "pattern": "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$" },
            { "pattern": "^@.", "maxLength": LONGEST_HANDLE }
        ]
    })
}

fn count() -> Json {
    let number = json!({ "type": "integer", "minimum": 0, "maximum": LARGEST });
    json!({
        "anyOf": [number, {
            "type": "object",
            "required": ["value", "about"],
            "additionalProperties": false,
            "properties": { "value": number, "about": { "enum": ["exact", "about", "over", "nearly"] } }
        }]
    })
}

fn date() -> Json {
    json!({
        "type": "string",
        "pattern": "^(1[89][0-9]{2}|2[01][0-9]{2}|2200)(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    })
}
