//! How offices, people and dates are worded in the sheets.

use crate::domain::catalogue::{Kind, Mandate, Person};
use crate::domain::values::{PartialDate, Value, format_field};

/// A word of a choice as it is shown.
pub(super) fn choice(kind: Kind, field: &str, word: &str) -> String {
    kind.field(field).map_or_else(
        || word.to_owned(),
        |field| format_field(kind, field, &Value::Text(word.to_owned())),
    )
}

/// The words of a choice, in the order of the catalogue.
pub(super) fn words(kind: Kind, field: &str) -> &'static [&'static str] {
    use crate::domain::catalogue::FieldType;
    match kind.field(field).map(|field| field.ty) {
        Some(FieldType::Choice(words)) => words,
        _ => &[],
    }
}

/// What a mandate is called: its own title, else the office.
pub(super) fn office(mandate: &Mandate) -> String {
    match (&mandate.office, &mandate.office_title) {
        (_, Some(title)) => title.clone(),
        (Some(office), None) => choice(Kind::Mandate, "office", office),
        (None, None) => crate::tr!("office-unknown"),
    }
}

/// A person as told from namesakes: "Kim Thị Oánh, 14/08/1979".
pub(super) fn person(person: &Person) -> String {
    let name = person.full_name.clone().unwrap_or_else(|| crate::tr!("line-unnamed"));
    match person.born {
        Some(born) => format!("{name}, {}", born.shown()),
        None => name,
    }
}

/// A date, or that it is not known.
pub(super) fn date(date: Option<PartialDate>) -> String {
    date.map_or_else(|| crate::tr!("widget-unknown"), PartialDate::shown)
}

/// Parts with a dot between them, empty ones left out.
pub(super) fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
