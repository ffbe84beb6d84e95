//! What only the rules hold a term, a ballot or a programme against.

use std::collections::BTreeSet;

use rusqlite::Connection;

use std::collections::HashSet;

use super::source::Source;
use super::{StoreError, read};
use crate::domain::catalogue::{Kind, OrganisationPeriod, Record, RecordId};
use crate::domain::organisation::period_on;
use crate::domain::text::same_name;

/// The figures of the organisation; of a programme the states of its parties; for a term its other terms,
/// too, and for a ballot the meetings, the bodies, the mandates and the
/// other ballots of its term, with everyone listed in the round before it and the elected of those
/// others that can have to do with it.
pub(super) fn load(
    source: &Source<'_>,
    root: &Record,
    around: &[Record],
) -> Result<Vec<Record>, StoreError> {
    let mut beside = Vec::new();
    if root.kind == Kind::Programme {
        return programme(source, root);
    }
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

/// So many successors are followed; a longer chain is damage.
const MOST_SUCCESSORS: usize = 256;

/// What an organisation is held against: the periods of its upper body, what its successors passed into,
/// and, once it has ended, its terms and the programmes it is a party to.
pub(super) fn of_organisation(
    source: &Source<'_>,
    root: &Record,
    parts: &[Record],
    beside: &mut Vec<Record>,
) -> Result<(), StoreError> {
    if root.kind != Kind::Organisation {
        return Ok(());
    }
    let of_kind = |kind| parts.iter().filter(move |part| part.kind == kind);
    let periods: Vec<OrganisationPeriod> =
        of_kind(Kind::OrganisationPeriod).map(OrganisationPeriod::from).collect();
    if let Some(parent) = period_on(&periods, None).and_then(|period| period.parent) {
        let link = "organisation";
        beside.extend(source.pointing_named(Kind::OrganisationPeriod, link, parent)?);
    }
    let mut seen = std::collections::BTreeSet::from([root.id]);
    let mut heirs: Vec<RecordId> =
        of_kind(Kind::Succession).filter_map(|one| one.reference("to")).collect();
    while let Some(heir) = heirs.pop() {
        if seen.len() > MOST_SUCCESSORS || !seen.insert(heir) {
            continue;
        }
        let onward = source.pointing_named(Kind::Succession, "from", heir)?;
        heirs.extend(onward.iter().filter_map(|one| one.reference("to")));
        beside.extend(onward);
    }
    if periods.iter().any(|period| period.change.as_deref() == Some("ended")) {
        beside.extend(source.pointing_named(Kind::Term, "organisation", root.id)?);
        for party in source.pointing_named(Kind::Party, "organisation", root.id)? {
            beside.extend(source.follow(&party, "programme")?);
        }
    }
    Ok(())
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

/// The states of a programme's parties, what they passed into, and the programmes of the same title that
/// share a party with it, with their parties.
fn programme(source: &Source<'_>, root: &Record) -> Result<Vec<Record>, StoreError> {
    let mut beside = Vec::new();
    let parties = source.pointing_named(Kind::Party, "programme", root.id)?;
    let organisations = organisations_of(&parties);
    for organisation in &organisations {
        let periods = Kind::OrganisationPeriod;
        beside.extend(source.pointing_named(periods, "organisation", *organisation)?);
        beside.extend(source.pointing_named(Kind::Succession, "from", *organisation)?);
    }
    for twin in twins(source.conn(), root, &organisations)? {
        beside.extend(source.pointing_named(Kind::Party, "programme", twin.id)?);
        beside.push(twin);
    }
    Ok(beside)
}

/// The organisations of some parties, each once.
pub(super) fn organisations_of(parties: &[Record]) -> BTreeSet<RecordId> {
    parties.iter().filter_map(|party| party.reference("organisation")).collect()
}

/// The other programmes of the same title to which one of the organisations is a party: two between the
/// same parties share each of them, so those of one are looked through.
pub(super) fn twins(
    conn: &Connection,
    programme: &Record,
    organisations: &BTreeSet<RecordId>,
) -> Result<Vec<Record>, StoreError> {
    let Some(title) = programme.text("title") else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for organisation in organisations {
        let others = read::programmes_of(conn, *organisation)?;
        found.extend(others.into_iter().filter(|other| {
            other.id != programme.id
                && other.text("title").is_some_and(|theirs| same_name(theirs, title))
        }));
    }
    found.sort_by_key(|other| other.id);
    found.dedup_by_key(|other| other.id);
    Ok(found)
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
