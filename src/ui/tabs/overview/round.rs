//! Tiến độ đại hội: one line for each kind of union, every number a door to its list.

use egui::{Color32, CornerRadius, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::overview::{Behind, Door, Overview, OverviewAction};
use crate::app::{Action, Queue};
use crate::domain::tasks::Held;
use crate::domain::values::{Percent, grouped};
use crate::i18n;
use crate::store::{Label, RoundCell, RoundLine};
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::{Palette, palette};
use crate::ui::widgets::{paint, section};

/// Height of a line.
const ROW: f32 = 28.0;
/// Width of a number.
const NUMBER: f32 = 58.0;
/// The numbers from left to right; the last says whether its column stands there also where it is empty.
const CELLS: [(RoundCell, &str, bool); 8] = [
    (RoundCell::Held(Held::Congress), "overview-round-congress", true),
    (RoundCell::Held(Held::Conference), "overview-round-conference", false),
    (RoundCell::Held(Held::Appointed), "overview-round-appointed", false),
    (RoundCell::Held(Held::Unnamed), "overview-round-unnamed", false),
    (RoundCell::Dated, "overview-round-dated", false),
    (RoundCell::Held(Held::Cannot), "overview-round-cannot", false),
    (RoundCell::Held(Held::NotYet), "overview-round-not-yet", true),
    (RoundCell::All, "overview-round-all", true),
];

/// Draws the card's content.
pub(super) fn round_ui(ui: &mut Ui, overview: &Overview, queue: &mut Queue) {
    let Some(view) = &overview.view else {
        section::section_head(ui, &tr!("overview-round-empty-title"), None);
        section::empty_line(ui, &tr!("overview-counting"));
        return;
    };
    let Some(round) = view.round.as_ref().filter(|round| round.progress.total.units > 0) else {
        section::section_head(ui, &tr!("overview-round-empty-title"), None);
        section::empty_line(ui, &tr!("overview-round-empty"));
        return;
    };
    let progress = &round.progress;
    let name = view.labels.iter().find(|(label, _)| *label == progress.label);
    let years = name.map(|(_, name)| name.clone()).unwrap_or_default();
    section::section_head(ui, &tr!("overview-round", years = years), None);
    // An empty column would only take room from the names.
    let cells: Vec<(RoundCell, &str)> = CELLS
        .into_iter()
        .filter(|(cell, _, always)| *always || progress.total.of(*cell) > 0)
        .map(|(cell, key, _)| (cell, key))
        .collect();
    ui.spacing_mut().item_spacing.y = 0.0;
    let columns = Columns::of(ui, cells.len());
    head_ui(ui, &columns, &cells);
    let lines = progress.lines.iter().chain(std::iter::once(&progress.total));
    for (at, (line, name)) in lines.zip(&round.names).enumerate() {
        let total = at == progress.lines.len();
        line_ui(
            ui,
            &columns,
            &cells,
            &Line { numbers: line, name, label: progress.label, total },
            queue,
        );
    }
    legend_ui(ui);
}

struct Columns {
    name: f32,
    bar: f32,
    number: f32,
}

impl Columns {
    fn of(ui: &Ui, cells: usize) -> Self {
        let width = ui.available_width();
        let number = if width < 650.0 { 48.0 } else { NUMBER };
        let numbers = number * (cells + 1) as f32;
        let rest = width - numbers;
        // Where both do not fit, the name goes before the bar.
        let bar = if rest > 230.0 { 76.0 } else { 0.0 };
        let name = (rest - bar).clamp(80.0, 240.0);
        Self { name, bar: (rest - name - 16.0).max(0.0), number }
    }

    /// The place of a number, from the right edge of the line.
    fn cell(&self, rect: Rect, at: usize, cells: usize) -> Rect {
        let right = rect.right() - self.number * (cells - at) as f32;
        Rect::from_min_max(pos2(right - self.number, rect.top()), pos2(right, rect.bottom()))
    }
}

struct Line<'a> {
    numbers: &'a RoundLine,
    name: &'a str,
    label: Label,
    total: bool,
}

fn head_ui(ui: &mut Ui, columns: &Columns, cells: &[(RoundCell, &str)]) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    let share = tr!("overview-round-share");
    let words = cells.iter().map(|(_, key)| i18n::text(key, None)).chain([share]);
    for (at, word) in words.enumerate() {
        let place = if at == cells.len() {
            Rect::from_min_max(pos2(rect.right() - columns.number, rect.top()), rect.max)
        } else {
            columns.cell(rect, at, cells.len())
        };
        let galley = paint::wrapped(ui, &word, fonts::regular(11.0), p.text3, columns.number, 1);
        paint::put_right(ui.painter(), place.right() - 4.0, rect.center().y, galley);
    }
}

