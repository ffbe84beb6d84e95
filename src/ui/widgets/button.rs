//! Buttons: primary, ordinary, dangerous, link and icon-only.

use egui::{Color32, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{Palette, RADIUS, palette};
use crate::ui::widgets::paint;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Normal,
    Danger,
    Link,
}

/// A push button. Its text is a verb of the result; `…` at the end when more is asked.
#[must_use = "a button does nothing until it is added to the window"]
pub struct Button<'a> {
    text: &'a str,
    kind: Kind,
    icon: Option<Icon>,
    shortcut: Option<&'a str>,
    height: f32,
    width: Option<f32>,
    reason: Option<&'a str>,
}

impl<'a> Button<'a> {
    fn new(text: &'a str, kind: Kind) -> Self {
        let height = if kind == Kind::Link { 24.0 } else { 30.0 };
        Self { text, kind, icon: None, shortcut: None, height, width: None, reason: None }
    }

    /// The one main action of a page.
    pub fn primary(text: &'a str) -> Self {
        Self::new(text, Kind::Primary)
    }

    /// An ordinary action.
    pub fn normal(text: &'a str) -> Self {
        Self::new(text, Kind::Normal)
    }

    /// An action that erases.
    pub fn danger(text: &'a str) -> Self {
        Self::new(text, Kind::Danger)
    }

    /// A quiet action that looks like a link (“Thêm số liệu”).
    pub fn link(text: &'a str) -> Self {
        Self::new(text, Kind::Link)
    }

    /// 26 points high instead of 30.
    pub fn small(mut self) -> Self {
        self.height = 26.0;
        self
    }

    /// 40 points high.
    pub fn big(mut self) -> Self {
        self.height = 40.0;
        self
    }

    /// An icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that does the same, shown after the text.
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = Some(keys);
        self
    }

    /// At least this wide, in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Cannot run now; the reason stands in the tooltip.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }
}

/// Colours of a button in its state.
struct Look {
    fill: Color32,
    stroke: Color32,
    text: Color32,
    weak: Color32,
}

fn look(kind: Kind, response: &Response, p: &Palette) -> Look {
    let hot = response.hovered() || response.is_pointer_button_down_on();
    if !response.enabled() {
        let fill = if kind == Kind::Link { Color32::TRANSPARENT } else { p.disabled_fill };
        let stroke = if kind == Kind::Link { Color32::TRANSPARENT } else { p.line };
        return Look { fill, stroke, text: p.disabled, weak: p.disabled };
    }
    match kind {
        Kind::Primary => {
            let fill = if hot { p.accent_hover } else { p.accent };
            Look { fill, stroke: fill, text: p.on_accent, weak: p.on_accent_weak }
        }
        Kind::Normal => Look {
            fill: if hot { p.hover } else { p.sheet },
            stroke: if hot { p.link } else { p.border },
            text: p.text,
            weak: p.text3,
        },
        Kind::Danger => Look {
            fill: if hot { p.error_fill } else { p.sheet },
            stroke: p.error,
            text: p.error,
            weak: p.text3,
        },
        Kind::Link => Look {
            fill: Color32::TRANSPARENT,
            stroke: Color32::TRANSPARENT,
            text: p.link,
            weak: p.text3,
        },
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let enabled = self.reason.is_none() && ui.is_enabled();
        let response = ui.add_enabled_ui(enabled, |ui| self.draw(ui)).inner;
        match self.reason {
            Some(reason) if !reason.is_empty() => response.on_disabled_hover_text(reason),
            _ => response,
        }
    }
}

impl Button<'_> {
    fn draw(&self, ui: &mut Ui) -> Response {
        let p = palette(ui);
        let font = if self.kind == Kind::Primary {
            fonts::semibold(if self.height > 30.0 { 14.0 } else { 13.0 })
        } else {
            fonts::regular(13.0)
        };
        // Colours follow from the response, so the texts are laid out without one.
        let text = paint::line(ui, self.text, font, Color32::PLACEHOLDER);
        let keys = self
            .shortcut
            .map(|keys| paint::line(ui, keys, fonts::regular(12.0), Color32::PLACEHOLDER));
        let side = match self.kind {
            Kind::Link => 0.0,
            _ if self.height < 30.0 => 10.0,
            _ => 13.0,
        };
        let icon_size = 16.0;
        let content = text.size().x
            + self
                .icon
                .map_or(0.0, |_| icon_size + if self.kind == Kind::Link { 5.0 } else { 8.0 })
            + keys.as_ref().map_or(0.0, |keys| keys.size().x + 10.0);
        let width = (content + 2.0 * side).max(self.width.unwrap_or(0.0)).round();
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.text));
        if ui.is_rect_visible(rect) {
            let look = look(self.kind, &response, p);
            let painter = ui.painter();
            if self.kind != Kind::Link {
                paint::boxed(painter, rect, RADIUS, look.fill, look.stroke);
            }
            let mut x = rect.center().x - content / 2.0;
            let middle = rect.center().y;
            if let Some(icon) = self.icon {
                let color = if self.kind == Kind::Normal && response.enabled() {
                    p.text2
                } else {
                    look.text
                };
                let center = egui::pos2(x + icon_size / 2.0, middle);
                paint::icon(ui, painter, center, icon, icon_size, color);
                x += icon_size + if self.kind == Kind::Link { 5.0 } else { 8.0 };
            }
            let placed = egui::pos2(x, middle - text.size().y / 2.0);
            let end = x + text.size().x;
            painter.galley(placed, text, look.text);
            if self.kind == Kind::Link && response.hovered() {
                painter.hline(x..=end, middle + 8.0, egui::Stroke::new(1.0, look.text));
            }
            if let Some(keys) = keys {
                let placed = egui::pos2(end + 10.0, middle - keys.size().y / 2.0);
                painter.galley(placed, keys, look.weak);
            }
            if response.has_focus() {
                paint::focus_ring(painter, rect, p);
            }
        }
        response
    }
}

/// A square button with only an icon; its name is its tooltip and its accessible name.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    icon_button_with(ui, icon, name, Sense::click())
}

/// A button of an icon alone that Tab passes by; what it does has a key of its own.
pub fn icon_button_aside(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    icon_button_with(ui, icon, name, Sense::CLICK)
}

fn icon_button_with(ui: &mut Ui, icon: Icon, name: &str, sense: Sense) -> Response {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, 26.0), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let look = look(Kind::Normal, &response, p);
        paint::boxed(ui.painter(), rect, RADIUS, look.fill, look.stroke);
        paint::icon(ui, ui.painter(), rect.center(), icon, 16.0, look.text);
        if response.has_focus() {
            paint::focus_ring(ui.painter(), rect, p);
        }
    }
    response.on_hover_text(name)
}
