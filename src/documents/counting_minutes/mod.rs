//! Document 03, biên bản kiểm phiếu: what the counting board found, filled in or blank to write on.
//!
//! [`CountingMinutes`] holds the facts of one ballot, each with its printed form;
//! [`CountingMinutes::paper`] lays them out after DOCUMENTS.md section 7, [`CountingMinutes::sheets`] as
//! the sheets of its section 11. What is unknown leaves room to write by hand, never a word.

mod conclusion;
mod counts;
mod paper;
mod query;
mod sentences;
mod sheets;
mod stood;
#[cfg(test)]
mod tests;

pub use conclusion::{Conclusion, Seat};
pub use query::load;

use super::Cell;
use super::paper::{Head, Pieces};

/// The facts of document 03.
#[derive(Clone, Debug, PartialEq)]
pub struct CountingMinutes {
    /// The uid of the ballot.
    pub uid: String,
    /// The organisation on the day of the vote.
    pub organisation: String,
    /// The header block: the meeting on the left, no number and no date.
    pub head: Head,
    /// "Bầu cử bổ sung Ủy viên Ban Chấp hành khóa III, nhiệm kỳ 2025 - 2030".
    pub subject: String,
    /// "(Lần bầu thứ nhất)"; `None` where the round is not recorded.
    pub round: Option<String>,
    /// The day of the meeting.
    pub held_on: Cell,
    /// "Hôm nay, vào hồi …".
    pub opening: Pieces,
    /// "Ban kiểm phiếu do đại hội bầu ra gồm:".
    pub board_lead: String,
    /// The counting board (ban kiểm phiếu).
    pub board: Vec<BoardMember>,
    /// Section I.
    pub counts: Vec<CountRow>,
    /// What percentages are taken of: "số phiếu thu về".
    pub basis: String,
    /// The winning rule, and how the vote was taken where it was not secret.
    pub rules: Vec<String>,
    /// Section II, in the order of the ballot paper.
    pub candidates: Vec<CandidateRow>,
    /// Section III.
    pub conclusion: Conclusion,
    /// Whether a percentage was accepted as the signed paper has it.
    pub as_signed: bool,
    /// "Biên bản này được lập thành 02 bản …".
    pub copies: String,
    /// "Biên bản kết thúc hồi …".
    pub finish: Pieces,
    /// Thư ký; `None` leaves a blank.
    pub secretary: Option<String>,
    /// Trưởng ban kiểm phiếu; `None` leaves a blank.
    pub head_of_board: Option<String>,
    /// Whether this is the form to write on.
    pub blank: bool,
}

/// One of the counting board.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardMember {
    /// Họ và tên.
    pub name: Cell,
    /// "Trưởng ban".
    pub role: String,
}

/// One figure of section I.
#[derive(Clone, Debug, PartialEq)]
pub struct CountRow {
    /// "5. Số phiếu thu về", "- Hợp lệ".
    pub label: String,
    /// Whether it is a part of the figure above it.
    pub part: bool,
    /// Số lượng.
    pub number: Cell,
    /// "phiếu", "người (95 % số được triệu tập)".
    pub unit: String,
}

/// One candidate of section II.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateRow {
    /// Họ và tên, with the birth date where two share a name.
    pub name: Cell,
    /// Ngày sinh, for Excel.
    pub born: Cell,
    /// Số phiếu bầu alone, for Excel.
    pub votes: Cell,
    /// The number the percentage is taken of, for Excel.
    pub of: Cell,
    /// "34/38".
    pub share: Cell,
    /// Tỷ lệ.
    pub percent: Cell,
    /// "Trúng cử", "Không trúng cử"; unknown where neither the minutes nor the numbers say.
    pub outcome: Cell,
}

/// Rows of the blank form, and the most it is given for a long ballot paper.
const BLANK_ROWS: usize = 12;
const MOST_BLANK_ROWS: usize = 30;
/// Lines for those elected where the number of seats is not known.
const BLANK_SEATS: u64 = 7;

impl CountingMinutes {
    /// The same paper to write on by hand: header, title and rule stay, everything counted is blank.
    #[must_use]
    pub fn into_blank(mut self) -> Self {
        let rows = self.candidates.len().clamp(BLANK_ROWS, MOST_BLANK_ROWS);
        let empty = CandidateRow {
            name: Cell::unknown(),
            born: Cell::unknown(),
            votes: Cell::unknown(),
            of: Cell::unknown(),
            share: Cell::unknown(),
            percent: Cell::unknown(),
            outcome: Cell::unknown(),
        };
        self.candidates = vec![empty; rows];
        let place = std::mem::take(&mut self.conclusion.place);
        self.conclusion =
            Conclusion::blank(self.conclusion.seats.unwrap_or(BLANK_SEATS), &self.basis);
        self.opening = sentences::opening(None, None);
        self.board = query::empty_board();
        for row in &mut self.counts {
            row.number = Cell::unknown();
            row.unit = row.unit.split(" (").next().unwrap_or_default().to_owned();
        }
        self.finish = sentences::finish(None, &place);
        self.round = None;
        self.secretary = None;
        self.head_of_board = None;
        self.as_signed = false;
        self.blank = true;
        self
    }
}
