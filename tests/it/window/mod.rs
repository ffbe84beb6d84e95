//! The window, by keyboard only.

mod cases;
mod draws;
mod keyboard;
mod office;
mod script;
mod typing;
