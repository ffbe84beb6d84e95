//! Wishes on the page of the rule sets, each one step that can be undone.

use super::{App, FocusWish};
use crate::app::rule_sets::{RuleSetWish, SetLine, limit_values, set_values};
use crate::app::tab::Tab;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::Value;
use crate::store::{Plan, StoreError, Tx, Verb};
use crate::tr;

impl App {
    pub(super) fn rule_set_action(&mut self, wish: RuleSetWish) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        match wish {
            RuleSetWish::Choose(at) => return book.choose_rule_set(at),
            RuleSetWish::New => return self.new_rule_set(),
            RuleSetWish::Edit | RuleSetWish::GoBack | RuleSetWish::Use(_) => {}
        }
        let Some(line) = book.rule_sets.chosen().cloned() else { return Ok(()) };
        match wish {
            RuleSetWish::Edit => self.copy_rule_set(&line),
            RuleSetWish::GoBack => self.remove_rule_set(&line),
            RuleSetWish::Use(used) => self.use_rule_set(&line, used),
            RuleSetWish::Choose(_) | RuleSetWish::New => Ok(()),
        }
    }

    /// Whether a record is the rule set whose page is shown.
    pub(super) fn is_open_rule_set(&self, id: RecordId) -> bool {
        let page = self.book.as_ref().and_then(|book| book.open.get(&Kind::RuleSet));
        self.tab == Tab::Rules && page.is_some_and(|page| page.id == id)
    }

    fn new_rule_set(&mut self) -> Result<(), StoreError> {
        let name = tr!("ruleset-new-name");
        let mut made = None;
        self.rule_set_step(tr!("ruleset-made", name = name.clone()), false, |tx| {
            let values = [("name", Value::Text(name)), ("enabled", Value::Flag(true))];
            made = Some(tx.create(Kind::RuleSet, &values)?);
            Ok(())
        })?;
        let Some(book) = &mut self.book else { return Ok(()) };
        if let Some(at) = book.rule_sets.lines.iter().position(|line| line.own == made) {
            book.choose_rule_set(at)?;
        }
        self.focus = Some(FocusWish::FirstField);
        Ok(())
    }

    /// Copies a shipped set with its limits; a record that only switches it becomes the copy.
    fn copy_rule_set(&mut self, line: &SetLine) -> Result<(), StoreError> {
        let Some(book) = &self.book else { return Ok(()) };
        let sets = book.store.rule_sets()?;
        let Some(set) = sets.find(&line.key).filter(|_| !line.edited) else { return Ok(()) };
        let label = tr!("ruleset-copied", name = line.name.clone());
        self.rule_set_step(label, true, |tx| {
            let id = match set.own {
                Some(id) => {
                    for (field, value) in set_values(set) {
                        tx.set(id, field, Some(value))?;
                    }
                    id
                }
                None => tx.create(Kind::RuleSet, &set_values(set))?,
            };
            for limit in &set.limits {
                let mut values = vec![("rule_set", Value::Ref(id))];
                values.extend(limit_values(limit));
                tx.create(Kind::RuleLimit, &values)?;
            }
            Ok(())
        })?;
        self.focus = Some(FocusWish::FirstField);
        Ok(())
    }

    fn remove_rule_set(&mut self, line: &SetLine) -> Result<(), StoreError> {
        let Some(id) = line.own else { return Ok(()) };
        let label = if line.shipped {
            tr!("ruleset-gone-back", name = line.name.clone())
        } else {
            tr!("ruleset-removed", name = line.name.clone())
        };
        if let Some(book) = &mut self.book {
            book.drafts.retain(|row| !belongs_to(row, id));
        }
        self.rule_set_step(label, true, |tx| tx.remove(id))?;
        self.focus = Some(FocusWish::List);
        Ok(())
    }

    /// Switches a set; a shipped one gets a record in the book that says no more than that.
    fn use_rule_set(&mut self, line: &SetLine, used: bool) -> Result<(), StoreError> {
        let label = if used {
            tr!("ruleset-taken", name = line.name.clone())
        } else {
            tr!("ruleset-left", name = line.name.clone())
        };
        let flag = Value::Flag(used);
        self.rule_set_step(label, true, |tx| match line.own {
            Some(id) => tx.set(id, "enabled", Some(flag)),
            None => {
                let values = [
                    ("key", Value::Text(line.key.clone())),
                    ("name", Value::Text(line.name.clone())),
                    ("enabled", flag),
                ];
                tx.create(Kind::RuleSet, &values).map(drop)
            }
        })
    }

    fn rule_set_step(
        &mut self,
        label: String,
        told: bool,
        run: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        let plan = Plan::new(Verb::Batch).label(label.clone());
        let ((), changed) = book.store.transact(plan, run)?;
        book.changed(&changed)?;
        book.read_rule_sets()?;
        if told {
            self.notify_undoable(label);
        }
        Ok(())
    }
}

fn belongs_to(row: &crate::app::RowRef, set: RecordId) -> bool {
    match row {
        crate::app::RowRef::Record(id) => *id == set,
        crate::app::RowRef::New { owner, .. } => *owner == set,
        crate::app::RowRef::Year { .. } => false,
    }
}
