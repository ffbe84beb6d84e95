//! The table as sheets for work on the numbers (DOCUMENTS.md section 11): the kind is a column, a sum is a
//! value, and how many organisations a sum is of stands in columns of their own.

use super::sums::Sums;
use super::{COUNTS, TermTable};
use crate::documents::Cell;
use crate::documents::words::{phrase, word};
use crate::documents::xlsx::{ExcelTwin, FileInfo, Sheet, SheetColumn};

/// The heads of the counts.
const COUNT_HEADS: [&str; COUNTS] = [
    "table-sheet-total",
    "doc-col-female",
    "sheet-col-party",
    "sheet-col-under-40",
    "sheet-col-40-to-50",
    "sheet-col-over-50",
    "roll-age-unknown",
    "sheet-col-re-elected",
    "sheet-col-new",
];

impl ExcelTwin for TermTable {
    fn file_info(&self) -> FileInfo {
        let mut info = FileInfo::of(self.file_title(), &self.organisation, &self.as_of, &self.uid);
        let legend = self.legend.iter().map(|line| (String::new(), Cell::text(&**line)));
        info.more =
            std::iter::once((String::new(), Cell::text(&*self.aside))).chain(legend).collect();
        info
    }

    fn sheets(&self) -> Vec<Sheet> {
        vec![self.lines_sheet(), self.sums_sheet()]
    }
}

impl TermTable {
    fn sheet(&self, name: &str, columns: Vec<SheetColumn>, rows: Vec<Vec<Cell>>) -> Sheet {
        let as_of = phrase("sheet-as-of", &[("date", &self.as_of.in_sentence())]);
        Sheet::new(word(name), self.file_title(), as_of, columns, rows)
    }

    fn lines_sheet(&self) -> Sheet {
        let column = |key: &str, width: f64| SheetColumn::new(&word(key), width);
        let mut columns = vec![
            column("doc-col-no", 6.0),
            column("table-col-name", 36.0),
            column("table-sheet-kind", 30.0),
            column("table-col-day", 13.0),
            column("table-col-form", 11.0),
            column("table-col-years", 13.0),
            column("table-sheet-state", 16.0),
        ];
        columns.extend(COUNT_HEADS.map(|key| column(key, 10.0)));
        columns.extend([
            column("table-sheet-chair", 26.0),
            column("table-col-how", 14.0),
            column("table-sheet-source", 22.0),
            column("sheet-col-note", 44.0),
        ]);
        let mut rows = Vec::new();
        for group in &self.groups {
            rows.extend(group.lines.iter().map(|line| {
                let mut cells = vec![
                    Cell::plain(i64::try_from(line.number).unwrap_or(i64::MAX)),
                    Cell::text(&*line.name),
                    Cell::text(&*group.kind),
                    line.day.clone(),
                    line.form.clone(),
                    line.years.clone(),
                    Cell::text(&*line.state),
                ];
                cells.extend(line.counts.iter().cloned());
                cells.extend([
                    line.chair.clone(),
                    line.how.clone(),
                    Cell::text(&*line.source),
                    Cell::text(line.remarks.join(" ")),
                ]);
                cells
            }));
        }
        Sheet { frozen_columns: 2, ..self.sheet("table-sheet-lines", columns, rows) }
    }

    fn sums_sheet(&self) -> Sheet {
        let column = |key: &str, width: f64| SheetColumn::new(&word(key), width);
        let mut columns = vec![
            column("table-sheet-kind", 40.0),
            column("table-sheet-organisations", 11.0),
            column("table-sheet-held", 11.0),
            column("table-appointed", 11.0),
            column("table-sheet-not-held", 11.0),
            column("table-sheet-open", 11.0),
        ];
        columns.extend(COUNT_HEADS.map(|key| column(key, 10.0)));
        columns.extend(COUNT_HEADS.map(|key| {
            let head = phrase("table-sheet-coverage", &[("column", &word(key))]);
            SheetColumn::new(&head, 12.0)
        }));
        let mut rows: Vec<Vec<Cell>> =
            self.groups.iter().map(|group| sums_row(&group.kind, &group.sums)).collect();
        rows.push(sums_row(&word("table-sheet-all"), &self.total));
        let mut shares = vec![Cell::text(word("table-shares"))];
        shares.extend(std::iter::repeat_n(Cell::text(""), 5));
        shares.extend(self.shares.iter().cloned());
        shares.extend(std::iter::repeat_n(Cell::text(""), COUNTS));
        rows.push(shares);
        self.sheet("table-sheet-sums", columns, rows)
    }
}

fn sums_row(kind: &str, sums: &Sums) -> Vec<Cell> {
    let number = |number: usize| Cell::int(i64::try_from(number).unwrap_or(i64::MAX));
    let mut cells = vec![Cell::text(kind)];
    cells.extend(
        [sums.organisations, sums.held, sums.appointed, sums.not_held, sums.open].map(number),
    );
    cells.extend(sums.values());
    cells.extend(sums.coverage());
    cells
}
