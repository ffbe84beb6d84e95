//! Keys of parts that are not typed into: taken from the frame before egui reads them as clicks.

use egui::{Event, EventFilter, Id, Key, Modifiers, Ui};

/// Takes the presses of some keys, without modifiers or with Shift+Enter, out of this frame.
pub fn take(ui: &Ui, keys: &[Key]) -> Vec<(Key, Modifiers)> {
    let mut taken = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else {
                return true;
            };
            let plain = !modifiers.any() || (*key == Key::Enter && modifiers.shift_only());
            if plain && keys.contains(key) {
                taken.push((*key, *modifiers));
                return false;
            }
            true
        });
    });
    taken
}

/// Keeps arrows (and Escape) with the part in focus instead of moving the focus away.
pub fn keep(ui: &Ui, id: Id, horizontal: bool, escape: bool) {
    let filter =
        EventFilter { tab: false, horizontal_arrows: horizontal, vertical_arrows: true, escape };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}
