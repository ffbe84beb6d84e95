//! Section IV: delegates to the upper congress.

use super::results::of_delegates;
use crate::documents::Cell;
use crate::documents::facts::{Facts, post_of};
use crate::documents::people;
use crate::documents::stored::{choice, count, counted, joined, lower_first, short_date, with};
use crate::documents::term_summary::{DelegateRow, Delegation, Listed};
use crate::documents::votes::{basis_words, decisive, elects_delegates, percent, whole};
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{self, Ballot, Candidate, Delegate, Kind};
use crate::store::StoreError;

/// The delegations with their numbers.
pub fn delegations(facts: &Facts<'_>) -> Vec<Delegation> {
    let ballots: Vec<Ballot> =
        facts.dossier.all::<Ballot>().into_iter().filter(of_delegates).collect();
    let mut rows: Vec<Delegation> = Vec::new();
    for one in facts.dossier.all::<catalogue::Delegation>() {
        let returned = match ballots.as_slice() {
            [ballot] => returned_words(ballot),
            _ => String::new(),
        };
        let note = joined([returned, one.note.clone().unwrap_or_default()], "; ");
        rows.push(Delegation {
            congress: Cell::text_or_unknown(one.upper_congress.as_deref()),
            official: count(one.official),
            alternate: count(one.alternate),
            total: count(one.total),
            note: Cell::text_or_unknown(Some(&note)),
        });
    }
    for ballot in &ballots {
        let Some(congress) = ballot.upper_congress.as_deref() else { continue };
        if rows.iter().any(|row| row.congress.known() == Some(congress)) {
            continue;
        }
        let seats = |office: &str| {
            let ours = ballot.office.as_deref() == Some(office);
            if ours { count(ballot.seats) } else { Cell::unknown() }
        };
        rows.push(Delegation {
            congress: Cell::text(congress),
            official: seats("delegate"),
            alternate: seats("alternate_delegate"),
            total: Cell::unknown(),
            note: Cell::text_or_unknown(Some(&returned_words(ballot))),
        });
    }
    rows
}

/// "thu về 38 phiếu"; where percentages are taken of another number, that one too.
fn returned_words(ballot: &Ballot) -> String {
    let returned = counted("term-returned-plain", ballot.returned);
    let other = ballot.basis.as_deref().is_some_and(|basis| basis != "returned");
    let of = whole(ballot).filter(|_| other).map(|of| {
        let of = count(Some(of)).in_sentence();
        phrase("term-share-of", &[("basis", &basis_words(ballot)), ("of", &of)])
    });
    joined([returned, of.unwrap_or_default()], "; ")
}

/// The basis in the head of their column; where ballots differ, the head says so.
pub fn basis_word(facts: &Facts<'_>) -> String {
    let ballots: Vec<Ballot> = facts.dossier.all();
    let mut words: Vec<String> =
        ballots.iter().filter(|one| of_delegates(one)).map(basis_words).collect();
    words.sort();
    words.dedup();
    match words.as_slice() {
        [] => lower_first(&word("choice-basis-returned")),
        [one] => one.clone(),
        _ => word("term-basis-each"),
    }
}

/// The delegates with their votes; candidates nobody made a delegate come after them.
pub fn delegates(facts: &Facts<'_>) -> Result<Listed<DelegateRow>, StoreError> {
    let ballots: Vec<Ballot> =
        facts.dossier.all::<Ballot>().into_iter().filter(of_delegates).collect();
    let stood: Vec<(&Ballot, Candidate)> = ballots
        .iter()
        .flat_map(|ballot| {
            let people = facts.dossier.owned(Kind::Candidate, "ballot", ballot.id);
            people.map(move |one| (ballot, Candidate::from(one)))
        })
        .collect();
    let delegates: Vec<Delegate> = facts.dossier.all();
    let delegations: Vec<catalogue::Delegation> = facts.dossier.all();
    let mut rows = Vec::new();
    for one in &delegates {
        let own = delegations.iter().find(|own| one.delegation == Some(own.id));
        let ours = stood.iter().filter(|(ballot, _)| elects_delegates(ballot, own));
        let voted = decisive(ours, one.person);
        let by_office = matches!(one.obtained.as_deref(), Some("ex_officio" | "appointed"));
        let (votes, percent) = match voted {
            Some((ballot, who)) => (count(who.votes), percent(facts, ballot, who)),
            None if by_office => (Cell::not_applicable(), Cell::not_applicable()),
            None => (Cell::unknown(), Cell::unknown()),
        };
        let alternate = one.status.as_deref() == Some("alternate");
        let place = place(facts, alternate, one.order, voted.map(|(_, who)| who), one.person)?;
        rows.push((place, row(facts, one.person, votes, percent, &status(facts, one)?)?));
    }
    for (ballot, who) in &stood {
        if delegates.iter().any(|one| one.person == who.person) {
            continue;
        }
        let status = candidate_status(ballot, who);
        let alternate =
            ballot.office.as_deref() == Some("alternate_delegate") || who.alternate_order.is_some();
        let place = place(facts, alternate, who.alternate_order, Some(who), who.person)?;
        let line = row(facts, who.person, count(who.votes), percent(facts, ballot, who), &status)?;
        rows.push((place, line));
    }
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>().into())
}

