//! F1: the keys and every code a finding can bear, with a search over both.

use crate::app::keys::Command;
use crate::domain::rules::{CODES, Code, text_key};
use crate::domain::text;
use crate::i18n;
use crate::tr;

/// What the help shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HelpPart {
    /// Phím tắt.
    #[default]
    Keys,
    /// Mã phát hiện.
    Codes,
}

/// A key and what it does.
#[derive(Clone, Debug)]
pub struct KeyEntry {
    /// As on the key cap.
    pub keys: String,
    /// What it does.
    pub text: String,
    folded: String,
}

/// A code with its words, in the language in use.
#[derive(Clone, Debug)]
pub struct CodeEntry {
    /// The code.
    pub code: &'static Code,
    /// Code and short name, `BC-201  Thu về và phát ra`.
    pub title: String,
    /// The name of its area.
    pub area: String,
    /// Its sentence with open places.
    pub sentence: String,
    /// What to do.
    pub todo: String,
    /// Where it comes from.
    pub source: String,
    /// Whether it is switched off in this book.
    pub is_off: bool,
    folded: String,
}

/// The open help.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// The part shown.
    pub part: HelpPart,
    /// The search.
    pub query: String,
    /// Its words.
    pub words: Vec<String>,
    /// Every key.
    pub keys: Vec<KeyEntry>,
    /// Every code.
    pub codes: Vec<CodeEntry>,
    /// The places of the keys found.
    pub found_keys: Vec<usize>,
    /// The places of the codes found.
    pub found_codes: Vec<usize>,
    /// Which of the found codes is shown whole.
    pub current: usize,
}

impl Help {
    /// The help in the language in use, for a book with these codes switched off.
    pub fn open(off: &[&'static str]) -> Self {
        let mut help = Self {
            keys: keys(),
            codes: CODES.iter().map(|code| entry(code, off)).collect(),
            ..Self::default()
        };
        help.search(String::new());
        help
    }

    /// Shows the entry of a code.
    pub fn show(&mut self, code: &str) {
        self.search(String::new());
        self.part = HelpPart::Codes;
        self.current =
            self.codes.iter().position(|entry| entry.code.code == code).unwrap_or_default();
    }

    /// Looks for words, without their marks; turns to the part where something is found.
    pub fn search(&mut self, query: String) {
        self.words = text::search_words(&query);
        self.query = query;
        let words = &self.words;
        let found = |folded: &str| text::matches(folded, words);
        self.found_keys = (0..self.keys.len()).filter(|at| found(&self.keys[*at].folded)).collect();
        self.found_codes =
            (0..self.codes.len()).filter(|at| found(&self.codes[*at].folded)).collect();
        let exactly =
            |at: &usize| self.codes[*at].code.code.eq_ignore_ascii_case(self.query.trim());
        if let Some(at) = self.found_codes.iter().copied().find(exactly) {
            self.found_codes = vec![at];
        }
        self.current = 0;
        match (self.found_keys.is_empty(), self.found_codes.is_empty()) {
            (true, false) => self.part = HelpPart::Codes,
            (false, true) => self.part = HelpPart::Keys,
            _ => {}
        }
    }

    /// The code shown whole.
    pub fn chosen(&self) -> Option<&CodeEntry> {
        self.found_codes.get(self.current).and_then(|at| self.codes.get(*at))
    }

    /// Takes over which codes are switched off now.
    pub fn switched(&mut self, off: &[&'static str]) {
        for entry in &mut self.codes {
            entry.is_off = off.contains(&entry.code.code);
        }
    }
}

fn keys() -> Vec<KeyEntry> {
    let fixed = [
        ("Enter", tr!("help-enter")),
        ("Shift+Enter", tr!("help-shift-enter")),
        ("Tab", tr!("help-tab")),
        ("Esc", tr!("help-escape")),
        ("F4", tr!("help-f4")),
        ("Ctrl+Enter", tr!("help-ctrl-enter")),
    ];
    let fixed = fixed.map(|(keys, text)| (keys.to_owned(), text));
    let commands =
        Command::all().filter_map(|command| Some((command.shortcut()?.text(), command.text())));
    fixed
        .into_iter()
        .chain(commands)
        .map(|(keys, text)| KeyEntry { folded: text::fold(&format!("{keys} {text}")), keys, text })
        .collect()
}

fn entry(code: &'static Code, off: &[&'static str]) -> CodeEntry {
    let key = text_key(code.code);
    let pattern = |key: &str| i18n::pattern_in(i18n::lang(), key).unwrap_or_else(|| key.to_owned());
    let title = format!("{}  {}", code.code, pattern(&format!("{key}-title")));
    let area = i18n::text(code.area_key(), None);
    let (sentence, todo) = (pattern(&key), pattern(&format!("{key}-do")));
    let source = code.source_in(i18n::lang());
    let folded = text::fold(&format!("{title} {area} {sentence} {todo} {source}"));
    CodeEntry {
        code,
        title,
        area,
        sentence,
        todo,
        source,
        is_off: off.contains(&code.code),
        folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str) -> Vec<&'static str> {
        let mut help = Help::open(&[]);
        help.search(query.to_owned());
        help.found_codes.iter().map(|at| help.codes[*at].code.code).collect()
    }

    #[test]
    fn every_code_is_listed_and_found_by_its_number_and_its_words_without_marks() {
        assert_eq!(found("").len(), CODES.len());
        assert_eq!(found("bc-202"), ["BC-202"]);
        assert!(found("thu ve phat ra").contains(&"BC-201"));
        assert!(found("hop le khong hop le").contains(&"BC-202"));
        assert!(found("khong co ma nao nhu the").is_empty());
    }

    #[test]
    fn a_search_turns_to_the_part_where_something_is_found() {
        let mut help = Help::open(&[]);
        assert_eq!(help.part, HelpPart::Keys);
        help.search("BC-206".to_owned());
        assert_eq!(help.part, HelpPart::Codes);
        assert_eq!(help.chosen().map(|entry| entry.code.code), Some("BC-206"));
        help.search("Ctrl+K".to_owned());
        assert_eq!(help.part, HelpPart::Keys);
    }

    #[test]
    fn a_code_is_shown_whatever_was_searched_before() {
        for code in CODES {
            let mut help = Help::open(&[code.code]);
            help.search("phat ra".to_owned());
            help.show(code.code);
            let chosen = help.chosen().map(|entry| (entry.code.code, entry.is_off));
            assert_eq!(chosen, Some((code.code, true)));
        }
    }
}
