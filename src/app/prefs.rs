//! What belongs to this computer and not to the book: last book, zoom, theme, language, drawing.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Light.
    #[default]
    Light,
    /// Dark.
    Dark,
}

/// Preferences of this computer. A missing or unreadable file means the defaults.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// The book opened at the next start.
    pub last_book: Option<PathBuf>,
    /// The name the history shows; the operating system's where empty.
    pub user: String,
    /// Zoom in percent, 80–200.
    pub zoom: u16,
    /// Theme.
    pub theme: Theme,
    /// `vi` or `en`.
    pub language: String,
    /// The way of drawing that worked last: `wgpu` or `glow`.
    pub renderer: String,
    #[serde(skip)]
    path: Option<PathBuf>,
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            last_book: None,
            user: String::new(),
            zoom: 100,
            theme: Theme::Light,
            language: "vi".to_owned(),
            renderer: String::new(),
            path: None,
        }
    }
}

impl Prefs {
    /// The smallest and the largest zoom, in percent.
    pub const ZOOM: (u16, u16) = (80, 200);

    /// Reads the preferences of a folder; they are written there again.
    pub fn load(folder: &Path) -> Self {
        let path = folder.join("settings.json");
        let mut prefs: Self = std::fs::read(&path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        prefs.zoom = prefs.zoom.clamp(Self::ZOOM.0, Self::ZOOM.1);
        prefs.path = Some(path);
        prefs
    }

    /// Writes them. A failure is logged and otherwise harmless: nothing of the book is in them.
    pub fn save(&self) {
        let Some(path) = &self.path else { return };
        let written = path
            .parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| serde_json::to_vec_pretty(self).map_err(std::io::Error::other))
            .and_then(|bytes| std::fs::write(path, bytes));
        if let Err(error) = written {
            tracing::warn!(%error, "preferences not written");
        }
    }

    /// The folder of the program's own data on this computer.
    pub fn folder() -> Option<PathBuf> {
        directories::ProjectDirs::from("vn", "", "so-cong-doan")
            .map(|dirs| dirs.data_dir().to_path_buf())
    }

    /// The folder new books are proposed in: the user's documents.
    pub fn documents() -> PathBuf {
        let dirs = directories::UserDirs::new();
        dirs.as_ref()
            .and_then(|dirs| {
                dirs.document_dir()
                    .map(Path::to_path_buf)
                    .or_else(|| Some(dirs.home_dir().to_path_buf()))
            })
            .unwrap_or_else(|| PathBuf::from("."))
    }
}
