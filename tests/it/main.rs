//! The integration tests, in one binary.

mod cli;
mod crash;
mod exchange;
mod refused;
mod support;
mod undo;
