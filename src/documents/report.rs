//! Papers made from the book in one call: pages for the window, files for the disk.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::term_summary::query::{self, QueryError};
use super::typst_engine::{Pages, set_paper};
use super::{DocumentError, PaperSettings, docx};
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
            Self::Document(_) => tr!("report-not-made"),
        }
    }

    /// What stands behind the sentence, for the details button and the log.
    pub fn details(&self) -> String {
        self.to_string()
    }
}

/// The pages of document 01 of a term (báo cáo tổng hợp nhiệm kỳ) with the facts of a day.
pub fn term_summary_pages(
    store: &Store,
    term: RecordId,
    as_of: NaiveDate,
    stated: DateTime<FixedOffset>,
) -> Result<Pages, ReportError> {
    let settings = PaperSettings::default();
    let summary = query::load(store, term, as_of, stated)?;
    Ok(set_paper(&summary.paper(&settings), &settings, stated)?)
}

/// The bytes of document 01 of a term as a file. The same book, day and stated time give the same bytes.
pub fn write_term_summary(
    store: &Store,
    term: RecordId,
    as_of: NaiveDate,
    stated: DateTime<FixedOffset>,
    format: Format,
) -> Result<Vec<u8>, ReportError> {
    let settings = PaperSettings::default();
    let summary = query::load(store, term, as_of, stated)?;
    let bytes = match format {
        Format::Pdf => set_paper(&summary.paper(&settings), &settings, stated)?.pdf()?,
        Format::Docx => docx::write(&summary.paper(&settings), &settings, stated)?,
        Format::Xlsx => summary.xlsx(&settings, stated)?,
    };
    Ok(bytes)
}
