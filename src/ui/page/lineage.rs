//! The graph of predecessors and successors: time runs to the right, arrows walk it, Enter opens.

use egui::{
    CornerRadius, Id, Key, Pos2, Rect, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::PageCx;
use crate::app::{Action, Queue};
use crate::domain::values::PartialDate;
use crate::store::{Kin, KinLink, Lineage};
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::{CARD_RADIUS, focus_stroke, palette};
use crate::ui::widgets::{keys, paint, section};

/// A box of the graph.
const BOX: egui::Vec2 = vec2(196.0, 46.0);
/// Between two columns, with room for arrows and the years on them.
const GAP_X: f32 = 76.0;
/// Between two boxes of a column.
const GAP_Y: f32 = 12.0;

/// Draws the section.
pub fn lineage_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    section::section_head(ui, &tr!("section-lineage"), None);
    let lineage = &cx.page.lineage;
    if lineage.is_empty() {
        section::empty_line(ui, &tr!("lineage-none"));
        ui.add_space(6.0);
        return;
    }
    section::empty_line(ui, &tr!("lineage-hint"));
    let id = Id::unique(("lineage", cx.page.id.0));
    ScrollArea::horizontal().id_salt(id.with("scroll")).auto_shrink([false, true]).show(ui, |ui| {
        graph_ui(ui, id, lineage, cx.queue);
    });
    ui.add_space(10.0);
}

fn graph_ui(ui: &mut Ui, id: Id, lineage: &Lineage, queue: &mut Queue) {
    let columns = columns(lineage);
    let tallest = columns.iter().map(Vec::len).max().unwrap_or(1) as f32;
    let width = columns.len() as f32 * (BOX.x + GAP_X) - GAP_X;
    let height = tallest * (BOX.y + GAP_Y) - GAP_Y;
    let (_, area) = ui.allocate_space(vec2(width + 4.0, height + 4.0));
    let places = places(&columns, area.shrink(2.0), lineage.kin.len());
    let response = ui.interact(area, id, Sense::FOCUSABLE);
    let focused = response.has_focus();
    let mut current: usize = ui.data(|data| data.get_temp(id)).unwrap_or(0);
    current = current.min(lineage.kin.len().saturating_sub(1));
    let mut opened = None;
    if focused {
        keys::keep(ui, id, true, false);
        let arrows = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown, Key::Enter];
        for (key, _) in keys::take(ui, &arrows) {
            match key {
                Key::Enter => opened = Some(current),
                _ => current = walked(&columns, current, key),
            }
        }
    }
    links_ui(ui, lineage, &places);
    for (at, kin) in lineage.kin.iter().enumerate() {
        let answer = ui.interact(places[at], id.with(at), Sense::CLICK);
        let name = said(kin);
        answer.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        kin_ui(ui, kin, places[at], (focused && at == current, answer.hovered()));
        if answer.clicked() {
            current = at;
            opened = Some(at);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, tr!("lineage-name")));
    let spoken = lineage.kin.get(current).map(said).unwrap_or_default();
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(spoken));
    if response.gained_focus() {
        ui.scroll_to_rect(area, None);
    }
    ui.data_mut(|data| data.insert_temp(id, current));
    let other = opened.and_then(|at| lineage.kin.get(at)).filter(|kin| kin.step != 0);
    if let Some(organisation) = other.and_then(|kin| kin.id) {
        queue.push(Action::Open(organisation, None));
    }
}

/// The places of the kin by generation, the earliest first; each column by name.
fn columns(lineage: &Lineage) -> Vec<Vec<usize>> {
    let steps = lineage.kin.iter().map(|kin| kin.step);
    let (first, last) = (steps.clone().min().unwrap_or(0), steps.max().unwrap_or(0));
    (first..=last)
        .map(|step| {
            let of_step = lineage.kin.iter().enumerate().filter(|(_, kin)| kin.step == step);
            of_step.map(|(at, _)| at).collect()
        })
        .filter(|column: &Vec<usize>| !column.is_empty())
        .collect()
}

/// Each column stands in the middle of the height.
fn places(columns: &[Vec<usize>], area: Rect, kin: usize) -> Vec<Rect> {
    let mut places = vec![Rect::NOTHING; kin];
    for (number, column) in columns.iter().enumerate() {
        let left = area.left() + number as f32 * (BOX.x + GAP_X);
        let height = column.len() as f32 * (BOX.y + GAP_Y) - GAP_Y;
        let top = area.top() + (area.height() - height) / 2.0;
        for (row, at) in column.iter().enumerate() {
            let min = pos2(left, top + row as f32 * (BOX.y + GAP_Y));
            places[*at] = Rect::from_min_size(min, BOX);
        }
    }
    places
}

