//! Bầu cử (mock 04).

use crate::domain::catalogue::Kind;
use crate::ui::page::layout::{Block, Of, Part, TableSpec};

pub(super) const PARTS: &[Part] = &[
    Part {
        title: "part-count",
        blocks: &[
            Block::Fields {
                title: "",
                of: Of::Root,
                rows: &[
                    &[("office", 2.0), ("office_title", 1.6), ("round", 0.8), ("purpose", 1.6)],
                    &[
                        ("seats", 1.0),
                        ("self_nominated", 1.0),
                        ("nominated", 1.0),
                        ("summoned", 1.0),
                        ("attending", 1.0),
                        ("voting", 1.0),
                    ],
                    &[
                        ("issued", 0.8),
                        ("returned", 0.8),
                        ("valid", 0.8),
                        ("invalid", 0.8),
                        ("basis", 2.8),
                    ],
                ],
            },
            Block::Grid(TableSpec {
                title: "section-candidates",
                kind: Kind::Candidate,
                link: "ballot",
                under: None,
                columns: &[
                    ("person", 150.0),
                    ("votes", 64.0),
                    ("printed_percent", 62.0),
                    ("elected", 92.0),
                    ("note", 84.0),
                ],
            }),
        ],
    },
    Part {
        title: "part-board",
        blocks: &[
            Block::Table(TableSpec {
                title: "section-board",
                kind: Kind::BallotBoard,
                link: "ballot",
                under: None,
                columns: &[("person", 190.0), ("name", 160.0), ("role", 130.0)],
            }),
            Block::Fields {
                title: "section-ballot-more",
                of: Of::Root,
                rows: &[
                    &[("method", 1.0), ("status", 1.0), ("follows", 1.4)],
                    &[("upper_congress", 2.4), ("began", 1.0), ("finished", 1.0)],
                    &[("minutes", 1.0)],
                    &[("checked_by", 1.4), ("checked_on", 1.0), ("checked_how", 1.2)],
                    &[("reopened", 1.0)],
                ],
            },
        ],
    },
    Part {
        title: "part-papers",
        blocks: &[Block::Table(super::terms::PAPERS), super::terms::NOTES],
    },
];
