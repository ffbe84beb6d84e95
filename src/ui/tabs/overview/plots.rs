//! Three plots, drawn from prepared numbers: members and women over time, age groups and women of the
//! committees, re-elected and new. Every value is printed; colour is never alone.

use egui::{Align2, Color32, CornerRadius, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::overview::{Ages, MembersBar, Service, View};
use crate::domain::values::{Percent, grouped};
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::palette;
use crate::ui::widgets::{paint, section};

/// Height of the columns of the first plot.
const COLUMNS: f32 = 150.0;
/// Width of the words before a bar.
const WORDS: f32 = 96.0;
/// Room for the value behind a bar.
const VALUE: f32 = 64.0;

fn percent(tenths: Option<i64>) -> String {
    let known = tenths.and_then(|tenths| Percent::from_tenths(u32::try_from(tenths).ok()?));
    known.map_or_else(|| tr!("overview-unknown"), Percent::in_sentence)
}

/// Small squares with what they mean.
pub(super) fn legend_ui(ui: &mut Ui, entries: &[(Color32, String)]) {
    let p = palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 2.0);
        for (color, text) in entries {
            let galley = paint::line(ui, text, fonts::regular(12.0), p.text2);
            let size = vec2(galley.size().x + 17.0, 18.0);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let square =
                Rect::from_center_size(pos2(rect.left() + 5.0, rect.center().y), vec2(10.0, 10.0));
            ui.painter().rect(
                square,
                CornerRadius::same(2),
                *color,
                Stroke::new(1.0, p.line),
                egui::StrokeKind::Inside,
            );
            paint::put_left(ui.painter(), rect.left() + 17.0, rect.center().y, galley);
        }
    });
}

fn aside_ui(ui: &mut Ui, text: &str) {
    let p = palette(ui);
    let text = egui::RichText::new(text).font(fonts::regular(12.0)).color(p.text2);
    ui.add(egui::Label::new(text).wrap());
}

