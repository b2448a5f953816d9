//! A logon as one side sees it, and what MAPI does around it.

use crate::sim::command::Act;
use crate::sim::event::{Agent, CallArg, Fact};
use crate::sim::follow::{Sink, Told};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::program::op::{Field, Local};
use crate::sim::value::{Answer, HResult};
use crate::sim::world::World;
use crate::trace::entry::{Entry, whole};
use crate::trace::infer::{change, is_there};
use crate::trace::names::SESSION;
use crate::trace::reader::Reader;

impl Reader {
    /// Whatever MAPI was about is over when a logon begins.
    pub(super) fn before_logon(&mut self, entry: &Entry<'_>, sink: Sink<'_>) {
        let name = entry.method.as_deref();
        let logon = matches!(name, Some("IMSProvider::Logon" | "IMSProvider::SpoolerLogon"));
        if entry.kind != "call" || !logon {
            return;
        }
        self.close_implied(sink);
        if self.world().stack.is_empty() && self.world().is_ended(SESSION) {
            self.next_session(sink);
        }
    }

    /// A logon begins: MAPI has been asked to open a store, and has made a support object.
    pub(super) fn log_on(
        &mut self,
        entry: &Entry<'_>,
        id: ObjectId,
        method: MethodId,
        sink: Sink<'_>,
    ) {
        let sup = entry.args.iter().find(|(key, _)| key.contains("Sup")).map(|(_, word)| word);
        let sup = sup.filter(|word| whole(word) != Some(0)).map(|word| word.to_string());
        self.stores = self.stores.saturating_add(1);
        let number = self.stores;
        self.imply(|reader, sink| reader.begin(Act::OpenStore(number).by_first(), sink), sink);
        let known = sup.as_deref().and_then(|word| self.names.known(word));
        // Memory is used again: one that is freed is not handed to `Logon`.
        let known = known.filter(|id| is_there(self.world(), *id));
        let support = known.or_else(|| self.make(ObjectKind::Support, sink));
        let Some(support) = support else { return };
        self.uids.retain(|(of, _)| *of != support);
        match sup {
            Some(word) => self.names.give(&word, support),
            None => self.names.anonymous(support),
        }
        let from = Agent::Object(SESSION);
        let arg = CallArg::Object(support);
        self.say(Fact::Call { from, this: Some(id), method, arg }, sink);
    }

    /// What `Logon` has given out is made, if it was not before, and belongs together.
    pub(super) fn logged_on(&mut self, entry: &Entry<'_>, sink: Sink<'_>) {
        let Some(frame) = self.world().stack.last().cloned() else { return };
        let (Some(provider), Some(support)) = (frame.this, frame.local(Local::Sup)) else { return };
        let given = |word: &str| {
            let all = entry.out.iter().chain(&entry.args);
            let mut all = all.filter(|(_, value)| whole(value) != Some(0));
            all.find(|(key, _)| key.contains(word)).map(|(_, value)| value.to_string())
        };
        let logon = self.named(given("MSLogon"), ObjectKind::Logon, sink);
        let store = self.named(given("MDB"), ObjectKind::Store, sink);
        let (Some(logon), Some(store)) = (logon, store) else { return };
        let number = self.world().logon_of(support);
        let world = self.follower.world_mut();
        let own = world.logon_of(store) == number;
        let entry_of = world.entry_of(store);
        if let Some(watch) = world.watch_mut(support) {
            watch.attached = own;
            if !own {
                watch.entry = entry_of;
            }
        }
        if own {
            let taken: i8 = world.holders(support).map(|hold| hold.count).sum();
            let by = Holder::Object(provider);
            if world.held(by, support) > 0 {
                pass_on(world, support, by, store);
            } else if taken <= 1 && world.held(Holder::Object(store), support) == 0 {
                // Nobody would log off what the store does not hold; the log just does not say it.
                world.book(Holder::Object(store), support, 1);
                change(world, support, |object| object.refs += 1);
            }
            join(world, support, logon, store);
        }
        if let Some(frame) = world.stack.last_mut() {
            frame.out = vec![(Local::Logon, logon), (Local::Store, store)];
        }
    }

