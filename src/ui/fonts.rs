//! The typefaces of the window: Noto Sans in three weights and the icon font, all embedded.
//!
//! No font of the computer is ever asked: its letters would differ from office to office, and the
//! common ones lack Vietnamese letters.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontId};

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");
const ICONS: &[u8] = include_bytes!("../../assets/icons/socd-icons.ttf");

/// Makes the embedded fonts the only ones of the window; letters they lack are drawn as their code.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
    ctx.add_glyph_rasterizer(super::letters::rasterizer());
}

/// The regular weight (values, text) in points.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// The semibold weight (key values, table heads, names in lists) in points.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("semibold".into()))
}

/// The bold weight (titles) in points.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("bold".into()))
}

/// The icon font; the size is the side of the icon's square in points.
pub fn icon(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("icons".into()))
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in
        [("regular", REGULAR), ("semibold", SEMIBOLD), ("bold", BOLD), ("icons", ICONS)]
    {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, faces) in [
        (FontFamily::Proportional, ["regular", "icons"]),
        // egui asks for the monospace family in places of its own; figures align in Noto Sans too.
        (FontFamily::Monospace, ["regular", "icons"]),
        (FontFamily::Name("semibold".into()), ["semibold", "icons"]),
        (FontFamily::Name("bold".into()), ["bold", "icons"]),
        (FontFamily::Name("icons".into()), ["icons", "regular"]),
    ] {
        fonts.families.insert(family, faces.map(str::to_owned).to_vec());
    }
    fonts
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::{bold, install, regular, semibold};

    /// The 134 letters with a mark of the Vietnamese alphabet, both cases.
    fn marked_letters() -> String {
        let small: String =
            concat!("àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩị", "òóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ",)
                .nfc()
                .collect();
        let letters = format!("{small}{}", small.to_uppercase());
        assert_eq!(letters.chars().count(), 134);
        letters
    }

    #[test]
    fn every_vietnamese_letter_is_drawn_in_three_weights_composed_and_decomposed() {
        // The harness panics on a missing glyph.
        let composed = marked_letters();
        let decomposed: String = composed.nfd().collect();
        let mut harness = egui_kittest::Harness::builder()
            .with_size([900.0, 400.0])
            .with_context_setup(install)
            .build_ui(move |ui| {
                for font in [regular(13.0), semibold(13.0), bold(13.0)] {
                    for text in [&composed, &decomposed] {
                        ui.label(egui::RichText::new(text.as_str()).font(font.clone()));
                    }
                }
            });
        harness.run();
    }
}
