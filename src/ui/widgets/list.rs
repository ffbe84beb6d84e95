//! A virtual list of two-line rows: only the visible rows are asked for and drawn.

use std::ops::Range;

use egui::{
    CornerRadius, Event, Id, Key, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::{focus_stroke, palette};
use crate::ui::widgets::badge::{BadgeShape, Tone};
use crate::ui::widgets::{keys, paint};

/// Height of a row in points.
pub const ROW: f32 = 48.0;

/// A row as it is shown.
#[derive(Clone, Debug, Default)]
pub struct RowView<'a> {
    /// The name, line 1.
    pub title: &'a str,
    /// Byte ranges of the title that match the search.
    pub found: &'a [Range<usize>],
    /// The most urgent thing to say about it.
    pub badge: Option<(&'a str, Tone)>,
    /// Facts, line 2.
    pub subtitle: &'a str,
}

/// What happened at the list in this frame.
#[derive(Debug)]
pub struct ListOutput {
    /// The list as one part in the order of focus.
    pub response: Response,
    /// The rows on screen: fetch these.
    pub visible: Range<usize>,
    /// The clerk moved to this row.
    pub moved: Option<usize>,
    /// The clerk opened this row (Enter or double click).
    pub opened: Option<usize>,
    /// Delete was pressed on the current row.
    pub delete: bool,
}

/// A list with one current row.
#[must_use = "a list does nothing until it is shown"]
pub struct List<'a> {
    id: Id,
    name: &'a str,
    total: usize,
    current: Option<usize>,
}

impl<'a> List<'a> {
    /// A list of `total` rows; `name` is what a screen reader calls it.
    pub fn new(id: Id, name: &'a str, total: usize, current: Option<usize>) -> Self {
        Self { id, name, total, current: current.filter(|row| *row < total) }
    }

