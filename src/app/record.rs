//! The record whose page is open.

use std::collections::{HashMap, HashSet};

use crate::app::office::{self, OfficeView};
use crate::app::programme::ProgrammeView;
use crate::app::series::PlotView;
use crate::app::tally::Tally;
use crate::app::term_line::TermLine;
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::store::{BallotLine, Lineage, LoadedDossier, LogEntry, Row, Store, StoreError};

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
    /// Of a ballot: the sums of its figures as they are typed; `None` until they are asked for.
    pub tally: Option<Tally>,
    /// Of a ballot: the meetings of its term, by their day.
    pub meetings: Vec<Record>,
    /// Of a ballot: the ballots of its term, itself among them.
    pub siblings: Vec<BallotLine>,
    /// Of a ballot: the people who held its office in the term before.
    pub re_elected: HashSet<RecordId>,
    /// Offices held and figures counted, of a person or a term.
    pub office: OfficeView,
    /// Of an organisation: what it came out of and what it passed into.
    pub lineage: Lineage,
    /// The day the page is seen on instead of today.
    pub as_of: Option<chrono::NaiveDate>,
    /// How many others are likely the same organisation or person; `None` until a job has looked.
    pub alike: Option<usize>,
    /// Whether a job was asked to look.
    pub(super) alike_asked: bool,
    /// Of a programme: its chain, its years, what it owes.
    pub programme: Option<ProgrammeView>,
    /// Of an organisation: its figures over time.
    pub plot: PlotView,
    /// Of an organisation or a term: the terms over time.
    pub term_line: TermLine,
    /// Whether the book changed since it was read.
    pub(super) stale: bool,
}

impl OpenRecord {
    /// The page of a dossier, without what the store tells around it.
    pub fn of(loaded: LoadedDossier) -> Self {
        Self {
            id: loaded.dossier.root.id,
            loaded,
            part: 0,
            focus: HashMap::new(),
            history: Vec::new(),
            row: None,
            related: Vec::new(),
            tally: None,
            meetings: Vec::new(),
            siblings: Vec::new(),
            re_elected: HashSet::new(),
            office: OfficeView::default(),
            lineage: Lineage::default(),
            as_of: None,
            alike: None,
            alike_asked: false,
            programme: None,
            plot: PlotView::default(),
            term_line: TermLine::default(),
            stale: false,
        }
    }

    /// Loads a record.
    pub fn load(store: &Store, id: RecordId) -> Result<Self, StoreError> {
        let mut open = Self::of(store.dossier(id)?);
        open.reload(store)?;
        Ok(open)
    }

    /// Reads it again after a change, leaving the page where it is.
    pub fn reload(&mut self, store: &Store) -> Result<(), StoreError> {
        self.loaded = store.dossier(self.id)?;
        self.stale = false;
        self.history = store.log(Some(self.id), HISTORY)?;
        self.row = store.rows(&[self.id])?.into_iter().next();
        self.related = self.read_related(store)?;
        self.tally = None;
        if self.loaded.dossier.root.kind == Kind::Ballot {
            self.read_chain(store)?;
        }
        self.office = office::view(store, &self.loaded.dossier)?;
        self.programme = match self.loaded.dossier.root.kind {
            Kind::Programme => Some(ProgrammeView::read(store, &self.loaded.dossier)?),
            _ => None,
        };
        let dossier = &self.loaded.dossier;
        self.plot = match dossier.root.kind {
            Kind::Organisation => PlotView::of(dossier),
            _ => PlotView::default(),
        };
        self.term_line = TermLine::of(store, dossier)?;
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

    fn read_chain(&mut self, store: &Store) -> Result<(), StoreError> {
        let dossier = &self.loaded.dossier;
        self.re_elected = office::held_before(store, dossier)?;
        let term = dossier.around.iter().find(|record| record.kind == Kind::Term);
        let Some(term) = term.map(|term| term.id) else { return Ok(()) };
        self.siblings = store.ballots_of_term(term)?;
        self.meetings = store.pointing(Kind::Meeting, "term", term)?;
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
