//! The page of a record: head with parts, sections of fields, tables, and what is found about it.

mod arithmetic;
pub mod chain;
mod fields;
mod forms;
mod grid;
mod head;
pub mod layout;
mod lineage;
mod plot;
pub mod renewals;
mod reviews;
mod side;
mod table;
mod term_line;
mod years;

use chrono::NaiveDate;
use egui::{ScrollArea, Ui};

use crate::app::{Action, Drafts, OpenRecord, PickerState, Queue};
use crate::domain::catalogue::{Kind, RecordId};
use crate::i18n;
use crate::tr;
use crate::ui::office;
use crate::ui::tabs;
use crate::ui::theme::palette;
use crate::ui::widgets::{Button, Tone, section};
use chain::Chain;
use layout::{Block, TableSpec};

/// Width of the side column, and the least width of the page that has room for it.
const SIDE: f32 = 296.0;
const WITH_SIDE: f32 = 860.0;

/// What a page is drawn from.
pub struct PageCx<'a> {
    /// The open record.
    pub page: &'a OpenRecord,
    /// The texts being typed.
    pub drafts: &'a mut Drafts,
    /// The open picker.
    pub picker: Option<&'a PickerState>,
    /// Where wishes go.
    pub queue: &'a mut Queue,
    /// The order of the fields.
    pub chain: &'a mut Chain,
    /// Today, for calendars.
    pub today: NaiveDate,
    /// Whether the record can be changed: the book can be written, and the record is no final ballot.
    pub writable: bool,
    /// Whether the book can be written.
    pub book_writable: bool,
    /// How many figures of a second entry of this ballot were typed, of how many.
    pub rechecked: Option<(usize, usize)>,
    /// A picker's row was taken in this field and frame.
    pub taken: bool,
    /// What is found about the fields of the row of fields being drawn; shown below it.
    pub notes: Vec<(String, String, Tone)>,
}

impl PageCx<'_> {
    /// Keeps what is found about a field for the line below its row; the same finding once.
    fn note(&mut self, code: &str, text: &str, tone: Option<Tone>) {
        let Some(tone) = tone else { return };
        if self.notes.iter().all(|(known, said, _)| known != code || said != text) {
            self.notes.push((code.to_owned(), text.to_owned(), tone));
        }
    }

    /// The record that owns the rows of a table.
    fn owner(&self, spec: &TableSpec) -> Option<RecordId> {
        match spec.under {
            None => Some(self.page.id),
            Some(kind) => self.page.focus.get(&kind).copied(),
        }
    }
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    let kind = cx.page.loaded.dossier.root.kind;
    let parts = tabs::parts(kind);
    let shown = cx.page.part.min(parts.len().saturating_sub(1));
    if shown != cx.page.part {
        // Ctrl+PageDown went past the last part: going back begins there.
        cx.queue.push(Action::Part(kind, shown));
    }
    head::head_ui(ui, cx, parts, shown);
    let Some(part) = parts.get(shown) else { return };
    let full = ui.available_rect_before_wrap();
    if full.width() < WITH_SIDE {
        centre_ui(ui, cx, part.blocks, shown, true);
        return;
    }
    let (centre, side) = full.split_left_right_at_x(full.right() - SIDE);
    let mut ui_of = |rect| ui.new_child(egui::UiBuilder::new().max_rect(rect));
    let (mut centre_of, mut side_of) = (ui_of(centre), ui_of(side));
    centre_ui(&mut centre_of, cx, part.blocks, shown, false);
    // What the numbers say stays in sight while a long list is typed.
    let line = palette(ui).line;
    ui.painter().vline(side.left(), side.y_range(), egui::Stroke::new(1.0, line));
    scrolled(&mut side_of, ("side", cx.page.id.0, shown), |ui| {
        padded(ui, |ui| side::side_ui(ui, cx));
    });
    ui.advance_cursor_after_rect(full);
}

fn centre_ui(ui: &mut Ui, cx: &mut PageCx<'_>, blocks: &[Block], part: usize, with_side: bool) {
    scrolled(ui, ("page", cx.page.id.0, part), |ui| {
        padded(ui, |ui| {
            blocks_ui(ui, cx, blocks);
            if with_side {
                side::side_ui(ui, cx);
            }
            ui.add_space(24.0);
        });
    });
}

