//! The page of the rule sets (Bộ quy định): those the program brings and the office's own.

use std::collections::HashMap;

use uuid::Uuid;

use crate::app::book::Book;
use crate::app::record::OpenRecord;
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::rules::Code;
use crate::domain::rules::sets::{Limit, RuleSet, RuleSets};
use crate::domain::values::{PartialDate, Value};
use crate::store::{LoadedDossier, StoreError};
use crate::tr;

/// What is wished on the page of the rule sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleSetWish {
    /// Shows the set of a line.
    Choose(usize),
    /// Makes a set of the office's own.
    New,
    /// Copies the shipped set shown into the book, to be edited (Sửa theo cơ quan).
    Edit,
    /// Puts the office's copy or switch into the bin (Trở lại bản gốc), or a set of its own.
    GoBack,
    /// Takes the set shown into use, or out of it.
    Use(bool),
}

/// One rule set as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetLine {
    /// The key; empty for an own set without one.
    pub key: String,
    /// The book's record, when it has one.
    pub own: Option<RecordId>,
    /// Its name.
    pub name: String,
    /// The text it comes from and when it holds.
    pub facts: String,
    /// Whether the rules ask it.
    pub enabled: bool,
    /// Whether the program brings a set of this key.
    pub shipped: bool,
    /// Whether its limits are the book's own and can be edited.
    pub edited: bool,
}

/// The page of the rule sets.
#[derive(Clone, Debug)]
pub struct RuleSetsPage {
    /// Every set, shipped ones first.
    pub lines: Vec<SetLine>,
    /// The line shown.
    pub current: usize,
    /// Must be read again before it is shown.
    pub stale: bool,
}

impl Default for RuleSetsPage {
    fn default() -> Self {
        Self { lines: Vec::new(), current: 0, stale: true }
    }
}

impl RuleSetsPage {
    /// The line shown.
    pub fn chosen(&self) -> Option<&SetLine> {
        self.lines.get(self.current)
    }
}

impl Book {
    /// Reads the rule sets again after a change; the one shown stays.
    pub(super) fn read_rule_sets(&mut self) -> Result<(), StoreError> {
        let before = self.rule_sets.chosen().map(|line| (line.key.clone(), line.own));
        let sets = self.store.rule_sets()?;
        let shipped = RuleSets::shipped();
        let mut lines = Vec::new();
        // A switched-off code stands among the sets with its name as key.
        for set in sets.all().filter(|set| Code::find(&set.key).is_none()) {
            let is_shipped = shipped.find(&set.key).is_some();
            let edited = match set.own {
                Some(id) if is_shipped => {
                    !self.store.pointing(Kind::RuleLimit, "rule_set", id)?.is_empty()
                }
                own => own.is_some(),
            };
            lines.push(line_of(set, is_shipped, edited));
        }
        let at = before.and_then(|(key, own)| {
            let same = |line: &SetLine| !key.is_empty() && line.key == key;
            lines.iter().position(|line| same(line) || (own.is_some() && line.own == own))
        });
        let last = lines.len().saturating_sub(1);
        self.rule_sets = RuleSetsPage {
            current: at.unwrap_or(self.rule_sets.current).min(last),
            lines,
            stale: false,
        };
        self.show_rule_set(&sets)
    }

    pub(super) fn choose_rule_set(&mut self, at: usize) -> Result<(), StoreError> {
        self.rule_sets.current = at;
        let sets = self.store.rule_sets()?;
        self.show_rule_set(&sets)
    }

    fn show_rule_set(&mut self, sets: &RuleSets) -> Result<(), StoreError> {
        let Some(line) = self.rule_sets.chosen() else {
            self.open.remove(&Kind::RuleSet);
            return Ok(());
        };
        match line.own.filter(|_| line.edited) {
            Some(id) => self.open_record(Kind::RuleSet, id),
            None => {
                if let Some(set) = sets.find(&line.key) {
                    self.open.insert(Kind::RuleSet, shown(set));
                }
                Ok(())
            }
        }
    }
}

