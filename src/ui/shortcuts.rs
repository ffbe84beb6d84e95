//! Keys to commands, from the one table of `app::Command`.

use egui::{Context, Event, Key, Modifiers};

use super::page::chain::Stop;
use crate::app::{Action, App, Command, KeyName, Queue, RowRef, Shortcut};

fn key_of(name: KeyName) -> Option<Key> {
    Some(match name {
        KeyName::Letter(letter) => return Key::from_name(&letter.to_string()),
        KeyName::Digit(digit) => return Key::from_name(&digit.to_string()),
        KeyName::F(number) => return Key::from_name(&format!("F{number}")),
        KeyName::Plus => Key::Plus,
        KeyName::Minus => Key::Minus,
        KeyName::Delete => Key::Delete,
        KeyName::Home => Key::Home,
        KeyName::End => Key::End,
        KeyName::PageUp => Key::PageUp,
        KeyName::PageDown => Key::PageDown,
        KeyName::Up => Key::ArrowUp,
        KeyName::Down => Key::ArrowDown,
    })
}

fn matches(shortcut: Shortcut, key: Key, modifiers: Modifiers) -> bool {
    let same_key =
        key_of(shortcut.key) == Some(key) || (shortcut.key == KeyName::Plus && key == Key::Equals);
    same_key
        && shortcut.ctrl == (modifiers.command || modifiers.ctrl)
        // Plus needs Shift on many keyboards.
        && (shortcut.shift == modifiers.shift || shortcut.key == KeyName::Plus)
        && shortcut.alt == modifiers.alt
}

/// Takes the commands out of this frame's keys.
///
/// `at` is the field that has the keyboard and the cell above it.
pub fn take(ctx: &Context, app: &mut App, at: (Option<&Stop>, Option<Stop>), queue: &mut Queue) {
    let (focused, above) = at;
    let mut wished: Vec<Command> = Vec::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            let found = Command::all().find(|command| {
                command.shortcut().is_some_and(|shortcut| matches(shortcut, *key, *modifiers))
            });
            let Some(command) = found else { return true };
            if leaves_to_field(app, focused, command) {
                return true;
            }
            wished.push(command);
            false
        });
    });
    let in_dialog = app.dialog.is_some() || app.palette.is_some();
    for command in wished {
        if in_dialog
            && !matches!(
                command,
                Command::Help | Command::ZoomIn | Command::ZoomOut | Command::ZoomReset
            )
        {
            if command == Command::Palette {
                queue.push(Action::Close);
            }
            continue;
        }
        if app.is_rechecking() && is_of_records(command) {
            continue;
        }
        let in_cell = focused.is_some_and(|stop| stop.place.is_some());
        let of_cell = command == Command::Remove && in_cell;
        if app.shows_figures() && is_of_records(command) && !of_cell {
            continue;
        }
        match (command, focused.map(|stop| stop.key.row)) {
            // In a table the key is about the row at hand, and nothing in a form.
            (Command::Remove, Some(RowRef::Record(id))) => {
                if focused.is_some_and(|stop| stop.place.is_some()) {
                    queue.push(Action::Remove(id));
                }
            }
            (Command::Remove, Some(RowRef::New { .. } | RowRef::Year { .. })) => {}
            (Command::CopyAbove, _) => {
                if let (Some(stop), Some(above)) = (focused, above) {
                    queue.push(Action::CopyAbove(above.key, stop.key));
                }
            }
            (Command::Help, Some(_)) => match focused.and_then(|stop| code_at(app, stop)) {
                Some(code) => queue.push(Action::Explain(code)),
                None => queue.command(command),
            },
            (Command::Save, Some(_)) => {
                if let Some(stop) = focused {
                    queue.push(Action::Commit(stop.key));
                }
                queue.command(command);
            }
            _ => queue.command(command),
        }
    }
}

/// Commands on the record or its rows, which are not on screen while a ballot is entered again.
fn is_of_records(command: Command) -> bool {
    matches!(
        command,
        Command::Remove
            | Command::NewChild
            | Command::NextPart
            | Command::PreviousPart
            | Command::NextFinding
            | Command::PreviousFinding
    )
}

/// The code of what is found about a field: the help opens at it.
fn code_at(app: &App, stop: &Stop) -> Option<&'static str> {
    let page = app.book.as_ref()?.page(app.tab)?;
    let about = |finding: &crate::domain::rules::Finding| {
        stop.key.row == RowRef::Record(finding.subject) && finding.fields.contains(&stop.key.field)
    };
    page.loaded.findings.iter().map(|(finding, _)| finding).find(|f| about(f)).map(|f| f.code)
}

/// While something is typed, undo and redo are the field's own; in a search or a dialog always.
fn leaves_to_field(app: &App, focused: Option<&Stop>, command: Command) -> bool {
    if matches!(command, Command::FirstField | Command::TotalsRow) {
        // Lists have these keys for themselves.
        return focused.is_none();
    }
    if !matches!(command, Command::Undo | Command::Redo) {
        return false;
    }
    // The page of a second entry has nothing in the book yet that a key could take back.
    let dirty = app.is_rechecking()
        || focused
            .and_then(|stop| app.book.as_ref()?.drafts.get(&stop.key))
            .is_some_and(crate::app::FieldDraft::is_dirty);
    dirty || app.dialog.is_some() || app.palette.is_some()
}
