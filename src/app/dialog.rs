//! The dialogs that can be open. At most one is.

use crate::app::form::FieldKey;
use crate::app::paste::Paste;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::election::Standing;
use crate::domain::values::Percent;

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
    /// Why a final ballot is opened again.
    Reopen {
        /// The ballot.
        ballot: RecordId,
        /// The reason typed so far.
        reason: String,
    },
    /// What keeps a ballot from being made final.
    StillOpen {
        /// Code and sentence of each error that was not accepted.
        sentences: Vec<(&'static str, String)>,
        /// Where the first of them can be put right.
        first: (RecordId, Option<FieldKey>),
    },
    /// The key map.
    Help,
    /// A path is typed or chosen.
    Path {
        /// What for.
        purpose: crate::app::files::PathFor,
        /// The path typed so far.
        path: String,
        /// The path of a file that is there: it is written over only when it is given once more.
        taken: Option<String>,
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
    /// What a pasted table would write.
    Paste(Paste),
    /// Whom the numbers elect.
    Propose(Proposal),
    /// What a pasted block of figures would write.
    Figures(crate::app::figures::FiguresPaste),
    /// The sheet of a task of offices; what stands on it is in the program's state.
    Office,
    /// Likely duplicates; they are in the program's state.
    Duplicates,
}

/// Whom the numbers of a ballot elect, for the clerk to agree to.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The ballot.
    pub ballot: RecordId,
    /// Everybody on its list, most votes first.
    pub rows: Vec<Proposed>,
    /// How many seats those who are tied compete for.
    pub contested: u64,
}

/// One person of a proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    /// The candidate.
    pub candidate: RecordId,
    /// Họ và tên.
    pub name: String,
    /// Số phiếu, where known exactly.
    pub votes: Option<u64>,
    /// The share of the basis.
    pub percent: Option<Percent>,
    /// What the numbers say.
    pub standing: Standing,
    /// Trúng cử as it is recorded now.
    pub elected: Option<bool>,
}
