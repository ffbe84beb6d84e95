//! The window, by keyboard only.

mod cases;
mod draws;
mod keyboard;
mod print;
mod script;
mod typing;
