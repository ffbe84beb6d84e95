//! The list line of each listed kind.

use super::{Line, words};
use crate::domain::catalogue::{
    Ballot, Document, Kind, Mandate, Meeting, Organisation, OrganisationPeriod, Party, Person,
    Programme, RecordId, Term, Typed,
};
use crate::domain::dossier::Dossier;
use crate::domain::organisation::{has_ended, period_on};
use crate::domain::programme::{ReviewSlot, final_open, next_open, slots};
use crate::domain::term::opening;
use crate::domain::text;
use crate::domain::values::PartialDate;

/// The line of a dossier's root; an empty one for a kind without list.
pub(super) fn line(dossier: &Dossier) -> Line {
    let mut line = match dossier.root.kind {
        Kind::Organisation => organisation(dossier),
        Kind::Term => term(dossier),
        Kind::Ballot => ballot(dossier),
        Kind::Person => person(dossier),
        Kind::Programme => programme(dossier),
        Kind::Document => document(dossier),
        _ => Line {
            state: "",
            sort: Vec::new(),
            title: String::new(),
            facts: Vec::new(),
            words: String::new(),
        },
    };
    line.words = words::search_words(dossier);
    line
}

fn new_line(state: &'static str, sort: Vec<u8>, title: String, facts: Vec<String>) -> Line {
    Line { state, sort, title, facts, words: String::new() }
}

fn plain(text: Option<&String>) -> String {
    text.cloned().unwrap_or_default()
}

fn iso(date: Option<PartialDate>) -> String {
    date.map(PartialDate::iso).unwrap_or_default()
}

