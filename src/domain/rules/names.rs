//! BC: people who cannot be told apart, or who stand on both sides of the ballot box.

use std::collections::{HashMap, HashSet};

use super::certain::known;
use super::list::name;
use super::report::Report;
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::values::PartialDate;

/// A name as it is compared: letters and marks as written, whatever their case and blanks. Marks tell
/// people apart, so they are not folded away.
fn spelled(name: &str) -> String {
    crate::domain::text::nfc_clean_line(name).to_lowercase()
}

fn people(dossier: &Dossier) -> HashMap<RecordId, &Record> {
    let around = dossier.around.iter().filter(|record| record.kind == Kind::Person);
    around.map(|person| (person.id, person)).collect()
}

/// Calls `found` with each candidate whose name an earlier one on the list has too, with both people.
fn each_namesake(dossier: &Dossier, mut found: impl FnMut(&Record, &Record, &Record)) {
    let people = people(dossier);
    let mut seen: HashMap<String, Vec<&Record>> = HashMap::new();
    for candidate in dossier.records(Kind::Candidate) {
        let person = candidate.reference("person").and_then(|id| people.get(&id).copied());
        let Some((person, full_name)) = person.and_then(|one| Some((one, one.text("full_name")?)))
        else {
            continue;
        };
        let earlier = seen.entry(spelled(full_name)).or_default();
        if let Some(other) = earlier.iter().find(|other| other.id != person.id) {
            found(candidate, person, other);
        }
        earlier.push(person);
    }
}

/// BC-106: two people of one name on the list, and the birth date of either is not known.
pub(super) fn namesakes_without_birth_date(dossier: &Dossier, report: &mut Report) {
    each_namesake(dossier, |candidate, person, other| {
        let is_known = |one: &Record| known::<PartialDate>(one, "born").is_some();
        if !is_known(person) || !is_known(other) {
            report.add(candidate.id, ["person"], [("name", name(dossier, person.id))]);
        }
    });
}

/// BC-323: two people of one name and one birth date on the list; perhaps one person entered twice.
pub(super) fn namesakes_of_one_birth_date(dossier: &Dossier, report: &mut Report) {
    each_namesake(dossier, |candidate, person, other| {
        let born = |one: &Record| known::<PartialDate>(one, "born");
        if let Some(day) = born(person).filter(|day| born(other) == Some(*day)) {
            let arguments = [("name", name(dossier, person.id)), ("born", day.shown())];
            report.add(candidate.id, ["person"], arguments);
        }
    });
}

/// BC-322: who counts the votes stands on the list.
pub(super) fn board_on_the_list(dossier: &Dossier, report: &mut Report) {
    let listed: HashSet<RecordId> =
        dossier.records(Kind::Candidate).filter_map(|one| one.reference("person")).collect();
    let names: HashSet<String> =
        listed.iter().filter_map(|id| dossier.title(Some(*id))).map(spelled).collect();
    for member in dossier.records(Kind::BallotBoard) {
        match (member.reference("person"), member.text("name")) {
            (Some(person), _) if listed.contains(&person) => {
                report.add(member.id, ["person"], [("name", name(dossier, person))]);
            }
            (None, Some(own)) if names.contains(&spelled(own)) => {
                report.add(member.id, ["name"], [("name", own.to_owned())]);
            }
            _ => {}
        }
    }
}
