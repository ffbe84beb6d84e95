//! Why a command is refused.

use std::io;
use std::path::{Path, PathBuf};

use super::book::Turn;
use crate::domain::values::grouped;
use crate::exchange::json::{ExportError, ImportError};
use crate::store::StoreError;
use crate::tr;

/// A refusal: one sentence on standard error, exit status 2.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The arguments make no command.
    #[error("usage: {0:?}")]
    Usage(Usage),
    /// The book.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file that was to be taken in.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// Standard output cannot be written.
    #[error("output: {0}")]
    Output(#[from] io::Error),
    /// A file cannot be written.
    #[error("{path}: {source}")]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: ExportError,
    },
    /// A file of this ending is not read or written by this command.
    #[error("ending of {0}")]
    Ending(PathBuf),
    /// No organisation is called so.
    #[error("no organisation {0}")]
    NoOrganisation(String),
    /// Several organisations are called so; the first of them.
    #[error("several organisations {words}: {names:?}")]
    ManyOrganisations {
        /// What was asked for.
        words: String,
        /// The names of the first few.
        names: Vec<String>,
    },
    /// The organisation has no such term; the terms it has.
    #[error("no term {wanted} of {organisation}: {terms:?}")]
    NoTerm {
        /// The organisation.
        organisation: String,
        /// The years asked for; empty when any would do.
        wanted: String,
        /// The years of those in the book.
        terms: Vec<String>,
    },
    /// Several of what is asked for fit; the first of them.
    #[error("several {words}: {names:?}")]
    Ambiguous {
        /// The option that would tell them apart.
        option: &'static str,
        /// What was asked for.
        words: String,
        /// How each can be named.
        names: Vec<String>,
    },
    /// Nothing fits an option; what there is.
    #[error("none {words}: {names:?}")]
    NothingFits {
        /// The option.
        option: &'static str,
        /// What was asked for.
        words: String,
        /// What there is.
        names: Vec<String>,
    },
    /// The book has no record of this uid.
    #[error("no record {0}")]
    NoRecord(uuid::Uuid),
    /// There is no step to take back or to do again.
    #[error("nothing to turn: {0:?}")]
    NothingToTurn(Turn),
    /// The report cannot be made.
    #[error("report: {0}")]
    Report(String),
}

/// What is wrong with the arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Usage {
    /// No command where one is needed.
    NoCommand,
    /// An option the command does not have.
    UnknownOption(String),
    /// A word that is neither a command nor a book.
    UnknownCommand(String),
    /// A number above what the option takes.
    TooLarge {
        /// The option.
        option: &'static str,
        /// The most it takes.
        most: u32,
    },
    /// An option without its value.
    NoValue(String),
    /// An option's value that cannot be read.
    BadValue {
        /// The option.
        option: String,
        /// Its value.
        value: String,
    },
    /// Fewer arguments than the command needs; how it is called.
    TooFew(&'static str),
    /// More arguments than the command takes; the first of those.
    TooMany(String),
    /// A report the program does not know.
    UnknownReport(String),
}

impl CliError {
    /// As [`CliError::sentence`], naming the book where the failure is the file's or the disk's.
    pub fn sentence_of(&self, book: Option<&Path>) -> String {
        match (self, book) {
            (Self::Store(error) | Self::Import(ImportError::Store(error)), Some(book)) => {
                match error {
                    StoreError::DiskFull => tr!("cli-disk-full", path = book.display().to_string()),
                    StoreError::Drive(_) => tr!("cli-drive", path = book.display().to_string()),
                    error => error.sentence_of(book),
                }
            }
            (Self::Write { source: ExportError::Store(error), .. }, Some(book))
                if error.is_damage() =>
            {
                error.sentence_of(book)
            }
            _ => self.sentence(),
        }
    }

    /// The sentence, in the language in use.
    pub fn sentence(&self) -> String {
        match self {
            Self::Usage(usage) => usage.sentence(),
            Self::Store(error) => error.sentence(),
            Self::Import(error) => error.sentence(),
            Self::Output(_) => tr!("cli-no-output"),
            Self::Write { path, source } => {
                tr!("cli-write", path = path.display().to_string(), reason = source.sentence())
            }
            Self::Ending(path) => tr!("cli-ending", path = path.display().to_string()),
            Self::NoOrganisation(words) if words.is_empty() => tr!("cli-no-term-at-all"),
            Self::ManyOrganisations { words, names } if words.is_empty() => {
                tr!("cli-which-organisation", names = names.join("; "))
            }
            Self::NoOrganisation(words) => tr!("cli-no-organisation", words = words.clone()),
            Self::ManyOrganisations { words, names } => {
                tr!("cli-many-organisations", words = words.clone(), names = names.join("; "))
            }
            Self::NoTerm { organisation, terms, .. } if terms.is_empty() => {
                tr!("cli-no-terms", organisation = organisation.clone())
            }
            Self::NoTerm { organisation, wanted, terms } => tr!(
                "cli-no-term",
                organisation = organisation.clone(),
                wanted = wanted.clone(),
                terms = terms.join("; ")
            ),
            Self::Ambiguous { option, words, names } => tr!(
                "cli-ambiguous",
                option = (*option).to_owned(),
                words = words.clone(),
                names = first_of(names)
            ),
            Self::NothingFits { option, names, .. } if names.is_empty() => {
                tr!("cli-nothing-to-print", option = (*option).to_owned())
            }
            Self::NothingFits { option, words, names } => tr!(
                "cli-nothing-fits",
                option = (*option).to_owned(),
                words = words.clone(),
                names = first_of(names)
            ),
            Self::NoRecord(uid) => tr!("cli-no-record", uid = uid.to_string()),
            Self::NothingToTurn(Turn::Undo) => tr!("nothing-to-undo"),
            Self::NothingToTurn(Turn::Redo) => tr!("nothing-to-redo"),
            Self::Report(reason) => reason.clone(),
        }
    }
}

impl Usage {
    fn sentence(&self) -> String {
        match self {
            Self::NoCommand => tr!("cli-no-command"),
            Self::UnknownOption(option) => tr!("cli-unknown-option", option = option.clone()),
            Self::UnknownCommand(word) => tr!("cli-unknown-command", word = word.clone()),
            Self::TooLarge { option, most } => {
                tr!(
                    "cli-too-large",
                    option = (*option).to_owned(),
                    most = grouped(u64::from(*most))
                )
            }
            Self::NoValue(option) => tr!("cli-no-value", option = option.clone()),
            Self::BadValue { option, value } => {
                tr!("cli-bad-value", option = option.clone(), value = value.clone())
            }
            Self::TooFew(usage) => tr!("cli-too-few", usage = (*usage).to_owned()),
            Self::TooMany(extra) => tr!("cli-too-many", extra = extra.clone()),
            Self::UnknownReport(report) => tr!("cli-unknown-report", report = report.clone()),
        }
    }
}

/// The first names of a long list, apart by semicolons.
fn first_of(names: &[String]) -> String {
    const MOST: usize = 6;
    let mut said = names.iter().take(MOST).cloned().collect::<Vec<_>>().join("; ");
    if names.len() > MOST {
        said.push_str("; …");
    }
    said
}

impl From<Usage> for CliError {
    fn from(usage: Usage) -> Self {
        Self::Usage(usage)
    }
}
