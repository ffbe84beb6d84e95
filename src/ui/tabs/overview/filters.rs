//! What the overview looks at: which union, which kind, which day, which round.

use chrono::{Datelike as _, NaiveDate};
use egui::{Id, Ui};

use crate::app::overview::{Look, MONTHS, Overview, OverviewAction};
use crate::app::{Action, App, PathFor, Queue};
use crate::domain::catalogue::{FieldType, Kind};
use crate::domain::values::PartialDate;
use crate::i18n;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::widgets::choice::{Choice, ChoiceAction};
use crate::ui::widgets::date::date_field;
use crate::ui::widgets::month::DatePick;
use crate::ui::widgets::{Button, Field};

/// Draws the row of filters and the two ways out.
pub(super) fn filters_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    let overview = &book.overview;
    let today = app.clock().local().date_naive();
    let room = ui.available_width();
    let parts = [220.0, 190.0, 130.0, 116.0, 130.0, 280.0];
    let mut at = 0;
    while at < parts.len() {
        let mut end = at + 1;
        let mut width = parts[at];
        while end < parts.len() && width + GAP + parts[end] <= room {
            width += GAP + parts[end];
            end += 1;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for part in at..end {
                match part {
                    0 => scope_ui(ui, overview, queue),
                    1 => kind_ui(ui, overview, queue),
                    2 => label_ui(ui, overview, queue),
                    3 => months_ui(ui, overview, queue),
                    4 => day_ui(ui, overview, today, queue),
                    _ => ways_out_ui(ui, queue),
                }
            }
        });
        at = end;
    }
}

/// Between two parts of a row.
const GAP: f32 = 10.0;

fn ways_out_ui(ui: &mut Ui, queue: &mut Queue) {
    ui.vertical(|ui| {
        // In line with the fields, below their labels.
        ui.add_space(17.0);
        ui.horizontal(|ui| {
            let print = tr!("overview-print");
            if ui.add(Button::normal(&print).icon(Icon::Printer)).clicked() {
                queue.push(Action::Overview(OverviewAction::Print));
            }
            let calendar = tr!("overview-calendar");
            if ui.add(Button::normal(&calendar).icon(Icon::CalendarDays)).clicked() {
                queue.push(Action::AskPath(PathFor::Calendar));
            }
        });
    });
}

fn look(queue: &mut Queue, look: Look) {
    queue.push(Action::Overview(OverviewAction::Look(look)));
}

/// A drop-down list under its label, in a column of its own so that it wraps as one.
fn choice_ui(
    ui: &mut Ui,
    name: &'static str,
    label: &str,
    width: f32,
    options: &[&str],
    chosen: Option<usize>,
) -> Option<usize> {
    let choice = Choice::new(Id::unique(name), label, options).dropdown().required().width(width);
    let shown = ui.vertical(|ui| {
        ui.set_width(width);
        choice.show(ui, chosen, None)
    });
    match shown.inner.action {
        ChoiceAction::Take(at) => Some(at),
        _ => None,
    }
}

fn scope_ui(ui: &mut Ui, overview: &Overview, queue: &mut Queue) {
    let scopes = overview.view.as_ref().map_or(&[][..], |view| &view.scopes);
    let whole = tr!("overview-whole");
    let names: Vec<&str> = std::iter::once(whole.as_str())
        .chain(scopes.iter().map(|(_, name)| name.as_str()))
        .collect();
    let under = overview.look.under;
    let chosen = match under {
        None => Some(0),
        Some(id) => scopes.iter().position(|(known, _)| *known == id).map(|at| at + 1),
    };
    let label = tr!("overview-scope");
    if let Some(at) = choice_ui(ui, "overview_scope", &label, 220.0, &names, chosen) {
        let under = at.checked_sub(1).and_then(|at| scopes.get(at)).map(|(id, _)| *id);
        look(queue, Look { under, ..overview.look.clone() });
    }
}

