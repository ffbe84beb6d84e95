//! The tick "Trúng cử" of a candidate: Space makes it or takes it back, the keys go down the column.

use egui::{Key, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{RecheckCx, cell_id};
use crate::app::RecheckAction;
use crate::app::recheck::TICK;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::page::chain::Step;
use crate::ui::theme::palette;
use crate::ui::widgets::paint;

/// Edge of the box, in points.
const BOX: f32 = 16.0;

pub(super) fn tick_ui(ui: &mut Ui, cx: &mut RecheckCx<'_>, at: usize, place: Rect) {
    let p = palette(ui);
    let Some(entry) = cx.recheck.entries.get(at) else { return };
    let (cell, id, on) = (entry.cell, cell_id(entry.cell), entry.text == TICK);
    let mut steps = None;
    if ui.memory(|memory| memory.has_focus(id)) {
        steps = keys(ui, id);
    }
    let response = ui.interact(place, id, Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, entry.name.as_str())
    });
    if response.gained_focus() {
        ui.scroll_to_rect(place.expand(6.0), None);
    }
    let left = place.left() + 10.0;
    let frame = Rect::from_min_size(pos2(left, place.center().y - BOX / 2.0), vec2(BOX, BOX));
    let again = entry.trouble.is_some();
    let edge = if again { p.error } else { p.border };
    let (fill, edge) = if on { (p.accent, p.accent) } else { (p.sheet, edge) };
    paint::boxed(ui.painter(), frame, 3, fill, edge);
    if on {
        paint::icon(ui, ui.painter(), frame.center(), Icon::Check, 13.0, p.on_accent);
        let text = paint::line(ui, &tr!("recheck-elected"), fonts::regular(13.0), p.text);
        paint::put_left(ui.painter(), frame.right() + 8.0, place.center().y, text);
    }
    if response.has_focus() {
        paint::focus_ring(ui.painter(), frame.expand(1.0), p);
    }
    // egui reads every Enter at a tick as a click; Ctrl+Enter ends the stage and ticks nothing.
    let ends = ui.input(|input| input.modifiers.command && input.key_pressed(Key::Enter));
    if response.clicked() && !ends {
        response.request_focus();
        cx.push(RecheckAction::Tick(cell));
    }
    if let Some(step) = steps {
        cx.chain.step = Some((id, step));
    }
}

/// Takes Enter and the arrows before they are read as a click or a way out.
fn keys(ui: &Ui, id: egui::Id) -> Option<Step> {
    let filter = egui::EventFilter {
        tab: false,
        horizontal_arrows: false,
        vertical_arrows: true,
        escape: true,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let mut step = None;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let egui::Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            if modifiers.command || modifiers.alt {
                return true;
            }
            step = match key {
                Key::Enter if modifiers.shift => Some(Step::Previous),
                Key::Enter => Some(Step::Next),
                Key::ArrowDown => Some(Step::Down),
                Key::ArrowUp => Some(Step::Up),
                _ => return true,
            };
            false
        });
    });
    step
}
