//! The window of the program: one frame from keys to picture.

use std::sync::Arc;

use egui::{CentralPanel, Context, Frame, Panel, Ui};

use super::page::chain::{Chain, Stop};
use super::page::{PageCx, page_ui};
use super::recheck::{RecheckCx, recheck_ui};
use super::{dialogs, events, fonts, list_pane, palette, shell, shortcuts, status, tabs, theme};
use crate::app::{Action, App, FocusWish, Prefs, Queue, Tab, Theme};
use crate::store::Clock;
use crate::ui::theme::ThemeChoice;

/// Below this width list and page take turns.
const ONE_PANE: f32 = 1000.0;

/// The window's own state: nothing of the book is in it.
pub struct Window {
    /// The program.
    pub app: App,
    queue: Queue,
    chain: Chain,
    turns: events::Turns,
    theme: Option<Theme>,
    /// Tries to reach a wish for the keyboard's place.
    patience: u8,
    /// The field left last, to come back to when its row could not be made.
    came_from: Option<egui::Id>,
    /// What had the keyboard before a dialog or the palette lay over the page.
    below: Option<egui::Id>,
    /// Whether one lay over it in the frame before.
    covered: bool,
    /// In a narrow window: whether the list is shown instead of the page.
    pub list_shown: bool,
    pub(super) pages: super::tabs::print::Textures,
    trace: super::start::Trace,
}

impl Window {
    /// The window over a program; `ctx` gets fonts and theme.
    pub fn new(ctx: &Context, prefs: Prefs, clock: Clock) -> Self {
        fonts::install(ctx);
        let waking = ctx.clone();
        let waker = Arc::new(move || waking.request_repaint());
        let app = App::new(prefs, clock, waker);
        Self {
            app,
            queue: Queue::default(),
            chain: Chain::default(),
            turns: events::Turns::default(),
            theme: None,
            patience: 0,
            came_from: None,
            below: None,
            covered: false,
            list_shown: true,
            pages: super::tabs::print::Textures::default(),
            trace: super::start::Trace::from_environment(),
        }
    }

    /// What happens before a frame is drawn: keys become wishes, wishes are carried out.
    pub fn logic(&mut self, ctx: &Context) {
        self.follow_prefs(ctx);
        if ctx.input(|input| input.viewport().close_requested()) {
            self.app.flush();
        }
        let focused = self.focused_stop(ctx);
        let above = focused.as_ref().and_then(|stop| self.chain.above(stop));
        shortcuts::take(ctx, &mut self.app, (focused.as_ref(), above), &mut self.queue);
        if self.app.run(&mut self.queue) {
            ctx.request_repaint();
        }
        if self.app.jobs.is_busy() {
            ctx.request_repaint_after(std::time::Duration::from_millis(200));
        }
    }

