//! What stands below the list of a ballot: its commands and the other fields of the row at hand.

use egui::{RichText, Ui};

use super::Grid;
use crate::app::{Action, Command};
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::page::PageCx;
use crate::ui::page::forms;
use crate::ui::theme::palette;
use crate::ui::widgets::Button;

/// What can be done with the list.
pub(super) fn commands_ui(ui: &mut Ui, cx: &mut PageCx<'_>, grid: &Grid<'_>) {
    if !cx.writable {
        return;
    }
    // One line of one height: one that wraps may be lower in a narrower page.
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let add = tr!("grid-add");
        if ui.add(Button::link(&add).icon(Icon::Plus)).clicked() {
            cx.queue.command(Command::NewChild);
        }
        let propose = tr!("command-propose-elected");
        if !grid.tally.rows.is_empty()
            && ui.add(Button::link(&propose).icon(Icon::ListChecks)).clicked()
        {
            cx.queue.command(Command::ProposeElected);
        }
        let hint = RichText::new(tr!("grid-paste-hint"));
        let hint = hint.font(fonts::regular(12.0)).color(palette(ui).text3);
        ui.add(egui::Label::new(hint).truncate());
    });
}

/// The fields of the row at hand that have no column, and its way to the bin.
pub(super) fn details_ui(ui: &mut Ui, cx: &mut PageCx<'_>, grid: &Grid<'_>) {
    let Some(id) = cx.page.focus.get(&grid.spec.kind).copied() else { return };
    let Some(at) = grid.tally.rows.iter().position(|row| row.line.candidate == id) else { return };
    let Some(record) = grid.tally.rows.get(at).and_then(|row| grid.record(row)) else { return };
    let rest: Vec<&'static str> = grid
        .spec
        .kind
        .fields()
        .iter()
        .map(|field| field.name)
        .filter(|name| *name != grid.spec.link)
        .filter(|name| grid.spec.columns.iter().all(|(column, _)| column != name))
        .collect();
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let title = tr!("row-details", row = at + 1, table = grid.title.as_str());
        let color = palette(ui).text2;
        ui.label(RichText::new(title).font(fonts::semibold(12.0)).color(color));
        let remove = tr!("remove-row", row = at + 1);
        if cx.writable && ui.add(Button::link(&remove).icon(Icon::Trash2)).clicked() {
            cx.queue.push(Action::Remove(id));
        }
    });
    forms::flow_ui(ui, cx, grid.spec.kind, record, &rest);
}
