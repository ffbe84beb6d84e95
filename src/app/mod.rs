//! The program behind the window: what is open, what was typed, what happens on an action. Draws
//! nothing and knows no window library; `ui` draws from it and pushes [`Action`]s.

mod action;
mod book;
mod commit;
mod create;
mod dialog;
mod files;
mod form;
mod handle;
mod jobs;
mod keys;
mod listing;
mod notice;
mod palette;
mod picker;
mod prefs;
mod print;
mod record;
mod tab;

pub use action::{Action, Queue};
pub use book::Book;
pub use dialog::Dialog;
pub use form::{Drafts, FieldDraft, FieldError, FieldKey, RowRef};
pub use handle::App;
pub use jobs::{Jobs, Waker};
pub use keys::{Command, KeyName, Shortcut};
pub use listing::{ListState, PAGE};
pub use notice::{Notice, NoticeKind};
pub use palette::{Palette, PaletteItem};
pub use picker::PickerState;
pub use prefs::{Prefs, Theme};
pub use print::{PreviewPage, PrintState, ReportFormat};
pub use record::OpenRecord;
pub use tab::Tab;
