//! The second stage: only what differs, lần 1 and lần 2 side by side, settled by the paper.

use egui::{Id, Rect, RichText, Sense, Ui, UiBuilder, pos2, vec2};

use super::{RecheckCx, end_ui};
use crate::app::RecheckAction;
use crate::app::recheck::{Doubt, Pick, Stage};
use crate::tr;
use crate::ui::fonts;
use crate::ui::page::chain::Step;
use crate::ui::theme::palette;
use crate::ui::widgets::choice::{Choice, ChoiceAction};
use crate::ui::widgets::table::{Column, grid_head};
use crate::ui::widgets::{Field, FieldState, Message, paint, section};

/// Widths of the two entries and of the paper's number; the name takes the rest up to its most.
const ENTRY: f32 = 120.0;
const PAPER: f32 = 150.0;
const NAME_MOST: f32 = 380.0;
/// Height of a row: a field with room around it.
const ROW: f32 = 38.0;

pub(super) fn compare_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>) {
    let Stage::Comparing(doubts) = &cx.recheck.stage else { return };
    let count = doubts.len();
    let open = doubts.iter().filter(|doubt| doubt.pick.is_none()).count();
    section::section_head(ui, &tr!("recheck-differs", n = count), None);
    let name = (ui.available_width() - 2.0 * ENTRY - PAPER).clamp(160.0, NAME_MOST);
    head_ui(ui, name);
    for at in 0..count {
        row_ui(ui, cx, at, name);
    }
    let left = tr!("recheck-left", n = open);
    let blocked = (open > 0).then_some(left.as_str());
    let text = tr!("recheck-settle");
    end_ui(ui, cx, &text, blocked, RecheckAction::Settle);
}

fn head_ui(ui: &mut Ui, name: f32) {
    let titles = [
        (tr!("recheck-col-cell"), name),
        (tr!("recheck-col-first"), ENTRY),
        (tr!("recheck-col-second"), ENTRY),
        (tr!("recheck-col-paper"), PAPER),
    ];
    let columns: Vec<Column<'_>> =
        titles.iter().map(|(title, width)| Column { title, width: *width, right: false }).collect();
    ui.spacing_mut().item_spacing.y = 0.0;
    grid_head(ui, &columns);
}

fn row_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>, at: usize, name_width: f32) {
    let p = palette(ui);
    let size = vec2(name_width + 2.0 * ENTRY + PAPER, ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let (record, field) = {
        let Some(doubt) = doubt(cx, at) else { return };
        let cell = doubt.difference.cell;
        let place =
            Rect::from_min_size(pos2(rect.left() + 8.0, rect.top()), vec2(name_width - 16.0, ROW));
        let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("cell", at)));
        child.horizontal_centered(|ui| {
            if let Some(letter) = cell.letter() {
                ui.label(RichText::new(letter).font(fonts::semibold(13.0)).color(p.text2));
            }
            let name = RichText::new(&doubt.name).font(fonts::semibold(13.0)).color(p.text);
            ui.add(egui::Label::new(name).truncate());
        });
        (cell.record, cell.field)
    };
    let entries = Rect::from_min_size(
        pos2(rect.left() + name_width, rect.top() + 5.0),
        vec2(2.0 * ENTRY, 28.0),
    );
    let choice = Id::unique(("recheck_pick", record.0, field));
    cx.stop(choice, record, field);
    entries_ui(ui, cx, at, choice, entries);
    if doubt(cx, at).is_some_and(|doubt| !doubt.difference.cell.is_tick()) {
        let paper = Rect::from_min_size(
            pos2(entries.right() + 10.0, entries.top()),
            vec2(PAPER - 10.0, 28.0),
        );
        let id = Id::unique(("recheck_paper", record.0, field));
        cx.stop(id, record, field);
        paper_ui(ui, cx, at, id, paper);
    }
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}

fn doubt<'a>(cx: &'a mut RecheckCx<'_>, at: usize) -> Option<&'a mut Doubt> {
    match &mut cx.recheck.stage {
        Stage::Comparing(doubts) => doubts.get_mut(at),
        Stage::Typing => None,
    }
}

fn entries_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>, at: usize, id: Id, place: Rect) {
    let Some(doubt) = doubt(cx, at) else { return };
    let chosen = match doubt.pick {
        Some(Pick::First) => Some(0),
        Some(Pick::Second) => Some(1),
        Some(Pick::Paper) | None => None,
    };
    let options = [doubt.first.as_str(), doubt.second.as_str()];
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("entries", at)));
    let response =
        Choice::new(id, &doubt.name, &options).bare(place).show(&mut child, chosen, None);
    let pick = match response.action {
        ChoiceAction::Take(0) => Some(Some(Pick::First)),
        ChoiceAction::Take(_) => Some(Some(Pick::Second)),
        ChoiceAction::Unknown => Some(None),
        ChoiceAction::None | ChoiceAction::Own(_) => None,
    };
    if let Some(pick) = pick {
        cx.push(RecheckAction::Pick(at, pick));
    }
    if response.enter {
        cx.chain.step = Some((id, Step::Next));
    } else if response.shift_enter {
        cx.chain.step = Some((id, Step::Previous));
    }
}

fn paper_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>, at: usize, id: Id, place: Rect) {
    let Some(doubt) = doubt(cx, at) else { return };
    let label = tr!("recheck-paper-of", cell = doubt.name.clone());
    let (code, text) = doubt
        .error
        .as_ref()
        .map_or_else(Default::default, |error| (error.code().to_owned(), error.sentence()));
    let message = Message { code: &code, text: &text };
    let state = if text.is_empty() { FieldState::Normal } else { FieldState::Error(message) };
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("paper", at)));
    let field =
        Field::new(&label).id(id).hint("").number().width(place.width()).state(state).bare();
    let response = field.show(&mut child, &mut doubt.text);
    if response.changed {
        cx.push(RecheckAction::PaperTyped(at));
    }
    if response.lost {
        cx.push(RecheckAction::PaperLeft(at));
    }
    cx.follow(id, &response);
}
