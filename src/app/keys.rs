//! Commands and their keys: one table for shortcuts, menus, the palette and the help page.
//!
//! No plain letters, no Ctrl+Shift, Ctrl+Space or Alt+Z: these belong to Vietnamese typing.

use crate::app::office::{EventKind, OfficeCommand};
use crate::app::tab::Tab;

/// A command without further data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// New record of the section.
    New,
    /// New child row.
    NewChild,
    /// Search everything.
    Palette,
    /// Search in this list.
    FindInList,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Preview and print.
    Print,
    /// Commit the field and say that it is saved.
    Save,
    /// Into the bin.
    Remove,
    /// The key map.
    Help,
    /// Judge the whole book anew.
    JudgeAnew,
    /// Next pane.
    NextPane,
    /// Pane before.
    PreviousPane,
    /// Next part of the record's page.
    NextPart,
    /// Part before.
    PreviousPart,
    /// Next finding.
    NextFinding,
    /// Finding before.
    PreviousFinding,
    /// Enters the open ballot again to check it.
    Recheck,
    /// Makes the open ballot final.
    Finalise,
    /// Opens the final ballot again.
    Reopen,
    /// Next record without leaving the form.
    NextRecord,
    /// Record before.
    PreviousRecord,
    /// The first field of the page.
    FirstField,
    /// The line of totals.
    TotalsRow,
    /// The value of the row above.
    CopyAbove,
    /// Whom the numbers of the open ballot elect.
    ProposeElected,
    /// A section of the rail.
    Go(Tab),
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// As drawn.
    ZoomReset,
    /// New book.
    NewBook,
    /// Open a book.
    OpenBook,
    /// Import records.
    Import,
    /// Export all records.
    Export,
    /// Export the list on screen.
    ExportList,
    /// Practice book.
    Practice,
    /// Light theme.
    ThemeLight,
    /// Dark theme.
    ThemeDark,
    /// Vietnamese.
    Vietnamese,
    /// English.
    English,
    /// A task of offices.
    Office(OfficeCommand),
    /// Looks for likely duplicates.
    Duplicates,
    /// Figures of the organisations below the one that is shown.
    FiguresGrid,
}

/// A key of the keyboard, by the name shown on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyName {
    /// A letter with Ctrl.
    Letter(char),
    /// A digit with Ctrl.
    Digit(u8),
    /// F1 … F12.
    F(u8),
    /// +.
    Plus,
    /// −.
    Minus,
    /// Delete.
    Delete,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
}

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// Ctrl.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key.
    pub key: KeyName,
}

const fn ctrl(key: KeyName) -> Shortcut {
    Shortcut { ctrl: true, shift: false, alt: false, key }
}

const fn alt(key: KeyName) -> Shortcut {
    Shortcut { ctrl: false, shift: false, alt: true, key }
}

const fn plain(key: KeyName) -> Shortcut {
    Shortcut { ctrl: false, shift: false, alt: false, key }
}

const fn shift(key: KeyName) -> Shortcut {
    Shortcut { ctrl: false, shift: true, alt: false, key }
}

