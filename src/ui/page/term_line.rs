//! Terms as bars along time: extended, cut short, appointed, with the gaps and overlaps between them. The
//! arrows walk along the bars, Enter opens a term.

use egui::{Align2, Id, Key, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::PageCx;
use crate::app::Action;
use crate::app::term_line::{TermBar, TermLine};
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::{keys, paint, section};

/// Height of a bar, between two lanes, of the years below and of the line of words.
const BAR: f32 = 34.0;
const BETWEEN: f32 = 6.0;
const YEARS: f32 = 20.0;
const WORDS: f32 = 20.0;
/// The least width of a bar.
const LEAST: f32 = 10.0;

/// Draws the line with its title; nothing but a word where no term has a place in time.
pub fn term_line_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    let line = &cx.page.term_line;
    section::section_head(ui, &tr!("section-term-line"), None);
    if line.bars.is_empty() {
        section::empty_line(ui, &tr!("term-line-empty"));
        return;
    }
    let lanes = line.bars.iter().map(|bar| bar.lane).max().unwrap_or(0) + 1;
    let height = (BAR + BETWEEN) * lanes as f32 + YEARS + WORDS;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let bars = rect.shrink2(vec2(2.0, 0.0)).with_max_y(rect.bottom() - YEARS - WORDS);
    years_ui(ui, line, bars);
    walk(ui, cx.page.id.0, line);
    let mut told = None;
    for (at, bar) in line.bars.iter().enumerate() {
        let id = bar_id(cx.page.id.0, at);
        let place = bar_rect(bars, bar);
        let response = ui.interact(place, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &bar.said));
        if response.clicked() {
            cx.queue.push(Action::Open(bar.term, None));
        }
        if response.gained_focus() {
            ui.scroll_to_rect(place.expand(30.0), None);
        }
        bar_ui(ui, bar, place, bars, response.hovered());
        if response.has_focus() {
            keys::keep(ui, id, true, false);
            paint::focus_ring(ui.painter(), place, palette(ui));
        }
        if response.has_focus() || (response.hovered() && told.is_none()) {
            told = Some(bar);
        }
    }
    for bar in &line.bars {
        joint_ui(ui, bar, bars);
    }
    words_ui(ui, line, told, rect);
    ui.add_space(4.0);
}

fn bar_id(page: i64, at: usize) -> Id {
    Id::unique(("term_bar", page, at))
}

fn x(bars: Rect, share: f32) -> f32 {
    bars.left() + bars.width() * share
}

fn bar_rect(bars: Rect, bar: &TermBar) -> Rect {
    let top = bars.top() + (BAR + BETWEEN) * bar.lane as f32;
    let (left, right) = (x(bars, bar.span.0), x(bars, bar.span.1));
    let right = right.max(left + LEAST).min(bars.right());
    let left = left.min(right - LEAST);
    Rect::from_min_max(pos2(left + 1.0, top), pos2(right - 1.0, top + BAR))
}

/// Left and Right go to the bar beside the one that has the keyboard.
fn walk(ui: &Ui, page: i64, line: &TermLine) {
    let Some(focused) = ui.memory(egui::Memory::focused) else { return };
    let Some(at) = (0..line.bars.len()).find(|at| bar_id(page, *at) == focused) else { return };
    for (key, _) in keys::take(ui, &[Key::ArrowLeft, Key::ArrowRight]) {
        let by = if key == Key::ArrowLeft { -1 } else { 1 };
        let next = at.checked_add_signed(by).filter(|next| *next < line.bars.len());
        if let Some(next) = next {
            ui.memory_mut(|memory| memory.request_focus(bar_id(page, next)));
        }
    }
}

fn bar_ui(ui: &Ui, bar: &TermBar, place: Rect, bars: Rect, hovered: bool) {
    let p = palette(ui);
    let painter = ui.painter();
    let (fill, text, weak) = match (bar.running, hovered) {
        (true, _) => (p.accent, p.on_accent, p.on_accent_weak),
        (false, true) => (p.hover, p.text, p.text2),
        (false, false) => (p.selected, p.text, p.text2),
    };
    painter.rect_filled(place, 4.0, fill);
    if let Some(from) = bar.extended_from {
        let extension = place.with_min_x(x(bars, from).clamp(place.left(), place.right()));
        hatch(ui, extension, p.sheet);
        painter.vline(extension.left(), place.y_range(), Stroke::new(1.5, weak));
    }
    if let Some(to) = bar.planned_to {
        let rest = Rect::from_min_max(place.right_top(), pos2(x(bars, to), place.bottom()));
        let edge = [rest.left_top(), rest.right_top(), rest.right_bottom(), rest.left_bottom()];
        painter.extend(Shape::dashed_line(&edge, Stroke::new(1.0, p.border), 4.0, 3.0));
        painter.vline(place.right(), place.y_range(), Stroke::new(3.0, p.border));
    }
    if bar.here {
        let edge = Stroke::new(2.0, if bar.running { p.on_selected } else { p.link });
        painter.rect_stroke(place, 4.0, edge, egui::StrokeKind::Inside);
    }
    let mut left = place.left() + 8.0;
    if bar.appointed && place.width() > 90.0 {
        paint::icon(ui, painter, pos2(left + 6.0, place.top() + 11.0), Icon::Stamp, 13.0, text);
        left += 18.0;
    }
    let room = place.right() - left - 4.0;
    if room < 26.0 {
        return;
    }
    let font = fonts::semibold(12.0);
    let galley = paint::wrapped(ui, &bar.label, font, text, room, 1);
    paint::put_left(painter, left, place.top() + 11.0, galley);
    let appointed = bar.appointed.then(|| tr!("term-line-appointed"));
    let parts = [Some(bar.detail.clone()).filter(|detail| !detail.is_empty()), appointed];
    let detail = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let room = place.width() - 12.0;
    let galley = paint::wrapped(ui, &detail, fonts::regular(11.0), weak, room, 1);
    paint::put_left(painter, place.left() + 8.0, place.top() + 25.0, galley);
}

