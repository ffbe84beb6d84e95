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
mod error;
mod figures;
mod findings;
mod guard;
mod history;
mod list;
mod lock;
mod matches;
mod open;
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
pub use error::StoreError;
pub use figures::FigureFinding;
pub use findings::OpenFinding;
pub use history::{ChangeEntry, LogEntry, OperationWords, Verb};
pub use list::{Filter, ListQuery, Row, Severity};
pub use lock::Holder;
pub use matches::Matches;
pub use open::{Access, Store};
pub use places::Places;
pub use rejudge::{Progress, Rejudge, Rejudged};
pub use rollup::{Rollup, Rollups, Sum};
pub use search::Hit;
pub use transact::{Changed, Mode, Plan};
pub use tree::Node;
pub use verbs::Tx;
