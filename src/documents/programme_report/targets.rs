//! IV. Chỉ tiêu: rows by year, and what they add up to.

use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};

use super::TargetLine;
use crate::documents::{Cell, Value};
use crate::domain::catalogue::{Programme, Target};
use crate::domain::dossier::Dossier;
use crate::domain::programme::{self, Amount, Sum, TargetRow, target_rows};

/// Each year of the period, and each one that has a figure.
pub(super) fn years(dossier: &Dossier, own: &Programme) -> Vec<i32> {
    let mut years: Vec<i32> = programme::years(own).into_iter().flatten().collect();
    for row in target_rows(dossier.all()) {
        years.extend(row.years.keys());
    }
    years.sort_unstable();
    years.dedup();
    years
}

/// The targets with their sums to the year of a day.
pub(super) fn rows(dossier: &Dossier, own: &Programme, as_of: NaiveDate) -> Vec<TargetLine> {
    let columns = years(dossier, own);
    let whole = programme::years(own).unwrap_or(RangeInclusive::new(1, 0));
    let come = *whole.start()..=(*whole.end()).min(as_of.year());
    let rows = target_rows(dossier.all());
    rows.iter()
        .map(|row| {
            let (achieved, planned) = (row.achieved(&come), row.planned(&whole));
            TargetLine {
                text: Cell::text_or_unknown(Some(&row.text)),
                unit: Cell::text_or_unknown(row.unit.as_deref()),
                whole: planned_cell(row, planned),
                years: columns.iter().map(|year| of_year(row, *year, as_of)).collect(),
                achieved: sum(row, achieved),
                share: share(row, achieved, planned),
            }
        })
        .collect()
}

fn of_year(row: &TargetRow, year: i32, as_of: NaiveDate) -> [Cell; 2] {
    let target = row.years.get(&year);
    let planned = text(target.and_then(|one: &Target| one.planned.as_deref()));
    let achieved = target.and_then(|one: &Target| one.achieved.as_deref());
    let achieved = match achieved {
        None if year > as_of.year() => Cell::not_applicable(),
        achieved => text(achieved),
    };
    [planned, achieved]
}

/// What was recorded: a number as a number, words as they stand.
fn text(text: Option<&str>) -> Cell {
    match text.map(|text| (text, Amount::of(text))) {
        None => Cell::unknown(),
        Some((_, Some(amount))) => number(amount),
        Some((text, None)) => Cell::text(text),
    }
}

fn number(amount: Amount) -> Cell {
    let value = if amount.thousandths % 1000 == 0 {
        Value::Int(amount.thousandths / 1000)
    } else {
        Value::Number(amount.thousandths as f64 / 1000.0)
    };
    Cell::new(value, amount.shown())
}

/// Cả giai đoạn as it was recorded, also in words; else the sum of its years.
fn planned_cell(row: &TargetRow, planned: Sum) -> Cell {
    match row.whole.as_ref().and_then(|whole| whole.planned.as_deref()) {
        Some(recorded) => text(Some(recorded)),
        None => sum(row, planned),
    }
}

fn sum(row: &TargetRow, sum: Sum) -> Cell {
    match sum {
        Sum::Whole(amount) => number(amount),
        Sum::Partial(amount) => {
            let shown = format!("{}*", amount.shown());
            Cell::new(Value::Text(shown.clone()), shown)
        }
        Sum::Unknown if row.is_share() => Cell::not_applicable(),
        Sum::Unknown => Cell::unknown(),
    }
}

/// Of whole sums only (DOCUMENTS.md section 4).
fn share(row: &TargetRow, achieved: Sum, planned: Sum) -> Cell {
    match (achieved, planned) {
        (Sum::Whole(achieved), Sum::Whole(planned)) => {
            achieved.share_of(planned).map_or_else(Cell::unknown, Cell::printed_percent)
        }
        _ if row.is_share() => Cell::not_applicable(),
        _ => Cell::unknown(),
    }
}
