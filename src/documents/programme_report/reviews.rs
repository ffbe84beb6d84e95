//! V. Sơ kết, tổng kết by year.

use chrono::NaiveDate;

use super::ReviewRow;
use crate::documents::Cell;
use crate::documents::stored::date;
use crate::documents::words::{phrase, word};
use crate::domain::dossier::Dossier;
use crate::domain::programme::{ReviewSlot, Slot, slots};
use crate::domain::values::PartialDate;

/// Each review asked for or recorded. A past one without record is not known: it may have been held.
pub(super) fn rows(dossier: &Dossier, as_of: NaiveDate) -> Vec<ReviewRow> {
    slots(dossier).into_iter().map(|slot| row(dossier, &slot, as_of)).collect()
}

fn row(dossier: &Dossier, slot: &ReviewSlot, as_of: NaiveDate) -> ReviewRow {
    let kind = Cell::text(word(match slot.what {
        Slot::HalfYear => "programme-half-year",
        Slot::Interim => "programme-interim",
        Slot::Final => "programme-final",
    }));
    let all = |cell: fn() -> Cell, state: String| ReviewRow {
        year: slot.year,
        kind: kind.clone(),
        held_on: cell(),
        venue: cell(),
        document: cell(),
        result: cell(),
        state: Cell::text(state),
        missing: false,
    };
    let Some(review) = &slot.review else {
        if slot.by >= as_of {
            let day = PartialDate::Day(slot.by).shown();
            return all(Cell::not_applicable, phrase("programme-due-on", &[("date", &day)]));
        }
        let row = all(Cell::unknown, word("programme-no-information"));
        return ReviewRow { missing: true, ..row };
    };
    if review.not_held == Some(true) {
        let row = all(Cell::not_applicable, word("programme-review-not-held"));
        let reason = review.result.as_deref().or(review.note.as_deref());
        return ReviewRow { result: reason.map_or(row.result, Cell::text), ..row };
    }
    let final_one = slot.what == Slot::Final;
    let state = if final_one { "programme-was-final" } else { "programme-was-interim" };
    ReviewRow {
        held_on: date(review.held_on),
        venue: Cell::text_or_unknown(review.venue.as_deref()),
        document: Cell::text_or_unknown(dossier.title(review.document)),
        result: Cell::text_or_unknown(review.result.as_deref()),
        ..all(Cell::unknown, word(state))
    }
}
