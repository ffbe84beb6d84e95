//! The button of the tasks of offices in the head of a page.

use egui::{Popup, Ui};

use crate::app::{Command, EventKind, OfficeCommand, Queue, Shortcut};
use crate::domain::catalogue::Kind;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::widgets::Button;

/// The tasks of a page.
fn tasks(kind: Kind) -> &'static [OfficeCommand] {
    use OfficeCommand::{Appoint, End, Event, NewTerm, Recognise, Results, Round, Vacancy};
    match kind {
        Kind::Ballot => &[Results, Round, Recognise, End, Vacancy],
        Kind::Term => &[Recognise, End, Vacancy, Appoint, NewTerm],
        Kind::Person => &[End],
        Kind::Organisation => &[
            Event(EventKind::Found),
            Event(EventKind::Rename),
            Event(EventKind::Transfer),
            Event(EventKind::ChangeKind),
            Event(EventKind::Merge),
            Event(EventKind::Consolidate),
            Event(EventKind::Split),
            Event(EventKind::End),
            Event(EventKind::TakeOver),
            Event(EventKind::TransferMany),
        ],
        _ => &[],
    }
}

/// Draws the button with its menu; nothing on pages without such tasks.
pub fn button_ui(ui: &mut Ui, kind: Kind, queue: &mut Queue) {
    let tasks = tasks(kind);
    if tasks.is_empty() {
        return;
    }
    let (name, icon) = match kind {
        Kind::Organisation => (tr!("event-menu"), Icon::GitBranch),
        _ => (tr!("office-menu"), Icon::Stamp),
    };
    let response = ui.add(Button::normal(&name).small().icon(icon));
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(300.0);
        for task in tasks {
            let command = Command::Office(*task);
            let key = command.shortcut().map(Shortcut::text).unwrap_or_default();
            if ui.add(egui::Button::new(command.text()).right_text(key)).clicked() {
                queue.command(command);
                ui.close();
            }
        }
    });
}
