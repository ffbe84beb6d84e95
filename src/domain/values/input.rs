//! From what stands in a field when it is left to the value that is stored.

use super::number::parse_whole;
use super::{Count, InputError, PartialDate, Percent, Value};
use crate::domain::catalogue::{Field, FieldType, Kind};
use crate::domain::text::{find_forbidden, fold, nfc_clean_block, nfc_clean_line};
use crate::i18n::{Lang, has_key, text_in};

/// Letters of a one-line text.
const LINE_LIMIT: usize = 2_000;
/// Letters of a long text.
const BLOCK_LIMIT: usize = 20_000;
/// Letters of a word the office adds to a choice.
const OWN_WORD_LIMIT: usize = 60;

/// The value a text means in a field; `None` is "chưa rõ". One-line text loses spare blanks, all text
/// becomes NFC. References are chosen, not typed: they are refused with [`InputError::NotText`].
pub fn parse_field(
    kind: Kind,
    field: &Field,
    text: &str,
    this_year: i32,
) -> Result<Option<Value>, InputError> {
    let long = field.ty == FieldType::LongText;
    // Line breaks at the ends come along with a cell pasted from a spreadsheet.
    let text = text.trim();
    if let Some(character) = find_forbidden(text, long) {
        return Err(InputError::ControlCharacter { character });
    }
    let clean = if long { nfc_clean_block(text) } else { nfc_clean_line(text) };
    let limit = if long { BLOCK_LIMIT } else { LINE_LIMIT };
    if clean.chars().count() > limit {
        return Err(InputError::TooLong { limit });
    }
    if clean.is_empty() {
        return Ok(None);
    }
    let value = match field.ty {
        FieldType::Text | FieldType::LongText => Value::Text(clean),
        FieldType::Choice(words) => Value::Text(choice(kind, field, words, clean)?),
        FieldType::Ref(_) => return Err(InputError::NotText),
        FieldType::Flag if matches!(clean.as_str(), "?") || fold(&clean) == "chua ro" => {
            return Ok(None);
        }
        FieldType::Flag => Value::Flag(flag(&clean)?),
        _ if is_unknown(&clean) => return Ok(None),
        FieldType::Int => Value::Int(i64::try_from(parse_whole(&clean)?).unwrap_or(i64::MAX)),
        FieldType::Count => Value::Count(Count::parse_typed(&clean)?),
        FieldType::Percent => Value::Percent(Percent::parse_typed(&clean)?),
        FieldType::Date => Value::Date(PartialDate::parse_typed(&clean, this_year)?),
    };
    Ok(Some(value))
}

/// What a clerk types where a figure is not known (UX.md section 7).
fn is_unknown(clean: &str) -> bool {
    clean == "?" || matches!(fold(clean).as_str(), "k" | "chua ro" | "unknown")
}

fn flag(clean: &str) -> Result<bool, InputError> {
    match fold(clean).as_str() {
        "co" | "x" | "1" | "yes" | "dung" | "true" => Ok(true),
        "khong" | "0" | "no" | "false" => Ok(false),
        _ => Err(InputError::NotAFlag { text: clean.to_owned() }),
    }
}

/// The word of a choice: by its name, by its text in either language, or the office's own.
fn choice(kind: Kind, field: &Field, words: &[&str], clean: String) -> Result<String, InputError> {
    let folded = fold(&clean);
    let meant = words.iter().find(|word| {
        let key = kind.choice_key(field, word);
        let shown_as = |lang| has_key(lang, &key) && fold(&text_in(lang, &key, None)) == folded;
        clean.eq_ignore_ascii_case(word) || shown_as(Lang::Vi) || shown_as(Lang::En)
    });
    match meant {
        Some(word) => Ok((*word).to_owned()),
        None if clean.chars().count() > OWN_WORD_LIMIT => {
            Err(InputError::TooLong { limit: OWN_WORD_LIMIT })
        }
        None => Ok(clean),
    }
}

#[cfg(test)]
mod tests {
    use super::super::About;
    use super::*;

    fn parse(kind: Kind, field: &str, text: &str) -> Result<Option<Value>, InputError> {
        parse_field(kind, kind.field(field).unwrap(), text, 2026)
    }

    fn known(kind: Kind, field: &str, text: &str) -> Value {
        parse(kind, field, text).unwrap().unwrap()
    }

