//! The rows of the grid: a field to type into with the number before beside it. Only the rows in sight
//! are drawn, and those the keyboard can go to from where it is.

use egui::{Event, Id, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::{FiguresCx, over};
use crate::app::figures::{FiguresAction, GridRow};
use crate::app::{Action, FieldDraft};
use crate::domain::catalogue::{Field as Declared, Kind};
use crate::domain::election::is_table;
use crate::domain::values::{edit_text, format_field};
use crate::i18n;
use crate::store::Severity;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::page::chain::{GridPlace, Step, Stop};
use crate::ui::theme::{Palette, ROW_HEIGHT, palette};
use crate::ui::widgets::{Field, FieldResponse, FieldState, Message, paint};

/// Height of the head and of the line of sums.
pub(super) const HEAD: f32 = 27.0;
/// Between the edge of a column and what stands in it.
pub(super) const PAD: f32 = 8.0;
/// Width of a count: what is typed, and the number before.
const TYPED: f32 = 66.0;
pub(super) const BEFORE: f32 = 50.0;
/// The least width of the names.
const NAME: f32 = 210.0;
/// Height of the line that says what is found about the row at hand.
const FOOT: f32 = 24.0;

/// Where everything stands in this frame.
pub(super) struct Places {
    pub id: Id,
    pub name: f32,
    pub columns: usize,
    /// The row and column that have the keyboard.
    pub held: Option<(usize, usize)>,
}

impl Places {
    /// The whole width in points.
    fn width(&self) -> f32 {
        self.name + (TYPED + BEFORE) * self.columns as f32
    }

    /// Where a count stands in a row.
    pub fn column(&self, row: Rect, at: usize) -> Rect {
        let left = row.left() + self.name + (TYPED + BEFORE) * at as f32;
        Rect::from_min_size(pos2(left, row.top()), vec2(TYPED + BEFORE, row.height()))
    }

    pub fn cell(&self, row: usize, column: usize) -> Id {
        Stop::cell(self.id, row, column)
    }
}

/// What of the rows was drawn in the frame before, for the keyboard can be nowhere else.
#[derive(Clone, Copy, Default)]
struct Seen {
    from: usize,
    to: usize,
    held: Option<(usize, usize)>,
}

/// Draws the rows with head and sums over them, and the line below.
pub(super) fn cells_ui(ui: &mut Ui, cx: &mut FiguresCx<'_>) {
    let id = Id::unique(("figures", cx.grid.union.0));
    let columns = cx.grid.columns.len();
    let room = ui.available_width() - ui.spacing().scroll.allocated_width();
    let name = (room - (TYPED + BEFORE) * columns as f32).max(NAME).floor();
    let mut places = Places { id, name, columns, held: None };
    let seen: Seen = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    places.held = held(ui, cx, &places, seen);
    take_paste(ui, cx, places.held);
    let height = (ui.available_height() - FOOT).max(HEAD * 2.0 + ROW_HEIGHT);
    let scroll = ScrollArea::both().id_salt(id).max_height(height).auto_shrink([false, true]);
    let now = scroll.show(ui, |ui| rows_ui(ui, cx, &places, seen)).inner;
    ui.data_mut(|data| data.insert_temp(id, now));
    foot_ui(ui, cx, places.held);
}

/// The cell that has the keyboard: among those drawn before, and those drawn always.
fn held(ui: &Ui, cx: &FiguresCx<'_>, places: &Places, seen: Seen) -> Option<(usize, usize)> {
    let focused = ui.memory(egui::Memory::focused)?;
    let last = cx.grid.rows.len().checked_sub(1)?;
    let around = seen.held.map_or(0, |(row, _)| row);
    let near = around.saturating_sub(1)..=around.saturating_add(1);
    let rows = (seen.from..=seen.to).chain(near).chain([0, last]).filter(|row| *row <= last);
    let cells = rows.flat_map(|row| (0..places.columns).map(move |column| (row, column)));
    cells.into_iter().find(|(row, column)| places.cell(*row, *column) == focused)
}

fn rows_ui(ui: &mut Ui, cx: &mut FiguresCx<'_>, places: &Places, before: Seen) -> Seen {
    let count = cx.grid.rows.len();
    let size = vec2(places.width(), HEAD * 2.0 + ROW_HEIGHT * count as f32);
    let (_, area) = ui.allocate_space(size);
    let view = ui.clip_rect();
    let place = |at: usize| {
        let top = area.top() + HEAD + ROW_HEIGHT * at as f32;
        Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), ROW_HEIGHT))
    };
    // One row more on either side, so that Tab finds the next one drawn.
    let above = ((view.top() - area.top() - HEAD) / ROW_HEIGHT - 1.0).max(0.0) as usize;
    let below = ((view.bottom() - area.top() - HEAD) / ROW_HEIGHT + 1.0).max(0.0) as usize;
    let (from, to) = (above.min(count - 1), below.min(count - 1));
    let held = places.held.map(|(row, _)| row);
    let near = held.map_or(0..0, |row| row.saturating_sub(1)..(row + 2).min(count));
    let mut rows: Vec<usize> = (from..=to).chain(near).chain([0, count - 1]).collect();
    rows.sort_unstable();
    rows.dedup();
    for at in rows {
        let arrives = held == Some(at) && before.held.map(|(row, _)| row) != held;
        if arrives {
            // Clear of the head and the sums, which lie over the rows.
            ui.scroll_to_rect(place(at).expand2(vec2(0.0, HEAD + ROW_HEIGHT)), None);
        }
        row_ui(ui, cx, places, at, place(at), view);
    }
    let strip = |top: f32| Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), HEAD));
    let head = view.top().clamp(area.top(), (area.bottom() - HEAD * 2.0).max(area.top()));
    over::head_ui(ui, cx, places, strip(head), view);
    let foot = (view.bottom() - HEAD).clamp(area.top() + HEAD, area.bottom() - HEAD);
    over::sums_ui(ui, cx, places, strip(foot), view);
    Seen { from, to, held: places.held }
}

