//! Two records side by side: a line for each field, a side to take, what will be written.

use egui::{
    Align, Id, Label, Layout, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::wish;
use crate::app::duplicates::{Beside, Duplicates, FieldLine, PairLine, Side};
use crate::app::{DuplicateWish, Queue};
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::badge::badge;
use crate::ui::widgets::{Button, Field, FieldState, Message, Tone, paint, section};

/// Least height of a line.
const ROW: f32 = 32.0;
/// Most lines of text in a cell.
const LINES: usize = 3;
/// Between two columns.
const GAP: f32 = 10.0;

/// The widths of label, left, right and what will be written.
#[derive(Clone, Copy)]
struct Columns {
    label: f32,
    side: f32,
    written: f32,
}

impl Columns {
    fn of(width: f32) -> Self {
        let rest = width - 4.0 * GAP;
        let label = (rest * 0.17).clamp(90.0, 150.0);
        let side = ((rest - label) / 3.0).floor();
        Self { label, side, written: side }
    }
}

fn cell_id(at: usize, side: Side) -> Id {
    Id::unique(("duplicates", "side", at, side == Side::Left))
}

/// The cell where the keyboard begins: the left one of the first field that can be chosen.
pub(super) fn first_id(beside: &Beside) -> Option<Id> {
    beside.lines.iter().position(|line| line.can).map(|at| cell_id(at, Side::Left))
}

/// Draws the two records of the chosen pair.
pub(super) fn compare_ui(ui: &mut Ui, open: &Duplicates, queue: &mut Queue) {
    let (Some(beside), Some(line)) = (&open.beside, open.chosen()) else { return };
    ui.spacing_mut().item_spacing.y = 6.0;
    heads_ui(ui, beside, queue);
    why_ui(ui, line, beside);
    let columns = Columns::of(ui.available_width() - ui.spacing().scroll.allocated_width());
    columns_ui(ui, columns);
    ScrollArea::vertical()
        .id_salt(("duplicates", "fields", beside.keep.0, beside.lose.0))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, line) in beside.lines.iter().enumerate() {
                line_ui(ui, at, line, columns, queue);
            }
            ui.add_space(8.0);
            moves_ui(ui, beside);
        });
}

/// The two names with what becomes of each.
fn heads_ui(ui: &mut Ui, beside: &Beside, queue: &mut Queue) {
    let half = ((ui.available_width() - GAP) / 2.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (side, (name, facts)) in [(Side::Left, &beside.left), (Side::Right, &beside.right)] {
            ui.allocate_ui_with_layout(vec2(half, 62.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(half);
                ui.spacing_mut().item_spacing.y = 2.0;
                head_ui(ui, side, name, facts, queue);
            });
        }
    });
}

fn head_ui(ui: &mut Ui, side: Side, name: &str, facts: &str, queue: &mut Queue) {
    let p = palette(ui);
    ui.horizontal(|ui| match side {
        Side::Left => {
            badge(ui, &tr!("duplicates-keep"), Tone::Good);
        }
        Side::Right => {
            badge(ui, &tr!("duplicates-goes"), Tone::Neutral);
            if ui.add(Button::link(&tr!("duplicates-swap"))).clicked() {
                wish(queue, DuplicateWish::Swap);
            }
        }
    });
    let name_text = RichText::new(name).font(fonts::semibold(14.0)).color(p.text);
    ui.add(Label::new(name_text).truncate()).on_hover_text(name);
    let facts = RichText::new(facts).font(fonts::regular(12.5)).color(p.text2);
    ui.add(Label::new(facts).truncate());
}

/// Why they are offered, what speaks against it, and why they cannot be one.
fn why_ui(ui: &mut Ui, line: &PairLine, beside: &Beside) {
    let p = palette(ui);
    let refused = beside.refused.as_deref().unwrap_or_default();
    for (icon, color, text) in [
        (Icon::CircleCheck, p.good, line.why.as_str()),
        (Icon::TriangleAlert, p.warning, line.why_not.as_str()),
        (Icon::CircleAlert, p.error, refused),
    ] {
        if text.is_empty() {
            continue;
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
            paint::icon(ui, ui.painter(), rect.center(), icon, 15.0, color);
            let said = RichText::new(text).font(fonts::regular(13.0)).color(p.text);
            ui.add(Label::new(said).wrap());
        });
    }
}

fn columns_ui(ui: &mut Ui, columns: Columns) {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 24.0));
    ui.painter().rect_filled(rect, 0.0, p.head);
    let mut x = rect.left() + GAP;
    for (text, width) in [
        (tr!("duplicates-fields"), columns.label),
        (tr!("duplicates-keep"), columns.side),
        (tr!("duplicates-other"), columns.side),
        (tr!("duplicates-written"), columns.written),
    ] {
        let galley = paint::wrapped(ui, &text, fonts::semibold(12.0), p.text2, width, 1);
        paint::put_left(ui.painter(), x, rect.center().y, galley);
        x += width + GAP;
    }
}

