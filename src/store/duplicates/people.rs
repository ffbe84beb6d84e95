//! People with a name in common and something else, through the whole book.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::Connection;

use super::super::{Progress, StoreError, read};
use super::keys::{key, runs, text, windows};
use super::{Finds, GROUP, Scope, facts};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::duplicates::names::{PersonName, core, opened};
use crate::domain::duplicates::{Crowd, PersonFacts, can_reach};
use crate::domain::values::PartialDate;

/// So many pairs are compared at a time.
const TOGETHER: usize = 400;

/// Whom people have to do with: whose office they hold, who put them up, who sent them.
const UNITS: [&str; 3] = [
    "SELECT id, person, organisation FROM mandate WHERE id > ?1 AND person IS NOT NULL
     ORDER BY id LIMIT ?2",
    "SELECT c.id, c.person, t.organisation FROM candidate c JOIN ballot b ON b.id = c.ballot
     JOIN meeting m ON m.id = b.meeting JOIN term t ON t.id = m.term
     WHERE c.id > ?1 AND c.person IS NOT NULL ORDER BY c.id LIMIT ?2",
    "SELECT c.id, c.person, t.organisation FROM delegate c JOIN delegation d ON d.id = c.delegation
     JOIN meeting m ON m.id = d.meeting JOIN term t ON t.id = m.term
     WHERE c.id > ?1 AND c.person IS NOT NULL ORDER BY c.id LIMIT ?2",
];

/// A person, as numbers.
#[derive(Clone, Copy)]
struct Entry {
    name: u64,
    /// Of the initials and the given name.
    key: u64,
    id: i64,
    born: Option<PartialDate>,
    short: bool,
}

/// Pairs that wait to be compared, with how many share the name.
struct Waiting<'a> {
    conn: &'a Connection,
    scope: &'a Scope,
    all: u64,
    pairs: Vec<(i64, i64, u64)>,
}

/// The name by which the search looks for others of a person.
pub(super) fn names(conn: &Connection, id: RecordId) -> Result<Vec<String>, StoreError> {
    let record = read::record(conn, Kind::Person, id)?;
    let name = record.and_then(|record| record.text("full_name").map(str::to_owned));
    Ok(name.into_iter().collect())
}

/// Finds pairs of people; `organisations` has the names of units, as numbers.
pub(super) fn find(
    conn: &Connection,
    organisations: &HashMap<i64, u64>,
    scope: &Scope,
    progress: &Progress,
    finds: &mut Finds,
) -> Result<(), StoreError> {
    let mut units: Vec<(i64, u64)> = Vec::new();
    let mut people = read_people(conn, progress, &mut units)?;
    let found = &mut units;
    for sql in UNITS {
        windows(conn, sql, progress, |row| {
            let (person, unit): (i64, i64) = (row.get(1)?, row.get(2)?);
            found.extend(organisations.get(&unit).map(|name| (person, *name)));
            Ok(())
        })?;
    }
    let mut waiting = Waiting { conn, scope, all: people.len() as u64, pairs: Vec::new() };
    share_unit(&people, units, &mut waiting, progress, finds)?;
    people.sort_unstable_by_key(|entry| (entry.name, entry.id));
    for run in runs(&people, |entry| entry.name) {
        progress.advance(run.len() as u64);
        if progress.is_stopped() {
            return Ok(());
        }
        namesakes(run, &mut waiting, finds)?;
    }
    short_names(people, &mut waiting, finds)?;
    waiting.compare(finds)
}

fn read_people(
    conn: &Connection,
    progress: &Progress,
    units: &mut Vec<(i64, u64)>,
) -> Result<Vec<Entry>, StoreError> {
    let mut people = Vec::new();
    let sql =
        "SELECT id, full_name, born, workplace FROM person WHERE id > ?1 ORDER BY id LIMIT ?2";
    windows(conn, sql, progress, |row| {
        let id = row.get(0)?;
        let name = PersonName::of(text(row, 1)?);
        if name.folded.is_empty() {
            return Ok(());
        }
        let workplace = core(&opened(text(row, 3)?));
        if !workplace.is_empty() {
            units.push((id, key(workplace.as_str())));
        }
        people.push(Entry {
            name: key(name.folded.as_str()),
            key: key(name.key.as_str()),
            id,
            born: text(row, 2)?.parse().ok(),
            short: name.is_short,
        });
        Ok(())
    })?;
    Ok(people)
}

