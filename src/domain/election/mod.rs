//! Elections: what a ballot's numbers say, apart from what the minutes say, and what follows from it.
//!
//! Nothing here decides anything for a congress: a tie at the last seat and seats left free are stated,
//! and the clerk's "trúng cử" stays what the minutes say (03/HD-TLĐ 2020; 28/HD-TLĐ 2021).

mod arithmetic;
mod basis;
mod delegates;
mod half;
mod letters;
mod offices;
mod order;
mod outcome;
mod pasted;
pub mod recheck;
mod rounds;
mod structure;
#[cfg(test)]
mod testing;

pub use arithmetic::{Check, Sum, checks};
pub use basis::Basis;
pub use delegates::{Seat, Source, delegates};
pub use half::{is_above_half, is_half_at_most};
pub use letters::{LETTERS, letter};
pub use offices::{
    Given, Proposal, Verdict, held_on, includes, is_office, mandate_office, mandate_values,
    obtained, over, proposals, re_elected,
};
pub use order::list_order;
pub use outcome::{Line, Outcome, Standing, outcome};
pub(in crate::domain) use pasted::is_total;
pub use pasted::{Pasted, PastedRow, is_table, read_pasted, table_cells};
pub use rounds::{Further, Standby, further, vacancies};
pub use structure::{
    AgeGroup, Counted, FIGURES, Member, age_group, body_of, counting_day, ethnic_minority,
    member_office, members, party_member, structure,
};
