//! The objects of a log: found by their names, made when they are first named, counted as it counts.

use crate::sim::event::{Agent, Fact};
use crate::sim::follow::Sink;
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::ordered::insert_once;
use crate::sim::program::op::Field;
use crate::sim::world::{Life, Object};
use crate::trace::entry::Entry;
use crate::trace::infer::{change, is_there};
use crate::trace::log::About;
use crate::trace::names::SESSION;
use crate::trace::reader::Reader;

/// So many objects of a kind are kept at once; the numbers of those that are gone are given again.
const MOST: usize = 48;

impl Reader {
    /// The object that a line is about; it is made if it has not been there before.
    pub(super) fn object_of(&mut self, entry: &Entry<'_>, sink: Sink<'_>) -> Option<ObjectId> {
        let word = entry.object.as_deref()?;
        let known = self.names.known(word).filter(|id| self.world().object(*id).is_some());
        let gone = known.is_some_and(|id| !is_there(self.world(), id));
        // Memory is used again: what is made at the place of something freed is something else.
        let made = entry.kind == "create"
            || entry.kind == "call" && entry.method.as_deref() == Some("IMSProvider::Logon");
        if let Some(id) = known.filter(|_| !gone || !made) {
            self.names.give(word, id);
            return Some(id);
        }
        let role = ObjectId::parse(word).map(|id| id.kind);
        let kind = role.or_else(|| kind(entry))?;
        // A line that tells how it came to be is its own; others only show that it did.
        let first = entry.kind == "addref" && entry.refs == Some(1);
        let told = entry.kind == "create" || first;
        if !told && self.names.first_anonymous(kind).is_none() {
            self.opened_before(kind, sink);
        }
        if told && self.names.first_anonymous(kind).is_none() {
            let id = self.create(kind, Some(entry), sink)?;
            self.names.give(word, id);
            return Some(id);
        }
        self.named(Some(word.to_owned()), kind, sink)
    }

    /// An object of a name, made if need be; one without a name, if there is none.
    pub(super) fn named(
        &mut self,
        word: Option<String>,
        kind: ObjectKind,
        sink: Sink<'_>,
    ) -> Option<ObjectId> {
        let known = word.as_deref().and_then(|word| self.names.known(word));
        let known = known.filter(|id| id.kind == kind && is_there(self.world(), *id));
        let free = || word.is_some().then(|| self.names.first_anonymous(kind)).flatten();
        let id = match known.or_else(free) {
            Some(id) => id,
            None => self.make(kind, sink)?,
        };
        match word {
            Some(word) => self.names.give(&word, id),
            None => self.names.anonymous(id),
        }
        Some(id)
    }

    /// A new object, with whoever is most likely to hold it.
    pub(super) fn make(&mut self, kind: ObjectKind, sink: Sink<'_>) -> Option<ObjectId> {
        self.create(kind, None, sink)
    }

    /// The same, with the line that tells of it, if one does.
    fn create(
        &mut self,
        kind: ObjectKind,
        told: Option<&Entry<'_>>,
        sink: Sink<'_>,
    ) -> Option<ObjectId> {
        let Some(object) = self.room(kind) else {
            let line = self.line.unwrap_or(0);
            self.remark(line, About::Room, kind.interface().to_owned());
            return None;
        };
        let world = self.world();
        let last = self.logon;
        let running = world.stack.last().and_then(|frame| frame.this);
        let of = running.map(|id| world.logon_of(id)).filter(|n| *n > 0).unwrap_or(last);
        let support = world.member(of, ObjectKind::Support);
        let (by, holder) = match kind {
            ObjectKind::Provider => {
                (Agent::Function(MethodId::MsProviderInit), Holder::Object(SESSION))
            }
            ObjectKind::Support => {
                (Agent::Object(SESSION), Holder::Call(MethodId::SessionOpenMsgStore))
            }
            ObjectKind::Logon => {
                let holder = support.map_or(Holder::Object(SESSION), Holder::Object);
                (world.running(), holder)
            }
            // It is its logon's; what the client is given is a reference more.
            ObjectKind::Status => {
                (world.running(), self.opening_status().map_or(Holder::FIRST, Holder::Object))
            }
            ObjectKind::Section => {
                let store = world.member(of, ObjectKind::Store);
                (world.running(), store.map_or(Holder::FIRST, Holder::Object))
            }
            _ => (world.running(), Holder::FIRST),
        };
        let known = told.and_then(|entry| self.holder(entry));
        let holder = known.unwrap_or(holder);
        let fact = Fact::Create { object, by, holder };
        self.guessed = known.is_none();
        match told {
            Some(_) => self.say(fact, sink),
            None => self.imply(|reader, sink| reader.say(fact, sink), sink),
        }
        if kind == ObjectKind::Support {
            self.logon = self.reuse_logon(object);
        }
        let world = self.follower.world_mut();
        match kind {
            ObjectKind::Provider => {
                change(world, object, |made| made.set_field(Field::Session, Some(SESSION)));
                change(world, SESSION, |made| made.set_field(Field::Provider, Some(object)));
            }
            ObjectKind::Support => {
                change(world, object, |made| made.set_field(Field::Session, Some(SESSION)));
                if let Some(watch) = world.watch_mut(object) {
                    watch.session = Some(SESSION);
                }
            }
            ObjectKind::Session | ObjectKind::Buffer => {}
            _ if world.logon_of(object) == 0 => change(world, object, |made| made.logon = of),
            _ => {}
        }
        if let Holder::Client(client) = holder
            && let Some(side) = world.clients.get_mut(client.index())
        {
            insert_once(&mut side.given, object);
        }
        Some(object)
    }

