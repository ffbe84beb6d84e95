//! From a book to the keys that type it in: page by page, part by part, as a clerk goes through them.

use std::collections::{BTreeMap, BTreeSet};

use so_cong_doan::app::Tab;
use so_cong_doan::domain::catalogue::{Field, FieldType, Kind, Record, RecordId};
use so_cong_doan::domain::values::{Value, edit_text};
use so_cong_doan::i18n;
use so_cong_doan::store::{Store, StoreError};
use so_cong_doan::tr;
use so_cong_doan::ui::page::layout::{Block, Of, TableSpec};
use so_cong_doan::ui::tabs;

use super::keyboard::Keyboard;

/// The kinds with a page of their own, so that what a page points to is there before it.
const ORDER: [Kind; 6] =
    [Kind::Document, Kind::Organisation, Kind::Person, Kind::Term, Kind::Programme, Kind::Ballot];

/// A book to be typed in.
pub struct Script<'a> {
    store: &'a Store,
    records: BTreeMap<RecordId, Record>,
    done: BTreeSet<RecordId>,
    /// Rows typed so far, by table kind, link and owner.
    rows: BTreeMap<(&'static str, &'static str, RecordId), usize>,
    /// The part of the page that is shown and the one that is wanted.
    part: (usize, usize),
}

impl<'a> Script<'a> {
    pub fn of(store: &'a Store) -> Self {
        let mut records = BTreeMap::new();
        for kind in Kind::ALL {
            store
                .each::<StoreError>(*kind, |record| {
                    records.insert(record.id, record);
                    Ok(())
                })
                .unwrap();
        }
        Self { store, records, done: BTreeSet::new(), rows: BTreeMap::new(), part: (0, 0) }
    }

    /// Types everything in.
    pub fn play(mut self, keys: &mut Keyboard) {
        for kind in ORDER {
            let roots: Vec<Record> =
                self.records.values().filter(|record| record.kind == kind).cloned().collect();
            for root in roots {
                self.page(keys, &root);
            }
        }
        keys.press("Ctrl+S");
        let left: Vec<&Record> =
            self.records.values().filter(|record| !self.done.contains(&record.id)).collect();
        assert!(left.is_empty(), "no place was found for {left:?}");
    }

    fn page(&mut self, keys: &mut Keyboard, root: &Record) {
        let tab = Tab::ALL.iter().position(|tab| tab.kind() == Some(root.kind)).unwrap();
        keys.press(&format!("Ctrl+{}", tab + 1));
        keys.press("Ctrl+N");
        keys.wait();
        if keys.window().app.dialog.is_some() {
            let owner = match root.kind {
                Kind::Ballot => self.records[&root.reference("meeting").unwrap()].reference("term"),
                _ => root.reference("organisation"),
            };
            self.pick(keys, owner.unwrap());
        }
        assert!(keys.window().app.dialog.is_none(), "the dialog stays open for {root:?}");
        self.done.insert(root.id);
        self.part.0 = 0;
        for (at, part) in tabs::parts(root.kind).iter().enumerate() {
            self.part.1 = at;
            for block in part.blocks {
                self.block(keys, root, block);
            }
        }
    }

    /// Turns to the wanted part once there is something to type in it.
    fn turn(&mut self, keys: &mut Keyboard) {
        while self.part.0 < self.part.1 {
            keys.press("Ctrl+PageDown");
            self.part.0 += 1;
        }
    }

    fn block(&mut self, keys: &mut Keyboard, root: &Record, block: &Block) {
        match block {
            Block::Fields { of: Of::Root, rows, .. } => self.form(keys, root, rows),
            Block::Fields { of: Of::CurrentPeriod, rows, .. } => {
                let first = self.records.values().find(|record| {
                    record.kind == Kind::OrganisationPeriod
                        && record.reference("organisation") == Some(root.id)
                });
                if let Some(period) = first.cloned() {
                    if self.done.insert(period.id) {
                        *self
                            .rows
                            .entry((period.kind.name(), "organisation", root.id))
                            .or_default() += 1;
                    }
                    self.form(keys, &period, rows);
                }
            }
            Block::Table(spec) | Block::Grid(spec) => self.table(keys, root, spec),
            _ => {}
        }
    }

