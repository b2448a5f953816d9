//! Icons of controls, and the glyphs that stand for kinds of events. Shape tells as much as colour.

use yew::prelude::*;

use super::element::{el, when};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconKind {
    Play,
    Pause,
    Start,
    Back,
    Into,
    Over,
    Out,
    End,
    Link,
    Undo,
    Close,
    Theme,
    Sun,
    Moon,
    Contrast,
    Globe,
    Strike,
    Double,
    Up,
    Down,
    Insert,
    Window,
    Hub,
    Layers,
    Disk,
    Lock,
    External,
    Help,
}

impl IconKind {
    /// Its outline in a box of 16 by 16.
    pub fn path(self) -> &'static str {
        match self {
            Self::Play => "M5 3.2v9.6L13 8z",
            Self::Pause => "M5 3v10M11 3v10",
            Self::Start => "M4 3v10M13 3 6.5 8l6.5 5z",
            Self::Back => "M10 3 5 8l5 5",
            Self::Into => "M8 2v7M5 6.5 8 9.5l3-3M8 13.4v.1",
            Self::Over => "M2.5 9a5.5 5.5 0 0 1 10-2.500M13 3v3.500H9.500M8 13.4v.1",
            Self::Out => "M8 10V2.500M5 5.500l3-3 3 3M8 13.4v.1",
            Self::End => "M12 3v10M3 3l6.5 5L3 13z",
            Self::Link => {
                "M6.5 9.500l3-3M5 7 3.5 8.500a2.8 2.8 0 0 0 4 4L9 11M11 9l1.5-1.500a2.8 2.8 0 0 0-4-4L7 5"
            }
            Self::Undo => "M6 3 3 6l3 3M3 6h6.500a3.5 3.5 0 0 1 0 7H6",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Theme => "M8 2.500a5.5 5.5 0 1 0 0 11zM8 2.500a5.5 5.5 0 0 1 0 11",
            Self::Sun => {
                "M8 5a3 3 0 1 0 .01 0zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3.100 3.100l1 1M11.900 11.900l1 1M12.900 3.100l-1 1M4.100 11.900l-1 1"
            }
            Self::Moon => "M13 9.500A5.500 5.500 0 0 1 6.500 3a5.500 5.500 0 1 0 6.500 6.500z",
            Self::Contrast => "M8 2a6 6 0 1 0 .01 0zM8 2v12M10 4v8M12 5.500v5",
            Self::Globe => {
                "M8 2a6 6 0 1 0 .01 0zM2.200 8h11.600M8 2c-3.800 3.600-3.800 8.400 0 12M8 2c3.800 3.600 3.800 8.400 0 12"
            }
            Self::Strike => "M2.5 8h11M5 4.500h6M8 4.500v2M8 9.500v2.5",
            Self::Double => "M5.5 5.500h7v7h-7zM3.5 10.500v-7h7",
            Self::Up => "M8 13V3.500M4.5 7 8 3.5 11.5 7",
            Self::Down => "M8 3v9.500M4.5 9 8 12.5 11.5 9",
            Self::Insert => "M8 3.500v9M3.5 8h9",
            Self::Window => "M2.5 3.500h11v9h-11zM2.5 6h11",
            Self::Hub => {
                "M8 2.500a5.5 5.5 0 1 0 .01 0M8 6a2 2 0 1 0 .01 0M8 2.500V6M8 10v3.500M2.5 8H6M10 8h3.5"
            }
            Self::Layers => "M8 3 2.5 6 8 9l5.5-3zM2.5 9.500l5.5 3 5.5-3",
            Self::Disk => {
                "M3 4.500c0-2 10-2 10 0v7c0 2-10 2-10 0zM3 4.500c0 2 10 2 10 0M3 8c0 2 10 2 10 0"
            }
            Self::Lock => "M4 7.500h8v5.500H4zM5.5 7.500V5.500a2.5 2.5 0 0 1 5 0v2",
            Self::Help => {
                "M8 2a6 6 0 1 0 .01 0M6 6.300a2 2 0 1 1 2.900 1.800c-.6.300-.9.700-.9 1.400M8 11.800v.1"
            }
            Self::External => "M9 3h4v4M13 3 7.5 8.500M11 9.500V13H3V5h3.5",
        }
    }
}

/// An icon beside or in place of a text; the control says its name.
pub fn icon(kind: IconKind) -> Html {
    let path = el!("path", ["d" = kind.path()], []);
    let class = "icon";
    el!(
        "svg",
        ["class" = class, "viewBox" = "0 0 16 16", "aria-hidden" = "true", "focusable" = "false"],
        [path]
    )
}

/// A kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GlyphKind {
    Call,
    Return,
    Count,
    Table,
    Freed,
    Violation,
}

impl GlyphKind {
    pub const ALL: [Self; 6] =
        [Self::Call, Self::Return, Self::Count, Self::Table, Self::Freed, Self::Violation];

    /// What the page knows it by.
    pub fn name(self) -> &'static str {
        self.class().strip_prefix("glyph ").unwrap_or_default()
    }

    /// The class that colours it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Call => "glyph glyph-call",
            Self::Return => "glyph glyph-return",
            Self::Count => "glyph glyph-count",
            Self::Table => "glyph glyph-table",
            Self::Freed => "glyph glyph-freed",
            Self::Violation => "glyph glyph-violation",
        }
    }

    /// Its outline in a box of 12 by 12.
    pub fn path(self) -> &'static str {
        match self {
            Self::Call => "M2.5 1.500v9l8-4.500z",
            Self::Return => "M9.5 1.800v8.400L2.5 6z",
            Self::Count => "M6 2.200a3.8 3.8 0 1 0 .01 0z",
            Self::Table => "M2.2 2.200h7.600v7.600H2.200z",
            Self::Freed => "M6 2a4 4 0 1 0 .01 0z",
            Self::Violation => "M6 .3 11.7 6 6 11.7 .3 6z",
        }
    }
}

/// A glyph on its own.
pub fn glyph(kind: GlyphKind) -> Html {
    el!(
        "svg",
        [
            "class" = kind.class(),
            "viewBox" = "0 0 12 12",
            "aria-hidden" = "true",
            "focusable" = "false"
        ],
        [el!("path", ["d" = kind.path()], []), when(kind == GlyphKind::Violation, mark)]
    )
}

/// What a glyph is marked with beside its colour.
pub fn mark() -> Html {
    el!("path", ["class" = "glyph-mark", "d" = "M6 3.200v3.300M6 8.600v.1"], [])
}
