//! Elections in a whole book: random ballots with planted faults, acceptances, and what is judged anew.

mod accepted;
mod anew;
mod planted;
mod random;
