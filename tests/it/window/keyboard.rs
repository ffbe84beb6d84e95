//! A window on a book in a temporary folder and the keyboard before it: keys and text, nothing else.
//!
//! What is on screen is read from the accessibility tree, as a screen reader does. Every step is also
//! written down as a line for a program that presses the same keys in the real window.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use so_cong_doan::app::{Book, Prefs};
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::store::Clock;
use so_cong_doan::ui::Window;
use so_cong_doan::{i18n, tr};

/// 12/03/2026, 14:32 in Vietnam.
pub const NOW: i64 = 1_773_300_720_000;

/// The harness draws inside a margin of its own.
const MARGIN: f32 = 16.0;

/// Frames in which the window has to come to rest.
const FRAMES: usize = 40;

/// The language is the whole process's; a test in another one waits until it is alone.
static LANGUAGE: RwLock<()> = RwLock::new(());

#[expect(dead_code, reason = "held, not read")]
enum Turn {
    Shared(RwLockReadGuard<'static, ()>),
    Alone(RwLockWriteGuard<'static, ()>),
}

struct Stage {
    window: Option<Window>,
    path: PathBuf,
    prefs: Prefs,
}

/// The keyboard before a window.
pub struct Keyboard {
    harness: Harness<'static, Stage>,
    steps: String,
    /// Keys pressed and texts pasted so far.
    pub presses: usize,
    _turn: Turn,
}

impl Keyboard {
    /// A window of the office's size on a book, which is made when it is not there.
    pub fn at(path: &Path) -> Self {
        Self::with(path, Prefs::default())
    }

    pub fn with(path: &Path, prefs: Prefs) -> Self {
        let turn = if prefs.language == "vi" {
            Turn::Shared(LANGUAGE.read().unwrap_or_else(std::sync::PoisonError::into_inner))
        } else {
            Turn::Alone(LANGUAGE.write().unwrap_or_else(std::sync::PoisonError::into_inner))
        };
        let stage = Stage { window: None, path: path.to_owned(), prefs };
        let builder =
            Harness::builder().with_size([1366.0 + MARGIN, 740.0 + MARGIN]).with_max_steps(60);
        let harness = builder.build_ui_state(frame, stage);
        let mut keyboard = Self { harness, steps: String::new(), presses: 0, _turn: turn };
        keyboard.settle();
        keyboard
    }

    pub fn window(&self) -> &Window {
        self.harness.state().window.as_ref().unwrap()
    }

    pub fn book(&self) -> &Book {
        self.window().app.book.as_ref().unwrap()
    }

    /// One frame with these events, as the system gives them.
    pub fn frame(&mut self, events: Vec<Event>) {
        self.harness.input_mut().events.extend(events);
        self.one_frame();
    }

    fn one_frame(&mut self) {
        let ctx = self.harness.ctx.clone();
        let mut input = std::mem::take(self.harness.input_mut());
        if let Some(window) = &mut self.harness.state_mut().window {
            eframe::App::raw_input_hook(window, &ctx, &mut input);
        }
        *self.harness.input_mut() = input;
        self.harness.step();
    }

    /// Where the part that has the keyboard stands, and where the part of a name does.
    pub fn place(&self, name: Option<&str>) -> Option<egui::Rect> {
        let root = self.harness.root();
        let found = root.children_recursive().find(|node| {
            let node = node.accesskit_node();
            name.map_or(node.is_focused(), |name| {
                node.label().is_some_and(|label| label.contains(name))
            })
        });
        found.map(|node| node.rect())
    }

    /// Frames until nothing changes any more.
    pub fn settle(&mut self) {
        for _ in 0..FRAMES {
            self.one_frame();
            let output = &self.harness.output().viewport_output[&ViewportId::ROOT];
            if output.repaint_delay != Duration::ZERO {
                return;
            }
        }
        panic!("the window does not come to rest: {:?}", self.harness.ctx.repaint_causes());
    }

    /// Presses a key: `Ctrl+N`, `Shift+Enter`, `F4`.
    pub fn press(&mut self, chord: &str) {
        let (modifiers, key) = chord_of(chord);
        self.presses += 1;
        self.log(&format!("key {}", for_x(chord)));
        self.frame(vec![Event::ModifiersChanged(modifiers), key_event(key, true, modifiers)]);
        self.frame(vec![
            key_event(key, false, modifiers),
            Event::ModifiersChanged(Modifiers::NONE),
        ]);
        self.settle();
    }

    /// Puts a text in with Ctrl+V.
    pub fn paste(&mut self, text: &str) {
        self.presses += 1;
        self.log(&format!("paste {text}"));
        self.frame(vec![Event::Paste(text.to_owned())]);
        self.settle();
    }

    /// Types letters as an input method hands them over, one by one.
    pub fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.presses += 1;
            self.frame(vec![Event::Text(letter.to_string())]);
        }
        self.log(&format!("type {text}"));
        self.settle();
    }

    /// Gives the window time, for the replay.
    pub fn wait(&mut self) {
        self.log("wait 0.05");
    }

    /// Takes a picture, in the replay.
    pub fn shot(&mut self, name: &str) {
        self.log(&format!("shot {name}"));
    }

    fn log(&mut self, line: &str) {
        let _ = writeln!(self.steps, "{line}");
    }

