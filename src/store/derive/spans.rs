//! The lives of organisations as rows of days, so that the tree of any day is a look into an index.

use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, params};

use super::super::{StoreError, read};
use crate::domain::catalogue::{
    Kind, Organisation, OrganisationPeriod, Record, RecordId, Typed as _,
};
use crate::domain::organisation::spans;
use crate::domain::text;

/// Before every day a book knows.
const EARLIEST: i32 = 0;
/// After every day a book knows.
pub(in crate::store) const LATEST: i32 = 9_999_999;

/// The number of a day in the table of spans.
pub(in crate::store) fn day_number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

/// Takes the spans of an organisation away.
pub(super) fn forget(conn: &Connection, organisation: RecordId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM organisation_span WHERE organisation = ?1")?
        .execute([organisation.0])?;
    Ok(())
}

/// Writes the spans of an organisation that has none in the table.
pub(super) fn write(
    conn: &Connection,
    organisation: &Record,
    periods: &[OrganisationPeriod],
) -> Result<(), StoreError> {
    let code = Organisation::read(organisation).code;
    let mut statement = conn.prepare_cached(
        "INSERT OR REPLACE INTO organisation_span (period, organisation, \"begin\", \"end\", dated, parent, kind,
             name, short_name, ended, sort)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    let mut last_name: Option<&String> = None;
    for span in spans(periods) {
        let period = span.period;
        let ended = period.change.as_deref() == Some("ended");
        let own = period.name.as_ref().or(period.short_name.as_ref());
        // A decision to end a union seldom says its name again.
        let name = own.or(last_name.filter(|_| ended)).or(code.as_ref());
        last_name = own.or(last_name);
        let name = name.map_or("", String::as_str);
        statement.execute(params![
            period.id.0,
            organisation.id.0,
            span.begin.map_or(EARLIEST, day_number),
            span.end.map_or(LATEST, day_number),
            span.dated.map_or(EARLIEST, day_number),
            period.parent.map(|parent| parent.0),
            period.kind,
            name,
            period.short_name,
            ended,
            text::sort_key(period.short_name.as_deref().unwrap_or(name)),
        ])?;
    }
    Ok(())
}

/// Makes the spans of every organisation anew; for books of before there were any.
pub(in crate::store) fn fill(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("DELETE FROM organisation_span", [])?;
    let mut statement = conn.prepare("SELECT id FROM organisation ORDER BY id")?;
    let ids = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    for id in ids.into_iter().map(RecordId) {
        let Some(organisation) = read::record(conn, Kind::Organisation, id)? else { continue };
        let periods: Vec<OrganisationPeriod> =
            read::pointing_named(conn, Kind::OrganisationPeriod, "organisation", id)?
                .iter()
                .map(OrganisationPeriod::read)
                .collect();
        write(conn, &organisation, &periods)?;
    }
    Ok(())
}
