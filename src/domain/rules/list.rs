//! What several rules ask of a ballot and its list.

use super::certain::{exact, known};
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;

/// How many candidates are elected as the minutes say: for certain, and at the most.
pub(super) fn elected(dossier: &Dossier) -> (u64, u64) {
    let flags = dossier.records(Kind::Candidate).map(|one| known::<bool>(one, "elected"));
    flags.fold((0, 0), |(certain, possible), flag| match flag {
        Some(true) => (certain + 1, possible + 1),
        Some(false) => (certain, possible),
        None => (certain, possible + 1),
    })
}

/// Whether the minutes say of a candidate: trúng cử.
pub(super) fn is_elected(candidate: &Record) -> bool {
    known(candidate, "elected") == Some(true)
}

/// How many stand on the list as far as it is entered.
pub(super) fn listed(dossier: &Dossier) -> u64 {
    dossier.records(Kind::Candidate).count() as u64
}

/// While a ballot is being entered, those not yet entered may fill the seats.
pub(super) fn is_being_entered(ballot: &Record) -> bool {
    ballot.text("status") == Some("entering")
}

/// Whether somebody said that all of the minutes is entered (đã kiểm, chính thức).
pub(super) fn is_entered(ballot: &Record) -> bool {
    matches!(ballot.text("status"), Some("checked" | "final"))
}

/// Whether the list has all its names: the ballot is no longer being entered, or as many are listed as
/// were nominated.
pub(super) fn is_whole(dossier: &Dossier) -> bool {
    !is_being_entered(&dossier.root) || stated_names(&dossier.root) == Some(listed(dossier))
}

/// Ứng cử and đề cử together, where both are known.
pub(super) fn stated_names(ballot: &Record) -> Option<u64> {
    Some(exact(ballot, "nominated")?.saturating_add(exact(ballot, "self_nominated")?))
}

/// Whether a further round (bầu tiếp, bầu lại) goes on from the ballot.
pub(super) fn has_further_round(dossier: &Dossier) -> bool {
    let own = Some(dossier.root.id);
    dossier.compared(Kind::Ballot).any(|other| other.reference("follows") == own)
}

/// Whether the ballot fills places that became free during the term (bầu bổ sung).
pub(super) fn is_supplementary(ballot: &Record) -> bool {
    ballot.text("purpose") == Some("supplementary")
}

/// Whether the ballot is a first round.
pub(super) fn is_first_round(ballot: &Record) -> bool {
    ballot.reference("follows").is_none()
        && known::<i64>(ballot, "round").is_none_or(|round| round <= 1)
}

/// The candidates of another ballot that are beside the dossier: all those of the round before, of
/// others the elected.
pub(super) fn of_other(dossier: &Dossier, ballot: RecordId) -> impl Iterator<Item = &Record> {
    let of_ballot = move |one: &&Record| one.reference("ballot") == Some(ballot);
    dossier.compared(Kind::Candidate).filter(of_ballot)
}

/// The name of a person as the argument of a sentence.
pub(super) fn name(dossier: &Dossier, person: RecordId) -> String {
    dossier.title(Some(person)).unwrap_or(super::certain::NO_NAME).to_owned()
}
