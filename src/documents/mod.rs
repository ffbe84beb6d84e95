//! Printed papers and their Word and Excel twins.
//!
//! Facts become one neutral model ([`paper::Paper`]: sections, facts, tables of typed [`Cell`]s), which
//! [`typst_engine`] sets as PDF and pictures and [`docx`] writes for Word: both print the same
//! [`Cell::display`]. Sheets for Excel ([`xlsx`]) take the typed values of the same cells. Nothing is
//! computed in a template, and the clock is never read here: each paper carries its stated time.

pub mod cell;
pub mod committee_list;
pub mod counting_minutes;
pub mod delegate_list;
pub mod docx;
pub mod facts;
pub mod fonts;
pub mod lines;
pub mod occasion;
pub mod paper;
pub mod people;
pub mod programme_report;
pub mod report;
pub mod settings;
pub mod stored;
pub mod task_list;
pub mod term_summary;
pub mod term_table;
pub mod typst_engine;
pub mod votes;
pub mod words;
pub mod xlsx;

pub use cell::{Cell, Value};
pub use paper::Paper;
pub use settings::PaperSettings;

use rust_xlsxwriter::XlsxError;

/// Why a paper could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The typesetter refused the paper; its own words, for the log.
    #[error("typesetting: {0}")]
    Typeset(String),
    /// There is no page of this number.
    #[error("no page {0}")]
    NoPage(usize),
    /// The data of the paper could not be written down for the template.
    #[error("data of the paper: {0}")]
    Data(#[from] serde_json::Error),
    /// The parts of a Word file could not be packed.
    #[error("Word file: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// Writing bytes failed.
    #[error("writing: {0}")]
    Io(#[from] std::io::Error),
    /// The Excel file could not be made.
    #[error("Excel file: {0}")]
    Excel(#[from] XlsxError),
}
