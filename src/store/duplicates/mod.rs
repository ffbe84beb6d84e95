//! Finding likely duplicates (hồ sơ trùng): of one record by the search index, of a whole book by keys
//! that alike records share, as a job with progress.

mod facts;
mod keys;
mod organisations;
mod people;

use std::collections::{BTreeMap, HashSet};

use rusqlite::Connection;

use super::derive::question;
use super::{Changed, Plan, Progress, Store, StoreError, Tx, Verb};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::duplicates::names::{opened, shortened};
use crate::domain::duplicates::{Alike, Crowd, Likeness};
use crate::domain::text;
use crate::domain::values::Value;
use crate::tr;

/// Two records that are likely one.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The kind of both.
    pub kind: Kind,
    /// The one made first.
    pub first: RecordId,
    /// The other.
    pub second: RecordId,
    /// Why.
    pub alike: Alike,
}

/// What a search for duplicates came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoundPairs {
    /// The likeliest first; at most [`MOST_PAIRS`].
    pub pairs: Vec<Pair>,
    /// Pairs found beyond those.
    pub more: u64,
    /// Groups of records so large that only their first ones were compared with each other.
    pub crowded: u64,
    /// Whether all was looked through: false when it was stopped.
    pub complete: bool,
}

/// So many pairs are given at most; nobody looks through more at a time.
pub const MOST_PAIRS: usize = 5_000;
/// So many records of one name are compared each with each.
const GROUP: usize = 60;
/// So many records with the words of a name are looked at for one record.
const NEAR: i64 = 200;

/// Pairs as they are found; only the likeliest are kept.
#[derive(Default)]
struct Finds {
    pairs: Vec<Pair>,
    seen: HashSet<(RecordId, RecordId)>,
    more: u64,
    crowded: u64,
}

impl Finds {
    fn add(&mut self, kind: Kind, a: RecordId, b: RecordId, alike: Alike) {
        let (first, second) = (a.min(b), a.max(b));
        if !self.seen.insert((first, second)) {
            return;
        }
        self.pairs.push(Pair { kind, first, second, alike });
        if self.pairs.len() >= 2 * MOST_PAIRS {
            self.sort();
        }
    }

    fn sort(&mut self) {
        let worth = |pair: &Pair| (pair.kind, pair.first, pair.second);
        self.pairs.sort_by(|a, b| {
            let by_weight =
                (b.alike.level, b.alike.bits).partial_cmp(&(a.alike.level, a.alike.bits));
            by_weight.unwrap_or(std::cmp::Ordering::Equal).then(worth(a).cmp(&worth(b)))
        });
        self.more += self.pairs.len().saturating_sub(MOST_PAIRS) as u64;
        self.pairs.truncate(MOST_PAIRS);
    }

    fn done(mut self, complete: bool) -> FoundPairs {
        self.sort();
        FoundPairs { pairs: self.pairs, more: self.more, crowded: self.crowded, complete }
    }
}

/// What a search looks at: pairs that the clerk told apart are left out, and where only new records are
/// asked for, one of two must be new.
struct Scope {
    apart: HashSet<(RecordId, RecordId)>,
    after: Option<RecordId>,
}

impl Scope {
    fn read(conn: &Connection, after: Option<RecordId>) -> Result<Self, StoreError> {
        let mut statement =
            conn.prepare_cached("SELECT record, other FROM distinct_pair WHERE other IS NOT NULL")?;
        let mut rows = statement.query([])?;
        let mut apart = HashSet::new();
        while let Some(row) = rows.next()? {
            let (a, b) = (RecordId(row.get(0)?), RecordId(row.get(1)?));
            apart.insert((a.min(b), a.max(b)));
        }
        Ok(Self { apart, after })
    }

    fn takes(&self, a: RecordId, b: RecordId) -> bool {
        let new = self.after.is_none_or(|last| a > last || b > last);
        new && a != b && !self.apart.contains(&(a.min(b), a.max(b)))
    }
}

impl Store {
    /// Looks through the whole book for likely duplicates; for a job, on a reader of its own. With `after`
    /// only pairs with a record of a higher number: what an import made. The file is held for some
    /// milliseconds at a time, so the clerk can go on.
    pub fn duplicates(
        &self,
        after: Option<RecordId>,
        progress: &Progress,
    ) -> Result<FoundPairs, StoreError> {
        let scope = Scope::read(&self.conn, after)?;
        let mut finds = Finds::default();
        let people = self.count(Kind::Person)?;
        progress.set_total(2 * self.count(Kind::OrganisationPeriod)? + 2 * people);
        let units = organisations::find(&self.conn, &scope, progress, &mut finds)?;
        people::find(&self.conn, &units, &scope, progress, &mut finds)?;
        Ok(finds.done(!progress.is_stopped()))
    }

