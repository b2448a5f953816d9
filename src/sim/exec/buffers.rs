//! Buffers: allocated, handed out, freed; and who is reached by an entry ID.

use crate::sim::event::{Agent, CallArg, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::machine::{Calling, Flow, Machine};
use crate::sim::ordered::insert;
use crate::sim::program::op::{Field, Flag, List, Local, Op, Ptr, Who};
use crate::sim::resolve::Broken;
use crate::sim::rule::{self, RuleId};
use crate::sim::setting::Admission;
use crate::sim::world::Until;

impl Machine<'_> {
    /// What only some stories come to.
    #[inline(never)]
    pub(super) fn rare(&mut self, op: Op) -> Result<Flow, Broken> {
        match op {
            Op::ReleaseAll(ptr) => return self.release_all(ptr),
            Op::Allocate(to, who) => self.allocate(to, who, false)?,
            Op::AllocateOwn(to, who) => self.allocate(to, who, true)?,
            Op::AllocateMore(root) => self.allocate_more(root)?,
            Op::FreeBlock(local) => self.free_block(local)?,
            Op::Free(local) => {
                if let Some(id) = self.frame().and_then(|frame| frame.local(local)) {
                    let spender = self.this().map_or(Holder::FIRST, Holder::Object);
                    let method = MethodId::MapiFreeBuffer;
                    let arg = CallArg::Object(id);
                    return Ok(self.call(Calling { this: None, method, arg, spender }));
                }
            }
            Op::NullOut => self.with_frame(|frame| frame.mine = true),
            Op::Dialog => return Ok(self.dialog()),
            Op::FindLogon => self.find_logon()?,
            Op::FindByUid => self.find_by_uid(),
            _ => {}
        }
        Ok(Flow::Next)
    }

    fn allocate(&mut self, to: Local, who: Who, own: bool) -> Result<(), Broken> {
        if self.frame().is_some_and(|frame| frame.local(to).is_some()) {
            return Ok(());
        }
        let id = self.world.next_id(ObjectKind::Buffer);
        let holder = self.who(who, id)?;
        self.create(id, holder);
        if let Some(object) = self.object_mut(id).filter(|_| own) {
            object.raise(Flag::Own);
        }
        self.set_local(to, Some(id));
        Ok(())
    }

    #[inline(never)]
    fn allocate_more(&mut self, root: Local) -> Result<(), Broken> {
        let root = self.ptr(Ptr::Local(root))?;
        let root = self.memory(root)?.id;
        let id = self.world.next_id(ObjectKind::Buffer);
        self.create(id, Holder::Object(root));
        if let Some(object) = self.object_mut(root) {
            insert(&mut object.lists, (List::More, id));
        }
        Ok(())
    }

    /// A block goes, and with it the reference that its holder had.
    #[inline(never)]
    fn free_block(&mut self, local: Local) -> Result<(), Broken> {
        let Some(object) = self.frame().and_then(|frame| frame.local(local)) else {
            return Ok(());
        };
        let caller = self.world.stack.iter().rev().nth(1);
        let by = caller.map_or_else(|| Agent::from(self.world.actor), |frame| frame.agent());
        let line = self.current_line().0;
        if self.is_gone(object) {
            let method = MethodId::MapiFreeBuffer;
            let rule = RuleId(if local == Local::More { 8 } else { 7 });
            self.find(rule, Party::Client, Trouble::CalledFreed { object, method, by }, line);
            return Ok(());
        }
        if self.memory(Some(object))?.flag(Flag::Own) {
            // What a client frees was given out by a call, the rest by a logon.
            let rule = RuleId(if by.is_client() { 10 } else { 12 });
            let line = rule::edited_line(self.program, rule).or(line);
            self.find(rule, Party::Provider, Trouble::ForeignBuffer { object, by }, line);
            return Ok(());
        }
        self.strike_holds(object);
        self.free(Some(object))
    }

    /// Nobody holds an object any more, and it counts nothing.
    #[inline(never)]
    pub(in crate::sim) fn strike_holds(&mut self, object: ObjectId) {
        let holds: Vec<_> = self.world.holders(object).copied().collect();
        for hold in holds {
            self.book(hold.holder, object, -hold.count);
        }
        if let Some(object) = self.object_mut(object) {
            object.refs = 0;
        }
    }

    /// A dialog waits for its answer. A service has nobody in front of it (R37).
    #[inline(never)]
    fn dialog(&mut self) -> Flow {
        if self.world.setting.service {
            return Flow::Park(Until::User);
        }
        if self.world.setting.admission == Admission::NoPassword {
            let (object, line) = (self.this(), self.current_line().0);
            let method = MethodId::ProviderLogon;
            self.find(RuleId(37), Party::Provider, Trouble::NotAllowed { object, method }, line);
        }
        Flow::Next
    }

    /// The logon of the provider object's list whose store the entry ID belongs to.
    #[inline(never)]
    fn find_logon(&mut self) -> Result<(), Broken> {
        let entry = self.frame().map_or(0, |frame| frame.entry);
        let provider = self.ptr(Ptr::Field(Field::Provider))?;
        let stores: Vec<ObjectId> = self.memory(provider)?.list(List::Stores).collect();
        let store = stores.into_iter().find(|store| self.world.entry_of(*store) == entry);
        let logon =
            store.and_then(|id| self.world.member(self.world.logon_of(id), ObjectKind::Logon));
        self.set_local(Local::Logon, logon);
        Ok(())
    }

    /// The first logon of the session that has registered the MAPIUID which all entry IDs of the
    /// provider carry.
    fn find_by_uid(&mut self) {
        let this = self.this();
        let supports = self.world.uids.iter().filter(|entry| entry.uid == 1);
        let own = |id: &ObjectId| {
            self.world.object(*id).and_then(|support| support.field(Field::Session)) == this
        };
        let support = supports.map(|entry| entry.support).find(own);
        let logon = support.and_then(|id| self.world.object(id)?.field(Field::Logon));
        self.set_local(Local::Logon, logon);
    }
}
