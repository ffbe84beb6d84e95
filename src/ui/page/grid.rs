//! The list of a ballot (mock 04): fields to type into, shares computed as they are typed, totals that
//! stay in sight. Only the rows in sight are drawn; the keyboard goes through all of them.

mod below;
mod over;

use egui::{Event, Id, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::PageCx;
use super::chain::{GridPlace, Stop};
use super::fields::{Slot, Stand, slot_ui};
use super::layout::TableSpec;
use crate::app::{Action, FieldKey, RowRef, Tally, TallyRow};
use crate::domain::catalogue::{Record, RecordId};
use crate::domain::election::is_table;
use crate::domain::values::{PartialDate, Percent, Value};
use crate::i18n;
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::{ROW_HEIGHT, palette};
use crate::ui::widgets::paint;

/// Height of the head and of the line of totals.
const HEAD: f32 = 27.0;
/// Between the edge of a column and what stands in it.
const PAD: f32 = 8.0;

/// What stands in a column.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    /// Số thứ tự.
    Number,
    /// A field of the layout, by its place there.
    Field(usize),
    /// Năm sinh of the person.
    Born,
    /// Chức vụ, đơn vị of the person.
    Post,
    /// The computed share.
    Share,
}

/// The columns with their least widths in points; names, posts and notes take what is left.
const COLUMNS: [(Column, f32, f32); 9] = [
    (Column::Number, 36.0, 0.0),
    (Column::Field(0), 150.0, 4.0),
    (Column::Born, 68.0, 0.0),
    (Column::Post, 80.0, 1.0),
    (Column::Field(1), 66.0, 0.0),
    (Column::Share, 62.0, 0.0),
    (Column::Field(2), 78.0, 0.0),
    (Column::Field(3), 92.0, 0.0),
    (Column::Field(4), 60.0, 0.0),
];

/// The votes among the fields of the layout.
const VOTES: usize = 1;

/// What every row is drawn from.
struct Grid<'a> {
    spec: &'a TableSpec,
    id: Id,
    owner: RecordId,
    tally: &'a Tally,
    parts: &'a [Record],
    around: &'a [Record],
    title: String,
    widths: [f32; COLUMNS.len()],
    /// Row and column of the cell that has the keyboard.
    held: Option<(usize, usize)>,
}

/// Draws the list with its totals and, below it, what can be done and the other fields of the row at
/// hand.
pub fn grid_ui(ui: &mut Ui, cx: &mut PageCx<'_>, spec: &TableSpec) {
    let page = cx.page;
    let Some(tally) = page.tally.as_ref() else { return };
    let least: f32 = COLUMNS.iter().map(|(_, width, _)| width).sum();
    let spare = (ui.available_width() - least).max(0.0);
    let shares: f32 = COLUMNS.iter().map(|(_, _, share)| share).sum();
    let mut grid = Grid {
        spec,
        id: Id::unique(("grid", page.id.0, spec.kind.name(), spec.link)),
        owner: page.id,
        tally,
        parts: &page.loaded.dossier.parts,
        around: &page.loaded.dossier.around,
        title: i18n::text(spec.title, None),
        widths: COLUMNS.map(|(_, width, share)| (width + spare * share / shares).floor()),
        held: None,
    };
    grid.held = grid.find_held(ui);
    take_paste(ui, cx, &grid);
    // Also where there is room: were it left out there, the page could grow by becoming wider, and the
    // bar at its side would come and go for ever.
    let scroll = ScrollArea::horizontal().id_salt(grid.id).auto_shrink([false, true]);
    let arrived = scroll.show(ui, |ui| rows_ui(ui, cx, &grid)).inner;
    if let Some(row) = arrived {
        // Asked for out here: the area of the columns would take the wish and scroll sideways only.
        // Clear of the head and the totals, which lie over the rows.
        ui.scroll_to_rect(row.expand2(vec2(0.0, HEAD + ROW_HEIGHT)), None);
    }
    super::forms::notes_ui(ui, cx);
    below::commands_ui(ui, cx, &grid);
    below::details_ui(ui, cx, &grid);
    ui.add_space(6.0);
}

