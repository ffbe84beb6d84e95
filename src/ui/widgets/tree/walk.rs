//! Walking a tree by keyboard: what each key means where the cursor is.

use egui::{Key, Response, Ui};

use super::{Shape, Tree};
use crate::ui::widgets::keys;

/// What was asked of a tree in a frame.
#[derive(Default)]
pub(super) struct Asked {
    pub moved: Option<usize>,
    pub opened: Option<usize>,
    pub folded: Option<(usize, bool)>,
    pub hovered: Option<(usize, Response)>,
}

impl Tree<'_> {
    pub(super) fn keys(
        &self,
        ui: &Ui,
        page: usize,
        shape: &impl Fn(usize) -> Option<Shape>,
        asked: &mut Asked,
    ) {
        keys::keep(ui, self.id, true, false);
        if self.total == 0 {
            return;
        }
        let last = self.total - 1;
        let wanted = [
            Key::ArrowUp,
            Key::ArrowDown,
            Key::ArrowLeft,
            Key::ArrowRight,
            Key::PageUp,
            Key::PageDown,
            Key::Home,
            Key::End,
            Key::Enter,
        ];
        let mut at = self.current;
        for (key, _) in keys::take(ui, &wanted) {
            let here = at.unwrap_or(0);
            at = match key {
                Key::ArrowDown => Some(at.map_or(0, |at| (at + 1).min(last))),
                Key::ArrowUp => Some(here.saturating_sub(1)),
                Key::PageDown => Some((here + page).min(last)),
                Key::PageUp => Some(here.saturating_sub(page)),
                Key::Home => Some(0),
                Key::End => Some(last),
                Key::ArrowLeft => left(here, shape, asked),
                Key::ArrowRight => right(here, last, shape, asked),
                _ => {
                    asked.opened = at;
                    at
                }
            };
        }
        asked.moved = at.filter(|row| Some(*row) != self.current);
    }
}

/// Left folds an open row, else goes to the row above it in the tree.
fn left(here: usize, shape: &impl Fn(usize) -> Option<Shape>, asked: &mut Asked) -> Option<usize> {
    let own = shape(here)?;
    if own.open == Some(true) {
        asked.folded = Some((here, false));
        return Some(here);
    }
    let above = (0..here).rev().find(|at| shape(*at).is_some_and(|one| one.depth < own.depth));
    above.or(Some(here))
}

/// Right unfolds a folded row, else goes to the first row under it.
fn right(
    here: usize,
    last: usize,
    shape: &impl Fn(usize) -> Option<Shape>,
    asked: &mut Asked,
) -> Option<usize> {
    match shape(here)?.open {
        Some(false) => {
            asked.folded = Some((here, true));
            Some(here)
        }
        Some(true) => Some((here + 1).min(last)),
        None => Some(here),
    }
}
