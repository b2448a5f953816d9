//! The menu of what only some stories have room for.

use crate::sim::command::{Act, Extra};
use crate::sim::ids::{ClientId, Holder, ObjectId, ObjectKind};
use crate::sim::program::{ReadingId, Readings, Side};
use crate::sim::step::Refusal;
use crate::sim::world::{ClientSide, Life, World};

/// What a client could do with what it has been given; some of it may make no sense here.
#[inline(never)]
pub(super) fn offer(world: &World, side: &ClientSide, offer: &mut dyn FnMut(Act)) {
    let room = world.setting.room;
    let given = |kind: ObjectKind| side.given.iter().copied().filter(move |id| id.kind == kind);
    let mut offer = |extra: Extra| offer(Act::Extra(extra));
    if room.foreign {
        world.setting.entries().map(Extra::OpenForeign).for_each(&mut offer);
        given(ObjectKind::Store).map(Extra::QueryForeign).for_each(&mut offer);
    }
    if room.by_entry {
        world.setting.entries().map(Extra::OpenByEntry).for_each(&mut offer);
    }
    if room.buffers > 0 {
        given(ObjectKind::Store).map(Extra::GetProps).for_each(&mut offer);
        for buffer in given(ObjectKind::Buffer) {
            let more = world.objects.iter().map(|object| object.id);
            let more = more.filter(|id| world.held(Holder::Object(buffer), *id) > 0);
            [buffer].into_iter().chain(more).map(Extra::Free).for_each(&mut offer);
        }
    }
    if room.late {
        given(ObjectKind::Sink).map(Extra::Discard).for_each(&mut offer);
    }
}

/// Why an act makes no sense here, if it makes none.
#[inline(never)]
pub(super) fn refusal(
    world: &World,
    client: ClientId,
    side: &ClientSide,
    extra: Extra,
) -> Option<Refusal> {
    let room = world.setting.room;
    let given = |id: ObjectId| (!side.given.contains(&id)).then_some(Refusal::NeverGiven(id));
    let open = |entry: u8| {
        let own = |id: &&ObjectId| {
            id.kind == ObjectKind::Store
                && world.entry_of(**id) == entry
                && world.held(Holder::Client(client), **id) > 0
        };
        side.given.iter().find(own).is_some()
    };
    match extra {
        Extra::OpenForeign(entry) => match room.foreign && open(entry) {
            true => super::room::no_room_for_open(world, side, entry),
            false => Some(Refusal::NoRoom(ObjectKind::Store)),
        },
        Extra::OpenByEntry(entry) => {
            let made = world.objects.iter().filter(|object| object.id.kind == ObjectKind::Folder);
            let full = made.count() >= usize::from(room.folders);
            let can = room.by_entry && open(entry) && !full;
            (!can).then_some(Refusal::NoRoom(ObjectKind::Folder))
        }
        Extra::QueryForeign(id) => given(id),
        Extra::GetProps(id) => given(id).or_else(|| {
            let all = world.clients.iter().flat_map(|side| &side.given);
            let made = all.filter(|id| id.kind == ObjectKind::Buffer).count();
            (made >= usize::from(room.buffers)).then_some(Refusal::NoRoom(ObjectKind::Buffer))
        }),
        Extra::Free(id) => given(root(world, id).unwrap_or(id)),
        // A sink that nobody else holds goes by its client's own `Release`.
        Extra::Discard(id) => given(id).or_else(|| {
            let kept = world.exists(id) && world.holders(id).any(|hold| !hold.holder.is_client());
            (!room.late || !kept).then_some(Refusal::NotRegistered)
        }),
        Extra::Queue(_) | Extra::Deliver(_) => Some(Refusal::NotTheirs),
    }
}

/// The buffer that a block was allocated for, if it goes with one.
fn root(world: &World, id: ObjectId) -> Option<ObjectId> {
    world.holders(id).find_map(|hold| match hold.holder {
        Holder::Object(root) if root.kind == ObjectKind::Buffer => Some(root),
        _ => None,
    })
}

/// The rule that a client breaks who uses what it does not hold.
#[inline(never)]
pub(super) fn unheld(world: &World, id: ObjectId) -> u8 {
    match id.kind {
        ObjectKind::Buffer if root(world, id).is_some() => 8,
        ObjectKind::Buffer => 7,
        _ => 16,
    }
}

/// A block that is freed already: freeing it once more may be nothing at all (C25).
#[inline(never)]
pub(super) fn is_harmless(readings: Readings, world: &World, id: ObjectId) -> bool {
    id.kind == ObjectKind::Buffer
        && readings.side(ReadingId::C25) == Side::B
        && world.object(id).is_some_and(|object| object.life == Life::Freed)
}

/// Whether a client has a buffer that it has not freed.
#[inline(never)]
pub(super) fn keeps_buffer(world: &World, client: ClientId) -> bool {
    let own = |hold: &crate::sim::world::Hold| {
        hold.holder == Holder::Client(client) && hold.object.kind == ObjectKind::Buffer
    };
    world.setting.room.buffers > 0 && world.holds.iter().any(own)
}
