//! What the overview asks the book: what is to be done, how far a round of congresses is, sums over time.
//! All of it is read from tables that every change keeps up to date (`derive/facts.rs`).

mod plots;
mod round;
mod tasks;
mod units;

pub use plots::{MembersOn, Sums};
pub use round::{Cell, Label, Progress, RoundLine};
pub use tasks::{TaskRow, TaskSpan, Whose};
pub use units::{Scope, Units};

/// A day as the file spells it.
fn iso(day: chrono::NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// A number that cannot be negative.
fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
