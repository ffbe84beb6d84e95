//! The values of fields: partial dates, counts with a qualifier, percent, ordinals. Typed text in,
//! shown text out; nothing here guesses.

mod count;
mod date;
mod error;
mod input;
mod number;
mod ordinal;
mod percent;
mod shown;
mod typed_date;
mod value;

pub use count::{About, Count};
pub use date::{IsoDateError, PartialDate};
pub use error::InputError;
pub use input::parse_field;
pub use number::{LARGEST, grouped};
pub use ordinal::{ordinal_number, roman};
pub use percent::Percent;
pub use shown::{edit_text, format_field};
pub use value::{FromValue, Value};
