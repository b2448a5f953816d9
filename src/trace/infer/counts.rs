//! How counts go up and down: by lines of their own, and by calls of `AddRef` and `Release`.

use crate::sim::command::Act;
use crate::sim::event::{Agent, CallArg, Fact};
use crate::sim::follow::{Sink, Told};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::trace::entry::Entry;
use crate::trace::exact::in_name_of;
use crate::trace::log::About;
use crate::trace::reader::Reader;

impl Reader {
    /// A call of `AddRef`, or its return, which says what the call has been counted with.
    pub(super) fn take(&mut self, at: usize, entry: &Entry<'_>, id: ObjectId, sink: Sink<'_>) {
        if entry.kind == "return" {
            return if !self.came_back(entry, id) {
                let text = entry.method.as_deref().unwrap_or_default().to_owned();
                self.remark(entry.at, About::NoCall, text);
            };
        }
        self.goes_beside(entry, id);
        if !self.counted.get(at).copied().unwrap_or(false) {
            if let Some(left) = self.left.get(at).copied().flatten() {
                self.recount(id, left.clamp(0, 99) - 1);
            }
            self.raise(entry, id, sink);
        }
    }

    /// A call of which the run has no frame.
    pub(super) fn goes_beside(&mut self, entry: &Entry<'_>, id: ObjectId) {
        let name = entry.method.as_deref().unwrap_or_default();
        self.beside.push((id, name.to_owned()));
    }

    /// Whether it is such a call that comes back.
    pub(super) fn came_back(&mut self, entry: &Entry<'_>, id: ObjectId) -> bool {
        let name = entry.method.as_deref().unwrap_or_default();
        let at = self.beside.iter().rposition(|(of, called)| *of == id && called == name);
        at.map(|at| self.beside.truncate(at)).is_some()
    }

    /// A count goes up.
    pub(super) fn raise(&mut self, entry: &Entry<'_>, id: ObjectId, sink: Sink<'_>) {
        let told = self.holder(entry);
        self.guessed = told.is_none();
        let told = told.or_else(|| self.status_of(id, sink));
        let holder = told.unwrap_or_else(|| self.taker(id));
        let refs = self.refs(id).saturating_add(1);
        self.say(Fact::AddRef { object: id, holder, refs }, sink);
    }

    /// A count goes down, as the running `Release` has it.
    pub(super) fn lower(&mut self, id: ObjectId, sink: Sink<'_>) {
        let running = self.world().stack.last().filter(|f| f.this == Some(id));
        let Some(spender) = running.filter(|f| f.called.is_release()).map(|f| f.spender) else {
            return;
        };
        self.guessed = !self.is_signed();
        let refs = self.refs(id).saturating_sub(1);
        let by = self.world().stack.iter().rev().nth(1).map_or(Agent::FIRST, |f| f.agent());
        self.say(Fact::Release { object: id, holder: Some(spender), by, refs }, sink);
        if refs == 0 && id.kind == ObjectKind::Support {
            self.leave_tables(id, sink);
        }
    }

    /// A count goes down, and the log may not have told which call did it.
    pub(super) fn release(&mut self, entry: &Entry<'_>, id: ObjectId, sink: Sink<'_>) {
        self.count(entry, id, 1);
        let runs = self.world().stack.last();
        let runs = runs.is_some_and(|f| f.this == Some(id) && f.called.is_release());
        if !runs {
            self.imply(|reader, sink| reader.call_release(entry, id, sink), sink);
        }
        self.lower(id, sink);
        if !runs && self.refs(id) > 0 {
            self.imply(|reader, sink| reader.give_up(sink), sink);
        }
    }

    fn call_release(&mut self, entry: &Entry<'_>, id: ObjectId, sink: Sink<'_>) {
        let method = MethodId::release_of(id.kind);
        let explicit = self.agent(entry.from.as_deref());
        let from = explicit.unwrap_or_else(|| self.caller(id, method));
        let told = self.holder(entry);
        if from.is_client() && self.world().stack.is_empty() {
            self.claim(Holder::FIRST, id);
            self.begin(Act::Release(id).by_first(), sink);
            self.sign(told == Some(Holder::FIRST));
            return;
        }
        let wanted = told.unwrap_or_else(|| in_name_of(from));
        let spender = Some(self.spender(wanted, id));
        let fact = Fact::Call { from, this: Some(id), method, arg: CallArg::None };
        self.say_all(Told { spender, ..Told::of(fact) }, sink);
        self.sign(told.is_some() && told == spender);
    }

    /// Of the call that has begun last, the log says whose it is.
    pub(super) fn sign(&mut self, said: bool) {
        let depth = self.world().stack.len();
        self.signed.extend(said.then_some(depth));
    }

    fn is_signed(&self) -> bool {
        self.signed.last() == Some(&self.world().stack.len())
    }
}
