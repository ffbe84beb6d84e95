//! What lies over the rows of the list of a ballot and stays in sight: heads and totals.

use egui::{Id, Key, Rect, Role, Sense, Ui, WidgetInfo};

use super::{Column, Grid, PAD, VOTES};
use crate::domain::catalogue::FieldType;
use crate::domain::values::grouped;
use crate::tr;
use crate::ui::fonts;
use crate::ui::page::PageCx;
use crate::ui::page::fields::label_of;
use crate::ui::theme::palette;
use crate::ui::widgets::{keys, paint};

/// The heads of the columns.
pub(super) fn head_ui(ui: &mut Ui, grid: &Grid<'_>, rect: Rect) {
    let p = palette(ui);
    cover(ui, grid.id.with("head"), rect, Sense::CLICK);
    paint::rule(ui.painter(), rect, rect.top() + 0.5, p.line);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.line);
    for (column, place) in grid.places(rect) {
        let (text, right) = match column {
            Column::Number => (tr!("grid-number"), true),
            Column::Born => (tr!("grid-born"), true),
            Column::Post => (tr!("grid-post-head"), false),
            Column::Share => (tr!("grid-share"), true),
            Column::Field(at) => match grid.spec.columns.get(at) {
                Some((name, _)) => field_head(grid, name),
                None => continue,
            },
        };
        let room = place.width() - 2.0 * PAD + 4.0;
        let galley = paint::wrapped(ui, &text, fonts::semibold(12.0), p.text2, room, 1);
        let middle = rect.center().y;
        if right {
            paint::put_right(ui.painter(), place.right() - PAD, middle, galley);
        } else {
            paint::put_left(ui.painter(), place.left() + PAD, middle, galley);
        }
        if column != Column::Number {
            ui.painter().vline(place.left(), place.y_range(), egui::Stroke::new(1.0, p.line));
        }
    }
}

fn field_head(grid: &Grid<'_>, name: &str) -> (String, bool) {
    let Some(field) = grid.spec.kind.field(name) else { return (String::new(), false) };
    let right = matches!(field.ty, FieldType::Count | FieldType::Percent);
    let text = match name {
        "elected" => tr!("grid-result"),
        "printed_percent" => tr!("grid-printed"),
        _ => label_of(grid.spec.kind, field, true),
    };
    (text, right)
}

/// The ground of a line that lies over the rows and keeps their clicks away.
fn cover(ui: &Ui, id: Id, rect: Rect, sense: Sense) -> egui::Response {
    let response = ui.interact(rect, id, sense);
    ui.painter().rect_filled(rect, 0.0, palette(ui).head);
    response
}

/// The line of totals: people, votes, elected of seats. Ctrl+End comes here, Up leads back.
pub(super) fn totals_ui(ui: &mut Ui, cx: &mut PageCx<'_>, grid: &Grid<'_>, rect: Rect) {
    let p = palette(ui);
    let id = grid.id.with("totals");
    cx.chain.totals = Some(id);
    let has_keys = ui.memory(|memory| memory.has_focus(id));
    if has_keys {
        keys::keep(ui, id, false, false);
        let up = keys::take(ui, &[Key::ArrowUp, Key::Enter]);
        let back = up.iter().any(|(key, with)| *key == Key::ArrowUp || with.shift);
        if let Some(last) = grid.tally.rows.len().checked_sub(1).filter(|_| back) {
            ui.memory_mut(|memory| memory.request_focus(grid.cell(last, VOTES)));
        }
    }
    let response = cover(ui, id, rect, Sense::click());
    let tally = grid.tally;
    let people = tr!("grid-total", n = tally.rows.len());
    let votes = grouped(tally.votes);
    let seats = tally.outcome.seats.map_or_else(|| tr!("widget-unknown"), grouped);
    let elected = tr!("grid-elected", n = tally.elected, seats = seats);
    let unknown = (tally.unknown > 0).then(|| tr!("grid-no-votes", n = tally.unknown));
    let said = tr!(
        "grid-totals-said",
        people = people.as_str(),
        votes = votes.as_str(),
        elected = elected.as_str()
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Group, ui.is_enabled(), &said));
    if let Some(unknown) = &unknown {
        response.on_hover_text(unknown);
    }
    paint::rule(ui.painter(), rect, rect.top() + 0.5, p.line);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.line);
    for (column, place) in grid.places(rect) {
        let (text, right) = match column {
            Column::Post => (people.as_str(), true),
            Column::Field(VOTES) => (votes.as_str(), true),
            Column::Field(3) => (elected.as_str(), false),
            Column::Field(4) => (unknown.as_deref().unwrap_or_default(), false),
            _ => continue,
        };
        let room = if column == Column::Post { rect.width() } else { place.width() - PAD };
        let galley = paint::wrapped(ui, text, fonts::semibold(13.0), p.text, room, 1);
        if right {
            paint::put_right(ui.painter(), place.right() - PAD, rect.center().y, galley);
        } else {
            paint::put_left(ui.painter(), place.left() + PAD, rect.center().y, galley);
        }
    }
    if has_keys {
        paint::focus_ring(ui.painter(), rect.shrink(2.0), p);
    }
}
