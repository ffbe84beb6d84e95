//! Rule sets: the limits of statutes, guides and plans, each with its name, its dates and the levels it
//! holds for.
//!
//! Those the program brings are data (`assets/rules/*.json`), never records: a new book exports none.
//! A book's own set with the key of a shipped one takes its place.

mod limit;
mod own;
mod shipped;

use std::sync::Arc;

use chrono::NaiveDate;

pub use limit::{Limit, Subject};

use crate::domain::catalogue::RecordId;
use crate::domain::values::{Count, PartialDate};

/// Bộ quy định.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSet {
    /// The key that a book's own set takes its place by; empty for an own set without one.
    pub key: String,
    /// The name, as sentences give it.
    pub name: String,
    /// The text it was taken from; empty where none is known.
    pub source: String,
    /// The first day it holds on; `None` when it always did.
    pub valid_from: Option<PartialDate>,
    /// The last day it holds on; `None` while it is in force.
    pub valid_to: Option<PartialDate>,
    /// Whether the rules ask it. Shipped sets of which no text was found are switched off.
    pub enabled: bool,
    /// The book's record; `None` for a shipped one.
    pub own: Option<RecordId>,
    /// Its limits.
    pub limits: Vec<Limit>,
}

impl RuleSet {
    /// Whether it certainly holds on a day, of which perhaps only the month or the year is known. On an
    /// unknown day only a set without dates does.
    fn holds_on(&self, date: Option<PartialDate>) -> bool {
        let Some(date) = date else {
            return self.valid_from.is_none() && self.valid_to.is_none();
        };
        self.valid_from.is_none_or(|from| from.earliest() <= date.earliest())
            && self.valid_to.is_none_or(|to| date.latest() <= to.latest())
    }

    /// The limit on a subject for an organisation. A limit of its own level goes before one of every
    /// level; where the members are not known well enough to tell which of several applies, it is the
    /// one that allows most.
    fn limit(
        &self,
        subject: Subject,
        level: Option<&str>,
        members: Option<Count>,
    ) -> Option<&Limit> {
        let on_subject = || {
            let all = self.limits.iter().filter(move |limit| limit.subject == subject);
            all.filter(move |limit| limit.may_hold_for(members))
        };
        let own = on_subject().filter(|limit| level.is_some() && limit.level.as_deref() == level);
        let any = on_subject().filter(|limit| limit.level.is_none());
        own.max_by_key(|limit| limit.allowance())
            .or_else(|| any.max_by_key(|limit| limit.allowance()))
    }

    fn begin(&self) -> Option<NaiveDate> {
        self.valid_from.map(PartialDate::earliest)
    }
}

/// Every rule set that a book works by.
#[derive(Clone, Debug, Default)]
pub struct RuleSets {
    sets: Vec<Arc<RuleSet>>,
}

impl RuleSets {
    /// Those that the program brings, in the order they are listed.
    pub fn shipped() -> Self {
        Self { sets: shipped::SETS.clone() }
    }

    /// All of them: shipped ones, or what takes their place, then the book's others.
    pub fn all(&self) -> impl Iterator<Item = &RuleSet> {
        self.sets.iter().map(AsRef::as_ref)
    }

    /// The set of a key.
    pub fn find(&self, key: &str) -> Option<&RuleSet> {
        self.all().find(|set| set.key == key)
    }

    /// The limit in force, with the set it stands in. Among several sets the one that began last goes
    /// first, for a later text takes the place of an earlier one.
    ///
    /// `level` is the organisation's kind on that day (a word of the choice `organisation_kind`),
    /// `members` its đoàn viên. `None` where no set that is in use says anything.
    pub fn in_force(
        &self,
        subject: Subject,
        level: Option<&str>,
        members: Option<Count>,
        date: Option<PartialDate>,
    ) -> Option<(&RuleSet, &Limit)> {
        self.all()
            .filter(|set| set.enabled && set.holds_on(date))
            .filter_map(|set| Some((set, set.limit(subject, level, members)?)))
            .max_by_key(|(set, _)| set.begin())
    }
}

#[cfg(test)]
mod tests;
