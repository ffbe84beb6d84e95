//! Which ballots, terms, organisations and programmes are held against a written record without showing it.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::super::{StoreError, beside, read};
use super::life;
use crate::domain::catalogue::{Field, Kind, Record, RecordId};

/// Adds the ballots, terms and organisations whose rules compare themselves with a record. `field` is the one that
/// changes, `None` where the whole record comes or goes; votes that change concern their own ballot only.
pub(in crate::store) fn collect_compared(
    conn: &Connection,
    kind: Kind,
    id: RecordId,
    field: Option<&Field>,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let concerned = field.is_none_or(|field| is_compared(kind, field.name));
    if !concerned {
        return Ok(());
    }
    let Some(record) = read::record(conn, kind, id)? else { return Ok(()) };
    life::collect(conn, &record, listed)?;
    match kind {
        Kind::Candidate => {
            let ballot = follow(conn, &record, "ballot", Kind::Ballot)?;
            ballot.map_or(Ok(()), |ballot| with_ballot(conn, &ballot, listed))
        }
        Kind::Ballot => with_ballot(conn, &record, listed),
        Kind::Mandate | Kind::Body | Kind::Meeting => match record.reference("term") {
            Some(term) => each_of_a_body(conn, term, listed),
            None => Ok(()),
        },
        Kind::Figure => with_figure(conn, &record, listed),
        Kind::Programme => with_programme(conn, &record, listed),
        Kind::Party => match follow(conn, &record, "programme", Kind::Programme)? {
            Some(programme) => with_programme(conn, &programme, listed),
            None => Ok(()),
        },
        Kind::Succession => {
            if let Some(from) = record.reference("from") {
                with_party(conn, from, listed)?;
            }
            record.reference("to").map_or(Ok(()), |to| terms_after(conn, to, listed))
        }
        Kind::OrganisationPeriod => with_heirs(conn, &record, listed),
        Kind::Term => with_term(conn, &record, listed),
        _ => Ok(()),
    }
}

fn is_compared(kind: Kind, field: &str) -> bool {
    match kind {
        Kind::Candidate => matches!(field, "ballot" | "person" | "elected"),
        Kind::Ballot => matches!(
            field,
            "meeting" | "office" | "purpose" | "round" | "follows" | "seats" | "upper_congress"
        ),
        Kind::Mandate => matches!(
            field,
            "term" | "person" | "office" | "obtained" | "ballot" | "to" | "end_reason"
        ),
        Kind::Body => matches!(field, "term" | "body" | "decided" | "elected"),
        // Which of two ballots came first.
        Kind::Meeting => matches!(field, "term" | "starts_on"),
        Kind::Figure => matches!(field, "organisation" | "as_of" | "members"),
        Kind::OrganisationPeriod => {
            matches!(field, "organisation" | "name" | "short_name" | "valid_from" | "change")
        }
        Kind::Term => life::TERM_FIELDS.contains(&field),
        Kind::Programme => {
            matches!(field, "title" | "starts" | "ends" | "signed_on" | "status" | "previous")
        }
        Kind::Party => matches!(field, "programme" | "organisation"),
        Kind::Succession => matches!(field, "from" | "to" | "change"),
        _ => false,
    }
}

fn follow(
    conn: &Connection,
    record: &Record,
    field: &str,
    kind: Kind,
) -> Result<Option<Record>, StoreError> {
    match record.reference(field) {
        Some(target) => read::record(conn, kind, target),
        None => Ok(None),
    }
}

/// The other ballots of the term that look at who was elected in this one, and those that go on from
/// it or that it goes on from.
fn with_ballot(
    conn: &Connection,
    ballot: &Record,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let further = read::pointing_named(conn, Kind::Ballot, "follows", ballot.id)?;
    listed.extend(further.iter().map(|one| one.id).chain(ballot.reference("follows")));
    let Some(meeting) = follow(conn, ballot, "meeting", Kind::Meeting)? else { return Ok(()) };
    let Some(term) = meeting.reference("term") else { return Ok(()) };
    let office = ballot.text("office");
    each_ballot(conn, term, |other| {
        if beside::concerns(other.text("office"), office) {
            listed.insert(other.id);
        }
    })
}

