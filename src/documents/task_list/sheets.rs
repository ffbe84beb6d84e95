//! The list as sheets for work on it (DOCUMENTS.md section 11).

use super::TaskList;
use super::paper::band_name;
use crate::documents::Cell;
use crate::documents::words::{phrase, word};
use crate::documents::xlsx::{ExcelTwin, FileInfo, Sheet, SheetColumn};

impl ExcelTwin for TaskList {
    fn file_info(&self) -> FileInfo {
        let as_of = Cell::date(self.as_of);
        FileInfo::of(self.file_title(), &self.organisation, &as_of, &self.uid)
    }

    fn sheets(&self) -> Vec<Sheet> {
        vec![self.tasks_sheet(), self.counts_sheet()]
    }
}

impl TaskList {
    fn sheet(&self, name: &str, columns: Vec<SheetColumn>, rows: Vec<Vec<Cell>>) -> Sheet {
        let date = self.as_of.format("%d/%m/%Y").to_string();
        let as_of = phrase("sheet-as-of", &[("date", &date)]);
        Sheet::new(word(name), self.file_title(), as_of, columns, rows)
    }

    fn tasks_sheet(&self) -> Sheet {
        let column = |key: &str, width: f64| SheetColumn::new(&word(key), width);
        let columns = vec![
            column("doc-col-no", 7.0),
            column("tasklist-col-group", 26.0),
            column("tasklist-col-task", 44.0),
            column("tasklist-col-basis", 36.0),
            column("tasklist-col-whose", 50.0),
            column("tasklist-col-due", 12.0),
            column("tasklist-col-left", 12.0),
            column("tasklist-col-done", 9.0),
        ];
        let lines = self.groups.iter().flat_map(|group| {
            let name = band_name(group.band);
            group.rows.iter().map(move |row| (name.clone(), row))
        });
        let rows = lines.zip(1..).map(|((group, row), number)| {
            vec![
                Cell::plain(number),
                Cell::text(group),
                Cell::text(&*row.what),
                Cell::text(&*row.why),
                Cell::text(&*row.whose),
                row.due.clone(),
                row.left.clone(),
                Cell::text(""),
            ]
        });
        self.sheet("tasklist-sheet", columns, rows.collect())
    }

    fn counts_sheet(&self) -> Sheet {
        let columns = vec![
            SheetColumn::new(&word("sheet-col-label"), 34.0),
            SheetColumn::new(&word("sheet-col-value"), 14.0),
        ];
        let mut rows: Vec<Vec<Cell>> = self
            .groups
            .iter()
            .map(|group| {
                vec![Cell::text(band_name(group.band)), Cell::int(group.count.cast_signed())]
            })
            .collect();
        rows.push(vec![Cell::text(word("tasklist-total")), Cell::int(self.total().cast_signed())]);
        self.sheet("tasklist-sheet-counts", columns, rows)
    }
}
