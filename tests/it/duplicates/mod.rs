//! Likely duplicates: what is offered, and what making one record of two leaves behind.

mod cases;
mod crowd;
mod merging;
mod random;

use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::values::Value;
use so_cong_doan::store::{FoundPairs, Plan, Progress, Store, StoreError, Tx, Verb};

/// All pairs of a book.
fn pairs(store: &Store) -> FoundPairs {
    store.duplicates(None, &Progress::default()).unwrap()
}

/// One step in a book.
fn step<T>(store: &mut Store, run: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>) -> T {
    store.transact(Plan::new(Verb::Batch).label("thử"), run).unwrap().0
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// An organisation with one state.
fn union(tx: &mut Tx<'_>, values: &[(&str, Value)]) -> Result<RecordId, StoreError> {
    let id = tx.create(Kind::Organisation, &[])?;
    let mut all = vec![("organisation", Value::Ref(id))];
    all.extend(values.iter().cloned());
    tx.create(Kind::OrganisationPeriod, &all)?;
    Ok(id)
}

fn person(tx: &mut Tx<'_>, name: &str) -> Result<RecordId, StoreError> {
    tx.create(Kind::Person, &[("full_name", text(name))])
}
