//! Opening, making and leaving books.

use std::path::{Path, PathBuf};

use super::{Answer, App};
use crate::app::action::Action;
use crate::app::book::Book;
use crate::app::dialog::Dialog;
use crate::app::files::{PathFor, free_name, with_extension};
use crate::app::notice::NoticeKind;
use crate::app::prefs::Prefs;
use crate::app::tab::Tab;
use crate::domain::catalogue::Kind;
use crate::store::{Access, Store, StoreError};

/// Organisations of the practice book: enough to try everything, made in a moment.
const PRACTICE_SIZE: u32 = 60;

impl App {
    /// Opens what the clerk works on: the file given, the last book, or at the first start a new one.
    pub fn start(&mut self, file: Option<PathBuf>) {
        let last = self.prefs.last_book.clone().filter(|path| path.exists());
        let opened = match (file, last) {
            (Some(file), _) if !file.exists() => self.create_book(&file),
            (Some(file), _) => self.open_book(&file, Access::Write),
            (None, Some(last)) => self.open_book(&last, Access::Write),
            (None, None) => {
                self.offer_practice = true;
                self.first_book()
            }
        };
        if let Err(error) = opened {
            self.report(&error);
        }
    }

    fn first_book(&mut self) -> Result<(), StoreError> {
        let folder = Prefs::documents();
        let name = crate::tr!("first-book-name");
        let path = (1..100)
            .map(|n| {
                folder.join(if n == 1 {
                    format!("{name}.socd")
                } else {
                    format!("{name} {n}.socd")
                })
            })
            .find(|path| !path.exists())
            .unwrap_or_else(|| folder.join(format!("{name}.socd")));
        std::fs::create_dir_all(&folder).map_err(|source| StoreError::io(&folder, source))?;
        self.create_book(&path)
    }

    fn create_book(&mut self, path: &Path) -> Result<(), StoreError> {
        let path = with_extension(path, "socd");
        // The old book's lock goes before the new book is made, and only once the new one can be.
        let store = Store::create_at(&path, self.clock())?;
        self.show(store)
    }

