//! What a rule says.

use crate::domain::catalogue::RecordId;
use crate::domain::dossier::Dossier;
use crate::domain::values::Value;
use crate::i18n::{self, FluentArgs};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Unusual or missing; may well be so.
    Warning,
    /// Cannot be true as it stands.
    Error,
}

/// One finding: a code, what it touches, and the numbers for its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The code, `BC-201`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The record it is about.
    pub subject: RecordId,
    /// The fields of that record that it touches, the one to go to first. Empty when no field of the
    /// record can put it right (a programme without parties).
    pub fields: Vec<&'static str>,
    /// The arguments of its sentence, the same in every language.
    pub arguments: Vec<(&'static str, String)>,
}

impl Finding {
    /// What is the matter, with the numbers, without a full stop.
    pub fn sentence(&self) -> String {
        sentence(self.code, self.shown_arguments())
    }

    /// What the clerk can do about it, without a full stop.
    pub fn todo(&self) -> String {
        todo(self.code, self.shown_arguments())
    }

    fn shown_arguments(&self) -> impl Iterator<Item = (&str, &str)> {
        self.arguments.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

/// The sentence of a code with the arguments of a finding, also of one read back from the book.
pub fn sentence<'a>(code: &str, arguments: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    worded(&text_key(code), arguments)
}

/// What to do about a code with the arguments of a finding, also of one read back from the book.
pub fn todo<'a>(code: &str, arguments: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    worded(&format!("{}-do", text_key(code)), arguments)
}

/// The short name of a code, for help pages and lists.
pub fn title(code: &str) -> String {
    worded(&format!("{}-title", text_key(code)), [])
}

/// The key of a code's sentence in the language files, `rule-bc-201`.
pub fn text_key(code: &str) -> String {
    format!("rule-{}", code.to_lowercase())
}

fn worded<'a>(key: &str, arguments: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in arguments {
        args.set(name, value);
    }
    i18n::text(key, Some(&args))
}

/// The values a finding rests on, as one text: when one of them changes, an acceptance is withdrawn.
/// The numbers of its sentence count too, for they carry what other records contribute.
pub fn fingerprint(dossier: &Dossier, finding: &Finding) -> String {
    let record = dossier.find(finding.subject);
    let values = finding.fields.iter().map(|name| {
        let value = record.and_then(|record| record.get(name)).map(Value::canonical);
        format!("{name}={};", value.unwrap_or_default())
    });
    let numbers = finding.arguments.iter().map(|(name, value)| format!("{name}={value};"));
    values.chain(numbers).collect()
}
