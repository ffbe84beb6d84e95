//! A table of child rows, edited in place: every cell is a field, the last row is empty and becomes a
//! record when something is typed into it.

use egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::PageCx;
use super::chain::{GridPlace, Stop};
use super::fields::{Slot, Stand, label_of, slot_ui};
use super::layout::TableSpec;
use crate::app::{Action, FieldKey, RowRef};
use crate::domain::catalogue::{FieldType, Kind, Record, RecordId};
use crate::domain::election::list_order;
use crate::i18n;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::theme::{ROW_HEIGHT, palette};
use crate::ui::widgets::button::icon_button_aside;
use crate::ui::widgets::table::{Column, grid_head};
use crate::ui::widgets::{paint, section};

/// Room for the button that puts a row into the bin.
const BIN: f32 = 26.0;

/// Draws a table with its title and, below it, the other fields of the row that has the focus.
pub fn table_ui(ui: &mut Ui, cx: &mut PageCx<'_>, spec: &TableSpec) {
    let title = i18n::text(spec.title, None);
    section::section_head(ui, &title, None);
    let Some(owner) = cx.owner(spec) else {
        section::empty_line(ui, &tr!("table-needs-owner"));
        return;
    };
    let rows = rows_of(cx, spec, owner);
    let widths = widths(ui, spec);
    let total: f32 = widths.iter().sum::<f32>() + BIN;
    let grid = Id::unique(("grid", owner.0, spec.kind.name(), spec.link));
    let scroll = ScrollArea::horizontal().id_salt(grid).auto_shrink([false, true]);
    scroll.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_min_width(total);
        head_ui(ui, spec, &widths);
        let dossier_rows: Vec<Record> = rows;
        for (at, record) in dossier_rows.iter().enumerate() {
            row_ui(ui, cx, spec, grid, at, Some(record), owner, &widths);
        }
        if cx.writable {
            row_ui(ui, cx, spec, grid, dossier_rows.len(), None, owner, &widths);
        }
    });
    super::forms::notes_ui(ui, cx);
    details_ui(ui, cx, spec, owner);
    ui.add_space(6.0);
}

/// The rows of a table in the order a clerk reads them: by number, then as they were entered.
fn rows_of(cx: &PageCx<'_>, spec: &TableSpec, owner: RecordId) -> Vec<Record> {
    let dossier = &cx.page.loaded.dossier;
    let mut rows: Vec<Record> = dossier.owned(spec.kind, spec.link, owner).cloned().collect();
    rows.sort_by_key(list_order);
    rows
}

fn widths(ui: &Ui, spec: &TableSpec) -> Vec<f32> {
    let least: f32 = spec.columns.iter().map(|(_, width)| width).sum();
    let room = (ui.available_width() - BIN).max(least);
    let stretch = room / least;
    spec.columns.iter().map(|(_, width)| (width * stretch).floor()).collect()
}

fn head_ui(ui: &mut Ui, spec: &TableSpec, widths: &[f32]) {
    let titles: Vec<String> = spec
        .columns
        .iter()
        .map(|(name, _)| {
            spec.kind.field(name).map_or_else(String::new, |field| label_of(spec.kind, field, true))
        })
        .collect();
    let mut columns: Vec<Column<'_>> = Vec::with_capacity(widths.len() + 1);
    for ((title, width), (name, _)) in titles.iter().zip(widths).zip(spec.columns) {
        columns.push(Column { title, width: *width, right: is_number(spec.kind, name) });
    }
    columns.push(Column { title: "", width: BIN, right: false });
    grid_head(ui, &columns);
}

fn is_number(kind: Kind, name: &str) -> bool {
    kind.field(name).is_some_and(|field| {
        matches!(field.ty, FieldType::Int | FieldType::Count | FieldType::Percent)
    })
}

#[expect(
    clippy::too_many_arguments,
    reason = "a row is known by its table, its place and its owner"
)]
fn row_ui(
    ui: &mut Ui,
    cx: &mut PageCx<'_>,
    spec: &TableSpec,
    grid: Id,
    at: usize,
    record: Option<&Record>,
    owner: RecordId,
    widths: &[f32],
) {
    let row = record.map_or(RowRef::New { kind: spec.kind, owner, link: spec.link }, |record| {
        RowRef::Record(record.id)
    });
    let total: f32 = widths.iter().sum::<f32>() + BIN;
    let (rect, _) = ui.allocate_exact_size(vec2(total, ROW_HEIGHT), Sense::hover());
    let p = palette(ui);
    let current = record.is_some_and(|record| cx.page.focus.get(&spec.kind) == Some(&record.id));
    if current {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    let mut left = rect.left();
    for (column, ((name, _), width)) in spec.columns.iter().zip(widths).enumerate() {
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, ROW_HEIGHT));
        left += width;
        let Some(field) = spec.kind.field(name) else { continue };
        let label = i18n::text(&spec.kind.field_key(field), None);
        let slot = Slot {
            key: FieldKey { row, field: field.name },
            kind: spec.kind,
            field,
            record,
            id: Stop::cell(grid, at, column),
            name: Some(tr!(
                "cell-name",
                label = label,
                row = at + 1,
                table = i18n::text(spec.title, None)
            )),
            strong: false,
            hint: None,
        };
        let mut child = ui.new_child(UiBuilder::new().max_rect(cell).id_salt((grid, at, column)));
        slot_ui(&mut child, cx, &slot, Stand::Cell(cell, GridPlace { grid, row: at, column }));
    }
    if let Some(record) = record.filter(|_| cx.writable) {
        let place = Rect::from_min_max(pos2(left, rect.top()), rect.right_bottom());
        bin_ui(ui, cx, place, record.id, at, current);
    }
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}

/// The bin of a row shows when the row is at hand; it is out of the way of Tab.
fn bin_ui(ui: &mut Ui, cx: &mut PageCx<'_>, place: Rect, id: RecordId, at: usize, current: bool) {
    let row = Rect::from_min_max(pos2(ui.min_rect().left(), place.top()), place.right_bottom());
    if !current && !ui.rect_contains_pointer(row) {
        return;
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("bin", id.0)));
    let name = tr!("remove-row", row = at + 1);
    if icon_button_aside(&mut child, Icon::Trash2, &name).clicked() {
        cx.queue.push(Action::Remove(id));
    }
}

/// Fields of the focused row that have no column.
fn details_ui(ui: &mut Ui, cx: &mut PageCx<'_>, spec: &TableSpec, owner: RecordId) {
    let Some(id) = cx.page.focus.get(&spec.kind).copied() else { return };
    let rows = rows_of(cx, spec, owner);
    let Some((at, record)) = rows.iter().enumerate().find(|(_, record)| record.id == id) else {
        return;
    };
    let rest: Vec<&'static str> = spec
        .kind
        .fields()
        .iter()
        .map(|field| field.name)
        .filter(|name| *name != spec.link && spec.columns.iter().all(|(column, _)| column != name))
        .collect();
    if rest.is_empty() {
        return;
    }
    ui.add_space(6.0);
    let title = tr!("row-details", row = at + 1, table = i18n::text(spec.title, None));
    ui.label(
        egui::RichText::new(title).font(crate::ui::fonts::semibold(12.0)).color(palette(ui).text2),
    );
    super::forms::flow_ui(ui, cx, spec.kind, record, &rest);
}
