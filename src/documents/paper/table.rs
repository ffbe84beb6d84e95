//! Tables of a paper: columns, heads of one or more rows, groups of rows.

use serde::Serialize;

use crate::documents::Cell;

/// A cell with more letters than this may be taller than a page, so that its row may be split.
const TALL: usize = 900;

/// A table whose head is repeated on every page and whose rows are not split.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows of the head.
    pub head: Vec<Vec<HeadCell>>,
    /// The groups; a plain table has one without a name.
    pub groups: Vec<Group>,
    /// How many columns there are, for cells that span all.
    pub span: usize,
    /// Whether its many columns want small letters.
    pub dense: bool,
    /// The marks of the columns (A, B, 1, 2 …), a last row of the head; none where empty.
    pub marks: Vec<String>,
    /// The sums of the whole table, after its groups.
    pub sums: Vec<Sum>,
}

impl Table {
    /// A table with a head of one row.
    pub fn new(columns: Vec<Column>, head: &[String]) -> Self {
        let head = head.iter().map(|text| HeadCell::new(text)).collect();
        Self::with_head(columns, vec![head])
    }

    /// A table with a head of its own.
    pub fn with_head(columns: Vec<Column>, head: Vec<Vec<HeadCell>>) -> Self {
        Self { span: columns.len(), columns, head, ..Self::default() }
    }

    /// The table with rows in one unnamed group.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.groups
            .push(Group { rows: rows.into_iter().map(Row::new).collect(), ..Group::default() });
        self
    }

    /// The table with rows of their own height or indent in one unnamed group.
    #[must_use]
    pub fn lines(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.groups.push(Group { rows: rows.into_iter().collect(), ..Group::default() });
        self
    }

    /// The width of each column when the table is `total` millimetres wide.
    pub fn widths(&self, total: f64) -> Vec<f64> {
        let fixed: f64 =
            self.columns.iter().map(|c| if let Width::Mm(mm) = c.width { mm } else { 0.0 }).sum();
        let shares: f64 = self
            .columns
            .iter()
            .map(|c| if let Width::Share(share) = c.width { share } else { 0.0 })
            .sum();
        let free = (total - fixed).max(10.0);
        self.columns
            .iter()
            .map(|column| match column.width {
                Width::Mm(mm) => mm,
                Width::Share(share) => free * share / shares,
            })
            .collect()
    }
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Column {
    /// How wide.
    pub width: Width,
    /// How its cells are aligned.
    pub align: Align,
    /// Whether its cells are bold.
    pub bold: bool,
    /// Whether its cells are boxes to tick by hand.
    pub tick: bool,
}

impl Column {
    /// A column of a fixed width in millimetres, centred.
    pub fn centred(mm: f64) -> Self {
        Self { width: Width::Mm(mm), align: Align::Center, bold: false, tick: false }
    }

    /// A column of a fixed width in millimetres, aligned left.
    pub fn left(mm: f64) -> Self {
        Self { width: Width::Mm(mm), align: Align::Left, bold: false, tick: false }
    }

    /// A column that takes a share of the room left, aligned left.
    pub fn share(share: f64) -> Self {
        Self { width: Width::Share(share), align: Align::Left, bold: false, tick: false }
    }

    /// A column of boxes to tick by hand.
    pub fn ticks(mm: f64) -> Self {
        Self { tick: true, ..Self::centred(mm) }
    }

    /// The column with bold cells.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// The width of a column.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Width {
    /// Millimetres.
    Mm(f64),
    /// A share of what the fixed columns leave.
    Share(f64),
}

/// How a column is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// At the left.
    Left,
    /// In the middle.
    Center,
}

/// A cell of the head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeadCell {
    /// Its text.
    pub text: String,
    /// How many columns it spans.
    pub columns: usize,
    /// How many rows it spans.
    pub rows: usize,
}

impl HeadCell {
    /// A cell of one column and one row.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), columns: 1, rows: 1 }
    }

    /// A cell over several columns.
    pub fn wide(text: &str, columns: usize) -> Self {
        Self { text: text.to_owned(), columns, rows: 1 }
    }

    /// A cell over several rows.
    pub fn tall(text: &str, rows: usize) -> Self {
        Self { text: text.to_owned(), columns: 1, rows }
    }
}

/// Rows under a name of their own.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Group {
    /// The name, set over the whole width.
    pub name: Option<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What stands in their place when there are none.
    pub empty: Option<String>,
    /// The sums of the group, under its rows.
    pub sums: Vec<Sum>,
}

/// A row of sums: a label over the first columns, then numbers, then columns that have none.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Sum {
    /// "Cộng mục I: 12 tổ chức".
    pub label: String,
    /// How many columns the label spans.
    pub span: usize,
    /// The numbers, a cell for each column after the label.
    pub cells: Vec<Cell>,
    /// How many columns are left empty after them.
    pub rest: usize,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it has the fill of the head.
    pub filled: bool,
    /// The size of the numbers in points, where that of the table would not fit their columns.
    pub size: Option<f64>,
}

/// A small raised mark after the text of a cell, which a note under the table answers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The column of the cell, from 0.
    pub column: usize,
    /// "(1, 3)".
    pub text: String,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// One cell for each column.
    pub cells: Vec<Cell>,
    /// Whether it may be split over two pages: only where one cell might not fit on a page.
    pub splits: bool,
    /// The least height in millimetres, for rows to write in by hand.
    pub height: Option<f64>,
    /// How far its first cell is set in, in millimetres.
    pub indent: f64,
    /// The mark of the notes that speak of it.
    pub mark: Option<Mark>,
    /// A line in small italics under the text of one of its cells.
    pub under: Option<Under>,
}

/// A line under the text of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Under {
    /// The place of the cell in its row.
    pub column: usize,
    /// Its text.
    pub text: String,
}

impl Row {
    /// A row.
    pub fn new(cells: Vec<Cell>) -> Self {
        let splits = cells
            .iter()
            .any(|cell| cell.display.as_ref().is_some_and(|text| text.chars().count() > TALL));
        Self { cells, splits, height: None, indent: 0.0, mark: None, under: None }
    }

    /// The row with a mark after one of its cells.
    #[must_use]
    pub fn marked(self, mark: Option<Mark>) -> Self {
        Self { mark, ..self }
    }

    /// The row with a least height in millimetres.
    #[must_use]
    pub fn tall(self, height: Option<f64>) -> Self {
        Self { height, ..self }
    }

    /// The row with its first cell set in by so many millimetres.
    #[must_use]
    pub fn set_in(self, indent: f64) -> Self {
        Self { indent, ..self }
    }
    /// The row with a line in small italics under the text of one of its cells.
    #[must_use]
    pub fn with_under(self, column: usize, text: &str) -> Self {
        Self { under: Some(Under { column, text: text.to_owned() }), ..self }
    }
}
