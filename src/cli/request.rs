//! The arguments of `report`: which paper, of what, in what form.

use std::path::PathBuf;
use std::str::FromStr;

use super::error::Usage;
use super::scan::Scanned;
use crate::documents::committee_list::Board;
use crate::documents::term_table::{Reach, Round};
use crate::domain::values::PartialDate;

/// A paper asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRequest {
    /// The book.
    pub file: PathBuf,
    /// The organisation, by UUID or words; `None` when the book has only one with terms.
    pub organisation: Option<String>,
    /// Which paper.
    pub paper: Paper,
    /// The term; `None` takes the latest.
    pub term: Option<Years>,
    /// The ballot, by UUID or words; `None` when there is only one.
    pub ballot: Option<String>,
    /// The upper congress, by words; `None` when delegates went to only one.
    pub congress: Option<String>,
    /// The body whose members are listed; `None` when the book knows those of only one.
    pub board: Option<Board>,
    /// The programme, by UUID or words; `None` when there is only one.
    pub programme: Option<String>,
    /// The form to write on by hand instead of the filled one.
    pub blank: bool,
    /// With ethnicity and Party columns.
    pub sensitive: bool,
    /// How far below an upper union a table goes.
    pub reach: Reach,
    /// The day the paper speaks of.
    pub as_of: Option<PartialDate>,
    /// Where to: `.pdf`, `.docx` or `.xlsx`.
    pub to: PathBuf,
}

/// The papers, by their names in the command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Báo cáo tổng hợp nhiệm kỳ.
    TermSummary,
    /// Biên bản kiểm phiếu.
    CountingMinutes,
    /// Danh sách trích ngang.
    CommitteeList,
    /// Danh sách đại biểu dự đại hội cấp trên.
    DelegateList,
    /// Biểu tổng hợp nhiệm kỳ của các tổ chức trực thuộc.
    TermTable,
    /// Danh sách việc cần làm.
    TaskList,
    /// Biểu theo dõi chương trình phối hợp.
    ProgrammeReport,
}

impl Paper {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "term-summary" => Self::TermSummary,
            "counting-minutes" => Self::CountingMinutes,
            "committee-list" => Self::CommitteeList,
            "delegate-list" => Self::DelegateList,
            "term-table" => Self::TermTable,
            "task-list" => Self::TaskList,
            "programme-report" => Self::ProgrammeReport,
            _ => return None,
        })
    }
}

/// A body as an option's value: BCH, BTV, UBKT or its name in the exchange format.
struct BoardName(Board);

impl FromStr for BoardName {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let short = [Board::Committee, Board::StandingCommittee, Board::Inspection]
            .into_iter()
            .zip(["bch", "btv", "ubkt"])
            .find(|(board, short)| text.eq_ignore_ascii_case(short) || text == board.name());
        short.map(|(board, _)| Self(board)).ok_or(())
    }
}

/// How far below: `1`, `2` or `all`.
struct Levels(Reach);

impl FromStr for Levels {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let known = ["1", "2", "all"].into_iter().zip(Reach::ALL);
        let mut named = known.filter(|(name, _)| text.eq_ignore_ascii_case(name));
        named.next().map(|(_, reach)| Self(reach)).ok_or(())
    }
}

/// The years of a term: `2023-2028`, or only the first, `2023`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The first year.
    pub from: i64,
    /// The last year, when it is given.
    pub to: Option<i64>,
}

impl From<Years> for Round {
    fn from(years: Years) -> Self {
        Self { from: years.from, to: years.to }
    }
}

impl FromStr for Years {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let year = |text: &str| {
            let text = text.trim();
            let four = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            if four { text.parse::<i64>().map_err(drop) } else { Err(()) }
        };
        match text.split_once(['-', '–']) {
            Some((from, to)) => Ok(Self { from: year(from)?, to: Some(year(to)?) }),
            None => Ok(Self { from: year(text)?, to: None }),
        }
    }
}

impl std::fmt::Display for Years {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.to {
            Some(to) => write!(out, "{}-{to}", self.from),
            None => write!(out, "{}", self.from),
        }
    }
}

/// The paper the arguments after the book ask for.
pub(super) fn read(file: PathBuf, mut scanned: Scanned) -> Result<ReportRequest, Usage> {
    let name = scanned.next().unwrap_or_default();
    let paper = Paper::named(&name).ok_or(Usage::UnknownReport(name))?;
    Ok(ReportRequest {
        file,
        paper,
        ballot: scanned.text("--ballot"),
        congress: scanned.text("--congress"),
        programme: scanned.text("--programme"),
        board: scanned.value::<BoardName>("--body")?.map(|body| body.0),
        blank: scanned.flag("--blank"),
        sensitive: scanned.flag("--sensitive"),
        reach: scanned.value::<Levels>("--levels")?.map(|levels| levels.0).unwrap_or_default(),
        organisation: scanned.text("--organisation"),
        term: scanned.value("--term")?,
        as_of: scanned.value("--as-of")?,
        to: scanned.path(),
    })
}
