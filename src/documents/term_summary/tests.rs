use crate::documents::xlsx::ExcelTwin as _;
use std::process::Command;

use super::sample::{self, stated};
use super::*;
use crate::documents::PaperSettings;
use crate::documents::paper::Paper;
use crate::documents::typst_engine::{Pages, set_paper};

fn pages(summary: &TermSummary) -> Pages {
    let settings = PaperSettings::default();
    set_paper(&summary.paper(&settings), &settings, stated()).unwrap()
}

/// The text of a PDF with its no-break spaces and line ends folded to single spaces; `None` when the
/// program that reads it is not installed.
fn text_of(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let Ok(output) =
        Command::new("pdftotext").args(["-raw", "-nopgbrk"]).arg(&file).arg("-").output()
    else {
        eprintln!("pdftotext is not installed: the text of the PDF was not read");
        return None;
    };
    Some(folded(&String::from_utf8(output.stdout).unwrap()))
}

fn folded(text: &str) -> String {
    text.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every string that is printed.
fn strings(paper: &Paper) -> Vec<String> {
    fn walk(value: &serde_json::Value, out: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => out.push(text.clone()),
            serde_json::Value::Array(items) => items.iter().for_each(|item| walk(item, out)),
            serde_json::Value::Object(map) => map
                .iter()
                .filter(|(key, _)| !matches!(key.as_str(), "meta" | "type" | "align" | "width"))
                .for_each(|(_, item)| walk(item, out)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(&serde_json::to_value(paper).unwrap(), &mut out);
    out
}

#[test]
fn every_string_of_the_paper_stands_in_the_pdf() {
    for summary in [sample::full(), sample::scant()] {
        let Some(text) = text_of(&pages(&summary).pdf().unwrap()) else {
            return;
        };
        let squeezed = text.replace(' ', "");
        for string in strings(&summary.paper(&PaperSettings::default())) {
            assert!(squeezed.contains(&folded(&string).replace(' ', "")), "{string:?}");
        }
    }
}

#[test]
fn no_text_of_the_paper_lacks_its_translation() {
    for summary in [sample::full(), sample::scant()] {
        for string in strings(&summary.paper(&PaperSettings::default())) {
            assert!(!string.starts_with("doc-"), "{string}");
        }
    }
}

#[test]
fn the_same_data_and_time_give_the_same_bytes() {
    let settings = PaperSettings::default();
    let paper = sample::full().paper(&settings);
    let make = |time| set_paper(&paper, &settings, time).unwrap().pdf().unwrap();
    let first = make(stated());
    assert_eq!(first, make(stated()));
    let later = make(stated() + chrono::Duration::days(1));
    assert_eq!(first.len(), later.len());
    let changed = first.iter().zip(&later).filter(|(a, b)| a != b).count();
    assert!(changed > 0 && changed < 300, "{changed} bytes changed");
}

#[test]
fn hostile_text_is_printed_as_it_is() {
    let pages = pages(&sample::hostile());
    let Some(text) = text_of(&pages.pdf().unwrap()) else {
        return;
    };
    for piece in sample::HOSTILE {
        assert!(text.contains(piece), "{piece}");
    }
    assert!(text.contains("=1+1") && text.contains("‹U+1F600›") && text.contains("</w:t> & \"x\""));
    // Page numbers stand between words where a page ends, so single words are counted.
    let count = |wanted: &str| text.split_whitespace().filter(|word| *word == wanted).count();
    assert_eq!(count("rất"), 700);
    assert_eq!(count("dài"), 2500);
}

#[test]
fn unknown_is_never_printed_as_zero() {
    let Some(text) = text_of(&pages(&sample::scant()).pdf().unwrap()) else {
        return;
    };
    for sentence in [
        "Đại biểu triệu tập: chưa rõ",
        "Có bầu đại biểu; số lượng, danh sách: chưa rõ.",
        "Chưa có danh sách, số phiếu.",
        "Chưa có thông tin.",
        "Không có.",
        "VIII. SỐ LIỆU ĐOÀN VIÊN",
    ] {
        assert!(text.contains(sentence), "{sentence}");
    }
    assert!(!text.contains("IX. GHI CHÚ") && !text.split(' ').any(|word| word == "0"));
}

#[test]
fn pages_can_be_drawn() {
    let pages = pages(&sample::full());
    let picture = pages.picture(0, 1.0).unwrap();
    assert_eq!((picture.width, picture.height), (595, 842));
    assert_eq!(picture.pixels.len(), 595 * 842 * 4);
    assert!(picture.pixels.chunks(4).all(|pixel| pixel[3] == 255));
    assert!(picture.pixels.chunks(4).any(|pixel| pixel[0] < 60));
    assert!(pages.picture(pages.count(), 1.0).is_err());
}

#[test]
fn a_long_table_repeats_its_head_and_keeps_its_rows_whole() {
    let mut summary = sample::full();
    let row = summary.changes.rows[0].clone();
    summary.changes.rows = (0..200)
        .map(|at| ChangeRow {
            name: Cell::text(format!("Người{at:03} Đầu Giữa Cuối{at:03}")),
            ..row.clone()
        })
        .collect();
    let pages = pages(&summary);
    let Some(text) = text_of(&pages.pdf().unwrap()) else {
        return;
    };
    assert!(pages.count() > 6);
    assert!(text.matches("Lý do, cách thức").count() >= pages.count() - 3);
    for at in 0..200 {
        assert!(text.contains(&format!("Người{at:03} Đầu Giữa Cuối{at:03}")), "{at}");
    }
}

/// Writes the samples where they can be looked at: `LOOK=folder`.
#[test]
fn samples_can_be_looked_at() {
    let Some(folder) = std::env::var_os("LOOK") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let settings = PaperSettings::default();
    for (name, summary) in
        [("full", sample::full()), ("scant", sample::scant()), ("hostile", sample::hostile())]
    {
        let paper = summary.paper(&settings);
        let write = |ending: &str, bytes: Vec<u8>| {
            std::fs::write(folder.join(format!("{name}.{ending}")), bytes).unwrap();
        };
        write("pdf", set_paper(&paper, &settings, stated()).unwrap().pdf().unwrap());
        write("docx", crate::documents::docx::write(&paper, &settings, stated()).unwrap());
        write("xlsx", summary.xlsx(&settings, stated()).unwrap());
    }
}
