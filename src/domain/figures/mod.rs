//! Số liệu: snapshots of many organisations side by side, pasted blocks of them, and one organisation's
//! numbers over time.

mod pasted;
mod series;

use chrono::{Datelike as _, NaiveDate};

use super::values::{About, Count};

pub use pasted::{FigureBlock, FigureLine, read_block};
pub use series::{Moment, Series, series};

/// The counts of a snapshot in the order of the form (MẪU SỐ 2-HĐCĐ, domain.md section 4.4).
pub const COUNTS: [&str; 8] = [
    "workforce",
    "workforce_female",
    "members",
    "members_female",
    "grassroots",
    "member_grassroots",
    "sections",
    "groups",
];

/// Kinds of organisations that have no unions at the base below them.
const AT_THE_BASE: [&str; 6] = [
    "grassroots",
    "occupational_grassroots",
    "member_grassroots",
    "section",
    "occupational_section",
    "group",
];

/// Whether a kind of organisation (a word of `organisation_kind`) has no unions at the base below it.
pub fn is_at_the_base(kind: Option<&str>) -> bool {
    kind.is_some_and(|kind| AT_THE_BASE.contains(&kind))
}

/// The counts asked for of organisations of some kinds: workers and members always, the numbers of unions
/// below where the kind can have them, and whatever is there already.
pub fn counts_of<'a>(
    kinds: impl IntoIterator<Item = Option<&'a str>>,
    is_there: impl Fn(&str) -> bool,
) -> Vec<&'static str> {
    let (mut upper, mut base) = (false, false);
    for kind in kinds {
        let at_the_base = is_at_the_base(kind);
        upper |= !at_the_base && kind != Some("outside");
        base |= at_the_base;
    }
    let asked = |name: &str| match name {
        "grassroots" => upper,
        "sections" | "groups" => base,
        "member_grassroots" => false,
        _ => true,
    };
    COUNTS.into_iter().filter(|name| asked(name) || is_there(name)).collect()
}

/// The days that statistics are made up to (31/5 and 30/11, QĐ 1454/QĐ-TLĐ) that are not later than a day,
/// latest first.
pub fn statistic_days(today: NaiveDate, how_many: usize) -> Vec<NaiveDate> {
    let years = (0..=i32::try_from(how_many).unwrap_or(i32::MAX)).map(|back| today.year() - back);
    let days = years.flat_map(|year| {
        [NaiveDate::from_ymd_opt(year, 11, 30), NaiveDate::from_ymd_opt(year, 5, 31)]
    });
    days.flatten().filter(|day| *day <= today).take(how_many).collect()
}

/// The sum of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// The sum of what is known.
    pub sum: u64,
    /// Whether one of the numbers is known only roughly.
    pub rough: bool,
    /// How many are known.
    pub known: usize,
    /// How many are not (chưa rõ).
    pub unknown: usize,
}

impl Total {
    /// The sum of some numbers.
    pub fn of(counts: impl IntoIterator<Item = Option<Count>>) -> Self {
        counts.into_iter().fold(Self::default(), Self::with)
    }

    fn with(self, count: Option<Count>) -> Self {
        match count {
            Some(count) => Self {
                sum: self.sum.saturating_add(count.value),
                rough: self.rough || !count.is_exact(),
                known: self.known + 1,
                ..self
            },
            None => Self { unknown: self.unknown + 1, ..self },
        }
    }

    /// As it is read; empty where nothing is known.
    pub fn shown(self) -> String {
        if self.known == 0 {
            return String::new();
        }
        let about = if self.rough { About::About } else { About::Exact };
        Count { value: self.sum, about }.shown()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_says_what_it_leaves_out() {
        let count = Count::from_db;
        for (counts, shown, unknown) in [
            (vec![], "", 0),
            (vec![None, None], "", 2),
            (vec![count("0"), None], "0", 1),
            (vec![count("1200"), count("34")], "1.234", 0),
            (vec![count(">9000"), count("34"), None], "khoảng 9.034", 1),
        ] {
            let total = Total::of(counts.clone());
            assert_eq!((total.shown().as_str(), total.unknown), (shown, unknown), "{counts:?}");
        }
    }

    #[test]
    fn statistics_are_made_up_to_the_last_days_of_may_and_november() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (today, expected) in [
            ("2026-03-12", ["2025-11-30", "2025-05-31", "2024-11-30"]),
            ("2026-05-30", ["2025-11-30", "2025-05-31", "2024-11-30"]),
            ("2026-05-31", ["2026-05-31", "2025-11-30", "2025-05-31"]),
            ("2026-11-30", ["2026-11-30", "2026-05-31", "2025-11-30"]),
        ] {
            assert_eq!(statistic_days(day(today), 3), expected.map(day), "{today}");
        }
    }

    #[test]
    fn what_is_asked_for_follows_the_kinds_of_the_organisations() {
        let people = ["workforce", "workforce_female", "members", "members_female"];
        for (kinds, there, more) in [
            (vec![Some("commune_union")], "", vec!["grassroots"]),
            (vec![None], "", vec!["grassroots"]),
            (vec![Some("grassroots")], "", vec!["sections", "groups"]),
            (
                vec![Some("grassroots")],
                "member_grassroots",
                vec!["member_grassroots", "sections", "groups"],
            ),
            (
                vec![Some("commune_union"), Some("grassroots")],
                "",
                vec!["grassroots", "sections", "groups"],
            ),
            (vec![Some("outside")], "", vec![]),
        ] {
            let expected: Vec<&str> = people.into_iter().chain(more).collect();
            assert_eq!(counts_of(kinds.clone(), |name| name == there), expected, "{kinds:?}");
        }
    }
}
