//! Section IX: what is not known, what was accepted, where the facts come from.

use chrono::DateTime;

use super::general::term_words;
use super::results::{elected_by_ballots, office};
use crate::documents::Cell;
use crate::documents::facts::Facts;
use crate::documents::stored::{choice, joined, lower_first, short_date, whole_document};
use crate::documents::term_summary::{Accepted, Remark};
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{
    Acceptance, Ballot, Candidate, Delegation, Document, DocumentLink, Kind, Mandate, Meeting,
    Record, Target, Term, Typed as _,
};
use crate::domain::rules::{Finding, text_key};
use crate::store::StoreError;

/// IX.1, a line for each section that lacks something.
pub fn unknown(facts: &Facts<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut add = |section: &str, names: Vec<String>| {
        if !names.is_empty() {
            let names = names.join(", ");
            lines.push(phrase("term-unknown-in", &[("section", section), ("names", &names)]));
        }
    };
    add("I", missing(&facts.dossier.root, &["ordinal", "starts_on"]));
    let meeting = facts.opening.as_ref().and_then(|meeting| facts.dossier.find(meeting.id));
    let wanted = ["kind", "starts_on", "venue", "summoned", "attending", "guests", "resolution"];
    add("II", meeting.map(|meeting| missing(meeting, &wanted)).unwrap_or_default());
    let mut third = Vec::new();
    for body in facts.dossier.records(Kind::Body) {
        let name = choice(Kind::Body, "body", body.text("body")).unwrap_or_default();
        // What the ballots say is not unknown.
        let told = elected_by_ballots(facts, body.text("body")).is_some();
        let gaps = missing(body, if told { &["female"] } else { &["elected", "female"] });
        if !gaps.is_empty() {
            third.push(format!("{} ({})", name, gaps.join(", ")));
        }
    }
    for ballot in facts.dossier.records(Kind::Ballot) {
        let gaps = missing(ballot, &["seats", "issued", "returned", "valid", "invalid"]);
        if !gaps.is_empty() {
            let name = office(&Ballot::read(ballot)).unwrap_or_default();
            third.push(phrase(
                "term-ballot-gaps",
                &[("office", &name), ("names", &gaps.join(", "))],
            ));
        }
    }
    add("III", third);
    let mut fourth = Vec::new();
    for one in facts.dossier.all::<Delegation>() {
        if one.total.is_none() && (one.official.is_none() || one.alternate.is_none()) {
            fourth.push(word("term-gap-delegates"));
        }
    }
    add("IV", fourth);
    let targets: Vec<Target> = facts.dossier.all();
    let open = targets.iter().filter(|one| one.planned.is_none()).count();
    let planned =
        (open > 0).then(|| phrase("term-gap-planned", &[("count", &format!("{open:02}"))]));
    add("V", planned.into_iter().collect());
    lines
}

/// The labels of the fields of a record that are not known, within a sentence.
fn missing(record: &Record, fields: &[&str]) -> Vec<String> {
    fields
        .iter()
        .filter(|name| record.get(name).is_none())
        .filter_map(|name| record.kind.field(name))
        .map(|field| lower_first(&word(&record.kind.field_key(field))))
        .collect()
}

/// IX.2: findings of the term and of its ballots that somebody accepted.
pub fn accepted(facts: &Facts<'_>) -> Result<Vec<Accepted>, StoreError> {
    let own = facts.findings.iter().map(|(finding, by)| (None, finding, by));
    let ballots = facts.ballot_findings.iter().map(|(id, finding, by)| (Some(*id), finding, by));
    let mut seen = Vec::new();
    let mut list = Vec::new();
    for (ballot, finding, acceptance) in own.chain(ballots) {
        let Some(id) = acceptance.filter(|id| !seen.contains(id)) else { continue };
        seen.push(id);
        let acceptance = Acceptance::read(&facts.store.record(id)?);
        let first = facts.store.log(Some(id), usize::MAX >> 1)?.pop();
        let (made, _) = facts.store.stamps(id)?;
        let on = DateTime::from_timestamp_millis(made)
            .map(|time| Cell::date(time.with_timezone(facts.stated.offset()).date_naive()));
        list.push(Accepted {
            code: finding.code.to_owned(),
            about: ballot.and_then(|id| facts.dossier.find(id)).map(of_ballot),
            text: sentence(finding),
            reason: acceptance.reason.unwrap_or_else(|| word("doc-unknown")),
            by: first
                .map(|entry| entry.who)
                .filter(|who| !who.is_empty())
                .unwrap_or_else(|| word("doc-unknown")),
            on: on.unwrap_or_default(),
        });
    }
    Ok(list)
}

