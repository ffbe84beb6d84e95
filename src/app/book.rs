//! The open book with what the window shows of it.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::app::form::Drafts;
use crate::app::listing::ListState;
use crate::app::orders::Orders;
use crate::app::picker::PickerState;
use crate::app::print::PrintState;
use crate::app::recheck::{Recheck, Rechecks};
use crate::app::record::OpenRecord;
use crate::app::rule_sets::RuleSetsPage;
use crate::app::tab::Tab;
use crate::app::tally::Tally;
use crate::app::tree::TreeState;
use crate::app::unsaved::Unsaved;
use crate::domain::catalogue::{Kind, RecordId};
use crate::store::{Access, Changed, OpenFinding, OperationWords, Row, Stamp, Store, StoreError};

/// How many findings and recent records the overview shows.
const OVERVIEW: usize = 60;

/// The open book.
#[expect(clippy::struct_excessive_bools, reason = "each tells of another part of what is shown")]
pub struct Book {
    /// The file.
    pub store: Store,
    /// The lists by kind.
    pub lists: HashMap<Kind, ListState>,
    /// The places of the lines of a long list.
    pub orders: Orders,
    /// The tree of organisations.
    pub tree: TreeState,
    /// The day the book is seen on instead of today.
    pub as_of: Option<NaiveDate>,
    /// The open page of each kind.
    pub open: HashMap<Kind, OpenRecord>,
    /// What was typed and not taken yet.
    pub drafts: Drafts,
    /// Ballots that are being entered again.
    pub rechecks: Rechecks,
    /// The grid of figures that covers the page of its upper union.
    pub figures: Option<crate::app::figures::FiguresGrid>,
    /// The open picker.
    pub picker: Option<PickerState>,
    /// The print section.
    pub print: PrintState,
    /// When the last change was on the disk.
    pub saved_at: Option<Stamp>,
    /// Open findings of the book: errors, warnings.
    pub findings: (u64, u64),
    /// Whether every finding in the book was made by the rules in force now.
    pub findings_current: bool,
    /// Rules were changed since this was last looked at.
    pub rules_changed: bool,
    /// The page of the rule sets.
    pub rule_sets: RuleSetsPage,
    /// The overview's findings.
    pub open_findings: Vec<OpenFinding>,
    /// The records changed last.
    pub recent: Vec<Row>,
    /// What the overview counts.
    pub overview: crate::app::overview::Overview,
    /// What undo would take back.
    pub next_undo: Option<OperationWords>,
    /// What redo would do again.
    pub next_redo: Option<OperationWords>,
    /// Texts that wait in their fields, as the overview tells of them.
    pub unsaved: Vec<Unsaved>,
    pub(super) drafts_file: crate::store::Drafts,
    pub(super) drafts_written: u64,
    pub(super) unsaved_read: u64,
    /// In the section of ballots: whether the list of all is shown instead of the chain of a term.
    pub whole_list: bool,
    /// Counts the changes, so that what was said before one is known to be old.
    pub(super) changes: u64,
    overview_stale: bool,
    /// The kind whose page is on screen.
    shown: Option<Kind>,
}

impl Book {
    /// Shows an open store; texts left behind by a kill stand in their fields again.
    pub fn new(store: Store) -> Result<Self, StoreError> {
        let drafts_file = crate::store::Drafts::of(store.path());
        let mut lists = HashMap::new();
        for tab in Tab::ALL {
            if let Some(kind) = tab.kind() {
                let states = tab.states().iter().map(|(state, _)| *state).collect();
                lists.insert(kind, ListState::new(kind, states));
            }
        }
        let mut book = Self {
            store,
            lists,
            orders: Orders::default(),
            tree: TreeState::default(),
            as_of: None,
            open: HashMap::new(),
            drafts: Drafts::default(),
            rechecks: Rechecks::default(),
            figures: None,
            picker: None,
            print: PrintState::default(),
            saved_at: None,
            findings: (0, 0),
            findings_current: true,
            rules_changed: false,
            rule_sets: RuleSetsPage::default(),
            open_findings: Vec::new(),
            recent: Vec::new(),
            overview: crate::app::overview::Overview::default(),
            next_undo: None,
            next_redo: None,
            unsaved: Vec::new(),
            whole_list: true,
            drafts_file,
            drafts_written: 0,
            unsaved_read: 0,
            changes: 0,
            overview_stale: true,
            shown: None,
        };
        book.recall_drafts()?;
        book.read_stacks()?;
        Ok(book)
    }

    fn read_stacks(&mut self) -> Result<(), StoreError> {
        self.next_undo = self.store.next_undo()?;
        self.next_redo = self.store.next_redo()?;
        self.findings = self.store.finding_counts()?;
        self.findings_current = self.store.findings_are_current()?;
        Ok(())
    }

    /// Shows the findings that a job made anew.
    pub fn judged(&mut self) -> Result<(), StoreError> {
        self.print.stale = true;
        self.overview_stale = true;
        self.overview.spoil();
        for list in self.lists.values_mut() {
            list.spoil();
        }
        self.read_stacks()
    }

