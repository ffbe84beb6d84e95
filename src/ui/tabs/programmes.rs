//! Phối hợp (mock 05).

use crate::domain::catalogue::Kind;
use crate::ui::page::layout::{Block, Of, Part, TableSpec};

pub(super) const PARTS: &[Part] = &[
    Part {
        title: "part-programme",
        blocks: &[
            Block::Fields {
                title: "section-programme",
                of: Of::Root,
                rows: &[
                    &[("title", 1.0)],
                    &[("form", 1.5), ("number", 1.1), ("signed_on", 1.0), ("place", 1.2)],
                    &[("starts", 0.8), ("ends", 0.8), ("status", 1.2), ("review_cycle", 1.3)],
                    &[("previous", 1.0)],
                ],
            },
            Block::Table(TableSpec {
                title: "section-parties",
                kind: Kind::Party,
                link: "programme",
                under: None,
                columns: &[
                    ("organisation", 230.0),
                    ("role", 90.0),
                    ("signatory", 130.0),
                    ("signatory_title", 110.0),
                ],
            }),
            Block::Table(TableSpec {
                title: "section-contents",
                kind: Kind::Content,
                link: "programme",
                under: None,
                columns: &[("position", 44.0), ("text", 350.0), ("lead_unit", 150.0)],
            }),
            Block::Table(TableSpec {
                title: "section-reviews",
                kind: Kind::Review,
                link: "programme",
                under: None,
                columns: &[
                    ("kind", 96.0),
                    ("period", 100.0),
                    ("held_on", 92.0),
                    ("venue", 110.0),
                    ("note", 170.0),
                ],
            }),
        ],
    },
    Part {
        title: "part-targets",
        blocks: &[Block::Table(TableSpec {
            title: "section-targets",
            kind: Kind::Target,
            link: "owner",
            under: None,
            columns: &[
                ("position", 44.0),
                ("text", 240.0),
                ("unit", 70.0),
                ("planned", 74.0),
                ("achieved", 74.0),
                ("year", 56.0),
            ],
        })],
    },
    Part {
        title: "part-basis",
        blocks: &[
            Block::Fields {
                title: "section-basis",
                of: Of::Root,
                rows: &[&[("basis", 1.0)], &[("purpose", 1.0)]],
            },
            super::terms::NOTES,
        ],
    },
    Part { title: "part-papers", blocks: &[Block::Table(super::terms::PAPERS)] },
];