    /// A number for a new object; that of one that is gone, if there are many.
    fn room(&mut self, kind: ObjectKind) -> Option<ObjectId> {
        let world = self.follower.world_mut();
        let of_kind = |object: &&Object| object.id.kind == kind;
        let mut used = [false; MOST];
        for object in world.objects.iter().filter(of_kind) {
            if let Some(used) = used.get_mut(usize::from(object.id.n).wrapping_sub(1)) {
                *used = true;
            }
        }
        if let Some((n, _)) = (1..).zip(used).find(|(_, used)| !used) {
            return Some(ObjectId::new(kind, n));
        }
        let runs = |id: ObjectId| world.stack.iter().any(|frame| frame.this == Some(id));
        let gone = |object: &&Object| {
            object.life == Life::Freed
                && !runs(object.id)
                && world.holders(object.id).next().is_none()
                && object.refs == 0
        };
        let id = world.objects.iter().filter(of_kind).find(gone)?.id;
        world.objects.retain(|object| object.id != id);
        self.forget(id);
        Some(id)
    }

    /// The number of the logon that a new support object begins; one that is over and judged gives
    /// its number up, if there are many.
    fn reuse_logon(&mut self, support: ObjectId) -> u8 {
        let world = self.follower.world_mut();
        let made = world.logon_of(support);
        let gone = |n: u8| {
            world.objects.iter().all(|o| o.logon != n || o.life == Life::Freed && o.refs == 0)
        };
        let judged = (1..).zip(&world.monitor.logons).filter(|(_, watch)| watch.judged);
        let over = judged.map(|(n, _)| n).find(|n| gone(*n));
        let Some(n) = over.filter(|_| world.monitor.logons.len() > MOST) else { return made };
        // Sinks are counted by whoever makes them.
        let goes = |object: &Object| object.logon == n && object.id.kind != ObjectKind::Sink;
        let old: Vec<_> =
            world.objects.iter().filter(|o| goes(o)).map(|object| object.id).collect();
        world.objects.retain(|object| !goes(object));
        for sink in world.objects.iter_mut().filter(|object| object.logon == n) {
            sink.logon = 0;
        }
        if let (Some(watch), true) = (world.monitor.logons.pop(), n > 0) {
            world.monitor.logons[usize::from(n) - 1] = watch;
        }
        change(world, support, |object| object.logon = n);
        for id in old {
            self.forget(id);
        }
        n
    }

    /// An object's number goes to another.
    fn forget(&mut self, id: ObjectId) {
        let world = self.follower.world_mut();
        world.holds.retain(|hold| hold.object != id);
        world.monitor.reported.retain(|other| *other != id);
        for side in &mut world.clients {
            side.given.retain(|other| *other != id);
            side.complete.retain(|other| *other != id);
            side.left.retain(|(other, _)| *other != id);
            side.connections.retain(|connection| connection.store != id);
        }
        self.names.forget(id);
        self.uids.retain(|(support, _)| *support != id);
    }

    /// The log counts what is left, or what was there before; if that is something else than what
    /// follows from it, somebody who is not in it holds the rest.
    pub(super) fn count(&mut self, entry: &Entry<'_>, id: ObjectId, before: i8) {
        let Some(refs) = entry.refs.and_then(|refs| i8::try_from(refs).ok()) else { return };
        self.recount(id, refs.clamp(-1, 99) + before);
    }

    /// The count before a `Release` that leaves so many.
    pub(super) fn expect_left(&mut self, at: usize, id: ObjectId) {
        if let Some(left) = self.left.get(at).copied().flatten() {
            self.recount(id, left.clamp(-1, 99) + 1);
        }
    }

    pub(super) fn recount(&mut self, id: ObjectId, refs: i8) {
        let world = self.follower.world_mut();
        let held: i8 = world.holders(id).map(|hold| hold.count).fold(0, i8::saturating_add);
        if refs < held {
            return;
        }
        change(world, id, |object| {
            if object.life != Life::Freed && object.refs != refs {
                object.refs = refs;
                object.unmatched = held - refs;
            }
        });
    }
}

/// What kind an object is by its interface, or by that of the method.
fn kind(entry: &Entry<'_>) -> Option<ObjectKind> {
    let of = |name: &str| {
        let other = (name == "IMAPIProviderShutdown").then_some(ObjectKind::Provider);
        other.or_else(|| ObjectKind::ALL.into_iter().find(|kind| kind.interface() == name))
    };
    let interface = entry.interface.as_deref();
    let method = entry.method.as_deref().and_then(|name| name.split_once("::"));
    interface.and_then(of).or_else(|| method.and_then(|(name, _)| of(name)))
}
