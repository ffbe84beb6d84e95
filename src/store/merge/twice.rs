//! What a record can be in only once: a ballot, a delegation, a programme.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::super::{StoreError, read};
use super::{MergePlan, MergeRefusal, Moving, name};
use crate::domain::catalogue::{Kind, Record, RecordId};

/// One person cannot stand twice on a ballot or in a delegation, one organisation not twice in a
/// programme.
pub(super) fn refuse(
    conn: &Connection,
    plan: &mut MergePlan,
    moving: &Moving,
) -> Result<(), StoreError> {
    let among = match (moving.kind, moving.field.name) {
        (Kind::Candidate, "person") => "ballot",
        (Kind::Delegate, "person") => "delegation",
        (Kind::Party, "organisation") => "programme",
        _ => return Ok(()),
    };
    let whole = |record: &Record| record.reference(among);
    let own: BTreeSet<RecordId> = read::pointing(conn, moving.kind, moving.field, plan.keep.id)?
        .iter()
        .filter_map(whole)
        .collect();
    for record in read::pointing(conn, moving.kind, moving.field, plan.lose.id)? {
        let Some(twice) = whole(&record).filter(|whole| own.contains(whole)) else { continue };
        if !moving.records.contains(&record.id) {
            continue;
        }
        plan.refuse(match moving.kind {
            Kind::Candidate => MergeRefusal::Ballot(ballot_name(conn, twice)?),
            Kind::Delegate => MergeRefusal::Delegation(delegation_name(conn, twice)?),
            _ => MergeRefusal::Programme(name(conn, twice)?),
        });
    }
    Ok(())
}

fn ballot_name(conn: &Connection, ballot: RecordId) -> Result<String, StoreError> {
    let row = super::super::list::row(conn, ballot)?;
    Ok(row.map_or_else(String::new, |row| format!("{} · {}", row.name, row.detail)))
}

fn delegation_name(conn: &Connection, delegation: RecordId) -> Result<String, StoreError> {
    let record = read::record(conn, Kind::Delegation, delegation)?;
    let congress = record.and_then(|record| record.text("upper_congress").map(str::to_owned));
    Ok(congress.unwrap_or_else(|| crate::tr!("line-unnamed")))
}
