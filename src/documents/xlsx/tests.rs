use std::io::Read;

use chrono::NaiveDate;

use super::*;
use crate::documents::Value;
use crate::documents::term_summary::sample;

/// The text of a part of the file.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn names(bytes: &[u8]) -> Vec<String> {
    let archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    archive.file_names().map(ToOwned::to_owned).collect()
}

fn hostile_list() -> Vec<u8> {
    let rows =
        ["=1+1", "+84 912", "-5", "@x", "\tx", "＝1", "'; DROP TABLE person; --", "#import \"x\""]
            .map(|text| vec![Cell::text(text), Cell::int(7)])
            .into_iter()
            .chain([vec![Cell::text("x".repeat(40_000)), Cell::unknown()]])
            .collect();
    let columns = vec![SheetColumn::new("Tên", 30.0), SheetColumn::new("Số", 10.0)];
    list("Thử", Some("tính đến 01/02/2025"), columns, rows, &FileInfo::default(), sample::stated())
        .unwrap()
}

#[test]
fn hostile_text_stays_text_and_no_file_has_a_formula() {
    let bytes = hostile_list();
    let strings = part(&bytes, "xl/sharedStrings.xml");
    for text in ["<t>=1+1</t>", "<t>+84 912</t>", "<t>-5</t>", "<t>@x</t>", "＝1", "DROP TABLE"] {
        assert!(strings.contains(text), "{text}");
    }
    for name in names(&bytes).iter().filter(|name| name.contains("worksheets/")) {
        let sheet = part(&bytes, name);
        assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "{name}");
    }
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

#[test]
fn a_text_too_long_for_a_cell_says_what_is_left_out() {
    let strings = part(&hostile_list(), "xl/sharedStrings.xml");
    assert!(strings.contains("… (còn 7333 ký tự, xem trong sổ)"));
}

#[test]
fn unknown_cells_are_empty_and_named_while_zero_is_written() {
    let columns = ["A", "B", "C", "D"].map(|head| SheetColumn::new(head, 9.0)).to_vec();
    let date = NaiveDate::from_ymd_opt(2023, 4, 14).unwrap();
    let rows = vec![vec![
        Cell::unknown(),
        Cell::int(0),
        Cell::date(date),
        Cell::new(Value::Int(9000), "hơn 9.000"),
    ]];
    let bytes = list("T", None, columns, rows, &FileInfo::default(), sample::stated()).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("r=\"A5\" s=") && !sheet.contains("r=\"A5\" s=\"6\" t"));
    assert!(sheet.contains("<v>0</v>") && sheet.contains("<v>45030</v>"), "{sheet}");
    let strings = part(&bytes, "xl/sharedStrings.xml");
    assert!(strings.contains("hơn 9.000") && strings.contains("Số liệu chưa rõ"));
}

#[test]
fn the_same_summary_gives_the_same_file_with_every_sheet() {
    let summary = sample::full();
    let make = || summary.xlsx(&PaperSettings::default(), sample::stated()).unwrap();
    let bytes = make();
    assert_eq!(bytes, make());
    let book = part(&bytes, "xl/workbook.xml");
    for name in [
        "Thông tin",
        "Phiếu bầu",
        "Kết quả bầu",
        "Cơ cấu",
        "Thành phần dự",
        "Đại biểu",
        "Chỉ tiêu",
        "Biến động",
        "Phối hợp",
        "Đoàn viên",
        "Ghi chú",
        "Thông tin tệp",
    ] {
        assert!(book.contains(&format!("name=\"{name}\"")), "{name}");
    }
}

#[test]
fn the_first_page_of_every_sheet_bears_no_number() {
    let bytes = sample::full().xlsx(&PaperSettings::default(), sample::stated()).unwrap();
    let sheets: Vec<String> =
        names(&bytes).into_iter().filter(|name| name.starts_with("xl/worksheets/")).collect();
    assert_eq!(sheets.len(), 12);
    for name in &sheets {
        let sheet = part(&bytes, name);
        assert!(sheet.contains("<headerFooter differentFirst=\"1\"><oddHeader>"), "{name}");
        assert!(!sheet.contains("firstHeader"), "{name}");
    }
}
