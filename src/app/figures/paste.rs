//! A block of figures pasted into the grid: what each row would do, shown before anything is written.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{FiguresGrid, count};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::figures::{FigureLine, read_block};
use crate::domain::text::fold;
use crate::domain::values::{Count, FromValue as _, PartialDate, Value, parse_field};
use crate::i18n;
use crate::store::{Changed, Plan, Store, StoreError, Verb};
use crate::tr;

/// Letters of a pasted text that are repeated in a sentence.
const REPEATED: usize = 60;

/// One pasted row.
#[derive(Clone, Debug, PartialEq)]
pub struct FiguresPasteRow {
    /// Its number in what was pasted, from 1.
    pub line: usize,
    /// The organisation it is about, or the name as it was pasted.
    pub name: String,
    /// What stands in the columns afterwards, by column of the grid; empty where nothing is pasted.
    pub shown: Vec<String>,
    /// Why it is not written.
    pub refused: Option<String>,
    organisation: Option<RecordId>,
    figure: Option<RecordId>,
    values: Vec<(&'static str, Value)>,
}

impl FiguresPasteRow {
    /// Whether it changes the book.
    pub fn writes(&self) -> bool {
        self.refused.is_none() && !self.values.is_empty()
    }
}

/// A pasted block, matched with the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct FiguresPaste {
    /// The day of the snapshots.
    pub day: NaiveDate,
    /// The counts, as columns of the grid.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<FiguresPasteRow>,
    union: RecordId,
    name: String,
}

impl FiguresPaste {
    /// Reads a text pasted into a row and a column of the grid; `None` when it has no rows, or more than
    /// a list of organisations can have.
    pub fn read(grid: &FiguresGrid, place: (usize, usize), text: &str) -> Option<Self> {
        let block = read_block(text)?;
        let names = Names::of(grid);
        let (mut target, column) = place;
        let mut taken: HashMap<usize, usize> = HashMap::new();
        let mut rows = Vec::with_capacity(block.lines.len());
        for line in &block.lines {
            let found = if block.named { names.find(line) } else { Ok(Some(target)) };
            target += usize::from(!line.aside);
            rows.push(row(grid, line, found, column, &mut taken));
        }
        Some(Self {
            day: grid.day,
            columns: grid.columns.clone(),
            rows,
            union: grid.union,
            name: grid.name.clone(),
        })
    }

    /// How many rows change the book.
    pub fn writing(&self) -> usize {
        self.rows.iter().filter(|row| row.writes()).count()
    }

    /// How many rows are refused.
    pub fn refused(&self) -> usize {
        self.rows.iter().filter(|row| row.refused.is_some()).count()
    }

    /// Writes everything as one step.
    pub fn write(&self, store: &mut Store) -> Result<Changed, StoreError> {
        let date = PartialDate::Day(self.day);
        let label = tr!(
            "figures-paste-step",
            day = date.shown(),
            n = self.writing(),
            name = self.name.as_str()
        );
        let plan = Plan::new(Verb::Batch).about(self.union).label(label);
        let ((), changed) = store.transact(plan, |tx| {
            for row in self.rows.iter().filter(|row| row.writes()) {
                if let Some(figure) = row.figure {
                    for (field, value) in &row.values {
                        tx.set(figure, field, Some(value.clone()))?;
                    }
                } else if let Some(organisation) = row.organisation {
                    let mut values = vec![
                        ("organisation", Value::Ref(organisation)),
                        ("as_of", Value::Date(date)),
                    ];
                    values.extend(row.values.iter().cloned());
                    tx.create(Kind::Figure, &values)?;
                }
            }
            Ok::<(), StoreError>(())
        })?;
        Ok(changed)
    }
}

/// The rows of the grid by the names of their organisations.
struct Names(HashMap<String, Vec<usize>>);

impl Names {
    fn of(grid: &FiguresGrid) -> Self {
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        for (row, at) in grid.rows.iter().zip(0..) {
            let short = row.short_name.as_deref().map(fold);
            let long = fold(&row.name);
            for name in short.into_iter().filter(|short| *short != long).chain([long.clone()]) {
                names.entry(name).or_default().push(at);
            }
        }
        Self(names)
    }

    /// The row that a line names; none for a line aside, a sentence where the name does not tell.
    fn find(&self, line: &FigureLine) -> Result<Option<usize>, String> {
        if line.aside {
            return Ok(None);
        }
        let name: String = line.name.chars().take(REPEATED).collect();
        match self.0.get(&fold(&line.name)).map(Vec::as_slice) {
            _ if line.name.is_empty() => Err(tr!("figures-paste-unnamed")),
            None | Some([]) => Err(tr!("figures-paste-unknown", name = name)),
            Some([only]) => Ok(Some(*only)),
            Some(several) => Err(tr!("figures-paste-ambiguous", n = several.len(), name = name)),
        }
    }
}

fn row(
    grid: &FiguresGrid,
    line: &FigureLine,
    found: Result<Option<usize>, String>,
    column: usize,
    taken: &mut HashMap<usize, usize>,
) -> FiguresPasteRow {
    let mut row = FiguresPasteRow {
        line: line.line,
        name: line.name.chars().take(REPEATED).collect(),
        shown: vec![String::new(); grid.columns.len()],
        refused: line.aside.then(|| tr!("figures-paste-aside")),
        organisation: None,
        figure: None,
        values: Vec::new(),
    };
    if row.refused.is_some() {
        return row;
    }
    let at = match found {
        Ok(at) => at,
        Err(sentence) => {
            row.refused = Some(sentence);
            return row;
        }
    };
    let Some((at, target)) = at.and_then(|at| Some((at, grid.rows.get(at)?))) else {
        row.refused = Some(tr!("figures-paste-nobody"));
        return row;
    };
    row.name.clone_from(&target.name);
    if let Some(earlier) = taken.insert(at, line.line) {
        row.refused = Some(tr!("figures-paste-twice", line = earlier));
        return row;
    }
    row.organisation = Some(target.organisation);
    row.figure = target.figure.as_ref().map(|figure| figure.id);
    for (text, at) in line.cells.iter().zip(column..).filter(|(text, _)| !text.is_empty()) {
        let Some((field, shown)) = grid.columns.get(at).zip(row.shown.get_mut(at)) else {
            row.refused = Some(tr!("figures-paste-wide"));
            return row;
        };
        match figure(field, text) {
            Ok(Some(value)) => {
                let before = target.figure.as_ref().and_then(|figure| count(figure, field));
                let Some(now) = Count::from_value(&value) else { continue };
                *shown = match before {
                    Some(before) if before != now => {
                        tr!("figures-paste-over", before = before.shown(), now = now.shown())
                    }
                    _ => now.shown(),
                };
                if before != Some(now) {
                    row.values.push((field, value));
                }
            }
            Ok(None) => {}
            Err(sentence) => {
                row.refused = Some(sentence);
                return row;
            }
        }
    }
    row
}

/// The number of a cell; nothing for the words for unknown, a sentence where it cannot be read.
fn figure(field: &'static str, text: &str) -> Result<Option<Value>, String> {
    let Some(declared) = Kind::Figure.field(field) else { return Ok(None) };
    parse_field(Kind::Figure, declared, text, 2000).map_err(|error| {
        let label = i18n::text(&Kind::Figure.field_key(declared), None);
        tr!("figures-paste-cell", label = label, error = error.sentence())
    })
}
