//! The report chosen for printing and its pages.

use std::collections::HashMap;

use crate::domain::catalogue::RecordId;

/// The kinds of file a report is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportFormat {
    /// PDF/A.
    Pdf,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
}

impl ReportFormat {
    /// The ending of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }
}

/// A page as a picture.
#[derive(Clone, Debug)]
pub struct PreviewPage {
    /// Pixels to the point it was drawn at.
    pub scale: f32,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// Red, green, blue, opacity, row by row.
    pub pixels: Vec<u8>,
    /// Raised when the page was drawn anew.
    pub revision: u64,
}

/// What the print section shows.
#[derive(Clone, Default)]
pub struct PrintState {
    /// The term whose summary is shown.
    pub term: Option<RecordId>,
    /// Its name.
    pub title: String,
    /// The pages of the report; `None` until it is made.
    pub pages: Option<usize>,
    /// The pages drawn so far.
    pub pictures: HashMap<usize, PreviewPage>,
    /// Pages asked for and not drawn yet, with their scale.
    pub asked: HashMap<usize, f32>,
    /// The sentence of a failure.
    pub failed: Option<String>,
    /// Whether the book changed since the report was made.
    pub stale: bool,
    /// Whether the report is being made.
    pub making: bool,
    /// The report set in pages, for drawing.
    pub set: Option<std::sync::Arc<crate::documents::typst_engine::Pages>>,
    /// Counts the pictures, so that the window knows a new one.
    pub revision: u64,
}
