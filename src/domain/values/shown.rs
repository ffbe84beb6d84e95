//! What a field shows: after it is left, and while it is edited.

use super::Value;
use crate::domain::catalogue::{Field, FieldType, Kind};
use crate::tr;

/// What stands in a field after it is left: "2.596", "49,2 %", "14/04/2023", the text of a choice. Empty
/// for a reference, which is shown by the name of the record it points to.
pub fn format_field(kind: Kind, field: &Field, value: &Value) -> String {
    match value {
        Value::Text(text) => match field.ty {
            FieldType::Choice(words) if words.contains(&text.as_str()) => {
                tr!(&kind.choice_key(field, text))
            }
            _ => text.clone(),
        },
        // Years, positions and rounds: never grouped.
        Value::Int(number) => number.to_string(),
        Value::Count(count) => count.shown(),
        Value::Percent(percent) => percent.in_sentence(),
        Value::Date(date) => date.shown(),
        Value::Flag(true) => tr!("flag-yes"),
        Value::Flag(false) => tr!("flag-no"),
        Value::Ref(_) => String::new(),
    }
}

/// What stands in a field while it is edited; [`parse_field`](super::parse_field) reads it back as the
/// same value. Exact counts without dots, percentages without their sign.
pub fn edit_text(kind: Kind, field: &Field, value: &Value) -> String {
    match value {
        Value::Count(count) if count.is_exact() => count.value.to_string(),
        Value::Percent(percent) => percent.shown(),
        _ => format_field(kind, field, value),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::{Count, Percent, parse_field};
    use super::*;
    use crate::domain::catalogue::RecordId;
    use crate::domain::text::fold;
    use crate::i18n::{Lang, has_key, text_in};

    #[test]
    fn values_are_shown_as_the_office_writes_them() {
        let over = Count::from_db(">9000").unwrap();
        for (kind, name, value, shown, edited) in [
            (Kind::Ballot, "returned", Value::Count(Count::exact(2596)), "2.596", "2596"),
            (Kind::Figure, "members", Value::Count(over), "hơn 9.000", "hơn 9.000"),
            (
                Kind::Candidate,
                "printed_percent",
                Value::Percent(Percent { tenths: 492 }),
                "49,2\u{a0}%",
                "49,2",
            ),
            (Kind::Term, "year_from", Value::Int(2023), "2023", "2023"),
            (
                Kind::Term,
                "starts_on",
                Value::Date("2023-04".parse().unwrap()),
                "04/2023",
                "04/2023",
            ),
            (Kind::Term, "status", Value::Text("own".to_owned()), "own", "own"),
            (Kind::Ballot, "office", Value::Text("chair".to_owned()), "Chủ tịch", "Chủ tịch"),
        ] {
            let field = kind.field(name).unwrap();
            assert_eq!(format_field(kind, field, &value), shown);
            assert_eq!(edit_text(kind, field, &value), edited);
            for text in [shown, edited] {
                assert_eq!(parse_field(kind, field, text, 2026), Ok(Some(value.clone())), "{text}");
            }
        }
        let owner = Kind::Term.field("organisation").unwrap();
        assert_eq!(format_field(Kind::Term, owner, &Value::Ref(RecordId(1))), "");
    }

    #[test]
    fn every_kind_field_and_choice_has_its_text_in_both_languages() {
        let mut missing = Vec::new();
        for lang in [Lang::Vi, Lang::En] {
            let mut want = |key: String| {
                if !has_key(lang, &key) {
                    missing.push(format!("{} {key}", lang.code()));
                }
            };
            for kind in Kind::ALL.iter().copied() {
                want(kind.label_key());
                if kind.is_listed() {
                    want(kind.label_key().replacen("kind-", "kinds-", 1));
                }
                for field in kind.fields() {
                    want(kind.field_key(field));
                    if let FieldType::Choice(words) = field.ty {
                        for word in words {
                            want(kind.choice_key(field, word));
                        }
                    }
                }
            }
        }
        assert!(missing.is_empty(), "{}", missing.join("\n"));
    }

    #[test]
    fn labels_start_with_a_capital_and_have_no_colon() {
        for lang in [Lang::Vi, Lang::En] {
            for kind in Kind::ALL.iter().copied() {
                let keys = kind
                    .fields()
                    .iter()
                    .map(|field| kind.field_key(field))
                    .chain([kind.label_key()]);
                for label in keys.map(|key| text_in(lang, &key, None)) {
                    assert!(
                        label.starts_with(char::is_uppercase) && !label.contains(':'),
                        "{label}"
                    );
                    assert!(label.chars().count() <= 40, "{label}");
                }
            }
        }
    }

    #[test]
    fn every_choice_reads_back_from_its_text_in_either_language() {
        for kind in Kind::ALL.iter().copied() {
            for field in kind.fields() {
                let FieldType::Choice(words) = field.ty else {
                    continue;
                };
                for lang in [Lang::Vi, Lang::En] {
                    let texts =
                        words.iter().map(|word| text_in(lang, &kind.choice_key(field, word), None));
                    let folded: HashSet<_> = texts.clone().map(|text| fold(&text)).collect();
                    assert_eq!(folded.len(), words.len(), "{} {}", kind.name(), field.name);
                    for (word, text) in words.iter().zip(texts) {
                        let value = Value::Text((*word).to_owned());
                        assert_eq!(
                            parse_field(kind, field, &text, 2026),
                            Ok(Some(value)),
                            "{text}"
                        );
                    }
                }
            }
        }
    }
}
