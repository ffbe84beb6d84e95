//! Figures as reported and as counted, side by side.

use egui::{Id, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::lines::{check_ui, toggled};
use super::wish;
use crate::app::office::{Figure, Sheet, Tally};
use crate::app::{OfficeAction, Queue};
use crate::domain::values::Count;
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::palette;
use crate::ui::widgets::table::{Column, grid_head};
use crate::ui::widgets::{paint, section};

/// Height of a figure.
const ROW: f32 = 26.0;
/// Shares of the width: label, reported, counted, and what will stand there.
const SHARES: [f32; 4] = [0.34, 0.18, 0.20, 0.28];

/// Draws the figures of a sheet, each with a tick where the counted number can be taken.
pub(super) fn tally_ui(ui: &mut Ui, sheet: &Sheet, queue: &mut Queue) {
    let Some(tally) = &sheet.tally else { return };
    section::section_head(ui, &tr!("figures-of", body = tally.title.clone()), None);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui);
        for (at, figure) in tally.figures.iter().enumerate() {
            if row_ui(ui, at, figure, true) {
                wish(queue, OfficeAction::TickFigure(at, !figure.ticked));
            }
        }
    });
}

/// Draws figures for reading.
pub(super) fn read_ui(ui: &mut Ui, tally: &Tally) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui);
        for (at, figure) in tally.figures.iter().enumerate() {
            row_ui(ui, at, figure, false);
        }
    });
}

fn head_ui(ui: &mut Ui) {
    let room = ui.available_width();
    let [label, reported, counted, take] = SHARES.map(|share| (room * share).floor());
    let titles = [tr!("figure"), tr!("figure-reported"), tr!("figure-counted")];
    grid_head(
        ui,
        &[
            Column { title: &titles[0], width: label, right: false },
            Column { title: &titles[1], width: reported, right: true },
            Column { title: &titles[2], width: counted, right: true },
            Column { title: "", width: take, right: false },
        ],
    );
}

fn row_ui(ui: &mut Ui, at: usize, figure: &Figure, choosing: bool) -> bool {
    let p = palette(ui);
    let can = choosing && figure.can();
    let sense = if can { Sense::click() } else { Sense::hover() };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let id = ui.scope_id().with(("office_figure", at));
    let response =
        ui.interact(rect, if choosing { Id::unique(("office_figure", at)) } else { id }, sense);
    let unknown = tr!("widget-unknown");
    let reported = figure.reported.map_or(unknown, Count::shown);
    let counted = figure.counted_text();
    response.widget_info(|| {
        let said = tr!(
            "figure-both",
            label = figure.label.clone(),
            reported = reported.clone(),
            counted = counted.clone()
        );
        if choosing {
            WidgetInfo::selected(Role::CheckBox, can, figure.ticked, said)
        } else {
            WidgetInfo::labeled(Role::Label, true, said)
        }
    });
    if response.hovered() && can {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    let differs = figure.differs();
    let [label, said, count, _] = SHARES.map(|share| (rect.width() * share).floor());
    let middle = rect.center().y;
    let text = |text: &str, strong: bool, color| {
        let font = if strong { fonts::semibold(13.0) } else { fonts::regular(13.0) };
        paint::line(ui, text, font, color)
    };
    let painter = ui.painter();
    paint::put_left(painter, rect.left() + 8.0, middle, text(&figure.label, false, p.text));
    let grey = if figure.reported.is_some() { p.text } else { p.text3 };
    let edge = rect.left() + label + said - 8.0;
    paint::put_right(painter, edge, middle, text(&reported, false, grey));
    let color = if differs { p.warning } else { p.text };
    paint::put_right(painter, edge + count, middle, text(&counted, differs, color));
    let left = rect.left() + label + said + count;
    let remark = if can {
        check_ui(ui, pos2(left + 20.0, middle), true, figure.ticked);
        tr!("figure-take")
    } else if differs {
        tr!("figure-differs")
    } else {
        String::new()
    };
    let at = left + if can { 36.0 } else { 12.0 };
    let color = if differs && !can { p.warning } else { p.text2 };
    paint::put_left(painter, at, middle, paint::line(ui, &remark, fonts::regular(12.0), color));
    paint::rule(painter, rect, rect.bottom() - 0.5, p.faint_line);
    if response.has_focus() {
        paint::focus_ring(painter, rect.shrink(2.0), p);
    }
    can && toggled(ui, &response)
}

/// The day figures were counted on.
pub(super) fn day_ui(ui: &mut Ui, day: &str) {
    let text = tr!("figures-counted-on", day = day.to_owned());
    ui.label(RichText::new(text).font(fonts::regular(12.0)).color(palette(ui).text3));
}
