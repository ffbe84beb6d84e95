//! The report as sheets for work on the numbers (DOCUMENTS.md section 11).

use super::ProgrammeReport;
use crate::documents::Cell;
use crate::documents::words::{phrase, word};
use crate::documents::xlsx::{ExcelTwin, FileInfo, Sheet, SheetColumn};

impl ExcelTwin for ProgrammeReport {
    fn file_info(&self) -> FileInfo {
        FileInfo::of(self.file_title(), &self.organisation, &self.as_of, &self.uid)
    }

    fn sheets(&self) -> Vec<Sheet> {
        vec![
            self.general_sheet(),
            self.party_sheet(),
            self.content_sheet(),
            self.target_sheet(),
            self.review_sheet(),
        ]
    }
}

fn column(key: &str, width: f64) -> SheetColumn {
    SheetColumn::new(&word(key), width)
}

fn number(at: usize) -> Cell {
    Cell::plain(at as i64 + 1)
}

impl ProgrammeReport {
    fn sheet(&self, name: &str, columns: Vec<SheetColumn>, rows: Vec<Vec<Cell>>) -> Sheet {
        let as_of = phrase("sheet-as-of", &[("date", &self.as_of.in_sentence())]);
        Sheet::new(word(name), self.file_title(), as_of, columns, rows)
    }

    fn general_sheet(&self) -> Sheet {
        let columns = vec![column("sheet-col-label", 28.0), column("sheet-col-value", 90.0)];
        let own = (word("programme-sheet-title"), Cell::text(self.title.as_str()));
        let facts = std::iter::once(own).chain(self.general.iter().cloned());
        let facts = facts.map(|(label, value)| vec![Cell::text(label), value]);
        let notes = self
            .notes
            .iter()
            .map(|note| vec![Cell::text(word("programme-sheet-note")), Cell::text(note.as_str())]);
        self.sheet("programme-sheet-general", columns, facts.chain(notes).collect())
    }

    fn party_sheet(&self) -> Sheet {
        let columns = vec![
            column("programme-col-party", 40.0),
            column("doc-col-no", 7.0),
            column("programme-col-role", 16.0),
            column("programme-col-group", 12.0),
            column("programme-col-number", 22.0),
            column("programme-col-signatory", 32.0),
            column("programme-col-contact", 24.0),
            column("programme-col-state", 50.0),
        ];
        let rows = self.parties.iter().enumerate().map(|(at, row)| {
            vec![
                row.name.clone(),
                number(at),
                row.role.clone(),
                row.group.clone(),
                row.number.clone(),
                row.signatory.clone(),
                row.contact.clone(),
                row.state.clone(),
            ]
        });
        self.sheet("programme-sheet-parties", columns, rows.collect())
    }

    fn content_sheet(&self) -> Sheet {
        let columns = vec![
            column("programme-col-content", 60.0),
            column("doc-col-no", 7.0),
            column("programme-col-lead", 28.0),
            column("programme-col-with", 28.0),
            column("programme-col-due", 14.0),
        ];
        let rows = self.contents.iter().enumerate().map(|(at, row)| {
            vec![
                row.text.clone(),
                number(at),
                row.lead.clone(),
                row.partners.clone(),
                row.due.clone(),
            ]
        });
        self.sheet("programme-sheet-contents", columns, rows.collect())
    }

    /// One row for each target and year, then one for its whole period.
    fn target_sheet(&self) -> Sheet {
        let columns = vec![
            column("programme-col-target", 46.0),
            column("doc-col-no", 7.0),
            column("programme-col-unit", 14.0),
            column("programme-col-of-year", 16.0),
            column("programme-col-planned", 14.0),
            column("programme-col-achieved", 14.0),
            column("programme-col-share", 18.0),
        ];
        let mut rows = Vec::new();
        for (at, row) in self.targets.iter().enumerate() {
            let start = [row.text.clone(), number(at), row.unit.clone()];
            let line = |year: Cell, figures: [Cell; 3]| -> Vec<Cell> {
                start.iter().cloned().chain([year]).chain(figures).collect()
            };
            for (year, [planned, achieved]) in self.years.iter().zip(&row.years) {
                let year = Cell::plain(i64::from(*year));
                let share = Cell::not_applicable();
                rows.push(line(year, [planned.clone(), achieved.clone(), share]));
            }
            let whole = Cell::text(word("programme-col-whole"));
            let figures = [row.whole.clone(), row.achieved.clone(), row.share.clone()];
            rows.push(line(whole, figures));
        }
        self.sheet("programme-sheet-targets", columns, rows)
    }

    fn review_sheet(&self) -> Sheet {
        let columns = vec![
            column("programme-col-kind", 20.0),
            column("programme-col-of-year", 9.0),
            column("programme-col-day", 12.0),
            column("programme-col-venue", 28.0),
            column("programme-col-document", 30.0),
            column("programme-col-result", 60.0),
            column("programme-col-standing", 22.0),
        ];
        let rows = self.reviews.iter().map(|row| {
            vec![
                row.kind.clone(),
                Cell::plain(i64::from(row.year)),
                row.held_on.clone(),
                row.venue.clone(),
                row.document.clone(),
                row.result.clone(),
                row.state.clone(),
            ]
        });
        self.sheet("programme-sheet-reviews", columns, rows.collect())
    }
}
