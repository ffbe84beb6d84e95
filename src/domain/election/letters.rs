//! The letters of the figures: the same on the screen, in what is found and where figures are entered
//! again, so that a number can be named over the telephone.

/// The figures of the counting minutes (biên bản kiểm phiếu) in the order of the page, each with its
/// letter. F and J are left out: they are misheard.
pub const LETTERS: [(&str, &str); 10] = [
    ("seats", "A"),
    ("self_nominated", "B"),
    ("nominated", "C"),
    ("summoned", "D"),
    ("attending", "E"),
    ("voting", "G"),
    ("issued", "H"),
    ("returned", "I"),
    ("valid", "K"),
    ("invalid", "L"),
];

/// The letter of a ballot's field; `None` for a field without one.
pub fn letter(field: &str) -> Option<&'static str> {
    LETTERS.iter().find(|(name, _)| *name == field).map(|(_, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::{FieldType, Kind};

    #[test]
    fn every_number_of_a_ballot_but_the_round_has_one_letter_in_alphabetical_order() {
        let letters: Vec<&str> = LETTERS.iter().map(|(_, letter)| *letter).collect();
        assert!(letters.is_sorted(), "{letters:?}");
        for field in Kind::Ballot.fields() {
            assert_eq!(
                letter(field.name).is_some(),
                field.ty == FieldType::Count,
                "{}",
                field.name
            );
        }
        assert_eq!(letter("basis"), None);
    }
}
