//! The words that practice data is made of, from `assets/practice/words.txt`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

static LISTS: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> =
    LazyLock::new(|| parse(include_str!("../../../assets/practice/words.txt")));

fn parse(text: &'static str) -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut lists: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut current = "";
    for line in text.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            current = name;
        } else if !line.is_empty() && !line.starts_with('#') {
            lists.entry(current).or_default().push(line);
        }
    }
    lists
}

/// The list of a name; empty for a name the file does not have.
pub(super) fn list(name: &str) -> &'static [&'static str] {
    LISTS.get(name).map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every `list(…)` and `word(…)` of the generator, read from its source.
    #[test]
    fn every_list_asked_for_is_there() {
        let sources = [
            include_str!("people.rs"),
            include_str!("names.rs"),
            include_str!("terms.rs"),
            include_str!("meetings.rs"),
            include_str!("elections.rs"),
            include_str!("papers.rs"),
            include_str!("cooperation.rs"),
            include_str!("organisations.rs"),
            include_str!("pen.rs"),
        ];
        let asked: Vec<&str> = sources
            .iter()
            .flat_map(|source| ["list(\"", ".word(\""].map(|call| source.split(call).skip(1)))
            .flatten()
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(asked.len() > 20);
        for name in asked {
            assert!(!list(name).is_empty(), "{name}");
        }
    }

    #[test]
    fn long_and_short_forms_of_firms_go_together() {
        assert_eq!(list("business forms").len(), list("business forms short").len());
    }
}
