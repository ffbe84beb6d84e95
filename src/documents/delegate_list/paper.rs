//! The facts laid out as the list (DOCUMENTS.md section 8), on turned pages.

use super::{DelegateList, DelegateRow};
use crate::documents::paper::{
    Block, Closing, Column, Group, HeadCell, Labels, Meta, Paper, Row, Section, Table, Title,
};
use crate::documents::people::padded;
use crate::documents::words::{phrase, program, word};
use crate::documents::{Cell, PaperSettings};

impl DelegateList {
    /// The paper. `settings` decide where title lines break.
    pub fn paper(&self, settings: &PaperSettings) -> Paper {
        let subject = phrase("delegates-subject", &[("congress", &self.congress)]);
        let mut section = Section::unnamed();
        for line in &self.opening {
            section.paragraph(line.as_str());
        }
        section.table_or(self.table(), &word("delegates-none"));
        let counts = self.counts.iter().map(|text| Block::Paragraph { text: text.clone() });
        let legend = Block::Notes { lines: vec![word("delegates-legend")] };
        Paper {
            meta: self.meta(),
            head: self.head.clone(),
            title: Title::of(&word("delegates-title"), &subject, settings, true),
            addressees: Vec::new(),
            sections: vec![section],
            closing: Closing {
                last: std::iter::once(legend).chain(counts).collect(),
                ..self.closing.clone()
            },
            labels: Labels::default(),
        }
    }

    /// The title of the file and of its sheets.
    pub fn file_title(&self) -> String {
        phrase("delegates-file", &[("congress", &self.congress), ("name", &self.organisation)])
    }

    fn meta(&self) -> Meta {
        Meta {
            form: "05".to_owned(),
            uid: self.uid.clone(),
            title: self.file_title(),
            author: program(),
            description: word("delegates-description"),
            keywords: vec![word("doc-keyword-union"), word("doc-keyword-term")],
            trace: None,
            landscape: true,
        }
    }

    fn table(&self) -> Table {
        let columns = vec![
            Column::centred(11.0),
            Column::left(37.0),
            Column::centred(21.0),
            Column::centred(21.0),
            Column::share(1.0),
            Column::left(22.0),
            Column::centred(17.0),
            Column::centred(25.0),
            Column::left(48.0),
        ];
        let tall = |text: String| HeadCell::tall(&text, 2);
        let first = vec![
            tall(word("doc-col-no")),
            tall(word("doc-col-name")),
            HeadCell::wide(&word("delegates-col-born"), 2),
            tall(word("doc-col-post")),
            tall(word("delegates-col-how")),
            tall(word("doc-col-votes")),
            tall(phrase("doc-col-percent", &[("basis", &self.basis)])),
            tall(word("delegates-col-note")),
        ];
        let second =
            ["delegates-col-male", "delegates-col-female"].map(|key| HeadCell::new(&word(key)));
        let mut table = Table::with_head(columns, vec![first, second.to_vec()]);
        let groups =
            [("delegates-official", &self.official), ("delegates-alternate", &self.alternates)];
        table.groups = groups
            .into_iter()
            .filter(|(_, rows)| !rows.is_empty())
            .map(|(key, rows)| Group {
                name: Some(phrase(key, &[("count", &padded(rows.len()))])),
                rows: rows.iter().map(cells).map(Row::new).collect(),
                ..Group::default()
            })
            .collect();
        table
    }
}

fn cells(row: &DelegateRow) -> Vec<Cell> {
    let [male, female] = &row.born;
    let mut cells = vec![Cell::text(&*row.mark)];
    cells.extend(
        [&row.name, male, female, &row.post, &row.how, &row.share, &row.percent, &row.note]
            .map(Clone::clone),
    );
    cells
}
