//! The chair (Chủ tịch) of a term on the day of the table, and how he or she came to it.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::documents::Cell;
use crate::documents::words::word;
use crate::domain::catalogue::{Ballot, Candidate, Mandate, Meeting, Person, RecordId};
use crate::domain::election::{held_on, obtained};
use crate::domain::values::PartialDate;

/// Who leads a term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chair {
    /// Who; `None` where it is not known.
    pub person: Option<RecordId>,
    /// Cách thức, a word of the catalogue.
    pub obtained: Option<Way>,
    /// When the last one left, where nobody is recorded in the place since.
    pub left: Option<PartialDate>,
}

/// How a chair came to the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Elected by the committee.
    Committee,
    /// Elected by the congress itself (28/HD-TLĐ 2021).
    Congress,
    /// Appointed.
    Appointed,
}

impl Way {
    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "elected_at_congress" => Self::Congress,
            "elected_at_meeting" | "by_election" => Self::Committee,
            "appointed" | "provisional" => Self::Appointed,
            _ => return None,
        })
    }

    /// Column G.
    pub fn cell(self) -> Cell {
        Cell::text(word(match self {
            Self::Committee => "table-way-committee",
            Self::Congress => "table-way-congress",
            Self::Appointed => "table-appointed",
        }))
    }
}

/// The chair on a day: by the mandates, else by the ballots that elected one. `ballots` stand with their
/// meeting and their candidates.
pub fn chair(
    mandates: &[Mandate],
    ballots: &[(&Ballot, &Meeting, &[Candidate])],
    day: NaiveDate,
) -> Chair {
    let chairs: Vec<&Mandate> =
        mandates.iter().filter(|one| one.office.as_deref() == Some("chair")).collect();
    let in_office = chairs.iter().filter(|one| in_force(one, day));
    if let Some(one) = in_office.max_by_key(|one| (one.from.map(PartialDate::earliest), one.id)) {
        let obtained = one.obtained.as_deref().and_then(Way::named);
        return Chair { person: one.person, obtained, left: None };
    }
    if !chairs.is_empty() {
        return Chair {
            left: chairs.iter().filter_map(|one| one.to).max_by_key(|to| to.latest()),
            ..Chair::default()
        };
    }
    let won = ballots.iter().filter(|(ballot, meeting, _)| {
        let later = meeting.starts_on.is_some_and(|day_of| day_of.earliest() > day);
        ballot.office.as_deref() == Some("chair") && !later
    });
    let won = won.flat_map(|(ballot, meeting, people)| {
        people.iter().filter(|one| one.elected == Some(true)).map(move |one| (ballot, meeting, one))
    });
    match won.max_by_key(|(ballot, meeting, _)| (meeting.starts_on, ballot.round, ballot.id)) {
        Some((ballot, meeting, one)) => Chair {
            person: one.person,
            obtained: obtained(ballot, meeting).and_then(Way::named),
            left: None,
        },
        None => Chair::default(),
    }
}

/// Whether a mandate counts on the day; one that ended with the term does so on its last day.
fn in_force(mandate: &Mandate, day: NaiveDate) -> bool {
    let begun = mandate.from.is_none_or(|from| from.earliest() <= day);
    held_on(mandate, PartialDate::Day(day))
        || (begun && mandate.end_reason.as_deref() == Some("term_ended"))
}

/// The people who lead, for telling apart those of one name.
pub fn people<'a>(
    chairs: impl IntoIterator<Item = &'a Chair>,
    people: &'a HashMap<RecordId, Person>,
) -> Vec<&'a Person> {
    chairs.into_iter().filter_map(|one| people.get(&one.person?)).collect()
}
