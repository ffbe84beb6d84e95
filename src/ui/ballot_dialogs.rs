//! The dialogs of a ballot: what pasted rows would write, and whom the numbers elect.

use egui::{Align, Context, Id, Label, Layout, RichText, ScrollArea, Sense, Ui, vec2};

use super::fonts;
use super::icons::Icon;
use super::theme::palette;
use super::widgets::choice::{Choice, ChoiceAction};
use super::widgets::dialog::{Answer, Dialog as Frame};
use super::widgets::paint;
use crate::app::{Action, Paste, PasteRow, Proposal, Proposed, Queue, Taking};
use crate::domain::election::Standing;
use crate::domain::values::{Percent, grouped};
use crate::tr;

/// Height of a row of these dialogs.
const ROW: f32 = 30.0;
/// Widths of row number, pasted text and figure; who is meant takes the rest.
const LINE: f32 = 44.0;
const PASTED: f32 = 230.0;
const FIGURE: f32 = 110.0;

/// Shows the pasted rows as they will be written.
pub fn paste_ui(ctx: &Context, paste: &Paste, queue: &mut Queue) {
    let (title, leave) = (tr!("paste-title"), tr!("go-back"));
    let confirm = tr!("paste-confirm", n = paste.writing());
    let blocked = if paste.open() > 0 {
        Some(tr!("paste-blocked", n = paste.open()))
    } else if paste.writing() == 0 {
        Some(tr!("paste-nothing"))
    } else {
        None
    };
    let frame = Frame::new(Id::unique("paste"), &title, &confirm, &leave)
        .width((ctx.content_rect().width() - 80.0).min(820.0))
        .blocked(blocked.as_deref());
    let answer = frame.show(ctx, |ui| {
        let summary = tr!(
            "paste-summary",
            rows = paste.rows.len(),
            writing = paste.writing(),
            open = paste.open(),
            refused = paste.refused()
        );
        ui.label(RichText::new(summary).font(fonts::regular(13.0)));
        paste_head(ui);
        let height = rows_height(ctx, paste.rows.len());
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .min_scrolled_height(height)
            .max_height(height)
            .auto_shrink(false)
            .show_rows(ui, ROW, paste.rows.len(), |ui, seen| {
                for at in seen {
                    if let Some(row) = paste.rows.get(at) {
                        paste_row(ui, at, row, queue);
                    }
                }
            });
        if let Some(blocked) = &blocked {
            let color = palette(ui).warning;
            ui.label(RichText::new(blocked).font(fonts::regular(12.0)).color(color));
        }
    });
    match answer {
        Answer::Open => {}
        Answer::Confirm => queue.push(Action::PasteWrite),
        Answer::Cancel => queue.push(Action::Close),
    }
}

/// Room for so many rows, as far as the window has it: the same in every frame, or the bar at the side
/// would come and go.
fn rows_height(ctx: &Context, rows: usize) -> f32 {
    let room = (ctx.content_rect().height() - 260.0).clamp(120.0, 480.0);
    (rows as f32 * ROW + 1.0).min(room)
}

fn cell(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, ROW), layout, |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        content(ui);
    });
}

fn paste_head(ui: &mut Ui) {
    let color = palette(ui).text2;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let rest = (ui.available_width() - LINE - PASTED - FIGURE - 24.0).max(120.0);
        for (text, width) in [
            (tr!("paste-line"), LINE),
            (tr!("paste-text"), PASTED),
            (tr!("paste-who"), rest),
            (tr!("paste-figure"), FIGURE),
        ] {
            cell(ui, width, |ui| {
                ui.label(RichText::new(text).font(fonts::semibold(12.0)).color(color));
            });
        }
    });
}

fn paste_row(ui: &mut Ui, at: usize, row: &PasteRow, queue: &mut Queue) {
    let p = palette(ui);
    let texts = |text: String, color| RichText::new(text).font(fonts::regular(13.0)).color(color);
    let inner = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let rest = (ui.available_width() - LINE - PASTED - FIGURE - 24.0).max(120.0);
        cell(ui, LINE, |ui| {
            ui.label(texts(row.line.to_string(), p.text2));
        });
        cell(ui, PASTED, |ui| {
            ui.add(Label::new(texts(row.text.clone(), p.text)).truncate());
        });
        cell(ui, rest, |ui| who_ui(ui, at, row, rest, queue));
        cell(ui, FIGURE, |ui| {
            let text = match (row.refused.is_some(), row.before.is_empty()) {
                (true, _) => String::new(),
                (false, false) if row.before != row.figure && !row.figure.is_empty() => {
                    tr!("paste-over", before = row.before.as_str(), figure = row.figure.as_str())
                }
                _ => row.figure.clone(),
            };
            ui.add(Label::new(texts(text, p.text)).truncate());
        });
    });
    let rect = inner.response.rect;
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}

