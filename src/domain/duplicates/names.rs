//! Names in the form in which two spellings of one name are the same: folded, abbreviations opened.

use crate::domain::text::fold;

/// Abbreviations of offices as they are written in papers, folded, and what they stand for.
const OPENED: &[(&str, &str)] = &[
    ("bch", "ban chap hanh"),
    ("bhxh", "bao hiem xa hoi"),
    ("btv", "ban thuong vu"),
    ("cd", "cong doan"),
    ("cdbp", "cong doan bo phan"),
    ("cdcs", "cong doan co so"),
    ("cdcstv", "cong doan co so thanh vien"),
    ("cdn", "cong doan nganh"),
    ("cdvc", "cong doan vien chuc"),
    ("cp", "co phan"),
    ("ctcp", "cong ty co phan"),
    ("cty", "cong ty"),
    ("dv", "dich vu"),
    ("gddt", "giao duc va dao tao"),
    ("hcm", "ho chi minh"),
    ("hdnd", "hoi dong nhan dan"),
    ("kcn", "khu cong nghiep"),
    ("khcn", "khoa hoc va cong nghe"),
    ("kkt", "khu kinh te"),
    ("ldld", "lien doan lao dong"),
    ("mtv", "mot thanh vien"),
    ("sx", "san xuat"),
    ("tld", "tong lien doan"),
    ("thcs", "trung hoc co so"),
    ("thpt", "trung hoc pho thong"),
    ("tm", "thuong mai"),
    ("tnhh", "trach nhiem huu han"),
    ("tnmt", "tai nguyen va moi truong"),
    ("tp", "thanh pho"),
    ("tphcm", "thanh pho ho chi minh"),
    ("ubkt", "uy ban kiem tra"),
    ("ubnd", "uy ban nhan dan"),
    ("xd", "xay dung"),
    ("xnk", "xuat nhap khau"),
];

/// Abbreviations that folding takes apart: "KH&CN", "GD-ĐT".
const PARTED: &[(&str, &str, &str)] =
    &[("kh", "cn", "khcn"), ("gd", "dt", "gddt"), ("tn", "mt", "tnmt"), ("tp", "hcm", "tphcm")];

/// Words between names that many leave out.
const LEFT_OUT: &[&str] = &["va", "cua", "cac"];

/// A name folded, its abbreviations opened: "LĐLĐ TP. Bến Gốm" is "lien doan lao dong thanh pho ben gom".
pub fn opened(name: &str) -> String {
    let folded = fold(name);
    let words = joined(&folded);
    let mut opened: Vec<&str> = Vec::with_capacity(words.len() + 4);
    for word in &words {
        let known = OPENED.iter().find(|(short, _)| short == word);
        opened.push(known.map_or(word.as_str(), |(_, long)| long));
    }
    opened.join(" ")
}

/// An [`opened`] name with its abbreviations put back, as the short name of another record may have it.
pub fn shortened(opened: &str) -> String {
    let mut padded = format!(" {opened} ");
    let mut by_length: Vec<&(&str, &str)> = OPENED.iter().collect();
    by_length.sort_by_key(|(_, long)| std::cmp::Reverse(long.len()));
    for (short, long) in by_length {
        padded = padded.replace(&format!(" {long} "), &format!(" {short} "));
    }
    padded.trim().to_owned()
}

/// Letters written apart ("L.Đ.L.Đ") and abbreviations of two parts, as one word each.
fn joined(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut spelled = false;
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let letter = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        match words.last_mut() {
            Some(last) if letter && spelled => last.push_str(word),
            Some(last) => match PARTED.iter().find(|part| part.0 == last && part.1 == word) {
                Some(part) => part.2.clone_into(last),
                None => words.push(word.to_owned()),
            },
            None => words.push(word.to_owned()),
        }
        spelled = letter;
    }
    words
}

/// An [`opened`] name without the words that many leave out: "thành phố" or "tỉnh" before the place, "và".
pub fn core(opened: &str) -> String {
    let words: Vec<&str> = opened.split(' ').collect();
    let mut kept: Vec<&str> = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let city = *word == "thanh" && words.get(at + 1) == Some(&"pho");
        if city {
            at += 2;
            continue;
        }
        if *word != "tinh" && !LEFT_OUT.contains(word) {
            kept.push(word);
        }
        at += 1;
    }
    kept.join(" ")
}

/// Whether an [`opened`] name says that it is of a province (tỉnh) or of a city (thành phố); a province and
/// a city of one name are two places.
pub fn place_word(opened: &str) -> Option<&'static str> {
    let padded = format!(" {opened} ");
    ["thanh pho", "tinh"].into_iter().find(|word| padded.contains(&format!(" {word} ")))
}

/// The first letters of the words of a [`core`]: "cong doan vien chuc ben gom" gives `cdvcbg`.
pub fn initials(core: &str) -> String {
    core.split(' ').filter_map(|word| word.chars().next()).collect()
}

