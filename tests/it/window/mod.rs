//! The window, by keyboard only.

mod cases;
mod draws;
mod keyboard;
mod lists;
mod script;
mod typing;
