//! The arguments and the command they make.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use uuid::Uuid;

use super::error::Usage;
use super::request::{self, ReportRequest};
use super::scan::{Scanned, Spec};
use super::tree::TreeRequest;
use crate::exchange::practice;
use crate::i18n::Lang;

/// Everything the arguments say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    /// The language asked for; `None` leaves it as it is.
    pub lang: Option<Lang>,
    /// What to do.
    pub command: Command,
}

/// What the program can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The window, on a book or on the last one.
    Window {
        /// The book.
        file: Option<PathBuf>,
        /// The renderer to use instead of the one that worked last.
        renderer: Option<Renderer>,
    },
    /// Makes an empty book.
    New {
        /// The book.
        file: PathBuf,
    },
    /// Makes a book of invented practice data.
    Sample {
        /// The book.
        file: PathBuf,
        /// How many union organisations.
        organisations: u32,
        /// The same seed gives the same data.
        seed: u64,
    },
    /// Takes a file into the book.
    Import {
        /// The book.
        file: PathBuf,
        /// The file.
        source: PathBuf,
        /// Only say what would be done.
        dry_run: bool,
    },
    /// Writes the book out.
    Export {
        /// The book.
        file: PathBuf,
        /// Where to.
        to: PathBuf,
    },
    /// Prints a paper.
    Report(ReportRequest),
    /// Finds records by their words.
    Search {
        /// The book.
        file: PathBuf,
        /// The words.
        words: String,
        /// As lines of JSON.
        json: bool,
    },
    /// The tree of organisations of a day.
    Tree(TreeRequest),
    /// Checks the book.
    Check {
        /// The book.
        file: PathBuf,
        /// As lines of JSON.
        json: bool,
        /// Make what is derived anew first.
        rebuild: bool,
    },
    /// Shows the history.
    Log {
        /// The book.
        file: PathBuf,
        /// Only of this record.
        record: Option<Uuid>,
        /// As lines of JSON.
        json: bool,
    },
    /// Lists likely duplicates.
    Duplicates {
        /// The book.
        file: PathBuf,
        /// As lines of JSON.
        json: bool,
    },
    /// Takes steps back.
    Undo {
        /// The book.
        file: PathBuf,
        /// How many.
        steps: u32,
    },
    /// Does steps again that were taken back.
    Redo {
        /// The book.
        file: PathBuf,
        /// How many.
        steps: u32,
    },
    /// Prints the JSON Schema of the exchange format.
    Schema,
    /// Prints the table of codes, as the documentation keeps it.
    Codes,
    /// Prints how the program is called.
    Help,
    /// Prints the program's version.
    Version,
}

impl Command {
    /// The book it is about.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::New { file }
            | Self::Sample { file, .. }
            | Self::Import { file, .. }
            | Self::Export { file, .. }
            | Self::Report(ReportRequest { file, .. })
            | Self::Search { file, .. }
            | Self::Tree(TreeRequest { file, .. })
            | Self::Check { file, .. }
            | Self::Log { file, .. }
            | Self::Duplicates { file, .. }
            | Self::Undo { file, .. }
            | Self::Redo { file, .. } => Some(file),
            Self::Window { file, .. } => file.as_deref(),
            Self::Schema | Self::Codes | Self::Help | Self::Version => None,
        }
    }
}

/// How the window is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// wgpu.
    Wgpu,
    /// OpenGL.
    Glow,
}

impl FromStr for Renderer {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "wgpu" => Ok(Self::Wgpu),
            "glow" => Ok(Self::Glow),
            _ => Err(()),
        }
    }
}

/// `vi` or `en`, as an option's value.
struct Language(Lang);

impl FromStr for Language {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Lang::from_code(text).map(Self).ok_or(())
    }
}

const PRACTICE_ORGANISATIONS: u32 = 200;
const PRACTICE_SEED: u64 = 1;

