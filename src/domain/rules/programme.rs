//! PH: cooperation programmes.

use std::collections::HashSet;

use super::certain::NO_NAME;
use super::report::Report;
use crate::domain::catalogue::Kind;
use crate::domain::dossier::Dossier;

/// PH-101: no party has been entered.
pub(super) fn without_parties(dossier: &Dossier, report: &mut Report) {
    if dossier.records(Kind::Party).next().is_none() {
        report.add(dossier.root.id, [], []);
    }
}

/// PH-201: the programme ends before it begins.
pub(super) fn ends_before_it_begins(dossier: &Dossier, report: &mut Report) {
    report.ends_first(&dossier.root, "starts", "ends");
}

/// PH-202: the same organisation is a party twice.
pub(super) fn party_twice(dossier: &Dossier, report: &mut Report) {
    let mut seen = HashSet::new();
    for party in dossier.records(Kind::Party) {
        let Some(organisation) = party.reference("organisation") else {
            continue;
        };
        if !seen.insert(organisation) {
            let name = dossier.title(Some(organisation)).unwrap_or(NO_NAME);
            report.add(party.id, ["organisation"], [("name", name.to_owned())]);
        }
    }
}