fn row_ui(ui: &mut Ui, cx: &mut FiguresCx<'_>, places: &Places, at: usize, rect: Rect, view: Rect) {
    let p = palette(ui);
    let current = places.held.is_some_and(|(row, _)| row == at);
    if current {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    for column in 0..places.columns {
        cell_ui(ui, cx, places, (at, column), places.column(rect, column));
    }
    if let Some(row) = cx.grid.rows.get(at) {
        let pinned = rect
            .with_min_x(rect.left().max(view.left()))
            .with_max_x(rect.left().max(view.left()) + places.name);
        ui.painter().rect_filled(pinned, 0.0, if current { p.hover } else { p.sheet });
        let color = if row.figure.is_some() { p.text } else { p.text2 };
        let room = places.name - 2.0 * PAD - 18.0;
        let galley = paint::wrapped(
            ui,
            row.short_name.as_deref().unwrap_or(&row.name),
            fonts::regular(13.0),
            color,
            room,
            1,
        );
        let left = pinned.left() + PAD + 18.0;
        let placed = paint::put_left(ui.painter(), left, pinned.center().y, galley);
        mark_ui(ui, row, pos2(pinned.left() + PAD + 6.0, pinned.center().y), p);
        if placed.width() >= room - 4.0 {
            ui.interact(pinned, places.id.with(("name", at)), Sense::hover())
                .on_hover_text(row.name.as_str());
        }
    }
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}

/// Before the name: whether figures are there, and whether something is found about them.
fn mark_ui(ui: &Ui, row: &GridRow, center: egui::Pos2, p: &Palette) {
    let open = row.findings.iter().find(|finding| !finding.accepted);
    let (icon, color) = match (open.map(|finding| finding.severity), &row.figure) {
        (Some(Severity::Error), _) => (Icon::CircleAlert, p.error),
        (Some(_), _) => (Icon::TriangleAlert, p.warning),
        (None, Some(_)) => (Icon::Check, p.good),
        (None, None) => return,
    };
    paint::icon(ui, ui.painter(), center, icon, 13.0, color);
}

/// The label of a count, the short one where there is one.
pub(super) fn label(field: &Declared, narrow: bool) -> String {
    let key = Kind::Figure.field_key(field);
    let short = key.replacen("field-", "short-", 1);
    let shorter = narrow && i18n::has_key(i18n::lang(), &short);
    i18n::text(if shorter { &short } else { &key }, None)
}

fn cell_ui(
    ui: &mut Ui,
    cx: &mut FiguresCx<'_>,
    places: &Places,
    (at, column): (usize, usize),
    rect: Rect,
) {
    let p = palette(ui);
    let Some(name) = cx.grid.columns.get(column).copied() else { return };
    let Some(field) = Kind::Figure.field(name) else { return };
    let Some(row) = cx.grid.rows.get(at) else { return };
    let key = cx.grid.key(row, name);
    let id = places.cell(at, column);
    let focused = ui.memory(|memory| memory.has_focus(id));
    let value = row.figure.as_ref().and_then(|figure| figure.get(name));
    let editable = || value.map(|value| edit_text(Kind::Figure, field, value)).unwrap_or_default();
    if focused && cx.writable && cx.drafts.get(&key).is_none() {
        cx.drafts.begin(key, &editable());
    }
    if focused {
        cx.drafts.visited(&key);
    }
    let draft = cx.drafts.get(&key);
    let before = draft.map_or_else(
        || value.map(|value| format_field(Kind::Figure, field, value)).unwrap_or_default(),
        |draft| draft.text.clone(),
    );
    let (code, said, standing) = standing(row, name, draft);
    let message = Message { code: &code, text: &said };
    let state = match standing {
        Standing::Plain => FieldState::Normal,
        Standing::Error => FieldState::Error(message),
        Standing::Warning => FieldState::Warning(message),
        Standing::Accepted => FieldState::Accepted(message),
    };
    let earlier = row.before.get(column).map(String::as_str).unwrap_or_default();
    let title = cell_name(field, at, &row.name, earlier);
    let mut text = before.clone();
    let whole = label(field, false);
    let hint = if row.figure.is_some() { tr!("widget-unknown") } else { " ".to_owned() };
    let typed = rect.with_max_x(rect.left() + TYPED);
    let place = GridPlace { grid: places.id, row: at, column };
    let filled = draft.is_some_and(FieldDraft::is_dirty);
    let new_row = false;
    cx.chain.add(Stop { id, key, kind: Kind::Figure, place: Some(place), new_row, filled });
    // Below the field, whose frame may lie on it.
    ui.painter().vline(rect.left(), rect.y_range(), egui::Stroke::new(1.0, p.faint_line));
    let mut child = ui.new_child(UiBuilder::new().max_rect(typed).id_salt((places.id, at, column)));
    let shown = Field::new(&whole)
        .name(&title)
        .id(id)
        .state(state)
        .read_only(!cx.writable)
        .quiet()
        .number()
        .digits()
        .hint(&hint)
        .in_cell(typed);
    let response = shown.show(&mut child, &mut text);
    let galley = paint::wrapped(ui, earlier, fonts::regular(12.0), p.text3, BEFORE - 6.0, 1);
    paint::put_right(ui.painter(), rect.right() - PAD, rect.center().y, galley);
    if text != before && cx.writable {
        let original = editable();
        cx.drafts.begin(key, &original).text = text;
        cx.drafts.typed(&key);
    }
    follow(cx, id, key, &response);
}

fn cell_name(field: &Declared, at: usize, name: &str, before: &str) -> String {
    let label = label(field, false);
    if before.is_empty() {
        return tr!("figures-cell", label = label, row = at + 1, name = name);
    }
    tr!("figures-cell-before", label = label, row = at + 1, name = name, before = before)
}

#[derive(Clone, Copy, PartialEq)]
enum Standing {
    Plain,
    Error,
    Warning,
    Accepted,
}

/// What is known about a cell: why its text was not taken, else what is found about its value.
fn standing(row: &GridRow, field: &str, draft: Option<&FieldDraft>) -> (String, String, Standing) {
    if let Some(error) = draft.and_then(|draft| draft.error.as_ref()) {
        return (error.code().to_owned(), error.sentence(), Standing::Error);
    }
    if draft.is_some_and(|draft| draft.recalled && draft.is_dirty()) {
        return (String::new(), tr!("typed-not-stored"), Standing::Warning);
    }
    let about = row.findings.iter().find(|finding| finding.fields.iter().any(|one| one == field));
    match about {
        None => (String::new(), String::new(), Standing::Plain),
        Some(finding) => {
            let standing = match (finding.accepted, finding.severity) {
                (true, _) => Standing::Accepted,
                (false, Severity::Error) => Standing::Error,
                (false, _) => Standing::Warning,
            };
            (finding.code.clone(), finding.sentence.clone(), standing)
        }
    }
}

fn follow(cx: &mut FiguresCx<'_>, id: Id, key: crate::app::FieldKey, response: &FieldResponse) {
    if response.lost {
        cx.queue.push(Action::Commit(key));
    }
    if response.escape && cx.drafts.get(&key).is_some_and(FieldDraft::is_dirty) {
        cx.escaped = true;
        cx.queue.push(Action::Revert(key));
    }
    let step = if response.enter || response.ctrl_enter {
        Step::Next
    } else if response.shift_enter {
        Step::Previous
    } else if response.down {
        Step::Down
    } else if response.up {
        Step::Up
    } else {
        return;
    };
    cx.queue.push(Action::Commit(key));
    cx.chain.step = Some((id, step));
}

/// The line below: what is found about the row at hand.
fn foot_ui(ui: &mut Ui, cx: &FiguresCx<'_>, held: Option<(usize, usize)>) {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), FOOT));
    let Some((at, column)) = held else { return };
    let Some((row, field)) = cx.grid.rows.get(at).zip(cx.grid.columns.get(column)) else { return };
    let draft = cx.drafts.get(&cx.grid.key(row, field));
    let (mut code, mut said, mut how) = standing(row, field, draft);
    if let (Standing::Plain, Some(finding)) = (how, row.findings.first()) {
        (code, said) = (finding.code.clone(), finding.sentence.clone());
        how = match (finding.accepted, finding.severity) {
            (true, _) => Standing::Accepted,
            (false, Severity::Error) => Standing::Error,
            (false, _) => Standing::Warning,
        };
    }
    let (icon, color) = match how {
        Standing::Plain => return,
        Standing::Error => (Icon::CircleAlert, p.error),
        Standing::Warning => (Icon::TriangleAlert, p.warning),
        Standing::Accepted => (Icon::CircleCheck, p.good),
    };
    paint::icon(ui, ui.painter(), pos2(rect.left() + 8.0, rect.center().y), icon, 14.0, color);
    let text = format!("{code} {said}");
    let room = rect.width() - 30.0;
    let galley = paint::wrapped(ui, text.trim(), fonts::regular(12.0), color, room, 1);
    paint::put_left(ui.painter(), rect.left() + 22.0, rect.center().y, galley);
}

/// A table pasted into a cell is shown as rows first; one value goes into its cell.
fn take_paste(ui: &Ui, cx: &mut FiguresCx<'_>, held: Option<(usize, usize)>) {
    let Some((row, column)) = held.filter(|_| cx.writable && cx.free) else { return };
    let mut taken = None;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Paste(text) if is_table(text) => {
                taken = Some(text.clone());
                false
            }
            _ => true,
        });
    });
    if let Some(text) = taken {
        cx.push(FiguresAction::Paste(row, column, text));
    }
}
