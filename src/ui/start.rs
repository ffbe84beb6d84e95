//! Starting the window: wgpu first, then glow, then a plain message with the reason. What worked is
//! remembered.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Instant;

use egui::Context;

use super::Window;
use crate::app::{App, Prefs};
use crate::store::Clock;

/// The window's name to the system; the desktop file bears it too.
const APP_ID: &str = "so-cong-doan";

/// No way of drawing worked.
#[derive(Debug, thiserror::Error)]
#[error("no window: {0}")]
pub struct StartError(String);

impl StartError {
    /// One plain sentence.
    pub fn sentence(&self) -> String {
        crate::tr!("no-window", reason = self.0.clone())
    }
}

/// Opens the window on a file, the last book or a new one; returns when it is closed. `renderer`
/// (`wgpu` or `glow`) overrides what is tried.
pub fn run(file: Option<PathBuf>, renderer: Option<&str>) -> Result<(), StartError> {
    BEGUN.get_or_init(Instant::now);
    let folder = Prefs::folder().unwrap_or_else(std::env::temp_dir);
    let remembered = Prefs::load(&folder).renderer;
    let order: Vec<&str> = match (renderer, remembered.as_str()) {
        (Some("glow"), _) => vec!["glow"],
        (Some(_), _) => vec!["wgpu"],
        (None, "glow") => vec!["glow", "wgpu"],
        (None, _) => vec!["wgpu", "glow"],
    };
    let mut reasons = Vec::new();
    for name in order {
        match try_with(name, file.clone(), &folder, renderer.is_none()) {
            Ok(()) => return Ok(()),
            Err(error) => {
                tracing::warn!(renderer = name, %error, "window not opened");
                reasons.push(format!("{name}: {error}"));
            }
        }
    }
    Err(StartError(reasons.join("; ")))
}

fn try_with(
    name: &str,
    file: Option<PathBuf>,
    folder: &std::path::Path,
    remember: bool,
) -> Result<(), eframe::Error> {
    let renderer = if name == "glow" { eframe::Renderer::Glow } else { eframe::Renderer::Wgpu };
    let title = crate::tr!("app-name");
    let options = eframe::NativeOptions {
        renderer,
        viewport: egui::ViewportBuilder::default()
            .with_app_id(APP_ID)
            .with_title(&title)
            .with_inner_size([1366.0, 740.0])
            .with_min_inner_size([520.0, 360.0]),
        run_and_return: true,
        ..Default::default()
    };
    let folder = folder.to_path_buf();
    let name = name.to_owned();
    eframe::run_native(
        APP_ID,
        options,
        Box::new(move |cc| {
            let mut prefs = Prefs::load(&folder);
            if remember && prefs.renderer != name {
                prefs.renderer = name;
                prefs.save();
            }
            let mut window = Window::new(&cc.egui_ctx, prefs, Clock::System);
            window.app.start(file);
            Ok(Box::new(window))
        }),
    )
}

/// When the program was asked for a window.
static BEGUN: OnceLock<Instant> = OnceLock::new();

/// Prints how long things took where the environment asks for it; for `scripts/measure`. A frame counts
/// as painted when the next one begins.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(super) struct Trace {
    start: bool,
    keys: bool,
    quit: bool,
    shown: bool,
    told: bool,
    typed: Option<Instant>,
}

impl Trace {
    pub(super) fn from_environment() -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| value == "1");
        Self {
            start: set("SOCD_TRACE_START"),
            keys: set("SOCD_TRACE_KEYS"),
            quit: set("SOCD_QUIT_WHEN_PAINTED"),
            shown: false,
            told: false,
            typed: None,
        }
    }

    /// Called before a frame takes its events.
    pub(super) fn begins(&mut self, ctx: &Context, events: &[egui::Event]) {
        if let Some(since) = self.typed.take() {
            eprintln_line(&format!("key {}", since.elapsed().as_millis()));
        }
        if self.keys && events.iter().any(|event| matches!(event, egui::Event::Text(_))) {
            self.typed = Some(Instant::now());
            ctx.request_repaint();
        }
        if !self.shown || self.told {
            return;
        }
        self.told = true;
        if let Some(begun) = BEGUN.get().filter(|_| self.start) {
            eprintln_line(&format!("painted {}", begun.elapsed().as_millis()));
        }
        if self.quit {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// Called once a frame is laid out.
    pub(super) fn laid_out(&mut self, ctx: &Context, app: &App) {
        if self.typed.is_some() {
            ctx.request_repaint();
        }
        if !self.shown && app.book.is_some() {
            self.shown = true;
            ctx.request_repaint();
        }
    }
}

fn eprintln_line(line: &str) {
    use std::io::Write as _;
    // A measurement that nobody reads is no reason to fail.
    let _unheard = writeln!(std::io::stderr(), "{line}");
}