/// The initials a name consists of, when it is nothing else: "CĐVCBG" gives `cdvcbg`. Shorter ones than
/// four letters mean too much.
pub fn acronym(name: &str) -> Option<String> {
    let name = name.trim();
    let bare = !name.contains(char::is_whitespace)
        && name.chars().all(|letter| letter.is_alphabetic() && letter.is_uppercase());
    let folded = fold(name);
    (bare && (4..=16).contains(&folded.len()) && opened(name) == folded).then_some(folded)
}

/// A person's name as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonName {
    /// The name folded: "pham thi tho".
    pub folded: String,
    /// The first letters and the given name: "p t tho".
    pub key: String,
    /// Whether a word before the given name is written short: "P. T. Thơ".
    pub is_short: bool,
}

impl PersonName {
    /// Reads a name; empty for one without letters.
    pub fn of(name: &str) -> Self {
        let folded = fold(name);
        let words: Vec<&str> = folded.split(' ').collect();
        let Some((given, before)) = words.split_last() else { return Self::default() };
        let mut key = String::new();
        for first in before.iter().filter_map(|word| word.chars().next()) {
            key.push(first);
            key.push(' ');
        }
        key.push_str(given);
        let is_short = before.iter().any(|word| is_short(word));
        Self { folded, key, is_short }
    }

    /// Whether two names can be one name, written short on one side at least.
    pub fn fits(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.folded.split(' '), other.folded.split(' '));
        let fit = |(a, b): (&str, &str)| {
            a == b || (is_short(a) && b.starts_with(a)) || (is_short(b) && a.starts_with(b))
        };
        self.key == other.key
            && self.folded.split(' ').count() == other.folded.split(' ').count()
            && mine.zip(theirs).all(fit)
    }
}

/// One letter, or a letter or two of a surname without its vowel: `n`, `ng`, `ph`.
fn is_short(word: &str) -> bool {
    let vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    word.len() == 1 || (word.len() == 2 && !word.contains(vowel))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_opened_to_one() {
        for (a, b) in [
            ("LĐLĐ TP Bến Gốm", "Liên đoàn Lao động thành phố Bến Gốm"),
            ("LĐLĐ TP. Bến Gốm", "LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ BẾN GỐM"),
            ("L.Đ.L.Đ tỉnh Bến Gốm", "Liên đoàn lao động tỉnh Bến Gốm"),
            ("CĐ Sở KH&CN Bến Gốm", "Công đoàn Sở Khoa học và Công nghệ Bến Gốm"),
            (
                "CĐCS Cty TNHH MTV May Suối Lạ",
                "Công đoàn cơ sở Công ty trách nhiệm hữu hạn một thành viên May Suối Lạ",
            ),
            ("CĐVC TP.HCM", "Công đoàn Viên chức thành phố Hồ Chí Minh"),
        ] {
            assert_eq!(opened(a), opened(b), "{a}");
        }
        assert_eq!(shortened("lien doan lao dong thanh pho ben gom"), "ldld tp ben gom");
        assert_eq!(core(&opened("LĐLĐ TP Bến Gốm")), core(&opened("LĐLĐ Bến Gốm")));
        assert_ne!(core(&opened("CĐ xã Bến Gốm")), core(&opened("CĐ phường Bến Gốm")));
        assert_eq!(place_word(&opened("LĐLĐ TP Bến Gốm")), Some("thanh pho"));
        assert_eq!(place_word(&opened("LĐLĐ tỉnh Bến Gốm")), Some("tinh"));
        assert_eq!(place_word(&opened("CĐ xã Tinh Xá Tĩnh")), Some("tinh"));
    }

    #[test]
    fn initials_are_read_only_where_the_name_is_nothing_else() {
        assert_eq!(acronym("CĐVCBG").as_deref(), Some("cdvcbg"));
        assert_eq!(initials("cong doan vien chuc ben gom"), "cdvcbg");
        for name in ["LĐLĐ", "CĐ Bến Gốm", "CDG", "Bến", ""] {
            assert_eq!(acronym(name), None, "{name}");
        }
    }

    #[test]
    fn a_short_name_fits_the_long_one_and_no_other() {
        let name = PersonName::of;
        for (short, long) in [
            ("Ph. T. Thơ", "Phạm Thị Thơ"),
            ("P.T. Thơ", "PHẠM THỊ THƠ"),
            ("Ng. Văn An", "Nguyễn Văn An"),
        ] {
            assert!(name(short).is_short && !name(long).is_short, "{short}");
            assert!(name(short).fits(&name(long)) && name(long).fits(&name(short)), "{short}");
        }
        assert!(!name("Đ. T. Thơ").fits(&name("Phạm Thị Thơ")));
        assert!(!name("P. Thơ").fits(&name("Phạm Thị Thơ")));
        assert!(!name("Phan Thế Thơ").fits(&name("Phạm Thị Thơ")));
        assert_eq!(name(" – "), PersonName::of(""));
    }
}
