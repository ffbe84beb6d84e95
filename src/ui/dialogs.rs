//! The dialogs: whose record, why accepted, which path, what is in the bin.

use egui::{Context, Id, RichText, ScrollArea, Ui};

use super::fonts;
use super::page::chain::Chain;
use super::theme::palette;
use super::widgets::dialog::{Answer, Dialog as Frame};
use super::widgets::picker::{Picker, PickerAction, PickerRow};
use super::widgets::{Button, Field};
use crate::app::{Action, App, Dialog, FieldKey, Queue};
use crate::domain::catalogue::Kind;
use crate::domain::text::match_ranges;
use crate::i18n;
use crate::tr;

/// Draws the open dialog.
pub fn dialogs_ui(ctx: &Context, app: &mut App, _chain: &mut Chain, queue: &mut Queue) {
    match &app.dialog {
        // Long ones are drawn where they lie.
        Some(Dialog::Paste(paste)) => return super::ballot_dialogs::paste_ui(ctx, paste, queue),
        Some(Dialog::Propose(proposal)) => {
            return super::ballot_dialogs::propose_ui(ctx, proposal, queue);
        }
        Some(Dialog::Figures(paste)) => return super::figures::paste_ui(ctx, paste, queue),
        _ => {}
    }
    match app.dialog.clone() {
        None | Some(Dialog::Paste(_) | Dialog::Propose(_) | Dialog::Figures(_)) => {}
        Some(Dialog::OwnerOf { kind, key }) => owner_ui(ctx, app, kind, key, queue),
        Some(Dialog::Accept { at, reason }) => accept_ui(ctx, app, at, reason, queue),
        Some(Dialog::Path { purpose, path, taken }) => {
            let over = taken.as_deref() == Some(path.as_str());
            path_ui(ctx, purpose, path, over, queue);
        }
        Some(Dialog::Locked { path, sentence }) => {
            let (title, read, leave) = (tr!("locked-title"), tr!("open-read-only"), tr!("go-back"));
            let answer = Frame::new(Id::unique("locked"), &title, &read, &leave).show(ctx, |ui| {
                ui.label(RichText::new(sentence).font(fonts::regular(13.0)));
            });
            match answer {
                Answer::Open => {}
                Answer::Confirm => queue.push(Action::OpenBook(path, true)),
                Answer::Cancel => queue.push(Action::Close),
            }
        }
        Some(Dialog::Reopen { ballot, reason }) => {
            super::recheck::dialogs::reopen_ui(ctx, ballot, reason, queue);
        }
        Some(Dialog::StillOpen { sentences, first }) => {
            super::recheck::dialogs::still_open_ui(ctx, &sentences, first, queue);
        }
        Some(Dialog::Help) => super::help::help_ui(ctx, app, queue),
        Some(Dialog::Bin) => bin_ui(ctx, app, queue),
        Some(Dialog::Office) => super::office::sheet_ui(ctx, app, queue),
        Some(Dialog::Duplicates) => super::duplicates::duplicates_ui(ctx, app, queue),
    }
}

fn owner_ui(ctx: &Context, app: &mut App, kind: Kind, key: FieldKey, queue: &mut Queue) {
    let title = i18n::text(&format!("owner-of-{}", kind.name()), None);
    let (take, leave) = (tr!("take-owner"), tr!("go-back"));
    let Some(book) = &mut app.book else { return };
    let id = Id::unique("owner-field");
    let answer =
        Frame::new(Id::unique("owner"), &title, &take, &leave).width(520.0).show(ctx, |ui| {
            let mut text = book.drafts.begin(key, "").text.clone();
            let before = text.clone();
            let open = book.picker.as_ref().filter(|picker| picker.key == key);
            let ranges: Vec<_> = open
                .map(|picker| {
                    picker.rows.iter().map(|row| match_ranges(&row.name, &picker.words)).collect()
                })
                .unwrap_or_default();
            let rows: Vec<PickerRow<'_>> = open.map_or_else(Vec::new, |picker| {
                let pairs = picker.rows.iter().zip(&ranges);
                pairs
                    .map(|(row, found): (_, &Vec<_>)| PickerRow {
                        title: &row.name,
                        hint: &row.detail,
                        grey: row.state == "ended",
                        found,
                    })
                    .collect()
            });
            let label = i18n::text(&format!("owner-label-{}", kind.name()), None);
            let add = i18n::text("add-organisation", None);
            let hint = tr!("type-to-search");
            let answered = open.map_or("", |picker| picker.query.as_str());
            let mut picker =
                Picker::new(Field::new(&label).hint(&hint), id, &rows).answered(answered);
            if kind == Kind::Term {
                picker = picker.create(&add);
            }
            let (response, action) = picker.show(ui, &mut text);
            if !response.response.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            match action {
                PickerAction::QueryChanged | PickerAction::Cleared => {
                    queue.push(Action::Pick(key, text.clone()));
                }
                PickerAction::Take(at) => {
                    if let Some(row) = open.and_then(|picker| picker.rows.get(at)) {
                        queue.push(Action::Take(key, row.id));
                    }
                }
                PickerAction::Create => queue.push(Action::TakeNew(key, text.trim().to_owned())),
                PickerAction::None | PickerAction::Left => {}
            }
            if text != before {
                book.drafts.begin(key, "").text = text;
            }
            ui.add_space(6.0);
            ui.label(
                RichText::new(tr!("owner-hint"))
                    .font(fonts::regular(12.0))
                    .color(palette(ui).text3),
            );
        });
    match answer {
        Answer::Open => {}
        Answer::Confirm => {
            if let Some(row) = book.picker.as_ref().and_then(|picker| picker.rows.first()) {
                queue.push(Action::Take(key, row.id));
            }
        }
        Answer::Cancel => queue.push(Action::Close),
    }
}

