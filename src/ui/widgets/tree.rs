//! A virtual tree of one-line rows: Up and Down move, Left and Right fold, Enter opens.

mod walk;

use std::ops::Range;

use egui::{
    CornerRadius, Id, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{focus_stroke, palette};
use crate::ui::widgets::paint;
use walk::Asked;

/// Height of a row in points.
pub const ROW: f32 = 27.0;
/// How far each step down stands to the right.
const INDENT: f32 = 16.0;
/// Deeper rows stand no further to the right, so that their names can be read.
const DEEPEST: usize = 8;

/// Where a row stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shape {
    /// Steps below the root.
    pub depth: usize,
    /// Whether what is under it is shown; `None` where nothing is.
    pub open: Option<bool>,
}

/// A row as it is shown.
#[derive(Clone, Debug, Default)]
pub struct TreeView<'a> {
    /// The name.
    pub title: &'a str,
    /// Byte ranges of the name that match the search.
    pub found: Vec<Range<usize>>,
    /// What stands at the right edge.
    pub facts: String,
    /// Where it stands.
    pub shape: Shape,
    /// Written in grey: it ended.
    pub faint: bool,
    /// Written in bold: a root.
    pub strong: bool,
}

/// What happened at the tree in this frame.
#[derive(Debug)]
pub struct TreeOutput {
    /// The rows on screen.
    pub visible: Range<usize>,
    /// The clerk moved to this row.
    pub moved: Option<usize>,
    /// The clerk opened this row (Enter or double click).
    pub opened: Option<usize>,
    /// The clerk unfolded or folded this row.
    pub folded: Option<(usize, bool)>,
    /// The row under the pointer.
    pub hovered: Option<(usize, Response)>,
}

/// A tree with one current row.
#[must_use = "a tree does nothing until it is shown"]
pub struct Tree<'a> {
    id: Id,
    name: &'a str,
    total: usize,
    current: Option<usize>,
}

impl<'a> Tree<'a> {
    /// A tree of `total` rows; `name` is what a screen reader calls it.
    pub fn new(id: Id, name: &'a str, total: usize, current: Option<usize>) -> Self {
        Self { id, name, total, current: current.filter(|row| *row < total) }
    }

