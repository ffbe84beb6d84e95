//! Finding anything by its words, in any order, without marks.

use rusqlite::params;

use super::derive::question;
use super::list::{Row, row_of};
use super::{Store, StoreError};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::text;

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its list line.
    pub row: Row,
    /// The word that it lacks, when it is only near.
    pub missing: Option<String>,
}

/// The order of the groups: where a clerk looks first.
const GROUPS: [Kind; 6] =
    [Kind::Organisation, Kind::Term, Kind::Ballot, Kind::Programme, Kind::Person, Kind::Document];

/// So many candidates of a kind are ranked; with more matches the first of them must do.
const RANKED: i64 = 400;

impl Store {
    /// What has all the words, grouped by kind, best first within a group; `only` looks into one kind.
    ///
    /// When nothing has all of several words, what has all but one is given, marked with the word it
    /// lacks.
    pub fn search(
        &self,
        words: &[String],
        only: Option<Kind>,
        per_kind: usize,
    ) -> Result<Vec<Hit>, StoreError> {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let exact = self.search_all(words, only, per_kind, None)?;
        if !exact.is_empty() || words.len() < 2 {
            return Ok(exact);
        }
        let mut near: Vec<Hit> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let mut fewer = words.to_vec();
            fewer.remove(at);
            for hit in self.search_all(&fewer, only, per_kind, Some(word))? {
                if near.iter().all(|known| known.row.id != hit.row.id) {
                    near.push(hit);
                }
            }
        }
        near.truncate(per_kind * 2);
        Ok(near)
    }

    fn search_all(
        &self,
        words: &[String],
        only: Option<Kind>,
        per_kind: usize,
        missing: Option<&String>,
    ) -> Result<Vec<Hit>, StoreError> {
        let mut hits = Vec::new();
        for kind in GROUPS.into_iter().filter(|kind| only.is_none_or(|only| only == *kind)) {
            let mut rows = self.candidates(kind, words)?;
            rows.sort_by_cached_key(|row| rank(row, words));
            rows.truncate(per_kind);
            self.tell_former_names(&mut rows, words)?;
            hits.extend(rows.into_iter().map(|row| Hit { row, missing: missing.cloned() }));
        }
        Ok(hits)
    }

    fn candidates(&self, kind: Kind, words: &[String]) -> Result<Vec<Row>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT l.id, l.kind, l.title, l.facts, l.state, l.severity
             FROM word_index w JOIN listing l ON l.id = w.rowid
             WHERE w.word_index MATCH ?1 LIMIT ?2",
        )?;
        let mut rows = statement.query(params![question(Some(kind), words), RANKED])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(row_of(row)?);
        }
        Ok(found)
    }

    /// The listed record that shows a record: itself, or the one it belongs to.
    pub fn listed_of(&self, id: RecordId) -> Result<Option<RecordId>, StoreError> {
        let Some(kind) = self.kind_of(id)? else { return Ok(None) };
        if kind.is_listed() {
            return Ok(Some(id));
        }
        let mut listed = std::collections::BTreeSet::new();
        super::derive::collect_listed(&self.conn, kind, id, &mut listed)?;
        Ok(listed.first().copied())
    }
}

/// Words in the name before words elsewhere, a name that begins with them before others, short before
/// long, then by name.
fn rank(row: &Row, words: &[String]) -> (bool, bool, usize, String) {
    let name = text::fold(&row.name);
    let in_name = text::matches(&name, words);
    let begins = words.first().is_some_and(|word| name.starts_with(word.as_str()));
    (!in_name, !begins, name.len(), row.name.clone())
}
