//! Document 05, danh sách đại biểu dự đại hội cấp trên: who was sent, how, with how many votes, and who
//! took whose place since (238/HD-TLĐ 2014, sections 8.15 and 8.16; domain.md 3.7).

mod counts;
mod paper;
mod people;
mod query;
mod rows;
mod sheets;
#[cfg(test)]
mod tests;

pub use query::load;

use super::Cell;
use super::paper::{Closing, Head};

/// The facts of document 05.
#[derive(Clone, Debug, PartialEq)]
pub struct DelegateList {
    /// The uid of the delegation, of the term where there is none.
    pub uid: String,
    /// The organisation on the day of the vote.
    pub organisation: String,
    /// Đại hội cấp trên, as printed.
    pub congress: String,
    /// Header block.
    pub head: Head,
    /// The day the list stands at.
    pub as_of: Cell,
    /// Where and when they were elected, how many, the ballots; a paragraph each.
    pub opening: Vec<String>,
    /// What percentages are taken of, in the head of their column.
    pub basis: String,
    /// Đại biểu chính thức, by name.
    pub official: Vec<DelegateRow>,
    /// Đại biểu dự khuyết, in the order they take a place.
    pub alternates: Vec<DelegateRow>,
    /// Counts under the table, a sentence each.
    pub counts: Vec<String>,
    /// The same counts for Excel: what, how many.
    pub statistics: Vec<(String, Cell)>,
    /// Nơi nhận and signature.
    pub closing: Closing,
}

/// One delegate.
#[derive(Clone, Debug, PartialEq)]
pub struct DelegateRow {
    /// "4", "DK1".
    pub mark: String,
    /// Họ và tên, with the birth date where two share a name.
    pub name: Cell,
    /// Ngày sinh in the columns Nam and Nữ.
    pub born: [Cell; 2],
    /// Chức vụ, đơn vị công tác.
    pub post: Cell,
    /// Cách thức: "Được bầu", "Đương nhiên", "Chỉ định".
    pub how: Cell,
    /// "121/146".
    pub share: Cell,
    /// Số phiếu alone, for Excel.
    pub votes: Cell,
    /// The number the percentage is taken of, for Excel.
    pub of: Cell,
    /// Tỷ lệ.
    pub percent: Cell,
    /// Ghi chú: who was replaced by whom, since when, by what document.
    pub note: Cell,
    /// Tư cách, for Excel.
    pub status: Cell,
    /// Thứ tự dự khuyết, for Excel.
    pub order: Cell,
    /// Whose place an alternate took, for Excel.
    pub replaces: Cell,
    /// Since when, for Excel.
    pub since: Cell,
}
