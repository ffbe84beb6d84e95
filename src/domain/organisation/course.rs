//! The course of an organisation: its periods in order, and how it stands on a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::catalogue::{OrganisationPeriod, RecordId};
use crate::domain::values::PartialDate;

/// An organisation an event is about: one of the book, or one the event itself brings into being.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    /// One of the book.
    Known(RecordId),
    /// The one at a place among those that come into being.
    New(usize),
}

impl From<RecordId> for Who {
    fn from(id: RecordId) -> Self {
        Self::Known(id)
    }
}

/// What a period says of an organisation, but for when and why it began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Tên đầy đủ.
    pub name: Option<String>,
    /// Tên ngắn.
    pub short_name: Option<String>,
    /// Loại hình tổ chức, a word of the catalogue.
    pub kind: Option<String>,
    /// Công đoàn cấp trên trực tiếp.
    pub parent: Option<Who>,
    /// Đơn vị sử dụng lao động.
    pub employer: Option<String>,
    /// Khu vực, a word of the catalogue.
    pub sector: Option<String>,
}

/// One period (giai đoạn).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its record; `None` while it is not written.
    pub id: Option<RecordId>,
    /// Áp dụng từ ngày; unknown is the earliest.
    pub begin: Option<PartialDate>,
    /// Biến động that began it, a word of the catalogue.
    pub change: Option<String>,
    /// What it says.
    pub state: State,
}

impl Stage {
    /// Whether it is the end of the organisation (giải thể, kết thúc hoạt động, sáp nhập…).
    pub fn is_end(&self) -> bool {
        self.change.as_deref() == Some("ended")
    }

    /// Whether the organisation came into being with it (thành lập, tách ra).
    pub fn is_founding(&self) -> bool {
        matches!(self.change.as_deref(), Some("established" | "split_off"))
    }

    /// The first day it holds on, as far as known.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.begin.map(PartialDate::earliest)
    }
}

/// How an organisation stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Before its first period; that period.
    NotYet(&'a Stage),
    /// Alive, in this period.
    Living(&'a Stage),
    /// Its end was before or on that day; the period of its end.
    Ended(&'a Stage),
    /// Nothing is known of it: it has no period.
    Unknown,
}

/// The periods of one organisation, earliest first; those that begin together in the order they were
/// entered, like everywhere in the program ([`period_on`](super::period_on)).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    stages: Vec<Stage>,
}

impl From<&OrganisationPeriod> for Stage {
    fn from(period: &OrganisationPeriod) -> Self {
        Self {
            id: Some(period.id),
            begin: period.valid_from,
            change: period.change.clone(),
            state: State {
                name: period.name.clone(),
                short_name: period.short_name.clone(),
                kind: period.kind.clone(),
                parent: period.parent.map(Who::Known),
                employer: period.employer.clone(),
                sector: period.sector.clone(),
            },
        }
    }
}

impl Course {
    /// The course of an organisation's periods, in whatever order they come.
    pub fn of<'a>(periods: impl IntoIterator<Item = &'a OrganisationPeriod>) -> Self {
        let mut course = Self { stages: periods.into_iter().map(Stage::from).collect() };
        course.settle();
        course
    }

    /// Puts the periods into their order again after one was changed.
    pub fn settle(&mut self) {
        // What is not written yet was entered last.
        self.stages
            .sort_by_key(|stage| (stage.first_day(), stage.id.is_none(), stage.id.map(|id| id.0)));
    }

    /// The periods, earliest first.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// Puts a period where it belongs.
    pub fn insert(&mut self, stage: Stage) {
        self.stages.push(stage);
        self.settle();
    }

    /// A period by its record.
    pub fn stage_mut(&mut self, id: RecordId) -> Option<&mut Stage> {
        self.stages.iter_mut().find(|stage| stage.id == Some(id))
    }

    /// How the organisation stands on a day.
    pub fn on(&self, day: NaiveDate) -> Standing<'_> {
        let begun = |stage: &&Stage| stage.first_day().is_none_or(|first| first <= day);
        match (self.stages.iter().rev().find(begun), self.stages.first()) {
            (Some(stage), _) if stage.is_end() => Standing::Ended(stage),
            (Some(stage), _) => Standing::Living(stage),
            (None, Some(first)) => Standing::NotYet(first),
            (None, None) => Standing::Unknown,
        }
    }

    /// The period that began on this very day.
    pub fn begun_on(&self, day: NaiveDate) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.first_day() == Some(day))
    }

    /// The first period that begins after a day.
    pub fn after(&self, day: NaiveDate) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.first_day().is_some_and(|first| first > day))
    }

    /// The earliest period.
    pub fn first(&self) -> Option<&Stage> {
        self.stages.first()
    }

    /// The period of its end, if it ended.
    pub fn end(&self) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.is_end())
    }
}

/// The courses of the organisations an event has to do with.
pub type Courses = BTreeMap<Who, Course>;

/// Whether an organisation stands above itself on some day, and the first such day; the inner `None` is
/// the time of periods without first day. Organisations above it that are not among the courses are
/// taken to be roots, so the courses must hold everything that ever stood above it.
pub fn own_ancestor(courses: &Courses, of: Who) -> Option<Option<NaiveDate>> {
    let mut above = BTreeMap::new();
    let mut waiting = vec![of];
    while let Some(who) = waiting.pop() {
        if above.contains_key(&who) {
            continue;
        }
        let Some(course) = courses.get(&who) else { continue };
        waiting.extend(course.stages().iter().filter_map(|stage| stage.state.parent));
        above.insert(who, course);
    }
    let days = above.values().flat_map(|course| course.stages()).map(Stage::first_day);
    let mut days: Vec<Option<NaiveDate>> = days.collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().find(|day| meets_itself(&above, of, *day))
}

fn meets_itself(above: &BTreeMap<Who, &Course>, of: Who, day: Option<NaiveDate>) -> bool {
    let upper = |who: Who| {
        let stages = above.get(&who)?.stages();
        stages.iter().rev().find(|stage| stage.first_day() <= day)?.state.parent
    };
    let mut at = upper(of);
    // Longer than there are organisations is a circle above `of` that does not lead through it.
    for _ in 0..=above.len() {
        match at {
            Some(who) if who == of => return true,
            Some(who) => at = upper(who),
            None => return false,
        }
    }
    false
}
