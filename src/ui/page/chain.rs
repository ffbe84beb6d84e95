//! The order in which Enter and the arrows go through the fields of a page.

use egui::{Id, Ui};

use crate::app::FieldKey;
use crate::domain::catalogue::Kind;

/// A field's place in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GridPlace {
    /// The table.
    pub grid: Id,
    /// Row.
    pub row: usize,
    /// Column.
    pub column: usize,
}

/// One stop.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// The part to focus.
    pub id: Id,
    /// The field it shows.
    pub key: FieldKey,
    /// What its row is.
    pub kind: Kind,
    /// Its place in a table.
    pub place: Option<GridPlace>,
    /// Whether its row is the empty one.
    pub new_row: bool,
    /// Whether something was typed and not taken yet: an empty row is about to become a record.
    pub filled: bool,
}

impl Stop {
    /// The id of the cell of a table in a row that is perhaps not drawn yet.
    pub fn cell(grid: Id, row: usize, column: usize) -> Id {
        grid.with((row, column))
    }

    fn row_below(&self, column: usize) -> Option<Id> {
        let place = self.place.filter(|_| self.new_row && self.filled)?;
        Some(Self::cell(place.grid, place.row + 1, column))
    }
}

/// A step from a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Enter: the next field; in a table the same column of the next row.
    Next,
    /// Shift+Enter.
    Previous,
    /// Down in a number or a table.
    Down,
    /// Up.
    Up,
}

/// The stops of the page as it is drawn in this frame.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// In the order they were drawn.
    pub stops: Vec<Stop>,
    /// The step wished for in this frame.
    pub step: Option<(Id, Step)>,
    /// The line of totals, where the page has one.
    pub totals: Option<Id>,
}

impl Chain {
    /// Adds a stop.
    pub fn add(&mut self, stop: Stop) {
        self.stops.push(stop);
    }

    /// The field that has the focus.
    pub fn focused(&self, ui: &Ui) -> Option<&Stop> {
        let id = ui.memory(egui::Memory::focused)?;
        self.stops.iter().find(|stop| stop.id == id)
    }

    /// The stop in the row above, in the same column of the same table.
    pub fn above(&self, here: &Stop) -> Option<Stop> {
        let place = here.place?;
        let row = place.row.checked_sub(1)?;
        let above = GridPlace { row, ..place };
        self.stops.iter().find(|stop| stop.place == Some(above)).copied()
    }

    /// Goes where the step leads; no wrap-around at the ends.
    pub fn walk(&mut self, ui: &Ui) {
        let Some((from, step)) = self.step.take() else { return };
        let Some(at) = self.stops.iter().position(|stop| stop.id == from) else { return };
        if let Some(target) = self.target(at, step) {
            ui.memory_mut(|memory| memory.request_focus(target));
        }
    }

    fn target(&self, at: usize, step: Step) -> Option<Id> {
        let here = self.stops[at];
        if let Some(place) = here.place {
            let by = if matches!(step, Step::Next | Step::Down) { 1isize } else { -1 };
            let row = place.row.checked_add_signed(by);
            let same_column = self.stops.iter().find(|stop| {
                stop.place.is_some_and(|other| {
                    other.grid == place.grid
                        && other.column == place.column
                        && Some(other.row) == row
                })
            });
            if let Some(stop) = same_column {
                return Some(stop.id);
            }
            if let Some(below) = here.row_below(place.column).filter(|_| by > 0) {
                return Some(below);
            }
            let outside = |stop: &&Stop| stop.place.is_none_or(|other| other.grid != place.grid);
            return if by > 0 {
                self.stops[at..].iter().find(outside).map(|stop| stop.id)
            } else {
                self.stops[..at].iter().rev().find(outside).map(|stop| stop.id)
            };
        }
        match step {
            Step::Next | Step::Down => self.stops.get(at + 1).map(|stop| stop.id),
            Step::Previous | Step::Up => {
                at.checked_sub(1).and_then(|at| self.stops.get(at)).map(|stop| stop.id)
            }
        }
    }

    /// The first cell of an empty row: of the table at hand; from an empty row that nothing was typed
    /// into, of the next table, and after the last of the first.
    pub fn new_row(&self, focused: Option<Id>) -> Option<Id> {
        let firsts: Vec<(usize, &Stop)> = self
            .stops
            .iter()
            .enumerate()
            .filter(|(_, stop)| stop.new_row && stop.place.is_some_and(|place| place.column == 0))
            .collect();
        let first = firsts.first().map(|(_, stop)| stop.id);
        let Some(at) = focused.and_then(|id| self.stops.iter().position(|stop| stop.id == id))
        else {
            return first;
        };
        let here = self.stops[at];
        if let Some(below) = here.row_below(0) {
            return Some(below);
        }
        let in_empty_row = here.new_row && here.place.is_some();
        let own = firsts.iter().find(|(_, stop)| stop.kind == here.kind).filter(|_| !in_empty_row);
        let grid = |stop: &Stop| stop.place.map(|place| place.grid);
        let next = firsts.iter().find(|(place, stop)| *place > at && grid(stop) != grid(&here));
        own.or(next).map(|(_, stop)| stop.id).or(first)
    }
}
