//! The search text of a dossier and the questions put to its index.

use crate::domain::catalogue::{Field, FieldType, Kind, OrganisationPeriod, Record};
use crate::domain::dossier::Dossier;
use crate::domain::text;
use crate::domain::values::Value;
use crate::i18n::{Lang, text_in};

/// The word that marks the kind in the index: it begins with a letter no keyboard of the office has,
/// so nothing typed can meet it.
pub(super) fn kind_word(kind: Kind) -> String {
    format!("\u{a66e}{}", kind.name().replace('_', ""))
}

/// The question for records of a kind (of any kind where none is given) that have every word, each as
/// the beginning of one of theirs. The words are folded, so they hold letters and digits only.
pub(in crate::store) fn question(kind: Option<Kind>, words: &[String]) -> String {
    let mut parts: Vec<String> =
        kind.map(|kind| format!("\"{}\"", kind_word(kind))).into_iter().collect();
    parts.extend(words.iter().map(|word| format!("\"{}\"*", word.replace('"', ""))));
    parts.join(" ")
}

/// Everything a record can be found by: its own texts, those of its parts, every name its organisation
/// ever had, the people and papers it points to, and the words for what it is.
pub(super) fn search_words(dossier: &Dossier) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut initials: Vec<String> = Vec::new();
    let named = dossier.all::<OrganisationPeriod>().into_iter().chain(dossier.nearby());
    for name in named.flat_map(|period| [period.name, period.short_name]).flatten() {
        initials.extend(text::initials(&name));
        parts.push(name);
    }
    for record in std::iter::once(&dossier.root).chain(&dossier.parts) {
        record_texts(record, dossier, &mut parts);
    }
    if dossier.root.kind == Kind::Term {
        // What stands on its line beside the numbers: "NK 2023 – 2028 · khóa VI".
        parts.push(text_in(Lang::Vi, "line-term-words", None));
    }
    parts.extend(initials);
    let borrowed: Vec<&str> = parts.iter().map(String::as_str).collect();
    text::index_words(&borrowed)
}

fn record_texts(record: &Record, dossier: &Dossier, parts: &mut Vec<String>) {
    for (field, value) in record.known() {
        match (field.ty, value) {
            (FieldType::Text | FieldType::LongText, Value::Text(text)) if field.search => {
                parts.push(text.clone());
            }
            (FieldType::Int, Value::Int(number)) if field.search => parts.push(number.to_string()),
            (FieldType::Date, Value::Date(date)) => {
                parts.push(date.shown());
                // 14/04/2023 is also asked for as 14/4/2023.
                parts.extend(
                    date.iso().split('-').map(|part| part.trim_start_matches('0').to_owned()),
                );
            }
            (FieldType::Choice(_), Value::Text(word)) if names_the_record(field.name) => {
                parts.push(text_in(Lang::Vi, &record.kind.choice_key(field, word), None));
            }
            (FieldType::Ref(_), Value::Ref(id)) if field.name != "parent" => {
                parts.extend(dossier.title(Some(*id)).map(str::to_owned));
            }
            _ => {}
        }
    }
}

/// Whether the value of a field is among the words that its record and those above it are found by; see
/// [`record_texts`].
pub(super) fn is_searched(field: &Field) -> bool {
    match field.ty {
        FieldType::Text | FieldType::LongText | FieldType::Int => field.search,
        FieldType::Date | FieldType::Ref(_) => true,
        FieldType::Choice(_) => names_the_record(field.name),
        FieldType::Count | FieldType::Percent | FieldType::Flag => false,
    }
}

fn names_the_record(field: &str) -> bool {
    matches!(field, "kind" | "office" | "form" | "body")
}
