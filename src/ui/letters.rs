//! Letters that the embedded faces lack (an emoji, a Chinese name): drawn as their code between small
//! marks, ‹1F600›, in labels and in fields alike. The text itself stays as it was typed, and no letter
//! ever shows as an empty box that could be any other.

use egui::epaint::text::{GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph};
use egui::{Color32, ColorImage, vec2};

/// Rows of a figure, three dots each, top to bottom.
type Figure = [u8; 5];

/// 0 to F.
const FIGURES: [Figure; 16] = [
    [7, 5, 5, 5, 7],
    [2, 6, 2, 2, 7],
    [7, 1, 7, 4, 7],
    [7, 1, 7, 1, 7],
    [5, 5, 7, 1, 1],
    [7, 4, 7, 1, 7],
    [7, 4, 7, 5, 7],
    [7, 1, 1, 1, 1],
    [7, 5, 7, 5, 7],
    [7, 5, 7, 1, 7],
    [7, 5, 7, 5, 5],
    [6, 5, 6, 5, 6],
    [7, 4, 4, 4, 7],
    [6, 5, 5, 5, 6],
    [7, 4, 7, 4, 7],
    [7, 4, 7, 4, 4],
];
const OPEN: Figure = [1, 2, 4, 2, 1];
const CLOSE: Figure = [4, 2, 1, 2, 4];

/// Dots from one figure to the next.
const STEP: usize = 4;

/// What draws the letters that no face has.
pub fn rasterizer() -> GlyphRasterizer {
    GlyphRasterizer::new("so-cong-doan/letters", |request| Some(code(request)))
}

fn code(request: &GlyphRasterizerRequest<'_>) -> RasterizedGlyph {
    // As high as the figures of the text around it.
    let dot = (request.font_size_px / 7.5).round().max(1.0) as usize;
    let figures: Vec<Figure> = request.cluster.chars().flat_map(figures).collect();
    let (width, height) = ((figures.len() * STEP + 1) * dot, 5 * dot);
    let mut image = ColorImage::filled([width, height], Color32::TRANSPARENT);
    for (at, figure) in figures.iter().enumerate() {
        for (row, dots) in figure.iter().enumerate() {
            for column in (0..3).filter(|column| dots & (4 >> column) != 0) {
                fill(&mut image, (at * STEP + 1 + column) * dot, row * dot, dot);
            }
        }
    }
    RasterizedGlyph {
        bitmap: GlyphBitmap { image, offset_px: vec2(0.0, -(height as f32)), is_color: false },
        advance_px: width as f32,
    }
}

fn figures(letter: char) -> Vec<Figure> {
    let hex = format!("{:04X}", u32::from(letter));
    let digits = hex
        .chars()
        .filter_map(|digit| digit.to_digit(16))
        .filter_map(|digit| FIGURES.get(digit as usize));
    std::iter::once(OPEN).chain(digits.copied()).chain([CLOSE]).collect()
}

fn fill(image: &mut ColorImage, left: usize, top: usize, side: usize) {
    for y in top..top + side {
        for x in left..left + side {
            image[(x, y)] = Color32::WHITE;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::FontFamily;

    #[test]
    fn every_letter_has_a_code_of_its_own_as_high_as_the_text() {
        let draw = |cluster: &str, font_size_px: f32| {
            let family = FontFamily::Proportional;
            code(&GlyphRasterizerRequest {
                cluster,
                family: &family,
                font_size_px,
                subpixel_offset_px: 0.0,
            })
        };
        let (one, other) = (draw("\u{1F600}", 13.0), draw("\u{1F601}", 13.0));
        assert_ne!(one.bitmap.image.pixels, other.bitmap.image.pixels);
        for size in [12.0, 13.0, 18.0, 26.0, 36.0] {
            let glyph = draw("\u{4E2D}", size);
            let height = glyph.bitmap.image.height() as f32;
            assert!(height > size * 0.5 && height < size, "{size} {height}");
        }
    }
}