/// Draws the rows; gives the place of the one that the keyboard came to in this frame.
fn rows_ui(ui: &mut Ui, cx: &mut PageCx<'_>, grid: &Grid<'_>) -> Option<Rect> {
    let width: f32 = grid.widths.iter().sum();
    let filled = grid.tally.rows.len();
    let count = filled + usize::from(cx.writable);
    let height = HEAD * 2.0 + ROW_HEIGHT * count as f32;
    let (_, area) = ui.allocate_space(vec2(width, height));
    let mut arrived = None;
    // One row more on either side, so that Tab finds the next one drawn.
    let seen = ui.clip_rect().expand2(vec2(0.0, ROW_HEIGHT * 1.5));
    for at in 0..count {
        let top = area.top() + HEAD + ROW_HEIGHT * at as f32;
        let rect = Rect::from_min_size(pos2(area.left(), top), vec2(width, ROW_HEIGHT));
        let row = grid.tally.rows.get(at);
        let has_keys = grid.held.is_some_and(|(row, _)| row == at);
        if has_keys && comes_to(ui, grid) {
            arrived = Some(rect);
        }
        if seen.intersects(rect) || has_keys {
            row_ui(ui, cx, grid, at, row, rect);
        } else {
            stops_only(cx, grid, at, row);
        }
    }
    let view = ui.clip_rect();
    let head_top = view.top().clamp(area.top(), (area.bottom() - HEAD * 2.0).max(area.top()));
    over::head_ui(ui, grid, Rect::from_min_size(pos2(area.left(), head_top), vec2(width, HEAD)));
    let foot_top = (view.bottom() - HEAD).clamp(area.top() + HEAD, area.bottom() - HEAD);
    let foot = Rect::from_min_size(pos2(area.left(), foot_top), vec2(width, HEAD));
    over::totals_ui(ui, cx, grid, foot);
    if grid.held.is_none() {
        comes_to(ui, grid);
    }
    arrived
}

/// Whether the keyboard was in another cell, or in none, in the frame before.
fn comes_to(ui: &Ui, grid: &Grid<'_>) -> bool {
    ui.data_mut(|data| {
        let last = data.get_temp_mut_or_default::<Option<(usize, usize)>>(grid.id.with("last"));
        std::mem::replace(last, grid.held) != grid.held
    })
}

impl Grid<'_> {
    fn find_held(&self, ui: &Ui) -> Option<(usize, usize)> {
        let focused = ui.memory(egui::Memory::focused)?;
        let columns = self.spec.columns.len();
        (0..=self.tally.rows.len())
            .flat_map(|row| (0..columns).map(move |column| (row, column)))
            .find(|(row, column)| self.cell(*row, *column) == focused)
    }

    fn cell(&self, at: usize, column: usize) -> Id {
        Stop::cell(self.id, at, column)
    }

    fn record(&self, row: &TallyRow) -> Option<&Record> {
        self.parts.get(row.at)
    }

    fn person(&self, row: &TallyRow) -> Option<&Record> {
        row.person.and_then(|at| self.around.get(at))
    }

    fn key(&self, row: Option<&TallyRow>, field: &'static str) -> FieldKey {
        let row = row.map_or(
            RowRef::New { kind: self.spec.kind, owner: self.owner, link: self.spec.link },
            |row| RowRef::Record(row.line.candidate),
        );
        FieldKey { row, field }
    }

    /// The columns with their places in a row.
    fn places(&self, row: Rect) -> impl Iterator<Item = (Column, Rect)> {
        let mut left = row.left();
        COLUMNS.iter().zip(self.widths).map(move |((column, _, _), width)| {
            let place = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
            left += width;
            (*column, place)
        })
    }
}

/// The keyboard passes through rows that are not in sight, too.
fn stops_only(cx: &mut PageCx<'_>, grid: &Grid<'_>, at: usize, row: Option<&TallyRow>) {
    for (column, (name, _)) in grid.spec.columns.iter().enumerate() {
        let key = grid.key(row, name);
        cx.chain.add(Stop {
            id: grid.cell(at, column),
            key,
            kind: grid.spec.kind,
            place: Some(GridPlace { grid: grid.id, row: at, column }),
            new_row: row.is_none(),
            filled: cx.drafts.get(&key).is_some_and(crate::app::FieldDraft::is_dirty),
        });
    }
}

