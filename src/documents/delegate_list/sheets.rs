//! The list as sheets for work on the numbers (DOCUMENTS.md section 11).

use super::DelegateList;
use crate::documents::Cell;
use crate::documents::words::{phrase, word};
use crate::documents::xlsx::{ExcelTwin, FileInfo, Sheet, SheetColumn};

impl ExcelTwin for DelegateList {
    fn file_info(&self) -> FileInfo {
        FileInfo::of(self.file_title(), &self.organisation, &self.as_of, &self.uid)
    }

    fn sheets(&self) -> Vec<Sheet> {
        vec![self.people_sheet(), self.counts_sheet()]
    }
}

impl DelegateList {
    fn sheet(&self, name: &str, columns: Vec<SheetColumn>, rows: Vec<Vec<Cell>>) -> Sheet {
        let as_of = phrase("sheet-as-of", &[("date", &self.as_of.in_sentence())]);
        Sheet::new(word(name), self.file_title(), as_of, columns, rows)
    }

    fn people_sheet(&self) -> Sheet {
        let column = |key: &str, width: f64| SheetColumn::new(&word(key), width);
        let basis = [("basis", self.basis.as_str())];
        let columns = vec![
            column("doc-col-name", 28.0),
            column("doc-col-no", 7.0),
            column("delegates-col-status", 12.0),
            column("delegates-col-order", 10.0),
            column("delegates-col-male", 12.0).of_value(&word("delegates-col-born")),
            column("delegates-col-female", 12.0).of_value(&word("delegates-col-born")),
            column("doc-col-post", 36.0),
            column("delegates-col-how", 14.0),
            column("doc-col-votes", 10.0),
            SheetColumn::new(&phrase("minutes-sheet-of", &basis), 14.0),
            SheetColumn::new(&phrase("doc-col-percent", &basis), 14.0),
            column("delegates-col-replaces", 26.0),
            column("delegates-col-since", 12.0),
            column("delegates-col-note", 40.0),
        ];
        let rows = self.official.iter().chain(&self.alternates).map(|row| {
            let mark = Cell::text(&*row.mark);
            let [male, female] = &row.born;
            [
                &row.name,
                &mark,
                &row.status,
                &row.order,
                male,
                female,
                &row.post,
                &row.how,
                &row.votes,
                &row.of,
                &row.percent,
                &row.replaces,
                &row.since,
                &row.note,
            ]
            .map(Clone::clone)
            .to_vec()
        });
        self.sheet("delegates-sheet", columns, rows.collect())
    }

    fn counts_sheet(&self) -> Sheet {
        let columns = vec![
            SheetColumn::new(&word("sheet-col-label"), 34.0),
            SheetColumn::new(&word("sheet-col-value"), 14.0),
        ];
        let rows =
            self.statistics.iter().map(|(what, count)| vec![Cell::text(&**what), count.clone()]);
        let opening = self
            .opening
            .iter()
            .chain(&self.counts)
            .map(|text| vec![Cell::text(&**text), Cell::text("")]);
        self.sheet("delegates-sheet-counts", columns, rows.chain(opening).collect())
    }
}
