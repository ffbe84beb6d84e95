//! The files of the table: every name and number is in them, and nothing of a name is code.

use serde_json::json;
use so_cong_doan::documents::report::{Format, Report};
use so_cong_doan::documents::term_table::{Reach, TermTable};
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::exchange::practice;
use so_cong_doan::store::Store;

use super::{Book, UPPER, day, organisation, shown, stated, table};
use crate::reading::{docx_text, folded, parts, pdf_text, xlsx_text};
use crate::support::Desk;

const DAY: &str = "2025-11-20";

fn made(store: &Store, reach: Reach, format: Format) -> Vec<u8> {
    let report = Report::TermTable { organisation: organisation(store, UPPER), round: None, reach };
    report
        .write(store, day(DAY), stated(), format)
        .unwrap_or_else(|error| panic!("{}: {}", error.sentence(), error.details()))
}

fn squeezed(text: &str) -> String {
    folded(text).replace(' ', "")
}

/// Every text of the three files.
fn texts(store: &Store, reach: Reach) -> Vec<(&'static str, String)> {
    let mut texts = vec![
        ("docx", docx_text(&made(store, reach, Format::Docx))),
        ("xlsx", xlsx_text(&made(store, reach, Format::Xlsx))),
    ];
    texts.extend(pdf_text(&made(store, reach, Format::Pdf)).map(|text| ("pdf", text)));
    texts.into_iter().map(|(file, text)| (file, squeezed(&text))).collect()
}

fn assert_holds_all(table: &TermTable, file: &str, text: &str) {
    for group in &table.groups {
        assert!(text.contains(&squeezed(&group.kind)), "{file} lacks {}", group.kind);
        for line in &group.lines {
            for said in [&line.name].into_iter().chain(&shown([&line.chair])) {
                assert!(text.contains(&squeezed(said)), "{file} lacks {said}");
            }
        }
    }
    for sum in table.total.values() {
        let sum = shown([&sum]).concat();
        let sum = if file == "xlsx" { sum.replace('.', "") } else { sum };
        assert!(text.contains(&sum), "{file} lacks the sum {sum}");
    }
}

#[test]
fn every_name_and_total_of_a_practice_book_is_in_every_file() {
    let desk = Desk::new();
    practice::fill(&mut desk.open(), 160, 11, &mut |_, _| {}).unwrap();
    let store = desk.open();
    let facts = table(&store, organisation(&store, UPPER), DAY, None, Reach::All);
    assert!(facts.total.organisations > 80);
    for (file, text) in texts(&store, Reach::All) {
        assert_holds_all(&facts, file, &text);
        if file == "pdf" {
            // Name by name, the rows are whole: number, name, date, form, years and all counts.
            let line = &facts.groups[0].lines[0];
            assert!(text.contains(&squeezed(&shown(&line.counts).concat())), "{:?}", line.counts);
        }
    }
}

#[test]
fn a_thousand_organisations_stand_on_pages_with_their_head() {
    let mut book = Book::new();
    for at in 0..1_000 {
        let key = format!("u{at}");
        book.unit(&key, &format!("CĐCS Công ty TNHH Lam {at}"), "grassroots", "@upper");
        book.congress(&key, "full_congress", "2023-04-20");
        book.report(&key, &[("elected", json!(at % 13 + 3)), ("female", json!(at % 3))]);
    }
    let desk = book.made();
    let store = desk.open();
    let facts = table(&store, organisation(&store, UPPER), DAY, None, Reach::Direct);
    let total: usize = (0..1_000).map(|at| at % 13 + 3).sum();
    let dotted = format!("{}.{:03}", total / 1_000, total % 1_000);
    assert_eq!(shown(&facts.total.cells()[..1]).concat(), dotted);
    let pdf = made(&store, Reach::Direct, Format::Pdf);
    let Some(text) = pdf_text(&pdf) else { return };
    // The last page may hold no more than the notes and the signatures.
    let (heads, pages) =
        (text.matches("Ban Chấp hành (người)").count(), text.matches("mẫu 02").count());
    assert!(pages > 20 && (pages - 1..=pages).contains(&heads), "{heads} heads, {pages} pages");
    let text = squeezed(&text);
    for at in 0..1_000 {
        assert!(text.contains(&format!("CĐCSCôngtyTNHHLam{at}(1)20/04/2023ĐHTT")), "{at}");
    }
    assert!(text.contains(&format!("TỔNGCỘNG:1.000tổchức,1.000đãđạihội{dotted}")));
}

