//! The integration tests, in one binary.

mod cli;
mod crash;
mod exchange;
mod refused;
mod report_cases;
mod support;
mod undo;
