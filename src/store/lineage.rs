//! What an organisation came out of and what it passed into (tổ chức tiền thân, tổ chức kế thừa).

use std::collections::{BTreeMap, HashSet};

use chrono::{Datelike as _, NaiveDate};

use super::derive::LATEST_DAY;
use super::{Store, StoreError};
use crate::domain::catalogue::{Kind, RecordId, Succession};
use crate::domain::values::PartialDate;

/// So many generations are followed each way.
const STEPS: i32 = 3;
/// So many organisations are shown at most.
const MOST: usize = 80;

/// An organisation among the kin of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kin {
    /// The organisation; `None` where the book does not say into which one it passed.
    pub id: Option<RecordId>,
    /// Generations after the one asked for; below zero before it.
    pub step: i32,
    /// Its name on the day the one passed into the other.
    pub name: String,
    /// The year it begins, as far as the book knows.
    pub begins: Option<i32>,
    /// The year it ended.
    pub ended: Option<i32>,
}

/// One passing into another; the places of both among the kin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KinLink {
    /// The earlier one.
    pub from: usize,
    /// The later one.
    pub to: usize,
    /// When.
    pub on: Option<PartialDate>,
}

/// The kin of an organisation, itself first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// The organisations.
    pub kin: Vec<Kin>,
    /// What passed into what.
    pub links: Vec<KinLink>,
    /// Whether there are more than are shown.
    pub cut: bool,
}

impl Lineage {
    /// Whether there is nothing but the organisation itself.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty()
    }
}

/// What is found while the successions are followed.
struct Search {
    lineage: Lineage,
    places: BTreeMap<RecordId, usize>,
    followed: HashSet<RecordId>,
}

impl Store {
    /// The predecessors and successors of an organisation over three generations, the nearest first. The
    /// organisation itself has its name of `day`, the others those of the days they passed on.
    pub fn lineage(&self, id: RecordId, day: NaiveDate) -> Result<Lineage, StoreError> {
        let mut search = Search {
            lineage: Lineage::default(),
            places: BTreeMap::new(),
            followed: HashSet::new(),
        };
        self.add_kin(&mut search, id, 0, Some(day))?;
        for direction in [-1, 1] {
            let mut next = vec![id];
            for generation in 1..=STEPS {
                let here = std::mem::take(&mut next);
                for at in here {
                    self.follow(&mut search, at, direction * generation, &mut next)?;
                }
            }
            search.lineage.cut |= !next.is_empty() && self.has_more(&next, direction)?;
        }
        Ok(search.lineage)
    }

    /// Adds those before (`step` below zero) or after an organisation.
    fn follow(
        &self,
        search: &mut Search,
        at: RecordId,
        step: i32,
        next: &mut Vec<RecordId>,
    ) -> Result<(), StoreError> {
        let field = if step < 0 { "to" } else { "from" };
        for record in self.pointing(Kind::Succession, field, at)? {
            if !search.followed.insert(record.id) {
                continue;
            }
            let succession = Succession::from(&record);
            let (Some(from), to) = (succession.from, succession.to) else { continue };
            if search.lineage.kin.len() >= MOST {
                search.lineage.cut = true;
                return Ok(());
            }
            let on = succession.on.map(PartialDate::earliest);
            let Some(here) = search.places.get(&at).copied() else { continue };
            let other = if step < 0 { Some(from) } else { to };
            // What passes on does it with the name of the day before.
            let day = if step < 0 { on.and_then(|day| day.pred_opt()) } else { on };
            let there = match other {
                Some(other) => match search.places.get(&other) {
                    Some(place) => *place,
                    None => {
                        next.push(other);
                        self.add_kin(search, other, step, day)?
                    }
                },
                None => unknown(search, step),
            };
            let (from, to) = if step < 0 { (there, here) } else { (here, there) };
            search.lineage.links.push(KinLink { from, to, on: succession.on });
        }
        Ok(())
    }

    fn has_more(&self, ends: &[RecordId], direction: i32) -> Result<bool, StoreError> {
        let field = if direction < 0 { "to" } else { "from" };
        for end in ends {
            if !self.pointing(Kind::Succession, field, *end)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn add_kin(
        &self,
        search: &mut Search,
        id: RecordId,
        step: i32,
        day: Option<NaiveDate>,
    ) -> Result<usize, StoreError> {
        let node = match day {
            Some(day) => self.node_on(id, day)?,
            None => None,
        };
        let name = match node {
            Some(node) if !node.label().is_empty() => node.label().to_owned(),
            _ => self.title(id)?,
        };
        let (begins, ended) = self.years_of(id)?;
        let place = search.lineage.kin.len();
        search.lineage.kin.push(Kin { id: Some(id), step, name, begins, ended });
        search.places.insert(id, place);
        Ok(place)
    }

    /// The years of an organisation's first dated day and of its end.
    fn years_of(&self, id: RecordId) -> Result<(Option<i32>, Option<i32>), StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT min(dated), max(CASE WHEN ended AND \"end\" = ?2 THEN dated END)
             FROM organisation_span WHERE organisation = ?1",
        )?;
        let (first, end): (Option<i32>, Option<i32>) = statement
            .query_row(rusqlite::params![id.0, LATEST_DAY], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let year = |number: Option<i32>| {
            let day = NaiveDate::from_num_days_from_ce_opt(number.filter(|number| *number > 0)?)?;
            Some(day.year())
        };
        Ok((year(first), year(end)))
    }
}

fn unknown(search: &mut Search, step: i32) -> usize {
    let kin = Kin { id: None, step, name: String::new(), begins: None, ended: None };
    search.lineage.kin.push(kin);
    search.lineage.kin.len() - 1
}
