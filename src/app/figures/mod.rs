//! Số liệu of all organisations directly below an upper union on one day, in one grid: what is entered,
//! what stood there the time before, and the sums. Read from the book when it changes, never while drawing.

mod paste;

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::app::form::{FieldKey, RowRef};
use crate::domain::catalogue::{Figure, Kind, Meeting, Record, RecordId, Typed as _};
use crate::domain::figures::{Total, counts_of, statistic_days};
use crate::domain::term::opening;
use crate::domain::values::{Count, FromValue as _, PartialDate, Value};
use crate::store::{Changed, FigureFinding, Store, StoreError};
use crate::tr;

pub use paste::{FiguresPaste, FiguresPasteRow};

/// Days of statistics that are offered.
const STATISTIC_DAYS: usize = 3;
/// Days with figures already that are offered beside them.
const KNOWN_DAYS: usize = 3;

/// A wish at the grid.
#[derive(Clone, Debug, PartialEq)]
pub enum FiguresAction {
    /// Opens the grid of the organisation whose page is shown.
    Open,
    /// The day was typed.
    DayTyped,
    /// A day that is offered was taken.
    Day(NaiveDate),
    /// Back to the page of the organisation.
    Close,
    /// A table was pasted into a row and a column.
    Paste(usize, usize, String),
    /// Writes the pasted block.
    PasteWrite,
}

/// A day that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayChoice {
    /// The day.
    pub day: NaiveDate,
    /// As it is offered: a day of statistics, of the congress, one with figures.
    pub label: String,
}

/// One organisation of the grid.
#[derive(Clone, Debug)]
pub struct GridRow {
    /// The organisation.
    pub organisation: RecordId,
    /// Its name of the day.
    pub name: String,
    /// Its short name of the day.
    pub short_name: Option<String>,
    /// Its snapshot of the day; the earliest made where there are several.
    pub figure: Option<Record>,
    /// The numbers of the snapshot before, by column; empty where unknown.
    pub before: Vec<String>,
    before_counts: Vec<Option<Count>>,
    /// What is found about the snapshot of the day.
    pub findings: Vec<FigureFinding>,
}

/// The sum of a column.
#[derive(Clone, Debug, Default)]
pub struct GridTotal {
    /// Of the day; empty where nothing is known.
    pub shown: String,
    /// How many organisations are left out of it.
    pub unknown: usize,
    /// Of the snapshots before.
    pub before: String,
}

/// The grid.
#[derive(Clone, Debug)]
pub struct FiguresGrid {
    /// The upper union.
    pub union: RecordId,
    /// Its name of the day.
    pub name: String,
    /// The day.
    pub day: NaiveDate,
    /// The day as it is being typed.
    pub day_text: String,
    /// Why what was typed is no day.
    pub day_error: Option<String>,
    /// The days that are offered.
    pub days: Vec<DayChoice>,
    /// The counts that are asked for, in their order.
    pub columns: Vec<&'static str>,
    /// The organisations in list order.
    pub rows: Vec<GridRow>,
    /// The sums, by column.
    pub totals: Vec<GridTotal>,
    /// How many organisations have a snapshot of the day.
    pub done: usize,
    places: HashMap<RecordId, usize>,
}

impl FiguresGrid {
    /// The grid of an upper union: of its last day of statistics or, where that is none, of today.
    pub fn open(store: &Store, union: RecordId, today: NaiveDate) -> Result<Self, StoreError> {
        let day = statistic_days(today, 1).first().copied().unwrap_or(today);
        let mut grid = Self {
            union,
            name: String::new(),
            day,
            day_text: String::new(),
            day_error: None,
            days: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            totals: Vec::new(),
            done: 0,
            places: HashMap::new(),
        };
        grid.turn_to(store, day, today)?;
        Ok(grid)
    }

    /// Turns to another day.
    pub fn turn_to(
        &mut self,
        store: &Store,
        day: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), StoreError> {
        self.day = day;
        self.day_text = PartialDate::Day(day).shown();
        self.day_error = None;
        self.read(store)?;
        self.days = self.offered(store, today)?;
        Ok(())
    }

