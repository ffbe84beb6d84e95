//! The first stage: who enters, the figures with their letters, the votes and ticks down the list.

use egui::{Id, Rect, RichText, Sense, Ui, UiBuilder, pos2, vec2};

use super::{RecheckCx, cell_id, end_ui, tick};
use crate::app::RecheckAction;
use crate::app::recheck::Entry;
use crate::domain::election::LETTERS;
use crate::tr;
use crate::ui::fonts;
use crate::ui::page::chain::Stop;
use crate::ui::theme::{ROW_HEIGHT, palette};
use crate::ui::widgets::banner::banner;
use crate::ui::widgets::choice::{Choice, ChoiceAction};
use crate::ui::widgets::table::{Column, grid_head};
use crate::ui::widgets::{Field, FieldState, Message, Tone, paint, section};

/// Figures in the first row; the others stand in the second (mock 04).
const FIRST_ROW: usize = 6;
/// Widths of number, votes and tick; the name takes the rest up to [`NAME_MOST`].
const NUMBER: f32 = 48.0;
const VOTES: f32 = 110.0;
const TICK: f32 = 110.0;
const NAME_MOST: f32 = 320.0;

pub(super) fn typing_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>) {
    banners_ui(ui, cx);
    who_ui(ui, cx);
    section::section_head(ui, &tr!("recheck-figures"), None);
    let count = LETTERS.len().min(cx.recheck.entries.len());
    figures_ui(ui, cx, 0, FIRST_ROW.min(count));
    figures_ui(ui, cx, FIRST_ROW.min(count), count);
    ui.add_space(4.0);
    section::section_head(ui, &tr!("recheck-candidates"), None);
    if cx.recheck.people.is_empty() {
        section::empty_line(ui, &tr!("recheck-no-candidates"));
    } else {
        list_ui(ui, cx);
    }
    let text = tr!("recheck-compare");
    end_ui(ui, cx, &text, None, RecheckAction::Compare);
}

/// What changed meanwhile, and how many cells wait.
fn banners_ui(ui: &mut Ui, cx: &RecheckCx<'_>) {
    if !cx.recheck.told.is_empty() {
        let told = cx.recheck.told.join("\n");
        banner(ui, Tone::Warning, &tr!("recheck-changed"), &told, None);
    }
    let waits = cx.recheck.entries.iter().filter(|entry| entry.trouble.is_some()).count();
    if waits > 0 {
        banner(ui, Tone::Error, &tr!("recheck-waits", n = waits), &tr!("recheck-waits-hint"), None);
    }
}

fn who_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>) {
    let (by, how) = (Id::unique("recheck_who"), Id::unique("recheck_how"));
    let ballot = cx.recheck.ballot;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        cx.stop(by, ballot, "checked_by");
        let label = tr!("recheck-by");
        let response = Field::new(&label).id(by).width(260.0).hint("").show(ui, &mut cx.recheck.by);
        if response.changed {
            cx.push(RecheckAction::NameTyped);
        }
        cx.follow(by, &response);
        cx.stop(how, ballot, "checked_how");
        let label = match cx.recheck.first_by.as_str() {
            "" => tr!("recheck-how"),
            name => tr!("recheck-how-named", name = name.to_owned()),
        };
        let (same, other) = (tr!("recheck-same"), tr!("recheck-other"));
        let chosen = cx.recheck.same_person().map(|same| usize::from(!same));
        let options = [same.as_str(), other.as_str()];
        let response = Choice::new(how, &label, &options).width(300.0).show(ui, chosen, None);
        if let ChoiceAction::Take(at) = response.action {
            cx.push(RecheckAction::Same(at == 0));
        }
        if response.enter {
            cx.chain.step = Some((how, crate::ui::page::chain::Step::Next));
        } else if response.shift_enter {
            cx.chain.step = Some((how, crate::ui::page::chain::Step::Previous));
        }
    });
}

fn figures_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>, from: usize, to: usize) {
    let gap = 12.0;
    let width = (ui.available_width().min(860.0) - gap * 5.0) / 6.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for at in from..to {
            figure_ui(ui, cx, at, width.max(84.0).floor());
        }
    });
}

fn figure_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>, at: usize, width: f32) {
    let cell = cx.recheck.entries[at].cell;
    let id = cell_id(cell);
    add_stop(cx, at);
    let entry = &mut cx.recheck.entries[at];
    let (code, sentence) = words(entry);
    let field = Field::new(&entry.name)
        .letter(cell.letter().unwrap_or_default())
        .name(&entry.name)
        .id(id)
        .width(width)
        .hint("")
        .number()
        .state(state(&code, &sentence));
    let response = field.show(ui, &mut entry.text);
    if response.changed {
        cx.push(RecheckAction::Typed(cell));
    }
    if response.lost {
        cx.push(RecheckAction::Left(cell));
    }
    cx.follow(id, &response);
}