    fn open_book(&mut self, path: &Path, access: Access) -> Result<(), StoreError> {
        if access == Access::Write
            && self.book.as_ref().is_some_and(|book| book.store.path() == path)
        {
            return Ok(());
        }
        match Store::open_at(path, access, self.clock()).and_then(|store| self.show(store)) {
            Ok(()) => Ok(()),
            Err(error @ StoreError::Locked(_)) => {
                self.dialog =
                    Some(Dialog::Locked { path: path.to_path_buf(), sentence: error.sentence() });
                Ok(())
            }
            Err(StoreError::ReadOnly) if access == Access::Write => {
                self.open_book(path, Access::Read)?;
                self.notify(NoticeKind::Warning, crate::tr!("opened-read-only"));
                Ok(())
            }
            // Another book may be open; the sentence names the one that is damaged.
            Err(error) if error.is_damage() => {
                self.failed(error.sentence_of(path), error.details());
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn show(&mut self, mut store: Store) -> Result<(), StoreError> {
        if !self.prefs.user.is_empty() {
            store.set_user(&self.prefs.user);
        }
        let path = std::path::absolute(store.path()).unwrap_or_else(|_| store.path().to_path_buf());
        let book = Book::new(store)?;
        self.forget_judging();
        self.forget_duplicates();
        self.book = Some(book);
        self.dialog = None;
        self.palette = None;
        self.prefs.last_book = Some(path);
        self.prefs.save();
        self.look_for_damage();
        self.prepare()
    }

    /// Looks through the file of a book just opened, on another thread: a damaged one would be worked
    /// in for weeks before somebody asks for a check.
    fn look_for_damage(&mut self) {
        let Some(book) = &self.book else { return };
        let (path, reader) = (book.store.path().to_path_buf(), book.store.reader());
        self.jobs.start("look", move || {
            Answer::Looked(path, reader.and_then(|store| store.check_small_file()))
        });
    }

    pub(super) fn looked(&mut self, path: &Path, found: Result<Option<String>, StoreError>) {
        let damage = match found {
            Ok(None) => return,
            Ok(Some(words)) => StoreError::Damaged(words),
            Err(error) => error,
        };
        if damage.is_damage() {
            self.failed(damage.sentence_of(path), damage.details());
        } else {
            tracing::warn!(error = %damage, "book not looked through");
        }
    }

    pub(super) fn file_action(&mut self, action: Action) -> Result<(), StoreError> {
        match action {
            Action::OpenBook(path, true) => self.open_book(&path, Access::Read),
            Action::OpenBook(path, false) => self.open_book(&path, Access::Write),
            Action::NewBook(path) => {
                self.create_book(&path)?;
                self.go(Tab::Overview);
                Ok(())
            }
            Action::Practice => self.open_practice(),
            Action::AskPath(purpose) => {
                self.choose_path(purpose);
                Ok(())
            }
            Action::GivePath(purpose, path) => {
                if self.may_write(purpose, &path) {
                    self.close_uppermost();
                    return self.handle(purpose.action(path));
                }
                Ok(())
            }
            Action::Import(path) => self.import(&path),
            Action::Export(path) => {
                self.export(&path);
                Ok(())
            }
            Action::ExportList(kind, path) => {
                self.export_list(kind, &path);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The practice book stands apart from the real one; it is made once and then opened again.
    pub(super) fn open_practice(&mut self) -> Result<(), StoreError> {
        let folder = Prefs::documents();
        let path = folder.join(format!("{}.socd", crate::tr!("practice-book-name")));
        self.offer_practice = false;
        if path.exists() {
            return self.open_book(&path, Access::Write);
        }
        std::fs::create_dir_all(&folder).map_err(|source| StoreError::io(&folder, source))?;
        let mut store = Store::create_at(&path, self.clock())?;
        crate::exchange::practice::fill(&mut store, PRACTICE_SIZE, 1, &mut |_, _| {})?;
        self.show(store)?;
        self.go(Tab::Terms);
        Ok(())
    }

    /// Asks for a path in a dialog of the program's own, where it can also be typed.
    pub(super) fn ask_path(&mut self, purpose: PathFor) {
        let folder = self
            .book
            .as_ref()
            .and_then(|book| book.store.path().parent().map(Path::to_path_buf))
            .unwrap_or_else(Prefs::documents);
        let proposed = if purpose.writes() {
            let stem = match purpose {
                PathFor::ExportList(kind) => {
                    crate::i18n::text(&format!("kinds-{}", kind.name()), None)
                }
                PathFor::Report(_) => self.report_name(),
                PathFor::Calendar => crate::tr!("print-tasks"),
                _ => crate::tr!("first-book-name"),
            };
            free_name(&folder, &file_name(&stem), purpose.extension())
        } else {
            folder.join("")
        };
        self.dialog =
            Some(Dialog::Path { purpose, path: proposed.display().to_string(), taken: None });
    }

    /// Opens the system's own file dialog on a thread, for it blocks until it is answered.
    fn choose_path(&mut self, purpose: PathFor) {
        let start = match &self.dialog {
            Some(Dialog::Path { path, .. }) => PathBuf::from(path),
            _ => Prefs::documents(),
        };
        self.jobs.start("file-dialog", move || {
            let mut dialog =
                rfd::FileDialog::new().add_filter(purpose.extension(), &[purpose.extension()]);
            if let Some(folder) = start.parent().filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            if let Some(name) = start.file_name().filter(|_| purpose.writes()) {
                dialog = dialog.set_file_name(name.to_string_lossy());
            }
            let path = if purpose.writes() { dialog.save_file() } else { dialog.pick_file() };
            Answer::Path(purpose, path)
        });
    }

    pub(super) fn path_chosen(&mut self, purpose: PathFor, chosen: Option<PathBuf>) {
        if let (Some(chosen), Some(Dialog::Path { purpose: asked, path, taken })) =
            (chosen, &mut self.dialog)
            && *asked == purpose
        {
            *path = chosen.display().to_string();
            // The system's dialog has asked already.
            *taken = Some(path.clone());
        }
    }

    /// Whether nothing is written over by a path, or the clerk was told and gives it again.
    fn may_write(&mut self, purpose: PathFor, given: &Path) -> bool {
        let there = with_extension(given, purpose.extension()).exists();
        let Some(Dialog::Path { path, taken, .. }) = &mut self.dialog else { return true };
        if !purpose.writes_over() || !there || taken.as_deref() == Some(path.as_str()) {
            return true;
        }
        *taken = Some(path.clone());
        false
    }

    /// The kind a list export is about, for its file name.
    pub(super) fn list_title(kind: Kind) -> String {
        crate::i18n::text(&format!("kinds-{}", kind.name()), None)
    }
}

/// A name that every system takes as a file's name.
pub(super) fn file_name(text: &str) -> String {
    let safe: String = text
        .chars()
        .map(
            |letter| {
                if letter.is_control() || "\\/:*?\"<>|".contains(letter) { '-' } else { letter }
            },
        )
        .take(80)
        .collect();
    safe.trim_matches([' ', '.']).to_owned()
}
