//! Reading the facts of a delegate list out of the book.

use chrono::{DateTime, FixedOffset};

use super::DelegateList;
use super::counts::counts;
use super::people::sent;
use super::rows::Rows;
use crate::documents::Cell;
use crate::documents::facts::{Facts, QueryError};
use crate::documents::occasion::{day_of, list_head, meeting_words, recipients, sign};
use crate::documents::paper::Closing;
use crate::documents::people::Namesakes;
use crate::documents::stored::{choice_inside, count};
use crate::documents::term_summary::{chair_signs, delegate_numbers};
use crate::documents::votes::{basis_words, elects_delegates};
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{Ballot, Delegation, Kind, Meeting, RecordId};
use crate::store::Store;

/// The delegates a term sent to an upper congress; `delegation` is `None` where the book only has the
/// ballots that elected them. Figures stand at the stated day.
pub fn load(
    store: &Store,
    term: RecordId,
    delegation: Option<RecordId>,
    stated: DateTime<FixedOffset>,
) -> Result<DelegateList, QueryError> {
    let issued = stated.date_naive();
    let facts = Facts::load(store, term, issued, stated)?;
    let own: Option<Delegation> = match delegation {
        Some(id) => {
            let found = facts.dossier.all::<Delegation>().into_iter().find(|one| one.id == id);
            Some(found.ok_or(QueryError::NotADelegation(id))?)
        }
        None => None,
    };
    let ballots = ballots(&facts, own.as_ref());
    let meeting = own.as_ref().map(|one| one.meeting).or(ballots.first().map(|one| one.meeting));
    let meetings: Vec<Meeting> = facts.dossier.all();
    let meeting = meetings.iter().find(|one| meeting.flatten() == Some(one.id));
    let (official, alternates) = sent(&facts, delegation, &ballots)?;
    let people = official.iter().chain(&alternates).filter_map(|one| one.person.as_ref());
    let names = Namesakes::among(people);
    let upper = match facts.parent(issued) {
        Some(parent) => facts.name(parent, Some(issued))?,
        None => None,
    };
    let all = Rows { facts: &facts, names: &names, official: &official, alternates: &alternates };
    let congress = own.as_ref().and_then(|one| one.upper_congress.clone());
    let congress = congress.or(ballots.iter().find_map(|one| one.upper_congress.clone()));
    let (counts, statistics) = counts(&facts, meeting, &official, &alternates);
    Ok(DelegateList {
        uid: match delegation {
            Some(id) => store.uid_of(id)?.to_string(),
            None => facts.dossier.root.uid.to_string(),
        },
        organisation: facts
            .own_name(day_of(&facts, meeting))
            .unwrap_or_else(|| word("term-unnamed")),
        congress: congress.unwrap_or_else(|| word("minutes-upper-congress")),
        head: list_head(&facts, upper.as_deref(), true)
            .numbered(None, &sign(&facts, &word("people-sign-list"))),
        as_of: Cell::date(issued),
        opening: opening(&facts, own.as_ref(), meeting, &ballots),
        basis: basis(&ballots),
        official: all.group(false)?,
        alternates: all.group(true)?,
        counts,
        statistics,
        closing: Closing {
            recipients: recipients(upper),
            signers: vec![chair_signs(facts.chair_on(issued)?)],
            ..Closing::default()
        },
    })
}

/// The ballots that elected the delegation: of its meeting and, where both are named, its congress.
fn ballots(facts: &Facts<'_>, delegation: Option<&Delegation>) -> Vec<Ballot> {
    let mut ballots: Vec<Ballot> = facts.dossier.all();
    ballots.retain(|one| elects_delegates(one, delegation));
    ballots.sort_by_key(|one| (one.office.as_deref() != Some("delegate"), one.round, one.id));
    ballots
}

fn basis(ballots: &[Ballot]) -> String {
    let mut words: Vec<String> = ballots.iter().map(basis_words).collect();
    words.sort();
    words.dedup();
    match words.as_slice() {
        [one] => one.clone(),
        [] => choice_inside(Kind::Ballot, "basis", Some("returned")).unwrap_or_default(),
        _ => word("term-basis-each"),
    }
}

/// "Bầu tại Đại hội …, ngày 18/10/2025. Số lượng được phân bổ: …", then a sentence for each ballot.
fn opening(
    facts: &Facts<'_>,
    own: Option<&Delegation>,
    meeting: Option<&Meeting>,
    ballots: &[Ballot],
) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(meeting) = meeting {
        let numbers = own.map(|one| {
            delegate_numbers(&count(one.official), &count(one.alternate), &count(one.total))
        });
        let numbers = numbers.unwrap_or_else(|| word("doc-unknown"));
        let meeting = meeting_words(facts, meeting);
        lines.push(phrase("delegates-elected-at", &[("meeting", &meeting), ("numbers", &numbers)]));
    }
    for ballot in ballots {
        let office = choice_inside(Kind::Ballot, "office", ballot.office.as_deref());
        let round = ballot.round.filter(|round| *round > 1);
        let round = round.map(|round| phrase("term-round", &[("round", &round.to_string())]));
        let round = round.map(|round| format!(", {round}")).unwrap_or_default();
        let said = |number| count(number).in_sentence();
        lines.push(phrase(
            "delegates-ballot",
            &[
                ("office", &office.unwrap_or_default()),
                ("round", &round),
                ("issued", &said(ballot.issued)),
                ("returned", &said(ballot.returned)),
                ("valid", &said(ballot.valid)),
                ("invalid", &said(ballot.invalid)),
                ("basis", &basis_words(ballot)),
            ],
        ));
    }
    lines.extend(own.and_then(|one| one.note.clone()));
    lines
}
