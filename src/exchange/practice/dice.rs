//! Chance from a seed: the same seed gives the same book on every computer and in every version of
//! the standard library.

use uuid::Uuid;

/// A `splitmix64` generator.
pub(super) struct Dice {
    state: u64,
    seed: u64,
    uids: u64,
}

/// Uids count up from this moment (2026-01-01 00:00 UTC, in milliseconds), so that records keep the
/// order in which they were made.
const FIRST_UID: u64 = 1_767_225_600_000;

impl Dice {
    /// The chance of a book of so many organisations: books of different size draw alike and give their
    /// records different uids, so that one can be taken into the other.
    pub fn of_book(seed: u64, organisations: u32) -> Self {
        Self { state: seed, seed: mix(seed ^ mix(u64::from(organisations))), uids: 0 }
    }

    fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.state)
    }

    /// A number below `n`; 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        let drawn = self.draw();
        if n == 0 { 0 } else { (drawn % n as u64) as usize }
    }

    /// A number from `low` to `high`, both included; `low` when the range is empty.
    pub fn range(&mut self, low: u64, high: u64) -> u64 {
        let drawn = self.draw();
        if high <= low { low } else { low + drawn % (high - low + 1) }
    }

    /// A year or another signed number from `low` to `high`.
    pub fn year(&mut self, low: i32, high: i32) -> i32 {
        low + self.below(high.abs_diff(low) as usize + 1) as i32
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.draw() % 100 < percent
    }

    /// One of a list; the empty text from an empty list.
    pub fn pick(&mut self, list: &[&'static str]) -> &'static str {
        let at = self.below(list.len());
        list.get(at).copied().unwrap_or_default()
    }

    /// The value in so many of a hundred cases; otherwise it is "chưa rõ".
    pub fn known<T>(&mut self, percent: u64, value: T) -> Option<T> {
        self.chance(percent).then_some(value)
    }

    /// The next uid, in the layout of version 7.
    pub fn uid(&mut self) -> Uuid {
        let time = FIRST_UID + self.uids;
        let low = mix(self.seed ^ mix(self.uids));
        self.uids += 1;
        let mut bytes = [0; 16];
        bytes[..6].copy_from_slice(&time.to_be_bytes()[2..]);
        bytes[6] = 0x70 | ((self.seed >> 8) & 0x0f) as u8;
        bytes[7] = self.seed as u8;
        bytes[8..].copy_from_slice(&low.to_be_bytes());
        bytes[8] = 0x80 | (bytes[8] & 0x3f);
        Uuid::from_bytes(bytes)
    }
}

fn mix(state: u64) -> u64 {
    let once = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ (twice >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_one_sequence() {
        let draw = |seed| {
            let mut dice = Dice::of_book(seed, 60);
            (0..50).map(|_| (dice.range(3, 900), dice.uid())).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn uids_are_of_version_7_and_count_up() {
        let mut dice = Dice::of_book(42, 60);
        let uids: Vec<Uuid> = (0..1_000).map(|_| dice.uid()).collect();
        assert!(uids.iter().all(|uid| uid.get_version_num() == 7));
        assert!(uids.is_sorted());
    }

    #[test]
    fn books_of_different_size_or_seed_share_no_uid() {
        let mut seen = std::collections::BTreeSet::new();
        for (seed, size) in [(1, 12), (1, 60), (2, 12), (2, 60)] {
            let mut dice = Dice::of_book(seed, size);
            assert!((0..500).all(|_| seen.insert(dice.uid())), "{seed} {size}");
        }
    }

    #[test]
    fn ranges_hold_their_ends() {
        let mut dice = Dice::of_book(1, 60);
        for _ in 0..500 {
            assert!((3..=5).contains(&dice.range(3, 5)));
            assert!((2019..=2025).contains(&dice.year(2019, 2025)));
        }
        assert_eq!(dice.range(9, 2), 9);
        assert_eq!(dice.below(0), 0);
    }
}
