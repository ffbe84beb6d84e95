//! A number of people, ballots or units, which the paper may give only roughly.

use serde::de::{Deserializer, Error as _};
use serde::ser::{SerializeStruct, Serializer};
use serde::{Deserialize, Serialize};

use super::number::{LARGEST, parse_whole};
use super::{InputError, grouped};
use crate::domain::text::fold;
use crate::tr;

/// How exactly a number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum About {
    /// The number itself.
    Exact,
    /// "khoảng 40".
    About,
    /// "hơn 9.000".
    Over,
    /// "gần 300".
    Nearly,
}

/// A number with its qualifier, at most 999.999.999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Count {
    /// The number.
    pub value: u64,
    /// How exactly it is known.
    pub about: About,
}

/// The words and signs before a rough number, folded where they are words.
const SIGNS: &[(char, About)] =
    &[('>', About::Over), ('<', About::Nearly), ('~', About::About), ('≈', About::About)];
const WORDS: &[(&str, About)] = &[
    ("hon", About::Over),
    ("tren", About::Over),
    ("over", About::Over),
    ("more than", About::Over),
    ("gan", About::Nearly),
    ("nearly", About::Nearly),
    ("khoang", About::About),
    ("chung", About::About),
    ("about", About::About),
];

impl Count {
    /// A number known exactly.
    pub fn exact(value: u64) -> Self {
        Self { value, about: About::Exact }
    }

    /// Whether the number is known exactly.
    pub fn is_exact(self) -> bool {
        self.about == About::Exact
    }

    /// The least the number can be.
    pub fn least(self) -> u64 {
        match self.about {
            About::Exact | About::Over => self.value,
            About::About | About::Nearly => 0,
        }
    }

    /// The most the number can be; `None` when there is no bound.
    pub fn most(self) -> Option<u64> {
        match self.about {
            About::Exact | About::Nearly => Some(self.value),
            About::About | About::Over => None,
        }
    }

    /// As it is read: "2.596", "hơn 9.000", "gần 300", "khoảng 40".
    pub fn shown(self) -> String {
        let number = grouped(self.value);
        match self.about {
            About::Exact => number,
            About::About => tr!("count-about", number = number),
            About::Over => tr!("count-over", number = number),
            About::Nearly => tr!("count-nearly", number = number),
        }
    }

    /// The one spelling in the file: `9000`, `>9000`, `<300`, `~40`.
    pub fn to_db(self) -> String {
        let sign = match self.about {
            About::Exact => "",
            About::About => "~",
            About::Over => ">",
            About::Nearly => "<",
        };
        format!("{sign}{}", self.value)
    }

    /// Reads what [`Count::to_db`] writes; `None` for any other spelling.
    pub fn from_db(text: &str) -> Option<Self> {
        let (about, digits) = match text.chars().next()? {
            '~' => (About::About, text.get(1..)?),
            '>' => (About::Over, text.get(1..)?),
            '<' => (About::Nearly, text.get(1..)?),
            _ => (About::Exact, text),
        };
        let value = digits.parse().ok().filter(|value| *value <= LARGEST)?;
        let count = Self { value, about };
        (count.to_db() == text).then_some(count)
    }

    /// Reads typed text: a number, or one after "hơn", "trên", "gần", "khoảng", `>`, `<`, `~`.
    pub(super) fn parse_typed(text: &str) -> Result<Self, InputError> {
        let (about, number) = qualifier(text);
        match parse_whole(number) {
            Ok(value) => Ok(Self { value, about }),
            Err(InputError::NotANumber { .. }) => {
                Err(InputError::NotANumber { text: text.trim().to_owned() })
            }
            Err(error) => Err(error),
        }
    }
}

