//! What a client can do past MAPI.

use crate::sim::command::Command;
use crate::sim::ids::{ObjectId, ObjectKind};
use crate::sim::menu::session_of;
use crate::sim::program::op::Field;
use crate::sim::setting::FastAnswer;
use crate::sim::step::Refusal;
use crate::sim::world::World;

/// The provider object of the acting client's session, for those who go past MAPI.
#[inline(never)]
pub(in crate::sim) fn provider_of(world: &World, command: Command) -> Option<ObjectId> {
    let session = world.object(session_of(world, command)?)?;
    session.field(Field::Provider)
}

/// Without a provider object that knows fast shutdown there is nothing to call.
#[inline(never)]
pub(super) fn no_fast_provider(world: &World, command: Command) -> Option<Refusal> {
    let known = world.setting.answer != FastAnswer::Unknown;
    let none = !known || provider_of(world, command).is_none();
    none.then_some(Refusal::NeverGiven(ObjectId::new(ObjectKind::Provider, 1)))
}
