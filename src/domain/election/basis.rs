//! What percentages of a ballot are taken of.

use crate::domain::catalogue::Record;
use crate::domain::values::{Count, FromValue};

/// Tỷ lệ tính trên: the number that votes are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Số phiếu thu về, the union's rule (28/HD-TLĐ 2021).
    Returned,
    /// Số phiếu hợp lệ.
    Valid,
    /// Số phiếu phát ra.
    Issued,
    /// Số có mặt.
    Attending,
    /// Số được triệu tập.
    Summoned,
}

impl Basis {
    /// Every basis, in the order of the catalogue's choice.
    pub const ALL: [Self; 5] =
        [Self::Returned, Self::Valid, Self::Issued, Self::Attending, Self::Summoned];

    /// The field of the ballot that it is; also its name in the choice.
    pub fn field(self) -> &'static str {
        match self {
            Self::Returned => "returned",
            Self::Valid => "valid",
            Self::Issued => "issued",
            Self::Attending => "attending",
            Self::Summoned => "summoned",
        }
    }

    /// The basis of a name; `None` for a word of the office's own.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.field() == name)
    }

    /// The basis a ballot states, or the usual one where it states none; `None` where it states a word
    /// of the office's own, which no number stands behind.
    pub fn of(ballot: &Record, usual: Self) -> Option<Self> {
        ballot.text("basis").map_or(Some(usual), Self::named)
    }

    /// The ballot's number of this basis; `None` when unknown.
    pub fn count(self, ballot: &Record) -> Option<Count> {
        ballot.get(self.field()).and_then(Count::from_value)
    }
}
