//! The parts of a Word file around its text, and their packing.

use std::io::{Cursor, Write as _};

use chrono::{DateTime, FixedOffset, Utc};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::xml::escaped;
use crate::documents::DocumentError;
use crate::documents::paper::Meta;
use crate::documents::words::program;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/// The name space of the text parts.
pub const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A part with the line every XML file starts with.
pub fn part(content: &str) -> String {
    format!("{HEAD}{content}")
}

/// Packs the parts in their order, each with the same fixed time.
pub fn packed(parts: &[(&str, String)]) -> Result<Vec<u8>, DocumentError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    for (name, content) in parts {
        archive.start_file(*name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// `[Content_Types].xml`.
pub fn content_types() -> String {
    let over = |name: &str, kind: &str| {
        format!("<Override PartName=\"{name}\" ContentType=\"{kind}+xml\"/>")
    };
    part(&format!(
        "<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}{}{}{}{}{}{}</Types>",
        over("/word/document.xml", &format!("{WORD}.document.main")),
        over("/word/styles.xml", &format!("{WORD}.styles")),
        over("/word/settings.xml", &format!("{WORD}.settings")),
        over("/word/fontTable.xml", &format!("{WORD}.fontTable")),
        over("/word/header1.xml", &format!("{WORD}.header")),
        over("/word/footer1.xml", &format!("{WORD}.footer")),
        over("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
        over(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties"
        ),
    ))
}

fn relation_list(relations: &[(&str, &str)]) -> String {
    let lines = relations.iter().enumerate().map(|(at, (kind, target))| {
        format!("<Relationship Id=\"rId{}\" Type=\"{kind}\" Target=\"{target}\"/>", at + 1)
    });
    let list = lines.collect::<Vec<_>>().concat();
    part(&format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{list}</Relationships>"))
}

/// `_rels/.rels`.
pub fn relations() -> String {
    relation_list(&[
        (&format!("{OFFICE}/officeDocument"), "word/document.xml"),
        (&format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        (&format!("{OFFICE}/extended-properties"), "docProps/app.xml"),
    ])
}

/// `word/_rels/document.xml.rels`; header and footer are rId4 and rId5.
pub fn document_relations() -> String {
    relation_list(&[
        (&format!("{OFFICE}/styles"), "styles.xml"),
        (&format!("{OFFICE}/settings"), "settings.xml"),
        (&format!("{OFFICE}/fontTable"), "fontTable.xml"),
        (&format!("{OFFICE}/header"), "header1.xml"),
        (&format!("{OFFICE}/footer"), "footer1.xml"),
    ])
}

/// `docProps/core.xml`: made and changed at the stated time.
pub fn core(meta: &Meta, stated: DateTime<FixedOffset>) -> String {
    let time = stated.with_timezone(&Utc).format("%Y-%m-%dT%H:%M:%SZ");
    let made =
        |name: &str| format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:{name}>");
    part(&format!(
        "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>{}</dc:creator>\
         <cp:keywords>{}</cp:keywords><dc:language>vi-VN</dc:language><cp:revision>1</cp:revision>\
         <dc:identifier>{}/{}</dc:identifier>{}{}</cp:coreProperties>",
        escaped(&meta.title),
        escaped(&meta.description),
        escaped(&meta.author),
        escaped(&meta.keywords.join(", ")),
        escaped(&meta.form),
        escaped(&meta.uid),
        made("created"),
        made("modified"),
    ))
}

/// `docProps/app.xml`.
pub fn app() -> String {
    part(&format!(
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>{}</Application></Properties>",
        escaped(&program())
    ))
}

/// `word/settings.xml`.
pub fn word_settings() -> String {
    part(&format!(
        "<w:settings {W}><w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl \
         w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"vi-VN\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/>\
         </w:settings>"
    ))
}

/// `word/fontTable.xml`.
pub fn font_table() -> String {
    part(&format!(
        "<w:fonts {W}><w:font w:name=\"Times New Roman\"><w:altName w:val=\"Liberation Serif\"/>\
         <w:charset w:val=\"00\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>"
    ))
}