/// Every command with its key, in the order of the help page.
const TABLE: &[(Command, Option<Shortcut>, &str)] = &[
    (Command::Palette, Some(ctrl(KeyName::Letter('K'))), "command-palette"),
    (Command::FindInList, Some(ctrl(KeyName::Letter('F'))), "command-find"),
    (Command::New, Some(ctrl(KeyName::Letter('N'))), "command-new"),
    (Command::NewChild, Some(ctrl(KeyName::Letter('I'))), "command-new-child"),
    (Command::Undo, Some(ctrl(KeyName::Letter('Z'))), "command-undo"),
    (Command::Redo, Some(ctrl(KeyName::Letter('Y'))), "command-redo"),
    (Command::Save, Some(ctrl(KeyName::Letter('S'))), "command-save"),
    (Command::Print, Some(ctrl(KeyName::Letter('P'))), "command-print"),
    (Command::Remove, Some(ctrl(KeyName::Delete)), "command-remove"),
    (Command::NextPane, Some(plain(KeyName::F(6))), "command-next-pane"),
    (Command::PreviousPane, Some(shift(KeyName::F(6))), "command-previous-pane"),
    (Command::NextPart, Some(ctrl(KeyName::PageDown)), "command-next-part"),
    (Command::PreviousPart, Some(ctrl(KeyName::PageUp)), "command-previous-part"),
    (Command::NextFinding, Some(plain(KeyName::F(8))), "command-next-finding"),
    (Command::PreviousFinding, Some(shift(KeyName::F(8))), "command-previous-finding"),
    (Command::Recheck, Some(plain(KeyName::F(9))), "command-recheck"),
    (Command::Finalise, None, "command-finalise"),
    (Command::Reopen, None, "command-reopen"),
    (Command::NextRecord, Some(alt(KeyName::Down)), "command-next-record"),
    (Command::PreviousRecord, Some(alt(KeyName::Up)), "command-previous-record"),
    (Command::FirstField, Some(ctrl(KeyName::Home)), "command-first-field"),
    (Command::TotalsRow, Some(ctrl(KeyName::End)), "command-totals-row"),
    (Command::CopyAbove, Some(ctrl(KeyName::Letter('D'))), "command-copy-above"),
    (Command::ProposeElected, None, "command-propose-elected"),
    (Command::Go(Tab::Overview), Some(ctrl(KeyName::Digit(1))), "tab-overview"),
    (Command::Go(Tab::Organisations), Some(ctrl(KeyName::Digit(2))), "tab-organisations"),
    (Command::Go(Tab::Terms), Some(ctrl(KeyName::Digit(3))), "tab-terms"),
    (Command::Go(Tab::Ballots), Some(ctrl(KeyName::Digit(4))), "tab-ballots"),
    (Command::Go(Tab::Programmes), Some(ctrl(KeyName::Digit(5))), "tab-programmes"),
    (Command::Go(Tab::People), Some(ctrl(KeyName::Digit(6))), "tab-people"),
    (Command::Go(Tab::Documents), Some(ctrl(KeyName::Digit(7))), "tab-documents"),
    (Command::Go(Tab::Print), Some(ctrl(KeyName::Digit(8))), "tab-print"),
    (
        Command::Office(OfficeCommand::Results),
        Some(ctrl(KeyName::Letter('M'))),
        "command-office-results",
    ),
    (
        Command::Office(OfficeCommand::Round),
        Some(ctrl(KeyName::Letter('B'))),
        "command-office-round",
    ),
    (
        Command::Office(OfficeCommand::Recognise),
        Some(ctrl(KeyName::Letter('G'))),
        "command-office-recognise",
    ),
    (Command::Office(OfficeCommand::End), Some(ctrl(KeyName::Letter('T'))), "command-office-end"),
    (Command::Office(OfficeCommand::Vacancy), None, "command-office-vacancy"),
    (Command::Office(OfficeCommand::Appoint), None, "command-office-appoint"),
    (Command::Office(OfficeCommand::Event(EventKind::Found)), None, "command-event-found"),
    (Command::Office(OfficeCommand::Event(EventKind::Rename)), None, "command-event-rename"),
    (Command::Office(OfficeCommand::Event(EventKind::Transfer)), None, "command-event-transfer"),
    (Command::Office(OfficeCommand::Event(EventKind::ChangeKind)), None, "command-event-kind"),
    (Command::Office(OfficeCommand::Event(EventKind::Merge)), None, "command-event-merge"),
    (
        Command::Office(OfficeCommand::Event(EventKind::Consolidate)),
        None,
        "command-event-consolidate",
    ),
    (Command::Office(OfficeCommand::Event(EventKind::Split)), None, "command-event-split"),
    (Command::Office(OfficeCommand::Event(EventKind::End)), None, "command-event-end"),
    (Command::Office(OfficeCommand::Event(EventKind::TakeOver)), None, "command-event-members"),
    (Command::Office(OfficeCommand::Event(EventKind::TransferMany)), None, "command-event-many"),
    (Command::Office(OfficeCommand::Renew), Some(ctrl(KeyName::Letter('R'))), "command-renew"),
    (Command::Office(OfficeCommand::RenewMany), None, "command-renew-many"),
    (Command::Office(OfficeCommand::NewTerm), None, "command-office-new-term"),
    (Command::FiguresGrid, None, "command-figures-grid"),
    (Command::ZoomIn, Some(ctrl(KeyName::Plus)), "command-zoom-in"),
    (Command::ZoomOut, Some(ctrl(KeyName::Minus)), "command-zoom-out"),
    (Command::ZoomReset, Some(ctrl(KeyName::Digit(0))), "command-zoom-reset"),
    (Command::Help, Some(plain(KeyName::F(1))), "command-help"),
    (Command::OpenBook, Some(ctrl(KeyName::Letter('O'))), "command-open-book"),
    (Command::Go(Tab::Rules), None, "tab-rules"),
    (Command::JudgeAnew, None, "command-judge-anew"),
    (Command::Duplicates, None, "command-duplicates"),
    (Command::NewBook, None, "command-new-book"),
    (Command::Practice, None, "command-practice"),
    (Command::Import, None, "command-import"),
    (Command::Export, None, "command-export"),
    (Command::ExportList, Some(ctrl(KeyName::Letter('E'))), "command-export-list"),
    (Command::ThemeLight, None, "command-theme-light"),
    (Command::ThemeDark, None, "command-theme-dark"),
    (Command::Vietnamese, None, "command-vietnamese"),
    (Command::English, None, "command-english"),
];

