//! Fields in rows, as the page's layout says, or flowing where it says nothing.

use egui::{Id, RichText, Ui};

use super::PageCx;
use super::fields::{Slot, Stand, label_of, slot_ui};
use super::layout::{Of, Share};
use crate::app::{FieldKey, RowRef};
use crate::domain::catalogue::{Field, FieldType, Kind, Record, RecordId};
use crate::i18n;
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::palette;
use crate::ui::widgets::{Tone, paint};

/// Between fields of a row.
const GAP: f32 = 12.0;
/// Between rows of fields.
const ROW_GAP: f32 = 9.0;
/// Below this width every field has a row of its own.
const NARROW: f32 = 430.0;

/// Whose fields a section shows: row and, where it is stored, record.
pub fn owner_of(cx: &PageCx<'_>, of: Of) -> Option<(Kind, RowRef, Option<Record>)> {
    let dossier = &cx.page.loaded.dossier;
    match of {
        Of::Root => {
            Some((dossier.root.kind, RowRef::Record(dossier.root.id), Some(dossier.root.clone())))
        }
        Of::CurrentPeriod => {
            let kind = Kind::OrganisationPeriod;
            match cx.page.period().and_then(|period| dossier.find(period.id)) {
                Some(record) => Some((kind, RowRef::Record(record.id), Some(record.clone()))),
                None => {
                    let row = RowRef::New { kind, owner: dossier.root.id, link: "organisation" };
                    Some((kind, row, None))
                }
            }
        }
        Of::Focused(kind) => {
            let record = cx.page.focus.get(&kind).and_then(|id| dossier.find(*id))?;
            Some((kind, RowRef::Record(record.id), Some(record.clone())))
        }
    }
}

/// Draws the rows of a section.
pub fn rows_ui(ui: &mut Ui, cx: &mut PageCx<'_>, of: Of, rows: &[&[Share]]) {
    let Some((kind, row, record)) = owner_of(cx, of) else { return };
    let owner = Owner { kind, row, record: record.as_ref(), beside: of == Of::CurrentPeriod };
    let room = ui.available_width();
    for shares in rows {
        let single;
        let lines: Vec<&[Share]> = if room < NARROW {
            single = shares.iter().map(std::slice::from_ref).collect::<Vec<_>>();
            single
        } else {
            vec![shares]
        };
        for line in lines {
            line_ui(ui, cx, &owner, line);
        }
    }
}

/// Whose fields are drawn.
struct Owner<'a> {
    kind: Kind,
    row: RowRef,
    record: Option<&'a Record>,
    /// Whether they stand in a section beside one of the page's own record.
    beside: bool,
}

fn line_ui(ui: &mut Ui, cx: &mut PageCx<'_>, owner: &Owner<'_>, shares: &[Share]) {
    let sum: f32 = shares.iter().map(|(_, share)| share).sum();
    let room = ui.available_width() - GAP * (shares.len() as f32 - 1.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (name, share) in shares {
            field_ui(ui, cx, owner, name, (room * share / sum).floor());
        }
    });
    notes_ui(ui, cx);
    ui.add_space(ROW_GAP - ui.spacing().item_spacing.y);
}

/// What is found about the fields drawn since the last call, each finding once.
pub fn notes_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    for (code, text, tone) in std::mem::take(&mut cx.notes) {
        note_ui(ui, &code, &text, tone);
    }
}

/// What is found about the fields above, in one line as wide as the form.
fn note_ui(ui: &mut Ui, code: &str, text: &str, tone: Tone) {
    let p = palette(ui);
    let (color, _) = tone.colors(p);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        if let Some(icon) = tone.icon() {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(14.0, 17.0), egui::Sense::hover());
            paint::icon(ui, ui.painter(), rect.center(), icon, 14.0, color);
        }
        if !code.is_empty() {
            ui.label(RichText::new(code).font(fonts::bold(12.0)).color(color));
        }
        ui.add(
            egui::Label::new(RichText::new(text).font(fonts::regular(12.0)).color(color)).wrap(),
        );
    });
}

fn field_ui(ui: &mut Ui, cx: &mut PageCx<'_>, owner: &Owner<'_>, name: &'static str, width: f32) {
    let Owner { kind, row, record, beside } = *owner;
    let Some(field) = kind.field(name) else { return };
    let id = Id::unique(("field", row_number(row), kind.name(), name));
    let slot = Slot {
        key: FieldKey { row, field: field.name },
        kind,
        field,
        record,
        id,
        name: if beside { name_beside(cx, kind, field) } else { None },
        strong: false,
        hint: None,
    };
    slot_ui(ui, cx, &slot, Stand::Form(width));
}

/// A name with the section's in it where the page's own record has a field of the same label: note and
/// source of an organisation stand beside those of its period.
fn name_beside(cx: &PageCx<'_>, kind: Kind, field: &'static Field) -> Option<String> {
    let root = cx.page.loaded.dossier.root.kind;
    let label = label_of(kind, field, false);
    let twice = root.field(field.name).is_some_and(|own| label_of(root, own, false) == label);
    let section = i18n::text(&kind.label_key(), None);
    twice.then(|| tr!("field-of", label = label, section = section))
}

fn row_number(row: RowRef) -> i64 {
    match row {
        RowRef::Record(RecordId(number)) => number,
        RowRef::New { owner, .. } => -owner.0,
        RowRef::Year { like, .. } => like.0,
    }
}

/// Draws the given fields of a row one after the other, as many in a line as fit.
pub fn flow_ui(
    ui: &mut Ui,
    cx: &mut PageCx<'_>,
    kind: Kind,
    record: &Record,
    names: &[&'static str],
) {
    let least = |name: &str| match kind.field(name).map(|field| field.ty) {
        Some(FieldType::LongText | FieldType::Ref(_)) => 260.0,
        Some(FieldType::Text | FieldType::Choice(_)) => 170.0,
        _ => 104.0,
    };
    let room = ui.available_width();
    let mut lines: Vec<Vec<Share>> = vec![Vec::new()];
    let mut used = 0.0;
    for name in names {
        let width: f32 = least(name);
        if used + width > room && used > 0.0 {
            lines.push(Vec::new());
            used = 0.0;
        }
        used += width + GAP;
        if let Some(line) = lines.last_mut() {
            line.push((name, width));
        }
    }
    let row = RowRef::Record(record.id);
    let owner = Owner { kind, row, record: Some(record), beside: false };
    let ground = palette(ui).head;
    egui::Frame::NONE.fill(ground).inner_margin(8.0).show(ui, |ui| {
        for line in lines {
            line_ui(ui, cx, &owner, &line);
        }
    });
}
