//! The window, by keyboard only.

mod ballot;
mod cases;
mod draws;
mod keyboard;
mod lists;
mod office;
mod print;
mod programmes;
mod recheck;
mod rules;
mod script;
mod typing;
