//! A search in the tree: the hits with those above them.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{TreeRow, TreeState};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::text;
use crate::store::{Filter, ListQuery, Node, Store, StoreError};

/// So many hits of a search are shown with those above them.
const HITS: usize = 400;

impl TreeState {
    /// The rows of what has the words, with those above.
    pub(super) fn find(
        &mut self,
        store: &Store,
        day: NaiveDate,
        words: &[String],
    ) -> Result<(), StoreError> {
        let query =
            ListQuery { kind: Kind::Organisation, words: words.to_vec(), filter: Filter::All };
        let matches = store.list_matches(&query)?;
        self.cut = !matches.complete || matches.ids.len() > HITS;
        let mut hits = HashSet::new();
        let mut nodes: HashMap<RecordId, Node> = HashMap::new();
        for id in matches.ids.into_iter().take(HITS) {
            let Some(node) = store.node_on(id, day)? else { continue };
            if node.ended && !self.with_ended {
                continue;
            }
            hits.insert(id);
            self.add_with_those_above(store, day, node, &mut nodes)?;
        }
        self.hits = hits.len();
        self.rows = in_order(nodes, &hits);
        Ok(())
    }

    fn add_with_those_above(
        &self,
        store: &Store,
        day: NaiveDate,
        node: Node,
        nodes: &mut HashMap<RecordId, Node>,
    ) -> Result<(), StoreError> {
        let mut next = Some(node);
        while let Some(mut node) = next.take() {
            if nodes.contains_key(&node.id) {
                break;
            }
            if let Some(upper) = node.parent {
                next = store.node_on(upper, day)?.filter(|upper| self.with_ended || !upper.ended);
                if next.is_none() {
                    node.parent = None;
                }
            }
            nodes.insert(node.id, node);
        }
        Ok(())
    }
}

/// Depth first, each with what is under it in the order of the names.
fn in_order(nodes: HashMap<RecordId, Node>, hits: &HashSet<RecordId>) -> Vec<TreeRow> {
    let mut under: HashMap<Option<RecordId>, Vec<Node>> = HashMap::new();
    for node in nodes.into_values() {
        under.entry(node.parent).or_default().push(node);
    }
    for siblings in under.values_mut() {
        siblings.sort_by_cached_key(|node| (text::sort_key(node.label()), node.id));
    }
    let mut rows = Vec::new();
    let mut waiting: Vec<(usize, Node)> =
        under.remove(&None).unwrap_or_default().into_iter().rev().map(|node| (0, node)).collect();
    while let Some((depth, node)) = waiting.pop() {
        let below = under.remove(&Some(node.id)).unwrap_or_default();
        let open = !below.is_empty();
        waiting.extend(below.into_iter().rev().map(|child| (depth + 1, child)));
        let hit = hits.contains(&node.id);
        rows.push(TreeRow { node, depth, open, hit });
    }
    rows
}
