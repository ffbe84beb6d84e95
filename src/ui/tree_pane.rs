//! The tree of organisations at the left (mock 02).

use egui::Ui;

use super::fonts;
use super::list_pane::list_id;
use super::widgets::empty::{Empty, EmptyAction, empty};
use super::widgets::tree::{Shape, Tree, TreeView};
use crate::app::{Action, Book, Command, Queue, TreeAction, TreeRow};
use crate::domain::catalogue::Kind;
use crate::domain::organisation::Level;
use crate::domain::text::match_ranges;
use crate::domain::values::grouped;
use crate::store::Rollup;
use crate::tr;
use crate::ui::icons::Icon;

/// Rows wider than this have room for the members of upper bodies too.
const ROOMY: f32 = 370.0;

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
    if tree.left_out > 0 {
        return tr!("tree-foot-left-out", n = grouped(tree.left_out as u64));
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