fn kind_ui(ui: &mut Ui, overview: &Overview, queue: &mut Queue) {
    let field = Kind::OrganisationPeriod.field("kind");
    let words: &[&'static str] = match field.map(|field| field.ty) {
        Some(FieldType::Choice(words)) => words,
        _ => &[],
    };
    let words: Vec<&'static str> =
        words.iter().copied().filter(|word| *word != "outside").collect();
    let names: Vec<String> = std::iter::once(tr!("overview-all-kinds"))
        .chain(words.iter().filter_map(|word| {
            Some(i18n::text(&Kind::OrganisationPeriod.choice_key(field?, word), None))
        }))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = overview
        .look
        .kind
        .map_or(Some(0), |kind| words.iter().position(|word| *word == kind).map(|at| at + 1));
    let label = tr!("overview-kind");
    if let Some(at) = choice_ui(ui, "overview_kind", &label, 190.0, &names, chosen) {
        let kind = at.checked_sub(1).and_then(|at| words.get(at)).copied();
        look(queue, Look { kind, ..overview.look.clone() });
    }
}

fn label_ui(ui: &mut Ui, overview: &Overview, queue: &mut Queue) {
    let Some(view) = &overview.view else { return };
    let names: Vec<&str> = view.labels.iter().map(|(_, name)| name.as_str()).collect();
    if names.is_empty() {
        return;
    }
    let at_hand = view.round.as_ref().map(|round| round.progress.label);
    let chosen = view.labels.iter().position(|(label, _)| Some(*label) == at_hand);
    let label = tr!("overview-round-label");
    if let Some(at) = choice_ui(ui, "overview_label", &label, 130.0, &names, chosen) {
        let label = view.labels.get(at).map(|(label, _)| *label);
        look(queue, Look { label, ..overview.look.clone() });
    }
}

fn months_ui(ui: &mut Ui, overview: &Overview, queue: &mut Queue) {
    let names: Vec<String> =
        MONTHS.iter().map(|months| tr!("overview-months", n = *months)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = MONTHS.iter().position(|months| *months == overview.months());
    let label = tr!("overview-months-label");
    if let Some(at) = choice_ui(ui, "overview_months", &label, 116.0, &names, chosen)
        && let Some(months) = MONTHS.get(at)
    {
        queue.push(Action::Overview(OverviewAction::Months(*months)));
    }
}

/// The day as of which everything is counted; emptied it is today.
fn day_ui(ui: &mut Ui, overview: &Overview, today: NaiveDate, queue: &mut Queue) {
    let id = Id::unique("overview_day");
    let shown = |day: NaiveDate| PartialDate::Day(day).shown();
    let day = overview.look.day.unwrap_or(today);
    let mut text = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_else(|| shown(day));
    let label = tr!("overview-day");
    let (response, picked) = ui
        .vertical(|ui| {
            ui.set_width(130.0);
            date_field(ui, Field::new(&label).width(130.0), id, &mut text, Some(day), today)
        })
        .inner;
    let taken = match picked {
        Some(DatePick::Day(day)) => Some(day),
        Some(DatePick::Unknown) => Some(today),
        Some(DatePick::Year(year)) => NaiveDate::from_ymd_opt(year, 12, 31),
        None if response.lost || response.enter => read(&text, today),
        None => None,
    };
    if let Some(taken) = taken {
        let chosen = Some(taken).filter(|day| *day != today);
        look(queue, Look { day: chosen, ..overview.look.clone() });
        text = shown(taken);
    } else if response.lost || response.escape {
        // What cannot be read as a day leaves the one that is looked at.
        text = shown(day);
    }
    // Beside the field the day may be changed too; while it is typed in, its text is the clerk's.
    if response.response.has_focus() || taken.is_some() {
        ui.data_mut(|data| data.insert_temp(id, text));
    } else {
        ui.data_mut(|data| data.remove::<String>(id));
    }
}

/// A day as typed, today where nothing is; `None` where it cannot be read.
fn read(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if text.trim().is_empty() {
        return Some(today);
    }
    PartialDate::parse_typed(text, today.year()).ok().map(PartialDate::latest)
}
