//! Elections: what a ballot's numbers say, apart from what the minutes say.
//!
//! Nothing here decides anything for a congress: a tie at the last seat and seats left free are stated,
//! and the clerk's "trúng cử" stays what the minutes say (03/HD-TLĐ 2020; 28/HD-TLĐ 2021).

mod basis;
mod half;
mod outcome;

pub use basis::Basis;
pub use half::{is_above_half, is_half_at_most};
pub use outcome::{Line, Outcome, Standing, outcome};
