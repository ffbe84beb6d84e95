//! What several tests need.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use so_cong_doan::exchange::json;
use so_cong_doan::store::{Access, Store};
use tempfile::TempDir;

/// A folder with an empty book in it.
pub struct Desk {
    pub folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        Store::create(&desk.book()).unwrap();
        desk
    }

    /// One whose book holds a file.
    pub fn with(source: &Path) -> Self {
        let desk = Self::new();
        json::import(&mut desk.open(), source, false)
            .unwrap_or_else(|error| panic!("{}", error.sentence()));
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn book(&self) -> PathBuf {
        self.path("so.socd")
    }

    pub fn open(&self) -> Store {
        Store::open(&self.book(), Access::Write).unwrap()
    }

    /// What lies in the folder, in order.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    pub fn export(&self) -> String {
        export(&self.open())
    }
}

/// The book as exchange file.
pub fn export(store: &Store) -> String {
    let mut bytes = Vec::new();
    json::export(store, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The invented file with every kind and every field.
pub fn everything() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/everything.json")
}

pub fn read_json(path: &Path) -> Json {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// An exchange file of some records.
pub fn file_of(records: &Json) -> String {
    serde_json::json!({ "format": "so-cong-doan", "version": 1, "records": records }).to_string()
}
