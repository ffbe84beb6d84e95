//! Document 04, danh sách trích ngang: who sits in a body of a term, with what a recognition dossier asks.
//!
//! Ethnicity and Party admission are listed sensitive data (Nghị định 356/2025/NĐ-CP): their columns and
//! counts are left out unless they are switched on (DOCUMENTS.md section 8).

mod counts;
mod members;
mod paper;
mod query;
mod sheets;
#[cfg(test)]
mod tests;

pub use query::{bodies_with_members, load};

use super::Cell;
use super::paper::{Closing, Head};

/// A body of a term whose members are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Board {
    /// Ban Chấp hành.
    Committee,
    /// Ban Thường vụ.
    StandingCommittee,
    /// Ủy ban Kiểm tra.
    Inspection,
}

impl Board {
    /// Every body, in the order of the papers.
    pub const ALL: [Self; 3] = [Self::Committee, Self::StandingCommittee, Self::Inspection];

    /// Its word among the bodies of a term and among ballots.
    pub fn name(self) -> &'static str {
        match self {
            Self::Committee => "committee",
            Self::StandingCommittee => "standing_committee",
            Self::Inspection => "inspection_committee",
        }
    }

    /// The key of its name in the language files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Committee => "choice-body-committee",
            Self::StandingCommittee => "choice-body-standing-committee",
            Self::Inspection => "choice-body-inspection-committee",
        }
    }

    /// The offices of mandates whose holders sit in it.
    fn offices(self) -> &'static [&'static str] {
        match self {
            Self::Committee => &["committee_member", "standing_member", "chair", "vice_chair"],
            Self::StandingCommittee => &["standing_member", "chair", "vice_chair"],
            Self::Inspection => &["inspection_member", "inspection_head", "inspection_vice_head"],
        }
    }
}

/// The facts of document 04.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitteeList {
    /// The uid of the term.
    pub uid: String,
    /// Which body.
    pub board: Board,
    /// The organisation on the as-of day.
    pub organisation: String,
    /// Header block.
    pub head: Head,
    /// "Ban Chấp hành Công đoàn … khóa I, nhiệm kỳ 2025 - 2030".
    pub subject: String,
    /// The day the list stands at.
    pub as_of: Cell,
    /// Whether ethnicity and Party columns are printed.
    pub sensitive: bool,
    /// The members: tên, họ, tên đệm, then the older first.
    pub rows: Vec<MemberRow>,
    /// Counts under the table, a sentence each.
    pub counts: Vec<String>,
    /// The same counts for Excel: what, how many.
    pub statistics: Vec<(String, Cell)>,
    /// Nơi nhận and signature.
    pub closing: Closing,
}

/// One member.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberRow {
    /// Họ và tên, with the birth date where two share a name.
    pub name: Cell,
    /// The post in the body, then chức vụ, đơn vị công tác.
    pub post: Cell,
    /// Ngày sinh in the columns NAM and NỮ.
    pub born: [Cell; 2],
    /// Năm sinh, for Excel.
    pub year: Cell,
    /// Dân tộc, sensitive.
    pub ethnicity: Cell,
    /// Quê quán.
    pub home_town: Cell,
    /// Ngày kết nạp, "không" for one who is no member; sensitive.
    pub party: Cell,
    /// Học vấn.
    pub education: Cell,
    /// Chuyên môn.
    pub profession: Cell,
    /// Lý luận chính trị.
    pub theory: Cell,
    /// Ngoại ngữ.
    pub language: Cell,
}
