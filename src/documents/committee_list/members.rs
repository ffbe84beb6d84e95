//! Who sits in a body: the office holders of the day, and those its ballots elected of whom no mandate is
//! in the book yet.

use chrono::NaiveDate;

use super::Board;
use crate::documents::facts::Facts;
use crate::documents::people::list_key;
use crate::documents::stored::exact;
use crate::documents::words::word;
use crate::domain::catalogue::{Ballot, Body, Candidate, Kind, Mandate, Meeting, Person, RecordId};
use crate::domain::election::{held_on, mandate_office};
use crate::domain::values::PartialDate;
use crate::store::StoreError;

/// One who sits in a body.
pub struct Member {
    /// Who; `None` where only the seat is known.
    pub person: Option<Person>,
    /// Posts held in the union, the highest first.
    pub posts: Vec<String>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// Whether by appointment (chỉ định, lâm thời).
    pub appointed: bool,
}

/// One whom a ballot of the term elected by the day of the list.
struct Won<'a> {
    office: &'a str,
    ballot: &'a Ballot,
    person: Option<RecordId>,
    since: Option<PartialDate>,
}

/// What one person holds on the day of the list.
struct Held<'a> {
    mandates: Vec<&'a Mandate>,
    /// Offices of ballots won that no mandate speaks of.
    won: Vec<&'a str>,
}

/// The members of a body in the order of the list.
pub fn members(facts: &Facts<'_>, board: Board) -> Result<Vec<Member>, StoreError> {
    let day = facts.as_of.min(facts.last_day());
    let ballots: Vec<Ballot> = facts.dossier.all();
    let won = won(facts, &ballots, day);
    let held: Vec<&Mandate> = facts.mandates.iter().filter(|one| in_force(one, day)).collect();
    let elected: Vec<&Won<'_>> =
        won.iter().filter(|one| one.ballot.office.as_deref() == Some(board.name())).collect();
    let own_seat = board.offices().first().copied();
    // A body without a seat of its own is not there: a chair alone makes no standing committee.
    if board != Board::Committee
        && elected.is_empty()
        && !held.iter().any(|one| one.office.as_deref() == own_seat)
    {
        return Ok(Vec::new());
    }
    let mut seen: Vec<RecordId> = Vec::new();
    let mut members = Vec::new();
    for id in held.iter().filter(|one| seats(board, one)).filter_map(|one| one.person) {
        if !seen.contains(&id) {
            seen.push(id);
            members.push(holder(facts, board, id, &held, &won)?);
        }
    }
    // Whom a mandate says to have left, no ballot brings back; a seat without a person would be counted
    // twice beside the mandates.
    let sat =
        |id: RecordId| facts.mandates.iter().any(|one| one.person == Some(id) && seats(board, one));
    let by_mandates = !members.is_empty();
    for one in elected {
        let fresh = one.person.map_or(!by_mandates, |id| !seen.contains(&id) && !sat(id));
        if fresh {
            seen.extend(one.person);
            members.push(elected_member(facts, board, one, &held, &won)?);
        }
    }
    members.sort_by_cached_key(|one| list_key(one.person.as_ref()));
    Ok(members)
}

/// How many the body has by what was reported, where the list and those who left since are fewer: the
/// elected, else what its ballots elected, else what the congress decided on.
pub fn whole(facts: &Facts<'_>, board: Board, members: &[Member]) -> Option<u64> {
    let body = facts.dossier.all::<Body>();
    let body = body.iter().find(|one| one.body.as_deref() == Some(board.name()))?;
    let day = facts.as_of.min(facts.last_day());
    let ballots: Vec<Ballot> = facts.dossier.all();
    let voted = won(facts, &ballots, day)
        .iter()
        .any(|one| one.ballot.office.as_deref() == Some(board.name()));
    let decided = exact(body.decided).filter(|_| !voted);
    let whole = exact(body.elected).or(decided)?;
    let listed = |id: RecordId| {
        members.iter().any(|one| one.person.as_ref().is_some_and(|person| person.id == id))
    };
    let mut left: Vec<RecordId> = facts
        .mandates
        .iter()
        .filter(|one| seats(board, one) && one.obtained.as_deref() != Some("by_election"))
        .filter_map(|one| one.person)
        .filter(|id| !listed(*id))
        .collect();
    left.sort();
    left.dedup();
    (((members.len() + left.len()) as u64) < whole).then_some(whole)
}

fn seats(board: Board, mandate: &Mandate) -> bool {
    mandate.office.as_deref().is_some_and(|office| board.offices().contains(&office))
}

