//! Section III: ballots, who was elected or appointed, bodies as reported.

use crate::documents::Cell;
use crate::documents::facts::{Facts, post_of};
use crate::documents::people::list_key;
use crate::documents::stored::{
    choice, choice_cell, count, counted, date, exact, joined, lower_first,
};
use crate::documents::term_summary::{BallotRow, BodyRow, Listed, ResultGroup, ResultRow};
use crate::documents::votes::{basis_words, percent, whole};
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{Ballot, Body, Candidate, Kind, Mandate, Meeting, Person};
use crate::domain::values::Count;
use crate::store::StoreError;

/// An office of III.2: its word among ballots, the words of mandates that hold it, its body.
struct Office {
    ballot: &'static str,
    mandates: &'static [&'static str],
    body: Option<&'static str>,
}

/// The offices in the order of the paper (DOCUMENTS section 5, row 6).
const OFFICES: [Office; 10] = [
    Office { ballot: "committee", mandates: &["committee_member"], body: Some("committee") },
    Office {
        ballot: "standing_committee",
        mandates: &["standing_member"],
        body: Some("standing_committee"),
    },
    Office { ballot: "chair", mandates: &["chair"], body: None },
    Office { ballot: "vice_chair", mandates: &["vice_chair"], body: None },
    Office {
        ballot: "inspection_committee",
        mandates: &["inspection_member"],
        body: Some("inspection_committee"),
    },
    Office { ballot: "inspection_head", mandates: &["inspection_head"], body: None },
    Office { ballot: "inspection_vice_head", mandates: &["inspection_vice_head"], body: None },
    Office { ballot: "group_leader", mandates: &["group_leader"], body: None },
    Office { ballot: "group_vice_leader", mandates: &["group_vice_leader"], body: None },
    Office { ballot: "other", mandates: &["other"], body: None },
];

/// Whether a ballot elects delegates to the upper congress: those stand in section IV.
pub fn of_delegates(ballot: &Ballot) -> bool {
    matches!(ballot.office.as_deref(), Some("delegate" | "alternate_delegate"))
}

/// The ballots by meeting, office and round.
fn ordered(facts: &Facts<'_>) -> Vec<Ballot> {
    let mut ballots: Vec<Ballot> = facts.dossier.all();
    let place = |ballot: &Ballot| {
        let office = ballot.office.as_deref();
        OFFICES
            .iter()
            .position(|one| Some(one.ballot) == office && office != Some("other"))
            .unwrap_or(OFFICES.len())
    };
    ballots.sort_by_key(|ballot| (place(ballot), ballot.round, ballot.id));
    ballots
}

fn candidates(facts: &Facts<'_>, ballot: &Ballot) -> Vec<Candidate> {
    facts.dossier.owned(Kind::Candidate, "ballot", ballot.id).map(Candidate::from).collect()
}

/// What a ballot elects, in words.
pub fn office(ballot: &Ballot) -> Option<String> {
    match (ballot.office.as_deref(), &ballot.office_title) {
        (Some("other") | None, Some(title)) => Some(title.clone()),
        (office, _) => choice(Kind::Ballot, "office", office),
    }
}

/// The letters of a list, in the Vietnamese order that papers use.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// III.1.
pub fn ballots(facts: &Facts<'_>) -> Listed<BallotRow> {
    let meetings: Vec<Meeting> = facts.dossier.all();
    let ordered = ordered(facts);
    let rows = ordered.iter().map(|ballot| {
        let people = candidates(facts, ballot);
        let marked: Vec<bool> = people.iter().filter_map(|one| one.elected).collect();
        let complete = !people.is_empty() && marked.len() == people.len();
        let elected = marked.iter().filter(|elected| **elected).count() as i64;
        let meeting = meetings.iter().find(|meeting| Some(meeting.id) == ballot.meeting);
        BallotRow {
            office: Cell::text_or_unknown(office(ballot).as_deref()),
            place: Cell::text_or_unknown(meeting.and_then(place).as_deref()),
            round: ballot.round.map_or_else(Cell::unknown, Cell::plain),
            seats: count(ballot.seats),
            listed: if people.is_empty() { listed(ballot) } else { Cell::int(people.len() as i64) },
            issued: count(ballot.issued),
            returned: count(ballot.returned),
            valid: count(ballot.valid),
            invalid: count(ballot.invalid),
            elected: Cell::int_or_unknown((complete || elected > 0).then_some(elected)),
            basis: Cell::text(basis_words(ballot)),
        }
    });
    rows.collect::<Vec<_>>().into()
}

