//! The minutes as sheets for work on the numbers (DOCUMENTS.md section 11).

use super::CountingMinutes;
use crate::documents::Cell;
use crate::documents::words::{phrase, word};
use crate::documents::xlsx::{ExcelTwin, FileInfo, Sheet, SheetColumn};

impl ExcelTwin for CountingMinutes {
    fn file_info(&self) -> FileInfo {
        FileInfo::of(self.file_title(), &self.organisation, &self.held_on, &self.uid)
    }

    fn sheets(&self) -> Vec<Sheet> {
        vec![self.counts_sheet(), self.results_sheet(), self.board_sheet(), self.text_sheet()]
    }
}

impl CountingMinutes {
    fn sheet(&self, name: &str, columns: Vec<SheetColumn>, rows: Vec<Vec<Cell>>) -> Sheet {
        let held_on = phrase("minutes-held-on", &[("date", &self.held_on.in_sentence())]);
        Sheet {
            landscape: false,
            mark_unknown: !self.blank,
            ..Sheet::new(word(name), self.file_title(), held_on, columns, rows)
        }
    }

    fn counts_sheet(&self) -> Sheet {
        let columns = vec![
            SheetColumn::new(&word("minutes-col-what"), 44.0),
            SheetColumn::new(&word("minutes-col-number"), 12.0),
            SheetColumn::new(&word("minutes-col-unit"), 34.0),
        ];
        let rows = self
            .counts
            .iter()
            .map(|row| vec![Cell::text(&*row.label), row.number.clone(), Cell::text(&*row.unit)]);
        self.sheet("minutes-sheet-counts", columns, rows.collect())
    }

    fn results_sheet(&self) -> Sheet {
        let basis = [("basis", self.basis.as_str())];
        let columns = vec![
            SheetColumn::new(&word("doc-col-name"), 30.0),
            SheetColumn::new(&word("doc-col-no"), 6.0),
            SheetColumn::new(&word("sheet-col-born"), 12.0),
            SheetColumn::new(&word("doc-col-votes"), 10.0),
            SheetColumn::new(&phrase("minutes-sheet-of", &basis), 14.0),
            SheetColumn::new(&phrase("doc-col-percent", &basis), 16.0),
            SheetColumn::new(&word("doc-col-outcome"), 20.0),
        ];
        let rows = self.candidates.iter().enumerate().map(|(at, row)| {
            let number = Cell::plain(at as i64 + 1);
            [&row.name, &number, &row.born, &row.votes, &row.of, &row.percent, &row.outcome]
                .map(Clone::clone)
                .to_vec()
        });
        self.sheet("minutes-sheet-results", columns, rows.collect())
    }

    fn board_sheet(&self) -> Sheet {
        let columns = vec![
            SheetColumn::new(&word("doc-col-name"), 34.0),
            SheetColumn::new(&word("minutes-col-role"), 24.0),
        ];
        let rows = self.board.iter().map(|one| vec![one.name.clone(), Cell::text(&*one.role)]);
        self.sheet("minutes-sheet-board", columns, rows.collect())
    }

    fn text_sheet(&self) -> Sheet {
        let columns = vec![SheetColumn::new(&word("minutes-iii"), 110.0)];
        let said = &self.conclusion;
        let lines = self.rules.iter().cloned();
        let lines = lines.chain(self.as_signed.then(|| word("minutes-as-signed")));
        let lines = lines.chain(said.lead.iter().chain(&said.elected).map(|line| line.dotted()));
        let rows = lines.chain(said.after.iter().cloned()).map(|line| vec![Cell::text(line)]);
        self.sheet("minutes-sheet-text", columns, rows.collect())
    }
}
