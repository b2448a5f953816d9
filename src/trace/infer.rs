//! A line of a log that knows one side only. What has to have happened around it, on the other
//! sides, is made up for, marked as inferred, and never judged.

mod counts;
mod opening;
mod tables;
mod who;

use crate::sim::command::{Act, Command, Extra};
use crate::sim::event::{Agent, Event, Fact, Finding, SessionFlags, Trouble};
use crate::sim::follow::{Sink, Told};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::value::{Answer, HResult, LogoffFlags};
use crate::sim::world::{Life, Object, World};
use crate::trace::entry::{Entry, whole};
use crate::trace::exact::{in_name_of, method};
use crate::trace::log::{About, Unsaid};
use crate::trace::pairs::TAKES;
use crate::trace::reader::Reader;

/// Rules about what only members and lists could tell, or only MAPI and clients know.
const SILENT: [u8; 27] = [
    10, 12, 13, 17, 19, 20, 21, 22, 23, 25, 27, 28, 29, 30, 31, 33, 34, 36, 38, 41, 42, 46, 51, 52,
    54, 93, 94,
];

/// Whether a log of one side can show that a rule is broken: by a line of its own, or by what that
/// implies.
pub(super) fn can_show(
    finding: &Finding,
    told: bool,
    mentioned: impl Fn(ObjectId) -> bool,
) -> bool {
    let handed = matches!(finding.what, Trouble::BadAnswer { .. } | Trouble::Repeated { .. });
    let inner = |id: ObjectId| matches!(id.kind, ObjectKind::Folder | ObjectKind::Sink);
    let members = match finding.what {
        Trouble::Missed { object: Some(id), .. } => inner(id) && finding.rule.0 != 24,
        _ => false,
    };
    // What MAPI owes is done elsewhere, but for what arrives at the provider.
    let arrives = match finding.what {
        Trouble::CalledFreed { .. } => true,
        Trouble::Repeated { method, .. } => method == MethodId::LogonLogoff,
        _ => false,
    };
    let hidden = finding.party == Party::Mapi && !(told && arrives)
        || SILENT.contains(&finding.rule.0)
        || finding.rule.0 == 16 && handed
        || members;
    !hidden && finding.what.object().is_none_or(mentioned)
}

impl Reader {
    /// What a line of a partial log tells.
    pub(super) fn infer(&mut self, at: usize, entry: &Entry<'_>, sink: Sink<'_>) {
        match &*entry.kind {
            "call" | "return" | "addref" | "release" | "create" | "free" | "invalidate" => {}
            "finding" => return,
            kind => {
                let kind = kind.to_owned();
                return self.remark(entry.at, About::Kind, kind);
            }
        }
        self.guessed = true;
        self.before_logon(entry, sink);
        let was = entry.object.as_deref().and_then(|word| self.names.known(word));
        let was = was.filter(|id| is_there(self.world(), *id));
        let call = matches!(&*entry.kind, "call" | "return");
        let function = call && entry.object.is_none();
        let Some(id) = self.object_of(entry, sink) else {
            let text = entry.object.as_deref().or(entry.method.as_deref()).unwrap_or_default();
            let about = if function { About::Method } else { About::Object };
            return self.remark(entry.at, about, text.to_owned());
        };
        if call && entry.method.as_deref().is_some_and(|name| name.ends_with(TAKES)) {
            return self.take(at, entry, id, sink);
        }
        if call {
            let Some(method) = method(entry, Some(id)) else {
                let text = entry.method.as_deref().unwrap_or_default().to_owned();
                return self.remark(entry.at, About::Method, text);
            };
            return match &*entry.kind {
                "call" => self.call(at, entry, id, method, sink),
                _ => self.back(entry, id, method, sink),
            };
        }
        let by = self.by(entry, id);
        match &*entry.kind {
            "addref" => {
                // An object that begins to count at zero has its first reference by this.
                if was != Some(id) && entry.refs == Some(1) && self.refs(id) == 1 {
                    return;
                }
                self.count(entry, id, -1);
                self.raise(entry, id, sink);
            }
            "release" => self.release(entry, id, sink),
            "free" => {
                self.say(Fact::Free { object: id, by }, sink);
                self.close_freed(id, sink);
            }
            "invalidate" => self.say(Fact::Invalidate { object: id, by }, sink),
            // The object has been made, when its name was read.
            _ => {}
        }
    }

