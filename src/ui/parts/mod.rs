//! Pieces with no meaning of their own.

mod icon;
mod prose;

pub use icon::{Glyph, GlyphKind, Icon, IconKind, glyph_of};
pub use prose::{Prose, prose};
