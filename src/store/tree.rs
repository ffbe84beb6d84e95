//! Who stood under whom on a day (cây tổ chức tại một ngày).
//!
//! An organisation is in the book of a day from its founding on; see [`crate::domain::organisation::spans`].
//! Its upper body (công đoàn cấp trên trực tiếp) is that of its period. Where that one was not there on
//! the day, had ended or is no union, the organisation stands among the roots, so that nothing alive is
//! missing.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, params};

use super::derive::day_number;
use super::{Store, StoreError};
use crate::domain::catalogue::RecordId;
use crate::domain::organisation::Level;

/// An organisation as it stood on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The organisation.
    pub id: RecordId,
    /// The upper body it stood under, perhaps one that had ended; `None` where there was none that day.
    pub parent: Option<RecordId>,
    /// Its full name of the day; the short name or the code where the book has no other, else empty.
    pub name: String,
    /// Its short name of the day.
    pub short_name: Option<String>,
    /// Its kind of the day, a word of the catalogue's `organisation_kind`.
    pub kind: Option<String>,
    /// Whether it had ended by then (đã kết thúc hoạt động).
    pub ended: bool,
    /// How many stood directly under it: the living, or with those that had ended where they were asked
    /// for.
    pub children: u32,
}

impl Node {
    /// The name a tree or list shows: the short one where there is one; empty where none is known.
    pub fn label(&self) -> &str {
        self.short_name.as_deref().filter(|short| !short.is_empty()).unwrap_or(&self.name)
    }
}

/// An own span as the tree needs it before anything is shown.
struct Link {
    parent: Option<RecordId>,
    ended: bool,
    /// The day lies before the oldest period: its upper body is only taken to have been the same.
    assumed: bool,
}

/// `?1` is the day, `?2` whether those that had ended are counted.
const NODE: &str =
    "SELECT s.organisation, s.parent, s.name, s.short_name, s.kind, s.ended, s.dated,
    (SELECT count(*) FROM organisation_span c WHERE c.parent = s.organisation
        AND c.\"begin\" <= ?1 AND c.\"end\" > ?1 AND (?2 OR NOT c.ended))
    FROM organisation_span s";

/// Those whose upper body of the day was not there, had ended (where `?2` leaves those out) or is no
/// union; and, marked 1, the upper bodies whose own upper body is only taken to have been the same.
/// One step in the index leads from one upper body to the next, instead of one for each span.
const LEFT_ALONE: &str = "WITH RECURSIVE upper (id) AS (
        SELECT min(parent) FROM organisation_span
        UNION ALL
        SELECT (SELECT min(parent) FROM organisation_span WHERE parent > upper.id)
        FROM upper WHERE upper.id IS NOT NULL),
    here AS MATERIALIZED (
        SELECT upper.id, s.organisation, s.parent, s.ended, s.dated
        FROM upper LEFT JOIN organisation_span s ON s.organisation = upper.id
            AND s.\"begin\" <= ?1 AND s.\"end\" > ?1 AND s.kind IS NOT 'outside'
        WHERE upper.id IS NOT NULL)
    SELECT c.organisation, 0 FROM here JOIN organisation_span c ON c.parent = here.id
        AND c.\"begin\" <= ?1 AND c.\"end\" > ?1 AND (?2 OR NOT c.ended)
    WHERE here.organisation IS NULL OR (here.ended AND NOT ?2)
    UNION ALL
    SELECT id, 1 FROM here WHERE dated > ?1 AND parent IS NOT NULL";

