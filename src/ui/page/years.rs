//! The targets of a programme by year (mock 05): two lines for each, kế hoạch over thực hiện, a column for
//! each year, then what they add up to.

use egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::PageCx;
use super::chain::{GridPlace, Stop};
use super::fields::{Slot, Stand, slot_ui};
use super::layout::TableSpec;
use crate::app::programme::{ProgrammeView, TargetLine};
use crate::app::{FieldKey, RowRef};
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::programme::Sum;
use crate::domain::values::Percent;
use crate::i18n;
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::{ROW_HEIGHT, palette};
use crate::ui::widgets::table::{Column, grid_head};
use crate::ui::widgets::{paint, section};

/// Least widths: the target over its unit, the name of the line, a year, cả giai đoạn over lũy kế, đạt.
const WIDTHS: [f32; 5] = [156.0, 62.0, 53.0, 72.0, 56.0];

/// Places in a row of cells before the first year.
const TEXT: usize = 0;
const WHOLE: usize = 1;
const FIRST_YEAR: usize = 2;

/// Draws the grid; `spec` is the table of targets, whose empty row stands below.
pub fn years_ui(ui: &mut Ui, cx: &mut PageCx<'_>, spec: &TableSpec) {
    let title = i18n::text(spec.title, None);
    section::section_head(ui, &title, None);
    // Taken out while it is drawn: the fields below need the page to themselves.
    let page = cx.page;
    let Some(view) = &page.programme else { return };
    let grid = Id::unique(("target-years", page.id.0));
    let widths = widths(ui, view.years.len());
    let total = widths.total();
    let scroll = ScrollArea::horizontal().id_salt(grid).auto_shrink([false, true]);
    scroll.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_min_width(total);
        head_ui(ui, view, &widths);
        for (at, line) in view.targets.iter().enumerate() {
            target_ui(ui, cx, &Place { spec, grid, title: &title, widths: &widths }, at, line);
        }
        if cx.writable {
            let place = Place { spec, grid, title: &title, widths: &widths };
            new_ui(ui, cx, &place, view.targets.len());
        }
    });
    super::forms::notes_ui(ui, cx);
    if view.targets.iter().any(|line| matches!(line.achieved, Sum::Partial(_))) {
        section::empty_line(ui, &tr!("programme-sums-note"));
    }
    ui.add_space(6.0);
}

/// How wide the columns are.
struct Widths {
    text: f32,
    line: f32,
    year: f32,
    years: usize,
    whole: f32,
    share: f32,
}

impl Widths {
    fn total(&self) -> f32 {
        self.text + self.line + self.year * self.years as f32 + self.whole + self.share
    }
}

fn widths(ui: &Ui, years: usize) -> Widths {
    let [text, line, year, whole, share] = WIDTHS;
    let least = Widths { text, line, year, years, whole, share };
    // The wording takes what the figures leave.
    let free = (ui.available_width() - least.total()).max(0.0);
    Widths { text: (text + free).floor(), ..least }
}

/// Where a row of the grid stands.
struct Place<'a> {
    spec: &'a TableSpec,
    grid: Id,
    title: &'a str,
    widths: &'a Widths,
}

fn head_ui(ui: &mut Ui, view: &ProgrammeView, widths: &Widths) {
    let text = tr!("programme-target-unit");
    let years: Vec<String> = view.years.iter().map(i32::to_string).collect();
    let (whole, share) = (tr!("programme-whole-period"), tr!("programme-share"));
    let mut columns = vec![
        Column { title: &text, width: widths.text, right: false },
        Column { title: "", width: widths.line, right: false },
    ];
    columns.extend(years.iter().map(|year| Column {
        title: year,
        width: widths.year,
        right: true,
    }));
    columns.push(Column { title: &whole, width: widths.whole, right: true });
    columns.push(Column { title: &share, width: widths.share, right: true });
    grid_head(ui, &columns);
}

