//! Colours, spacing and text sizes of the window, light and dark.
//!
//! This is the only place that names a colour. Values of the light theme come from the UX guide,
//! section 3; the dark theme keeps the same pairs readable.

use std::sync::Arc;

use egui::epaint::Shadow;
use egui::style::{ScrollAnimation, ScrollStyle, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{
    Color32, Context, CornerRadius, Margin, Stroke, Style, TextStyle, Theme, ThemePreference, Ui,
    Vec2, Visuals, vec2,
};

use crate::ui::fonts;

/// Corner radius of fields and buttons in points; cards and popups use 6.
pub const RADIUS: u8 = 4;
/// Corner radius of cards and popups in points.
pub const CARD_RADIUS: u8 = 6;
/// Height of a field in points.
pub const FIELD_HEIGHT: f32 = 28.0;
/// Height of a row of a table in points.
pub const ROW_HEIGHT: f32 = 27.0;

/// Which theme the clerk wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Sáng.
    #[default]
    Light,
    /// Tối.
    Dark,
    /// Theo máy: as the desktop is set.
    System,
}

macro_rules! palette {
    ($($(#[$doc:meta])* $name:ident: $light:literal, $dark:literal;)+) => {
        /// The colours of one theme.
        #[derive(Debug, PartialEq, Eq)]
        pub struct Palette {
            $($(#[$doc])* pub $name: Color32,)+
        }

        /// The light theme.
        pub const LIGHT: Palette = Palette { $($name: hex($light),)+ };
        /// The dark theme.
        pub const DARK: Palette = Palette { $($name: hex($dark),)+ };
    };
}

palette! {
    /// Values and titles.
    text: 0x0017_202C, 0x00E8_EDF4;
    /// Labels and table heads.
    text2: 0x0041_4D5E, 0x00BE_C9D6;
    /// Hints, `chưa rõ`.
    text3: 0x005A_6677, 0x00A3_B0C0;
    /// Fill of the primary button.
    accent: 0x000F_5CA8, 0x0025_6DBB;
    /// Hover of the primary button.
    accent_hover: 0x000B_4A86, 0x001E_5C9F;
    /// Text on the accent.
    on_accent: 0x00FF_FFFF, 0x00FF_FFFF;
    /// Shortcut on the accent.
    on_accent_weak: 0x00D9_E8F7, 0x00EA_F2FB;
    /// Links, focus strokes, bars, current things.
    link: 0x000F_5CA8, 0x007F_B6F0;
    /// Emphasised text on a selected row or a chip that is on.
    on_selected: 0x000B_4A86, 0x00BF_DCFA;
    /// Fill of the top bar.
    top_bar: 0x000B_4A86, 0x000D_2E50;
    /// Text of the top bar.
    on_bar: 0x00FF_FFFF, 0x00F2_F6FB;
    /// Search box in the top bar.
    search_fill: 0x002D_659B, 0x0024_4A73;
    /// Stroke of the key cap in the top bar.
    search_line: 0x00B5_CBE0, 0x008F_A9C4;
    /// Selected row, chip that is on.
    selected: 0x00D9_E8F7, 0x0022_3F5E;
    /// Hovered row, current row of a grid.
    hover: 0x00EC_F3FB, 0x0020_2E3F;
    /// Light ring outside a focused field.
    halo: 0x00D9_E8F7, 0x001D_3A5A;
    /// Second series of a chart.
    chart2: 0x008D_B8E2, 0x005B_8FC4;
    /// Third series of a chart.
    chart3: 0x00BC_D7F0, 0x003A_5F86;
    /// Background of the window.
    window: 0x00F1_F4F8, 0x0010_151C;
    /// Background of heads and feet.
    head: 0x00F7_F9FB, 0x001C_2430;
    /// Background of pages and fields.
    sheet: 0x00FF_FFFF, 0x0016_1D27;
    /// Background of the rail at the left.
    rail: 0x00E6_EDF6, 0x0012_1922;
    /// Rules between parts.
    line: 0x00D6_DDE6, 0x0030_3B49;
    /// Rules between rows.
    faint_line: 0x00E6_EBF1, 0x0026_303C;
    /// Border of fields, buttons and chips.
    border: 0x0084_91A2, 0x0075_8599;
    /// Error text, icon and stroke.
    error: 0x00B4_2318, 0x00FF_9A90;
    /// Fill of an error badge or box.
    error_fill: 0x00FD_ECEA, 0x0043_1F1C;
    /// Line of an error box.
    error_line: 0x00E9_A9A2, 0x0086_3A33;
    /// Fill of a field in error.
    error_field: 0x00FF_F9F8, 0x0024_1A1C;
    /// Text on the solid error colour (the count on the rail).
    on_error: 0x00FF_FFFF, 0x002A_0906;
    /// Warning text and icon.
    warning: 0x0087_5000, 0x00F2_BE5C;
    /// Fill of a warning badge or box.
    warning_fill: 0x00FF_F4DC, 0x003A_2C0F;
    /// Line of a warning box.
    warning_line: 0x00E3_BE74, 0x0079_5C1F;
    /// Fill of a field with a warning.
    warning_field: 0x00FF_FCF4, 0x0022_1E17;
    /// Stroke of a field with a warning.
    warning_stroke: 0x00B7_7400, 0x00C9_9433;
    /// Saved, verified, accepted.
    good: 0x001B_6B3A, 0x007F_D39C;
    /// Fill of a good badge.
    good_fill: 0x00E6_F4EA, 0x0018_3324;
    /// Line of a good box.
    good_line: 0x009C_CFAE, 0x0033_6B48;
    /// Fill of a neutral badge.
    neutral_fill: 0x00E9_EDF3, 0x002A_3441;
    /// Background of found letters.
    found: 0x00FF_E38A, 0x004A_3B0E;
    /// Selected text in a field.
    text_selection: 0x00B8_D6F5, 0x002C_5585;
    /// Text of a disabled button.
    disabled: 0x0088_93A1, 0x006C_7888;
    /// Fill of a disabled button.
    disabled_fill: 0x00F7_F9FB, 0x001C_2430;
    /// Fill of a short message at the bottom.
    toast: 0x0017_202C, 0x002B_3745;
    /// Text of a short message.
    on_toast: 0x00F1_F4F8, 0x00F1_F4F8;
    /// Action of a short message.
    toast_link: 0x008F_C4F7, 0x009C_CBF8;
}

/// Darkness laid over the window behind a dialog: #14202F at 46 %.
pub const BACKDROP: Color32 = Color32::from_rgba_premultiplied(9, 15, 22, 117);

const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

impl Palette {
    /// The colours for dark or light drawing.
    pub fn of(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }
}

/// The colours of the theme this part of the window is drawn in.
pub fn palette(ui: &Ui) -> &'static Palette {
    Palette::of(ui.visuals().dark_mode)
}

/// Gives the window its look; call once after the fonts and again when the choice changes.
pub fn apply(ctx: &Context, choice: ThemeChoice) {
    ctx.set_style_of(Theme::Light, Arc::new(style(Theme::Light)));
    ctx.set_style_of(Theme::Dark, Arc::new(style(Theme::Dark)));
    ctx.set_theme(match choice {
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
        ThemeChoice::System => ThemePreference::System,
    });
    // Closing goes through the program, which leaves the field first.
    ctx.options_mut(|options| options.quit_shortcuts.clear());
}

/// The drop shadow of popups and dialogs.
pub fn shadow(dark: bool) -> Shadow {
    Shadow {
        offset: [0, 4],
        blur: 14,
        spread: 0,
        color: Color32::from_black_alpha(if dark { 110 } else { 42 }),
    }
}

fn style(theme: Theme) -> Style {
    let dark = theme == Theme::Dark;
    let palette = Palette::of(dark);
    let mut style = Style { visuals: visuals(palette, dark), ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, fonts::regular(12.0)),
        (TextStyle::Body, fonts::regular(13.0)),
        (TextStyle::Button, fonts::regular(13.0)),
        (TextStyle::Monospace, fonts::regular(13.0)),
        (TextStyle::Heading, fonts::bold(19.0)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 6.0);
    spacing.button_padding = vec2(10.0, 5.0);
    spacing.menu_margin = Margin::same(4);
    spacing.window_margin = Margin::same(16);
    spacing.indent = 16.0;
    // Rows grow to their parts; a floor of a field's height would tear lines of text apart.
    spacing.interact_size = vec2(24.0, 24.0);
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 10.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = ScrollStyle { bar_width: 10.0, ..ScrollStyle::solid() };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.animation_time = 0.0;
    style.scroll_animation = ScrollAnimation::none();
    style
}

fn visuals(palette: &Palette, dark: bool) -> Visuals {
    let base = if dark { Visuals::dark() } else { Visuals::light() };
    let shadow = shadow(dark);
    let mut visuals = Visuals {
        dark_mode: dark,
        weak_text_color: Some(palette.text3),
        widgets: widgets(palette),
        hyperlink_color: palette.link,
        faint_bg_color: palette.head,
        extreme_bg_color: palette.sheet,
        text_edit_bg_color: Some(palette.sheet),
        code_bg_color: palette.head,
        warn_fg_color: palette.warning,
        error_fg_color: palette.error,
        window_corner_radius: CornerRadius::same(8),
        window_shadow: shadow,
        window_fill: palette.sheet,
        window_stroke: Stroke::new(1.0, palette.border),
        menu_corner_radius: CornerRadius::same(CARD_RADIUS),
        panel_fill: palette.sheet,
        popup_shadow: shadow,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(1.0, palette.text),
            preview: false,
            // A blinking cursor keeps an idle window drawing, which software drawing feels.
            blink: false,
            ..TextCursorStyle::default()
        },
        // Disabled parts have their own colours; fading them again makes them unreadable.
        disabled_alpha: 1.0,
        ..base
    };
    visuals.selection.bg_fill = palette.text_selection;
    visuals.selection.stroke = Stroke::new(1.0, palette.on_selected);
    visuals.ime_composition.active_underline_stroke = Stroke::new(1.0, palette.link);
    visuals.ime_composition.inactive_underline_stroke = Stroke::new(1.0, palette.border);
    visuals
}

fn widgets(palette: &Palette) -> Widgets {
    let state = |fill, line, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(palette.sheet, palette.line, palette.text),
        inactive: state(palette.sheet, palette.border, palette.text),
        hovered: state(palette.hover, palette.link, palette.text),
        active: state(palette.selected, palette.link, palette.text),
        open: state(palette.selected, palette.link, palette.on_selected),
    }
}

/// A stroke of the theme's focus colour, two points wide.
pub fn focus_stroke(palette: &Palette) -> Stroke {
    Stroke::new(2.0, palette.link)
}

/// Smallest size of a thing to click: 24 × 24.
pub const TARGET: Vec2 = Vec2::splat(24.0);

#[cfg(test)]
mod tests {
    use super::{Color32, DARK, LIGHT, Palette};

    fn luminance(color: Color32) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn text_pairs(p: &Palette) -> Vec<(&'static str, Color32, Color32)> {
        let mut pairs = Vec::new();
        for (ground, fill) in [
            ("sheet", p.sheet),
            ("head", p.head),
            ("window", p.window),
            ("hover", p.hover),
            ("selected", p.selected),
            ("found", p.found),
        ] {
            for (name, color) in [("text", p.text), ("text2", p.text2), ("text3", p.text3)] {
                pairs.push((name, color, fill));
            }
            if ground != "found" {
                pairs.push(("link", p.link, fill));
                pairs.push(("error", p.error, fill));
            }
        }
        pairs.extend([
            ("text2 on rail", p.text2, p.rail),
            ("on_selected", p.on_selected, p.selected),
            ("on_selected on sheet", p.on_selected, p.sheet),
            ("on_accent", p.on_accent, p.accent),
            ("on_accent hover", p.on_accent, p.accent_hover),
            ("on_accent_weak", p.on_accent_weak, p.accent),
            ("on_bar", p.on_bar, p.top_bar),
            ("on search", p.on_bar, p.search_fill),
            ("on_error", p.on_error, p.error),
            ("error on fill", p.error, p.error_fill),
            ("error on field", p.text, p.error_field),
            ("text on error fill", p.text, p.error_fill),
            ("warning", p.warning, p.sheet),
            ("warning on fill", p.warning, p.warning_fill),
            ("text on warning field", p.text, p.warning_field),
            ("good", p.good, p.sheet),
            ("good on fill", p.good, p.good_fill),
            ("text2 on neutral", p.text2, p.neutral_fill),
            ("text on selection", p.text, p.text_selection),
            ("toast", p.on_toast, p.toast),
            ("toast link", p.toast_link, p.toast),
            ("link on warning fill", p.link, p.warning_fill),
            ("link on error fill", p.link, p.error_fill),
        ]);
        pairs
    }

    #[test]
    fn every_text_is_readable_on_every_ground_it_stands_on() {
        for (theme, palette) in [("light", &LIGHT), ("dark", &DARK)] {
            for (name, text, ground) in text_pairs(palette) {
                let ratio = contrast(text, ground);
                assert!(ratio >= 4.5, "{theme}: {name} {text:?} on {ground:?} is {ratio:.2}");
            }
        }
    }

    #[test]
    fn strokes_and_icons_stand_out_from_what_is_around_them() {
        for (theme, p) in [("light", &LIGHT), ("dark", &DARK)] {
            for (name, stroke, ground) in [
                ("border", p.border, p.sheet),
                ("border on head", p.border, p.head),
                ("focus", p.link, p.sheet),
                ("focus on selected", p.link, p.selected),
                ("error", p.error, p.error_field),
                ("warning", p.warning_stroke, p.warning_field),
                ("search line", p.search_line, p.search_fill),
                ("chart 1 and 2", p.link, p.sheet),
            ] {
                let ratio = contrast(stroke, ground);
                assert!(ratio >= 3.0, "{theme}: {name} {stroke:?} on {ground:?} is {ratio:.2}");
            }
        }
    }
}
