//! Votes as papers print them: what percentages are taken of, shares, percentages.

use super::facts::Facts;
use super::stored::{choice_inside, count, exact, printed, share};
use super::{Cell, Value};
use crate::domain::catalogue::{Ballot, Candidate, Delegation, Kind, RecordId};
use crate::domain::election::Basis;
use crate::domain::values::Count;

/// What percentages of a ballot are taken of, within a sentence: "số phiếu thu về". The ballot is one of
/// [`Facts`], which names the basis of the rules where the minutes name none.
pub fn basis_words(ballot: &Ballot) -> String {
    choice_inside(Kind::Ballot, "basis", ballot.basis.as_deref()).unwrap_or_default()
}

/// The number that percentages of a ballot are taken of; unknown for a basis of the office's own.
pub fn whole(ballot: &Ballot) -> Option<Count> {
    match Basis::named(ballot.basis.as_deref()?)? {
        Basis::Returned => ballot.returned,
        Basis::Valid => ballot.valid,
        Basis::Issued => ballot.issued,
        Basis::Attending => ballot.attending,
        Basis::Summoned => ballot.summoned,
    }
}

/// A candidate's percentage: computed where the numbers are known, else as the minutes print it; the
/// printed one first where it was accepted as signed.
pub fn percent(facts: &Facts<'_>, ballot: &Ballot, one: &Candidate) -> Cell {
    let computed = share(one.votes, whole(ballot));
    let written = printed(one.printed_percent);
    let signed = facts.as_signed.contains(&one.id);
    let (first, second) = if signed { (written, computed) } else { (computed, written) };
    if first.is_unknown() { second } else { first }
}

/// Whether a ballot elects delegates, and those of a delegation: at its meeting and, where both name
/// one, to its congress. `None` stands for delegates no delegation is recorded of.
pub fn elects_delegates(ballot: &Ballot, delegation: Option<&Delegation>) -> bool {
    let of_delegates = matches!(ballot.office.as_deref(), Some("delegate" | "alternate_delegate"));
    let here = delegation.is_none_or(|one| {
        let elsewhere = matches!(
            (&one.upper_congress, &ballot.upper_congress),
            (Some(own), Some(other)) if own != other
        );
        one.meeting == ballot.meeting && !elsewhere
    });
    of_delegates && here
}

/// Which candidacy made somebody a delegate: one that was won before one that was lost, then that of the
/// later round.
pub fn decisive<'s, 'b: 's>(
    stood: impl IntoIterator<Item = &'s (&'b Ballot, Candidate)>,
    person: Option<RecordId>,
) -> Option<&'s (&'b Ballot, Candidate)> {
    let own = stood.into_iter().filter(|(_, who)| person.is_some() && who.person == person);
    own.max_by_key(|(ballot, who)| {
        (who.elected == Some(true) || who.alternate_order.is_some(), ballot.round, ballot.id)
    })
}

/// "34/38"; the votes alone where the basis is not known exactly.
pub fn of_whole(votes: Option<Count>, whole: Option<Count>) -> Cell {
    match (exact(votes), exact(whole)) {
        (Some(own), Some(whole)) => {
            let shown = format!("{own}/{whole}");
            Cell::new(Value::Text(shown.clone()), shown)
        }
        _ => count(votes),
    }
}
