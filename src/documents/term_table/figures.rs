//! The nine counts of a committee: numbers known exactly, numbers as reported, and where they come from.

use super::COUNTS;
use crate::documents::Cell;
use crate::documents::stored::{count, exact};
use crate::domain::values::Count;

/// One count.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number where it is known exactly; only such are added up.
    pub exact: Option<u64>,
    /// As it is printed.
    pub shown: Cell,
}

impl Figure {
    /// A number known exactly.
    pub fn exactly(number: u64) -> Self {
        let shown = Cell::int(i64::try_from(number).unwrap_or(i64::MAX));
        Self { exact: Some(number), shown }
    }

    /// Chưa rõ.
    pub fn unknown() -> Self {
        Self { exact: None, shown: Cell::unknown() }
    }

    /// A number as the report gives it.
    pub fn reported(number: Count) -> Self {
        Self { exact: exact(Some(number)), shown: count(Some(number)) }
    }

    /// A number that may be unknown.
    pub fn of(number: Option<u64>) -> Self {
        number.map_or_else(Self::unknown, Self::exactly)
    }

    /// Not applicable: there is no committee yet.
    pub fn none() -> Self {
        Self { exact: None, shown: Cell::not_applicable() }
    }
}

/// The columns by their places among the counts.
pub mod column {
    /// 1, tổng số.
    pub const TOTAL: usize = 0;
    /// 2, nữ.
    pub const FEMALE: usize = 1;
    /// 3, đảng viên.
    pub const PARTY: usize = 2;
    /// 4 to 6, độ tuổi.
    pub const AGES: [usize; 3] = [3, 4, 5];
    /// 7, chưa rõ tuổi.
    pub const AGE_UNKNOWN: usize = 6;
    /// 8, tái cử.
    pub const AGAIN: usize = 7;
    /// 9, lần đầu.
    pub const NEW: usize = 8;
}

/// Where the counts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The report of the body.
    Reported,
    /// The list of its members.
    Listed,
    /// Some from the report, some from the list.
    Both,
    /// Nothing is known.
    Nowhere,
}

/// What the list of members knows of one count and what it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The column.
    pub column: usize,
    /// Who certainly is.
    pub yes: u64,
    /// Who may be.
    pub unknown: u64,
}

/// The counts of one committee.
#[derive(Clone, Debug, PartialEq)]
pub struct Committee {
    /// The columns 1 to 9.
    pub figures: [Figure; COUNTS],
    /// Where they come from.
    pub source: Source,
    /// The unknown columns of which the list knows a part.
    pub parts: Vec<Part>,
    /// How many are on the list, where that is not the whole committee.
    pub listed: Option<u64>,
}

impl Committee {
    /// Where there is none yet.
    pub fn none() -> Self {
        Self {
            figures: std::array::from_fn(|_| Figure::none()),
            source: Source::Nowhere,
            parts: Vec::new(),
            listed: None,
        }
    }

    /// Where nothing is known of it.
    pub fn unknown() -> Self {
        Self { figures: std::array::from_fn(|_| Figure::unknown()), ..Self::none() }
    }
}
