//! Votes as papers print them: what percentages are taken of, shares, percentages.

use super::stored::{choice_inside, count, exact, printed, share};
use super::{Cell, Value};
use crate::domain::catalogue::{Ballot, Candidate, Kind};
use crate::domain::election::Basis;
use crate::domain::values::Count;

/// What percentages of a ballot are taken of, within a sentence: "số phiếu thu về" (28/HD-TLĐ 2021)
/// unless the ballot says otherwise.
pub fn basis_words(ballot: &Ballot) -> String {
    let basis = ballot.basis.as_deref().or(Some(Basis::Returned.field()));
    choice_inside(Kind::Ballot, "basis", basis).unwrap_or_default()
}

/// The number that percentages of a ballot are taken of; unknown for a basis of the office's own.
pub fn whole(ballot: &Ballot) -> Option<Count> {
    match ballot.basis.as_deref().map_or(Some(Basis::Returned), Basis::named)? {
        Basis::Returned => ballot.returned,
        Basis::Valid => ballot.valid,
        Basis::Issued => ballot.issued,
        Basis::Attending => ballot.attending,
        Basis::Summoned => ballot.summoned,
    }
}

/// A candidate's percentage: computed where the numbers are known, else as the minutes print it.
pub fn percent(ballot: &Ballot, one: &Candidate) -> Cell {
    let computed = share(one.votes, whole(ballot));
    if computed.is_unknown() { printed(one.printed_percent) } else { computed }
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
