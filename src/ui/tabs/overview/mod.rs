//! Tổng quan (mock 01): what needs doing, how far the round of congresses is, plots, texts not stored,
//! counts, the records changed last. Everything is prepared; here it is drawn.

mod filters;
mod plots;
mod round;
mod tasks;

use egui::{RichText, ScrollArea, Ui};

use crate::app::{Action, App, Command, Queue, Tab};
use crate::domain::values::grouped;
use crate::i18n;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::shell::tab_icon;
use crate::ui::theme::palette;
use crate::ui::widgets::{Button, paint, section};

/// Draws the overview.
pub fn overview_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    ScrollArea::vertical().id_salt("overview").auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(egui::Margin::symmetric(20, 14)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            if app.offer_practice {
                offer_ui(ui, queue);
            }
            unsaved_ui(ui, app, queue);
            let room = ui.available_width();
            filters::filters_ui(ui, app, queue);
            ui.add_space(2.0);
            if room > WIDE {
                // Whole points, as for the counts below.
                let left = (room * 0.41).floor();
                let right = (room - left - GAP).floor();
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = GAP;
                    column(ui, left, |ui| left_ui(ui, app, queue));
                    column(ui, right, |ui| right_ui(ui, app, queue));
                });
            } else {
                left_ui(ui, app, queue);
                right_ui(ui, app, queue);
            }
            counts_ui(ui, app, queue);
        });
    });
}

/// From this width on tasks and numbers stand side by side.
const WIDE: f32 = 900.0;
/// Between two cards.
const GAP: f32 = 12.0;

fn column(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = GAP;
        content(ui);
    });
}

fn left_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    card(ui, |ui| tasks::tasks_ui(ui, app, queue));
}

fn right_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    let overview = &book.overview;
    card(ui, |ui| round::round_ui(ui, overview, queue));
    let Some(view) = &overview.view else {
        card(ui, |ui| recent_ui(ui, app, queue));
        return;
    };
    let room = ui.available_width();
    if room > 560.0 {
        let half = ((room - GAP) / 2.0).floor();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            column(ui, half, |ui| card(ui, |ui| plots::members_ui(ui, view)));
            column(ui, half, |ui| card(ui, |ui| plots::ages_ui(ui, view.ages.as_ref())));
        });
    } else {
        card(ui, |ui| plots::members_ui(ui, view));
        card(ui, |ui| plots::ages_ui(ui, view.ages.as_ref()));
    }
    card(ui, |ui| plots::service_ui(ui, view.service.as_ref()));
    card(ui, |ui| recent_ui(ui, app, queue));
}

fn card(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let p = palette(ui);
    egui::Frame::NONE
        .fill(p.sheet)
        .stroke(egui::Stroke::new(1.0, p.line))
        .corner_radius(6.0)
        .inner_margin(14.0)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui);
        });
}

/// The first start: a new book is open, and practice data is one press away.
fn offer_ui(ui: &mut Ui, queue: &mut Queue) {
    card(ui, |ui| {
        section::section_head(ui, &tr!("offer-title"), None);
        ui.label(RichText::new(tr!("offer-text")).font(fonts::regular(13.0)));
        ui.horizontal(|ui| {
            let practice = tr!("offer-practice");
            if ui.add(Button::normal(&practice).icon(Icon::BookOpen)).clicked() {
                queue.push(Action::Practice);
            }
            let begin = tr!("offer-begin");
            if ui.add(Button::primary(&begin).icon(Icon::Plus)).clicked() {
                queue.command(Command::New);
            }
        });
    });
}

/// Texts that wait in their fields: left there by a kill, or refused when the field was left.
fn unsaved_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = app.book.as_ref().filter(|book| !book.unsaved.is_empty()) else { return };
    card(ui, |ui| {
        let p = palette(ui);
        section::section_head(ui, &tr!("overview-unsaved", n = book.unsaved.len()), None);
        for unsaved in &book.unsaved {
            let emptied;
            let text = if unsaved.text.is_empty() {
                emptied = tr!("overview-unsaved-emptied");
                &emptied
            } else {
                &unsaved.text
            };
            if door_ui(ui, Icon::Pencil, p.warning, text, &unsaved.place) {
                queue.push(Action::Open(unsaved.page, Some(unsaved.key)));
            }
        }
    });
}

fn counts_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    let room = ui.available_width();
    // Whole points: a sixth that is a hair too wide would wrap in one width of the page and not in
    // another, and the bar at its side would come and go for ever.
    let width = ((room - 5.0 * 10.0) / 6.0).floor().max(150.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(10.0, 10.0);
        for tab in Tab::ALL {
            let Some(list) = tab.kind().and_then(|kind| book.lists.get(&kind)) else { continue };
            if count_ui(ui, tab, list.all as u64, width) {
                queue.push(Action::Go(tab));
            }
        }
    });
}

fn count_ui(ui: &mut Ui, tab: Tab, count: u64, width: f32) -> bool {
    let p = palette(ui);
    let name = i18n::text(tab.key(), None);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, 66.0), egui::Sense::click());
    let spoken = format!("{name}: {}", grouped(count));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    let fill = if response.hovered() { p.hover } else { p.sheet };
    paint::boxed(ui.painter(), rect, 6, fill, p.line);
    paint::icon(
        ui,
        ui.painter(),
        rect.left_top() + egui::vec2(22.0, 24.0),
        tab_icon(tab),
        18.0,
        p.link,
    );
    let galley = paint::line(ui, &grouped(count), fonts::bold(19.0), p.text);
    paint::put_left(ui.painter(), rect.left() + 42.0, rect.top() + 24.0, galley);
    let galley = paint::line(ui, &name, fonts::regular(12.0), p.text2);
    paint::put_left(ui.painter(), rect.left() + 14.0, rect.top() + 50.0, galley);
    if response.has_focus() {
        paint::focus_ring(ui.painter(), rect, p);
    }
    response.clicked()
}

fn recent_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    let p = palette(ui);
    section::section_head(ui, &tr!("overview-recent"), None);
    if book.recent.is_empty() {
        section::empty_line(ui, &tr!("overview-no-recent"));
    }
    for row in &book.recent {
        let icon = Tab::of(row.kind).map_or(Icon::Circle, tab_icon);
        if door_ui(ui, icon, p.text2, &row.name, &row.detail) {
            queue.push(Action::Open(row.id, None));
        }
    }
}

/// A line that opens what it names.
fn door_ui(ui: &mut Ui, icon: Icon, color: egui::Color32, first: &str, second: &str) -> bool {
    let p = palette(ui);
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 40.0), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, first));
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, p.hover);
    }
    paint::icon(ui, ui.painter(), rect.left_top() + egui::vec2(14.0, 13.0), icon, 16.0, color);
    let width = rect.width() - 40.0;
    let galley = paint::wrapped(ui, first, fonts::regular(13.0), p.text, width, 1);
    paint::put_left(ui.painter(), rect.left() + 32.0, rect.top() + 12.0, galley);
    let galley = paint::wrapped(ui, second, fonts::regular(12.0), p.text3, width, 1);
    paint::put_left(ui.painter(), rect.left() + 32.0, rect.top() + 29.0, galley);
    if response.has_focus() {
        paint::focus_ring(ui.painter(), rect.shrink(1.0), p);
    }
    response.clicked()
}
