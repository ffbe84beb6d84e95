//! Undo to the beginning, redo to the end, across restarts.

use proptest::prelude::*;
use so_cong_doan::domain::catalogue::{FieldType, Kind, RecordId};
use so_cong_doan::domain::values::{Count, Percent, Value};
use so_cong_doan::store::{Plan, Store, StoreError, Verb};

use crate::support::{Desk, export};

/// A step as numbers; what they mean depends on what is in the book by then.
#[derive(Clone, Debug)]
enum Step {
    Create(usize, usize, u32),
    Set(usize, usize, Option<u32>),
    Remove(usize),
    Restore(usize),
    Reopen,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (any::<usize>(), any::<usize>(), any::<u32>()).prop_map(|(kind, owner, n)| Step::Create(kind, owner, n)),
        6 => (any::<usize>(), any::<usize>(), any::<Option<u32>>()).prop_map(|(record, field, n)| Step::Set(record, field, n)),
        2 => any::<usize>().prop_map(Step::Remove),
        1 => any::<usize>().prop_map(Step::Restore),
        1 => Just(Step::Reopen),
    ];
    proptest::collection::vec(step, 1..40)
}

/// The book, its living and its removed records, and the steps that changed something.
struct Game {
    desk: Desk,
    store: Option<Store>,
    living: Vec<RecordId>,
    removed: Vec<RecordId>,
    done: usize,
}

impl Game {
    fn store(&mut self) -> &mut Store {
        let desk = &self.desk;
        self.store.get_or_insert_with(|| desk.open())
    }

    fn reopen(&mut self) {
        self.store = None;
    }

    fn value(&self, ty: FieldType, n: u32) -> Option<Value> {
        Some(match ty {
            FieldType::Text | FieldType::LongText | FieldType::Choice(_) => {
                Value::Text(format!("chữ {n}"))
            }
            FieldType::Int => Value::Int(i64::from(n % 3000)),
            FieldType::Count => Value::Count(Count::exact(u64::from(n % 1000))),
            FieldType::Percent => Value::Percent(Percent { tenths: n % 1000 }),
            FieldType::Date => Value::Date(format!("{}", 1900 + n % 200).parse().ok()?),
            FieldType::Flag => Value::Flag(n.is_multiple_of(2)),
            FieldType::Ref(_) => {
                Value::Ref(*self.living.get(n as usize % self.living.len().max(1))?)
            }
        })
    }

    /// Plays a step; one the store refuses changes nothing and does not count.
    fn play(&mut self, step: &Step) {
        let changed = match *step {
            Step::Reopen => {
                self.reopen();
                return;
            }
            Step::Create(kind, owner, n) => self.create(kind, owner, n),
            Step::Set(record, field, n) => self.set(record, field, n),
            Step::Remove(record) => {
                let Some(id) = pick(&self.living, record) else {
                    return;
                };
                self.store()
                    .transact(Plan::new(Verb::Remove).about(id), |tx| tx.remove(id).map(|()| id))
                    .map(|(_, changed)| changed.operation)
            }
            Step::Restore(record) => {
                let Some(id) = pick(&self.removed, record) else {
                    return;
                };
                self.store()
                    .transact(Plan::new(Verb::Restore).about(id), |tx| tx.restore(id).map(|()| id))
                    .map(|(_, changed)| changed.operation)
            }
        };
        if matches!(changed, Ok(Some(_))) {
            self.done += 1;
        }
        self.sort_out();
    }

    fn create(&mut self, kind: usize, owner: usize, n: u32) -> Result<Option<i64>, StoreError> {
        let kind = Kind::ALL[kind % Kind::ALL.len()];
        let mut values = Vec::new();
        if let Some(field) = kind.required() {
            let owner = pick(&self.living, owner).ok_or(StoreError::Required(kind, field))?;
            values.push((field.name, Value::Ref(owner)));
        }
        values.push(("note", Value::Text(format!("số {n}"))));
        let (id, changed) =
            self.store().transact(Plan::new(Verb::Create), |tx| tx.create(kind, &values))?;
        self.living.push(id);
        Ok::<_, StoreError>(changed.operation)
    }

    fn set(
        &mut self,
        record: usize,
        field: usize,
        n: Option<u32>,
    ) -> Result<Option<i64>, StoreError> {
        let id = pick(&self.living, record).ok_or(StoreError::NothingToUndo)?;
        let kind = self.store().record(id)?.kind;
        let field = &kind.fields()[field % kind.fields().len()];
        let value = n.and_then(|n| self.value(field.ty, n));
        let plan = Plan::new(Verb::Set).about(id).field(field.name);
        let ((), changed) = self.store().transact(plan, |tx| tx.set(id, field.name, value))?;
        Ok::<_, StoreError>(changed.operation)
    }

    /// Children go to the bin with their owner and come back with it.
    fn sort_out(&mut self) {
        let mut all = std::mem::take(&mut self.living);
        all.append(&mut self.removed);
        all.sort();
        for id in all {
            let place =
                if self.store().record(id).is_ok() { &mut self.living } else { &mut self.removed };
            place.push(id);
        }
    }
}

fn pick(records: &[RecordId], at: usize) -> Option<RecordId> {
    records.get(at % records.len().max(1)).copied()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_to_the_beginning_and_redo_to_the_end_give_the_same_book(steps in steps()) {
        let mut game =
            Game { desk: Desk::new(), store: None, living: Vec::new(), removed: Vec::new(), done: 0 };
        let empty = export(game.store());
        let mut after = vec![empty];
        for step in &steps {
            let before = game.done;
            game.play(step);
            if game.done > before {
                let now = export(game.store());
                after.push(now);
            }
        }
        for at in (0..game.done).rev() {
            game.store().undo().unwrap();
            prop_assert_eq!(&export(game.store()), &after[at], "undo {}", at);
            if at % 5 == 0 {
                game.reopen();
            }
        }
        prop_assert!(matches!(game.store().undo(), Err(StoreError::NothingToUndo)));
        game.reopen();
        for (at, then) in after.iter().enumerate().skip(1) {
            game.store().redo().unwrap();
            prop_assert_eq!(&export(game.store()), then, "redo {}", at);
        }
        prop_assert!(matches!(game.store().redo(), Err(StoreError::NothingToUndo)));
        let report = game.store().check().unwrap();
        prop_assert!(report.is_whole(), "{:?}", report.damage);
    }
}
