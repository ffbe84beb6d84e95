//! The window, by keyboard only.

mod ballot;
mod cases;
mod draws;
mod figures;
mod keyboard;
mod lists;
mod office;
mod print;
mod recheck;
mod rules;
mod script;
mod typing;