    fn follow_prefs(&mut self, ctx: &Context) {
        if self.theme != Some(self.app.prefs.theme) {
            self.theme = Some(self.app.prefs.theme);
            theme::apply(
                ctx,
                match self.app.prefs.theme {
                    Theme::Light => ThemeChoice::Light,
                    Theme::Dark => ThemeChoice::Dark,
                },
            );
            ctx.options_mut(|options| options.zoom_with_keyboard = false);
        }
        let zoom = f32::from(self.app.prefs.zoom) / 100.0;
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
        }
    }

    fn focused_stop(&self, ctx: &Context) -> Option<Stop> {
        let id = ctx.memory(egui::Memory::focused)?;
        self.chain.stops.iter().find(|stop| stop.id == id).copied()
    }

    /// Draws a frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        // Asked before the page is drawn anew: its fields are not known again until then.
        let stop = self.focused_stop(ui.ctx());
        self.chain.stops.clear();
        self.chain.totals = None;
        shell::top_bar_ui(ui, &self.app, &mut self.queue);
        status::status_ui(ui, &self.app, status::Place::of(stop.as_ref()), &mut self.queue);
        shell::rail_ui(ui, &self.app, &mut self.queue);
        self.body_ui(ui);
        palette::palette_ui(ui.ctx(), &self.app, &mut self.queue);
        dialogs::dialogs_ui(ui.ctx(), &mut self.app, &mut self.chain, &mut self.queue);
        let moved = self.move_focus(ui);
        self.uncover(ui, moved);
        self.trace.laid_out(ui.ctx(), &self.app);
        if !self.queue.is_empty() {
            // A click or a key acts in the frame it is made in; the next one shows it. What a search
            // found is laid out once more instead, and painted with the letter that was typed.
            let searched = self.queue.has_search();
            self.app.run(&mut self.queue);
            if searched {
                ui.ctx().request_discard("the list of what was searched for");
            }
            ui.ctx().request_repaint();
        }
    }

    fn body_ui(&mut self, ui: &mut Ui) {
        let p = theme::palette(ui);
        let narrow = ui.available_width() < ONE_PANE - 80.0;
        let tab = self.app.tab;
        shell::page_header_ui(ui, &self.app, narrow, &mut self.list_shown, &mut self.queue);
        super::as_of::banner_ui(ui, &self.app, &mut self.queue);
        let Some(kind) = tab.kind() else {
            let frame = Frame::NONE.fill(p.window);
            CentralPanel::default().frame(frame).show(ui, |ui| match tab {
                Tab::Print => {
                    tabs::print::print_ui(ui, &self.app, &mut self.pages, &mut self.queue);
                }
                _ => tabs::overview::overview_ui(ui, &self.app, &mut self.queue),
            });
            return;
        };
        let has_page = self.app.book.as_ref().is_some_and(|book| book.open.contains_key(&kind));
        let list_only = narrow && (self.list_shown || !has_page);
        if list_only {
            CentralPanel::default()
                .frame(Frame::NONE.fill(p.sheet))
                .show(ui, |ui| self.list_ui(ui, kind));
            return;
        }
        if !narrow {
            let chain = self.in_chain();
            let width = match (chain, ui.available_width() > 1500.0) {
                (true, false) => super::ballot_list::WIDTH,
                (_, true) => 400.0,
                (false, false) => 318.0,
            };
            Panel::left("list")
                .show_separator_line(false)
                .exact_size(width)
                .resizable(false)
                .frame(Frame::NONE.fill(p.sheet))
                .show(ui, |ui| self.list_ui(ui, kind));
        }
        CentralPanel::default()
            .frame(Frame::NONE.fill(p.sheet))
            .show(ui, |ui| self.page_ui(ui, kind));
    }

    /// Whether the ballots of a term stand at the left instead of the list of all.
    fn in_chain(&self) -> bool {
        let Some(book) = self.app.book.as_ref().filter(|book| !book.whole_list) else {
            return false;
        };
        self.app.tab == Tab::Ballots && book.page(Tab::Ballots).is_some()
    }

    fn list_ui(&mut self, ui: &mut Ui, kind: crate::domain::catalogue::Kind) {
        if self.app.tab == Tab::Rules {
            return tabs::rules::rule_sets_list_ui(ui, &self.app, &mut self.queue);
        }
        let page = self.app.book.as_ref().and_then(|book| book.page(self.app.tab));
        let writable = self.app.book.as_ref().is_some_and(crate::app::Book::writable);
        match page.filter(|_| self.in_chain()) {
            Some(page) => super::ballot_list::ballots_ui(ui, page, writable, &mut self.queue),
            None => list_pane::list_ui(ui, &self.app, kind, &mut self.queue),
        }
    }

    fn page_ui(&mut self, ui: &mut Ui, kind: crate::domain::catalogue::Kind) {
        let today = self.app.clock().local().date_naive();
        let Some(book) = &mut self.app.book else { return };
        let writable = book.writable();
        // A shipped rule set is shown and not written to; a copy of it is.
        let line = (self.app.tab == Tab::Rules).then(|| book.rule_sets.chosen()).flatten();
        let Some(page) = book.open.get(&kind) else {
            list_pane::no_page_ui(ui, kind, &mut self.queue);
            return;
        };
        let free = self.app.dialog.is_none() && self.app.palette.is_none();
        if let Some(second) = book.rechecks.shown_on_mut(page.id) {
            let title = page.row.as_ref().map_or("", |row| row.name.as_str());
            let (queue, chain) = (&mut self.queue, &mut self.chain);
            recheck_ui(ui, &mut RecheckCx { recheck: second, title, queue, chain, free });
            return;
        }
        let closed = page.loaded.dossier.root.text("status") == Some("final");
        let closed = closed && kind == crate::domain::catalogue::Kind::Ballot;
        let rechecked = book.rechecks.get(page.id).map(crate::app::recheck::Recheck::progress);
        let mut cx = PageCx {
            page,
            drafts: &mut book.drafts,
            picker: book.picker.as_ref(),
            queue: &mut self.queue,
            chain: &mut self.chain,
            today,
            writable: writable && !closed && line.is_none_or(|line| line.edited),
            book_writable: writable,
            rechecked,
            taken: false,
            notes: Vec::new(),
        };
        match line {
            Some(line) => tabs::rules::rule_set_ui(ui, &mut cx, line, writable),
            None => page_ui(ui, &mut cx),
        }
    }

    /// Takes the keyboard where the last action wishes it; a wish waits until its field is drawn. Says
    /// whether the keyboard went there.
    fn move_focus(&mut self, ui: &Ui) -> bool {
        if let Some((from, _)) = self.chain.step {
            self.came_from = Some(from);
        }
        self.chain.walk(ui);
        let Some(wish) = self.app.focus else {
            self.come_back(ui);
            return false;
        };
        let wish = match wish {
            FocusWish::Pane(_) if self.at_list(ui) => FocusWish::FirstField,
            FocusWish::Pane(_) => FocusWish::List,
            wish => wish,
        };
        self.app.focus = Some(wish);
        // In a narrow window list and page take turns: the one with the keyboard is shown.
        self.list_shown = matches!(wish, FocusWish::List | FocusWish::Search);
        let target = match wish {
            FocusWish::Field(key) => {
                self.chain.stops.iter().find(|stop| stop.key == key).map(|stop| stop.id)
            }
            FocusWish::FirstField | FocusWish::Pane(_) => self.first_stop(),
            FocusWish::Totals => self.chain.totals.or(self.chain.stops.last().map(|stop| stop.id)),
            FocusWish::NewRow => self.chain.new_row(ui.memory(egui::Memory::focused)),
            FocusWish::List => self.app.tab.kind().map(list_pane::list_id),
            FocusWish::Search => self.app.tab.kind().map(list_pane::search_id),
            FocusWish::Finding(back) => self.next_finding(ui, back),
        };
        match target {
            Some(id) => {
                ui.memory_mut(|memory| memory.request_focus(id));
                self.app.focus = None;
                self.patience = 0;
                ui.ctx().request_repaint();
                return true;
            }
            None if self.patience < 3 => {
                self.patience += 1;
                if let FocusWish::Field(key) = wish {
                    self.show_part_of(key);
                }
                ui.ctx().request_repaint();
            }
            None => {
                self.app.focus = None;
                self.patience = 0;
            }
        }
        false
    }

    /// When the last dialog or the palette is gone, the keyboard comes back to where it was.
    fn uncover(&mut self, ui: &Ui, moved: bool) {
        let covers = self.app.dialog.is_some() || self.app.palette.is_some();
        let was = std::mem::replace(&mut self.covered, covers);
        if covers {
            return;
        }
        if !was {
            // A click on a menu leaves nothing focused; the field before it is still the place.
            self.below = ui.memory(egui::Memory::focused).or(self.below);
            return;
        }
        if moved || self.app.focus.is_some() {
            return;
        }
        let stands = |id: &egui::Id| {
            self.chain.stops.iter().any(|stop| stop.id == *id)
                || ui.ctx().read_response(*id).is_some()
        };
        if let Some(id) = self.below.filter(stands).or(self.first_stop()) {
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.ctx().request_repaint();
        }
    }

    /// Where the keyboard begins on the page; the print section has the choice of the paper alone.
    fn first_stop(&self) -> Option<egui::Id> {
        let first = self.chain.stops.first().map(|stop| stop.id);
        first.or((self.app.tab == Tab::Print).then(tabs::print::paper_id))
    }

    /// When the row that Enter went to never came to be, the keyboard stays where it was.
    fn come_back(&mut self, ui: &Ui) {
        let nowhere = ui.memory(|memory| memory.focused().is_none());
        let Some(from) = self.came_from else { return };
        if !nowhere {
            if ui.memory(|memory| memory.focused() != Some(from)) {
                self.came_from = None;
            }
            return;
        }
        self.came_from = None;
        if self.chain.stops.iter().any(|stop| stop.id == from) {
            ui.memory_mut(|memory| memory.request_focus(from));
        }
    }

    fn at_list(&self, ui: &Ui) -> bool {
        let Some(kind) = self.app.tab.kind() else { return false };
        ui.memory(|memory| {
            memory.has_focus(list_pane::list_id(kind))
                || memory.has_focus(list_pane::search_id(kind))
        })
    }

    fn next_finding(&self, ui: &Ui, back: bool) -> Option<egui::Id> {
        let book = self.app.book.as_ref()?;
        let page = book.page(self.app.tab)?;
        let marked: Vec<egui::Id> = self
            .chain
            .stops
            .iter()
            .filter(|stop| {
                page.loaded.findings.iter().any(|(finding, accepted)| {
                    accepted.is_none()
                        && stop.key.row == crate::app::RowRef::Record(finding.subject)
                        && finding.fields.contains(&stop.key.field)
                })
            })
            .map(|stop| stop.id)
            .collect();
        let here = ui.memory(egui::Memory::focused);
        let at = marked.iter().position(|id| Some(*id) == here);
        match (at, back) {
            (Some(at), false) => marked.get(at + 1).or(marked.first()).copied(),
            (Some(at), true) => {
                at.checked_sub(1).and_then(|at| marked.get(at)).or(marked.last()).copied()
            }
            (None, _) => marked.first().copied(),
        }
    }

    /// The field stands on another part of the page: turns to it.
    fn show_part_of(&mut self, key: crate::app::FieldKey) {
        let Some(kind) = self.app.tab.kind() else { return };
        let Some(row_kind) =
            self.app.book.as_ref().and_then(|book| book.field_of(&key)).map(|(kind, _)| kind)
        else {
            return;
        };
        if let Some(part) = tabs::part_with(kind, row_kind, key.field) {
            self.queue.push(Action::Part(kind, part));
            if let crate::app::RowRef::Record(id) = key.row
                && row_kind != kind
            {
                self.queue.push(Action::Focus(row_kind, id));
            }
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        Self::logic(self, ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        Self::ui(self, ui);
    }

    fn raw_input_hook(&mut self, ctx: &Context, input: &mut egui::RawInput) {
        if self.turns.deal(&mut input.events, self.app.focus.is_some()) {
            ctx.request_repaint();
        }
        self.trace.begins(ctx, &input.events);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.flush();
    }
}
