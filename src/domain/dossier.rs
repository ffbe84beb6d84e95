//! A listed record with everything that belongs to it: what a page shows, a rule reads, a paper prints.

use std::collections::HashMap;

use super::catalogue::{Kind, Record, RecordId, Typed};
use super::rules::sets::RuleSets;

/// A record, its parts, and the records around it that it is understood by.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// The record itself.
    pub root: Record,
    /// What belongs to it, owners before what they own, each kind in the order it was made.
    pub parts: Vec<Record>,
    /// Others it is understood by: the organisation with its periods, the previous term.
    pub around: Vec<Record>,
    /// What only the rules hold it against: the organisation's figures; for a ballot also the other
    /// ballots of the term, those they elected, the bodies and the mandates.
    pub beside: Vec<Record>,
    /// The rule sets the book works by.
    pub rules: RuleSets,
    /// The titles of the records that references point to.
    pub titles: HashMap<RecordId, String>,
}

impl Dossier {
    /// The parts of a kind, typed.
    pub fn all<T: Typed>(&self) -> Vec<T> {
        self.records(T::KIND).map(T::read).collect()
    }

    /// The records of a kind around it, typed.
    pub fn nearby<T: Typed>(&self) -> Vec<T> {
        self.around.iter().filter(|record| record.kind == T::KIND).map(T::read).collect()
    }

    /// The parts of a kind.
    pub fn records(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.parts.iter().filter(move |record| record.kind == kind)
    }

    /// The parts of a kind that belong to one owner through a field.
    pub fn owned<'a>(
        &'a self,
        kind: Kind,
        field: &'a str,
        owner: RecordId,
    ) -> impl Iterator<Item = &'a Record> {
        self.records(kind).filter(move |record| record.reference(field) == Some(owner))
    }

    /// The records of a kind beside it.
    pub fn compared(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.beside.iter().filter(move |record| record.kind == kind)
    }

    /// A record of the dossier by its number.
    pub fn find(&self, id: RecordId) -> Option<&Record> {
        std::iter::once(&self.root)
            .chain(&self.parts)
            .chain(&self.around)
            .chain(&self.beside)
            .find(|record| record.id == id)
    }

    /// The title of a record that something here points to; `None` when it has none yet.
    pub fn title(&self, id: Option<RecordId>) -> Option<&str> {
        self.titles.get(&id?).map(String::as_str).filter(|title| !title.is_empty())
    }
}
