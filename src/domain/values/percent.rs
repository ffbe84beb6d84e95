//! Tỷ lệ: a percentage with one decimal, as minutes print it.

use serde::de::{Deserializer, Error as _};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use super::{InputError, grouped};

/// 1000,0 %, in tenths.
const MOST_TENTHS: u32 = 10_000;

/// A percentage in tenths of a percent, at most 1000,0 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Percent {
    /// Tenths of a percent: 492 is 49,2 %.
    pub tenths: u32,
}

impl Percent {
    /// `part` of `whole`, rounded half up from the whole numbers (DOCUMENTS.md section 4). `None` when
    /// `whole` is zero or the result is above 1000 %.
    pub fn of(part: u64, whole: u64) -> Option<Self> {
        if whole == 0 {
            return None;
        }
        let twice = u128::from(whole) * 2;
        let tenths = (u128::from(part) * 2000 + u128::from(whole)) / twice;
        Self::from_tenths(u32::try_from(tenths).ok()?)
    }

    /// A percentage of a number of tenths; `None` above 1000 %.
    pub fn from_tenths(tenths: u32) -> Option<Self> {
        (tenths <= MOST_TENTHS).then_some(Self { tenths })
    }

    /// In a table: always one decimal, no sign, "49,2".
    pub fn shown(self) -> String {
        format!("{},{}", grouped(u64::from(self.tenths / 10)), self.tenths % 10)
    }

    /// In a sentence: "49,2 %", "100 %", with U+00A0 before the sign (DOCUMENTS.md section 4).
    pub fn in_sentence(self) -> String {
        if self.tenths.is_multiple_of(10) {
            format!("{}\u{a0}%", grouped(u64::from(self.tenths / 10)))
        } else {
            format!("{}\u{a0}%", self.shown())
        }
    }

    /// Reads "49,2", "49.2", "49,2 %", "100", "92,00". A second decimal other than zero is refused:
    /// it would be lost.
    pub(super) fn parse_typed(text: &str) -> Result<Self, InputError> {
        let number = text.trim().trim_end_matches('%').trim_end();
        let unreadable = || InputError::NotAPercent { text: text.trim().to_owned() };
        let too_large = InputError::TooLarge { limit: u64::from(MOST_TENTHS / 10) };
        if let Some(positive) = number.strip_prefix(['-', '\u{2212}']) {
            return Err(if Self::parse_typed(positive).is_ok() {
                InputError::Negative
            } else {
                unreadable()
            });
        }
        let (whole, fraction) = match number.split_once([',', '.']) {
            // The one number with a dot for thousands that is not above the bound.
            Some(("1", "000" | "000,0")) => ("1000", "0"),
            Some(parts) => parts,
            None => (number, "0"),
        };
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(fraction) {
            return Err(unreadable());
        }
        let (first, rest) = fraction.split_at(1);
        if rest.bytes().any(|byte| byte != b'0') || rest.len() > 1 {
            return Err(InputError::PercentDecimals);
        }
        let tenths = format!("{whole}{first}").parse().ok();
        tenths.and_then(Self::from_tenths).ok_or(too_large)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.tenths.is_multiple_of(10) {
            serializer.serialize_u32(self.tenths / 10)
        } else {
            serializer.serialize_f64(f64::from(self.tenths) / 10.0)
        }
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        let tenths = (number * 10.0).round();
        if !(0.0..=f64::from(MOST_TENTHS)).contains(&tenths) {
            return Err(D::Error::custom(format!("percentage {number} is not between 0 and 1000")));
        }
        if (number * 10.0 - tenths).abs() > 1e-6 {
            return Err(D::Error::custom(format!("percentage {number} has more than one decimal")));
        }
        Ok(Self { tenths: tenths as u32 })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn percentages_are_rounded_half_up() {
        // DOCUMENTS.md section 14, item 4.
        for (part, whole, shown) in [
            (91, 185, "49,2"),
            (1, 16, "6,3"),
            (0, 7, "0,0"),
            (38, 38, "100,0"),
            (20, 38, "52,6"),
            (19, 38, "50,0"),
            (1, 2000, "0,1"),
        ] {
            assert_eq!(
                Percent::of(part, whole).map(Percent::shown).as_deref(),
                Some(shown),
                "{part}/{whole}"
            );
        }
        assert_eq!(Percent::of(1, 0), None);
        assert_eq!(Percent::of(u64::MAX, 1), None);
        assert!(Percent::of(u64::MAX, u64::MAX).is_some());
    }

    #[test]
    fn a_sentence_drops_the_zero() {
        assert_eq!(Percent { tenths: 492 }.in_sentence(), "49,2\u{a0}%");
        assert_eq!(Percent { tenths: 1000 }.in_sentence(), "100\u{a0}%");
        assert_eq!(Percent { tenths: 0 }.in_sentence(), "0\u{a0}%");
    }

    #[test]
    fn typed_percentages_are_read() {
        for (text, tenths) in [
            ("49,2", 492),
            ("49.2", 492),
            ("49,2%", 492),
            ("49,2\u{a0}%", 492),
            ("100", 1000),
            ("92,00", 920),
            ("07", 70),
            ("1000", 10_000),
        ] {
            assert_eq!(Percent::parse_typed(text), Ok(Percent { tenths }), "{text}");
        }
        for text in ["", "%", "abc", "49,2,1", ",5", "5,", "1/2"] {
            assert!(
                matches!(Percent::parse_typed(text), Err(InputError::NotAPercent { .. })),
                "{text}"
            );
        }
        assert_eq!(Percent::parse_typed("49,25"), Err(InputError::PercentDecimals));
        assert_eq!(Percent::parse_typed("49.200"), Err(InputError::PercentDecimals));
        assert_eq!(Percent::parse_typed("-5"), Err(InputError::Negative));
        for text in ["1000,1", "5000", "99999999999"] {
            assert_eq!(
                Percent::parse_typed(text),
                Err(InputError::TooLarge { limit: 1000 }),
                "{text}"
            );
        }
    }

    #[test]
    fn json_is_a_plain_number() {
        assert_eq!(serde_json::to_string(&Percent { tenths: 1000 }).unwrap(), "100");
        assert_eq!(serde_json::to_string(&Percent { tenths: 492 }).unwrap(), "49.2");
        for refused in ["49.25", "-1", "1000.1", "\"49\"", "1e400"] {
            assert!(serde_json::from_str::<Percent>(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn every_percentage_reads_back_from_every_form() {
        for tenths in 0..=MOST_TENTHS {
            let percent = Percent { tenths };
            assert_eq!(Percent::parse_typed(&percent.shown()), Ok(percent));
            assert_eq!(Percent::parse_typed(&percent.in_sentence()), Ok(percent));
            let json = serde_json::to_string(&percent).unwrap();
            assert_eq!(serde_json::from_str::<Percent>(&json).unwrap(), percent);
        }
    }

    proptest! {
        #[test]
        fn rounding_is_never_off_by_more_than_half_a_tenth(part in 0u64..1_000_000, whole in 1u64..1_000_000) {
            if let Some(percent) = Percent::of(part, whole) {
                let exact = part as f64 * 1000.0 / whole as f64;
                prop_assert!((f64::from(percent.tenths) - exact).abs() <= 0.5 + 1e-6);
            }
        }
    }
}
