//! The parts of a world, and how to copy them into what is there already, which saves asking for
//! memory: a search makes more worlds than it keeps.

use std::hash::{Hash, Hasher};

use crate::sim::ids::{Actor, ObjectId};
use crate::sim::world::{
    ClientSide, Mailbox, Mark, Monitor, Object, Parked, Process, RowEntry, UidEntry, World,
};

/// What can differ in the worlds of one search, at rest, and is no list that the archive keeps
/// apart. A new field of a world has to be named here.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct RestOf<'a> {
    parked: List<'a, Parked>,
    uids: List<'a, UidEntry>,
    rows: List<'a, RowEntry>,
    processes: List<'a, Process>,
    mail: List<'a, Mailbox>,
    configured: bool,
    shutdowns: List<'a, (ObjectId, Mark)>,
    ended: List<'a, ObjectId>,
    judged: List<'a, ObjectId>,
    spoiled: bool,
    reported: List<'a, ObjectId>,
    undefined: bool,
}

/// Compared without a call where there is nothing to compare, as in most lists of a world.
#[inline(always)]
pub(super) fn same<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.len() == other.len() && (one.is_empty() || *one == *other)
}

/// Elements of a world, compared by [`same`].
#[derive(Eq, Hash)]
struct List<'a, T>(&'a [T]);

impl<T: PartialEq> PartialEq for List<'_, T> {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        same(self.0, other.0)
    }
}

/// A world without what the archive keeps apart.
#[derive(Clone, Debug)]
pub(super) struct Rest(World);

impl<'a> RestOf<'a> {
    pub(super) fn new(world: &'a World) -> Self {
        let World {
            setting: _,
            objects: _,
            holds: _,
            stack: _,
            actor: _,
            parked,
            uids,
            rows,
            processes,
            clients: _,
            mail,
            configured,
            monitor,
            undefined,
        } = world;
        let Monitor { logons: _, shutdowns, ended, judged, spoiled, reported } = monitor;
        Self {
            parked: List(parked),
            uids: List(uids),
            rows: List(rows),
            processes: List(processes),
            mail: List(mail),
            configured: *configured,
            shutdowns: List(shutdowns),
            ended: List(ended),
            judged: List(judged),
            spoiled: *spoiled,
            reported: List(reported),
            undefined: *undefined,
        }
    }

    /// The bytes that it keeps elsewhere, near enough.
    pub(super) fn apart(&self) -> usize {
        (self.uids.0.len() + self.mail.0.len()) * 8
            + (self.rows.0.len() + self.processes.0.len()) * 4
    }
}

impl Rest {
    pub(super) fn of(world: &World) -> Self {
        let mut kept = World::default();
        rest(&mut kept, world);
        Self(kept)
    }
}

impl AsRef<World> for Rest {
    fn as_ref(&self) -> &World {
        &self.0
    }
}

impl PartialEq for Rest {
    fn eq(&self, other: &Self) -> bool {
        RestOf::new(&self.0) == RestOf::new(&other.0)
    }
}

impl Eq for Rest {}

impl Hash for Rest {
    fn hash<H: Hasher>(&self, state: &mut H) {
        RestOf::new(&self.0).hash(state);
    }
}

/// Most lists are alike, and looking is cheaper than copying.
#[inline(always)]
fn list<T: Clone + PartialEq>(to: &mut Vec<T>, from: &Vec<T>) {
    if !same(to, from) {
        to.clone_from(from);
    }
}

/// All of a world at rest but what the archive keeps apart.
pub(super) fn rest(to: &mut World, from: &World) {
    let Monitor { logons: _, shutdowns, ended, judged, spoiled, reported } = &from.monitor;
    to.setting = from.setting;
    to.stack.clear();
    to.actor = Actor::FIRST;
    list(&mut to.parked, &from.parked);
    list(&mut to.uids, &from.uids);
    list(&mut to.rows, &from.rows);
    list(&mut to.processes, &from.processes);
    list(&mut to.mail, &from.mail);
    (to.configured, to.undefined) = (from.configured, from.undefined);
    list(&mut to.monitor.shutdowns, shutdowns);
    list(&mut to.monitor.ended, ended);
    list(&mut to.monitor.judged, judged);
    to.monitor.spoiled = *spoiled;
    list(&mut to.monitor.reported, reported);
}

pub(super) fn object(to: &mut Object, from: &Object) {
    let Object { id, life, refs, unmatched, fields, lists, flags, saved, process, logon } = from;
    (to.id, to.life, to.refs, to.unmatched) = (*id, *life, *refs, *unmatched);
    list(&mut to.fields, fields);
    list(&mut to.lists, lists);
    list(&mut to.flags, flags);
    (to.saved, to.process, to.logon) = (*saved, *process, *logon);
}

pub(super) fn side(to: &mut ClientSide, from: &ClientSide) {
    let ClientSide {
        initialized,
        exited,
        session,
        ended,
        given,
        connections,
        left,
        complete,
        may_shut_down,
        told,
    } = from;
    (to.initialized, to.exited, to.session) = (*initialized, *exited, *session);
    (to.ended, to.may_shut_down, to.told) = (*ended, *may_shut_down, *told);
    list(&mut to.given, given);
    list(&mut to.connections, connections);
    list(&mut to.left, left);
    list(&mut to.complete, complete);
}
