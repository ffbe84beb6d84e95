//! Document 01, báo cáo tổng hợp nhiệm kỳ: everything the book holds on one term of one organisation.
//!
//! [`TermSummary`] holds the facts, each with its printed form; [`TermSummary::paper`] lays them out in
//! the sections of DOCUMENTS section 5 and [`TermSummary::sheets`] as the sheets of its section 11.

mod paper;
mod people;
pub mod query;
#[cfg(test)]
pub(crate) mod sample;
mod sheets;
#[cfg(test)]
mod tests;

pub use people::delegate_numbers;

use super::Cell;
use super::paper::{Closing, Head, Signer};

/// The facts of document 01.
#[derive(Clone, Debug, PartialEq)]
pub struct TermSummary {
    /// The uid of the term.
    pub uid: String,
    /// The name of the organisation on the as-of date.
    pub organisation: String,
    /// "2023 - 2028", with no-break spaces.
    pub years: String,
    /// Header block.
    pub head: Head,
    /// "31 tháng 10 năm 2025" in its long form, with the word "ngày".
    pub as_of_long: String,
    /// The as-of date as dd/mm/yyyy.
    pub as_of: Cell,
    /// Kính gửi, each with its own punctuation when there are several.
    pub addressees: Vec<String>,
    /// Section I: name, kind, term, previous term and whoever led it, …
    pub general: Vec<Fact>,
    /// Section I: upper bodies through the term, a sentence each.
    pub upper_bodies: Vec<String>,
    /// Section I: goal, results, shortcomings, tasks as entered; only those that are filled.
    pub passages: Vec<Fact>,
    /// What section II is called.
    pub meeting_sort: MeetingSort,
    /// Section II: kind, time, place, attendance, resolution, …
    pub meeting: Vec<Fact>,
    /// Section II: who took part.
    pub participants: Vec<Participant>,
    /// Section II: what was voted on.
    pub motions: Vec<Motion>,
    /// Section III: whether bodies were also appointed.
    pub appointed_too: bool,
    /// Section III.1: the ballots.
    pub ballots: Listed<BallotRow>,
    /// Section III.2: basis of the percentages and the winning rule.
    pub basis: Option<String>,
    /// The basis in the heads of columns: "số phiếu thu về".
    pub basis_word: String,
    /// The basis in the head of the delegates' column.
    pub delegates_basis: String,
    /// Section III.2: groups of results.
    pub results: Vec<ResultGroup>,
    /// Section III.3: bodies as reported.
    pub bodies: Vec<BodyRow>,
    /// Section IV: delegations to upper congresses.
    pub delegations: Vec<Delegation>,
    /// Section IV: delegates.
    pub delegates: Listed<DelegateRow>,
    /// Section V: targets.
    pub targets: Listed<TargetRow>,
    /// Section V: awards received in the term.
    pub awards: Vec<String>,
    /// Section VI: changes of office holders.
    pub changes: Listed<ChangeRow>,
    /// Section VI: sentences after the table.
    pub changes_after: Vec<String>,
    /// Section VII: cooperation programmes.
    pub programmes: Listed<ProgrammeRow>,
    /// Section VIII: figures by date.
    pub figures: Listed<FigureRow>,
    /// Section IX: unknown items with their section.
    pub unknown: Vec<String>,
    /// Section IX: accepted findings.
    pub accepted: Vec<Accepted>,
    /// Section IX: notes and sources of the records, a sentence each.
    pub sources: Vec<Remark>,
    /// Section IX: documents in the dossier.
    pub documents: Vec<String>,
    /// Last sentence, nơi nhận, signers.
    pub closing: Closing,
}

/// One fact under its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is, from the language file.
    pub label: String,
    /// The value.
    pub value: Cell,
}

impl Fact {
    /// A fact.
    pub fn new(label: impl Into<String>, value: impl Into<Cell>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// Rows, and what to say when there are none.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// What no rows mean.
    pub empty: Empty,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), empty: Empty::NotRecorded }
    }
}

impl<T> From<Vec<T>> for Listed<T> {
    fn from(rows: Vec<T>) -> Self {
        Self { rows, empty: Empty::NotRecorded }
    }
}

/// What an empty list means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Empty {
    /// Nothing is known: "Chưa có thông tin."
    NotRecorded,
    /// It is recorded that there are none: "Không có."
    None,
    /// A sentence of its own.
    Sentence(String),
}

/// What opened the term, which names section II.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingSort {
    /// Đại hội.
    Congress,
    /// Hội nghị đại biểu, hội nghị toàn thể.
    Conference,
    /// Hội nghị Ban Chấp hành mở rộng.
    ExtendedCommittee,
}

/// Who took part in the meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// Họ và tên.
    pub name: Cell,
    /// Chức vụ of that day.
    pub post: Cell,
    /// Vai trò, in words: "khách mời", "dự và chỉ đạo".
    pub role: Cell,
    /// Ghi chú.
    pub note: Cell,
}

/// What the meeting voted on.
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    /// Nội dung.
    pub text: Cell,
    /// Tỷ lệ tán thành.
    pub percent: Cell,
    /// Cách biểu quyết.
    pub method: Cell,
}

/// One ballot of III.1.
#[derive(Clone, Debug, PartialEq)]
pub struct BallotRow {
    /// Chức danh bầu.
    pub office: Cell,
    /// Nơi bầu.
    pub place: Cell,
    /// Lần bầu.
    pub round: Cell,
    /// Cần bầu.
    pub seats: Cell,
    /// Số người trong danh sách.
    pub listed: Cell,
    /// Phát ra.
    pub issued: Cell,
    /// Thu về.
    pub returned: Cell,
    /// Hợp lệ.
    pub valid: Cell,
    /// Không hợp lệ.
    pub invalid: Cell,
    /// Trúng cử.
    pub elected: Cell,
    /// What its percentages are taken of.
    pub basis: Cell,
}