impl Store {
    /// An organisation as it stood on a day; `children` are the living. `None` when it was not yet
    /// founded then, or is not in the book.
    pub fn node_on(&self, id: RecordId, day: NaiveDate) -> Result<Option<Node>, StoreError> {
        let sql =
            format!("{NODE} WHERE s.organisation = ?3 AND s.\"begin\" <= ?1 AND s.\"end\" > ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let number = day_number(day);
        let mut rows = statement.query(params![number, false, id.0])?;
        match rows.next()? {
            Some(row) => self.node(row, number, false).map(Some),
            None => Ok(None),
        }
    }

    /// The organisations of a day that stood under none, without outside bodies, in list order; after
    /// them those whose upper body was not there that day or, among the living, had ended.
    pub fn roots_on(&self, day: NaiveDate, with_ended: bool) -> Result<Vec<Node>, StoreError> {
        Ok(self.top_on(day, with_ended, usize::MAX)?.0)
    }

    /// As [`Store::roots_on`] with so many at `most` of those whose upper body was not there or had ended,
    /// and how many of them are left out: a day between two reforms may leave thousands of them.
    pub fn top_on(
        &self,
        day: NaiveDate,
        with_ended: bool,
        most: usize,
    ) -> Result<(Vec<Node>, usize), StoreError> {
        let number = day_number(day);
        let mut left_out = 0;
        let mut left_alone = Vec::new();
        let mut ids = self.without_upper(number, with_ended)?;
        let mut statement = self.conn.prepare_cached(LEFT_ALONE)?;
        let mut rows = statement.query(params![number, with_ended])?;
        while let Some(row) = rows.next()? {
            let id = RecordId(row.get(0)?);
            if row.get(1)? {
                ids.extend(self.cut_of(id, number)?.map(|(id, _)| id));
            } else if left_alone.len() < most {
                left_alone.push(id);
            } else {
                left_out += 1;
            }
        }
        ids.append(&mut left_alone);
        Ok((self.nodes(&ids, number, with_ended)?, left_out))
    }

    /// The organisations that stood directly under another on a day, in list order.
    pub fn children_on(
        &self,
        parent: RecordId,
        day: NaiveDate,
        with_ended: bool,
    ) -> Result<Vec<Node>, StoreError> {
        let number = day_number(day);
        let sql = format!(
            "{NODE} WHERE s.parent = ?3 AND s.\"begin\" <= ?1 AND s.\"end\" > ?1 AND (?2 OR NOT s.ended)
             ORDER BY s.sort, s.organisation"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![number, with_ended, parent.0])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let node = self.node(row, number, with_ended)?;
            if node.parent.is_some() {
                found.push(node);
            }
        }
        Ok(found)
    }

    /// Every living organisation below another on a day, depth first in list order, without itself.
    pub fn below_on(&self, root: RecordId, day: NaiveDate) -> Result<Vec<Node>, StoreError> {
        let mut found: Vec<Node> = Vec::new();
        let mut waiting = self.children_on(root, day, false)?;
        waiting.reverse();
        let mut seen = HashSet::from([root]);
        while let Some(node) = waiting.pop() {
            if !seen.insert(node.id) {
                continue;
            }
            if node.children > 0 {
                let below = self.children_on(node.id, day, false)?;
                waiting.extend(below.into_iter().rev());
            }
            found.push(node);
        }
        Ok(found)
    }

    /// Those without upper body in their period of the day.
    fn without_upper(&self, day: i32, with_ended: bool) -> Result<Vec<RecordId>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT organisation FROM organisation_span
             WHERE parent IS NULL AND \"begin\" <= ?1 AND \"end\" > ?1 AND (?2 OR NOT ended)
               AND kind IS NOT 'outside'",
        )?;
        let ids = statement.query_map(params![day, with_ended], |row| row.get(0))?;
        Ok(ids.map(|id| id.map(RecordId)).collect::<Result<_, _>>()?)
    }

    fn link(&self, id: RecordId, day: i32) -> Result<Option<Link>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT parent, ended, dated FROM organisation_span
             WHERE organisation = ?1 AND \"begin\" <= ?2 AND \"end\" > ?2 AND kind IS NOT 'outside'",
        )?;
        let link = statement.query_row(params![id.0, day], |row| {
            Ok(Link {
                parent: row.get::<_, Option<i64>>(0)?.map(RecordId),
                ended: row.get(1)?,
                assumed: day < row.get::<_, i32>(2)?,
            })
        });
        Ok(link.optional()?)
    }

    /// The way up from an organisation where it leads back to it. What is recorded never does; what is
    /// only taken to have held before an oldest period may.
    fn circle(&self, id: RecordId, day: i32) -> Result<Option<Vec<(RecordId, Link)>>, StoreError> {
        let mut passed = Vec::new();
        let mut seen = HashSet::new();
        let mut at = id;
        while seen.insert(at) {
            let Some(link) = self.link(at, day)? else { return Ok(None) };
            let Some(upper) = link.parent else { return Ok(None) };
            passed.push((at, link));
            at = upper;
        }
        Ok((at == id).then_some(passed))
    }

    /// Where a circle is cut, so that the tree stays one: at the first of those whose upper body is only
    /// taken to have been the same.
    fn cut_of(&self, id: RecordId, day: i32) -> Result<Option<(RecordId, Link)>, StoreError> {
        let Some(circle) = self.circle(id, day)? else { return Ok(None) };
        Ok(circle.into_iter().filter(|(_, link)| link.assumed).min_by_key(|(id, _)| *id))
    }

    /// Some organisations as they stood on a day, in list order.
    fn nodes(&self, ids: &[RecordId], day: i32, with_ended: bool) -> Result<Vec<Node>, StoreError> {
        let sql = format!(
            "{NODE} WHERE s.organisation IN (SELECT value FROM json_each(?3))
               AND s.\"begin\" <= ?1 AND s.\"end\" > ?1
             ORDER BY s.parent IS NOT NULL, s.sort, s.organisation"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let ids = super::read::number_list(ids);
        let mut rows = statement.query(params![day, with_ended, ids])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(self.node(row, day, with_ended)?);
        }
        Ok(found)
    }

    fn node(&self, row: &Row<'_>, day: i32, with_ended: bool) -> Result<Node, StoreError> {
        let id = RecordId(row.get(0)?);
        let upper = row.get::<_, Option<i64>>(1)?.map(RecordId);
        let mut children: u32 = row.get(7)?;
        let mut parent = match upper {
            Some(upper) if self.link(upper, day)?.is_some() => Some(upper),
            _ => None,
        };
        let assumed = day < row.get::<_, i32>(6)?;
        let may_be_above_itself = parent.is_some() && (assumed || children > 0);
        if may_be_above_itself && let Some((cut, link)) = self.cut_of(id, day)? {
            parent = parent.filter(|_| cut != id);
            if link.parent == Some(id) && (with_ended || !link.ended) {
                children = children.saturating_sub(1);
            }
        }
        let kind: Option<String> = row.get(4)?;
        if Level::of(kind.as_deref()) == Level::Outside {
            children = 0;
        }
        Ok(Node {
            id,
            parent,
            name: row.get(2)?,
            short_name: row.get(3)?,
            kind,
            ended: row.get(5)?,
            children,
        })
    }
}
