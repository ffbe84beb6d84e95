//! Why a final ballot is opened again, and what keeps one from being made final.

use egui::{Context, Id, RichText};

use crate::app::{Action, FieldKey, Queue, RecheckAction};
use crate::domain::catalogue::RecordId;
use crate::tr;
use crate::ui::dialogs::{finish, focus_once};
use crate::ui::fonts;
use crate::ui::theme::palette;
use crate::ui::widgets::Field;
use crate::ui::widgets::dialog::Dialog as Frame;

/// Asks for the reason of opening a final ballot again.
pub fn reopen_ui(ctx: &Context, ballot: RecordId, reason: String, queue: &mut Queue) {
    let (title, confirm, leave) = (tr!("reopen-title"), tr!("reopen-confirm"), tr!("go-back"));
    let missing = tr!("reopen-needs-reason");
    let frame = Frame::new(Id::unique("reopen"), &title, &confirm, &leave)
        .blocked(reason.trim().is_empty().then_some(missing.as_str()));
    let mut text = reason.clone();
    let wish =
        |reason: &str| Action::Recheck(RecheckAction::Reopen { ballot, reason: reason.to_owned() });
    let answer = frame.show(ctx, |ui| {
        let hint = RichText::new(tr!("reopen-text")).font(fonts::regular(13.0));
        ui.add(egui::Label::new(hint).wrap());
        let label = tr!("reopen-reason");
        let id = Id::unique("reopen_reason");
        let response = Field::new(&label).hint("").id(id).show(ui, &mut text);
        focus_once(ui, id, &response.response);
        if response.enter && !text.trim().is_empty() {
            queue.push(wish(&text));
        }
    });
    finish(answer, queue, || wish(&text));
    if text != reason {
        queue.push(Action::DialogText(text));
    }
}

/// Lists the errors that keep a ballot from being made final; the way on is to the first of them.
pub fn still_open_ui(
    ctx: &Context,
    sentences: &[(&'static str, String)],
    first: (RecordId, Option<FieldKey>),
    queue: &mut Queue,
) {
    let (title, go, leave) = (tr!("still-open-title"), tr!("still-open-go"), tr!("go-back"));
    let frame = Frame::new(Id::unique("still_open"), &title, &go, &leave).width(520.0);
    let answer = frame.show(ctx, |ui| {
        for (code, sentence) in sentences {
            let p = palette(ui);
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(*code).font(fonts::bold(13.0)).color(p.error));
                let sentence = RichText::new(sentence).font(fonts::regular(13.0)).color(p.text);
                ui.add(egui::Label::new(sentence).wrap());
            });
        }
        let text = RichText::new(tr!("still-open-text")).font(fonts::regular(13.0));
        ui.add(egui::Label::new(text.color(palette(ui).text2)).wrap());
    });
    finish(answer, queue, || Action::Open(first.0, first.1));
}
