//! The names of a pasted list held against the book, on a thread beside the clerk's work.

use std::collections::{BTreeMap, HashSet};

use super::known;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::election::table_cells;
use crate::domain::organisation::Courses;
use crate::domain::text::{fold, nfc_clean_line, search_words};
use crate::store::{Store, StoreError};

/// A list has at most so many rows, and so many letters.
const MOST_ROWS: usize = 2_000;
const MOST_LETTERS: usize = 400_000;
/// So many unknown names are searched for by their words.
const MOST_SEARCHES: usize = 60;
/// So many organisations are offered for a name.
const OFFERED: usize = 8;

/// Heads of the first column.
const HEADS: [&str; 9] = [
    "to chuc",
    "ten to chuc",
    "don vi",
    "ten don vi",
    "cdcs",
    "ten cdcs",
    "cong doan co so",
    "ten cong doan co so",
    "organisation",
];

/// What a name may mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meant {
    /// As it was pasted.
    pub text: String,
    /// The organisations it may mean.
    pub who: Vec<RecordId>,
    /// Whether they bear just this name, now or before; else they only have its words.
    pub exact: bool,
}

/// One row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its number in what was pasted, from 1.
    pub line: usize,
    /// The organisation.
    pub of: Meant,
    /// Its new upper body.
    pub to: Meant,
}

/// A pasted list, its names held against the book.
#[derive(Clone, Debug, Default)]
pub struct Matched {
    pub(crate) text: String,
    pub(crate) rows: Vec<Row>,
    pub(crate) courses: Courses,
    /// Whether it has more rows than a list may have; then none is read.
    pub(crate) too_long: bool,
}

impl Matched {
    /// Reads a text of two columns, organisation and new upper body, as copied out of Excel.
    pub fn read(store: &Store, text: &str) -> Result<Self, StoreError> {
        let mut matched = Self { text: text.to_owned(), ..Self::default() };
        if text.chars().nth(MOST_LETTERS).is_some() || text.lines().nth(MOST_ROWS).is_some() {
            matched.too_long = true;
            return Ok(matched);
        }
        let pairs = pairs(text);
        let names = pairs.iter().flat_map(|(_, of, to)| [of, to]).filter(|name| !name.is_empty());
        let meant = meant(store, names)?;
        let of_name = |name: &String| meant.get(name).cloned().unwrap_or_default();
        for (line, of, to) in pairs {
            matched.rows.push(Row { line, of: of_name(&of), to: of_name(&to) });
        }
        let everyone: Vec<RecordId> =
            meant.values().flat_map(|meant| meant.who.iter().copied()).collect();
        known::extend(&mut matched.courses, store, everyone)?;
        Ok(matched)
    }
}

/// Line number, first and second name of each row that is not empty; running numbers before the names and
/// the head of the table are left out.
fn pairs(text: &str) -> Vec<(usize, String, String)> {
    // Excel parts columns by tabs; what stands in one column may be parted by semicolons.
    let parted = |row: Vec<String>| match row.as_slice() {
        [only] if only.contains(';') => only.split(';').map(nfc_clean_line).collect(),
        _ => row,
    };
    let table: Vec<Vec<String>> = table_cells(text).into_iter().map(parted).collect();
    let skip = usize::from(is_numbered(&table));
    let mut pairs = Vec::new();
    for (at, mut row) in table.into_iter().enumerate() {
        row.drain(..skip.min(row.len()));
        row.resize(2, String::new());
        let head = at == 0 && HEADS.contains(&fold(&row[0]).as_str());
        if head || row.iter().all(String::is_empty) {
            continue;
        }
        let to = row.pop().unwrap_or_default();
        let of = row.pop().unwrap_or_default();
        pairs.push((at + 1, of, to));
    }
    pairs
}

/// Whether a third column of running numbers stands before the two, perhaps with a head over it.
fn is_numbered(table: &[Vec<String>]) -> bool {
    let is_number = |row: &&Vec<String>| {
        let cell = row.first().map_or("", String::as_str).trim_end_matches('.');
        !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit())
    };
    let wide: Vec<&Vec<String>> = table.iter().filter(|row| row.len() > 2).collect();
    let body = match wide.as_slice() {
        [first, body @ ..] if !is_number(first) => body,
        all => all,
    };
    !body.is_empty() && body.iter().all(is_number)
}

/// What each name means: who bears or bore it; else, as in the search, who has all its words.
fn meant<'a>(
    store: &Store,
    names: impl Iterator<Item = &'a String>,
) -> Result<BTreeMap<String, Meant>, StoreError> {
    let names: HashSet<&String> = names.collect();
    let folded: HashSet<String> = names.iter().map(|name| fold(name)).collect();
    let called = store.organisations_called(&folded)?;
    let mut searched = 0;
    let mut meant = BTreeMap::new();
    let mut names: Vec<&String> = names.into_iter().collect();
    names.sort();
    for name in names {
        let mut one = Meant { text: name.clone(), who: Vec::new(), exact: true };
        if let Some(who) = called.get(&fold(name)) {
            one.who = who.iter().copied().collect();
        } else if searched < MOST_SEARCHES {
            searched += 1;
            one.exact = false;
            let hits = store.search(&search_words(name), Some(Kind::Organisation), OFFERED)?;
            let near = hits.into_iter().filter(|hit| hit.missing.is_none());
            one.who = near.map(|hit| hit.row.id).collect();
        }
        meant.insert(name.clone(), one);
    }
    Ok(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names_are_read_out_of_whatever_stands_around_them() {
        let told = |line: usize, of: &str, to: &str| (line, of.to_owned(), to.to_owned());
        for (text, expected) in [
            ("A\tB", vec![told(1, "A", "B")]),
            ("A; B", vec![told(1, "A", "B")]),
            ("A\tB\r\n\r\n C \t D \r\n", vec![told(1, "A", "B"), told(3, "C", "D")]),
            ("Tổ chức\tCấp trên\nA\tB", vec![told(2, "A", "B")]),
            ("Tên CĐCS;Cấp trên\nA;B", vec![told(2, "A", "B")]),
            (
                "STT\tTổ chức\tCấp trên\n1\tA\tB\n2\tC\tD",
                vec![told(2, "A", "B"), told(3, "C", "D")],
            ),
            ("1\tA\tB\n2\tC\tD", vec![told(1, "A", "B"), told(2, "C", "D")]),
            ("\"A\nx\"\tB", vec![told(1, "A x", "B")]),
            ("A", vec![told(1, "A", "")]),
            ("\tB", vec![told(1, "", "B")]),
            ("A\tB\tghi chú", vec![told(1, "A", "B")]),
            ("", vec![]),
        ] {
            assert_eq!(pairs(text), expected, "{text:?}");
        }
    }
}
