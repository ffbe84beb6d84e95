//! The values of fields: partial dates, counts with a qualifier, percent, ordinals. Typed text in,
//! shown text out; nothing here guesses.

mod count;
mod date;
mod input;
mod number;
mod ordinal;
mod percent;
mod value;

pub use count::{About, Count};
pub use date::PartialDate;
pub use input::{InputError, parse_field};
pub use number::grouped;
pub use ordinal::{ordinal_number, roman};
pub use percent::Percent;
pub use value::{FromValue, Value};