/// Where an arrow key leads: along the column, or to the nearest box of the next one.
fn walked(columns: &[Vec<usize>], current: usize, key: Key) -> usize {
    let here = columns.iter().enumerate().find_map(|(column, kin)| {
        kin.iter().position(|at| *at == current).map(|row| (column, row))
    });
    let Some((column, row)) = here else { return current };
    let along = |column: &Vec<usize>, row: usize| column.get(row.min(column.len() - 1)).copied();
    let found = match key {
        Key::ArrowUp => columns[column].get(row.wrapping_sub(1)).copied(),
        Key::ArrowDown => columns[column].get(row + 1).copied(),
        Key::ArrowLeft => column.checked_sub(1).and_then(|left| along(&columns[left], row)),
        _ => columns.get(column + 1).and_then(|right| along(right, row)),
    };
    found.unwrap_or(current)
}

fn links_ui(ui: &Ui, lineage: &Lineage, places: &[Rect]) {
    let p = palette(ui);
    let line = Stroke::new(1.5, p.chart2);
    for KinLink { from, to, on } in &lineage.links {
        let (begin, end) = (places[*from].right_center(), places[*to].left_center());
        let middle = f32::midpoint(end.x, places[*to].left() - GAP_X) - 6.0;
        let turn = [begin, pos2(middle, begin.y), pos2(middle, end.y), end];
        ui.painter().add(Shape::line(turn.to_vec(), line));
        arrow(ui, end, p.chart2);
        if let Some(day) = on {
            let year = paint::line(ui, &day.year().to_string(), fonts::regular(11.0), p.text3);
            let size = year.size();
            let place = pos2(end.x - 12.0 - size.x, end.y - 8.0);
            paint::put_left(ui.painter(), place.x, place.y, year);
        }
    }
}

fn arrow(ui: &Ui, tip: Pos2, color: egui::Color32) {
    let points = vec![tip, tip + vec2(-7.0, -4.0), tip + vec2(-7.0, 4.0)];
    ui.painter().add(Shape::convex_polygon(points, color, Stroke::NONE));
}

fn kin_ui(ui: &Ui, kin: &Kin, rect: Rect, (current, hovered): (bool, bool)) {
    let p = palette(ui);
    let own = kin.step == 0;
    let fill = match (own, hovered) {
        (true, _) => p.selected,
        (false, true) => p.hover,
        (false, false) => p.sheet,
    };
    let stroke = if own { p.link } else { p.border };
    paint::boxed(ui.painter(), rect, CARD_RADIUS, fill, stroke);
    let width = rect.width() - 20.0;
    let font = if own { fonts::semibold(13.0) } else { fonts::regular(13.0) };
    let color = if kin.id.is_some() { p.text } else { p.text3 };
    let name = paint::wrapped(ui, &name_of(kin), font, color, width, 1);
    paint::put_left(ui.painter(), rect.left() + 10.0, rect.top() + 15.0, name);
    let second = paint::wrapped(ui, &years(kin), fonts::regular(12.0), p.text2, width, 1);
    paint::put_left(ui.painter(), rect.left() + 10.0, rect.top() + 32.0, second);
    if current {
        let round = CornerRadius::same(CARD_RADIUS);
        ui.painter().rect_stroke(rect, round, focus_stroke(p), StrokeKind::Inside);
    }
}

fn name_of(kin: &Kin) -> String {
    match (kin.id, kin.name.as_str()) {
        (None, _) => tr!("lineage-unknown"),
        (Some(_), "") => tr!("line-unnamed"),
        (Some(_), name) => name.to_owned(),
    }
}

/// "2011 – 2025", with what it is to the organisation of the page.
fn years(kin: &Kin) -> String {
    let shown = |year: i32| PartialDate::Year(year).shown();
    let years = match (kin.begins.map(shown), kin.ended.map(shown)) {
        (Some(from), Some(to)) => tr!("lineage-years", from = from, to = to),
        (Some(from), None) => tr!("lineage-from", from = from),
        (None, Some(to)) => tr!("lineage-to", to = to),
        (None, None) => String::new(),
    };
    let place = match kin.step {
        0 => tr!("lineage-here"),
        ..0 => tr!("lineage-before"),
        _ => tr!("lineage-after"),
    };
    if years.is_empty() { place } else { format!("{years} · {place}") }
}

fn said(kin: &Kin) -> String {
    format!("{}, {}", name_of(kin), years(kin))
}
