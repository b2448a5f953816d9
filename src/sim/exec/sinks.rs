//! Sinks that are told of a change, and the server that such changes come from.

use crate::sim::event::{Agent, Fact, Trouble};
use crate::sim::ids::{MethodId, ObjectId, ObjectKind, Party};
use crate::sim::machine::{Flow, Machine};
use crate::sim::program::op::{Local, Ptr};
use crate::sim::resolve::Broken;
use crate::sim::rule::{self, RuleId};
use crate::sim::world::{Life, Until};

impl Machine<'_> {
    /// Whether the sink whose `OnNotify` runs has been called by a store.
    fn is_of_store(&self) -> bool {
        let caller = self.world.stack.iter().rev().nth(1);
        caller.is_some_and(|frame| frame.method == MethodId::StoreNotifySinks)
    }

    /// The client takes its time to deal with a change.
    #[inline(never)]
    pub(super) fn refresh(&mut self) -> Flow {
        let done = self.frame().is_some_and(|frame| frame.mine);
        if done || !self.is_of_store() { Flow::Next } else { Flow::Park(Until::Answered) }
    }

    /// The line that waits until nobody runs in a sink.
    #[inline(never)]
    pub(super) fn await_quiet(&mut self, local: Local) -> Flow {
        let sink = self.frame().and_then(|frame| frame.local(local));
        match sink.filter(|sink| self.world.is_notified(*sink)) {
            Some(sink) => Flow::Park(Until::Quiet(sink)),
            None => Flow::Next,
        }
    }

    /// A connection to the server of a store is opened, or closed if it is open.
    #[inline(never)]
    pub(super) fn connect(&mut self, store: Ptr, open: bool) -> Result<(), Broken> {
        let store = self.ptr(store)?;
        let store = self.memory(store)?.id;
        let remote = self.world.setting.remote;
        let Some(watch) = self.world.watch_mut(store).filter(|w| remote && w.connected != open)
        else {
            return Ok(());
        };
        watch.connected = open;
        self.emit(Fact::Connection { store, open });
        Ok(())
    }

    /// The call that waited is to go on: whether its own objects and its code are still there.
    #[inline(never)]
    pub(in crate::sim) fn pull_away(&mut self) {
        let gone = |id: &ObjectId| {
            let object = self.world.object(*id);
            let process = object.map_or(0, |object| object.process);
            let unloaded =
                id.kind.implementer() == Party::Provider && self.world.process(process).loaded == 0;
            unloaded || object.is_none_or(|object| object.life == Life::Freed)
        };
        let notifying = self.world.stack.iter().any(|f| f.method == MethodId::StoreNotifySinks);
        let mut running = self.world.stack.iter().rev().filter_map(|frame| frame.this);
        let Some(object) = running.find(gone).filter(|_| notifying) else { return };
        let what = Trouble::UsedFreed { object, by: Agent::Object(object) };
        if self.world.is_discarded(object) {
            return self.find(RuleId(57), Party::Client, what, None);
        }
        let line = rule::edited_line(self.program, RuleId(56));
        let sink = object.kind == ObjectKind::Sink;
        let rule = RuleId(if sink || line.is_some() { 56 } else { 3 });
        self.find(rule, rule.info().party, what, line);
    }
}
