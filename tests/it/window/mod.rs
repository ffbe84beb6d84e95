//! The window, by keyboard only.

mod ballot;
mod cases;
mod draws;
mod duplicates;
mod events;
mod figures;
mod keyboard;
mod lists;
mod office;
mod overview;
mod print;
mod programmes;
mod recheck;
mod rules;
mod script;
mod tree;
mod typing;
mod worked;
