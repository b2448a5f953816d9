//! Pieces with no meaning of their own.

mod icon;
mod prose;
mod proof;

pub use icon::{Glyph, GlyphKind, Icon, IconKind, glyph_of};
pub use proof::ProofSign;
pub use prose::{Prose, prose};
