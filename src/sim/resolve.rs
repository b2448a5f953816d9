//! What the pointers, conditions and names of a line mean in the running call.

use crate::sim::event::{Agent, CallArg, LogonFlags, SessionFlags, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId};
use crate::sim::machine::Machine;
use crate::sim::program::op::{
    Arg, Cond, Field, Flag, List, ListAt, Local, Notice, Ptr, Ulong, Who,
};
use crate::sim::setting::{Admission, FastAnswer, FastShutdown, Versions};
use crate::sim::value::{HResult, LogoffFlags};
use crate::sim::world::{Frame, Life, Object, Process};

/// A pointer that cannot be followed; the trouble has been reported.
pub(super) struct Broken;

impl Machine<'_> {
    pub(super) fn frame(&self) -> Option<&Frame> {
        self.world.stack.last()
    }

    pub(super) fn this(&self) -> Option<ObjectId> {
        self.frame().and_then(|frame| frame.this)
    }

    /// The object that a pointer points at; `None` if it is empty.
    pub(super) fn ptr(&mut self, ptr: Ptr) -> Result<Option<ObjectId>, Broken> {
        match ptr {
            Ptr::This => Ok(self.this()),
            Ptr::Local(local) => Ok(self.frame().and_then(|frame| frame.local(local))),
            Ptr::Field(field) => {
                let this = self.this();
                self.member(this, field)
            }
            Ptr::Via(first, second) => {
                let this = self.this();
                let middle = self.member(this, first)?;
                self.member(middle, second)
            }
            Ptr::Member(local, field) => {
                let owner = self.frame().and_then(|frame| frame.local(local));
                self.member(owner, field)
            }
            Ptr::First(owner, list, field) => self.first(owner, list, field),
        }
    }

    /// A member of the first object in a list.
    #[inline(never)]
    fn first(
        &mut self,
        owner: Field,
        list: List,
        field: Field,
    ) -> Result<Option<ObjectId>, Broken> {
        let at = ListAt { owner: Ptr::Field(owner), list };
        let first = self.entries(at)?.first().copied();
        self.member(first, field)
    }

    fn member(
        &mut self,
        owner: Option<ObjectId>,
        field: Field,
    ) -> Result<Option<ObjectId>, Broken> {
        let owner = self.memory(owner)?;
        Ok(owner.field(field))
    }

    /// The memory behind a pointer, if it can be read.
    pub(super) fn memory(&mut self, at: Option<ObjectId>) -> Result<&Object, Broken> {
        let place = self.reach(at)?;
        self.world.objects.get(place).ok_or(Broken)
    }

    /// The memory behind a pointer, to be written to.
    pub(super) fn memory_mut(&mut self, at: Option<ObjectId>) -> Result<&mut Object, Broken> {
        let place = self.reach(at)?;
        self.touched.add(place);
        self.world.objects.get_mut(place).ok_or(Broken)
    }

    /// Where the object is that a pointer points at, if it is there at all.
    fn reach(&mut self, at: Option<ObjectId>) -> Result<usize, Broken> {
        let place = at.and_then(|id| self.world.place_of(id));
        let gone = |place: &usize| self.world.objects[*place].life == Life::Freed;
        if let Some(place) = place.filter(|place| !gone(place)) {
            return Ok(place);
        }
        let by = self.world.running();
        self.fault(at.map_or(Trouble::UsedNull { by }, |object| Trouble::UsedFreed { object, by }));
        Err(Broken)
    }

    /// Where a pointer is kept: the owner and the member, for assignments.
    pub(super) fn place(&mut self, ptr: Ptr) -> Result<(Option<ObjectId>, Field), Broken> {
        match ptr {
            Ptr::Field(field) => Ok((self.this(), field)),
            Ptr::Via(first, second) => {
                let this = self.this();
                Ok((self.member(this, first)?, second))
            }
            Ptr::Member(local, field) => {
                Ok((self.frame().and_then(|frame| frame.local(local)), field))
            }
            Ptr::This | Ptr::Local(_) | Ptr::First(..) => Err(Broken),
        }
    }

    pub(super) fn entries(&mut self, at: ListAt) -> Result<Vec<ObjectId>, Broken> {
        let owner = self.ptr(at.owner)?;
        let owner = self.memory(owner)?;
        Ok(owner.list(at.list).collect())
    }

    /// The holder that a line acts for; the client where nobody else can be named.
    pub(super) fn who(&mut self, who: Who, object: ObjectId) -> Result<Holder, Broken> {
        let actor = Holder::from(self.world.actor);
        let object_or_client = |id: Option<ObjectId>| id.map_or(actor, Holder::Object);
        Ok(match who {
            Who::This => object_or_client(self.this()),
            Who::At(ptr) => {
                let id = self.ptr(ptr)?;
                object_or_client(id)
            }
            Who::Actor => actor,
            Who::Spooler => Holder::Spooler,
            Who::Call => self.call_holder(),
            Who::CallerCall => {
                let caller = self.world.stack.iter().rev().nth(1);
                caller.map_or(actor, |frame| Holder::Call(frame.method))
            }
            Who::CallerThis => {
                let caller = self.world.stack.iter().rev().nth(1);
                object_or_client(caller.and_then(|frame| frame.this))
            }
            Who::CallOr(ptr) => {
                let call = self.call_holder();
                if self.world.held(call, object) > 0 {
                    call
                } else {
                    let id = self.ptr(ptr)?;
                    object_or_client(id)
                }
            }
        })
    }

    fn call_holder(&self) -> Holder {
        let actor = Holder::from(self.world.actor);
        self.frame().map_or(actor, |frame| Holder::Call(frame.method))
    }

    pub(super) fn holds(&mut self, cond: Cond) -> Result<bool, Broken> {
        Ok(match cond {
            Cond::Always => true,
            Cond::Set(ptr) => self.ptr(ptr)?.is_some(),
            Cond::NotAsked(ptr, store) => {
                if self.ptr(ptr)?.is_none() {
                    false
                } else {
                    let store = self.ptr(store)?;
                    !self.memory(store)?.flag(Flag::Asked)
                }
            }
            Cond::Clear(flag) => {
                let this = self.this();
                !self.memory(this)?.flag(flag)
            }
            Cond::Raised(flag) => {
                let this = self.this();
                self.memory(this)?.flag(flag)
            }
            Cond::Mine => self.frame().is_some_and(|frame| frame.mine),
            Cond::HasProvider => self.ptr(Ptr::Field(Field::Provider))?.is_some(),
            Cond::LastAndEnding => self.is_last()? && self.ending(),
            Cond::LastLogon => self.is_last()?,
            Cond::LastNotEnding => self.is_last()? && !self.ending(),
            Cond::Missing(local) => self.frame().is_none_or(|frame| frame.local(local).is_none()),
            Cond::NoInit | Cond::LastInit => self.process().initialized == 0,
            Cond::Any(list) => !self.entries(list)?.is_empty(),
            Cond::Unset(ptr) => self.ptr(ptr)?.is_none(),
            Cond::MineWith(ptr) => {
                self.frame().is_some_and(|frame| frame.mine) && self.ptr(ptr)?.is_some()
            }
            Cond::OthersLoggedOn => self.others_logged_on() && !self.frame_shared(),
            Cond::ForAll => self.others_logged_on() && self.frame_shared(),
            Cond::OtherUsers => self.this().is_some_and(|store| self.world.users(store) > 1),
            Cond::Elsewhere => {
                let process = self.world.process_of(self.world.actor);
                let entry = self.world.entry_of(self.support());
                let own = self.world.is_spoolers(self.support());
                !own && self.world.is_open_elsewhere(entry, process)
            }
            Cond::NoMail => {
                let support = self.support();
                let entry = self.world.entry_of(support);
                self.world.is_spoolers(support) || self.world.spoolers(entry).is_none()
            }
            Cond::KnowsFast => {
                let known = self.world.setting.answer != FastAnswer::Unknown;
                known && self.ptr(Ptr::Field(Field::Provider))?.is_some()
            }
            Cond::NeverFast => self.world.setting.fast == FastShutdown::Never,
            Cond::MustAgree => {
                let unknown = self.world.setting.answer == FastAnswer::Unknown;
                unknown && self.world.setting.fast == FastShutdown::IfAgreed
            }
            Cond::Cancels => self.frame().is_some_and(|f| f.told & Notice::Cancel.bit() != 0),
            Cond::Locked => {
                let entry = self.this().map_or(0, |store| self.world.entry_of(store));
                self.world.mailbox(entry).is_some_and(|mailbox| mailbox.locked)
            }
            Cond::WithUi => {
                self.frame().is_some_and(|frame| frame.session_flags == SessionFlags::Ui)
            }
            Cond::WantsNoMail => {
                self.frame().is_some_and(|frame| frame.logon_flags == Some(LogonFlags::Service))
            }
            Cond::RefusesFast => self.world.setting.answer == FastAnswer::Refuses,
            Cond::Lacks => self.frame().is_some_and(|frame| frame.foreign),
            Cond::Other(local) => {
                let other = self.frame().and_then(|frame| frame.local(local));
                other.is_some() && other != self.this()
            }
            Cond::HasDetails => self.world.setting.buffers,
            Cond::HasSecret => self.world.setting.buffers && self.world.setting.has_spooler(),
            Cond::NotInProfile | Cond::Temporary => self.world.setting.temporary,
            Cond::OldMapi => self.world.setting.versions == Versions::OldMapi,
            Cond::OldProvider => self.world.setting.versions == Versions::OldProvider,
            Cond::Failed => self.result().is_error(),
            Cond::Unconfigured => self.result() == HResult::Unconfigured,
            Cond::Known(local) => self.is_known(local),
            Cond::Freed(local) => {
                let block = self.frame().and_then(|frame| frame.local(local));
                block.is_some_and(|id| self.is_gone(id))
            }
            Cond::Warned => self.world.setting.admission == Admission::Warned,
            Cond::Disables => matches!(
                self.result(),
                HResult::LogonFailed | HResult::UnknownCpid | HResult::UnknownLcid
            ),
        })
    }

    /// `hr` of the running call.
    fn result(&self) -> HResult {
        self.frame().map_or(HResult::Ok, |frame| frame.result)
    }

    /// Whether another store of the session whose method is running has this logon object.
    #[inline(never)]
    fn is_known(&self, local: Local) -> bool {
        let logon = self.frame().and_then(|frame| frame.local(local));
        let session = self.this().and_then(|id| self.world.object(id));
        let supports = session.into_iter().flat_map(|session| session.list(List::Open));
        let of = |id: ObjectId| self.world.object(id).and_then(|s| s.field(Field::Logon));
        logon.is_some() && supports.into_iter().any(|id| of(id) == logon)
    }

    fn frame_shared(&self) -> bool {
        self.frame().is_some_and(|frame| frame.session_flags == SessionFlags::Shared)
    }

    /// Whether clients that have not logged off share the session whose method is running.
    fn others_logged_on(&self) -> bool {
        let session = self.this();
        let mut sides = self.world.clients.iter();
        sides.any(|side| side.session == session && !side.ended)
    }

    /// Whether no other logon of the provider object is left.
    fn is_last(&mut self) -> Result<bool, Broken> {
        let this = self.this();
        let Some(session) = self.ptr(Ptr::Field(Field::Session))? else {
            return Ok(false);
        };
        let session = self.memory(Some(session))?;
        let others = session.list(List::Open).chain(session.list(List::Spooled));
        let others = others.filter(|id| Some(*id) != this).count();
        Ok(others == 0 && session.field(Field::Provider).is_some())
    }

    /// What MAPI counts for the process of whoever acts.
    pub(super) fn process(&self) -> Process {
        self.world.process(self.world.process_of(self.world.actor))
    }

    fn ending(&self) -> bool {
        let session = self.this().and_then(|id| self.world.object(id)?.field(Field::Session));
        session.and_then(|id| self.world.object(id)).is_some_and(|s| s.flag(Flag::Ending))
    }

    pub(super) fn ulong(&mut self, value: Ulong) -> Result<LogoffFlags, Broken> {
        match value {
            Ulong::Const(flags) => Ok(flags),
            Ulong::SavedOrAbort(ptr) => {
                let store = self.ptr(ptr)?;
                let saved = self.memory(store)?.saved;
                Ok(if saved.is_empty() { LogoffFlags::ABORT } else { saved })
            }
        }
    }

    pub(super) fn argument(&mut self, arg: Arg) -> Result<CallArg, Broken> {
        Ok(match arg {
            Arg::None => CallArg::None,
            Arg::Flags => {
                CallArg::Flags(self.frame().map_or(LogoffFlags::UNSET, |frame| frame.flags))
            }
            Arg::Passed => {
                CallArg::Flags(self.frame().map_or(LogoffFlags::UNSET, |frame| frame.param))
            }
            Arg::Zero => {
                CallArg::Reserved(self.frame().map_or(LogoffFlags::UNSET, |frame| frame.zero))
            }
            Arg::Object(ptr) => self.ptr(ptr)?.map_or(CallArg::None, CallArg::Object),
            Arg::Uid(n) => CallArg::Uid(n),
            Arg::Word(_) => CallArg::None,
            Arg::Alarm(alarm) => CallArg::Alarm(alarm),
        })
    }

    /// The support object whose method is running, for the tables.
    pub(super) fn support(&self) -> ObjectId {
        self.this().unwrap_or(ObjectId::new(crate::sim::ids::ObjectKind::Support, 1))
    }

    /// Whether an object can be used as memory at all.
    pub(super) fn is_gone(&self, id: ObjectId) -> bool {
        self.world.object(id).is_none_or(|object| object.life == Life::Freed)
    }

    pub(super) fn agent(&self) -> Agent {
        self.world.running()
    }

    /// Whether a running call of this method is below the current one.
    pub(super) fn inside(&self, method: MethodId) -> bool {
        self.world.stack.iter().any(|frame| frame.method == method)
    }
}