    fn call(
        &mut self,
        at: usize,
        entry: &Entry<'_>,
        id: ObjectId,
        method: MethodId,
        sink: Sink<'_>,
    ) {
        let theirs = id.kind.implementer() == Party::Provider;
        let ends = self.world().stack.last().is_some_and(|f| f.called == MethodId::SessionLogoff);
        let within = ends && matches!(id.kind, ObjectKind::Logon | ObjectKind::Provider);
        if theirs && !method.is_release() && !within {
            self.close_implied(sink);
        }
        let top = self.world().stack.is_empty();
        match method {
            MethodId::ProviderLogon | MethodId::ProviderSpoolerLogon if top => {
                return self.log_on(entry, id, method, sink);
            }
            MethodId::LogonLogoff if top => {
                self.unsaid(Unsaid::SessionEnd);
                self.imply(
                    |reader, sink| {
                        reader.begin(Act::SessionLogoff(SessionFlags::None).by_first(), sink);
                    },
                    sink,
                );
            }
            _ => {}
        }
        if method.is_release() {
            self.expect_left(at, id);
        }
        let explicit = self.agent(entry.from.as_deref());
        let from = explicit.unwrap_or_else(|| self.caller(id, method));
        let client = from.is_client() && self.world().stack.is_empty();
        match client.then(|| act(entry, id, method)).flatten() {
            Some(act) => {
                if let Act::Release(_) = act {
                    self.claim(Holder::FIRST, id);
                }
                self.begin(Command { by: crate::sim::ids::Actor::FIRST, act }, sink);
                self.name_sink(entry);
            }
            None => {
                let spender = method.is_release().then(|| self.spender(in_name_of(from), id));
                let arg = self.argument(entry, id, method);
                let fact = Fact::Call { from, this: Some(id), method, arg };
                let there = is_there(self.world(), id);
                self.say_all(Told { spender, ..Told::of(fact) }, sink);
                if !there {
                    return self.goes_beside(entry, id);
                }
            }
        }
        self.sign(explicit.is_some());
        if method.is_release() && !self.counted.get(at).copied().unwrap_or(false) {
            self.imply(|reader, sink| reader.lower(id, sink), sink);
        }
    }

