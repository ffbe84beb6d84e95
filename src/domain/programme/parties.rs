//! Parties that are no more (domain.md section 5: departments abolished, committees merged).

use chrono::NaiveDate;

use super::last_day;
use crate::domain::catalogue::{
    Kind, OrganisationPeriod, Party, Programme, RecordId, Succession, Typed as _,
};
use crate::domain::dossier::Dossier;
use crate::domain::values::PartialDate;

/// A party whose organisation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The party.
    pub party: RecordId,
    /// Its organisation.
    pub organisation: RecordId,
    /// Since when it is no more.
    pub on: Option<PartialDate>,
    /// Into what it passed; none where the book does not say.
    pub heirs: Vec<RecordId>,
}

/// The parties whose organisation had ended by the last day of the programme, or at all where that day
/// is not known.
pub fn ended_parties(dossier: &Dossier) -> Vec<Ended> {
    let programme = Programme::read(&dossier.root);
    let last = last_day(&programme);
    let parties: Vec<Party> = dossier.all();
    let ended = parties.iter().filter_map(|party| {
        let organisation = party.organisation?;
        let period = end_of(dossier, organisation, last)?;
        Some(Ended {
            party: party.id,
            organisation,
            on: period.valid_from,
            heirs: heirs(dossier, organisation),
        })
    });
    ended.collect()
}

/// The period that says an organisation beside a programme has ended by a day.
fn end_of(
    dossier: &Dossier,
    organisation: RecordId,
    day: Option<NaiveDate>,
) -> Option<OrganisationPeriod> {
    dossier
        .compared(Kind::OrganisationPeriod)
        .filter(|record| record.reference("organisation") == Some(organisation))
        .map(OrganisationPeriod::read)
        .find(|period| {
            let begun = period.valid_from.map(PartialDate::earliest);
            period.change.as_deref() == Some("ended")
                && begun.zip(day).is_none_or(|(begun, day)| begun <= day)
        })
}

/// Into what an organisation passed (tổ chức kế thừa), as far as the records beside a programme say.
pub fn heirs(dossier: &Dossier, organisation: RecordId) -> Vec<RecordId> {
    let mut heirs: Vec<RecordId> = dossier
        .compared(Kind::Succession)
        .map(Succession::read)
        .filter(|one| one.from == Some(organisation))
        .filter_map(|one| one.to)
        .collect();
    heirs.dedup();
    heirs
}
