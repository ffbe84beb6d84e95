//! The tree of organisations at the left, and above it the day the book is seen on (mock 02).

use egui::{Id, Ui};

use super::fonts;
use super::list_pane::list_id;
use super::theme::{CARD_RADIUS, FIELD_HEIGHT, palette};
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
use crate::store::Rollup;
use crate::tr;
use crate::ui::icons::Icon;

/// Rows wider than this have room for the members of upper bodies too.
const ROOMY: f32 = 370.0;
/// Width of the field of the day.
const DAY: f32 = 132.0;
/// Width of one half of the switch between list and tree.
const TOGGLE: f32 = 32.0;

/// The id of the field of the day.
pub fn day_id() -> Id {
    Id::unique("seen-as-of")
}

/// Draws the field of the day and the choice between list and tree.
pub fn bar_ui(ui: &mut Ui, app: &App, book: &Book, queue: &mut Queue) {
    let p = palette(ui);
    let today = app.clock().local().date_naive();
    let (fill, line) = if book.as_of.is_some() { (p.selected, p.link) } else { (p.head, p.line) };
    let frame = egui::Frame::NONE
        .fill(fill)
        .stroke(egui::Stroke::new(1.0, line))
        .corner_radius(CARD_RADIUS)
        .inner_margin(egui::Margin::symmetric(8, 4));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let label = tr!("tree-day");
            let galley = paint::line(ui, &label, fonts::semibold(12.5), p.text);
            let size = egui::vec2(galley.size().x, FIELD_HEIGHT);
            let (place, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            paint::put_left(ui.painter(), place.left(), place.center().y, galley);
            let hint = tr!("tree-day-hint");
            let refusal = tr!("tree-day-not-read");
            let state = if book.tree.day_refused {
                FieldState::Error(Message { code: "", text: &refusal })
            } else {
                FieldState::Normal
            };
            let room = ui.available_width() - 2.0 * TOGGLE - 8.0;
            let field = Field::new(&label).hint(&hint).width(room.min(DAY)).bare().state(state);
            day_ui(ui, book, field, today, queue);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                for (shown, icon, name) in [
                    (true, Icon::Network, tr!("tree-show-tree")),
                    (false, Icon::List, tr!("tree-show-list")),
                ] {
                    if toggle(ui, icon, &name, book.tree.shown == shown).clicked() {
                        queue.push(Action::Tree(TreeAction::Show(shown)));
                    }
                }
            });
        });
    });
    if book.tree.day_refused {
        let text =
            egui::RichText::new(tr!("tree-day-not-read")).font(fonts::regular(12.0)).color(p.error);
        ui.add(egui::Label::new(text).wrap());
    }
    ui.add_space(4.0);
    if book.tree.shown {
        let on = book.tree.with_ended;
        if chip(ui, &tr!("tree-with-ended"), None, on).clicked() {
            queue.push(Action::Tree(TreeAction::Ended(!on)));
        }
    }
}

/// One half of the switch between list and tree.
fn toggle(ui: &mut Ui, icon: Icon, name: &str, on: bool) -> egui::Response {
    let p = palette(ui);
    let size = egui::vec2(TOGGLE, FIELD_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, on, name));
    let fill = match (on, response.hovered()) {
        (true, _) => p.accent,
        (false, true) => p.hover,
        (false, false) => p.sheet,
    };
    paint::boxed(ui.painter(), rect, 3, fill, if on { p.accent } else { p.border });
    let color = if on { p.on_accent } else { p.text2 };
    paint::icon(ui, ui.painter(), rect.center(), icon, 15.0, color);
    if response.has_focus() {
        paint::focus_ring(ui.painter(), rect, p);
    }
    response.on_hover_text(name)
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
    let sentence = |row: &TreeRow| Some(sums(row)?.sentence(Level::of(row.node.kind.as_deref())));
    let said = |at: usize| tree.rows.get(at).and_then(sentence).unwrap_or_default();
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
            if let Some(sums) = sentence(row) {
                ui.label(sums);
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
        tr!("tree-members", n = sums.members.shown())
    };
    let level = Level::of(row.node.kind.as_deref());
    if level != Level::Upper || sums.grassroots.is_unknown() {
        return if level == Level::Outside { String::new() } else { members };
    }
    let unions = tr!("tree-unions", n = sums.grassroots.shown());
    if roomy { format!("{unions} · {members}") } else { unions }
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
    tr!("tree-foot", grassroots = total.grassroots.shown(), members = total.members.shown())
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
