//! Styles of provider that are seen in the field.

/// How a provider goes about its shutdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// Both doors handled, everything let go in `Logoff`.
    #[default]
    ByTheBook,
    /// `Logoff` does nothing; the transports are asked and the support object is given back only
    /// when the store is released for the last time. No status object, no list of open stores.
    Minimal,
    /// `Logoff` makes the store invalid and gives the support object back at once, and cleans up
    /// after that.
    Eager,
}

impl Style {
    pub const ALL: [Self; 3] = [Self::ByTheBook, Self::Minimal, Self::Eager];

    /// The name in queries and links.
    pub fn name(self) -> &'static str {
        match self {
            Self::ByTheBook => "by-the-book",
            Self::Minimal => "minimal",
            Self::Eager => "eager",
        }
    }

    /// The inverse of [`Style::name`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name() == text)
    }
}
