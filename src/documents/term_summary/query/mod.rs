//! Reading the facts of a term summary out of the book.

mod around;
mod course;
mod delegates;
mod general;
mod meeting;
mod notes;
mod results;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

use super::{TermSummary, chair_signs};
use crate::documents::facts::Facts;
pub use crate::documents::facts::QueryError;
use crate::documents::occasion::sign;
use crate::documents::paper::{Block, Closing, Head};
use crate::documents::words::{long_date, phrase, word};
use crate::documents::{Cell, PaperSettings};
use crate::domain::catalogue::RecordId;
use crate::store::{Store, StoreError};

/// The facts of a term on a day (`as_of`, "số liệu tính đến ngày"), named as on the days they happened.
/// `stated` is the time the paper is made, which gives its year and whoever signs.
pub fn load(
    store: &Store,
    term: RecordId,
    as_of: NaiveDate,
    stated: DateTime<FixedOffset>,
) -> Result<TermSummary, QueryError> {
    let facts = Facts::load(store, term, as_of, stated)?;
    let issued = stated.date_naive();
    let organisation = facts.own_name(as_of).unwrap_or_else(|| word("term-unnamed"));
    let upper = match facts.parent(issued) {
        Some(parent) => facts.name(parent, Some(issued))?,
        None => None,
    };
    let issuer = facts.own_name(issued).unwrap_or_else(|| organisation.clone());
    let (basis, basis_word) = results::basis(&facts);
    Ok(TermSummary {
        uid: facts.dossier.root.uid.to_string(),
        organisation,
        years: facts.years(),
        head: head(&facts, upper.as_deref(), &issuer),
        as_of_long: long_date(as_of),
        as_of: Cell::date(as_of),
        addressees: upper.iter().cloned().collect(),
        general: general::facts(&facts)?,
        upper_bodies: general::upper_bodies(&facts)?,
        passages: general::passages(&facts.term),
        meeting_sort: meeting::sort(&facts),
        meeting: meeting::facts(&facts)?,
        participants: meeting::participants(&facts)?,
        motions: meeting::motions(&facts),
        appointed_too: results::appointed_too(&facts),
        ballots: results::ballots(&facts),
        basis,
        basis_word,
        delegates_basis: delegates::basis_word(&facts),
        results: results::groups(&facts)?,
        bodies: results::bodies(&facts),
        delegations: delegates::delegations(&facts),
        delegates: delegates::delegates(&facts)?,
        targets: course::targets(&facts),
        awards: course::awards(&facts)?,
        changes: course::changes(&facts)?,
        changes_after: course::changes_after(&facts),
        programmes: around::programmes(&facts)?,
        figures: around::figures(&facts)?,
        unknown: notes::unknown(&facts),
        accepted: notes::accepted(&facts)?,
        sources: notes::sources(&facts)?,
        documents: notes::documents(&facts)?,
        closing: closing(&facts, upper.as_deref())?,
    })
}

/// The header block with blanks for what is given by hand: number, place, day and month.
fn head(facts: &Facts<'_>, upper: Option<&str>, issuer: &str) -> Head {
    let settings = PaperSettings::default();
    let issued = facts.stated.date_naive();
    Head::of(upper.unwrap_or_default(), issuer, &settings, false)
        .numbered(None, &sign(facts, &word("people-sign-report")))
        .dated("", None, None, &issued.year().to_string())
}

fn closing(facts: &Facts<'_>, upper: Option<&str>) -> Result<Closing, StoreError> {
    let sentence = upper.map_or_else(
        || word("doc-term-closing-plain"),
        |upper| phrase("doc-term-closing", &[("to", upper)]),
    );
    let mut recipients = vec![word("term-committee-members"), word("doc-archive")];
    if upper.is_some() {
        recipients.insert(0, word("doc-as-above"));
    }
    let signer = facts.chair_on(facts.stated.date_naive())?;
    let last = vec![Block::Paragraph { text: sentence }];
    Ok(Closing { last, recipients, signers: vec![chair_signs(signer)] })
}
