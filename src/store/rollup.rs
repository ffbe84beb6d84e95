//! Roll-ups of the tree of a day: CĐCS, đoàn viên and nữ under each upper body.
//!
//! An organisation of grassroots level or below counts with its own newest figure, and what is below it
//! is contained in that. An upper body counts what is below it and never its own report as well; only one
//! with nothing below it in the book of that day counts as it reported itself. Unknown is not zero: of
//! how many the number is unknown is told with each sum.

use chrono::NaiveDate;
use rusqlite::{params, types::ValueRef};

use super::derive::day_number;
use super::sums::{Rollup, Sum};
use super::{Store, StoreError};
use crate::domain::catalogue::RecordId;
use crate::domain::organisation::Level;
use crate::domain::values::{Count, PartialDate};

/// The roll-ups of every living organisation of a day.
#[derive(Clone, Debug, Default)]
pub struct Rollups {
    day: Option<NaiveDate>,
    /// In the order of their numbers.
    ids: Vec<i64>,
    sums: Vec<Rollup>,
    total: Rollup,
}

impl Rollups {
    /// The day they are of; `None` before anything was read.
    pub fn day(&self) -> Option<NaiveDate> {
        self.day
    }

    /// The roll-up of an organisation; `None` when it was not alive that day.
    pub fn of(&self, id: RecordId) -> Option<&Rollup> {
        self.ids.binary_search(&id.0).ok().and_then(|at| self.sums.get(at))
    }

    /// The roll-up of the whole book.
    pub fn total(&self) -> Rollup {
        self.total
    }
}

/// What an organisation reported last.
#[derive(Clone, Copy, Default)]
struct Reported {
    members: Option<Count>,
    women: Option<Count>,
    grassroots: Option<Count>,
}

/// The living organisations of a day with the place of the one above; vectors of one length.
#[derive(Default)]
struct Forest {
    ids: Vec<i64>,
    upper: Vec<Option<usize>>,
    level: Vec<Level>,
    assumed: Vec<bool>,
    reported: Vec<Reported>,
}

impl Store {
    /// The roll-ups of a day, of every organisation at once, from the newest figure with known members
    /// that is dated on that day or before. A figure of which only the month or year is known counts
    /// from its first day, one without date never.
    pub fn rollups_on(&self, day: NaiveDate) -> Result<Rollups, StoreError> {
        let mut forest = self.forest(day_number(day))?;
        self.read_reports(day, &mut forest)?;
        forest.cut_circles();
        let sums = forest.sums();
        let roots = forest.upper.iter().zip(&sums).filter(|(upper, _)| upper.is_none());
        let mut total = Rollup::default();
        roots.for_each(|(_, sum)| total.add(*sum));
        Ok(Rollups { day: Some(day), ids: forest.ids, sums, total })
    }

    fn forest(&self, day: i32) -> Result<Forest, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT organisation, parent, kind, dated FROM organisation_span
             INDEXED BY organisation_span_day
             WHERE \"begin\" <= ?1 AND \"end\" > ?1 AND NOT ended ORDER BY organisation",
        )?;
        let mut rows = statement.query([day])?;
        let mut forest = Forest::default();
        let mut parents: Vec<Option<i64>> = Vec::new();
        while let Some(row) = rows.next()? {
            forest.ids.push(row.get(0)?);
            parents.push(row.get(1)?);
            forest.level.push(Level::of(text(row.get_ref(2)?)?));
            forest.assumed.push(day < row.get::<_, i32>(3)?);
        }
        let mut last: Option<(i64, Option<usize>)> = None;
        for parent in parents {
            // Neighbours in the book mostly stand under the same one.
            let at = match (parent, last) {
                (None, _) => None,
                (Some(parent), Some((known, at))) if known == parent => at,
                (Some(parent), _) => {
                    let at = forest.ids.binary_search(&parent).ok();
                    let at = at.filter(|at| forest.level[*at] != Level::Outside);
                    last = Some((parent, at));
                    at
                }
            };
            forest.upper.push(at);
        }
        forest.reported = vec![Reported::default(); forest.ids.len()];
        Ok(forest)
    }

    fn read_reports(&self, day: NaiveDate, forest: &mut Forest) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT organisation, as_of, members, members_female, grassroots, id FROM figure
             INDEXED BY figure_series
             WHERE as_of <= ?1 AND members IS NOT NULL ORDER BY organisation, as_of",
        )?;
        let mut rows = statement.query(params![PartialDate::Day(day).iso()])?;
        let mut at = 0;
        let mut newest: (i64, String, i64) = (0, String::new(), 0);
        while let Some(row) = rows.next()? {
            let organisation: i64 = row.get(0)?;
            while forest.ids.get(at).is_some_and(|id| *id < organisation) {
                at += 1;
            }
            if forest.ids.get(at) != Some(&organisation) {
                continue;
            }
            // Of two of one day the one recorded later counts.
            let as_of = text(row.get_ref(1)?)?.unwrap_or_default();
            let id: i64 = row.get(5)?;
            if newest.0 == organisation && newest.1 == as_of && newest.2 > id {
                continue;
            }
            newest.0 = organisation;
            newest.1.clear();
            newest.1.push_str(as_of);
            newest.2 = id;
            forest.reported[at] = Reported {
                members: count(row.get_ref(2)?),
                women: count(row.get_ref(3)?),
                grassroots: count(row.get_ref(4)?),
            };
        }
        Ok(())
    }
}

