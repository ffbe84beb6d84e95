//! A choice as a drop-down list: opened by F4, walked by arrows and first letters.

use super::{Choice, ChoiceAction, ChoiceResponse, State, finish, load};
use crate::domain::text::fold;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::entry::Entry;
use crate::ui::widgets::field::{FieldState, cell_frame, frame};
use crate::ui::widgets::{keys, paint, popup};
use egui::{Event, Key, Margin, Modifiers, Rect, Role, Sense, Shape, Ui, WidgetInfo, vec2};

impl Choice<'_> {
    pub(super) fn drop_down(
        &self,
        ui: &mut Ui,
        rect: Rect,
        chosen: Option<usize>,
        own: Option<&str>,
    ) -> ChoiceResponse {
        let p = palette(ui);
        let mut state = load(ui, self.id);
        let was_open = state.open;
        let mut action = ChoiceAction::None;
        let mut pressed = Vec::new();
        if ui.memory(|memory| memory.has_focus(self.id)) {
            keys::keep(ui, self.id, false, state.open);
            pressed = self.keys(ui, &mut state, chosen, &mut action);
        }
        let response = ui.interact(rect, self.id, Sense::click());
        if response.clicked() {
            let was = state.open;
            state.open_at(chosen, self.first());
            state.open = !was;
            response.request_focus();
        }
        let unknown = tr!("widget-unknown");
        let value = chosen.and_then(|at| self.options.get(at).copied()).or(own);
        response.widget_info(|| WidgetInfo::new(Role::ComboBox));
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_value(value.unwrap_or(&unknown));
            node.set_expanded(state.open);
        });
        let focused = response.has_focus() || state.open;
        let drawn = match self.cell {
            Some(_) => cell_frame(rect, self.state, focused, p),
            None => frame(rect, self.state, false, focused, p),
        };
        ui.painter().add(drawn);
        let quiet = self.cell.is_some() && !focused;
        let color = if value.is_some() { p.text } else { p.text3 };
        let text = value.unwrap_or(if self.blank || self.required { "" } else { &unknown });
        let galley = paint::wrapped(
            ui,
            text,
            fonts::regular(13.0),
            color,
            rect.width() - if quiet { 16.0 } else { 36.0 },
            1,
        );
        paint::put_left(ui.painter(), rect.left() + 9.0, rect.center().y, galley);
        if !quiet {
            let mark = egui::pos2(rect.right() - 16.0, rect.center().y);
            paint::icon(ui, ui.painter(), mark, Icon::ChevronDown, 16.0, p.text2);
        }
        if state.open {
            self.panel(ui, rect, &mut state, &mut action);
        } else {
            state.place = None;
        }
        finish(ui, &mut state, response, action, &pressed, was_open)
    }

    fn keys(
        &self,
        ui: &Ui,
        state: &mut State,
        chosen: Option<usize>,
        action: &mut ChoiceAction,
    ) -> Vec<(Key, Modifiers)> {
        let last = self.options.len() + usize::from(self.own);
        let mut wanted = vec![Key::ArrowUp, Key::ArrowDown, Key::F4, Key::Enter, Key::Space];
        if state.open {
            wanted.extend([Key::Escape, Key::Home, Key::End]);
        }
        // Between two letters typed ahead a space is a space.
        let typing = state.open && state.is_typing(ui.input(|input| input.time));
        wanted.extend([Key::Delete, Key::Backspace]);
        let pressed = keys::take(ui, &wanted);
        for (key, modifiers) in &pressed {
            match key {
                Key::F4 | Key::ArrowDown | Key::ArrowUp | Key::Space if !state.open => {
                    state.open_at(chosen, self.first());
                }
                Key::Space if typing => {}
                Key::F4 | Key::Escape => state.open = false,
                Key::ArrowDown => state.current = (state.current + 1).min(last),
                Key::ArrowUp => state.current = state.current.saturating_sub(1).max(self.first()),
                Key::Home => state.current = self.first(),
                Key::End => state.current = self.options.len(),
                Key::Delete | Key::Backspace if self.required => {}
                Key::Delete | Key::Backspace => *action = ChoiceAction::Unknown,
                Key::Enter | Key::Space if state.open && !modifiers.any() => {
                    *action = option_action(state.current);
                    state.open = false;
                }
                _ => {}
            }
        }
        self.type_ahead(ui, state, chosen);
        if state.open && self.own && state.current > self.options.len() {
            ui.memory_mut(|memory| memory.request_focus(self.id.with("own")));
        }
        pressed
    }

    /// Moves to the first option that begins with the letters typed, marks not needed; the first letter
    /// opens a closed list.
    fn type_ahead(&self, ui: &Ui, state: &mut State, chosen: Option<usize>) {
        let now = ui.input(|input| input.time);
        let mut typed = String::new();
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Text(text) = event else {
                    return true;
                };
                typed.push_str(text);
                false
            });
        });
        if !state.is_typing(now) {
            state.typed.clear();
            typed = typed.trim_start().to_owned();
        }
        if typed.is_empty() {
            return;
        }
        if !state.open {
            state.open_at(chosen, self.first());
        }
        state.typed_at = now;
        state.typed.push_str(&typed);
        let wanted = fold(&state.typed);
        if let Some(at) = self.options.iter().position(|option| fold(option).starts_with(&wanted)) {
            state.current = at + 1;
        }
    }

    fn panel(&self, ui: &mut Ui, rect: Rect, state: &mut State, action: &mut ChoiceAction) {
        let p = palette(ui);
        let unknown = tr!("widget-unknown");
        let shown = popup::under(ui, self.id.with("panel"), rect, rect.width(), |ui| {
            for index in self.first()..=self.options.len() {
                let option = index.checked_sub(1).and_then(|at| self.options.get(at).copied());
                let text = option.unwrap_or(&unknown);
                let (place, response) = popup::row(ui, text, index == state.current);
                let color = if option.is_some() { p.text } else { p.text3 };
                let width = place.width() - 20.0;
                let galley = paint::wrapped(ui, text, fonts::regular(13.0), color, width, 1);
                paint::put_left(ui.painter(), place.left() + 10.0, place.center().y, galley);
                if response.clicked() {
                    *action = option_action(index);
                    state.open = false;
                    ui.memory_mut(|memory| memory.request_focus(self.id));
                }
            }
            if self.own {
                self.own_words(ui, state, action);
            }
        });
        state.place = shown.map(|((), place)| place);
    }

    fn own_words(&self, ui: &mut Ui, state: &mut State, action: &mut ChoiceAction) {
        let p = palette(ui);
        let (_, place) = ui.allocate_space(vec2(ui.available_width(), 36.0));
        paint::rule(ui.painter(), place, place.top() + 0.5, p.line);
        let rect = place.shrink2(vec2(6.0, 5.0));
        let ground = ui.painter().add(Shape::Noop);
        let hint = tr!("widget-own-words");
        let entry = Entry {
            id: self.id.with("own"),
            rect,
            pad: Margin::symmetric(8, 0),
            font: fonts::regular(13.0),
            hint: &hint,
            right: false,
            read_only: false,
            long: false,
            digits: false,
            take: &[Key::Enter, Key::ArrowUp, Key::Escape],
            finish: false,
        };
        let output = entry.show(ui, &mut state.own);
        let response = output.response.clone().accessible_name(&hint);
        let edge = frame(rect, FieldState::Normal, false, response.has_focus(), p);
        ui.painter().set(ground, edge);
        let words = state.own.trim();
        if output.took(Key::Enter) && !words.is_empty() {
            *action = ChoiceAction::Own(words.to_owned());
            state.own.clear();
            state.open = false;
        }
        if output.took(Key::ArrowUp) {
            state.current = self.options.len();
        }
        if output.took(Key::Escape) {
            state.open = false;
        }
        if output.took(Key::ArrowUp) || !state.open {
            ui.memory_mut(|memory| memory.request_focus(self.id));
        }
    }
}

fn option_action(row: usize) -> ChoiceAction {
    row.checked_sub(1).map_or(ChoiceAction::Unknown, ChoiceAction::Take)
}
