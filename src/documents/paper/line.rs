//! A paragraph with blanks: what is known is printed, the rest is written by hand.

use serde::Serialize;

use crate::documents::words::phrase;

/// Stands around the place of a blank while a phrase is put together; no text of the book holds it.
const MARK: char = '\u{1}';

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Piece {
    /// Text.
    Text(String),
    /// A dotted blank of so many millimetres.
    Blank(f64),
    /// A dotted blank over the rest of the line.
    Rest,
}

/// The parts of a paragraph in their order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Pieces(pub Vec<Piece>);

impl Pieces {
    /// A phrase of the papers with its arguments; one that is unknown leaves a blank of its millimetres.
    pub fn of(key: &str, args: &[(&'static str, Option<&str>, f64)]) -> Self {
        let marks: Vec<String> = (0..args.len()).map(|at| format!("{MARK}{at}{MARK}")).collect();
        let given: Vec<(&'static str, &str)> = args
            .iter()
            .zip(&marks)
            .map(|((name, value, _), mark)| (*name, value.unwrap_or(mark)))
            .collect();
        let text = phrase(key, &given);
        let mut pieces = Vec::new();
        for (at, part) in text.split(MARK).enumerate() {
            let blank = (at % 2 == 1).then(|| part.parse().ok()).flatten();
            match blank.and_then(|at: usize| args.get(at)) {
                Some((_, _, width)) => pieces.push(Piece::Blank(*width)),
                None if part.is_empty() => {}
                None => pieces.push(Piece::Text(part.to_owned())),
            }
        }
        Self(pieces)
    }

    /// A paragraph without blanks.
    pub fn text(text: impl Into<String>) -> Self {
        Self(vec![Piece::Text(text.into())])
    }

    /// The paragraph with one more piece at its end.
    #[must_use]
    pub fn and(mut self, piece: Piece) -> Self {
        self.0.push(piece);
        self
    }

    /// The text with dots for the blanks, for Word.
    pub fn dotted(&self) -> String {
        let shown = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Blank(width) => ".".repeat((width / 1.2).round().max(4.0) as usize),
            Piece::Rest => ".".repeat(120),
        };
        self.0.iter().map(shown).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values_are_text_and_unknown_ones_blanks() {
        let args = [("hour", Some("09"), 10.0), ("minute", None, 10.0), ("end", Some("X"), 1.0)];
        let pieces = Pieces::of("minutes-finish", &args);
        let [Piece::Text(first), Piece::Blank(_), Piece::Text(last)] = pieces.0.as_slice() else {
            panic!("{pieces:?}");
        };
        assert!(first.contains("09 giờ") && last.contains("phút") && last.contains('X'));
        assert!(pieces.dotted().contains("09 giờ ........ phút"), "{}", pieces.dotted());
    }
}