fn line_of(set: &RuleSet, shipped: bool, edited: bool) -> SetLine {
    let date = |date: Option<PartialDate>| date.map(PartialDate::shown);
    let held = match (date(set.valid_from), date(set.valid_to)) {
        (Some(from), Some(to)) => tr!("ruleset-from-to", from = from, to = to),
        (Some(from), None) => tr!("ruleset-from", from = from),
        (None, Some(to)) => tr!("ruleset-to", to = to),
        (None, None) => String::new(),
    };
    let facts: Vec<&str> =
        [held.as_str(), set.source.as_str()].into_iter().filter(|fact| !fact.is_empty()).collect();
    SetLine {
        key: set.key.clone(),
        own: set.own,
        name: if set.name.is_empty() { tr!("line-unnamed") } else { set.name.clone() },
        facts: facts.join(" · "),
        enabled: set.enabled,
        shipped,
        edited,
    }
}

/// A shipped set as a page that nobody can write to: its numbers are of no book.
fn shown(set: &RuleSet) -> OpenRecord {
    let id = RecordId(-1);
    let mut root = Record::empty(id, Uuid::nil(), Kind::RuleSet);
    for (field, value) in set_values(set) {
        root.put(field, Some(value));
    }
    // Tables show rows of equal rank by their numbers: these rise to the set's own.
    let first = id.0.saturating_sub_unsigned(set.limits.len() as u64);
    let parts = set.limits.iter().zip(first..).map(|(limit, number)| {
        let mut record = Record::empty(RecordId(number), Uuid::nil(), Kind::RuleLimit);
        record.put("rule_set", Some(Value::Ref(id)));
        for (field, value) in limit_values(limit) {
            record.put(field, Some(value));
        }
        record
    });
    let dossier = Dossier {
        parts: parts.collect(),
        root,
        around: Vec::new(),
        beside: Vec::new(),
        rules: RuleSets::default(),
        titles: HashMap::new(),
    };
    OpenRecord::of(LoadedDossier { dossier, findings: Vec::new() })
}

/// The values of a set, by the fields of its record.
pub(super) fn set_values(set: &RuleSet) -> Vec<(&'static str, Value)> {
    let text = |text: &str| (!text.is_empty()).then(|| Value::Text(text.to_owned()));
    let values = [
        ("key", text(&set.key)),
        ("name", text(&set.name)),
        ("valid_from", set.valid_from.map(Value::Date)),
        ("valid_to", set.valid_to.map(Value::Date)),
        ("enabled", Some(Value::Flag(set.enabled))),
        ("source", text(&set.source)),
    ];
    known(values)
}

/// The values of a limit, by the fields of its record.
pub(super) fn limit_values(limit: &Limit) -> Vec<(&'static str, Value)> {
    let number = |number: Option<u64>| number.and_then(|n| i64::try_from(n).ok()).map(Value::Int);
    let text = |text: &str| (!text.is_empty()).then(|| Value::Text(text.to_owned()));
    let values = [
        ("subject", text(limit.subject.word())),
        ("level", limit.level.as_deref().and_then(text)),
        ("members_from", number(limit.members_from)),
        ("members_to", number(limit.members_to)),
        ("at_least", number(limit.at_least)),
        ("at_most", number(limit.at_most)),
        ("numerator", number(limit.share.map(|(part, _)| part))),
        ("denominator", number(limit.share.map(|(_, whole)| whole))),
        ("basis", limit.basis.and_then(|basis| text(basis.field()))),
        ("verified", Some(Value::Flag(limit.verified))),
        ("source", text(&limit.source)),
    ];
    known(values)
}

fn known<const N: usize>(values: [(&'static str, Option<Value>); N]) -> Vec<(&'static str, Value)> {
    values.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
}
