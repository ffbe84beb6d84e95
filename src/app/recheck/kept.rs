//! The ballots that are being entered again, and their texts beside the book.

use std::collections::BTreeMap;

use super::Recheck;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::election::recheck::Cell;
use crate::store::{DraftText, SecondEntry, Store, StoreError};

const BY: &str = "checked_by";
const HOW: &str = "checked_how";

/// Every second entry that was begun and not ended.
#[derive(Clone, Debug, Default)]
pub struct Rechecks {
    kept: BTreeMap<RecordId, Recheck>,
    shown: Option<RecordId>,
    /// Raised by each change of a text, so that the file beside the book is written only then.
    pub revision: u64,
}

impl Rechecks {
    /// The second entry of a ballot.
    pub fn get(&self, ballot: RecordId) -> Option<&Recheck> {
        self.kept.get(&ballot)
    }

    /// The second entry of a ballot, to type into.
    pub fn get_mut(&mut self, ballot: RecordId) -> Option<&mut Recheck> {
        self.kept.get_mut(&ballot)
    }

    /// The one whose page is shown, when the page of that ballot is open.
    pub fn shown_on(&self, ballot: RecordId) -> Option<&Recheck> {
        self.get(self.shown.filter(|shown| *shown == ballot)?)
    }

    /// See [`Rechecks::shown_on`].
    pub fn shown_on_mut(&mut self, ballot: RecordId) -> Option<&mut Recheck> {
        self.shown.filter(|shown| *shown == ballot)?;
        self.get_mut(ballot)
    }

    /// Begins or goes on with a ballot and shows its page.
    pub fn show(&mut self, ballot: RecordId) -> &mut Recheck {
        self.shown = Some(ballot);
        self.kept.entry(ballot).or_insert_with(|| Recheck::new(ballot))
    }

    /// Leaves the page; what was typed is kept.
    pub fn hide(&mut self) {
        self.shown = None;
    }

    /// Throws away what was typed for a ballot.
    pub fn end(&mut self, ballot: RecordId) {
        self.shown = None;
        self.kept.remove(&ballot);
        self.revision += 1;
    }

    /// Says that a text changed.
    pub fn touch(&mut self) {
        self.revision += 1;
    }

    /// Follows a ballot that may have changed.
    pub fn follow(&mut self, dossier: &Dossier) {
        if let Some(recheck) = self.kept.get_mut(&dossier.root.id) {
            recheck.follow(dossier);
            self.revision += 1;
        }
    }

    /// What was typed, for the file beside the book.
    pub fn texts(&self, store: &Store) -> Result<Vec<DraftText>, StoreError> {
        let mut texts = Vec::new();
        for recheck in self.kept.values() {
            collect_texts(recheck, store, &mut texts)?;
        }
        Ok(texts)
    }

    /// Puts a text back that a kill left behind at a record of a ballot. The page asks the cell again if
    /// the ballot changed since.
    pub fn recall(&mut self, ballot: RecordId, record: RecordId, left: DraftText, ground: String) {
        let recheck = self.kept.entry(ballot).or_insert_with(|| Recheck::new(ballot));
        match left.field.as_str() {
            BY => recheck.by = left.text,
            HOW => recheck.said_same = Some(left.text == "same_person"),
            name => {
                let kind = if record == ballot { Kind::Ballot } else { Kind::Candidate };
                if let Some(field) = kind.field(name) {
                    recheck.left.insert(Cell { record, field: field.name }, (left.text, ground));
                }
            }
        }
    }
}

fn collect_texts(
    recheck: &Recheck,
    store: &Store,
    texts: &mut Vec<DraftText>,
) -> Result<(), StoreError> {
    let ballot = store.uid_of(recheck.ballot)?;
    let mut put = |record: RecordId, field: &str, text: &str, ground: &str| {
        texts.push(DraftText {
            record: store.uid_of(record)?,
            new_row: None,
            field: field.to_owned(),
            text: text.to_owned(),
            second: Some(SecondEntry { ballot, ground: ground.to_owned() }),
        });
        Ok::<(), StoreError>(())
    };
    let mut any = false;
    for entry in recheck.entries.iter().filter(|entry| entry.is_typed()) {
        any = true;
        put(entry.cell.record, entry.cell.field, &entry.text, &entry.ground)?;
    }
    // Not looked at since the book was opened.
    for (cell, (typed, ground)) in &recheck.left {
        any = true;
        put(cell.record, cell.field, typed, ground)?;
    }
    if any {
        put(recheck.ballot, BY, &recheck.by, "")?;
        let how = recheck.said_same.map(|same| if same { "same_person" } else { "other_person" });
        if let Some(how) = how {
            put(recheck.ballot, HOW, how, "")?;
        }
    }
    Ok(())
}
