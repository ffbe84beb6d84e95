//! Life events of organisations: recorded, refused, taken back, and the trees they leave behind.

mod history;
mod random;

use chrono::NaiveDate;
use so_cong_doan::app::office::event::{Decision, EventError, Order, Recorded, record};
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::organisation::{Event, Refusal, State, Who};
use so_cong_doan::domain::values::{PartialDate, Value};
use so_cong_doan::store::{Plan, Store, Verb};

pub fn date(iso: &str) -> PartialDate {
    iso.parse().unwrap()
}

pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// A new organisation of a name and kind.
pub fn named(name: &str, kind: &str, parent: Option<RecordId>) -> State {
    State {
        name: Some(name.to_owned()),
        kind: Some(kind.to_owned()),
        parent: parent.map(Who::Known),
        ..State::default()
    }
}

pub fn try_record(store: &mut Store, event: Event, on: &str) -> Result<Recorded, Refusal> {
    apply(store, &Order::new(event, date(on)))
}

pub fn apply(store: &mut Store, order: &Order) -> Result<Recorded, Refusal> {
    match record(store, order, &Decision::Unknown, "biến động") {
        Ok(recorded) => Ok(recorded),
        Err(EventError::Refused(refusal)) => Err(refusal),
        Err(EventError::Store(error)) => panic!("{error:?}"),
    }
}

/// Records an event that must be in order.
pub fn happens(store: &mut Store, event: Event, on: &str) -> Recorded {
    let told = format!("{event:?}");
    try_record(store, event, on).unwrap_or_else(|refusal| panic!("{told} on {on}: {refusal}"))
}

/// Founds an organisation.
pub fn found(store: &mut Store, state: State, on: &str) -> RecordId {
    happens(store, Event::Founded { of: None, state }, on).founded[0]
}

/// Makes a record outside the events.
pub fn make(store: &mut Store, kind: Kind, values: &[(&str, Value)]) -> RecordId {
    store.transact(Plan::new(Verb::Create), |tx| tx.create(kind, values)).unwrap().0
}

/// The codes found about an organisation.
pub fn codes(store: &Store, id: RecordId) -> Vec<&'static str> {
    store.dossier(id).unwrap().findings.iter().map(|(finding, _)| finding.code).collect()
}
