//! What a recorded event does to the world.

use crate::sim::event::{Agent, Event, Fact, Finding, Trouble};
use crate::sim::follow::Told;
use crate::sim::ids::{Actor, Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::machine::{Calling, Flow, Machine};
use crate::sim::ordered::insert;
use crate::sim::program::op::Flag;
use crate::sim::program::{LineId, Program};
use crate::sim::rule;
use crate::sim::touched::Touched;
use crate::sim::value::Answer;
use crate::sim::world::{Frame, Life, MAX_ROWS, MAX_STACK, RowEntry, UidEntry, World};

/// Counts above this are not followed.
const MOST: i8 = 100;
/// So many things of a kind have room in a world that follows.
pub(super) const ROOM: usize = 250;

impl<'a> Machine<'a> {
    /// A machine in the midst of a command.
    pub(super) fn within(
        program: &'a Program,
        world: &'a mut World,
        sink: &'a mut dyn FnMut(&Event, &World),
    ) -> Self {
        let (entry, foreign) =
            world.stack.last().map_or((0, false), |frame| (frame.entry, frame.foreign));
        let mut machine = Self::new(program, world, sink);
        machine.entry = entry;
        machine.foreign = foreign;
        machine.most = MOST;
        machine.touched = Touched::ALL;
        machine
    }

    /// Does what a record tells.
    pub(super) fn apply(&mut self, told: &Told) {
        self.stand_at(told.line);
        match told.fact {
            Fact::Call { from, this, method, arg } => {
                if self.world.stack.is_empty() {
                    self.world.actor = actor(from).unwrap_or(self.world.actor);
                }
                let spender = told.spender.unwrap_or_else(|| holder(from));
                // Entered or not, it has been told.
                let (Flow::Next | Flow::Jump(_) | Flow::Wait | Flow::Return(_) | Flow::Park(_)) =
                    self.call_from(from, Calling { this, method, arg, spender });
            }
            Fact::Return { this, method, answer, flags, .. } => {
                self.answer(this, method, answer, |frame| {
                    frame.param = flags.unwrap_or(frame.param);
                });
            }
            Fact::AddRef { object, holder, .. } => self.add_ref(object, holder),
            Fact::Release { object, holder: by_name, by, .. } => {
                let own = |frame: &&Frame| frame.this == Some(object) && frame.called.is_release();
                if self.world.stack.last().filter(own).is_some() {
                    // A reader of freed memory has been reported.
                    _ = self.decrement().is_ok();
                } else {
                    self.lower(object, by_name.unwrap_or_else(|| holder(by)), by);
                }
            }
            Fact::Create { object, holder, .. } => self.create_anew(object, holder),
            Fact::Free { object, .. } => self.free_at_once(object),
            Fact::Exit { client } => {
                self.world.actor = Actor::Client(client);
                self.exit();
            }
            Fact::Wait { until, .. } if !self.is_full() => self.park(until),
            Fact::Resume { actor, .. } => {
                if let Some(at) = self.world.parked.iter().position(|p| p.actor == actor) {
                    self.resume(at);
                }
            }
            _ => self.apply_to_tables(&told.fact),
        }
    }

    /// A line did what cannot be done; who answers for it is judged anew.
    pub(super) fn slip(&mut self, slip: &Finding, line: Option<LineId>) {
        self.stand_at(line);
        let found_by_line = matches!(
            slip.what,
            Trouble::UsedNull { .. } | Trouble::CalledNull { .. } | Trouble::UsedFreed { .. }
        );
        if found_by_line {
            return self.fault(slip.what);
        }
        let line = rule::edited_line(self.program, slip.rule).or_else(|| self.current_line().0);
        self.find(slip.rule, slip.rule.info().party, slip.what, line);
    }

    /// MAPI's tables and mail, and what objects remember.
    fn apply_to_tables(&mut self, fact: &Fact) {
        match *fact {
            Fact::Invalidate { object, by } => {
                let mapi = matches!(by, Agent::Object(id) if id.kind == ObjectKind::Support);
                if let Some(object) = self.object_mut(object) {
                    object.life = match object.life {
                        Life::Freed => Life::Freed,
                        _ if mapi => Life::Invalid,
                        Life::Live => Life::Detached,
                        life => life,
                    };
                }
            }
            Fact::Register { uid, support, copies } if self.world.uids.len() < ROOM => {
                self.world.uids.retain(|other| (other.uid, other.support) != (uid, support));
                let copies = copies.clamp(1, MAX_ROWS);
                insert(&mut self.world.uids, UidEntry { uid, support, copies });
            }
            Fact::Unregister { uid, support } => {
                self.world.uids.retain(|other| (other.uid, other.support) != (uid, support));
            }
            Fact::RowAdd { support, rows } => {
                self.world.rows.retain(|row| row.support != support);
                let copies = rows.clamp(1, MAX_ROWS);
                insert(&mut self.world.rows, RowEntry { support, copies });
            }
            Fact::RowRemove { support, .. } => {
                self.world.rows.retain(|row| row.support != support);
            }
            Fact::Load { count } | Fact::Unload { count } => {
                let process = self.world.process_of(self.world.actor);
                if let Some(process) = self.world.process_mut(process) {
                    process.loaded = count.min(MAX_ROWS);
                }
            }
            Fact::Mail { entry, change, .. } => return self.move_mail(entry, change),
            Fact::Saved { provider } => {
                if let Some(provider) = self.object_mut(provider) {
                    provider.raise(Flag::Saved);
                }
            }
            Fact::Connection { store, open } => {
                if let Some(watch) = self.world.watch_mut(store) {
                    watch.connected = open;
                }
            }
            Fact::Others { who, method } => return self.tell_others(who, method),
            _ => {}
        }
        self.emit(*fact);
    }

    /// The running call is at this line, if it is one of its own.
    fn stand_at(&mut self, line: Option<LineId>) {
        let program = self.program;
        if let Some(frame) = self.world.stack.last_mut() {
            let slots = &program.listing(frame.method).slots;
            let at = line.and_then(|line| slots.iter().position(|slot| slot.id == line));
            frame.pc = at.and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX);
        }
    }

    /// A call comes back; those that it has made itself, and that never came back, are over with it.
    fn answer(
        &mut self,
        this: Option<ObjectId>,
        method: MethodId,
        answer: Answer,
        put: impl FnOnce(&mut Frame),
    ) {
        let own = |frame: &Frame| frame.called == method && frame.this == this;
        let Some(at) = self.world.stack.iter().rposition(own) else {
            return;
        };
        while self.world.stack.len() > at + 1 {
            self.hand_back(Answer::Nothing);
        }
        if let Some(frame) = self.world.stack.last_mut() {
            put(frame);
        }
        self.hand_back(answer);
    }

    /// Nobody waits without a call, and not so many do.
    fn is_full(&self) -> bool {
        self.world.stack.is_empty() || self.world.parked.len() >= MAX_STACK
    }

    /// A new object takes the place of one of its name, and a world has room for so many logons.
    fn create_anew(&mut self, id: ObjectId, holder: Holder) {
        if id.kind == ObjectKind::Support && self.world.monitor.logons.len() >= ROOM {
            return;
        }
        self.world.objects.retain(|object| object.id != id);
        self.world.holds.retain(|hold| hold.object != id);
        self.create(id, holder);
    }

    /// An object's memory goes; a buffer's whole ledger with it.
    fn free_at_once(&mut self, id: ObjectId) {
        if id.kind == ObjectKind::Buffer {
            self.strike_holds(id);
        }
        // Memory that is gone already has been reported.
        _ = self.free(Some(id)).is_ok();
    }
}

/// The actor behind an agent that is no listing's.
fn actor(from: Agent) -> Option<Actor> {
    match from {
        Agent::Client(client) => Some(Actor::Client(client)),
        Agent::Spooler => Some(Actor::Spooler),
        Agent::Transport => Some(Actor::Transport),
        Agent::Server => Some(Actor::Server),
        Agent::Object(_) | Agent::Function(_) => None,
    }
}

/// In whose name an agent holds references.
pub(super) fn holder(from: Agent) -> Holder {
    match from {
        Agent::Client(client) => Holder::Client(client),
        Agent::Object(id) => Holder::Object(id),
        Agent::Function(method) => Holder::Call(method),
        Agent::Spooler | Agent::Transport | Agent::Server => Holder::Spooler,
    }
}
