//! Chains that must not come back to their beginning: upper unions on a day, previous terms, rounds of
//! a ballot, delegates in another's place.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::super::{StoreError, read};
use crate::domain::catalogue::{Kind, OrganisationPeriod, RecordId};
use crate::domain::values::PartialDate;

/// The field by which records of a kind make a chain: the term or programme before, the ballot a round
/// goes on from, the delegate whose place was taken.
pub(in crate::store) fn chain_field(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Term | Kind::Programme => Some("previous"),
        Kind::Ballot => Some("follows"),
        Kind::Delegate => Some("replaces"),
        _ => None,
    }
}

/// Whether the chain of a record's [`chain_field`] comes back to a record it has passed.
pub(in crate::store) fn chain_goes_round(
    conn: &Connection,
    kind: Kind,
    field: &str,
    id: RecordId,
) -> Result<bool, StoreError> {
    let sql = format!("SELECT \"{field}\" FROM {} WHERE id = ?1", kind.name());
    let mut statement = conn.prepare_cached(&sql)?;
    let mut next = |id: RecordId| -> Result<Option<RecordId>, StoreError> {
        let found: Option<Option<i64>> =
            statement.query_row([id.0], |row| row.get(0)).optional()?;
        Ok(found.flatten().map(RecordId))
    };
    let mut seen = HashSet::from([id]);
    let mut at = id;
    while let Some(before) = next(at)? {
        if !seen.insert(before) {
            return Ok(true);
        }
        at = before;
    }
    Ok(false)
}

/// Whether an organisation stands above itself on any day (domain.md section 11, rule 3).
///
/// Every day on which something changes along the way up is tried: a period may close a circle that
/// only begins with a later one of an upper union.
pub(in crate::store) fn parents_go_round(
    conn: &Connection,
    organisation: RecordId,
) -> Result<bool, StoreError> {
    let above = everything_above(conn, organisation)?;
    let days: BTreeSet<Option<NaiveDate>> =
        above.values().flatten().map(|period| period.begin).collect();
    Ok(days.into_iter().any(|day| meets_itself(&above, organisation, day)))
}

/// From when on a union stands under which other.
struct Link {
    begin: Option<NaiveDate>,
    period: RecordId,
    parent: Option<RecordId>,
}

type Above = HashMap<RecordId, Vec<Link>>;

/// The periods of an organisation and of all that ever were above it.
fn everything_above(conn: &Connection, organisation: RecordId) -> Result<Above, StoreError> {
    let mut above = Above::new();
    let mut waiting = vec![organisation];
    while let Some(id) = waiting.pop() {
        if above.contains_key(&id) {
            continue;
        }
        let mut links = Vec::new();
        for record in read::pointing_named(conn, Kind::OrganisationPeriod, "organisation", id)? {
            let period = OrganisationPeriod::from(&record);
            waiting.extend(period.parent);
            let begin = period.valid_from.map(PartialDate::earliest);
            links.push(Link { begin, period: record.id, parent: period.parent });
        }
        above.insert(id, links);
    }
    Ok(above)
}

/// Whether the way up from an organisation on a day leads back to it. A day before a union's first
/// period says nothing of what was above it; `None` is the time of the periods without first day.
fn meets_itself(above: &Above, organisation: RecordId, day: Option<NaiveDate>) -> bool {
    let upper = |id: RecordId| {
        let begun = above.get(&id)?.iter().filter(|link| link.begin <= day);
        begun.max_by_key(|link| (link.begin, link.period))?.parent
    };
    let mut seen = HashSet::new();
    let mut at = upper(organisation);
    while let Some(id) = at.filter(|id| seen.insert(*id)) {
        if id == organisation {
            return true;
        }
        at = upper(id);
    }
    false
}
