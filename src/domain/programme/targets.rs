//! Chỉ tiêu by year: rows of one target with its years, and what they add up to.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::domain::catalogue::{RecordId, Target};
use crate::domain::text::same_name;
use crate::domain::values::grouped;

/// A number as targets are written: up to three decimals, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount {
    /// In thousandths.
    pub thousandths: i64,
}

/// Longer numbers are no counts of anything an office does.
const MOST_DIGITS: usize = 12;

impl Amount {
    /// The number of a text: "9.000", "1486", "95,5". `None` for what is no plain number ("trên 90",
    /// "100 %"), and for a dot that groups no thousands ("12.5"): it is not guessed.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let (whole, part) = text.split_once(',').unwrap_or((text, ""));
        let groups: Vec<&str> = whole.split('.').collect();
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let first = *groups.first()?;
        let grouped = groups.len() > 1;
        let shape = groups.iter().all(|group| digits(group))
            && groups.iter().skip(1).all(|group| group.len() == 3)
            && (!grouped || first.len() <= 3);
        let ends = text.contains(',') != part.is_empty() && part.len() <= 3;
        if !shape || !ends || whole.len() > MOST_DIGITS || !(part.is_empty() || digits(part)) {
            return None;
        }
        let whole: i64 = groups.concat().parse().ok()?;
        let part: i64 = format!("{part:0<3}").parse().ok()?;
        Some(Self { thousandths: whole.checked_mul(1000)?.checked_add(part)? })
    }

    /// The number as it is printed: "9.000", "95,5".
    pub fn shown(self) -> String {
        let whole = grouped((self.thousandths / 1000).unsigned_abs());
        let part = self.thousandths % 1000;
        if part == 0 {
            return whole;
        }
        let part = format!("{part:03}");
        format!("{whole},{}", part.trim_end_matches('0'))
    }

    fn plus(self, other: Self) -> Option<Self> {
        Some(Self { thousandths: self.thousandths.checked_add(other.thousandths)? })
    }

    /// The share of a whole in tenths of a percent, rounded half up; `None` of nothing.
    pub fn share_of(self, whole: Self) -> Option<i64> {
        let (part, whole) = (i128::from(self.thousandths), i128::from(whole.thousandths));
        if whole <= 0 || part < 0 {
            return None;
        }
        i64::try_from((part * 2000 + whole) / (2 * whole)).ok()
    }
}

/// What the years of a target add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// Nothing is known, or it cannot be added.
    Unknown,
    /// Some years are not known: at least so much. Printed with a star, and no share is taken of it.
    Partial(Amount),
    /// Every year is known.
    Whole(Amount),
}

impl Sum {
    /// The number, also of known years alone.
    pub fn amount(self) -> Option<Amount> {
        match self {
            Self::Unknown => None,
            Self::Partial(amount) | Self::Whole(amount) => Some(amount),
        }
    }
}

/// One target over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// Chỉ tiêu.
    pub text: String,
    /// Đơn vị tính.
    pub unit: Option<String>,
    /// The record that stands for it: the one without a year, else its earliest.
    pub first: RecordId,
    /// The record of the whole period, without a year.
    pub whole: Option<Target>,
    /// The records of its years.
    pub years: BTreeMap<i32, Target>,
}

impl TargetRow {
    /// Every record of it.
    pub fn records(&self) -> impl Iterator<Item = &Target> {
        self.whole.iter().chain(self.years.values())
    }

    /// Whether it is a share, which no years add up.
    pub fn is_share(&self) -> bool {
        self.unit.as_deref().is_some_and(|unit| unit.contains('%'))
    }

    /// Lũy kế thực hiện of the years that have come; the result of the whole period where it was
    /// recorded without years.
    pub fn achieved(&self, years: &RangeInclusive<i32>) -> Sum {
        let by_year = self.years.values().any(|one| one.achieved.is_some());
        let whole = self.whole.as_ref().and_then(|whole| whole.achieved.as_deref());
        match whole {
            Some(text) if !by_year => Amount::of(text).map_or(Sum::Unknown, Sum::Whole),
            _ => self.sum(years, |target| target.achieved.as_deref()),
        }
    }

    /// Cả giai đoạn: as planned for the whole period, else what its years add up to.
    pub fn planned(&self, years: &RangeInclusive<i32>) -> Sum {
        match self.whole.as_ref().and_then(|whole| whole.planned.as_deref()) {
            Some(text) => Amount::of(text).map_or(Sum::Unknown, Sum::Whole),
            None => self.sum(years, |target| target.planned.as_deref()),
        }
    }

    fn sum<'a>(
        &'a self,
        years: &RangeInclusive<i32>,
        value: impl Fn(&'a Target) -> Option<&'a str>,
    ) -> Sum {
        if self.is_share() {
            return Sum::Unknown;
        }
        let mut total: Option<Amount> = None;
        let mut whole = !years.is_empty();
        let outside = self.years.keys().filter(|year| !years.contains(year)).copied();
        for year in years.clone().chain(outside) {
            let inside = years.contains(&year);
            let amount = self.years.get(&year).and_then(&value).map(Amount::of);
            match (amount, total) {
                (Some(Some(amount)), None) => total = Some(amount),
                (Some(Some(amount)), Some(known)) => match known.plus(amount) {
                    Some(sum) => total = Some(sum),
                    None => return Sum::Unknown,
                },
                // A year said in words cannot be added.
                (Some(None), _) => return Sum::Unknown,
                (None, _) => whole &= !inside,
            }
        }
        match (total, whole) {
            (None, _) => Sum::Unknown,
            (Some(total), true) => Sum::Whole(total),
            (Some(total), false) => Sum::Partial(total),
        }
    }
}

/// The targets with their years together: records of one wording are one target. A second record of the
/// same year begins a row of its own, so that nothing recorded is left out.
pub fn target_rows(mut targets: Vec<Target>) -> Vec<TargetRow> {
    targets.sort_by_key(|target| (target.position.is_none(), target.position, target.id));
    let mut rows: Vec<TargetRow> = Vec::new();
    for target in targets {
        let text = target.text.clone().unwrap_or_default();
        let year = target.year.and_then(|year| i32::try_from(year).ok());
        let same = |row: &TargetRow| {
            !text.is_empty()
                && same_name(&row.text, &text)
                && match year {
                    Some(year) => !row.years.contains_key(&year),
                    None => row.whole.is_none(),
                }
        };
        let at = match rows.iter().position(same) {
            Some(at) => at,
            None => {
                rows.push(TargetRow {
                    text,
                    unit: None,
                    first: target.id,
                    whole: None,
                    years: BTreeMap::new(),
                });
                rows.len() - 1
            }
        };
        let Some(row) = rows.get_mut(at) else { continue };
        row.unit = row.unit.take().or_else(|| target.unit.clone());
        match year {
            Some(year) => {
                row.years.insert(year, target);
            }
            None => {
                row.first = target.id;
                row.whole = Some(target);
            }
        }
    }
    rows
}
