//! The tree of organisations at the left, and above it the day the book is seen on (mock 02).

use egui::{Id, Ui};

use super::fonts;
use super::list_pane::list_id;
use super::theme::palette;
use super::widgets::chip::chip;
use super::widgets::date::date_field;
use super::widgets::empty::{Empty, EmptyAction, empty};
use super::widgets::field::Message;
use super::widgets::month::DatePick;
use super::widgets::tree::{Shape, Tree, TreeView};
use super::widgets::{Field, FieldState, Tone, banner, paint};
use crate::app::{Action, App, Book, Command, Queue, TreeAction, TreeRow};
use crate::domain::catalogue::Kind;
use crate::domain::organisation::Level;
use crate::domain::text::match_ranges;
use crate::domain::values::{PartialDate, grouped};
use crate::store::{Rollup, Sum};
use crate::tr;
use crate::ui::icons::Icon;

/// Rows wider than this have room for the members of upper bodies too.
const ROOMY: f32 = 370.0;
/// Width of the field of the day.
const DAY: f32 = 140.0;

/// The id of the field of the day.
pub fn day_id() -> Id {
    Id::unique("seen-as-of")
}

/// Draws the field of the day and the choice between list and tree.
pub fn bar_ui(ui: &mut Ui, app: &App, book: &Book, queue: &mut Queue) {
    let p = palette(ui);
    let today = app.clock().local().date_naive();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let label = tr!("tree-day");
        let galley = paint::line(ui, &label, fonts::semibold(12.5), p.text);
        let (place, _) = ui.allocate_exact_size(
            egui::vec2(galley.size().x, super::theme::FIELD_HEIGHT),
            egui::Sense::hover(),
        );
        paint::put_left(ui.painter(), place.left(), place.center().y, galley);
        let refusal = tr!("tree-day-not-read");
        let state = if book.tree.day_refused {
            FieldState::Error(Message { code: "", text: &refusal })
        } else {
            FieldState::Normal
        };
        let hint = tr!("tree-day-hint");
        let field = Field::new(&label).hint(&hint).width(DAY).bare().state(state);
        day_ui(ui, book, field, today, queue);
    });
    if book.tree.day_refused {
        let text =
            egui::RichText::new(tr!("tree-day-not-read")).font(fonts::regular(12.0)).color(p.error);
        ui.add(egui::Label::new(text).wrap());
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 4.0);
        for (shown, name) in [(false, tr!("tree-show-list")), (true, tr!("tree-show-tree"))] {
            if chip(ui, &name, None, book.tree.shown == shown).clicked() {
                queue.push(Action::Tree(TreeAction::Show(shown)));
            }
        }
        if book.tree.shown {
            let on = book.tree.with_ended;
            if chip(ui, &tr!("tree-with-ended"), None, on).clicked() {
                queue.push(Action::Tree(TreeAction::Ended(!on)));
            }
        }
    });
}

fn day_ui(ui: &mut Ui, book: &Book, field: Field<'_>, today: chrono::NaiveDate, queue: &mut Queue) {
    let mut text = book.tree.day_text.clone();
    let (response, picked) = date_field(ui, field, day_id(), &mut text, book.as_of, today);
    if text != book.tree.day_text {
        queue.push(Action::Tree(TreeAction::DayTyped(text)));
    }
    match picked {
        Some(DatePick::Day(day)) => queue.push(Action::Tree(TreeAction::Day(Some(day)))),
        Some(DatePick::Unknown) => queue.push(Action::Tree(TreeAction::Day(None))),
        Some(DatePick::Year(_)) | None => {}
    }
    if response.escape {
        let day = book.as_of;
        queue.push(Action::Tree(TreeAction::Day(day)));
    } else if response.lost || response.enter {
        queue.push(Action::Tree(TreeAction::DayLeft));
    }
    if response.enter {
        ui.memory_mut(|memory| memory.request_focus(list_id(Kind::Organisation)));
    }
}

/// Says over the whole width that another day than today is seen, and leads back.
pub fn banner_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(day) = app.book.as_ref().and_then(|book| book.as_of) else { return };
    let p = palette(ui);
    let frame = egui::Frame::NONE.fill(p.sheet).inner_margin(egui::Margin::symmetric(16, 6));
    egui::Panel::top("as-of").show_separator_line(false).frame(frame).show(ui, |ui| {
        let title = tr!("tree-banner", day = PartialDate::Day(day).shown());
        let back = tr!("tree-banner-back");
        let hint = tr!("tree-banner-hint");
        let pressed = banner::banner(ui, Tone::Accent, &title, &hint, Some(&back));
        if pressed.is_some_and(|response| response.clicked()) {
            queue.push(Action::Tree(TreeAction::Day(None)));
        }
    });
}

