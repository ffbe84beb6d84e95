//! NS: people and the offices they hold.

use super::certain::{before, known};
use super::report::Report;
use crate::domain::catalogue::Kind;
use crate::domain::dossier::Dossier;

/// NS-101: the person has no name.
pub(super) fn without_name(dossier: &Dossier, report: &mut Report) {
    if dossier.root.text("full_name").is_none() {
        report.add(dossier.root.id, ["full_name"], []);
    }
}

/// NS-201: the person joined the Party (ngày kết nạp Đảng) before being born.
pub(super) fn joined_before_born(dossier: &Dossier, report: &mut Report) {
    let person = &dossier.root;
    if let Some((joined, born)) = before(known(person, "party_joined"), known(person, "born")) {
        let dates = [("joined", joined.shown()), ("born", born.shown())];
        report.add(person.id, ["party_joined", "born"], dates);
    }
}

/// NS-202: an office was laid down before it was taken up. Said with the organisation and with the
/// person, for both pages show the mandate.
pub(super) fn mandate_ends_before_it_begins(dossier: &Dossier, report: &mut Report) {
    for mandate in dossier.records(Kind::Mandate) {
        report.ends_first(mandate, "from", "to");
    }
}

/// NS-203: an office was taken up before its holder was born.
pub(super) fn mandate_before_born(dossier: &Dossier, report: &mut Report) {
    for mandate in dossier.records(Kind::Mandate) {
        let Some((from, born)) = before(known(mandate, "from"), known(&dossier.root, "born"))
        else {
            continue;
        };
        report.add(mandate.id, ["from"], [("from", from.shown()), ("born", born.shown())]);
    }
}
