//! Nhiệm kỳ (mock 03).

use crate::domain::catalogue::Kind;
use crate::ui::office::OfficeBlock;
use crate::ui::page::layout::{Block, Of, Part, TableSpec};

/// The papers of a record: its dossier.
pub(super) const PAPERS: TableSpec = TableSpec {
    title: "section-papers",
    kind: Kind::DocumentLink,
    link: "record",
    under: None,
    columns: &[("document", 240.0), ("role", 150.0), ("submitted_on", 92.0)],
};

/// Note and source of the page's record.
pub(super) const NOTES: Block = Block::Fields {
    title: "section-notes",
    of: Of::Root,
    rows: &[&[("note", 1.0)], &[("source", 1.0)]],
};

const MEETINGS: TableSpec = TableSpec {
    title: "section-meetings",
    kind: Kind::Meeting,
    link: "term",
    under: None,
    columns: &[
        ("kind", 170.0),
        ("ordinal", 58.0),
        ("starts_on", 92.0),
        ("session", 84.0),
        ("summoned", 72.0),
        ("attending", 72.0),
    ],
};

const BODIES: TableSpec = TableSpec {
    title: "section-bodies",
    kind: Kind::Body,
    link: "term",
    under: None,
    columns: &[
        ("body", 150.0),
        ("obtained", 136.0),
        ("decided", 68.0),
        ("elected", 68.0),
        ("female", 60.0),
        ("re_elected", 66.0),
    ],
};

pub(super) const PARTS: &[Part] = &[
    Part {
        title: "part-term",
        blocks: &[
            Block::Fields {
                title: "section-term",
                of: Of::Root,
                rows: &[
                    &[
                        ("ordinal", 0.7),
                        ("year_from", 0.65),
                        ("year_to", 0.65),
                        ("starts_on", 1.25),
                        ("ends_on", 1.25),
                        ("extended_to", 1.25),
                    ],
                    &[("previous", 1.6), ("extension_decision", 1.2), ("status", 1.1)],
                    &[("not_held", 1.0)],
                ],
            },
            Block::TermLine,
            Block::Table(MEETINGS),
            Block::Table(BODIES),
            Block::Office(OfficeBlock::Figures),
        ],
    },
    Part {
        title: "part-participants",
        blocks: &[
            Block::Chooser(Kind::Meeting),
            Block::Table(TableSpec {
                title: "section-participants",
                kind: Kind::Participant,
                link: "meeting",
                under: Some(Kind::Meeting),
                columns: &[
                    ("person", 140.0),
                    ("name", 120.0),
                    ("post", 170.0),
                    ("role", 110.0),
                    ("note", 120.0),
                ],
            }),
            Block::Table(TableSpec {
                title: "section-motions",
                kind: Kind::Motion,
                link: "meeting",
                under: Some(Kind::Meeting),
                columns: &[
                    ("position", 44.0),
                    ("text", 300.0),
                    ("percent", 70.0),
                    ("method", 120.0),
                ],
            }),
        ],
    },
    Part {
        title: "part-ballots",
        blocks: &[
            Block::Chooser(Kind::Meeting),
            Block::Table(TableSpec {
                title: "section-ballots",
                kind: Kind::Ballot,
                link: "meeting",
                under: Some(Kind::Meeting),
                columns: &[
                    ("office", 150.0),
                    ("seats", 62.0),
                    ("issued", 62.0),
                    ("returned", 62.0),
                    ("valid", 62.0),
                    ("invalid", 76.0),
                ],
            }),
            Block::Related { title: "section-open-ballot", kind: Kind::Ballot, add: None },
        ],
    },
    Part {
        title: "part-mandates",
        blocks: &[
            Block::Office(OfficeBlock::Holders),
            Block::Office(OfficeBlock::Former),
            Block::Table(TableSpec {
                title: "section-mandates",
                kind: Kind::Mandate,
                link: "term",
                under: None,
                columns: &[
                    ("person", 150.0),
                    ("office", 120.0),
                    ("obtained", 120.0),
                    ("from", 84.0),
                    ("to", 84.0),
                    ("re_elected", 62.0),
                ],
            }),
        ],
    },
    Part {
        title: "part-delegates",
        blocks: &[
            Block::Chooser(Kind::Meeting),
            Block::Table(TableSpec {
                title: "section-delegations",
                kind: Kind::Delegation,
                link: "meeting",
                under: Some(Kind::Meeting),
                columns: &[
                    ("upper_congress", 300.0),
                    ("official", 80.0),
                    ("alternate", 80.0),
                    ("total", 70.0),
                ],
            }),
            Block::Table(TableSpec {
                title: "section-delegates",
                kind: Kind::Delegate,
                link: "delegation",
                under: Some(Kind::Delegation),
                columns: &[
                    ("person", 170.0),
                    ("status", 110.0),
                    ("obtained", 110.0),
                    ("order", 60.0),
                    ("changed_on", 92.0),
                    ("replaces", 130.0),
                    ("decision", 130.0),
                ],
            }),
        ],
    },
    Part {
        title: "part-content",
        blocks: &[
            Block::Fields {
                title: "section-content",
                of: Of::Root,
                rows: &[
                    &[("motto", 1.0)],
                    &[("goal", 1.0)],
                    &[("previous_results", 1.0)],
                    &[("previous_shortcomings", 1.0)],
                    &[("tasks", 1.0)],
                ],
            },
            Block::Table(TableSpec {
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
            }),
            Block::Table(TableSpec {
                title: "section-awards",
                kind: Kind::Award,
                link: "term",
                under: None,
                columns: &[("title", 220.0), ("on", 92.0), ("count", 70.0), ("decision", 140.0)],
            }),
        ],
    },
    Part { title: "part-papers", blocks: &[Block::Table(PAPERS)] },
    Part {
        title: "part-notes",
        blocks: &[
            NOTES,
            Block::Fields {
                title: "section-owner",
                of: Of::Root,
                rows: &[&[("organisation", 1.0)]],
            },
        ],
    },
];
