//! What there is no room for, so that there are only so many worlds.

use crate::sim::ids::{ClientId, Holder, ObjectId, ObjectKind};
use crate::sim::setting::Versions;
use crate::sim::step::Refusal;
use crate::sim::world::{ClientSide, Life, MAX_REFS, Watch, World};

/// Each client may open each store so many times, and only once at a time unless the story has
/// room for more.
pub(super) fn no_room_for_open(world: &World, side: &ClientSide, entry: u8) -> Option<Refusal> {
    let own = |watch: &&Watch| watch.entry == entry && watch.session == side.session;
    let made = world.monitor.logons.iter().filter(own);
    let sharers = world.sides().filter(|(_, other)| other.session == side.session).count();
    let room = usize::from(world.setting.room.opens) * sharers;
    let known = world.setting.entries().any(|n| n == entry);
    let full =
        made.count() >= room || world.setting.versions != Versions::Fit && tried(world) >= room;
    (!known || full).then_some(Refusal::NoRoom(ObjectKind::Store))
}

/// How often a provider has been loaded that does not fit.
#[inline(never)]
fn tried(world: &World) -> usize {
    let made = world.objects.iter().filter(|object| object.id.kind == ObjectKind::Provider);
    made.count().max(world.processes.iter().map(|process| usize::from(process.loaded)).sum())
}

/// A story has room for so many folders; a store that is no longer live opens none.
pub(super) fn no_room_for_folder(world: &World, store: ObjectId) -> Option<Refusal> {
    let live = world.object(store).is_some_and(|store| store.life == Life::Live);
    let made = world.objects.iter().filter(|object| object.id.kind == ObjectKind::Folder).count();
    let full = made >= usize::from(world.setting.room.folders);
    (live && full).then_some(Refusal::NoRoom(ObjectKind::Folder))
}

/// Without a row in the status table there is nothing to open, and that is the answer.
pub(super) fn no_room_for_status(world: &World, entry: u8) -> Option<Refusal> {
    let listed = world.rows.iter().any(|row| world.entry_of(row.support) == entry);
    let made = world.objects.iter().filter(|object| object.id.kind == ObjectKind::Status).count();
    let full = made >= usize::from(world.setting.room.statuses);
    (listed && full).then_some(Refusal::NoRoom(ObjectKind::Status))
}

pub(super) fn count_bound(
    world: &World,
    client: ClientId,
    id: ObjectId,
    most: i8,
) -> Option<Refusal> {
    let refs = world.object(id).map_or(0, |object| object.refs);
    let holds = world.held(Holder::Client(client), id);
    (holds >= most || refs >= MAX_REFS).then_some(Refusal::CountBound(id))
}
