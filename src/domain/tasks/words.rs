//! What a task is called.

use chrono::{Datelike as _, NaiveDate};

use super::{KEEP_BALLOTS_MONTHS, PROVISIONAL_MONTHS, RECOGNITION_DAYS, TaskKind};
use crate::domain::values::PartialDate;
use crate::i18n::{FluentArgs, Lang, text_in};

/// What the words of a task are made of.
#[derive(Clone, Copy, Debug)]
pub struct TaskFacts<'a> {
    /// What is to be done.
    pub kind: TaskKind,
    /// The field the due day was reckoned from.
    pub field: &'a str,
    /// The due day.
    pub due: Option<NaiveDate>,
    /// The date as written that it was reckoned from.
    pub basis: Option<PartialDate>,
    /// The year of a review, the vacant seats.
    pub number: Option<i64>,
}

impl TaskFacts<'_> {
    /// "Kiện toàn Ban Chấp hành (khuyết 01)"; once it is late some are called otherwise.
    pub fn what(&self, lang: Lang, late: bool) -> String {
        text_in(lang, &self.kind.key(late), Some(&self.arguments(lang)))
    }

    /// Căn cứ tính hạn: "Ngày hết nhiệm kỳ".
    pub fn why(&self, lang: Lang) -> String {
        text_in(lang, &self.kind.basis_key(), Some(&self.arguments(lang)))
    }

    fn arguments(&self, lang: Lang) -> FluentArgs<'static> {
        let mut args = FluentArgs::new();
        let number = self.number.unwrap_or(0);
        let padded = if self.kind == TaskKind::Vacancy && number < 10 {
            format!("{number:02}")
        } else {
            number.to_string()
        };
        args.set("number", padded);
        args.set("field", self.field.to_owned());
        let half = self.due.is_some_and(|due| (due.month(), due.day()) == (6, 30));
        args.set("half", if half { "first" } else { "none" });
        let unknown = || text_in(lang, "task-unknown-day", None);
        args.set("date", self.basis.map_or_else(unknown, PartialDate::shown));
        let limit = match self.kind {
            TaskKind::Provisional => u64::from(PROVISIONAL_MONTHS),
            TaskKind::DestroyBallots => u64::from(KEEP_BALLOTS_MONTHS),
            _ => RECOGNITION_DAYS,
        };
        args.set("limit", format!("{limit:02}"));
        args
    }
}
