//! Bộ quy định: the list of the rule sets and the page of one.

use egui::{Align, Layout, RichText, ScrollArea, Ui};

use crate::app::{Action, App, Queue, RuleSetWish, SetLine};
use crate::domain::catalogue::Kind;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::list_pane::list_id;
use crate::ui::page::layout::{Block, Of, Part, TableSpec};
use crate::ui::page::{PageCx, blocks_ui};
use crate::ui::theme::palette;
use crate::ui::widgets::badge::{badge, badge_with};
use crate::ui::widgets::list::{List, RowView};
use crate::ui::widgets::{Button, Tone};

pub(super) const PARTS: &[Part] = &[Part {
    title: "section-rule-set",
    blocks: &[
        Block::Fields {
            title: "section-rule-set",
            of: Of::Root,
            rows: &[
                &[("name", 2.2), ("valid_from", 1.0), ("valid_to", 1.0)],
                &[("source", 2.2), ("key", 1.0), ("enabled", 1.0)],
                &[("note", 1.0)],
            ],
        },
        Block::Table(TableSpec {
            title: "section-rule-limits",
            kind: Kind::RuleLimit,
            link: "rule_set",
            under: None,
            columns: &[
                ("subject", 200.0),
                ("level", 176.0),
                ("members_from", 64.0),
                ("members_to", 64.0),
                ("at_least", 60.0),
                ("at_most", 80.0),
                ("numerator", 50.0),
                ("denominator", 60.0),
                ("basis", 82.0),
                ("verified", 72.0),
            ],
        }),
    ],
}];

/// Draws the list of the sets.
pub fn rule_sets_list_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    let page = &book.rule_sets;
    let name = tr!("tab-rules");
    let (used, left) = (tr!("ruleset-in-use"), tr!("ruleset-not-in-use"));
    let list = List::new(list_id(Kind::RuleSet), &name, page.lines.len(), Some(page.current));
    let output = list.show(ui, |at| {
        let line = page.lines.get(at)?;
        Some(RowView {
            title: &line.name,
            found: &[],
            badge: Some(if line.enabled {
                (used.as_str(), Tone::Good)
            } else {
                (left.as_str(), Tone::Neutral)
            }),
            subtitle: &line.facts,
        })
    });
    if let Some(at) = output.moved {
        queue.push(Action::RuleSet(RuleSetWish::Choose(at)));
    }
    if let Some(at) = output.opened {
        queue.push(Action::RuleSet(RuleSetWish::Choose(at)));
        queue.push(Action::EnterPage);
    }
    let own = page.chosen().is_some_and(|line| line.own.is_some());
    if output.delete && own && book.writable() {
        queue.push(Action::RuleSet(RuleSetWish::GoBack));
    }
}

/// Draws the page of a set: its head, its fields, its limits as a table.
pub fn rule_set_ui(ui: &mut Ui, cx: &mut PageCx<'_>, line: &SetLine, book_writable: bool) {
    egui::Frame::NONE.inner_margin(egui::Margin::symmetric(20, 10)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        head_ui(ui, cx, line, book_writable);
        ui.add_space(4.0);
        let scroll = ScrollArea::vertical().id_salt(("rules", &line.key, line.own));
        scroll.auto_shrink(false).show(ui, |ui| {
            if let Some(part) = PARTS.first() {
                blocks_ui(ui, cx, part.blocks);
            }
            ui.add_space(24.0);
        });
    });
}

fn head_ui(ui: &mut Ui, cx: &mut PageCx<'_>, line: &SetLine, writable: bool) {
    let p = palette(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(30.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if writable {
                buttons_ui(ui, cx, line);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let name = RichText::new(&line.name).font(fonts::bold(18.0)).color(p.text);
                ui.add(egui::Label::new(name).truncate());
            });
        });
    });
    ui.horizontal_wrapped(|ui| {
        if line.enabled {
            badge(ui, &tr!("ruleset-in-use"), Tone::Good);
        } else {
            badge(ui, &tr!("ruleset-not-in-use"), Tone::Neutral);
        }
        let whose = match (line.shipped, line.edited) {
            (true, false) => tr!("ruleset-shipped"),
            (true, true) => tr!("ruleset-edited"),
            (false, _) => tr!("ruleset-own"),
        };
        badge_with(ui, &whose, if line.edited { Tone::Accent } else { Tone::Neutral }, None);
        if !line.edited && writable {
            let hint = RichText::new(tr!("ruleset-edit-hint"));
            ui.label(hint.font(fonts::regular(12.0)).color(p.text3));
        }
    });
}

/// From the right: the main action first.
fn buttons_ui(ui: &mut Ui, cx: &mut PageCx<'_>, line: &SetLine) {
    let mut wish = None;
    if !line.edited {
        let edit = tr!("ruleset-edit");
        if ui.add(Button::primary(&edit).icon(Icon::Pencil)).clicked() {
            wish = Some(RuleSetWish::Edit);
        }
    }
    let (text, used) =
        if line.enabled { (tr!("ruleset-leave"), false) } else { (tr!("ruleset-take"), true) };
    if ui.add(Button::normal(&text)).clicked() {
        wish = Some(RuleSetWish::Use(used));
    }
    if line.own.is_some() {
        let back = if line.shipped { tr!("ruleset-go-back") } else { tr!("ruleset-remove") };
        if ui.add(Button::normal(&back)).clicked() {
            wish = Some(RuleSetWish::GoBack);
        }
    }
    if let Some(wish) = wish {
        cx.queue.push(Action::RuleSet(wish));
    }
}
