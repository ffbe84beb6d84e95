//! The integration tests, in one binary.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says by its failure what is wrong")]

mod cli;
mod crash;
mod exchange;
mod refused;
mod report_cases;
mod support;
mod undo;
mod window;
