//! Executes a command line by line until nothing can run any more.

use crate::sim::command::{Command, SESSION, SINK, STORE};
use crate::sim::event::{Agent, CallArg, Event, Fact, Finding, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, Party};
use crate::sim::menu;
use crate::sim::program::op::{Arg, Local, Op};
use crate::sim::program::{Basis, LineId, Program, base};
use crate::sim::rule::{self, RuleId};
use crate::sim::value::{Answer, LogoffFlags};
use crate::sim::world::{Frame, Life, MAX_STACK, Mark, World};

/// No command runs more lines than this; the longest lawful one runs about a hundred.
const MAX_LINES: u32 = 5_000;

/// A world on its way from one rest to the next.
pub(super) struct Machine<'a> {
    pub(super) program: &'a Program,
    pub(super) world: World,
    sink: &'a mut dyn FnMut(&Event, &World),
}

/// What a line does to the flow.
pub(super) enum Flow {
    /// On to the next line, or once more the same one if it is doubled.
    Next,
    /// To another line of the same method.
    Jump(u8),
    /// A call was pushed; this line waits for it.
    Wait,
    Return(Answer),
}

/// A call about to be made.
pub(super) struct Calling {
    pub(super) this: Option<ObjectId>,
    pub(super) method: MethodId,
    pub(super) arg: CallArg,
    pub(super) spender: Holder,
}

impl<'a> Machine<'a> {
    pub(super) fn new(
        program: &'a Program,
        world: World,
        sink: &'a mut dyn FnMut(&Event, &World),
    ) -> Self {
        Self { program, world, sink }
    }

    pub(super) fn run(mut self, command: Command) -> World {
        let mut breaches = menu::breaches(self.program.readings(), &self.world, command);
        if command == Command::Release(STORE) && self.world.held(Holder::Client, STORE) == 1 {
            // What the client keeps open is reported, with its name, when the store has closed.
            breaches.retain(|rule| *rule != RuleId(16));
        }
        if menu::is_unheld(&self.world, command) {
            self.world.monitor.spoiled = true;
            // The misuse itself reports it, with what comes of it.
            let told = self.world.at_rest() && self.ends_in_fault(command);
            breaches.retain(|rule| !told || *rule != RuleId(16));
        }
        let ends = matches!(command, Command::Uninitialize | Command::Release(SESSION));
        if ends && !breaches.is_empty() {
            // Code or session is gone under whatever is still open: nobody else's doing.
            self.world.monitor.spoiled = true;
        }
        self.begin(command);
        for rule in breaches {
            let (object, method) = addressed(command);
            self.find(rule, Party::Client, Trouble::NotAllowed { object, method }, None);
        }
        let mut lines = 0;
        while !self.world.stack.is_empty() {
            self.advance();
            lines += 1;
            if lines > MAX_LINES {
                self.fault(Trouble::StackOverflow { method: addressed(command).1 });
                self.world.stack.clear();
            }
        }
        let judged = rule::judge_rest(self.program, &mut self.world);
        for finding in judged {
            self.report(finding);
        }
        let holds = self.world.holds.iter().any(|hold| hold.holder == Holder::Client);
        // What the client still holds has been reported; using it now is its own doing.
        self.world.monitor.spoiled |= self.world.initialized == 0 && holds;
        self.world
    }

    /// Whether using the object at all is a fault that is found by itself.
    fn ends_in_fault(&self, command: Command) -> bool {
        let gone = menu::subject(command).is_some_and(|id| !self.world.exists(id));
        gone || matches!(command, Command::Release(_))
    }

    /// The client's side of a command: what it notes down, and its call.
    fn begin(&mut self, command: Command) {
        let (this, method) = addressed(command);
        let mut arg = CallArg::None;
        match command {
            Command::Advise => {
                self.create(SINK, Holder::Client);
                self.give(SINK);
                arg = CallArg::Object(SINK);
            }
            Command::Unadvise => {
                arg = CallArg::Connection(self.world.client.connection.take().unwrap_or(0));
            }
            Command::StoreLogoff(flags) => {
                self.world.client.asked = Some(flags);
                // Asked again, the provider may pass it on again: the last flag wins (C02).
                if !self.world.monitor.session_ended {
                    self.world.monitor.transports = Mark::Never;
                }
                arg = CallArg::Flags(flags);
            }
            Command::SessionLogoff(flags) => {
                self.world.monitor.session_ended = true;
                arg = CallArg::SessionFlags(flags);
            }
            Command::Release(STORE) if self.world.held(Holder::Client, STORE) == 1 => {
                self.world.monitor.store_closed = true;
            }
            Command::AddRef(id) => return self.add_ref(id, Holder::Client),
            _ => {}
        }
        let calling = Calling { this, method, arg, spender: Holder::Client };
        let (Flow::Next | Flow::Jump(_) | Flow::Wait | Flow::Return(_)) = self.call(calling);
    }