fn row_ui(
    ui: &mut Ui,
    cx: &mut PageCx<'_>,
    grid: &Grid<'_>,
    at: usize,
    row: Option<&TallyRow>,
    rect: Rect,
) {
    let p = palette(ui);
    let current =
        row.is_some_and(|row| cx.page.focus.get(&grid.spec.kind) == Some(&row.line.candidate));
    if current {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    let known = cx.notes.len();
    for (column, place) in grid.places(rect) {
        match (column, row) {
            (Column::Field(field), _) => field_ui(ui, cx, grid, (at, field), row, place),
            (Column::Number, Some(row)) => {
                if !current {
                    ui.painter().rect_filled(place, 0.0, p.head);
                }
                let position = match grid.record(row).and_then(|record| record.get("position")) {
                    Some(Value::Int(position)) => position.to_string(),
                    _ => (at + 1).to_string(),
                };
                right_text(ui, place, &position, p.text2);
            }
            (Column::Born, Some(row)) => {
                let born = match grid.person(row).and_then(|person| person.get("born")) {
                    Some(Value::Date(date)) => year(*date),
                    _ => String::new(),
                };
                right_text(ui, place, &born, p.text);
            }
            (Column::Post, Some(row)) => post_ui(ui, grid, row, place),
            (Column::Share, Some(row)) => {
                let share = row.line.percent.map(Percent::shown).unwrap_or_default();
                right_text(ui, place, &share, p.text2);
            }
            (_, None) => {}
        }
        if column != Column::Number {
            ui.painter().vline(place.left(), place.y_range(), egui::Stroke::new(1.0, p.faint_line));
        }
    }
    if !current {
        // Said below the list only for the row at hand; each cell is marked all the same.
        cx.notes.truncate(known);
    }
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}

fn year(date: PartialDate) -> String {
    let iso = date.iso();
    iso.split('-').next().unwrap_or_default().to_owned()
}

fn right_text(ui: &Ui, place: Rect, text: &str, color: egui::Color32) {
    let galley = paint::line(ui, text, fonts::regular(13.0), color);
    paint::put_right(ui.painter(), place.right() - PAD, place.center().y, galley);
}

fn post_ui(ui: &Ui, grid: &Grid<'_>, row: &TallyRow, place: Rect) {
    let Some(person) = grid.person(row) else { return };
    let post = person.text("post").unwrap_or_default();
    let text = match person.text("workplace") {
        Some(unit) if post.is_empty() => unit.to_owned(),
        Some(unit) => tr!("grid-post", post = post, unit = unit),
        None => post.to_owned(),
    };
    let color = palette(ui).text;
    let room = place.width() - 2.0 * PAD;
    let galley = paint::wrapped(ui, &text, fonts::regular(13.0), color, room, 1);
    paint::put_left(ui.painter(), place.left() + PAD, place.center().y, galley);
}

fn field_ui(
    ui: &mut Ui,
    cx: &mut PageCx<'_>,
    grid: &Grid<'_>,
    (at, column): (usize, usize),
    row: Option<&TallyRow>,
    place: Rect,
) {
    let Some((name, _)) = grid.spec.columns.get(column) else { return };
    let Some(field) = grid.spec.kind.field(name) else { return };
    let label = i18n::text(&grid.spec.kind.field_key(field), None);
    let remark = row.map(remark).unwrap_or_default();
    let hint = match field.name {
        "note" => Some(if remark.is_empty() { " " } else { remark.as_str() }),
        // The empty cell of the minutes' own share is the usual one: nothing is missing there.
        "printed_percent" => Some(" "),
        _ => None,
    };
    let slot = Slot {
        key: grid.key(row, field.name),
        kind: grid.spec.kind,
        field,
        record: row.and_then(|row| grid.record(row)),
        id: grid.cell(at, column),
        name: Some(tr!("cell-name", label = label, row = at + 1, table = grid.title.as_str())),
        strong: column == 0 && row.is_some_and(|row| row.elected == Some(true)),
        hint: hint.filter(|_| row.is_some()),
    };
    let salt = (grid.id, at, column);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(salt));
    let stand = Stand::Cell(place, GridPlace { grid: grid.id, row: at, column });
    slot_ui(&mut child, cx, &slot, stand);
}

/// What the numbers and the term before say of a person, where the minutes have no note of their own.
fn remark(row: &TallyRow) -> String {
    match (row.is_half, row.is_re_elected) {
        (true, _) => tr!("grid-half"),
        (false, true) => tr!("grid-re-elected"),
        (false, false) => String::new(),
    }
}

/// A table pasted into a cell is shown as rows first; one value goes into its cell.
fn take_paste(ui: &Ui, cx: &mut PageCx<'_>, grid: &Grid<'_>) {
    if !cx.writable {
        return;
    }
    let pastes = |event: &Event| matches!(event, Event::Paste(text) if is_table(text));
    if !ui.input(|input| input.events.iter().any(pastes)) {
        return;
    }
    let Some((row, column)) = grid.held else { return };
    let Some((field, _)) = grid.spec.columns.get(column) else { return };
    let mut text = None;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Paste(pasted) if is_table(pasted) => {
                text = Some(pasted.clone());
                false
            }
            _ => true,
        });
    });
    if let Some(text) = text {
        cx.queue.push(Action::PasteRows(row, field, text));
    }
}
