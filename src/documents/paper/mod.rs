//! The neutral model of a printed paper: every string is ready to print, and PDF and Word lay out the
//! same parts in the same order.

mod line;
mod table;

use serde::Serialize;

use super::Cell;
use super::lines::{Setting, broken};
use super::settings::PaperSettings;
use super::words::{phrase, word};
pub use line::{Piece, Pieces};
pub use table::{Align, Column, Group, HeadCell, Mark, Row, Sum, Table, Under, Width};

/// A whole paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paper {
    /// What the file says about itself.
    pub meta: Meta,
    /// Header block.
    pub head: Head,
    /// Tên loại and trích yếu.
    pub title: Title,
    /// Kính gửi; left out when empty.
    pub addressees: Vec<String>,
    /// The numbered sections.
    pub sections: Vec<Section>,
    /// Last sentence, nơi nhận and signatures.
    pub closing: Closing,
    /// Fixed words of the frame.
    pub labels: Labels,
}

/// Title, subject and origin, as written into the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Meta {
    /// Number of the form, "01" to "07".
    pub form: String,
    /// The uid of the record the paper is about; with the form it identifies the document.
    pub uid: String,
    /// Title of the file.
    pub title: String,
    /// Author of the file: the program.
    pub author: String,
    /// What the paper is.
    pub description: String,
    /// Key words.
    pub keywords: Vec<String>,
    /// The line at the foot that tells form, data and time; off on signed papers.
    pub trace: Option<String>,
    /// Whether the pages are turned.
    pub landscape: bool,
}

/// The header block (Nghị định 30/2020/NĐ-CP, Phụ lục I).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Head {
    /// Cơ quan chủ quản, in capitals, by lines.
    pub upper: Vec<String>,
    /// Cơ quan ban hành, in capitals, by lines.
    pub issuer: Vec<String>,
    /// "Số: 08/BC-CĐCS", with blanks while no number is given; `None` for papers without a number.
    pub number: Option<String>,
    /// "Tân Lam, ngày 05 tháng 11 năm 2025".
    pub place_date: Option<String>,
    /// Quốc hiệu.
    pub nation: String,
    /// Tiêu ngữ.
    pub motto: String,
    /// Phạm vi lưu hành in a frame, on papers that stay in the office: these bear no quốc hiệu.
    pub circulation: Option<String>,
}

/// The columns of the header block as shares of the text width.
pub const HEAD_COLUMNS: (f64, f64) = (0.46, 0.54);

impl Head {
    /// A header block with the names put in capitals and broken into lines that leave no word alone.
    pub fn of(upper: &str, issuer: &str, settings: &PaperSettings, landscape: bool) -> Self {
        // Two millimetres of air, so that the two columns never touch.
        let room = settings.text_width(landscape) * HEAD_COLUMNS.0 - 2.0;
        let sizes = &settings.sizes;
        Self {
            upper: broken(&upper.to_uppercase(), Setting { size: sizes.upper, bold: false, room }),
            issuer: broken(
                &issuer.to_uppercase(),
                Setting { size: sizes.issuer, bold: true, room },
            ),
            number: None,
            place_date: None,
            nation: word("doc-nation"),
            motto: word("doc-motto"),
            circulation: None,
        }
    }

    /// The head of a paper that stays in the office: its range in a frame instead of the quốc hiệu.
    #[must_use]
    pub fn internal(self, circulation: &str) -> Self {
        let circulation = Some(circulation.to_owned());
        Self { nation: String::new(), motto: String::new(), circulation, ..self }
    }

    /// "Số: 08/BC-CĐCS"; a blank stands for a number not yet given, to be filled in by hand.
    #[must_use]
    pub fn numbered(mut self, number: Option<&str>, sign: &str) -> Self {
        let blank = "\u{a0}".repeat(8);
        let number = number.unwrap_or(&blank);
        self.number = Some(phrase("doc-number", &[("number", number), ("sign", sign)]));
        self
    }

    /// Place and date of issue; what is not yet given is left blank.
    #[must_use]
    pub fn dated(
        mut self,
        place: &str,
        day: Option<&str>,
        month: Option<&str>,
        year: &str,
    ) -> Self {
        let blank = "\u{a0}".repeat(6);
        let (day, month) = (day.unwrap_or(&blank), month.unwrap_or(&blank));
        // A place not yet known is left blank as well, to be written by hand.
        let place = if place.trim().is_empty() { "................" } else { place };
        let args = [("place", place), ("day", day), ("month", month), ("year", year)];
        self.place_date = Some(phrase("doc-place-date", &args));
        self
    }
}

