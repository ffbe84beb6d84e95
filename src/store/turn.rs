//! Whose turn it is to write: the clerk's changes go before those of a job on another thread.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How often a job looks whether the clerk is done.
const LOOK: Duration = Duration::from_millis(1);

/// Shared by the book's own connection and the writing connection of a job.
#[derive(Clone, Debug, Default)]
pub(super) struct Turn(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    waiting: AtomicUsize,
    hand: Mutex<()>,
}

impl Turn {
    /// The clerk's turn: next after what is being written now.
    pub fn clerk(&self) -> MutexGuard<'_, ()> {
        self.0.waiting.fetch_add(1, Ordering::AcqRel);
        let mine = self.0.hand.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.waiting.fetch_sub(1, Ordering::AcqRel);
        mine
    }

    /// A job's turn: when no clerk waits.
    pub fn job(&self) -> MutexGuard<'_, ()> {
        loop {
            if !self.is_wanted() {
                let mine = self.0.hand.lock().unwrap_or_else(PoisonError::into_inner);
                if !self.is_wanted() {
                    return mine;
                }
            }
            std::thread::sleep(LOOK);
        }
    }

    /// Whether the clerk waits.
    pub fn is_wanted(&self) -> bool {
        self.0.waiting.load(Ordering::Acquire) > 0
    }
}
