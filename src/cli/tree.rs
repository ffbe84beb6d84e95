//! `tree`: who stood under whom on a day, with the sums of each.

use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::CliError;
use crate::domain::organisation::Level;
use crate::domain::values::PartialDate;
use crate::store::{Access, Node, Rollup, Rollups, Store, Sum};
use crate::tr;

/// What is asked of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeRequest {
    /// The book.
    pub file: PathBuf,
    /// The day; today where none is given. Of a month or year the last day.
    pub as_of: Option<PartialDate>,
    /// With the organisations that had ended by then.
    pub ended: bool,
    /// One JSON value a line instead of indented text.
    pub json: bool,
}

/// Spaces for each step down.
const INDENT: usize = 2;

struct Printed<'a> {
    store: &'a Store,
    day: NaiveDate,
    ended: bool,
    json: bool,
    sums: Rollups,
}

/// `tree FILE`: each organisation on a line, those under it below, depth first in list order.
pub(super) fn tree(request: &TreeRequest, out: &mut dyn Write) -> Result<(), CliError> {
    let store = Store::open(&request.file, Access::Read)?;
    let today = store.clock().local().date_naive();
    let day = request.as_of.map_or(today, PartialDate::latest);
    store.at_once(|| {
        let sums = store.rollups_on(day)?;
        let roots = store.roots_on(day, request.ended)?;
        let empty = roots.is_empty();
        let printed =
            Printed { store: &store, day, ended: request.ended, json: request.json, sums };
        let mut waiting: Vec<(usize, Node)> =
            roots.into_iter().rev().map(|node| (0, node)).collect();
        while let Some((depth, node)) = waiting.pop() {
            printed.line(depth, &node, out)?;
            if node.children > 0 {
                let below = store.children_on(node.id, day, request.ended)?;
                waiting.extend(below.into_iter().rev().map(|child| (depth + 1, child)));
            }
        }
        if empty && !request.json {
            let day = PartialDate::Day(day).shown();
            writeln!(out, "{}", tr!("cli-tree-empty", day = day))?;
        }
        Ok(())
    })
}

impl Printed<'_> {
    fn line(&self, depth: usize, node: &Node, out: &mut dyn Write) -> Result<(), CliError> {
        if self.json {
            writeln!(out, "{}", self.json_line(node)?)?;
            return Ok(());
        }
        let label = if node.name.is_empty() { tr!("line-unnamed") } else { node.name.clone() };
        let sums = match self.sums.of(node.id) {
            Some(sums) => sums.sentence(Level::of(node.kind.as_deref())),
            None => tr!("tree-ended"),
        };
        writeln!(out, "{:indent$}{label} · {sums}", "", indent = depth * INDENT)?;
        Ok(())
    }

    fn json_line(&self, node: &Node) -> Result<Value, CliError> {
        let shown_parent = node.parent.filter(|_| self.ended || !self.is_over(node));
        let parent = shown_parent.map(|id| self.store.uid_of(id)).transpose()?;
        let sums = self.sums.of(node.id);
        let sum = |pick: fn(&Rollup) -> Sum| {
            sums.map(pick).map_or(
                Value::Null,
                |sum| json!({ "known": sum.known, "unknown": sum.unknown, "rough": sum.rough }),
            )
        };
        Ok(json!({
            "uid": self.store.uid_of(node.id)?,
            "parent": parent,
            "name": node.name,
            "short_name": node.short_name,
            "kind": node.kind,
            "ended": node.ended,
            "children": node.children,
            "as_of": PartialDate::Day(self.day).iso(),
            "grassroots": sum(|sums| sums.grassroots),
            "members": sum(|sums| sums.members),
            "members_female": sum(|sums| sums.women),
        }))
    }

    /// Whether the upper body had ended, so that the node stands among the roots.
    fn is_over(&self, node: &Node) -> bool {
        node.parent.is_some_and(|parent| self.sums.of(parent).is_none())
    }
}
