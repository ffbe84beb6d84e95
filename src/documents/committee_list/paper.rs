//! The facts laid out as the list (DOCUMENTS.md section 8), on turned pages.

use super::{CommitteeList, MemberRow};
use crate::documents::paper::{
    Block, Closing, Column, HeadCell, Labels, Meta, Paper, Section, Table, Title,
};
use crate::documents::words::{phrase, program, word};
use crate::documents::{Cell, PaperSettings};

impl CommitteeList {
    /// The paper. `settings` decide where title lines break.
    pub fn paper(&self, settings: &PaperSettings) -> Paper {
        let mut title = Title::of(&word("roll-title"), &self.subject, settings, true);
        title.aside = Some(word("people-list-sorted"));
        let mut section = Section::unnamed();
        section.table_or(self.table(), &word("roll-empty"));
        Paper {
            meta: self.meta(),
            head: self.head.clone(),
            title,
            addressees: Vec::new(),
            sections: vec![section],
            closing: Closing { last: self.last(), ..self.closing.clone() },
            labels: Labels::default(),
        }
    }

    /// The title of the file and of its sheets.
    pub fn file_title(&self) -> String {
        phrase("roll-file", &[("subject", &self.subject)])
    }

    fn meta(&self) -> Meta {
        Meta {
            form: "04".to_owned(),
            uid: format!("{}/{}", self.uid, self.board.name()),
            title: self.file_title(),
            author: program(),
            description: word("roll-description"),
            keywords: vec![word("doc-keyword-union"), word("doc-keyword-term")],
            trace: None,
            landscape: true,
        }
    }

    /// The legend and the counts, which stay with the signature.
    fn last(&self) -> Vec<Block> {
        let mut legend = word("roll-legend");
        if !self.sensitive {
            legend = format!("{legend} {}", word("roll-legend-short"));
        }
        let counts = self.counts.iter().map(|text| Block::Paragraph { text: text.clone() });
        std::iter::once(Block::Notes { lines: vec![legend] }).chain(counts).collect()
    }

    fn table(&self) -> Table {
        let mut columns =
            vec![Column::centred(11.0), Column::left(33.0).bold(), Column::share(1.0)];
        columns.extend([Column::centred(19.0), Column::centred(19.0)]);
        columns.extend(self.sensitive.then(|| Column::left(13.8)));
        columns.push(Column::left(27.0));
        columns.extend(self.sensitive.then(|| Column::left(19.0)));
        columns.extend([11.5, 26.0, 17.0, 14.0].map(Column::left));
        let mut table = Table::with_head(columns, self.head_rows());
        table.dense = true;
        table.rows(self.rows.iter().enumerate().map(|(at, row)| self.cells(at + 1, row)))
    }

    fn head_rows(&self) -> Vec<Vec<HeadCell>> {
        let tall = |key: &str| HeadCell::tall(&word(key), 2);
        let mut first = vec![tall("roll-col-no"), tall("roll-col-name"), tall("doc-col-post")];
        first.push(HeadCell::wide(&word("roll-col-born"), 2));
        first.extend(self.sensitive.then(|| tall("roll-col-ethnicity")));
        first.push(tall("roll-col-home"));
        first.extend(self.sensitive.then(|| tall("roll-col-party")));
        first.push(HeadCell::wide(&word("roll-col-training"), 4));
        let second = [
            "roll-col-male",
            "roll-col-female",
            "roll-col-education",
            "roll-col-profession",
            "roll-col-theory",
            "roll-col-language",
        ];
        vec![first, second.map(|key| HeadCell::new(&word(key))).to_vec()]
    }

    fn cells(&self, number: usize, row: &MemberRow) -> Vec<Cell> {
        let mut cells = vec![Cell::plain(number as i64), row.name.clone(), row.post.clone()];
        cells.extend(row.born.iter().cloned());
        cells.extend(self.sensitive.then(|| row.ethnicity.clone()));
        cells.push(row.home_town.clone());
        cells.extend(self.sensitive.then(|| row.party.clone()));
        cells.extend(
            [&row.education, &row.profession, &row.theory, &row.language].map(Clone::clone),
        );
        cells
    }
}
