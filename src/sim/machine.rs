//! Executes a command line by line until nothing can run any more.

mod calls;
mod tell;

use crate::sim::command::{Command, SESSION, SINK, STORE};
use crate::sim::event::{CallArg, Event, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, Party};
use crate::sim::menu;
use crate::sim::program::Program;
use crate::sim::program::op::Op;
use crate::sim::rule::{self, RuleId};
use crate::sim::value::Answer;
use crate::sim::world::{Mark, World};

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
