//! The words that logs have for who takes part and what is waited for.

use crate::sim::event::{Agent, Others};
use crate::sim::ids::{Holder, MethodId, ObjectId, Party};
use crate::sim::world::Until;

/// Who does something: an actor's word, an object's role, or a function's own name.
pub(super) fn agent(agent: Agent) -> String {
    match agent {
        Agent::Object(id) => id.name(),
        Agent::Function(method) => method.short().to_owned(),
        Agent::Client(_) | Agent::Spooler | Agent::Transport | Agent::Server => {
            agent.name().to_owned()
        }
    }
}

/// Who is called: the object, or whoever has the function.
pub(super) fn callee(this: Option<ObjectId>, method: MethodId) -> String {
    match this {
        Some(id) => id.name(),
        None => Agent::Function(method).name().to_owned(),
    }
}

/// Who holds a reference: an actor's word, an object's role, or the method whose running call does.
pub(super) fn holder(holder: Holder) -> String {
    match holder {
        Holder::Client(id) => agent(Agent::Client(id)),
        Holder::Spooler => agent(Agent::Spooler),
        Holder::Object(id) => id.name(),
        Holder::Call(method) => method.name(),
    }
}

pub(super) fn party(party: Party) -> &'static str {
    match party {
        Party::Client => "client",
        Party::Mapi => "MAPI",
        Party::Provider => "provider",
    }
}

pub(super) fn others(who: Others) -> &'static str {
    match who {
        Others::Transports => "transports",
        Others::AddressBooks => "address-books",
    }
}

/// What a call waits for, and of whom.
pub(super) fn until(until: Until) -> String {
    match until {
        Until::Idle(entry) => format!("idle({entry})"),
        Until::Flushed(entry) => format!("flushed({entry})"),
        Until::Emptied(id) => format!("emptied({})", id.name()),
        Until::Quiet(id) => format!("quiet({})", id.name()),
        Until::Answered => String::from("answered"),
        Until::Delivered => String::from("delivered"),
        Until::User => String::from("user"),
    }
}
