use std::io::Read;

use super::*;
use crate::documents::term_summary::sample::{self, stated};

fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().to_owned(), text)
        })
        .collect()
}

fn made(summary: &crate::documents::term_summary::TermSummary) -> Vec<(String, String)> {
    let settings = PaperSettings::default();
    parts(&write(&summary.paper(&settings), &settings, stated()).unwrap())
}

/// Whether every element that is opened is closed in its turn, and every `&` starts a known entity.
fn well_formed(xml: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml;
    while let Some(start) = rest.find('<') {
        let text = &rest[..start];
        let known = ["&amp;", "&lt;", "&gt;", "&quot;"];
        if text
            .match_indices('&')
            .any(|(at, _)| !known.iter().any(|entity| text[at..].starts_with(entity)))
        {
            return false;
        }
        let Some(end) = rest[start..].find('>') else {
            return false;
        };
        let tag = &rest[start + 1..start + end];
        rest = &rest[start + end + 1..];
        if tag.starts_with('?') || tag.ends_with('/') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else {
            open.push(tag.split(' ').next().unwrap_or_default());
        }
    }
    open.is_empty()
}

#[test]
fn every_part_is_well_formed_also_with_hostile_text() {
    for summary in [sample::full(), sample::scant(), sample::hostile()] {
        for (name, text) in made(&summary) {
            assert!(well_formed(&text), "{name}");
        }
    }
    assert!(!well_formed("<a><b></a></b>") && !well_formed("<a>&x</a>"));
}

#[test]
fn tables_repeat_their_heads_and_keep_their_rows() {
    let parts = made(&sample::full());
    let document = &parts.iter().find(|(name, _)| name == "word/document.xml").unwrap().1;
    let rows = document.matches("<w:tr>").count();
    assert_eq!(document.matches("<w:cantSplit/>").count(), rows);
    assert!(document.matches("<w:tblHeader/>").count() >= 8);
    assert!(document.contains("<w:titlePg/>"));
    for (name, text) in &parts {
        for forbidden in ["hyperlink", "macro", "oleObject", "w:pict", "txbx"] {
            assert!(!text.contains(forbidden), "{forbidden} in {name}");
        }
    }
    let styles = &parts.iter().find(|(name, _)| name == "word/styles.xml").unwrap().1;
    for part in
        ["w:lang w:val=\"vi-VN\"", "\"Bảng\"", "\"Ghi chú bảng\"", "\"heading 1\"", "\"Title\""]
    {
        assert!(styles.contains(part), "{part}");
    }
}

#[test]
fn hostile_text_is_text_and_the_rest_of_the_paper_stays() {
    let parts = made(&sample::hostile());
    let document = &parts.iter().find(|(name, _)| name == "word/document.xml").unwrap().1;
    assert!(document.contains("Phó 😀 \u{5d0}\u{5d1} &lt;/w:t&gt; &amp; &quot;x&quot;"));
    assert!(document.contains(">=1+1<") && document.contains("DROP TABLE"));
    assert_eq!(document.matches("Lý do rất dài.").count(), 700);
}

#[test]
fn the_stated_time_alone_stands_in_the_file() {
    let settings = PaperSettings::default();
    let paper = sample::full().paper(&settings);
    let first = write(&paper, &settings, stated()).unwrap();
    assert_eq!(first, write(&paper, &settings, stated()).unwrap());
    let later = parts(&write(&paper, &settings, stated() + chrono::Duration::days(1)).unwrap());
    for ((name, a), (_, b)) in parts(&first).iter().zip(&later) {
        assert_eq!(a == b, name != "docProps/core.xml", "{name}");
    }
    let core = parts(&first).into_iter().find(|(name, _)| name == "docProps/core.xml").unwrap().1;
    assert_eq!(core.matches("2025-11-05T01:15:00Z").count(), 2);
}
