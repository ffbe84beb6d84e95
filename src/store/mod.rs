//! The book's file. All SQL is here.
//!
//! [`Store`] opens a book and gives its records; every change goes through [`Store::transact`] and the
//! four verbs of [`Tx`]: create, set, remove, restore.

mod ballots;
mod beside;
mod bin;
mod check;
mod clock;
mod columns;
mod derive;
mod dossier;
mod drafts;
mod duplicates;
mod error;
mod figures;
mod findings;
mod former;
mod guard;
mod history;
mod lineage;
mod list;
mod lock;
mod matches;
mod merge;
mod names;
mod open;
mod overview;
mod places;
mod read;
mod rejudge;
mod restore;
mod rollup;
mod rule_sets;
mod schema;
mod search;
mod settings;
mod source;
mod sums;
mod switches;
mod told;
mod transact;
mod tree;
mod turn;
mod undo;
mod verbs;

pub use ballots::{BallotLine, BallotState};
pub use bin::Binned;
pub use check::{CheckReport, Damage};
pub use clock::{Clock, Stamp, local};
pub use derive::detail_text;
pub use dossier::LoadedDossier;
pub use drafts::{DraftText, Drafts, SecondEntry};
pub use duplicates::{FoundPairs, MOST_PAIRS, Pair};
pub use error::StoreError;
pub use figures::FigureFinding;
pub use findings::OpenFinding;
pub use former::FormerName;
pub use history::{ChangeEntry, LogEntry, OperationWords, Verb};
pub use lineage::{Kin, KinLink, Lineage};
pub use list::{Filter, ListQuery, Owed, Row, Severity, These};
pub use lock::Holder;
pub use matches::Matches;
pub use merge::{Chosen, Difference, Joining, MergePlan, MergeRefusal, Moving};
pub use names::Called;
pub use open::{Access, Store};
pub use overview::{
    Cell as RoundCell, Label, MembersOn, Progress as RoundProgress, RoundLine, Scope, Sums,
    TaskRow, TaskSpan, Units, Whose,
};
pub use places::Places;
pub use rejudge::{Progress, Rejudge, Rejudged};
pub use rollup::Rollups;
pub use search::Hit;
pub use sums::{Rollup, Sum};
pub use transact::{Changed, Mode, Plan};
pub use tree::Node;
pub use verbs::Tx;
