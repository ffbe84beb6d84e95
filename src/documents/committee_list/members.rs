//! Who sits in a body: the office holders of the day, or those its ballots elected while no mandate is
//! in the book yet.

use chrono::NaiveDate;

use super::Board;
use crate::documents::facts::Facts;
use crate::documents::people::list_key;
use crate::documents::words::word;
use crate::domain::catalogue::{Ballot, Candidate, Kind, Mandate, Meeting, Person, RecordId};
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

/// The members of a body in the order of the list.
pub fn members(facts: &Facts<'_>, board: Board) -> Result<Vec<Member>, StoreError> {
    let day = facts.as_of.min(facts.last_day());
    let mut members = holders(facts, board, day)?;
    if members.is_empty() {
        members = elected(facts, board)?;
    }
    members.sort_by_cached_key(|one| list_key(one.person.as_ref()));
    Ok(members)
}

/// Whether a mandate was held on the day; one that ended with the term counts on its last day.
fn in_force(mandate: &Mandate, day: NaiveDate) -> bool {
    let begun = mandate.from.is_none_or(|from| from.earliest() <= day);
    let lasts = mandate.to.is_none_or(|to| to.latest() > day);
    begun && (lasts || mandate.end_reason.as_deref() == Some("term_ended"))
}

fn holders(facts: &Facts<'_>, board: Board, day: NaiveDate) -> Result<Vec<Member>, StoreError> {
    let held: Vec<&Mandate> = facts.mandates.iter().filter(|one| in_force(one, day)).collect();
    let seats = |one: &Mandate| one.office.as_deref().is_some_and(|o| board.offices().contains(&o));
    // A body without a seat of its own is not there: a chair alone makes no standing committee.
    if !held.iter().any(|one| one.office.as_deref() == board.offices().first().copied())
        && board != Board::Committee
    {
        return Ok(Vec::new());
    }
    let mut seen: Vec<RecordId> = Vec::new();
    let mut members = Vec::new();
    for mandate in held.iter().filter(|one| seats(one)) {
        let Some(id) = mandate.person.filter(|id| !seen.contains(id)) else { continue };
        seen.push(id);
        let own: Vec<&&Mandate> = held.iter().filter(|one| one.person == Some(id)).collect();
        let in_body = own.iter().filter(|one| seats(one));
        members.push(Member {
            person: facts.person(Some(id))?,
            posts: posts(board, &own),
            since: in_body.clone().filter_map(|one| one.from).min_by_key(|date| date.earliest()),
            appointed: in_body
                .clone()
                .any(|one| matches!(one.obtained.as_deref(), Some("appointed" | "provisional"))),
        });
    }
    Ok(members)
}

/// "Ủy viên BTV", "Chủ nhiệm UBKT": what a member is besides a member, the highest first.
fn posts(board: Board, mandates: &[&&Mandate]) -> Vec<String> {
    let holds = |office: &str| mandates.iter().find(|one| one.office.as_deref() == Some(office));
    let leads = holds("chair").is_some() || holds("vice_chair").is_some();
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
        .filter(|(_, _, shown)| *shown)
        .filter_map(|(office, key, _)| Some((holds(office)?, key)))
        .map(|(mandate, key)| mandate.office_title.clone().unwrap_or_else(|| word(key)))
        .collect();
    let own = mandates.iter().filter(|one| one.office.as_deref() == Some("other"));
    posts.extend(own.filter_map(|one| one.office_title.clone()));
    if inspection {
        // Within its own body the office there goes first.
        posts.sort_by_key(|post| *post != word("roll-head") && *post != word("roll-vice-head"));
    }
    posts
}

fn elected(facts: &Facts<'_>, board: Board) -> Result<Vec<Member>, StoreError> {
    let meetings: Vec<Meeting> = facts.dossier.all();
    let mut seen: Vec<RecordId> = Vec::new();
    let mut members = Vec::new();
    let ballots: Vec<Ballot> = facts.dossier.all();
    for ballot in ballots.iter().filter(|one| one.office.as_deref() == Some(board.name())) {
        let meeting = meetings.iter().find(|one| Some(one.id) == ballot.meeting);
        for record in facts.dossier.owned(Kind::Candidate, "ballot", ballot.id) {
            let one = Candidate::from(record);
            let fresh = one.person.is_none_or(|id| !seen.contains(&id));
            if one.elected != Some(true) || !fresh {
                continue;
            }
            seen.extend(one.person);
            members.push(Member {
                person: facts.person(one.person)?,
                posts: Vec::new(),
                since: meeting.and_then(|meeting| meeting.starts_on),
                appointed: false,
            });
        }
    }
    Ok(members)
}
