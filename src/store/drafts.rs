//! Text typed into fields and not left yet, kept beside the book so that a kill does not lose it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::StoreError;

/// The unfinished text of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftText {
    /// The record's uid.
    pub record: Uuid,
    /// The kind of the row being added, when the text stands in a row that is not a record yet.
    pub new_row: Option<String>,
    /// The field's name.
    pub field: String,
    /// The text as typed; empty where the clerk emptied a field that holds a value.
    pub text: String,
    /// Where the text is the second entry of a figure of a ballot (nhập lại để kiểm).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<SecondEntry>,
}

/// What a text of a second entry belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondEntry {
    /// The ballot's uid.
    pub ballot: Uuid,
    /// What the cell rested on when it was typed; when that changed, the text no longer counts.
    pub ground: String,
}

#[derive(Serialize, Deserialize)]
struct DraftFile {
    /// The identity of the book the texts were typed into.
    book: Uuid,
    texts: Vec<DraftText>,
}

/// The draft file of a book.
#[derive(Clone, Debug)]
pub struct Drafts {
    path: PathBuf,
}

/// Texts left behind count as none beyond this size, in bytes: nobody types so much into fields.
const LIMIT: u64 = 1_000_000;

impl Drafts {
    /// The drafts of a book.
    pub fn of(book: &Path) -> Self {
        let mut name = book.as_os_str().to_owned();
        name.push(".draft");
        Self { path: PathBuf::from(name) }
    }

    /// The texts that were left behind in the book of this identity; none when the program was closed
    /// as usual. An unreadable file counts as none: it must never stop the book from opening.
    ///
    /// Texts of another book, one that had this name before, are set aside under `….draft-other`: in
    /// this book they would stand in fields of strangers.
    pub fn load(&self, book: Option<Uuid>) -> Vec<DraftText> {
        let small = std::fs::metadata(&self.path).is_ok_and(|file| file.len() < LIMIT);
        let Some(bytes) = small.then(|| std::fs::read(&self.path).ok()).flatten() else {
            return Vec::new();
        };
        match serde_json::from_slice::<DraftFile>(&bytes) {
            Ok(file) if Some(file.book) == book => file.texts,
            _ => {
                let kept = std::fs::rename(&self.path, self.path.with_extension("draft-other"));
                tracing::warn!(path = %self.path.display(), ?kept, "texts of another book");
                Vec::new()
            }
        }
    }

    /// Writes the texts beside and renames, so that a kill leaves the old or the new ones; removes the
    /// file when there is none.
    pub fn save(&self, book: Uuid, texts: Vec<DraftText>) -> Result<(), StoreError> {
        if texts.is_empty() {
            return match std::fs::remove_file(&self.path) {
                Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                    Err(StoreError::io(&self.path, source))
                }
                _ => Ok(()),
            };
        }
        let bytes = serde_json::to_vec(&DraftFile { book, texts })
            .map_err(|error| StoreError::Unreadable(error.to_string()))?;
        let beside = self.path.with_extension("draft-new");
        std::fs::write(&beside, bytes)
            .and_then(|()| std::fs::rename(&beside, &self.path))
            .map_err(|source| StoreError::io(&self.path, source))
    }
}
