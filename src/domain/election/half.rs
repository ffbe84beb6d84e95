//! More than half, of numbers that may be known only roughly.

use crate::domain::values::Count;

/// Whether the votes are certainly more than half: 21 of 40, 20 of 39.
pub fn is_above_half(votes: Count, base: Count) -> bool {
    base.most().is_some_and(|most| votes.least().saturating_mul(2) > most)
}

/// Whether the votes are certainly not more than half: 20 of 40.
pub fn is_half_at_most(votes: Count, base: Count) -> bool {
    votes.most().is_some_and(|most| most.saturating_mul(2) <= base.least())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_every_reading_says_is_certain() {
        for (votes, base, above, at_most) in [
            ("20", "40", false, true),
            ("21", "40", true, false),
            (">20", "40", false, false),
            (">21", "40", true, false),
            ("<20", "40", false, true),
            ("21", "<40", true, false),
            ("21", ">40", false, false),
            ("20", ">40", false, true),
            ("~5", "40", false, false),
        ] {
            let count = |text| Count::from_db(text).unwrap();
            let said = (
                is_above_half(count(votes), count(base)),
                is_half_at_most(count(votes), count(base)),
            );
            assert_eq!(said, (above, at_most), "{votes} of {base}");
        }
    }
}
