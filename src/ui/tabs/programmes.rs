//! Phối hợp (mock 05).

use crate::domain::catalogue::Kind;
use crate::ui::page::layout::{Block, Of, Part, TableSpec};

/// The targets, one line for each year of each.
const TARGETS: TableSpec = TableSpec {
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
};

pub(super) const PARTS: &[Part] = &[
    Part {
        title: "part-programme",
        blocks: &[
            Block::Fields {
                title: "",
                of: Of::Root,
                rows: &[
                    &[("title", 2.2), ("status", 1.0)],
                    &[("form", 1.5), ("number", 1.1), ("signed_on", 1.0), ("place", 1.2)],
                    &[("starts", 0.8), ("ends", 0.8), ("review_cycle", 1.2), ("review_due", 1.2)],
                ],
            },
            Block::Table(TableSpec {
                title: "section-parties",
                kind: Kind::Party,
                link: "programme",
                under: None,
                columns: &[
                    ("organisation", 210.0),
                    ("role", 80.0),
                    ("document_number", 104.0),
                    ("signatory", 130.0),
                ],
            }),
            Block::Table(TableSpec {
                title: "section-contents",
                kind: Kind::Content,
                link: "programme",
                under: None,
                columns: &[
                    ("position", 44.0),
                    ("text", 230.0),
                    ("lead_unit", 100.0),
                    ("partners", 100.0),
                    ("due", 84.0),
                ],
            }),
            Block::Years(TableSpec { title: "section-target-years", ..TARGETS }),
        ],
    },
    Part {
        title: "part-reviews",
        blocks: &[Block::Table(TableSpec {
            title: "section-reviews",
            kind: Kind::Review,
            link: "programme",
            under: None,
            columns: &[
                ("kind", 88.0),
                ("year", 60.0),
                ("held_on", 92.0),
                ("venue", 110.0),
                ("document", 130.0),
                ("result", 170.0),
            ],
        })],
    },
    Part { title: "part-targets", blocks: &[Block::Table(TARGETS)] },
    Part {
        title: "part-basis",
        blocks: &[
            Block::Fields {
                title: "section-basis",
                of: Of::Root,
                rows: &[&[("basis", 1.0)], &[("purpose", 1.0)], &[("previous", 1.0)]],
            },
            super::terms::NOTES,
        ],
    },
    Part { title: "part-papers", blocks: &[Block::Table(super::terms::PAPERS)] },
];
