//! The actor's side of what only some stories have room for.

use crate::sim::command::Extra;
use crate::sim::event::CallArg;
use crate::sim::ids::{MethodId, ObjectId};
use crate::sim::machine::Machine;

impl Machine<'_> {
    /// What the actor notes down, and what its call brings along.
    #[inline(never)]
    pub(super) fn begin_extra(&mut self, extra: Extra) -> CallArg {
        match extra {
            Extra::OpenForeign(entry) => (self.entry, self.foreign) = (entry, true),
            Extra::QueryForeign(_) => self.foreign = true,
            Extra::OpenByEntry(entry) => self.entry = entry,
            Extra::GetProps(_) | Extra::Queue(_) | Extra::Deliver(_) | Extra::Discard(_) => {}
            Extra::Free(id) => return CallArg::Object(id),
        }
        CallArg::None
    }
}

/// The object and method that the act addresses.
#[inline(never)]
pub(super) fn addressed(session: ObjectId, extra: Extra) -> (Option<ObjectId>, MethodId) {
    match extra {
        Extra::OpenForeign(_) => (Some(session), MethodId::SessionOpenMsgStore),
        Extra::OpenByEntry(_) => (Some(session), MethodId::SessionOpenFolder),
        Extra::QueryForeign(id) => (Some(id), MethodId::StoreQueryInterface),
        Extra::GetProps(id) => (Some(id), MethodId::StoreGetProps),
        Extra::Free(_) => (None, MethodId::MapiFreeBuffer),
        Extra::Queue(id) => (Some(id), MethodId::StoreEnqueue),
        Extra::Deliver(id) => (Some(id), MethodId::StoreDeliver),
        Extra::Discard(id) => (Some(id), MethodId::SinkRelease),
    }
}
