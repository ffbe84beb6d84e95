//! The targets of a programme by year (mock 05): two lines for each, kế hoạch over thực hiện, a column for
//! each year, then what they add up to.

use egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::PageCx;
use super::chain::{GridPlace, Stop};
use super::fields::{Slot, Stand, label_of, slot_ui};
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

/// Least widths: the target, its unit, the name of the line, a year, cả giai đoạn, lũy kế, đạt.
const WIDTHS: [f32; 7] = [150.0, 62.0, 66.0, 62.0, 74.0, 74.0, 92.0];

/// Places in a row of cells before the first year.
const TEXT: usize = 0;
const UNIT: usize = 1;
const WHOLE: usize = 2;
const FIRST_YEAR: usize = 3;

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
    unit: f32,
    line: f32,
    year: f32,
    years: usize,
    whole: f32,
    sum: f32,
    share: f32,
}

impl Widths {
    fn total(&self) -> f32 {
        self.text
            + self.unit
            + self.line
            + self.year * self.years as f32
            + self.whole
            + self.sum
            + self.share
    }
}

fn widths(ui: &Ui, years: usize) -> Widths {
    let [text, unit, line, year, whole, sum, share] = WIDTHS;
    let least = Widths { text, unit, line, year, years, whole, sum, share };
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
    let label = |name| match Kind::Target.field(name) {
        Some(field) => label_of(Kind::Target, field, true),
        None => String::new(),
    };
    let (text, unit) = (label("text"), label("unit"));
    let years: Vec<String> = view.years.iter().map(i32::to_string).collect();
    let (whole, sum, share) =
        (tr!("programme-whole-period"), tr!("programme-sum"), tr!("programme-share"));
    let mut columns = vec![
        Column { title: &text, width: widths.text, right: false },
        Column { title: &unit, width: widths.unit, right: false },
        Column { title: "", width: widths.line, right: false },
    ];
    columns.extend(years.iter().map(|year| Column {
        title: year,
        width: widths.year,
        right: true,
    }));
    columns.push(Column { title: &sum, width: widths.sum, right: true });
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
    let unit = cell(place.widths.unit, upper);
    let page = cx.page;
    let first = page.loaded.dossier.find(line.row.first);
    let name = line.row.text.as_str();
    for (field, column, cell) in [("text", TEXT, text), ("unit", UNIT, unit)] {
        let row = RowRef::Record(line.row.first);
        let spot = Spot { at, column, plan: true, row, field, name: None, blank: false };
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
            let spot = Spot { at, column, plan, row, field, name: Some(said), blank };
            cell_ui(ui, cx, place, &spot, record, cell);
        }
    }
    let sum = cell(place.widths.sum, lower);
    let whole = cell(place.widths.whole, upper);
    let share = cell(place.widths.share, lower);
    let record = line.row.whole.as_ref().and_then(|one| page.loaded.dossier.find(one.id));
    let row = row_of(line.row.whole.as_ref().map(|one| one.id), line.row.first, None);
    let said = tr!(
        "programme-cell-whole",
        target = name.to_owned(),
        table = place.title.to_owned()
    );
    let spot =
        Spot { at, column: WHOLE, plan: true, row, field: "planned", name: Some(said), blank: false };
    cell_ui(ui, cx, place, &spot, record, whole);
    sums_ui(ui, line, sum, whole.translate(vec2(0.0, ROW_HEIGHT)), share);
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
    /// Whether an empty one says nothing: what is not planned, and years to come.
    blank: bool,
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
        hint: spot.blank.then_some(" "),
    };
    let salt = (grid, spot.at, spot.column);
    let mut child = ui.new_child(UiBuilder::new().max_rect(cell).id_salt(salt));
    let stand = GridPlace { grid, row: spot.at, column: spot.column };
    slot_ui(&mut child, cx, &slot, Stand::Cell(cell, stand));
}

/// Lũy kế, what the years were planned to add up to, and the share with its bar.
fn sums_ui(ui: &Ui, line: &TargetLine, sum: Rect, planned: Rect, share: Rect) {
    let p = palette(ui);
    let unknown = tr!("widget-unknown");
    let text = match line.achieved {
        Sum::Unknown => None,
        Sum::Partial(amount) => Some(format!("{}*", amount.shown())),
        Sum::Whole(amount) => Some(amount.shown()),
    };
    let color = if text.is_some() { p.text } else { p.text3 };
    let text = text.unwrap_or(unknown);
    let galley = paint::line(ui, &text, fonts::semibold(13.0), color);
    paint::put_right(ui.painter(), sum.right() - 8.0, sum.center().y, galley);
    if line.row.whole.as_ref().is_none_or(|whole| whole.planned.is_none())
        && let Some(amount) = line.planned.amount()
    {
        let star = if matches!(line.planned, Sum::Partial(_)) { "*" } else { "" };
        let text = format!("{}{star}", amount.shown());
        let galley = paint::line(ui, &text, fonts::regular(12.0), p.text2);
        paint::put_right(ui.painter(), planned.right() - 8.0, planned.center().y, galley);
    }
    let Some(tenths) = line.share else { return };
    let star = if matches!(line.achieved, Sum::Partial(_)) { "*" } else { "" };
    let shown = u32::try_from(tenths).ok().and_then(Percent::from_tenths);
    let shown = shown.map(|percent| format!("{}{star}", percent.shown())).unwrap_or_default();
    let galley = paint::line(ui, &shown, fonts::regular(12.5), p.text);
    let text = paint::put_right(ui.painter(), share.right() - 8.0, share.center().y, galley);
    let bar = Rect::from_min_max(
        pos2(share.left() + 8.0, share.center().y - 4.0),
        pos2(text.left() - 6.0, share.center().y + 4.0),
    );
    if bar.width() < 12.0 {
        return;
    }
    ui.painter().rect_filled(bar, 1.0, p.faint_line);
    let part = (tenths as f32 / 1000.0).clamp(0.0, 1.0);
    let done = bar.with_max_x(bar.left() + bar.width() * part);
    ui.painter().rect_filled(done, 1.0, p.accent);
}

/// The empty row: a target comes to be with its wording.
fn new_ui(ui: &mut Ui, cx: &mut PageCx<'_>, place: &Place<'_>, at: usize) {
    let p = palette(ui);
    let (rect, _) =
        ui.allocate_exact_size(vec2(place.widths.total(), ROW_HEIGHT), Sense::hover());
    let cell = Rect::from_min_size(rect.min, vec2(place.widths.text, ROW_HEIGHT));
    let row =
        RowRef::New { kind: Kind::Target, owner: cx.page.id, link: place.spec.link };
    let spot =
        Spot { at, column: TEXT, plan: true, row, field: "text", name: None, blank: true };
    cell_ui(ui, cx, place, &spot, None, cell);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
}
