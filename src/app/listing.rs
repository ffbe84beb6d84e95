//! One list: its question, its answer, and the windows of rows fetched so far.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::app::orders::Orders;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::text;
use crate::store::{Filter, ListQuery, Matches, Row, Store, StoreError};

/// Rows are fetched in windows of this size.
pub const PAGE: usize = 100;
/// Windows kept beside the visible one.
const KEPT: usize = 8;

/// A list as the window shows it.
#[derive(Clone, Debug)]
pub struct ListState {
    /// What it lists.
    pub kind: Kind,
    /// The search field's text.
    pub search: String,
    /// The words of the search, folded.
    pub words: Vec<String>,
    /// The chip in use.
    pub filter: Filter,
    /// How many rows there are.
    pub total: usize,
    /// How many rows the list has without search and filter.
    pub all: usize,
    /// The row the keyboard is at.
    pub cursor: Option<usize>,
    /// The record the cursor is at; the cursor follows it when the list changes around it.
    pub current: Option<RecordId>,
    /// Whether the cursor's row should be scrolled into view.
    pub reveal: bool,
    /// Counts of the filter chips: all, each state, findings.
    pub chips: Vec<(Filter, u64)>,
    /// With words: whether the rows are all that match.
    pub complete: bool,
    /// The day whose names it shows instead of those of today.
    pub as_of: Option<chrono::NaiveDate>,
    matches: Option<Vec<RecordId>>,
    pages: BTreeMap<usize, Vec<Row>>,
    states: Vec<&'static str>,
    stale: Stale,
}

/// What has to be read again before the list is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stale {
    Nothing,
    /// The rows: another question was asked.
    Rows,
    /// The rows and the counts of the chips: the book changed.
    All,
}

impl ListState {
    /// A list not read yet.
    pub fn new(kind: Kind, states: Vec<&'static str>) -> Self {
        Self {
            kind,
            search: String::new(),
            words: Vec::new(),
            filter: Filter::All,
            total: 0,
            all: 0,
            cursor: None,
            current: None,
            reveal: false,
            chips: Vec::new(),
            complete: true,
            as_of: None,
            matches: None,
            pages: BTreeMap::new(),
            states,
            stale: Stale::All,
        }
    }

    /// A row, when it is fetched.
    pub fn row(&self, at: usize) -> Option<&Row> {
        self.pages.get(&(at / PAGE)).and_then(|page| page.get(at % PAGE))
    }

    /// Says that the book changed; the list is read again before it is drawn.
    pub fn spoil(&mut self) {
        self.stale = Stale::All;
    }

    /// Changes the search.
    pub fn search_for(&mut self, search: String) {
        self.words = text::search_words(&search);
        self.search = search;
        self.cursor = None;
        self.current = None;
        self.stale = self.stale.max(Stale::Rows);
    }

    /// Changes the chip.
    pub fn filter_by(&mut self, filter: Filter) {
        self.filter = filter;
        self.cursor = None;
        self.current = None;
        self.stale = self.stale.max(Stale::Rows);
    }

    /// Reads the list again when something changed: the count, the chips, the first window.
    pub fn refresh(&mut self, store: &Store, orders: &Orders) -> Result<(), StoreError> {
        if self.stale == Stale::Nothing {
            return Ok(());
        }
        self.pages.clear();
        if self.stale == Stale::All {
            self.count(store)?;
        }
        if self.words.is_empty() {
            self.matches = None;
            self.complete = true;
            self.total = store.list_total(self.kind, &self.filter)? as usize;
        } else {
            let query = ListQuery {
                kind: self.kind,
                words: self.words.clone(),
                filter: self.filter.clone(),
            };
            let Matches { ids, complete } = match orders.of(self.kind) {
                Some((places, moved)) => store.list_matches_placed(&query, places, moved)?,
                None => store.list_matches(&query)?,
            };
            self.total = ids.len();
            self.complete = complete;
            self.matches = Some(ids);
        }
        self.stale = Stale::Nothing;
        if let Some(id) = self.current {
            self.find(store, id)?;
        }
        let first = self.cursor.unwrap_or(0).min(self.total.saturating_sub(1));
        self.fetch(store, first..first + 1)
    }

    fn count(&mut self, store: &Store) -> Result<(), StoreError> {
        self.chips.clear();
        self.chips.push((Filter::All, store.list_total(self.kind, &Filter::All)?));
        for state in &self.states {
            let filter = Filter::State(state);
            let count = store.list_total(self.kind, &filter)?;
            self.chips.push((filter, count));
        }
        self.chips.push((Filter::Findings, store.list_total(self.kind, &Filter::Findings)?));
        self.all = self.chips.first().map_or(0, |(_, count)| *count as usize);
        Ok(())
    }

    /// Fetches the windows of some rows.
    pub fn fetch(&mut self, store: &Store, wanted: Range<usize>) -> Result<(), StoreError> {
        let last = wanted.end.saturating_sub(1).max(wanted.start) / PAGE;
        for page in wanted.start / PAGE..=last {
            if self.pages.contains_key(&page) || page * PAGE >= self.total {
                continue;
            }
            let mut rows = match &self.matches {
                Some(ids) => {
                    let end = (page * PAGE + PAGE).min(ids.len());
                    store.rows(&ids[page * PAGE..end])?
                }
                None => store.list_window(self.kind, &self.filter, page * PAGE, PAGE)?,
            };
            match self.as_of {
                Some(day) => super::as_of::name_rows(store, &mut rows, day)?,
                None => store.tell_former_names(&mut rows, &self.words)?,
            }
            self.pages.insert(page, rows);
        }
        let here = wanted.start / PAGE;
        self.pages.retain(|page, _| page.abs_diff(here) <= KEPT);
        Ok(())
    }

    /// Whether all of these rows are fetched.
    pub fn has(&self, wanted: &Range<usize>) -> bool {
        wanted.is_empty()
            || (wanted.start / PAGE..=(wanted.end - 1) / PAGE)
                .all(|page| self.pages.contains_key(&page) || page * PAGE >= self.total)
    }

    /// Moves the cursor to a record, when the list shows it.
    pub fn find(&mut self, store: &Store, id: RecordId) -> Result<(), StoreError> {
        let at = match &self.matches {
            Some(ids) => ids.iter().position(|known| *known == id),
            None => store.list_position(self.kind, &self.filter, id)?,
        };
        self.cursor = at;
        self.current = Some(id);
        self.reveal = at.is_some();
        if let Some(at) = at {
            self.fetch(store, at..at + 1)?;
        }
        Ok(())
    }

    /// The record of a row, also of one not fetched yet.
    pub fn id_at(&mut self, store: &Store, at: usize) -> Result<Option<RecordId>, StoreError> {
        if at >= self.total {
            return Ok(None);
        }
        self.fetch(store, at..at + 1)?;
        Ok(self.row(at).map(|row| row.id))
    }
}
