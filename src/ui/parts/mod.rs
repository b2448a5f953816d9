//! Pieces with no meaning of their own.

mod icon;
mod prose;
mod proof;

pub use icon::{GlyphKind, IconKind, glyph, glyph_of, icon};
pub use proof::proof_sign;
pub use prose::{code, prose, prose_of};
