//! The window: it draws the state and pushes actions, nothing else.

mod as_of;
mod ballot_dialogs;
mod ballot_list;
mod dialogs;
mod events;
pub mod fonts;
pub mod help;
pub mod icons;
mod letters;
mod list_pane;
pub mod office;
pub mod page;
mod palette;
pub mod recheck;
mod shell;
mod shortcuts;
mod start;
mod status;
pub mod tabs;
pub mod theme;
mod tree_pane;
pub mod widgets;
mod window;

pub use start::{StartError, run};
pub use window::Window;
