//! Actions on lists and record pages.

use super::{App, FocusWish};
use crate::app::action::Action;
use crate::app::create;
use crate::app::dialog::Dialog;
use crate::app::form::{FieldKey, RowRef};
use crate::app::picker::PickerState;
use crate::app::tab::Tab;
use crate::domain::catalogue::{FieldType, Kind, RecordId};
use crate::domain::rules;
use crate::domain::values::Value;
use crate::store::{Plan, StoreError, Verb};

impl App {
    pub(super) fn page_action(&mut self, action: Action) -> Result<(), StoreError> {
        if self.book.is_none() {
            return Ok(());
        }
        match action {
            Action::Search(..) | Action::Filter(..) | Action::Visible(..) | Action::Select(..) => {
                self.list_action(action)
            }
            Action::Open(id, field) => self.open(id, field),
            Action::Part(kind, part) => {
                self.with_page(kind, |open| open.part = part);
                Ok(())
            }
            Action::Focus(kind, id) => {
                let page = self.tab.kind().unwrap_or(kind);
                self.with_page(page, |open| {
                    open.focus.insert(kind, id);
                });
                Ok(())
            }
            Action::Commit(key) => self.commit(key),
            Action::Revert(key) => {
                if let Some(book) = &mut self.book {
                    book.drafts.drop(&key);
                    book.picker = None;
                }
                Ok(())
            }
            Action::Set(key, value) => self.made(|book| book.set(key, value)),
            Action::Take(key, id) => self.take(key, id),
            Action::TakeNew(key, name) => self.take_new(key, &name),
            Action::Pick(key, query) => self.pick(key, query),
            Action::PickDone => {
                if let Some(book) = &mut self.book {
                    book.picker = None;
                }
                Ok(())
            }
            Action::New(Kind::RuleSet) => self.rule_set_action(crate::app::RuleSetWish::New),
            Action::New(kind) => self.make(kind),
            Action::NewOf(kind, owner) => self.make_of(kind, owner),
            Action::Remove(id) if self.is_open_rule_set(id) => {
                self.rule_set_action(crate::app::RuleSetWish::GoBack)
            }
            Action::Remove(id) | Action::Withdraw(id) => self.remove(id),
            Action::Restore(id) => self.restore(id),
            Action::AskAccept(at) => {
                self.dialog = Some(Dialog::Accept { at, reason: String::new() });
                Ok(())
            }
            Action::Accept { at, reason } => self.accept(at, &reason),
            _ => Ok(()),
        }
    }

    fn with_page(&mut self, kind: Kind, change: impl FnOnce(&mut crate::app::OpenRecord)) {
        if let Some(open) = self.book.as_mut().and_then(|book| book.open.get_mut(&kind)) {
            change(open);
        }
    }

