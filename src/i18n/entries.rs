//! Entries of the catalogue, written in one line each.

use crate::i18n::catalog::{Key, Noun, Term};

/// A noun: its name, as subject, as object, and after "a reference".
pub const fn noun(
    name: &'static str,
    subject: &'static str,
    object: &'static str,
    to: &'static str,
) -> Noun {
    Noun { name, subject, object, to }
}

/// Keys, and what they do.
pub const fn key(keys: &'static str, what: &'static str) -> Key {
    Key { keys, what }
}

/// A term, and what it means.
pub const fn term(name: &'static str, text: &'static str) -> Term {
    Term { name, text }
}
