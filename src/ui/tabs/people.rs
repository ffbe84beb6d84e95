//! Nhân sự.

use crate::domain::catalogue::Kind;
use crate::ui::office::OfficeBlock;
use crate::ui::page::layout::{Block, Of, Part, TableSpec};

pub(super) const PARTS: &[Part] = &[
    Part {
        title: "part-person",
        blocks: &[
            Block::Fields {
                title: "section-person",
                of: Of::Root,
                rows: &[
                    &[("full_name", 2.4), ("gender", 1.2), ("born", 1.2)],
                    &[("post", 1.0), ("workplace", 1.0)],
                    &[("academic_title", 1.0), ("home_town", 2.0)],
                ],
            },
            Block::Office(OfficeBlock::Career),
            Block::Table(TableSpec {
                title: "section-offices",
                kind: Kind::Mandate,
                link: "person",
                under: None,
                columns: &[
                    ("organisation", 190.0),
                    ("office", 120.0),
                    ("term", 130.0),
                    ("from", 84.0),
                    ("to", 84.0),
                ],
            }),
            Block::Office(OfficeBlock::Delegations),
            Block::Office(OfficeBlock::Candidacies),
        ],
    },
    Part {
        title: "part-training",
        blocks: &[
            Block::Fields {
                title: "section-training",
                of: Of::Root,
                rows: &[
                    &[("education", 1.0), ("profession", 1.6)],
                    &[("political_theory", 1.0), ("foreign_language", 1.6)],
                ],
            },
            Block::Fields {
                title: "section-sensitive",
                of: Of::Root,
                rows: &[&[("ethnicity", 1.2), ("party_member", 1.0), ("party_joined", 1.0)]],
            },
        ],
    },
    Part {
        title: "part-papers",
        blocks: &[Block::Table(super::terms::PAPERS), super::terms::NOTES],
    },
];
