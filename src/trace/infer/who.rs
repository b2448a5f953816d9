//! Who does something, and in whose name, where the log does not say.

use crate::sim::event::Agent;
use crate::sim::follow::Sink;
use crate::sim::follow::words::{parse_agent, parse_holder};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::ordered::insert_once;
use crate::sim::program::op::Local;
use crate::sim::world::Life;
use crate::trace::entry::Entry;
use crate::trace::exact::in_name_of;
use crate::trace::infer::change;
use crate::trace::names::SESSION;
use crate::trace::reader::Reader;

impl Reader {
    /// Whoever calls a method, where the log does not say.
    pub(super) fn caller(&self, id: ObjectId, method: MethodId) -> Agent {
        let world = self.world();
        if !world.stack.is_empty() {
            return world.running();
        }
        let store = || world.member(world.logon_of(id), ObjectKind::Store);
        match id.kind {
            ObjectKind::Store | ObjectKind::Folder | ObjectKind::Status
                if !matches!(
                    method,
                    MethodId::StoreNotifySinks | MethodId::StoreEnqueue | MethodId::StoreDeliver
                ) =>
            {
                Agent::FIRST
            }
            ObjectKind::Support | ObjectKind::Section | ObjectKind::Sink => {
                store().map_or(Agent::Object(SESSION), Agent::Object)
            }
            _ => Agent::Object(SESSION),
        }
    }

    pub(super) fn agent(&self, word: Option<&str>) -> Option<Agent> {
        let word = word?;
        self.names.known(word).map(Agent::Object).or_else(|| parse_agent(word))
    }

    pub(in crate::trace) fn holder(&self, entry: &Entry<'_>) -> Option<Holder> {
        let word = entry.holder.as_deref();
        let named = word.and_then(|word| self.names.known(word)).map(Holder::Object);
        let from = || self.agent(entry.from.as_deref()).map(in_name_of);
        named.or_else(|| word.and_then(parse_holder)).or_else(from)
    }

    pub(super) fn by(&self, entry: &Entry<'_>, id: ObjectId) -> Agent {
        self.agent(entry.from.as_deref()).unwrap_or(Agent::Object(id))
    }

    /// Whoever takes a reference, where the log does not say: whose method runs, or a client.
    pub(super) fn taker(&self, id: ObjectId) -> Holder {
        let running = self.world().stack.last().and_then(|frame| frame.this);
        let other = running.filter(|other| *other != id && other.kind != ObjectKind::Session);
        let clients =
            matches!(id.kind, ObjectKind::Store | ObjectKind::Folder | ObjectKind::Status);
        match other {
            Some(_) if clients => Holder::FIRST,
            Some(other) => Holder::Object(other),
            None if clients => Holder::FIRST,
            None => {
                let store = self.world().member(self.world().logon_of(id), ObjectKind::Store);
                store.map_or(Holder::Object(SESSION), Holder::Object)
            }
        }
    }

    /// A logon that is taken hold of while it opens a status object: that object holds it. It is
    /// made up for if the log has not named it yet.
    pub(super) fn status_of(&mut self, logon: ObjectId, sink: Sink<'_>) -> Option<Holder> {
        let world = self.world();
        self.opening_status().filter(|opening| *opening == logon)?;
        let own = |id: &ObjectId| {
            let fresh = world.held(Holder::Object(*id), logon) == 0;
            id.kind == ObjectKind::Status && fresh && world.logon_of(*id) == world.logon_of(logon)
        };
        let mut there = world.objects.iter().filter(|o| o.life != Life::Freed).map(|o| o.id);
        let status = there.find(own);
        let status = status.or_else(|| self.named(None, ObjectKind::Status, sink))?;
        Some(Holder::Object(status))
    }

    /// The logon whose `OpenStatusEntry` is running.
    pub(in crate::trace) fn opening_status(&self) -> Option<ObjectId> {
        let running = self.world().stack.last();
        running.filter(|frame| frame.called == MethodId::LogonOpenStatusEntry)?.this
    }

    /// In whose name a reference is given back: the caller's, or else that of whoever has one.
    pub(super) fn spender(&mut self, wanted: Holder, id: ObjectId) -> Holder {
        self.claim(wanted, id);
        if self.world().held(wanted, id) > 0 {
            return wanted;
        }
        let others = self.world().holders(id).map(|hold| hold.holder);
        let others: Vec<_> = others.collect();
        let inner = others.iter().find(|holder| !holder.is_client());
        inner.or_else(|| others.first()).copied().unwrap_or(wanted)
    }

    /// A reference that nobody was known to hold turns out to be somebody's.
    pub(super) fn claim(&mut self, holder: Holder, id: ObjectId) {
        let world = self.follower.world_mut();
        let unknown = world.object(id).is_some_and(|object| object.unmatched < 0);
        if unknown && world.held(holder, id) == 0 {
            world.book(holder, id, 1);
            change(world, id, |object| object.unmatched += 1);
        }
        if let Holder::Client(client) = holder
            && let Some(side) = world.clients.get_mut(client.index())
        {
            insert_once(&mut side.given, id);
        }
    }

    /// The sink that a client has just made for `Advise`.
    pub(super) fn name_sink(&mut self, entry: &Entry<'_>) {
        let word = entry.args.iter().find(|(key, _)| key.contains("Sink")).map(|(_, word)| word);
        let made = self.world().stack.last().and_then(|frame| frame.local(Local::Sink));
        if let (Some(word), Some(sink)) = (word.map(ToString::to_string), made) {
            self.names.give(&word, sink);
        }
    }
}