/// Đoàn viên và tỷ lệ nữ.
pub(super) fn members_ui(ui: &mut Ui, view: &View) {
    section::section_head(ui, &tr!("overview-members"), None);
    let most = view.members.iter().map(|bar| bar.on.members).max().unwrap_or(0);
    if most == 0 {
        section::empty_line(ui, &tr!("overview-members-empty"));
        return;
    }
    aside_ui(ui, &tr!("overview-members-aside"));
    let p = palette(ui);
    let size = vec2(ui.available_width(), COLUMNS + 58.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let spoken: Vec<String> = view
        .members
        .iter()
        .map(|bar| {
            let (number, women) = (grouped(bar.on.members), percent(bar.women));
            tr!("overview-members-spoken", day = bar.name.clone(), number = number, women = women)
        })
        .collect();
    let spoken = spoken.join("; ");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    let (step, top) = ticks(most);
    let left =
        rect.left() + paint::line(ui, &grouped(top), fonts::regular(11.0), p.text3).size().x + 8.0;
    let base = rect.bottom() - 36.0;
    let y_of = |number: u64| base - COLUMNS * (number as f32 / top as f32);
    let mut tick = 0;
    while tick <= top && step > 0 {
        let y = y_of(tick);
        ui.painter().hline(left..=rect.right(), y, Stroke::new(1.0, p.faint_line));
        let galley = paint::line(ui, &grouped(tick), fonts::regular(11.0), p.text3);
        paint::put_right(ui.painter(), left - 6.0, y, galley);
        tick += step;
    }
    let slot = (rect.right() - left) / view.members.len() as f32;
    for (at, bar) in view.members.iter().enumerate() {
        let center = left + slot * (at as f32 + 0.5);
        column_ui(ui, bar, center, (slot * 0.56).min(44.0), base, &y_of);
    }
    legend_ui(
        ui,
        &[(p.link, tr!("overview-legend-women")), (p.chart3, tr!("overview-legend-others"))],
    );
    if let Some(newest) = view.members.last() {
        let [told, fresh, unknown] =
            [newest.on.told, newest.on.fresh, newest.on.unknown].map(grouped);
        let day = newest.name.clone();
        aside_ui(
            ui,
            &tr!("overview-members-told", day = day, told = told, fresh = fresh, unknown = unknown),
        );
    }
}

fn column_ui(
    ui: &Ui,
    bar: &MembersBar,
    center: f32,
    width: f32,
    base: f32,
    y_of: &impl Fn(u64) -> f32,
) {
    let p = palette(ui);
    let (left, right) = (center - width / 2.0, center + width / 2.0);
    let (top, women) = (y_of(bar.on.members), y_of(bar.on.female.0.min(bar.on.members)));
    let column = |from: f32, to: f32| Rect::from_min_max(pos2(left, from), pos2(right, to));
    ui.painter().rect_filled(column(top, base), CornerRadius::ZERO, p.chart3);
    ui.painter().rect_filled(column(women, base), CornerRadius::ZERO, p.link);
    let text = |text: &str, font, color, y: f32| {
        let galley = paint::line(ui, text, font, color);
        let place = Align2::CENTER_CENTER.anchor_size(pos2(center, y), galley.size());
        ui.painter().galley(place.min, galley, Color32::PLACEHOLDER);
    };
    text(&percent(bar.women), fonts::semibold(11.0), p.text, top - 9.0);
    text(&bar.name, fonts::regular(12.0), p.text2, base + 11.0);
    text(&grouped(bar.on.members), fonts::regular(11.0), p.text3, base + 26.0);
}

/// A round step of the scale, and its top above the largest number.
fn ticks(most: u64) -> (u64, u64) {
    let steps = (0..18).flat_map(|power| [1, 2, 5].map(|first| first * 10_u64.pow(power)));
    let step = steps.into_iter().find(|step| step * 4 >= most).unwrap_or(most.max(1));
    let steps = most.div_ceil(step).max(1);
    (step, steps.saturating_mul(step))
}

/// Tuổi và nữ trong Ban Chấp hành.
pub(super) fn ages_ui(ui: &mut Ui, ages: Option<&Ages>) {
    section::section_head(ui, &tr!("overview-ages"), None);
    let Some(ages) = ages else {
        section::empty_line(ui, &tr!("overview-committees-empty"));
        return;
    };
    let makeup = &ages.makeup;
    let (members, terms) = (grouped(makeup.members), grouped(ages.terms.0));
    aside_ui(ui, &tr!("overview-ages-aside", members = members, terms = terms));
    ui.add_space(4.0);
    let rows = [
        (tr!("overview-under-40"), ages.shares[0], makeup.under_40, ages.guide[0]),
        (tr!("overview-from-40"), ages.shares[1], makeup.from_40, ages.guide[1]),
        (tr!("overview-over-50"), ages.shares[2], makeup.over_50, None),
        (tr!("overview-women"), ages.women, makeup.female, ages.guide[2]),
    ];
    let guided = ages.guide.iter().any(Option::is_some);
    for (at, (name, share, count, guide)) in rows.into_iter().enumerate() {
        if at == 3 {
            ui.add_space(8.0);
        }
        bar_ui(ui, &name, share, count, guide);
    }
    if guided {
        aside_ui(ui, &tr!("overview-guide"));
    }
    let (ages_unknown, women_unknown) = (makeup.age_unknown, makeup.gender_unknown);
    if ages_unknown + women_unknown + ages.terms.1 > 0 {
        let text = tr!(
            "overview-ages-unknown",
            ages = grouped(ages_unknown),
            women = grouped(women_unknown),
            silent = grouped(ages.terms.1)
        );
        aside_ui(ui, &text);
    }
}

/// A share as a bar of the whole, with a stroke where the rules set its least.
fn bar_ui(ui: &mut Ui, name: &str, share: Option<i64>, count: u64, guide: Option<i64>) {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    let (shown, number) = (percent(share), grouped(count));
    let spoken = format!("{name}: {shown}, {number}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let galley = paint::wrapped(ui, name, fonts::regular(12.0), p.text2, WORDS - 10.0, 1);
    paint::put_right(ui.painter(), rect.left() + WORDS - 8.0, rect.center().y, galley);
    let bar = Rect::from_min_max(
        pos2(rect.left() + WORDS, rect.center().y - 10.0),
        pos2((rect.right() - VALUE).max(rect.left() + WORDS), rect.center().y + 10.0),
    );
    ui.painter().rect_filled(bar, CornerRadius::ZERO, p.neutral_fill);
    let x_of = |tenths: i64| bar.left() + bar.width() * (tenths as f32 / 1000.0).clamp(0.0, 1.0);
    match share {
        Some(share) => {
            let part = Rect::from_min_max(bar.min, pos2(x_of(share), bar.bottom()));
            ui.painter().rect_filled(part, CornerRadius::ZERO, p.link);
        }
        None => hatch(ui, bar),
    }
    if let Some(guide) = guide {
        let x = x_of(guide);
        let span = bar.top() - 4.0..=bar.bottom() + 4.0;
        ui.painter().vline(x, span, Stroke::new(2.0, p.text));
    }
    let galley = paint::line(ui, &shown, fonts::semibold(12.0), p.text);
    paint::put_left(ui.painter(), bar.right() + 8.0, rect.center().y, galley);
}

/// Chưa rõ: never drawn as nothing.
fn hatch(ui: &Ui, rect: Rect) {
    let p = palette(ui);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        let line = [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())];
        painter.line_segment(line, Stroke::new(1.0, p.text3));
        x += 8.0;
    }
}

