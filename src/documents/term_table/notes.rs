//! The notes under the table: what each organisation lacks, and where its numbers do not agree. The same
//! words have one number.

use std::collections::HashMap;

use super::figures::{Committee, column};
use crate::documents::Cell;
use crate::documents::people::padded;
use crate::documents::stored::upper_first;
use crate::documents::words::{grouped, phrase, word};

/// The numbered notes in the order in which the table first asks for them.
#[derive(Default)]
pub struct Notes {
    numbers: HashMap<String, usize>,
    texts: Vec<String>,
}

impl Notes {
    /// The numbers of some remarks, rising.
    pub fn numbers(&mut self, remarks: &[String]) -> Vec<usize> {
        let mut numbers: Vec<usize> = remarks.iter().map(|text| self.number(text)).collect();
        numbers.sort_unstable();
        numbers
    }

    fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), self.texts.len());
        self.texts.len()
    }

    /// "(1) …", a line each.
    pub fn lines(self) -> Vec<String> {
        let numbered = self.texts.into_iter().enumerate();
        numbered
            .map(|(at, text)| {
                phrase("table-note", &[("number", &(at + 1).to_string()), ("text", &text)])
            })
            .collect()
    }
}

/// The names of the counts within a sentence.
const NAMES: [&str; 9] = [
    "table-name-total",
    "table-name-female",
    "table-name-party",
    "table-name-ages",
    "table-name-ages",
    "table-name-ages",
    "table-name-ages",
    "table-name-again",
    "table-name-new",
];

/// What is not known of a line: "Chưa rõ: ngày đại hội, đảng viên." `cells` are its texts with the keys of
/// their names.
pub fn missing(cells: &[(&Cell, &'static str)], committee: &Committee) -> Option<String> {
    let mut names: Vec<&str> =
        cells.iter().filter(|(cell, _)| cell.is_unknown()).map(|(_, name)| *name).collect();
    let open = |at: usize| committee.figures[at].shown.is_unknown();
    if (0..NAMES.len()).all(open) {
        names.push("table-name-committee");
    } else {
        let in_part = |at: usize| committee.parts.iter().any(|part| part.column == at);
        names.extend((0..NAMES.len()).filter(|at| open(*at) && !in_part(*at)).map(|at| NAMES[at]));
    }
    names.dedup();
    let names: Vec<String> = names.into_iter().map(word).collect();
    (!names.is_empty()).then(|| phrase("table-note-unknown", &[("names", &names.join(", "))]))
}

/// "Đảng viên rõ 09, chưa rõ 02; …", and how many are on a list that is not whole.
pub fn partly(committee: &Committee) -> Vec<String> {
    let number = |number: u64| padded(usize::try_from(number).unwrap_or(usize::MAX));
    let parts: Vec<String> = committee
        .parts
        .iter()
        .map(|part| {
            let (name, yes) = (word(NAMES[part.column]), number(part.yes));
            let unknown = number(part.unknown);
            phrase("table-note-part", &[("name", &name), ("yes", &yes), ("unknown", &unknown)])
        })
        .collect();
    let mut said = Vec::new();
    if !parts.is_empty() {
        said.push(format!("{}.", upper_first(&parts.join("; "))));
    }
    let open = committee.figures.iter().any(|figure| figure.shown.is_unknown());
    said.extend(
        committee
            .listed
            .filter(|_| open)
            .map(|listed| phrase("table-note-listed", &[("count", &number(listed))])),
    );
    said
}

/// Where the numbers do not agree: 1 = 4 + 5 + 6 + 7 = 8 + 9, 2 and 3 not above 1. They are printed as they
/// are all the same.
pub fn disagreements(committee: &Committee) -> Vec<String> {
    let number = |at: usize| committee.figures[at].exact;
    let Some(total) = number(column::TOTAL) else { return Vec::new() };
    let shown = |number: u64| grouped(i64::try_from(number).unwrap_or(i64::MAX));
    let [young, middle, old] = column::AGES;
    let sums: [(&str, &[usize]); 2] = [
        ("4 + 5 + 6 + 7", &[young, middle, old, column::AGE_UNKNOWN]),
        ("8 + 9", &[column::AGAIN, column::NEW]),
    ];
    let mut said = Vec::new();
    for (columns, places) in sums {
        let sum: Option<u64> = places.iter().map(|at| number(*at)).sum();
        if let Some(sum) = sum.filter(|sum| *sum != total) {
            let args = [("columns", columns), ("sum", &shown(sum)), ("total", &shown(total))];
            said.push(phrase("table-note-sum", &args));
        }
    }
    for (name, at) in [("2", column::FEMALE), ("3", column::PARTY)] {
        if let Some(part) = number(at).filter(|part| *part > total) {
            let args = [("column", name), ("part", &*shown(part)), ("total", &shown(total))];
            said.push(phrase("table-note-above", &args));
        }
    }
    said
}