/// How many stood when no names are entered: nominated and self-nominated.
fn listed(ballot: &Ballot) -> Cell {
    match (exact(ballot.nominated), exact(ballot.self_nominated)) {
        (Some(nominated), Some(own)) => Cell::int((nominated + own) as i64),
        _ => Cell::unknown(),
    }
}

/// "Đại hội", "HN BCH": short enough for its column.
fn place(meeting: &Meeting) -> Option<String> {
    match meeting.kind.as_deref()? {
        "delegate_congress" | "full_congress" | "extraordinary_congress" => {
            Some(word("term-at-congress"))
        }
        "committee_meeting" => Some(word("term-at-committee")),
        "extended_committee_meeting" => Some(word("term-at-extended")),
        "inspection_meeting" => Some(word("term-at-inspection")),
        "delegate_conference" | "full_conference" | "founding" => Some(word("term-at-conference")),
        other => Some(other.to_owned()),
    }
}

/// The sentence on basis and winning rule, and the basis in the heads of columns. Where ballots differ,
/// both say so and each group names its own number. Ballots of delegates stand in another section.
pub fn basis(facts: &Facts<'_>) -> (Option<String>, String) {
    let ballots = ordered(facts);
    let own = ballots.iter().filter(|one| !of_delegates(one));
    let mut words: Vec<String> = own.map(basis_words).collect();
    words.sort();
    words.dedup();
    match words.as_slice() {
        [] => (None, lower_first(&word("choice-basis-returned"))),
        [one] => (Some(phrase("term-basis", &[("basis", one)])), one.clone()),
        _ => (Some(word("term-basis-own")), word("term-basis-each")),
    }
}

/// Whether somebody holds an office by appointment.
pub fn appointed_too(facts: &Facts<'_>) -> bool {
    let appointed = |obtained: Option<&str>| matches!(obtained, Some("appointed" | "provisional"));
    facts.mandates.iter().any(|one| appointed(one.obtained.as_deref()))
        || facts.dossier.all::<Body>().iter().any(|one| appointed(one.obtained.as_deref()))
}

/// III.2, lettered.
pub fn groups(facts: &Facts<'_>) -> Result<Vec<ResultGroup>, StoreError> {
    let ballots: Vec<Ballot> =
        ordered(facts).into_iter().filter(|one| !of_delegates(one)).collect();
    let bodies: Vec<Body> = facts.dossier.all();
    let mixed = ballots.windows(2).any(|pair| pair[0].basis != pair[1].basis);
    let mut groups: Vec<ResultGroup> = Vec::new();
    for office in &OFFICES {
        let voted: Vec<&Ballot> =
            ballots.iter().filter(|one| one.office.as_deref() == Some(office.ballot)).collect();
        for ballot in &voted {
            groups.push(ballot_group(facts, ballot, mixed)?);
        }
        let body =
            bodies.iter().find(|one| office.body.is_some() && one.body.as_deref() == office.body);
        groups.extend(holders_group(facts, office, &voted, body)?);
    }
    for ballot in ballots
        .iter()
        .filter(|one| !OFFICES.iter().any(|office| one.office.as_deref() == Some(office.ballot)))
    {
        groups.push(ballot_group(facts, ballot, mixed)?);
    }
    for (letter, group) in LETTERS.chars().cycle().zip(&mut groups) {
        group.name = format!("{letter}) {}", group.name);
    }
    Ok(groups)
}