/// Tên loại, trích yếu and the line under them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Title {
    /// "BÁO CÁO".
    pub kind: String,
    /// Trích yếu nội dung, by lines.
    pub subject: Vec<String>,
    /// The line under them in italics: "(Số liệu tính đến ngày …)", "(Lần bầu thứ nhất)".
    pub aside: Option<String>,
}

impl Title {
    /// A title with its subject broken into lines that leave no word alone.
    pub fn of(kind: &str, subject: &str, settings: &PaperSettings, landscape: bool) -> Self {
        let room = settings.text_width(landscape) * 0.8;
        let subject = broken(subject, Setting { size: settings.sizes.subject, bold: true, room });
        Self { kind: kind.to_owned(), subject, aside: None }
    }
}

/// One section "I. …" with what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Section {
    /// Its heading with the Roman number; `None` for what stands before the first one.
    pub heading: Option<String>,
    /// Its content.
    pub blocks: Vec<Block>,
}

impl Section {
    /// An empty section.
    pub fn new(heading: impl Into<String>) -> Self {
        Self { heading: Some(heading.into()), blocks: Vec::new() }
    }

    /// An empty section without a heading.
    pub fn unnamed() -> Self {
        Self::default()
    }

    /// Adds a numbered heading of the second level.
    pub fn subheading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Subheading { text: text.into() });
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph { text: text.into() });
    }

    /// Adds a paragraph that leads in what follows and stays on its page.
    pub fn lead(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Lead { text: text.into() });
    }

    /// Adds a paragraph with blanks to fill in by hand.
    pub fn line(&mut self, pieces: Pieces) {
        self.blocks.push(Block::Line { pieces, leads: false });
    }

    /// As [`Section::line`], never parted from what follows it.
    pub fn leading_line(&mut self, pieces: Pieces) {
        self.blocks.push(Block::Line { pieces, leads: true });
    }

    /// Adds a line "- …".
    pub fn dash(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Dash { text: text.into() });
    }

    /// Adds a line "1. label: value".
    pub fn fact(&mut self, number: Option<usize>, label: &str, value: Cell) {
        let number = number.map(|number| number.to_string());
        self.blocks.push(Block::Fact { number, label: label.to_owned(), value });
    }

    /// Adds a table, or the sentence that stands in its place when it has no rows.
    pub fn table_or(&mut self, table: Table, empty: &str) {
        if table.groups.iter().all(|group| group.rows.is_empty() && group.empty.is_none()) {
            self.paragraph(empty);
        } else {
            self.blocks.push(Block::Table(table));
        }
    }
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Block {
    /// Khoản with a title, "1. …".
    Subheading {
        /// Its text with the number.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: String,
    },
    /// A paragraph that is never parted from what follows: "7. Thành phần dự:".
    Lead {
        /// Its text.
        text: String,
    },
    /// A paragraph with blanks to fill in by hand.
    Line {
        /// Texts and blanks in their order.
        pieces: Pieces,
        /// Whether it stays with what follows it.
        leads: bool,
    },
    /// One fact, "1. label: value".
    Fact {
        /// Its number, without the dot.
        number: Option<String>,
        /// What it is.
        label: String,
        /// The value; an unknown one prints "chưa rõ".
        value: Cell,
    },
    /// One line of a list, "- …".
    Dash {
        /// Its text.
        text: String,
    },
    /// Air between a table and the text after it.
    Space,
    /// Notes under a table.
    Notes {
        /// One line each.
        lines: Vec<String>,
    },
    /// A table.
    Table(Table),
}

/// What ends a paper.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Closing {
    /// What is never parted from the signatures: notes under the last table, "… kính báo cáo …./."
    pub last: Vec<Block>,
    /// Nơi nhận, by lines with their own punctuation.
    pub recipients: Vec<String>,
    /// Who signs, from left to right.
    pub signers: Vec<Signer>,
}

/// One signature.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Signer {
    /// Quyền hạn and chức vụ, by lines: "TM. BAN CHẤP HÀNH", "CHỦ TỊCH".
    pub title: Vec<String>,
    /// A line under it such as "(Ký, ghi rõ họ tên)".
    pub note: Option<String>,
    /// Họ và tên; `None` leaves a dotted blank.
    pub name: Option<String>,
}

/// Words of the frame.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Labels {
    /// "Kính gửi:".
    pub addressed: String,
    /// "Nơi nhận:".
    pub recipients: String,
}

impl Default for Labels {
    fn default() -> Self {
        Self { addressed: word("doc-addressed"), recipients: word("doc-recipients") }
    }
}
