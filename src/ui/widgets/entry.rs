//! The typing line inside fields, cells and pickers: egui's text editor with an office's manners.
//!
//! It selects its content on arrival, never rewrites what is being typed, leaves the program's
//! shortcuts alone and hands the keys that leave a field to its owner.

use egui::text::{CCursor, CCursorRange};
use egui::{
    Align, Align2, Event, EventFilter, FontId, Frame, Id, ImeEvent, Key, Layout, Margin, Modifiers,
    Rect, Response, RichText, ScrollArea, TextEdit, Ui, UiBuilder,
};

use crate::ui::theme::palette;

/// A key taken from the line on behalf of its owner.
pub(super) type Press = (Key, Modifiers);

/// One typing line.
#[expect(clippy::struct_excessive_bools, reason = "each switches one manner of the line")]
pub(super) struct Entry<'a> {
    pub id: Id,
    /// The whole box; the text stands inside it by `pad`.
    pub rect: Rect,
    pub pad: Margin,
    pub font: FontId,
    pub hint: &'a str,
    pub right: bool,
    pub read_only: bool,
    /// Takes no letters while typed into: they are refused as they come, before anything is changed.
    pub digits: bool,
    /// Grows in rows and scrolls; Enter makes a new row.
    pub long: bool,
    /// Keys (without Ctrl or Alt) that go to the owner instead of the text.
    pub take: &'a [Key],
    /// Whether Ctrl+Enter goes to the owner too.
    pub finish: bool,
}

/// What happened to a typing line in this frame.
pub(super) struct EntryOutput {
    pub response: Response,
    pub gained: bool,
    pub lost: bool,
    pub taken: Vec<Press>,
}

impl EntryOutput {
    pub fn took(&self, key: Key) -> bool {
        self.taken.iter().any(|(taken, modifiers)| *taken == key && !modifiers.any())
    }

    pub fn took_with(&self, key: Key, modifiers: Modifiers) -> bool {
        self.taken.iter().any(|(taken, with)| *taken == key && with.matches_exact(modifiers))
    }
}

/// What a line remembers from one frame to the next.
#[derive(Clone, Copy, Default)]
struct Memory {
    focused: bool,
    composing: bool,
    /// Arrived by pressing the mouse: the content is selected once it is let go.
    select_on_click: bool,
}

