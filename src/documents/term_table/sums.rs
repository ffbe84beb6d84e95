//! Sums of a kind and of the whole table. Only what is known is added; a sum from which something is
//! missing bears a star, and of nothing known there is none.

use super::COUNTS;
use super::figures::{Figure, column};
use super::held::Held;
use crate::documents::words::grouped;
use crate::documents::{Cell, Value};

/// What is added up of some organisations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sums {
    /// How many organisations.
    pub organisations: usize,
    /// How many of them held their congress.
    pub held: usize,
    /// How many have an appointed committee and no congress.
    pub appointed: usize,
    /// How many have not held theirs.
    pub not_held: usize,
    /// Of how many it is not known.
    pub open: usize,
    /// The columns.
    columns: [Column; COUNTS],
}

/// One column of numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Column {
    sum: u64,
    /// How many organisations have the number.
    known: usize,
    /// How many ought to have it.
    all: usize,
    /// The number and the members of the organisations that have both.
    part: u64,
    whole: u64,
}

impl Sums {
    /// Adds an organisation.
    pub fn add(&mut self, held: Held, figures: &[Figure; COUNTS]) {
        self.organisations += 1;
        match held {
            Held::Yes => self.held += 1,
            Held::Appointed => self.appointed += 1,
            Held::No => self.not_held += 1,
            Held::Unknown | Held::NoTerm => self.open += 1,
        }
        if !held.counts() {
            return;
        }
        let members = figures[column::TOTAL].exact;
        for (own, figure) in self.columns.iter_mut().zip(figures) {
            own.all += 1;
            let Some(number) = figure.exact else { continue };
            own.known += 1;
            own.sum = own.sum.saturating_add(number);
            if let Some(members) = members {
                own.part = own.part.saturating_add(number);
                own.whole = own.whole.saturating_add(members);
            }
        }
    }

    /// The sums as they are printed: "103*" where something is missing.
    pub fn cells(&self) -> [Cell; COUNTS] {
        self.columns.map(|one| {
            let sum = i64::try_from(one.sum).unwrap_or(i64::MAX);
            match (one.all, one.known) {
                (0, _) => Cell::not_applicable(),
                (_, 0) => Cell::unknown(),
                (all, known) if known < all => {
                    Cell::new(Value::Int(sum), format!("{}*", grouped(sum)))
                }
                _ => Cell::int(sum),
            }
        })
    }

    /// The sums for Excel, where the star is a column of its own.
    pub fn values(&self) -> [Cell; COUNTS] {
        self.columns.map(|one| match (one.all, one.known) {
            (0, _) => Cell::not_applicable(),
            (_, 0) => Cell::unknown(),
            _ => Cell::int(i64::try_from(one.sum).unwrap_or(i64::MAX)),
        })
    }

    /// "đủ số liệu": how many of how many organisations each sum is of.
    pub fn coverage(&self) -> [Cell; COUNTS] {
        self.columns.map(|one| Cell::text(format!("{}/{}", one.known, one.all)))
    }

    /// Each sum as a share of the members of the organisations that know it.
    pub fn shares(&self) -> [Cell; COUNTS] {
        self.columns.map(|one| Cell::percent_of(one.part, one.whole))
    }

    /// Whether a sum bears a star.
    pub fn is_partial(&self) -> bool {
        self.columns.iter().any(|one| one.known > 0 && one.known < one.all)
    }
}
