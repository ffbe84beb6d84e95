//! The rules: what the records of a dossier say that cannot be, is missing, or is unusual.
//!
//! One function per code; a code is an area (TC organisations, NK terms and meetings, BC elections, PH
//! programmes, NS people, SL figures) and three digits, the first of which is 1 missing, 2 cannot be
//! (error), 3 unusual (warning). [`CODES`] is the one table of them: it runs the rules, and the help
//! and the tests are made from it. Texts live in the language files as `rule-<code>`,
//! `rule-<code>-do` and `rule-<code>-title`. SL-1xx are said at the field, before a value is one
//! (`values::InputError`).

mod ballot;
mod candidate;
mod certain;
mod chain;
mod circumstances;
mod codes;
mod congress;
mod course;
mod figure;
mod finding;
mod life;
mod list;
mod meeting;
mod missing;
mod names;
mod organisation;
mod person;
mod programme;
mod report;
mod result;
mod rounds;
pub mod sets;
mod size;
mod term;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use circumstances::usual_basis;
pub use codes::{CODES, Code};
pub use finding::{Finding, Severity, fingerprint, sentence, text_key, title, todo};

use chrono::NaiveDate;

use super::dossier::Dossier;
use report::Report;

/// Every finding of a listed record and its parts, errors before warnings, each in the order of
/// [`CODES`]. A part is judged on the page where it is entered, so that the book counts it once; only
/// a mandate is judged twice, with its organisation and with its person.
pub fn check(dossier: &Dossier) -> Vec<Finding> {
    let mut findings: Vec<Finding> = CODES
        .iter()
        .filter(|code| code.kinds.contains(&dossier.root.kind))
        .filter(|code| !is_off(code, &dossier.rules))
        .flat_map(|code| {
            let mut report = Report::of(code);
            (code.check)(dossier, &mut report);
            report.into_findings()
        })
        .collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings
}

/// What the rules find on a day and not otherwise: reviews and results that are late (PH-301, PH-302,
/// PH-306 by date). Pages and papers add it to what is stored; it is never stored itself, for it would be
/// wrong the next morning. Its arguments do not change from day to day, so that an acceptance holds.
pub fn check_day(dossier: &Dossier, today: NaiveDate) -> Vec<Finding> {
    CODES
        .iter()
        .filter(|code| code.kinds.contains(&dossier.root.kind))
        .filter(|code| !is_off(code, &dossier.rules))
        .filter_map(|code| Some((code, code.daily?)))
        .flat_map(|(code, daily)| {
            let mut report = Report::of(code);
            daily(dossier, today, &mut report);
            report.into_findings()
        })
        .collect()
}

/// Whether the office has switched a code off: it has a rule set with the code as its key that is not in
/// use. A code that may not be switched off stays on whatever a book says.
pub fn is_off(code: &Code, rules: &sets::RuleSets) -> bool {
    code.switchable && rules.find(code.code).is_some_and(|set| !set.enabled)
}
