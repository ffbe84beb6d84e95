//! Duplicates (hồ sơ trùng) as the window shows them: the pairs found, and two records side by side.

mod beside;
mod lines;

use std::sync::Arc;

pub use beside::{Beside, FieldLine, Side};

use crate::domain::catalogue::RecordId;
use crate::domain::duplicates::Level;
use crate::store::{Pair, Progress, Row, Store, StoreError};
use crate::tr;

/// Among which records duplicates are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// All of the book.
    Book,
    /// Those of one record.
    Of(RecordId),
    /// Those of the records with a higher number: what an import made.
    After(RecordId),
}

/// A wish about duplicates.
#[derive(Clone, Debug, PartialEq)]
pub enum DuplicateWish {
    /// Opens the dialog and looks for them.
    Open(Among),
    /// Stops looking; what was found until then is not shown.
    Stop,
    /// Shows the two records of a line.
    Choose(usize),
    /// The other of the two stays.
    Swap,
    /// Takes a side for a field, by its line.
    Take(usize, Side),
    /// Types what is to be written for a field.
    Type(usize, String),
    /// Makes one of the two (Gộp).
    Merge,
    /// They are not the same (Khác nhau).
    Apart,
}

/// A pair as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct PairLine {
    /// The pair.
    pub pair: Pair,
    /// The name of the first, and of the other where it is another.
    pub title: String,
    /// Why they are offered.
    pub why: String,
    /// What speaks against it; empty for nothing.
    pub why_not: String,
    /// How likely, in words.
    pub level: String,
}

impl PairLine {
    /// Whether the two are likely one.
    pub fn is_likely(&self) -> bool {
        self.pair.alike.level == Level::Likely
    }
}

/// What a job found.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    /// The likeliest first.
    pub lines: Vec<PairLine>,
    /// So many more were found.
    pub more: u64,
    /// So many names are borne by too many to compare all.
    pub crowded: u64,
    /// Whether all was looked through.
    pub complete: bool,
}

/// The open dialog.
#[derive(Clone, Debug)]
pub struct Duplicates {
    /// Among which records.
    pub among: Among,
    /// Its title.
    pub title: String,
    /// How far the job is; `None` when it is done.
    pub running: Option<Arc<Progress>>,
    /// What it found.
    pub found: Listed,
    /// The line chosen.
    pub current: usize,
    /// The two records of that line.
    pub beside: Option<Beside>,
}

impl Duplicates {
    /// The line chosen.
    pub fn chosen(&self) -> Option<&PairLine> {
        self.found.lines.get(self.current)
    }

    /// How many percent of the book are looked through; `None` at the very beginning.
    pub fn percent(&self) -> Option<u64> {
        let (done, total) = self.running.as_ref()?.so_far();
        (total > 0).then(|| (done * 100 / total).min(100))
    }

    /// Leaves out what no longer stands: pairs with a record that is gone, or a pair told apart.
    pub(super) fn forget(&mut self, gone: impl Fn(&Pair) -> bool) {
        self.found.lines.retain(|line| !gone(&line.pair));
        self.current = self.current.min(self.found.lines.len().saturating_sub(1));
        self.beside = None;
    }
}

/// Looks for duplicates; for a job, on a reader of its own.
pub(super) fn look(store: &Store, among: Among, progress: &Progress) -> Result<Listed, StoreError> {
    let found = match among {
        Among::Book => store.duplicates(None, progress)?,
        Among::After(last) => store.duplicates(Some(last), progress)?,
        Among::Of(id) => {
            let pairs = store.duplicates_of(id)?;
            crate::store::FoundPairs { pairs, complete: true, ..Default::default() }
        }
    };
    let mut lines = Vec::with_capacity(found.pairs.len());
    for pair in found.pairs {
        lines.extend(line(store, pair)?);
    }
    Ok(Listed { lines, more: found.more, crowded: found.crowded, complete: found.complete })
}

/// A pair in words; `None` when one was removed meanwhile.
fn line(store: &Store, pair: Pair) -> Result<Option<PairLine>, StoreError> {
    let rows: Vec<Row> = store.rows(&[pair.first, pair.second])?;
    let [first, second] = rows.as_slice() else { return Ok(None) };
    let title = if first.name == second.name {
        first.name.clone()
    } else {
        tr!("duplicates-pair", first = first.name.clone(), second = second.name.clone())
    };
    let (why, why_not) = (pair.alike.sentence(), pair.alike.against_sentence());
    Ok(Some(PairLine { title, why, why_not, level: pair.alike.level.text(), pair }))
}