impl Entry<'_> {
    pub fn show(&self, ui: &mut Ui, text: &mut String) -> EntryOutput {
        let key = self.id.with("entry");
        let mut memory: Memory = ui.data_mut(|data| data.get_temp(key)).unwrap_or_default();
        let had_focus = ui.memory(|memory| memory.has_focus(self.id));
        if had_focus && !memory.focused && !pointer_down(ui) {
            self.select_all(ui, text);
        }
        let mut held = Vec::new();
        let mut taken = Vec::new();
        if had_focus {
            (held, taken) = self.hold_back(ui, &mut memory.composing);
        }
        let response = self.edit(ui, text);
        if !held.is_empty() {
            ui.input_mut(|input| input.events.extend(held));
        }
        if taken.iter().any(|(key, _)| matches!(key, Key::Enter | Key::ArrowUp | Key::ArrowDown)) {
            // The owner may now focus a field drawn later in this frame: the letters of this
            // frame are already in this one.
            ui.input_mut(|input| input.events.retain(|event| !is_typing(event)));
        }
        let has_focus = ui.memory(|memory| memory.has_focus(self.id));
        let gained = has_focus && !memory.focused;
        let lost = !has_focus && memory.focused;
        if gained {
            if pointer_down(ui) {
                memory.select_on_click = true;
            } else if !had_focus {
                self.select_all(ui, text);
            }
            ui.scroll_to_rect(self.rect.expand(6.0), None);
            ui.ctx().request_repaint();
        }
        if memory.select_on_click && response.clicked() {
            self.select_all(ui, text);
        }
        if !pointer_down(ui) {
            memory.select_on_click = false;
        }
        memory.focused = has_focus;
        memory.composing &= has_focus;
        ui.data_mut(|data| data.insert_temp(key, memory));
        EntryOutput { response, gained, lost, taken }
    }

    fn edit(&self, ui: &mut Ui, text: &mut String) -> Response {
        let layout = Layout::left_to_right(Align::Center);
        let mut child = ui.new_child(UiBuilder::new().max_rect(self.rect).layout(layout));
        child.set_clip_rect(ui.clip_rect().intersect(self.rect));
        if self.read_only {
            let mut text: &str = text;
            return child.add(self.editor(ui, TextEdit::singleline(&mut text)).interactive(false));
        }
        if !self.long {
            let editor = TextEdit::singleline(text).return_key(None);
            return child.add(self.editor(ui, editor));
        }
        let editor = TextEdit::multiline(text).desired_rows(1);
        ScrollArea::vertical()
            .id_salt(self.id.with("scroll"))
            .min_scrolled_height(0.0)
            .max_height(self.rect.height())
            .show(&mut child, |ui| ui.add(self.editor(ui, editor)))
            .inner
    }

    fn editor<'t>(&self, ui: &Ui, editor: TextEdit<'t>) -> TextEdit<'t> {
        let p = palette(ui);
        let align = match (self.right, self.long) {
            (true, _) => Align2::RIGHT_CENTER,
            (false, true) => Align2::LEFT_TOP,
            (false, false) => Align2::LEFT_CENTER,
        };
        editor
            .id(self.id)
            .font(self.font.clone())
            .text_color(p.text)
            .hint_text(RichText::new(self.hint).font(self.font.clone()).color(p.text3))
            .frame(Frame::NONE.inner_margin(self.pad))
            .align(align)
            .desired_width(self.rect.width())
            .min_size(self.rect.size())
            // Escape is the owner's: egui would drop the focus before the value is put back.
            .event_filter(EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            })
    }

    /// Takes out of this frame's events what the text must not see: first the keys of the owner,
    /// which are gone for good, then the program's shortcuts, which are put back afterwards.
    fn hold_back(&self, ui: &Ui, composing: &mut bool) -> (Vec<Event>, Vec<Press>) {
        let mut held = Vec::new();
        let mut taken = Vec::new();
        ui.input_mut(|input| {
            input.events.retain(|event| {
                if let Event::Ime(ime) = event {
                    // While an input method composes, Enter and arrows belong to it.
                    *composing = matches!(ime, ImeEvent::Preedit { text, .. } if !text.is_empty());
                }
                if self.digits
                    && matches!(event, Event::Text(text) if !text.chars().all(is_of_number))
                {
                    return false;
                }
                let Event::Key { key, pressed: true, modifiers, .. } = event else {
                    return true;
                };
                if !*composing && self.takes(*key, *modifiers) {
                    taken.push((*key, *modifiers));
                    return false;
                }
                if modifiers.command && !is_editing_key(*key) {
                    held.push(event.clone());
                    return false;
                }
                true
            });
        });
        (held, taken)
    }

    fn takes(&self, key: Key, modifiers: Modifiers) -> bool {
        if !self.take.contains(&key) || modifiers.alt {
            return false;
        }
        let line = !self.long;
        match key {
            Key::Enter if modifiers.command => self.finish,
            Key::Enter => line || modifiers.shift,
            _ => !modifiers.any(),
        }
    }

    fn select_all(&self, ui: &Ui, text: &str) {
        let mut state = TextEdit::load_state(ui.ctx(), self.id).unwrap_or_default();
        let end = CCursor::new(text.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
        TextEdit::store_state(ui.ctx(), self.id, state);
    }
}

fn pointer_down(ui: &Ui) -> bool {
    ui.input(|input| input.pointer.any_down())
}

/// Ctrl with these edits the text; Ctrl with anything else is the program's.
fn is_editing_key(key: Key) -> bool {
    matches!(
        key,
        Key::A
            | Key::C
            | Key::V
            | Key::X
            | Key::Y
            | Key::Z
            | Key::Backspace
            | Key::Delete
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::ArrowDown
    )
}

/// What stands in a number of the office: digits, what sets off thousands, the signs of a rough or
/// unknown number.
fn is_of_number(letter: char) -> bool {
    letter.is_ascii_digit()
        || matches!(letter, '.' | ',' | ' ' | '?' | 'k' | 'K' | '~' | '<' | '>' | '-')
}

fn is_typing(event: &Event) -> bool {
    matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_) | Event::Cut | Event::Copy)
}
