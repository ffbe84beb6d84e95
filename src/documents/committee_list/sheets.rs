//! The list as sheets for work on the numbers (DOCUMENTS.md section 11).

use chrono::{DateTime, FixedOffset};

use super::CommitteeList;
use crate::documents::words::{phrase, word};
use crate::documents::xlsx::{FileInfo, Sheet, SheetColumn, workbook};
use crate::documents::{Cell, DocumentError, PaperSettings};

impl CommitteeList {
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
        vec![self.members_sheet(), self.counts_sheet()]
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

    fn members_sheet(&self) -> Sheet {
        let column = |key: &str, width: f64| SheetColumn::new(&word(key), width);
        let mut columns = vec![column("doc-col-name", 28.0), column("doc-col-post", 40.0)];
        let born = ["roll-col-male", "roll-col-female"];
        columns.extend(born.map(|key| column(key, 12.0).of_value(&word("roll-col-born"))));
        columns.push(column("roll-col-year", 9.0));
        columns.extend(self.sensitive.then(|| column("roll-col-ethnicity", 12.0)));
        columns.push(column("roll-col-home", 26.0));
        columns.extend(self.sensitive.then(|| column("roll-col-party", 14.0)));
        columns.extend([column("roll-col-education", 10.0), column("roll-col-profession", 24.0)]);
        columns.extend([column("roll-col-theory", 14.0), column("roll-col-language", 14.0)]);
        let rows = self.rows.iter().map(|row| {
            let mut cells = vec![row.name.clone(), row.post.clone()];
            cells.extend(row.born.iter().cloned());
            cells.push(row.year.clone());
            cells.extend(self.sensitive.then(|| row.ethnicity.clone()));
            cells.push(row.home_town.clone());
            cells.extend(self.sensitive.then(|| row.party.clone()));
            cells.extend(
                [&row.education, &row.profession, &row.theory, &row.language].map(Clone::clone),
            );
            cells
        });
        self.sheet("roll-sheet", columns, rows.collect())
    }

    fn counts_sheet(&self) -> Sheet {
        let columns = vec![
            SheetColumn::new(&word("sheet-col-label"), 34.0),
            SheetColumn::new(&word("sheet-col-value"), 14.0),
        ];
        let rows =
            self.statistics.iter().map(|(what, count)| vec![Cell::text(&**what), count.clone()]);
        self.sheet("roll-sheet-counts", columns, rows.collect())
    }
}
