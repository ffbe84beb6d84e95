//! The plot of an organisation's figures: lines over time with their numbers, gaps where a number is not
//! known, the share of women below.

use egui::{Color32, Id, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::PageCx;
use crate::app::Action;
use crate::app::figures::FiguresAction;
use crate::app::series::{PlotDay, PlotPoint, PlotView};
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{Palette, palette};
use crate::ui::widgets::{Button, paint, section};

/// Height of the picture, of its legend and of what stands below its foot.
const HEIGHT: f32 = 216.0;
const LEGEND: f32 = 24.0;
const BELOW: f32 = 36.0;
/// Room for the numbers at the left, and at the right for half a date.
const LEFT: f32 = 58.0;
const RIGHT: f32 = 30.0;

/// How a line is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    /// Đoàn viên: a line with dots.
    Members,
    /// Đoàn viên nữ: dashes with rings.
    Women,
    /// Lao động: a grey line with squares.
    Workers,
}

/// The lines with their places among the points, in the order their numbers are written: where there is no
/// room, the later ones are left out.
const LINES: [(usize, Look); 3] = [(1, Look::Members), (2, Look::Women), (0, Look::Workers)];

/// Draws the plot with its title; the door to the figures of the organisations below stands beside it.
pub fn plot_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    let enter = tr!("command-figures-grid");
    let writable = cx.book_writable;
    let clicked = section::section_head_with(ui, &tr!("section-series"), |ui| {
        writable && ui.add(Button::link(&enter).icon(Icon::Table)).clicked()
    });
    if clicked {
        cx.queue.push(Action::Figures(FiguresAction::Open));
    }
    let view = &cx.page.plot;
    if view.days.is_empty() {
        section::empty_line(ui, &tr!("series-empty"));
        return;
    }
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let id = Id::unique(("series", cx.page.id.0));
    ui.interact(rect, id, Sense::hover())
        .widget_info(|| WidgetInfo::labeled(Role::Image, true, &view.said));
    if !ui.is_rect_visible(rect) {
        return;
    }
    legend_ui(ui, rect);
    let inner = Rect::from_min_max(
        pos2(rect.left() + LEFT, rect.top() + LEGEND + 10.0),
        pos2(rect.right() - RIGHT, rect.bottom() - BELOW),
    );
    axes_ui(ui, view, inner);
    for (at, look) in LINES {
        line_ui(ui, view, at, look, inner);
    }
    numbers_ui(ui, view, inner);
    foot_ui(ui, view, inner);
    ui.add_space(6.0);
}

fn place(inner: Rect, along: f32, up: f32) -> Pos2 {
    pos2(inner.left() + inner.width() * along, inner.bottom() - inner.height() * up)
}

fn color_of(look: Look, p: &Palette) -> Color32 {
    match look {
        Look::Members | Look::Women => p.link,
        Look::Workers => p.text3,
    }
}

fn mark(ui: &Ui, look: Look, at: Pos2) {
    let p = palette(ui);
    let color = color_of(look, p);
    let painter = ui.painter();
    match look {
        Look::Members => {
            painter.circle_filled(at, 3.5, color);
        }
        Look::Women => {
            painter.circle(at, 3.5, p.sheet, Stroke::new(1.5, color));
        }
        Look::Workers => {
            painter.rect_filled(Rect::from_center_size(at, vec2(6.0, 6.0)), 0.0, color);
        }
    }
}

fn stroke(ui: &Ui, look: Look, from: Pos2, to: Pos2) {
    let p = palette(ui);
    let stroke = Stroke::new(if look == Look::Members { 2.0 } else { 1.5 }, color_of(look, p));
    if look == Look::Women {
        ui.painter().extend(Shape::dashed_line(&[from, to], stroke, 6.0, 3.0));
    } else {
        ui.painter().line_segment([from, to], stroke);
    }
}

fn legend_ui(ui: &Ui, rect: Rect) {
    let p = palette(ui);
    let middle = rect.top() + LEGEND / 2.0;
    let mut x = rect.left() + 2.0;
    for (text, look) in [
        (tr!("series-members"), Look::Members),
        (tr!("series-women"), Look::Women),
        (tr!("series-workforce"), Look::Workers),
    ] {
        stroke(ui, look, pos2(x, middle), pos2(x + 22.0, middle));
        mark(ui, look, pos2(x + 11.0, middle));
        let galley = paint::line(ui, &text, fonts::regular(12.0), p.text2);
        x = paint::put_left(ui.painter(), x + 28.0, middle, galley).right() + 18.0;
    }
    let galley = paint::line(ui, "?", fonts::semibold(12.0), p.text3);
    x = paint::put_left(ui.painter(), x, middle, galley).right() + 6.0;
    let galley = paint::line(ui, &tr!("series-unknown"), fonts::regular(12.0), p.text2);
    paint::put_left(ui.painter(), x, middle, galley);
}