    fn back(&mut self, entry: &Entry<'_>, id: ObjectId, method: MethodId, sink: Sink<'_>) {
        let runs =
            |world: &World| world.stack.iter().any(|f| f.called == method && f.this == Some(id));
        if !runs(self.world()) {
            if self.came_back(entry, id) {
                return;
            }
            let text = method.name_on(Some(id));
            return self.remark(entry.at, About::NoCall, text);
        }
        while self.world().stack.last().is_some_and(|f| f.called != method || f.this != Some(id)) {
            self.give_up(sink);
        }
        let answer = entry.answer();
        let fine = !matches!(answer, Answer::Result(result) if result.is_error());
        match method {
            MethodId::ProviderLogon | MethodId::ProviderSpoolerLogon if fine => {
                self.logged_on(entry, sink);
            }
            MethodId::StoreAdvise => {
                let number = entry.arg("ulConnection").and_then(whole).unwrap_or(1);
                if let Some(frame) = self.follower.world_mut().stack.last_mut() {
                    frame.connection = u8::try_from(number & 0x7F).map_or(1, |n| n.max(1));
                }
            }
            MethodId::SupportSetProviderUid | MethodId::SupportModifyStatusRow if fine => {
                self.imply(|reader, sink| reader.enter_tables(id, method, sink), sink);
            }
            MethodId::StoreOpenEntry if fine => self.hand_out(entry, ObjectKind::Folder, sink),
            MethodId::LogonOpenStatusEntry if fine => {
                self.hand_out(entry, ObjectKind::Status, sink);
            }
            _ => {}
        }
        let zero = self.refs(id) <= 0 && method.is_release() && self.world().exists(id);
        if zero && (id.kind.implementer() == Party::Mapi || !self.frees) {
            let by = Agent::Object(id);
            self.imply(|reader, sink| reader.say(Fact::Free { object: id, by }, sink), sink);
        }
        let answer = match self.world().stack.last().and_then(|frame| frame.count) {
            Some(count) if method.is_release() => Answer::Count(count),
            _ => answer,
        };
        let flags = entry.flags().filter(|_| {
            matches!(method, MethodId::StoreLogoff | MethodId::SupportStoreLogoffTransports)
        });
        let fact = Fact::Return { to: Agent::FIRST, this: Some(id), method, answer, flags };
        self.say(fact, sink);
        if matches!(method, MethodId::ProviderLogon | MethodId::ProviderSpoolerLogon) {
            self.imply(|reader, sink| reader.opened(fine, sink), sink);
        }
    }

    /// The running call is over, whatever came of it.
    pub(super) fn give_up(&mut self, sink: Sink<'_>) {
        let Some(frame) = self.world().stack.last() else { return };
        let (this, method) = (frame.this, frame.called);
        let answer = match frame.count {
            Some(count) => Answer::Count(count),
            None if method.is_release() => Answer::Count(0),
            None => Answer::Result(HResult::Ok),
        };
        let fact = Fact::Return { to: Agent::FIRST, this, method, answer, flags: None };
        self.imply(|reader, sink| reader.say(fact, sink), sink);
    }

    /// A `Release` that the log has not told of is over with the object.
    fn close_freed(&mut self, id: ObjectId, sink: Sink<'_>) {
        let last = self.world().stack.last();
        let over = last.is_some_and(|f| f.this == Some(id) && f.called.is_release());
        if over && self.implied.last() == Some(&self.world().stack.len()) {
            self.give_up(sink);
        }
    }
}

/// Changes an object.
pub(super) fn change(world: &mut World, id: ObjectId, how: impl FnOnce(&mut Object)) {
    if let Some(object) = world.objects.iter_mut().find(|object| object.id == id) {
        how(object);
    }
}

/// What a client does with a call.
fn act(entry: &Entry<'_>, id: ObjectId, method: MethodId) -> Option<Act> {
    Some(match method {
        MethodId::StoreLogoff => Act::StoreLogoff(id, entry.flags().unwrap_or(LogoffFlags::UNSET)),
        MethodId::StoreOpenEntry => Act::OpenFolder(id),
        MethodId::StoreAdvise => Act::Advise(id),
        MethodId::StoreUnadvise => {
            let number = entry.arg("ulConnection").and_then(whole).unwrap_or(1);
            Act::Unadvise(id, u8::try_from(number & 0x7F).unwrap_or(1))
        }
        MethodId::StoreQueryInterface => Act::QueryInterface(id),
        MethodId::StoreGetProps => Act::Extra(Extra::GetProps(id)),
        MethodId::StoreAbortSubmit => Act::AbortSubmit(id),
        method if method.is_release() => Act::Release(id),
        _ => return None,
    })
}

/// Whether an object is there, and not only its name.
pub(super) fn is_there(world: &World, id: ObjectId) -> bool {
    world.object(id).is_some_and(|object| object.life != Life::Freed)
}

/// An event that the log does not tell.
pub(super) fn inferred(event: &Event) -> Event {
    Event { basis: crate::sim::program::Basis::Inferred, ..*event }
}
