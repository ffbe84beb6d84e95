//! The status bar: saved when, where, which keys work here, what is found; and the messages above it.

use egui::{Align, Frame, Layout, Panel, RichText, Ui};

use super::fonts;
use super::icons::Icon;
use super::page::chain::Stop;
use super::theme::palette;
use super::widgets::keycap::key_hint;
use super::widgets::{Button, paint};
use crate::app::{Action, App, Book, Command, NoticeKind, Queue};
use crate::domain::catalogue::Kind;
use crate::tr;

/// Where the keyboard is, for the keys that work there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a list, or nowhere.
    List,
    /// In a field of a form.
    Field,
    /// In a cell of a table.
    Cell,
    /// In a cell of the list of a ballot, which has a line of totals.
    Candidates,
}

impl Place {
    /// The place of a stop of the keys.
    pub fn of(stop: Option<&Stop>) -> Self {
        match stop {
            None => Self::List,
            Some(stop) if stop.place.is_none() => Self::Field,
            Some(stop) if stop.kind == Kind::Candidate => Self::Candidates,
            Some(_) => Self::Cell,
        }
    }
}

/// Draws the status bar and the messages.
pub fn status_ui(ui: &mut Ui, app: &App, place: Place, queue: &mut Queue) {
    let p = palette(ui);
    let frame = Frame::NONE.fill(p.sheet).inner_margin(egui::Margin {
        left: 10,
        right: 12,
        top: 0,
        bottom: 0,
    });
    Panel::bottom("status").show_separator_line(false).exact_size(28.0).frame(frame).show(
        ui,
        |ui| {
            let rect = ui.max_rect();
            paint::rule(
                ui.painter(),
                rect.expand2(egui::vec2(12.0, 0.0)),
                rect.top() + 0.5,
                p.line,
            );
            ui.horizontal_centered(|ui| {
                saved_ui(ui, app);
                ui.add_space(10.0);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    findings_ui(ui, app);
                    judging_ui(ui, app, queue);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        hints_ui(ui, place);
                    });
                });
            });
        },
    );
    for notice in app.notices.iter().rev() {
        notice_ui(ui, notice, queue);
    }
}

fn saved_ui(ui: &mut Ui, app: &App) {
    let p = palette(ui);
    let Some(book) = &app.book else { return };
    let (icon, text, color) = if !book.writable() {
        (Icon::Eye, tr!("status-read-only"), p.warning)
    } else if let Some(unsaved) = unsaved_text(book) {
        (Icon::Pencil, unsaved, p.warning)
    } else if let Some(stamp) = book.saved_at {
        (Icon::CircleCheck, tr!("saved-at", time = crate::app::time_text(stamp)), p.good)
    } else {
        (Icon::CircleCheck, tr!("status-all-saved"), p.good)
    };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 18.0), egui::Sense::hover());
    paint::icon(ui, ui.painter(), rect.center(), icon, 15.0, color);
    ui.label(RichText::new(text).font(fonts::semibold(12.0)).color(color));
}

/// What is typed and not in the book; `None` when everything is.
fn unsaved_text(book: &Book) -> Option<String> {
    match book.drafts.unsaved() {
        (0, 0) => None,
        (_, 0) => Some(tr!("status-typing")),
        (_, left) => Some(tr!("status-unsaved", n = left)),
    }
}

fn findings_ui(ui: &mut Ui, app: &App) {
    let p = palette(ui);
    let Some(book) = &app.book else { return };
    let (errors, warnings) = book.findings;
    let (icon, color, text) = match (errors, warnings) {
        (0, 0) => (Icon::CircleCheck, p.text2, tr!("status-no-findings")),
        (0, warnings) => (Icon::TriangleAlert, p.warning, tr!("status-warnings", n = warnings)),
        (errors, warnings) => {
            (Icon::CircleAlert, p.error, tr!("status-errors", errors = errors, warnings = warnings))
        }
    };
    ui.label(RichText::new(text).font(fonts::regular(12.0)).color(color));
    let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 18.0), egui::Sense::hover());
    paint::icon(ui, ui.painter(), rect.center(), icon, 15.0, color);
}

/// The job that judges the book, or that the findings shown are those of the rules before.
fn judging_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let p = palette(ui);
    let Some(book) = &app.book else { return };
    let (text, button, action) = match &app.judging.running {
        Some(progress) => {
            let (done, total) = progress.so_far();
            let percent = (done * 100).checked_div(total).unwrap_or(0).min(100);
            (tr!("judging", percent = percent), tr!("judging-stop"), Action::StopJudging)
        }
        None if !book.findings_current && book.writable() => {
            (tr!("judging-due"), tr!("judging-begin"), Action::JudgeAnew)
        }
        None => return,
    };
    if ui.add(Button::link(&button)).clicked() {
        queue.push(action);
    }
    ui.label(RichText::new(text).font(fonts::regular(12.0)).color(p.text2));
}

