//! What the figures of a ballot say while they are typed: the stored ones with the unfinished texts of
//! the page over them. Made once a key stroke, drawn as often as the window likes.

use std::collections::{HashMap, HashSet};

use crate::app::form::{Drafts, RowRef};
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::election::{Check, Line, Outcome, Standing, checks, list_order, outcome};
use crate::domain::rules::usual_basis;
use crate::domain::values::{Value, parse_field};

/// One person of the list.
#[derive(Clone, Debug)]
pub struct TallyRow {
    /// The candidate's place among the parts of the dossier.
    pub at: usize,
    /// The person's place among the records around; none for a line without a name.
    pub person: Option<usize>,
    /// What the numbers say.
    pub line: Line,
    /// Trúng cử, as the minutes say.
    pub elected: Option<bool>,
    /// Whether the votes are exactly half of the basis, which is not enough.
    pub is_half: bool,
    /// Tái cử: whether the person held this office in the term before.
    pub is_re_elected: bool,
}

/// The sums of an open ballot.
#[derive(Clone, Debug)]
pub struct Tally {
    /// The people of the list in the order of the ballot paper.
    pub rows: Vec<TallyRow>,
    /// Whom the numbers elect.
    pub outcome: Outcome,
    /// What must agree.
    pub checks: Vec<Check>,
    /// All votes together.
    pub votes: u64,
    /// How many votes are not known.
    pub unknown: usize,
    /// How many are recorded as elected.
    pub elected: usize,
    /// The drafts it was made from.
    revision: u64,
}

impl Tally {
    /// The sums of a ballot's page; `re_elected` are the people who held the office before.
    pub fn of(dossier: &Dossier, drafts: &Drafts, re_elected: &HashSet<RecordId>) -> Self {
        let mut typed: HashMap<RecordId, Record> = HashMap::new();
        for (key, draft) in drafts.dirty() {
            let RowRef::Record(id) = key.row else { continue };
            let Some(stored) = dossier.find(id) else { continue };
            let Some(field) = stored.kind.field(key.field) else { continue };
            if matches!(field.ty, crate::domain::catalogue::FieldType::Ref(_)) {
                continue;
            }
            let value = parse_field(stored.kind, field, &draft.text, 2000).ok().flatten();
            typed.entry(id).or_insert_with(|| stored.clone()).put(key.field, value);
        }
        let ballot = over(&typed, &dossier.root);
        let mut listed: Vec<(usize, &Record)> = (0..)
            .zip(&dossier.parts)
            .filter(|(_, part)| part.kind == Kind::Candidate)
            .map(|(at, part)| (at, over(&typed, part)))
            .collect();
        listed.sort_by_key(|(_, record)| list_order(record));
        let people: HashMap<RecordId, usize> =
            (0..).zip(&dossier.around).map(|(at, record)| (record.id, at)).collect();
        let candidates = || listed.iter().map(|(_, record)| *record);
        let outcome = outcome(ballot, candidates(), usual_basis(dossier));
        let rows: Vec<TallyRow> = listed
            .iter()
            .zip(&outcome.lines)
            .map(|((at, record), line)| {
                let person = record.reference("person");
                TallyRow {
                    at: *at,
                    person: person.and_then(|id| people.get(&id).copied()),
                    line: *line,
                    elected: flag(record),
                    is_half: line
                        .votes
                        .zip(outcome.base)
                        .is_some_and(|(votes, base)| votes.saturating_mul(2) == base),
                    is_re_elected: person.is_some_and(|id| re_elected.contains(&id)),
                }
            })
            .collect();
        Self {
            votes: rows.iter().filter_map(|row| row.line.votes).fold(0, u64::saturating_add),
            unknown: rows.iter().filter(|row| row.line.votes.is_none()).count(),
            elected: rows.iter().filter(|row| row.elected == Some(true)).count(),
            checks: checks(ballot, candidates()),
            rows,
            outcome,
            revision: drafts.revision,
        }
    }

    /// Whether nothing was typed since it was made.
    pub fn is_fresh(&self, drafts: &Drafts) -> bool {
        self.revision == drafts.revision
    }

    /// The people of a standing.
    pub fn with(&self, standing: Standing) -> impl Iterator<Item = &TallyRow> {
        self.rows.iter().filter(move |row| row.line.standing == standing)
    }
}

/// The record as it is being typed.
fn over<'a>(typed: &'a HashMap<RecordId, Record>, stored: &'a Record) -> &'a Record {
    typed.get(&stored.id).unwrap_or(stored)
}

fn flag(record: &Record) -> Option<bool> {
    match record.get("elected") {
        Some(Value::Flag(flag)) => Some(*flag),
        _ => None,
    }
}
