//! The list as sheets for work on the numbers (DOCUMENTS.md section 11).

use chrono::{DateTime, FixedOffset};

use super::DelegateList;
use crate::documents::words::{phrase, word};
use crate::documents::xlsx::{FileInfo, Sheet, SheetColumn, workbook};
use crate::documents::{Cell, DocumentError, PaperSettings};

impl DelegateList {
    /// The Excel twin of the paper.
    pub fn xlsx(
        &self,
        settings: &PaperSettings,
        stated: DateTime<FixedOffset>,
    ) -> Result<Vec<u8>, DocumentError> {
        let info = FileInfo {
            title: self.file_title(),
            organisation: Cell::text(&*self.organisation),
            as_of: self.as_of.clone(),
            uid: Cell::text(&*self.uid),
            more: Vec::new(),
        };
        workbook(&self.sheets(), &info, settings, stated)
    }

    /// The sheets, without the last one about the file.
    pub fn sheets(&self) -> Vec<Sheet> {
        vec![self.people_sheet(), self.counts_sheet()]
    }

    fn sheet(&self, name: &str, columns: Vec<SheetColumn>, rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet {
            name: word(name),
            title: self.file_title(),
            as_of: Some(phrase("sheet-as-of", &[("date", &self.as_of.in_sentence())])),
            columns,
            rows,
            landscape: true,
            frozen_columns: 1,
            mark_unknown: true,
        }
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
