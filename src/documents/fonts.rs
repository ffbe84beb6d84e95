//! The fonts of the papers: the four faces of Liberation Serif come with the program; Times New Roman,
//! which has the same widths, goes before them when the computer has it. Also what the fonts can print.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariations};
use typst::utils::LazyHash;
use unicode_normalization::UnicodeNormalization;

const LIBERATION: [&[u8]; 4] = [
    include_bytes!("../../assets/fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../../assets/fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../../assets/fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
];
const TIMES: &str = "Times New Roman";
/// A run of letters longer than this gets places where a line may break: no Vietnamese word is as long,
/// and an unbroken run would leave its table cell.
const LONGEST_RUN: usize = 24;

static FONTS: LazyLock<PaperFonts> = LazyLock::new(|| PaperFonts::found(&times_files()));

/// The parsed fonts of the papers, in order of preference.
pub struct PaperFonts {
    faces: Vec<Font>,
    /// How many of the first faces are of one family; the rest is Liberation Serif.
    times: usize,
    pub(super) book: LazyHash<FontBook>,
    regular: Option<FontInstance>,
    bold: Option<FontInstance>,
}

impl PaperFonts {
    /// The fonts of this computer, read once.
    pub fn get() -> &'static Self {
        &FONTS
    }

    /// The bundled fonts, with Times New Roman before them when all four of its faces are in `files`.
    pub fn found(files: &[PathBuf]) -> Self {
        let mut faces: Vec<Font> = files
            .iter()
            .filter_map(|file| std::fs::read(file).ok())
            .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
            .filter(|font| font.info().family == TIMES)
            .collect();
        let mut variants: Vec<_> =
            faces.iter().map(|font| format!("{:?}", font.info().variant)).collect();
        variants.sort();
        variants.dedup();
        if variants.len() < 4 {
            faces.clear();
        }
        let times = faces.len();
        faces.extend(LIBERATION.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)));
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        let instance = |at: usize| {
            let font = faces.get(times + at)?;
            let variant = font.info().variant;
            Some(font.clone().instantiate(variant, Abs::pt(12.0), &FontVariations::default()))
        };
        let (regular, bold) = (instance(0), instance(1));
        Self { faces, times, book, regular, bold }
    }

    /// The families by preference, as the template names them.
    pub fn families(&self) -> Vec<&'static str> {
        if self.times > 0 { vec![TIMES, "Liberation Serif"] } else { vec!["Liberation Serif"] }
    }

    /// The face at a place of the book.
    pub fn face(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    /// The width of one line of text in points. Both families have the same widths.
    pub fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let Some(face) = (if bold { &self.bold } else { &self.regular }) else {
            return 0.0;
        };
        let ems: f64 = text
            .chars()
            .map(|c| {
                let glyph = face.ttf().glyph_index(c).map_or(0, |glyph| glyph.0);
                face.x_advance(glyph).map_or(0.5, typst::layout::Em::get)
            })
            .sum();
        ems * size
    }

    fn has(&self, c: char) -> bool {
        let in_all = |faces: &[Font]| {
            !faces.is_empty()
                && faces.iter().all(|font| font.info().coverage.contains(u32::from(c)))
        };
        in_all(&self.faces[..self.times]) || in_all(&self.faces[self.times..])
    }
}

/// The first character of a text that no font of the papers has; `None` when all can be printed.
pub fn unprintable(text: &str) -> Option<char> {
    text.nfc().find(|&c| !prints(c))
}

/// The text as it goes into the typesetter: composed letters, and each character without a letter form
/// shown by its number (‹U+1F600›), so that the paper says what the record holds and never fails.
pub fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.nfc() {
        match c {
            '\r' => continue,
            '\t' => shown.push(' '),
            c if prints(c) => shown.push(c),
            c => shown.push_str(&code(c)),
        }
        run = if c.is_whitespace() && c != '\u{a0}' { 0 } else { run + 1 };
        if run >= LONGEST_RUN {
            shown.push('\u{200b}');
            run = 0;
        }
    }
    shown
}

/// The visible number of a character: ‹U+1F600›.
pub fn code(c: char) -> String {
    format!("‹U+{:04X}›", u32::from(c))
}

/// Characters that turn the direction of what follows: a name must not read backwards on paper.
pub fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn prints(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' => true,
        // Private use has no meaning a reader could look up, and PDF/A refuses it.
        '\u{e000}'..='\u{f8ff}' => false,
        c if c.is_control() || turns_direction(c) => false,
        c => PaperFonts::get().has(c),
    }
}

/// The files of Times New Roman in the usual font folders of Windows and Linux.
fn times_files() -> Vec<PathBuf> {
    let mut folders =
        vec![PathBuf::from("/usr/share/fonts"), PathBuf::from("/usr/local/share/fonts")];
    if let Some(windows) = std::env::var_os("WINDIR") {
        folders.push(PathBuf::from(windows).join("Fonts"));
    }
    if let Some(dirs) = directories::BaseDirs::new() {
        folders.push(dirs.data_local_dir().join("Microsoft").join("Windows").join("Fonts"));
        folders.push(dirs.data_dir().join("fonts"));
    }
    let mut files = Vec::new();
    for folder in folders {
        collect(&folder, 5, &mut files);
    }
    // The order of a folder is chance; the first file of a face wins.
    files.sort();
    files
}

fn collect(folder: &Path, depth: u8, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if depth > 0 {
                collect(&path, depth - 1, files);
            }
        } else if is_times(&path) {
            files.push(path);
        }
    }
}

fn is_times(path: &Path) -> bool {
    let name =
        path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    matches!(&*name, "times.ttf" | "timesbd.ttf" | "timesi.ttf" | "timesbi.ttf")
        || (name.starts_with("times_new_roman")
            && Path::new(&name).extension().is_some_and(|extension| extension == "ttf"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_prints() {
        let small = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
        assert_eq!(unprintable(small), None);
        assert_eq!(unprintable(&small.to_uppercase()), None);
        assert_eq!(unprintable(&small.nfd().collect::<String>()), None);
        assert_eq!(unprintable("…–“”‘’°×½§№•\u{a0}"), None);
    }

    #[test]
    fn what_no_font_has_is_shown_by_its_number() {
        assert_eq!(unprintable("Hoa 😀"), Some('😀'));
        assert_eq!(printable("Hoa 😀"), "Hoa ‹U+1F600›");
        assert_eq!(printable("a\u{202e}b\u{7}\r\n"), "a‹U+202E›b‹U+0007›\n");
        assert_eq!(printable("Tie\u{302}\u{301}n"), "Tiến");
    }

    #[test]
    fn long_runs_may_break_and_words_stay_whole() {
        let long = "x".repeat(60);
        assert_eq!(printable(&long).matches('\u{200b}').count(), 2);
        assert_eq!(
            printable("Nghiêng ngả, 121/146 2023\u{a0}-\u{a0}2028").matches('\u{200b}').count(),
            0
        );
    }

    #[test]
    fn without_all_four_faces_times_is_not_used() {
        let fonts = PaperFonts::found(&[PathBuf::from("/nonexistent/times.ttf")]);
        assert_eq!(fonts.families(), ["Liberation Serif"]);
    }
}
