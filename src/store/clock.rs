//! The time as the store writes it.

use chrono::{DateTime, Local, TimeZone};

/// Milliseconds since 1970 in UTC.
pub type Stamp = i64;

/// Where the store reads the time; tests give a fixed one.
#[derive(Clone, Copy, Debug, Default)]
pub enum Clock {
    /// The computer's clock.
    #[default]
    System,
    /// A clock that always says the same.
    Fixed(Stamp),
}

impl Clock {
    /// The stamp of this moment.
    pub fn now(self) -> Stamp {
        match self {
            Self::System => chrono::Utc::now().timestamp_millis(),
            Self::Fixed(stamp) => stamp,
        }
    }

    /// This moment on the computer's own clock, for the window and the papers.
    pub fn local(self) -> DateTime<Local> {
        local(self.now())
    }
}

/// A stamp on the computer's own clock.
pub fn local(stamp: Stamp) -> DateTime<Local> {
    Local.timestamp_millis_opt(stamp).earliest().unwrap_or_default()
}
