//! Elections: what a ballot's numbers say, apart from what the minutes say, and what follows from it.
//!
//! Nothing here decides anything for a congress: a tie at the last seat and seats left free are stated,
//! and the clerk's "trúng cử" stays what the minutes say (03/HD-TLĐ 2020; 28/HD-TLĐ 2021).

mod basis;
mod delegates;
mod offices;
mod outcome;
mod rounds;
mod structure;
#[cfg(test)]
mod testing;

pub use basis::Basis;
pub use delegates::{Seat, Source, delegates};
pub use offices::{
    Given, Proposal, Verdict, includes, is_office, mandate_office, mandate_values, obtained, over,
    proposals, re_elected,
};
pub use outcome::{Line, Outcome, Standing, outcome};
pub use rounds::{Further, Standby, further, vacancies};
pub use structure::{
    AgeGroup, Counted, FIGURES, Member, age_group, body_of, counting_day, member_office, members,
    structure,
};
