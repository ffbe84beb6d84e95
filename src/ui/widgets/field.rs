//! A labelled field: label above, typing line, what is found about the value below.

use egui::epaint::RectShape;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Color32, CornerRadius, Id, Key, Label, Margin, Modifiers, Rect, Response, Role, Sense, Shape,
    Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{FIELD_HEIGHT, Palette, RADIUS, palette};
use crate::ui::widgets::entry::{Entry, EntryOutput};
use crate::ui::widgets::paint;

/// A finding as the field shows it: its code and its sentence.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// Code, for example `BC-201`; empty when the text stands alone.
    pub code: &'a str,
    /// One sentence without a full stop.
    pub text: &'a str,
}

/// What is known about the value of a field.
#[derive(Clone, Copy, Debug, Default)]
pub enum FieldState<'a> {
    /// Nothing to say.
    #[default]
    Normal,
    /// Cannot be true; the text can still be typed and left.
    Error(Message<'a>),
    /// Unusual.
    Warning(Message<'a>),
    /// A warning accepted with a reason (đã chấp nhận).
    Accepted(Message<'a>),
}

/// What happened at a field in this frame. The field never moves the focus: its owner does.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is an event of its own")]
pub struct FieldResponse {
    /// The typing line; its id is the one to focus.
    pub response: Response,
    /// The box, for popups under it.
    pub rect: Rect,
    /// Arrived: the content is selected and scrolled into view.
    pub gained: bool,
    /// Left: time to commit.
    pub lost: bool,
    /// The text was changed by typing.
    pub changed: bool,
    /// Enter: commit and go to the next field.
    pub enter: bool,
    /// Shift+Enter: the previous field.
    pub shift_enter: bool,
    /// Ctrl+Enter: leave a long text, add a new name in a picker.
    pub ctrl_enter: bool,
    /// Escape: put the value back. Not consumed, a dialog around may close by it.
    pub escape: bool,
    /// Up in a number or grid field: the previous one.
    pub up: bool,
    /// Down in a number or grid field: the next one.
    pub down: bool,
    /// The icon at the right was clicked.
    pub icon_clicked: bool,
}

/// A labelled field of one line, or of up to four growing lines.
#[must_use = "a field does nothing until it is shown"]
#[expect(clippy::struct_excessive_bools, reason = "each switches one manner of the field")]
pub struct Field<'a> {
    label: &'a str,
    letter: Option<&'a str>,
    name: Option<&'a str>,
    id: Option<Id>,
    hint: Option<&'a str>,
    trailing: Option<&'a str>,
    icon: Option<(Icon, &'a str)>,
    width: Option<f32>,
    state: FieldState<'a>,
    number: bool,
    read_only: bool,
    long: bool,
    finish: bool,
    cell: Option<Rect>,
    bare: bool,
    quiet: bool,
    digits: bool,
    strong: bool,
}

impl<'a> Field<'a> {
    /// A field under a label.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            letter: None,
            name: None,
            id: None,
            hint: None,
            trailing: None,
            icon: None,
            width: None,
            state: FieldState::Normal,
            number: false,
            read_only: false,
            long: false,
            finish: false,
            cell: None,
            bare: false,
            quiet: false,
            digits: false,
            strong: false,
        }
    }

    /// The letter of the line on the printed form (“A” of “A Cần bầu”).
    pub fn letter(mut self, letter: &'a str) -> Self {
        self.letter = Some(letter);
        self
    }

    /// The accessible name where the label alone is not enough: label, unit, section.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// The id to focus it by; otherwise it follows from the label.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// What stands in the empty field; `chưa rõ` otherwise.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// A grey remark at the right inside the field (“chỉ năm”).
    pub fn trailing(mut self, text: &'a str) -> Self {
        self.trailing = Some(text);
        self
    }

    /// An icon at the right that can be clicked, with its accessible name.
    pub fn icon(mut self, icon: Icon, name: &'a str) -> Self {
        self.icon = Some((icon, name));
        self
    }

    /// Width in points; all there is otherwise.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// What is known about the value.
    pub fn state(mut self, state: FieldState<'a>) -> Self {
        self.state = state;
        self
    }

    /// Right-aligned; Up and Down leave it.
    pub fn number(mut self) -> Self {
        self.number = true;
        self
    }

    /// Takes no letters while typed into; what is pasted is taken whole.
    pub fn digits(mut self) -> Self {
        self.digits = true;
        self
    }

    /// Semibold (the names of the elected).
    pub fn strong(mut self, strong: bool) -> Self {
        self.strong = strong;
        self
    }

    /// Shown, not typed into.
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// Grows to four lines, then scrolls; Enter makes a new line, Ctrl+Enter leaves.
    pub fn long(mut self) -> Self {
        self.long = true;
        self
    }

    /// Leaves out the line below; its owner says what is found.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// Stands without its label above; the label stays its accessible name.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Stands in a cell of a table: no label above, no line below, no frame but for focus and findings.
    pub fn in_cell(mut self, rect: Rect) -> Self {
        self.cell = Some(rect);
        self
    }

    /// Ctrl+Enter goes to the owner (a picker's new name).
    pub(super) fn finish(mut self, finish: bool) -> Self {
        self.finish = finish;
        self
    }

    /// Draws the field; the text is changed only by typing.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> FieldResponse {
        self.show_taking(ui, text, &[]).0
    }

    /// Like [`Self::show`], with further keys taken away from the text for a popup.
    pub(super) fn show_taking(
        self,
        ui: &mut Ui,
        text: &mut String,
        keys: &[Key],
    ) -> (FieldResponse, EntryOutput) {
        if let Some(rect) = self.cell {
            let id = self.id.unwrap_or_else(|| ui.make_persistent_id(self.label));
            let (response, output) = self.line(ui, text, rect, id, keys);
            response.response.clone().accessible_name(self.name.unwrap_or(self.label));
            describe(ui, id, self.state);
            return (response, output);
        }
        let width = self.width.unwrap_or_else(|| ui.available_width());
        if self.bare {
            let id = self.id.unwrap_or_else(|| ui.make_persistent_id(self.label));
            let (_, rect) = ui.allocate_space(vec2(width, FIELD_HEIGHT));
            let (response, output) = self.line(ui, text, rect, id, keys);
            response.response.clone().accessible_name(self.name.unwrap_or(self.label));
            return (response, output);
        }
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            let label = label_line(ui, self.letter, self.label);
            let id = self.id.unwrap_or_else(|| ui.make_persistent_id(self.label));
            let height = self.box_height(ui, text, width);
            let (_, rect) = ui.allocate_space(vec2(width, height));
            let (response, output) = self.line(ui, text, rect, id, keys);
            match self.name {
                Some(name) => response.response.clone().accessible_name(name),
                None => response.response.clone().labelled_by(label.id),
            };
            if !self.quiet {
                message_line(ui, self.state);
            }
            describe(ui, id, self.state);
            (response, output)
        })
        .inner
    }

    fn box_height(&self, ui: &Ui, text: &str, width: f32) -> f32 {
        if !self.long {
            return FIELD_HEIGHT;
        }
        let font = fonts::regular(13.0);
        let galley = paint::wrapped(ui, text, font, Color32::PLACEHOLDER, width - 18.0, usize::MAX);
        let row = galley.size().y / galley.rows.len().max(1) as f32;
        let rows = galley.rows.len().clamp(1, 4);
        (row * rows as f32 + 10.0).max(FIELD_HEIGHT).round()
    }

    fn line(
        &self,
        ui: &mut Ui,
        text: &mut String,
        rect: Rect,
        id: Id,
        keys: &[Key],
    ) -> (FieldResponse, EntryOutput) {
        let p = palette(ui);
        let ground = ui.painter().add(Shape::Noop);
        let mut take = vec![Key::Enter];
        if self.number {
            take.extend([Key::ArrowUp, Key::ArrowDown]);
        }
        take.extend(keys);
        let unknown = tr!("widget-unknown");
        let hint = if self.read_only { "" } else { self.hint.unwrap_or(&unknown) };
        let (room, icon_clicked) = self.trailing_parts(ui, rect, id, text.is_empty());
        let vertical = if self.long { 5 } else { 0 };
        let entry = Entry {
            id,
            rect,
            pad: Margin { left: 9, right: room as i8, top: vertical, bottom: vertical },
            font: if self.strong { fonts::semibold(13.0) } else { fonts::regular(13.0) },
            hint,
            right: self.number,
            read_only: self.read_only,
            long: self.long,
            digits: self.digits,
            take: &take,
            finish: self.finish || self.long,
        };
        let output = entry.show(ui, text);
        let focused = output.response.has_focus();
        let drawn = match self.cell {
            Some(_) => cell_frame(rect, self.state, focused, p),
            None => frame(rect, self.state, self.read_only, focused, p),
        };
        ui.painter().set(ground, drawn);
        let escape = focused && ui.input(|input| input.key_pressed(Key::Escape));
        let response = FieldResponse {
            rect,
            gained: output.gained,
            lost: output.lost,
            changed: output.response.changed(),
            enter: output.took(Key::Enter),
            shift_enter: output.took_with(Key::Enter, Modifiers::SHIFT),
            ctrl_enter: output
                .taken
                .iter()
                .any(|(key, modifiers)| *key == Key::Enter && modifiers.command),
            escape: escape || output.took(Key::Escape),
            up: self.number && output.took(Key::ArrowUp),
            down: self.number && output.took(Key::ArrowDown),
            icon_clicked,
            response: output.response.clone(),
        };
        (response, output)
    }

    /// Draws what stands at the right and gives the room to leave there, in points.
    fn trailing_parts(&self, ui: &Ui, rect: Rect, id: Id, empty: bool) -> (f32, bool) {
        let p = palette(ui);
        let mut right = rect.right() - 9.0;
        let mut clicked = false;
        if let Some((icon, name)) = self.icon.filter(|_| self.cell.is_none()) {
            let place = Rect::from_center_size(
                egui::pos2(rect.right() - 16.0, rect.top() + FIELD_HEIGHT / 2.0),
                vec2(24.0, 24.0),
            );
            let response = ui.interact(place, id.with("icon"), Sense::CLICK);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
            clicked = response.clicked();
            let color = if response.hovered() { p.link } else { p.text2 };
            // Painted above the line's own ground, which is set afterwards below it.
            paint::icon(ui, ui.painter(), place.center(), icon, 16.0, color);
            right -= 24.0;
        }
        if let Some(text) = self.trailing.filter(|_| !empty) {
            let galley = paint::line(ui, text, fonts::regular(12.0), p.text3);
            let placed = paint::put_right(ui.painter(), right, rect.center().y, galley);
            right = placed.left() - 6.0;
        }
        (rect.right() - right, clicked)
    }
}

