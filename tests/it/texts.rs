//! Every text the program asks for is there in both languages, and none is there for nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use so_cong_doan::domain::catalogue::{FieldType, Kind};
use so_cong_doan::domain::rules::{CODES, text_key};
use so_cong_doan::domain::tasks::TaskKind;
use so_cong_doan::i18n::{Lang, all_keys, has_key};
use unicode_normalization::is_nfc;

use crate::sources::sources;

/// Texts with dashes that begin like a key and are none: names of widgets, reports and threads.
const NO_KEYS: &[&str] = &[
    "list-to-excel",
    "owner-field",
    "palette-cursor",
    "palette-search",
    "path-field",
    "print-side",
    "task-list",
    "programme-report",
    "term-summary",
    "term-table",
];

/// Texts whose English names the month by its number, where the Vietnamese writes the number.
const MONTH_BY_NUMBER: &[&str] = &["date-long-day", "date-long-month"];

/// The messages of a language, each with its whole text.
fn messages(lang: Lang) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n").join(lang.code());
    let mut messages = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        assert!(is_nfc(&text), "{} is not in the composed form", path.display());
        let mut current = None;
        for line in text.lines() {
            let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
            if begins && let Some((key, rest)) = line.split_once('=') {
                let key = key.trim().to_owned();
                let known = messages.insert(key.clone(), rest.to_owned());
                assert!(known.is_none(), "{key} stands twice in {}", lang.code());
                current = Some(key);
            } else if let Some(text) = current.as_ref().and_then(|key| messages.get_mut(key))
                && !line.starts_with('#')
            {
                text.push_str(line);
            }
        }
    }
    messages
}

/// The names of a text's arguments.
fn arguments(text: &str) -> BTreeSet<&str> {
    text.split('$')
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect()
}

/// A text written in the source: what stands before it, itself, what follows.
struct Literal<'a> {
    file: &'a str,
    before: &'a str,
    text: &'a str,
    after: &'a str,
}

impl Literal<'_> {
    /// Whether it is handed to a function that looks up a text.
    fn is_asked_for(&self) -> bool {
        let before = self.before.trim_end();
        let papers = self.file.starts_with("documents/");
        ["tr!(", "i18n::text(", "text_in(Lang::Vi,", "text_in(Lang::En,", "text_in(lang,"]
            .iter()
            .chain(if papers { &["word(", "phrase("][..] } else { &[] })
            .any(|call| ends_with_call(before, call))
    }

    /// The arguments it is given, where it stands in `tr!`.
    fn given(&self) -> Option<BTreeSet<&str>> {
        ends_with_call(self.before.trim_end(), "tr!(").then(|| given(self.after))
    }
}

/// Whether a text ends with a call of exactly this name: `include_str!(` is no `tr!(`.
fn ends_with_call(before: &str, call: &str) -> bool {
    before
        .strip_suffix(call)
        .is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// `name = value` at the first level of a call, from behind its first argument on.
fn given(after: &str) -> BTreeSet<&str> {
    let (mut depth, mut quoted, mut begin) = (0, false, 0);
    let mut names = BTreeSet::new();
    for (at, c) in after.char_indices() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ',' | ')' if depth == 0 => {
                names.extend(after[begin..at].split_once(" = ").map(|(name, _)| name.trim()));
                begin = at + 1;
                if c == ')' {
                    break;
                }
            }
            _ => {}
        }
    }
    names
}

fn literals<'a>(file: &'a str, code: &'a str) -> Vec<Literal<'a>> {
    let bytes = code.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'"' || (at > 0 && bytes[at - 1] == b'\'') {
            at += 1;
            continue;
        }
        let begin = at + 1;
        at = begin;
        while at < bytes.len() && bytes[at] != b'"' {
            at += if bytes[at] == b'\\' { 2 } else { 1 };
        }
        let end = at.min(bytes.len());
        let after = &code[(end + 1).min(code.len())..];
        found.push(Literal { file, before: &code[..begin - 1], text: &code[begin..end], after });
        at += 1;
    }
    found
}

/// The keys that are put together from the catalogue, the rules and the history.
fn computed() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for kind in Kind::ALL {
        keys.insert(kind.label_key());
        for field in kind.fields() {
            keys.insert(kind.field_key(field));
            if let FieldType::Choice(words) = field.ty {
                keys.extend(words.iter().map(|word| kind.choice_key(field, word)));
            }
        }
    }
    for kind in Kind::ALL.iter().filter(|kind| kind.is_listed()) {
        for family in ["kinds", "unit", "count-of", "add", "search", "list-empty"] {
            keys.insert(format!("{family}-{}", kind.name()));
        }
    }
    // The kinds that are made under an owner the clerk is asked for.
    for kind in [Kind::Term, Kind::Ballot] {
        keys.extend(["owner-of", "owner-label"].map(|family| format!("{family}-{}", kind.name())));
    }
    for code in CODES {
        let key = text_key(code.code);
        keys.extend([format!("{key}-do"), format!("{key}-title"), key]);
    }
    for task in TaskKind::ALL {
        keys.extend([task.key(false), task.key(true), task.basis_key()]);
    }
    for verb in ["create", "set", "remove", "restore", "import", "sample", "batch", "merge"] {
        keys.insert(format!("history-{verb}"));
    }
    keys
}

