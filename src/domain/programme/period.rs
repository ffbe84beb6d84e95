//! The period of a programme, the one that follows it, and a title that names its years.

use chrono::{Datelike as _, Days, Months};

use crate::domain::catalogue::Programme;
use crate::domain::values::PartialDate;

/// Giai đoạn: from when to when, each as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Từ.
    pub first: PartialDate,
    /// Đến.
    pub last: PartialDate,
}

impl Period {
    /// The period of a programme; `None` while one end of it is not known.
    pub fn of(programme: &Programme) -> Option<Self> {
        Some(Self { first: programme.starts.or(programme.signed_on)?, last: programme.ends? })
    }

    /// The period of equal length that follows: years after years, days after days.
    #[must_use]
    pub fn next(self) -> Self {
        let years = (self.last.year() - self.first.year()).max(0);
        if let (PartialDate::Day(first), PartialDate::Day(last)) = (self.first, self.last) {
            let begin = last.checked_add_days(Days::new(1));
            // Whole months: from 1 January to 31 December, from 23 April to 22 April.
            if let Some(begin) = begin.filter(|begin| begin.day() == first.day()) {
                let months = (begin.year() - first.year()) * 12 + begin.month() as i32
                    - first.month() as i32;
                let months = u32::try_from(months).unwrap_or_default();
                let end = begin
                    .checked_add_months(Months::new(months))
                    .and_then(|after| after.pred_opt())
                    .unwrap_or(last);
                return Self { first: PartialDate::Day(begin), last: PartialDate::Day(end) };
            }
        }
        let first = self.last.year() + 1;
        Self { first: PartialDate::Year(first), last: PartialDate::Year(first + years) }
    }

    /// "2018 – 2022".
    pub fn shown(self) -> String {
        format!("{}\u{a0}–\u{a0}{}", self.first.year(), self.last.year())
    }
}

/// A title with the years of the next period in the place of those of the one before, with the dash and
/// the spaces it had ("giai đoạn 2018-2023"). A title that does not name its years stays as it is.
pub fn renewed_title(title: &str, old: Option<Period>, new: Option<Period>) -> String {
    let Some((old, new)) = old.zip(new) else { return title.to_owned() };
    let (from, to) = (old.first.year().to_string(), old.last.year().to_string());
    for (at, _) in title.match_indices(&from) {
        let rest = &title[at + from.len()..];
        let dash = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let between = &rest[..rest.len() - dash.len()];
        let is_dash = between.chars().any(|c| matches!(c, '-' | '–' | '—' | '‑' | '‐'))
            && between
                .chars()
                .all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '‑' | '‐'));
        if is_dash && dash.starts_with(&to) {
            let tail = &dash[to.len()..];
            return format!(
                "{}{}{between}{}{tail}",
                &title[..at],
                new.first.year(),
                new.last.year()
            );
        }
    }
    title.to_owned()
}