#[test]
fn none_and_one_below_make_a_paper_too() {
    let desk = Book::new().made();
    for (file, text) in texts(&desk.open(), Reach::TwoLevels) {
        if file != "xlsx" {
            assert!(text.contains("chưacótổchứctrựcthuộcnào"), "{file}: {text}");
        }
    }
    let mut book = Book::new();
    book.unit("a", "CĐ xã Đại Lam", "commune_union", "@upper");
    let desk = book.made();
    for (file, text) in texts(&desk.open(), Reach::TwoLevels) {
        assert!(text.contains("CĐxãĐạiLam"), "{file}");
    }
}

#[test]
fn hostile_and_endless_names_are_printed_as_they_are() {
    let long = format!("CĐCS {}", "Chế biến Nông sản ".repeat(14).trim());
    let names = ["=1+1", "#panic() *a* $x$ <d> \\e", "@SUM(A1)", "CĐ \u{1f600}", long.as_str()];
    let mut book = Book::new();
    for (at, name) in names.iter().enumerate() {
        let key = format!("u{at}");
        book.unit(&key, name, "grassroots", "@upper");
        book.holder(&key, at, &json!({"full_name": name}), &json!({"office": "chair"}));
    }
    let last = book.0.len() - 1;
    book.0[last]["note"] = json!("=cmd");
    book.add(&[
        json!({"kind": "organisation", "uid": "@n"}),
        json!({"kind": "organisation_period", "organisation": "@n", "name": "CĐ xã Kỳ Trà",
            "organisation_kind": "commune_union", "parent": "@upper"}),
        json!({"kind": "term", "organisation": "@n", "year_from": 2023, "year_to": 2028,
            "not_held": "#import \"x\" ".repeat(300)}),
    ]);
    let desk = book.made();
    let store = desk.open();
    for (file, text) in texts(&store, Reach::Direct) {
        for name in names {
            let name = if file == "pdf" {
                name.replace('\u{1f600}', "‹U+1F600›")
            } else {
                name.to_owned()
            };
            assert!(text.contains(&squeezed(&name)), "{file} lacks {name}");
        }
        assert!(text.contains("#import\"x\"#import"), "{file}");
    }
    for (part, xml) in parts(&made(&store, Reach::Direct, Format::Xlsx)) {
        assert!(!xml.contains("<f>") && !xml.contains("<f "), "{part}");
    }
}

#[test]
fn the_same_book_and_time_give_the_same_bytes() {
    let mut book = Book::new();
    book.unit("a", "CĐ xã Đại Lam", "commune_union", "@upper");
    let desk = book.made();
    let store = desk.open();
    for format in [Format::Pdf, Format::Docx, Format::Xlsx] {
        let (first, second) = (made(&store, Reach::All, format), made(&store, Reach::All, format));
        assert!(first == second, "{format:?}");
    }
}

#[test]
fn only_an_organisation_has_others_below_it() {
    let mut book = Book::new();
    book.unit("a", "CĐ xã Đại Lam", "commune_union", "@upper");
    let desk = book.made();
    let store = desk.open();
    let mut term = None;
    store
        .each::<so_cong_doan::store::StoreError>(Kind::Term, |one| {
            term = Some(one.id);
            Ok(())
        })
        .unwrap();
    let report = Report::TermTable { organisation: term.unwrap(), round: None, reach: Reach::All };
    let refused = report.write(&store, day(DAY), stated(), Format::Pdf).unwrap_err();
    assert_eq!(refused.sentence(), so_cong_doan::tr!("report-not-an-organisation"));
}
