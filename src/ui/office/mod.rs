//! Tasks of offices: the sheet over the window, the button in the head of a page, and what pages show of
//! offices held.

mod entries;
mod head;
mod lines;
mod page;
mod tally;

use egui::{Context, Id, RichText, ScrollArea, Ui};

use super::fonts;
use super::theme::palette;
use super::widgets::dialog::{Answer, Dialog as Frame};
use super::widgets::section;
use crate::app::office::Sheet;
use crate::app::{Action, App, OfficeAction, Queue};
use crate::tr;

pub use head::button_ui;
pub use page::{OfficeBlock, block_ui};

/// Width of the sheet in points.
const WIDTH: f32 = 820.0;
/// What of the window's height is left around the body of the sheet.
const AROUND: f32 = 160.0;

/// Draws the open sheet.
pub fn sheet_ui(ctx: &Context, app: &App, queue: &mut Queue) {
    let Some(sheet) = &app.office else { return };
    let leave = tr!("go-back");
    let screen = ctx.content_rect().size();
    let mut confirmed = false;
    let frame = Frame::new(Id::unique("office_sheet"), &sheet.title, &sheet.confirm, &leave)
        .width(WIDTH.min(screen.x - 60.0))
        .blocked(sheet.blocked.as_deref());
    let answer = frame.show(ctx, |ui| {
        let height = (screen.y - AROUND).max(120.0);
        ScrollArea::vertical()
            .id_salt("office_sheet")
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                lead_ui(ui, sheet);
                confirmed = entries::entries_ui(ui, app, sheet, queue);
                lines::lines_ui(ui, sheet, queue);
                tally::tally_ui(ui, sheet, queue);
            });
        blocked_ui(ui, sheet);
    });
    match answer {
        Answer::Confirm => queue.push(Action::Office(OfficeAction::Confirm)),
        Answer::Cancel => queue.push(Action::Close),
        Answer::Open if confirmed && sheet.blocked.is_none() => {
            queue.push(Action::Office(OfficeAction::Confirm));
        }
        Answer::Open => {}
    }
}

fn lead_ui(ui: &mut Ui, sheet: &Sheet) {
    if sheet.lead.is_empty() {
        return;
    }
    let text = RichText::new(&sheet.lead).font(fonts::regular(13.0)).color(palette(ui).text2);
    ui.add(egui::Label::new(text).wrap());
}

/// Why the sheet cannot be written yet, in sight and not only at the button.
fn blocked_ui(ui: &mut Ui, sheet: &Sheet) {
    if let Some(reason) = &sheet.blocked {
        section::empty_line(ui, reason);
    }
}

/// A wish at the sheet.
fn wish(queue: &mut Queue, action: OfficeAction) {
    queue.push(Action::Office(action));
}