fn add_stop(cx: &mut RecheckCx<'_>, at: usize) {
    let cell = cx.recheck.entries[at].cell;
    let (id, key) = (cell_id(cell), crate::app::recheck::Recheck::key(cell));
    cx.chain.add(Stop { id, key, kind: cell.kind(), place: None, new_row: false, filled: false });
}

fn words(entry: &Entry) -> (String, String) {
    entry
        .trouble
        .as_ref()
        .map_or_else(Default::default, |trouble| (trouble.code().to_owned(), trouble.sentence()))
}

fn state<'a>(code: &'a str, text: &'a str) -> FieldState<'a> {
    if text.is_empty() { FieldState::Normal } else { FieldState::Error(Message { code, text }) }
}

/// The list. Rows out of sight are left empty, but for those beside the keyboard, which it may go to.
fn list_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>) {
    let rest = ui.available_width() - NUMBER - VOTES - TICK;
    let name = rest.clamp(140.0, NAME_MOST);
    let titles = [
        (tr!("recheck-col-number"), NUMBER, true),
        (tr!("recheck-col-name"), name, false),
        (tr!("recheck-col-votes"), VOTES, true),
        (tr!("recheck-col-elected"), TICK, false),
    ];
    let columns: Vec<Column<'_>> = titles
        .iter()
        .map(|(title, width, right)| Column { title, width: *width, right: *right })
        .collect();
    ui.spacing_mut().item_spacing.y = 0.0;
    grid_head(ui, &columns);
    for at in LETTERS.len()..cx.recheck.entries.len() {
        add_stop(cx, at);
    }
    let people = cx.recheck.people.len();
    let focused = ui.memory(egui::Memory::focused);
    let at_hand = (0..people).find(|row| {
        let ids = [votes_at(*row), ticks_at(*row, people)];
        ids.iter().any(|at| {
            cx.recheck.entries.get(*at).is_some_and(|entry| focused == Some(cell_id(entry.cell)))
        })
    });
    for row in 0..people {
        let size = vec2(columns.iter().map(|column| column.width).sum(), ROW_HEIGHT);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        // The keyboard may step from a vote to the first tick: both ends stay reachable.
        let beside = at_hand.is_some_and(|at| at.abs_diff(row) <= 1) || row == 0;
        let end = row + 1 == people;
        if ui.is_rect_visible(rect) || beside || end {
            row_ui(ui, cx, row, rect, name, at_hand == Some(row));
        }
    }
    ui.spacing_mut().item_spacing.y = 6.0;
}

fn votes_at(row: usize) -> usize {
    LETTERS.len() + row
}

fn ticks_at(row: usize, people: usize) -> usize {
    LETTERS.len() + people + row
}

fn row_ui(
    ui: &mut Ui,
    cx: &mut RecheckCx<'_>,
    row: usize,
    rect: Rect,
    name_width: f32,
    current: bool,
) {
    let p = palette(ui);
    if current {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    let person = &cx.recheck.people[row];
    let number = paint::line(ui, &person.number, fonts::regular(13.0), p.text2);
    paint::put_right(ui.painter(), rect.left() + NUMBER - 8.0, rect.center().y, number);
    let place = Rect::from_min_size(
        pos2(rect.left() + NUMBER + 8.0, rect.top()),
        vec2(name_width - 16.0, ROW_HEIGHT),
    );
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("name", row)));
    child.horizontal_centered(|ui| {
        let name = RichText::new(&person.name).font(fonts::semibold(13.0)).color(p.text);
        ui.add(egui::Label::new(name).truncate());
    });
    let people = cx.recheck.people.len();
    let left = rect.left() + NUMBER + name_width;
    let votes = Rect::from_min_size(pos2(left, rect.top()), vec2(VOTES, ROW_HEIGHT));
    votes_ui(ui, cx, votes_at(row), votes);
    let place = Rect::from_min_size(pos2(left + VOTES, rect.top()), vec2(TICK, ROW_HEIGHT));
    tick::tick_ui(ui, cx, ticks_at(row, people), place);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}

fn votes_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>, at: usize, place: Rect) {
    let Some(entry) = cx.recheck.entries.get_mut(at) else { return };
    let (cell, id) = (entry.cell, cell_id(entry.cell));
    let (code, sentence) = words(entry);
    let p = palette(ui);
    // An empty cell to type into must look like one.
    paint::boxed(ui.painter(), place.shrink2(vec2(0.5, 0.0)), 0, p.sheet, p.line);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("votes", at)));
    let name = entry.name.as_str();
    let field = Field::new(name)
        .name(name)
        .id(id)
        .hint("")
        .number()
        .state(state(&code, &sentence))
        .in_cell(place);
    let response = field.show(&mut child, &mut entry.text);
    if response.changed {
        cx.push(RecheckAction::Typed(cell));
    }
    if response.lost {
        cx.push(RecheckAction::Left(cell));
    }
    cx.follow(id, &response);
}
