//! What a mission asks for, and what has to be remembered of a run to tell.

use crate::sim::event::{Change, Event, Fact};
use crate::sim::ids::{ClientId, Holder, MethodId, ObjectKind, Party};
use crate::sim::ordered::insert_once;
use crate::sim::rule::{RuleId, Scope, Verdict};
use crate::sim::world::{Life, World};

/// Something that has to be so at the end of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// The client has given back its last reference to the store.
    Closed,
    /// Everybody has uninitialized MAPI.
    Over,
    /// What has come to its end has left nothing behind.
    Clean,
    /// No rule is broken.
    Lawful,
    /// The client has broken no rule.
    LawfulByClient,
    /// This method has been called twice on one object.
    Twice(MethodId),
    /// Nobody has called this method.
    Never(MethodId),
    /// There was an object of this kind, and each one is freed.
    Freed(ObjectKind),
    /// The client still holds an object of this kind.
    Kept(ObjectKind),
    /// A call waits for what nobody can bring about any more.
    Hangs,
    /// Behaviour is undefined.
    Undefined,
    /// What was changed at the start is changed still.
    Stays,
    /// Nothing is changed that was not at the start.
    OnlyBack,
    /// Before the story begins nothing goes wrong.
    Opened,
    /// The first client holds nothing any more.
    Gone,
    /// A message went out after the client had let go of the store, and none was lost.
    SentLater,
}

/// What is remembered of a run's events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    /// The rules that were broken, in order.
    pub rules: Vec<RuleId>,
    /// Who has broken one.
    parties: Vec<Party>,
    /// The calls that somebody asks after, with the object, each once.
    called: Vec<(MethodId, u8)>,
    twice: Vec<MethodId>,
    sent_later: bool,
    lost: bool,
    /// Something went wrong in the prologue.
    spoiled: bool,
}

impl Tally {
    /// Takes in an event with the world after it.
    pub fn see(&mut self, goals: &[Goal], begun: bool, event: &Event, world: &World) {
        match event.fact {
            Fact::Finding(finding) => {
                self.spoiled |= !begun;
                insert_once(&mut self.rules, finding.rule);
                insert_once(&mut self.parties, finding.party);
            }
            Fact::Call { this, method, .. } if asked(goals, method) => {
                let call = (method, this.map_or(0, |id| id.n));
                if self.called.contains(&call) {
                    insert_once(&mut self.twice, method);
                } else {
                    insert_once(&mut self.called, call);
                }
            }
            Fact::Mail { change: Change::Sent, .. } => {
                self.sent_later |= !holds(world, ObjectKind::Store);
            }
            Fact::Mail { change: Change::Lost | Change::Dropped | Change::TakenBack, .. } => {
                self.lost = true;
            }
            _ => {}
        }
    }

    /// Whether a goal is reached in the world at rest.
    pub fn met(&self, goal: Goal, world: &World, verdict: &Verdict) -> bool {
        let of = |kind| world.objects.iter().filter(move |object| object.id.kind == kind);
        match goal {
            Goal::Closed => verdict.scope.is_some(),
            Goal::Over => is_over(world, verdict),
            Goal::Clean => verdict.is_clean(),
            Goal::Lawful => self.rules.is_empty(),
            Goal::LawfulByClient => !self.parties.contains(&Party::Client),
            Goal::Twice(method) => self.twice.contains(&method),
            Goal::Never(method) => !self.called.iter().any(|(called, _)| *called == method),
            Goal::Freed(kind) => {
                of(kind).next().is_some() && of(kind).all(|object| object.life == Life::Freed)
            }
            Goal::Kept(kind) => holds(world, kind),
            Goal::Hangs => !verdict.hanging.is_empty(),
            Goal::Undefined => verdict.undefined,
            // What the listings say is judged apart from what has happened.
            Goal::Stays | Goal::OnlyBack => true,
            Goal::Opened => !self.spoiled,
            Goal::Gone => {
                let first = Holder::Client(ClientId::FIRST);
                !world.holds.iter().any(|hold| hold.holder == first)
            }
            Goal::SentLater => self.sent_later && !self.lost,
        }
    }
}

fn asked(goals: &[Goal], method: MethodId) -> bool {
    goals.contains(&Goal::Twice(method)) || goals.contains(&Goal::Never(method))
}

/// Whether the first client has a reference to an object of a kind.
fn holds(world: &World, kind: ObjectKind) -> bool {
    let first = Holder::Client(ClientId::FIRST);
    world.holds.iter().any(|hold| hold.holder == first && hold.object.kind == kind)
}

fn is_over(world: &World, verdict: &Verdict) -> bool {
    verdict.scope == Some(Scope::All)
        && world.processes.iter().all(|process| process.initialized == 0)
}
