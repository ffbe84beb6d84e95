//! Document 06, biểu theo dõi chương trình phối hợp: the text, its parties as they were named when they
//! signed and as they stand now, contents, targets by year, reviews (DOCUMENTS.md section 8; domain.md
//! section 5).

mod paper;
mod parties;
mod query;
mod reviews;
mod sheets;
mod targets;

pub use query::load;

use super::Cell;
use super::paper::{Closing, Head};

/// The facts of document 06.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeReport {
    /// The uid of the programme.
    pub uid: String,
    /// The union that prints it, as it is called on the day of issue.
    pub organisation: String,
    /// Tên chương trình with its years.
    pub title: String,
    /// Header block.
    pub head: Head,
    /// The day the facts stand at.
    pub as_of: Cell,
    /// I. Thông tin chung: what, value.
    pub general: Vec<(String, Cell)>,
    /// II. Các bên ký kết.
    pub parties: Vec<PartyRow>,
    /// III. Nội dung phối hợp.
    pub contents: Vec<ContentRow>,
    /// Whether the list of contents is known to go on.
    pub open_ended: bool,
    /// The years of the columns of IV.
    pub years: Vec<i32>,
    /// IV. Chỉ tiêu.
    pub targets: Vec<TargetLine>,
    /// The year whose figures stand at a day within it, with that day.
    pub unfinished: Option<(i32, Cell)>,
    /// V. Sơ kết, tổng kết.
    pub reviews: Vec<ReviewRow>,
    /// VI. Ghi chú.
    pub notes: Vec<String>,
    /// The line at the foot.
    pub trace: String,
    /// Nơi nhận and signatures.
    pub closing: Closing,
}

/// One party.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyRow {
    /// Bên ký kết, named as on the day it signed.
    pub name: Cell,
    /// Vai trò, for Excel.
    pub role: Cell,
    /// Số văn bản của bên.
    pub number: Cell,
    /// Người ký, chức vụ khi ký.
    pub signatory: Cell,
    /// Đầu mối.
    pub contact: Cell,
    /// Tình trạng hiện nay: active, renamed, ended with what took its place.
    pub state: Cell,
    /// Whether it is no more on the day of the report.
    pub ended: bool,
    /// How many units the party stands for; not applicable for one.
    pub group: Cell,
}

/// One content group.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentRow {
    /// Nội dung.
    pub text: Cell,
    /// Bên chủ trì.
    pub lead: Cell,
    /// Bên phối hợp.
    pub partners: Cell,
    /// Thời hạn.
    pub due: Cell,
}

/// One target over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetLine {
    /// Chỉ tiêu.
    pub text: Cell,
    /// Đơn vị tính.
    pub unit: Cell,
    /// Cả giai đoạn.
    pub whole: Cell,
    /// Kế hoạch and thực hiện of each year of the columns.
    pub years: Vec<[Cell; 2]>,
    /// Lũy kế thực hiện; with a star where some years are not known.
    pub achieved: Cell,
    /// Tỷ lệ of what was planned for the whole period; never of a sum with unknown parts.
    pub share: Cell,
}

/// One review.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewRow {
    /// Năm.
    pub year: i32,
    /// Loại.
    pub kind: Cell,
    /// Ngày.
    pub held_on: Cell,
    /// Nơi tổ chức.
    pub venue: Cell,
    /// Văn bản.
    pub document: Cell,
    /// Kết quả, tồn tại chính.
    pub result: Cell,
    /// Tình trạng.
    pub state: Cell,
    /// Whether nothing is known of it although its day has passed.
    pub missing: bool,
}