    /// The likely duplicates of one organisation or person, the likeliest first; none for other kinds.
    pub fn duplicates_of(&self, id: RecordId) -> Result<Vec<Pair>, StoreError> {
        let conn = &self.conn;
        let scope = Scope::read(conn, None)?;
        let mut finds = Finds::default();
        let (kind, names) = match self.kind_of(id)? {
            Some(kind @ Kind::Organisation) => (kind, organisations::names(conn, id)?),
            Some(kind @ Kind::Person) => (kind, people::names(conn, id)?),
            _ => return Ok(Vec::new()),
        };
        let mut ids = near(conn, kind, &names)?;
        ids.push(id);
        ids.sort();
        ids.dedup();
        let all = self.count(kind)?;
        match kind {
            Kind::Person => {
                finds.offer_all(id, &facts::people(conn, &ids)?, all, &scope);
            }
            _ => finds.offer_all(id, &facts::organisations(conn, &ids)?, all, &scope),
        }
        Ok(finds.done(true).pairs)
    }

    /// The highest number given to a record so far.
    pub fn last_record(&self) -> Result<RecordId, StoreError> {
        let last: i64 =
            self.conn.query_row("SELECT coalesce(max(id), 0) FROM record", [], |row| row.get(0))?;
        Ok(RecordId(last))
    }

    /// Remembers that two records that look alike are not the same (khác nhau); they are not offered
    /// again. Fails with [`StoreError::NoRecord`] where one is not in the book, and with
    /// [`StoreError::CannotMerge`] for a record and itself.
    pub fn tell_apart(&mut self, a: RecordId, b: RecordId) -> Result<Changed, StoreError> {
        if a == b {
            return Err(StoreError::CannotMerge(super::MergeRefusal::Itself));
        }
        let names = (super::merge::name(&self.conn, a)?, super::merge::name(&self.conn, b)?);
        let label = tr!("duplicates-told-apart", first = names.0, second = names.1);
        let (first, second) = (a.min(b), a.max(b));
        let apart = Scope::read(&self.conn, None)?.apart.contains(&(first, second));
        let plan = Plan::new(Verb::Batch).about(first).label(label);
        let ((), changed) = self.transact(plan, |tx: &mut Tx<'_>| -> Result<(), StoreError> {
            tx.live_kind(first)?;
            tx.live_kind(second)?;
            if !apart {
                let values = [("record", Value::Ref(first)), ("other", Value::Ref(second))];
                tx.create(Kind::DistinctPair, &values)?;
            }
            Ok(())
        })?;
        Ok(changed)
    }
}

impl Finds {
    /// Holds one record against others.
    fn offer_all<T: Likeness>(
        &mut self,
        id: RecordId,
        facts: &BTreeMap<RecordId, T>,
        all: u64,
        scope: &Scope,
    ) {
        let Some(mine) = facts.get(&id) else { return };
        let others: Vec<&T> =
            facts.values().filter(|one| one.id() != id && mine.shares_name(one)).collect();
        let crowd = Crowd { all, alike: 1 + others.len() as u64 };
        for theirs in others {
            self.offer(mine, theirs, crowd, scope);
        }
    }

    /// Holds two records against each other.
    fn offer<T: Likeness>(&mut self, a: &T, b: &T, crowd: Crowd, scope: &Scope) {
        if scope.takes(a.id(), b.id())
            && let Some(alike) = a.compare(b, crowd)
        {
            self.add(T::KIND, a.id(), b.id(), alike);
        }
    }
}

/// Records that have all words of one of some names, as they stand, opened or abbreviated.
fn near(conn: &Connection, kind: Kind, names: &[String]) -> Result<Vec<RecordId>, StoreError> {
    let mut asked: HashSet<Vec<String>> = HashSet::new();
    let mut found = Vec::new();
    for name in names {
        let whole = opened(name);
        for spelling in [name.clone(), shortened(&whole), whole.clone()] {
            let words = text::search_words(&spelling);
            if words.is_empty() || !asked.insert(words.clone()) {
                continue;
            }
            let mut statement = conn.prepare_cached(
                "SELECT rowid FROM word_index WHERE word_index MATCH ?1 LIMIT ?2",
            )?;
            let mut rows =
                statement.query(rusqlite::params![question(Some(kind), &words), NEAR])?;
            while let Some(row) = rows.next()? {
                found.push(RecordId(row.get(0)?));
            }
        }
    }
    Ok(found)
}
