//! `codes`: every code a finding can bear, as `docs/codes.md` keeps it.

use crate::domain::rules::{CODES, Code, Severity, text_key};
use crate::i18n::{Lang, pattern_in, text_in};

/// The table in Vietnamese, then in English, as Markdown.
pub(super) fn table() -> String {
    let mut table = String::new();
    for lang in [Lang::Vi, Lang::En] {
        if !table.is_empty() {
            table.push('\n');
        }
        paragraph(&mut table, &format!("# {}", text_in(lang, "codes-title", None)));
        paragraph(&mut table, &text_in(lang, "codes-about", None));
        let mut area = "";
        for code in CODES {
            if code.area_key() != area {
                area = code.area_key();
                paragraph(&mut table, &format!("## {}", text_in(lang, area, None)));
            }
            entry(&mut table, lang, code);
        }
        table.truncate(table.trim_end().len());
        table.push('\n');
    }
    table
}

fn paragraph(table: &mut String, text: &str) {
    table.push_str(text);
    table.push_str("\n\n");
}

fn entry(table: &mut String, lang: Lang, code: &Code) {
    let key = text_key(code.code);
    let pattern = |key: &str| pattern_in(lang, key).unwrap_or_default();
    paragraph(table, &format!("### {}: {}", code.code, pattern(&format!("{key}-title"))));
    let severity = match code.severity {
        Severity::Error => text_in(lang, "codes-error", None),
        Severity::Warning => text_in(lang, "codes-warning", None),
    };
    let switchable = if code.switchable {
        text_in(lang, "codes-switchable", None)
    } else {
        text_in(lang, "codes-not-switchable", None)
    };
    for (label, words) in [
        (text_in(lang, "codes-severity", None), severity),
        (text_in(lang, "codes-sentence", None), pattern(&key)),
        (text_in(lang, "codes-todo", None), pattern(&format!("{key}-do"))),
        (text_in(lang, "codes-source", None), code.source_in(lang)),
        (text_in(lang, "codes-switch", None), switchable),
    ] {
        table.push_str("- ");
        table.push_str(&label);
        table.push_str(": ");
        table.push_str(&words);
        table.push('\n');
    }
    table.push('\n');
}
