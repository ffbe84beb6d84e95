//! Ctrl+K: anything by its words, and every command.

use crate::app::keys::Command;
use crate::domain::catalogue::Kind;
use crate::domain::text;
use crate::store::{Hit, Store, StoreError};

/// How many records of a kind are shown.
const PER_KIND: usize = 5;
/// How many when one kind is chosen.
const OF_ONE_KIND: usize = 40;

/// One row of the palette.
#[derive(Clone, Debug)]
pub enum PaletteItem {
    /// A record.
    Record(Hit),
    /// A command.
    Command(Command),
}

/// The open palette.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// Its text.
    pub query: String,
    /// The words of the text.
    pub words: Vec<String>,
    /// The kind looked into; `None` for all.
    pub only: Option<Kind>,
    /// What was found.
    pub items: Vec<PaletteItem>,
    /// The row the keyboard is at.
    pub cursor: usize,
}

impl Palette {
    /// Looks again.
    pub fn look(&mut self, store: &Store, query: String) -> Result<(), StoreError> {
        // `>` asks for commands, `@` for people, `#` for documents.
        let (only, bare) = match query.trim_start().chars().next() {
            Some('@') => (Some(Kind::Person), query.trim_start()[1..].to_owned()),
            Some('#') => (Some(Kind::Document), query.trim_start()[1..].to_owned()),
            Some('>') => (None, query.trim_start()[1..].to_owned()),
            _ => (self.only, query.clone()),
        };
        let commands_only = query.trim_start().starts_with('>');
        self.words = text::search_words(&bare);
        self.query = query;
        self.cursor = 0;
        let per_kind = if only.is_some() { OF_ONE_KIND } else { PER_KIND };
        self.items.clear();
        if !commands_only {
            let hits = if self.words.is_empty() {
                let mut recent = store.recent(12)?;
                recent.retain(|row| only.is_none_or(|only| row.kind == only));
                recent.into_iter().map(|row| Hit { row, missing: None }).collect()
            } else {
                store.search(&self.words, only, per_kind)?
            };
            self.items.extend(hits.into_iter().map(PaletteItem::Record));
        }
        if only.is_none() {
            let words = &self.words;
            let commands = Command::all()
                .filter(|command| *command != Command::Palette)
                .filter(|command| text::matches(&text::fold(&command.text()), words))
                .map(PaletteItem::Command);
            let limit = if self.words.is_empty() && !commands_only { 0 } else { 40 };
            self.items.extend(commands.take(limit));
        }
        Ok(())
    }
}
