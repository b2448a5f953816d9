//! Copies into what is there already, which saves asking for memory: a search makes more worlds than
//! it keeps.

use crate::sim::world::{ClientSide, Monitor, Object, World};

/// All of a world but what the archive keeps apart.
pub(super) fn rest(to: &mut World, from: &World) {
    let World {
        setting,
        objects: _,
        holds: _,
        stack,
        actor,
        parked,
        uids,
        rows,
        processes,
        clients: _,
        mail,
        configured,
        monitor,
        undefined,
    } = from;
    to.setting = *setting;
    to.stack.clone_from(stack);
    to.actor = *actor;
    to.parked.clone_from(parked);
    to.uids.clone_from(uids);
    to.rows.clone_from(rows);
    to.processes.clone_from(processes);
    to.mail.clone_from(mail);
    (to.configured, to.undefined) = (*configured, *undefined);
    let Monitor { logons: _, shutdowns, ended, judged, spoiled, reported } = monitor;
    to.monitor.shutdowns.clone_from(shutdowns);
    to.monitor.ended.clone_from(ended);
    to.monitor.judged.clone_from(judged);
    to.monitor.spoiled = *spoiled;
    to.monitor.reported.clone_from(reported);
}

pub(super) fn object(to: &mut Object, from: &Object) {
    let Object { id, life, refs, unmatched, fields, lists, flags, saved, process, logon } = from;
    (to.id, to.life, to.refs, to.unmatched) = (*id, *life, *refs, *unmatched);
    to.fields.clone_from(fields);
    to.lists.clone_from(lists);
    to.flags.clone_from(flags);
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
        complete,
        may_shut_down,
        told,
    } = from;
    (to.initialized, to.exited, to.session) = (*initialized, *exited, *session);
    (to.ended, to.may_shut_down, to.told) = (*ended, *may_shut_down, *told);
    to.given.clone_from(given);
    to.connections.clone_from(connections);
    to.complete.clone_from(complete);
}
