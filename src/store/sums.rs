//! Sums in which unknown is not zero, and how they are told.

use crate::domain::organisation::Level;
use crate::domain::values::{Count, grouped};
use crate::tr;

/// A sum over organisations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The sum of the known numbers.
    pub known: u64,
    /// Of how many organisations the number is unknown (chưa rõ).
    pub unknown: u32,
    /// Of how many it is known.
    pub of: u32,
    /// Whether one of them is known only roughly ("khoảng 40").
    pub rough: bool,
}

impl Sum {
    pub(super) fn one(count: Option<Count>) -> Self {
        match count {
            Some(count) => Self { known: count.value, unknown: 0, of: 1, rough: !count.is_exact() },
            None => Self { unknown: 1, ..Self::default() },
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.known += other.known;
        self.unknown += other.unknown;
        self.of += other.of;
        self.rough |= other.rough;
    }

    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        self.of == 0 && self.unknown > 0
    }

    /// "chưa rõ", "612", "khoảng 1.200": the known numbers alone.
    pub fn shown(&self) -> String {
        match self {
            _ if self.is_unknown() => tr!("widget-unknown"),
            Self { rough: true, .. } => tr!("count-about", number = grouped(self.known)),
            _ => grouped(self.known),
        }
    }

    /// As [`Sum::shown`], saying of how many organisations the number is unknown: "36.743 (chưa rõ của 26
    /// nơi)".
    pub fn told(&self) -> String {
        match self.unknown {
            n if n > 0 && self.of > 0 => tr!("sum-some-unknown", number = self.shown(), n = n),
            _ => self.shown(),
        }
    }
}

/// What stands under an organisation on a day, itself included where it is of grassroots level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rollup {
    /// Công đoàn cơ sở and nghiệp đoàn cơ sở.
    pub grassroots: Sum,
    /// Đoàn viên.
    pub members: Sum,
    /// Đoàn viên nữ.
    pub women: Sum,
}

impl Rollup {
    /// "145 CĐCS, đoàn viên khoảng 88.137, nữ 36.743 (chưa rõ của 26 nơi)"; without the CĐCS of what is
    /// none of them or one itself.
    pub fn sentence(&self, level: Level) -> String {
        let unions =
            (level == Level::Upper).then(|| tr!("sum-unions", number = self.grassroots.told()));
        let members = tr!("sum-members", number = self.members.told());
        let women = tr!("sum-women", number = self.women.told());
        unions.into_iter().chain([members, women]).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn add(&mut self, other: Self) {
        self.grassroots.add(other.grassroots);
        self.members.add(other.members);
        self.women.add(other.women);
    }
}
