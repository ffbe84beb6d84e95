//! The window: it draws the state and pushes actions, nothing else.

pub mod fonts;
pub mod icons;
pub mod theme;
pub mod widgets;
