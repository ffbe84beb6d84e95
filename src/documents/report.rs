//! Papers made from the book in one call: pages for the window, files for the disk.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::committee_list::{self, Board, CommitteeList};
use super::counting_minutes::{self, CountingMinutes};
use super::delegate_list::{self, DelegateList};
use super::facts::QueryError;
use super::programme_report::{self, ProgrammeReport};
use super::task_list::{self, TaskList};
use super::term_summary::{self, TermSummary};
use super::term_table::{self, Reach, Round, TermTable, Wanted};
use super::typst_engine::{Pages, set_paper};
use super::xlsx::ExcelTwin as _;
use super::{DocumentError, Paper, PaperSettings, docx};
use crate::domain::catalogue::RecordId;
use crate::store::Store;
use crate::tr;

/// The kind of file a paper is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// PDF/A.
    Pdf,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
}

/// Why a paper was not made. [`ReportError::sentence`] is for the clerk, [`ReportError::details`] for the
/// log.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The facts could not be read from the book.
    #[error("facts: {0}")]
    Query(#[from] QueryError),
    /// The paper could not be set or written.
    #[error("paper: {0}")]
    Document(#[from] DocumentError),
}

impl ReportError {
    /// One plain sentence with what to do, in the language in use.
    pub fn sentence(&self) -> String {
        match self {
            Self::Query(QueryError::Store(error)) => error.sentence(),
            Self::Query(QueryError::NotATerm(_)) => tr!("report-not-a-term"),
            Self::Query(QueryError::NotABallot(_)) => tr!("report-not-a-ballot"),
            Self::Query(QueryError::NotADelegation(_)) => tr!("report-not-a-delegation"),
            Self::Query(QueryError::NotAnOrganisation(_)) => tr!("report-not-an-organisation"),
            Self::Query(QueryError::NotAProgramme(_)) => tr!("report-not-a-programme"),
            Self::Document(_) => tr!("report-not-made"),
        }
    }

    /// What stands behind the sentence, for the details button and the log.
    pub fn details(&self) -> String {
        self.to_string()
    }
}

/// A paper that can be made from the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Report {
    /// Document 01, báo cáo tổng hợp nhiệm kỳ.
    TermSummary {
        /// The term.
        term: RecordId,
    },
    /// Document 03, biên bản kiểm phiếu.
    CountingMinutes {
        /// The ballot.
        ballot: RecordId,
        /// Whether it is the form to write on by hand.
        blank: bool,
    },
    /// Document 04, danh sách trích ngang.
    CommitteeList {
        /// The term.
        term: RecordId,
        /// Whose members.
        board: Board,
        /// Whether ethnicity and Party columns are printed.
        sensitive: bool,
    },
    /// Document 05, danh sách đại biểu dự đại hội cấp trên.
    DelegateList {
        /// The term.
        term: RecordId,
        /// The delegation; `None` where the book only has the ballots.
        delegation: Option<RecordId>,
    },
    /// Document 02, biểu tổng hợp nhiệm kỳ của các tổ chức trực thuộc.
    TermTable {
        /// The upper union.
        organisation: RecordId,
        /// The term asked for; `None` is the one in force on the day.
        round: Option<Round>,
        /// How far below.
        reach: Reach,
    },
    /// Document 07, danh sách việc cần làm.
    TaskList {
        /// Of this union and all below it; `None`: of the whole book.
        under: Option<RecordId>,
        /// The day days are counted from; `None`: the day the paper is made for.
        day: Option<NaiveDate>,
    },
    /// Document 06, biểu theo dõi chương trình phối hợp.
    ProgrammeReport {
        /// The programme.
        programme: RecordId,
        /// The union that makes it; `None` takes the first among the parties.
        issuer: Option<RecordId>,
    },
}

impl Report {
    /// The record the paper is about: a term, a ballot, an organisation or a programme; `None`: the whole book.
    pub fn about(self) -> Option<RecordId> {
        match self {
            Self::TermSummary { term }
            | Self::CommitteeList { term, .. }
            | Self::DelegateList { term, .. } => Some(term),
            Self::CountingMinutes { ballot, .. } => Some(ballot),
            Self::TermTable { organisation, .. } => Some(organisation),
            Self::TaskList { under, .. } => under,
            Self::ProgrammeReport { programme, .. } => Some(programme),
        }
    }

