//! The rows under a field that points to a record.

use chrono::NaiveDate;

use crate::app::as_of::name_rows;
use crate::app::form::FieldKey;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::text;
use crate::store::{Row, Store, StoreError};

/// How many rows a picker shows.
const ROWS: usize = 8;

/// The open picker.
#[derive(Clone, Debug)]
pub struct PickerState {
    /// The field it belongs to.
    pub key: FieldKey,
    /// Its text.
    pub query: String,
    /// The words of the text, to mark what matches.
    pub words: Vec<String>,
    /// What can be taken.
    pub rows: Vec<Row>,
    /// The kind that can be made on the spot; `None` where the record needs more than a name.
    pub creates: Option<Kind>,
    /// How many bear exactly the typed name.
    pub namesakes: usize,
}

impl PickerState {
    /// Asks for the rows of a text. `near` narrows an empty question to the records a clerk means most
    /// often there (the terms of the same organisation); of a `day` other than today organisations have
    /// the names of that day.
    pub fn ask(
        store: &Store,
        key: FieldKey,
        targets: &[Kind],
        query: String,
        (near, day): (&[RecordId], Option<NaiveDate>),
    ) -> Result<Self, StoreError> {
        let words = text::search_words(&query);
        let mut rows =
            if words.is_empty() { store.rows(near)? } else { find(store, &words, targets)? };
        if rows.is_empty() && words.is_empty() {
            for kind in listed(targets) {
                rows.extend(store.list_window(kind, &crate::store::Filter::All, 0, ROWS)?);
            }
        }
        // Those that ended come last.
        rows.sort_by_key(|row| row.state == "ended");
        rows.truncate(ROWS);
        if let Some(day) = day {
            name_rows(store, &mut rows, day)?;
        }
        let namesakes = rows.iter().filter(|row| text::same_name(&row.name, &query)).count();
        Ok(Self { key, query, words, rows, creates: creatable(targets), namesakes })
    }
}

fn listed(targets: &[Kind]) -> impl Iterator<Item = Kind> + '_ {
    Kind::ALL
        .iter()
        .copied()
        .filter(move |kind| kind.is_listed() && (targets.is_empty() || targets.contains(kind)))
}

fn find(store: &Store, words: &[String], targets: &[Kind]) -> Result<Vec<Row>, StoreError> {
    let mut rows = Vec::new();
    for kind in listed(targets) {
        let hits = store.search(words, Some(kind), ROWS)?;
        rows.extend(hits.into_iter().filter(|hit| hit.missing.is_none()).map(|hit| hit.row));
    }
    Ok(rows)
}

/// The kinds that a name alone is enough for.
fn creatable(targets: &[Kind]) -> Option<Kind> {
    match targets {
        [kind @ (Kind::Organisation | Kind::Person | Kind::Document | Kind::Programme)] => {
            Some(*kind)
        }
        _ => None,
    }
}