/// Slanted lines over a part of a bar.
fn hatch(ui: &Ui, place: Rect, color: egui::Color32) {
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    let mut left = place.left() - place.height();
    while left < place.right() {
        let ends = [pos2(left, place.bottom()), pos2(left + place.height(), place.top())];
        painter.line_segment(ends, Stroke::new(1.5, color));
        left += 7.0;
    }
}

/// A gap or an overlap between two bars, in the colour of warnings.
fn joint_ui(ui: &Ui, bar: &TermBar, bars: Rect) {
    let Some(joint) = &bar.joint else { return };
    let p = palette(ui);
    let (left, right) = (x(bars, joint.span.0), x(bars, joint.span.1));
    let right = right.max(left + 4.0);
    let place = Rect::from_min_max(pos2(left, bars.top()), pos2(right, bars.top() + BAR));
    if joint.overlap {
        let strip = place.with_min_y(bars.bottom() - 5.0).with_max_y(bars.bottom() - 1.0);
        ui.painter().rect_filled(strip, 1.0, p.warning_stroke);
    } else {
        ui.painter().rect_filled(place, 2.0, p.warning_fill);
        let edge = Stroke::new(1.0, p.warning_stroke);
        ui.painter().rect_stroke(place, 2.0, edge, egui::StrokeKind::Inside);
        if place.width() > 18.0 {
            let center = place.center();
            paint::icon(ui, ui.painter(), center, Icon::TriangleAlert, 13.0, p.warning);
        }
    }
}

fn years_ui(ui: &Ui, line: &TermLine, bars: Rect) {
    let p = palette(ui);
    let mut free = bars.left() - 20.0;
    for (along, year) in &line.years {
        let x = x(bars, *along);
        ui.painter().vline(x, bars.top()..=bars.bottom() + 4.0, Stroke::new(1.0, p.faint_line));
        let galley = paint::line(ui, year, fonts::regular(11.0), p.text3);
        let half = galley.size().x / 2.0;
        let center = x.clamp(bars.left() + half, (bars.right() - half).max(bars.left() + half));
        if center - half < free {
            continue;
        }
        free = center + half + 6.0;
        paint::put_center(ui.painter(), pos2(center, bars.bottom() + 11.0), galley);
    }
    if let Some(today) = line.today {
        let x = x(bars, today);
        let edge = Stroke::new(1.0, p.link);
        let ends = [pos2(x, bars.top() - 2.0), pos2(x, bars.bottom() + 4.0)];
        ui.painter().extend(Shape::dashed_line(&ends, edge, 3.0, 3.0));
    }
}

/// Below: the bar at hand in words, else what does not fit, else the terms without a place.
fn words_ui(ui: &Ui, line: &TermLine, told: Option<&TermBar>, rect: Rect) {
    let p = palette(ui);
    let joints = || {
        let marked = line.bars.iter().filter_map(|bar| Some((bar, bar.joint.as_ref()?)));
        let words = marked.map(|(bar, joint)| format!("{}: {}", bar.label, joint.text));
        words.collect::<Vec<_>>().join("; ")
    };
    let (text, color) = match told {
        Some(bar) => (bar.said.clone(), p.text2),
        None => (joints(), p.warning),
    };
    let (text, color) = if text.is_empty() && !line.unplaced.is_empty() {
        (tr!("term-line-unplaced", names = line.unplaced.as_str()), p.text3)
    } else {
        (text, color)
    };
    let galley = paint::wrapped(ui, &text, fonts::regular(12.0), color, rect.width() - 4.0, 1);
    let place = pos2(rect.left() + 2.0, rect.bottom() - WORDS / 2.0);
    let placed = Align2::LEFT_CENTER.anchor_size(place, galley.size());
    ui.painter().galley(placed.min, galley, color);
}
