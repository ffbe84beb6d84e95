//! Work that takes longer than a frame: named threads that report back.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// Wakes the window when a job has something to say.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// The running jobs and their answers of type `T`.
pub struct Jobs<T> {
    sender: Sender<T>,
    receiver: Receiver<T>,
    waker: Waker,
    running: usize,
}

impl<T: Send + 'static> Jobs<T> {
    /// No jobs yet.
    pub fn new(waker: Waker) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, waker, running: 0 }
    }

    /// Starts a job on a thread of its own; its answer comes out of [`Jobs::finished`].
    pub fn start(&mut self, name: &str, work: impl FnOnce() -> T + Send + 'static) {
        let sender = self.sender.clone();
        let waker = Arc::clone(&self.waker);
        let started = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            // The window is gone when nobody receives; the answer is then of no use.
            let _unheard = sender.send(work());
            waker();
        });
        match started {
            Ok(_) => self.running += 1,
            Err(error) => tracing::error!(%error, name, "job not started"),
        }
    }

    /// The answers that came since the last call.
    pub fn finished(&mut self) -> Vec<T> {
        let answers: Vec<T> = self.receiver.try_iter().collect();
        self.running = self.running.saturating_sub(answers.len());
        answers
    }

    /// Whether a job is under way.
    pub fn is_busy(&self) -> bool {
        self.running > 0
    }
}