fn text(raw: ValueRef<'_>) -> Result<Option<&str>, StoreError> {
    raw.as_str_or_null().map_err(|error| StoreError::Unreadable(error.to_string()))
}

fn count(raw: ValueRef<'_>) -> Option<Count> {
    match raw {
        ValueRef::Integer(number) => Some(Count::exact(u64::try_from(number).ok()?)),
        ValueRef::Text(bytes) => Count::from_db(std::str::from_utf8(bytes).ok()?),
        _ => None,
    }
}

impl Forest {
    /// Cuts what is only taken to have held before an oldest period where it closes a circle, at the
    /// place where the tree is cut as well.
    fn cut_circles(&mut self) {
        // 0: not looked at, 1: on the way being walked, 2: leads to a root.
        let mut seen = vec![0u8; self.ids.len()];
        let mut way = Vec::new();
        for start in 0..self.ids.len() {
            let mut at = start;
            way.clear();
            loop {
                match seen[at] {
                    0 => {
                        seen[at] = 1;
                        way.push(at);
                        match self.upper[at] {
                            Some(upper) => at = upper,
                            None => break,
                        }
                    }
                    1 => {
                        let begin = way.iter().position(|passed| *passed == at).unwrap_or(0);
                        let circle = way[begin..].iter().filter(|at| self.assumed[**at]);
                        if let Some(first) = circle.min_by_key(|at| self.ids[**at]) {
                            self.upper[*first] = None;
                        }
                        break;
                    }
                    _ => break,
                }
            }
            for passed in &way {
                seen[*passed] = 2;
            }
        }
    }

    fn sums(&self) -> Vec<Rollup> {
        let mut sums = vec![Rollup::default(); self.ids.len()];
        let mut has_children = vec![false; self.ids.len()];
        for upper in self.upper.iter().flatten() {
            has_children[*upper] = true;
        }
        for (at, has_children) in has_children.into_iter().enumerate() {
            let Some(own) = self.own(at, has_children) else { continue };
            sums[at].add(own);
            let mut upper = self.upper[at];
            // What stands under a grassroots union is contained in that union's own figure.
            let mut contained = false;
            while let Some(place) = upper {
                contained |= self.level[place].is_base();
                upper = self.upper[place];
            }
            if contained {
                continue;
            }
            upper = self.upper[at];
            while let Some(place) = upper {
                sums[place].add(own);
                upper = self.upper[place];
            }
        }
        sums
    }

    /// What an organisation itself adds to those above; `None` where what is below it does.
    fn own(&self, at: usize, has_children: bool) -> Option<Rollup> {
        let reported = &self.reported[at];
        let level = self.level[at];
        let grassroots = match level {
            Level::Outside => return None,
            Level::Grassroots => Sum::one(Some(Count::exact(1))),
            Level::Part => Sum::default(),
            Level::Upper if has_children => return None,
            Level::Upper => Sum::one(reported.grassroots),
        };
        Some(Rollup {
            grassroots,
            members: Sum::one(reported.members),
            women: Sum::one(reported.women),
        })
    }
}
