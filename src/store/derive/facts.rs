//! What the overview counts: units, terms by their round, tasks, figures of the days of statistics.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::super::source::Source;
use super::super::{StoreError, dossier, rule_sets};
use crate::domain::catalogue::{Kind, OrganisationPeriod, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::organisation::{has_ended, period_on};
use crate::domain::tasks::{self, Duty, Makeup};
use crate::domain::values::PartialDate;

/// So many records are read together where everything is derived.
const TOGETHER: usize = 256;

/// Empties the tables, before everything is made anew.
pub(in crate::store) const EMPTY: &str =
    "DELETE FROM unit; DELETE FROM term_fact; DELETE FROM task; DELETE FROM snapshot;";

/// Takes away what was derived from a listed record; gives the organisation whose terms may have another
/// last one now.
pub(super) fn forget(
    conn: &Connection,
    kind: Kind,
    id: RecordId,
) -> Result<Option<RecordId>, StoreError> {
    if matches!(kind, Kind::Term | Kind::Ballot | Kind::Programme) {
        conn.prepare_cached("DELETE FROM task WHERE listed = ?1")?.execute([id.0])?;
    }
    match kind {
        Kind::Organisation => {
            conn.prepare_cached("DELETE FROM unit WHERE id = ?1")?.execute([id.0])?;
            conn.prepare_cached("DELETE FROM snapshot WHERE organisation = ?1")?.execute([id.0])?;
            Ok(None)
        }
        Kind::Term => {
            let owner: Option<i64> = conn
                .prepare_cached("DELETE FROM term_fact WHERE term = ?1 RETURNING organisation")?
                .query_row([id.0], |row| row.get(0))
                .optional()?;
            Ok(owner.map(RecordId))
        }
        _ => Ok(None),
    }
}

/// Writes what follows from a dossier.
pub(super) fn write(conn: &Connection, dossier: &Dossier) -> Result<(), StoreError> {
    let root = &dossier.root;
    let owner = match root.kind {
        Kind::Organisation => {
            write_unit(conn, dossier)?;
            Some(root.id)
        }
        Kind::Term => {
            write_term(conn, dossier)?;
            root.reference("organisation")
        }
        Kind::Ballot => {
            let term = dossier.around.iter().find(|record| record.kind == Kind::Term);
            term.and_then(|term| term.reference("organisation"))
        }
        _ => None,
    };
    if matches!(root.kind, Kind::Term | Kind::Ballot | Kind::Programme) {
        for duty in tasks::duties(dossier) {
            write_duty(conn, root.id, owner, &duty)?;
        }
    }
    match owner {
        Some(owner) if root.kind != Kind::Ballot => mark(conn, owner),
        _ => Ok(()),
    }
}

/// Says anew which term of an organisation is its last, and which of its tasks are told of.
pub(super) fn mark(conn: &Connection, organisation: RecordId) -> Result<(), StoreError> {
    let last: Option<i64> = conn
        .prepare_cached(
            "SELECT term FROM term_fact WHERE organisation = ?1 AND preparing = 0
             ORDER BY begins DESC, year_from DESC, term DESC LIMIT 1",
        )?
        .query_row([organisation.0], |row| row.get(0))
        .optional()?;
    conn.prepare_cached(
        "UPDATE term_fact SET last = (term IS ?2)
         WHERE organisation = ?1 AND last <> (term IS ?2)",
    )?
    .execute(params![organisation.0, last])?;
    conn.prepare_cached(
        "WITH told (id, live) AS (
             SELECT t.id, coalesce(u.living, 1) AND (t.listed IS ?2 OR t.kind IN (?3, ?4))
             FROM task t LEFT JOIN unit u ON u.id = t.organisation WHERE t.organisation = ?1)
         UPDATE task SET live = told.live FROM told
         WHERE task.id = told.id AND task.live <> told.live",
    )?
    .execute(params![
        organisation.0,
        last,
        tasks::TaskKind::Entering.name(),
        tasks::TaskKind::DestroyBallots.name()
    ])?;
    Ok(())
}