fn number(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn name_of(period: Option<&OrganisationPeriod>) -> (String, String) {
    let name = period.and_then(|period| period.name.clone().or_else(|| period.short_name.clone()));
    let short = period.and_then(|period| period.short_name.clone());
    (name.unwrap_or_default(), short.unwrap_or_default())
}

fn organisation(dossier: &Dossier) -> Line {
    let organisation = Organisation::read(&dossier.root);
    let periods: Vec<OrganisationPeriod> = dossier.all();
    let period = period_on(&periods, None);
    let (name, short) = name_of(period);
    let kind = period.and_then(|period| period.kind.clone());
    let state = match kind.as_deref() {
        Some("outside") => "outside",
        _ if has_ended(&periods) => "ended",
        _ => "active",
    };
    let ended = if state == "ended" {
        iso(period.and_then(|period| period.valid_from))
    } else {
        String::new()
    };
    let title = if name.is_empty() { plain(organisation.code.as_ref()) } else { name };
    let facts = vec![short, kind.unwrap_or_default(), plain(organisation.code.as_ref()), ended];
    new_line(state, text::sort_key(&title), title, facts)
}

fn term(dossier: &Dossier) -> Line {
    let term = Term::read(&dossier.root);
    let meetings: Vec<Meeting> = dossier.all();
    let opening = opening(&meetings);
    let year = term.year_from.and_then(|year| Some(PartialDate::Year(i32::try_from(year).ok()?)));
    let day = opening.and_then(|meeting| meeting.starts_on).or(term.starts_on).or(year);
    let periods: Vec<OrganisationPeriod> = dossier.nearby();
    let (name, short) = name_of(period_on(&periods, day.map(PartialDate::earliest)));
    let state = match term.status.as_deref() {
        Some("preparing") => "preparing",
        Some("ended") => "ended",
        Some("cut_short") => "cut_short",
        Some("running") => "running",
        _ => "unknown",
    };
    let mut sort = text::sort_key(&name);
    // Newest first under one organisation.
    let year = term.year_from.unwrap_or(0).clamp(0, 9999) as u16;
    sort.push(0);
    sort.extend((9999 - year).to_be_bytes());
    let facts = vec![
        short,
        number(term.year_from),
        number(term.year_to),
        plain(term.ordinal.as_ref()),
        opening.and_then(|meeting| meeting.kind.clone()).unwrap_or_default(),
        iso(opening.and_then(|meeting| meeting.starts_on)),
    ];
    new_line(state, sort, name, facts)
}

fn ballot(dossier: &Dossier) -> Line {
    let ballot = Ballot::read(&dossier.root);
    let meeting = dossier.nearby::<Meeting>().into_iter().next();
    let day = meeting.as_ref().and_then(|meeting| meeting.starts_on);
    let periods: Vec<OrganisationPeriod> = dossier.nearby();
    let (name, short) = name_of(period_on(&periods, day.map(PartialDate::earliest)));
    let state = match ballot.status.as_deref() {
        Some("checked") => "checked",
        Some("final") => "final",
        _ => "entering",
    };
    let mut sort = text::sort_key(&name);
    sort.push(0);
    sort.extend(iso(day).bytes());
    sort.extend(dossier.root.id.0.to_be_bytes());
    let facts = vec![
        plain(ballot.office.as_ref()),
        plain(ballot.office_title.as_ref()),
        number(ballot.round),
        short,
        iso(day),
        meeting.and_then(|meeting| meeting.kind).unwrap_or_default(),
    ];
    new_line(state, sort, name, facts)
}

fn person(dossier: &Dossier) -> Line {
    let person = Person::read(&dossier.root);
    let holds = dossier
        .all::<Mandate>()
        .iter()
        .any(|mandate| mandate.to.is_none() && mandate.end_reason.is_none());
    let title = plain(person.full_name.as_ref());
    let facts =
        vec![iso(person.born), plain(person.post.as_ref()), plain(person.workplace.as_ref())];
    new_line(if holds { "holding" } else { "other" }, text::person_sort_key(&title), title, facts)
}

fn programme(dossier: &Dossier) -> Line {
    let programme = Programme::read(&dossier.root);
    let state = match programme.status.as_deref() {
        Some("draft") => "draft",
        Some("running") => "running",
        Some("expired") => "expired",
        Some("concluded") => "concluded",
        Some("stopped") => "stopped",
        _ => "unknown",
    };
    let parties: Vec<String> = dossier
        .all::<Party>()
        .iter()
        .filter_map(|party| dossier.title(party.organisation).map(str::to_owned))
        .collect();
    let title = plain(programme.title.as_ref());
    let mut facts = vec![
        plain(programme.form.as_ref()),
        iso(programme.starts),
        iso(programme.ends),
        parties.join("; "),
    ];
    facts.extend(due_facts(dossier));
    new_line(state, text::sort_key(&title), title, facts)
}

/// What a programme owes next: its day, what, of which year; then the last year that was reviewed,
/// and the day of the final review. Days, not whether they have passed: that the list asks of the calendar when it is drawn, so that no line
/// grows old.
fn due_facts(dossier: &Dossier) -> [String; 5] {
    let next = next_open(dossier);
    let reviewed = slots(dossier).into_iter().filter(ReviewSlot::is_held).map(|slot| slot.year);
    let [by, what, year] = next.map_or_else(<[String; 3]>::default, |slot| {
        [PartialDate::Day(slot.by).iso(), slot.what.word().to_owned(), slot.year.to_string()]
    });
    let last = final_open(dossier).map(|slot| PartialDate::Day(slot.by).iso());
    [by, what, year, number(reviewed.max().map(i64::from)), last.unwrap_or_default()]
}

fn document(dossier: &Dossier) -> Line {
    let document = Document::read(&dossier.root);
    let title = [document.number.as_deref(), document.subject.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(": ");
    let known: RecordId = document.id;
    // Newest first.
    let day =
        document.issued_on.map_or(0, |date| chrono::Datelike::num_days_from_ce(&date.latest()));
    let mut sort = (i32::MAX - day).to_be_bytes().to_vec();
    sort.extend(known.0.to_be_bytes());
    let facts = vec![
        plain(document.kind.as_ref()),
        iso(document.issued_on),
        plain(document.issuer.as_ref()),
    ];
    new_line("document", sort, title, facts)
}