fn axes_ui(ui: &Ui, view: &PlotView, inner: Rect) {
    let p = palette(ui);
    for (up, number) in &view.rules {
        let at = place(inner, 0.0, *up);
        let color = if *up == 0.0 { p.border } else { p.faint_line };
        ui.painter().hline(inner.x_range().expand(6.0), at.y, Stroke::new(1.0, color));
        let galley = paint::line(ui, number, fonts::regular(11.0), p.text3);
        paint::put_right(ui.painter(), inner.left() - 12.0, at.y, galley);
    }
    for (along, year) in &view.years {
        let x = place(inner, *along, 0.0).x;
        ui.painter().vline(x, inner.y_range(), Stroke::new(1.0, p.faint_line));
        let galley = paint::line(ui, year, fonts::regular(11.0), p.text3);
        paint::put_center(ui.painter(), pos2(x, inner.top() - 8.0), galley);
    }
}

/// A line from each known number to the next; a day without the number leaves a gap.
fn line_ui(ui: &Ui, view: &PlotView, at: usize, look: Look, inner: Rect) {
    let point = |day: &PlotDay| {
        let point = day.points.get(at)?.as_ref()?;
        Some(place(inner, day.along, point.up))
    };
    for pair in view.days.windows(2) {
        if let [first, second] = pair
            && let Some((from, to)) = point(first).zip(point(second))
        {
            stroke(ui, look, from, to);
        }
    }
    for day in &view.days {
        if let Some(at) = point(day) {
            mark(ui, look, at);
        } else if look == Look::Members {
            let foot = place(inner, day.along, 0.0);
            let galley = paint::line(ui, "?", fonts::semibold(12.0), palette(ui).text3);
            paint::put_center(ui.painter(), pos2(foot.x, foot.y - 9.0), galley);
        }
    }
}

/// The numbers at the points: above, else below; the last days first, and none over another.
fn numbers_ui(ui: &Ui, view: &PlotView, inner: Rect) {
    let p = palette(ui);
    let mut taken: Vec<Rect> = Vec::new();
    for (at, _) in LINES {
        let known = |day: &PlotDay| Some(place(inner, day.along, day.points.get(at)?.as_ref()?.up));
        let points = view.days.iter().filter_map(known);
        taken.extend(points.map(|at| Rect::from_center_size(at, vec2(7.0, 7.0))));
    }
    for (at, look) in LINES {
        for day in view.days.iter().rev() {
            let Some(PlotPoint { up, text }) = day.points.get(at).and_then(Option::as_ref) else {
                continue;
            };
            let center = place(inner, day.along, *up);
            let color = if look == Look::Workers { p.text3 } else { p.text };
            let galley = paint::line(ui, text, fonts::regular(11.0), color);
            let size = galley.size();
            let free = [-12.0, 12.0].into_iter().find_map(|by| {
                let place = Rect::from_center_size(center + vec2(0.0, by), size);
                let inside =
                    place.top() > inner.top() - 6.0 && place.bottom() < inner.bottom() + 1.0;
                let own = Rect::from_center_size(center, vec2(7.0, 7.0));
                let covers = |other: &&Rect| **other != own && other.intersects(place.shrink(1.0));
                (inside && taken.iter().find(covers).is_none()).then_some(place)
            });
            if let Some(place) = free {
                paint::put_center(ui.painter(), place.center(), galley);
                taken.push(place);
            }
        }
    }
}

/// The dates with the share of women below them.
fn foot_ui(ui: &Ui, view: &PlotView, inner: Rect) {
    let p = palette(ui);
    let (dates, shares) = (inner.bottom() + 11.0, inner.bottom() + 27.0);
    let title = paint::line(ui, &tr!("series-share"), fonts::regular(11.0), p.text2);
    let mut free = f32::INFINITY;
    paint::put_right(ui.painter(), inner.left() - 22.0, shares, title);
    for day in view.days.iter().rev() {
        let x = place(inner, day.along, 0.0).x;
        let date = paint::line(ui, &day.date, fonts::regular(11.0), p.text3);
        let half = date.size().x / 2.0;
        if x + half > free {
            continue;
        }
        free = x - half - 8.0;
        ui.painter().vline(x, inner.bottom()..=inner.bottom() + 3.0, Stroke::new(1.0, p.border));
        paint::put_center(ui.painter(), pos2(x, dates), date);
        let share = paint::line(ui, &day.share, fonts::semibold(11.0), p.text2);
        paint::put_center(ui.painter(), pos2(x, shares), share);
    }
}
