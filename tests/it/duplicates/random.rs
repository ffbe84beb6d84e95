//! Random books: whatever is merged, nothing is lost and one undo gives back every byte.

use proptest::prelude::*;
use so_cong_doan::domain::catalogue::{FieldType, Kind, RecordId};
use so_cong_doan::domain::values::{Count, PartialDate, Value};
use so_cong_doan::store::{Store, StoreError};

use super::step;
use crate::support::{Desk, everything, export};

/// A number for each decision of a book in the making.
struct Dice<'a>(std::iter::Cycle<std::slice::Iter<'a, u16>>);

impl Dice<'_> {
    fn below(&mut self, end: usize) -> usize {
        usize::from(*self.0.next().unwrap()) % end.max(1)
    }
}

/// Records of random kinds with random values and links; what the book refuses is left out.
fn fill(store: &mut Store, numbers: &[u16]) -> Vec<(RecordId, Kind)> {
    let mut dice = Dice(numbers.iter().cycle());
    let mut made: Vec<(RecordId, Kind)> = Vec::new();
    for _ in 0..70 {
        let kind = match dice.below(3) {
            0 => [Kind::Organisation, Kind::Person][dice.below(2)],
            _ => Kind::ALL[dice.below(Kind::ALL.len())],
        };
        let mut values: Vec<(&str, Value)> = Vec::new();
        for field in kind.fields() {
            if !field.owner && dice.below(3) == 0 {
                continue;
            }
            let value = match field.ty {
                FieldType::Text | FieldType::LongText => {
                    let names = ["Phan Thị Sương", "CĐCS May Suối Lạ", "Kế toán"];
                    Value::Text(names[dice.below(names.len())].to_owned())
                }
                FieldType::Choice(words) => {
                    Value::Text(words[dice.below(words.len().min(2))].to_owned())
                }
                FieldType::Int => Value::Int(dice.below(3) as i64),
                FieldType::Count => Value::Count(Count::exact(dice.below(3) as u64)),
                FieldType::Date => {
                    Value::Date(PartialDate::of(2020 + dice.below(2) as i32, None, None).unwrap())
                }
                FieldType::Flag => Value::Flag(dice.below(2) == 0),
                FieldType::Percent => continue,
                FieldType::Ref(_) => {
                    let fit: Vec<RecordId> = made
                        .iter()
                        .filter(|(_, kind)| field.takes(*kind))
                        .map(|(id, _)| *id)
                        .collect();
                    if fit.is_empty() {
                        continue;
                    }
                    Value::Ref(fit[dice.below(fit.len())])
                }
            };
            values.push((field.name, value));
        }
        let created = store
            .transact(so_cong_doan::store::Plan::new(so_cong_doan::store::Verb::Create), |tx| {
                tx.create(kind, &values)
            });
        if let Ok((id, _)) = created {
            made.push((id, kind));
        }
    }
    made
}

/// Whether any field of any living record holds a number.
fn is_pointed_at(store: &Store, target: RecordId) -> bool {
    Kind::ALL.iter().any(|kind| {
        let mut found = false;
        store
            .each::<StoreError>(*kind, |record| {
                found |=
                    kind.fields().iter().any(|field| record.reference(field.name) == Some(target));
                Ok(())
            })
            .unwrap();
        found
    })
}

fn total(store: &Store) -> u64 {
    Kind::ALL.iter().map(|kind| store.count(*kind).unwrap()).sum()
}

