//! One organisation's line, from what was read of it.

use super::Wanted;
use super::chair::{Chair, chair};
use super::chosen::ends;
use super::committee::Known;
use super::figures::{Committee, Source};
use super::held::{Congress, Held, congress, not_held_note};
use super::kinds::UnitKind;
use super::notes::{disagreements, missing, partly};
use super::read::{Chains, Course, of};
use crate::documents::Cell;
use crate::documents::stored::{short_date, years};
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{Ballot, Body, Candidate, Mandate, Meeting, RecordId, Term};
use crate::domain::values::PartialDate;

/// An organisation below the upper union, with the term that is meant.
pub struct Unit {
    /// The organisation.
    pub id: RecordId,
    /// Its name of the day, as printed.
    pub name: String,
    /// Its place among those of its kind.
    pub sort: Vec<u8>,
    /// Its kind of the day.
    pub kind: UnitKind,
    /// The term.
    pub term: Option<Term>,
}

/// A line before people of one name are told apart and notes are numbered.
pub struct Draft {
    /// Whether the congress was held.
    pub held: Held,
    /// Column C.
    pub day: Cell,
    /// Column D.
    pub form: Cell,
    /// What its short word means, a key.
    pub long_form: Option<&'static str>,
    /// Column E.
    pub years: Cell,
    /// Columns 1 to 9.
    pub committee: Committee,
    /// Column F.
    pub chair: Chair,
    /// What is to be said of it.
    pub remarks: Vec<String>,
}

/// The line of an organisation.
pub fn draft(unit: &Unit, chains: &Chains, course: &Course, wanted: &Wanted) -> Draft {
    let Some(term) = &unit.term else { return without_term(wanted) };
    let meetings = of(&chains.meetings, term.id);
    let bodies = of(&course.bodies, term.id);
    let mandates = of(&course.mandates, term.id);
    let congress = congress(term, meetings, bodies, mandates, wanted.day);
    let years = Cell::text_or_unknown(Some(&years(term.year_from, term.year_to)));
    let (form, long_form) = congress.form();
    let mut draft = Draft {
        held: congress.held,
        day: congress.day(),
        form,
        long_form,
        years,
        committee: Committee::none(),
        chair: Chair::default(),
        remarks: Vec::new(),
    };
    if congress.held == Held::No {
        draft.remarks.push(not_held_note(term));
        return draft;
    }
    let ballots = ballots(meetings, course);
    let known = Known {
        body: body(bodies, congress.held),
        ballots: ballots
            .iter()
            .filter(|(ballot, _, _)| is_first_vote(ballot))
            .map(|(ballot, _, people)| (*ballot, *people))
            .collect(),
        mandates,
        people: &course.people,
        day: day(term, &congress, &ballots, mandates),
    };
    draft.committee = known.committee();
    let day = ends(term).map_or(wanted.day, |end| end.min(wanted.day));
    draft.chair = chair(mandates, &ballots, day);
    draft.remarks = remarks(&draft);
    if wanted.round.is_none() && ends(term).is_some_and(|end| end < wanted.day) {
        draft.remarks.push(word("table-note-over"));
    }
    draft
}

fn without_term(wanted: &Wanted) -> Draft {
    let note = match wanted.round {
        Some(round) => {
            let years = years(Some(round.from), round.to);
            phrase("table-note-no-term-of", &[("years", &years)])
        }
        None => word("table-note-no-term"),
    };
    Draft {
        held: Held::NoTerm,
        day: Cell::unknown(),
        form: Cell::unknown(),
        long_form: None,
        years: Cell::unknown(),
        committee: Committee::unknown(),
        chair: Chair::default(),
        remarks: vec![note],
    }
}

/// The ballots of the committee and the chair, with their meetings and candidates.
fn ballots<'a>(
    meetings: &'a [Meeting],
    course: &'a Course,
) -> Vec<(&'a Ballot, &'a Meeting, &'a [Candidate])> {
    let own = meetings.iter().flat_map(|meeting| {
        of(&course.ballots, meeting.id).iter().map(move |ballot| (ballot, meeting))
    });
    own.map(|(ballot, meeting)| (ballot, meeting, of(&course.candidates, ballot.id))).collect()
}

fn is_first_vote(ballot: &Ballot) -> bool {
    ballot.office.as_deref() == Some("committee")
        && ballot.purpose.as_deref() != Some("supplementary")
}

/// The report of the committee: of several that of the congress, else of the appointment, by-elections
/// last.
fn body(bodies: &[Body], held: Held) -> Option<&Body> {
    let wanted = if held == Held::Appointed { "appointed" } else { "elected_at_congress" };
    let of_committee = bodies.iter().filter(|one| one.body.as_deref() == Some("committee"));
    of_committee.min_by_key(|one| {
        let way = one.obtained.as_deref();
        (way != Some(wanted), way == Some("by_election"), one.id)
    })
}

/// The day at which members and ages are taken: of the meeting that voted for the committee, else of the
/// congress or the appointment, else the first day of the offices or of the term.
fn day(
    term: &Term,
    congress: &Congress<'_>,
    ballots: &[(&Ballot, &Meeting, &[Candidate])],
    mandates: &[Mandate],
) -> Option<PartialDate> {
    let voted = ballots.iter().filter(|(ballot, _, _)| is_first_vote(ballot));
    let voted =
        voted.filter_map(|(_, meeting, _)| meeting.starts_on).min_by_key(|day| day.earliest());
    let seats = mandates.iter().filter(|one| {
        one.office.as_deref() == Some("committee_member")
            && one.obtained.as_deref() != Some("by_election")
    });
    let seated = || seats.filter_map(|one| one.from).min_by_key(|day| day.earliest());
    voted.or(congress.on).or_else(seated).or(term.starts_on)
}

fn remarks(draft: &Draft) -> Vec<String> {
    let chair = match draft.chair.person {
        Some(_) => Cell::text("x"),
        None if draft.chair.left.is_some() => Cell::not_applicable(),
        None => Cell::unknown(),
    };
    let how = match (draft.chair.person, draft.chair.obtained) {
        (Some(_), None) => Cell::unknown(),
        _ => Cell::not_applicable(),
    };
    let cells = [
        (&draft.day, "table-name-day"),
        (&draft.form, "table-name-form"),
        (&draft.years, "table-name-years"),
        (&chair, "table-name-chair"),
        (&how, "table-name-how"),
    ];
    let mut remarks: Vec<String> = missing(&cells, &draft.committee).into_iter().collect();
    remarks.extend(partly(&draft.committee));
    remarks.extend(disagreements(&draft.committee));
    remarks.extend(
        draft
            .chair
            .left
            .map(|left| phrase("table-note-chair-left", &[("date", &short_date(left))])),
    );
    remarks
}

/// Where the counts come from, in words.
pub fn source_words(source: Source) -> String {
    match source {
        Source::Reported => word("table-source-reported"),
        Source::Listed => word("table-source-listed"),
        Source::Both => word("table-source-both"),
        Source::Nowhere => String::new(),
    }
}
