//! Where everything on the diagram goes: positions computed from what there is to show.
//!
//! The steps: cards get seats in lanes and columns ([`seats`]); references and calls find their way
//! between them ([`route`]); labels find room on their lines ([`place`]). Whatever the run shows at
//! other steps keeps its room, so that little moves from one step to the next.

mod geometry;
mod measure;
mod seats;
mod wish;
mod grid;
mod route;
mod place;
mod lines;
mod tags;
mod cards;
mod group;
mod path;
mod plan;
mod picture;

pub use geometry::{Point, Rect};
pub use measure::{SOFT_BREAK, SOFT_HYPHEN, Style, wrap};
pub use path::{head, rounded};
pub use picture::{
    CardPicture, Edge, EdgeKind, LanePicture, Line, Picture, RowPicture, Tag, TagKind,
};
pub use plan::Planner;

use crate::scene::diagram::{Diagram, Label};

/// Says a label in the reader's language.
pub type Say<'a> = &'a dyn Fn(&Label) -> String;

/// The picture of a diagram. Whoever draws many asks a [`Planner`].
pub fn layout(diagram: &Diagram, say: Say) -> Picture {
    Planner::default().layout(diagram, say)
}