/// Where a delegate stands: those not elected last, alternates after the official ones and in their
/// order, all else by votes from many to few, then by name (DOCUMENTS.md section 4).
type Place = (bool, bool, Option<i64>, std::cmp::Reverse<u64>, people::ListKey);

fn place(
    facts: &Facts<'_>,
    alternate: bool,
    order: Option<i64>,
    stood: Option<&Candidate>,
    person: Option<catalogue::RecordId>,
) -> Result<Place, StoreError> {
    let lost = stood.is_some_and(|one| one.elected == Some(false) && one.alternate_order.is_none());
    let votes = stood.and_then(|one| one.votes).map_or(0, |votes| votes.value);
    // Only alternates have an order of their own; one not given comes last.
    let order = if alternate { order.or(Some(i64::MAX)) } else { None };
    let name = people::list_key(facts.person(person)?.as_ref());
    Ok((lost, alternate, order, std::cmp::Reverse(votes), name))
}

fn row(
    facts: &Facts<'_>,
    person: Option<catalogue::RecordId>,
    votes: Cell,
    percent: Cell,
    status: &str,
) -> Result<DelegateRow, StoreError> {
    let person = facts.person(person)?;
    Ok(DelegateRow {
        name: facts.namesakes.cell(person.as_ref()),
        post: Cell::text_or_unknown(person.as_ref().map(post_of).as_deref()),
        votes,
        percent,
        status: Cell::text_or_unknown(Some(status)),
    })
}

/// "Dự khuyết 1; thay Nguyễn Thị Hoa từ ngày 12/06/2023".
fn status(facts: &Facts<'_>, one: &Delegate) -> Result<String, StoreError> {
    let status = choice(Kind::Delegate, "status", one.status.as_deref()).unwrap_or_default();
    let order = one.order.map(|order| order.to_string()).unwrap_or_default();
    let how = match one.obtained.as_deref() {
        Some("elected") | None => String::new(),
        how => {
            choice(Kind::Delegate, "obtained", how).map(|how| lower_first(&how)).unwrap_or_default()
        }
    };
    let changed = one.changed_on.map(short_date);
    let changed = with("term-from", "date", changed.as_deref());
    let replaced = facts.dossier.all::<Delegate>().into_iter();
    let replaced = replaced.into_iter().find(|other| one.replaces == Some(other.id));
    let replaced = facts.person(replaced.and_then(|other| other.person))?;
    let replaced = replaced.and_then(|person| facts.namesakes.name(&person));
    let changed = joined([with("term-replaces", "name", replaced.as_deref()), changed], " ");
    let note = one.note.clone().unwrap_or_default();
    Ok(joined([joined([status, order], " "), how, changed, note], "; "))
}

fn candidate_status(ballot: &Ballot, who: &Candidate) -> String {
    match (who.elected, who.alternate_order) {
        (Some(false), None) => word("term-lost"),
        (_, Some(order)) => phrase("term-alternate-big", &[("order", &order.to_string())]),
        (Some(true), None) => {
            choice(Kind::Ballot, "office", ballot.office.as_deref()).unwrap_or_default()
        }
        (None, None) => String::new(),
    }
}
