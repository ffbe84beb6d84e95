//! What is due of a programme on a day.

use chrono::NaiveDate;

use super::reviews::{Slot, owed};
use super::{in_course, last_day, target_rows, years};
use crate::domain::catalogue::{Programme, RecordId, Typed as _};
use crate::domain::dossier::Dossier;

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// A review.
    Review(Slot),
    /// The results of so many targets.
    Results(usize),
}

/// Something that a programme owes, with its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The programme.
    pub programme: RecordId,
    /// What.
    pub kind: DueKind,
    /// The year it is of.
    pub year: i32,
    /// The last day it is in time.
    pub by: NaiveDate,
    /// Days left on the day asked for; negative when it is late.
    pub days: i64,
    /// The code of the finding that it is once it is late: PH-301, PH-302, PH-306.
    pub code: &'static str,
    /// The record and the field where it is put right.
    pub place: (RecordId, &'static str),
}

impl Due {
    /// Whether its day has passed.
    pub fn is_late(&self) -> bool {
        self.days < 0
    }
}

/// Everything that is due of a programme, what is late and what is still to come, by day. A pure function
/// of the book and the day: nothing of it is stored, so nothing of it grows old.
///
/// Late reviews are PH-302 (a past year without one) and PH-301 (expired without the final one); targets
/// without a result are due when the period ends (PH-306). A programme that was concluded, stopped or is
/// a draft owes nothing, nor does one whose final review is recorded owe the ones before it.
pub fn due(dossier: &Dossier, today: NaiveDate) -> Vec<Due> {
    let programme = Programme::read(&dossier.root);
    if !in_course(&programme) {
        return Vec::new();
    }
    let mut found: Vec<Due> = owed(dossier)
        .into_iter()
        .map(|slot| Due {
            programme: programme.id,
            kind: DueKind::Review(slot.what),
            year: slot.year,
            by: slot.by,
            days: (slot.by - today).num_days(),
            code: if slot.what == Slot::Final { "PH-301" } else { "PH-302" },
            place: (programme.id, if slot.what == Slot::Final { "ends" } else { "review_cycle" }),
        })
        .collect();
    if let Some((end, years)) = last_day(&programme).zip(years(&programme)) {
        let without = without_result(dossier);
        if let Some(first) = without.first() {
            found.push(Due {
                programme: programme.id,
                kind: DueKind::Results(without.len()),
                year: *years.end(),
                by: end,
                days: (end - today).num_days(),
                code: "PH-306",
                place: (*first, "achieved"),
            });
        }
    }
    found.sort_by_key(|one| (one.by, one.kind));
    found
}

/// The targets of which no result is recorded, neither of a year nor of the whole period; each by the
/// record where it is entered.
pub fn without_result(dossier: &Dossier) -> Vec<RecordId> {
    target_rows(dossier.all())
        .into_iter()
        .filter(|row| row.records().all(|target| target.achieved.is_none()))
        .map(|row| row.first)
        .collect()
}
