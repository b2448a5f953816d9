//! The rules of the contract between client, MAPI and provider, and the judges that watch them.

mod table;
mod blame;
pub mod explain;
mod judge;
mod left_over;
mod owner;
pub mod reach;

pub(in crate::sim) use blame::{blame, edited_line, finding};
pub(in crate::sim) use judge::{judge, judge_rest, judge_return};
pub use left_over::{Due, LeftOver, Scope, Verdict, Waits, judged, left_over};
pub use owner::Owner;

use crate::sim::ids::Party;
use crate::sim::program::line::Basis;

/// A rule's number: 24 for R24.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub u8);

/// What happens if a rule is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Consequence {
    Leak,
    UseAfterFree,
    DoubleFree,
    Hang,
    Reentrancy,
    DataLoss,
    InvalidObject,
    Failure,
    WrongRoute,
}

/// Why a rule is documented here and not checked yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wait {
    /// It is about threads, `DllMain` or the inside of `OnNotify`.
    Threads,
    /// It is about how code is linked and laid out in memory, which no listing shows.
    Memory,
    /// It only permits something: there is nothing in it to break.
    Permission,
    /// It is about `IMAPISupport::Subscribe`, and the provider here holds its sinks itself (R52).
    Subscribe,
    /// It is about the code of a transport provider, which has no listing here.
    TransportCode,
    /// It forbids something that no line of any listing here could do.
    NoLine,
    /// It needs a MAPI that releases a logon without logging it off.
    Doors,
    /// It is about the end of COM itself.
    Com,
    /// What breaks it here is one temptation, which breaks R58 first.
    AsR58,
}

/// What is known of a rule apart from its wording, which is a matter of language.
#[derive(Clone, Copy, Debug)]
pub struct Info {
    pub party: Party,
    pub consequence: Consequence,
    pub basis: Basis,
    /// The published page, without path or extension.
    pub page: &'static str,
    /// `None` if runs are checked against the rule.
    pub wait: Option<Wait>,
}

impl RuleId {
    /// Every rule, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=122).map(Self)
    }

    /// The rules that runs are checked against, in order.
    pub fn checked() -> impl Iterator<Item = Self> {
        Self::all().filter(|rule| rule.info().wait.is_none())
    }

    /// The name, such as `R07`.
    pub fn name(self) -> String {
        format!("R{:02}", self.0)
    }

    /// The inverse of [`RuleId::name`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|rule| rule.name() == text)
    }

    pub fn info(self) -> Info {
        let at = usize::from(self.0).saturating_sub(1);
        table::TABLE[at.min(table::TABLE.len() - 1)]
    }
}
