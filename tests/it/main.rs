//! The integration tests, in one binary.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says by its failure what is wrong")]

mod cli;
mod codes;
mod crash;
mod duplicates;
mod elections;
mod events;
mod exchange;
mod figures;
#[cfg(unix)]
mod file;
mod final_ballots;
mod layers;
mod office;
mod overview;
mod papers;
mod programmes;
mod properties;
mod reading;
mod refused;
mod rejudge;
mod report_cases;
mod schema;
mod search;
mod sources;
mod support;
mod tamper;
mod term_table;
mod texts;
mod tree;
mod undo;
mod whole_papers;
mod window;
