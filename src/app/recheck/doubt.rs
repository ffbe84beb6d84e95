//! A cell whose two entries differ, until it is settled by the paper.

use crate::domain::election::recheck::Difference;
use crate::domain::values::{InputError, Value, format_field, parse_field};
use crate::tr;

/// What the clerk settled on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Lần 1.
    First,
    /// Lần 2.
    Second,
    /// The number typed from the paper.
    Paper,
}

/// A cell that differs. Neither entry is preselected.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The two entries.
    pub difference: Difference,
    /// What the cell is called.
    pub name: String,
    /// The first entry as it is shown.
    pub first: String,
    /// The second entry as it is shown.
    pub second: String,
    /// What it was settled on.
    pub pick: Option<Pick>,
    /// The paper's number, as typed.
    pub text: String,
    /// Why the paper's number cannot be read.
    pub error: Option<InputError>,
}

impl Doubt {
    /// An open one.
    pub fn new(difference: Difference, name: String) -> Self {
        let first = shown(&difference, difference.first.as_ref());
        let second = shown(&difference, difference.second.as_ref());
        Self { difference, name, first, second, pick: None, text: String::new(), error: None }
    }

    /// The value it was settled on; `None` while it is open.
    pub fn value(&self, this_year: i32) -> Option<Option<Value>> {
        match self.pick? {
            Pick::First => Some(self.difference.first.clone()),
            Pick::Second => Some(self.difference.second.clone()),
            Pick::Paper => self.read(this_year).ok(),
        }
    }

    fn read(&self, this_year: i32) -> Result<Option<Value>, InputError> {
        let cell = self.difference.cell;
        let kind = cell.kind();
        kind.field(cell.field)
            .map_or(Ok(None), |field| parse_field(kind, field, &self.text, this_year))
    }

    /// Takes one of the two entries, or neither again.
    pub fn take(&mut self, pick: Option<Pick>) {
        self.pick = pick;
        self.text.clear();
        self.error = None;
    }

    /// Follows the typing of the paper's number.
    pub fn typed(&mut self, this_year: i32) {
        self.error = None;
        let settles = !self.text.trim().is_empty() && self.read(this_year).is_ok();
        self.pick = settles.then_some(Pick::Paper);
    }

    /// The number was left: what cannot be read is said.
    pub fn left(&mut self, this_year: i32) {
        if !self.text.trim().is_empty() {
            self.error = self.read(this_year).err();
        }
    }
}

fn shown(difference: &Difference, value: Option<&Value>) -> String {
    let cell = difference.cell;
    match (value, cell.kind().field(cell.field)) {
        (Some(Value::Flag(true)), _) if cell.is_tick() => tr!("recheck-elected"),
        (_, _) if cell.is_tick() => tr!("recheck-not-elected"),
        (Some(value), Some(field)) => format_field(cell.kind(), field, value),
        _ => tr!("widget-unknown"),
    }
}
