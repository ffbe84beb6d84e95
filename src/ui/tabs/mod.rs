//! The layouts of the record pages, one file a section of the rail.

mod ballots;
mod documents;
mod organisations;
pub mod overview;
mod people;
pub mod print;
mod programmes;
mod terms;

use super::page::layout::Part;
use crate::domain::catalogue::Kind;

/// The parts of the page of a listed kind.
pub fn parts(kind: Kind) -> &'static [Part] {
    match kind {
        Kind::Organisation => organisations::PARTS,
        Kind::Term => terms::PARTS,
        Kind::Ballot => ballots::PARTS,
        Kind::Programme => programmes::PARTS,
        Kind::Person => people::PARTS,
        Kind::Document => documents::PARTS,
        _ => &[],
    }
}