    fn list_action(&mut self, action: Action) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        match action {
            Action::Search(kind, text) => {
                if let Some(list) = book.lists.get_mut(&kind) {
                    list.search_for(text);
                }
            }
            Action::Filter(kind, filter) => {
                if let Some(list) = book.lists.get_mut(&kind) {
                    list.filter_by(filter);
                }
            }
            Action::Visible(kind, rows) => {
                if let Some(list) = book.lists.get_mut(&kind) {
                    list.fetch(&book.store, rows)?;
                }
            }
            Action::Select(kind, at) => {
                let Some(list) = book.lists.get_mut(&kind) else { return Ok(()) };
                list.refresh(&book.store, &book.orders)?;
                if let Some(id) = list.id_at(&book.store, at)? {
                    list.cursor = Some(at);
                    list.current = Some(id);
                    list.reveal = true;
                    book.open_record(kind, id)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Opens the page that shows a record, at one of its fields.
    fn open(&mut self, id: RecordId, field: Option<FieldKey>) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        let Some(listed) = book.store.listed_of(id)? else { return Err(StoreError::NoRecord(id)) };
        let Some(kind) = book.store.kind_of(listed)? else { return Err(StoreError::NoRecord(id)) };
        book.open_record(kind, listed)?;
        if let Some(list) = book.lists.get_mut(&kind) {
            list.refresh(&book.store, &book.orders)?;
            list.find(&book.store, listed)?;
        }
        if kind == Kind::Organisation && book.tree.shown {
            let day = book.day();
            book.tree.reveal(&book.store, day, listed)?;
        }
        self.tab = Tab::of(kind).unwrap_or(self.tab);
        if kind == Kind::Ballot {
            self.show_whole_list(false);
        }
        self.dialog = None;
        self.palette = None;
        self.focus = Some(field.map_or(FocusWish::FirstField, FocusWish::Field));
        Ok(())
    }

    fn commit(&mut self, key: FieldKey) -> Result<(), StoreError> {
        let year = self.this_year();
        self.made(|book| book.commit(key, year))
    }

    /// Runs something that may make a row; its own rows and further fields are then the ones shown.
    pub(super) fn made(
        &mut self,
        run: impl FnOnce(&mut crate::app::Book) -> Result<Option<RecordId>, StoreError>,
    ) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        if let Some(id) = run(book)?
            && let Some(kind) = book.store.kind_of(id)?
            && let Some(page) = self.tab.kind()
        {
            self.with_page(page, |open| {
                open.focus.insert(kind, id);
            });
        }
        Ok(())
    }

    fn take(&mut self, key: FieldKey, id: RecordId) -> Result<(), StoreError> {
        if let Some(Dialog::OwnerOf { kind, key: own }) = self.dialog.clone()
            && own == key
        {
            self.dialog = None;
            return self.make_of(kind, id);
        }
        self.made(|book| book.set(key, Some(Value::Ref(id))))
    }

    fn take_new(&mut self, key: FieldKey, name: &str) -> Result<(), StoreError> {
        if let Some(Dialog::OwnerOf { kind: Kind::Term, key: own }) = self.dialog.clone()
            && own == key
        {
            let Some(book) = &mut self.book else { return Ok(()) };
            let name = crate::domain::text::nfc_clean_line(name);
            let (owner, changed) = book.store.transact(Plan::new(Verb::Create), |tx| {
                create::named(tx, Kind::Organisation, Some(&name))
            })?;
            book.changed(&changed)?;
            self.dialog = None;
            return self.make_of(Kind::Term, owner);
        }
        self.made(|book| book.take_new(key, name))
    }

    fn pick(&mut self, key: FieldKey, query: String) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        let in_dialog =
            matches!(&self.dialog, Some(Dialog::OwnerOf { key: own, .. }) if *own == key);
        let targets: &[Kind] = match (in_dialog, key.field) {
            (true, "organisation") => &[Kind::Organisation],
            (true, _) => &[Kind::Term],
            (false, _) => match book.field_of(&key) {
                Some((_, field)) => match field.ty {
                    FieldType::Ref(kinds) => kinds,
                    _ => return Ok(()),
                },
                None => return Ok(()),
            },
        };
        let near = book.near(&key, targets)?;
        let day = book.day_of(&key)?.or(book.as_of);
        book.picker = Some(PickerState::ask(&book.store, key, targets, query, (&near, day))?);
        Ok(())
    }

