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

pub use picture::{Drawn, Picture, svg};
pub use sheet::Sheet;
pub use style::Look;

/// A form in which a run can be taken away as text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextForm {
    #[default]
    Markdown,
    Plain,
    Mermaid,
    PlantUml,
    /// JSON Lines, as a provider's own log has them.
    Trace,
}

impl TextForm {
    pub const ALL: [Self; 5] =
        [Self::Markdown, Self::Plain, Self::Mermaid, Self::PlantUml, Self::Trace];

    /// The word in values of controls.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Plain => "plain",
            Self::Mermaid => "mermaid",
            Self::PlantUml => "plantuml",
            Self::Trace => "trace",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// The end of a file's name, as the tools expect it.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Plain => "txt",
            Self::Mermaid => "mmd",
            Self::PlantUml => "puml",
            Self::Trace => "jsonl",
        }
    }
}
