//! Vietnamese text: reading it clean, finding it without marks, showing where it was found, and the
//! order of the alphabet.

mod clean;
mod fold;
mod highlight;
mod order;
mod search;

pub use clean::{find_forbidden, nfc_clean_block, nfc_clean_line};
pub use fold::{fold, same_name};
pub use highlight::match_ranges;
pub use order::{person_sort_key, sort_key};
pub use search::{index_words, initials, matches, search_words};
