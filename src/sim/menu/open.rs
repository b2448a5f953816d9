//! What a client has open, and should not have any more.

use crate::sim::ids::{ClientId, Holder, ObjectId, ObjectKind};
use crate::sim::world::World;

/// What a client has open in a store.
#[derive(Default)]
pub(super) struct Open {
    pub(super) connection: bool,
    pub(super) sink: bool,
    pub(super) folder: bool,
    pub(super) status: bool,
}

impl Open {
    pub(super) fn at(world: &World, client: ClientId, store: ObjectId) -> Self {
        let connections = &world.side(client).connections;
        let mut open = Self {
            connection: connections.iter().any(|connection| connection.store == store),
            ..Self::default()
        };
        let logon = world.logon_of(store);
        for object in &world.objects {
            if object.logon != logon || world.held(Holder::Client(client), object.id) <= 0 {
                continue;
            }
            match object.id.kind {
                ObjectKind::Sink => open.sink = true,
                ObjectKind::Folder => open.folder = true,
                ObjectKind::Status => open.status = true,
                _ => {}
            }
        }
        open
    }
}

/// Whether a client has anything open that it should have closed before its session ends.
pub(super) fn anything_open(world: &World, client: ClientId) -> bool {
    let closes = [ObjectKind::Store, ObjectKind::Sink, ObjectKind::Status, ObjectKind::Folder];
    !world.side(client).connections.is_empty()
        || world
            .holds
            .iter()
            .any(|h| h.holder == Holder::Client(client) && closes.contains(&h.object.kind))
}