fn label_line(ui: &mut Ui, letter: Option<&str>, label: &str) -> Response {
    let p = palette(ui);
    let mut job = LayoutJob::default();
    if let Some(letter) = letter {
        job.append(letter, 0.0, TextFormat::simple(fonts::semibold(12.0), p.text2));
        job.append(label, 5.0, TextFormat::simple(fonts::regular(12.0), p.text2));
    } else {
        job.append(label, 0.0, TextFormat::simple(fonts::regular(12.0), p.text2));
    }
    ui.add(Label::new(job).truncate())
}

/// The ground, edge and focus ring of a field.
pub(super) fn frame(
    rect: Rect,
    state: FieldState<'_>,
    read_only: bool,
    focused: bool,
    p: &Palette,
) -> Shape {
    let (fill, stroke) = match state {
        FieldState::Error(_) => (p.error_field, Stroke::new(2.0, p.error)),
        FieldState::Warning(_) | FieldState::Accepted(_) => {
            (p.warning_field, Stroke::new(2.0, p.warning_stroke))
        }
        FieldState::Normal if read_only => (p.head, Stroke::new(1.0, p.line)),
        FieldState::Normal if focused => (p.sheet, Stroke::new(2.0, p.link)),
        FieldState::Normal => (p.sheet, Stroke::new(1.0, p.border)),
    };
    let corner = CornerRadius::same(RADIUS);
    let field = RectShape::new(rect, corner, fill, stroke, StrokeKind::Inside);
    if !focused {
        return field.into();
    }
    let halo = RectShape::stroke(
        rect,
        CornerRadius::same(RADIUS + 1),
        Stroke::new(2.0, p.halo),
        StrokeKind::Outside,
    );
    Shape::Vec(vec![halo.into(), field.into()])
}