    /// Executes the current line of the innermost call.
    fn advance(&mut self) {
        let Some(frame) = self.world.stack.last() else {
            return;
        };
        let listing = self.program.listing(frame.method);
        let Some(slot) = listing.slots.get(usize::from(frame.pc)) else {
            return self.leave(Answer::Result(crate::sim::value::HResult::Ok));
        };
        let (pc, op) = (frame.pc, slot.op);
        if slot.times == 0 {
            let skipped = matches!(op, Op::ForEach(..));
            let next = if skipped { listing.end_of_block(pc) } else { pc + 1 };
            return self.go(next);
        }
        let flow = self.execute(op, pc);
        match flow {
            Flow::Next => self.finish_line(),
            Flow::Jump(to) => self.go(to),
            Flow::Wait => {}
            Flow::Return(answer) => self.leave(answer),
        }
    }

    /// One execution of the current line is over.
    fn finish_line(&mut self) {
        let Some(frame) = self.world.stack.last_mut() else {
            return;
        };
        frame.done += 1;
        let pc = frame.pc;
        let times = self.program.listing(frame.method).slots[usize::from(pc)].times;
        if frame.done >= times {
            self.go(pc + 1);
        }
    }

    /// Goes to a slot, or back to the head of the loop whose block ends there.
    fn go(&mut self, to: u8) {
        let Some(frame) = self.world.stack.last_mut() else {
            return;
        };
        let listing = self.program.listing(frame.method);
        let from = frame.pc;
        frame.done = 0;
        frame.pc = to;
        if let Some(head) = listing.loop_around(from)
            && listing.end_of_block(head) <= to
            && frame.visits.is_some()
        {
            frame.pc = head;
        }
    }

