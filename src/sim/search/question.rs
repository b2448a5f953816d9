//! What a search looks for, and how it is noticed.

use crate::sim::event::{Event, Fact, Finding, Trouble};
use crate::sim::ids::{ObjectKind, Party};
use crate::sim::rule::RuleId;

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Any rule broken, by whomever.
    AnyRule,
    /// A rule broken by the provider or by MAPI, whatever the client breaks.
    NotTheClients,
    /// This rule broken.
    Rule(RuleId),
    /// An object of this kind left over.
    Left(ObjectKind),
}

/// Which commands the search may use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conduct {
    /// Only what breaks none of the client's duties.
    #[default]
    Lawful,
    /// Everything that makes sense.
    Any,
}

/// Watches the events of one command.
pub(super) struct Watcher {
    question: Question,
    /// What has to be remembered from world to world.
    pub(super) memory: u64,
    pub(super) found: Option<Finding>,
}

impl Watcher {
    pub(super) fn new(question: Question, memory: u64) -> Self {
        Self { question, memory, found: None }
    }

    pub(super) fn see(&mut self, event: &Event) {
        if let Fact::Finding(finding) = event.fact
            && self.found.is_none()
            && answers(self.question, finding)
        {
            self.found = Some(finding);
        }
    }
}

fn answers(question: Question, finding: Finding) -> bool {
    match question {
        Question::AnyRule => true,
        Question::NotTheClients => finding.party != Party::Client,
        Question::Rule(rule) => finding.rule == rule,
        Question::Left(kind) => {
            finding.what.object().is_some_and(|id| id.kind == kind)
                && matches!(finding.what, Trouble::LeftOver { .. })
        }
    }
}