/// The ground of a field in a table's cell: nothing until it is arrived at or something is found.
pub(super) fn cell_frame(rect: Rect, state: FieldState<'_>, focused: bool, p: &Palette) -> Shape {
    let (fill, stroke) = match state {
        FieldState::Error(_) => (p.error_field, Stroke::new(1.0, p.error)),
        FieldState::Warning(_) | FieldState::Accepted(_) => {
            (p.warning_field, Stroke::new(1.0, p.warning_stroke))
        }
        FieldState::Normal if focused => (p.sheet, Stroke::NONE),
        FieldState::Normal => return Shape::Noop,
    };
    let stroke = if focused { Stroke::new(2.0, p.link) } else { stroke };
    RectShape::new(rect, CornerRadius::ZERO, fill, stroke, StrokeKind::Inside).into()
}

/// Colour, icon, code and sentence of a state; `None` when there is nothing to say.
pub(super) fn words<'a>(
    state: FieldState<'a>,
    p: &Palette,
) -> Option<(Color32, Icon, Message<'a>)> {
    match state {
        FieldState::Normal => None,
        FieldState::Error(message) => Some((p.error, Icon::CircleAlert, message)),
        FieldState::Warning(message) => Some((p.warning, Icon::TriangleAlert, message)),
        FieldState::Accepted(message) => Some((p.good, Icon::CircleCheck, message)),
    }
}

fn message_line(ui: &mut Ui, state: FieldState<'_>) {
    let Some((color, icon, message)) = words(state, palette(ui)) else {
        return;
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let (rect, _) = ui.allocate_exact_size(vec2(13.0, 17.0), Sense::hover());
        paint::icon(ui, ui.painter(), rect.center(), icon, 14.0, color);
        let mut job = LayoutJob::default();
        if !message.code.is_empty() {
            job.append(message.code, 0.0, TextFormat::simple(fonts::bold(12.0), color));
            job.append(" ", 0.0, TextFormat::simple(fonts::regular(12.0), color));
        }
        job.append(message.text, 0.0, TextFormat::simple(fonts::regular(12.0), color));
        ui.add(Label::new(job).wrap());
    });
}

/// Gives code and sentence to the screen reader as the description of the field.
pub(super) fn describe(ui: &Ui, id: Id, state: FieldState<'_>) {
    if let Some((_, _, message)) = words(state, palette(ui)) {
        let text = format!("{} {}", message.code, message.text);
        ui.ctx().accesskit_node_builder(id, |node| node.set_description(text.trim()));
    }
}
