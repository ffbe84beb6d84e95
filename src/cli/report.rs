//! `report`: which organisation, which term, which paper.

use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use uuid::Uuid;

use super::request::{Paper, ReportRequest, Years};
use super::{CliError, Status, check, choose};
use crate::documents::report::{Format, Report};
use crate::documents::term_table::Round;
use crate::domain::catalogue::{Kind, RecordId, Term, Typed};
use crate::domain::text::search_words;
use crate::domain::values::PartialDate;
use crate::exchange::write_whole;
use crate::store::{Access, Node, Store};
use crate::tr;

/// So many names of organisations are given when the words fit several.
const NAMED: usize = 5;
/// So many organisations of the words are looked at for one of exactly that name.
const MOST: usize = 400;

/// `report FILE REPORT … OUT`.
pub(super) fn report(request: &ReportRequest, out: &mut dyn Write) -> Result<Status, CliError> {
    let ending = request.to.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !["pdf", "docx", "xlsx"].iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return Err(CliError::Ending(request.to.clone()));
    }
    let store = Store::open(&request.file, Access::Read)?;
    let stated = store.clock().local().fixed_offset();
    let as_of = request.as_of.map_or_else(|| stated.date_naive(), PartialDate::latest);
    let report = chosen(&store, request, as_of)?;
    write(&store, report, as_of, &request.to)?;
    writeln!(out, "{}", tr!("cli-exported", path = request.to.display().to_string()))?;
    check::warn(&request.file, &store, out)
}

/// The paper asked for, with everything it leaves open chosen or refused.
fn chosen(store: &Store, request: &ReportRequest, as_of: NaiveDate) -> Result<Report, CliError> {
    // A uid says all there is to say about a ballot.
    let by_uid = request.ballot.as_deref().and_then(|uid| Uuid::try_parse(uid).ok());
    if let (Paper::CountingMinutes, Some(uid)) = (request.paper, by_uid) {
        let ballot = choose::ballot_of(store, uid)?;
        return Ok(Report::CountingMinutes { ballot, blank: request.blank });
    }
    let term = || -> Result<RecordId, CliError> {
        let organisation = organisation(store, request.organisation.as_deref())?;
        term(store, organisation, request.term)
    };
    Ok(match request.paper {
        Paper::TermSummary => Report::TermSummary { term: term()? },
        Paper::TaskList => {
            let words = request.organisation.as_deref();
            let under = words.map(|words| organisation(store, Some(words))).transpose()?;
            Report::TaskList { under, day: Some(as_of) }
        }
        Paper::CountingMinutes => Report::CountingMinutes {
            ballot: choose::ballot(store, term()?, request.ballot.as_deref())?,
            blank: request.blank,
        },
        Paper::CommitteeList => {
            let term = term()?;
            let board = choose::board(store, term, request.board, as_of)?;
            Report::CommitteeList { term, board, sensitive: request.sensitive }
        }
        Paper::DelegateList => {
            let term = term()?;
            let delegation = choose::delegation(store, term, request.congress.as_deref())?;
            Report::DelegateList { term, delegation }
        }
        Paper::ProgrammeReport => {
            let wanted = request.organisation.as_deref();
            let issuer = wanted.map(|wanted| organisation(store, Some(wanted))).transpose()?;
            let programme = choose::programme(store, issuer, request.programme.as_deref())?;
            Report::ProgrammeReport { programme, issuer }
        }
        Paper::TermTable => {
            let organisation = match request.organisation.as_deref() {
                None => only_upper(store, as_of)?,
                words => organisation(store, words)?,
            };
            let round = request.term.map(Round::from);
            Report::TermTable { organisation, round, reach: request.reach }
        }
    })
}

/// Writes a paper as `.pdf`, `.docx` or `.xlsx`, whole or not at all. Figures stand at
/// the last day of an `--as-of`, at today where none is given.
fn write(store: &Store, report: Report, as_of: NaiveDate, to: &Path) -> Result<(), CliError> {
    let ending = to.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let format = match ending.to_ascii_lowercase().as_str() {
        "docx" => Format::Docx,
        "xlsx" => Format::Xlsx,
        _ => Format::Pdf,
    };
    let stated = store.clock().local().fixed_offset();
    let bytes = report.write(store, as_of, stated, format).map_err(|error| {
        tracing::error!(details = error.details(), "report");
        CliError::Report(error.sentence())
    })?;
    write_whole(to, |out| out.write_all(&bytes)).map_err(|source: std::io::Error| CliError::Write {
        path: to.to_path_buf(),
        source: source.into(),
    })
}

