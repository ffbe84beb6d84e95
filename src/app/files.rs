//! Paths the clerk is asked for.

use std::path::{Path, PathBuf};

use crate::app::action::Action;
use crate::app::print::ReportFormat;
use crate::domain::catalogue::Kind;

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFor {
    /// A book to open.
    OpenBook,
    /// A new book.
    NewBook,
    /// A JSON file to import.
    Import,
    /// A JSON file to export to.
    Export,
    /// An Excel file for the list on screen.
    ExportList(Kind),
    /// A file for the report.
    Report(ReportFormat),
    /// A calendar file of the due days.
    Calendar,
}

impl PathFor {
    /// The key of its question.
    pub fn key(self) -> &'static str {
        match self {
            Self::OpenBook => "path-open-book",
            Self::NewBook => "path-new-book",
            Self::Import => "path-import",
            Self::Export => "path-export",
            Self::ExportList(_) => "path-export-list",
            Self::Report(_) => "path-report",
            Self::Calendar => "path-calendar",
        }
    }

    /// The ending of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::OpenBook | Self::NewBook => "socd",
            Self::Import | Self::Export => "json",
            Self::ExportList(_) => "xlsx",
            Self::Report(format) => format.extension(),
            Self::Calendar => "ics",
        }
    }

    /// Whether the file will be written.
    pub fn writes(self) -> bool {
        !matches!(self, Self::OpenBook | Self::Import)
    }

    /// Whether a file of that name would be written over; a new book never is.
    pub fn writes_over(self) -> bool {
        self.writes() && self != Self::NewBook
    }

    /// The action that a chosen path makes.
    pub fn action(self, path: PathBuf) -> Action {
        match self {
            Self::OpenBook => Action::OpenBook(path, false),
            Self::NewBook => Action::NewBook(path),
            Self::Import => Action::Import(path),
            Self::Export => Action::Export(path),
            Self::ExportList(kind) => Action::ExportList(kind, path),
            Self::Report(format) => Action::SaveReport(format, path),
            Self::Calendar => {
                Action::Overview(crate::app::overview::OverviewAction::SaveCalendar(path))
            }
        }
    }
}

/// The name with the first number that no file of the folder has: "Báo cáo.pdf", "Báo cáo (2).pdf".
pub(super) fn free_name(folder: &Path, stem: &str, extension: &str) -> PathBuf {
    let plain = folder.join(format!("{stem}.{extension}"));
    if !plain.exists() {
        return plain;
    }
    let mut numbered = (2..1000).map(|n| folder.join(format!("{stem} ({n}).{extension}")));
    numbered.find(|path| !path.exists()).unwrap_or(plain)
}

/// A path with its ending, where the clerk left it out.
pub(super) fn with_extension(path: &Path, extension: &str) -> PathBuf {
    if path.extension().is_some_and(|known| known.eq_ignore_ascii_case(extension)) {
        return path.to_path_buf();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}
