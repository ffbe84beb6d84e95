//! Choices: joined buttons for up to four, a drop-down list for more; empty is `chưa rõ`.

use crate::domain::text::fold;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{FIELD_HEIGHT, RADIUS, palette};
use crate::ui::widgets::entry::Entry;
use crate::ui::widgets::field::{FieldState, cell_frame, frame};
use crate::ui::widgets::{keys, paint, popup};
use egui::{
    CornerRadius, Event, Id, Key, Margin, Modifiers, Rect, Response, RichText, Role, Sense, Shape,
    Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

/// Most options drawn as joined buttons.
pub const JOINED_MAX: usize = 4;

/// What the clerk chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceAction {
    /// Nothing.
    None,
    /// The option at this place.
    Take(usize),
    /// `chưa rõ`.
    Unknown,
    /// Words of their own.
    Own(String),
}

/// What happened at a choice in this frame.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is an event of its own")]
pub struct ChoiceResponse {
    /// The part that takes the focus.
    pub response: Response,
    /// What was chosen.
    pub action: ChoiceAction,
    /// Enter while closed: the next field.
    pub enter: bool,
    /// Shift+Enter: the previous field.
    pub shift_enter: bool,
    /// Arrived.
    pub gained: bool,
    /// Left.
    pub lost: bool,
}

/// A choice under a label.
#[must_use = "a choice does nothing until it is shown"]
#[expect(clippy::struct_excessive_bools, reason = "each switches one manner of the choice")]
pub struct Choice<'a> {
    label: &'a str,
    options: &'a [&'a str],
    id: Id,
    width: Option<f32>,
    own: bool,
    dropdown: bool,
    cell: Option<Rect>,
    bare: Option<Rect>,
    read_only: bool,
    state: FieldState<'a>,
    blank: bool,
    required: bool,
    usual: Option<usize>,
}

#[derive(Clone, Default)]
struct State {
    open: bool,
    current: usize,
    own: String,
    typed: String,
    typed_at: f64,
    place: Option<Rect>,
    focused: bool,
}

impl State {
    /// Opens the list at the option at hand.
    fn open_at(&mut self, chosen: Option<usize>, first: usize) {
        self.open = true;
        self.current = chosen.map_or(first, |at| at + 1);
        self.typed.clear();
    }

    /// Whether letters were typed ahead a moment ago, so that the next ones belong to them.
    fn is_typing(&self, now: f64) -> bool {
        !self.typed.is_empty() && now - self.typed_at <= 1.0
    }
}

