//! The head of a page: title, state, what can be done with the record, its parts.

use egui::{Align, Layout, RichText, Sense, Ui, vec2};

use super::PageCx;
use super::layout::Part;
use crate::app::{Action, Command};
use crate::domain::catalogue::Kind;
use crate::i18n;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::{Button, Tone, badge, paint};

/// Draws the head; pushes the chosen part.
pub fn head_ui(ui: &mut Ui, cx: &mut PageCx<'_>, parts: &[Part], shown: usize) {
    egui::Frame::NONE.inner_margin(egui::Margin { left: 20, right: 16, top: 8, bottom: 0 }).show(
        ui,
        |ui| {
            title_ui(ui, cx);
            super::renewals::chain_ui(ui, cx);
            parts_ui(ui, cx, parts, shown);
        },
    );
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    paint::rule(ui.painter(), rect, rect.center().y, p.line);
}

fn title_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    let p = palette(ui);
    let (title, detail) = match &cx.page.row {
        Some(row) => (full_title(cx), row.detail.clone()),
        None => (String::new(), String::new()),
    };
    ui.horizontal(|ui| {
        ui.set_min_height(30.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons_ui(ui, cx);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = RichText::new(title).font(fonts::bold(18.0)).color(p.text);
                let badge_room = if state_badge(cx).is_some() { 150.0 } else { 0.0 };
                let room = (ui.available_width() - badge_room).max(120.0);
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    ui.add(egui::Label::new(title).truncate());
                });
                if let Some((word, tone)) = state_badge(cx) {
                    badge(ui, &word, tone);
                }
            });
        });
    });
    if cx.page.programme.is_some() {
        // The chain below says the years, the page the parties.
        return;
    }
    ui.horizontal(|ui| {
        let detail = RichText::new(detail).font(fonts::regular(13.0)).color(p.text2);
        let alike = cx.page.alike.filter(|n| *n > 0);
        if let Some(n) = alike {
            let text = tr!("alike-page", n = n);
            if ui.add(Button::link(&text).icon(Icon::Files)).clicked() {
                let wish = crate::app::DuplicateWish::Open(crate::app::Among::Of(cx.page.id));
                cx.queue.push(Action::Duplicates(wish));
            }
        }
        ui.add(egui::Label::new(detail).truncate());
    });
}

/// The full name; a list line may show the short one.
fn full_title(cx: &PageCx<'_>) -> String {
    let row_name = cx.page.row.as_ref().map(|row| row.name.clone()).unwrap_or_default();
    let dossier = &cx.page.loaded.dossier;
    match dossier.root.kind {
        Kind::Organisation => cx.page.period().and_then(|period| period.name).unwrap_or(row_name),
        Kind::Term => {
            let term = crate::domain::catalogue::Term::from(&dossier.root);
            let name = dossier.title(term.organisation).map_or(row_name, str::to_owned);
            match (term.year_from, term.year_to) {
                (Some(from), Some(to)) => {
                    tr!("title-of-term", name = name, years = format!("{from}\u{a0}–\u{a0}{to}"))
                }
                _ => name,
            }
        }
        _ => row_name,
    }
}

fn state_badge(cx: &PageCx<'_>) -> Option<(String, Tone)> {
    let row = cx.page.row.as_ref()?;
    let key = format!("state-{}-{}", row.kind.name(), row.state);
    if !i18n::has_key(i18n::lang(), &key) {
        return None;
    }
    let tone = match row.state.as_str() {
        "active" | "checked" | "final" | "concluded" => Tone::Good,
        "expired" => Tone::Warning,
        "running" | "entering" | "holding" => Tone::Accent,
        _ => Tone::Neutral,
    };
    Some((i18n::text(&key, None), tone))
}

fn buttons_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    let kind = cx.page.loaded.dossier.root.kind;
    if cx.writable {
        let remove = tr!("remove-record");
        if ui.add(Button::normal(&remove).small().icon(Icon::Trash2)).clicked() {
            cx.queue.push(Action::Remove(cx.page.id));
        }
    }
    if cx.book_writable && (cx.writable || kind == Kind::Ballot) {
        // What a ballot leads to (offices, the next round, recognition) begins when it is final.
        crate::ui::office::button_ui(ui, kind, cx.queue);
    }
    let print = match kind {
        Kind::Term => Some(tr!("print-summary")),
        Kind::Ballot => Some(tr!("print-minutes")),
        Kind::Programme => Some(tr!("print-programme")),
        _ => None,
    };
    if let Some(print) = print {
        let key = Command::Print.shortcut().map(crate::app::Shortcut::text).unwrap_or_default();
        if ui.add(Button::normal(&print).small().icon(Icon::Printer).shortcut(&key)).clicked() {
            cx.queue.command(Command::Print);
        }
    }
}

fn parts_ui(ui: &mut Ui, cx: &mut PageCx<'_>, parts: &[Part], shown: usize) {
    let kind = cx.page.loaded.dossier.root.kind;
    // Where they do not fit into one line they go on in a second: none is out of sight.
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
        for (at, part) in parts.iter().enumerate() {
            if part_ui(ui, &i18n::text(part.title, None), at == shown).clicked() {
                cx.queue.push(Action::Part(kind, at));
            }
        }
    });
}

fn part_ui(ui: &mut Ui, name: &str, on: bool) -> egui::Response {
    let p = palette(ui);
    let font = if on { fonts::semibold(13.0) } else { fonts::regular(13.0) };
    let color = if on { p.on_selected } else { p.text2 };
    let galley = paint::line(ui, name, font, color);
    let size = vec2(galley.size().x + 20.0, 30.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, on, name));
    if response.hovered() && !on {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    paint::put_center(ui.painter(), rect.center(), galley);
    if on {
        let bar = rect.with_min_y(rect.bottom() - 3.0);
        ui.painter().rect_filled(bar, 0.0, p.link);
    }
    if response.has_focus() {
        paint::focus_ring(ui.painter(), rect.shrink(1.0), p);
    }
    response
}
