//! Document 02, biểu tổng hợp nhiệm kỳ của các tổ chức trực thuộc: a line for each organisation below an
//! upper union, with its congress, its committee in nine counts and its chair, grouped by kind, with sums
//! (DOCUMENTS.md section 6; the columns are those of domain.md section 4.3).

mod chair;
mod chosen;
mod committee;
mod figures;
mod held;
mod kinds;
mod lines;
mod notes;
mod paper;
mod query;
mod read;
mod sheets;
mod sums;

mod upper;

pub use query::load;

use chrono::NaiveDate;

use super::Cell;
use super::paper::{Closing, Head};
use sums::Sums;

/// How many columns of counts there are: 1 to 9.
pub const COUNTS: usize = 9;

/// The years of the term asked for; of one year only the first may be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Round {
    /// Từ năm.
    pub from: i64,
    /// Đến năm; `None` takes any.
    pub to: Option<i64>,
}

/// How far below the upper union the table goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Those directly under it.
    Direct,
    /// Those directly under it and those under them.
    #[default]
    TwoLevels,
    /// All below it.
    All,
}

impl Reach {
    /// Every reach, from the nearest.
    pub const ALL: [Self; 3] = [Self::Direct, Self::TwoLevels, Self::All];
}

/// What the table is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// The term asked for; `None` is the one in force on the day.
    pub round: Option<Round>,
    /// How far below.
    pub reach: Reach,
    /// The day whose organisations, names and kinds are meant.
    pub day: NaiveDate,
}

/// The facts of document 02.
#[derive(Clone, Debug, PartialEq)]
pub struct TermTable {
    /// The uid of the upper union.
    pub uid: String,
    /// The upper union on the as-of day.
    pub organisation: String,
    /// Header block.
    pub head: Head,
    /// "Nhiệm kỳ đang thực hiện tại ngày …; tuổi tính tại …", without brackets.
    pub aside: String,
    /// The day the table stands at.
    pub as_of: Cell,
    /// The kinds with their organisations.
    pub groups: Vec<KindGroup>,
    /// The sums of all.
    pub total: Sums,
    /// Tỷ lệ of each count among the members of the organisations that know it.
    pub shares: [Cell; COUNTS],
    /// What the signs and short words mean, a line each.
    pub legend: Vec<String>,
    /// The numbered notes: "(1) …".
    pub notes: Vec<String>,
    /// The line at the foot of each page.
    pub trace: String,
    /// Nơi nhận and the signatures.
    pub closing: Closing,
}

/// The organisations of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct KindGroup {
    /// "I", "II".
    pub number: String,
    /// "Công đoàn xã, phường, đặc khu".
    pub kind: String,
    /// Its organisations in the order of their list.
    pub lines: Vec<Line>,
    /// Its sums.
    pub sums: Sums,
}

/// One organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// TT.
    pub number: usize,
    /// Its name of the day.
    pub name: String,
    /// The numbers of the notes that speak of it.
    pub marks: Vec<usize>,
    /// Ngày đại hội, hội nghị, or the day of the appointment.
    pub day: Cell,
    /// Hình thức: "ĐHĐB".
    pub form: Cell,
    /// Nhiệm kỳ: "2023 - 2028".
    pub years: Cell,
    /// The columns 1 to 9.
    pub counts: [Cell; COUNTS],
    /// Chủ tịch.
    pub chair: Cell,
    /// Cách thức: "BCH bầu".
    pub how: Cell,
    /// Whether its congress was held, in words, for Excel.
    pub state: String,
    /// Where the counts come from, in words, for Excel.
    pub source: String,
    /// The notes that speak of it, in words, for Excel.
    pub remarks: Vec<String>,
}