/// The qualifier at the beginning of a text, and what follows it.
fn qualifier(text: &str) -> (About, &str) {
    let text = text.trim();
    for (sign, about) in SIGNS {
        if let Some(rest) = text.strip_prefix(*sign) {
            return (*about, rest.trim_start());
        }
    }
    let Some(digits) = text.find(|c: char| c.is_ascii_digit()) else {
        return (About::Exact, text);
    };
    let (before, rest) = text.split_at(digits);
    // A sign between the word and the number ("hơn -5") is left for the number to refuse.
    if !before.ends_with(char::is_whitespace) {
        return (About::Exact, text);
    }
    let word = fold(before);
    match WORDS.iter().find(|(known, _)| *known == word) {
        Some((_, about)) => (*about, rest),
        None => (About::Exact, text),
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_exact() {
            return serializer.serialize_u64(self.value);
        }
        let mut object = serializer.serialize_struct("Count", 2)?;
        object.serialize_field("value", &self.value)?;
        object.serialize_field("about", &self.about)?;
        object.end()
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Plain(u64),
    Qualified {
        value: u64,
        #[serde(default = "exactly")]
        about: About,
    },
}

fn exactly() -> About {
    About::Exact
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let count = match Written::deserialize(deserializer)? {
            Written::Plain(value) => Self::exact(value),
            Written::Qualified { value, about } => Self { value, about },
        };
        if count.value > LARGEST {
            return Err(D::Error::custom(format!("count {} is above {LARGEST}", count.value)));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_count() -> impl Strategy<Value = Count> {
        let about = prop_oneof![
            Just(About::Exact),
            Just(About::About),
            Just(About::Over),
            Just(About::Nearly)
        ];
        (0..=LARGEST, about).prop_map(|(value, about)| Count { value, about })
    }

    #[test]
    fn typed_counts_keep_their_qualifier() {
        for (text, value, about) in [
            ("9000", 9000, About::Exact),
            ("hơn 9.000", 9000, About::Over),
            ("Hơn\u{a0}9000", 9000, About::Over),
            (">9000", 9000, About::Over),
            ("> 9 000", 9000, About::Over),
            ("trên 9.000", 9000, About::Over),
            ("gần 300", 300, About::Nearly),
            ("ga\u{302}\u{300}n 300", 300, About::Nearly),
            ("<300", 300, About::Nearly),
            ("khoảng 40", 40, About::About),
            ("~40", 40, About::About),
            ("more than 7", 7, About::Over),
        ] {
            assert_eq!(Count::parse_typed(text), Ok(Count { value, about }), "{text}");
        }
        for text in ["hơn", "ít hơn 9", "hơn chín nghìn", ">", "hơn9.000.0", "40 người", "hơn -5"]
        {
            assert!(Count::parse_typed(text).is_err(), "{text}");
        }
    }

    #[test]
    fn shown_words_are_the_office_s() {
        let shown = |text| Count::from_db(text).map(Count::shown);
        assert_eq!(shown("2596").as_deref(), Some("2.596"));
        assert_eq!(shown(">9000").as_deref(), Some("hơn 9.000"));
        assert_eq!(shown("<300").as_deref(), Some("gần 300"));
        assert_eq!(shown("~40").as_deref(), Some("khoảng 40"));
    }

    #[test]
    fn the_file_has_one_spelling_only() {
        for text in ["", ">", "09", "+9", ">>9", "9.000", " 9", "1000000000", "-1"] {
            assert_eq!(Count::from_db(text), None, "{text}");
        }
    }

    #[test]
    fn json_is_a_number_or_an_object() {
        let json = |text: &str| serde_json::from_str::<Count>(text).ok();
        assert_eq!(serde_json::to_string(&Count::exact(7)).unwrap(), "7");
        let over = Count { value: 9000, about: About::Over };
        assert_eq!(serde_json::to_string(&over).unwrap(), r#"{"value":9000,"about":"over"}"#);
        assert_eq!(json(r#"{"value":9000,"about":"over"}"#), Some(over));
        assert_eq!(json(r#"{"value":7,"about":"exact"}"#), Some(Count::exact(7)));
        for refused in ["-1", "1.5", "\"7\"", "1000000000", r#"{"value":7,"about":"some"}"#, "null"]
        {
            assert_eq!(json(refused), None, "{refused}");
        }
    }

    proptest! {
        #[test]
        fn every_form_reads_back(count in any_count()) {
            prop_assert_eq!(Count::parse_typed(&count.shown()), Ok(count));
            prop_assert_eq!(Count::from_db(&count.to_db()), Some(count));
            let json = serde_json::to_string(&count).unwrap();
            prop_assert_eq!(serde_json::from_str::<Count>(&json).unwrap(), count);
        }
    }
}