/// Who holds an office from the beginning of the term and is not found among its candidates.
fn holders<'a>(facts: &'a Facts<'_>, office: &Office, voted: &[&Ballot]) -> Vec<&'a Mandate> {
    let stood: Vec<_> = voted
        .iter()
        .flat_map(|ballot| candidates(facts, ballot))
        .filter_map(|one| one.person)
        .collect();
    let held = |one: &&Mandate| {
        one.office.as_deref().is_some_and(|word| office.mandates.contains(&word))
            && one.obtained.as_deref() != Some("by_election")
            && !one.person.is_some_and(|person| stood.contains(&person))
    };
    facts.mandates.iter().filter(held).collect()
}

/// "Ban Chấp hành, lần 2 (thu về 118 phiếu)".
fn ballot_group(
    facts: &Facts<'_>,
    ballot: &Ballot,
    mixed: bool,
) -> Result<ResultGroup, StoreError> {
    let office = office(ballot).unwrap_or_else(|| word("doc-unknown"));
    let round = ballot.round.filter(|round| *round > 1);
    let round = round.map(|round| phrase("term-round", &[("round", &round.to_string())]));
    let name = joined([office.clone(), round.unwrap_or_default()], ", ");
    let returned = returned_words(ballot, mixed);
    let mut rows = Vec::new();
    for one in candidates(facts, ballot) {
        let person = facts.person(one.person)?;
        let votes = one.votes.map_or(0, |votes| votes.value);
        let key = list_key(person.as_ref());
        rows.push((
            (std::cmp::Reverse(votes), key),
            candidate_row(facts, ballot, &one, person.as_ref()),
        ));
    }
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(ResultGroup {
        name: joined([name, returned], " "),
        office,
        round: ballot.round.map_or_else(Cell::unknown, Cell::plain),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        empty: word("term-no-list"),
    })
}

/// "(thu về 118 phiếu)"; where percentages are taken of another number, or the ballots of the section
/// differ in that, that one too.
fn returned_words(ballot: &Ballot, mixed: bool) -> String {
    let other = ballot.basis.as_deref().is_some_and(|one| one != "returned");
    let of = whole(ballot).filter(|_| mixed || other);
    match of {
        Some(of) => phrase(
            "term-returned-of",
            &[
                ("count", &count(ballot.returned).in_sentence()),
                ("basis", &basis_words(ballot)),
                ("of", &count(Some(of)).in_sentence()),
            ],
        ),
        None => counted("term-returned", ballot.returned),
    }
}

fn candidate_row(
    facts: &Facts<'_>,
    ballot: &Ballot,
    one: &Candidate,
    person: Option<&Person>,
) -> ResultRow {
    let mandate = facts.mandates.iter().find(|mandate| {
        mandate.person == one.person
            && one.person.is_some()
            && OFFICES.iter().any(|office| {
                ballot.office.as_deref() == Some(office.ballot)
                    && mandate.office.as_deref().is_some_and(|word| office.mandates.contains(&word))
            })
    });
    let outcome = match one.elected {
        Some(true) => word("term-won"),
        Some(false) => word("term-lost"),
        None => String::new(),
    };
    let order =
        one.alternate_order.map(|order| phrase("term-alternate", &[("order", &order.to_string())]));
    let again =
        mandate.filter(|mandate| mandate.re_elected == Some(true)).map(|_| word("term-re-elected"));
    let outcome = joined([outcome, order.unwrap_or_default(), again.unwrap_or_default()], "; ");
    ResultRow {
        name: facts.namesakes.cell(person),
        post: Cell::text_or_unknown(person.map(post_of).as_deref()),
        born: date(person.and_then(|person| person.born)),
        votes: count(one.votes),
        of: count(whole(ballot)),
        percent: percent(facts, ballot, one),
        outcome: Cell::text_or_unknown(Some(&outcome)),
    }
}

