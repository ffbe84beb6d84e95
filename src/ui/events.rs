//! Keys that leave a field and what is typed after them belong to two frames: text typed after Tab or
//! Enter is kept for a later one, or it would land in the field that was left.

use egui::{Event, Key};

/// Deals the events of a fast typist out to frames, one moving key each.
#[derive(Default)]
pub struct Turns {
    held: Vec<Event>,
    moved: bool,
}

impl Turns {
    /// Keeps in `events` what this frame may see; true when something waits for the next one.
    ///
    /// A part of the window owns the arrow keys only from the frame after it was drawn with the focus,
    /// so the frame after a moving key sees no other key. Nor does one in which the keyboard is still on
    /// its way to a page just opened: what is typed then belongs to the page.
    pub fn deal(&mut self, events: &mut Vec<Event>, is_under_way: bool) -> bool {
        if !self.held.is_empty() {
            let later = std::mem::replace(events, std::mem::take(&mut self.held));
            events.extend(later);
        }
        let cut = if std::mem::take(&mut self.moved) || is_under_way {
            events.iter().position(types)
        } else {
            let moving = events.iter().position(moves);
            self.moved = moving.is_some();
            moving.map(|at| at + 1)
        };
        if let Some(at) = cut
            && events[at..].iter().any(types)
        {
            self.held = events.split_off(at);
        }
        !self.held.is_empty()
    }
}

/// Whether an event is a key or a text, which must wait for its turn.
fn types(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. } | Event::Text(_) | Event::Paste(_) | Event::Ime(_)
    )
}

/// Whether a key moves the keyboard or a choice elsewhere. Backspace is not among them: input methods
/// send it in bursts with the letters that follow.
fn moves(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let moving = matches!(
        key,
        Key::Tab
            | Key::Enter
            | Key::Escape
            | Key::ArrowDown
            | Key::ArrowUp
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::PageDown
            | Key::PageUp
            | Key::F1
            | Key::F4
            | Key::F6
            | Key::F8
            | Key::F9
    );
    // A command may take the keyboard elsewhere too: Ctrl+F, then the words to find.
    moving || (modifiers.command && !matches!(key, Key::A | Key::C | Key::V | Key::X))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        }
    }

    /// The events of each frame until nothing waits.
    fn frames(mut events: Vec<Event>) -> Vec<Vec<Event>> {
        let mut turns = Turns::default();
        let mut frames = Vec::new();
        loop {
            let waits = turns.deal(&mut events, false);
            frames.push(std::mem::take(&mut events));
            if !waits {
                return frames;
            }
        }
    }

    #[test]
    fn text_after_tab_or_enter_waits_for_a_later_frame_in_order() {
        let text = |text: &str| Event::Text(text.into());
        let dealt = frames(vec![text("a"), key(Key::Tab), text("b"), key(Key::Enter), text("c")]);
        assert_eq!(
            dealt,
            [
                vec![text("a"), key(Key::Tab)],
                vec![],
                vec![text("b"), key(Key::Enter)],
                vec![],
                vec![text("c")]
            ]
        );
    }

    #[test]
    fn a_frame_lies_between_two_arrows() {
        let dealt = frames(vec![key(Key::Tab), key(Key::ArrowRight), key(Key::ArrowRight)]);
        assert_eq!(
            dealt,
            [
                vec![key(Key::Tab)],
                vec![],
                vec![key(Key::ArrowRight)],
                vec![],
                vec![key(Key::ArrowRight)]
            ]
        );
    }

    #[test]
    fn what_is_typed_waits_for_the_keyboard_that_is_under_way() {
        let mut turns = Turns::default();
        let mut events = vec![Event::PointerGone, Event::Text("a".into())];
        assert!(turns.deal(&mut events, true));
        assert_eq!(events, [Event::PointerGone]);
        events.clear();
        assert!(!turns.deal(&mut events, false));
        assert_eq!(events, [Event::Text("a".into())]);
    }

    #[test]
    fn events_that_type_nothing_are_not_held_back() {
        let dealt = frames(vec![key(Key::Tab), Event::PointerGone]);
        assert_eq!(dealt, [vec![key(Key::Tab), Event::PointerGone]]);
    }

    #[test]
    fn letters_and_backspaces_of_one_burst_stay_in_one_frame() {
        let burst = vec![
            Event::Text("a".into()),
            key(Key::Backspace),
            Event::Text("â".into()),
            key(Key::Backspace),
            Event::Text("ấ".into()),
        ];
        assert_eq!(frames(burst.clone()), [burst]);
    }
}
