//! Which organisations the overview looks at.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::params;

use super::super::derive::day_number;
use super::super::{Store, StoreError};
use super::count;
use crate::domain::catalogue::RecordId;

/// What the overview was asked to look at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    /// Only this union and what stood below it on the day.
    pub under: Option<RecordId>,
    /// Only organisations of this kind on the day.
    pub kind: Option<String>,
    /// The day.
    pub day: NaiveDate,
    /// Whether the day is today, so that what the book knows of now can be taken as it stands.
    pub now: bool,
}

impl Scope {
    /// The whole book today.
    pub fn whole(today: NaiveDate) -> Self {
        Self { under: None, kind: None, day: today, now: true }
    }
}

/// The living units of a scope.
#[derive(Clone, Debug)]
pub struct Units {
    /// The day they live on.
    pub day: NaiveDate,
    /// The kind of each; `None`: all that live now, which the book counts itself.
    pub(super) chosen: Option<HashMap<i64, u16>>,
    /// The kinds that `chosen` numbers.
    pub(super) kinds: Vec<String>,
}

impl Units {
    /// Whether a unit is looked at.
    pub(super) fn has(&self, organisation: i64) -> bool {
        self.chosen.as_ref().is_none_or(|chosen| chosen.contains_key(&organisation))
    }

    /// The kind of a unit that was chosen.
    pub(super) fn kind_of(&self, organisation: i64) -> Option<&str> {
        let at = *self.chosen.as_ref()?.get(&organisation)?;
        self.kinds.get(usize::from(at)).map(String::as_str)
    }
}

/// An organisation on the day, as far as it is asked for.
struct OnDay {
    parent: Option<i64>,
    kind: u16,
}

impl Store {
    /// The units of a scope. Reads every organisation unless it is the whole book today.
    pub fn units(&self, scope: &Scope) -> Result<Units, StoreError> {
        let mut units = Units { day: scope.day, chosen: None, kinds: Vec::new() };
        if scope.now && scope.under.is_none() && scope.kind.is_none() {
            return Ok(units);
        }
        let all = self.units_on(scope.day, &mut units.kinds)?;
        let wanted =
            scope.kind.as_deref().map(|kind| units.kinds.iter().position(|one| one == kind));
        let of_kind = |one: &OnDay| match wanted {
            None => true,
            Some(at) => at == Some(usize::from(one.kind)),
        };
        let mut below = Below { all: &all, top: scope.under.map(|id| id.0), known: HashMap::new() };
        let chosen = all
            .iter()
            .filter(|(id, one)| of_kind(one) && below.is_below(**id))
            .map(|(id, one)| (*id, one.kind))
            .collect();
        units.chosen = Some(chosen);
        Ok(units)
    }

    /// Every unit that lives on a day: founded by then, not ended, no body outside the union.
    fn units_on(
        &self,
        day: NaiveDate,
        kinds: &mut Vec<String>,
    ) -> Result<HashMap<i64, OnDay>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT organisation, parent, kind FROM organisation_span
             WHERE \"begin\" <= ?1 AND \"end\" > ?1 AND ended = 0 AND kind IS NOT 'outside'",
        )?;
        let mut rows = statement.query([day_number(day)])?;
        let mut found: HashMap<i64, OnDay> = HashMap::new();
        let mut numbers: HashMap<String, u16> = HashMap::new();
        while let Some(row) = rows.next()? {
            let kind = row.get_ref(2)?.as_str_or_null().unwrap_or(None).unwrap_or_default();
            let number = if let Some(number) = numbers.get(kind) {
                *number
            } else {
                let number = u16::try_from(kinds.len()).unwrap_or(u16::MAX);
                kinds.push(kind.to_owned());
                numbers.insert(kind.to_owned(), number);
                number
            };
            found.insert(row.get(0)?, OnDay { parent: row.get(1)?, kind: number });
        }
        Ok(found)
    }

    /// The one living unit with no union above it on a day; `None` where there are none or several.
    pub fn only_top(&self, day: NaiveDate) -> Result<Option<RecordId>, StoreError> {
        let all = self.units_on(day, &mut Vec::new())?;
        let mut tops = all.iter().filter(|(_, one)| one.parent.is_none()).map(|(id, _)| *id);
        Ok(match (tops.next(), tops.next()) {
            (Some(top), None) => Some(RecordId(top)),
            _ => None,
        })
    }

    /// How many living units of each kind a scope has; kinds without any are left out.
    pub fn unit_counts(&self, units: &Units) -> Result<HashMap<String, u64>, StoreError> {
        if let Some(chosen) = &units.chosen {
            let mut counts: HashMap<String, u64> = HashMap::new();
            for at in chosen.values() {
                if let Some(kind) = units.kinds.get(usize::from(*at)) {
                    *counts.entry(kind.clone()).or_default() += 1;
                }
            }
            return Ok(counts);
        }
        let mut statement = self
            .conn
            .prepare_cached("SELECT kind, count(*) FROM unit WHERE living = 1 GROUP BY kind")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, count(row.get(1)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The living units of a kind, or of all kinds, in no order.
    pub(super) fn unit_ids(
        &self,
        units: &Units,
        kind: Option<&str>,
    ) -> Result<Vec<i64>, StoreError> {
        if let Some(chosen) = &units.chosen {
            let fits = |id: &i64| kind.is_none_or(|kind| units.kind_of(*id) == Some(kind));
            return Ok(chosen.keys().copied().filter(fits).collect());
        }
        let mut statement = self
            .conn
            .prepare_cached("SELECT id FROM unit WHERE living = 1 AND (?1 IS NULL OR kind = ?1)")?;
        let rows = statement.query_map(params![kind], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Who stands below a union, asked once for each way up.
struct Below<'a> {
    all: &'a HashMap<i64, OnDay>,
    top: Option<i64>,
    known: HashMap<i64, bool>,
}

impl Below<'_> {
    fn is_below(&mut self, id: i64) -> bool {
        let Some(top) = self.top else { return true };
        let mut way = Vec::new();
        let mut at = Some(id);
        let below = loop {
            match at {
                None => break false,
                Some(id) if id == top => break true,
                Some(id) => match self.known.get(&id) {
                    Some(known) => break *known,
                    // A circle in a book from elsewhere ends the way.
                    None if way.contains(&id) => break false,
                    None => {
                        way.push(id);
                        at = self.all.get(&id).and_then(|one| one.parent);
                    }
                },
            }
        };
        self.known.extend(way.into_iter().map(|id| (id, below)));
        below
    }
}
