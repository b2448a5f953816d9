//! What a search looks for, and how it is noticed.

use crate::sim::event::{Event, Fact, Finding, Trouble};
use crate::sim::ids::{MethodId, ObjectId, ObjectKind, Party};
use crate::sim::rule::{RuleId, Verdict};
use crate::sim::world::World;

/// What to look for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Any rule broken, by whomever.
    #[default]
    AnyRule,
    /// A rule broken by the provider or by MAPI, whatever the client breaks.
    NotTheClients,
    /// This rule broken.
    Rule(RuleId),
    /// An object of this kind left over.
    Left(ObjectKind),
    /// This object left over, of several of its kind.
    One(ObjectId),
    /// This method called a second time on one object.
    Twice(MethodId),
    /// The end of everything, and an object on which this method has not been called.
    Never(MethodId),
    /// The end of everything, with nothing left over.
    CleanEnd,
    /// The world that the search was given.
    World,
}

impl Question {
    /// The objects of which a world has several of one kind, whatever has become of them: these can be
    /// asked after one by one.
    pub fn objects(world: &World) -> Vec<ObjectId> {
        let all = || world.objects.iter().map(|object| object.id);
        all().filter(|id| all().any(|other| other.kind == id.kind && other.n != id.n)).collect()
    }

    /// The methods that can be asked after: those that somebody calls by their own name.
    pub fn methods() -> impl Iterator<Item = MethodId> {
        MethodId::ALL
            .into_iter()
            // One name, two listings: the page asks by name.
            .filter(|method| *method != MethodId::SessionOpenFolder)
            .filter(|method| method.interface().is_some() || !method.name().contains("::"))
    }

    /// Whether a world at rest is what was asked for.
    pub(super) fn is_met(self, world: &World, memory: u64, goal: Option<&World>) -> bool {
        match self {
            Self::Never(method) => is_over(world) && is_uncalled(world, method, memory),
            Self::CleanEnd => is_over(world) && Verdict::of(world).is_clean(),
            Self::World => goal == Some(world),
            Self::AnyRule
            | Self::NotTheClients
            | Self::Rule(_)
            | Self::Left(_)
            | Self::One(_)
            | Self::Twice(_) => false,
        }
    }
}

/// Whether everybody has uninitialized MAPI, and something was open before.
fn is_over(world: &World) -> bool {
    world.processes.iter().all(|process| process.initialized == 0)
        && world.processes.iter().any(|process| process.judged)
}

/// Whether there was something to call a method on, and nobody has.
fn is_uncalled(world: &World, method: MethodId, memory: u64) -> bool {
    let called = |n: u8| memory & bit(n) != 0;
    match method.interface() {
        Some(kind) => world.objects.iter().any(|o| o.id.kind == kind && !called(o.id.n)),
        None => !called(0),
    }
}

/// Where it is remembered that a method has been called on the object of a number; 0 for none.
fn bit(n: u8) -> u64 {
    1_u64.checked_shl(u32::from(n)).unwrap_or(0)
}

/// Watches the events of one command.
pub(super) struct Watcher {
    question: Question,
    /// What has to be remembered from world to world: the objects that the method was called on.
    pub(super) memory: u64,
    pub(super) found: Option<Finding>,
    /// What was asked for has happened.
    pub(super) met: bool,
}

impl Watcher {
    pub(super) fn new(question: Question, memory: u64) -> Self {
        Self { question, memory, found: None, met: false }
    }

    /// Called for every event of every command.
    #[inline(always)]
    pub(super) fn see(&mut self, event: &Event) {
        match (event.fact, self.question) {
            (Fact::Finding(finding), question)
                if self.found.is_none() && answers(question, finding) =>
            {
                self.found = Some(finding);
            }
            (Fact::Call { this, method, .. }, Question::Twice(asked) | Question::Never(asked))
                if method == asked =>
            {
                let bit = bit(this.map_or(0, |id| id.n));
                self.met |= self.memory & bit != 0 && matches!(self.question, Question::Twice(_));
                self.memory |= bit;
            }
            _ => {}
        }
    }
}

/// The object that a finding says is left over.
fn left(finding: Finding) -> Option<ObjectId> {
    match finding.what {
        Trouble::LeftOver { object, .. } => Some(object),
        _ => None,
    }
}

#[inline(always)]
fn answers(question: Question, finding: Finding) -> bool {
    match question {
        Question::AnyRule => true,
        Question::NotTheClients => finding.party != Party::Client,
        Question::Rule(rule) => finding.rule == rule,
        Question::Left(kind) => left(finding).is_some_and(|id| id.kind == kind),
        Question::One(object) => left(finding) == Some(object),
        Question::Twice(_) | Question::Never(_) | Question::CleanEnd | Question::World => false,
    }
}
