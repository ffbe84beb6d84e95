//! Organisations found by a name they no longer have: the line says so, and since when.

use rusqlite::Connection;

use super::{Row, Store, StoreError, read};
use crate::domain::catalogue::{Kind, OrganisationPeriod, RecordId};
use crate::domain::organisation::spans;
use crate::domain::text;
use crate::domain::values::PartialDate;
use crate::tr;

/// A name an organisation had before the one of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerName {
    /// The name (tên cũ).
    pub name: String,
    /// From when on it is called otherwise; `None` where the book does not say.
    pub until: Option<PartialDate>,
    /// What it was called from then on.
    pub then: String,
}

impl FormerName {
    /// "tên cũ: CĐCS Xay xát; từ 01/07/2025 gọi là CĐCS Lương thực".
    pub fn sentence(&self) -> String {
        let (name, then) = (self.name.clone(), self.then.clone());
        match self.until {
            Some(day) => tr!("former-name-until", name = name, day = day.shown(), then = then),
            None => tr!("former-name", name = name, then = then),
        }
    }
}

impl Store {
    /// Adds to the second lines of organisations by which former name they were found, where the words
    /// are not those of their names of today.
    pub fn tell_former_names(&self, rows: &mut [Row], words: &[String]) -> Result<(), StoreError> {
        if words.is_empty() {
            return Ok(());
        }
        for row in rows.iter_mut().filter(|row| row.kind == Kind::Organisation) {
            if text::matches(&text::fold(&format!("{} {}", row.name, row.detail)), words) {
                continue;
            }
            if let Some(former) = found_by(&self.conn, row.id, words)? {
                row.detail = match row.detail.as_str() {
                    "" => former.sentence(),
                    detail => format!("{} · {detail}", former.sentence()),
                };
            }
        }
        Ok(())
    }
}

/// The newest former name with the words that today's names lack; `None` where they lack none, or what
/// else there is to an organisation has them.
fn found_by(
    conn: &Connection,
    organisation: RecordId,
    words: &[String],
) -> Result<Option<FormerName>, StoreError> {
    let periods: Vec<OrganisationPeriod> =
        read::pointing_named(conn, Kind::OrganisationPeriod, "organisation", organisation)?
            .iter()
            .map(OrganisationPeriod::from)
            .collect();
    let spans = spans(&periods);
    let Some((today, before)) = spans.split_last() else { return Ok(None) };
    let has = |period: &OrganisationPeriod, word: &String| {
        let names = [period.name.as_deref(), period.short_name.as_deref()];
        let names: Vec<&str> = names.into_iter().flatten().collect();
        text::matches(&text::index_words(&names), std::slice::from_ref(word))
    };
    let lacking: Vec<&String> = words.iter().filter(|word| !has(today.period, word)).collect();
    if lacking.is_empty() {
        return Ok(None);
    }
    let found = before
        .iter()
        .enumerate()
        .rev()
        .find(|(_, span)| lacking.iter().all(|word| has(span.period, word)));
    let Some((at, span)) = found else { return Ok(None) };
    let label =
        |period: &OrganisationPeriod| period.short_name.clone().or_else(|| period.name.clone());
    // A union that was only transferred is called the same in the next period.
    let name = span.period.name.clone().or_else(|| span.period.short_name.clone());
    let next = spans[at + 1..]
        .iter()
        .find(|next| label(next.period).is_some() && label(next.period) != label(span.period));
    let Some((name, next)) = name.zip(next) else { return Ok(None) };
    let then = label(next.period).unwrap_or_default();
    Ok(Some(FormerName { name, until: next.period.valid_from, then }))
}
