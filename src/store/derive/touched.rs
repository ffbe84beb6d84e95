//! Which listed records a written record concerns.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::super::verbs::references_to;
use super::super::{StoreError, read};
use crate::domain::catalogue::{Field, Kind, RecordId};

/// Adds the listed records that a changed field concerns; `None` is the whole record, come or gone.
///
/// Votes, figures and ticks of a ballot are neither searched for nor judged with its term, and a term has
/// forty ballots of two hundred people: only the ballot is made anew.
pub(in crate::store) fn collect_changed(
    conn: &Connection,
    kind: Kind,
    id: RecordId,
    field: Option<&Field>,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let of_ballot = matches!(kind, Kind::Ballot | Kind::Candidate | Kind::BallotBoard)
        && field.is_some_and(|field| !field.owner && !super::words::is_searched(field));
    if kind == Kind::Person && field.is_none_or(|field| matches!(field.name, "born" | "gender")) {
        // The ages and women of a committee are counted with its term.
        for mandate in read::pointing_named(conn, Kind::Mandate, "person", id)? {
            listed.extend(mandate.reference("term"));
        }
    }
    if !of_ballot {
        return collect_listed(conn, kind, id, listed);
    }
    if kind == Kind::Ballot {
        listed.insert(id);
    } else if let Some(record) = read::record(conn, kind, id)? {
        listed.extend(record.reference("ballot"));
    }
    Ok(())
}

/// Adds the listed records that show a record: itself, or those it belongs to.
pub(in crate::store) fn collect_listed(
    conn: &Connection,
    kind: Kind,
    id: RecordId,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    if kind.is_listed() {
        listed.insert(id);
        if kind != Kind::Ballot {
            return Ok(());
        }
    }
    if kind == Kind::Meeting {
        // A ballot's rules compare it with its meeting, its line shows the meeting's day.
        for ballot in read::pointing_named(conn, Kind::Ballot, "meeting", id)? {
            listed.insert(ballot.id);
        }
    }
    let Some(record) = read::record(conn, kind, id)? else { return Ok(()) };
    let links = kind
        .fields()
        .iter()
        .filter(|field| field.owner || (field.name == "term" && kind == Kind::Mandate));
    for owner in links.filter_map(|field| record.reference(field.name)) {
        if let Some(owner_kind) = read::kind_of(conn, owner)? {
            collect_listed(conn, owner_kind, owner, listed)?;
        }
    }
    Ok(())
}

/// Adds the listed records whose line or search text shows the name of a record.
pub(in crate::store) fn collect_dependents(
    conn: &Connection,
    kind: Kind,
    id: RecordId,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let mut source = (kind, id);
    if kind == Kind::OrganisationPeriod {
        let Some(period) = read::record(conn, kind, id)? else { return Ok(()) };
        let Some(organisation) = period.reference("organisation") else { return Ok(()) };
        source = (Kind::Organisation, organisation);
    }
    let (kind, id) = source;
    for (pointing_kind, field) in references_to(kind) {
        let shows_name = matches!(
            pointing_kind,
            Kind::Term
                | Kind::Party
                | Kind::Mandate
                | Kind::Candidate
                | Kind::Participant
                | Kind::Programme
                | Kind::Meeting
        ) && field.name != "parent";
        if !shows_name {
            continue;
        }
        for record in read::pointing(conn, pointing_kind, field, id)? {
            let through_organisation = kind == Kind::Organisation && pointing_kind == Kind::Mandate;
            if through_organisation {
                continue;
            }
            collect_listed(conn, pointing_kind, record.id, listed)?;
            if pointing_kind == Kind::Term && kind == Kind::Organisation {
                collect_dependents(conn, Kind::Term, record.id, listed)?;
            }
        }
    }
    // The link forward: the record before this one is no longer the last.
    if let Some(previous) =
        read::record(conn, kind, id)?.and_then(|record| record.reference("previous"))
    {
        listed.insert(previous);
    }
    Ok(())
}
