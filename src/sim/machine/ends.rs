//! Ends that no listing brings about: a client's part of a session, and a process.

use crate::sim::event::{Agent, Fact, SessionFlags, Trouble};
use crate::sim::ids::{Actor, Holder, ObjectId, Party};
use crate::sim::machine::Machine;
use crate::sim::ordered::insert_once;
use crate::sim::rule::{self, RuleId};
use crate::sim::touched::Touched;
use crate::sim::world::{ClientSide, Hold, Life, Process};

impl Machine<'_> {
    /// The end of a command, when nothing runs any more: what has come to its end is judged.
    pub(in crate::sim) fn close(&mut self) {
        if !self.world.parked.is_empty() {
            self.find_hangs();
        }
        rule::judge_rest(self.program, self.world, &mut self.found);
        self.report_found();
        // What a client still holds has been reported; using it now is its own doing.
        let keeps = |(client, _): (_, &_)| {
            let holds = |hold: &Hold| hold.holder == Holder::Client(client);
            !self.world.is_initialized(client) && self.world.holds.iter().any(holds)
        };
        let keeps = self.world.sides().any(keeps);
        self.world.monitor.spoiled |= keeps;
        self.world.actor = Actor::FIRST;
    }

    /// A client's process ends: its memory is gone, and nothing is called.
    #[inline(never)]
    pub(in crate::sim) fn exit(&mut self) {
        let Actor::Client(client) = self.world.actor else { return };
        self.emit(Fact::Exit { client });
        let process = self.world.setting.process(client);
        self.touched = Touched::ALL;
        for object in self.world.objects.iter_mut().filter(|o| o.process == process) {
            object.life = Life::Freed;
            object.fields.clear();
            object.lists.clear();
            object.flags.clear();
            (object.refs, object.unmatched) = (0, 0);
        }
        let gone = |id: ObjectId| self.world.object(id).is_some_and(|o| o.process == process);
        let holds: Vec<_> =
            self.world.holds.iter().copied().filter(|hold| !gone(hold.object)).collect();
        let uids: Vec<_> =
            self.world.uids.iter().copied().filter(|entry| !gone(entry.support)).collect();
        let rows: Vec<_> =
            self.world.rows.iter().copied().filter(|row| !gone(row.support)).collect();
        (self.world.holds, self.world.uids, self.world.rows) = (holds, uids, rows);
        if let Some(state) = self.world.process_mut(process) {
            *state = Process { judged: true, shut_down: true, ..Process::default() };
        }
        let here: Vec<_> = self.world.setting.clients().collect();
        for client in here.into_iter().filter(|c| self.world.setting.process(*c) == process) {
            if let Some(side) = self.world.clients.get_mut(client.index()) {
                *side = ClientSide { exited: true, ..ClientSide::default() };
            }
        }
    }

    /// A client deletes its sink, although others still hold references on it (R57).
    #[inline(never)]
    pub(super) fn discard(&mut self, sink: ObjectId) {
        let by = Agent::from(self.world.actor);
        let Some(object) = self.object_mut(sink) else { return };
        object.life = Life::Freed;
        let refs = object.refs;
        self.emit(Fact::Free { object: sink, by });
        self.find(RuleId(57), Party::Client, Trouble::FreedHeld { object: sink, refs }, None);
    }

    /// The client is done with the change that its `OnNotify` was told of.
    #[inline(never)]
    pub(super) fn answer_notification(&mut self) {
        let mut parked = self.world.parked.iter_mut();
        let server = parked.find(|parked| parked.actor == Actor::Server);
        if let Some(frame) = server.and_then(|parked| parked.stack.last_mut()) {
            frame.mine = true;
        }
    }

    /// The client's part of a session is over; the session's, if nobody else is logged on to it.
    #[inline(never)]
    pub(super) fn end_session(&mut self, session: Option<ObjectId>, flags: SessionFlags) {
        self.with_side(|side| side.ended = true);
        let Some(session) = session else { return };
        let shared = |(_, side): (_, &ClientSide)| side.session == Some(session) && !side.ended;
        if flags == SessionFlags::Shared || !self.world.sides().any(shared) {
            insert_once(&mut self.world.monitor.ended, session);
        }
    }
}
