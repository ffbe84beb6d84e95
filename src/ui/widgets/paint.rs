//! Small drawing helpers shared by the parts.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Ui,
};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{Palette, RADIUS, focus_stroke};

/// One line of text, never broken.
pub fn line(ui: &Ui, text: &str, font: FontId, color: Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(text.to_owned(), font, color)
}

/// Text broken to a width and cut with `…` after so many rows.
pub fn wrapped(
    ui: &Ui,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
    rows: usize,
) -> Arc<Galley> {
    highlighted(ui, text, &[], font, color, None, width, rows)
}

/// Text whose byte ranges stand on the colour of found letters; cut with `…` after so many rows.
///
/// Ranges that do not fall on letters of the text are left out.
#[expect(clippy::too_many_arguments, reason = "all eight describe one text")]
pub fn highlighted(
    ui: &Ui,
    text: &str,
    found: &[Range<usize>],
    font: FontId,
    color: Color32,
    ground: Option<Color32>,
    width: f32,
    rows: usize,
) -> Arc<Galley> {
    let plain = TextFormat::simple(font, color);
    let marked = TextFormat {
        background: ground.unwrap_or(Color32::TRANSPARENT),
        expand_bg: 0.0,
        ..plain.clone()
    };
    let mut job = LayoutJob {
        wrap: TextWrapping { max_width: width.max(8.0), max_rows: rows, ..TextWrapping::default() },
        break_on_newline: rows > 1,
        ..LayoutJob::default()
    };
    if rows == 1 {
        job.wrap.break_anywhere = true;
    }
    let mut from = 0;
    for range in found {
        let (Some(before), Some(inside)) =
            (text.get(from..range.start), text.get(range.start..range.end))
        else {
            continue;
        };
        job.append(before, 0.0, plain.clone());
        job.append(inside, 0.0, marked.clone());
        from = range.end;
    }
    job.append(text.get(from..).unwrap_or_default(), 0.0, plain);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Paints a text with its left edge at `x`, in the middle of a row.
pub fn put_left(painter: &Painter, x: f32, middle: f32, galley: Arc<Galley>) -> Rect {
    let rect = Align2::LEFT_CENTER.anchor_size(Pos2::new(x, middle), galley.size());
    painter.galley(rect.min, galley, Color32::PLACEHOLDER);
    rect
}

/// Paints a text with its right edge at `x`, in the middle of a row.
pub fn put_right(painter: &Painter, x: f32, middle: f32, galley: Arc<Galley>) -> Rect {
    let rect = Align2::RIGHT_CENTER.anchor_size(Pos2::new(x, middle), galley.size());
    painter.galley(rect.min, galley, Color32::PLACEHOLDER);
    rect
}

/// Paints a text around a centre.
pub fn put_center(painter: &Painter, center: Pos2, galley: Arc<Galley>) -> Rect {
    let rect = Align2::CENTER_CENTER.anchor_size(center, galley.size());
    painter.galley(rect.min, galley, Color32::PLACEHOLDER);
    rect
}

/// Paints an icon around a centre.
pub fn icon(ui: &Ui, painter: &Painter, center: Pos2, icon: Icon, size: f32, color: Color32) {
    let galley = line(ui, &icon.text(), fonts::icon(size), color);
    put_center(painter, center, galley);
}

/// The ring of a button with keyboard focus: two points wide, one point away.
pub fn focus_ring(painter: &Painter, rect: Rect, palette: &Palette) {
    painter.rect_stroke(
        rect.expand(1.0),
        CornerRadius::same(RADIUS + 2),
        focus_stroke(palette),
        StrokeKind::Outside,
    );
}

/// A filled box with a one-point line inside its edge.
pub fn boxed(painter: &Painter, rect: Rect, radius: u8, fill: Color32, stroke: Color32) {
    painter.rect(
        rect,
        CornerRadius::same(radius),
        fill,
        Stroke::new(1.0, stroke),
        StrokeKind::Inside,
    );
}

/// A horizontal rule one point high.
pub fn rule(painter: &Painter, rect: Rect, y: f32, color: Color32) {
    painter.hline(rect.x_range(), y, Stroke::new(1.0, color));
}
