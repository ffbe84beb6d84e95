//! The rule sets a book works by.

use rusqlite::Connection;

use super::{Store, StoreError, read};
use crate::domain::catalogue::{Kind, RuleLimit, RuleSet, Typed};
use crate::domain::rules::sets::RuleSets;

/// The shipped rule sets with the book's own. Loaded once for everything a transaction makes anew.
pub(super) fn load(conn: &Connection) -> Result<RuleSets, StoreError> {
    let mut own = Vec::new();
    for set in read::all(conn, Kind::RuleSet)? {
        let limits = read::pointing_named(conn, Kind::RuleLimit, "rule_set", set.id)?;
        own.push((RuleSet::read(&set), limits.iter().map(RuleLimit::read).collect()));
    }
    Ok(RuleSets::shipped().with_own(own))
}

impl Store {
    /// The rule sets of the book: the shipped ones, or what of its own takes their place, and its
    /// others.
    pub fn rule_sets(&self) -> Result<RuleSets, StoreError> {
        load(&self.conn)
    }
}
