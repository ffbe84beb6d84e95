//! Records that are likely the same organisation or the same person (hồ sơ trùng).
//!
//! Two records are weighed by what they have in common and what speaks against it, in bits: how much
//! rarer it is to find this by chance. A name that many bear weighs little, so namesakes with nothing
//! else in common are offered in the small book of one office and not among a million people. The weight
//! is not shown; the clerk sees its [`Level`] and the [`Reason`]s in words.

use crate::domain::catalogue::{Kind, RecordId};

pub mod names;
mod organisations;
mod people;
mod reason;

pub use organisations::{OrganisationFacts, OrganisationName};
pub use people::{PersonFacts, can_reach};
pub use reason::Reason;

/// How likely it is that two records are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Có thể trùng: worth a look.
    Possible,
    /// Rất có thể trùng.
    Likely,
}

impl Level {
    /// Its words in the language in use.
    pub fn text(self) -> String {
        match self {
            Self::Possible => crate::tr!("alike-possible"),
            Self::Likely => crate::tr!("alike-likely"),
        }
    }

    /// Its word in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Likely => "likely",
        }
    }
}

/// What two records have in common, and what speaks against their being one.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    /// The weight of all reasons together, in bits above chance.
    pub bits: f64,
    /// How likely.
    pub level: Level,
    /// What they have in common, the weightiest first.
    pub reasons: Vec<Reason>,
    /// What speaks against it.
    pub against: Vec<Reason>,
}

impl Alike {
    /// "Cùng họ tên, cùng năm sinh".
    pub fn sentence(&self) -> String {
        reason::list(&self.reasons)
    }

    /// "Khác ngày sinh"; empty where nothing speaks against it.
    pub fn against_sentence(&self) -> String {
        reason::list(&self.against)
    }
}

/// How many records a book has, and how many of them share what two are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// All records of the kind.
    pub all: u64,
    /// Those of the same name.
    pub alike: u64,
}

impl Crowd {
    /// The weight of a common name: the rarer the heavier. `usual` stands for the names of those who
    /// are not in the book, so that two records of a small book do not look like a crowd.
    fn name_bits(self, usual: f64) -> f64 {
        ((self.all as f64 + usual) / (self.alike.max(2) as f64)).log2()
    }

    /// What must be outweighed: of so many records one in twenty may have a second.
    fn chance(self) -> f64 {
        (20.0 * self.all.max(2) as f64).log2()
    }
}

/// From here on two records are offered.
const OFFERED: f64 = 0.0;
/// From here on they are likely one.
const LIKELY: f64 = 6.0;

/// The weighing of two records.
#[derive(Default)]
struct Scale {
    bits: f64,
    reasons: Vec<(Reason, f64)>,
    against: Vec<Reason>,
}

impl Scale {
    fn speaks_for(&mut self, reason: Reason, bits: f64) {
        self.bits += bits;
        self.reasons.push((reason, bits));
    }

    fn speaks_against(&mut self, reason: Reason, bits: f64) {
        self.bits -= bits;
        self.against.push(reason);
    }

    /// Weighs a fact that is the same or another; unknown on one side it says nothing.
    fn same<T: PartialEq>(
        &mut self,
        (a, b): (Option<&T>, Option<&T>),
        (same, bits): (Reason, f64),
        (other, less): (Reason, f64),
    ) {
        match (a, b) {
            (Some(a), Some(b)) if a == b => self.speaks_for(same, bits),
            (Some(_), Some(_)) => self.speaks_against(other, less),
            _ => {}
        }
    }

    /// What is offered to the clerk; `None` when chance explains it as well.
    fn verdict(mut self, chance: f64) -> Option<Alike> {
        let bits = self.bits - chance;
        if bits < OFFERED {
            return None;
        }
        let level =
            if bits >= LIKELY && self.against.is_empty() { Level::Likely } else { Level::Possible };
        self.reasons.sort_by(|a, b| b.1.total_cmp(&a.1));
        let reasons = self.reasons.into_iter().map(|(reason, _)| reason).collect();
        Some(Alike { bits, level, reasons, against: self.against })
    }
}

/// Records of a kind that can be weighed against each other.
pub trait Likeness: Sized {
    /// Their kind.
    const KIND: Kind;
    /// The record.
    fn id(&self) -> RecordId;
    /// Whether two have a name in common; of names that many have it says little.
    fn shares_name(&self, other: &Self) -> bool;
    /// Whether two are likely one; `None` when nothing more than chance makes them alike.
    fn compare(&self, other: &Self, crowd: Crowd) -> Option<Alike>;
}

#[cfg(test)]
mod tests;
