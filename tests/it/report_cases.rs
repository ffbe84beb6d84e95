//! Every fact of a case stands on the paper made from it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::Value as Json;
use so_cong_doan::documents::report::{Format, Report, ReportError};
use so_cong_doan::domain::catalogue::{Field, FieldType, Kind, RecordId};
use so_cong_doan::i18n::{Lang, has_key, text_in};
use so_cong_doan::store::Store;

use super::reading::office_text;
use super::support::{Desk, everything, read_json};

/// What the summary of a term leaves out on purpose: what a person is besides the post (that is the
/// biography list's), what an upper body is besides its name, the machinery of the book.
const LEFT_OUT: &[(&str, &[&str])] =
    &[("person", &["gender"]), ("organisation_period", &["organisation_kind"])];

pub fn stated() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2025-11-21T08:15:00+07:00").unwrap()
}

pub fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 11, 21).unwrap()
}

fn write_term_summary(
    store: &Store,
    term: RecordId,
    format: Format,
) -> Result<Vec<u8>, ReportError> {
    Report::TermSummary { term }.write(store, as_of(), stated(), format)
}

/// The folder of cases beside the project; the tests pass without it.
fn case(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases");
    let file = folder.join(name);
    file.exists().then_some(file)
}

/// The terms of the book that have a meeting.
fn terms(store: &Store) -> Vec<RecordId> {
    let mut found = Vec::new();
    store
        .each::<so_cong_doan::store::StoreError>(Kind::Meeting, |meeting| {
            found.extend(meeting.reference("term"));
            Ok(())
        })
        .unwrap();
    found.sort();
    found.dedup();
    found
}

/// The text of a PDF, folded; `None` when the program that reads it is not installed.
pub fn text_of(desk: &Desk, pdf: &[u8]) -> Option<String> {
    let file = desk.write("paper.pdf", pdf);
    if let Ok(folder) = std::env::var("REPORT_LOOK") {
        fs::write(Path::new(&folder).join(format!("{}.pdf", pdf.len())), pdf).unwrap();
    }
    let output = Command::new("pdftotext").args(["-raw", "-nopgbrk"]).arg(&file).arg("-").output();
    let Ok(output) = output else {
        eprintln!("pdftotext is not installed: the text of the PDF was not read");
        return None;
    };
    Some(folded(&String::from_utf8(output.stdout).unwrap()))
}

