//! The facts laid out as the report, on turned pages.

use super::{ProgrammeReport, TargetLine};
use crate::documents::paper::{
    Block, Closing, Column, Group, HeadCell, Labels, Meta, Paper, Section, Table, Title,
};
use crate::documents::words::{long_date, phrase, program, word};
use crate::documents::{Cell, PaperSettings, Value};

/// So many years stand beside each other; more are told in further tables.
const YEARS: usize = 6;

impl ProgrammeReport {
    /// The paper. `settings` decide where title lines break.
    pub fn paper(&self, settings: &PaperSettings) -> Paper {
        let mut title = Title::of(&word("programme-title"), &self.title, settings, true);
        let as_of = match self.as_of.value {
            Value::Date(day) => long_date(day),
            _ => self.as_of.in_sentence(),
        };
        title.aside = Some(phrase("programme-as-of", &[("date", &as_of)]));
        Paper {
            meta: self.meta(),
            head: self.head.clone(),
            title,
            addressees: Vec::new(),
            sections: vec![
                self.general(),
                self.parties(),
                self.contents(),
                self.targets(),
                self.reviews(),
                self.notes(),
            ],
            closing: self.closing_with_last_note(),
            labels: Labels::default(),
        }
    }

    /// The title of the file and of its sheets.
    pub fn file_title(&self) -> String {
        phrase("programme-file", &[("title", &self.title)])
    }

    fn meta(&self) -> Meta {
        Meta {
            form: "06".to_owned(),
            uid: self.uid.clone(),
            title: self.file_title(),
            author: program(),
            description: word("programme-description"),
            keywords: vec![word("doc-keyword-union"), word("programme-keyword")],
            trace: Some(self.trace.clone()),
            landscape: true,
        }
    }

    fn general(&self) -> Section {
        let mut section = Section::new(word("programme-section-general"));
        for (at, (label, value)) in self.general.iter().enumerate() {
            section.fact(Some(at + 1), label, value.clone());
        }
        section
    }

    fn parties(&self) -> Section {
        let head = heads(&[
            "doc-col-no",
            "programme-col-party",
            "programme-col-number",
            "programme-col-signatory",
            "programme-col-contact",
            "programme-col-state",
        ]);
        let columns = vec![
            Column::centred(9.0),
            Column::share(1.0),
            Column::left(36.0),
            Column::left(48.0),
            Column::left(28.0),
            Column::left(66.0),
        ];
        let rows = self.parties.iter().enumerate().map(|(at, row)| {
            vec![
                place(at),
                row.name.clone(),
                row.number.clone(),
                row.signatory.clone(),
                row.contact.clone(),
                row.state.clone(),
            ]
        });
        let mut section = Section::new(word("programme-section-parties"));
        let table = Table::new(columns, &head).rows(rows);
        section.table_or(table, &word("doc-no-information"));
        section
    }

    fn contents(&self) -> Section {
        // A column of days that nobody entered would only take room.
        let dated = self.contents.iter().any(|row| !row.due.is_unknown());
        let mut keys =
            vec!["doc-col-no", "programme-col-content", "programme-col-lead", "programme-col-with"];
        let mut columns =
            vec![Column::centred(9.0), Column::share(1.0), Column::left(60.0), Column::left(45.0)];
        if dated {
            keys.push("programme-col-due");
            columns.push(Column::centred(24.0));
        }
        let rows = self.contents.iter().enumerate().map(|(at, row)| {
            let mut cells =
                vec![place(at), row.text.clone(), row.lead.clone(), row.partners.clone()];
            cells.extend(dated.then(|| row.due.clone()));
            cells
        });
        let mut section = Section::new(word("programme-section-contents"));
        let mut table = Table::new(columns, &heads(&keys)).rows(rows);
        if self.open_ended {
            // A row of the table, so that it is never alone on the next page.
            let empty = Some(word("programme-open-ended"));
            table.groups.push(Group { empty, ..Group::default() });
        }
        section.table_or(table, &word("doc-no-information"));
        section
    }

    fn targets(&self) -> Section {
        let mut section = Section::new(word("programme-section-targets"));
        if self.targets.is_empty() {
            section.paragraph(word("doc-no-information"));
            return section;
        }
        let mut blocks: Vec<(usize, usize)> = Vec::new();
        let mut from = 0;
        while from < self.years.len() {
            let to = (from + YEARS).min(self.years.len());
            blocks.push((from, to));
            from = to;
        }
        if blocks.is_empty() {
            blocks.push((0, 0));
        }
        for (at, (from, to)) in blocks.iter().enumerate() {
            if at > 0 {
                section.blocks.push(Block::Space);
            }
            section.blocks.push(Block::Table(self.target_table(*from, *to)));
        }
        section.blocks.push(Block::Notes { lines: vec![self.legend()] });
        section
    }

