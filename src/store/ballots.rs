//! The ballots of a term at a glance, for the chain of them beside a ballot's page.

use super::{Store, StoreError};
use crate::domain::catalogue::RecordId;

/// One ballot of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotLine {
    /// The ballot.
    pub id: RecordId,
    /// The meeting that votes.
    pub meeting: RecordId,
    /// Chức danh bầu: a word of the catalogue or the office's own.
    pub office: Option<String>,
    /// Tên chức danh khác.
    pub office_title: Option<String>,
    /// Lần bầu.
    pub round: Option<i64>,
    /// Whether it was checked or made final.
    pub is_checked: bool,
    /// Số lượng cần bầu, where known exactly.
    pub seats: Option<u64>,
    /// Whether số phiếu thu về is known.
    pub is_counted: bool,
    /// People on the list.
    pub candidates: u64,
    /// Those of them whose votes are known.
    pub voted: u64,
    /// Those of them who are recorded as elected.
    pub elected: u64,
    /// Open errors.
    pub errors: u64,
}

/// Where the entering of a ballot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotState {
    /// Nothing entered yet.
    Empty,
    /// Begun.
    Entering,
    /// Every figure is there, and nothing is wrong.
    Done,
    /// Something cannot be.
    Faulty,
}

impl BallotLine {
    /// Where its entering stands.
    pub fn state(&self) -> BallotState {
        if self.errors > 0 {
            BallotState::Faulty
        } else if self.is_checked
            || (self.is_counted && self.candidates > 0 && self.voted == self.candidates)
        {
            BallotState::Done
        } else if self.candidates == 0 && !self.is_counted {
            BallotState::Empty
        } else {
            BallotState::Entering
        }
    }
}

const LINES: &str = "SELECT b.id, b.meeting, b.office, b.office_title, b.round,
        coalesce(b.status IN ('checked', 'final'), 0), b.seats, b.returned IS NOT NULL,
        count(c.id), count(c.votes), coalesce(sum(c.elected), 0),
        (SELECT count(*) FROM finding f
         WHERE f.listed = b.id AND f.severity = 2 AND f.acceptance IS NULL)
    FROM meeting m
    JOIN ballot b ON b.meeting = m.id
    LEFT JOIN candidate c ON c.ballot = b.id
    WHERE m.term = ?1
    GROUP BY b.id
    ORDER BY m.starts_on IS NULL, m.starts_on, m.id, b.id";

impl Store {
    /// The ballots of a term: by the day of their meetings, each meeting's as they were made.
    pub fn ballots_of_term(&self, term: RecordId) -> Result<Vec<BallotLine>, StoreError> {
        let mut statement = self.conn.prepare_cached(LINES)?;
        let mut rows = statement.query([term.0])?;
        let mut lines = Vec::new();
        let number = |number: i64| u64::try_from(number).unwrap_or(0);
        while let Some(row) = rows.next()? {
            lines.push(BallotLine {
                id: RecordId(row.get(0)?),
                meeting: RecordId(row.get(1)?),
                office: row.get(2)?,
                office_title: row.get(3)?,
                round: row.get(4)?,
                is_checked: row.get(5)?,
                // A rough number ("khoảng 3") is kept as text.
                seats: row.get_ref(6)?.as_i64().ok().map(number),
                is_counted: row.get(7)?,
                candidates: number(row.get(8)?),
                voted: number(row.get(9)?),
                elected: number(row.get(10)?),
                errors: number(row.get(11)?),
            });
        }
        Ok(lines)
    }
}
