//! Badges: a word on a soft ground, with an icon where the colour says good, warning or error.

use std::sync::Arc;

use egui::{Align2, Color32, CornerRadius, Galley, Painter, Pos2, Rect, Response, Role, Sense, Ui};
use egui::{Vec2, WidgetInfo, vec2};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{Palette, RADIUS, palette};
use crate::ui::widgets::paint;

/// What a badge says by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Saved, verified, complete.
    Good,
    /// Unusual or soon due.
    Warning,
    /// Cannot be true.
    Error,
    /// Running now.
    Accent,
    /// A plain fact.
    Neutral,
}

impl Tone {
    /// Text colour and ground.
    pub fn colors(self, p: &Palette) -> (Color32, Color32) {
        match self {
            Self::Good => (p.good, p.good_fill),
            Self::Warning => (p.warning, p.warning_fill),
            Self::Error => (p.error, p.error_fill),
            Self::Accent => (p.on_selected, p.selected),
            Self::Neutral => (p.text2, p.neutral_fill),
        }
    }

    /// The icon that says the same as the colour.
    pub fn icon(self) -> Option<Icon> {
        match self {
            Self::Good => Some(Icon::CircleCheck),
            Self::Warning => Some(Icon::TriangleAlert),
            Self::Error => Some(Icon::CircleAlert),
            Self::Accent | Self::Neutral => None,
        }
    }
}

/// A badge laid out but not yet placed, so that a row can leave it room.
pub struct BadgeShape {
    galley: Arc<Galley>,
    tone: Tone,
    icon: Option<Icon>,
}

impl BadgeShape {
    /// Lays out a badge; `icon` is taken instead of the tone's own.
    pub fn new(ui: &Ui, text: &str, tone: Tone, icon: Option<Icon>) -> Self {
        let p = palette(ui);
        let font = if tone == Tone::Accent { fonts::semibold(12.0) } else { fonts::regular(12.0) };
        Self { galley: paint::line(ui, text, font, tone.colors(p).0), tone, icon }
    }

    /// Width and height in points.
    pub fn size(&self) -> Vec2 {
        vec2((self.galley.size().x + 14.0 + self.icon.map_or(0.0, |_| 17.0)).round(), 20.0)
    }

    /// Paints it around the middle of a row, ending at `right`.
    pub fn put_right(self, ui: &Ui, painter: &Painter, right: f32, middle: f32) -> Rect {
        let rect = Align2::RIGHT_CENTER.anchor_size(Pos2::new(right, middle), self.size());
        self.put(ui, painter, rect);
        rect
    }

    fn put(self, ui: &Ui, painter: &Painter, rect: Rect) {
        let (text, fill) = self.tone.colors(palette(ui));
        painter.rect_filled(rect, CornerRadius::same(RADIUS), fill);
        let mut x = rect.left() + 7.0;
        if let Some(icon) = self.icon {
            let center = Pos2::new(x + 6.5, rect.center().y);
            paint::icon(ui, painter, center, icon, 13.0, text);
            x += 17.0;
        }
        paint::put_left(painter, x, rect.center().y, self.galley);
    }
}

/// Draws a badge with the icon of its tone.
pub fn badge(ui: &mut Ui, text: &str, tone: Tone) -> Response {
    badge_with(ui, text, tone, tone.icon())
}

/// Draws a badge with an icon of one's own, or none.
pub fn badge_with(ui: &mut Ui, text: &str, tone: Tone, icon: Option<Icon>) -> Response {
    let shape = BadgeShape::new(ui, text, tone, icon);
    let (rect, response) = ui.allocate_exact_size(shape.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        shape.put(ui, ui.painter(), rect);
    }
    response
}