    /// What a line names without a logon that has made it was there before the log: a support object,
    /// its logon and its store, which belong together and have no names yet.
    pub(in crate::trace) fn opened_before(&mut self, kind: ObjectKind, sink: Sink<'_>) {
        const TOGETHER: [ObjectKind; 3] =
            [ObjectKind::Support, ObjectKind::Logon, ObjectKind::Store];
        let logs_on =
            |method| matches!(method, MethodId::ProviderLogon | MethodId::ProviderSpoolerLogon);
        let making = self.world().stack.iter().any(|frame| logs_on(frame.called));
        if making || !TOGETHER.contains(&kind) {
            return;
        }
        let [support, logon, store] = TOGETHER.map(|kind| self.make(kind, sink));
        let (Some(support), Some(logon), Some(store)) = (support, logon, store) else { return };
        let number = self.world().logon_of(support);
        let world = self.follower.world_mut();
        for id in [logon, store] {
            change(world, id, |object| object.logon = number);
        }
        pass_on(world, support, Holder::Call(MethodId::SessionOpenMsgStore), store);
        join(world, support, logon, store);
        if let Some(watch) = world.watch_mut(support) {
            watch.attached = true;
        }
        for id in [support, logon, store] {
            self.names.anonymous(id);
        }
    }

    /// MAPI gives back its own reference on the support object, and hands the store on.
    pub(super) fn opened(&mut self, fine: bool, sink: Sink<'_>) {
        let running = |reader: &Self| {
            reader.world().stack.last().map(|frame| (frame.called, frame.this)).unzip()
        };
        let (Some(MethodId::SessionOpenMsgStore), this) = running(self) else { return };
        let number = self.logon;
        let by = Holder::Call(MethodId::SessionOpenMsgStore);
        let support = self.world().member(number, ObjectKind::Support);
        if let Some(id) = support.filter(|id| self.world().held(by, *id) > 0) {
            let method = MethodId::SupportRelease;
            let from = Agent::Object(SESSION);
            let fact = Fact::Call { from, this: Some(id), method, arg: CallArg::None };
            self.say_all(Told { spender: Some(by), ..Told::of(fact) }, sink);
            self.lower(id, sink);
            if self.refs(id) == 0 {
                self.say(Fact::Free { object: id, by: Agent::Object(id) }, sink);
            }
            let answer = Answer::Count(self.refs(id));
            let to = Agent::FIRST;
            self.say(Fact::Return { to, this: Some(id), method, answer, flags: None }, sink);
        }
        let store = self.world().member(number, ObjectKind::Store);
        if let Some(frame) = self.follower.world_mut().stack.last_mut().filter(|_| fine) {
            frame.out = store.map(|store| (Local::Store, store)).into_iter().collect();
        }
        let result = if fine { HResult::Ok } else { HResult::LogonFailed };
        let method = MethodId::SessionOpenMsgStore;
        let (answer, to) = (Answer::Result(result), Agent::FIRST);
        self.say(Fact::Return { to, this: this.flatten(), method, answer, flags: None }, sink);
    }

    /// What a call gives its client.
    pub(super) fn hand_out(&mut self, entry: &Entry<'_>, kind: ObjectKind, sink: Sink<'_>) {
        let out =
            entry.out.first().or_else(|| entry.args.iter().find(|(k, _)| k.starts_with("lpp")));
        let word = out.map(|(_, word)| word.to_string()).filter(|word| whole(word) != Some(0));
        let Some(id) = word.and_then(|word| self.named(Some(word), kind, sink)) else { return };
        // The logon has kept what it made; if it has not taken hold of it for its client, it has
        // given its own reference away.
        let kept = self.opening_status().map(Holder::Object);
        let world = self.follower.world_mut();
        if let Some(by) = kept.filter(|by| world.held(*by, id) > 0)
            && world.held(Holder::FIRST, id) == 0
        {
            world.book(by, id, -1);
            world.book(Holder::FIRST, id, 1);
            self.claim(Holder::FIRST, id);
        }
        let local = if kind == ObjectKind::Folder { Local::Folder } else { Local::Status };
        if let Some(frame) = self.follower.world_mut().stack.last_mut() {
            frame.out = vec![(local, id)];
        }
    }
}

/// A reference on a support object becomes its store's.
fn pass_on(world: &mut World, support: ObjectId, from: Holder, store: ObjectId) {
    world.book(from, support, -1);
    world.book(Holder::Object(store), support, 1);
}

/// A support object leads to its logon, and a store to its support object.
fn join(world: &mut World, support: ObjectId, logon: ObjectId, store: ObjectId) {
    change(world, support, |object| object.set_field(Field::Logon, Some(logon)));
    change(world, store, |object| object.set_field(Field::Support, Some(support)));
}