/// The arguments without the program's name. Fails when they make no command.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, Usage> {
    let mut arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = take_lang(&mut arguments)?;
    // Where no command is named, it is the window; a book of a command's name is opened as ./name.
    let first = arguments.first().and_then(|first| first.to_str()).unwrap_or_default().to_owned();
    if matches!(first.as_str(), "--help" | "-h" | "help") {
        return Ok(Arguments { lang, command: Command::Help });
    }
    if matches!(first.as_str(), "--version" | "-V") {
        return Ok(Arguments { lang, command: Command::Version });
    }
    let command = match spec(&first) {
        Some(spec) => {
            let rest = arguments.split_off(1);
            if rest.iter().any(|argument| argument == "--help") {
                Command::Help
            } else {
                named(&first, spec.scan(rest)?)?
            }
        }
        None => {
            if let Some(word) = unknown_command(&arguments) {
                return Err(Usage::UnknownCommand(word));
            }
            window(WINDOW.scan(arguments)?)?
        }
    };
    Ok(Arguments { lang, command })
}

/// The language asked for, also by arguments that cannot be understood: the refusal is said in it.
pub fn language(arguments: &[OsString]) -> Option<Lang> {
    take_lang(&mut arguments.to_vec()).ok().flatten()
}

/// Takes `--lang vi` or `--lang=en` out, wherever it stands before `--`.
fn take_lang(arguments: &mut Vec<OsString>) -> Result<Option<Lang>, Usage> {
    let end = arguments.iter().position(|argument| argument == "--").unwrap_or(arguments.len());
    let is_lang = |argument: &OsString| {
        argument == "--lang" || argument.to_str().is_some_and(|text| text.starts_with("--lang="))
    };
    let Some(at) = arguments[..end].iter().position(is_lang) else {
        return Ok(None);
    };
    let length = if arguments[at] == "--lang" { 2.min(arguments.len() - at) } else { 1 };
    let taken: Vec<OsString> = arguments.drain(at..at + length).collect();
    let spec = Spec { usage: "", places: (0, 0), flags: &[], options: &["--lang"] };
    Ok(spec.scan(taken)?.value::<Language>("--lang")?.map(|language| language.0))
}

/// The first argument where it can only be meant as a command: a bare word without ending, and no file of
/// that name is there. A new book of such a name is made by `new`, or opened as `./name`.
fn unknown_command(arguments: &[OsString]) -> Option<String> {
    let first = arguments.first()?.to_str()?;
    let bare = first.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    let word = bare && !first.starts_with('-') && !Path::new(first).exists();
    word.then(|| first.to_owned())
}

const WINDOW: Spec =
    Spec { usage: "so-cong-doan [FILE]", places: (0, 1), flags: &[], options: &["--renderer"] };

fn spec(command: &str) -> Option<Spec> {
    type Names = &'static [&'static str];
    let (usage, places, flags, options): (_, _, Names, Names) = match command {
        "new" => ("new FILE", (1, 1), &[], &[]),
        "sample" => ("sample FILE", (1, 1), &[], &["--organisations", "--seed"]),
        "import" => ("import FILE SOURCE", (2, 2), &["--dry-run"], &[]),
        "export" => ("export FILE OUT", (2, 2), &[], &[]),
        "report" => {
            let options: Names = &[
                "--organisation",
                "--term",
                "--as-of",
                "--ballot",
                "--body",
                "--congress",
                "--levels",
                "--programme",
            ];
            ("report FILE REPORT OUT", (3, 3), &["--blank", "--sensitive"], options)
        }
        "search" => ("search FILE WORDS", (2, usize::MAX), &["--json"], &[]),
        "tree" => ("tree FILE", (1, 1), &["--json", "--ended"], &["--as-of"]),
        "check" => ("check FILE", (1, 1), &["--json", "--rebuild"], &[]),
        "log" => ("log FILE", (1, 1), &["--json"], &["--record"]),
        "duplicates" => ("duplicates FILE", (1, 1), &["--json"], &[]),
        "undo" => ("undo FILE", (1, 1), &[], &["--steps"]),
        "redo" => ("redo FILE", (1, 1), &[], &["--steps"]),
        "schema" => ("schema", (0, 0), &[], &[]),
        "codes" => ("codes", (0, 0), &[], &[]),
        _ => return None,
    };
    Some(Spec { usage, places, flags, options })
}