    fn read(&mut self, store: &Store) -> Result<(), StoreError> {
        let union = store.node_on(self.union, self.day)?;
        self.name = match union {
            Some(union) if !union.name.is_empty() => union.name,
            _ => store.title(self.union)?,
        };
        let mut nodes = store.children_on(self.union, self.day, false)?;
        nodes.retain(|node| node.kind.as_deref() != Some("outside"));
        let ids: Vec<RecordId> = nodes.iter().map(|node| node.id).collect();
        let mut figures = store.figures_of(&ids)?;
        let found = |name: &str| {
            let near = |figure: &&Record| self.is_of_day(figure) || is_before(figure, self.day);
            figures.values().flatten().filter(near).any(|figure| figure.get(name).is_some())
        };
        self.columns = counts_of(nodes.iter().map(|node| node.kind.as_deref()), found);
        self.places = ids.iter().zip(0..).map(|(id, at)| (*id, at)).collect();
        self.rows = Vec::with_capacity(nodes.len());
        for node in nodes {
            let own = figures.remove(&node.id).unwrap_or_default();
            let label = if node.name.is_empty() { tr!("line-unnamed") } else { node.name.clone() };
            let mut row = GridRow {
                organisation: node.id,
                name: label,
                short_name: node.short_name,
                figure: None,
                before: Vec::new(),
                before_counts: Vec::new(),
                findings: Vec::new(),
            };
            self.fill(&mut row, own);
            self.rows.push(row);
        }
        self.sort_findings(store.figure_findings(&ids)?);
        self.sum();
        Ok(())
    }

    fn is_of_day(&self, figure: &Record) -> bool {
        figure.get("as_of") == Some(&Value::Date(PartialDate::Day(self.day)))
    }

    fn fill(&self, row: &mut GridRow, figures: Vec<Record>) {
        let earlier = figures.iter().filter(|figure| is_before(figure, self.day));
        let before =
            earlier.max_by_key(|figure| (as_of(figure).map(PartialDate::latest), figure.id));
        row.before_counts = self
            .columns
            .iter()
            .map(|column| before.and_then(|before| count(before, column)))
            .collect();
        let shown = |count: &Option<Count>| count.map(Count::shown).unwrap_or_default();
        row.before = row.before_counts.iter().map(shown).collect();
        row.figure = figures.into_iter().find(|figure| self.is_of_day(figure));
    }

    fn sort_findings(&mut self, findings: Vec<FigureFinding>) {
        let rows: HashMap<RecordId, usize> = self
            .rows
            .iter()
            .zip(0..)
            .filter_map(|(row, at)| Some((row.figure.as_ref()?.id, at)))
            .collect();
        for finding in findings {
            if let Some(row) = rows.get(&finding.figure).and_then(|at| self.rows.get_mut(*at)) {
                row.findings.push(finding);
            }
        }
    }

    fn sum(&mut self) {
        let rows = &self.rows;
        let total = |at: usize, column: &str| {
            let now = Total::of(rows.iter().map(|row| count(row.figure.as_ref()?, column)));
            let before =
                Total::of(rows.iter().map(|row| row.before_counts.get(at).copied().flatten()));
            GridTotal { shown: now.shown(), unknown: now.unknown, before: before.shown() }
        };
        self.totals = self.columns.iter().zip(0..).map(|(column, at)| total(at, column)).collect();
        self.done = self.rows.iter().filter(|row| row.figure.is_some()).count();
    }

    /// The days of statistics, the day of the congress of the union's last term, and the last days that
    /// some of the organisations have figures of.
    fn offered(&self, store: &Store, today: NaiveDate) -> Result<Vec<DayChoice>, StoreError> {
        let shown = |day: NaiveDate| PartialDate::Day(day).shown();
        let mut days: Vec<DayChoice> = statistic_days(today, STATISTIC_DAYS)
            .into_iter()
            .map(|day| DayChoice { day, label: tr!("figures-day-statistic", day = shown(day)) })
            .collect();
        if let Some(day) = self.congress(store)?.filter(|day| *day <= today) {
            days.retain(|choice| choice.day != day);
            days.push(DayChoice { day, label: tr!("figures-day-congress", day = shown(day)) });
        }
        let ids: Vec<RecordId> = self.rows.iter().map(|row| row.organisation).collect();
        let mut known: Vec<NaiveDate> = store
            .figures_of(&ids)?
            .values()
            .flatten()
            .filter_map(|figure| as_of(figure)?.full())
            .filter(|day| days.iter().all(|choice| choice.day != *day))
            .collect();
        known.sort_unstable();
        known.dedup();
        let last = known.into_iter().rev().take(KNOWN_DAYS);
        days.extend(
            last.map(|day| DayChoice { day, label: tr!("figures-day-known", day = shown(day)) }),
        );
        Ok(days)
    }

