//! Duties of a term: the next congress, the recognition of the last one, seats to be filled.

use super::{Duty, PROVISIONAL_MONTHS, RECOGNITION_DAYS, TaskKind, months_after};
use crate::domain::catalogue::{Body, Kind, Mandate, Meeting, Record, Term, Typed as _};
use crate::domain::dossier::Dossier;
use crate::domain::election::{over, vacancies};
use crate::domain::term::opening;
use crate::domain::values::PartialDate;

/// What a term asks for. Of a term cut short, or in preparation, nothing is asked.
pub(super) fn duties(dossier: &Dossier) -> Vec<Duty> {
    let term = Term::read(&dossier.root);
    if matches!(term.status.as_deref(), Some("cut_short" | "preparing")) {
        return Vec::new();
    }
    let meetings: Vec<Meeting> = dossier.all();
    let bodies: Vec<Body> = dossier.all();
    let mandates: Vec<Mandate> = dossier.all();
    let opened = opening(&meetings);
    let provisional = provisional(&term, opened, &bodies, &mandates);
    let is_provisional = provisional.is_some();
    let mut duties: Vec<Duty> = provisional.into_iter().collect();
    duties.extend(Some(end(&term)).filter(|end| !is_provisional || end.due.is_some()));
    duties.extend(recognition(dossier, &term, opened, &bodies, &mandates));
    duties.extend(vacancy(&bodies, &mandates));
    duties
}

/// The day a term ends, as far as it is written: extended to, ends on, the last of its last year.
pub(super) fn ends(term: &Term) -> Option<PartialDate> {
    let year = || PartialDate::of(i32::try_from(term.year_to?).ok()?, None, None);
    term.extended_to.or(term.ends_on).or_else(year)
}

fn end(term: &Term) -> Duty {
    let field = match (term.extended_to, term.ends_on, term.year_to) {
        (Some(_), _, _) => "extended_to",
        (None, None, Some(_)) => "year_to",
        _ => "ends_on",
    };
    let basis = ends(term);
    let kind = if basis.is_some() { TaskKind::TermEnd } else { TaskKind::TermWithoutEnd };
    let due = basis.map(PartialDate::latest);
    Duty { kind, subject: term.id, field, due, basis, number: None }
}

/// Ban Chấp hành lâm thời: to be replaced by one that a congress elects.
fn provisional(
    term: &Term,
    opened: Option<&Meeting>,
    bodies: &[Body],
    mandates: &[Mandate],
) -> Option<Duty> {
    let is = |obtained: Option<&str>| obtained == Some("provisional");
    let body = bodies
        .iter()
        .any(|body| body.body.as_deref() == Some("committee") && is(body.obtained.as_deref()));
    let seated = mandates.iter().filter(|one| is(one.obtained.as_deref()) && !over(one, None));
    let since = seated.clone().filter_map(|one| one.from).min();
    if !body && seated.count() == 0 {
        return None;
    }
    let basis = since.or(term.starts_on).or(opened.and_then(|meeting| meeting.starts_on));
    Some(Duty {
        kind: TaskKind::Provisional,
        subject: term.id,
        field: "ends_on",
        due: basis.map(|day| months_after(day.latest(), PROVISIONAL_MONTHS)),
        basis,
        number: None,
    })
}

/// The decision that recognises what the congress elected is missing from the dossier.
fn recognition(
    dossier: &Dossier,
    term: &Term,
    opened: Option<&Meeting>,
    bodies: &[Body],
    mandates: &[Mandate],
) -> Option<Duty> {
    let meeting = opened?;
    let day = meeting.ends_on.or(meeting.starts_on)?;
    let obtained =
        |word: Option<&str>| matches!(word, Some("elected_at_congress" | "elected_at_meeting"));
    let elected = dossier.records(Kind::Ballot).next().is_some()
        || bodies.iter().any(|body| obtained(body.obtained.as_deref()))
        || mandates.iter().any(|mandate| obtained(mandate.obtained.as_deref()));
    let linked = |link: &Record| {
        matches!(link.text("role"), Some("recognition" | "appointment"))
            && matches!(link.reference("record"), Some(id) if id == term.id || id == meeting.id)
    };
    let recognised = dossier.records(Kind::DocumentLink).any(linked)
        || mandates.iter().any(|mandate| mandate.decision.is_some());
    (elected && !recognised).then(|| Duty {
        kind: TaskKind::Recognition,
        subject: term.id,
        field: "document",
        due: day.latest().checked_add_days(chrono::Days::new(RECOGNITION_DAYS)),
        basis: Some(day),
        number: None,
    })
}

/// Khuyết ủy viên Ban Chấp hành: by the number the congress decided on, else as reported. Due since the
/// last one left; the day is not known where nobody's leaving is written down.
fn vacancy(bodies: &[Body], mandates: &[Mandate]) -> Option<Duty> {
    const OFFICE: &str = "committee_member";
    let committee = bodies.iter().find(|body| body.body.as_deref() == Some("committee"))?;
    let exact = |count: Option<crate::domain::values::Count>| {
        count.filter(|count| count.is_exact()).map(|count| count.value)
    };
    let sat = mandates.iter().any(|one| {
        crate::domain::election::includes(OFFICE, one.office.as_deref().unwrap_or_default())
    });
    let left = mandates.iter().filter(|one| over(one, None)).filter_map(|one| one.to).max();
    // Those who sit are counted only where their leaving is followed: many books know the number alone.
    let counted = (sat && left.is_some())
        .then(|| vacancies(OFFICE, exact(committee.decided), mandates, None))
        .flatten();
    let vacant = exact(committee.vacant).or(counted).filter(|vacant| *vacant > 0)?;
    Some(Duty {
        kind: TaskKind::Vacancy,
        subject: committee.id,
        field: "decided",
        due: left.map(PartialDate::latest),
        basis: left,
        number: i64::try_from(vacant).ok(),
    })
}