    /// Brings everything shown up to date after a change.
    pub fn changed(&mut self, changed: &Changed) -> Result<(), StoreError> {
        if changed.operation.is_none() {
            return Ok(());
        }
        self.saved_at = Some(self.store.clock().now());
        self.changes += 1;
        self.print.stale = true;
        self.overview_stale = true;
        self.overview.spoil();
        self.orders.moved(&changed.listed);
        self.rule_sets.stale = true;
        self.tree.spoil();
        let mut kinds = changed.records.values();
        self.rules_changed |= kinds.any(|kind| matches!(kind, Kind::RuleSet | Kind::RuleLimit));
        for list in self.lists.values_mut() {
            list.spoil();
        }
        if let Some(grid) = &mut self.figures {
            grid.refresh(&self.store, changed)?;
        }
        let kinds: Vec<Kind> = self.open.keys().copied().collect();
        for kind in kinds {
            // A term with forty ballots is read again when it is looked at, not with each of their votes.
            if kind == Kind::Ballot || self.shown == Some(kind) {
                self.reload(kind)?;
            } else if let Some(open) = self.open.get_mut(&kind) {
                open.stale = true;
                if self.store.record(open.id).is_err() {
                    self.open.remove(&kind);
                }
            }
        }
        let alike =
            [Kind::Organisation, Kind::OrganisationPeriod, Kind::Person, Kind::DistinctPair];
        if changed.records.values().any(|kind| alike.contains(kind)) {
            for open in self.open.values_mut() {
                open.alike_asked = false;
            }
        }
        self.read_stacks()
    }

    fn reload(&mut self, kind: Kind) -> Result<(), StoreError> {
        let Some(open) = self.open.get_mut(&kind) else { return Ok(()) };
        match open.reload(&self.store).and_then(|()| open.name_by(&self.store, self.as_of)) {
            Ok(()) => self.rechecks.follow(&open.loaded.dossier),
            Err(StoreError::NoRecord(_)) => {
                self.open.remove(&kind);
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Reads the page of a section again when it was spoiled while another was shown.
    fn freshen(&mut self, tab: Tab) -> Result<(), StoreError> {
        // What can be printed is read from the open term.
        let kind = if tab == Tab::Print { Some(Kind::Term) } else { tab.kind() };
        self.shown = kind;
        match kind.filter(|kind| self.open.get(kind).is_some_and(|open| open.stale)) {
            Some(kind) => self.reload(kind),
            None => Ok(()),
        }
    }

    /// Reads everything shown again after a change that was not made here: an import.
    pub fn reread(&mut self) -> Result<(), StoreError> {
        self.orders.forget();
        let changed = Changed { operation: Some(0), ..Changed::default() };
        self.changed(&changed)
    }

    /// Reads what the section about to be shown needs and was spoiled.
    pub fn prepare(&mut self, tab: Tab) -> Result<(), StoreError> {
        self.freshen(tab)?;
        if tab == Tab::Ballots {
            self.take_stock();
        }
        if tab == Tab::Rules && self.rule_sets.stale {
            return self.read_rule_sets();
        }
        if let Some(kind) = tab.kind()
            && let Some(list) = self.lists.get_mut(&kind)
        {
            list.refresh(&self.store, &self.orders)?;
            if tab == Tab::Organisations && self.tree.shown {
                let day = self.as_of.unwrap_or_else(|| self.store.clock().local().date_naive());
                self.tree.refresh(&self.store, day, &list.words)?;
            }
            return Ok(());
        }
        if tab == Tab::Overview && self.overview_stale {
            self.open_findings = self.store.open_findings(OVERVIEW)?;
            self.recent = self.store.recent(12)?;
            for list in self.lists.values_mut() {
                list.refresh(&self.store, &self.orders)?;
            }
            self.overview_stale = false;
        }
        if tab == Tab::Overview {
            self.read_unsaved()?;
        }
        Ok(())
    }

    /// Shows everything anew after another day was chosen.
    pub(super) fn seen_anew(&mut self) -> Result<(), StoreError> {
        self.print.stale = true;
        for list in self.lists.values_mut() {
            list.as_of = self.as_of;
            list.spoil();
        }
        let kinds: Vec<Kind> = self.open.keys().copied().collect();
        kinds.into_iter().try_for_each(|kind| self.reload(kind))
    }

    /// Makes the sums of the open ballot anew when something of it was typed or changed.
    pub fn take_stock(&mut self) {
        let Some(open) = self.open.get_mut(&Kind::Ballot) else { return };
        if open.tally.as_ref().is_none_or(|tally| !tally.is_fresh(&self.drafts)) {
            open.tally = Some(Tally::of(&open.loaded.dossier, &self.drafts, &open.re_elected));
        }
    }

    /// Opens a record on the page of its kind.
    pub fn open_record(&mut self, kind: Kind, id: RecordId) -> Result<(), StoreError> {
        let part = self.open.get(&kind).map_or(0, |open| open.part);
        if self.open.get(&kind).is_some_and(|open| open.id == id) {
            return Ok(());
        }
        let mut open = OpenRecord::load(&self.store, id)?;
        open.name_by(&self.store, self.as_of)?;
        self.rechecks.hide();
        if kind == Kind::Organisation {
            self.figures = None;
        }
        open.part = part;
        self.open.insert(kind, open);
        Ok(())
    }

    /// The page of a section.
    pub fn page(&self, tab: Tab) -> Option<&OpenRecord> {
        self.open.get(&tab.kind()?)
    }

    /// The second entry whose page is shown.
    pub fn recheck(&self, tab: Tab) -> Option<&Recheck> {
        self.rechecks.shown_on(self.page(tab)?.id)
    }

    /// Whether the book can be written.
    pub fn writable(&self) -> bool {
        self.store.access() == Access::Write
    }
}
