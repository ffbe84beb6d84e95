//! Dialogs: only before what cannot be undone, or where a reason is needed.

use egui::{
    Align, Context, CornerRadius, Frame, Id, Key, Label, Layout, Margin, Modal, Modifiers,
    RichText, Stroke, Ui, vec2,
};

use crate::ui::fonts;
use crate::ui::theme::{BACKDROP, Palette, shadow};
use crate::ui::widgets::button::Button;

/// What the clerk answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Open,
    /// Do it.
    Confirm,
    /// Leave everything as it is.
    Cancel,
}

/// A question over the window. A click beside it does nothing.
#[must_use = "a dialog does nothing until it is shown"]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    confirm: &'a str,
    cancel: &'a str,
    danger: bool,
    blocked: Option<&'a str>,
    width: f32,
}

impl<'a> Dialog<'a> {
    /// A dialog with its two buttons; both texts are verbs of the result.
    pub fn new(id: Id, title: &'a str, confirm: &'a str, cancel: &'a str) -> Self {
        Self { id, title, confirm, cancel, danger: false, blocked: None, width: 420.0 }
    }

    /// It erases: red, and the focus starts on the safe button.
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// Cannot be confirmed yet, and why (a reason is missing).
    pub fn blocked(mut self, reason: Option<&'a str>) -> Self {
        self.blocked = reason;
        self
    }

    /// Width in points; 420 otherwise.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows the dialog with a body; Escape cancels, Enter confirms unless it is dangerous.
    pub fn show(self, ctx: &Context, body: impl FnOnce(&mut Ui)) -> Answer {
        let dark = ctx.theme() == egui::Theme::Dark;
        let p = Palette::of(dark);
        let modal = Modal::new(self.id).backdrop_color(BACKDROP).frame(frame(p, dark));
        let shown = modal.show(ctx, |ui| {
            ui.set_width(self.width);
            let answer = self.content(ui, p, body);
            if answer != Answer::Open {
                return answer;
            }
            let enter = !self.danger
                && self.blocked.is_none()
                && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            match (escape, enter) {
                (true, _) => Answer::Cancel,
                (false, true) => Answer::Confirm,
                (false, false) => Answer::Open,
            }
        });
        if shown.inner != Answer::Open {
            ctx.data_mut(|data| data.remove::<u64>(self.id));
        }
        shown.inner
    }

    /// Draws the inside, for a page that shows it without a backdrop.
    pub(super) fn content(&self, ui: &mut Ui, p: &Palette, body: impl FnOnce(&mut Ui)) -> Answer {
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add(Label::new(RichText::new(self.title).font(fonts::bold(16.0)).color(p.text)).wrap());
        let focus_before = ui.memory(egui::Memory::focused);
        body(ui);
        ui.add_space(2.0);
        let mut answer = Answer::Open;
        let row = vec2(ui.available_width(), 30.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let confirm = if self.danger {
                Button::danger(self.confirm)
            } else {
                Button::primary(self.confirm).shortcut("Enter")
            };
            let confirm = ui.add(confirm.disabled_because(self.blocked));
            let cancel = ui.add(Button::normal(self.cancel).shortcut("Esc"));
            if confirm.clicked() {
                answer = Answer::Confirm;
            }
            if cancel.clicked() {
                answer = Answer::Cancel;
            }
            let taken_by_body = ui.memory(egui::Memory::focused) != focus_before;
            if self.just_opened(ui) && !taken_by_body {
                if self.danger {
                    cancel.request_focus();
                } else {
                    confirm.request_focus();
                }
            }
        });
        answer
    }

    /// Whether this frame is the first that shows it: the time to say where the keyboard goes.
    pub fn opens(&self, ctx: &Context) -> bool {
        let before: Option<u64> = ctx.data(|data| data.get_temp(self.id));
        before.is_none_or(|before| before + 1 < ctx.cumulative_frame_nr())
    }

    fn just_opened(&self, ui: &Ui) -> bool {
        let opens = self.opens(ui.ctx());
        let now = ui.ctx().cumulative_frame_nr();
        ui.data_mut(|data| data.insert_temp(self.id, now));
        opens
    }
}

/// The sheet a dialog stands on.
pub fn frame(p: &Palette, dark: bool) -> Frame {
    Frame::NONE
        .fill(p.sheet)
        .stroke(Stroke::new(1.0, p.border))
        .corner_radius(CornerRadius::same(8))
        .shadow(shadow(dark))
        .inner_margin(Margin { left: 16, right: 16, top: 13, bottom: 13 })
}
