//! Choices: joined buttons for up to four, a drop-down list for more; empty is `chưa rõ`.

mod joined;
mod list;

use crate::ui::fonts;
use crate::ui::theme::{FIELD_HEIGHT, palette};
use crate::ui::widgets::field::{FieldState, cell_frame, frame};
use crate::ui::widgets::{keys, paint, popup};
use egui::{Id, Key, Modifiers, Rect, Response, RichText, Role, Sense, Ui, WidgetInfo, vec2};

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
