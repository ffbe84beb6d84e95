use std::collections::BTreeMap;

use tempfile::TempDir;

use super::*;
use crate::domain::catalogue::{Ballot, Candidate, FieldType, Mandate, Record, Typed};
use crate::domain::election::{includes, mandate_office};
use crate::domain::text::{nfc_clean_block, nfc_clean_line};
use crate::domain::values::Value;

fn filled(organisations: u32, seed: u64) -> (TempDir, Store) {
    let folder = TempDir::new().unwrap();
    let mut store = Store::create(&folder.path().join("practice.socd")).unwrap();
    fill(&mut store, organisations, seed, &mut |_, _| {}).unwrap();
    (folder, store)
}

fn records(store: &Store) -> Vec<Record> {
    let mut found = Vec::new();
    for kind in Kind::ALL {
        store
            .each(*kind, |record| {
                found.push(record);
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }
    found
}

/// What an export would hold: uids and values, references as uids.
fn content(store: &Store) -> Vec<String> {
    let records = records(store);
    let uids: BTreeMap<RecordId, String> =
        records.iter().map(|record| (record.id, record.uid.to_string())).collect();
    records
        .iter()
        .map(|record| {
            let mut line = format!("{} {}", record.kind.name(), record.uid);
            for (field, value) in record.known() {
                let value = match value {
                    Value::Ref(id) => uids[id].clone(),
                    other => other.canonical(),
                };
                line.extend(["|", field.name, "=", value.as_str()]);
            }
            line
        })
        .collect()
}

#[test]
fn one_seed_gives_one_book_and_another_seed_another() {
    let (_a, first) = filled(30, 7);
    let (_b, second) = filled(30, 7);
    let (_c, other) = filled(30, 8);
    assert_eq!(content(&first), content(&second));
    assert_ne!(content(&first), content(&other));
}

#[test]
fn a_practice_book_is_whole() {
    let (_folder, store) = filled(30, 1);
    let report = store.check().unwrap();
    assert_eq!(report.damage, []);
    assert_eq!(report.records, records(&store).len() as u64);
}

#[test]
fn a_book_has_as_many_organisations_as_asked_for() {
    for wanted in [0, 1, 12, 45, 230] {
        let (_folder, store) = filled(wanted, 5);
        assert_eq!(store.count(Kind::Organisation).unwrap(), u64::from(wanted));
    }
}

#[test]
fn a_small_book_shows_every_kind_of_record() {
    let (_folder, store) = filled(120, 3);
    let flawed = store.list_window(Kind::Ballot, &Filter::Findings, 0, 1).unwrap();
    // The rules a new book works by are shipped with the program and are no records; that two records
    // are not the same is for the clerk to say.
    let shipped = [Kind::RuleSet, Kind::RuleLimit, Kind::DistinctPair];
    for kind in Kind::ALL.iter().filter(|kind| !shipped.contains(kind)) {
        // There is an acceptance as soon as a rule finds something to accept.
        if *kind != Kind::Acceptance || !flawed.is_empty() {
            assert!(store.count(*kind).unwrap() > 0, "{}", kind.name());
        }
    }
}

#[test]
fn texts_are_clean_and_as_short_as_fields_take_them() {
    let (_folder, store) = filled(60, 11);
    for record in records(&store) {
        for (field, value) in record.known() {
            let Value::Text(text) = value else { continue };
            let place = format!("{}.{}", record.kind.name(), field.name);
            let (clean, limit) = match field.ty {
                FieldType::LongText => (nfc_clean_block(text), 2_000),
                _ => (nfc_clean_line(text), 200),
            };
            assert_eq!(&clean, text, "{place}");
            assert!(!text.is_empty() && text.chars().count() <= limit, "{place}: {text}");
        }
    }
}

#[test]
fn choices_are_words_of_the_catalogue() {
    let (_folder, store) = filled(60, 12);
    for record in records(&store) {
        for (field, value) in record.known() {
            if let (FieldType::Choice(words), Value::Text(word)) = (field.ty, value) {
                assert!(
                    words.contains(&word.as_str()),
                    "{}.{}: {word}",
                    record.kind.name(),
                    field.name
                );
            }
        }
    }
}

#[test]
fn nearly_all_ballots_add_up_and_a_few_do_not() {
    let (_folder, store) = filled(120, 4);
    let (mut good, mut flawed) = (0, 0);
    store
        .each(Kind::Ballot, |record| {
            let ballot = Ballot::read(&record);
            let number =
                |count: Option<crate::domain::values::Count>| count.map_or(0, |count| count.value);
            let adds_up = number(ballot.valid) + number(ballot.invalid) == number(ballot.returned)
                && number(ballot.returned) <= number(ballot.issued)
                && number(ballot.attending) <= number(ballot.summoned);
            if adds_up {
                good += 1;
            } else {
                flawed += 1;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert!(flawed > 0 && good > flawed * 10, "{good} good, {flawed} flawed");
}

#[test]
fn who_is_elected_holds_the_office_in_the_term() {
    let (_folder, store) = filled(120, 4);
    let records = records(&store);
    let find = |id: Option<RecordId>| records.iter().find(|record| Some(record.id) == id).unwrap();
    let mandates: Vec<Mandate> =
        records.iter().filter(|one| one.kind == Kind::Mandate).map(Mandate::read).collect();
    let mut seen = BTreeMap::new();
    for one in records.iter().filter(|one| one.kind == Kind::Candidate).map(Candidate::read) {
        let ballot = Ballot::read(find(one.ballot));
        let office = ballot.office.as_deref().and_then(mandate_office);
        let (Some(office), Some(true)) = (office, one.elected) else { continue };
        let term = find(ballot.meeting).reference("term");
        let holds = mandates.iter().any(|mandate| {
            mandate.person == one.person
                && mandate.term == term
                && mandate.office.as_deref().is_some_and(|held| includes(office, held))
        });
        assert!(holds, "{office}: {one:?}");
        *seen.entry(office).or_insert(0) += 1;
    }
    assert!(seen.contains_key("standing_member") && seen.contains_key("inspection_member"));
}

#[test]
fn alternates_have_more_than_half() {
    let (_folder, store) = filled(120, 4);
    let records = records(&store);
    let alternates: Vec<Candidate> = records
        .iter()
        .filter(|record| record.kind == Kind::Candidate && record.get("alternate_order").is_some())
        .map(Candidate::read)
        .collect();
    for one in &alternates {
        let ballot = records.iter().find(|record| Some(record.id) == one.ballot).unwrap();
        let returned = Ballot::read(ballot).returned.unwrap().value;
        assert!(one.votes.unwrap().value * 2 > returned, "{one:?}");
    }
    assert!(!alternates.is_empty());
}

#[test]
fn a_document_is_of_the_kind_that_its_subject_says() {
    let (_folder, store) = filled(60, 4);
    for record in records(&store).iter().filter(|record| record.kind == Kind::Document) {
        let is_request = record.text("subject").is_some_and(|text| text.starts_with("Tờ trình"));
        assert_eq!(is_request, record.text("kind") == Some("request"), "{record:?}");
    }
}

#[test]
fn a_large_book_has_the_proportions_of_the_country() {
    let (_folder, store) = filled(400, 2026);
    let per_organisation = |kind| store.count(kind).unwrap() as f64 / 400.0;
    assert!((3.6..4.4).contains(&per_organisation(Kind::Term)), "{}", per_organisation(Kind::Term));
    assert!(
        (7.0..9.5).contains(&per_organisation(Kind::Person)),
        "{}",
        per_organisation(Kind::Person)
    );
    assert!((7.0..9.5).contains(&per_organisation(Kind::Mandate)));
}

#[test]
fn progress_goes_forward_to_its_end() {
    let folder = TempDir::new().unwrap();
    let mut store = Store::create(&folder.path().join("practice.socd")).unwrap();
    let mut steps = Vec::new();
    fill(&mut store, 20, 1, &mut |done, total| steps.push((done, total))).unwrap();
    assert!(steps.is_sorted());
    assert!(steps.last().is_some_and(|(done, total)| done == total));
}

#[test]
fn findings_of_a_small_book_are_few_enough_to_look_at() {
    let (_folder, store) = filled(60, 9);
    let (errors, warnings) = store.finding_counts().unwrap();
    assert!(errors <= 60 && warnings <= 240, "{errors} errors, {warnings} warnings");
}

#[test]
fn nobody_leaves_an_office_before_taking_it_up() {
    let (_folder, store) = filled(300, 6);
    store
        .each(Kind::Mandate, |record| {
            let mandate = crate::domain::catalogue::Mandate::read(&record);
            if let (Some(from), Some(to)) = (mandate.from, mandate.to) {
                assert!(from.earliest() <= to.latest(), "{from:?} {to:?}");
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
}
