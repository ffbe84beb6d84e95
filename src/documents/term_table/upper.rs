//! The upper union that makes the table: its names, the header block, who signs.

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};

use crate::documents::PaperSettings;
use crate::documents::facts::pointing;
use crate::documents::occasion::{recipients, sign_of};
use crate::documents::paper::{Closing, Head, Signer};
use crate::documents::words::word;
use crate::domain::catalogue::{Mandate, OrganisationPeriod, RecordId};
use crate::domain::election::held_on;
use crate::domain::organisation::period_on;
use crate::domain::values::PartialDate;
use crate::store::{Store, StoreError};

/// The upper union: its name, the header block, who signs.
pub struct Upper {
    /// Its name on the as-of day.
    pub name: String,
    /// Header block.
    pub head: Head,
    /// Nơi nhận and the signatures.
    pub closing: Closing,
}

impl Upper {
    /// Reads it; named on `day`, with the upper body and the signer of the day the paper is made.
    pub fn read(
        store: &Store,
        id: RecordId,
        day: NaiveDate,
        stated: DateTime<FixedOffset>,
    ) -> Result<Self, StoreError> {
        let issued = stated.date_naive();
        let periods: Vec<OrganisationPeriod> = pointing(store, "organisation", id)?;
        let named = |day: NaiveDate| {
            let name = period_on(&periods, Some(day)).and_then(|one| one.name.clone());
            name.unwrap_or_else(|| word("term-unnamed"))
        };
        let period = period_on(&periods, Some(issued));
        let above = match period.and_then(|one| one.parent) {
            Some(parent) => {
                let periods: Vec<OrganisationPeriod> = pointing(store, "organisation", parent)?;
                period_on(&periods, Some(issued)).and_then(|one| one.name.clone())
            }
            None => None,
        };
        let kind = period.and_then(|one| one.kind.as_deref());
        let settings = PaperSettings::default();
        let head = Head::of(above.as_deref().unwrap_or_default(), &named(issued), &settings, true)
            .numbered(None, &sign_of(kind, &word("table-sign")))
            .dated("", None, None, &issued.year().to_string());
        let closing = Closing {
            last: Vec::new(),
            recipients: recipients(above),
            signers: vec![maker(), chair_signs(kind, chair_on(store, id, issued)?)],
        };
        Ok(Self { name: named(day), head, closing })
    }
}

/// Người lập biểu, who writes the name by hand.
fn maker() -> Signer {
    Signer { title: vec![word("table-maker")], note: None, name: None }
}

/// The chair signs for the standing committee (Ban Thường vụ); of a grassroots union, which may have none,
/// for the committee.
fn chair_signs(kind: Option<&str>, name: Option<String>) -> Signer {
    let small =
        matches!(kind, Some("grassroots" | "occupational_grassroots" | "member_grassroots"));
    let body = word(if small { "doc-for-committee" } else { "table-for-standing" });
    Signer { title: vec![body, word("doc-chair-signs")], note: None, name }
}

/// The chair of the upper union on a day; `None` where the book does not say.
fn chair_on(store: &Store, id: RecordId, day: NaiveDate) -> Result<Option<String>, StoreError> {
    let mandates: Vec<Mandate> = pointing(store, "organisation", id)?;
    let chair = mandates.iter().filter(|one| {
        one.office.as_deref() == Some("chair")
            && one.from.is_some()
            && held_on(one, PartialDate::Day(day))
    });
    let Some(person) = chair
        .max_by_key(|one| (one.from.map(PartialDate::earliest), one.id))
        .and_then(|one| one.person)
    else {
        return Ok(None);
    };
    Ok(store.record(person)?.text("full_name").map(str::to_owned))
}
