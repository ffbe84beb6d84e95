//! Building blocks of `WordprocessingML`: escaped text, runs, paragraphs, table cells.

use std::fmt::Write as _;

use crate::documents::fonts;

/// Twentieths of a point, Word's unit of length, from millimetres.
pub fn twips(mm: f64) -> i64 {
    (mm * 1440.0 / 25.4).round() as i64
}

/// Half points, Word's unit of font sizes.
pub fn half_points(points: f64) -> i64 {
    (points * 2.0).round() as i64
}

/// Text as it may stand in an element or attribute. Characters XML cannot hold and marks that turn the
/// direction of writing are shown by their number.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            '\r' => {}
            c if c.is_control()
                || matches!(c, '\u{fffe}' | '\u{ffff}')
                || fonts::turns_direction(c) =>
            {
                out.push_str(&fonts::code(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// How a run of text looks beyond its style.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Font size in points, where it is not that of the style.
    pub size: Option<f64>,
    /// Raised above the line, as the mark of a note.
    pub raised: bool,
}

impl Look {
    /// A size of its own.
    pub fn sized(size: f64) -> Self {
        Self { size: Some(size), ..Self::default() }
    }

    /// Bold too.
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// Italic too.
    pub fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// Raised too.
    pub fn raised(self) -> Self {
        Self { raised: true, ..self }
    }

    fn properties(self) -> String {
        let mut out = String::new();
        if self.bold {
            out.push_str("<w:b/><w:bCs/>");
        }
        if self.italic {
            out.push_str("<w:i/><w:iCs/>");
        }
        if let Some(size) = self.size {
            let size = half_points(size);
            let _ = write!(out, "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
        }
        if self.raised {
            out.push_str("<w:vertAlign w:val=\"superscript\"/>");
        }
        if out.is_empty() { out } else { format!("<w:rPr>{out}</w:rPr>") }
    }
}

/// A run of text; line ends become line breaks within the paragraph.
pub fn run(text: &str, look: Look) -> String {
    let mut out = format!("<w:r>{}", look.properties());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push_str("<w:br/>");
        }
        let _ = write!(out, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
    }
    out.push_str("</w:r>");
    out
}

/// A tab, which fills a blank with dots where the paragraph has such a stop.
pub fn tab() -> &'static str {
    "<w:r><w:tab/></w:r>"
}

/// A paragraph: what belongs into `w:pPr` (in the order of the schema) and its runs.
pub fn paragraph(properties: &str, runs: &str) -> String {
    if properties.is_empty() {
        format!("<w:p>{runs}</w:p>")
    } else {
        format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
    }
}

/// A paragraph of a style.
pub fn styled(style: &str, text: &str) -> String {
    paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), &run(text, Look::default()))
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub struct TableCell {
    /// Its paragraphs.
    pub content: String,
    /// Its width in twips.
    pub width: i64,
    /// How many columns it spans; 0 and 1 are one.
    pub columns: usize,
    /// `restart` for the first of cells joined downwards, `continue` for the others.
    pub joined: Option<&'static str>,
    /// Fill, six hexadecimal digits.
    pub fill: Option<String>,
    /// Whether its content stands in the middle of its height.
    pub middle: bool,
}

impl TableCell {
    /// The element.
    pub fn xml(&self) -> String {
        let mut properties = format!("<w:tcW w:w=\"{}\" w:type=\"dxa\"/>", self.width);
        if self.columns > 1 {
            let _ = write!(properties, "<w:gridSpan w:val=\"{}\"/>", self.columns);
        }
        if let Some(joined) = self.joined {
            let _ = write!(properties, "<w:vMerge w:val=\"{joined}\"/>");
        }
        if let Some(fill) = &self.fill {
            let _ = write!(
                properties,
                "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>",
                escaped(fill)
            );
        }
        if self.middle {
            properties.push_str("<w:vAlign w:val=\"center\"/>");
        }
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", self.content)
    }
}

/// A row: `head` rows are repeated on each page; a row is split only when it `splits`.
pub fn row(cells: &[TableCell], head: bool, splits: bool) -> String {
    row_of(cells, head, splits, None)
}

/// A [`row`] with a least height in millimetres.
pub fn row_of(cells: &[TableCell], head: bool, splits: bool, height: Option<f64>) -> String {
    let mut properties = String::new();
    if !splits {
        properties.push_str("<w:cantSplit/>");
    }
    if let Some(height) = height {
        let _ = write!(properties, "<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", twips(height));
    }
    if head {
        properties.push_str("<w:tblHeader/>");
    }
    let cells: String = cells.iter().map(TableCell::xml).collect();
    if properties.is_empty() {
        format!("<w:tr>{cells}</w:tr>")
    } else {
        format!("<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>")
    }
}

/// A table of a style with columns of fixed widths in twips.
pub fn table(style: &str, widths: &[i64], rows: &str) -> String {
    let total: i64 = widths.iter().sum();
    let mut grid = String::new();
    for width in widths {
        let _ = write!(grid, "<w:gridCol w:w=\"{width}\"/>");
    }
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{total}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}