fn hints_ui(ui: &mut Ui, place: Place) {
    let key =
        |command: Command| command.shortcut().map(crate::app::Shortcut::text).unwrap_or_default();
    let enter = || "Enter".to_owned();
    let hints: [(String, String); 5] = match place {
        Place::Field => [
            (enter(), tr!("hint-next-field")),
            ("Esc".to_owned(), tr!("hint-put-back")),
            (key(Command::NewChild), tr!("hint-new-row")),
            (key(Command::NextPart), tr!("hint-next-part")),
            (key(Command::Undo), tr!("hint-undo")),
        ],
        Place::Cell => [
            (enter(), tr!("hint-cell-below")),
            ("Tab".to_owned(), tr!("hint-cell-right")),
            (key(Command::CopyAbove), tr!("hint-copy-above")),
            (key(Command::NewChild), tr!("hint-new-row")),
            (key(Command::NextFinding), tr!("hint-next-finding")),
        ],
        Place::Candidates => [
            (enter(), tr!("hint-cell-below")),
            ("Tab".to_owned(), tr!("hint-cell-right")),
            (key(Command::CopyAbove), tr!("hint-copy-above")),
            (key(Command::TotalsRow), tr!("hint-totals")),
            (key(Command::NextFinding), tr!("hint-next-finding")),
        ],
        Place::List => [
            (tr!("key-arrows"), tr!("hint-move")),
            (enter(), tr!("hint-open")),
            (key(Command::FindInList), tr!("hint-find")),
            (key(Command::New), tr!("hint-new")),
            (key(Command::Help), tr!("hint-help")),
        ],
    };
    for (keys, text) in hints {
        if ui.available_width() < 130.0 {
            break;
        }
        key_hint(ui, &keys, &text);
    }
}

fn notice_ui(ui: &mut Ui, notice: &crate::app::Notice, queue: &mut Queue) {
    let p = palette(ui);
    let (fill, color, icon) = match notice.kind {
        NoticeKind::Done => (p.text, p.sheet, Icon::CircleCheck),
        NoticeKind::Warning => (p.warning_fill, p.warning, Icon::TriangleAlert),
        NoticeKind::Error => (p.error_fill, p.error, Icon::CircleAlert),
    };
    let frame = Frame::NONE.fill(fill).inner_margin(egui::Margin::symmetric(14, 6));
    Panel::bottom(egui::Id::unique(("notice", notice.id))).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(18.0, 22.0), egui::Sense::hover());
            paint::icon(ui, ui.painter(), rect.center(), icon, 16.0, color);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let dismiss = tr!("dismiss");
                if ui.add(Button::normal(&dismiss).small()).clicked() {
                    queue.push(Action::Dismiss(notice.id));
                }
                if notice.undo {
                    let undo = Command::Undo.text();
                    if ui.add(Button::normal(&undo).small()).clicked() {
                        queue.command(Command::Undo);
                        queue.push(Action::Dismiss(notice.id));
                    }
                }
                if let Some(crate::app::Door::Duplicates(last)) = notice.door
                    && ui.add(Button::normal(&tr!("duplicates-look")).small()).clicked()
                {
                    let among = crate::app::Among::After(last);
                    queue.push(Action::Duplicates(crate::app::DuplicateWish::Open(among)));
                    queue.push(Action::Dismiss(notice.id));
                }
                if let Some(details) = &notice.details {
                    let copy = tr!("copy-details");
                    let response = ui.add(Button::normal(&copy).small());
                    if response.on_hover_text(details.as_str()).clicked() {
                        ui.ctx().copy_text(format!("{}\n{details}", notice.text));
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let text = RichText::new(&notice.text).font(fonts::regular(13.0)).color(color);
                    ui.add(egui::Label::new(text).wrap());
                });
            });
        });
        if notice.kind == NoticeKind::Done {
            // The first frame that draws it starts its time; after that only this wakes the window.
            let now = ui.input(|input| input.time);
            let seconds = if notice.undo { 8.0 } else { 4.0 };
            let key = egui::Id::unique(("notice-time", notice.id));
            let since = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(key, || now));
            if now - since > seconds {
                queue.push(Action::Dismiss(notice.id));
            } else {
                let left = (since + seconds - now).max(0.05);
                ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
            }
        }
    });
}
