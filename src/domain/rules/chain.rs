//! NK: a term among the other terms of its organisation, and its link to the one before.

use std::collections::HashSet;

use chrono::Months;

use super::circumstances::Circumstances;
use super::report::Report;
use super::sets::Subject;
use super::term::{by_years, previous};
use crate::domain::catalogue::{Kind, Record, RecordId, Term};
use crate::domain::dossier::Dossier;
use crate::domain::term_chain::{self, Joint, joint};
use crate::domain::values::PartialDate;

/// The terms of the same organisation, but for the one that is judged.
fn others(dossier: &Dossier) -> Vec<Term> {
    let beside = dossier.compared(Kind::Term).filter(|term| term.id != dossier.root.id);
    beside.map(Term::from).collect()
}

/// The term before in time with how this one follows it. Nothing where NK-302 says it already, by the
/// years of the linked term.
fn follows(dossier: &Dossier) -> Option<(Term, Joint)> {
    let term = Term::from(&dossier.root);
    let others = others(dossier);
    let before = term_chain::before(&term, &others)?;
    if term.previous == Some(before.id) && by_years(dossier).is_some() {
        return None;
    }
    Some((before.clone(), joint(before, &term)))
}

fn dates(before: &Term, term: &Term) -> Option<(String, String)> {
    let end = term_chain::end(before)?;
    Some((end.shown(), term_chain::begin(term)?.shown()))
}

/// NK-315: the term begins before the one before it in time has ended.
pub(super) fn overlaps_the_one_before(dossier: &Dossier, report: &mut Report) {
    let Some((before, Joint::Overlap(days))) = follows(dossier) else { return };
    let term = Term::from(&dossier.root);
    if let Some((end, from)) = dates(&before, &term) {
        let arguments = [("end", end), ("from", from), ("days", days.to_string())];
        report.add(term.id, ["starts_on", "year_from"], arguments);
    }
}

/// NK-316: between the term and the one before it in time there is more than the time by which a
/// congress may be put off (238/HD-TLĐ 2014: six months, of grassroots unions).
pub(super) fn long_after_the_one_before(dossier: &Dossier, report: &mut Report) {
    let Some((before, Joint::Gap(_))) = follows(dossier) else { return };
    let on = Circumstances::of_term(dossier);
    let Some((_, limit)) = on.limit(dossier, Subject::TermGap) else { return };
    let term = Term::from(&dossier.root);
    let ends = [before.ends_on, before.extended_to].into_iter().flatten().map(PartialDate::latest);
    let end = ends.chain(term_chain::printed_end(&before)).max();
    let allowed = limit.at_most.and_then(|months| u32::try_from(months).ok());
    let Some((end, months)) = end.zip(allowed) else { return };
    let last = end.checked_add_months(Months::new(months));
    let late =
        term_chain::begin(&term).zip(last).is_some_and(|(begin, last)| begin.earliest() > last);
    if late && let Some((end, from)) = dates(&before, &term) {
        let arguments = [("end", end), ("from", from), ("months", months.to_string())];
        report.add(term.id, ["starts_on", "year_from"], arguments);
    }
}

/// NK-317: the term is extended by more than the upper union may (Điều lệ khóa XII, Điều 8.2: 30
/// months), counted from the end of its last year.
pub(super) fn extended_too_far(dossier: &Dossier, report: &mut Report) {
    let term = Term::from(&dossier.root);
    let Some((end, extended)) = term_chain::printed_end(&term).zip(term.extended_to) else {
        return;
    };
    let on = Circumstances::of_term(dossier);
    let Some((_, limit)) = on.limit(dossier, Subject::TermExtension) else { return };
    let Some(months) = limit.at_most.and_then(|months| u32::try_from(months).ok()) else { return };
    let last = end.checked_add_months(Months::new(months));
    if last.is_some_and(|last| extended.earliest() > last) {
        let year = term.year_to.map(|year| year.to_string()).unwrap_or_default();
        let arguments = [("to", extended.shown()), ("year", year), ("months", months.to_string())];
        report.add(term.id, ["extended_to", "year_to"], arguments);
    }
}

/// NK-318: the previous term is of another organisation that did not pass into this one.
pub(super) fn previous_of_a_stranger(dossier: &Dossier, report: &mut Report) {
    let organisation = |term: &Record| term.reference("organisation");
    let Some(previous) = previous(dossier) else { return };
    let Some((own, other)) = organisation(&dossier.root).zip(organisation(previous)) else {
        return;
    };
    if own != other && !passed_into(dossier, other, own) {
        report.add(dossier.root.id, ["previous", "organisation"], []);
    }
}

/// Whether an organisation is a predecessor (tổ chức tiền thân) of another, in however many steps.
fn passed_into(dossier: &Dossier, from: RecordId, to: RecordId) -> bool {
    let mut reached = HashSet::from([to]);
    let mut waiting = vec![to];
    while let Some(here) = waiting.pop() {
        let steps =
            dossier.compared(Kind::Succession).filter(|step| step.reference("to") == Some(here));
        for before in steps.filter_map(|step| step.reference("from")) {
            if reached.insert(before) {
                waiting.push(before);
            }
        }
    }
    reached.contains(&from)
}

/// NK-319: the term is running (đang diễn ra) while an earlier one of the organisation still is.
pub(super) fn running_beside_another(dossier: &Dossier, report: &mut Report) {
    let term = Term::from(&dossier.root);
    let running = |term: &Term| term.status.as_deref() == Some("running");
    let others: Vec<Term> = others(dossier).into_iter().filter(running).collect();
    if running(&term)
        && let Some(before) = term_chain::before(&term, &others)
    {
        let year = |year: Option<i64>| year.map_or_else(|| "…".to_owned(), |year| year.to_string());
        let years = format!("{} – {}", year(before.year_from), year(before.year_to));
        report.add(term.id, ["status"], [("years", years)]);
    }
}

/// Whether counting the congresses may begin anew with the term: it is the first of an organisation that
/// another one passed into (03/HD-TLĐ 2020, §6.3).
pub(super) fn is_first_of_successor(dossier: &Dossier, previous: &Record) -> bool {
    let own = dossier.root.reference("organisation");
    own.zip(previous.reference("organisation")).is_some_and(|(own, other)| own != other)
}