/// Draws the rows of the tree.
pub fn rows_ui(ui: &mut Ui, book: &Book, words: &[String], queue: &mut Queue) {
    let tree = &book.tree;
    if tree.rows.is_empty() {
        egui::Frame::NONE.inner_margin(12.0).show(ui, |ui| empty_ui(ui, words, queue));
        return;
    }
    let counted = tree.sums.day() == Some(book.day());
    let sums = |row: &TreeRow| tree.sums.of(row.node.id).filter(|_| counted);
    let roomy = ui.available_width() > ROOMY;
    let shape = |at: usize| tree.rows.get(at).map(shape_of);
    let unnamed = tr!("line-unnamed");
    let row = |at: usize| {
        let row = tree.rows.get(at)?;
        let title = match row.node.label() {
            "" => unnamed.as_str(),
            label => label,
        };
        let found = if row.hit { match_ranges(title, words) } else { Vec::new() };
        Some(TreeView {
            title,
            found,
            facts: facts(row, sums(row), roomy),
            shape: shape_of(row),
            faint: row.node.ended || (!words.is_empty() && !row.hit),
            strong: row.depth == 0 && row.node.children > 0,
        })
    };
    let said = |at: usize| tree.rows.get(at).and_then(sums).map(sums_text).unwrap_or_default();
    let name = tr!("tree-name");
    let output = Tree::new(list_id(Kind::Organisation), &name, tree.rows.len(), tree.cursor)
        .show(ui, shape, row, said);
    if let Some(at) = output.moved {
        queue.push(Action::Tree(TreeAction::Select(at)));
    }
    if let Some((at, open)) = output.folded
        && let Some(row) = tree.rows.get(at)
    {
        queue.push(Action::Tree(TreeAction::Fold(row.node.id, open)));
    }
    if let Some(at) = output.opened {
        queue.push(Action::Tree(TreeAction::Select(at)));
        queue.push(Action::EnterPage);
    }
    if let Some((at, response)) = output.hovered
        && let Some(row) = tree.rows.get(at)
    {
        response.on_hover_ui(|ui| {
            ui.label(egui::RichText::new(&row.node.name).font(fonts::semibold(13.0)));
            if let Some(kind) = &row.node.kind {
                ui.label(crate::app::kind_name(kind));
            }
            if let Some(sums) = sums(row) {
                ui.label(sums_text(sums));
            }
        });
    }
}

fn shape_of(row: &TreeRow) -> Shape {
    let open = (row.node.children > 0 && (row.open || !row.hit)).then_some(row.open);
    Shape { depth: row.depth, open }
}

/// "249 CĐCS" of an upper body, "612 đv" of a grassroots union, as there is room.
fn facts(row: &TreeRow, sums: Option<&Rollup>, roomy: bool) -> String {
    if row.node.ended {
        return tr!("tree-ended");
    }
    let Some(sums) = sums else { return String::new() };
    let members = if sums.members.is_unknown() {
        tr!("widget-unknown")
    } else {
        tr!("tree-members", n = number(sums.members))
    };
    let level = Level::of(row.node.kind.as_deref());
    if level != Level::Upper || sums.grassroots.is_unknown() {
        return if level == Level::Outside { String::new() } else { members };
    }
    let unions = tr!("tree-unions", n = number(sums.grassroots));
    if roomy { format!("{unions} · {members}") } else { unions }
}

/// A sum: "chưa rõ", a number, or about so many.
fn number(sum: Sum) -> String {
    match sum {
        _ if sum.is_unknown() => tr!("widget-unknown"),
        Sum { rough: true, .. } => tr!("count-about", number = grouped(sum.known)),
        _ => grouped(sum.known),
    }
}

/// Everything the sums say, for the pointer and the screen reader.
fn sums_text(sums: &Rollup) -> String {
    let mut text = tr!(
        "tree-sums",
        grassroots = number(sums.grassroots),
        members = number(sums.members),
        women = number(sums.women)
    );
    if sums.members.unknown > 0 {
        text.push_str(&tr!("tree-sums-unknown", n = sums.members.unknown));
    }
    text
}

/// What stands under the tree: the sums of the whole book, or how many match.
pub fn foot_text(book: &Book, words: &[String]) -> String {
    let tree = &book.tree;
    if !words.is_empty() {
        let n = grouped(tree.hits as u64);
        return if tree.cut {
            tr!("tree-foot-hits-cut", n = n)
        } else {
            tr!("tree-foot-hits", n = n)
        };
    }
    if tree.sums.day() != Some(book.day()) {
        return tr!("tree-foot-counting");
    }
    let total = tree.sums.total();
    tr!("tree-foot", grassroots = number(total.grassroots), members = number(total.members))
}

fn empty_ui(ui: &mut Ui, words: &[String], queue: &mut Queue) {
    let add = tr!("add-organisation");
    let (title, text) = if words.is_empty() {
        (tr!("tree-empty"), tr!("tree-empty-hint"))
    } else {
        (tr!("tree-no-hit"), tr!("list-no-match-hint"))
    };
    let out = tr!("clear-filter");
    let view = Empty {
        icon: Icon::Network,
        title: &title,
        text: &text,
        out: (!words.is_empty()).then_some(out.as_str()),
        on: Some(&add),
    };
    match empty(ui, &view) {
        EmptyAction::None => {}
        EmptyAction::Out => queue.push(Action::Search(Kind::Organisation, String::new())),
        EmptyAction::On => queue.command(Command::New),
    }
}