    /// Writes the steps for the replay, where the surroundings ask for them.
    pub fn keep_steps(&self, name: &str) {
        if std::env::var_os("SOCD_STEPS").is_none() {
            return;
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(folder.join(format!("{name}.steps")), &self.steps).unwrap();
    }

    /// Name and role of the part that has the keyboard; empty when none has.
    pub fn focused(&self) -> (String, Option<Role>) {
        let root = self.harness.root();
        let node = root.children_recursive().find(|node| node.accesskit_node().is_focused());
        node.map_or_else(Default::default, |node| {
            (node.accesskit_node().label().unwrap_or_default(), Some(node.accesskit_node().role()))
        })
    }

    /// What stands in the part that has the keyboard.
    pub fn value(&self) -> String {
        let root = self.harness.root();
        let node = root.children_recursive().find(|node| node.accesskit_node().is_focused());
        node.and_then(|node| node.accesskit_node().value()).unwrap_or_default()
    }

    /// How many parts a screen reader is told of.
    pub fn nodes(&self) -> usize {
        self.harness.root().children_recursive().count()
    }

    /// Whether a text with these words is on screen.
    pub fn shows(&self, words: &str) -> bool {
        let root = self.harness.root();
        root.children_recursive().any(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value(), node.description()]
                .into_iter()
                .flatten()
                .any(|text| text.contains(words))
        })
    }

    /// Goes on with Tab until the part of a name is reached.
    pub fn to(&mut self, name: &str) {
        let mut visited = Vec::new();
        for _ in 0..150 {
            let here = self.focused().0;
            if here == name {
                return;
            }
            visited.push(here);
            self.press("Tab");
        }
        panic!("Tab does not reach “{name}”; it went through {visited:?}");
    }

    /// The first cell of the empty row of a table.
    pub fn new_row(&mut self, table: &str, first: &str, row: usize) {
        let name = tr!("cell-name", label = first, row = row, table = table);
        let mut visited = Vec::new();
        for _ in 0..8 {
            let here = self.focused().0;
            if here == name {
                return;
            }
            visited.push(here);
            self.press("Ctrl+I");
        }
        panic!("Ctrl+I does not reach “{name}”; it went through {visited:?}");
    }

    /// Takes the option at a place of a choice that is unknown so far.
    pub fn choose(&mut self, at: usize) {
        if self.focused().1 == Some(Role::RadioGroup) {
            for _ in 0..=at {
                self.press("Right");
            }
            return;
        }
        if self.focused().1 == Some(Role::CheckBox) {
            for _ in 0..=at {
                self.press("Space");
            }
            return;
        }
        self.press("F4");
        for _ in 0..=at {
            self.press("Down");
        }
        self.press("Enter");
    }

    /// Types words into a picker and takes the row of a name.
    pub fn pick(&mut self, words: &str, row: &str) {
        self.paste(words);
        self.wait();
        let rows: Vec<String> = self
            .book()
            .picker
            .iter()
            .flat_map(|picker| &picker.rows)
            .map(|row| row.name.clone())
            .collect();
        let Some(at) = rows.iter().position(|name| name == row) else {
            panic!("“{words}” gives {rows:?}, not “{row}”, in “{}”", self.focused().0);
        };
        for _ in 0..at {
            self.press("Down");
        }
        self.press("Enter");
        self.wait();
    }

    /// The label of a field.
    pub fn label(kind: Kind, field: &str) -> String {
        i18n::text(&kind.field_key(kind.field(field).unwrap()), None)
    }
}

fn frame(ui: &mut egui::Ui, stage: &mut Stage) {
    let ctx = ui.ctx().clone();
    if let Some(window) = &mut stage.window {
        window.logic(&ctx);
        window.ui(ui);
        return;
    }
    let mut window = Window::new(&ctx, stage.prefs.clone(), Clock::Fixed(NOW));
    window.app.start(Some(stage.path.clone()));
    stage.window = Some(window);
    ctx.request_repaint();
}

fn key_event(key: Key, pressed: bool, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }
}

fn chord_of(chord: &str) -> (Modifiers, Key) {
    let mut modifiers = Modifiers::NONE;
    let mut rest = chord;
    loop {
        match rest.split_once('+') {
            Some(("Ctrl", after)) => {
                modifiers |= Modifiers::COMMAND | Modifiers::CTRL;
                rest = after;
            }
            Some(("Shift", after)) => {
                modifiers |= Modifiers::SHIFT;
                rest = after;
            }
            Some(("Alt", after)) => {
                modifiers |= Modifiers::ALT;
                rest = after;
            }
            _ => break,
        }
    }
    (modifiers, Key::from_name(rest).unwrap_or_else(|| panic!("no key {chord}")))
}

/// The same keys as the X keyboard calls them.
fn for_x(chord: &str) -> String {
    let mut parts: Vec<String> = chord.split('+').map(str::to_owned).collect();
    let last = parts.pop().unwrap_or_default();
    let mut named: Vec<String> = parts.iter().map(|part| part.to_lowercase()).collect();
    named.push(match last.as_str() {
        "Enter" => "Return".to_owned(),
        "PageDown" => "Next".to_owned(),
        "PageUp" => "Prior".to_owned(),
        "Space" => "space".to_owned(),
        letter if letter.len() == 1 => letter.to_lowercase(),
        other => other.to_owned(),
    });
    named.join("+")
}
