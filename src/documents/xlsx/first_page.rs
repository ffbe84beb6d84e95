//! The first printed page of a sheet bears no page number (Nghị định 30/2020/NĐ-CP, Phụ lục I). The
//! library writes no header for it alone, so the finished file gets the mark that tells them apart.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::documents::DocumentError;

/// Where the sheets lie in the file.
const SHEETS: &str = "xl/worksheets/";

/// The same file with an empty header on the first page of every sheet; its parts keep their order and
/// get one fixed time.
pub(super) fn without_number(book: &[u8]) -> Result<Vec<u8>, DocumentError> {
    let mut from = ZipArchive::new(Cursor::new(book))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(book.len())));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    for at in 0..from.len() {
        let mut part = from.by_index(at)?;
        let name = part.name().to_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content)?;
        drop(part);
        if name.starts_with(SHEETS)
            && let Ok(text) = std::str::from_utf8(&content)
        {
            let marked = text.replace("<headerFooter>", "<headerFooter differentFirst=\"1\">");
            content = marked.into_bytes();
        }
        to.start_file(name, options)?;
        to.write_all(&content)?;
    }
    Ok(to.finish()?.into_inner())
}
