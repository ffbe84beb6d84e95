//! The facts laid out as the table (DOCUMENTS.md section 6), on turned pages.

use super::sums::Sums;
use super::{COUNTS, KindGroup, Line, TermTable};
use crate::documents::fonts::PaperFonts;
use crate::documents::paper::{
    Block, Closing, Column, Group, HeadCell, Labels, Mark, Meta, Paper, Row, Section, Sum, Table,
    Title,
};
use crate::documents::words::{grouped, phrase, program, word};
use crate::documents::{Cell, PaperSettings};

/// How many columns stand before the counts: A to E.
const BEFORE: usize = 5;
/// How many stand after them: F and G.
const AFTER: usize = 2;
/// The marks of the columns.
const MARKS: [&str; BEFORE + COUNTS + AFTER] =
    ["A", "B", "C", "D", "E", "1", "2", "3", "4", "5", "6", "7", "8", "9", "F", "G"];
/// The widths of the counts in millimetres.
const COUNT_WIDTHS: [f64; COUNTS] = [10.5, 9.5, 10.5, 10.5, 10.5, 10.5, 11.0, 9.5, 10.5];
/// Notes of so many letters in all stay on the page of the signatures.
const MOST_NOTES: usize = 1_200;
/// Of more notes the last ones stay there, of so many letters.
const FEW_NOTES: usize = 500;

impl TermTable {
    /// The paper. `settings` decide where title lines break and how large sums can be printed.
    pub fn paper(&self, settings: &PaperSettings) -> Paper {
        let mut section = Section::unnamed();
        section.table_or(self.table(settings), &word("table-empty"));
        let (under, last) = self.notes_parted();
        section.blocks.extend(under);
        let title = Title::of(&word("table-title"), &word("table-subject"), settings, true);
        Paper {
            meta: self.meta(),
            head: self.head.clone(),
            title: Title { aside: Some(format!("({})", self.aside)), ..title },
            addressees: Vec::new(),
            sections: vec![section],
            closing: Closing { last, ..self.closing.clone() },
            labels: Labels::default(),
        }
    }

    /// Legend and notes: what may run on over pages, and what stays with the signatures, which must fit on
    /// one page with them.
    fn notes_parted(&self) -> (Vec<Block>, Vec<Block>) {
        if self.groups.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let lines = |lines: &[String]| match lines {
            [] => Vec::new(),
            lines => vec![Block::Notes { lines: lines.to_vec() }],
        };
        let letters = |notes: &[String]| notes.iter().map(|one| one.chars().count()).sum::<usize>();
        let joined = |notes: &[String]| match notes {
            [] => Vec::new(),
            notes => vec![notes.join(" ")],
        };
        if letters(&self.notes) <= MOST_NOTES {
            return (Vec::new(), lines(&[&*self.legend, &*joined(&self.notes)].concat()));
        }
        let fitting = self.notes.iter().rev().scan(0, |sum, note| {
            *sum += note.chars().count();
            (*sum <= FEW_NOTES).then_some(())
        });
        let at = self.notes.len() - fitting.count();
        if at == self.notes.len() {
            // The last note alone is too long for it.
            return (lines(&joined(&self.notes)), lines(&self.legend));
        }
        let (first, last) = self.notes.split_at(at);
        (lines(&[&*self.legend, &*joined(first)].concat()), lines(&joined(last)))
    }

    /// The title of the file and of its sheets.
    pub fn file_title(&self) -> String {
        phrase("table-file", &[("name", &self.organisation)])
    }

    fn meta(&self) -> Meta {
        Meta {
            form: "02".to_owned(),
            uid: self.uid.clone(),
            title: self.file_title(),
            author: program(),
            description: word("table-description"),
            keywords: vec![word("doc-keyword-union"), word("doc-keyword-term")],
            trace: Some(self.trace.clone()),
            landscape: true,
        }
    }

    fn table(&self, settings: &PaperSettings) -> Table {
        let mut columns = vec![
            Column::centred(8.0),
            Column::share(1.0),
            Column::centred(20.0),
            Column::centred(13.5),
            Column::centred(20.5),
        ];
        columns.extend(COUNT_WIDTHS.map(Column::centred));
        columns.extend([Column::left(32.0), Column::left(19.0)]);
        let mut table = Table::with_head(columns, head());
        table.dense = true;
        table.marks = MARKS.map(str::to_owned).to_vec();
        table.groups = self.groups.iter().map(|group| group_of(group, settings)).collect();
        if self.groups.is_empty() {
            return table;
        }
        let label = phrase("table-total", &[("what", &tally(&self.total, true))]);
        let total = Sum { filled: true, ..sum(label, &self.total, settings) };
        let shares = Sum {
            label: word("table-shares"),
            span: BEFORE,
            cells: self.shares.to_vec(),
            rest: AFTER,
            ..Sum::default()
        };
        table.sums = vec![total, shares];
        table
    }
}

