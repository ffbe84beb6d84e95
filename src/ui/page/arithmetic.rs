//! The side column of a ballot: what agrees, whom the numbers elect, who counted.

use egui::{Color32, Ui};

use super::PageCx;
use super::side::line;
use crate::app::{Action, Tally};
use crate::domain::catalogue::{BallotBoard, Kind};
use crate::domain::election::{Check, Standing, Sum};
use crate::domain::values::grouped;
use crate::i18n;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::{Button, section};

/// The part of the page where the counting board is entered.
const BOARD_PART: usize = 1;

/// Every sum with both of its numbers, and what is left for the congress to decide.
pub fn arithmetic_ui(ui: &mut Ui, cx: &PageCx<'_>) {
    let Some(tally) = &cx.page.tally else { return };
    section::section_head(ui, &tr!("side-arithmetic"), None);
    for check in &tally.checks {
        check_ui(ui, check);
    }
    outcome_ui(ui, tally);
    ui.add_space(8.0);
}

fn shown(number: Option<u64>) -> String {
    number.map_or_else(|| tr!("widget-unknown"), grouped)
}

fn check_ui(ui: &mut Ui, check: &Check) {
    let p = palette(ui);
    let (icon, color) = match check.holds {
        Some(true) => (Icon::CircleCheck, p.good),
        Some(false) => (Icon::CircleAlert, p.error),
        None => (Icon::Circle, p.text3),
    };
    let key = match check.sum {
        Sum::Listed => "sum-listed",
        Sum::Attending => "sum-attending",
        Sum::Voting => "sum-voting",
        Sum::Issued => "sum-issued",
        Sum::Returned => "sum-returned",
        Sum::Valid => "sum-valid",
        Sum::Most => "sum-most",
        Sum::Votes => "sum-votes",
    };
    let (part, whole) = (shown(check.part), shown(check.whole));
    let numbers = match (check.holds, check.sum) {
        (Some(false), Sum::Valid | Sum::Listed) => {
            tr!("sum-unequal", part = part, whole = whole)
        }
        (_, Sum::Votes) => tr!("sum-limit", part = part, whole = whole),
        _ => tr!("sum-of", part = part, whole = whole),
    };
    line(ui, &i18n::text(key, None), &numbers, Some((icon, color)));
}

/// Who has more than half, and what the congress must decide: ties at the last seat, seats left free.
fn outcome_ui(ui: &mut Ui, tally: &Tally) {
    let p = palette(ui);
    let outcome = &tally.outcome;
    if let (Some(base), Some(needed)) = (outcome.base, outcome.needed) {
        let title = tr!("sum-majority", returned = grouped(base));
        fact(ui, &title, &tr!("sum-majority-votes", n = grouped(needed)), p.text3);
    }
    if tally.rows.is_empty() || outcome.needed.is_none() {
        return;
    }
    let unknown = outcome.with(Standing::Unknown).count();
    if unknown > 0 {
        fact(ui, &tr!("sum-open"), &tr!("sum-people", n = unknown), p.text3);
        return;
    }
    let wins = outcome.with(Standing::Wins).count() as u64;
    let numbers = tr!("sum-of", part = grouped(wins), whole = shown(outcome.seats));
    fact(ui, &tr!("sum-wins"), &numbers, p.text3);
    let tied = outcome.with(Standing::Tied).count();
    if tied > 0 {
        let numbers = tr!("sum-tied-for", n = tied, seats = outcome.contested());
        fact(ui, &tr!("sum-tied"), &numbers, p.warning);
    }
    if let Some(free) = outcome.free().filter(|free| *free > 0) {
        fact(ui, &tr!("sum-free"), &tr!("sum-seats", n = free), p.warning);
    }
    if tied > 0 || outcome.free().is_some_and(|free| free > 0) {
        section::empty_line(ui, &tr!("sum-congress-decides"));
    }
}

fn fact(ui: &mut Ui, title: &str, numbers: &str, color: Color32) {
    line(ui, title, numbers, Some((Icon::Info, color)));
}

/// Ban kiểm phiếu: who signed the minutes.
pub fn board_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    let edit = tr!("side-edit");
    let writable = cx.writable;
    let clicked = section::section_head_with(ui, &tr!("part-board"), |ui| {
        writable && ui.add(Button::link(&edit).icon(Icon::Pencil)).clicked()
    });
    if clicked {
        cx.queue.push(Action::Part(Kind::Ballot, BOARD_PART));
    }
    let dossier = &cx.page.loaded.dossier;
    let board: Vec<BallotBoard> = dossier.all();
    if board.is_empty() {
        section::empty_line(ui, &tr!("nothing-yet"));
    }
    let role = Kind::BallotBoard.field("role");
    for one in &board {
        let name = one.name.as_deref().or(dossier.title(one.person)).unwrap_or_default();
        let role = match (role, one.role.as_deref()) {
            (Some(field), Some(word)) => {
                let key = Kind::BallotBoard.choice_key(field, word);
                if i18n::has_key(i18n::lang(), &key) {
                    i18n::text(&key, None)
                } else {
                    word.to_owned()
                }
            }
            _ => String::new(),
        };
        line(ui, name, &role, None);
    }
    ui.add_space(8.0);
}