/// The organisation of a UUID or of words; without either the only one that has a term.
fn organisation(store: &Store, wanted: Option<&str>) -> Result<RecordId, CliError> {
    let Some(wanted) = wanted else {
        return only_one_with_terms(store);
    };
    if let Ok(uid) = Uuid::try_parse(wanted) {
        let id = store.by_uid(uid)?.ok_or(CliError::NoRecord(uid))?;
        return if store.kind_of(id)? == Some(Kind::Organisation) {
            Ok(id)
        } else {
            Err(CliError::NoRecord(uid))
        };
    }
    let hits = store.search(&search_words(wanted), Some(Kind::Organisation), MOST)?;
    let full: Vec<_> =
        hits.iter().filter(|hit| hit.missing.is_none()).map(|hit| &hit.row).collect();
    let named = |name: &str| crate::domain::text::same_name(name, wanted);
    let mut exact = Vec::new();
    for row in &full {
        if named(&row.name) || named(&store.title(row.id)?) {
            exact.push(*row);
        }
    }
    match (exact.as_slice(), full.as_slice()) {
        ([one], _) | (_, [one]) => Ok(one.id),
        (_, []) => Err(CliError::NoOrganisation(wanted.to_owned())),
        (_, many) => Err(CliError::ManyOrganisations {
            words: wanted.to_owned(),
            names: many.iter().take(NAMED).map(|row| row.name.clone()).collect(),
        }),
    }
}

/// The only organisation of the day with others below it and none above.
fn only_upper(store: &Store, day: NaiveDate) -> Result<RecordId, CliError> {
    let roots = store.roots_on(day, false)?;
    let uppers: Vec<&Node> = roots.iter().filter(|node| node.children > 0).collect();
    match uppers.as_slice() {
        [one] => Ok(one.id),
        [] => Err(CliError::NoOrganisation(String::new())),
        many => Err(CliError::ManyOrganisations {
            words: String::new(),
            names: many.iter().take(NAMED).map(|node| node.name.clone()).collect(),
        }),
    }
}

fn only_one_with_terms(store: &Store) -> Result<RecordId, CliError> {
    let mut found: Vec<RecordId> = Vec::new();
    store.each(Kind::Term, |record| {
        let owner = record.reference("organisation").filter(|owner| !found.contains(owner));
        // More than fit into the sentence need not be remembered.
        if found.len() <= NAMED {
            found.extend(owner);
        }
        Ok::<_, CliError>(())
    })?;
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(CliError::NoOrganisation(String::new())),
        many => {
            let names =
                many.iter().take(NAMED).map(|id| store.title(*id)).collect::<Result<_, _>>()?;
            Err(CliError::ManyOrganisations { words: String::new(), names })
        }
    }
}

/// The term of the given years; the latest where none are given.
fn term(
    store: &Store,
    organisation: RecordId,
    wanted: Option<Years>,
) -> Result<RecordId, CliError> {
    let mut terms: Vec<Term> =
        store.pointing(Kind::Term, "organisation", organisation)?.iter().map(Term::read).collect();
    // One without a year is the latest only where no other has one.
    terms.sort_by_key(|term| (term.year_from, term.year_to, term.id));
    let fits = |term: &&Term| match wanted {
        None => true,
        Some(years) => {
            term.year_from == Some(years.from) && (years.to.is_none() || term.year_to == years.to)
        }
    };
    match terms.iter().rev().find(fits) {
        Some(term) => Ok(term.id),
        None => Err(CliError::NoTerm {
            organisation: store.title(organisation)?,
            wanted: wanted.map(|years| years.to_string()).unwrap_or_default(),
            terms: terms.iter().map(years).collect(),
        }),
    }
}

fn years(term: &Term) -> String {
    let year = |year: Option<i64>| year.map_or_else(|| "?".to_owned(), |year| year.to_string());
    format!("{}-{}", year(term.year_from), year(term.year_to))
}