/// Who holds an office without having been found among the candidates; or a body with its number alone.
fn holders_group(
    facts: &Facts<'_>,
    office: &Office,
    voted: &[&Ballot],
    body: Option<&Body>,
) -> Result<Option<ResultGroup>, StoreError> {
    let holders = holders(facts, office, voted);
    let no_ballot = voted.is_empty();
    // The chair stands on the paper also when nobody knows who it is.
    if holders.is_empty() && !(no_ballot && (body.is_some() || office.ballot == "chair")) {
        return Ok(None);
    }
    let name = choice(Kind::Ballot, "office", Some(office.ballot)).unwrap_or_default();
    let number = body.filter(|_| no_ballot).and_then(|body| body.elected);
    let shown = match number {
        Some(number) => {
            let people = count(Some(number)).in_sentence();
            phrase("term-body-number", &[("name", &name), ("count", &people)])
        }
        None => name.clone(),
    };
    let mut rows = Vec::new();
    for mandate in holders {
        let person = facts.person(mandate.person)?;
        rows.push(holder_row(facts, mandate, person.as_ref()));
    }
    let empty = match (body, number) {
        (Some(_), None) => word("term-no-number"),
        (Some(_), Some(_)) => word("term-no-list"),
        (None, _) => word("term-not-known"),
    };
    Ok(Some(ResultGroup { name: shown, office: name, round: Cell::unknown(), rows, empty }))
}

fn holder_row(facts: &Facts<'_>, mandate: &Mandate, person: Option<&Person>) -> ResultRow {
    let appointed = matches!(mandate.obtained.as_deref(), Some("appointed" | "provisional"));
    let none = || if appointed { Cell::not_applicable() } else { Cell::unknown() };
    let again =
        if mandate.re_elected == Some(true) { word("term-re-elected") } else { String::new() };
    let how = choice(Kind::Mandate, "obtained", mandate.obtained.as_deref()).unwrap_or_default();
    let title = mandate.office_title.clone().unwrap_or_default();
    let full_time =
        if mandate.full_time == Some(true) { word("term-full-time") } else { String::new() };
    let outcome = joined([title, how, again, full_time], "; ");
    ResultRow {
        name: facts.namesakes.cell(person),
        post: Cell::text_or_unknown(person.map(post_of).as_deref()),
        born: date(person.and_then(|person| person.born)),
        votes: none(),
        of: none(),
        percent: none(),
        outcome: Cell::text_or_unknown(Some(&crate::documents::stored::upper_first(&outcome))),
    }
}

/// How many a body's ballots elected, where the body itself does not say and every candidate is marked.
pub fn elected_by_ballots(facts: &Facts<'_>, body: Option<&str>) -> Option<Count> {
    let ballots: Vec<Ballot> = ordered(facts)
        .into_iter()
        .filter(|one| body.is_some() && one.office.as_deref() == body)
        .filter(|one| one.purpose.as_deref() != Some("supplementary"))
        .collect();
    let people: Vec<Candidate> =
        ballots.iter().flat_map(|ballot| candidates(facts, ballot)).collect();
    let complete = !people.is_empty() && people.iter().all(|one| one.elected.is_some());
    let elected = people.iter().filter(|one| one.elected == Some(true)).count() as u64;
    complete.then(|| Count::exact(elected))
}

/// III.3; what a body does not say its ballots may.
pub fn bodies(facts: &Facts<'_>) -> Vec<BodyRow> {
    let row = |body: Body| BodyRow {
        body: choice_cell(Kind::Body, "body", body.body.as_deref()),
        obtained: choice_cell(Kind::Body, "obtained", body.obtained.as_deref()),
        counts: [
            body.decided,
            body.elected.or_else(|| elected_by_ballots(facts, body.body.as_deref())),
            body.alternate,
            body.vacant,
            body.female,
            body.ethnic_minority,
            body.party_members,
            body.under_40,
            body.from_40_to_50,
            body.over_50,
            body.re_elected,
            body.new,
            body.full_time,
        ]
        .map(count),
        note: Cell::text_or_unknown(body.note.as_deref()),
    };
    facts.dossier.all::<Body>().into_iter().map(row).collect()
}