    fn legend(&self) -> String {
        let mut legend = word("programme-legend");
        if let Some((year, day)) = &self.unfinished {
            let args = [("year", &*year.to_string()), ("date", &*day.in_sentence())];
            legend.push(' ');
            legend.push_str(&phrase("programme-unfinished", &args));
        }
        legend
    }

    /// The targets with the columns of some years. Rows and sums stand in each table, so that each can be
    /// read by itself.
    fn target_table(&self, from: usize, to: usize) -> Table {
        let years = to - from;
        let year = match years {
            0..=4 => 14.0,
            5 => 12.0,
            _ => 11.0,
        };
        let mut columns = vec![
            Column::centred(9.0),
            Column::share(1.0),
            Column::centred(16.0),
            Column::centred(16.0),
        ];
        columns.extend((0..years * 2).map(|_| Column::centred(year)));
        columns.extend([Column::centred(17.0), Column::centred(21.0)]);
        let tall = |key: &str| HeadCell::tall(&word(key), 2);
        let mut first = vec![
            tall("doc-col-no"),
            tall("programme-col-target"),
            tall("programme-col-unit"),
            tall("programme-col-whole"),
        ];
        let shown = self.years.get(from..to).unwrap_or_default();
        first.extend(shown.iter().map(|year| {
            HeadCell::wide(&phrase("programme-col-year", &[("year", &year.to_string())]), 2)
        }));
        first.extend([tall("programme-col-sum"), tall("programme-col-share")]);
        let mut second = Vec::new();
        for _ in shown {
            second.push(HeadCell::new(&word("programme-col-planned")));
            second.push(HeadCell::new(&word("programme-col-achieved")));
        }
        let head = if second.is_empty() { vec![first] } else { vec![first, second] };
        let mut table = Table::with_head(columns, head);
        table.dense = years > 4;
        let rows = self.targets.iter().enumerate().map(|(at, row)| cells(at, row, from, to));
        table.rows(rows)
    }

    fn reviews(&self) -> Section {
        let head = heads(&[
            "programme-col-of-year",
            "programme-col-kind",
            "programme-col-day",
            "programme-col-venue",
            "programme-col-document",
            "programme-col-result",
            "programme-col-standing",
        ]);
        let columns = vec![
            Column::centred(13.0),
            Column::left(34.0),
            Column::centred(22.0),
            Column::left(41.0),
            Column::left(46.0),
            Column::share(1.0),
            Column::left(36.0),
        ];
        let rows = self.reviews.iter().map(|row| {
            vec![
                Cell::plain(i64::from(row.year)),
                row.kind.clone(),
                row.held_on.clone(),
                row.venue.clone(),
                row.document.clone(),
                row.result.clone(),
                row.state.clone(),
            ]
        });
        let mut section = Section::new(word("programme-section-reviews"));
        let table = Table::new(columns, &head).rows(rows);
        section.table_or(table, &word("doc-no-information"));
        section
    }

    /// VI but for the last note, which stands with the signatures: they are never alone on a page.
    fn notes(&self) -> Section {
        let mut section = Section::new(word("programme-section-notes"));
        if let Some((_, notes)) = self.notes.split_last() {
            for note in notes {
                section.dash(note.as_str());
            }
        }
        section
    }

    fn closing_with_last_note(&self) -> Closing {
        let last = match self.notes.last() {
            Some(note) => Block::Dash { text: note.clone() },
            None => Block::Paragraph { text: word("doc-none") },
        };
        Closing { last: vec![last], ..self.closing.clone() }
    }
}

fn heads(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| word(key)).collect()
}

fn place(at: usize) -> Cell {
    Cell::plain(at as i64 + 1)
}

fn cells(at: usize, row: &TargetLine, from: usize, to: usize) -> Vec<Cell> {
    let mut cells = vec![place(at), row.text.clone(), row.unit.clone(), row.whole.clone()];
    for [planned, achieved] in row.years.get(from..to).unwrap_or_default() {
        cells.extend([planned.clone(), achieved.clone()]);
    }
    cells.extend([row.achieved.clone(), row.share.clone()]);
    cells
}
