//! The two language bundles, built once from the embedded files.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU8, Ordering};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// A language of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese, the default.
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The code used in settings and on the command line: `vi` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language of a code; `None` for any other text.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "vi" => Some(Self::Vi),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

macro_rules! resources {
    ($lang:literal) => {
        &[
            include_str!(concat!("../../assets/i18n/", $lang, "/catalogue.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/rules.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/help.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/rule_sets.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/rules_elections.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/store.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/documents.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/term_summary.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/papers.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/exchange.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/app.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/recheck.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/ballot.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/cli.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/widgets.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/office.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/events.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/tree.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/term_table.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/tasks.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/duplicates.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/programmes.ftl")),
            include_str!(concat!("../../assets/i18n/", $lang, "/figures.ftl")),
        ]
    };
}

const VI_FILES: &[&str] = resources!("vi");
const EN_FILES: &[&str] = resources!("en");

static VI: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| build(Lang::Vi));
static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| build(Lang::En));
static CURRENT: AtomicU8 = AtomicU8::new(0);

fn build(lang: Lang) -> FluentBundle<FluentResource> {
    let (id, files) = match lang {
        Lang::Vi => (unic_langid::langid!("vi"), VI_FILES),
        Lang::En => (unic_langid::langid!("en"), EN_FILES),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks that keep a right-to-left text apart would be copied along with every number.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(?errors, "language file");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(?errors, "language file");
        }
    }
    bundle
}

/// The language in use.
pub fn lang() -> Lang {
    if CURRENT.load(Ordering::Relaxed) == 1 { Lang::En } else { Lang::Vi }
}

/// Changes the language of every text asked for from now on.
pub fn set_lang(lang: Lang) {
    CURRENT.store(u8::from(lang == Lang::En), Ordering::Relaxed);
}

/// The text of a key in the language in use; the key itself when it is unknown.
pub fn text(key: &str, args: Option<&FluentArgs<'_>>) -> String {
    text_in(lang(), key, args)
}

/// The text of a key in a given language; the key itself when it is unknown.
pub fn text_in(lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    let bundle: &FluentBundle<FluentResource> = if lang == Lang::En { &EN } else { &VI };
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        tracing::warn!(key, "text without translation");
        return key.to_owned();
    };
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, args, &mut errors).into_owned()
}

/// Whether a key has a text in a language.
pub fn has_key(lang: Lang, key: &str) -> bool {
    let bundle: &FluentBundle<FluentResource> = if lang == Lang::En { &EN } else { &VI };
    bundle.has_message(key)
}

/// The pattern of a key as it is written in a language's files; `None` for an unknown key.
pub(super) fn raw(lang: Lang, key: &str) -> Option<&'static str> {
    type Patterns = HashMap<&'static str, String>;
    static PATTERNS: LazyLock<[Patterns; 2]> = LazyLock::new(|| [VI_FILES, EN_FILES].map(patterns));
    let [vi, en] = &*PATTERNS;
    let patterns = if lang == Lang::En { en } else { vi };
    patterns.get(key).map(String::as_str)
}

fn patterns(files: &'static [&'static str]) -> HashMap<&'static str, String> {
    let mut patterns: HashMap<&str, String> = HashMap::new();
    let mut current = "";
    for line in files.iter().flat_map(|file| file.lines()) {
        // A pattern goes on in the lines that are set in, and in the brace that closes a choice.
        if line.starts_with([' ', '}']) {
            if let Some(pattern) = patterns.get_mut(current) {
                pattern.push('\n');
                pattern.push_str(line);
            }
        } else if let Some((key, first)) = line.split_once('=') {
            current = key.trim();
            patterns.insert(current, first.to_owned());
        }
    }
    patterns
}

/// Every key of a language with its raw pattern, in the order of the files. For tests and help pages.
pub fn all_keys(lang: Lang) -> Vec<&'static str> {
    let files = if lang == Lang::En { EN_FILES } else { VI_FILES };
    files
        .iter()
        .flat_map(|file| file.lines())
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_uppercase()))
        .filter_map(|line| line.split_once(" =").or_else(|| line.split_once('=')))
        .map(|(key, _)| key.trim())
        .collect()
}