impl<'a> Choice<'a> {
    /// A choice between options; `id` is the one to focus.
    pub fn new(id: Id, label: &'a str, options: &'a [&'a str]) -> Self {
        let dropdown = options.len() > JOINED_MAX;
        Self {
            label,
            options,
            id,
            width: None,
            own: false,
            dropdown,
            cell: None,
            bare: None,
            read_only: false,
            state: FieldState::Normal,
            blank: false,
            required: false,
            usual: None,
        }
    }

    /// Width in points; all there is otherwise.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// The list is open: a last row takes words of one's own. Makes it a drop-down list.
    pub fn open_list(mut self) -> Self {
        self.own = true;
        self.dropdown = true;
        self
    }

    /// A drop-down list even for few options.
    pub fn dropdown(mut self) -> Self {
        self.dropdown = true;
        self
    }

    /// Joined buttons also for more options than usual.
    pub fn joined_buttons(mut self) -> Self {
        self.dropdown = false;
        self
    }

    /// Stands in a cell of a table: no label above, no frame but for focus.
    pub fn in_cell(mut self, rect: Rect) -> Self {
        self.cell = Some(rect);
        self.dropdown = true;
        self
    }

    /// Empty is empty, not `chưa rõ`: a row that is not yet.
    pub fn blank(mut self) -> Self {
        self.blank = true;
        self
    }

    /// One of the options, never `chưa rõ`: a drop-down list of things, not of what is known.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// What holds while nothing is chosen; marked among joined buttons, and not chosen.
    pub fn usual(mut self, usual: Option<usize>) -> Self {
        self.usual = usual;
        self
    }

    /// The first row of the list: that of `chưa rõ`, or the first option where there is none.
    fn first(&self) -> usize {
        usize::from(self.required)
    }

    /// Joined buttons in a given place without their label above; the label stays their accessible name.
    pub fn bare(mut self, rect: Rect) -> Self {
        self.bare = Some(rect);
        self
    }

    /// Shown, not chosen.
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// What is known about the value.
    pub fn state(mut self, state: FieldState<'a>) -> Self {
        self.state = state;
        self
    }

    /// Draws the choice. `chosen` is the option at hand; `own` the words when they are no option.
    pub fn show(self, ui: &mut Ui, chosen: Option<usize>, own: Option<&str>) -> ChoiceResponse {
        if let Some(rect) = self.bare {
            let shown = self.joined(ui, rect, chosen);
            shown.response.clone().accessible_name(self.label);
            return shown;
        }
        if let Some(rect) = self.cell {
            let shown = if self.read_only {
                self.closed(ui, rect, chosen, own)
            } else {
                self.drop_down(ui, rect, chosen, own)
            };
            shown.response.clone().accessible_name(self.label);
            return shown;
        }
        let width = self.width.unwrap_or_else(|| ui.available_width());
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            let p = palette(ui);
            let text = RichText::new(self.label).font(fonts::regular(12.0)).color(p.text2);
            let label = ui.add(egui::Label::new(text).truncate());
            let (_, rect) = ui.allocate_space(vec2(width, FIELD_HEIGHT));
            let shown = if self.read_only {
                self.closed(ui, rect, chosen, own)
            } else if self.dropdown {
                self.drop_down(ui, rect, chosen, own)
            } else {
                self.joined(ui, rect, chosen)
            };
            shown.response.clone().labelled_by(label.id);
            shown
        })
        .inner
    }

    /// The value as a field that is only read.
    fn closed(
        &self,
        ui: &Ui,
        rect: Rect,
        chosen: Option<usize>,
        own: Option<&str>,
    ) -> ChoiceResponse {
        let p = palette(ui);
        let response = ui.interact(rect, self.id, Sense::hover());
        let value = chosen.and_then(|at| self.options.get(at).copied()).or(own).unwrap_or_default();
        response.widget_info(|| WidgetInfo::new(Role::ComboBox));
        ui.ctx().accesskit_node_builder(self.id, |node| node.set_value(value));
        let drawn = match self.cell {
            Some(_) => cell_frame(rect, self.state, false, p),
            None => frame(rect, self.state, true, false, p),
        };
        ui.painter().add(drawn);
        let room = rect.width() - 16.0;
        let galley = paint::wrapped(ui, value, fonts::regular(13.0), p.text, room, 1);
        paint::put_left(ui.painter(), rect.left() + 9.0, rect.center().y, galley);
        ChoiceResponse {
            response,
            action: ChoiceAction::None,
            enter: false,
            shift_enter: false,
            gained: false,
            lost: false,
        }
    }

    fn joined(&self, ui: &mut Ui, rect: Rect, chosen: Option<usize>) -> ChoiceResponse {
        let p = palette(ui);
        let mut state = load(ui, self.id);
        let mut action = ChoiceAction::None;
        let mut pressed = Vec::new();
        if ui.memory(|memory| memory.has_focus(self.id)) {
            keys::keep(ui, self.id, true, false);
            let wanted = [Key::ArrowLeft, Key::ArrowRight, Key::Delete, Key::Backspace, Key::Enter];
            pressed = keys::take(ui, &wanted);
        }
        for (key, _) in &pressed {
            let last = self.options.len().saturating_sub(1);
            match key {
                Key::ArrowRight => {
                    action = ChoiceAction::Take(chosen.map_or(0, |at| (at + 1).min(last)));
                }
                // Nothing chosen: either arrow begins at the left, where the first one stands.
                Key::ArrowLeft => {
                    action = ChoiceAction::Take(chosen.map_or(0, |at| at.saturating_sub(1)));
                }
                Key::Delete | Key::Backspace => action = ChoiceAction::Unknown,
                _ => {}
            }
        }
        let response = ui.interact(rect, self.id, Sense::FOCUSABLE);
        response.widget_info(|| WidgetInfo::new(Role::RadioGroup));
        let mut left = rect.left();
        for (index, (option, part)) in self.options.iter().zip(self.parts(ui, rect)).enumerate() {
            let place =
                Rect::from_min_size(egui::pos2(left, rect.top()), vec2(part, rect.height()));
            left += part;
            let on = chosen == Some(index);
            let light = match chosen {
                Some(chosen) if chosen == index => Light::On,
                None if self.usual == Some(index) => Light::Usual,
                _ => Light::Off,
            };
            let corners = segment_corners(index, self.options.len());
            if segment(ui, place, self.id.with(index), option, light, corners) {
                action = if on { ChoiceAction::Unknown } else { ChoiceAction::Take(index) };
                ui.memory_mut(|memory| memory.request_focus(self.id));
            }
        }
        if response.has_focus() {
            paint::focus_ring(ui.painter(), rect, p);
        }
        finish(ui, &mut state, response, action, &pressed, false)
    }

    /// The widths of the joined buttons: equal, or each after its words where equal ones are too narrow.
    fn parts(&self, ui: &Ui, rect: Rect) -> Vec<f32> {
        let count = self.options.len().max(1) as f32;
        let equal = rect.width() / count;
        let words: Vec<f32> = self
            .options
            .iter()
            .map(|option| {
                paint::line(ui, option, fonts::semibold(13.0), egui::Color32::PLACEHOLDER).size().x
            })
            .collect();
        if words.iter().all(|width| width + 8.0 <= equal) {
            return vec![equal; self.options.len()];
        }
        let spare = (rect.width() - words.iter().sum::<f32>()) / count;
        words.iter().map(|width| width + spare).collect()
    }

    fn drop_down(
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

fn load(ui: &Ui, id: Id) -> State {
    ui.data_mut(|data| data.get_temp(id.with("choice"))).unwrap_or_default()
}

fn finish(
    ui: &Ui,
    state: &mut State,
    response: Response,
    action: ChoiceAction,
    pressed: &[(Key, Modifiers)],
    was_open: bool,
) -> ChoiceResponse {
    let (box_focus, own_focus) = ui.memory(|memory| {
        (memory.has_focus(response.id), memory.has_focus(response.id.with("own")))
    });
    let focused = box_focus || own_focus;
    if !focused && !popup::pointer_in(ui, state.place) {
        state.open = false;
    }
    let gained = focused && !state.focused;
    let lost = !focused && state.focused;
    state.focused = focused;
    if gained {
        ui.scroll_to_rect(response.rect.expand(6.0), None);
    }
    if gained || state.open != was_open {
        // The arrows are the choice's only once it was drawn with the focus: one more frame, before the
        // next key.
        ui.ctx().request_repaint();
    }
    if box_focus {
        // Also in the frame of arriving or opening: the next arrow belongs to the choice.
        keys::keep(ui, response.id, true, state.open);
    }
    ui.data_mut(|data| data.insert_temp(response.id.with("choice"), state.clone()));
    let enter = |shift| {
        pressed.iter().any(|(key, with)| *key == Key::Enter && with.shift == shift) && !was_open
    };
    ChoiceResponse { enter: enter(false), shift_enter: enter(true), response, action, gained, lost }
}

fn option_action(row: usize) -> ChoiceAction {
    row.checked_sub(1).map_or(ChoiceAction::Unknown, ChoiceAction::Take)
}

fn segment_corners(index: usize, count: usize) -> CornerRadius {
    let left = if index == 0 { RADIUS } else { 0 };
    let right = if index + 1 == count { RADIUS } else { 0 };
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}

/// How a joined button is lit.
#[derive(Clone, Copy, PartialEq)]
enum Light {
    /// Chosen.
    On,
    /// Holds while none is chosen.
    Usual,
    /// Neither.
    Off,
}

fn segment(ui: &Ui, place: Rect, id: Id, text: &str, light: Light, corners: CornerRadius) -> bool {
    let p = palette(ui);
    let on = light == Light::On;
    let response = ui.interact(place, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, text));
    if light == Light::Usual {
        let said = tr!("widget-usual");
        ui.ctx().accesskit_node_builder(id, |node| node.set_description(said));
    }
    let fill = match (light, response.hovered()) {
        (Light::On, _) => p.selected,
        (_, true) | (Light::Usual, false) => p.hover,
        (Light::Off, false) => p.sheet,
    };
    // Neighbours share one line: each is drawn half a point over the edge.
    let place = place.expand2(vec2(0.5, 0.0));
    ui.painter().rect(place, corners, fill, Stroke::new(1.0, p.border), StrokeKind::Inside);
    let (font, color) = match light {
        Light::On => (fonts::semibold(13.0), p.on_selected),
        Light::Usual => (fonts::semibold(13.0), p.text),
        Light::Off => (fonts::regular(13.0), p.text),
    };
    let galley = paint::wrapped(ui, text, font, color, place.width() - 8.0, 1);
    paint::put_center(ui.painter(), place.center(), galley);
    response.clicked()
}