fn window(mut scanned: Scanned) -> Result<Command, Usage> {
    Ok(Command::Window {
        renderer: scanned.value("--renderer")?,
        file: scanned.next().map(PathBuf::from),
    })
}

fn named(command: &str, mut scanned: Scanned) -> Result<Command, Usage> {
    match command {
        "schema" => return Ok(Command::Schema),
        "codes" => return Ok(Command::Codes),
        _ => {}
    }
    let file = scanned.path();
    let json = scanned.flag("--json");
    Ok(match command {
        "new" => Command::New { file },
        "sample" => Command::Sample {
            file,
            organisations: organisations(&scanned)?,
            seed: scanned.value("--seed")?.unwrap_or(PRACTICE_SEED),
        },
        "import" => {
            Command::Import { file, source: scanned.path(), dry_run: scanned.flag("--dry-run") }
        }
        "export" => Command::Export { file, to: scanned.path() },
        "report" => Command::Report(request::read(file, scanned)?),
        "search" => {
            let words: Vec<String> = std::iter::from_fn(|| scanned.next()).collect();
            Command::Search { file, words: words.join(" "), json }
        }
        "tree" => Command::Tree(TreeRequest {
            file,
            as_of: scanned.value("--as-of")?,
            ended: scanned.flag("--ended"),
            json,
        }),
        "check" => Command::Check { file, json, rebuild: scanned.flag("--rebuild") },
        "log" => Command::Log { file, record: scanned.value("--record")?, json },
        "duplicates" => Command::Duplicates { file, json },
        "undo" => Command::Undo { file, steps: steps(&scanned)? },
        "redo" => Command::Redo { file, steps: steps(&scanned)? },
        _ => return Err(Usage::NoCommand),
    })
}

/// As many organisations as the whole country has, at most.
fn organisations(scanned: &Scanned) -> Result<u32, Usage> {
    const OPTION: &str = "--organisations";
    match scanned.value::<u32>(OPTION)? {
        None => Ok(PRACTICE_ORGANISATIONS),
        Some(wanted) if wanted > practice::MOST => {
            Err(Usage::TooLarge { option: OPTION, most: practice::MOST })
        }
        Some(wanted) => Ok(wanted),
    }
}

