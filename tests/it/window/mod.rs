//! The window, by keyboard only.

mod cases;
mod draws;
mod keyboard;
mod rules;
mod script;
mod typing;