/// A column that scrolls. It keeps room for the bar also where that is not needed: else what breaks over
/// lines without it may fit with it, and the page would jump between the two for ever.
fn scrolled(ui: &mut Ui, id: impl egui::AsIdSalt, content: impl FnOnce(&mut Ui)) {
    let room = ui.available_width() - ui.spacing().scroll.allocated_width();
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        ui.set_width(room);
        content(ui);
    });
}

/// Draws blocks one below the other, for a page with a head of its own.
pub fn blocks_ui(ui: &mut Ui, cx: &mut PageCx<'_>, blocks: &[Block]) {
    for block in blocks {
        block_ui(ui, cx, block);
    }
}

fn padded(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    egui::Frame::NONE.inner_margin(egui::Margin { left: 20, right: 20, top: 10, bottom: 10 }).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            content(ui);
        },
    );
}

fn block_ui(ui: &mut Ui, cx: &mut PageCx<'_>, block: &Block) {
    match block {
        Block::Fields { title, of, rows } => {
            if forms::owner_of(cx, *of).is_none() {
                return;
            }
            // A section without a title needs none: the head of the page says what it is.
            if !title.is_empty() {
                section::section_head(ui, &i18n::text(title, None), None);
            }
            forms::rows_ui(ui, cx, *of, rows);
        }
        Block::Table(spec) => table::table_ui(ui, cx, spec),
        Block::Grid(spec) => grid::grid_ui(ui, cx, spec),
        Block::Lineage => lineage::lineage_ui(ui, cx),
        Block::Years(spec) => years::years_ui(ui, cx, spec),
        Block::Chooser(kind) => chooser_ui(ui, cx, *kind),
        Block::Office(block) => {
            office::block_ui(ui, &cx.page.office, *block, cx.writable, cx.queue);
        }
        Block::Plot => plot::plot_ui(ui, cx),
        Block::TermLine => term_line::term_line_ui(ui, cx),
        Block::Related { title, kind, add } => related_ui(ui, cx, title, *kind, *add),
    }
}

/// Buttons for the meetings of a term: the tables below belong to the one that is pressed.
fn chooser_ui(ui: &mut Ui, cx: &mut PageCx<'_>, kind: Kind) {
    let dossier = &cx.page.loaded.dossier;
    let current = cx.page.focus.get(&kind).copied();
    ui.horizontal_wrapped(|ui| {
        for (at, record) in dossier.records(kind).enumerate() {
            let name = meeting_name(record, at);
            if crate::ui::widgets::chip::chip(ui, &name, None, current == Some(record.id)).clicked()
            {
                cx.queue.push(Action::Focus(kind, record.id));
            }
        }
    });
    if dossier.records(kind).next().is_none() {
        section::empty_line(ui, &tr!("no-meeting-yet"));
    }
    ui.add_space(4.0);
}

fn meeting_name(record: &crate::domain::catalogue::Record, at: usize) -> String {
    use crate::domain::values::{Value, format_field};
    let shown = |name: &str| {
        let field = record.kind.field(name)?;
        record.get(name).map(|value: &Value| format_field(record.kind, field, value))
    };
    let kind = shown("kind").unwrap_or_else(|| tr!("meeting-number", number = at + 1));
    match shown("starts_on") {
        Some(day) => format!("{kind}, {day}"),
        None => kind,
    }
}

fn related_ui(ui: &mut Ui, cx: &mut PageCx<'_>, title: &str, kind: Kind, add: Option<&str>) {
    let add_text = add.map(|key| i18n::text(key, None));
    let clicked = section::section_head_with(ui, &i18n::text(title, None), |ui| {
        add_text.as_ref().is_some_and(|text| {
            ui.add(Button::link(text).icon(crate::ui::icons::Icon::Plus)).clicked()
        })
    });
    if clicked && cx.writable {
        cx.queue.push(Action::NewOf(kind, cx.page.id));
    }
    let mut any = false;
    for row in cx.page.related.iter().filter(|row| row.kind == kind) {
        any = true;
        ui.horizontal(|ui| {
            let text = if row.detail.is_empty() {
                row.name.clone()
            } else {
                format!("{} · {}", row.name, row.detail)
            };
            if ui.add(Button::link(&text)).clicked() {
                cx.queue.push(Action::Open(row.id, None));
            }
        });
    }
    if !any {
        section::empty_line(ui, &tr!("nothing-yet"));
    }
    ui.add_space(6.0);
}
