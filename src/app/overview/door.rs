//! The records behind a number of the overview.

use std::sync::Arc;

use super::Question;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::tasks::{Held, TaskKind};
use crate::store::{Label, RoundCell, Store, StoreError, TaskSpan, These};

/// A number that can be opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Door {
    /// What the list will be called.
    pub title: String,
    /// What it will show.
    pub behind: Behind,
}

/// What stands behind a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Behind {
    /// The pages of tasks: of a kind, due in a span.
    Tasks(Vec<(TaskKind, TaskSpan)>),
    /// The unions or terms of a round, of one kind or all.
    Round(Label, Option<String>, RoundCell),
}

/// The list of a door.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The kind of its records.
    pub kind: Kind,
    /// Them, in the order of the list.
    pub these: Arc<These>,
}

impl Door {
    /// Finds the records, in list order; for a job, for they may be many.
    pub fn open(self, store: &Store, question: &Question) -> Result<Opened, StoreError> {
        let units = store.units(&question.scope())?;
        let mut kind = Kind::Term;
        let ids: Vec<RecordId> = match self.behind {
            Behind::Tasks(parts) => {
                let mut ids = Vec::new();
                for (task, span) in parts {
                    kind = page_of(task);
                    ids.extend(store.task_records(&units, task, span)?);
                }
                ids.sort_unstable();
                ids.dedup();
                ids
            }
            Behind::Round(label, of, cell) => {
                if matches!(cell, RoundCell::All | RoundCell::Held(Held::NotYet)) {
                    kind = Kind::Organisation;
                }
                store.round_records(&units, label, of.as_deref(), cell)?
            }
        };
        let ids = store.in_list_order(kind, &ids)?;
        Ok(Opened { kind, these: Arc::new(These { title: self.title, ids }) })
    }
}

/// The kind whose page shows a task.
fn page_of(task: TaskKind) -> Kind {
    match task {
        TaskKind::InterimReview | TaskKind::FinalReview => Kind::Programme,
        TaskKind::Entering | TaskKind::DestroyBallots => Kind::Ballot,
        _ => Kind::Term,
    }
}
