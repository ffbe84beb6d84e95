//! What happens to text while it is typed.
