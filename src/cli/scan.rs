//! Telling options from the rest of the arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use super::error::Usage;

/// What a command takes.
pub(super) struct Spec {
    /// How it is called, for the sentence and the help.
    pub usage: &'static str,
    /// The fewest and the most arguments that are no options.
    pub places: (usize, usize),
    /// Options without a value.
    pub flags: &'static [&'static str],
    /// Options with a value, which follows as the next argument or after `=`.
    pub options: &'static [&'static str],
}

/// Arguments told apart.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    places: std::vec::IntoIter<OsString>,
    flags: BTreeSet<&'static str>,
    options: BTreeMap<&'static str, OsString>,
}

impl Spec {
    /// Tells arguments apart; after `--` nothing is an option.
    pub fn scan(&self, arguments: Vec<OsString>) -> Result<Scanned, Usage> {
        let mut places = Vec::new();
        let mut scanned = Scanned::default();
        let mut rest = arguments.into_iter();
        let mut ended = false;
        while let Some(argument) = rest.next() {
            let text = argument.to_string_lossy().into_owned();
            if ended || !text.starts_with("--") {
                places.push(argument);
            } else if text == "--" {
                ended = true;
            } else {
                self.option(&text, &mut rest, &mut scanned)?;
            }
        }
        if places.len() < self.places.0 {
            return Err(Usage::TooFew(self.usage));
        }
        if let Some(extra) = places.get(self.places.1) {
            return Err(Usage::TooMany(extra.to_string_lossy().into_owned()));
        }
        scanned.places = places.into_iter();
        Ok(scanned)
    }

    fn option(
        &self,
        text: &str,
        rest: &mut impl Iterator<Item = OsString>,
        scanned: &mut Scanned,
    ) -> Result<(), Usage> {
        let (name, joined) = match text.split_once('=') {
            Some((name, value)) => (name, Some(OsString::from(value))),
            None => (text, None),
        };
        if let Some(flag) = self.flags.iter().find(|known| **known == name)
            && joined.is_none()
        {
            scanned.flags.insert(flag);
            return Ok(());
        }
        let Some(option) = self.options.iter().find(|known| **known == name) else {
            return Err(Usage::UnknownOption(name.to_owned()));
        };
        let value =
            joined.or_else(|| rest.next()).ok_or_else(|| Usage::NoValue(name.to_owned()))?;
        scanned.options.insert(option, value);
        Ok(())
    }
}

impl Scanned {
    /// The next argument as a path; empty when there is none, which the spec rules out.
    pub fn path(&mut self) -> PathBuf {
        PathBuf::from(self.places.next().unwrap_or_default())
    }

    /// The next argument as text, when there is one.
    pub fn next(&mut self) -> Option<String> {
        self.places.next().map(|place| place.to_string_lossy().into_owned())
    }

    /// Whether a flag is given.
    pub fn flag(&self, name: &str) -> bool {
        self.flags.contains(name)
    }

    /// The value of an option as text.
    pub fn text(&self, name: &str) -> Option<String> {
        self.options.get(name).map(|value| value.to_string_lossy().into_owned())
    }

    /// The value of an option, read.
    pub fn value<T: FromStr>(&self, name: &str) -> Result<Option<T>, Usage> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        match text.parse() {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(Usage::BadValue { option: name.to_owned(), value: text }),
        }
    }
}
