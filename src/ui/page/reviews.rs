//! Sơ kết, tổng kết of a programme by year, beside its page (mock 05): what was held, what is late with the
//! button that records it, what is to come.

use egui::{Color32, RichText, Sense, Stroke, Ui, pos2, vec2};

use super::PageCx;
use crate::app::office::{OfficeAction, ReviewWish};
use crate::app::programme::ProgrammeView;
use crate::app::{Action, FieldKey, RowRef};
use crate::domain::programme::{ReviewSlot, Slot};
use crate::domain::values::PartialDate;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::{Button, paint, section};

/// Left of the marks, and between them and the words.
const YEAR: f32 = 46.0;
const MARK: f32 = 26.0;

/// Draws the line of years; nothing on pages of other kinds.
pub(super) fn reviews_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    let page = cx.page;
    let Some(view) = &page.programme else { return };
    section::section_head(ui, &tr!("programme-reviews"), None);
    if view.slots.is_empty() {
        section::empty_line(ui, &tr!("programme-no-reviews"));
    }
    for (at, slot) in view.slots.iter().enumerate() {
        slot_ui(ui, cx, view, slot, at + 1 == view.slots.len());
    }
    results_ui(ui, cx, view);
    ui.add_space(8.0);
}

/// How a review stands: its mark, colour, words and what is said below them.
struct Standing {
    icon: Icon,
    color: Color32,
    words: String,
    below: String,
    late: bool,
}

fn kind_words(slot: &ReviewSlot) -> String {
    match slot.what {
        Slot::HalfYear => tr!("programme-review-half"),
        Slot::Interim => tr!("programme-review-interim"),
        Slot::Final => tr!("programme-review-final"),
    }
}

fn standing(ui: &Ui, cx: &PageCx<'_>, view: &ProgrammeView, slot: &ReviewSlot) -> Standing {
    let p = palette(ui);
    let kind = kind_words(slot);
    let due_day = PartialDate::Day(slot.by).shown();
    let late = view.due_of(slot).filter(|due| due.is_late());
    match (&slot.review, late) {
        (Some(review), _) if review.not_held == Some(true) => Standing {
            icon: Icon::Circle,
            color: p.text2,
            words: tr!("programme-not-held", what = kind.to_lowercase()),
            below: review.note.clone().unwrap_or_default(),
            late: false,
        },
        (Some(review), _) => {
            let day = review.held_on.map(PartialDate::shown).unwrap_or_default();
            let paper = cx.page.loaded.dossier.title(review.document).map(str::to_owned);
            let below = [paper, review.result.clone()];
            let below: Vec<String> = below.into_iter().flatten().collect();
            Standing {
                icon: Icon::CircleCheck,
                color: p.good,
                words: format!("{kind} {day}").trim().to_owned(),
                below: below.join(". "),
                late: false,
            }
        }
        (None, Some(due)) => Standing {
            icon: Icon::TriangleAlert,
            color: p.warning,
            words: tr!("programme-review-missing", what = kind.to_lowercase()),
            below: tr!("programme-late", date = due_day, days = -due.days),
            late: true,
        },
        (None, None) => Standing {
            icon: Icon::Circle,
            color: p.text3,
            words: kind,
            below: match view.due_of(slot) {
                Some(_) => tr!("programme-due", date = due_day),
                // Nothing is owed any more; what was not recorded is not known.
                None => tr!("widget-unknown"),
            },
            late: false,
        },
    }
}

fn slot_ui(ui: &mut Ui, cx: &mut PageCx<'_>, view: &ProgrammeView, slot: &ReviewSlot, last: bool) {
    let p = palette(ui);
    let standing = standing(ui, cx, view, slot);
    let left = ui.cursor().left();
    let top = ui.cursor().top();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(vec2(YEAR + MARK, 20.0), Sense::hover());
        let year = slot.year.to_string();
        let galley = paint::line(ui, &year, fonts::semibold(13.0), p.text);
        paint::put_left(ui.painter(), rect.left(), rect.center().y, galley);
        let mark = pos2(rect.left() + YEAR + 8.0, rect.center().y);
        paint::icon(ui, ui.painter(), mark, standing.icon, 16.0, standing.color);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let strong = standing.late;
            let font = if strong { fonts::semibold(13.0) } else { fonts::regular(13.0) };
            let color = if strong { p.warning } else { p.text };
            words_ui(ui, cx, slot, &standing.words, font, color);
            if !standing.below.is_empty() {
                let below = RichText::new(&standing.below).font(fonts::regular(12.0));
                ui.add(egui::Label::new(below.color(p.text2)).wrap());
            }
            if slot.is_open() && cx.writable && view.due_of(slot).is_some() {
                record_ui(ui, cx, slot, standing.late);
            }
            ui.add_space(8.0);
        });
    });
    if !last {
        // The thread from one year to the next.
        let x = left + YEAR + 8.0;
        let stroke = Stroke::new(1.0, p.line);
        ui.painter().vline(x, (top + 20.0)..=(ui.cursor().top() - 2.0), stroke);
    }
}

/// The words of a review; a recorded one is a door to its row.
fn words_ui(
    ui: &mut Ui,
    cx: &mut PageCx<'_>,
    slot: &ReviewSlot,
    words: &str,
    font: egui::FontId,
    color: Color32,
) {
    match &slot.review {
        Some(review) => {
            if ui.add(Button::link(words)).clicked() {
                let key = FieldKey { row: RowRef::Record(review.id), field: "held_on" };
                cx.queue.push(Action::Open(review.id, Some(key)));
            }
        }
        None => {
            ui.label(RichText::new(words).font(font).color(color));
        }
    }
}

fn record_ui(ui: &mut Ui, cx: &mut PageCx<'_>, slot: &ReviewSlot, late: bool) {
    let what = kind_words(slot).to_lowercase();
    let text = tr!("programme-record-review", what = what, year = slot.year);
    let button = if late { Button::primary(&text) } else { Button::link(&text) };
    if ui.add(button.small().icon(Icon::Plus)).clicked() {
        let wish = ReviewWish { programme: cx.page.id, year: slot.year, what: slot.what };
        cx.queue.push(Action::Office(OfficeAction::Review(wish)));
    }
}

/// What else is due: results.
fn results_ui(ui: &mut Ui, cx: &mut PageCx<'_>, view: &ProgrammeView) {
    for due in &view.due {
        let crate::domain::programme::DueKind::Results(count) = due.kind else { continue };
        let date = PartialDate::Day(due.by).shown();
        let text = tr!("programme-results-due", count = count, date = date);
        if ui.add(Button::link(&text).icon(Icon::Target)).clicked() {
            let key = FieldKey { row: RowRef::Record(due.place.0), field: due.place.1 };
            cx.queue.push(Action::Open(due.place.0, Some(key)));
        }
    }
}
