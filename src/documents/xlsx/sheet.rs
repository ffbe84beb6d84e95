//! One sheet: title, as-of line, one row of heads, rows of typed cells, print set-up.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet};

use crate::documents::words::{phrase, word};
use crate::documents::{Cell, DocumentError, PaperSettings, Value};

/// The row of the heads; the title stands in row 0, the as-of line in row 1.
const HEAD_ROW: u32 = 3;
/// What an Excel cell can hold.
const LONGEST: usize = 32_767;
const A4: u8 = 9;

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name, at most 31 letters and none of `[ ] : * ? / \`.
    pub name: String,
    /// The title in its first row.
    pub title: String,
    /// The line under it: "Số liệu tính đến …".
    pub as_of: Option<String>,
    /// The columns.
    pub columns: Vec<SheetColumn>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// Whether it is printed on turned pages.
    pub landscape: bool,
    /// How many columns at the left stay in view.
    pub frozen_columns: u16,
    /// Whether a last column names the unknown cells of each row, which are left empty.
    pub mark_unknown: bool,
}

impl Sheet {
    /// A sheet on turned pages, with its first column always in view and its unknown cells named.
    pub fn new(
        name: String,
        title: String,
        as_of: String,
        columns: Vec<SheetColumn>,
        rows: Vec<Vec<Cell>>,
    ) -> Self {
        Self {
            name,
            title,
            as_of: Some(as_of),
            columns,
            rows,
            landscape: true,
            frozen_columns: 1,
            mark_unknown: true,
        }
    }
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetColumn {
    /// Its head.
    pub head: String,
    /// What an unknown cell in it is called; its head where that is empty. Columns that share a value
    /// share the name: a birth date stands in one of two by gender.
    pub value: String,
    /// Its width in letters.
    pub width: f64,
}

impl SheetColumn {
    /// A column.
    pub fn new(head: &str, width: f64) -> Self {
        Self { head: head.to_owned(), value: String::new(), width }
    }

    /// The column with its own name for what is unknown in it.
    #[must_use]
    pub fn of_value(mut self, value: &str) -> Self {
        value.clone_into(&mut self.value);
        self
    }
}

/// How the cells look; each with its twin for text that Excel might take for a formula when edited.
struct Formats {
    title: Format,
    line: Format,
    head: Format,
    text: Format,
    quoted: Format,
    int: Format,
    plain: Format,
    number: Format,
    date: Format,
    percent: Format,
}

impl Formats {
    fn new() -> Self {
        let base = Format::new().set_font_name("Times New Roman").set_font_size(11);
        let cell = base
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xBF_BF_BF))
            .set_align(FormatAlign::Top);
        let text = cell.clone().set_text_wrap();
        Self {
            title: base.clone().set_bold().set_font_size(14),
            line: base.clone().set_italic(),
            head: cell
                .clone()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0xEE_F1_F4)),
            quoted: text.clone().set_quote_prefix(),
            int: cell.clone().set_num_format("#,##0"),
            plain: cell.clone().set_num_format("0"),
            number: cell.clone().set_num_format("General"),
            date: cell.clone().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            percent: cell.clone().set_num_format("0.0%"),
            text,
        }
    }

    fn for_text(&self, text: &str) -> &Format {
        if opens_formula(text) { &self.quoted } else { &self.text }
    }
}

/// Whether a spreadsheet might take the text for a formula when the cell is edited later.
pub fn opens_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
}

/// Writes a sheet.
pub(super) fn write(
    out: &mut Worksheet,
    sheet: &Sheet,
    settings: &PaperSettings,
) -> Result<(), DocumentError> {
    let formats = Formats::new();
    out.set_name(&sheet.name)?;
    out.write_string_with_format(0, 0, cut(&sheet.title), &formats.title)?;
    if let Some(as_of) = &sheet.as_of {
        out.write_string_with_format(1, 0, cut(as_of), &formats.line)?;
    }
    let mut columns = sheet.columns.clone();
    if sheet.mark_unknown {
        columns.push(SheetColumn::new(&word("sheet-col-unknown"), 30.0));
    }
    for (at, column) in columns.iter().enumerate() {
        out.set_column_width(at as u16, column.width)?;
        out.write_string_with_format(HEAD_ROW, at as u16, &column.head, &formats.head)?;
    }
    for (at, row) in sheet.rows.iter().enumerate() {
        let line = HEAD_ROW + 1 + at as u32;
        for (column, cell) in row.iter().enumerate() {
            write_cell(out, line, column as u16, cell, &formats)?;
        }
        if sheet.mark_unknown {
            let unknown = unknown_heads(sheet, row);
            out.write_string_with_format(line, row.len() as u16, &unknown, &formats.text)?;
        }
    }
    set_up(out, sheet, columns.len(), settings)
}

/// The heads of the cells of a row that are unknown.
fn unknown_heads(sheet: &Sheet, row: &[Cell]) -> String {
    let mut heads: Vec<&str> = sheet
        .columns
        .iter()
        .zip(row)
        .filter(|(_, cell)| cell.is_unknown())
        .map(|(column, _)| if column.value.is_empty() { &*column.head } else { &*column.value })
        .collect();
    heads.dedup();
    heads.join("; ")
}

fn write_cell(
    out: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), DocumentError> {
    let display = cell.display.as_deref().unwrap_or_default();
    match &cell.value {
        Value::Text(text) => write_text(out, row, column, text, formats)?,
        Value::NotApplicable => {
            out.write_string_with_format(row, column, display, &formats.text)?;
        }
        Value::Unknown => {
            out.write_blank(row, column, &formats.text)?;
        }
        // A qualified number ("hơn 9.000") would lose its qualifier as a bare number.
        Value::Int(number) if display.contains(char::is_alphabetic) => {
            tracing::debug!(number, "qualified number written as text");
            write_text(out, row, column, display, formats)?;
        }
        Value::Int(number) => {
            let format = if display.contains('.') || number.abs() < 1000 {
                &formats.int
            } else {
                &formats.plain
            };
            out.write_number_with_format(row, column, *number as f64, format)?;
        }
        Value::Number(number) => {
            out.write_number_with_format(row, column, *number, &formats.number)?;
        }
        Value::Fraction(fraction) => {
            out.write_number_with_format(row, column, *fraction, &formats.percent)?;
        }
        Value::Date(date) => match excel_date(*date) {
            Some(date) => {
                out.write_datetime_with_format(row, column, &date, &formats.date)?;
            }
            None => write_text(out, row, column, display, formats)?,
        },
    }
    Ok(())
}

fn write_text(
    out: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    formats: &Formats,
) -> Result<(), DocumentError> {
    if text.is_empty() {
        out.write_blank(row, column, &formats.text)?;
    } else {
        out.write_string_with_format(row, column, cut(text), formats.for_text(text))?;
    }
    Ok(())
}

/// Excel's calendar starts in 1900; older dates stay text.
fn excel_date(date: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year > 1900)?;
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok()
}

/// A text longer than a cell can hold says at its end how much is left out.
fn cut(text: &str) -> String {
    let length = text.encode_utf16().count();
    if length <= LONGEST {
        return text.to_owned();
    }
    let room = LONGEST - 100;
    let mut used = 0;
    let kept: String = text
        .chars()
        .take_while(|c| {
            used += c.len_utf16();
            used <= room
        })
        .collect();
    let left = text.chars().count() - kept.chars().count();
    kept + &phrase("sheet-cut", &[("count", &left.to_string())])
}

fn set_up(
    out: &mut Worksheet,
    sheet: &Sheet,
    columns: usize,
    settings: &PaperSettings,
) -> Result<(), DocumentError> {
    let last_row = HEAD_ROW + (sheet.rows.len() as u32).max(1);
    out.set_freeze_panes(HEAD_ROW + 1, sheet.frozen_columns)?;
    out.autofilter(HEAD_ROW, 0, last_row, columns.saturating_sub(1) as u16)?;
    out.set_repeat_rows(HEAD_ROW, HEAD_ROW)?;
    out.set_paper_size(A4);
    if sheet.landscape {
        out.set_landscape();
    }
    out.set_print_fit_to_pages(1, 0);
    let margins = settings.margins(sheet.landscape);
    let inches = |mm: f64| mm / 25.4;
    out.set_margins(
        inches(margins.left),
        inches(margins.right),
        inches(margins.top),
        inches(margins.bottom),
        inches(margins.top / 2.0),
        inches(margins.bottom / 2.0),
    );
    out.set_header("&C&\"Times New Roman,Regular\"&13&P");
    Ok(())
}
