//! Organisations with a name in common, through the whole book.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::super::{Progress, StoreError, read};
use super::keys::{key, runs, text, windows};
use super::{Finds, GROUP, Scope, facts};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::duplicates::names::{acronym, core, initials, opened};
use crate::domain::duplicates::{Crowd, Likeness as _};

/// A name of an organisation, as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    name: u64,
    /// A short name beside a full one is compared with full names only.
    short: bool,
    id: i64,
}

/// What stands in the period in force.
#[derive(Clone, Copy, Default)]
struct Now {
    /// Days of the date it began, and its number: the greatest is in force.
    since: (u64, i64),
    parent: Option<i64>,
    name: u64,
}

/// Every name of the book.
#[derive(Default)]
struct Names {
    entries: Vec<Entry>,
    named: HashSet<i64>,
    now: HashMap<i64, Now>,
    acronyms: Vec<(u64, i64)>,
    initials: Vec<(u64, i64)>,
}

/// The names by which the search looks for others of an organisation.
pub(super) fn names(conn: &Connection, id: RecordId) -> Result<Vec<String>, StoreError> {
    let periods = read::pointing_named(conn, Kind::OrganisationPeriod, "organisation", id)?;
    let texts = periods.iter().flat_map(|period| [period.text("name"), period.text("short_name")]);
    Ok(texts.flatten().map(str::to_owned).collect())
}

/// Finds pairs of organisations; gives the name in force of each as the keys of people use it.
pub(super) fn find(
    conn: &Connection,
    scope: &Scope,
    progress: &Progress,
    finds: &mut Finds,
) -> Result<HashMap<i64, u64>, StoreError> {
    let mut names = read_names(conn, progress)?;
    for entry in &mut names.entries {
        entry.short &= names.named.contains(&entry.id);
    }
    // An organisation stands once under a name, with its full one where it has both.
    names.entries.sort_unstable_by_key(|entry| (entry.name, entry.id, entry.short));
    names.entries.dedup_by_key(|entry| (entry.name, entry.id));
    names.entries.sort_unstable();
    let all = names.now.len() as u64;
    for run in runs(&names.entries, |entry| entry.name) {
        progress.advance(run.len() as u64);
        if progress.is_stopped() {
            break;
        }
        let crowd = Crowd { all, alike: run.len() as u64 };
        for group in groups(run, &names, finds) {
            compare(conn, &group, crowd, scope, finds)?;
        }
    }
    compare_initials(conn, names.acronyms, names.initials, all, scope, finds)?;
    Ok(names.now.into_iter().map(|(id, now)| (id, now.name)).collect())
}

fn read_names(conn: &Connection, progress: &Progress) -> Result<Names, StoreError> {
    let mut names = Names::default();
    let sql = "SELECT id, organisation, valid_from, name, short_name, parent
               FROM organisation_period WHERE id > ?1 ORDER BY id LIMIT ?2";
    windows(conn, sql, progress, |row| {
        let (period, id): (i64, i64) = (row.get(0)?, row.get(1)?);
        let since = (day_number(text(row, 2)?), period);
        let mut current = 0;
        for (column, short) in [(3, false), (4, true)] {
            let name = text(row, column)?;
            let core = core(&opened(name));
            if core.is_empty() {
                continue;
            }
            let name_key = key(core.as_str());
            names.entries.push(Entry { name: name_key, short, id });
            if let Some(letters) = acronym(name) {
                names.acronyms.push((key(letters.as_str()), id));
            }
            if !short {
                names.named.insert(id);
                names.initials.push((key(initials(&core).as_str()), id));
            }
            if current == 0 {
                current = name_key;
            }
        }
        let known = names.now.entry(id).or_default();
        if known.since <= since {
            *known = Now { since, parent: row.get(5)?, name: current };
        }
        Ok(())
    })?;
    Ok(names)
}

/// A date of any precision as a number that grows with it; 0 for none.
fn day_number(iso: &str) -> u64 {
    let digits = iso.bytes().filter(u8::is_ascii_digit).map(|digit| u64::from(digit - b'0'));
    let (number, count) =
        digits.take(8).fold((0, 0), |(n, count), digit| (n * 10 + digit, count + 1));
    number * 10_u64.pow(8 - count)
}

/// Those of a name that are compared with each other; of a name that very many have, those under one upper
/// body.
fn groups(run: &[Entry], names: &Names, finds: &mut Finds) -> Vec<Vec<Entry>> {
    if run.iter().all(|entry| entry.short) {
        return Vec::new();
    }
    if run.len() <= GROUP {
        return vec![run.to_vec()];
    }
    let mut under: HashMap<u64, Vec<Entry>> = HashMap::new();
    for entry in run {
        let parent = names.now.get(&entry.id).and_then(|now| now.parent);
        let upper = parent.and_then(|parent| names.now.get(&parent)).map_or(0, |now| now.name);
        under.entry(upper).or_default().push(*entry);
    }
    let mut groups: Vec<Vec<Entry>> = under.into_values().filter(|group| group.len() > 1).collect();
    groups.sort();
    for group in &mut groups {
        if group.len() > GROUP {
            finds.crowded += 1;
            group.truncate(GROUP);
        }
    }
    groups
}

fn compare(
    conn: &Connection,
    group: &[Entry],
    crowd: Crowd,
    scope: &Scope,
    finds: &mut Finds,
) -> Result<(), StoreError> {
    let new = |entry: &Entry| scope.after.is_none_or(|last| entry.id > last.0);
    if !group.iter().any(new) {
        return Ok(());
    }
    let ids: Vec<RecordId> = group.iter().map(|entry| RecordId(entry.id)).collect();
    let facts = facts::organisations(conn, &ids)?;
    for (at, a) in group.iter().enumerate() {
        for b in group.iter().skip(at + 1).filter(|b| !(a.short && b.short)) {
            let pair = facts.get(&RecordId(a.id)).zip(facts.get(&RecordId(b.id)));
            if let Some((a, b)) = pair.filter(|(a, b)| a.id() != b.id()) {
                finds.offer(a, b, crowd, scope);
            }
        }
    }
    Ok(())
}

/// "CĐVCBG" and "Công đoàn Viên chức Bến Gốm".
fn compare_initials(
    conn: &Connection,
    acronyms: Vec<(u64, i64)>,
    initials: Vec<(u64, i64)>,
    all: u64,
    scope: &Scope,
    finds: &mut Finds,
) -> Result<(), StoreError> {
    let wanted: HashSet<u64> = acronyms.iter().map(|(letters, _)| *letters).collect();
    let mut entries: Vec<(u64, i64)> = acronyms;
    entries.extend(initials.into_iter().filter(|(letters, _)| wanted.contains(letters)));
    entries.sort_unstable();
    entries.dedup();
    for run in runs(&entries, |entry| entry.0) {
        let crowd = Crowd { all, alike: run.len() as u64 };
        let group: Vec<Entry> = run
            .iter()
            .take(GROUP)
            .map(|(name, id)| Entry { name: *name, short: false, id: *id })
            .collect();
        compare(conn, &group, crowd, scope, finds)?;
    }
    Ok(())
}
