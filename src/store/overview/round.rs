//! Tiến độ đại hội: how far a round of congresses is, by the kind of union.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::params;

use super::super::{Store, StoreError};
use super::{Units, count, iso};
use crate::domain::catalogue::RecordId;
use crate::domain::tasks::Held;

/// The label of a term: from year, to year; 0 where one is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label {
    /// Từ năm.
    pub from: i64,
    /// Đến năm.
    pub to: i64,
}

/// A number of the progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cell {
    /// Every unit.
    All,
    /// Held in this way, or not held for this reason.
    Held(Held),
    /// The day is set and still to come.
    Dated,
}

/// One kind of union in a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundLine {
    /// The kind; empty where it is not known.
    pub kind: String,
    /// The units of the kind that live on the day.
    pub units: u64,
    /// Đã tổ chức đại hội.
    pub congress: u64,
    /// Đã tổ chức hội nghị.
    pub conference: u64,
    /// Begun by appointment, without a congress.
    pub appointed: u64,
    /// Begun, and what opened it is not written.
    pub unnamed: u64,
    /// Đã có ngày.
    pub dated: u64,
    /// Không tổ chức được.
    pub cannot: u64,
}

impl RoundLine {
    /// Those whose term has begun, by a congress, a conference or otherwise.
    pub fn held(&self) -> u64 {
        self.congress + self.conference + self.appointed + self.unnamed
    }

    /// Those of which nothing tells.
    pub fn not_yet(&self) -> u64 {
        self.units.saturating_sub(self.held() + self.dated + self.cannot)
    }

    /// The number of a cell.
    pub fn of(&self, cell: Cell) -> u64 {
        match cell {
            Cell::All => self.units,
            Cell::Dated => self.dated,
            Cell::Held(Held::Congress) => self.congress,
            Cell::Held(Held::Conference) => self.conference,
            Cell::Held(Held::Appointed) => self.appointed,
            Cell::Held(Held::Unnamed) => self.unnamed,
            Cell::Held(Held::Cannot) => self.cannot,
            Cell::Held(Held::NotYet) => self.not_yet(),
        }
    }

    fn add(&mut self, cell: Cell) {
        match cell {
            Cell::Dated => self.dated += 1,
            Cell::Held(Held::Congress) => self.congress += 1,
            Cell::Held(Held::Conference) => self.conference += 1,
            Cell::Held(Held::Appointed) => self.appointed += 1,
            Cell::Held(Held::Unnamed) => self.unnamed += 1,
            Cell::Held(Held::Cannot) => self.cannot += 1,
            Cell::Held(Held::NotYet) | Cell::All => {}
        }
    }

    fn take_in(&mut self, other: &Self) {
        self.units += other.units;
        self.congress += other.congress;
        self.conference += other.conference;
        self.appointed += other.appointed;
        self.unnamed += other.unnamed;
        self.dated += other.dated;
        self.cannot += other.cannot;
    }
}

/// How far a round is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The label of its terms.
    pub label: Label,
    /// A line for each kind, in the order of the catalogue, the unknown kind last.
    pub lines: Vec<RoundLine>,
    /// Cộng.
    pub total: RoundLine,
}

/// A term of the round.
struct OfRound {
    term: i64,
    organisation: i64,
    cell: Cell,
    kind: String,
}

