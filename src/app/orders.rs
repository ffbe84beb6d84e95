//! The places of the lines of a long list, read beside the clerk's work and kept up with the changes.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::domain::catalogue::{Kind, RecordId};
use crate::store::Places;

/// Shorter lists are searched without.
const LONG: usize = 50_000;
/// So many moved records make it worth reading the places anew.
const MANY_MOVED: usize = 500;

/// The places of the list that was searched last.
#[derive(Debug, Default)]
pub struct Orders {
    current: Option<Order>,
}

/// Numbers the questions of every book, so that none takes the answer to another's.
static ASKED: AtomicU64 = AtomicU64::new(0);

#[derive(Debug)]
struct Order {
    kind: Kind,
    number: u64,
    places: Option<Places>,
    moved: BTreeSet<RecordId>,
}

impl Orders {
    /// Whether the places of a list of so many lines have to be read.
    pub fn wants(&self, kind: Kind, lines: usize) -> bool {
        let known = self.current.as_ref().filter(|order| order.kind == kind);
        lines >= LONG
            && known.is_none_or(|order| order.places.is_some() && order.moved.len() > MANY_MOVED)
    }

    /// The reading begins: what moves from now on is noted. Gives the number of the question.
    pub fn begin(&mut self, kind: Kind) -> u64 {
        let number = ASKED.fetch_add(1, Ordering::Relaxed);
        self.current = Some(Order { kind, number, places: None, moved: BTreeSet::new() });
        number
    }

    /// The answer to a question; one that nobody waits for any more is dropped.
    pub fn answered(&mut self, number: u64, places: Places) {
        if let Some(order) = self.current.as_mut().filter(|order| order.number == number) {
            order.places = Some(places);
        }
    }

    /// These lines were made anew.
    pub fn moved(&mut self, listed: &BTreeSet<RecordId>) {
        if let Some(order) = &mut self.current {
            order.moved.extend(listed);
        }
    }

    /// Any line may have been made anew.
    pub fn forget(&mut self) {
        self.current = None;
    }

    /// The places of a list with the records that have moved since; `None` when not known.
    pub fn of(&self, kind: Kind) -> Option<(&Places, &BTreeSet<RecordId>)> {
        let order = self.current.as_ref().filter(|order| order.kind == kind)?;
        Some((order.places.as_ref()?, &order.moved))
    }
}
