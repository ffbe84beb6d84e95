//! What only the rules hold a term or a ballot against.

use std::collections::HashSet;

use super::source::Source;
use super::{StoreError, read};
use crate::domain::catalogue::{Kind, Record, RecordId};

/// The figures of the organisation; for a term its other terms, too, and for a ballot the meetings, the bodies, the mandates and the
/// other ballots of its term, with everyone listed in the round before it and the elected of those
/// others that can have to do with it.
pub(super) fn load(
    source: &Source<'_>,
    root: &Record,
    around: &[Record],
) -> Result<Vec<Record>, StoreError> {
    let mut beside = Vec::new();
    if !matches!(root.kind, Kind::Term | Kind::Ballot) {
        return Ok(beside);
    }
    let near = |kind| around.iter().find(|record| record.kind == kind);
    if let Some(organisation) = near(Kind::Organisation) {
        beside = source.pointing_named(Kind::Figure, "organisation", organisation.id)?;
        if root.kind == Kind::Term {
            around_term(source, root, organisation.id, &mut beside)?;
        }
    }
    if root.kind == Kind::Ballot {
        if let Some(term) = near(Kind::Term).filter(|_| near(Kind::Meeting).is_some()) {
            of_term(source, root, term.id, &mut beside)?;
        }
        first_round(source, root, &mut beside)?;
    }
    Ok(beside)
}

/// The other terms of the organisation; where the previous term is of another one, the ways by which
/// organisations passed into this one.
fn around_term(
    source: &Source<'_>,
    root: &Record,
    organisation: RecordId,
    beside: &mut Vec<Record>,
) -> Result<(), StoreError> {
    let terms = source.pointing_named(Kind::Term, "organisation", organisation)?;
    beside.extend(terms.into_iter().filter(|term| term.id != root.id));
    let previous = source.follow(root, "previous")?;
    let other = previous.and_then(|previous| previous.reference("organisation"));
    if other.is_none_or(|other| other == organisation) {
        return Ok(());
    }
    let mut seen = HashSet::from([organisation]);
    let mut waiting = vec![organisation];
    while let Some(here) = waiting.pop() {
        for step in source.pointing_named(Kind::Succession, "to", here)? {
            waiting.extend(step.reference("from").filter(|from| seen.insert(*from)));
            beside.push(step);
        }
    }
    Ok(())
}

fn of_term(
    source: &Source<'_>,
    root: &Record,
    term: RecordId,
    beside: &mut Vec<Record>,
) -> Result<(), StoreError> {
    let office = root.text("office").unwrap_or_default();
    if is_of_a_body(office) {
        for kind in [Kind::Body, Kind::Mandate] {
            beside.extend(source.pointing_named(kind, "term", term)?);
        }
    }
    let others = read::ballots_beside(source.conn(), term, root, [office, members_of(office)])?;
    if others.is_empty() {
        return Ok(());
    }
    let concerned =
        others.iter().filter(|other| concerns(root.text("office"), other.text("office")));
    let concerned: Vec<RecordId> = concerned.map(|other| other.id).collect();
    beside.extend(read::elected(source.conn(), &concerned)?);
    for meeting in source.pointing_named(Kind::Meeting, "term", term)? {
        if Some(meeting.id) != root.reference("meeting") {
            beside.push(meeting);
        }
    }
    beside.extend(others);
    Ok(())
}

/// Whether an office is of a body that the term reports: its ballots are held against bodies, mandates
/// and the size of the union.
pub(super) fn is_of_a_body(office: &str) -> bool {
    !matches!(
        office,
        "" | "other" | "delegate" | "alternate_delegate" | "group_leader" | "group_vice_leader"
    )
}

/// The office whose elected a ballot for another office is held against; empty where there is none.
fn members_of(office: &str) -> &'static str {
    match office {
        "standing_committee" | "chair" | "vice_chair" => "committee",
        "inspection_head" | "inspection_vice_head" => "inspection_committee",
        "alternate_delegate" => "delegate",
        _ => "",
    }
}

/// Whether a ballot for one office is held against who was elected in one for another.
pub(super) fn concerns(office: Option<&str>, other: Option<&str>) -> bool {
    office.zip(other).is_some_and(|(office, other)| office == other || members_of(office) == other)
}

/// The ballot it goes on from, in whatever term, with its whole list.
fn first_round(
    source: &Source<'_>,
    root: &Record,
    beside: &mut Vec<Record>,
) -> Result<(), StoreError> {
    let Some(first) = root.reference("follows").filter(|first| *first != root.id) else {
        return Ok(());
    };
    beside.retain(|one| one.kind != Kind::Candidate || one.reference("ballot") != Some(first));
    beside.extend(source.pointing_named(Kind::Candidate, "ballot", first)?);
    if !beside.iter().any(|one| one.id == first) {
        let ballot = source.record(first)?;
        let meeting = ballot.as_ref().and_then(|ballot| ballot.reference("meeting"));
        if let Some(meeting) = meeting {
            beside.extend(source.record(meeting)?);
        }
        beside.extend(ballot);
    }
    Ok(())
}