/// Tái cử và tham gia lần đầu.
pub(super) fn service_ui(ui: &mut Ui, service: Option<&Service>) {
    section::section_head(ui, &tr!("overview-service"), None);
    let known = service.filter(|service| service.counts[0] + service.counts[1] > 0);
    let Some(service) = known else {
        section::empty_line(ui, &tr!("overview-service-empty"));
        return;
    };
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    let [again, new] = service.shares.map(percent);
    let spoken = tr!("overview-service-spoken", again = again.clone(), new = new.clone());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    let [re_elected, first, unknown] = service.counts;
    let whole = (re_elected + first + unknown) as f32;
    let mut left = rect.left();
    for (part, color) in [(re_elected, Some(p.link)), (first, Some(p.chart2)), (unknown, None)] {
        let end = left + rect.width() * (part as f32 / whole);
        let part = Rect::from_min_max(pos2(left, rect.top() + 2.0), pos2(end, rect.bottom() - 2.0));
        match color {
            Some(color) => {
                ui.painter().rect_filled(part, CornerRadius::ZERO, color);
            }
            None => {
                ui.painter().rect_filled(part, CornerRadius::ZERO, p.neutral_fill);
                hatch(ui, part);
            }
        }
        left = end;
    }
    let entry = |key: &str, count: u64, share: &str| {
        format!("{}: {} ({share})", crate::i18n::text(key, None), grouped(count))
    };
    let mut entries = vec![
        (p.link, entry("overview-again", re_elected, &again)),
        (p.chart2, entry("overview-new", first, &new)),
    ];
    if unknown > 0 {
        let text = format!("{}: {}", tr!("overview-unknown"), grouped(unknown));
        entries.push((p.neutral_fill, text));
    }
    legend_ui(ui, &entries);
}

#[cfg(test)]
mod tests {
    use super::ticks;

    #[test]
    fn the_scale_has_few_round_steps_and_reaches_over_the_largest() {
        for most in [1, 2, 3, 4, 5, 9, 10, 41, 99, 100, 1_240, 41_234, 9_999_999] {
            let (step, top) = ticks(most);
            assert!(top >= most && top - most < step, "{most}: {step} {top}");
            assert!((1..=4).contains(&(top / step)), "{most}: {step} {top}");
            let first = step.to_string().trim_end_matches('0').to_owned();
            assert!(["1", "2", "5"].contains(&first.as_str()), "{most}: {step}");
        }
    }
}
