//! Text typed into fields and not left yet, kept beside the book so that a kill does not lose it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::StoreError;

/// The unfinished text of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftText {
    /// The record's number in the book.
    pub record: i64,
    /// The kind of the row being added, when the text stands in a row that is not a record yet.
    pub new_row: Option<String>,
    /// The field's name.
    pub field: String,
    /// The text as typed.
    pub text: String,
    /// Where the text is the second entry of a figure of a ballot (nhập lại để kiểm).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<SecondEntry>,
}

/// What a text of a second entry belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondEntry {
    /// The ballot's number in the book.
    pub ballot: i64,
    /// What the cell rested on when it was typed; when that changed, the text no longer counts.
    pub ground: String,
}

/// The draft file of a book.
#[derive(Clone, Debug)]
pub struct Drafts {
    path: PathBuf,
}

impl Drafts {
    /// The drafts of a book.
    pub fn of(book: &Path) -> Self {
        let mut name = book.as_os_str().to_owned();
        name.push(".draft");
        Self { path: PathBuf::from(name) }
    }

    /// The texts that were left behind; none when the program was closed as usual. An unreadable file
    /// counts as none: it is only a convenience and must never stop the book from opening.
    pub fn load(&self) -> Vec<DraftText> {
        std::fs::read(&self.path)
            .ok()
            .filter(|bytes| bytes.len() < 1_000_000)
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes the texts beside and renames, so that a kill leaves the old or the new ones; removes the
    /// file when there is none.
    pub fn save(&self, drafts: &[DraftText]) -> Result<(), StoreError> {
        if drafts.is_empty() {
            return match std::fs::remove_file(&self.path) {
                Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                    Err(StoreError::io(&self.path, source))
                }
                _ => Ok(()),
            };
        }
        let bytes = serde_json::to_vec(drafts)
            .map_err(|error| StoreError::Unreadable(error.to_string()))?;
        let beside = self.path.with_extension("draft-new");
        std::fs::write(&beside, bytes)
            .and_then(|()| std::fs::rename(&beside, &self.path))
            .map_err(|source| StoreError::io(&self.path, source))
    }
}
