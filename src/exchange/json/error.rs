//! Why a file is not taken into the book, and the one sentence that says so.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::domain::values::{InputError, LARGEST, grouped};
use crate::store::StoreError;
use crate::tr;

/// An import that was refused; the book is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The book could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file could not be read.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The file says something that is not taken.
    #[error("{}: {place}: {fault:?}", .file.display())]
    Refused {
        /// The file.
        file: PathBuf,
        /// Where in it.
        place: Box<Place>,
        /// What is wrong there.
        fault: Box<Fault>,
    },
}

/// A place in an exchange file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Which record, counted from 1.
    pub record: Option<usize>,
    /// Its kind as written.
    pub kind: Option<String>,
    /// Its uid or handle as written.
    pub uid: Option<String>,
    /// The field as written.
    pub field: Option<String>,
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON from this line and column on.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// The file is larger than any that is read.
    FileTooLarge,
    /// A text without end.
    TextTooLong,
    /// More records than are read from one file.
    TooManyRecords,
    /// JSON, but not in the exchange format.
    NotExchange,
    /// A version of the format this program does not know.
    Version(String),
    /// A name beside `records` that the format does not know.
    UnknownTop,
    /// The list `records` is missing or no list.
    NoRecords,
    /// A record that is no JSON object.
    NotARecord,
    /// The same name twice in one object.
    Twice,
    /// A record without kind.
    NoKind,
    /// A kind the catalogue does not know.
    UnknownKind,
    /// A field the kind does not have.
    UnknownField,
    /// A value of another type than the field's.
    WrongType(Expected),
    /// A number below zero or above what a field takes.
    OutOfBounds,
    /// A percentage below 0, above 1000 or with more than one decimal.
    BadPercent,
    /// A date that no calendar has, or in another notation.
    BadDate(String),
    /// A text no field takes.
    Text(InputError),
    /// Neither a UUID nor a handle.
    BadUid(String),
    /// A uid or handle that an earlier record has.
    Duplicate {
        /// The earlier record, counted from 1.
        first: usize,
    },
    /// A reference to what is neither in the file nor in the book.
    MissingReference(String),
    /// A reference to a record of a kind the field cannot point to.
    WrongTarget(String),
    /// The link to the owner is missing.
    Required,
    /// A chain that comes back to its beginning.
    Circle,
    /// The book has this uid with another value.
    Differs,
    /// The book has this uid for a record of another kind.
    OtherKind,
    /// The record is a row of a ballot of the book that is final: its name there.
    Final(String),
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number.
    Whole,
    /// A number, or a number with its qualifier.
    Count,
    /// A percentage.
    Percent,
    /// A date as text.
    Date,
    /// `true` or `false`.
    Flag,
    /// A uid.
    Reference,
}

impl ImportError {
    pub(super) fn refused(file: &Path, place: Place, fault: Fault) -> Self {
        Self::Refused { file: file.to_path_buf(), place: Box::new(place), fault: Box::new(fault) }
    }

    /// One plain sentence for the clerk that names the file, the record and the field, in the language
    /// in use.
    pub fn sentence(&self) -> String {
        match self {
            Self::Store(error) => error.sentence(),
            Self::Io { path, .. } => tr!("import-unreadable", file = path.display().to_string()),
            Self::Refused { file, place, fault } => tr!(
                "import-refused",
                place = place.sentence(&file.display().to_string()),
                fault = fault.sentence()
            ),
        }
    }
}

impl Place {
    /// "cases.json, bản ghi 3 (term @t1), trường previous".
    fn sentence(&self, file: &str) -> String {
        let mut parts = vec![file.to_owned()];
        if let Some(index) = self.record {
            let named: Vec<String> =
                [&self.kind, &self.uid].into_iter().flatten().map(|name| excerpt(name)).collect();
            parts.push(if named.is_empty() {
                tr!("import-record", index = index.to_string())
            } else {
                tr!("import-record-named", index = index.to_string(), name = named.join(" "))
            });
        }
        if let Some(field) = &self.field {
            parts.push(tr!("import-field", field = excerpt(field)));
        }
        parts.join(", ")
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "record {:?} {:?} {:?} field {:?}",
            self.record, self.kind, self.uid, self.field
        )
    }
}

impl Fault {
    fn sentence(&self) -> String {
        match self {
            Self::Syntax { line, column } => {
                tr!("import-syntax", line = line.to_string(), column = column.to_string())
            }
            Self::FileTooLarge => {
                tr!("import-file-too-large", limit = (super::LARGEST_FILE >> 20).to_string())
            }
            Self::TextTooLong => tr!("import-text-too-long"),
            Self::TooManyRecords => {
                tr!("import-too-many-records", limit = grouped(super::MOST_RECORDS as u64))
            }
            Self::NotExchange => tr!("import-not-exchange"),
            Self::Version(found) => {
                tr!("import-version", found = excerpt(found), known = super::VERSION.to_string())
            }
            Self::UnknownTop => tr!("import-unknown-top"),
            Self::NoRecords => tr!("import-no-records"),
            Self::NotARecord => tr!("import-not-a-record"),
            Self::Twice => tr!("import-twice"),
            Self::NoKind => tr!("import-no-kind"),
            Self::UnknownKind => tr!("import-unknown-kind"),
            Self::UnknownField => tr!("import-unknown-field"),
            Self::WrongType(expected) => tr!("import-wrong-type", expected = expected.words()),
            Self::OutOfBounds => tr!("import-out-of-bounds", limit = grouped(LARGEST)),
            Self::BadPercent => tr!("import-bad-percent"),
            Self::BadDate(text) => tr!("import-bad-date", text = excerpt(text)),
            Self::Text(error) => error.sentence(),
            Self::BadUid(text) => tr!("import-bad-uid", text = excerpt(text)),
            Self::Duplicate { first } => tr!("import-duplicate", first = first.to_string()),
            Self::MissingReference(target) => {
                tr!("import-missing-reference", target = excerpt(target))
            }
            Self::WrongTarget(target) => tr!("import-wrong-target", target = excerpt(target)),
            Self::Required => tr!("import-required"),
            Self::Circle => tr!("import-circle"),
            Self::Differs => tr!("import-differs"),
            Self::OtherKind => tr!("import-other-kind"),
            Self::Final(ballot) => tr!("import-final", ballot = excerpt(ballot)),
        }
    }
}

impl Expected {
    fn words(self) -> String {
        match self {
            Self::Text => tr!("import-expected-text"),
            Self::Whole => tr!("import-expected-whole"),
            Self::Count => tr!("import-expected-count"),
            Self::Percent => tr!("import-expected-percent"),
            Self::Date => tr!("import-expected-date"),
            Self::Flag => tr!("import-expected-flag"),
            Self::Reference => tr!("import-expected-reference"),
        }
    }
}

/// The beginning of a text from a file, fit for a sentence: a hostile one must not fill the screen,
/// break the line or turn its direction.
fn excerpt(text: &str) -> String {
    const SHOWN: usize = 60;
    let plain =
        |c: &char| crate::domain::text::find_forbidden(c.encode_utf8(&mut [0; 4]), false).is_none();
    let mut short: String = text.chars().filter(plain).take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() {
        short.push('…');
    }
    short
}