    /// Calls a method, or finds that it cannot be called.
    pub(super) fn call(&mut self, calling: Calling) -> Flow {
        let Calling { this, method, arg, spender } = calling;
        let from = self.world.running();
        let Some(id) = this else {
            return self.enter(from, calling);
        };
        let life = self.world.object(id).map_or(Life::Freed, |object| object.life);
        let unloaded = id.kind.implementer() == Party::Provider
            && self.world.loaded == 0
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
        let refs = self.world.object(id).map_or(0, |object| object.refs);
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
            connection: 0,
            uid: 0,
            locals: Vec::new(),
            out: Vec::new(),
            visits: None,
        };
        match arg {
            CallArg::Flags(flags) | CallArg::Reserved(flags) => frame.param = flags,
            CallArg::Object(id) => frame.set_local(parameter(method), Some(id)),
            CallArg::Uid(uid) => frame.uid = uid,
            CallArg::Connection(number) => frame.connection = number,
            CallArg::None | CallArg::SessionFlags(_) => {}
        }
        self.world.stack.push(frame);
        // The call is made by the line that waits for it, not by the callee's first.
        let line = self.waiting_line();
        self.emit_from(Fact::Call { from, this, method, arg }, line);
        Flow::Wait
    }

    /// The innermost call returns.
    fn leave(&mut self, answer: Answer) {
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
            self.hand_to_client(&frame, flags);
        } else {
            self.hand_to_caller(&frame);
        }
        let fact = Fact::Return { to, this: frame.this, method: frame.called, answer, flags };
        let event = Event { fact, line: line.0, basis: line.1, depth };
        let findings = rule::judge_return(self.program, &mut self.world, &frame, answer, line.0);
        self.publish(event);
        for finding in findings {
            self.report(finding);
        }
        if !self.world.stack.is_empty() {
            self.finish_line();
        }
    }

    fn hand_to_client(&mut self, frame: &Frame, flags: Option<LogoffFlags>) {
        for (_, id) in &frame.out {
            self.give(*id);
        }
        if let Some(flags) = flags {
            self.world.client.complete |= flags.contains(LogoffFlags::COMPLETE);
        }
        if frame.method == MethodId::StoreAdvise {
            self.world.client.connection = Some(frame.connection);
        }
    }

    fn hand_to_caller(&mut self, callee: &Frame) {
        let program = self.program;
        let Some(caller) = self.world.stack.last_mut() else {
            return;
        };
        for (local, id) in &callee.out {
            caller.set_local(*local, Some(*id));
        }
        let slot = program.listing(caller.method).slots.get(usize::from(caller.pc));
        if let Some(Op::Call { arg, .. }) = slot.map(|slot| slot.op) {
            match arg {
                Arg::Flags => caller.flags = callee.param,
                Arg::Passed => caller.param = callee.param,
                Arg::None | Arg::Zero | Arg::Object(_) | Arg::Uid(_) => {}
            }
        }
    }

    fn give(&mut self, id: ObjectId) {
        if let Err(at) = self.world.client.given.binary_search(&id) {
            self.world.client.given.insert(at, id);
        }
    }

    // What is told.

    pub(super) fn emit(&mut self, fact: Fact) {
        let line = self.current_line();
        self.emit_from(fact, line);
    }

    fn emit_from(&mut self, fact: Fact, line: (Option<LineId>, Basis)) {
        let event = Event { fact, line: line.0, basis: line.1, depth: self.depth() };
        self.judged(event);
    }

    /// Like [`Machine::emit`], for a call that is not entered.
    fn emit_at(&mut self, fact: Fact, deeper: u8) {
        let line = self.current_line();
        let event = Event { fact, line: line.0, basis: line.1, depth: self.depth() + deeper };
        self.judged(event);
    }

    fn judged(&mut self, event: Event) {
        let findings = rule::judge(self.program, &mut self.world, &event);
        self.publish(event);
        for finding in findings {
            self.report(finding);
        }
    }

    fn publish(&mut self, event: Event) {
        (self.sink)(&event, &self.world);
    }

    /// A trouble whose rule depends on the object and on what was edited.
    pub(super) fn fault(&mut self, what: Trouble) {
        let line = self.current_line().0;
        let finding = rule::blame(self.program, &self.world, what, line);
        self.report(finding);
    }

    pub(super) fn find(&mut self, rule: RuleId, party: Party, what: Trouble, line: Option<LineId>) {
        let finding = Finding { party, ..rule::finding(rule, what, line) };
        self.report(finding);
    }

    fn report(&mut self, finding: Finding) {
        self.world.undefined |= finding.what.is_undefined();
        let event = Event {
            fact: Fact::Finding(finding),
            line: finding.line,
            basis: finding.basis,
            depth: self.depth(),
        };
        self.publish(event);
    }

    fn depth(&self) -> u8 {
        u8::try_from(self.world.stack.len()).unwrap_or(u8::MAX)
    }

    pub(super) fn current_line(&self) -> (Option<LineId>, Basis) {
        self.line_of(self.world.stack.last())
    }

    fn waiting_line(&self) -> (Option<LineId>, Basis) {
        self.line_of(self.world.stack.iter().rev().nth(1))
    }

    fn line_of(&self, frame: Option<&Frame>) -> (Option<LineId>, Basis) {
        let slot = frame
            .and_then(|f| self.program.listing(f.method).slots.get(usize::from(f.pc)))
            .map(|slot| slot.id);
        (slot, slot.map_or(Basis::Stated, |id| base(id).basis))
    }
}

/// The object and method that a command addresses.
fn addressed(command: Command) -> (Option<ObjectId>, MethodId) {
    match command {
        Command::Initialize => (None, MethodId::MapiInitialize),
        Command::Logon => (None, MethodId::MapiLogonEx),
        Command::Uninitialize => (None, MethodId::MapiUninitialize),
        Command::OpenStore => (Some(SESSION), MethodId::SessionOpenMsgStore),
        Command::OpenStatus => (Some(SESSION), MethodId::SessionOpenEntry),
        Command::SessionLogoff(_) => (Some(SESSION), MethodId::SessionLogoff),
        Command::Advise => (Some(STORE), MethodId::StoreAdvise),
        Command::OpenFolder => (Some(STORE), MethodId::StoreOpenEntry),
        Command::Unadvise => (Some(STORE), MethodId::StoreUnadvise),
        Command::StoreLogoff(_) => (Some(STORE), MethodId::StoreLogoff),
        Command::AddRef(id) | Command::QueryInterface(id) => {
            (Some(id), MethodId::StoreQueryInterface)
        }
        Command::Release(id) => (Some(id), MethodId::release_of(id.kind)),
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
        MethodId::ProviderLogon => Local::Sup,
        MethodId::StoreAdvise => Local::Sink,
        _ => Local::Store,
    }
}