fn write_unit(conn: &Connection, dossier: &Dossier) -> Result<(), StoreError> {
    let periods: Vec<OrganisationPeriod> = dossier.all();
    let kind = period_on(&periods, None).and_then(|period| period.kind.as_deref()).unwrap_or("");
    if kind != "outside" {
        conn.prepare_cached("INSERT INTO unit (id, kind, living) VALUES (?1, ?2, ?3)")?
            .execute(params![dossier.root.id.0, kind, !has_ended(&periods)])?;
    }
    for one in tasks::snapshots(dossier) {
        conn.prepare_cached(
            "INSERT INTO snapshot (since, organisation, until, members, female)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            iso(one.since),
            dossier.root.id.0,
            one.until.map_or_else(|| "9999".to_owned(), iso),
            one.members.map(u64::cast_signed),
            one.female.map(u64::cast_signed)
        ])?;
    }
    Ok(())
}

fn write_term(conn: &Connection, dossier: &Dossier) -> Result<(), StoreError> {
    let root = &dossier.root;
    let Some(organisation) = root.reference("organisation") else { return Ok(()) };
    let year = |field: &str| match root.get(field) {
        Some(crate::domain::values::Value::Int(year)) => *year,
        _ => 0,
    };
    let facts = tasks::standing(dossier);
    let first =
        |date: Option<PartialDate>| date.map(|date| iso(date.earliest())).unwrap_or_default();
    let Makeup {
        members,
        female,
        gender_unknown,
        under_40,
        from_40,
        over_50,
        age_unknown,
        re_elected,
        new,
        service_unknown,
    } = facts.makeup;
    conn.prepare_cached(
        "INSERT INTO term_fact (year_from, year_to, term, organisation, begins, day, held, preparing,
             members, female, gender_unknown, under_40, from_40, over_50, age_unknown, re_elected, new,
             service_unknown)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
    )?
    .execute(params![
        year("year_from"),
        year("year_to"),
        root.id.0,
        organisation.0,
        first(facts.begins),
        first(facts.day),
        facts.held.name(),
        facts.preparing,
        members.cast_signed(),
        female.cast_signed(),
        gender_unknown.cast_signed(),
        under_40.cast_signed(),
        from_40.cast_signed(),
        over_50.cast_signed(),
        age_unknown.cast_signed(),
        re_elected.cast_signed(),
        new.cast_signed(),
        service_unknown.cast_signed(),
    ])?;
    Ok(())
}

fn write_duty(
    conn: &Connection,
    listed: RecordId,
    organisation: Option<RecordId>,
    duty: &Duty,
) -> Result<(), StoreError> {
    // Whether a duty of a term is told of is said by `mark`; that of a ballot only by its organisation.
    conn.prepare_cached(
        "INSERT INTO task (listed, kind, subject, field, due, basis, number, organisation, live)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
             coalesce((SELECT living FROM unit WHERE id = ?8), 1))",
    )?
    .execute(params![
        listed.0,
        duty.kind.name(),
        duty.subject.0,
        duty.field,
        duty.due.map(iso),
        duty.basis.map(PartialDate::iso),
        duty.number,
        organisation.map(|owner| owner.0)
    ])?;
    Ok(())
}

/// Derives the facts of a book whose schema did not have them yet.
pub(in crate::store) fn fill(conn: &Connection) -> Result<(), StoreError> {
    conn.execute_batch(EMPTY)?;
    let rules = rule_sets::load(conn)?;
    for kind in [Kind::Organisation, Kind::Term, Kind::Ballot, Kind::Programme] {
        let ids = conn
            .prepare(&format!("SELECT id FROM {} ORDER BY id", kind.name()))?
            .query_map([], |row| row.get(0))?
            .map(|id| id.map(RecordId))
            .collect::<Result<Vec<_>, _>>()?;
        for some in ids.chunks(TOGETHER) {
            // Read together, for one by one the questions of a large book are millions.
            let source = Source::ahead(conn, kind, some)?;
            for id in some {
                if let Some(dossier) = dossier::load_from(&source, *id, &rules)? {
                    write(conn, &dossier)?;
                }
            }
        }
    }
    Ok(())
}

fn iso(day: chrono::NaiveDate) -> String {
    PartialDate::Day(day).iso()
}
