//! What the page of a programme shows beside its fields: read once when the page is read.

mod chain;

use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};

use crate::domain::catalogue::{Programme, Typed as _};
use crate::domain::dossier::Dossier;
use crate::domain::programme::{self, Due, ReviewSlot, Sum, TargetRow, due, slots, target_rows};
use crate::store::{Store, StoreError};

pub use chain::{Stage, latest_of};

/// So many years have a column; those further back are found in the table of targets.
const COLUMNS: usize = 60;

/// A target with what its years add up to.
#[derive(Clone, Debug)]
pub struct TargetLine {
    /// The target over the years.
    pub row: TargetRow,
    /// Lũy kế thực hiện to this year.
    pub achieved: Sum,
    /// Cả giai đoạn.
    pub planned: Sum,
    /// Đạt, in tenths of a percent of what was planned; of known years alone where some are not known.
    pub share: Option<i64>,
}

/// What a programme's page shows.
#[derive(Clone, Debug, Default)]
pub struct ProgrammeView {
    /// The programmes it goes on from and those that go on from it, oldest first, itself among them.
    pub chain: Vec<Stage>,
    /// The columns of the grid of targets.
    pub years: Vec<i32>,
    /// The targets.
    pub targets: Vec<TargetLine>,
    /// The reviews by year.
    pub slots: Vec<ReviewSlot>,
    /// What is due, of today.
    pub due: Vec<Due>,
    /// Of a period that runs: how many years of it have passed, in tenths, and how many it has.
    pub elapsed: Option<(i64, i64)>,
}

impl ProgrammeView {
    /// Reads the view of a dossier, of today by the book's clock.
    pub(crate) fn read(store: &Store, dossier: &Dossier) -> Result<Self, StoreError> {
        let today = store.clock().local().date_naive();
        let own = Programme::read(&dossier.root);
        let span = programme::years(&own);
        let rows = target_rows(dossier.all());
        let mut years: Vec<i32> = span.clone().into_iter().flatten().collect();
        years.extend(rows.iter().flat_map(|row| row.years.keys()));
        years.sort_unstable();
        years.dedup();
        let skipped = years.len().saturating_sub(COLUMNS);
        years.drain(..skipped);
        let whole = span.unwrap_or(RangeInclusive::new(1, 0));
        let come = *whole.start()..=(*whole.end()).min(today.year());
        let line = |row: TargetRow| {
            let (achieved, planned) = (row.achieved(&come), row.planned(&whole));
            let share = match planned {
                Sum::Whole(planned) => {
                    achieved.amount().and_then(|amount| amount.share_of(planned))
                }
                _ => None,
            };
            TargetLine { row, achieved, planned, share }
        };
        Ok(Self {
            chain: chain::read(store, &own)?,
            years,
            targets: rows.into_iter().map(line).collect(),
            slots: slots(dossier),
            due: due(dossier, today),
            elapsed: elapsed(&own, today),
        })
    }

    /// Whether another programme goes on from this one.
    pub fn is_renewed(&self) -> bool {
        self.chain.last().is_some_and(|last| !last.is_open)
    }

    /// What is due of a review, where it is.
    pub fn due_of(&self, slot: &ReviewSlot) -> Option<&Due> {
        let kind = programme::DueKind::Review(slot.what);
        self.due.iter().find(|due| due.kind == kind && due.year == slot.year)
    }
}

/// Years passed in tenths and years in all, of a programme that runs on a day and whose days are known.
fn elapsed(own: &Programme, today: NaiveDate) -> Option<(i64, i64)> {
    let first = own.starts.or(own.signed_on)?.earliest();
    let last = own.ends?.latest();
    let running = programme::in_course(own) && (first..=last).contains(&today);
    let days = (last - first).num_days() + 1;
    let passed = (today - first).num_days();
    // A year is 365,25 days.
    running.then_some((passed * 40 / 1461, (days * 4 + 730) / 1461))
}
