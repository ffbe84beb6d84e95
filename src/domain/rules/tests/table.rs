//! The table of codes, the texts, and dossiers of any shape.

use std::collections::{BTreeSet, HashMap};

use proptest::prelude::*;
use uuid::Uuid;

use super::super::testing::{has_all_arguments, rules_with};
use super::super::{CODES, Code, Severity, check, text_key};
use crate::domain::catalogue::{FieldType, Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::values::{About, Count, PartialDate, Percent, Value};
use crate::i18n::{FluentArgs, Lang, all_keys, has_key, text_in};

#[test]
fn every_code_has_its_texts_and_no_text_is_without_code() {
    let mut expected = BTreeSet::new();
    for code in CODES {
        let key = text_key(code.code);
        expected.extend([format!("{key}-do"), format!("{key}-title"), key]);
    }
    for lang in [Lang::Vi, Lang::En] {
        let there: BTreeSet<String> = all_keys(lang)
            .into_iter()
            .filter(|key| key.starts_with("rule-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(there, expected, "{lang:?}");
        assert!(
            expected.iter().all(|key| has_key(lang, key)),
            "{lang:?} has a text that cannot be read"
        );
    }
}

#[test]
fn the_number_of_a_code_says_how_bad_it_is() {
    let mut seen = BTreeSet::new();
    for code in CODES {
        assert!(seen.insert(code.code), "{} stands twice", code.code);
        let (area, number) = code.code.split_once('-').unwrap();
        assert!(["TC", "NK", "BC", "PH", "NS", "SL"].contains(&area), "{}", code.code);
        let severity = if number.starts_with('2') { Severity::Error } else { Severity::Warning };
        assert_eq!(code.severity, severity, "{}", code.code);
        assert!(!code.switchable || severity == Severity::Warning, "{}", code.code);
        assert!(
            !code.kinds.is_empty() && code.kinds.iter().all(|kind| kind.is_listed()),
            "{}",
            code.code
        );
        assert!(Code::find(code.code).is_some());
    }
}

#[test]
fn texts_are_sentences_without_full_stop_or_blame() {
    for lang in [Lang::Vi, Lang::En] {
        for key in all_keys(lang).into_iter().filter(|key| key.starts_with("rule-")) {
            let text = text_in(lang, key, Some(&FluentArgs::new()));
            assert!(!text.ends_with('.') && !text.contains('!'), "{key}: {text}");
            let plain = text.to_lowercase();
            for word in ["vui lòng", "bạn ", " sai ", "please"] {
                assert!(!plain.contains(word), "{key}: {text}");
            }
        }
    }
}

/// Values that meet often: small numbers, few years, few references.
fn any_value(ty: FieldType) -> BoxedStrategy<Option<Value>> {
    let about = prop_oneof![
        4 => Just(About::Exact),
        1 => Just(About::Over),
        1 => Just(About::Nearly),
        1 => Just(About::About),
    ];
    let number = prop_oneof![0_u64..6, Just(999_999_999), Just(u64::MAX)];
    let known = match ty {
        FieldType::Text | FieldType::LongText => {
            prop_oneof!["[IVX]{1,4}", "\\PC{0,6}"].prop_map(Value::Text).boxed()
        }
        FieldType::Choice([]) => Just(Value::Text(String::new())).boxed(),
        FieldType::Choice(words) => {
            prop::sample::select(words).prop_map(|word| Value::Text(word.to_owned())).boxed()
        }
        FieldType::Int => {
            prop_oneof![Just(i64::MIN), Just(i64::MAX), 2015_i64..2030].prop_map(Value::Int).boxed()
        }
        FieldType::Count => {
            (number, about).prop_map(|(value, about)| Value::Count(Count { value, about })).boxed()
        }
        FieldType::Percent => {
            (0_u32..10_000).prop_map(|tenths| Value::Percent(Percent { tenths })).boxed()
        }
        FieldType::Date => {
            (2015_i32..2030, prop::option::of(1_u32..13), prop::option::of(1_u32..28))
                .prop_map(|(year, month, day)| {
                    let day = month.and(day);
                    Value::Date(PartialDate::of(year, month, day).unwrap())
                })
                .boxed()
        }
        FieldType::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        FieldType::Ref(_) => (1_i64..9).prop_map(|id| Value::Ref(RecordId(id))).boxed(),
    };
    prop::option::weighted(0.8, known).boxed()
}

fn any_record(kind: Kind) -> impl Strategy<Value = Record> {
    let values: Vec<_> = kind.fields().iter().map(|field| any_value(field.ty)).collect();
    (1_i64..9, values).prop_map(move |(id, values)| Record {
        id: RecordId(id),
        uid: Uuid::nil(),
        kind,
        values,
    })
}

fn any_records() -> impl Strategy<Value = Vec<Record>> {
    prop::collection::vec(prop::sample::select(Kind::ALL).prop_flat_map(any_record), 0..12)
}

/// Sets that are shipped switched off and hold for any kind or many.
const SWITCHED_ON: &[&str] = &[
    "thong-le-co-mat",
    "thong-le-ban-thuong-vu",
    "thong-le-dai-bieu-chi-dinh",
    "56-hd-tld-2022",
    "ke-hoach-tp-ho-chi-minh-2025",
];

fn any_dossier() -> impl Strategy<Value = Dossier> {
    let listed: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.is_listed()).collect();
    let root = prop::sample::select(listed).prop_flat_map(any_record);
    let records = (any_records(), any_records(), any_records());
    (root, records).prop_map(|(root, (parts, around, beside))| Dossier {
        root,
        parts,
        around,
        beside,
        rules: rules_with(SWITCHED_ON),
        titles: HashMap::new(),
    })
}

fn is_about(dossier: &Dossier, subject: RecordId, fields: &[&str]) -> bool {
    let mut records = std::iter::once(&dossier.root).chain(&dossier.parts);
    records.any(|one| one.id == subject && fields.iter().all(|name| one.kind.field(name).is_some()))
}

proptest! {
    #[test]
    fn any_dossier_is_judged_without_panic(dossier in any_dossier()) {
        let findings = check(&dossier);
        prop_assert!(findings.is_sorted_by_key(|finding| std::cmp::Reverse(finding.severity)));
        for finding in &findings {
            let code = Code::find(finding.code);
            prop_assert_eq!(code.map(|code| code.severity), Some(finding.severity));
            prop_assert!(is_about(&dossier, finding.subject, &finding.fields), "{:?}", finding);
            has_all_arguments(finding);
        }
    }
}
