//! Section I of counting minutes: the figures of the header.

use super::CountRow;
use crate::documents::Cell;
use crate::documents::occasion::Gathering;
use crate::documents::stored::{count, exact};
use crate::documents::words::{percent_in_sentence, phrase, tenths, word};
use crate::domain::catalogue::Ballot;

/// Section I; people and ballots below ten get a leading zero.
pub fn counts(ballot: &Ballot, gathering: Gathering, stood: usize) -> Vec<CountRow> {
    let summoned = word(match gathering {
        Gathering::FullCongress => "minutes-members-summoned",
        Gathering::DelegateCongress | Gathering::Conference => "minutes-delegates-summoned",
        Gathering::Committee => "minutes-committee-summoned",
        Gathering::Inspection => "minutes-inspection-summoned",
        Gathering::Other => "minutes-summoned",
    });
    let people = word("minutes-people");
    let papers = word("minutes-papers");
    let present = match (exact(ballot.attending), exact(ballot.summoned)) {
        (Some(part), Some(whole)) => tenths(part, whole),
        _ => None,
    };
    let present = match present.map(percent_in_sentence) {
        Some(percent) => phrase("minutes-present", &[("percent", &percent)]),
        None => people.clone(),
    };
    let listed = match stood {
        0 => listed(ballot),
        stood => Cell::int(stood as i64),
    };
    let row = |label: String, part: bool, number: Cell, unit: &str| CountRow {
        label,
        part,
        number: padded(number),
        unit: unit.to_owned(),
    };
    vec![
        row(summoned, false, count(ballot.summoned), &people),
        row(word("minutes-attending"), true, count(ballot.attending), &present),
        row(word("minutes-voting"), true, count(ballot.voting), &people),
        row(word("minutes-seats"), false, count(ballot.seats), &people),
        row(word("minutes-listed"), false, listed, &people),
        row(word("minutes-self-nominated"), true, count(ballot.self_nominated), &people),
        row(word("minutes-nominated"), true, count(ballot.nominated), &people),
        row(word("minutes-issued"), false, count(ballot.issued), &papers),
        row(word("minutes-returned"), false, count(ballot.returned), &papers),
        row(word("minutes-valid"), true, count(ballot.valid), &papers),
        row(word("minutes-invalid"), true, count(ballot.invalid), &papers),
    ]
}

fn listed(ballot: &Ballot) -> Cell {
    match (exact(ballot.nominated), exact(ballot.self_nominated)) {
        (Some(nominated), Some(own)) => Cell::int((nominated + own) as i64),
        _ => Cell::unknown(),
    }
}

fn padded(cell: Cell) -> Cell {
    if cell.is_unknown() { cell } else { Cell::new(cell.value.clone(), cell.in_sentence()) }
}
