//! References: taken, given back, and what becomes of the memory.

use crate::sim::event::{Agent, Fact, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::machine::Machine;
use crate::sim::program::op::{Field, Local};
use crate::sim::resolve::Broken;
use crate::sim::value::LogoffFlags;
use crate::sim::world::{Frame, Life, MIN_REFS, Object, Watch};

impl Machine<'_> {
    pub(in crate::sim) fn create(&mut self, id: ObjectId, holder: Holder) {
        let mut object = Object {
            id,
            life: Life::Live,
            refs: 1,
            unmatched: 0,
            fields: Vec::new(),
            lists: Vec::new(),
            flags: Vec::new(),
            saved: LogoffFlags::empty(),
            process: self.world.process_of(self.world.actor),
            logon: self.logon_for(id.kind),
        };
        match id.kind {
            ObjectKind::Support => object.set_field(Field::Session, self.this()),
            ObjectKind::Provider => object.set_field(Field::Session, self.caller_this()),
            _ => {}
        }
        self.insert(object);
        self.book(holder, id, 1);
        let by = self.agent();
        self.emit(Fact::Create { object: id, by, holder });
    }

    /// The logon that a new object belongs to. The judges follow each logon from its support
    /// object on.
    fn logon_for(&mut self, kind: ObjectKind) -> u8 {
        match kind {
            ObjectKind::Session | ObjectKind::Provider => 0,
            // A buffer belongs to whoever has it, and no logon takes it along.
            ObjectKind::Sink | ObjectKind::Buffer => 0,
            ObjectKind::Support => {
                let spooler =
                    self.frame().is_some_and(|frame| frame.method == MethodId::SessionSpool);
                let (entry, session) = (self.entry, self.this());
                let watch = Watch { entry, session, spooler, ..Watch::default() };
                let logons = &mut self.world.monitor.logons;
                logons.push(watch);
                u8::try_from(logons.len()).unwrap_or(u8::MAX)
            }
            ObjectKind::Logon
            | ObjectKind::Store
            | ObjectKind::Folder
            | ObjectKind::Status
            | ObjectKind::Section => {
                let parent = self.support_given().or_else(|| self.this());
                parent.map_or(0, |id| self.world.logon_of(id))
            }
        }
    }

    /// The support object that the running call was given.
    fn support_given(&self) -> Option<ObjectId> {
        self.frame().and_then(|frame| frame.local(Local::Sup))
    }

    fn caller_this(&self) -> Option<ObjectId> {
        self.world.stack.iter().rev().nth(1).and_then(|frame| frame.this)
    }

    pub(in crate::sim) fn add_ref(&mut self, id: ObjectId, holder: Holder) {
        let by = self.agent();
        if self.is_gone(id) {
            let method = MethodId::release_of(id.kind);
            self.fault(Trouble::CalledFreed { object: id, method, by });
            return;
        }
        let most = self.most;
        let Some(object) = self.object_mut(id).filter(|object| object.refs < most) else {
            return;
        };
        object.refs += 1;
        let refs = object.refs;
        self.book(holder, id, 1);
        self.emit(Fact::AddRef { object: id, holder, refs });
        if holder.is_client() {
            self.with_frame(|frame| frame.mine = true);
        }
    }

    pub(in crate::sim) fn decrement(&mut self) -> Result<(), Broken> {
        let this = self.this();
        let id = self.memory(this)?.id;
        let actor = Holder::from(self.world.actor);
        let spender = self.frame().map_or(actor, |frame| frame.spender);
        let caller = self.world.stack.iter().rev().nth(1);
        let by = caller.map_or_else(|| Agent::from(self.world.actor), Frame::agent);
        self.lower(id, spender, by);
        let refs = self.world.object(id).map_or(0, |object| object.refs);
        self.with_frame(|frame| frame.count = Some(refs));
        Ok(())
    }

    /// One reference fewer, in the spender's name if it holds one.
    pub(in crate::sim) fn lower(&mut self, id: ObjectId, spender: Holder, by: Agent) {
        let held = self.world.held(spender, id) > 0;
        let Some(object) = self.object_mut(id).filter(|object| object.refs > MIN_REFS) else {
            return;
        };
        object.refs -= 1;
        if !held {
            object.unmatched += 1;
        }
        let refs = object.refs;
        if held {
            self.book(spender, id, -1);
        }
        self.emit(Fact::Release { object: id, holder: held.then_some(spender), by, refs });
        if refs < 0 {
            self.fault(Trouble::ReleasedBelowZero { object: id, by });
        } else if !held {
            self.fault(Trouble::ReleasedUnheld { object: id, by });
        }
    }

    pub(in crate::sim) fn free(&mut self, at: Option<ObjectId>) -> Result<(), Broken> {
        let memory = self.memory_mut(at)?;
        memory.life = Life::Freed;
        memory.fields.clear();
        memory.lists.clear();
        memory.flags.clear();
        memory.saved = LogoffFlags::empty();
        let (object, refs) = (memory.id, memory.refs);
        let by = self.agent();
        self.emit(Fact::Free { object, by });
        if refs > 0 {
            self.fault(Trouble::FreedHeld { object, refs });
        }
        Ok(())
    }
}
