//! The rules: what the records of a dossier say that cannot be, is missing, or is unusual.
//!
//! One function per code; a code is an area (TC organisations, NK terms and meetings, BC elections, PH
//! programmes, NS people, SL figures) and three digits, the first of which is 1 missing, 2 cannot be
//! (error), 3 unusual (warning). Texts live in the language files as `rule-<code>` and
//! `rule-<code>-do`.

mod finding;

pub use finding::{Finding, Severity, fingerprint};

use super::dossier::Dossier;

/// Every finding of a listed record and its parts.
pub fn check(_dossier: &Dossier) -> Vec<Finding> {
    Vec::new()
}
