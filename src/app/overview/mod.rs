//! Tổng quan: what it looks at, what it shows, and the doors behind its numbers. All that is counted is
//! counted by a job; the page draws what the last one came back with.

mod door;
mod sections;
mod view;

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;

pub use door::{Behind, Door, Opened};
pub use sections::{TaskItem, TaskSection, Urgency};
pub use view::{Ages, MembersBar, RoundView, Service, View};

use crate::domain::catalogue::RecordId;
use crate::domain::tasks::USUAL_MONTHS;
use crate::store::{Label, Scope, Store, StoreError};

/// The setting that keeps within how many months an ending term is told of.
const MONTHS_SETTING: &str = "overview.months";
/// Numbers the questions of every book, so that none takes the answer to another's.
static ASKED: AtomicU64 = AtomicU64::new(1);
/// What can be chosen for it.
pub const MONTHS: [u32; 4] = [3, 6, 12, 24];

/// What the clerk chose to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Only this union and all below it.
    pub under: Option<RecordId>,
    /// Only organisations of this kind.
    pub kind: Option<&'static str>,
    /// As of this day; `None`: today.
    pub day: Option<NaiveDate>,
    /// The round of congresses; `None`: the newest one that is under way.
    pub label: Option<Label>,
    /// Only what is due within 30 days.
    pub soon: bool,
}

/// The overview as the window keeps it.
#[derive(Debug, Default)]
pub struct Overview {
    /// What is looked at.
    pub look: Look,
    /// Within how many months an ending term is told of; read from the book.
    pub months: Option<u32>,
    /// What the last job counted.
    pub view: Option<View>,
    /// The sentence of a failure.
    pub failed: Option<String>,
    stale: bool,
    asked: u64,
    making: bool,
}

/// What a job needs to make the view.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its number; an answer to an older one is dropped.
    pub number: u64,
    /// What is looked at.
    pub look: Look,
    /// Today.
    pub today: NaiveDate,
    /// The months of the setting.
    pub months: u32,
}

impl Question {
    /// The day that is looked at.
    pub fn day(&self) -> NaiveDate {
        self.look.day.unwrap_or(self.today)
    }

    /// The organisations that are looked at.
    pub fn scope(&self) -> Scope {
        let day = self.day();
        Scope {
            under: self.look.under,
            kind: self.look.kind.map(str::to_owned),
            day,
            now: day == self.today,
        }
    }
}

impl Overview {
    /// Says that the book changed: what is shown stays until it is counted anew.
    pub fn spoil(&mut self) {
        self.stale = true;
    }

    /// Looks at something else.
    pub fn look_at(&mut self, look: Look) {
        if self.look != look {
            self.look = look;
            self.stale = true;
        }
    }

    /// Whether a job is counting.
    pub fn is_making(&self) -> bool {
        self.making
    }

    /// The months of the setting.
    pub fn months(&self) -> u32 {
        self.months.unwrap_or(USUAL_MONTHS)
    }

    /// What has to be counted now, where something has: never two at once.
    pub(super) fn question(
        &mut self,
        store: &Store,
        today: NaiveDate,
    ) -> Result<Option<Question>, StoreError> {
        let new_day = self.view.as_ref().is_some_and(|view| view.today != today);
        let wanted = self.stale || new_day || (self.view.is_none() && self.failed.is_none());
        if self.making || !wanted {
            return Ok(None);
        }
        if self.months.is_none() {
            let kept = store.setting(MONTHS_SETTING)?.and_then(|text| text.parse().ok());
            self.months = Some(kept.filter(|kept| MONTHS.contains(kept)).unwrap_or(USUAL_MONTHS));
        }
        self.asked = ASKED.fetch_add(1, Ordering::Relaxed);
        self.stale = false;
        self.making = true;
        let (number, months) = (self.asked, self.months());
        Ok(Some(Question { number, look: self.look.clone(), today, months }))
    }

    /// Takes what a job counted. What was counted for another look is dropped.
    pub(super) fn answered(&mut self, number: u64, made: Result<View, StoreError>) {
        if number != self.asked {
            return;
        }
        self.making = false;
        match made {
            Ok(view) => {
                self.failed = None;
                self.view = Some(view);
            }
            Err(error) => self.failed = Some(error.sentence()),
        }
    }

    /// Keeps within how many months an ending term is told of, with the book.
    pub(super) fn set_months(&mut self, store: &Store, months: u32) -> Result<(), StoreError> {
        if MONTHS.contains(&months) && self.months() != months {
            store.set_setting(MONTHS_SETTING, &months.to_string())?;
            self.months = Some(months);
            self.stale = true;
        }
        Ok(())
    }
}

/// A wish on the overview.
#[derive(Clone, Debug, PartialEq)]
pub enum OverviewAction {
    /// Looks at something else.
    Look(Look),
    /// Told of ending terms within so many months.
    Months(u32),
    /// Shows the records behind a number.
    Open(Door),
    /// Prints what needs doing, of what is looked at.
    Print,
    /// Writes the due days to a calendar file.
    SaveCalendar(std::path::PathBuf),
}