    /// Reads the facts with the figures of a day (`as_of`), named as on the days they happened.
    fn load(
        self,
        store: &Store,
        as_of: NaiveDate,
        stated: DateTime<FixedOffset>,
    ) -> Result<Loaded, QueryError> {
        Ok(match self {
            Self::TermSummary { term } => {
                Loaded::Summary(Box::new(term_summary::query::load(store, term, as_of, stated)?))
            }
            Self::CountingMinutes { ballot, blank } => {
                let minutes = counting_minutes::load(store, ballot, stated)?;
                Loaded::Minutes(Box::new(if blank { minutes.into_blank() } else { minutes }))
            }
            Self::CommitteeList { term, board, sensitive } => Loaded::Members(Box::new(
                committee_list::load(store, term, board, sensitive, as_of, stated)?,
            )),
            Self::DelegateList { term, delegation } => {
                Loaded::Delegates(Box::new(delegate_list::load(store, term, delegation, stated)?))
            }
            Self::TermTable { organisation, round, reach } => {
                let wanted = Wanted { round, reach, day: as_of };
                Loaded::Table(Box::new(term_table::load(store, organisation, wanted, stated)?))
            }
            Self::TaskList { under, day } => {
                let as_of = day.unwrap_or(as_of);
                Loaded::Tasks(Box::new(task_list::load(store, under, as_of, stated)?))
            }
            Self::ProgrammeReport { programme, issuer } => Loaded::Programme(Box::new(
                programme_report::load(store, programme, issuer, as_of, stated)?,
            )),
        })
    }

    /// Its pages, for the window.
    pub fn pages(
        self,
        store: &Store,
        as_of: NaiveDate,
        stated: DateTime<FixedOffset>,
    ) -> Result<Pages, ReportError> {
        let settings = PaperSettings::default();
        let paper = self.load(store, as_of, stated)?.paper(&settings);
        Ok(set_paper(&paper, &settings, stated)?)
    }

    /// Its bytes as a file. The same book, day and stated time give the same bytes.
    pub fn write(
        self,
        store: &Store,
        as_of: NaiveDate,
        stated: DateTime<FixedOffset>,
        format: Format,
    ) -> Result<Vec<u8>, ReportError> {
        let settings = PaperSettings::default();
        let loaded = self.load(store, as_of, stated)?;
        Ok(match format {
            Format::Pdf => set_paper(&loaded.paper(&settings), &settings, stated)?.pdf()?,
            Format::Docx => docx::write(&loaded.paper(&settings), &settings, stated)?,
            Format::Xlsx => loaded.xlsx(&settings, stated)?,
        })
    }
}

/// The facts of one of the papers.
enum Loaded {
    Summary(Box<TermSummary>),
    Minutes(Box<CountingMinutes>),
    Members(Box<CommitteeList>),
    Delegates(Box<DelegateList>),
    Table(Box<TermTable>),
    Tasks(Box<TaskList>),
    Programme(Box<ProgrammeReport>),
}

impl Loaded {
    fn paper(&self, settings: &PaperSettings) -> Paper {
        match self {
            Self::Summary(facts) => facts.paper(settings),
            Self::Minutes(facts) => facts.paper(settings),
            Self::Members(facts) => facts.paper(settings),
            Self::Delegates(facts) => facts.paper(settings),
            Self::Table(facts) => facts.paper(settings),
            Self::Tasks(facts) => facts.paper(settings),
            Self::Programme(facts) => facts.paper(settings),
        }
    }

    fn xlsx(
        &self,
        settings: &PaperSettings,
        stated: DateTime<FixedOffset>,
    ) -> Result<Vec<u8>, DocumentError> {
        match self {
            Self::Summary(facts) => facts.xlsx(settings, stated),
            Self::Minutes(facts) => facts.xlsx(settings, stated),
            Self::Members(facts) => facts.xlsx(settings, stated),
            Self::Delegates(facts) => facts.xlsx(settings, stated),
            Self::Table(facts) => facts.xlsx(settings, stated),
            Self::Tasks(facts) => facts.xlsx(settings, stated),
            Self::Programme(facts) => facts.xlsx(settings, stated),
        }
    }
}
