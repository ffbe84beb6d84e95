//! The part of a ballot's side column about its check: whether it was entered again, by whom, and
//! what can be done next.

use egui::{RichText, Ui};

use crate::app::{Action, Command, Queue, RecheckAction, Shortcut};
use crate::domain::catalogue::Ballot;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::{Button, section};

/// Draws the section. `begun` says how many figures of a second entry were typed, of how many;
/// `writable` whether the book can be written.
pub fn check_ui(
    ui: &mut Ui,
    ballot: &Ballot,
    begun: Option<(usize, usize)>,
    writable: bool,
    queue: &mut Queue,
) {
    section::section_head(ui, &tr!("recheck-side"), None);
    for line in lines(ballot, begun) {
        let p = palette(ui);
        ui.add(
            egui::Label::new(RichText::new(line).font(fonts::regular(13.0)).color(p.text2)).wrap(),
        );
    }
    if writable {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            buttons_ui(ui, ballot, begun, queue);
        });
    }
    ui.add_space(8.0);
}

fn lines(ballot: &Ballot, begun: Option<(usize, usize)>) -> Vec<String> {
    let mut lines = Vec::new();
    if ballot.status.as_deref() == Some("final") {
        lines.push(tr!("recheck-side-final"));
    }
    match (&ballot.checked_by, begun) {
        (_, Some((done, all))) => lines.push(tr!("recheck-side-some", done = done, all = all)),
        (Some(who), None) => {
            let day = ballot.checked_on.map_or_else(|| tr!("widget-unknown"), |day| day.shown());
            lines.push(tr!("recheck-side-checked", day = day, who = who.clone()));
            match ballot.checked_how.as_deref() {
                Some("same_person") => lines.push(tr!("recheck-side-same")),
                Some("other_person") => lines.push(tr!("recheck-side-other")),
                _ => {}
            }
        }
        (None, None) => lines.push(tr!("recheck-side-none")),
    }
    if let Some(reason) = &ballot.reopened {
        lines.push(tr!("recheck-side-reopened", reason = reason.clone()));
    }
    lines
}

fn buttons_ui(ui: &mut Ui, ballot: &Ballot, begun: Option<(usize, usize)>, queue: &mut Queue) {
    let push = |queue: &mut Queue, action| queue.push(Action::Recheck(action));
    let status = ballot.status.as_deref();
    if status == Some("final") {
        if ui.add(Button::normal(&tr!("recheck-reopen")).small()).clicked() {
            push(queue, RecheckAction::AskReopen);
        }
        return;
    }
    let checked = status == Some("checked");
    let text = match (begun, checked) {
        (Some(_), _) => tr!("recheck-resume"),
        (None, true) => tr!("recheck-anew"),
        (None, false) => tr!("recheck-start"),
    };
    let key = Command::Recheck.shortcut().map(Shortcut::text).unwrap_or_default();
    if ui.add(Button::normal(&text).small().shortcut(&key)).clicked() {
        push(queue, RecheckAction::Start);
    }
    let why = tr!("recheck-finalise-why");
    let finalise = tr!("recheck-finalise");
    let button = Button::normal(&finalise).small().icon(Icon::Lock);
    if ui.add(button.disabled_because((!checked).then_some(why.as_str()))).clicked() {
        push(queue, RecheckAction::Finalise);
    }
}
