//! An empty list: what is empty, why, one way out, one way on.

use egui::{Align, CornerRadius, Label, Layout, RichText, Shape, Stroke, Ui, UiBuilder, vec2};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::paint;

/// What an empty list says and offers.
#[derive(Clone, Copy, Debug)]
pub struct Empty<'a> {
    /// Icon of the kind of record.
    pub icon: Icon,
    /// What is empty.
    pub title: &'a str,
    /// Why, or what to try.
    pub text: &'a str,
    /// The way out (“Bỏ bộ lọc”).
    pub out: Option<&'a str>,
    /// The way on (“Thêm nhiệm kỳ”).
    pub on: Option<&'a str>,
}

/// What the clerk chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmptyAction {
    /// Nothing.
    None,
    /// The way out.
    Out,
    /// The way on.
    On,
}

/// Draws the empty state over the whole width.
pub fn empty(ui: &mut Ui, empty: &Empty<'_>) -> EmptyAction {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 128.0));
    let path: Vec<_> = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ]
    .into();
    ui.painter().rect_filled(rect, CornerRadius::same(6), p.sheet);
    ui.painter().extend(Shape::dashed_line(&path, Stroke::new(1.0, p.border), 3.0, 3.0));
    let center = egui::pos2(rect.center().x, rect.top() + 25.0);
    paint::icon(ui, ui.painter(), center, empty.icon, 24.0, p.text3);
    let texts = rect.with_min_y(rect.top() + 43.0).shrink2(vec2(12.0, 0.0));
    let builder = UiBuilder::new().max_rect(texts).layout(Layout::top_down(Align::Center));
    let mut texts = ui.new_child(builder);
    texts.spacing_mut().item_spacing.y = 2.0;
    let title = RichText::new(empty.title).font(fonts::semibold(13.0)).color(p.text);
    texts.add(Label::new(title).truncate());
    let text = RichText::new(empty.text).font(fonts::regular(12.0)).color(p.text2);
    texts.add(Label::new(text).truncate());
    buttons(ui, rect, empty)
}

fn buttons(ui: &mut Ui, rect: egui::Rect, empty: &Empty<'_>) -> EmptyAction {
    let mut action = EmptyAction::None;
    // Laid out once unseen to know the width, so that the pair stands in the middle.
    let width = |text: &str, icon: f32| {
        paint::line(ui, text, fonts::semibold(13.0), egui::Color32::PLACEHOLDER).size().x
            + 20.0
            + icon
    };
    let total = empty.out.map_or(0.0, |text| width(text, 0.0))
        + empty.on.map_or(0.0, |text| width(text, 24.0))
        + if empty.out.is_some() && empty.on.is_some() { 8.0 } else { 0.0 };
    let row = egui::Rect::from_center_size(
        egui::pos2(rect.center().x, rect.bottom() - 27.0),
        vec2(total, 26.0),
    );
    let builder = UiBuilder::new().max_rect(row).layout(Layout::left_to_right(Align::Center));
    let mut row = ui.new_child(builder);
    if let Some(text) = empty.out
        && row.add(Button::normal(text).small()).clicked()
    {
        action = EmptyAction::Out;
    }
    if let Some(text) = empty.on
        && row.add(Button::primary(text).small().icon(Icon::Plus)).clicked()
    {
        action = EmptyAction::On;
    }
    action
}
