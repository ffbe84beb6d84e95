//! A paragraph with blanks: what is known is printed, the rest is written by hand.

use serde::Serialize;

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
    /// The pieces of a sentence with a mark `{}` for each value; an unknown one leaves a blank of its
    /// millimetres. Marks without a value leave nothing.
    pub fn of(pattern: &str, values: &[(Option<&str>, f64)]) -> Self {
        let mut pieces = Vec::new();
        let mut values = values.iter();
        for (at, text) in pattern.split("{}").enumerate() {
            if at > 0
                && let Some((value, width)) = values.next()
            {
                pieces.push(match value {
                    Some(value) => Piece::Text((*value).to_owned()),
                    None => Piece::Blank(*width),
                });
            }
            if !text.is_empty() {
                pieces.push(Piece::Text(text.to_owned()));
            }
        }
        Self(joined(pieces))
    }

    /// The text with dots for the blanks, as Word without tab stops and the tests read it.
    pub fn text(&self) -> String {
        let shown = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Blank(width) => ".".repeat((width / 1.2).round().max(4.0) as usize),
            Piece::Rest => ".".repeat(100),
        };
        self.0.iter().map(shown).collect()
    }
}

/// Neighbouring texts as one, so that a sentence without blanks is one run.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (out.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => out.push(piece),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values_are_text_and_unknown_ones_blanks() {
        let pieces = Pieces::of("hồi {} giờ {} phút", &[(Some("09"), 10.0), (None, 10.0)]);
        let text = |text: &str| Piece::Text(text.to_owned());
        assert_eq!(pieces.0, [text("hồi 09 giờ "), Piece::Blank(10.0), text(" phút")]);
        assert_eq!(pieces.text(), "hồi 09 giờ ........ phút");
    }
}