    #[test]
    fn empty_and_unknown_are_the_absence_of_a_value() {
        for (kind, field) in [
            (Kind::Ballot, "returned"),
            (Kind::Ballot, "round"),
            (Kind::Candidate, "printed_percent"),
            (Kind::Term, "starts_on"),
        ] {
            for text in ["", "  ", "k", "K", "?", "chưa rõ", "Chưa  rõ", "\t"] {
                assert_eq!(parse(kind, field, text), Ok(None), "{field} {text:?}");
            }
        }
        assert_eq!(parse(Kind::Person, "full_name", " \u{a0} "), Ok(None));
        assert_eq!(known(Kind::Person, "full_name", "K"), Value::Text("K".to_owned()));
        assert_eq!(parse(Kind::Meeting, "pilot", "chưa rõ"), Ok(None));
    }

    #[test]
    fn each_type_reads_its_own_text() {
        let text = |text: &str| Value::Text(text.to_owned());
        for (kind, field, typed, value) in [
            (Kind::Person, "full_name", "  Phan   Ha\u{323} Giang ", text("Phan Hạ Giang")),
            (Kind::Term, "goal", "1. Một \r\n2. Hai\n", text("1. Một\n2. Hai")),
            (Kind::Term, "year_from", "2023", Value::Int(2023)),
            (Kind::Ballot, "returned", "2.596", Value::Count(Count::exact(2596))),
            (
                Kind::Figure,
                "members",
                "trên 9.000",
                Value::Count(Count { value: 9000, about: About::Over }),
            ),
            (Kind::Candidate, "printed_percent", "49.2 %", Value::Percent(Percent { tenths: 492 })),
            (Kind::Meeting, "starts_on", "14.4.23", Value::Date("2023-04-14".parse().unwrap())),
            (Kind::Meeting, "pilot", "x", Value::Flag(true)),
            (Kind::Meeting, "pilot", "Không", Value::Flag(false)),
            (Kind::Meeting, "pilot", "Có", Value::Flag(true)),
            (Kind::Meeting, "pilot", "0", Value::Flag(false)),
        ] {
            assert_eq!(known(kind, field, typed), value, "{field} {typed:?}");
        }
        assert!(matches!(parse(Kind::Meeting, "pilot", "k"), Err(InputError::NotAFlag { .. })));
        assert!(matches!(
            parse(Kind::Ballot, "returned", "49.2"),
            Err(InputError::Ambiguous { .. })
        ));
        assert_eq!(parse(Kind::Term, "organisation", "Sở"), Err(InputError::NotText));
    }

    #[test]
    fn a_choice_takes_its_word_its_text_or_the_office_s_own() {
        for (typed, word) in [
            ("grassroots", "grassroots"),
            ("Grassroots", "grassroots"),
            ("cong doan co so", "grassroots"),
            ("Công đoàn cơ sở", "grassroots"),
            ("Công đoàn Cục", "Công đoàn Cục"),
        ] {
            let value = known(Kind::OrganisationPeriod, "kind", typed);
            assert_eq!(value, Value::Text(word.to_owned()), "{typed}");
        }
        let long = "a".repeat(61);
        assert_eq!(
            parse(Kind::OrganisationPeriod, "kind", &long),
            Err(InputError::TooLong { limit: 60 })
        );
    }

    #[test]
    fn hidden_characters_and_endless_texts_are_refused() {
        for character in ['\0', '\u{fffe}', '\u{202e}', '\u{2066}'] {
            let typed = format!("An{character}h");
            let refused = Err(InputError::ControlCharacter { character });
            assert_eq!(parse(Kind::Person, "full_name", &typed), refused);
            assert_eq!(parse(Kind::Term, "goal", &typed), refused);
            assert_eq!(parse(Kind::Ballot, "returned", &format!("1{character}")), refused);
        }
        assert_eq!(
            parse(Kind::Person, "full_name", "An\nBình"),
            Err(InputError::ControlCharacter { character: '\n' })
        );
        assert_eq!(
            known(Kind::Person, "full_name", "An\tBình\r\n"),
            Value::Text("An Bình".to_owned())
        );
        assert!(parse(Kind::Person, "full_name", &"ă".repeat(2_000)).is_ok());
        assert_eq!(
            parse(Kind::Person, "full_name", &"ă".repeat(2_001)),
            Err(InputError::TooLong { limit: 2_000 })
        );
        assert!(parse(Kind::Term, "goal", &"ă".repeat(20_000)).is_ok());
        assert_eq!(
            parse(Kind::Term, "goal", &"ă".repeat(20_001)),
            Err(InputError::TooLong { limit: 20_000 })
        );
    }
}