fn steps(scanned: &Scanned) -> Result<u32, Usage> {
    Ok(scanned.value::<std::num::NonZeroU32>("--steps")?.map_or(1, std::num::NonZeroU32::get))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::request::{Paper, Years};
    use crate::documents::committee_list::Board;
    use crate::documents::term_table::Reach;
    use crate::domain::values::PartialDate;

    fn parsed(line: &str) -> Result<Command, Usage> {
        parse(line.split_whitespace().map(OsString::from)).map(|arguments| arguments.command)
    }

    #[test]
    fn commands_are_read() {
        let file = || PathBuf::from("a.socd");
        for (line, command) in [
            ("", Command::Window { file: None, renderer: None }),
            (
                "a.socd --renderer glow",
                Command::Window { file: Some(file()), renderer: Some(Renderer::Glow) },
            ),
            ("-- --odd", Command::Window { file: Some("--odd".into()), renderer: None }),
            ("new a.socd", Command::New { file: file() }),
            (
                "sample a.socd --seed=7",
                Command::Sample { file: file(), organisations: 200, seed: 7 },
            ),
            (
                "import --dry-run a.socd b.json",
                Command::Import { file: file(), source: "b.json".into(), dry_run: true },
            ),
            (
                "search a.socd dai hoi --json",
                Command::Search { file: file(), words: "dai hoi".to_owned(), json: true },
            ),
            (
                "tree a.socd --ended --as-of 2025-07",
                Command::Tree(TreeRequest {
                    file: file(),
                    as_of: PartialDate::of(2025, Some(7), None),
                    ended: true,
                    json: false,
                }),
            ),
            ("undo a.socd --steps 3", Command::Undo { file: file(), steps: 3 }),
            ("redo a.socd", Command::Redo { file: file(), steps: 1 }),
            ("check --help", Command::Help),
            ("codes", Command::Codes),
            ("--lang en --version", Command::Version),
        ] {
            assert_eq!(parsed(line), Ok(command), "{line}");
        }
    }

    #[test]
    fn a_report_names_its_organisation_term_and_day() {
        let line = "report a.socd term-summary --organisation Cam --term 2023-2028 --as-of 2025-03 out.pdf";
        let Ok(Command::Report(request)) = parsed(line) else { panic!("no report") };
        assert_eq!(request.term, Some(Years { from: 2023, to: Some(2028) }));
        assert_eq!(request.as_of.map(PartialDate::iso).as_deref(), Some("2025-03"));
        assert_eq!(
            (request.organisation.as_deref(), request.to),
            (Some("Cam"), PathBuf::from("out.pdf"))
        );
    }

    #[test]
    fn a_report_names_its_ballot_body_and_form() {
        let line = "report a.socd committee-list --body ubkt --sensitive out.xlsx";
        let Ok(Command::Report(request)) = parsed(line) else { panic!("no report") };
        assert_eq!((request.paper, request.board), (Paper::CommitteeList, Some(Board::Inspection)));
        assert!(request.sensitive && !request.blank);
        let line = "report a.socd term-table --levels all --term 2023 out.pdf";
        let Ok(Command::Report(request)) = parsed(line) else { panic!("no report") };
        assert_eq!((request.paper, request.reach), (Paper::TermTable, Reach::All));
        let line = "report a.socd programme-report --programme 2022 --as-of 2025 out.xlsx";
        let Ok(Command::Report(request)) = parsed(line) else { panic!("no report") };
        let asked = (request.paper, request.programme.as_deref());
        assert_eq!(asked, (Paper::ProgrammeReport, Some("2022")));
        let line = "report a.socd counting-minutes --ballot BCH --blank out.pdf";
        let Ok(Command::Report(request)) = parsed(line) else { panic!("no report") };
        assert_eq!((request.ballot.as_deref(), request.blank), (Some("BCH"), true));
    }

    #[test]
    fn what_makes_no_command_is_refused() {
        for line in [
            "new",
            "new a b",
            "import a.socd",
            "undo a.socd --steps 0",
            "undo a.socd --steps",
            "sample a.socd --seed x",
            "sample a.socd --organisations 125001",
            "export a.socd b.json --json",
            "report a.socd other out.pdf",
            "report a.socd committee-list --body BCHX out.pdf",
            "report a.socd term-table --levels 3 out.pdf",
            "log a.socd --record 5",
            "tree a.socd --as-of 1/7/2025",
            "tree a.socd --as-of 2025-02-30",
            "check a.socd --json=yes",
            "codes a.socd",
            "--renderer metal",
            "--lang fr",
            "--lang",
            "a.socd b.socd",
            "--unknown",
            "frob",
        ] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_word_that_is_no_command_is_named() {
        for line in ["frob", "frob a.socd", "chek a.socd --json"] {
            let word = line.split(' ').next().unwrap_or_default().to_owned();
            assert_eq!(parsed(line), Err(Usage::UnknownCommand(word)), "{line}");
        }
        let largest = Command::Sample { file: "a.socd".into(), organisations: 125_000, seed: 1 };
        assert_eq!(parsed("sample a.socd --organisations 125000"), Ok(largest));
    }
}
