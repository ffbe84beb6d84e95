//! The layouts of the record pages, one file a section of the rail.

mod ballots;
mod documents;
mod organisations;
pub mod overview;
mod people;
pub mod print;
mod programmes;
pub mod rules;
mod terms;

use super::page::layout::{Block, Of, Part};
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
        Kind::RuleSet => rules::PARTS,
        _ => &[],
    }
}

/// The part of a kind's page where a field of a row is found; a field without a place of its own
/// stands among the details of its table.
pub fn part_with(page: Kind, row: Kind, field: &str) -> Option<usize> {
    let holds = |block: &Block, exactly: bool| match block {
        Block::Fields { of, rows, .. } => {
            let same_row = match of {
                Of::Root => row == page,
                Of::CurrentPeriod => row == Kind::OrganisationPeriod,
                Of::Focused(kind) => row == *kind,
            };
            same_row && rows.iter().any(|shares| shares.iter().any(|(name, _)| *name == field))
        }
        Block::Table(spec) | Block::Grid(spec) => {
            spec.kind == row && (!exactly || spec.columns.iter().any(|(name, _)| *name == field))
        }
        Block::Years(_)
        | Block::Chooser(_)
        | Block::Lineage
        | Block::Plot
        | Block::TermLine
        | Block::Office(_)
        | Block::Related { .. } => false,
    };
    let find = |exactly| {
        parts(page).iter().position(|part| part.blocks.iter().any(|block| holds(block, exactly)))
    };
    find(true).or_else(|| find(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_every_kind_can_be_reached_on_some_page() {
        let pages: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.is_listed()).collect();
        // Rules have a page of settings.
        let elsewhere = [Kind::Acceptance, Kind::DistinctPair, Kind::RuleSet, Kind::RuleLimit];
        for kind in Kind::ALL.iter().copied().filter(|kind| !elsewhere.contains(kind)) {
            for field in kind.fields() {
                let links_to_page = field.owner;
                let reachable =
                    pages.iter().any(|page| part_with(*page, kind, field.name).is_some());
                assert!(reachable || links_to_page, "{}.{}", kind.name(), field.name);
            }
        }
    }
}