/// The two lines of a target.
fn target_ui(ui: &mut Ui, cx: &mut PageCx<'_>, place: &Place<'_>, at: usize, line: &TargetLine) {
    let p = palette(ui);
    let total = place.widths.total();
    let (_, rect) = ui.allocate_space(vec2(total, ROW_HEIGHT * 2.0));
    let current = cx.page.focus.get(&Kind::Target).copied();
    if line.row.records().any(|one| Some(one.id) == current) {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    let (upper, lower) = (rect.top(), rect.top() + ROW_HEIGHT);
    let mut x = rect.left();
    let mut cell = |width: f32, top: f32| {
        let cell = Rect::from_min_size(pos2(x, top), vec2(width, ROW_HEIGHT));
        x += width;
        cell
    };
    let text = cell(place.widths.text, upper);
    let unit = text.translate(vec2(0.0, ROW_HEIGHT));
    let page = cx.page;
    let first = page.loaded.dossier.find(line.row.first);
    let name = line.row.text.as_str();
    for (field, plan, cell) in [("text", true, text), ("unit", false, unit)] {
        let row = RowRef::Record(line.row.first);
        let spot = Spot { at, column: TEXT, plan, row, field, name: None, hint: None };
        cell_ui(ui, cx, place, &spot, first, cell);
    }
    let label = cell(place.widths.line, upper);
    let lines = [(tr!("programme-planned"), upper), (tr!("programme-achieved"), lower)];
    for (text, top) in &lines {
        let galley = paint::line(ui, text, fonts::regular(12.0), p.text2);
        paint::put_left(ui.painter(), label.left() + 4.0, top + ROW_HEIGHT / 2.0, galley);
    }
    let this_year = chrono::Datelike::year(&cx.today);
    let years = page.programme.as_ref().map_or(&[][..], |view| view.years.as_slice());
    for (place_of, year) in years.iter().enumerate() {
        let both = cell(place.widths.year, upper);
        let target = line.row.years.get(year);
        let record = target.and_then(|target| page.loaded.dossier.find(target.id));
        let row = row_of(target.map(|target| target.id), line.row.first, Some(*year));
        let lower = both.translate(vec2(0.0, ROW_HEIGHT));
        for (field, plan, cell, blank) in
            [("planned", true, both, true), ("achieved", false, lower, *year > this_year)]
        {
            let said = tr!(
                "programme-cell",
                label = label_text(field),
                year = *year,
                target = name.to_owned(),
                table = place.title.to_owned()
            );
            let column = FIRST_YEAR + place_of;
            let hint = blank.then(|| " ".to_owned());
            let spot = Spot { at, column, plan, row, field, name: Some(said), hint };
            cell_ui(ui, cx, place, &spot, record, cell);
        }
    }
    let whole = cell(place.widths.whole, upper);
    let share = cell(place.widths.share, lower);
    let record = line.row.whole.as_ref().and_then(|one| page.loaded.dossier.find(one.id));
    let row = row_of(line.row.whole.as_ref().map(|one| one.id), line.row.first, None);
    let said =
        tr!("programme-cell-whole", target = name.to_owned(), table = place.title.to_owned());
    // Where nothing was planned for the whole, what its years add up to stands there in grey.
    let hint = line.planned.amount().map(|_| sum_text(line.planned));
    let spot =
        Spot { at, column: WHOLE, plan: true, row, field: "planned", name: Some(said), hint };
    cell_ui(ui, cx, place, &spot, record, whole);
    sums_ui(ui, line, whole.translate(vec2(0.0, ROW_HEIGHT)), share);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}

fn row_of(record: Option<RecordId>, like: RecordId, year: Option<i32>) -> RowRef {
    record.map_or(RowRef::Year { like, year }, RowRef::Record)
}

fn label_text(field: &str) -> String {
    match Kind::Target.field(field) {
        Some(field) => i18n::text(&Kind::Target.field_key(field), None),
        None => String::new(),
    }
}

/// One cell that can be typed in.
struct Spot {
    at: usize,
    column: usize,
    plan: bool,
    row: RowRef,
    field: &'static str,
    /// Its accessible name; that of a table's cell where none.
    name: Option<String>,
    /// What stands in it while it is empty; "chưa rõ" where none, and nothing for what is not planned and
    /// years to come.
    hint: Option<String>,
}

fn cell_ui(
    ui: &mut Ui,
    cx: &mut PageCx<'_>,
    place: &Place<'_>,
    spot: &Spot,
    record: Option<&Record>,
    cell: Rect,
) {
    let Some(field) = Kind::Target.field(spot.field) else { return };
    // Down and Enter stay with what is planned, or with what was achieved.
    let grid = place.grid.with(spot.plan);
    let name = spot.name.clone().unwrap_or_else(|| {
        tr!(
            "cell-name",
            label = label_text(spot.field),
            row = spot.at + 1,
            table = place.title.to_owned()
        )
    });
    let slot = Slot {
        key: FieldKey { row: spot.row, field: field.name },
        kind: Kind::Target,
        field,
        record,
        id: Stop::cell(grid, spot.at, spot.column),
        name: Some(name),
        strong: false,
        hint: spot.hint.as_deref(),
    };
    let salt = (grid, spot.at, spot.column);
    let mut child = ui.new_child(UiBuilder::new().max_rect(cell).id_salt(salt));
    let stand = GridPlace { grid, row: spot.at, column: spot.column };
    slot_ui(&mut child, cx, &slot, Stand::Cell(cell, stand));
}

/// The sum as it is shown: with a star where years are missing.
fn sum_text(sum: Sum) -> String {
    match sum {
        Sum::Unknown => tr!("widget-unknown"),
        Sum::Partial(amount) => format!("{}*", amount.shown()),
        Sum::Whole(amount) => amount.shown(),
    }
}

/// Lũy kế, and over it the share with its bar.
fn sums_ui(ui: &Ui, line: &TargetLine, sum: Rect, share: Rect) {
    let p = palette(ui);
    let known = line.achieved.amount().is_some();
    let color = if known { p.text } else { p.text3 };
    let font = if known { fonts::semibold(13.0) } else { fonts::regular(13.0) };
    let galley = paint::line(ui, &sum_text(line.achieved), font, color);
    paint::put_right(ui.painter(), sum.right() - 8.0, sum.center().y, galley);
    let Some(tenths) = line.share else { return };
    let star = if matches!(line.achieved, Sum::Partial(_)) { "*" } else { "" };
    let shown = u32::try_from(tenths).ok().and_then(Percent::from_tenths);
    let shown = shown.map(|percent| format!("{}{star}", percent.shown())).unwrap_or_default();
    let galley = paint::line(ui, &shown, fonts::regular(13.0), p.text);
    paint::put_right(ui.painter(), share.right() - 8.0, share.center().y, galley);
    let above = share.translate(vec2(0.0, -ROW_HEIGHT)).shrink2(vec2(8.0, 0.0));
    let bar = Rect::from_center_size(above.center(), vec2(above.width(), 8.0));
    ui.painter().rect_filled(bar, 1.0, p.faint_line);
    let part = (tenths as f32 / 1000.0).clamp(0.0, 1.0);
    let done = bar.with_max_x(bar.left() + bar.width() * part);
    ui.painter().rect_filled(done, 1.0, p.accent);
}

/// The empty row: a target comes to be with its wording.
fn new_ui(ui: &mut Ui, cx: &mut PageCx<'_>, place: &Place<'_>, at: usize) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(place.widths.total(), ROW_HEIGHT), Sense::hover());
    let cell = Rect::from_min_size(rect.min, vec2(place.widths.text, ROW_HEIGHT));
    let row = RowRef::New { kind: Kind::Target, owner: cx.page.id, link: place.spec.link };
    let hint = Some(" ".to_owned());
    let spot = Spot { at, column: TEXT, plan: true, row, field: "text", name: None, hint };
    cell_ui(ui, cx, place, &spot, None, cell);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}
