//! The dialogs that can be open. At most one is.

use crate::app::form::FieldKey;
use crate::domain::catalogue::Kind;

/// A dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Which record the new one belongs to: the organisation of a term, the term of a ballot.
    OwnerOf {
        /// The kind to be made.
        kind: Kind,
        /// The field of the search in it.
        key: FieldKey,
    },
    /// The reason for accepting a finding.
    Accept {
        /// Its place among the findings of the open record.
        at: usize,
        /// The reason typed so far.
        reason: String,
    },
    /// The key map.
    Help,
    /// A path is typed or chosen.
    Path {
        /// What for.
        purpose: crate::app::files::PathFor,
        /// The path typed so far.
        path: String,
    },
    /// The book is open elsewhere; it can be opened to read.
    Locked {
        /// The file.
        path: std::path::PathBuf,
        /// Who has it.
        sentence: String,
    },
    /// The bin.
    Bin,
    /// The sheet of a task of offices; what stands on it is in the program's state.
    Office,
}
