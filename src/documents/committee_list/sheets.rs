//! The list as sheets for work on the numbers (DOCUMENTS.md section 11).

use super::CommitteeList;
use crate::documents::Cell;
use crate::documents::words::{phrase, word};
use crate::documents::xlsx::{ExcelTwin, FileInfo, Sheet, SheetColumn};

impl ExcelTwin for CommitteeList {
    fn file_info(&self) -> FileInfo {
        FileInfo::of(self.file_title(), &self.organisation, &self.as_of, &self.uid)
    }

    fn sheets(&self) -> Vec<Sheet> {
        vec![self.members_sheet(), self.counts_sheet()]
    }
}

impl CommitteeList {
    fn sheet(&self, name: &str, columns: Vec<SheetColumn>, rows: Vec<Vec<Cell>>) -> Sheet {
        let as_of = phrase("sheet-as-of", &[("date", &self.as_of.in_sentence())]);
        Sheet::new(word(name), self.file_title(), as_of, columns, rows)
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
