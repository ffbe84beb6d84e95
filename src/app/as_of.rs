//! Seeing the book as of a day: names, kinds and upper bodies as they stood then.

use chrono::NaiveDate;

use super::book::Book;
use super::form::{FieldKey, RowRef};
use super::record::OpenRecord;
use crate::domain::catalogue::{Kind, OrganisationPeriod};
use crate::domain::values::{PartialDate, Value};
use crate::i18n;
use crate::store::{Row, Store, StoreError};
use crate::tr;

/// Gives the lines of organisations the names, kinds and upper bodies of a day, and says of those that
/// were not there then that they were not.
pub fn name_rows(store: &Store, rows: &mut [Row], day: NaiveDate) -> Result<(), StoreError> {
    for row in rows.iter_mut().filter(|row| row.kind == Kind::Organisation) {
        let shown = PartialDate::Day(day).shown();
        let Some(node) = store.node_on(row.id, day)? else {
            row.detail = tr!("tree-not-founded", day = shown);
            continue;
        };
        if !node.label().is_empty() {
            node.label().clone_into(&mut row.name);
        }
        let upper = match node.parent {
            Some(upper) => store.node_on(upper, day)?,
            None => None,
        };
        let upper = upper.map(|upper| tr!("tree-under", upper = upper.label().to_owned()));
        let ended = node.ended.then(|| tr!("tree-ended-on", day = shown));
        let parts = [node.kind.as_deref().map(kind_name), upper, ended];
        row.detail = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        if row.state != "outside" {
            if node.ended { "ended" } else { "active" }.clone_into(&mut row.state);
        }
    }
    Ok(())
}

/// The name of a kind of organisation in the language in use; an office's own kind as it stands.
pub fn kind_name(word: &str) -> String {
    let field = Kind::OrganisationPeriod.field("kind");
    let key = field.map(|field| Kind::OrganisationPeriod.choice_key(field, word));
    match key.filter(|key| i18n::has_key(i18n::lang(), key)) {
        Some(key) => i18n::text(&key, None),
        None => word.to_owned(),
    }
}

impl OpenRecord {
    /// Gives the page the names of a day; `None` leaves those of today.
    pub(super) fn name_by(
        &mut self,
        store: &Store,
        day: Option<NaiveDate>,
    ) -> Result<(), StoreError> {
        self.as_of = day;
        if self.loaded.dossier.root.kind == Kind::Organisation {
            let seen = day.unwrap_or_else(|| store.clock().local().date_naive());
            self.lineage = store.lineage(self.id, seen)?;
        }
        let Some(day) = day else { return Ok(()) };
        if let Some(row) = &mut self.row {
            name_rows(store, std::slice::from_mut(row), day)?;
        }
        for (id, title) in &mut self.loaded.dossier.titles {
            if let Some(node) = store.node_on(*id, day)?
                && !node.name.is_empty()
            {
                *title = node.name;
            }
        }
        Ok(())
    }

    /// The period of an organisation's page: the one of the day it is seen on.
    pub fn period(&self) -> Option<OrganisationPeriod> {
        let periods: Vec<OrganisationPeriod> = self.loaded.dossier.all();
        crate::domain::organisation::period_on(&periods, self.as_of).cloned()
    }
}

impl Book {
    /// The day the book is seen on.
    pub fn day(&self) -> NaiveDate {
        self.as_of.unwrap_or_else(|| self.store.clock().local().date_naive())
    }

    /// The day a field of a row goes by: the first known date of the row (valid from, from, on).
    pub(super) fn day_of(&self, key: &FieldKey) -> Result<Option<NaiveDate>, StoreError> {
        let RowRef::Record(id) = key.row else { return Ok(None) };
        let record = match self.store.record(id) {
            Err(StoreError::NoRecord(_)) => return Ok(None),
            record => record?,
        };
        Ok(record.known().find_map(|(_, value)| match value {
            Value::Date(date) => Some(date.earliest()),
            _ => None,
        }))
    }

    /// Sees the book as of a day; today is `None`.
    pub fn see_as_of(&mut self, day: Option<NaiveDate>) -> Result<(), StoreError> {
        let today = self.store.clock().local().date_naive();
        let day = day.filter(|day| *day != today);
        self.tree.day_text = day.map(|day| PartialDate::Day(day).shown()).unwrap_or_default();
        self.tree.day_refused = false;
        if day == self.as_of {
            return Ok(());
        }
        self.as_of = day;
        self.seen_anew()
    }
}
