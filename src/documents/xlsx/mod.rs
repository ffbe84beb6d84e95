//! Excel files: the twins of the papers and any list of the screen. Numbers are numbers, dates are dates,
//! texts are never guessed to be anything else, and there is no formula in the file.

mod first_page;
mod sheet;
#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::words::{program, stated_time, word};
use super::{Cell, DocumentError, PaperSettings};
pub use sheet::{Sheet, SheetColumn};

/// What the last sheet tells about the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileInfo {
    /// Title of the file.
    pub title: String,
    /// The organisation or book it is about.
    pub organisation: Cell,
    /// The date its figures stand at.
    pub as_of: Cell,
    /// The uid of the record, for files about one.
    pub uid: Cell,
    /// Settings and whatever else a reader should know: label and value.
    pub more: Vec<(String, Cell)>,
}

impl FileInfo {
    /// What a file about one record tells of it.
    pub fn of(title: String, organisation: &str, as_of: &Cell, uid: &str) -> Self {
        Self {
            title,
            organisation: Cell::text(organisation),
            as_of: as_of.clone(),
            uid: Cell::text(uid),
            more: Vec::new(),
        }
    }
}

/// A paper with an Excel twin.
pub trait ExcelTwin {
    /// What the last sheet says about the file.
    fn file_info(&self) -> FileInfo;

    /// The sheets, without the last one about the file.
    fn sheets(&self) -> Vec<Sheet>;

    /// The Excel twin of the paper.
    fn xlsx(
        &self,
        settings: &PaperSettings,
        stated: DateTime<FixedOffset>,
    ) -> Result<Vec<u8>, DocumentError> {
        workbook(&self.sheets(), &self.file_info(), settings, stated)
    }
}

/// Writes sheets, then the sheet about the file. The same sheets, settings and stated time give the same
/// bytes. Sheet names must differ without regard to capitals and have at most 31 letters.
pub fn workbook(
    sheets: &[Sheet],
    info: &FileInfo,
    settings: &PaperSettings,
    stated: DateTime<FixedOffset>,
) -> Result<Vec<u8>, DocumentError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&info.title)
        .set_author(program())
        .set_creation_datetime(&ExcelDateTime::parse_from_str(
            &stated.naive_utc().format("%Y-%m-%dT%H:%M:%S").to_string(),
        )?);
    book.set_properties(&properties);
    for sheet in sheets {
        sheet::write(book.add_worksheet(), sheet, settings)?;
    }
    sheet::write(book.add_worksheet(), &about(info, stated), settings)?;
    first_page::without_number(&book.save_to_buffer()?)
}

/// Any list of the screen as a file: the columns and rows as they are shown, on turned pages.
pub fn list(
    title: &str,
    as_of: Option<&str>,
    columns: Vec<SheetColumn>,
    rows: Vec<Vec<Cell>>,
    info: &FileInfo,
    stated: DateTime<FixedOffset>,
) -> Result<Vec<u8>, DocumentError> {
    let mark_unknown = rows.iter().flatten().any(Cell::is_unknown);
    let sheet = Sheet {
        name: word("sheet-list"),
        title: title.to_owned(),
        as_of: as_of.map(ToOwned::to_owned),
        columns,
        rows,
        landscape: true,
        frozen_columns: 1,
        mark_unknown,
    };
    workbook(&[sheet], info, &PaperSettings::default(), stated)
}

/// The sheet "Thông tin tệp".
fn about(info: &FileInfo, stated: DateTime<FixedOffset>) -> Sheet {
    let mut rows = vec![
        (word("sheet-file-title"), Cell::text(&*info.title)),
        (word("sheet-file-organisation"), info.organisation.clone()),
        (word("sheet-file-as-of"), info.as_of.clone()),
        (word("sheet-file-uid"), info.uid.clone()),
        (word("sheet-file-stated"), Cell::text(stated_time(stated))),
        (word("sheet-file-program"), Cell::text(program())),
        (word("sheet-file-legend"), Cell::text(word("sheet-file-legend-text"))),
        (String::new(), Cell::text(word("sheet-file-no-formula"))),
    ];
    rows.retain(|(_, value)| !value.is_unknown());
    rows.extend(info.more.iter().cloned());
    Sheet {
        name: word("sheet-file"),
        title: word("sheet-file"),
        columns: vec![
            SheetColumn::new(&word("sheet-col-label"), 26.0),
            SheetColumn::new(&word("sheet-col-value"), 80.0),
        ],
        rows: rows.into_iter().map(|(label, value)| vec![Cell::text(label), value]).collect(),
        ..Sheet::default()
    }
}
