//! What a reader takes away: pictures that need nothing beside them, and the run as text.
//!
//! Pure: the same input gives the same bytes. A picture is the markup that the page draws, with the
//! rules of the page's own sheets that it needs ([`style`]); texts are made from the run itself. What
//! only the page can say (names of lifelines, of changes) is handed in by `ui`.

pub mod colour;
pub mod sheet;
pub mod style;
pub mod picture;
pub mod messages;
pub mod mermaid;
pub mod plantuml;
pub mod steps;
pub mod snippet;

pub use picture::{Drawn, Picture, svg};
pub use sheet::Sheet;
pub use snippet::{Shown, snippet};
pub use style::Look;

pub use crate::session::share::TextForm;
