//! What one operation does to the world.

use crate::sim::command::STATUS;
use crate::sim::event::{CallArg, Fact, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::machine::{Calling, Flow, Machine};
use crate::sim::ordered::insert;
use crate::sim::program::op::{Field, List, Local, Op, Ptr};
use crate::sim::resolve::Broken;
use crate::sim::rule::{self, RuleId};
use crate::sim::value::{Answer, LogoffFlags};
use crate::sim::world::{Life, MAX_REFS, MAX_ROWS, MIN_REFS, Object, RowEntry, UidEntry};

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
                let calling =
                    Calling { this: None, method, arg: CallArg::None, spender: Holder::Client };
                return Ok(self.call(calling));
            }
            _ => self.assign(op)?,
        }
        Ok(Flow::Next)
    }

    /// Variables and lists.
    fn assign(&mut self, op: Op) -> Result<(), Broken> {
        match op {
            Op::Set(Ptr::Local(local), from) => {
                let value = self.ptr(from)?;
                self.set_local(local, value);
            }
            Op::Set(to, from) => {
                let value = self.ptr(from)?;
                let (owner, field) = self.place(to)?;
                self.memory(owner)?.set_field(field, value);
            }
            Op::Null(ptr) => {
                let (owner, field) = self.place(ptr)?;
                self.memory(owner)?.set_field(field, None);
            }
            Op::Detach(local) => {
                let folder = self.frame().and_then(|frame| frame.local(local));
                let memory = self.memory(folder)?;
                memory.set_field(Field::Store, None);
                let object = memory.id;
                if memory.life == Life::Live {
                    memory.life = Life::Detached;
                }
                let by = self.agent();
                self.emit(Fact::Invalidate { object, by });
            }
            Op::Raise(ptr, flag) => {
                let owner = self.ptr(ptr)?;
                self.memory(owner)?.raise(flag);
            }
            Op::Flags(value) => {
                let flags = self.ulong(value)?;
                self.with_frame(|frame| frame.flags = flags);
            }
            Op::Save => {
                let flags = self.frame().map_or(LogoffFlags::empty(), |frame| frame.param);
                let this = self.this();
                self.memory(this)?.saved = flags;
            }
            Op::Zero => self.with_frame(|frame| frame.zero = LogoffFlags::empty()),
            Op::Mine => self.with_frame(|frame| frame.mine = true),
            Op::Connection => self.with_frame(|frame| frame.connection = 1),
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
                let known = self.frame().is_some_and(|frame| frame.connection > 0);
                let sink = self.memory(this)?.list(List::Sinks).next().filter(|_| known);
                self.set_local(Local::Sink, sink);
            }
            Op::Route => {
                let support = self.world.rows.first().map(|row| row.support);
                let logon = support.and_then(|id| self.world.object(id)?.field(Field::Logon));
                self.set_local(Local::Logon, logon);
            }
            Op::Append(at, ptr) => {
                let Some(id) = self.ptr(ptr)? else {
                    return Ok(());
                };
                let owner = self.ptr(at.owner)?;
                let lists = &mut self.memory(owner)?.lists;
                if lists.len() < usize::from(MAX_ROWS) {
                    insert(lists, (at.list, id));
                }
            }
            Op::Remove(at, ptr) => {
                let gone = self.ptr(ptr)?;
                let owner = self.ptr(at.owner)?;
                let memory = self.memory(owner)?;
                memory.lists.retain(|(list, id)| *list != at.list || Some(*id) != gone);
            }
            Op::Unlist => {
                let this = self.this();
                if let Some(store) = self.ptr(Ptr::Field(Field::Store))? {
                    let memory = self.memory(Some(store))?;
                    memory.lists.retain(|(list, id)| *list != List::Folders || Some(*id) != this);
                }
            }
            Op::Empty(at) => {
                let owner = self.ptr(at.owner)?;
                self.memory(owner)?.lists.retain(|(list, _)| *list != at.list);
            }
            _ => self.own_affair(op)?,
        }
        Ok(())
    }

    /// MAPI's tables, the DLL and the spooler.
    fn own_affair(&mut self, op: Op) -> Result<(), Broken> {
        let support = self.support();
        match op {
            Op::LoadLibrary => {
                self.world.loaded = (self.world.loaded + 1).min(MAX_ROWS);
                self.emit(Fact::Load { count: self.world.loaded });
            }
            Op::FreeLibrary if self.world.loaded > 0 => {
                self.world.loaded -= 1;
                self.emit(Fact::Unload { count: self.world.loaded });
            }
            Op::CountUp => self.world.initialized = (self.world.initialized + 1).min(MAX_ROWS),
            Op::CountDown => self.world.initialized = self.world.initialized.saturating_sub(1),
            Op::Register => self.register(support),
            Op::RemoveUids => {
                let mine: Vec<_> =
                    self.world.uids.iter().filter(|u| u.support == support).copied().collect();
                for entry in mine {
                    self.world.uids.retain(|other| *other != entry);
                    self.emit(Fact::Unregister { uid: entry.uid, support });
                }
            }
            Op::AddRow => {
                let found = self.world.rows.iter().position(|row| row.support == support);
                let rows = match found {
                    Some(at) => {
                        let row = &mut self.world.rows[at];
                        row.copies = (row.copies + 1).min(MAX_ROWS);
                        row.copies
                    }
                    None => {
                        insert(&mut self.world.rows, RowEntry { support, copies: 1 });
                        1
                    }
                };
                self.emit(Fact::RowAdd { support, rows });
            }
            Op::RemoveRow => {
                let found = self.world.rows.iter().position(|row| row.support == support);
                if let Some(at) = found {
                    let rows = self.world.rows.remove(at).copies;
                    self.emit(Fact::RowRemove { support, rows });
                }
            }
            Op::Settle => self.with_frame(|frame| frame.param = LogoffFlags::COMPLETE),
            Op::Invalidate => {
                let object = self.frame().and_then(|frame| frame.local(Local::Store));
                let memory = self.memory(object)?;
                memory.life = Life::Invalid;
                let object = memory.id;
                let by = self.agent();
                self.emit(Fact::Invalidate { object, by });
            }
            Op::HandOver => self.hand_over(support),
            Op::Forget => {
                let session = self.ptr(Ptr::Field(Field::Session))?;
                let lists = &mut self.memory(session)?.lists;
                lists.retain(|(list, id)| *list != List::Open || *id != support);
            }
            _ => {}
        }
        Ok(())
    }

    fn register(&mut self, support: ObjectId) {
        let uid = self.frame().map_or(0, |frame| frame.uid);
        let known = self.world.uids.iter().position(|u| u.uid == uid && u.support == support);
        let copies = match known {
            Some(at) => {
                let entry = &mut self.world.uids[at];
                entry.copies = (entry.copies + 1).min(MAX_ROWS);
                entry.copies
            }
            None => {
                insert(&mut self.world.uids, UidEntry { uid, support, copies: 1 });
                1
            }
        };
        self.emit(Fact::Register { uid, support, copies });
    }

    /// Guard 1 has skipped: the reference on the logon passes to the running session logoff.
    fn hand_over(&mut self, support: ObjectId) {
        let logon = self.world.object(support).and_then(|object| object.field(Field::Logon));
        let Some(logon) = logon else { return };
        let held = self.world.held(Holder::Object(support), logon);
        if held > 0 && self.inside(MethodId::SessionLogoff) {
            self.world.book(Holder::Object(support), logon, -held);
            self.world.book(Holder::Call(MethodId::SessionLogoff), logon, held);
        }
    }

    // References.

    pub(super) fn create(&mut self, id: ObjectId, holder: Holder) {
        let mut object = Object {
            id,
            life: Life::Live,
            refs: 1,
            unmatched: 0,
            fields: Vec::new(),
            lists: Vec::new(),
            flags: Vec::new(),
            saved: LogoffFlags::empty(),
        };
        if id.kind == ObjectKind::Support {
            object.set_field(Field::Session, self.this());
        }
        let at = self.world.objects.partition_point(|other| other.id < id);
        self.world.objects.insert(at, object);
        self.world.book(holder, id, 1);
        let by = self.agent();
        self.emit(Fact::Create { object: id, by, holder });
    }

    pub(super) fn add_ref(&mut self, id: ObjectId, holder: Holder) {
        let by = self.agent();
        if self.is_gone(id) {
            let method = MethodId::release_of(id.kind);
            self.fault(Trouble::CalledFreed { object: id, method, by });
            return;
        }
        let Some(object) = self.world.object_mut(id).filter(|object| object.refs < MAX_REFS) else {
            return;
        };
        object.refs += 1;
        let refs = object.refs;
        self.world.book(holder, id, 1);
        self.emit(Fact::AddRef { object: id, holder, refs });
        if holder == Holder::Client {
            self.with_frame(|frame| frame.mine = true);
        }
    }

    fn decrement(&mut self) -> Result<(), Broken> {
        let this = self.this();
        let id = self.memory(this)?.id;
        let spender = self.frame().map_or(Holder::Client, |frame| frame.spender);
        let by = self
            .world
            .stack
            .iter()
            .rev()
            .nth(1)
            .map_or(crate::sim::event::Agent::Client, crate::sim::world::Frame::agent);
        self.lower(id, spender, by);
        let refs = self.world.object(id).map_or(0, |object| object.refs);
        self.with_frame(|frame| frame.count = Some(refs));
        Ok(())
    }

    /// One reference fewer, in the spender's name if it holds one.
    pub(super) fn lower(&mut self, id: ObjectId, spender: Holder, by: crate::sim::event::Agent) {
        let held = self.world.held(spender, id) > 0;
        let Some(object) = self.world.object_mut(id).filter(|object| object.refs > MIN_REFS) else {
            return;
        };
        object.refs -= 1;
        if !held {
            object.unmatched += 1;
        }
        let refs = object.refs;
        if held {
            self.world.book(spender, id, -1);
        }
        self.emit(Fact::Release { object: id, holder: held.then_some(spender), by, refs });
        if refs < 0 {
            self.fault(Trouble::ReleasedBelowZero { object: id, by });
        } else if !held {
            self.fault(Trouble::ReleasedUnheld { object: id, by });
        }
    }

    fn free(&mut self, at: Option<ObjectId>) -> Result<(), Broken> {
        let memory = self.memory(at)?;
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

    // Small helpers.

    fn set_local(&mut self, local: Local, value: Option<ObjectId>) {
        self.with_frame(|frame| frame.set_local(local, value));
    }

    fn with_frame(&mut self, change: impl FnOnce(&mut crate::sim::world::Frame)) {
        if let Some(frame) = self.world.stack.last_mut() {
            change(frame);
        }
    }

    /// R90: in a `Logoff` that the session began, nothing is left to do once the support object has
    /// been given back.
    fn watch_for_late_work(&mut self, op: Op) {
        let late = op.is_effect()
            && !matches!(op, Op::Call { method: MethodId::SupportRelease, .. })
            && self.frame().is_some_and(|frame| frame.method == MethodId::LogonLogoff)
            && self.inside(MethodId::SessionLogoff)
            && !self.inside(MethodId::SupportRelease);
        let support = ObjectId::new(ObjectKind::Support, STATUS.n);
        let known = self.frame().is_some_and(|frame| frame.mine);
        if late && !known && self.is_gone(support) {
            self.with_frame(|frame| frame.mine = true);
            let what = Trouble::TooEarly { object: support, method: MethodId::SupportRelease };
            let line =
                rule::edited_line(self.program, RuleId(90)).or_else(|| self.current_line().0);
            self.find(RuleId(90), RuleId(90).info().party, what, line);
        }
    }
}
