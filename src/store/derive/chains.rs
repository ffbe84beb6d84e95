//! Chains that must not come back to their beginning: upper unions on a day, previous terms.

use std::collections::HashSet;

use rusqlite::Connection;

use super::super::{StoreError, read};
use crate::domain::catalogue::{Kind, OrganisationPeriod, RecordId};
use crate::domain::organisation::period_on;

/// Whether the chain of previous terms or programmes from a record comes back to it.
pub(in crate::store) fn chain_goes_round(conn: &Connection, kind: Kind, id: RecordId) -> Result<bool, StoreError> {
    let mut seen = HashSet::from([id]);
    let mut at = read::record(conn, kind, id)?;
    while let Some(previous) = at.and_then(|record| record.reference("previous")) {
        if !seen.insert(previous) {
            return Ok(true);
        }
        at = read::record(conn, kind, previous)?;
    }
    Ok(false)
}

/// Whether an organisation would stand above itself on the day its period begins (domain.md section 11,
/// rule 3).
pub(in crate::store) fn parents_go_round(conn: &Connection, period: RecordId) -> Result<bool, StoreError> {
    let Some(record) = read::record(conn, Kind::OrganisationPeriod, period)? else { return Ok(false) };
    let period = OrganisationPeriod::from(&record);
    let Some(organisation) = period.organisation else { return Ok(false) };
    let day = period.valid_from.map(|date| date.earliest());
    let mut seen = HashSet::from([organisation]);
    let mut at = period.parent;
    while let Some(upper) = at {
        if !seen.insert(upper) {
            return Ok(true);
        }
        let periods: Vec<OrganisationPeriod> =
            read::pointing_named(conn, Kind::OrganisationPeriod, "organisation", upper)?
                .iter()
                .map(OrganisationPeriod::from)
                .collect();
        at = period_on(&periods, day).and_then(|period| period.parent);
    }
    Ok(false)
}
