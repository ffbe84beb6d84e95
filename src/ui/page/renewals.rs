//! The chain of renewals in the head of a programme (mock 05): a box for each period, walked with Tab and
//! opened with Enter, and after the last one the box that signs it again.

use egui::{CornerRadius, Id, Rect, Role, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, vec2};

use super::PageCx;
use crate::app::programme::Stage;
use crate::app::{Action, Command, OfficeCommand};
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::paint;

/// A box, and the room between two for their arrow.
const BOX: egui::Vec2 = vec2(196.0, 46.0);
const LEAST: f32 = 120.0;
const ARROW: f32 = 24.0;

/// The id of a box of the chain, to focus it by.
pub fn stage_id(at: usize) -> Id {
    Id::unique(("stage_of_programme", at))
}

/// Draws the chain; nothing on pages of other kinds.
pub(super) fn chain_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    let page = cx.page;
    let Some(view) = &page.programme else { return };
    let renews = cx.writable && !view.is_renewed();
    let boxes = view.chain.len() + usize::from(renews);
    let room = ui.available_width() / boxes.max(1) as f32 - ARROW;
    let width = room.clamp(LEAST, BOX.x);
    let scroll = ScrollArea::horizontal().id_salt("programme-chain").auto_shrink([false, true]);
    scroll.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(2.0);
            for (at, stage) in view.chain.iter().enumerate() {
                if at > 0 {
                    arrow_ui(ui);
                }
                if stage_ui(ui, at, stage, view, width) {
                    cx.queue.push(Action::Open(stage.id, None));
                }
            }
            if renews {
                arrow_ui(ui);
                if next_ui(ui, view.chain.len(), width) {
                    cx.queue.command(Command::Office(OfficeCommand::Renew));
                }
            }
        });
    });
    ui.add_space(2.0);
}

fn arrow_ui(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ARROW, BOX.y + 4.0), Sense::hover());
    let color = palette(ui).text3;
    paint::icon(ui, ui.painter(), rect.center(), Icon::ChevronRight, 15.0, color);
}

fn place(ui: &mut Ui, at: usize, width: f32, name: &str, on: bool) -> (Rect, egui::Response) {
    let (_, rect) = ui.allocate_space(vec2(width, BOX.y + 4.0));
    let rect = rect.shrink2(vec2(0.0, 2.0));
    let response = ui.interact(rect, stage_id(at), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, on, name));
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    (rect, response)
}

fn texts(ui: &Ui, rect: Rect, first: &str, second: &str, colors: [egui::Color32; 2]) {
    let room = rect.width() - 20.0;
    let galley = paint::wrapped(ui, first, fonts::semibold(13.0), colors[0], room, 1);
    paint::put_left(ui.painter(), rect.left() + 10.0, rect.top() + 14.0, galley);
    let galley = paint::wrapped(ui, second, fonts::regular(12.0), colors[1], room, 1);
    paint::put_left(ui.painter(), rect.left() + 10.0, rect.top() + 32.0, galley);
}

fn stage_ui(
    ui: &mut Ui,
    at: usize,
    stage: &Stage,
    view: &crate::app::programme::ProgrammeView,
    width: f32,
) -> bool {
    let p = palette(ui);
    let remark = if stage.is_open {
        view.elapsed.map_or_else(
            || stage.remark.clone(),
            |(tenths, years)| {
                let passed = format!("{},{}", tenths / 10, tenths % 10);
                tr!("programme-elapsed", passed = passed, years = years)
            },
        )
    } else {
        stage.remark.clone()
    };
    let name = format!("{}, {remark}", stage.years);
    let (rect, response) = place(ui, at, width, &name, stage.is_open);
    let fill = if response.hovered() && !stage.is_open { p.hover } else { p.head };
    let (fill, line) = if stage.is_open { (p.selected, p.link) } else { (fill, p.line) };
    paint::boxed(ui.painter(), rect, 4, fill, line);
    if stage.is_open {
        let stroke = Stroke::new(2.0, p.link);
        ui.painter().rect_stroke(rect, CornerRadius::same(4), stroke, egui::StrokeKind::Inside);
    }
    let second = if stage.is_open { p.on_selected } else { p.text2 };
    texts(ui, rect, &stage.years, &remark, [p.text, second]);
    if response.has_focus() {
        paint::focus_ring(ui.painter(), rect, p);
    }
    response.clicked() && !stage.is_open
}

/// The dashed box of the period to come.
fn next_ui(ui: &mut Ui, at: usize, width: f32) -> bool {
    let p = palette(ui);
    let (title, detail) = (tr!("programme-next"), tr!("programme-next-detail"));
    let (rect, response) = place(ui, at, width, &title, false);
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, p.hover);
    }
    let edge = rect.shrink(0.5);
    let corners = [
        edge.left_top(),
        edge.right_top(),
        edge.right_bottom(),
        edge.left_bottom(),
        edge.left_top(),
    ];
    let stroke = Stroke::new(1.0, p.border);
    ui.painter().extend(Shape::dashed_line(&corners, stroke, 3.0, 3.0));
    texts(ui, rect, &title, &detail, [p.link, p.text2]);
    if response.has_focus() {
        paint::focus_ring(ui.painter(), rect, p);
    }
    response.clicked()
}
