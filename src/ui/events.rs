//! Keys that leave a field and what is typed after them belong to two frames: text typed after Tab or
//! Enter is kept for the next one, or it would land in the field that was left.

use egui::{Event, Key};

/// Cuts the events after a key that moves the keyboard or a choice elsewhere: Tab, Enter, arrows, a command; the rest comes first in the next frame.
pub fn split(held: &mut Vec<Event>, events: &mut Vec<Event>) {
    if !held.is_empty() {
        let later = std::mem::replace(events, std::mem::take(held));
        events.extend(later);
    }
    let leaves = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => {
            // Each of these answers what is on screen, and the next frame shows what it did. Backspace is
            // not among them: input methods send it in bursts with the letters that follow.
            let moves = matches!(
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
            let edits = matches!(key, Key::A | Key::C | Key::V | Key::X);
            // A command may take the keyboard elsewhere too: Ctrl+F, then the words to find.
            moves || (modifiers.command && !edits)
        }
        _ => false,
    };
    if let Some(at) = events.iter().position(leaves) {
        let rest = events.split_off(at + 1);
        if rest.iter().any(|event| {
            matches!(
                event,
                Event::Key { pressed: true, .. } | Event::Text(_) | Event::Paste(_) | Event::Ime(_)
            )
        }) {
            *held = rest;
        } else {
            events.extend(rest);
        }
    }
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

    #[test]
    fn text_after_tab_or_enter_waits_for_the_next_frame_in_order() {
        let mut held = Vec::new();
        let mut events = vec![
            Event::Text("a".into()),
            key(Key::Tab),
            Event::Text("b".into()),
            key(Key::Enter),
            Event::Text("c".into()),
        ];
        let mut frames = Vec::new();
        loop {
            split(&mut held, &mut events);
            frames.push(std::mem::take(&mut events));
            if held.is_empty() {
                break;
            }
        }
        assert_eq!(frames.len(), 3);
        assert_eq!(frames[0], vec![Event::Text("a".into()), key(Key::Tab)]);
        assert_eq!(frames[1], vec![Event::Text("b".into()), key(Key::Enter)]);
        assert_eq!(frames[2], vec![Event::Text("c".into())]);
    }

    #[test]
    fn events_that_type_nothing_are_not_held_back() {
        let mut held = Vec::new();
        let mut events = vec![key(Key::Tab), Event::PointerGone];
        split(&mut held, &mut events);
        assert!(held.is_empty());
        assert_eq!(events.len(), 2);
    }
}
