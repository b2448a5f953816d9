//! The words that logs have for who takes part.

use crate::sim::event::{Agent, Others};
pub(super) use crate::sim::follow::words::{agent, holder, until};
use crate::sim::ids::{MethodId, ObjectId, Party};

/// Who is called: the object, or whoever has the function.
pub(super) fn callee(this: Option<ObjectId>, method: MethodId) -> String {
    match this {
        Some(id) => id.name(),
        None => Agent::Function(method).name().to_owned(),
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
