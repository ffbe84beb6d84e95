//! The facts laid out as the list (DOCUMENTS.md section 8): groups by how near a task is.

use super::{MONTHS, PRINTED, TaskList};
use crate::documents::paper::{
    Block, Closing, Column, Group, Labels, Meta, Paper, Row, Section, Signer, Table, Title,
};
use crate::documents::stored::joined;
use crate::documents::words::{grouped, long_date, phrase, program, word};
use crate::documents::{Cell, PaperSettings};
use crate::domain::tasks::Band;

impl TaskList {
    /// The paper. `settings` decide where title lines break.
    pub fn paper(&self, settings: &PaperSettings) -> Paper {
        let mut section = Section::unnamed();
        section.paragraph(self.summary());
        section.table_or(self.table(), &word("tasklist-none"));
        let mut title =
            Title::of(&word("tasklist-title"), &word("tasklist-subject"), settings, false);
        let (day, months) = (long_date(self.as_of), MONTHS.to_string());
        title.aside = Some(phrase("tasklist-aside", &[("date", &day), ("months", &months)]));
        let date = self.as_of.format("%d/%m/%Y").to_string();
        let mut notes = vec![phrase("tasklist-legend", &[("date", &date)])];
        let printed: usize =
            self.groups.iter().map(|group| group.rows.len()).sum::<usize>().min(PRINTED);
        if (printed as u64) < self.total() {
            let (shown, all) = (grouped(printed as i64), grouped(self.total().cast_signed()));
            notes.insert(0, phrase("tasklist-cut", &[("shown", &shown), ("all", &all)]));
        }
        let signer = |key: &str| Signer {
            title: vec![word(key)],
            note: Some(word("tasklist-sign-note")),
            name: None,
        };
        Paper {
            meta: self.meta(),
            head: self.head.clone(),
            title,
            addressees: Vec::new(),
            sections: vec![section],
            closing: Closing {
                last: vec![Block::Notes { lines: notes }],
                recipients: Vec::new(),
                signers: vec![signer("tasklist-signer-author"), signer("tasklist-signer-head")],
            },
            labels: Labels::default(),
        }
    }

    /// The title of the file and of its sheets.
    pub fn file_title(&self) -> String {
        let date = self.as_of.format("%d/%m/%Y").to_string();
        joined([phrase("tasklist-file", &[("date", &date)]), self.organisation.clone()], ", ")
    }

    fn meta(&self) -> Meta {
        let trace =
            [("program", program()), ("stated", self.stated.clone()), ("uid", self.uid.clone())];
        let trace: Vec<(&'static str, &str)> =
            trace.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Meta {
            form: "07".to_owned(),
            uid: self.uid.clone(),
            title: self.file_title(),
            author: program(),
            description: word("tasklist-description"),
            keywords: vec![word("doc-keyword-union"), word("doc-keyword-term")],
            trace: Some(phrase("tasklist-trace", &trace)),
            landscape: false,
        }
    }

    /// "Tổng số 13 việc: quá hạn 04; …": every group that is not empty.
    pub fn summary(&self) -> String {
        let counts = self
            .groups
            .iter()
            .map(|group| phrase(band_keys(group.band).1, &[("count", &padded(group.count))]));
        let counts: Vec<String> = counts.collect();
        match self.total() {
            0 => word("tasklist-none"),
            total => phrase(
                "tasklist-summary",
                &[("total", &padded(total)), ("groups", &counts.join("; "))],
            ),
        }
    }

    fn table(&self) -> Table {
        let columns = vec![
            Column::centred(9.0),
            Column::left(59.0),
            Column::share(1.0),
            Column::centred(22.0),
            Column::centred(19.0),
            Column::ticks(12.0),
        ];
        let head = [
            "doc-col-no",
            "tasklist-col-what",
            "tasklist-col-whose",
            "tasklist-col-due",
            "tasklist-col-left",
            "tasklist-col-done",
        ]
        .map(word);
        let mut table = Table::new(columns, &head);
        let mut number = 0;
        let letters = ["A", "B", "C", "D", "Đ"];
        for (group, letter) in self.groups.iter().zip(letters) {
            let mut rows = Vec::new();
            for line in &group.rows {
                number += 1;
                if number > PRINTED as i64 {
                    break;
                }
                let cells = vec![
                    Cell::plain(number),
                    Cell::text(&*line.what),
                    Cell::text(&*line.whose),
                    line.due.clone(),
                    line.left.clone(),
                    Cell::text(""),
                ];
                rows.push(Row::new(cells).with_under(1, &line.why));
            }
            if !rows.is_empty() {
                let args = [("letter", letter), ("count", &*padded(group.count))];
                let name = Some(phrase(band_keys(group.band).0, &args));
                table.groups.push(Group { name, rows, empty: None, sums: Vec::new() });
            }
        }
        table
    }
}

/// The key of a group's name, and of its count in the summary.
fn band_keys(band: Band) -> (&'static str, &'static str) {
    match band {
        Band::Late => ("tasklist-group-late", "tasklist-count-late"),
        Band::Month => ("tasklist-group-month", "tasklist-count-month"),
        Band::Quarter => ("tasklist-group-quarter", "tasklist-count-quarter"),
        Band::Later => ("tasklist-group-later", "tasklist-count-later"),
        Band::Undated => ("tasklist-group-undated", "tasklist-count-undated"),
    }
}

/// The name of a group without its letter, for Excel.
pub(super) fn band_name(band: Band) -> String {
    let name = phrase(band_keys(band).0, &[("letter", ""), ("count", "")]);
    name.trim_start_matches(['.', ' ']).trim_end_matches(['(', ')', ' ']).to_owned()
}

/// Counts below ten get a leading zero.
fn padded(count: u64) -> String {
    if count < 10 { format!("{count:02}") } else { grouped(count.cast_signed()) }
}