fn line_ui(ui: &mut Ui, at: usize, line: &FieldLine, columns: Columns, queue: &mut Queue) {
    let p = palette(ui);
    let text_width = columns.side - 30.0;
    let height_of = |ui: &Ui, text: &str| {
        paint::wrapped(ui, text, fonts::regular(13.0), p.text, text_width, LINES).size().y + 12.0
    };
    let tallest = height_of(ui, &line.left).max(height_of(ui, &line.right)).max(ROW);
    let height = match (line.typed && line.can, line.long) {
        (true, true) => tallest.max(64.0),
        (true, false) if line.error.is_some() => tallest.max(54.0),
        (true, false) => tallest.max(38.0),
        _ => tallest,
    };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    if !line.same {
        ui.painter().rect_filled(rect, 0.0, p.warning_fill);
    }
    let mut x = rect.left() + GAP;
    let mut next = |width: f32| {
        let cell = Rect::from_min_size(pos2(x, rect.top()), vec2(width, height));
        x += width + GAP;
        cell
    };
    let label = next(columns.label);
    let galley = paint::wrapped(ui, &line.label, fonts::regular(12.5), p.text2, columns.label, 2);
    paint::put_left(ui.painter(), label.left(), label.center().y, galley);
    for side in [Side::Left, Side::Right] {
        side_ui(ui, at, line, side, next(columns.side), queue);
    }
    written_ui(ui, at, line, next(columns.written), queue);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}

/// A value that can be taken.
fn side_ui(ui: &mut Ui, at: usize, line: &FieldLine, side: Side, cell: Rect, queue: &mut Queue) {
    let p = palette(ui);
    let (text, name) = match side {
        Side::Left => (&line.left, tr!("duplicates-left-of", field = line.label.as_str())),
        Side::Right => (&line.right, tr!("duplicates-right-of", field = line.label.as_str())),
    };
    let taken = line.taken == Some(side);
    let mut left = cell.left();
    if line.can {
        let response = ui.interact(cell, cell_id(at, side), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, taken, &name));
        if response.hovered() {
            ui.painter().rect_filled(cell, 4.0, p.hover);
        }
        if response.has_focus() {
            paint::focus_ring(ui.painter(), cell.shrink(2.0), p);
        }
        if response.gained_focus() {
            ui.scroll_to_rect(cell, None);
        }
        if response.clicked() && !taken {
            wish(queue, DuplicateWish::Take(at, side));
        }
        let (icon, color) =
            if taken { (Icon::CircleCheck, p.link) } else { (Icon::Circle, p.text3) };
        paint::icon(ui, ui.painter(), pos2(left + 12.0, cell.center().y), icon, 15.0, color);
        left += 26.0;
    }
    let (text, color) = match (text.is_empty(), taken || !line.can) {
        (true, _) => (tr!("duplicates-unknown"), p.text3),
        (false, true) => (text.clone(), p.text),
        (false, false) => (text.clone(), p.text2),
    };
    let font = fonts::regular(13.0);
    let galley = paint::wrapped(ui, &text, font, color, cell.right() - left - 4.0, LINES);
    paint::put_left(ui.painter(), left, cell.center().y, galley);
}

fn written_ui(ui: &mut Ui, at: usize, line: &FieldLine, cell: Rect, queue: &mut Queue) {
    let p = palette(ui);
    if !(line.can && line.typed) {
        let unknown = line.written.is_empty();
        let text = if unknown { tr!("duplicates-unknown") } else { line.written.clone() };
        let color = if unknown || line.same { p.text3 } else { p.text };
        let font = fonts::regular(13.0);
        let galley = paint::wrapped(ui, &text, font, color, cell.width() - 4.0, LINES);
        paint::put_left(ui.painter(), cell.left(), cell.center().y, galley);
        return;
    }
    let mut text = line.written.clone();
    let name = tr!("duplicates-written-of", field = line.label.as_str());
    let mut place = cell.shrink2(vec2(0.0, 4.0));
    if !line.long && line.error.is_none() {
        place.min.y = cell.center().y - ROW / 2.0 + 1.0;
    }
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place).id_salt(("written", at)));
    let id = Id::unique(("duplicates", "written", at));
    let mut field = Field::new(&name).id(id).hint("").bare().width(place.width());
    if line.long {
        field = field.long();
    }
    if let Some(error) = &line.error {
        field = field.state(FieldState::Error(Message { code: "", text: error }));
    }
    let response = field.show(&mut child, &mut text);
    if response.gained {
        ui.scroll_to_rect(cell, None);
    }
    if text != line.written {
        wish(queue, DuplicateWish::Type(at, text));
    }
}

fn moves_ui(ui: &mut Ui, beside: &Beside) {
    let p = palette(ui);
    section::section_head(ui, &tr!("duplicates-moves"), None);
    ui.spacing_mut().item_spacing.y = 3.0;
    if beside.moves.is_empty() {
        section::empty_line(ui, &tr!("duplicates-moves-nothing"));
    }
    for text in &beside.moves {
        ui.label(RichText::new(text).font(fonts::regular(13.0)).color(p.text));
    }
    let hint = RichText::new(tr!("duplicates-history"));
    ui.add(Label::new(hint.font(fonts::regular(12.0)).color(p.text3)).wrap());
}
