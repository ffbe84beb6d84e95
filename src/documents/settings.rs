//! Layout measures of the printed papers: sizes, margins, gaps. Defaults follow Phụ lục I of Nghị định
//! 30/2020/NĐ-CP where it has a rule, and our own measure where it has none (tables, notes, room to sign).

use serde::{Deserialize, Serialize};

/// Margins of a page in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Margins {
    /// Lề trên, 20–25.
    pub top: f64,
    /// Lề dưới, 20–25.
    pub bottom: f64,
    /// Lề trái, 30–35.
    pub left: f64,
    /// Lề phải, 15–20.
    pub right: f64,
}

impl Default for Margins {
    fn default() -> Self {
        Self { top: 20.0, bottom: 20.0, left: 30.0, right: 15.0 }
    }
}

/// Font sizes in points, by part of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sizes {
    /// Quốc hiệu, 12–13.
    pub nation: f64,
    /// Tiêu ngữ, 13–14.
    pub motto: f64,
    /// Cơ quan chủ quản, 12–13.
    pub upper: f64,
    /// Cơ quan ban hành, 12–13.
    pub issuer: f64,
    /// Số, ký hiệu, 13.
    pub number: f64,
    /// Địa danh và thời gian ban hành, 13–14.
    pub place_date: f64,
    /// Tên loại văn bản, 13–14.
    pub kind: f64,
    /// Trích yếu, 13–14.
    pub subject: f64,
    /// Nội dung, 13–14; headings take the same.
    pub body: f64,
    /// Text of tables on an upright page.
    pub table_portrait: f64,
    /// Text of tables on a turned page.
    pub table_landscape: f64,
    /// Text of tables of many columns on a turned page.
    pub table_dense: f64,
    /// Notes under tables.
    pub table_note: f64,
    /// Quyền hạn, chức vụ, họ tên of the signer, 13–14.
    pub signature: f64,
    /// The word "Nơi nhận", 12.
    pub recipients_label: f64,
    /// The list under it, 11.
    pub recipients: f64,
    /// Page number, 13–14.
    pub page_number: f64,
    /// Trace line at the foot.
    pub trace: f64,
}

impl Default for Sizes {
    fn default() -> Self {
        Self {
            nation: 12.0,
            motto: 13.0,
            upper: 12.0,
            issuer: 12.0,
            number: 13.0,
            place_date: 13.0,
            kind: 14.0,
            subject: 14.0,
            body: 13.0,
            table_portrait: 11.5,
            table_landscape: 11.0,
            table_dense: 10.5,
            table_note: 11.0,
            signature: 13.0,
            recipients_label: 12.0,
            recipients: 11.0,
            page_number: 13.0,
            trace: 9.0,
        }
    }
}

/// All measures of the papers, stored with the book and handed to the template as JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PaperSettings {
    /// Margins of upright pages.
    pub margins_portrait: Margins,
    /// Margins of turned pages.
    pub margins_landscape: Margins,
    /// Font sizes.
    pub sizes: Sizes,
    /// Thụt đầu dòng in millimetres, 10 or 12,7.
    pub first_line_indent: f64,
    /// Gap between paragraphs in points, at least 6.
    pub paragraph_gap: f64,
    /// Gap between lines as a share of the font size; 0,5 is single spacing.
    pub line_gap: f64,
    /// Room for signature and stamp in millimetres.
    pub signature_space: f64,
    /// Fill behind table heads, `#rrggbb`.
    pub fill_head: String,
    /// Fill behind group names in tables, `#rrggbb`.
    pub fill_group: String,
    /// An unknown value within a sentence.
    pub unknown_in_text: String,
    /// An unknown value in a table cell.
    pub unknown_in_table: String,
}

impl Default for PaperSettings {
    fn default() -> Self {
        Self {
            margins_portrait: Margins::default(),
            margins_landscape: Margins::default(),
            sizes: Sizes::default(),
            first_line_indent: 10.0,
            paragraph_gap: 6.0,
            line_gap: 0.5,
            signature_space: 24.0,
            fill_head: "#eef1f4".to_owned(),
            fill_group: "#f6f7f9".to_owned(),
            unknown_in_text: super::words::word("doc-unknown"),
            unknown_in_table: "…".to_owned(),
        }
    }
}

impl PaperSettings {
    /// The margins of upright or turned pages.
    pub fn margins(&self, landscape: bool) -> Margins {
        if landscape { self.margins_landscape } else { self.margins_portrait }
    }

    /// The width between the margins of an A4 page, in millimetres.
    pub fn text_width(&self, landscape: bool) -> f64 {
        let margins = self.margins(landscape);
        let paper = if landscape { 297.0 } else { 210.0 };
        (paper - margins.left - margins.right).max(60.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_settings_take_their_defaults() {
        let read: PaperSettings =
            serde_json::from_str(r#"{"margins_portrait":{"left":35},"sizes":{"body":14}}"#)
                .unwrap();
        assert!((read.margins_portrait.left - 35.0).abs() < f64::EPSILON);
        assert!((read.sizes.body - 14.0).abs() < f64::EPSILON);
        assert!((read.sizes.nation - 12.0).abs() < f64::EPSILON);
        assert!((read.text_width(false) - 160.0).abs() < f64::EPSILON);
        assert!((read.text_width(true) - 252.0).abs() < f64::EPSILON);
    }
}
