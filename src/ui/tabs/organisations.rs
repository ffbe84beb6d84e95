//! Tổ chức (mock 02).

use crate::domain::catalogue::Kind;
use crate::ui::page::layout::{Block, Of, Part, TableSpec};

pub(super) const PARTS: &[Part] = &[
    Part {
        title: "part-profile",
        blocks: &[
            Block::Fields {
                title: "section-general",
                of: Of::CurrentPeriod,
                rows: &[
                    &[("name", 3.2), ("short_name", 1.5)],
                    &[("kind", 1.7), ("parent", 1.9), ("valid_from", 1.0)],
                    &[("employer", 1.7), ("sector", 1.9), ("change", 1.0)],
                ],
            },
            Block::Fields {
                title: "section-contact",
                of: Of::Root,
                rows: &[&[("code", 1.0), ("contact", 3.6)]],
            },
            Block::Table(TableSpec {
                title: "section-figures",
                kind: Kind::Figure,
                link: "organisation",
                under: None,
                columns: &[
                    ("as_of", 90.0),
                    ("workforce", 88.0),
                    ("workforce_female", 88.0),
                    ("members", 88.0),
                    ("members_female", 88.0),
                    ("sections", 74.0),
                    ("groups", 60.0),
                ],
            }),
            Block::Plot,
            Block::TermLine,
            Block::Related { title: "section-terms", kind: Kind::Term, add: Some("add-term") },
            Block::Related { title: "section-programmes", kind: Kind::Programme, add: None },
        ],
    },
    Part {
        title: "part-events",
        blocks: &[
            Block::Lineage,
            Block::Table(TableSpec {
                title: "section-periods",
                kind: Kind::OrganisationPeriod,
                link: "organisation",
                under: None,
                columns: &[
                    ("valid_from", 92.0),
                    ("change", 98.0),
                    ("name", 178.0),
                    ("short_name", 108.0),
                    ("parent", 128.0),
                ],
            }),
            Block::Table(TableSpec {
                title: "section-successions",
                kind: Kind::Succession,
                link: "from",
                under: None,
                columns: &[
                    ("to", 210.0),
                    ("change", 120.0),
                    ("on", 92.0),
                    ("members", 80.0),
                    ("decision", 120.0),
                ],
            }),
        ],
    },
    Part {
        title: "part-mandates",
        blocks: &[Block::Table(TableSpec {
            title: "section-mandates",
            kind: Kind::Mandate,
            link: "organisation",
            under: None,
            columns: &[
                ("person", 150.0),
                ("office", 120.0),
                ("term", 130.0),
                ("from", 84.0),
                ("to", 84.0),
            ],
        })],
    },
    Part {
        title: "part-papers",
        blocks: &[
            Block::Table(super::terms::PAPERS),
            Block::Table(TableSpec {
                title: "section-awards",
                kind: Kind::Award,
                link: "organisation",
                under: None,
                columns: &[("title", 220.0), ("on", 92.0), ("count", 70.0), ("decision", 140.0)],
            }),
        ],
    },
    Part {
        title: "part-notes",
        blocks: &[
            super::terms::NOTES,
            Block::Fields {
                title: "section-period-notes",
                of: Of::CurrentPeriod,
                rows: &[&[("decision", 1.0)], &[("note", 1.0)], &[("source", 1.0)]],
            },
        ],
    },
];
