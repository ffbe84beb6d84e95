//! The rules against tables, one line for each side of each limit.

mod ballots;
mod course;
mod elections;
mod figures;
mod others;
mod table;
mod terms;
