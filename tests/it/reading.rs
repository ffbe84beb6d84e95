//! Reading back what was printed: the text of a PDF, of a Word file, the cells of an Excel file.

use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

/// The text with line ends and no-break spaces as single spaces.
pub fn folded(text: &str) -> String {
    text.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a PDF, folded; `None` when the program that reads it is not installed.
pub fn pdf_text(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let read = Command::new("pdftotext").args(["-raw", "-nopgbrk"]).arg(&file).arg("-").output();
    let Ok(output) = read else {
        eprintln!("skipped: pdftotext is not installed");
        return None;
    };
    Some(folded(&String::from_utf8(output.stdout).unwrap()))
}

/// The parts of a zip file with their text.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().to_owned(), text)
        })
        .collect()
}

/// The text of XML without its marks, each element apart.
fn bare(xml: &str) -> String {
    let text = xml.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    let text = text.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    folded(&text.replace("&amp;", "&"))
}

/// The text of a Word file.
pub fn docx_text(bytes: &[u8]) -> String {
    let parts = parts(bytes);
    bare(&parts.iter().find(|(name, _)| name == "word/document.xml").unwrap().1)
}

/// The texts and numbers of an Excel file.
pub fn xlsx_text(bytes: &[u8]) -> String {
    let parts = parts(bytes);
    let cells = parts
        .iter()
        .filter(|(name, _)| name == "xl/sharedStrings.xml" || name.contains("worksheets/sheet"));
    cells.map(|(_, text)| bare(text)).collect::<Vec<_>>().join(" ")
}

/// The text of a file opened by `LibreOffice`; `None` when that is not installed. Sheets come one after
/// another, as comma separated values.
pub fn office_text(bytes: &[u8], ending: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(format!("paper.{ending}"));
    std::fs::write(&file, bytes).unwrap();
    let to = match ending {
        "docx" => "txt:Text (encoded):UTF8",
        _ => "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
    };
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", to, "--outdir"])
        .arg(folder.path())
        .arg(&file)
        .output();
    if ran.is_err() {
        eprintln!("skipped: LibreOffice is not installed");
        return None;
    }
    let is_text =
        |path: &Path| path.extension().is_some_and(|ending| ending == "txt" || ending == "csv");
    let mut files: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| is_text(path))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "LibreOffice made nothing of the {ending}");
    let texts = files.iter().map(|path| std::fs::read_to_string(path).unwrap());
    Some(folded(&texts.collect::<Vec<_>>().join(" ").replace('\u{feff}', "")))
}
