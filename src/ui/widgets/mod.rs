//! The parts the pages are built from: pure drawing, no state of the program, no store.

pub mod badge;
pub mod banner;
pub mod button;
pub mod cell;
pub mod chip;
pub mod choice;
pub mod date;
pub mod dialog;
pub mod empty;
mod entry;
pub mod field;
pub mod finding;
pub mod keycap;
pub mod keys;
pub mod list;
pub mod month;
pub mod paint;
pub mod picker;
mod popup;
pub mod rail;
pub mod section;
pub mod table;
pub mod tick;
pub mod toast;
pub mod topbar;
pub mod tree;

#[cfg(test)]
mod showcase;
#[cfg(test)]
mod tests;

pub use badge::{Tone, badge};
pub use button::{Button, icon_button};
pub use field::{Field, FieldResponse, FieldState, Message};