/// "Bầu Phó Chủ tịch, lần 2".
fn of_ballot(record: &Record) -> String {
    let ballot = Ballot::read(record);
    let name = office(&ballot).unwrap_or_default();
    let round = ballot.round.filter(|round| *round > 1);
    let round = round.map(|round| phrase("term-round", &[("round", &round.to_string())]));
    joined([phrase("term-about-ballot", &[("office", &name)]), round.unwrap_or_default()], ", ")
}

/// What a finding says, in the language of the paper.
fn sentence(finding: &Finding) -> String {
    let arguments: Vec<(&'static str, &str)> =
        finding.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    phrase(&text_key(finding.code), &arguments)
}

/// IX.3: notes and sources that stand nowhere else. Notes about persons stay out: they are not about the
/// term.
pub fn sources(facts: &Facts<'_>) -> Result<Vec<Remark>, StoreError> {
    let figures = match facts.term.organisation {
        Some(organisation) => facts.store.pointing(Kind::Figure, "organisation", organisation)?,
        None => Vec::new(),
    };
    let own = std::iter::once(&facts.dossier.root).chain(&facts.dossier.parts);
    let around = facts.dossier.around.iter().filter(|record| record.kind != Kind::Person);
    let mut remarks: Vec<Remark> = Vec::new();
    for record in own.chain(around).chain(&figures) {
        let note =
            record.text("note").filter(|_| !printed_elsewhere(record.kind)).map(str::to_owned);
        let source = record.text("source").map(str::to_owned);
        if note.is_none() && source.is_none() {
            continue;
        }
        let remark = Remark { about: about(facts, record)?, note, source };
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    Ok(remarks)
}

/// Whether the note of such a record stands beside its facts.
fn printed_elsewhere(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Participant
            | Kind::Body
            | Kind::Delegation
            | Kind::Delegate
            | Kind::Figure
            | Kind::Target
    )
}

/// A record in words: "Nhiệm kỳ 2023 - 2028", "Đại hội toàn thể", "Chủ tịch Bùi Văn Quang".
fn about(facts: &Facts<'_>, record: &Record) -> Result<String, StoreError> {
    let kind = word(&record.kind.label_key());
    let rest = match record.kind {
        Kind::Term => term_words(&Term::read(record)),
        Kind::Meeting => {
            let meeting = Meeting::read(record);
            let day = meeting.starts_on.map(short_date).unwrap_or_default();
            let name = choice(Kind::Meeting, "kind", meeting.kind.as_deref()).unwrap_or(kind);
            return Ok(joined([name, day], " "));
        }
        Kind::Ballot => return Ok(of_ballot(record)),
        Kind::Mandate => {
            let mandate = Mandate::read(record);
            let who = facts.who(mandate.person, None)?;
            return Ok(super::course::described(&mandate, who.as_deref()));
        }
        Kind::Candidate => facts.who(Candidate::read(record).person, None)?.unwrap_or_default(),
        Kind::Participant | Kind::Delegate | Kind::BallotBoard => {
            let name = record.text("name").map(str::to_owned);
            facts.who(record.reference("person"), name.as_deref())?.unwrap_or_default()
        }
        Kind::Body => choice(Kind::Body, "body", record.text("body")).unwrap_or_default(),
        Kind::Target | Kind::Motion => record.text("text").unwrap_or_default().to_owned(),
        Kind::OrganisationPeriod => record.text("name").unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    Ok(joined([kind, rest], " "))
}

/// IX.4: the papers of the dossier, with the day they were handed in.
pub fn documents(facts: &Facts<'_>) -> Result<Vec<String>, StoreError> {
    let mut lines = Vec::new();
    for link in facts.dossier.all::<DocumentLink>() {
        let Some(id) = link.document else { continue };
        let document = Document::read(&facts.store.record(id)?);
        let role = choice(Kind::DocumentLink, "role", link.role.as_deref()).unwrap_or_default();
        let submitted = link.submitted_on.map(short_date);
        let submitted =
            crate::documents::stored::with("term-submitted", "date", submitted.as_deref());
        let line = joined([joined([role, whole_document(&document)], ": "), submitted], "; ");
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    Ok(lines)
}
