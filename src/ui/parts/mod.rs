//! Pieces with no meaning of their own.

pub(in crate::ui) mod combobox;
mod element;
mod icon;
pub(in crate::ui) mod markup;
mod prose;
mod proof;

pub(in crate::ui) use element::{button, el, on, select};
pub use element::{
    button_element, classes, element, filled, list, node, option, plain, select_element, value,
    when, word,
};
pub use icon::{GlyphKind, IconKind, glyph, icon, mark};
pub use proof::proof_sign;
pub use prose::{code, code_words, prose, prose_of};
