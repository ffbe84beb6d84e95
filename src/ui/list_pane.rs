//! The list at the left: search, chips, rows, foot.

use std::ops::Range;

use egui::{Id, RichText, Ui};

use super::as_of;
use super::fonts;
use super::icons::Icon;
use super::shell::tab_icon;
use super::theme::palette;
use super::tree_pane;
use super::widgets::chip::chip;
use super::widgets::empty::{Empty, EmptyAction, empty};
use super::widgets::list::{List, RowView};
use super::widgets::{Field, Tone, paint};
use crate::app::{Action, App, Command, ListState, Queue, Tab};
use crate::domain::catalogue::Kind;
use crate::domain::text::match_ranges;
use crate::domain::values::grouped;
use crate::i18n;
use crate::store::{Filter, Severity};
use crate::tr;

/// The id of a list, to focus it by.
pub fn list_id(kind: Kind) -> Id {
    Id::unique(("list", kind.name()))
}

/// The id of a list's search.
pub fn search_id(kind: Kind) -> Id {
    Id::unique(("search", kind.name()))
}

/// Draws the list of a section.
pub fn list_ui(ui: &mut Ui, app: &App, kind: Kind, queue: &mut Queue) {
    let Some(book) = app.book.as_ref() else { return };
    let Some(list) = book.lists.get(&kind) else { return };
    let organisations = kind == Kind::Organisation;
    let tree = organisations && book.tree.shown;
    let p = palette(ui);
    let edge = ui.max_rect();
    egui::Frame::NONE.inner_margin(egui::Margin { left: 12, right: 12, top: 8, bottom: 6 }).show(
        ui,
        |ui| {
            search_ui(ui, list, tree, queue);
            ui.add_space(4.0);
            if organisations {
                as_of::bar_ui(ui, app, book, queue);
            }
            if !tree {
                chips_ui(ui, list, queue);
            }
        },
    );
    let foot = 30.0;
    let room = ui.available_height() - foot;
    ui.allocate_ui(egui::vec2(ui.available_width(), room), |ui| {
        if tree {
            tree_pane::rows_ui(ui, book, &list.words, queue);
        } else if list.total == 0 {
            egui::Frame::NONE.inner_margin(12.0).show(ui, |ui| empty_ui(ui, list, queue));
        } else {
            rows_ui(ui, list, queue);
        }
        ui.allocate_space(ui.available_size());
    });
    if tree {
        foot_line(ui, &tree_pane::foot_text(book, &list.words));
    } else {
        foot_ui(ui, list);
    }
    ui.painter().vline(edge.right() - 0.5, edge.y_range(), egui::Stroke::new(1.0, p.line));
}

fn search_ui(ui: &mut Ui, list: &ListState, tree: bool, queue: &mut Queue) {
    let mut text = list.search.clone();
    let hint = i18n::text(&format!("search-{}", list.kind.name()), None);
    let label = tr!("search-label");
    let response =
        Field::new(&label).hint(&hint).id(search_id(list.kind)).bare().show(ui, &mut text);
    if text != list.search {
        queue.push(Action::Search(list.kind, text));
    }
    let down =
        response.response.has_focus() && ui.input(|input| input.key_pressed(egui::Key::ArrowDown));
    let down = down || (tree && response.enter);
    if response.enter && list.total > 0 && !tree {
        queue.push(Action::Select(list.kind, list.cursor.unwrap_or(0)));
        queue.push(Action::EnterPage);
    }
    if down {
        ui.memory_mut(|memory| memory.request_focus(list_id(list.kind)));
        if list.cursor.is_none() && list.total > 0 && !tree {
            queue.push(Action::Select(list.kind, 0));
        }
    }
    if response.escape {
        queue.push(Action::Search(list.kind, String::new()));
    }
}

fn chips_ui(ui: &mut Ui, list: &ListState, queue: &mut Queue) {
    let states = Tab::of(list.kind).map_or(&[][..], Tab::states);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 4.0);
        for (filter, count) in &list.chips {
            let name = match filter {
                Filter::All => tr!("chip-all"),
                Filter::Findings => tr!("chip-findings"),
                Filter::State(state) => states
                    .iter()
                    .find(|(known, _)| known == state)
                    .map_or_else(String::new, |(_, key)| i18n::text(key, None)),
            };
            let quiet = *filter != Filter::All && *count == 0 && list.filter != *filter;
            if quiet {
                continue;
            }
            if chip(ui, &name, Some(&grouped(*count)), list.filter == *filter).clicked() {
                queue.push(Action::Filter(list.kind, filter.clone()));
            }
        }
    });
}

struct Shown {
    at: usize,
    found: Vec<Range<usize>>,
    subtitle: Option<String>,
    badge: Option<(String, Tone)>,
}

