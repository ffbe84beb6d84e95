//! The tree of organisations of a day: which rows are unfolded, where the keyboard is, the sums.

mod find;

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::domain::catalogue::RecordId;
use crate::store::{Node, Rollups, Store, StoreError};

/// So many organisations whose upper body was not there that day are shown among the roots.
const LEFT_ALONE: usize = 300;

/// A wish at the tree or at the day the book is seen on.
#[derive(Clone, Debug, PartialEq)]
pub enum TreeAction {
    /// Shows the tree (cây) instead of the list, or the list again.
    Show(bool),
    /// With the organisations that had ended, or without.
    Ended(bool),
    /// Unfolds a row, or folds it.
    Fold(RecordId, bool),
    /// Moves to a row and opens its page beside the tree.
    Select(usize),
    /// The day is being typed.
    DayTyped(String),
    /// The day was left: its text is read. Empty is today.
    DayLeft,
    /// Sees the book as of a day; `None` is today.
    Day(Option<NaiveDate>),
}

/// A row of the tree.
#[derive(Clone, Debug)]
pub struct TreeRow {
    /// The organisation of the day.
    pub node: Node,
    /// Steps below the root.
    pub depth: usize,
    /// Whether what is under it is shown.
    pub open: bool,
    /// Whether it is what was searched for, and not only above it.
    pub hit: bool,
}

/// The tree as the window shows it; what is unfolded stays so while the window runs.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each tells of another part of what is shown")]
pub struct TreeState {
    /// Whether the tree is shown instead of the list.
    pub shown: bool,
    /// Whether those that had ended are shown.
    pub with_ended: bool,
    /// The rows in sight of the folding, from above.
    pub rows: Vec<TreeRow>,
    /// The row the keyboard is at.
    pub cursor: Option<usize>,
    /// The organisation the keyboard is at; the cursor follows it.
    pub current: Option<RecordId>,
    /// With words: how many organisations of the day match.
    pub hits: usize,
    /// With words: whether there may be more hits than shown.
    pub cut: bool,
    /// How many organisations without an upper body on the day are not shown; a search finds them.
    pub left_out: usize,
    /// The sums of the day; those of another while they are being added up.
    pub sums: Rollups,
    /// What was typed as the day.
    pub day_text: String,
    /// Whether the typed day could not be read.
    pub day_refused: bool,
    unfolded: HashSet<RecordId>,
    begun: bool,
    read: Option<(NaiveDate, Vec<String>)>,
    /// The book's change the sums were made at, and the day.
    summed: Option<(u64, NaiveDate)>,
    /// The question the sums are waited for by.
    asked: Option<(u64, NaiveDate)>,
}

impl TreeState {
    /// Says that the book changed.
    pub fn spoil(&mut self) {
        self.read = None;
    }

    /// Reads the rows again where the day, the words or the book changed.
    pub fn refresh(
        &mut self,
        store: &Store,
        day: NaiveDate,
        words: &[String],
    ) -> Result<(), StoreError> {
        if self.read.as_ref().is_some_and(|(known, asked)| *known == day && asked == words) {
            return Ok(());
        }
        if words.is_empty() {
            self.walk(store, day)?;
        } else {
            self.find(store, day, words)?;
        }
        self.read = Some((day, words.to_vec()));
        self.follow();
        Ok(())
    }

    /// The cursor goes to where its organisation stands now.
    fn follow(&mut self) {
        let current = self.current;
        self.cursor = current.and_then(|id| self.rows.iter().position(|row| row.node.id == id));
    }

    /// The rows of what is unfolded.
    fn walk(&mut self, store: &Store, day: NaiveDate) -> Result<(), StoreError> {
        self.rows.clear();
        let (roots, left_out) = store.top_on(day, self.with_ended, LEFT_ALONE)?;
        self.left_out = left_out;
        if let [root] = roots.as_slice()
            && !self.begun
        {
            self.unfolded.insert(root.id);
        }
        self.begun |= !roots.is_empty();
        let mut waiting: Vec<(usize, Node)> =
            roots.into_iter().rev().map(|node| (0, node)).collect();
        while let Some((depth, node)) = waiting.pop() {
            let open = node.children > 0 && self.unfolded.contains(&node.id);
            if open {
                let below = store.children_on(node.id, day, self.with_ended)?;
                waiting.extend(below.into_iter().rev().map(|child| (depth + 1, child)));
            }
            self.rows.push(TreeRow { node, depth, open, hit: false });
        }
        Ok(())
    }

    /// Unfolds a row or folds it; nothing while a search is shown.
    pub fn fold(
        &mut self,
        store: &Store,
        day: NaiveDate,
        id: RecordId,
        open: bool,
    ) -> Result<(), StoreError> {
        let searching = self.read.as_ref().is_none_or(|(_, words)| !words.is_empty());
        let Some(at) = self.rows.iter().position(|row| row.node.id == id) else { return Ok(()) };
        if searching || self.rows[at].open == open || self.rows[at].node.children == 0 {
            return Ok(());
        }
        let depth = self.rows[at].depth;
        self.rows[at].open = open;
        if open {
            self.unfolded.insert(id);
            self.walk(store, day)?;
        } else {
            self.unfolded.remove(&id);
            let below = self.rows[at + 1..].iter().take_while(|row| row.depth > depth).count();
            let hidden = self.cursor.is_some_and(|cursor| (at + 1..=at + below).contains(&cursor));
            self.rows.drain(at + 1..=at + below);
            if hidden {
                self.current = Some(id);
            }
        }
        self.follow();
        Ok(())
    }

    /// Goes to an organisation, unfolding what is above it where it stood in the tree that day.
    pub fn reveal(
        &mut self,
        store: &Store,
        day: NaiveDate,
        id: RecordId,
    ) -> Result<(), StoreError> {
        self.current = Some(id);
        if self.rows.iter().any(|row| row.node.id == id) {
            self.follow();
            return Ok(());
        }
        let mut seen = HashSet::from([id]);
        let mut upper = store.node_on(id, day)?.and_then(|node| node.parent);
        while let Some(above) = upper.filter(|above| seen.insert(*above)) {
            self.unfolded.insert(above);
            upper = store.node_on(above, day)?.and_then(|node| node.parent);
        }
        self.spoil();
        Ok(())
    }

    /// Whether the sums are those of a day and of a state of the book.
    pub fn wants_sums(&self, change: u64, day: NaiveDate) -> bool {
        self.summed != Some((change, day)) && self.asked != Some((change, day))
    }

    /// Sums are being added up for a question.
    pub fn asked(&mut self, change: u64, day: NaiveDate) {
        self.asked = Some((change, day));
    }

    /// The sums of a question; those of an older one are dropped.
    pub fn summed(&mut self, change: u64, sums: Rollups) {
        let Some(day) = sums.day() else { return };
        if self.asked.is_none_or(|asked| asked == (change, day)) {
            self.asked = None;
            self.summed = Some((change, day));
            self.sums = sums;
        }
    }
}
