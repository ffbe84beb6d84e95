//! Văn bản.

use crate::domain::catalogue::Kind;
use crate::ui::page::layout::{Block, Of, Part, TableSpec};

pub(super) const PARTS: &[Part] = &[Part {
    title: "part-document",
    blocks: &[
        Block::Fields {
            title: "section-document",
            of: Of::Root,
            rows: &[
                &[("number", 1.6), ("kind", 1.5), ("issued_on", 1.0)],
                &[("subject", 1.0)],
                &[("issuer", 1.0), ("file", 1.0)],
            ],
        },
        Block::Table(TableSpec {
            title: "section-links",
            kind: Kind::DocumentLink,
            link: "document",
            under: None,
            columns: &[("record", 260.0), ("role", 150.0), ("submitted_on", 92.0)],
        }),
        super::terms::NOTES,
    ],
}];
