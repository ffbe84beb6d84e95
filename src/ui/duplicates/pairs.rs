//! The list of pairs, the job that looks for them, and the empty state.

use egui::{Align, Id, Layout, ProgressBar, RichText, Ui};

use super::compare::first_id;
use super::wish;
use crate::app::duplicates::Duplicates;
use crate::app::{DuplicateWish, Queue};
use crate::domain::values::grouped;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::list::{List, RowView};
use crate::ui::widgets::{Button, Tone, paint};

fn list_id() -> Id {
    Id::unique(("duplicates", "pairs"))
}

/// Draws the list; Enter goes over to the two records.
pub(super) fn pairs_ui(ui: &mut Ui, open: &Duplicates, queue: &mut Queue) {
    notes_ui(ui, open);
    let name = tr!("duplicates-list");
    let lines = &open.found.lines;
    if ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(list_id()));
    }
    let output = List::new(list_id(), &name, lines.len(), Some(open.current)).show(ui, |at| {
        let line = lines.get(at)?;
        let tone = if line.is_likely() { Tone::Warning } else { Tone::Neutral };
        Some(RowView {
            title: &line.title,
            found: &[],
            badge: Some((&line.level, tone)),
            subtitle: &line.why,
        })
    });
    if let Some(at) = output.moved {
        wish(queue, DuplicateWish::Choose(at));
    }
    if output.opened.is_some()
        && let Some(id) = open.beside.as_ref().and_then(first_id)
    {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// What the list does not show.
fn notes_ui(ui: &mut Ui, open: &Duplicates) {
    let found = &open.found;
    let crowded =
        (found.crowded > 0).then(|| tr!("duplicates-crowded", n = grouped(found.crowded)));
    let more = (found.more > 0).then(|| tr!("duplicates-more", n = grouped(found.more)));
    let stopped = (!found.complete).then(|| tr!("duplicates-stopped"));
    for note in [stopped, more, crowded].into_iter().flatten() {
        let text = RichText::new(note).font(fonts::regular(12.0)).color(palette(ui).text3);
        ui.add(egui::Label::new(text).wrap());
    }
}

/// Draws how far the job is.
pub(super) fn looking_ui(ui: &mut Ui, open: &Duplicates, queue: &mut Queue) {
    let percent = open.percent();
    let text = match percent {
        Some(percent) => tr!("duplicates-looking-at", percent = percent),
        None => tr!("duplicates-looking"),
    };
    let p = palette(ui);
    let room = ui.available_height();
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(room * 0.35);
        ui.label(RichText::new(text).font(fonts::semibold(14.0)).color(p.text));
        let share = percent.unwrap_or_default() as f32 / 100.0;
        ui.add(ProgressBar::new(share).desired_width(320.0).desired_height(6.0));
        let stop = tr!("duplicates-stop");
        let response = ui.add(Button::normal(&stop));
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if response.clicked() {
            wish(queue, DuplicateWish::Stop);
        }
    });
}

/// Draws that there are none.
pub(super) fn nothing_ui(ui: &mut Ui, open: &Duplicates) {
    let p = palette(ui);
    let room = ui.available_height();
    let text = if open.found.complete { tr!("duplicates-none") } else { tr!("duplicates-stopped") };
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(room * 0.35);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(34.0, 34.0), egui::Sense::hover());
        paint::icon(ui, ui.painter(), rect.center(), Icon::Files, 28.0, p.text3);
        ui.label(RichText::new(text).font(fonts::semibold(14.0)).color(p.text));
        let hint = RichText::new(tr!("duplicates-none-hint"));
        ui.label(hint.font(fonts::regular(13.0)).color(p.text2));
    });
}
