//! Every text a user can read, from `assets/i18n/{vi,en}/*.ftl`.
//!
//! Code names a text by its key: `tr!("save-failed")`, `tr!("rows-shown", shown = 10, total = 1318)`.
//! `tests/it/texts.rs` fails when a key used in the source is missing in either language.

mod bundle;
mod pattern;

pub use bundle::{Lang, all_keys, has_key, lang, set_lang, text, text_in};
pub use fluent_bundle::FluentArgs;
pub use pattern::pattern_in;

/// The text of a key in the language in use; arguments are `name = value` pairs.
///
/// Whole numbers are given as they are and stand ungrouped in the text; give a formatted string
/// where the clerk should see `2.596`.
#[macro_export]
macro_rules! tr {
    ($key:expr) => { $crate::i18n::text($key, None) };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::FluentArgs::new();
        $( args.set(stringify!($name), $value); )+
        $crate::i18n::text($key, Some(&args))
    }};
}