    /// Draws the rows that can be seen; `row` gives them, `None` while one is not loaded.
    pub fn show<'r>(
        self,
        ui: &mut Ui,
        mut row: impl FnMut(usize) -> Option<RowView<'r>>,
    ) -> ListOutput {
        let rect = ui.available_rect_before_wrap();
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let page = (rect.height() / ROW).floor().max(1.0) as usize;
        let mut asked = if focused { self.keys(ui, page) } else { Asked::default() };
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
                    let view = row(index);
                    let state = RowState { current: current == Some(index), focused };
                    let clicked = self.row(ui, row_rect(index), index, view.as_ref(), state);
                    if clicked.clicked() {
                        asked.moved = Some(index);
                        ui.memory_mut(|memory| memory.request_focus(self.id));
                    }
                    if clicked.double_clicked() {
                        asked.opened = Some(index);
                    }
                }
                visible
            })
            .inner;
        let said = current.map(|index| self.say(index, row(index).as_ref()));
        response.widget_info(|| WidgetInfo::labeled(Role::ListBox, ui.is_enabled(), self.name));
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_value(said.unwrap_or_default());
        });
        ListOutput {
            response,
            visible,
            moved: asked.moved.filter(|row| Some(*row) != self.current),
            opened: asked.opened,
            delete: asked.delete,
        }
    }

    fn keys(&self, ui: &Ui, page: usize) -> Asked {
        keys::keep(ui, self.id, false, false);
        let mut asked = Asked::default();
        if self.total == 0 {
            return asked;
        }
        let last = self.total - 1;
        let pressed = keys::take(
            ui,
            &[
                Key::ArrowUp,
                Key::ArrowDown,
                Key::PageUp,
                Key::PageDown,
                Key::Home,
                Key::End,
                Key::Enter,
                Key::Delete,
            ],
        );
        let ends = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Key { key: Key::Home, pressed: true, modifiers, .. }
                    if modifiers.command =>
                {
                    Some(0)
                }
                Event::Key { key: Key::End, pressed: true, modifiers, .. } if modifiers.command => {
                    Some(last)
                }
                _ => None,
            })
        });
        let mut at = self.current;
        for (key, _) in pressed {
            let here = at.unwrap_or(0);
            at = match key {
                Key::ArrowDown => Some(at.map_or(0, |at| (at + 1).min(last))),
                Key::ArrowUp => Some(here.saturating_sub(1)),
                Key::PageDown => Some((here + page).min(last)),
                Key::PageUp => Some(here.saturating_sub(page)),
                Key::Home => Some(0),
                Key::End => Some(last),
                Key::Enter => {
                    asked.opened = at;
                    at
                }
                _ => {
                    asked.delete = at.is_some();
                    at
                }
            };
        }
        asked.moved = ends.or(at).filter(|row| Some(*row) != self.current);
        asked
    }

    /// The row to scroll to: the current one when it has just become so.
    fn row_to_show(&self, ui: &Ui, current: Option<usize>, arrived: bool) -> Option<usize> {
        let key = self.id.with("shown");
        let before: Option<Option<usize>> = ui.data(|data| data.get_temp(key));
        ui.data_mut(|data| data.insert_temp(key, current));
        current.filter(|_| arrived || before != Some(current))
    }

    fn say(&self, index: usize, view: Option<&RowView<'_>>) -> String {
        let place = tr!("widget-row-place", row = index + 1, total = self.total);
        match view {
            Some(view) if view.subtitle.is_empty() => format!("{place}, {}", view.title),
            Some(view) => format!("{place}, {}, {}", view.title, view.subtitle),
            None => place,
        }
    }

    fn row(
        &self,
        ui: &Ui,
        rect: Rect,
        index: usize,
        view: Option<&RowView<'_>>,
        state: RowState,
    ) -> Response {
        let p = palette(ui);
        let response = ui.interact(rect, self.id.with(index), Sense::CLICK);
        let name = view.map_or_else(|| tr!("widget-loading"), |view| view.title.to_owned());
        response
            .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, state.current, &name));
        let painter = ui.painter();
        if state.current {
            painter.rect_filled(rect, 0.0, p.selected);
            painter.rect_filled(rect.with_max_x(rect.left() + 4.0), 0.0, p.link);
        } else if response.hovered() {
            painter.rect_filled(rect, 0.0, p.hover);
        }
        paint::rule(painter, rect, rect.bottom() - 0.5, p.faint_line);
        match view {
            Some(view) => row_text(ui, rect, view),
            None => placeholder(ui, rect),
        }
        if state.current && state.focused {
            let ring = CornerRadius::ZERO;
            painter.rect_stroke(rect, ring, focus_stroke(p), StrokeKind::Inside);
        }
        response
    }
}

#[derive(Default)]
struct Asked {
    moved: Option<usize>,
    opened: Option<usize>,
    delete: bool,
}

#[derive(Clone, Copy)]
struct RowState {
    current: bool,
    focused: bool,
}

fn row_text(ui: &Ui, rect: Rect, view: &RowView<'_>) {
    let p = palette(ui);
    let painter = ui.painter();
    let left = rect.left() + 14.0;
    let (first, second) = (rect.top() + 15.0, rect.top() + 33.5);
    let mut right = rect.right() - 12.0;
    if let Some((text, tone)) = view.badge {
        let icon = tone.icon().filter(|_| tone != Tone::Warning);
        let badge = BadgeShape::new(ui, text, tone, icon);
        right = badge.put_right(ui, painter, right, first + 2.0).left() - 8.0;
    }
    let title = paint::highlighted(
        ui,
        view.title,
        view.found,
        fonts::semibold(13.0),
        p.text,
        Some(p.found),
        right - left,
        1,
    );
    paint::put_left(painter, left, first, title);
    let width = rect.right() - 12.0 - left;
    let subtitle = paint::wrapped(ui, view.subtitle, fonts::regular(12.0), p.text2, width, 1);
    paint::put_left(painter, left, second, subtitle);
}

fn placeholder(ui: &Ui, rect: Rect) {
    let p = palette(ui);
    for (y, width) in [(13.0, 0.55), (31.0, 0.4)] {
        let min = rect.min + vec2(14.0, y);
        let bar = Rect::from_min_size(min, vec2(rect.width() * width, 8.0));
        ui.painter().rect_filled(bar, CornerRadius::same(2), p.faint_line);
    }
}
