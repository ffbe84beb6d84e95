//! Rows of sums and the marks of columns in the tables of a Word twin.

use super::body::fill;
use super::xml::{Look, TableCell, paragraph, row, run};
use crate::documents::PaperSettings;
use crate::documents::paper::{Sum, Table};

/// The size of the marks of columns, in points.
const MARK_SIZE: f64 = 9.0;

/// The marks of the columns (A, B, 1, 2 …), the last row of the head.
pub(super) fn marks_row(marks: &[String], widths: &[i64]) -> String {
    let cells = marks.iter().zip(widths).map(|(mark, width)| TableCell {
        content: paragraph(
            "<w:pStyle w:val=\"Bang\"/><w:keepNext/><w:jc w:val=\"center\"/>",
            &run(mark, Look::sized(MARK_SIZE).italic()),
        ),
        width: *width,
        middle: true,
        ..TableCell::default()
    });
    row(&cells.collect::<Vec<_>>(), true, false)
}

/// Sums, with the label over the first columns.
pub(super) fn sum_row(
    sum: &Sum,
    content: &Table,
    widths: &[i64],
    settings: &PaperSettings,
) -> String {
    let look =
        if content.dense { Look::sized(settings.sizes.table_dense) } else { Look::default() };
    let look = if sum.bold { look.bold() } else { look };
    let cell = |from: usize, columns: usize, properties: &str, text: &str, look: Look| {
        let own = widths.get(from..from + columns).unwrap_or_default();
        TableCell {
            content: paragraph(
                &format!("<w:pStyle w:val=\"Bang\"/>{properties}"),
                &run(text, look),
            ),
            width: own.iter().sum(),
            columns: own.len(),
            fill: sum.filled.then(|| fill(&settings.fill_head)),
            middle: true,
            joined: None,
        }
    };
    let mut cells = vec![cell(0, sum.span, "", &sum.label, look)];
    let number = Look { size: sum.size.or(look.size), ..look };
    cells.extend(sum.cells.iter().enumerate().map(|(at, one)| {
        let text = one.display.as_deref().unwrap_or(&settings.unknown_in_table);
        cell(sum.span + at, 1, "<w:jc w:val=\"center\"/>", text, number)
    }));
    if sum.rest > 0 {
        cells.push(cell(sum.span + sum.cells.len(), sum.rest, "", "", look));
    }
    row(&cells, false, false)
}
