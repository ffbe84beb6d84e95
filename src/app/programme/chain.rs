//! The chain of renewals: what a programme goes on from, and what goes on from it.

use std::collections::HashSet;

use crate::domain::catalogue::{Kind, Programme, RecordId, Review, Typed as _};
use crate::domain::values::{PartialDate, Value, format_field};
use crate::store::{Store, StoreError};
use crate::tr;

/// Longer chains than this are walked no further: five years each, it is two centuries.
const LONGEST: usize = 40;

/// One programme of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The programme.
    pub id: RecordId,
    /// "2018 – 2022".
    pub years: String,
    /// Its state, in words.
    pub remark: String,
    /// Whether it is the page that is open.
    pub is_open: bool,
}

/// The chain of a programme, oldest first.
pub(super) fn read(store: &Store, own: &Programme) -> Result<Vec<Stage>, StoreError> {
    let mut seen = HashSet::from([own.id]);
    let mut chain = vec![stage(store, own, true)?];
    let mut previous = own.previous;
    while let Some(id) = previous.filter(|id| chain.len() < LONGEST && seen.insert(*id)) {
        let programme = Programme::read(&store.record(id)?);
        chain.insert(0, stage(store, &programme, false)?);
        previous = programme.previous;
    }
    let mut last = own.id;
    while chain.len() < LONGEST {
        let Some(next) = next_of(store, last)?.filter(|next| seen.insert(next.id)) else { break };
        chain.push(stage(store, &next, false)?);
        last = next.id;
    }
    Ok(chain)
}

/// The programme that goes on from one; the latest where several do.
fn next_of(store: &Store, id: RecordId) -> Result<Option<Programme>, StoreError> {
    let next = store.pointing(Kind::Programme, "previous", id)?;
    Ok(next.iter().map(Programme::read).max_by_key(|one| (one.starts, one.id)))
}

/// The last programme of the chain that a programme stands in.
pub fn latest_of(store: &Store, id: RecordId) -> Result<RecordId, StoreError> {
    let mut seen = HashSet::from([id]);
    let mut last = id;
    while let Some(next) = next_of(store, last)?.filter(|next| seen.insert(next.id)) {
        last = next.id;
    }
    Ok(last)
}

fn stage(store: &Store, programme: &Programme, is_open: bool) -> Result<Stage, StoreError> {
    let year = |date: Option<PartialDate>| date.map(|date| date.year().to_string());
    let years = match (year(programme.starts), year(programme.ends)) {
        (Some(from), Some(to)) => format!("{from}\u{a0}–\u{a0}{to}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => tr!("widget-unknown"),
    };
    let reviews = store.pointing(Kind::Review, "programme", programme.id)?;
    let held = reviews
        .iter()
        .map(Review::read)
        .find(|review| review.kind.as_deref() == Some("final") && review.not_held != Some(true));
    let remark = match held.and_then(|review| review.held_on) {
        Some(day) => tr!("programme-stage-reviewed", date = day.shown()),
        None => status(programme),
    };
    Ok(Stage { id: programme.id, years, remark, is_open })
}

/// Tình trạng in words.
fn status(programme: &Programme) -> String {
    let word = programme.status.clone();
    match (word, Kind::Programme.field("status")) {
        (Some(word), Some(field)) => format_field(Kind::Programme, field, &Value::Text(word)),
        _ => tr!("programme-stage-unknown"),
    }
}
