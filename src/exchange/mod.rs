//! What comes in and goes out: the exchange format, practice data, whole files.

pub mod calendar;
pub mod json;
pub mod practice;
mod whole;

pub use whole::write_whole;
