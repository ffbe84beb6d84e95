//! II. Các bên ký kết: named as on the day they signed, and how they stand on the day of the report.

use chrono::NaiveDate;

use super::PartyRow;
use crate::documents::Cell;
use crate::documents::facts::pointing;
use crate::documents::stored::{count, joined, short_date};
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{
    Kind, OrganisationPeriod, Party, Programme, RecordId, Succession, Typed as _,
};
use crate::domain::dossier::Dossier;
use crate::domain::organisation::period_on;
use crate::domain::values::PartialDate;
use crate::store::{Store, StoreError};

/// The state of an organisation on a day.
pub(super) fn period(
    store: &Store,
    organisation: RecordId,
    day: Option<NaiveDate>,
) -> Result<Option<OrganisationPeriod>, StoreError> {
    let periods: Vec<OrganisationPeriod> = pointing(store, "organisation", organisation)?;
    Ok(period_on(&periods, day).cloned())
}

/// The name of an organisation on a day.
pub(super) fn name_on(
    store: &Store,
    organisation: RecordId,
    day: Option<NaiveDate>,
) -> Result<Option<String>, StoreError> {
    Ok(period(store, organisation, day)?.and_then(|one| one.name.or(one.short_name)))
}

/// The parties that are unions, in the order they were entered.
pub(super) fn unions(dossier: &Dossier) -> Vec<RecordId> {
    let outside = |id: RecordId| {
        dossier.compared(Kind::OrganisationPeriod).any(|period| {
            period.reference("organisation") == Some(id) && period.text("kind") == Some("outside")
        })
    };
    let parties = dossier.records(Kind::Party).filter_map(|one| one.reference("organisation"));
    parties.filter(|id| !outside(*id)).collect()
}

/// The parties of a programme on a day.
pub(super) fn rows(
    store: &Store,
    dossier: &Dossier,
    as_of: NaiveDate,
) -> Result<Vec<PartyRow>, StoreError> {
    let own = Programme::read(&dossier.root);
    let signed = own.signed_on.or(own.starts).map(PartialDate::earliest);
    dossier.all::<Party>().iter().map(|party| row(store, party, signed, as_of)).collect()
}

fn row(
    store: &Store,
    party: &Party,
    signed: Option<NaiveDate>,
    as_of: NaiveDate,
) -> Result<PartyRow, StoreError> {
    let group = party.group_size;
    let mut ended = false;
    let (name, state) = match party.organisation {
        Some(id) => {
            let then = period(store, id, signed)?;
            let outside = then.as_ref().and_then(|one| one.kind.as_deref()) == Some("outside");
            let name = then.and_then(|one| one.name.or(one.short_name));
            let now = period(store, id, Some(as_of))?;
            ended = now.as_ref().is_some_and(|now| now.change.as_deref() == Some("ended"));
            let state = state(store, now, name.as_deref(), as_of)?;
            let mut marks = Vec::new();
            if outside {
                marks.push(word("programme-outside"));
            }
            (name.map(|name| joined([name, marks.join(" ")], " ")), state)
        }
        None => (None, Cell::unknown()),
    };
    let group_words =
        group.map(|size| phrase("programme-group", &[("count", &count(Some(size)).in_sentence())]));
    let name = name.map(|name| joined([name, group_words.unwrap_or_default()], " "));
    let signatory = joined(
        [party.signatory.clone(), party.signatory_title.clone()].into_iter().flatten(),
        ", ",
    );
    Ok(PartyRow {
        name: Cell::text_or_unknown(name.as_deref()),
        role: Cell::text_or_unknown(party.role.as_deref()),
        number: Cell::text_or_unknown(party.document_number.as_deref()),
        signatory: Cell::text_or_unknown(Some(&signatory)),
        contact: Cell::text_or_unknown(party.contact_unit.as_deref()),
        state,
        ended,
        group: group.map_or_else(Cell::not_applicable, |size| count(Some(size))),
    })
}

/// Tình trạng hiện nay: with the name of today where it is another, and with what took its place where it
/// ended.
fn state(
    store: &Store,
    now: Option<OrganisationPeriod>,
    then: Option<&str>,
    as_of: NaiveDate,
) -> Result<Cell, StoreError> {
    let Some(now) = now else { return Ok(Cell::unknown()) };
    if now.change.as_deref() != Some("ended") {
        let name = now.name.or(now.short_name);
        let other = name.filter(|name| Some(name.as_str()) != then);
        return Ok(Cell::text(match other {
            Some(name) => phrase("programme-renamed", &[("name", &name)]),
            None => word("programme-active"),
        }));
    }
    let since = now.valid_from.map(short_date).unwrap_or_default();
    let mut heirs = Vec::new();
    let passed = match now.organisation {
        Some(organisation) => pointing::<Succession>(store, "from", organisation)?,
        None => Vec::new(),
    };
    for one in passed {
        let late = one.on.is_some_and(|on| on.earliest() > as_of);
        if let Some(to) = one.to.filter(|_| !late) {
            heirs.extend(name_on(store, to, Some(as_of))?);
        }
    }
    heirs.dedup();
    let ended = phrase("programme-ended", &[("date", &since)]);
    let heirs = if heirs.is_empty() { word("doc-unknown") } else { heirs.join("; ") };
    let heirs = phrase("programme-heirs", &[("names", &heirs)]);
    Ok(Cell::text(joined([ended.trim().to_owned(), heirs], "; ")))
}

/// The parties that ended, by their place in the table.
pub(super) fn notes(parties: &[PartyRow]) -> Vec<String> {
    parties
        .iter()
        .enumerate()
        .filter(|(_, party)| party.ended)
        .map(|(at, _)| phrase("programme-note-ended", &[("number", &(at + 1).to_string())]))
        .collect()
}