/// One group of III.2, "a) Ban Chấp hành (thu về 118 phiếu)".
#[derive(Clone, Debug, PartialEq)]
pub struct ResultGroup {
    /// Its name with the letter.
    pub name: String,
    /// The chức danh alone, for Excel.
    pub office: String,
    /// Lần bầu.
    pub round: Cell,
    /// Who stood or holds the office.
    pub rows: Vec<ResultRow>,
    /// What to say when there are none.
    pub empty: String,
}

/// One person of III.2.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultRow {
    /// Họ và tên, with the birth date where two share a name.
    pub name: Cell,
    /// Chức vụ, đơn vị công tác.
    pub post: Cell,
    /// Ngày sinh, for Excel.
    pub born: Cell,
    /// Số phiếu.
    pub votes: Cell,
    /// The number of ballots the percentage is taken of, for Excel.
    pub of: Cell,
    /// Tỷ lệ.
    pub percent: Cell,
    /// Kết quả: "Trúng cử", "Chỉ định", …
    pub outcome: Cell,
}

/// A body of the term as reported, with its counts.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyRow {
    /// Which body.
    pub body: Cell,
    /// How it came about.
    pub obtained: Cell,
    /// The counts in the order of [`people::BODY_COUNTS`]: decided, elected, alternate, vacant, female,
    /// `ethnic_minority`, `party_members`, `under_40`, `from_40_to_50`, `over_50`, `re_elected`, new,
    /// `full_time`.
    pub counts: [Cell; 13],
    /// Ghi chú.
    pub note: Cell,
}

/// A delegation to an upper congress.
#[derive(Clone, Debug, PartialEq)]
pub struct Delegation {
    /// The congress, as printed.
    pub congress: Cell,
    /// Đại biểu chính thức.
    pub official: Cell,
    /// Đại biểu dự khuyết.
    pub alternate: Cell,
    /// Tổng số.
    pub total: Cell,
    /// Ghi chú; also "thu về 118 phiếu".
    pub note: Cell,
}

/// One delegate of section IV.
#[derive(Clone, Debug, PartialEq)]
pub struct DelegateRow {
    /// Họ và tên.
    pub name: Cell,
    /// Chức vụ, đơn vị công tác.
    pub post: Cell,
    /// Số phiếu.
    pub votes: Cell,
    /// Tỷ lệ.
    pub percent: Cell,
    /// Tư cách đại biểu: "Chính thức", "Dự khuyết 1; thay số 3 từ 12/06/2023".
    pub status: Cell,
}

/// One target of section V.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// Chỉ tiêu.
    pub text: Cell,
    /// Đơn vị tính.
    pub unit: Cell,
    /// Nghị quyết đại hội.
    pub planned: Cell,
    /// Kết quả.
    pub achieved: Cell,
    /// Đánh giá.
    pub rating: Cell,
}

/// One change of office holders, section VI.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeRow {
    /// Ngày.
    pub on: Cell,
    /// Họ và tên.
    pub name: Cell,
    /// Nội dung.
    pub what: Cell,
    /// Lý do, cách thức.
    pub why: Cell,
    /// Văn bản.
    pub document: Cell,
}

/// One programme of section VII.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeRow {
    /// Chương trình phối hợp.
    pub title: Cell,
    /// Bên phối hợp.
    pub parties: Cell,
    /// Giai đoạn; ngày ký.
    pub period: Cell,
    /// Ngày ký alone, for Excel.
    pub signed_on: Cell,
    /// Sơ kết, tổng kết gần nhất.
    pub review: Cell,
    /// Tình trạng.
    pub status: Cell,
}

/// The figures of one date, section VIII.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// Thời điểm, with a word where it is the day of the congress.
    pub as_of: Cell,
    /// Lao động.
    pub workforce: Cell,
    /// Lao động nữ.
    pub workforce_female: Cell,
    /// Đoàn viên.
    pub members: Cell,
    /// Đoàn viên nữ.
    pub members_female: Cell,
    /// Nữ (% đoàn viên).
    pub female_percent: Cell,
    /// Công đoàn cơ sở trực thuộc.
    pub grassroots: Cell,
    /// Công đoàn cơ sở thành viên.
    pub member_grassroots: Cell,
    /// Công đoàn bộ phận.
    pub sections: Cell,
    /// Tổ công đoàn.
    pub groups: Cell,
    /// Ghi chú.
    pub note: Cell,
}

/// An accepted finding with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    /// Mã, "BC-201".
    pub code: String,
    /// The ballot it is about: "Bầu Phó Chủ tịch"; `None` for one about the term.
    pub about: Option<String>,
    /// What the finding says.
    pub text: String,
    /// Lý do.
    pub reason: String,
    /// Who accepted it.
    pub by: String,
    /// When.
    pub on: Cell,
}

/// A note or source of a record of the term.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// The record in words: "Nhiệm kỳ 2023 - 2028".
    pub about: String,
    /// Ghi chú.
    pub note: Option<String>,
    /// Nguồn.
    pub source: Option<String>,
}

/// The usual signature, "TM. BAN CHẤP HÀNH / CHỦ TỊCH", with the name of whoever is in office.
pub fn chair_signs(name: Option<String>) -> Signer {
    use super::words::word;
    Signer { title: vec![word("doc-for-committee"), word("doc-chair-signs")], note: None, name }
}