    fn congress(&self, store: &Store) -> Result<Option<NaiveDate>, StoreError> {
        let terms = store.pointing(Kind::Term, "organisation", self.union)?;
        let last = terms.iter().max_by_key(|term| match term.get("year_from") {
            Some(Value::Int(year)) => (*year, term.id),
            _ => (i64::MIN, term.id),
        });
        let Some(last) = last else { return Ok(None) };
        let meetings = store.pointing(Kind::Meeting, "term", last.id)?;
        let meetings: Vec<Meeting> = meetings.iter().map(Meeting::read).collect();
        let day = opening(&meetings).and_then(|meeting| meeting.starts_on);
        Ok(day.and_then(PartialDate::full))
    }

    /// Brings the grid up to date after a change of the book.
    pub fn refresh(&mut self, store: &Store, changed: &Changed) -> Result<(), StoreError> {
        let of_figures = |kind: &Kind| matches!(kind, Kind::Figure | Kind::Acceptance);
        if changed.records.is_empty() || !changed.records.values().all(of_figures) {
            return self.read(store);
        }
        let touched: Vec<usize> =
            changed.listed.iter().filter_map(|id| self.places.get(id).copied()).collect();
        let ids: Vec<RecordId> = touched
            .iter()
            .filter_map(|at| self.rows.get(*at))
            .map(|row| row.organisation)
            .collect();
        let mut figures = store.figures_of(&ids)?;
        for at in touched {
            let Some(mut row) = self.rows.get(at).cloned() else { continue };
            row.findings.clear();
            let own = figures.remove(&row.organisation).unwrap_or_default();
            self.fill(&mut row, own);
            if let Some(place) = self.rows.get_mut(at) {
                *place = row;
            }
        }
        self.sort_findings(store.figure_findings(&ids)?);
        self.sum();
        Ok(())
    }

    /// Whether one of some listed records has a row in the grid.
    pub fn holds<'a>(&self, listed: impl IntoIterator<Item = &'a RecordId>) -> bool {
        listed.into_iter().any(|id| self.places.contains_key(id))
    }

    /// The field of a cell: of the snapshot of the day, or of the one that comes to be when something is
    /// typed.
    pub fn key(&self, row: &GridRow, field: &'static str) -> FieldKey {
        let row = match &row.figure {
            Some(figure) => RowRef::Record(figure.id),
            None => {
                RowRef::New { kind: Kind::Figure, owner: row.organisation, link: "organisation" }
            }
        };
        FieldKey { row, field }
    }

    /// The day of the snapshot that a new row of the grid makes; `None` for a row that is none of it.
    pub(super) fn day_of(&self, row: RowRef) -> Option<PartialDate> {
        match row {
            RowRef::New { kind: Kind::Figure, owner, .. } if self.places.contains_key(&owner) => {
                Some(PartialDate::Day(self.day))
            }
            _ => None,
        }
    }

    /// What the step that makes a snapshot is called.
    pub(super) fn step(&self, owner: RecordId) -> String {
        let row = self.places.get(&owner).and_then(|at| self.rows.get(*at));
        let name = row.map(|row| row.name.clone()).unwrap_or_default();
        tr!("figures-made", day = PartialDate::Day(self.day).shown(), name = name)
    }
}

fn as_of(figure: &Record) -> Option<PartialDate> {
    Figure::read(figure).as_of
}

/// Whether a snapshot is certainly of a day before another.
fn is_before(figure: &Record, day: NaiveDate) -> bool {
    as_of(figure).is_some_and(|date| date.latest() < day)
}

fn count(figure: &Record, field: &str) -> Option<Count> {
    figure.get(field).and_then(Count::from_value)
}
