//! Việc cần làm: what the records ask the office to do, and by when.
//!
//! A [`Duty`] follows from the records alone, so that it can be kept beside them; whether it is late is
//! asked with a day. What is worded, and where, is the caller's.

mod ballot;
mod programme;
mod round;
mod snapshot;
mod term;
mod words;

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::catalogue::{Kind, RecordId};
use super::dossier::Dossier;
use super::values::PartialDate;

pub use round::{Held, Makeup, Standing, standing};
pub use snapshot::{Snapshot, snapshot_day, snapshots};
pub use words::TaskFacts;

/// Phiếu bầu đã niêm phong are kept so many months (238/HD-TLĐ 2014, section 3.3 of domain.md).
pub const KEEP_BALLOTS_MONTHS: u32 = 6;
/// So many days after the vote the result is handed in to be recognised; a habit of the offices, no rule.
pub const RECOGNITION_DAYS: u64 = 15;
/// A provisional committee (lâm thời) is to be replaced within so many months (domain.md 3.8).
pub const PROVISIONAL_MONTHS: u32 = 12;
/// Nothing records that ballots were destroyed, so the duty is no longer told of so many days after.
pub const DESTROY_WITHIN_DAYS: u64 = 30;
/// The months within which an ending term is told of, where the office set no others.
pub const USUAL_MONTHS: u32 = 6;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TaskKind {
    /// Đại hội nhiệm kỳ mới: the term ends.
    TermEnd,
    /// Bổ sung ngày hết nhiệm kỳ: nothing says when it ends.
    TermWithoutEnd,
    /// Thay Ban Chấp hành lâm thời.
    Provisional,
    /// Nộp hồ sơ công nhận kết quả.
    Recognition,
    /// Kiện toàn Ban Chấp hành.
    Vacancy,
    /// Sơ kết of a year or half-year.
    InterimReview,
    /// Tổng kết at the end of a programme.
    FinalReview,
    /// Cuộc bầu đang nhập dở.
    Entering,
    /// Hủy phiếu bầu đã niêm phong.
    DestroyBallots,
}

impl TaskKind {
    /// Every kind, in the order lists group them.
    pub const ALL: [Self; 9] = [
        Self::TermEnd,
        Self::TermWithoutEnd,
        Self::Provisional,
        Self::Recognition,
        Self::Vacancy,
        Self::InterimReview,
        Self::FinalReview,
        Self::Entering,
        Self::DestroyBallots,
    ];

    /// Its name in the file and in keys of texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::TermEnd => "term_end",
            Self::TermWithoutEnd => "term_without_end",
            Self::Provisional => "provisional",
            Self::Recognition => "recognition",
            Self::Vacancy => "vacancy",
            Self::InterimReview => "interim_review",
            Self::FinalReview => "final_review",
            Self::Entering => "entering",
            Self::DestroyBallots => "destroy_ballots",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Where the overview lists it.
    pub fn group(self) -> TaskGroup {
        match self {
            Self::TermEnd => TaskGroup::Terms,
            Self::TermWithoutEnd | Self::Provisional | Self::Recognition | Self::Vacancy => {
                TaskGroup::Dossiers
            }
            Self::InterimReview | Self::FinalReview => TaskGroup::Programmes,
            Self::Entering | Self::DestroyBallots => TaskGroup::Ballots,
        }
    }

    /// Whether it is told of only while the term is the organisation's last one.
    pub fn ends_with_next_term(self) -> bool {
        !matches!(
            self,
            Self::InterimReview | Self::FinalReview | Self::Entering | Self::DestroyBallots
        )
    }

    /// The earliest due day still told of on a day; `None` where it stays until it is done.
    pub fn told_from(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::DestroyBallots => today.checked_sub_days(Days::new(DESTROY_WITHIN_DAYS)),
            _ => None,
        }
    }

    /// The key of what is to be done; other words once it is late.
    pub fn key(self, late: bool) -> String {
        let other = late && matches!(self, Self::TermEnd | Self::FinalReview);
        format!("task-{}{}", self.name(), if other { "-late" } else { "" })
    }

    /// The key of what its due day is reckoned from (căn cứ tính hạn).
    pub fn basis_key(self) -> String {
        format!("task-{}-basis", self.name())
    }
}

/// A heading of the overview's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TaskGroup {
    /// Nhiệm kỳ hết hạn, sắp hết.
    Terms,
    /// Hồ sơ, kiện toàn.
    Dossiers,
    /// Chương trình đến hạn.
    Programmes,
    /// Phiếu bầu.
    Ballots,
}

impl TaskGroup {
    /// The groups in their order.
    pub const ALL: [Self; 4] = [Self::Terms, Self::Dossiers, Self::Programmes, Self::Ballots];

    /// The kinds it lists.
    pub fn kinds(self) -> impl Iterator<Item = TaskKind> {
        TaskKind::ALL.into_iter().filter(move |kind| kind.group() == self)
    }
}

/// Something to do, as the records have it on every day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What.
    pub kind: TaskKind,
    /// The record it leads to; for a missing row the record the row will belong to.
    pub subject: RecordId,
    /// The field it leads to, of the subject or of the missing row ([`Duty::row`]).
    pub field: &'static str,
    /// The last day on which it is in time; `None`: chưa rõ.
    pub due: Option<NaiveDate>,
    /// The date as written that the day was reckoned from.
    pub basis: Option<PartialDate>,
    /// The year of a review, the vacant seats of a committee.
    pub number: Option<i64>,
}

/// The missing row a kind of duty leads to: what it will be, and its link to the subject.
pub fn missing_row(kind: TaskKind) -> Option<(Kind, &'static str)> {
    match kind {
        TaskKind::Recognition => Some((Kind::DocumentLink, "record")),
        TaskKind::InterimReview | TaskKind::FinalReview => Some((Kind::Review, "programme")),
        _ => None,
    }
}

/// How near a due day is: the groups of the printed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    /// A. Đã quá hạn.
    Late,
    /// B. Đến hạn trong 30 ngày.
    Month,
    /// C. Đến hạn trong 31 đến 90 ngày.
    Quarter,
    /// D. Đến hạn sau 90 ngày.
    Later,
    /// Đ. Chưa rõ hạn.
    Undated,
}

impl Band {
    /// The bands in their order.
    pub const ALL: [Self; 5] = [Self::Late, Self::Month, Self::Quarter, Self::Later, Self::Undated];

    /// The band of a due day.
    pub fn of(due: Option<NaiveDate>, today: NaiveDate) -> Self {
        match due.map(|due| days_left(due, today)) {
            None => Self::Undated,
            Some(..=-1) => Self::Late,
            Some(0..=30) => Self::Month,
            Some(31..=90) => Self::Quarter,
            Some(91..) => Self::Later,
        }
    }
}

/// The days until a due day; negative ones have passed. The day itself is in time.
pub fn days_left(due: NaiveDate, today: NaiveDate) -> i64 {
    (due - today).num_days()
}

/// The day some months after a day, the last of the month where it has no such day.
pub fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

/// What a listed record and its parts ask for; nothing for kinds that ask for nothing.
pub fn duties(dossier: &Dossier) -> Vec<Duty> {
    match dossier.root.kind {
        Kind::Term => term::duties(dossier),
        Kind::Ballot => ballot::duties(dossier),
        Kind::Programme => programme::duties(dossier),
        _ => Vec::new(),
    }
}

/// The last day of a year.
fn year_end(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}

/// The last of June of a year.
fn half_year_end(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 6, 30)
}

/// The year of a day.
fn year_of(date: PartialDate) -> i32 {
    date.earliest().year()
}

#[cfg(test)]
mod tests;
