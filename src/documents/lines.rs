//! Where the lines of the header block and the title break, so that no single word is left on a line.
//! What is proposed here the clerk can change.

use super::fonts::PaperFonts;

/// How a part of the paper is set while it is broken into lines.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Font size in points.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// The room for one line, in millimetres.
    pub room: f64,
}

const MM_PER_POINT: f64 = 25.4 / 72.0;

/// Breaks a text at its spaces into the fewest lines that fit, of lengths as equal as can be, with at
/// least two words to a line where there are enough. A word longer than the room stands alone.
pub fn broken(text: &str, setting: Setting) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let width = |words: &[&str]| {
        PaperFonts::get().width(&words.join(" "), setting.size, setting.bold) * MM_PER_POINT
    };
    if words.is_empty() {
        return Vec::new();
    }
    if width(&words) <= setting.room {
        return vec![words.join(" ")];
    }
    // best[n] is the cheapest break of the first n words: what it costs and where its last line starts.
    let mut best: Vec<(f64, usize)> = vec![(0.0, 0)];
    for end in 1..=words.len() {
        let choice = (0..end)
            .map(|start| {
                let line = &words[start..end];
                let torn = if start > 0 && belong_together(words[start - 1], words[start]) {
                    TORN
                } else {
                    0.0
                };
                (best[start].0 + line_cost(line, width(line), setting.room) + torn, start)
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .unwrap_or((0.0, 0));
        best.push(choice);
    }
    let mut lines = Vec::new();
    let mut end = words.len();
    while end > 0 {
        let start = best[end].1;
        lines.push(words[start..end].join(" "));
        end = start;
    }
    lines.reverse();
    lines
}

/// What it costs to tear two syllables of one word apart: more than lines of unequal length, less than a
/// line more.
const TORN: f64 = 1.5;

/// Words of two syllables in the names of unions and their papers.
const PAIRS: &[&str] = &[
    "hội nghị",
    "ban chấp",
    "chấp hành",
    "ủy ban",
    "kiểm tra",
    "công đoàn",
    "nghiệp đoàn",
    "liên đoàn",
    "lao động",
    "cơ sở",
    "cơ quan",
    "viên chức",
    "công thương",
    "thành phố",
    "đảng ủy",
    "doanh nghiệp",
    "khoa học",
    "công nghệ",
    "công ty",
    "cổ phần",
    "trách nhiệm",
    "hữu hạn",
    "nhà nước",
    "văn phòng",
    "hiệp hội",
    "bệnh viện",
    "giáo dục",
    "đào tạo",
    "y tế",
    "giao thông",
    "vận tải",
    "xây dựng",
    "nông nghiệp",
    "môi trường",
    "tài chính",
    "kế hoạch",
    "đầu tư",
    "tổng hợp",
    "nhiệm kỳ",
    "khu công",
    "công nghiệp",
    "kinh tế",
    "đặc khu",
    "bộ phận",
    "sở công",
    "ban quản",
    "quản lý",
    "dự án",
    "trung tâm",
    "đại học",
    "cao đẳng",
    "tập đoàn",
    "tổng công",
    "chi nhánh",
    "sản xuất",
    "thương mại",
    "dịch vụ",
    "chế biến",
    "xuất khẩu",
    "điện tử",
    "cơ khí",
];

fn belong_together(left: &str, right: &str) -> bool {
    let pair = format!("{left} {right}").to_lowercase();
    PAIRS.contains(&pair.as_str())
}

/// A line costs a fixed amount, so that fewer are better; then the square of its empty room, so that
/// they are of a length; a single word or too wide a line costs far more.
fn line_cost(words: &[&str], width: f64, room: f64) -> f64 {
    let empty = (room - width) / room;
    if width > room {
        return if words.len() == 1 { 100.0 } else { 10_000.0 * (1.0 - empty) };
    }
    let alone = if words.len() == 1 { 50.0 } else { 0.0 };
    2.0 + empty * empty + alone
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISSUER: Setting = Setting { size: 12.0, bold: true, room: 72.0 };

    #[test]
    fn a_short_name_stays_on_one_line() {
        assert_eq!(broken("CÔNG ĐOÀN PHƯỜNG TÂN LAM", ISSUER), ["CÔNG ĐOÀN PHƯỜNG TÂN LAM"]);
        assert!(broken("  ", ISSUER).is_empty());
    }

    #[test]
    fn no_word_is_left_alone_and_no_line_is_too_wide() {
        for name in [
            "CÔNG ĐOÀN CƠ SỞ CÔNG TY CỔ PHẦN CƠ KHÍ SÔNG LAM",
            "CÔNG ĐOÀN CƠ SỞ VĂN PHÒNG HIỆP HỘI DOANH NGHIỆP SÔNG LAM",
            "CÔNG ĐOÀN CƠ QUAN ĐẢNG ỦY KHỐI DOANH NGHIỆP THÀNH PHỐ BIỂN ĐÔNG",
            "LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ SÔNG LAM NAM",
        ] {
            let lines = broken(name, ISSUER);
            assert_eq!(lines.join(" "), name);
            for line in &lines {
                assert!(line.split(' ').count() > 1, "{lines:?}");
                let width = PaperFonts::get().width(line, ISSUER.size, true) * MM_PER_POINT;
                assert!(width <= ISSUER.room, "{lines:?}");
            }
        }
    }

    #[test]
    fn words_of_two_syllables_are_not_torn_apart() {
        for (name, lines) in [
            (
                "HỘI NGHỊ BAN CHẤP HÀNH CÔNG ĐOÀN CƠ SỞ",
                vec!["HỘI NGHỊ BAN CHẤP HÀNH", "CÔNG ĐOÀN CƠ SỞ"],
            ),
            (
                "HỘI NGHỊ ỦY BAN KIỂM TRA CÔNG ĐOÀN CƠ SỞ",
                vec!["HỘI NGHỊ ỦY BAN KIỂM TRA", "CÔNG ĐOÀN CƠ SỞ"],
            ),
            (
                "CÔNG ĐOÀN VIÊN CHỨC TỈNH SÔNG LAM NAM",
                vec!["CÔNG ĐOÀN VIÊN CHỨC", "TỈNH SÔNG LAM NAM"],
            ),
            (
                "CÔNG ĐOÀN CƠ SỞ SỞ CÔNG THƯƠNG SÔNG LAM",
                vec!["CÔNG ĐOÀN CƠ SỞ", "SỞ CÔNG THƯƠNG SÔNG LAM"],
            ),
        ] {
            assert_eq!(broken(name, ISSUER), lines);
        }
    }

    #[test]
    fn one_endless_word_is_kept() {
        let word = "X".repeat(200);
        assert_eq!(broken(&word, ISSUER), [word]);
    }
}