/// The three rows of the head.
fn head() -> Vec<Vec<HeadCell>> {
    let tall = |key: &str, rows: usize| HeadCell::tall(&word(key), rows);
    let keys = ["table-col-name", "table-col-day", "table-col-form", "table-col-years"];
    let mut first = vec![tall("doc-col-no", 3)];
    first.extend(keys.map(|key| tall(key, 3)));
    first.push(HeadCell::wide(&word("table-col-committee"), COUNTS));
    first.push(HeadCell::wide(&word("table-col-chair"), AFTER));
    let mut second: Vec<HeadCell> =
        ["doc-col-total", "doc-col-female", "sheet-col-party"].map(|key| tall(key, 2)).to_vec();
    second.push(HeadCell::wide(&word("table-col-ages"), 4));
    second.extend(
        ["sheet-col-re-elected", "table-col-new", "doc-col-name", "table-col-how"]
            .map(|key| tall(key, 2)),
    );
    let third =
        ["table-col-under-40", "table-col-40-to-50", "table-col-over-50", "table-col-no-age"]
            .map(|key| HeadCell::new(&word(key)));
    vec![first, second, third.to_vec()]
}

fn group_of(group: &KindGroup, settings: &PaperSettings) -> Group {
    let what = tally(&group.sums, false);
    let label = phrase("table-sum", &[("number", &group.number), ("what", &what)]);
    Group {
        name: Some(format!("{}. {}", group.number, group.kind)),
        rows: group.lines.iter().map(row).collect(),
        empty: None,
        sums: vec![sum(label, &group.sums, settings)],
    }
}

fn row(line: &Line) -> Row {
    let mut cells = vec![
        Cell::plain(i64::try_from(line.number).unwrap_or(i64::MAX)),
        Cell::text(&*line.name),
        line.day.clone(),
        line.form.clone(),
        line.years.clone(),
    ];
    cells.extend(line.counts.iter().cloned());
    cells.extend([line.chair.clone(), line.how.clone()]);
    let marks: Vec<String> = line.marks.iter().map(ToString::to_string).collect();
    let mark = (!marks.is_empty())
        .then(|| Mark { column: 1, text: format!("({})", marks.join(",\u{a0}")) });
    Row::new(cells).marked(mark)
}

/// "12 tổ chức, 11 đã đại hội"; of a kind all of which held theirs only how many they are.
fn tally(sums: &Sums, always: bool) -> String {
    let number = |number: usize| grouped(i64::try_from(number).unwrap_or(i64::MAX));
    let part = |key: &str, count: usize| phrase(key, &[("count", &number(count))]);
    let mut parts = vec![part("table-organisations", sums.organisations)];
    if always || sums.held < sums.organisations {
        parts.push(part("table-held", sums.held));
    }
    if sums.appointed > 0 {
        parts.push(part("table-appointed-count", sums.appointed));
    }
    if sums.open > 0 {
        parts.push(part("table-open-count", sums.open));
    }
    parts.join(", ")
}

fn sum(label: String, sums: &Sums, settings: &PaperSettings) -> Sum {
    let cells = sums.cells();
    Sum {
        label,
        span: BEFORE,
        size: size(&cells, settings),
        cells: cells.to_vec(),
        rest: AFTER,
        bold: true,
        filled: false,
    }
}

/// The size in points at which the sums fit their columns; `None` where that of the table does.
fn size(cells: &[Cell; COUNTS], settings: &PaperSettings) -> Option<f64> {
    const MM_PER_POINT: f64 = 25.4 / 72.0;
    /// Air at both sides of a number of its own size.
    const AIR: f64 = 0.8;
    let usual = settings.sizes.table_dense;
    let fonts = PaperFonts::get();
    let shrunk = cells.iter().zip(COUNT_WIDTHS).map(|(cell, width)| {
        let text = cell.display.as_deref().unwrap_or_default();
        let taken = fonts.width(text, usual, true) * MM_PER_POINT;
        if taken + 2.0 * AIR <= width { usual } else { usual * (width - AIR) / taken }
    });
    let least = shrunk.fold(usual, f64::min);
    (least < usual).then_some((least * 10.0).floor() / 10.0)
}