fn rows_ui(ui: &mut Ui, list: &ListState, queue: &mut Queue) {
    // Marks and badges are made for the rows that were on screen in the last frame, not for the list.
    let name = i18n::text(&format!("kinds-{}", list.kind.name()), None);
    let memory = list_id(list.kind).with("shown");
    let last: Range<usize> = ui.data(|data| data.get_temp(memory)).unwrap_or(0..16);
    let begin = last.start.saturating_sub(4);
    let shown: Vec<Shown> = (begin..(last.end + 24).min(list.total))
        .chain(list.cursor)
        .filter_map(|at| {
            let row = list.row(at)?;
            let found = if list.words.is_empty() {
                Vec::new()
            } else {
                match_ranges(&row.name, &list.words)
            };
            let badge = match row.severity {
                Severity::Error => Some((tr!("badge-error"), Tone::Error)),
                Severity::Warning => Some((tr!("badge-warning"), Tone::Warning)),
                Severity::None => None,
            };
            // One badge, the most urgent; a ballot whose badge is a finding says its state below.
            let state = ballot_state(row);
            let subtitle = state
                .as_ref()
                .filter(|_| badge.is_some())
                .map(|(state, _)| format!("{state} · {}", row.detail));
            Some(Shown { at, found, subtitle, badge: badge.or(state) })
        })
        .collect();
    let output = List::new(list_id(list.kind), &name, list.total, list.cursor).show(ui, |at| {
        let row = list.row(at)?;
        let extra = shown.iter().find(|shown| shown.at == at);
        Some(RowView {
            title: &row.name,
            found: extra.map_or(&[], |extra| extra.found.as_slice()),
            badge: extra
                .and_then(|extra| extra.badge.as_ref())
                .map(|(text, tone)| (text.as_str(), *tone)),
            subtitle: extra.and_then(|extra| extra.subtitle.as_deref()).unwrap_or(&row.detail),
        })
    });
    if output.visible != last {
        ui.data_mut(|data| data.insert_temp(memory, output.visible.clone()));
    }
    if !list.has(&output.visible) {
        queue.push(Action::Visible(list.kind, output.visible.clone()));
    }
    if let Some(at) = output.moved {
        queue.push(Action::Select(list.kind, at));
    }
    if let Some(at) = output.opened {
        queue.push(Action::Select(list.kind, at));
        queue.push(Action::EnterPage);
    }
    if output.delete
        && let Some(row) = list.cursor.and_then(|at| list.row(at))
        && list.current == Some(row.id)
    {
        queue.push(Action::Remove(row.id));
    }
}

/// Whether a ballot is being entered, checked or final.
fn ballot_state(row: &crate::store::Row) -> Option<(String, Tone)> {
    if row.kind != Kind::Ballot {
        return None;
    }
    Some(match row.state.as_str() {
        "final" => (tr!("state-ballot-final"), Tone::Good),
        "checked" => (tr!("state-ballot-checked"), Tone::Good),
        _ => (tr!("state-ballot-entering"), Tone::Accent),
    })
}

fn empty_ui(ui: &mut Ui, list: &ListState, queue: &mut Queue) {
    let icon = Tab::of(list.kind).map_or(Icon::List, tab_icon);
    let add = i18n::text(&format!("add-{}", list.kind.name()), None);
    let filtered = !list.words.is_empty() || list.filter != Filter::All;
    let (title, text) = if filtered {
        (tr!("list-no-match", words = list.search.clone()), tr!("list-no-match-hint"))
    } else {
        (i18n::text(&format!("list-empty-{}", list.kind.name()), None), tr!("list-empty-hint"))
    };
    let out = tr!("clear-filter");
    let view = Empty {
        icon,
        title: &title,
        text: &text,
        out: filtered.then_some(out.as_str()),
        on: Some(&add),
    };
    match empty(ui, &view) {
        EmptyAction::None => {}
        EmptyAction::Out => {
            queue.push(Action::Search(list.kind, String::new()));
            queue.push(Action::Filter(list.kind, Filter::All));
        }
        EmptyAction::On => queue.command(Command::New),
    }
}

fn foot_line(ui: &mut Ui, text: &str) {
    let p = palette(ui);
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 30.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 0.0, p.head);
    paint::rule(ui.painter(), rect, rect.top() + 0.5, p.line);
    let galley = paint::wrapped(ui, text, fonts::regular(12.0), p.text2, rect.width() - 28.0, 1);
    paint::put_left(ui.painter(), rect.left() + 14.0, rect.center().y, galley);
}

fn foot_ui(ui: &mut Ui, list: &ListState) {
    let of = i18n::text(&format!("unit-{}", list.kind.name()), None);
    let text = if list.complete {
        tr!(
            "list-foot",
            shown = grouped(list.total as u64),
            all = grouped(list.all as u64),
            of = of
        )
    } else {
        tr!(
            "list-foot-cut",
            shown = grouped(list.total as u64),
            all = grouped(list.all as u64),
            of = of
        )
    };
    foot_line(ui, &text);
}

/// What stands beside a list when nothing is open.
pub fn no_page_ui(ui: &mut Ui, kind: Kind, queue: &mut Queue) {
    let p = palette(ui);
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.32);
        ui.label(RichText::new(tr!("nothing-open")).font(fonts::semibold(14.0)).color(p.text));
        ui.label(RichText::new(tr!("nothing-open-hint")).font(fonts::regular(13.0)).color(p.text2));
        ui.add_space(8.0);
        let add = i18n::text(&format!("add-{}", kind.name()), None);
        let key = Command::New.shortcut().map(crate::app::Shortcut::text).unwrap_or_default();
        if ui.add(super::widgets::Button::primary(&add).icon(Icon::Plus).shortcut(&key)).clicked() {
            queue.command(Command::New);
        }
    });
}
