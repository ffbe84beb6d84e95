//! The program behind the window: what is open, what was typed, what happens on an action. Draws
//! nothing and knows no window library; `ui` draws from it and pushes [`Action`]s.

mod action;
mod as_of;
mod book;
mod commit;
mod create;
mod dialog;
pub mod duplicates;
pub mod figures;
mod files;
mod form;
mod handle;
mod help;
mod jobs;
mod keys;
mod listing;
mod notice;
pub mod office;
mod orders;
pub mod overview;
mod palette;
mod paste;
mod picker;
mod prefs;
mod print;
pub mod programme;
pub mod recheck;
mod record;
mod rule_sets;
pub mod series;
mod tab;
mod tally;
pub mod term_line;
mod tree;
mod unsaved;

pub use action::{Action, Queue, RecheckAction};
pub use as_of::kind_name;
pub use book::Book;
pub use dialog::{Dialog, Proposal, Proposed};
pub use duplicates::{Among, DuplicateWish};
pub use figures::{FiguresAction, FiguresGrid, FiguresPaste};
pub use files::PathFor;
pub use form::{Drafts, FieldDraft, FieldError, FieldKey, RowRef};
pub use handle::{App, FocusWish, Judging};
pub use help::{CodeEntry, Help, HelpPart, KeyEntry};
pub use jobs::{Jobs, Waker};
pub use keys::{Command, KeyName, Shortcut};
pub use listing::{ListState, PAGE};
pub use notice::{Door, Notice, NoticeKind};
pub use office::{EventKind, OfficeAction, OfficeCommand};
pub use palette::{Palette, PaletteItem};
pub use paste::{Choice as PasteChoice, Paste, PasteRow, Taking};
pub use picker::PickerState;
pub use prefs::{Prefs, Theme};
pub use print::{Offer, PreviewPage, PrintState, ReportFormat, offers};
pub use record::OpenRecord;
pub use rule_sets::{RuleSetWish, RuleSetsPage, SetLine};
pub use tab::Tab;
pub use tally::{Tally, TallyRow};
pub use tree::{TreeAction, TreeRow, TreeState};
pub use unsaved::Unsaved;

use crate::store::Stamp;

/// A stamp as the status bar shows it: `14:32`.
pub fn time_text(stamp: Stamp) -> String {
    crate::store::local(stamp).format("%H:%M").to_string()
}

/// A stamp as the history shows it: `14:32 12/03/2026`.
pub fn stamp_text(stamp: Stamp) -> String {
    crate::store::local(stamp).format("%H:%M %d/%m/%Y").to_string()
}
