//! The record whose page is open.

use std::collections::HashMap;

use crate::app::office::{self, OfficeView};
use crate::domain::catalogue::{Kind, RecordId};
use crate::store::{LoadedDossier, LogEntry, Row, Store, StoreError};

/// How many lines of its history a page shows.
const HISTORY: usize = 6;

/// An open record with what its page shows.
#[derive(Clone, Debug)]
pub struct OpenRecord {
    /// The record.
    pub id: RecordId,
    /// Itself, its parts and its findings.
    pub loaded: LoadedDossier,
    /// Which part of the page is shown.
    pub part: usize,
    /// The child rows whose own rows are shown, by kind.
    pub focus: HashMap<Kind, RecordId>,
    /// The newest lines of its history.
    pub history: Vec<LogEntry>,
    /// Its list line.
    pub row: Option<Row>,
    /// Other listed records that point to it: terms of an organisation, ballots of a term.
    pub related: Vec<Row>,
    /// Offices held and figures counted, of a person or a term.
    pub office: OfficeView,
}

impl OpenRecord {
    /// Loads a record.
    pub fn load(store: &Store, id: RecordId) -> Result<Self, StoreError> {
        let mut open = Self {
            id,
            loaded: store.dossier(id)?,
            part: 0,
            focus: HashMap::new(),
            history: Vec::new(),
            row: None,
            related: Vec::new(),
            office: OfficeView::default(),
        };
        open.reload(store)?;
        Ok(open)
    }

    /// Reads it again after a change, leaving the page where it is.
    pub fn reload(&mut self, store: &Store) -> Result<(), StoreError> {
        self.loaded = store.dossier(self.id)?;
        self.history = store.log(Some(self.id), HISTORY)?;
        self.row = store.rows(&[self.id])?.into_iter().next();
        self.related = self.read_related(store)?;
        self.office = office::view(store, &self.loaded.dossier)?;
        let dossier = &self.loaded.dossier;
        self.focus.retain(|_, id| dossier.find(*id).is_some());
        for kind in [Kind::Meeting, Kind::Delegation] {
            if !self.focus.contains_key(&kind)
                && let Some(first) = dossier.records(kind).next()
            {
                self.focus.insert(kind, first.id);
            }
        }
        Ok(())
    }

    fn read_related(&self, store: &Store) -> Result<Vec<Row>, StoreError> {
        let dossier = &self.loaded.dossier;
        let mut ids: Vec<RecordId> = match dossier.root.kind {
            Kind::Organisation => {
                let mut ids: Vec<RecordId> = Vec::new();
                for (kind, field) in [(Kind::Term, "organisation"), (Kind::Party, "organisation")] {
                    for record in store.pointing(kind, field, self.id)? {
                        ids.extend(record.reference("programme").or(Some(record.id)));
                    }
                }
                ids
            }
            Kind::Term => dossier.records(Kind::Ballot).map(|record| record.id).collect(),
            _ => Vec::new(),
        };
        ids.sort();
        ids.dedup();
        store.rows(&ids)
    }
}
