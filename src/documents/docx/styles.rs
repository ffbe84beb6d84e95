//! The styles of a Word twin: Normal, Title, headings, table text, and the two table styles.

use super::package::{W, part};
use super::xml::{half_points, twips};
use crate::documents::PaperSettings;
use crate::documents::words::word;

const FONTS: &str = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" \
                     w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>";

/// A paragraph style: id, shown name, style it rests on, paragraph and run properties.
fn paragraph_style(id: &str, name: &str, paragraph: &str, run: &str) -> String {
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )
}

fn size(points: f64) -> String {
    let size = half_points(points);
    format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>")
}

/// A table style with `air` twips at the sides of its cells.
fn table_style(id: &str, name: &str, borders: &str, air: u8) -> String {
    format!(
        "<w:style w:type=\"table\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:pPr>\
         <w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
         {borders}<w:tblCellMar><w:top w:w=\"28\" w:type=\"dxa\"/><w:left w:w=\"{air}\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"{air}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    )
}

/// `word/styles.xml`.
pub fn styles(settings: &PaperSettings, landscape: bool) -> String {
    let sizes = &settings.sizes;
    let in_table = if landscape { sizes.table_landscape } else { sizes.table_portrait };
    let gap = (settings.paragraph_gap * 20.0).round() as i64;
    let indent = twips(settings.first_line_indent);
    let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(|edge| {
            format!("<w:{edge} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
        })
        .concat();
    let heading = |level: u8| {
        paragraph_style(
            &format!("Heading{level}"),
            &format!("heading {level}"),
            &format!("<w:keepNext/><w:keepLines/><w:outlineLvl w:val=\"{}\"/>", level - 1),
            "<w:b/><w:bCs/>",
        )
    };
    part(&format!(
        "<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{FONTS}{body}\
         <w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>\
         <w:qFormat/><w:pPr><w:spacing w:before=\"0\" w:after=\"{gap}\"/>\
         <w:ind w:firstLine=\"{indent}\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr>{body}</w:rPr></w:style>\
         {title}{heading1}{heading2}{table_text}{table_head}{note}{frame}{page}\
         {plain}{grid}</w:styles>",
        body = size(sizes.body),
        title = paragraph_style(
            "Title",
            "Title",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"0\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
            &format!("<w:b/><w:bCs/>{}", size(sizes.kind)),
        ),
        heading1 = heading(1),
        heading2 = heading(2),
        table_text = paragraph_style(
            "Bang",
            &word("docx-style-table"),
            "<w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/>",
            &size(in_table),
        ),
        table_head = paragraph_style(
            "DauBang",
            &word("docx-style-table-head"),
            "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
            &format!("<w:b/><w:bCs/>{}", size(in_table)),
        ),
        note = paragraph_style(
            "GhiChuBang",
            &word("docx-style-table-note"),
            "<w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/>",
            &format!("<w:i/><w:iCs/>{}", size(sizes.table_note)),
        ),
        frame = paragraph_style(
            "Khung",
            &word("docx-style-frame"),
            "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
            "",
        ),
        page = paragraph_style(
            "Header",
            "header",
            "<w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
            &size(sizes.page_number),
        ),
        plain = table_style("KhongKe", &word("docx-style-no-lines"), "", 0),
        grid = table_style(
            "KeO",
            &word("docx-style-lines"),
            &format!("<w:tblBorders>{edges}</w:tblBorders>"),
            45,
        ),
    ))
}