fn accept_ui(ctx: &Context, app: &App, at: usize, reason: String, queue: &mut Queue) {
    let finding = app
        .book
        .as_ref()
        .and_then(|book| book.page(app.tab))
        .and_then(|page| page.loaded.findings.get(at))
        .map(|(finding, _)| format!("{}: {}", finding.code, finding.sentence()));
    let (title, confirm, leave) = (tr!("accept-title"), tr!("accept-confirm"), tr!("go-back"));
    let missing = tr!("accept-needs-reason");
    let frame = Frame::new(Id::unique("accept"), &title, &confirm, &leave)
        .blocked(reason.trim().is_empty().then_some(missing.as_str()));
    let mut text = reason.clone();
    let answer = frame.show(ctx, |ui| {
        ui.label(RichText::new(finding.unwrap_or_default()).font(fonts::regular(13.0)));
        let label = tr!("accept-reason");
        let id = Id::unique("accept-reason");
        let response = Field::new(&label).hint("").id(id).show(ui, &mut text);
        focus_once(ui, id, &response.response);
        if response.enter && !text.trim().is_empty() {
            queue.push(Action::Accept { at, reason: text.clone() });
        }
    });
    finish(answer, queue, || Action::Accept { at, reason: text.clone() });
    if text != reason {
        queue.push(Action::DialogText(text));
    }
}

pub(super) fn focus_once(ui: &Ui, id: Id, response: &egui::Response) {
    if !response.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

pub(super) fn finish(answer: Answer, queue: &mut Queue, confirmed: impl FnOnce() -> Action) {
    match answer {
        Answer::Open => {}
        Answer::Confirm => queue.push(confirmed()),
        Answer::Cancel => queue.push(Action::Close),
    }
}

/// `over`: a file of that name is there, and giving the path once more writes over it.
fn path_ui(
    ctx: &Context,
    purpose: crate::app::PathFor,
    path: String,
    over: bool,
    queue: &mut Queue,
) {
    let (title, leave) = (i18n::text(purpose.key(), None), tr!("go-back"));
    let over = over && purpose.writes_over();
    let confirm = if over {
        tr!("path-write-over")
    } else {
        i18n::text(&format!("{}-do", purpose.key()), None)
    };
    let missing = tr!("path-missing");
    let frame = Frame::new(Id::unique("path"), &title, &confirm, &leave)
        .width(560.0)
        .blocked(path.trim().is_empty().then_some(missing.as_str()));
    let opens = frame.opens(ctx);
    let mut text = path.clone();
    let mut done = false;
    let answer = frame.show(ctx, |ui| {
        let label = tr!("path-label");
        let id = Id::unique("path-field");
        let response = Field::new(&label).hint("").id(id).show(ui, &mut text);
        if opens {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        done = response.enter && !text.trim().is_empty();
        if over {
            let p = palette(ui);
            ui.label(RichText::new(tr!("path-taken")).font(fonts::regular(13.0)).color(p.warning));
        }
        let browse = tr!("path-browse");
        if ui.add(Button::normal(&browse).small()).clicked() {
            queue.push(Action::AskPath(purpose));
        }
    });
    if text != path {
        queue.push(Action::DialogText(text.clone()));
    }
    if done || answer == Answer::Confirm {
        queue.push(Action::GivePath(purpose, std::path::PathBuf::from(text.trim())));
    } else if answer == Answer::Cancel {
        queue.push(Action::Close);
    }
}

fn bin_ui(ctx: &Context, app: &App, queue: &mut Queue) {
    let (title, close, leave) = (tr!("bin-title"), tr!("help-close"), tr!("go-back"));
    let answer =
        Frame::new(Id::unique("bin"), &title, &close, &leave).width(620.0).show(ctx, |ui| {
            if app.bin.is_empty() {
                ui.label(RichText::new(tr!("bin-empty")).font(fonts::regular(13.0)));
            }
            ScrollArea::vertical().max_height(380.0).auto_shrink([false, true]).show(ui, |ui| {
                for entry in &app.bin {
                    ui.horizontal(|ui| {
                        let back = tr!("bin-restore");
                        if ui.add(Button::normal(&back).small()).clicked() {
                            queue.push(Action::Restore(entry.id));
                        }
                        let kind = i18n::text(&entry.kind.label_key(), None);
                        let when = crate::app::stamp_text(entry.at);
                        let label = entry.label.clone().unwrap_or_default();
                        let text = format!("{kind} · {label} · {when} · {}", entry.who);
                        ui.add(
                            egui::Label::new(RichText::new(text).font(fonts::regular(13.0)))
                                .truncate(),
                        );
                    });
                }
            });
        });
    if answer != Answer::Open {
        queue.push(Action::Close);
    }
}
