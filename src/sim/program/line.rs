//! A line of a listing: its operation, what it is for, and where that is written.

use crate::sim::ids::MethodId;
use crate::sim::program::op::Op;
use crate::sim::program::reading::Choice;
use crate::sim::program::style::Style;
use crate::sim::rule::RuleId;

/// How well something is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A page says it.
    Stated,
    /// No page says it; it follows from what pages say.
    Inferred,
    /// The pages disagree; the reader's reading decides.
    Reading,
}

impl Basis {
    /// The word of `data-basis`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Reading => "reading",
        }
    }
}

/// A line as written in the listings of [`crate::sim::program::provider`] and
/// [`crate::sim::program::mapi`].
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Stable within its method; part of links.
    pub key: &'static str,
    /// Nesting inside `for` and `if` blocks.
    pub depth: u8,
    pub op: Op,
    /// The rules that the line serves, the most telling first.
    pub rules: &'static [RuleId],
    /// The published page that asks for the line, without path or extension.
    pub page: &'static str,
    pub basis: Basis,
    /// Under which readings the line is there: all of these.
    pub when: &'static [Choice],
    /// In which styles of provider the line is there; in all, if none is named.
    pub styles: &'static [Style],
    /// A line that the lawful program leaves out and that people really write.
    pub temptation: bool,
}

/// A line's place in its method's base listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineId {
    pub method: MethodId,
    pub ix: u8,
}

impl Line {
    /// A line at the outermost depth that is always there.
    pub(crate) const fn new(
        key: &'static str,
        op: Op,
        rules: &'static [RuleId],
        page: &'static str,
        basis: Basis,
    ) -> Self {
        Self { key, depth: 0, op, rules, page, basis, when: &[], styles: &[], temptation: false }
    }

    /// The same line one block deeper.
    pub(crate) const fn inside(mut self) -> Self {
        self.depth += 1;
        self
    }

    /// The same line, there only under these readings.
    pub(crate) const fn under(mut self, when: &'static [Choice]) -> Self {
        self.when = when;
        self
    }

    /// The same line, there only in these styles.
    pub(crate) const fn only(mut self, styles: &'static [Style]) -> Self {
        self.styles = styles;
        self
    }

    /// The same line, left out unless the reader puts it in.
    pub(crate) const fn tempting(mut self) -> Self {
        self.temptation = true;
        self
    }
}
