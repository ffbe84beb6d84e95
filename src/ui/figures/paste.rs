//! What a pasted block of figures would write.

use egui::{Context, Id, RichText, ScrollArea, Sense, Ui, pos2, vec2};

use super::cells::label;
use crate::app::figures::{FiguresAction, FiguresPaste, FiguresPasteRow};
use crate::app::{Action, Queue};
use crate::domain::catalogue::Kind;
use crate::domain::values::grouped;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::dialog::{Answer, Dialog as Frame};
use crate::ui::widgets::paint;

/// Height of a row.
const ROW: f32 = 27.0;
/// Width of the row's number.
const LINE: f32 = 46.0;
/// The least width of a name, and the width of a count.
const NAME: f32 = 220.0;
const COUNT: f32 = 96.0;

/// Shows the pasted block as it will be written.
pub fn paste_ui(ctx: &Context, paste: &FiguresPaste, queue: &mut Queue) {
    let (title, leave) = (tr!("figures-paste-title"), tr!("go-back"));
    let confirm = tr!("figures-paste-confirm", n = paste.writing());
    let blocked = (paste.writing() == 0).then(|| tr!("figures-paste-nothing"));
    let wanted = LINE + NAME + COUNT * paste.columns.len() as f32 + 60.0;
    let frame = Frame::new(Id::unique("figures_paste"), &title, &confirm, &leave)
        .width((ctx.content_rect().width() - 80.0).min(wanted.max(640.0)))
        .blocked(blocked.as_deref());
    let answer = frame.show(ctx, |ui| {
        let summary = tr!(
            "figures-paste-summary",
            rows = grouped(paste.rows.len() as u64),
            writing = grouped(paste.writing() as u64),
            refused = grouped(paste.refused() as u64)
        );
        ui.label(RichText::new(summary).font(fonts::regular(13.0)));
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, paste);
        let room = (ctx.content_rect().height() - 260.0).clamp(120.0, 480.0);
        let height = (paste.rows.len() as f32 * ROW + 1.0).min(room);
        ScrollArea::vertical()
            .min_scrolled_height(height)
            .max_height(height)
            .auto_shrink(false)
            .show_rows(ui, ROW, paste.rows.len(), |ui, seen| {
                for row in paste.rows.get(seen).unwrap_or_default() {
                    row_ui(ui, row, paste.columns.len());
                }
            });
        if let Some(blocked) = &blocked {
            let color = palette(ui).warning;
            ui.label(RichText::new(blocked).font(fonts::regular(12.0)).color(color));
        }
    });
    match answer {
        Answer::Open => {}
        Answer::Confirm => queue.push(Action::Figures(FiguresAction::PasteWrite)),
        Answer::Cancel => queue.push(Action::Close),
    }
}

/// The left edges of name and counts, and the width of a name and of a count.
fn widths(width: f32, columns: usize) -> (f32, f32) {
    let count = ((width - LINE - NAME) / columns.max(1) as f32).clamp(40.0, COUNT);
    ((width - LINE - count * columns as f32).max(80.0), count)
}

fn head_ui(ui: &mut Ui, paste: &FiguresPaste) {
    let color = palette(ui).text2;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let (name, count) = widths(rect.width(), paste.columns.len());
    let middle = rect.center().y;
    let line = |ui: &Ui, text: &str, room: f32| {
        paint::wrapped(ui, text, fonts::semibold(12.0), color, room, 1)
    };
    paint::put_left(ui.painter(), rect.left(), middle, line(ui, &tr!("figures-paste-line"), LINE));
    let title = line(ui, &tr!("figures-organisation"), name);
    paint::put_left(ui.painter(), rect.left() + LINE, middle, title);
    for (field, at) in paste.columns.iter().zip(1..) {
        let Some(field) = Kind::Figure.field(field) else { continue };
        let right = rect.left() + LINE + name + count * at as f32;
        let text = line(ui, &label(field, true), count - 8.0);
        paint::put_right(ui.painter(), right - 4.0, middle, text);
    }
}

fn row_ui(ui: &mut Ui, row: &FiguresPasteRow, columns: usize) {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let (name, count) = widths(rect.width(), columns);
    let middle = rect.center().y;
    let number = paint::line(ui, &row.line.to_string(), fonts::regular(13.0), p.text2);
    paint::put_right(ui.painter(), rect.left() + LINE - 14.0, middle, number);
    let (left, color) = (rect.left() + LINE, if row.writes() { p.text } else { p.text2 });
    if let Some(refused) = &row.refused {
        paint::icon(ui, ui.painter(), pos2(left + 7.0, middle), Icon::CircleAlert, 14.0, p.error);
        let text = match row.name.as_str() {
            "" => refused.clone(),
            name => format!("{name}: {refused}"),
        };
        let room = rect.right() - left - 20.0;
        let galley = paint::wrapped(ui, &text, fonts::regular(13.0), p.error, room, 1);
        paint::put_left(ui.painter(), left + 20.0, middle, galley);
        let id = Id::unique(("figures_paste_row", row.line));
        ui.interact(rect, id, Sense::hover()).on_hover_text(&text);
    } else {
        let text = paint::wrapped(ui, &row.name, fonts::regular(13.0), color, name - 8.0, 1);
        paint::put_left(ui.painter(), left, middle, text);
        for (shown, at) in row.shown.iter().zip(1..) {
            let text = paint::wrapped(ui, shown, fonts::regular(12.5), color, count - 6.0, 1);
            paint::put_right(ui.painter(), left + name + count * at as f32 - 4.0, middle, text);
        }
    }
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}
