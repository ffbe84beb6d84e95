//! One limit of a rule set.

use serde::Deserialize;

use crate::domain::election::Basis;
use crate::domain::values::Count;

/// Quy định về: what a limit is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// Số ủy viên Ban Chấp hành: `at_least`, `at_most`.
    CommitteeSize,
    /// Số đoàn viên from which there is a Ban Chấp hành: `at_least`.
    CommitteeFrom,
    /// Ban Thường vụ, at most this share of the Ban Chấp hành.
    StandingShare,
    /// Số ủy viên Ban Chấp hành from which there is a Ban Thường vụ: `at_least`.
    StandingFrom,
    /// Số đoàn viên from which there is an Ủy ban Kiểm tra: `at_least`.
    InspectionFrom,
    /// Who wins: the `basis` that more than half is taken of.
    Majority,
    /// Có mặt, at least this share of those summoned.
    Quorum,
    /// Bầu bổ sung in a term, at most this share of the number the congress decided.
    SupplementShare,
    /// Số năm của nhiệm kỳ: `at_least`, `at_most`.
    TermYears,
    /// Đại biểu chính thức of a delegates' congress: `at_most`.
    CongressDelegates,
    /// Số đoàn viên from which a congress is one of delegates: `at_least`.
    DelegateCongressFrom,
    /// Đại biểu chỉ định, at most this share of those summoned.
    AppointedShare,
    /// Khách mời, at most this share of those summoned.
    GuestShare,
    /// Nữ, at least this share of the Ban Chấp hành.
    WomenShare,
    /// Dưới 40 tuổi, at least this share of the Ban Chấp hành.
    #[serde(rename = "under_40_share")]
    Under40Share,
    /// Từ 40 đến 50 tuổi, at least this share of the Ban Chấp hành.
    #[serde(rename = "from_40_to_50_share")]
    From40To50Share,
    /// Kéo dài nhiệm kỳ, by at most so many months: `at_most`.
    TermExtension,
    /// Between two terms, at most so many months: `at_most`.
    TermGap,
    /// A change of figures in a year above this share and above so many people is unlikely: `at_least`.
    FigureChange,
}

impl Subject {
    /// Every subject with its word, in the order of the catalogue's choice.
    pub const ALL: [(Self, &'static str); 19] = [
        (Self::CommitteeSize, "committee_size"),
        (Self::CommitteeFrom, "committee_from"),
        (Self::StandingShare, "standing_share"),
        (Self::StandingFrom, "standing_from"),
        (Self::InspectionFrom, "inspection_from"),
        (Self::Majority, "majority"),
        (Self::Quorum, "quorum"),
        (Self::SupplementShare, "supplement_share"),
        (Self::TermYears, "term_years"),
        (Self::CongressDelegates, "congress_delegates"),
        (Self::DelegateCongressFrom, "delegate_congress_from"),
        (Self::AppointedShare, "appointed_share"),
        (Self::GuestShare, "guest_share"),
        (Self::WomenShare, "women_share"),
        (Self::Under40Share, "under_40_share"),
        (Self::From40To50Share, "from_40_to_50_share"),
        (Self::TermExtension, "term_extension"),
        (Self::TermGap, "term_gap"),
        (Self::FigureChange, "figure_change"),
    ];

    /// The subject of a word; `None` for one of the office's own, which no rule asks for.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, name)| *name == word).map(|(subject, _)| *subject)
    }

    /// Its word in the choice.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(subject, _)| *subject == self).map_or("", |(_, name)| name)
    }
}

/// Mức quy định. What does not belong to its subject is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What it is on.
    pub subject: Subject,
    /// The kind of organisation it holds for; `None` for all.
    pub level: Option<String>,
    /// From so many members (đoàn viên) on.
    pub members_from: Option<u64>,
    /// Up to so many members.
    pub members_to: Option<u64>,
    /// Ít nhất: people or years.
    pub at_least: Option<u64>,
    /// Nhiều nhất: people or years.
    pub at_most: Option<u64>,
    /// A share as numerator and denominator; the denominator is never zero.
    pub share: Option<(u64, u64)>,
    /// Tỷ lệ tính trên.
    pub basis: Option<Basis>,
    /// Whether it was held against the text it comes from.
    pub verified: bool,
    /// The text and place it was taken from; empty where none is known.
    pub source: String,
}

impl Limit {
    /// Whether it can be the one for an organisation of so many members; of unknown size any can.
    pub(super) fn may_hold_for(&self, members: Option<Count>) -> bool {
        let Some(members) = members else { return true };
        let above = members.most().is_none_or(|most| self.members_from.unwrap_or(0) <= most);
        above && members.least() <= self.members_to.unwrap_or(u64::MAX)
    }

    /// How much it allows, to take the widest of several.
    pub(super) fn allowance(&self) -> (u64, std::cmp::Reverse<u64>) {
        (self.at_most.unwrap_or(u64::MAX), std::cmp::Reverse(self.at_least.unwrap_or(0)))
    }
}
