//! Which organisations are judged anew when something in the life of another one, or what hangs on them,
//! changes.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::super::{StoreError, read};
use crate::domain::catalogue::{Kind, Record, RecordId};

/// The fields of a term that say whether it is open.
pub(super) const TERM_FIELDS: &[&str] =
    &["organisation", "status", "starts_on", "ends_on", "extended_to", "year_from", "year_to"];

/// Adds the organisations that are held against a record: those under one that ended, one that ended for
/// its terms and programmes, and the successors of a succession.
pub(super) fn collect(
    conn: &Connection,
    record: &Record,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    match record.kind {
        Kind::OrganisationPeriod => match record.reference("organisation") {
            Some(upper) if ends(conn, upper)? => below(conn, upper, listed),
            _ => Ok(()),
        },
        Kind::Term | Kind::Party => ended_one(conn, record.reference("organisation"), listed),
        Kind::Programme => {
            for party in read::pointing_named(conn, Kind::Party, "programme", record.id)? {
                ended_one(conn, party.reference("organisation"), listed)?;
            }
            Ok(())
        }
        Kind::Succession => successors(conn, record.reference("to"), listed),
        _ => Ok(()),
    }
}

/// Whether some period says that an organisation ended: only then is anything held against it.
fn ends(conn: &Connection, organisation: RecordId) -> Result<bool, StoreError> {
    let periods =
        read::pointing_named(conn, Kind::OrganisationPeriod, "organisation", organisation)?;
    Ok(periods.iter().any(|period| period.text("change") == Some("ended")))
}

fn ended_one(
    conn: &Connection,
    organisation: Option<RecordId>,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    if let Some(organisation) = organisation
        && ends(conn, organisation)?
    {
        listed.insert(organisation);
    }
    Ok(())
}

fn below(
    conn: &Connection,
    upper: RecordId,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let under = read::pointing_named(conn, Kind::OrganisationPeriod, "parent", upper)?;
    listed.extend(under.iter().filter_map(|period| period.reference("organisation")));
    Ok(())
}

/// Everything that can be reached from a successor: whoever stands in a circle with it is among them.
fn successors(
    conn: &Connection,
    first: Option<RecordId>,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<RecordId> = first.into_iter().collect();
    while let Some(at) = waiting.pop() {
        if seen.insert(at) {
            let onward = read::pointing_named(conn, Kind::Succession, "from", at)?;
            waiting.extend(onward.iter().filter_map(|one| one.reference("to")));
        }
    }
    listed.extend(seen);
    Ok(())
}