fn folded(text: &str) -> String {
    let text = text.replace('\u{200b}', "").to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paper of the only term with a meeting in a case.
fn paper(file: &Path) -> Option<String> {
    let desk = Desk::with(file);
    let store = desk.open();
    let [term] = terms(&store)[..] else { panic!("one term with a meeting") };
    text_of(&desk, &write_term_summary(&store, term, Format::Pdf).unwrap())
}

/// A value as the paper may print it; empty for what is no fact of its own.
fn printed(kind: Kind, field: &Field, value: &Json) -> Vec<String> {
    let word = |word: &str| match field.ty {
        FieldType::Choice(words) if words.contains(&word) => {
            let key = kind.choice_key(field, word);
            assert!(has_key(Lang::Vi, &key), "{key}");
            text_in(Lang::Vi, &key, None)
        }
        _ => word.to_owned(),
    };
    match (field.ty, value) {
        (FieldType::Ref(_), _) | (_, Json::Null) => Vec::new(),
        (FieldType::Date, Json::String(iso)) => match NaiveDate::parse_from_str(iso, "%Y-%m-%d") {
            Ok(day) => vec![
                day.format("%d/%m/%Y").to_string(),
                day.format("ngày %d tháng %-m năm %Y").to_string(),
                day.format("ngày %d tháng %m năm %Y").to_string(),
            ],
            Err(_) => vec![iso.split('-').rev().collect::<Vec<_>>().join("/")],
        },
        (_, Json::String(text)) => vec![word(text)],
        (FieldType::Percent, Json::Number(number)) => {
            let number = number.to_string().replace('.', ",");
            vec![format!("{number} %"), format!("{number},0")]
        }
        (_, Json::Number(number)) => vec![number.to_string(), format!("0{number}")],
        (FieldType::Flag, Json::Bool(true)) if field.name == "re_elected" => vec!["tái cử".into()],
        _ => Vec::new(),
    }
}

/// What of a file does not stand in a text.
fn missing(file: &Path, text: &str) -> Vec<String> {
    let mut missing = Vec::new();
    for record in read_json(file)["records"].as_array().unwrap() {
        let name = record["kind"].as_str().unwrap();
        let kind = Kind::from_name(name).unwrap();
        for field in kind.fields() {
            let left_out = LEFT_OUT
                .iter()
                .any(|(kind, fields)| *kind == name && fields.contains(&field.exchange));
            let forms = printed(kind, field, &record[field.exchange]);
            let there = forms.is_empty() || forms.iter().any(|form| stands(text, &folded(form)));
            if !left_out && !there {
                missing.push(format!("{name}.{}: {forms:?}", field.name));
            }
        }
    }
    missing
}

/// Whether a text holds another as whole words.
fn stands(text: &str, wanted: &str) -> bool {
    let edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(wanted).any(|(at, found)| {
        edge(text[..at].chars().next_back()) && edge(text[at + found.len()..].chars().next())
    })
}

fn assert_stands(file: &str, sentences: &[&str]) {
    let Some(file) = case(file) else { return };
    let Some(text) = paper(&file) else { return };
    let mut gaps = missing(&file, &text);
    gaps.extend(sentences.iter().map(|one| folded(one)).filter(|one| !text.contains(one)));
    assert!(gaps.is_empty(), "{gaps:#?}\n{text}");
}

#[test]
fn a_congress_of_which_little_is_known_says_what_and_no_zero() {
    assert_stands(
        "000.json",
        &[
            "khóa IV, 2023 - 2028",
            "khóa III, 2017 - 2022",
            "buổi chiều ngày 26 tháng 4 năm 2023",
            "Ban Chấp hành: 03 người",
            "nhiệm kỳ 2023–2028: có bầu đại biểu; số lượng, danh sách: chưa rõ",
            "Chủ tịch nhiệm kỳ trước: đồng chí Hà Thị Mai Hương",
            "đồng chí Đỗ Quang Khoa, Bí thư Đảng ủy Khối",
            "Đại hội toàn thể lần thứ IV",
        ],
    );
    if let Some(text) = case("000.json").and_then(|file| paper(&file)) {
        // The one zero of the paper says what an unknown number is not.
        let text = text.replace("không tính là 0", "");
        assert!(!stands(&text, "0") && !stands(&text, "00"), "{text}");
    }
}

#[test]
fn delegates_targets_and_a_chair_again_elected_are_all_named() {
    assert_stands(
        "001.json",
        &[
            "buổi chiều ngày 14 tháng 4 năm 2023",
            "2015 - 2023",
            "02 đại biểu chính thức và 01 đại biểu dự khuyết",
            "tán thành 100 %",
            "Ban Chấp hành: 07 người",
            "tái cử",
            "Chỉ tiêu 5 (nội dung chưa rõ)",
            "đồng chí Trần Văn Đấu, Phó Bí thư Đảng ủy",
            "Chủ tịch nhiệm kỳ trước: đồng chí Bùi Văn Quang",
        ],
    );
}

#[test]
fn figures_of_a_congress_stand_with_their_share() {
    assert_stands(
        "003.json",
        &[
            "185 91 49,2 6",
            "23/12/2017 (đại hội)",
            "đồng chí Phạm Thị Thơ",
            "Ban Chấp hành: 09 người",
        ],
    );
}

#[test]
fn every_case_gives_word_and_excel_too_and_the_same_bytes_twice() {
    for name in ["000.json", "001.json", "003.json"] {
        let Some(file) = case(name) else { continue };
        let desk = Desk::with(&file);
        let store = desk.open();
        for term in terms(&store) {
            for format in [Format::Pdf, Format::Docx, Format::Xlsx] {
                let made = || write_term_summary(&store, term, format).unwrap();
                assert!(made() == made(), "{name} {format:?}");
            }
        }
    }
}

#[test]
fn the_invented_file_with_every_field_is_set_for_each_of_its_terms() {
    let desk = Desk::with(&everything());
    let store = desk.open();
    for term in terms(&store) {
        for format in [Format::Pdf, Format::Docx, Format::Xlsx] {
            write_term_summary(&store, term, format).unwrap();
        }
    }
}

#[test]
fn a_record_that_is_no_term_is_refused_with_a_sentence() {
    let desk = Desk::with(&everything());
    let store = desk.open();
    let mut meeting = None;
    store
        .each::<so_cong_doan::store::StoreError>(Kind::Meeting, |one| {
            meeting = Some(one.id);
            Ok(())
        })
        .unwrap();
    let error = write_term_summary(&store, meeting.unwrap(), Format::Pdf).unwrap_err();
    assert!(error.sentence().contains("nhiệm kỳ"), "{}", error.sentence());
}

/// The cells of an Excel file as a spreadsheet of English habits shows them, in the forms of the paper.
fn as_on_paper(cells: &str) -> String {
    let text = cells.replace("\"\"", "\"");
    let mut shown = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', ',', '"']) {
        let bare = word.trim_end_matches([' ', ',', '"']);
        let percent = bare.trim_start_matches('"').strip_suffix('%');
        match percent.and_then(|percent| percent.split_once('.')) {
            Some((whole, "0")) => shown.extend([whole, " %"]),
            Some((whole, tenth)) => shown.extend([whole, ",", tenth, " %"]),
            None => shown.push_str(bare),
        }
        shown.push_str(&word[bare.len()..]);
    }
    folded(&shown)
}

#[test]
fn word_and_excel_files_opened_by_an_office_program_hold_every_fact_of_the_cases() {
    for name in ["000.json", "001.json", "003.json"] {
        let Some(file) = case(name) else { continue };
        let desk = Desk::with(&file);
        let store = desk.open();
        let [term] = terms(&store)[..] else { panic!("one term with a meeting") };
        for (format, ending) in [(Format::Docx, "docx"), (Format::Xlsx, "xlsx")] {
            let bytes = write_term_summary(&store, term, format).unwrap();
            let Some(text) = office_text(&bytes, ending) else { return };
            let text = if ending == "xlsx" { as_on_paper(&text) } else { folded(&text) };
            let gaps = missing(&file, &text);
            assert!(gaps.is_empty(), "{name} {ending}: {gaps:#?}\n{text}");
        }
    }
}
