//! What comes in and goes out: exchange files, and invented data to practise on.

pub mod practice;