/// Merges two records, if it can be, and takes it back again. Whether it could.
fn merge_and_undo(store: &mut Store, keep: RecordId, lose: RecordId) -> bool {
    let before = export(store);
    let records = total(store);
    let plan = store.merge_plan(keep, lose).unwrap();
    if let Err(error) = store.merge(keep, lose, &[]) {
        let lawful = matches!(
            error,
            StoreError::CannotMerge(_) | StoreError::Circle(..) | StoreError::Final(_)
        );
        assert!(lawful, "{error:?}");
        assert_eq!(export(store), before, "a refusal leaves nothing behind");
        return false;
    }
    assert!(!is_pointed_at(store, lose));
    let gone = 1 + plan.joins.len() + plan.statements.len();
    assert_eq!(total(store) + gone as u64, records, "nothing but what was said goes");
    let check = store.check().unwrap();
    assert!(check.is_whole(), "{:?}", check.damage);
    let after = export(store);
    store.undo().unwrap();
    assert_eq!(export(store), before);
    assert!(store.check().unwrap().is_whole());
    store.redo().unwrap();
    assert_eq!(export(store), after);
    // Out of the bin it comes back whole, and that can be taken back as well.
    if store
        .transact(
            so_cong_doan::store::Plan::new(so_cong_doan::store::Verb::Restore).about(lose),
            |tx| tx.restore(lose),
        )
        .is_ok()
    {
        assert!(store.check().unwrap().is_whole());
        store.undo().unwrap();
        assert_eq!(export(store), after);
    }
    store.undo().unwrap();
    assert_eq!(export(store), before);
    true
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn merging_loses_nothing_and_undo_gives_back_every_byte(numbers in prop::collection::vec(any::<u16>(), 400..800)) {
        let desk = Desk::new();
        let mut store = desk.open();
        let made = fill(&mut store, &numbers);
        for kind in [Kind::Organisation, Kind::Person] {
            let ids: Vec<RecordId> = made.iter().filter(|one| one.1 == kind).map(|one| one.0).collect();
            for pair in ids.windows(2).take(3) {
                merge_and_undo(&mut store, pair[0], pair[1]);
            }
        }
    }
}

#[test]
fn of_a_book_with_every_kind_and_field_each_pair_is_merged_and_given_back() {
    let desk = Desk::with(&everything());
    let mut store = desk.open();
    let mut merged = 0;
    for kind in [Kind::Organisation, Kind::Person] {
        let mut ids = Vec::new();
        store
            .each::<StoreError>(kind, |record| {
                ids.push(record.id);
                Ok(())
            })
            .unwrap();
        for keep in &ids {
            for lose in ids.iter().filter(|lose| *lose != keep) {
                merged += usize::from(merge_and_undo(&mut store, *keep, *lose));
            }
        }
    }
    assert!(merged > 0, "at least some could be merged");
}

#[test]
fn every_field_that_can_point_to_the_kind_is_carried_over() {
    for target in [Kind::Organisation, Kind::Person] {
        for kind in Kind::ALL {
            for field in kind.fields().iter().filter(|field| field.takes(target)) {
                let desk = Desk::new();
                let mut store = desk.open();
                let (keep, lose) =
                    step(&mut store, |tx| Ok((tx.create(target, &[])?, tx.create(target, &[])?)));
                let made = store.transact(
                    so_cong_doan::store::Plan::new(so_cong_doan::store::Verb::Create),
                    |tx| {
                        let mut values = vec![(field.name, Value::Ref(lose))];
                        for owner in kind.owners().filter(|owner| owner.name != field.name) {
                            values.push((owner.name, Value::Ref(owner_of(tx, owner)?)));
                        }
                        tx.create(*kind, &values)
                    },
                );
                let (id, _) = made.unwrap_or_else(|error| panic!("{}: {error:?}", kind.name()));
                store.merge(keep, lose, &[]).unwrap();
                let now = store.record(id).unwrap().reference(field.name);
                assert_eq!(now, Some(keep), "{}.{}", kind.name(), field.name);
            }
        }
    }
}

/// Some record that a field takes, with those above it.
fn owner_of(
    tx: &mut so_cong_doan::store::Tx<'_>,
    field: &so_cong_doan::domain::catalogue::Field,
) -> Result<RecordId, StoreError> {
    let kind = *Kind::ALL.iter().find(|kind| field.takes(**kind)).unwrap();
    let mut values = Vec::new();
    if let Some(required) = kind.required() {
        values.push((required.name, Value::Ref(owner_of(tx, required)?)));
    }
    tx.create(kind, &values)
}