impl Command {
    /// Every command, in the order of the help page.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(command, _, _)| *command)
    }

    /// Its key; `None` for commands of menus and the palette only.
    pub fn shortcut(self) -> Option<Shortcut> {
        TABLE.iter().find(|(command, _, _)| *command == self).and_then(|(_, shortcut, _)| *shortcut)
    }

    /// Its name in the language in use.
    pub fn text(self) -> String {
        let key =
            TABLE.iter().find(|(command, _, _)| *command == self).map_or("", |(_, _, key)| key);
        crate::i18n::text(key, None)
    }
}

impl Shortcut {
    /// As on a key cap: `Ctrl+K`.
    pub fn text(self) -> String {
        let mut text = String::new();
        for (on, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if on {
                text.push_str(name);
            }
        }
        match self.key {
            KeyName::Letter(letter) => text.push(letter),
            KeyName::Digit(digit) => text.push_str(&digit.to_string()),
            KeyName::F(number) => {
                text.push('F');
                text.push_str(&number.to_string());
            }
            KeyName::Plus => text.push('+'),
            KeyName::Minus => text.push('-'),
            KeyName::Delete => text.push_str("Delete"),
            KeyName::Home => text.push_str("Home"),
            KeyName::End => text.push_str("End"),
            KeyName::PageUp => text.push_str("PageUp"),
            KeyName::PageDown => text.push_str("PageDown"),
            KeyName::Up => text.push_str(&crate::tr!("key-up")),
            KeyName::Down => text.push_str(&crate::tr!("key-down")),
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key_and_none_takes_a_key_of_vietnamese_typing() {
        let keys: Vec<Shortcut> = Command::all().filter_map(Command::shortcut).collect();
        for (at, key) in keys.iter().enumerate() {
            assert!(!keys[at + 1..].contains(key), "{} twice", key.text());
            let letter = matches!(key.key, KeyName::Letter(_) | KeyName::Digit(_));
            assert!(!letter || (key.ctrl && !key.shift && !key.alt), "{}", key.text());
        }
    }
}
