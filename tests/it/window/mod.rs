//! The window, by keyboard only.

mod cases;
mod draws;
mod keyboard;
mod script;
mod typing;
