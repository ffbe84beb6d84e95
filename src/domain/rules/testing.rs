//! Small builders for the dossiers of the tests.

use std::collections::HashMap;

use uuid::Uuid;

use super::sets::RuleSets;
use super::{Finding, check, text_key};
use crate::domain::catalogue::{FieldType, Kind, Record, RecordId, RuleSet, Typed};
use crate::domain::dossier::Dossier;
use crate::domain::values::{Count, Percent, Value};
use crate::i18n::{FluentArgs, Lang, text_in};

/// A record with values written as in the file: counts "118" or ">9000", percentages in tenths, dates
/// as ISO, flags `true` and `false`, references as numbers. An empty text is unknown.
pub(super) fn record(id: i64, kind: Kind, values: &[(&str, &str)]) -> Record {
    let mut record = Record::empty(RecordId(id), Uuid::nil(), kind);
    for (name, text) in values.iter().filter(|(_, text)| !text.is_empty()) {
        let field = kind.field(name).unwrap_or_else(|| panic!("{kind:?} has no {name}"));
        record.put(name, Some(value(field.ty, text)));
    }
    record
}

fn value(ty: FieldType, text: &str) -> Value {
    match ty {
        FieldType::Text | FieldType::LongText | FieldType::Choice(_) => {
            Value::Text(text.to_owned())
        }
        FieldType::Int => Value::Int(text.parse().unwrap()),
        FieldType::Count => Value::Count(Count::from_db(text).unwrap()),
        FieldType::Percent => Value::Percent(Percent::from_tenths(text.parse().unwrap()).unwrap()),
        FieldType::Date => Value::Date(text.parse().unwrap()),
        FieldType::Flag => Value::Flag(text.parse().unwrap()),
        FieldType::Ref(_) => Value::Ref(RecordId(text.parse().unwrap())),
    }
}

/// The values of a record in one line: field, value, field, value.
pub(super) fn pairs(text: &str) -> Vec<(&str, &str)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

/// A dossier of a root, its parts and what is around it; person 901 is titled.
pub(super) fn dossier(root: Record, parts: Vec<Record>, around: Vec<Record>) -> Dossier {
    let titles = HashMap::from([(RecordId(901), "Lã Minh Cảnh".to_owned())]);
    Dossier {
        root,
        parts,
        around,
        beside: Vec::new(),
        rules: rules_with(&["thong-le-co-mat"]),
        titles,
    }
}

/// The shipped rule sets with some of those that are shipped switched off.
pub(super) fn rules_with(keys: &[&str]) -> RuleSets {
    let on = keys.iter().map(|key| {
        let values = [("key", *key), ("enabled", "true")];
        (RuleSet::read(&record(900, Kind::RuleSet, &values)), Vec::new())
    });
    RuleSets::shipped().with_own(on.collect::<Vec<_>>())
}

/// The codes that a root with parts gets.
pub(super) fn codes(root: Record, parts: Vec<Record>) -> Vec<&'static str> {
    codes_of(&dossier(root, parts, Vec::new()))
}

/// The codes of a dossier, after a look whether each finding has every argument of its texts.
pub(super) fn codes_of(dossier: &Dossier) -> Vec<&'static str> {
    let findings = check(dossier);
    findings.iter().for_each(has_all_arguments);
    findings.iter().map(|finding| finding.code).collect()
}

/// Fails when a text of a finding, in either language, wants an argument that it does not have.
pub(super) fn has_all_arguments(finding: &Finding) {
    let mut args = FluentArgs::new();
    for (name, value) in &finding.arguments {
        args.set(*name, value.as_str());
    }
    let key = text_key(finding.code);
    for lang in [Lang::Vi, Lang::En] {
        for key in [key.clone(), format!("{key}-do")] {
            let text = text_in(lang, &key, Some(&args));
            assert!(!text.contains("{$") && text != key, "{text}");
        }
    }
}

/// The finding of a code.
pub(super) fn finding(dossier: &Dossier, code: &str) -> Finding {
    let findings = check(dossier);
    let wanted = findings.iter().find(|finding| finding.code == code).cloned();
    wanted.unwrap_or_else(|| panic!("{code} is not among {findings:?}"))
}

/// A ballot, number 1, with candidates numbered from 101.
pub(super) fn ballot(numbers: &[(&str, &str)], candidates: &[&[(&str, &str)]]) -> Dossier {
    let candidates = candidates.iter().zip(101..);
    let candidates = candidates.map(|(values, id)| record(id, Kind::Candidate, values));
    dossier(record(1, Kind::Ballot, numbers), candidates.collect(), Vec::new())
}

/// A term of five years, number 1, with one part, number 2.
pub(super) fn term_with(kind: Kind, values: &[(&str, &str)]) -> Dossier {
    let term = record(1, Kind::Term, &[("year_from", "2023"), ("year_to", "2028")]);
    dossier(term, vec![record(2, kind, values)], Vec::new())
}
