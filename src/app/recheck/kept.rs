//! The ballots that are being entered again, and their texts beside the book.

use std::collections::BTreeMap;

use super::Recheck;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::election::recheck::Cell;
use crate::store::{DraftText, SecondEntry};

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
    pub fn texts(&self) -> Vec<DraftText> {
        self.kept.values().flat_map(texts_of).collect()
    }

    /// Puts a text back that a kill left behind. The page asks the cell again if the ballot changed
    /// since.
    pub fn recall(&mut self, left: DraftText, second: SecondEntry) {
        let ballot = RecordId(second.ballot);
        let recheck = self.kept.entry(ballot).or_insert_with(|| Recheck::new(ballot));
        match left.field.as_str() {
            BY => recheck.by = left.text,
            HOW => recheck.said_same = Some(left.text == "same_person"),
            name => {
                let kind =
                    if left.record == second.ballot { Kind::Ballot } else { Kind::Candidate };
                if let Some(field) = kind.field(name) {
                    let cell = Cell { record: RecordId(left.record), field: field.name };
                    recheck.left.insert(cell, (left.text, second.ground));
                }
            }
        }
    }
}

fn texts_of(recheck: &Recheck) -> Vec<DraftText> {
    let text = |record: RecordId, field: &str, text: &str, ground: &str| DraftText {
        record: record.0,
        new_row: None,
        field: field.to_owned(),
        text: text.to_owned(),
        second: Some(SecondEntry { ballot: recheck.ballot.0, ground: ground.to_owned() }),
    };
    let typed = recheck.entries.iter().filter(|entry| entry.is_typed());
    let mut texts: Vec<DraftText> = typed
        .map(|entry| text(entry.cell.record, entry.cell.field, &entry.text, &entry.ground))
        .collect();
    // Not looked at since the book was opened.
    texts.extend(
        recheck
            .left
            .iter()
            .map(|(cell, (typed, ground))| text(cell.record, cell.field, typed, ground)),
    );
    if !texts.is_empty() {
        texts.push(text(recheck.ballot, BY, &recheck.by, ""));
        let how = recheck.said_same.map(|same| if same { "same_person" } else { "other_person" });
        texts.extend(how.map(|how| text(recheck.ballot, HOW, how, "")));
    }
    texts
}
