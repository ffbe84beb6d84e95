//! The command line: the window's twin, over the same layers. Also how tests and other programs drive
//! the book.
//!
//! Answers go to standard output in UTF-8, with `--json` one JSON value a line; a refusal is one sentence
//! on standard error. Exit status: 0 done, 1 damage (`check`, `log`, `export`, `report`) or open findings of severity error
//! (`check`), 2 refused.

mod arguments;
mod book;
mod check;
mod choose;
mod codes;
mod duplicates;
mod error;
mod find;
mod report;
mod request;
mod sample;
mod scan;
mod transfer;
mod tree;

use std::io::{self, Write};
use std::process::ExitCode;

pub use arguments::{Arguments, Command, Renderer, language, parse};
pub use error::CliError;
pub use request::{Paper, ReportRequest, Years};
pub use tree::TreeRequest;

use crate::tr;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Done.
    Done,
    /// The book is damaged or has open findings of severity error.
    Faulty,
    /// Refused; nothing was changed.
    Refused,
}

impl Status {
    /// The number the program ends with.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Faulty => 1,
            Self::Refused => 2,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status.code())
    }
}

/// Runs a command other than the window; what it says goes to `out`, why it refuses to `err`.
pub fn run(command: &Command, out: &mut dyn Write, err: &mut dyn Write) -> Status {
    let done = answer(command, out).and_then(|status| {
        out.flush()?;
        Ok(status)
    });
    match done {
        Ok(status) => status,
        // Whoever reads has seen enough, as `head` does.
        Err(CliError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
        Err(error) => say(&error, &error.sentence_of(command.file()), err),
    }
}

/// Says why nothing was done.
pub fn refuse(error: &CliError, err: &mut dyn Write) -> Status {
    say(error, &error.sentence(), err)
}

fn say(error: &CliError, sentence: &str, err: &mut dyn Write) -> Status {
    tracing::info!(%error, "refused");
    // Where even this cannot be written, the exit status still says it.
    let _unsaid = writeln!(err, "{sentence}");
    Status::Refused
}

fn answer(command: &Command, out: &mut dyn Write) -> Result<Status, CliError> {
    match command {
        Command::Help => writeln!(out, "{}", tr!("cli-help"))?,
        Command::Version => writeln!(out, "so-cong-doan {}", env!("CARGO_PKG_VERSION"))?,
        Command::Schema => transfer::schema(out)?,
        Command::Codes => write!(out, "{}", codes::table())?,
        Command::New { file } => book::new(file, out)?,
        Command::Sample { file, organisations, seed } => {
            sample::sample(file, *organisations, *seed, out)?;
        }
        Command::Import { file, source, dry_run } => transfer::import(file, source, *dry_run, out)?,
        Command::Export { file, to } => return transfer::export(file, to, out),
        Command::Report(request) => return report::report(request, out),
        Command::Search { file, words, json } => find::search(file, words, *json, out)?,
        Command::Log { file, record, json } => return find::log(file, *record, *json, out),
        Command::Duplicates { file, json } => duplicates::duplicates(file, *json, out)?,
        Command::Undo { file, steps } => book::turn(file, *steps, book::Turn::Undo, out)?,
        Command::Redo { file, steps } => book::turn(file, *steps, book::Turn::Redo, out)?,
        Command::Tree(request) => tree::tree(request, out)?,
        Command::Check { file, json, rebuild } => return check::check(file, *json, *rebuild, out),
        // The window is opened by the program, never here.
        Command::Window { .. } => return Err(CliError::Usage(error::Usage::NoCommand)),
    }
    Ok(Status::Done)
}
