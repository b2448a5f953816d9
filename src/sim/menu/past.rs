//! What happens past MAPI: what a client can do, and what a provider hears from its server.

use crate::sim::command::{Act, Command, Extra};
use crate::sim::ids::{Actor, ObjectId, ObjectKind};
use crate::sim::menu::session_of;
use crate::sim::program::op::{Field, List};
use crate::sim::setting::FastAnswer;
use crate::sim::step::Refusal;
use crate::sim::world::{Life, World};

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

/// A provider hears of a change while sinks are registered, and one change at a time; what it has
/// queued it can deliver as long as it has the store, whoever is still registered.
#[inline(never)]
pub(super) fn no_notification(world: &World, act: Act) -> Option<Refusal> {
    let running = world.parked.iter().any(|parked| parked.actor == Actor::Server);
    let lists = |store: ObjectId, list: List| {
        let live = world.object(store).filter(|store| store.life == Life::Live);
        live.is_some_and(|store| store.list(list).next().is_some())
    };
    let can = match act {
        _ if !world.at_rest() => return Some(Refusal::NotAtRest),
        Act::Answer => running,
        Act::Notify(store) => world.setting.room.notifies && lists(store, List::Sinks) && !running,
        Act::Extra(Extra::Queue(store)) => {
            world.setting.room.late
                && lists(store, List::Sinks)
                && !lists(store, List::Queued)
                && !running
        }
        Act::Extra(Extra::Deliver(store)) => lists(store, List::Queued) && !running,
        _ => return Some(Refusal::NotTheirs),
    };
    (!can).then_some(Refusal::NotRegistered)
}