fn line_ui(
    ui: &mut Ui,
    columns: &Columns,
    cells: &[(RoundCell, &str)],
    line: &Line<'_>,
    queue: &mut Queue,
) {
    let p = palette(ui);
    let height = if line.total { ROW + 6.0 } else { ROW };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    if line.total {
        paint::rule(ui.painter(), rect, rect.top() + 2.0, p.line);
    }
    let font = if line.total { fonts::bold(13.0) } else { fonts::regular(13.0) };
    let galley = paint::wrapped(ui, line.name, font.clone(), p.text, columns.name - 8.0, 1);
    paint::put_left(ui.painter(), rect.left(), rect.center().y, galley);
    if columns.bar > 30.0 {
        let left = rect.left() + columns.name;
        let bar = Rect::from_center_size(
            pos2(left + columns.bar / 2.0, rect.center().y),
            vec2(columns.bar, 14.0),
        );
        bar_ui(ui, bar, line.numbers, p);
    }
    for (at, (cell, key)) in cells.iter().enumerate() {
        let place = columns.cell(rect, at, cells.len());
        let what = format!("{}, {}", line.name, i18n::text(key, None));
        let number = line.numbers.of(*cell);
        if number_ui(ui, place, number, &what, line.total) {
            let kind = (!line.total).then(|| line.numbers.kind.clone());
            let door = Door { title: what, behind: Behind::Round(line.label, kind, *cell) };
            queue.push(Action::Overview(OverviewAction::Open(door)));
        }
    }
    let share = Percent::of(line.numbers.held(), line.numbers.units).map(Percent::in_sentence);
    let galley = paint::line(ui, &share.unwrap_or_default(), font, p.text);
    paint::put_right(ui.painter(), rect.right() - 4.0, rect.center().y, galley);
}

/// Held, dated, cannot be held; what is left over is not known.
fn bar_ui(ui: &Ui, rect: Rect, line: &RoundLine, p: &Palette) {
    ui.painter().rect_filled(rect, CornerRadius::same(2), p.neutral_fill);
    if line.units == 0 {
        return;
    }
    let mut left = rect.left();
    let parts = [(line.held(), p.link), (line.dated, p.chart2), (line.cannot, p.warning_line)];
    for (part, color) in parts {
        let width = rect.width() * (part as f32 / line.units as f32).min(1.0);
        let end = (left + width).min(rect.right());
        let part = Rect::from_min_max(pos2(left, rect.top()), pos2(end, rect.bottom()));
        ui.painter().rect_filled(part, CornerRadius::same(1), color);
        left = end;
    }
}

/// A number that opens its list; none is plain.
fn number_ui(ui: &mut Ui, rect: Rect, number: u64, what: &str, strong: bool) -> bool {
    let p = palette(ui);
    let text = grouped(number);
    let font = if strong { fonts::bold(13.0) } else { fonts::regular(13.0) };
    let color: Color32 = if number == 0 { p.text3 } else { p.link };
    let galley = paint::line(ui, &text, font, color);
    let width = galley.size().x;
    let placed = paint::put_right(ui.painter(), rect.right() - 4.0, rect.center().y, galley);
    if number == 0 {
        return false;
    }
    let id = Id::unique("round-number").with(what);
    let least = vec2(width.max(24.0) + 4.0, 24.0);
    let touch = Rect::from_center_size(placed.center(), least);
    let response = ui.interact(touch, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{what}: {text}")));
    if response.hovered() {
        paint::rule(ui.painter(), placed, placed.bottom() - 1.0, p.link);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand(6.0), None);
    }
    if response.has_focus() {
        paint::focus_ring(ui.painter(), touch.shrink(2.0), p);
    }
    response.clicked()
}

fn legend_ui(ui: &mut Ui) {
    let p = palette(ui);
    ui.add_space(6.0);
    super::plots::legend_ui(
        ui,
        &[
            (p.link, tr!("overview-legend-held")),
            (p.chart2, tr!("overview-legend-dated")),
            (p.warning_line, tr!("overview-legend-cannot")),
            (p.neutral_fill, tr!("overview-legend-unknown")),
        ],
    );
}
