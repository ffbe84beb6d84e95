//! Every section draws, whatever the book holds.
