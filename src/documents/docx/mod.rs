//! Word twins of the papers, for editing before signing: real styles, tables whose heads repeat and
//! whose rows are not split, no text boxes, no macro, no link. The parts are written directly, in a
//! fixed order and with the stated time, so that the same paper gives the same bytes.

mod body;
mod package;
mod styles;
mod sums;
#[cfg(test)]
mod tests;
mod xml;

use chrono::{DateTime, FixedOffset};

use super::{DocumentError, Paper, PaperSettings};

/// Writes a paper as a Word file.
pub fn write(
    paper: &Paper,
    settings: &PaperSettings,
    stated: DateTime<FixedOffset>,
) -> Result<Vec<u8>, DocumentError> {
    package::packed(&[
        ("[Content_Types].xml", package::content_types()),
        ("_rels/.rels", package::relations()),
        ("docProps/core.xml", package::core(&paper.meta, stated)),
        ("docProps/app.xml", package::app()),
        ("word/document.xml", body::document(paper, settings)),
        ("word/_rels/document.xml.rels", package::document_relations()),
        ("word/styles.xml", styles::styles(settings, paper.meta.landscape)),
        ("word/settings.xml", package::word_settings()),
        ("word/fontTable.xml", package::font_table()),
        ("word/header1.xml", body::page_number_header(settings)),
        ("word/footer1.xml", body::trace_footer(&paper.meta)),
    ])
}
