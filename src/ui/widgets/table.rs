//! Table rows and heads with fixed column widths.

use egui::{Align, Id, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use crate::ui::fonts;
use crate::ui::theme::{ROW_HEIGHT, palette};
use crate::ui::widgets::paint;

/// Space between a column's edge and its content in points.
pub const PADDING: f32 = 8.0;

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// Its head.
    pub title: &'a str,
    /// Width in points, padding included.
    pub width: f32,
    /// Figures stand at the right.
    pub right: bool,
}

/// The head row: 25 high, semibold 12 on the ground of heads.
pub fn grid_head(ui: &mut Ui, columns: &[Column<'_>]) {
    let p = palette(ui);
    let width: f32 = columns.iter().map(|column| column.width).sum();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 25.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, p.head);
    paint::rule(ui.painter(), rect, rect.top() + 0.5, p.line);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.line);
    for (column, place) in columns.iter().zip(places(rect, columns)) {
        let layout = side(column.right);
        let inner = place.shrink2(vec2(PADDING, 0.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
        let text = egui::RichText::new(column.title).font(fonts::semibold(12.0)).color(p.text2);
        child.add(egui::Label::new(text).truncate());
    }
}

/// A row of cells with a faint line below; hovered and current rows are tinted.
///
/// `cell` draws the content of one column into the given `Ui`, which is already padded and aligned.
/// Returns the response of the row itself (for a click on it).
pub fn grid_row(
    ui: &mut Ui,
    id: Id,
    columns: &[Column<'_>],
    current: bool,
    mut cell: impl FnMut(&mut Ui, usize),
) -> egui::Response {
    let p = palette(ui);
    let width: f32 = columns.iter().map(|column| column.width).sum();
    let (_, rect) = ui.allocate_space(vec2(width, ROW_HEIGHT));
    let response = ui.interact(rect, id, Sense::CLICK);
    if current || response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    for (index, place) in places(rect, columns).enumerate() {
        let inner = place.shrink2(vec2(PADDING, 0.0));
        let builder = UiBuilder::new()
            .id_salt((id, index))
            .max_rect(inner)
            .layout(side(columns[index].right));
        cell(&mut ui.new_child(builder), index);
    }
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
    response
}

fn side(right: bool) -> Layout {
    if right { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) }
}

fn places(row: Rect, columns: &[Column<'_>]) -> impl Iterator<Item = Rect> {
    let mut x = row.left();
    columns.iter().map(move |column| {
        let left = x;
        x += column.width;
        Rect::from_min_max(pos2(left, row.top()), pos2(x, row.bottom()))
    })
}