impl Store {
    /// The labels of the terms in the book with how many terms bear them, newest first.
    pub fn round_labels(&self) -> Result<Vec<(Label, u64)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT year_from, year_to, count(*) FROM term_fact INDEXED BY term_fact_label
             GROUP BY year_from, year_to ORDER BY year_from DESC, year_to DESC LIMIT 60",
        )?;
        let rows = statement.query_map([], |row| {
            Ok((Label { from: row.get(0)?, to: row.get(1)? }, count(row.get(2)?)))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How far the round of a label is on the day of the units.
    pub fn round(&self, units: &Units, label: Label) -> Result<Progress, StoreError> {
        let mut lines: BTreeMap<(usize, String), RoundLine> = BTreeMap::new();
        for (kind, units) in self.unit_counts(units)? {
            let line = RoundLine { kind: kind.clone(), units, ..RoundLine::default() };
            lines.insert((place(&kind), kind), line);
        }
        for one in self.of_round(units, label)? {
            if let Some(line) = lines.get_mut(&(place(&one.kind), one.kind.clone())) {
                line.add(one.cell);
            }
        }
        let lines: Vec<RoundLine> = lines.into_values().collect();
        let mut total = RoundLine::default();
        for line in &lines {
            total.take_in(line);
        }
        Ok(Progress { label, lines, total })
    }

    /// The records behind a number: the terms that were held or cannot be; the unions of which nothing
    /// tells, and all of them. Without a kind those of every kind.
    pub fn round_records(
        &self,
        units: &Units,
        label: Label,
        kind: Option<&str>,
        cell: Cell,
    ) -> Result<Vec<RecordId>, StoreError> {
        let terms = self.of_round(units, label)?;
        let told: HashSet<i64> = terms
            .iter()
            .filter(|one| one.cell != Cell::Held(Held::NotYet))
            .map(|one| one.organisation)
            .collect();
        let mut found: Vec<i64> = match cell {
            Cell::All => self.unit_ids(units, kind)?,
            Cell::Held(Held::NotYet) => {
                let all = self.unit_ids(units, kind)?;
                all.into_iter().filter(|id| !told.contains(id)).collect()
            }
            cell => terms
                .iter()
                .filter(|one| one.cell == cell && kind.is_none_or(|kind| one.kind == kind))
                .map(|one| one.term)
                .collect(),
        };
        found.sort_unstable();
        Ok(found.into_iter().map(RecordId).collect())
    }

    /// The terms of a label of living units, one for each union: the one that tells most.
    fn of_round(&self, units: &Units, label: Label) -> Result<Vec<OfRound>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT f.term, f.organisation, f.held, f.day, u.kind, coalesce(u.living, 0)
             FROM term_fact f LEFT JOIN unit u ON u.id = f.organisation
             WHERE f.year_from = ?1 AND f.year_to = ?2",
        )?;
        let mut rows = statement.query(params![label.from, label.to])?;
        let day = iso(units.day);
        let mut found: HashMap<i64, OfRound> = HashMap::new();
        while let Some(row) = rows.next()? {
            let (term, organisation): (i64, i64) = (row.get(0)?, row.get(1)?);
            let now: Option<String> = row.get(4)?;
            let living: bool = row.get(5)?;
            let kind = match units.kind_of(organisation) {
                Some(kind) => kind.to_owned(),
                None if units.chosen.is_none() && living => now.unwrap_or_default(),
                None => continue,
            };
            let held: String = row.get(2)?;
            let held = Held::from_name(&held).unwrap_or(Held::NotYet);
            let on: String = row.get(3)?;
            let opened = !matches!(held, Held::Cannot | Held::NotYet);
            let cell = if opened && on > day { Cell::Dated } else { Cell::Held(held) };
            let one = OfRound { term, organisation, cell, kind };
            let better = found
                .get(&organisation)
                .is_none_or(|known| (rank(one.cell), one.term) < (rank(known.cell), known.term));
            if better {
                found.insert(organisation, one);
            }
        }
        Ok(found.into_values().collect())
    }
}

/// What tells most comes first.
fn rank(cell: Cell) -> u8 {
    match cell {
        Cell::Held(Held::Congress) => 0,
        Cell::Held(Held::Conference) => 1,
        Cell::Held(Held::Appointed) => 2,
        Cell::Held(Held::Unnamed) => 3,
        Cell::Dated => 4,
        Cell::Held(Held::Cannot) => 5,
        Cell::Held(Held::NotYet) | Cell::All => 6,
    }
}

/// The place of a kind of organisation in the catalogue; a kind not known comes last.
fn place(kind: &str) -> usize {
    use crate::domain::catalogue::{FieldType, Kind};
    match Kind::OrganisationPeriod.field("kind").map(|field| field.ty) {
        Some(FieldType::Choice(words)) => {
            words.iter().position(|word| *word == kind).unwrap_or(words.len())
        }
        _ => 0,
    }
}