    fn form(&mut self, keys: &mut Keyboard, record: &Record, rows: &[&[(&'static str, f32)]]) {
        for (name, _) in rows.iter().flat_map(|row| row.iter()) {
            let field = record.kind.field(name).unwrap();
            let prefilled = (record.kind, *name) == (Kind::Term, "previous") && has_previous(keys);
            // A ballot begins as being entered; only its own commands go on from there.
            let begun = (record.kind, *name) == (Kind::Ballot, "status");
            match record.get(name) {
                Some(_) if prefilled || begun || field.owner => {}
                Some(value) => {
                    self.turn(keys);
                    keys.to(&name_of(record.kind, name));
                    self.value(keys, record.kind, field, value);
                    keys.press("Tab");
                }
                None if prefilled => {
                    keys.to(&name_of(record.kind, name));
                    keys.press("Delete");
                    keys.press("Tab");
                }
                None => {}
            }
        }
    }

    fn table(&mut self, keys: &mut Keyboard, root: &Record, spec: &TableSpec) {
        if spec.kind == Kind::Ballot {
            return;
        }
        let owners: Vec<RecordId> = match spec.under {
            None => vec![root.id],
            // The window shows the rows of the child row entered last.
            Some(under) => self.children(under, root.id),
        };
        for owner in owners {
            let rows: Vec<Record> = self
                .records
                .values()
                .filter(|record| {
                    record.kind == spec.kind && record.reference(spec.link) == Some(owner)
                })
                .filter(|record| {
                    !self.done.contains(&record.id) && self.points_only_to_done(record)
                })
                .cloned()
                .collect();
            for row in rows {
                self.row(keys, root, spec, owner, &row);
            }
        }
    }

    fn children(&self, kind: Kind, root: RecordId) -> Vec<RecordId> {
        let mut found: Vec<RecordId> = Vec::new();
        for record in self.records.values().filter(|record| record.kind == kind) {
            let owner = kind.required().and_then(|link| record.reference(link.name));
            let above = owner.and_then(|owner| {
                self.records[&owner]
                    .kind
                    .required()
                    .and_then(|link| self.records[&owner].reference(link.name))
            });
            if owner == Some(root) || above == Some(root) {
                found.push(record.id);
            }
        }
        found
    }

    fn points_only_to_done(&self, record: &Record) -> bool {
        record.known().all(|(_, value)| match value {
            Value::Ref(id) => self.done.contains(id),
            _ => true,
        })
    }

    fn row(
        &mut self,
        keys: &mut Keyboard,
        root: &Record,
        spec: &TableSpec,
        owner: RecordId,
        record: &Record,
    ) {
        let title = i18n::text(spec.title, None);
        let count = self.rows.entry((spec.kind.name(), spec.link, owner)).or_default();
        *count += 1;
        let at = *count;
        self.turn(keys);
        keys.new_row(&title, &Keyboard::label(spec.kind, spec.columns[0].0), at);
        let columns = spec.columns.iter().map(|(name, _)| *name);
        for name in columns {
            let Some(value) = record.get(name) else { continue };
            if name == "position" && *value == Value::Int(at as i64) {
                continue;
            }
            let cell = tr!(
                "cell-name",
                label = Keyboard::label(spec.kind, name),
                row = at,
                table = title.clone()
            );
            keys.to(&cell);
            self.value(keys, spec.kind, spec.kind.field(name).unwrap(), value);
            if keys.focused().0 != cell {
                // A taken name goes on to the next row; the rest of this one is typed first.
                keys.press("Shift+Enter");
            }
            keys.press("Tab");
        }
        let organisation = root.reference("organisation");
        for (field, value) in record.known() {
            let is_column = spec.columns.iter().any(|(name, _)| *name == field.name);
            let is_given = field.name == spec.link
                || (field.name == "position" && *value == Value::Int(at as i64))
                || (field.name == "organisation"
                    && record.reference("organisation") == organisation
                    && spec.link == "term");
            if is_column || is_given {
                continue;
            }
            keys.to(&Keyboard::label(spec.kind, field.name));
            self.value(keys, spec.kind, field, value);
            keys.press("Tab");
        }
        self.done.insert(record.id);
    }

    fn value(&self, keys: &mut Keyboard, kind: Kind, field: &Field, value: &Value) {
        match (field.ty, value) {
            (_, Value::Ref(id)) => self.pick(keys, *id),
            (FieldType::Choice(words), Value::Text(word)) => {
                let at = words.iter().position(|known| known == word);
                keys.choose(at.unwrap_or_else(|| panic!("{} is no word of {}", word, field.name)));
            }
            (_, Value::Flag(flag)) => keys.choose(usize::from(!flag)),
            (_, value) => keys.paste(&edit_text(kind, field, value)),
        }
    }

    fn pick(&self, keys: &mut Keyboard, id: RecordId) {
        let words = match self.records[&id].kind {
            Kind::Organisation => {
                let period = self
                    .records
                    .values()
                    .find(|record| record.reference("organisation") == Some(id));
                period.and_then(|period| period.text("name")).unwrap().to_owned()
            }
            _ => self.store.title(id).unwrap(),
        };
        let row = self.store.rows(&[id]).unwrap().remove(0).name;
        keys.pick(&words, &row);
    }
}

/// The name of a field of a form: note and source of a period stand beside those of its organisation.
fn name_of(kind: Kind, name: &str) -> String {
    let label = Keyboard::label(kind, name);
    if kind == Kind::OrganisationPeriod && matches!(name, "note" | "source") {
        let section = i18n::text(&kind.label_key(), None);
        return tr!("field-of", label = label, section = section);
    }
    label
}

/// Whether the window gave the new term its previous one by itself.
fn has_previous(keys: &Keyboard) -> bool {
    let page = keys.book().open.get(&Kind::Term);
    page.is_some_and(|page| page.loaded.dossier.root.reference("previous").is_some())
}
