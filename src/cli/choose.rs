//! `report`: which ballot, body or delegation. What fits several is refused with the choices named.

use chrono::NaiveDate;
use uuid::Uuid;

use super::CliError;
use crate::documents::committee_list::{Board, bodies_with_members};
use crate::domain::catalogue::{Ballot, Kind, RecordId, Typed as _};
use crate::domain::text::{fold, matches, same_name, search_words};
use crate::i18n;
use crate::store::Store;

/// Short names of the bodies and offices, as clerks write them.
const SHORT: [(&str, &str); 3] =
    [("committee", "BCH"), ("standing_committee", "BTV"), ("inspection_committee", "UBKT")];

/// A ballot by its uid.
pub(super) fn ballot_of(store: &Store, uid: Uuid) -> Result<RecordId, CliError> {
    let id = store.by_uid(uid)?.ok_or(CliError::NoRecord(uid))?;
    if store.kind_of(id)? == Some(Kind::Ballot) { Ok(id) } else { Err(CliError::NoRecord(uid)) }
}

/// The ballot of a term that fits the words; the only one where none are given.
pub(super) fn ballot(
    store: &Store,
    term: RecordId,
    wanted: Option<&str>,
) -> Result<RecordId, CliError> {
    let mut found = Vec::new();
    for meeting in store.pointing(Kind::Meeting, "term", term)? {
        for ballot in store.pointing(Kind::Ballot, "meeting", meeting.id)? {
            let rows = store.rows(&[ballot.id])?;
            let line = rows.first().map(|row| format!("{} ({})", row.name, row.detail));
            let ballot = Ballot::read(&ballot);
            found.push((ballot.id, line.unwrap_or_default(), ballot.office));
        }
    }
    let words = wanted.unwrap_or_default();
    let short = |office: Option<&str>| {
        SHORT.iter().any(|(name, short)| {
            office == Some(*name) && (same_name(words, short) || words == *name)
        })
    };
    // A short name means the body, not each ballot whose words hold it.
    let by_short = found.iter().filter(|(_, _, office)| short(office.as_deref())).count() > 0;
    let fits = |line: &str, office: Option<&str>| {
        words.is_empty()
            || if by_short { short(office) } else { matches(&fold(line), &search_words(words)) }
    };
    let fitting: Vec<(RecordId, String)> = found
        .iter()
        .filter(|(_, line, office)| fits(line, office.as_deref()))
        .map(|(id, line, _)| (*id, line.clone()))
        .collect();
    let all = found.into_iter().map(|(id, line, _)| (id, line)).collect();
    one_of(store, "--ballot", words, fitting, all)
}

/// The delegation whose upper congress fits the words; the only one where none are given. `None` where
/// the term has ballots of delegates and no delegation yet.
pub(super) fn delegation(
    store: &Store,
    term: RecordId,
    wanted: Option<&str>,
) -> Result<Option<RecordId>, CliError> {
    let mut found = Vec::new();
    let mut voted = false;
    for meeting in store.pointing(Kind::Meeting, "term", term)? {
        for one in store.pointing(Kind::Delegation, "meeting", meeting.id)? {
            found.push((one.id, one.text("upper_congress").unwrap_or_default().to_owned()));
        }
        let ballots = store.pointing(Kind::Ballot, "meeting", meeting.id)?;
        voted |= ballots
            .iter()
            .any(|one| matches!(one.text("office"), Some("delegate" | "alternate_delegate")));
    }
    if found.is_empty() && voted && wanted.is_none() {
        return Ok(None);
    }
    let words = wanted.unwrap_or_default();
    let fits = |congress: &str| words.is_empty() || matches(&fold(congress), &search_words(words));
    let fitting = found.iter().filter(|(_, congress)| fits(congress)).cloned().collect();
    one_of(store, "--congress", words, fitting, found).map(Some)
}

/// The programme of a uid or of words, among those an organisation is a party of where one is named; the
/// only one where no words are given.
pub(super) fn programme(
    store: &Store,
    organisation: Option<RecordId>,
    wanted: Option<&str>,
) -> Result<RecordId, CliError> {
    if let Some(uid) = wanted.and_then(|words| Uuid::try_parse(words).ok()) {
        let id = store.by_uid(uid)?.ok_or(CliError::NoRecord(uid))?;
        let is = store.kind_of(id)? == Some(Kind::Programme);
        return if is { Ok(id) } else { Err(CliError::NoRecord(uid)) };
    }
    let mut ids: Vec<RecordId> = Vec::new();
    match organisation {
        Some(organisation) => {
            let parties = store.pointing(Kind::Party, "organisation", organisation)?;
            ids.extend(parties.iter().filter_map(|party| party.reference("programme")));
        }
        None => store.each(Kind::Programme, |record| {
            ids.push(record.id);
            Ok::<_, CliError>(())
        })?,
    }
    ids.sort();
    ids.dedup();
    let found: Vec<(RecordId, String)> = store
        .rows(&ids)?
        .into_iter()
        .map(|row| (row.id, format!("{} ({})", row.name, row.detail)))
        .collect();
    let words = wanted.unwrap_or_default();
    let fits = |line: &str| words.is_empty() || matches(&fold(line), &search_words(words));
    let fitting = found.iter().filter(|(_, line)| fits(line)).cloned().collect();
    one_of(store, "--programme", words, fitting, found)
}

/// The body asked for; the only one with members where none is.
pub(super) fn board(
    store: &Store,
    term: RecordId,
    wanted: Option<Board>,
    as_of: NaiveDate,
) -> Result<Board, CliError> {
    if let Some(board) = wanted {
        return Ok(board);
    }
    let stated = store.clock().local().fixed_offset();
    let found = bodies_with_members(store, term, as_of, stated).map_err(|error| {
        CliError::Report(crate::documents::report::ReportError::from(error).sentence())
    })?;
    match found.as_slice() {
        [] => Ok(Board::Committee),
        [one] => Ok(*one),
        many => Err(CliError::Ambiguous {
            option: "--body",
            words: String::new(),
            names: many.iter().map(|board| board_name(*board)).collect(),
        }),
    }
}

/// "BCH (Ban Chấp hành)".
fn board_name(board: Board) -> String {
    let short = SHORT.iter().find(|(name, _)| *name == board.name());
    let short = short.map_or("", |(_, short)| *short);
    format!("{short} ({})", i18n::text(board.key(), None))
}

/// The one that fits, or the refusal that names the others.
fn one_of(
    store: &Store,
    option: &'static str,
    words: &str,
    fitting: Vec<(RecordId, String)>,
    all: Vec<(RecordId, String)>,
) -> Result<RecordId, CliError> {
    let words = words.to_owned();
    let named = |list: Vec<(RecordId, String)>| -> Result<Vec<String>, CliError> {
        // Two of one name are told apart by their uid.
        list.iter()
            .map(|(id, name)| {
                let twin = list.iter().filter(|(_, other)| other == name).count() > 1;
                Ok(if twin { format!("{name} {}", store.uid_of(*id)?) } else { name.clone() })
            })
            .collect()
    };
    match fitting.as_slice() {
        [(id, _)] => Ok(*id),
        [] => Err(CliError::NothingFits { option, words, names: named(all)? }),
        _ => Err(CliError::Ambiguous { option, words, names: named(fitting)? }),
    }
}
