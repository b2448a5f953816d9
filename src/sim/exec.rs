//! What one operation does to the world.

mod buffers;
mod mail;
mod misuse;
mod references;
mod sessions;
mod sinks;
mod tables;

use crate::sim::event::{CallArg, Change, Fact, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::machine::{Calling, Flow, Machine};
use crate::sim::ordered::insert;
use crate::sim::program::op::{Field, Flag, List, Local, Op, Ptr};
use crate::sim::resolve::Broken;
use crate::sim::rule::{self, RuleId};
use crate::sim::value::{Answer, LogoffFlags};
use crate::sim::world::{Frame, Life, MAX_ROWS, Until};

impl Machine<'_> {
    /// Executes a line; what cannot be done has been reported and is skipped.
    pub(super) fn execute(&mut self, op: Op, pc: u8) -> Flow {
        self.watch_for_late_work(op);
        match self.control(op, pc) {
            Some(flow) => flow,
            None => match self.effect(op) {
                Ok(flow) => flow,
                Err(Broken) => Flow::Next,
            },
        }
    }

    /// Guards, heads and returns.
    fn control(&mut self, op: Op, pc: u8) -> Option<Flow> {
        let method = self.frame()?.method;
        Some(match op {
            Op::ReturnIfHeld => match self.frame()?.count {
                Some(count) if count > 0 => Flow::Return(Answer::Count(count)),
                Some(_) => Flow::Next,
                None => Flow::Return(Answer::Unset),
            },
            Op::ForEach(local, list) => {
                let visits = match self.frame()?.visits.clone() {
                    Some(rest) => rest,
                    None => match self.entries(list) {
                        Ok(entries) => entries.into_iter().rev().collect(),
                        Err(Broken) => Vec::new(),
                    },
                };
                self.visit(local, visits, pc, method)
            }
            Op::If(cond) => match self.holds(cond) {
                Ok(true) => Flow::Jump(pc + 1),
                Ok(false) | Err(Broken) => {
                    Flow::Jump(self.program.listing(method).end_of_block(pc))
                }
            },
            Op::ReturnIf(cond, result) => match self.holds(cond) {
                Ok(true) => Flow::Return(Answer::Result(result)),
                Ok(false) | Err(Broken) => Flow::Next,
            },
            Op::Return(result) => Flow::Return(Answer::Result(result)),
            Op::ReturnFailed => match self.frame()?.result {
                result if result.is_error() => Flow::Return(Answer::Result(result)),
                _ => Flow::Next,
            },
            Op::ReturnResult => Flow::Return(Answer::Result(self.frame()?.result)),
            Op::ReturnZero => Flow::Return(Answer::Count(0)),
            Op::ReturnNothing => Flow::Return(Answer::Nothing),
            _ => return None,
        })
    }

    fn visit(&mut self, local: Local, mut rest: Vec<ObjectId>, pc: u8, method: MethodId) -> Flow {
        let next = rest.pop();
        let end = self.program.listing(method).end_of_block(pc);
        if let Some(frame) = self.world.stack.last_mut() {
            frame.set_local(local, next);
            frame.visits = next.is_some().then_some(rest);
        }
        Flow::Jump(if next.is_some() { pc + 1 } else { end })
    }

    fn effect(&mut self, op: Op) -> Result<Flow, Broken> {
        match op {
            Op::Decrement => self.decrement()?,
            Op::New(local, kind, who) => {
                let id = self.world.next_id(kind);
                let holder = self.who(who, id)?;
                self.create(id, holder);
                self.set_local(local, Some(id));
            }
            Op::AddRef(ptr, who) => {
                let Some(id) = self.ptr(ptr)? else {
                    let by = self.agent();
                    self.fault(Trouble::UsedNull { by });
                    return Err(Broken);
                };
                let holder = self.who(who, id)?;
                self.add_ref(id, holder);
            }
            Op::Delete | Op::FreeBuffer => {
                let this = self.this();
                self.free(this)?;
            }
            Op::DeleteOther(ptr) => {
                let id = self.ptr(ptr)?;
                self.free(id)?;
            }
            Op::Call { on, method, arg, when, who } => {
                if !self.holds(when)? {
                    return Ok(Flow::Next);
                }
                let by = self.agent();
                let Some(id) = self.ptr(on)? else {
                    self.fault(Trouble::CalledNull { method, by });
                    return Err(Broken);
                };
                let spender = self.who(who, id)?;
                let arg = self.argument(arg)?;
                return Ok(self.call(Calling { this: Some(id), method, arg, spender }));
            }
            Op::CallFunction(method) => {
                let spender = Holder::from(self.world.actor);
                let calling = Calling { this: None, method, arg: CallArg::None, spender };
                return Ok(self.call(calling));
            }
            Op::ReleaseAll(_)
            | Op::Allocate(..)
            | Op::AllocateOwn(..)
            | Op::AllocateMore(_)
            | Op::FreeBlock(_)
            | Op::Free(_)
            | Op::Hand(_)
            | Op::NullOut
            | Op::Dialog
            | Op::FindLogon
            | Op::FindByUid => return self.rare(op),
            Op::Await => return Ok(self.await_spooler()),
            Op::AwaitQuiet(local) => return Ok(self.await_quiet(local)),
            Op::AwaitDelivery => return Ok(Flow::Park(Until::Delivered)),
            Op::Refresh => return Ok(self.refresh()),
            Op::LetGo if self.frame().is_some_and(|frame| frame.mine) => {
                let entry = self.world.entry_of(self.support());
                return Ok(self.let_go(entry));
            }
            Op::LetGoOf(local) => {
                let support = self.frame().and_then(|frame| frame.local(local));
                return Ok(support.map_or(Flow::Next, |support| self.let_go_of(support)));
            }
            Op::AwaitEmpty(list) => {
                if let Some(owner) = self.ptr(list.owner)? {
                    let until = Until::Emptied(owner);
                    return Ok(if self.is_met(until) { Flow::Next } else { Flow::Park(until) });
                }
            }
            _ => self.assign(op)?,
        }
        Ok(Flow::Next)
    }

    /// Variables.
    fn assign(&mut self, op: Op) -> Result<(), Broken> {
        match op {
            Op::Set(Ptr::Local(local), from) => {
                // What cannot be read leaves nothing behind that could be used.
                let value = self.ptr(from);
                self.set_local(local, value.as_ref().ok().copied().flatten());
                value?;
            }
            Op::Set(to, from) => {
                let value = self.ptr(from)?;
                let (owner, field) = self.place(to)?;
                let owner = self.memory_mut(owner)?;
                owner.set_field(field, value);
                let owner = owner.id;
                let attaches = owner.kind == ObjectKind::Support && field == Field::Logon;
                if let Some(watch) = self.world.watch_mut(owner).filter(|_| attaches) {
                    watch.attached |= value.is_some();
                }
            }
            Op::Null(Ptr::Local(local)) => self.set_local(local, None),
            Op::Null(ptr) => {
                let (owner, field) = self.place(ptr)?;
                self.memory_mut(owner)?.set_field(field, None);
            }
            Op::Detach(local) | Op::Disable(local) => {
                let folder = self.frame().and_then(|frame| frame.local(local));
                let memory = self.memory_mut(folder)?;
                if matches!(op, Op::Detach(_)) {
                    memory.set_field(Field::Store, None);
                }
                let object = memory.id;
                if memory.life == Life::Live {
                    memory.life = Life::Detached;
                }
                let by = self.agent();
                self.emit(Fact::Invalidate { object, by });
            }
            Op::Raise(ptr, flag) => {
                let owner = self.ptr(ptr)?;
                self.memory_mut(owner)?.raise(flag);
            }
            Op::Flags(value) => {
                let flags = self.ulong(value)?;
                self.with_frame(|frame| frame.flags = flags);
            }
            Op::Save => {
                let flags = self.frame().map_or(LogoffFlags::empty(), |frame| frame.param);
                let this = self.this();
                self.memory_mut(this)?.saved = flags;
            }
            Op::Unsave | Op::Mask | Op::AskedNow => self.answer_aside(op)?,
            Op::Zero => self.with_frame(|frame| frame.zero = LogoffFlags::empty()),
            Op::Mine => self.with_frame(|frame| frame.mine = true),
            Op::Connection => self.with_frame(|frame| {
                frame.connection = frame.local(Local::Sink).map_or(1, |sink| sink.n);
            }),
            Op::Out(local) => {
                self.with_frame(|frame| {
                    if let Some(id) = frame.local(local)
                        && !frame.out.contains(&(local, id))
                    {
                        frame.out.push((local, id));
                    }
                });
            }
            Op::Find => {
                let this = self.this();
                let number = self.frame().map_or(0, |frame| frame.connection);
                let sink = self.memory(this)?.list(List::Sinks).find(|sink| sink.n == number);
                self.set_local(Local::Sink, sink);
            }
            Op::Share => {
                let shared = self.session_to_share();
                self.set_local(Local::Session, shared);
            }
            Op::FindOwn => {
                let store = self.world.spoolers(self.entry);
                self.set_local(Local::Store, store);
            }
            Op::FindOpen => {
                let store = self.find_open();
                self.set_local(Local::Store, store);
            }
            Op::Verify => {
                let result = self.admission();
                self.with_frame(|frame| frame.result = result);
            }
            Op::Asked => {
                let complete = |frame: &Frame| frame.param.contains(LogoffFlags::COMPLETE);
                if self.frame().is_some_and(complete) {
                    let this = self.this();
                    self.memory_mut(this)?.raise(Flag::Asked);
                }
            }
            Op::Complete => self.with_frame(|frame| frame.param = LogoffFlags::COMPLETE),
            Op::Settle => self.settle(),
            Op::Notify(notice) => self.notify_transports(notice),
            Op::Send => self.move_mail(self.entry, Change::Sending),
            Op::Lock => self.lock(),
            Op::Connect(ptr) => self.connect(ptr, true)?,
            Op::Disconnect(ptr) => self.connect(ptr, false)?,
            Op::TakeBack => self.take_back(),
            Op::Configure => self.world.configured = true,
            Op::Told => self.tell_client(),
            Op::SaveState => {
                let this = self.this();
                let memory = self.memory_mut(this)?;
                memory.raise(Flag::Saved);
                let provider = memory.id;
                self.emit(Fact::Saved { provider });
            }
            Op::ShowWindow => {
                if let Some(session) = self.this() {
                    self.emit(Fact::Window { session });
                }
            }
            Op::TellOthers(who, method) => self.tell_others(who, method),
            Op::ShutDown => {
                let process = self.world.process_of(self.world.actor);
                if let Some(process) = self.world.process_mut(process) {
                    process.shut_down = true;
                }
            }
            Op::Route => {
                let entry = self.entry;
                let own = |id: &ObjectId| {
                    let session = self.world.object(*id).and_then(|s| s.field(Field::Session));
                    session == self.this() && self.world.entry_of(*id) == entry
                };
                let support = self.world.rows.iter().map(|row| row.support).find(own);
                let logon = support.and_then(|id| self.world.object(id)?.field(Field::Logon));
                self.set_local(Local::Logon, logon);
            }
            _ => self.relist(op)?,
        }
        Ok(())
    }

    /// What a store does about flags under readings that are not the default.
    #[inline(never)]
    fn answer_aside(&mut self, op: Op) -> Result<(), Broken> {
        if op == Op::Mask {
            self.with_frame(|frame| frame.param.remove(LogoffFlags::COMPLETE));
            return Ok(());
        }
        let complete = |frame: &Frame| frame.param.contains(LogoffFlags::COMPLETE);
        let complete = self.frame().is_some_and(complete);
        let this = self.this();
        let memory = self.memory_mut(this)?;
        if op == Op::Unsave {
            memory.saved = LogoffFlags::empty();
            return Ok(());
        }
        memory.flags.retain(|flag| *flag != Flag::Asked);
        if complete {
            memory.raise(Flag::Asked);
        }
        Ok(())
    }

    /// Lists.
    fn relist(&mut self, op: Op) -> Result<(), Broken> {
        match op {
            Op::Append(at, ptr) => {
                let Some(id) = self.ptr(ptr)? else {
                    return Ok(());
                };
                let owner = self.ptr(at.owner)?;
                let lists = &mut self.memory_mut(owner)?.lists;
                if lists.len() < usize::from(MAX_ROWS) {
                    insert(lists, (at.list, id));
                }
            }
            Op::Remove(at, ptr) => {
                let gone = self.ptr(ptr)?;
                let owner = self.ptr(at.owner)?;
                let memory = self.memory_mut(owner)?;
                memory.lists.retain(|(list, id)| *list != at.list || Some(*id) != gone);
            }
            Op::Unlist => {
                let this = self.this();
                if let Some(store) = self.ptr(Ptr::Field(Field::Store))? {
                    let memory = self.memory_mut(Some(store))?;
                    memory.lists.retain(|(list, id)| *list != List::Folders || Some(*id) != this);
                }
            }
            Op::Empty(at) => {
                let owner = self.ptr(at.owner)?;
                self.memory_mut(owner)?.lists.retain(|(list, _)| *list != at.list);
            }
            _ => self.own_affair(op)?,
        }
        Ok(())
    }

    fn set_local(&mut self, local: Local, value: Option<ObjectId>) {
        self.with_frame(|frame| frame.set_local(local, value));
    }

    fn with_frame(&mut self, change: impl FnOnce(&mut Frame)) {
        if let Some(frame) = self.world.stack.last_mut() {
            change(frame);
        }
    }

    /// R90: in a `Logoff` that the session began, nothing is left to do once the support object has
    /// been given back.
    fn watch_for_late_work(&mut self, op: Op) {
        let unknown = |frame: &Frame| frame.method == MethodId::LogonLogoff && !frame.mine;
        let late = self.frame().is_some_and(unknown)
            && op.is_effect()
            && !matches!(op, Op::Call { method: MethodId::SupportRelease, .. })
            && self.inside(MethodId::SessionLogoff)
            && !self.inside(MethodId::SupportRelease);
        if !late {
            return;
        }
        let logon = self.this().map_or(0, |logon| self.world.logon_of(logon));
        let Some(support) = self.world.member(logon, ObjectKind::Support) else {
            return;
        };
        if self.is_gone(support) {
            self.with_frame(|frame| frame.mine = true);
            let what = Trouble::TooEarly { object: support, method: MethodId::SupportRelease };
            let line =
                rule::edited_line(self.program, RuleId(90)).or_else(|| self.current_line().0);
            self.find(RuleId(90), RuleId(90).info().party, what, line);
        }
    }
}
