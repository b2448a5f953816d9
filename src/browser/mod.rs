//! The outside: the only users of web-sys and gloo. Failures are values; nothing panics.