fn who_ui(ui: &mut Ui, at: usize, row: &PasteRow, width: f32, queue: &mut Queue) {
    let p = palette(ui);
    if let Some(refused) = &row.refused {
        icon(ui, Icon::CircleAlert, p.error);
        let text = RichText::new(refused).font(fonts::regular(13.0)).color(p.error);
        ui.add(Label::new(text).truncate()).on_hover_text(refused);
        return;
    }
    if let [only] = row.choices.as_slice() {
        icon(ui, Icon::CircleCheck, p.good);
        ui.add(Label::new(RichText::new(&only.text).font(fonts::regular(13.0))).truncate());
        return;
    }
    let mark = match row.chosen.and_then(|at| row.choices.get(at)).map(|choice| &choice.taking) {
        None => (Icon::CircleHelp, p.warning),
        Some(Taking::New) => (Icon::Plus, p.link),
        Some(Taking::Skip) => (Icon::Circle, p.text3),
        Some(_) => (Icon::CircleCheck, p.good),
    };
    icon(ui, mark.0, mark.1);
    let options: Vec<&str> = row.choices.iter().map(|choice| choice.text.as_str()).collect();
    let name = tr!("paste-who-of", row = row.line, text = row.text.as_str());
    let (_, rect) = ui.allocate_space(vec2(width - 26.0, 26.0));
    let choice = Choice::new(Id::unique(("paste-who", at)), &name, &options).in_cell(rect);
    let open = tr!("paste-choose");
    let own = row.chosen.is_none().then_some(open.as_str());
    match choice.show(ui, row.chosen, own).action {
        ChoiceAction::Take(taken) => queue.push(Action::PasteChoose(at, taken)),
        ChoiceAction::Unknown => queue.push(Action::PasteChoose(at, usize::MAX)),
        ChoiceAction::None | ChoiceAction::Own(_) => {}
    }
}

fn icon(ui: &mut Ui, icon: Icon, color: egui::Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
    paint::icon(ui, ui.painter(), rect.center(), icon, 15.0, color);
}

/// Shows whom the numbers elect; the clerk agrees or not.
pub fn propose_ui(ctx: &Context, proposal: &Proposal, queue: &mut Queue) {
    let (title, leave) = (tr!("propose-title"), tr!("go-back"));
    let confirm = tr!("propose-confirm", n = proposal.changes().count());
    let frame = Frame::new(Id::unique("propose"), &title, &confirm, &leave).width(620.0);
    let answer = frame.show(ctx, |ui| {
        ui.add(Label::new(RichText::new(tr!("propose-text")).font(fonts::regular(13.0))).wrap());
        let height = rows_height(ctx, proposal.rows.len());
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .min_scrolled_height(height)
            .max_height(height)
            .auto_shrink(false)
            .show_rows(ui, ROW, proposal.rows.len(), |ui, seen| {
                for row in proposal.rows.get(seen).unwrap_or_default() {
                    proposed_row(ui, row);
                }
            });
        if proposal.contested > 0 {
            let text = tr!("propose-tied", seats = proposal.contested);
            let color = palette(ui).warning;
            let text = RichText::new(text).font(fonts::regular(12.0)).color(color);
            ui.add(Label::new(text).wrap());
        }
    });
    match answer {
        Answer::Open => {}
        Answer::Confirm => queue.push(Action::TakeProposal),
        Answer::Cancel => queue.push(Action::Close),
    }
}

fn proposed_row(ui: &mut Ui, row: &Proposed) {
    let p = palette(ui);
    let (mark, color, word) = match row.standing {
        Standing::Wins => (Icon::CircleCheck, p.good, tr!("tick-elected")),
        Standing::Tied => (Icon::CircleHelp, p.warning, tr!("propose-is-tied")),
        Standing::Spare => (Icon::Circle, p.text3, tr!("propose-is-spare")),
        Standing::Loses => (Icon::Circle, p.text3, tr!("tick-not-elected")),
        Standing::Unknown => (Icon::CircleHelp, p.warning, tr!("propose-is-open")),
    };
    let text = |text: String| RichText::new(text).font(fonts::regular(13.0)).color(p.text);
    let inner = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        cell(ui, 20.0, |ui| icon(ui, mark, color));
        cell(ui, 250.0, |ui| {
            let font = fonts::semibold(13.0);
            ui.add(Label::new(RichText::new(&row.name).font(font).color(p.text)).truncate());
        });
        cell(ui, 60.0, |ui| {
            ui.label(text(row.votes.map_or_else(String::new, grouped)));
        });
        cell(ui, 60.0, |ui| {
            ui.label(text(row.percent.map(Percent::shown).unwrap_or_default()));
        });
        cell(ui, 160.0, |ui| {
            ui.add(Label::new(text(word)).truncate());
        });
    });
    let rect = inner.response.rect;
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}
