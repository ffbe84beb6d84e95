//! The rules against tables, one line for each side of each limit.

mod ballots;
mod course;
mod elections;
mod figures;
mod life;
mod others;
mod programmes;
mod table;
mod terms;