fn with_figure(
    conn: &Connection,
    figure: &Record,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let Some(organisation) = figure.reference("organisation") else { return Ok(()) };
    for term in read::pointing_named(conn, Kind::Term, "organisation", organisation)? {
        listed.insert(term.id);
        each_of_a_body(conn, term.id, listed)?;
    }
    Ok(())
}

/// The programmes that renew this one, and those of the same title with a party of it.
fn with_programme(
    conn: &Connection,
    programme: &Record,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let next = read::pointing_named(conn, Kind::Programme, "previous", programme.id)?;
    listed.extend(next.iter().map(|one| one.id));
    let parties = read::pointing_named(conn, Kind::Party, "programme", programme.id)?;
    let organisations = beside::organisations_of(&parties);
    let twins = beside::twins(conn, programme, &organisations)?;
    listed.extend(twins.iter().map(|one| one.id));
    Ok(())
}

/// The programmes an organisation is a party of.
fn with_party(
    conn: &Connection,
    organisation: RecordId,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let parties = read::pointing_named(conn, Kind::Party, "organisation", organisation)?;
    listed.extend(parties.iter().filter_map(|party| party.reference("programme")));
    Ok(())
}

/// The programmes of those that passed into the organisation of a period.
fn with_heirs(
    conn: &Connection,
    period: &Record,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let Some(heir) = period.reference("organisation") else { return Ok(()) };
    for passed in read::pointing_named(conn, Kind::Succession, "to", heir)? {
        if let Some(from) = passed.reference("from") {
            with_party(conn, from, listed)?;
        }
    }
    Ok(())
}

/// The other terms of the organisation, and those of other organisations that go on from it.
fn with_term(
    conn: &Connection,
    term: &Record,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    if let Some(organisation) = term.reference("organisation") {
        let terms = read::pointing_named(conn, Kind::Term, "organisation", organisation)?;
        listed.extend(terms.iter().map(|term| term.id));
    }
    let next = read::pointing_named(conn, Kind::Term, "previous", term.id)?;
    listed.extend(next.iter().map(|term| term.id));
    Ok(())
}

/// The terms of an organisation and of all that it passed into, for their previous terms may be those of a
/// predecessor.
fn terms_after(
    conn: &Connection,
    organisation: RecordId,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    let mut seen = BTreeSet::from([organisation]);
    let mut waiting = vec![organisation];
    while let Some(here) = waiting.pop() {
        let terms = read::pointing_named(conn, Kind::Term, "organisation", here)?;
        listed.extend(terms.iter().map(|term| term.id));
        let steps = read::pointing_named(conn, Kind::Succession, "from", here)?;
        let next = steps.iter().filter_map(|step| step.reference("to"));
        waiting.extend(next.filter(|to| seen.insert(*to)));
    }
    Ok(())
}

fn each_of_a_body(
    conn: &Connection,
    term: RecordId,
    listed: &mut BTreeSet<RecordId>,
) -> Result<(), StoreError> {
    each_ballot(conn, term, |ballot| {
        if beside::is_of_a_body(ballot.text("office").unwrap_or_default()) {
            listed.insert(ballot.id);
        }
    })
}

fn each_ballot(
    conn: &Connection,
    term: RecordId,
    mut visit: impl FnMut(&Record),
) -> Result<(), StoreError> {
    for meeting in read::pointing_named(conn, Kind::Meeting, "term", term)? {
        read::pointing_named(conn, Kind::Ballot, "meeting", meeting.id)?
            .iter()
            .for_each(&mut visit);
    }
    Ok(())
}