    fn make(&mut self, kind: Kind) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        match kind {
            Kind::Ballot => {
                let here = book
                    .open
                    .get(&Kind::Ballot)
                    .and_then(|open| open.loaded.dossier.root.reference("meeting"));
                match here {
                    Some(meeting) => self.make_of(kind, meeting),
                    None => self.ask_owner(kind),
                }
            }
            Kind::Term => self.ask_owner(kind),
            _ => {
                let plan = Plan::new(Verb::Create);
                let (id, changed) =
                    book.store.transact(plan, |tx| create::named(tx, kind, None))?;
                book.changed(&changed)?;
                self.open_new(kind, id)
            }
        }
    }

    /// Opens a record just made, on the first part of its page.
    fn open_new(&mut self, kind: Kind, id: RecordId) -> Result<(), StoreError> {
        self.open(id, None)?;
        self.with_page(kind, |open| open.part = 0);
        Ok(())
    }

    fn ask_owner(&mut self, kind: Kind) -> Result<(), StoreError> {
        let key = Self::dialog_key(kind);
        self.dialog = Some(Dialog::OwnerOf { kind, key });
        if let Some(book) = &mut self.book {
            book.drafts.drop(&key);
        }
        self.pick(key, String::new())
    }

    fn make_of(&mut self, kind: Kind, owner: RecordId) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        let (id, changed) = create::owned(&mut book.store, kind, owner)?;
        book.picker = None;
        book.changed(&changed)?;
        self.open_new(kind, id)
    }

    fn remove(&mut self, id: RecordId) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        let is_acceptance = book.store.kind_of(id)? == Some(Kind::Acceptance);
        let mut plan = Plan::new(Verb::Remove).about(id);
        let title = match (book.store.listed_of(id)?, book.row_title(id)?) {
            (Some(listed), Some(row)) if listed != id && !is_acceptance => {
                // Named by itself: the page it stood on goes on.
                let title = format!("{row}, {}", book.page_title(listed)?);
                plan = plan.label(title.clone());
                title
            }
            (Some(listed), _) => book.page_title(listed)?,
            (None, _) => String::new(),
        };
        let ((), changed) = book.store.transact(plan, |tx| tx.remove(id))?;
        book.drafts.retain(|row| match row {
            RowRef::Record(record) => !changed.records.contains_key(record),
            RowRef::New { owner, .. } | RowRef::Year { like: owner, .. } => {
                !changed.records.contains_key(owner)
            }
        });
        book.changed(&changed)?;
        let key = if is_acceptance { "acceptance-withdrawn" } else { "removed" };
        self.notify_undoable(crate::tr!(key, what = title));
        Ok(())
    }

    fn restore(&mut self, id: RecordId) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        let ((), changed) =
            book.store.transact(Plan::new(Verb::Restore).about(id), |tx| tx.restore(id))?;
        book.changed(&changed)?;
        self.open(id, None)
    }

    fn accept(&mut self, at: usize, reason: &str) -> Result<(), StoreError> {
        let reason = crate::domain::text::nfc_clean_block(reason);
        if reason.is_empty() {
            return Ok(());
        }
        let page = self.tab.kind();
        let Some(book) = &mut self.book else { return Ok(()) };
        let Some(open) = page.and_then(|kind| book.open.get(&kind)) else { return Ok(()) };
        let Some((finding, _)) = open.loaded.findings.get(at) else { return Ok(()) };
        let values = [
            ("record", Value::Ref(finding.subject)),
            ("code", Value::Text(finding.code.to_owned())),
            ("fields", Value::Text(finding.fields.join(","))),
            ("fingerprint", Value::Text(rules::fingerprint(&open.loaded.dossier, finding))),
            ("reason", Value::Text(reason)),
        ];
        let plan = Plan::new(Verb::Create).about(open.id);
        let (_, changed) = book.store.transact(plan, |tx| tx.create(Kind::Acceptance, &values))?;
        book.changed(&changed)?;
        self.dialog = None;
        Ok(())
    }
}

impl crate::app::Book {
    /// What a row is and whom it is about: "Người ứng cử Cao Thị Ngọc Bội".
    fn row_title(&self, id: RecordId) -> Result<Option<String>, StoreError> {
        let Some(kind) = self.store.kind_of(id)? else { return Ok(None) };
        let label = crate::i18n::text(&kind.label_key(), None);
        let person = self.store.record(id)?.reference("person");
        Ok(Some(match person {
            Some(person) => format!("{label} {}", self.store.title(person)?),
            None => label,
        }))
    }

    /// A listed record as its line in the list names it.
    fn page_title(&self, id: RecordId) -> Result<String, StoreError> {
        match self.store.rows(&[id])?.into_iter().next() {
            Some(row) if !row.name.is_empty() => Ok(row.name),
            _ => self.store.title(id),
        }
    }

    /// The records a clerk means most often in a reference field before anything is typed: the other
    /// terms of the organisation, the papers linked to the page.
    fn near(&self, key: &FieldKey, targets: &[Kind]) -> Result<Vec<RecordId>, StoreError> {
        if !targets.contains(&Kind::Term) || targets.len() != 1 {
            return Ok(Vec::new());
        }
        let (record, link) = match key.row {
            RowRef::Record(id) => (id, "organisation"),
            RowRef::New { owner, .. } | RowRef::Year { like: owner, .. } => (owner, "organisation"),
        };
        let Ok(record) = self.store.record(record) else { return Ok(Vec::new()) };
        let Some(organisation) = record.reference(link) else { return Ok(Vec::new()) };
        let terms = self.store.pointing(Kind::Term, "organisation", organisation)?;
        Ok(terms.iter().map(|term| term.id).filter(|id| *id != record.id).collect())
    }
}
