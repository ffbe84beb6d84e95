//! The lines of a list that have the words searched for, in the list's order.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::derive::question;
use super::list::{condition, state_of};
use super::{Filter, ListQuery, Places, Store, StoreError};
use crate::domain::catalogue::{Kind, RecordId};

/// The answer to a question with words: the matching records in list order.
#[derive(Clone, Debug, Default)]
pub struct Matches {
    /// The records, in list order.
    pub ids: Vec<RecordId>,
    /// Whether these are all; otherwise the list was cut at its first ones.
    pub complete: bool,
}

/// Up to this many matches are fetched and sorted; more are read along the sorted list instead, unless
/// the places of the list are known.
const SPARSE: usize = 20_000;
/// Up to this many matches are always fetched and sorted.
const FEW: usize = 2_000;
/// So many lines of the list are read in search of the first ones where very many match.
const WALK: usize = 3_000;
/// How many lines of a list with very many matches are shown.
const DENSE_SHOWN: usize = 500;

/// The matching ids in no order; `None` when there are more than [`SPARSE`].
pub(super) fn sparse_matches(
    conn: &Connection,
    kind: Option<Kind>,
    words: &[String],
) -> Result<Option<Vec<i64>>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT rowid FROM word_index WHERE word_index MATCH ?1 LIMIT ?2")?;
    let found = statement
        .query_map(params![question(kind, words), SPARSE as i64 + 1], |row| row.get(0))?
        .collect::<Result<Vec<i64>, _>>()?;
    Ok((found.len() <= SPARSE).then_some(found))
}

impl Store {
    /// The records of a list that have all the words, in list order.
    pub fn list_matches(&self, query: &ListQuery) -> Result<Matches, StoreError> {
        if let Filter::These(these) = &query.filter {
            return self.matches_among(&these.ids, query);
        }
        match sparse_matches(&self.conn, Some(query.kind), &query.words)? {
            Some(ids) => self.sorted(&ids, query),
            None => Ok(self.walked(query, usize::MAX)?.unwrap_or_default()),
        }
    }

    /// Those of some records that have all the words, in their order; cut where very many have.
    fn matches_among(&self, ids: &[RecordId], query: &ListQuery) -> Result<Matches, StoreError> {
        if let Some(found) = sparse_matches(&self.conn, Some(query.kind), &query.words)? {
            let found: BTreeSet<i64> = found.into_iter().collect();
            let ids = ids.iter().copied().filter(|id| found.contains(&id.0)).collect();
            return Ok(Matches { ids, complete: true });
        }
        let mut statement = self.conn.prepare_cached("SELECT words FROM listing WHERE id = ?1")?;
        let mut found = Vec::new();
        for id in ids {
            let mut rows = statement.query([id.0])?;
            let Some(row) = rows.next()? else { continue };
            let words: String = row.get(0)?;
            if crate::domain::text::matches(&words, &query.words) {
                if found.len() == DENSE_SHOWN {
                    return Ok(Matches { ids: found, complete: false });
                }
                found.push(*id);
            }
        }
        Ok(Matches { ids: found, complete: true })
    }

    /// As [`Store::list_matches`], of a long list whose places are known but for the records that have
    /// moved since; what is not asked with all records of the kind is answered without them.
    pub fn list_matches_placed(
        &self,
        query: &ListQuery,
        places: &Places,
        moved: &BTreeSet<RecordId>,
    ) -> Result<Matches, StoreError> {
        if query.filter != Filter::All || places.kind() != query.kind {
            return self.list_matches(query);
        }
        let mut statement =
            self.conn.prepare_cached("SELECT rowid FROM word_index WHERE word_index MATCH ?1")?;
        let mut rows = statement.query([question(Some(query.kind), &query.words)])?;
        let mut ids: Vec<i64> = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(row.get(0)?);
            if ids.len() == SPARSE
                && let Some(walked) = self.walked(query, WALK)?
            {
                return Ok(walked);
            }
        }
        if ids.len() <= FEW {
            return self.sorted(&ids, query);
        }
        let complete = ids.len() <= SPARSE;
        let most = if complete { SPARSE } else { DENSE_SHOWN };
        let mut found = places.first(&ids, moved, most);
        let room = found.len() < most;
        for id in moved.iter().filter(|id| ids.binary_search(&id.0).is_ok()) {
            self.put_in_order(&mut found, *id, room)?;
        }
        Ok(Matches { ids: found, complete })
    }

    /// Puts a record where its line belongs among some in order; after the last one only where there is
    /// room.
    fn put_in_order(
        &self,
        ids: &mut Vec<RecordId>,
        id: RecordId,
        room: bool,
    ) -> Result<(), StoreError> {
        let Some(own) = self.sort_of(id)? else { return Ok(()) };
        let (mut low, mut high) = (0, ids.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.sort_of(ids[middle])? < Some(own.clone()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < ids.len() || room {
            ids.insert(low, id);
        }
        Ok(())
    }

    fn sort_of(&self, id: RecordId) -> Result<Option<(Vec<u8>, i64)>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT sort FROM listing WHERE id = ?1")?;
        let mut rows = statement.query([id.0])?;
        Ok(match rows.next()? {
            Some(row) => Some((row.get(0)?, id.0)),
            None => None,
        })
    }

    fn sorted(&self, ids: &[i64], query: &ListQuery) -> Result<Matches, StoreError> {
        let sql =
            format!("SELECT sort FROM listing WHERE {} AND id = ?3", condition(&query.filter));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut keyed: Vec<(Vec<u8>, i64)> = Vec::with_capacity(ids.len());
        for id in ids {
            let mut rows =
                statement.query(params![query.kind.name(), state_of(&query.filter), id])?;
            if let Some(row) = rows.next()? {
                keyed.push((row.get(0)?, *id));
            }
        }
        keyed.sort();
        Ok(Matches { ids: keyed.into_iter().map(|(_, id)| RecordId(id)).collect(), complete: true })
    }

    /// The first matches met along the sorted list; `None` when its first `lines` hold too few.
    fn walked(&self, query: &ListQuery, lines: usize) -> Result<Option<Matches>, StoreError> {
        let sql = format!(
            "SELECT id, words FROM listing WHERE {} ORDER BY sort, id",
            condition(&query.filter)
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![query.kind.name(), state_of(&query.filter)])?;
        let mut ids = Vec::new();
        let mut read = 0;
        while let Some(row) = rows.next()? {
            if read == lines {
                return Ok(None);
            }
            read += 1;
            let words = row
                .get_ref(1)?
                .as_str()
                .map_err(|error| StoreError::Unreadable(error.to_string()))?;
            if crate::domain::text::matches(words, &query.words) {
                if ids.len() == DENSE_SHOWN {
                    return Ok(Some(Matches { ids, complete: false }));
                }
                ids.push(RecordId(row.get(0)?));
            }
        }
        Ok(Some(Matches { ids, complete: true }))
    }
}
