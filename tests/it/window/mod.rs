//! The window, by keyboard only.

mod ballot;
mod cases;
mod draws;
mod keyboard;
mod script;
mod typing;