/// Namesakes in one unit. `people` are in the order of their numbers.
fn share_unit(
    people: &[Entry],
    units: Vec<(i64, u64)>,
    waiting: &mut Waiting<'_>,
    progress: &Progress,
    finds: &mut Finds,
) -> Result<(), StoreError> {
    let mut alike: HashMap<u64, u64> = HashMap::new();
    for entry in people {
        *alike.entry(entry.name).or_default() += 1;
    }
    let entry_of = |id: i64| {
        people.binary_search_by_key(&id, |entry| entry.id).ok().and_then(|at| people.get(at))
    };
    let mut together: Vec<(u64, u64, i64)> = units
        .into_iter()
        .filter_map(|(id, unit)| Some((entry_of(id)?.name, unit, id)))
        .filter(|(name, _, _)| alike.get(name).is_some_and(|count| *count > 1))
        .collect();
    together.sort_unstable();
    together.dedup();
    for run in runs(&together, |entry| (entry.0, entry.1)) {
        if progress.is_stopped() {
            break;
        }
        let ids: Vec<i64> = run.iter().map(|entry| entry.2).collect();
        let count = run.first().and_then(|entry| alike.get(&entry.0)).copied().unwrap_or(2);
        waiting.add_group(&ids, count, finds)?;
    }
    Ok(())
}

/// People of one name: all of them where the name alone can be enough, else those born together.
fn namesakes(
    run: &[Entry],
    waiting: &mut Waiting<'_>,
    finds: &mut Finds,
) -> Result<(), StoreError> {
    let crowd = Crowd { all: waiting.all, alike: run.len() as u64 };
    if can_reach(crowd, None) && run.len() <= GROUP {
        let ids: Vec<i64> = run.iter().map(|entry| entry.id).collect();
        return waiting.add_group(&ids, crowd.alike, finds);
    }
    let mut by_year: BTreeMap<i32, Vec<&Entry>> = BTreeMap::new();
    for entry in run {
        if let Some(born) = entry.born {
            by_year.entry(born.year()).or_default().push(entry);
        }
    }
    for mut born in by_year.into_values().filter(|born| born.len() > 1) {
        if born.len() > GROUP {
            finds.crowded += 1;
            born.truncate(GROUP);
        }
        for (at, a) in born.iter().enumerate() {
            for b in born.iter().skip(at + 1) {
                if let Some(common) = born_together(a.born, b.born)
                    && can_reach(crowd, Some(common))
                {
                    waiting.add(a.id, b.id, crowd.alike, finds)?;
                }
            }
        }
    }
    Ok(())
}

/// What two dates have in common, when one does not contradict the other.
fn born_together(a: Option<PartialDate>, b: Option<PartialDate>) -> Option<PartialDate> {
    let (a, b) = (a?, b?);
    let (a_iso, b_iso) = (a.iso(), b.iso());
    if a_iso.starts_with(&b_iso) {
        return Some(b);
    }
    b_iso.starts_with(&a_iso).then_some(a)
}

/// "P. T. Sương" and everybody it can stand for.
fn short_names(
    mut people: Vec<Entry>,
    waiting: &mut Waiting<'_>,
    finds: &mut Finds,
) -> Result<(), StoreError> {
    let short: HashSet<u64> =
        people.iter().filter(|entry| entry.short).map(|entry| entry.key).collect();
    people.retain(|entry| short.contains(&entry.key));
    people.sort_unstable_by_key(|entry| (entry.key, !entry.short, entry.id));
    for run in runs(&people, |entry| entry.key) {
        if run.len() > GROUP {
            finds.crowded += 1;
        }
        let group = run.get(..run.len().min(GROUP)).unwrap_or_default();
        for (at, a) in group.iter().enumerate().filter(|(_, a)| a.short) {
            for b in group.iter().skip(at + 1) {
                waiting.add(a.id, b.id, run.len() as u64, finds)?;
            }
        }
    }
    Ok(())
}

impl Waiting<'_> {
    /// Each with each of a group, as far as it is not too large.
    fn add_group(&mut self, ids: &[i64], alike: u64, finds: &mut Finds) -> Result<(), StoreError> {
        if ids.len() > GROUP {
            finds.crowded += 1;
        }
        let ids = ids.get(..ids.len().min(GROUP)).unwrap_or_default();
        for (at, a) in ids.iter().enumerate() {
            for b in ids.iter().skip(at + 1) {
                self.add(*a, *b, alike, finds)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, a: i64, b: i64, alike: u64, finds: &mut Finds) -> Result<(), StoreError> {
        if self.scope.takes(RecordId(a), RecordId(b)) {
            self.pairs.push((a.min(b), a.max(b), alike));
        }
        if self.pairs.len() >= TOGETHER { self.compare(finds) } else { Ok(()) }
    }

    fn compare(&mut self, finds: &mut Finds) -> Result<(), StoreError> {
        let mut ids: Vec<RecordId> =
            self.pairs.iter().flat_map(|(a, b, _)| [RecordId(*a), RecordId(*b)]).collect();
        ids.sort();
        ids.dedup();
        let facts: BTreeMap<RecordId, PersonFacts> = facts::people(self.conn, &ids)?;
        for (a, b, alike) in self.pairs.drain(..) {
            if let Some((a, b)) = facts.get(&RecordId(a)).zip(facts.get(&RecordId(b))) {
                finds.offer(a, b, Crowd { all: self.all, alike }, self.scope);
            }
        }
        Ok(())
    }
}
