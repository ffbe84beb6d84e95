//! Document 07, danh sách việc cần làm: what is late and what comes up, for the office itself
//! (DOCUMENTS.md section 8).

mod paper;
mod query;
mod sheets;

pub use query::load;

use chrono::NaiveDate;

use super::Cell;
use super::paper::Head;
use crate::domain::tasks::Band;

/// The tasks of the next months are listed, and all that are late.
pub const MONTHS: u32 = 12;
/// So many tasks are printed; a longer list is for Excel.
pub const PRINTED: usize = 2_000;
/// So many tasks are read, the most urgent ones.
pub const READ: usize = 50_000;

/// The facts of document 07.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskList {
    /// What the document is called at its foot: "VCL-2025-11-21".
    pub uid: String,
    /// Whose list it is; empty for a book of several unions.
    pub organisation: String,
    /// Header block.
    pub head: Head,
    /// The day days are counted from.
    pub as_of: NaiveDate,
    /// When it was made, for the trace line.
    pub stated: String,
    /// The groups in their order, empty ones left out.
    pub groups: Vec<TaskGroup>,
}

/// Tasks due about the same time.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskGroup {
    /// How near they are.
    pub band: Band,
    /// How many there are in the book.
    pub count: u64,
    /// Them, by date, then by name; fewer than `count` where there are too many.
    pub rows: Vec<TaskLine>,
}

/// One task.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskLine {
    /// Việc cần làm.
    pub what: String,
    /// Căn cứ tính hạn.
    pub why: String,
    /// Tổ chức, chương trình.
    pub whose: String,
    /// Hạn.
    pub due: Cell,
    /// Còn (ngày); the number is negative once it is late.
    pub left: Cell,
}

impl TaskList {
    /// How many tasks there are in all.
    pub fn total(&self) -> u64 {
        self.groups.iter().map(|group| group.count).sum()
    }
}