    /// Draws the rows that can be seen; `shape` tells where any row stands, `row` gives one to draw,
    /// `said` what a screen reader hears of the current one besides its name.
    pub fn show<'r>(
        self,
        ui: &mut Ui,
        shape: impl Fn(usize) -> Option<Shape>,
        row: impl Fn(usize) -> Option<TreeView<'r>>,
        said: impl FnOnce(usize) -> String,
    ) -> TreeOutput {
        let rect = ui.available_rect_before_wrap();
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let page = (rect.height() / ROW).floor().max(1.0) as usize;
        let mut asked = Asked::default();
        if focused {
            self.keys(ui, page, &shape, &mut asked);
        }
        let response = ui.interact(rect, self.id, Sense::FOCUSABLE);
        let current = asked.moved.or(self.current);
        let scroll_to = self.row_to_show(ui, current, response.gained_focus());
        ui.spacing_mut().item_spacing.y = 0.0;
        let visible = ScrollArea::vertical()
            .id_salt(self.id.with("scroll"))
            .auto_shrink(false)
            .show_rows(ui, ROW, self.total, |ui, visible| {
                let top = ui.max_rect().top() - visible.start as f32 * ROW;
                let row_rect = |index: usize| {
                    let min = pos2(ui.max_rect().left(), top + index as f32 * ROW);
                    Rect::from_min_size(min, vec2(ui.max_rect().width(), ROW))
                };
                if let Some(index) = scroll_to {
                    ui.scroll_to_rect(row_rect(index), None);
                    ui.ctx().request_repaint();
                }
                for index in visible.clone() {
                    let Some(view) = row(index) else { continue };
                    let state = (current == Some(index), focused);
                    self.row(ui, row_rect(index), index, &view, state, &mut asked);
                }
                visible
            })
            .inner;
        let spoken = current.and_then(|index| {
            let view = row(index)?;
            Some(say(index, self.total, &view, &said(index)))
        });
        response.widget_info(|| WidgetInfo::labeled(Role::Tree, ui.is_enabled(), self.name));
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_value(spoken.unwrap_or_default());
        });
        TreeOutput {
            visible,
            moved: asked.moved.filter(|row| Some(*row) != self.current),
            opened: asked.opened,
            folded: asked.folded,
            hovered: asked.hovered,
        }
    }

    /// The row to scroll to: the current one when it has just become so.
    fn row_to_show(&self, ui: &Ui, current: Option<usize>, arrived: bool) -> Option<usize> {
        let key = self.id.with("shown");
        let before: Option<Option<usize>> = ui.data(|data| data.get_temp(key));
        ui.data_mut(|data| data.insert_temp(key, current));
        current.filter(|_| arrived || before != Some(current))
    }

    fn row(
        &self,
        ui: &Ui,
        rect: Rect,
        index: usize,
        view: &TreeView<'_>,
        (current, focused): (bool, bool),
        asked: &mut Asked,
    ) {
        let p = palette(ui);
        let response = ui.interact(rect, self.id.with(index), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, current, view.title));
        let painter = ui.painter();
        if current {
            painter.rect_filled(rect, 0.0, p.selected);
            painter.rect_filled(rect.with_max_x(rect.left() + 4.0), 0.0, p.link);
        } else if response.hovered() {
            painter.rect_filled(rect, 0.0, p.hover);
        }
        let arrow = row_text(ui, rect, view);
        if current && focused {
            let ring = CornerRadius::ZERO;
            painter.rect_stroke(rect, ring, focus_stroke(p), StrokeKind::Inside);
        }
        let on_arrow = response
            .interact_pointer_pos()
            .is_some_and(|pointer| arrow.expand(4.0).contains(pointer));
        if let Some(open) = view.shape.open.filter(|_| response.clicked() && on_arrow) {
            asked.folded = Some((index, !open));
        } else if response.clicked() {
            asked.moved = Some(index);
            ui.memory_mut(|memory| memory.request_focus(self.id));
        }
        if response.double_clicked() && !on_arrow {
            asked.opened = Some(index);
        }
        if response.hovered() {
            asked.hovered = Some((index, response));
        }
    }
}

fn say(index: usize, total: usize, view: &TreeView<'_>, more: &str) -> String {
    let place = tr!("widget-row-place", row = index + 1, total = total);
    let folding = match view.shape.open {
        Some(true) => tr!("widget-unfolded"),
        Some(false) => tr!("widget-folded"),
        None => String::new(),
    };
    let parts = [place.as_str(), view.title, more, &folding];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Paints arrow, name and facts; gives the place of the arrow.
fn row_text(ui: &Ui, rect: Rect, view: &TreeView<'_>) -> Rect {
    let p = palette(ui);
    let painter = ui.painter();
    let middle = rect.center().y;
    let left = rect.left() + 8.0 + view.shape.depth.min(DEEPEST) as f32 * INDENT;
    let arrow = Rect::from_center_size(pos2(left + 8.0, middle), vec2(16.0, 16.0));
    if let Some(open) = view.shape.open {
        let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
        paint::icon(ui, painter, arrow.center(), icon, 15.0, p.text2);
    }
    let mut right = rect.right() - 12.0;
    if !view.facts.is_empty() {
        let facts = paint::line(ui, &view.facts, fonts::regular(12.0), p.text2);
        right = paint::put_right(painter, right, middle, facts).left() - 8.0;
    }
    let font = if view.strong { fonts::semibold(13.0) } else { fonts::regular(13.0) };
    let color = if view.faint { p.text3 } else { p.text };
    let begin = arrow.right() + 4.0;
    let ground = Some(p.found);
    let title =
        paint::highlighted(ui, view.title, &view.found, font, color, ground, right - begin, 1);
    paint::put_left(painter, begin, middle, title);
    arrow
}