/// Whether a mandate counts on the day; one that ended with the term does so on its last day.
fn in_force(mandate: &Mandate, day: NaiveDate) -> bool {
    let begun = mandate.from.is_none_or(|from| from.earliest() <= day);
    held_on(mandate, PartialDate::Day(day))
        || (begun && mandate.end_reason.as_deref() == Some("term_ended"))
}

/// Everybody whom ballots held by the day elected.
fn won<'a>(facts: &Facts<'_>, ballots: &'a [Ballot], day: NaiveDate) -> Vec<Won<'a>> {
    let meetings: Vec<Meeting> = facts.dossier.all();
    let mut won = Vec::new();
    for ballot in ballots {
        let meeting = meetings.iter().find(|one| Some(one.id) == ballot.meeting);
        let since = meeting.and_then(|meeting| meeting.starts_on);
        let later = since.is_some_and(|since| since.earliest() > day);
        let Some(office) = ballot.office.as_deref().and_then(mandate_office).filter(|_| !later)
        else {
            continue;
        };
        let candidates = facts.dossier.owned(Kind::Candidate, "ballot", ballot.id);
        let elected = candidates.map(Candidate::from).filter(|one| one.elected == Some(true));
        won.extend(elected.map(|one| Won { office, ballot, person: one.person, since }));
    }
    won
}

/// What somebody holds; a ballot speaks only where no mandate does, and of an office that one person has
/// only while nobody is recorded in it.
fn held_by<'a>(facts: &Facts<'_>, id: RecordId, held: &[&'a Mandate], won: &[Won<'a>]) -> Held<'a> {
    let told = |office: &str| {
        let alone = matches!(office, "chair" | "inspection_head");
        facts
            .mandates
            .iter()
            .any(|one| one.office.as_deref() == Some(office) && (alone || one.person == Some(id)))
    };
    let own = won.iter().filter(|one| one.person == Some(id)).map(|one| one.office);
    Held {
        mandates: held.iter().copied().filter(|one| one.person == Some(id)).collect(),
        won: own.filter(|office| !told(office)).collect(),
    }
}

fn holder(
    facts: &Facts<'_>,
    board: Board,
    id: RecordId,
    held: &[&Mandate],
    won: &[Won<'_>],
) -> Result<Member, StoreError> {
    let own = held_by(facts, id, held, won);
    let in_body: Vec<&&Mandate> = own.mandates.iter().filter(|one| seats(board, one)).collect();
    Ok(Member {
        person: facts.person(Some(id))?,
        posts: posts(board, &own),
        since: in_body.iter().filter_map(|one| one.from).min_by_key(|date| date.earliest()),
        appointed: in_body
            .iter()
            .any(|one| matches!(one.obtained.as_deref(), Some("appointed" | "provisional"))),
    })
}

fn elected_member(
    facts: &Facts<'_>,
    board: Board,
    one: &Won<'_>,
    held: &[&Mandate],
    won: &[Won<'_>],
) -> Result<Member, StoreError> {
    let own = one.person.map(|id| held_by(facts, id, held, won));
    Ok(Member {
        person: facts.person(one.person)?,
        posts: own.map(|own| posts(board, &own)).unwrap_or_default(),
        since: one.since,
        appointed: false,
    })
}

/// "Ủy viên BTV", "Chủ nhiệm UBKT": what a member is besides a member, the highest first.
fn posts(board: Board, own: &Held<'_>) -> Vec<String> {
    let by_mandate =
        |office: &str| own.mandates.iter().find(|one| one.office.as_deref() == Some(office));
    let holds = |office: &str| by_mandate(office).is_some() || own.won.contains(&office);
    let leads = holds("chair") || holds("vice_chair");
    let inspection = board == Board::Inspection;
    let standing = board == Board::Committee && !leads;
    let keys: [(&str, &str, bool); 5] = [
        ("chair", "roll-chair", true),
        ("vice_chair", "roll-vice-chair", true),
        ("standing_member", "roll-standing", standing || inspection),
        ("inspection_head", if inspection { "roll-head" } else { "roll-head-elsewhere" }, true),
        (
            "inspection_vice_head",
            if inspection { "roll-vice-head" } else { "roll-vice-head-elsewhere" },
            true,
        ),
    ];
    let mut posts: Vec<String> = keys
        .into_iter()
        .filter(|(office, _, shown)| *shown && holds(office))
        .map(|(office, key, _)| {
            let title = by_mandate(office).and_then(|mandate| mandate.office_title.clone());
            title.unwrap_or_else(|| word(key))
        })
        .collect();
    let others = own.mandates.iter().filter(|one| one.office.as_deref() == Some("other"));
    posts.extend(others.filter_map(|one| one.office_title.clone()));
    if inspection {
        // Within its own body the office there goes first.
        posts.sort_by_key(|post| *post != word("roll-head") && *post != word("roll-vice-head"));
    }
    posts
}
