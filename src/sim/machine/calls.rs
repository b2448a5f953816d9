//! Calls: how they are entered, answered, and handed back.

use crate::sim::event::{Agent, CallArg, Event, Fact, SessionFlags, Trouble};
use crate::sim::ids::{MethodId, ObjectId, Party};
use crate::sim::machine::{Calling, Flow, Machine};
use crate::sim::ordered::insert_once;
use crate::sim::program::op::{Arg, Local, Op};
use crate::sim::rule;
use crate::sim::value::{Answer, HResult, LogoffFlags};
use crate::sim::world::{Connection, Frame, Life, MAX_STACK};

impl Machine<'_> {
    /// Calls a method, or finds that it cannot be called.
    pub(in crate::sim) fn call(&mut self, calling: Calling) -> Flow {
        let from = self.world.running();
        self.call_from(from, calling)
    }

    /// The same, by whoever it may be.
    pub(in crate::sim) fn call_from(&mut self, from: Agent, calling: Calling) -> Flow {
        let Calling { this, method, arg, spender } = calling;
        let Some(id) = this else {
            return self.enter(from, calling);
        };
        let object = self.world.object(id);
        let (life, process, refs) =
            object.map_or((Life::Freed, 0, 0), |o| (o.life, o.process, o.refs));
        let unloaded = id.kind.implementer() == Party::Provider
            && self.world.process(process).loaded == 0
            && life != Life::Invalid;
        if life == Life::Freed || unloaded {
            self.emit_at(Fact::Call { from, this, method, arg }, 1);
            let trouble = if life == Life::Freed {
                Trouble::CalledFreed { object: id, method, by: from }
            } else {
                Trouble::CalledUnloaded { object: id, method, by: from }
            };
            self.fault(trouble);
            return Flow::Next;
        }
        if method.is_release() && refs <= 0 {
            self.emit_at(Fact::Call { from, this, method, arg }, 1);
            self.lower(id, spender, from);
            return Flow::Next;
        }
        self.enter(from, Calling { this, method, arg, spender })
    }

    fn enter(&mut self, from: Agent, calling: Calling) -> Flow {
        let Calling { this, method, arg, spender } = calling;
        if self.world.stack.len() >= MAX_STACK {
            self.fault(Trouble::StackOverflow { method });
            return Flow::Next;
        }
        let invalid = this
            .and_then(|id| self.world.object(id))
            .is_some_and(|object| object.life == Life::Invalid);
        let mut frame = Frame {
            method: if invalid { stand_in(method) } else { method },
            called: method,
            this,
            pc: 0,
            done: 0,
            spender,
            count: None,
            param: LogoffFlags::empty(),
            flags: LogoffFlags::UNSET,
            zero: LogoffFlags::UNSET,
            mine: false,
            session_flags: SessionFlags::None,
            logon_flags: None,
            told: 0,
            result: HResult::Ok,
            until: None,
            connection: 0,
            uid: 0,
            entry: self.entry,
            foreign: self.foreign,
            locals: Vec::new(),
            out: Vec::new(),
            visits: None,
        };
        match arg {
            CallArg::Flags(flags) | CallArg::Reserved(flags) => {
                frame.param = flags;
                // What was asked, for the spooler and the judges; the answer overwrites the other.
                if method == MethodId::SupportStoreLogoffTransports {
                    frame.flags = flags;
                }
            }
            CallArg::Object(id) => frame.set_local(parameter(method), Some(id)),
            CallArg::Uid(uid) => frame.uid = uid,
            CallArg::Connection(number) => frame.connection = number,
            CallArg::SessionFlags(flags) => frame.session_flags = flags,
            CallArg::LogonFlags(flags) => frame.logon_flags = Some(flags),
            CallArg::None | CallArg::Alarm(_) => {}
        }
        self.world.stack.push(frame);
        // The call is made by the line that waits for it, not by the callee's first.
        let line = self.waiting_line();
        self.emit_from(Fact::Call { from, this, method, arg }, line);
        Flow::Wait
    }

    /// The innermost call returns, and the line that waited for it goes on.
    pub(super) fn leave(&mut self, answer: Answer) {
        self.hand_back(answer);
        if !self.world.stack.is_empty() {
            self.finish_line();
        }
    }

    /// The innermost call returns.
    pub(in crate::sim) fn hand_back(&mut self, answer: Answer) {
        let line = self.current_line();
        let depth = self.depth();
        let Some(frame) = self.world.stack.pop() else {
            return;
        };
        let to = self.world.running();
        let writes =
            matches!(frame.method, MethodId::StoreLogoff | MethodId::SupportStoreLogoffTransports);
        let flags = writes.then_some(frame.param);
        if self.world.stack.is_empty() {
            self.hand_to_client(&frame, answer, flags);
        } else {
            self.hand_to_caller(&frame, answer);
        }
        self.lose_uncounted(&frame);
        let fact = Fact::Return { to, this: frame.this, method: frame.called, answer, flags };
        let event = Event { fact, line: line.0, basis: line.1, depth };
        let found = &mut self.found;
        rule::judge_return(self.program, self.world, &frame, answer, line.0, found);
        self.publish(event);
        self.report_found();
    }

    /// A `Release` that has counted nothing: the spender has given its reference back all the same,
    /// and nobody holds what the object still counts.
    fn lose_uncounted(&mut self, frame: &Frame) {
        let Some(id) = frame.this.filter(|_| frame.method.is_release() && frame.count.is_none())
        else {
            return;
        };
        if self.world.held(frame.spender, id) > 0 {
            self.book(frame.spender, id, -1);
            if let Some(object) = self.object_mut(id) {
                object.unmatched -= 1;
            }
        }
    }

    fn hand_to_client(&mut self, frame: &Frame, answer: Answer, flags: Option<LogoffFlags>) {
        for (_, id) in &frame.out {
            self.give(*id);
        }
        // Mail of several stores has so many worlds that only the end of all that was asked is kept.
        let exact = self.world.setting.stores == 1 || !self.world.setting.has_spooler();
        let advises = [MethodId::StoreAdvise, MethodId::SessionAdvise].contains(&frame.method);
        self.with_side(|side| {
            if let (Some(store), Some(flags)) = (frame.this, flags) {
                side.leave(store, if exact { flags } else { flags & LogoffFlags::COMPLETE });
            }
            if let Some(store) = frame.this.filter(|_| advises) {
                let sink = frame.local(Local::Sink).map_or(0, |sink| sink.n);
                let number = frame.connection;
                insert_once(&mut side.connections, Connection { store, sink, number });
            }
            if frame.method == MethodId::SessionQueryFast {
                side.may_shut_down = answer == Answer::Result(HResult::Ok);
            }
            if frame.method == MethodId::MapiLogonEx {
                side.session = frame.out.first().map(|(_, id)| *id).or(side.session);
            }
        });
    }

    fn hand_to_caller(&mut self, callee: &Frame, answer: Answer) {
        let program = self.program;
        let Some(caller) = self.world.stack.last_mut() else {
            return;
        };
        if let Answer::Result(result) = answer {
            caller.result = result;
        }
        for (local, id) in &callee.out {
            caller.set_local(*local, Some(*id));
        }
        let slot = program.listing(caller.method).slots.get(usize::from(caller.pc));
        if let Some(Op::Call { arg, .. }) = slot.map(|slot| slot.op) {
            match arg {
                Arg::Flags => caller.flags = callee.param,
                Arg::Passed => caller.param = callee.param,
                Arg::None
                | Arg::Zero
                | Arg::Object(_)
                | Arg::Uid(_)
                | Arg::Word(_)
                | Arg::Alarm(_) => {}
            }
        }
    }

    pub(super) fn give(&mut self, id: ObjectId) {
        self.with_side(|side| insert_once(&mut side.given, id));
    }
}

/// What answers in place of an invalidated object's own method.
fn stand_in(method: MethodId) -> MethodId {
    if method.is_release() {
        MethodId::InvalidRelease
    } else if method == MethodId::StoreQueryInterface {
        MethodId::InvalidQueryInterface
    } else {
        MethodId::InvalidOther
    }
}

/// The parameter that an object is passed in.
fn parameter(method: MethodId) -> Local {
    match method {
        MethodId::ProviderLogon | MethodId::ProviderSpoolerLogon => Local::Sup,
        MethodId::StoreAdvise | MethodId::SessionAdvise => Local::Sink,
        MethodId::MapiFreeBuffer => Local::Buffer,
        _ => Local::Store,
    }
}
