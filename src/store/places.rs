//! The order of a long list as numbers, so that a search with very many answers is put in order without
//! reading their lines.

use std::collections::BTreeSet;

use rusqlite::params;

use super::{Store, StoreError};
use crate::domain::catalogue::{Kind, RecordId};

/// Where each record of a kind stands in its list, as the book was when it was read.
#[derive(Debug)]
pub struct Places {
    kind: Kind,
    /// Record and place, by record; half the memory of wider numbers.
    by_record: Vec<(u32, u32)>,
}

impl Places {
    /// Reads the places of a kind; takes about a second for a million records. Fails where the book has
    /// more records than 32 bits can name.
    pub fn read(store: &Store, kind: Kind) -> Result<Self, StoreError> {
        let mut statement =
            store.conn.prepare("SELECT id FROM listing WHERE kind = ?1 ORDER BY sort, id")?;
        let mut rows = statement.query(params![kind.name()])?;
        let mut by_record = Vec::new();
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let id = u32::try_from(id)
                .map_err(|_| StoreError::Unreadable(format!("record {id} has no place")))?;
            by_record.push((id, by_record.len() as u32));
        }
        by_record.sort_unstable();
        Ok(Self { kind, by_record })
    }

    /// The kind whose list it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The first `most` of some records in list order; those without a place, and those that have moved
    /// since, are left out. `ids` ascend.
    pub(super) fn first(
        &self,
        ids: &[i64],
        moved: &BTreeSet<RecordId>,
        most: usize,
    ) -> Vec<RecordId> {
        let mut placed: Vec<(u32, u32)> = Vec::with_capacity(ids.len());
        let mut rest = self.by_record.as_slice();
        for id in ids {
            let Ok(wanted) = u32::try_from(*id) else { continue };
            // Both ascend, so the search goes on from where the last one ended.
            let mut step = 1;
            while step < rest.len() && rest[step].0 < wanted {
                step *= 2;
            }
            let window = &rest[..rest.len().min(step + 1)];
            let at = window.partition_point(|(record, _)| *record < wanted);
            rest = &rest[at..];
            if let Some((record, place)) = rest.first()
                && *record == wanted
                && !moved.contains(&RecordId(*id))
            {
                placed.push((*place, *record));
            }
        }
        if placed.len() > most {
            placed.select_nth_unstable(most);
            placed.truncate(most);
        }
        placed.sort_unstable();
        placed.into_iter().map(|(_, record)| RecordId(i64::from(record))).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_places_are_those_a_full_sort_gives(
            order in Just((1_u32..200).collect::<Vec<_>>()).prop_shuffle(),
            asked in proptest::collection::btree_set(1_i64..260, 0..120),
            moved in proptest::collection::btree_set(1_i64..260, 0..8),
            most in 0_usize..40,
        ) {
            let mut by_record: Vec<(u32, u32)> =
                order.iter().enumerate().map(|(at, id)| (*id, at as u32)).collect();
            by_record.sort_unstable();
            let places = Places { kind: Kind::Person, by_record };
            let moved: BTreeSet<RecordId> = moved.into_iter().map(RecordId).collect();
            let asked: Vec<i64> = asked.into_iter().collect();
            let expected: Vec<RecordId> = order
                .iter()
                .map(|id| RecordId(i64::from(*id)))
                .filter(|id| asked.contains(&id.0) && !moved.contains(id))
                .take(most)
                .collect();
            prop_assert_eq!(places.first(&asked, &moved, most), expected);
        }
    }
}