/// Words of states that have no badge, and so no text.
fn is_state_of_a_listed_kind(key: &str) -> bool {
    let kind = key.strip_prefix("state-").and_then(|rest| rest.split('-').next());
    kind.and_then(Kind::from_name).is_some_and(Kind::is_listed)
}

fn looks_like_a_key(text: &str) -> bool {
    let words: Vec<&str> = text.split('-').collect();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    words.len() > 1 && words.iter().all(|word| !word.is_empty() && word.chars().all(plain))
}

/// Calls `visit` with every text written in the source.
fn each_literal(mut visit: impl FnMut(&Literal<'_>)) {
    for source in sources().iter().filter(|source| source.path != "ui/icons.rs") {
        let code = source.lines.join("\n");
        literals(&source.path, &code).iter().for_each(&mut visit);
    }
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    let (vi, en) = (messages(Lang::Vi), messages(Lang::En));
    assert_eq!(vi.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (key, text) in &vi {
        if !MONTH_BY_NUMBER.contains(&key.as_str()) {
            assert_eq!(arguments(text), arguments(&en[key]), "{key}");
        }
    }
    for lang in [Lang::Vi, Lang::En] {
        let read: BTreeSet<&str> = all_keys(lang).into_iter().collect();
        let there: BTreeSet<&str> = vi.keys().map(String::as_str).collect();
        assert_eq!(read, there, "a file of {} is not part of the program", lang.code());
        assert!(there.iter().all(|key| has_key(lang, key)), "{} cannot be read", lang.code());
    }
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let (there, english) = (messages(Lang::Vi), messages(Lang::En));
    let families: BTreeSet<&str> = there.keys().filter_map(|key| key.split('-').next()).collect();
    let mut faults = Vec::new();
    each_literal(|literal| {
        let text = literal.text;
        let like_one = looks_like_a_key(text)
            && families.contains(text.split('-').next().unwrap_or_default())
            && !NO_KEYS.contains(&text);
        let Some(pattern) = there.get(text) else {
            if literal.is_asked_for() || like_one {
                faults.push(format!("{}: {text} has no text", literal.file));
            }
            return;
        };
        if let Some(given) = literal.given()
            && given != arguments(&format!("{pattern}{}", english[text]))
        {
            faults.push(format!("{}: {text} is given {given:?}: {pattern}", literal.file));
        }
    });
    faults.extend(computed().iter().filter(|key| !there.contains_key(*key)).cloned());
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn no_text_is_there_for_nothing() {
    let mut used = computed();
    each_literal(|literal| {
        used.insert(literal.text.to_owned());
        // The button of the question for a path.
        if literal.text.starts_with("path-") {
            used.insert(format!("{}-do", literal.text));
        }
    });
    // A narrow column may have a short word for its field.
    let is_short = |key: &str| {
        used.contains(&key.replacen("short-", "field-", 1))
            || key.strip_prefix("short-").is_some_and(|whole| used.contains(whole))
    };
    let unused: Vec<String> = messages(Lang::Vi)
        .into_keys()
        .filter(|key| !used.contains(key) && !is_state_of_a_listed_kind(key) && !is_short(key))
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn vietnamese_texts_neither_beg_nor_shout() {
    for (key, text) in messages(Lang::Vi) {
        for word in ["vui lòng", "Vui lòng", "Bạn", "bạn ", "!", "lỗi hệ thống", "Lỗi hệ thống"]
        {
            assert!(!text.contains(word), "{key} says {word}: {text}");
        }
    }
}

#[test]
fn what_is_asked_for_is_recognised() {
    let code =
        "tr!(\"a-b\", n = f(\"x, y\", 1), m = 2) i18n::text(\n  \"c-d\", None) '\"' word(\"e\")";
    let found = literals("ui/x.rs", code);
    let asked: Vec<&str> =
        found.iter().filter(|literal| literal.is_asked_for()).map(|literal| literal.text).collect();
    assert_eq!(asked, ["a-b", "c-d"]);
    assert_eq!(found[0].given(), Some(BTreeSet::from(["n", "m"])));
    assert_eq!(arguments("{ $n } người của { $whole_name }"), BTreeSet::from(["n", "whole_name"]));
}
