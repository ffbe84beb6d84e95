//! The facts laid out as the minutes (DOCUMENTS.md section 7). Unknown figures leave empty boxes and
//! dotted blanks, to be filled in by hand.

use super::CountingMinutes;
use crate::documents::paper::{
    Block, Closing, Column, Labels, Meta, Paper, Pieces, Row, Section, Signer, Table, Title,
};
use crate::documents::words::{phrase, program, word};
use crate::documents::{Cell, PaperSettings};

/// Heights of rows to write in, in millimetres.
const COUNT_ROW: f64 = 6.8;
const CANDIDATE_ROW: f64 = 8.2;
/// How far a part stands in under its figure, in millimetres.
const PART: f64 = 6.0;

/// An unknown value as an empty box.
fn boxed(cell: &Cell) -> Cell {
    if cell.is_unknown() { Cell::text("") } else { cell.clone() }
}

impl CountingMinutes {
    /// The paper. `settings` decide where title lines break.
    pub fn paper(&self, settings: &PaperSettings) -> Paper {
        let mut title = Title::of(&word("minutes-title"), &self.subject, settings, false);
        title.aside.clone_from(&self.round);
        Paper {
            meta: self.meta(),
            head: self.head.clone(),
            title,
            addressees: Vec::new(),
            sections: vec![
                self.opening_section(),
                self.counts_section(),
                self.results_section(),
                self.conclusion_section(),
            ],
            closing: self.closing(),
            labels: Labels::default(),
        }
    }

    /// The title of the file and of its sheets.
    pub fn file_title(&self) -> String {
        let key = if self.blank { "minutes-file-blank" } else { "minutes-file" };
        phrase(key, &[("subject", &self.subject), ("name", &self.organisation)])
    }

    fn meta(&self) -> Meta {
        Meta {
            form: "03".to_owned(),
            uid: self.uid.clone(),
            title: self.file_title(),
            author: program(),
            description: word("minutes-description"),
            keywords: vec![word("doc-keyword-union"), word("minutes-keyword")],
            trace: None,
            landscape: false,
        }
    }

    fn opening_section(&self) -> Section {
        let mut section = Section::unnamed();
        section.line(self.opening.clone());
        section.paragraph(self.board_lead.as_str());
        for (at, member) in self.board.iter().enumerate() {
            let number = (at + 1).to_string();
            let end = if at + 1 == self.board.len() { "." } else { ";" };
            section.line(Pieces::of(
                "minutes-board-line",
                &[
                    ("number", Some(&*number), 0.0),
                    ("name", member.name.known(), 78.0),
                    ("role", Some(&*member.role), 0.0),
                    ("end", Some(end), 0.0),
                ],
            ));
        }
        section.paragraph(word("minutes-found"));
        section
    }

    fn counts_section(&self) -> Section {
        let mut section = Section::new(word("minutes-i"));
        let columns = vec![Column::share(1.0), Column::centred(26.0).bold(), Column::left(58.0)];
        let head = ["minutes-col-what", "minutes-col-number", "minutes-col-unit"].map(word);
        let height = self.blank.then_some(COUNT_ROW);
        let rows = self.counts.iter().map(|row| {
            let cells = vec![Cell::text(&*row.label), boxed(&row.number), Cell::text(&*row.unit)];
            Row::new(cells).tall(height).set_in(if row.part { PART } else { 0.0 })
        });
        section.blocks.push(Block::Table(Table::new(columns, &head).lines(rows)));
        section
    }

    fn results_section(&self) -> Section {
        let mut section = Section::new(word("minutes-ii"));
        for rule in &self.rules {
            section.paragraph(rule.as_str());
        }
        let columns = vec![
            Column::centred(10.0),
            Column::share(1.0),
            Column::centred(34.0),
            Column::centred(32.0),
            Column::left(34.0),
        ];
        let basis = [("basis", self.basis.as_str())];
        let head = [
            word("doc-col-no"),
            word("doc-col-name"),
            phrase("minutes-col-share", &basis),
            phrase("doc-col-percent", &basis),
            word("doc-col-outcome"),
        ];
        let height = self.blank.then_some(CANDIDATE_ROW);
        let rows = self.candidates.iter().enumerate().map(|(at, row)| {
            let mut cells = vec![Cell::plain(at as i64 + 1)];
            cells.extend([&row.name, &row.share, &row.percent, &row.outcome].map(boxed));
            Row::new(cells).tall(height)
        });
        let table = Table::new(columns, &head).lines(rows);
        section.table_or(table, &word("minutes-no-candidates"));
        if self.as_signed {
            section.blocks.push(Block::Notes { lines: vec![word("minutes-as-signed")] });
        }
        section
    }

    fn conclusion_section(&self) -> Section {
        let mut section = Section::new(word("minutes-iii"));
        if let Some(lead) = &self.conclusion.lead {
            section.leading_line(lead.clone());
        }
        for line in &self.conclusion.elected {
            section.line(line.clone());
        }
        for sentence in &self.conclusion.after {
            section.paragraph(sentence.as_str());
        }
        section.paragraph(self.copies.as_str());
        section
    }

    fn closing(&self) -> Closing {
        let signer = |key: &str, name: &Option<String>| Signer {
            title: vec![word(key)],
            note: Some(word("minutes-sign-here")),
            name: name.clone(),
        };
        Closing {
            last: vec![Block::Line { pieces: self.finish.clone(), leads: false }],
            recipients: Vec::new(),
            signers: vec![
                signer("minutes-secretary", &self.secretary),
                signer("minutes-head-of-board", &self.head_of_board),
            ],
        }
    }
}
