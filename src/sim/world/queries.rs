//! Questions that are asked of a world.

use crate::sim::ids::{Actor, ClientId, Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::program::op::List;
use crate::sim::world::{
    ClientSide, Frame, Life, Mailbox, Mark, Object, Transit, Until, Watch, World,
};

impl World {
    /// Whether what a call waits for has come about.
    pub fn is_met(&self, until: Until) -> bool {
        match until {
            Until::Idle(entry) => {
                self.mailbox(entry).is_none_or(|mailbox| mailbox.transit == Transit::Idle)
            }
            Until::Flushed(entry) => self
                .mailbox(entry)
                .is_none_or(|mailbox| mailbox.transit == Transit::Idle && mailbox.queue == 0),
            Until::Answered => {
                let mut server = self.parked.iter().filter(|p| p.actor == Actor::Server);
                server.any(|p| p.stack.last().is_some_and(|frame| frame.mine))
            }
            Until::Quiet(sink) => !self.is_notified(sink),
            Until::Delivered | Until::User => false,
            Until::Emptied(store) => {
                self.object(store).is_none_or(|store| store.list(List::Folders).next().is_none())
            }
        }
    }

    /// Whether a sink's `OnNotify` is running.
    pub fn is_notified(&self, sink: ObjectId) -> bool {
        let running =
            |frame: &Frame| frame.method == MethodId::SinkOnNotify && frame.this == Some(sink);
        self.parked.iter().flat_map(|parked| &parked.stack).any(running)
    }

    /// Whether a client has deleted a sink that others still hold: it is gone with its count.
    #[inline(never)]
    pub fn is_discarded(&self, id: ObjectId) -> bool {
        let gone = |sink: &Object| sink.life == Life::Freed && sink.refs > 0;
        id.kind == ObjectKind::Sink && self.object(id).is_some_and(gone)
    }

    /// The clients, each with what it knows.
    pub fn sides(&self) -> impl Iterator<Item = (ClientId, &ClientSide)> {
        (1..).map(ClientId).zip(&self.clients)
    }

    /// What a client knows; nothing if the story has no such client.
    pub fn side(&self, client: ClientId) -> &ClientSide {
        static NOBODY: ClientSide = ClientSide {
            initialized: false,
            session: None,
            exited: false,
            ended: false,
            may_shut_down: false,
            told: false,
            given: Vec::new(),
            connections: Vec::new(),
            left: Vec::new(),
            complete: Vec::new(),
        };
        self.clients.get(client.index()).unwrap_or(&NOBODY)
    }

    /// The process of whoever acts. The spooler runs beside the first client.
    pub fn process_of(&self, actor: Actor) -> u8 {
        match actor {
            Actor::Client(client) => self.setting.process(client),
            Actor::Spooler | Actor::Transport | Actor::Server => 0,
        }
    }

    /// Whether MAPI is initialized where a client runs.
    pub fn is_initialized(&self, client: ClientId) -> bool {
        self.process(self.setting.process(client)).initialized > 0
    }

    /// The references that all clients together have on an object.
    pub fn held_by_clients(&self, object: ObjectId) -> i8 {
        let theirs = self.holders(object).filter(|hold| hold.holder.is_client());
        theirs.map(|hold| hold.count).sum()
    }

    /// The logon that an object belongs to, counted from 1; 0 if it belongs to none.
    pub fn logon_of(&self, id: ObjectId) -> u8 {
        self.object(id).map_or(0, |object| object.logon)
    }

    /// The first object of a kind that belongs to a logon.
    pub fn member(&self, logon: u8, kind: ObjectKind) -> Option<ObjectId> {
        let of = |object: &&Object| object.logon == logon && object.id.kind == kind;
        self.objects.iter().find(of).map(|object| object.id)
    }

    /// What the judges remember of the logon that an object belongs to.
    pub fn watch(&self, id: ObjectId) -> Option<&Watch> {
        self.monitor.logons.get(usize::from(self.logon_of(id)).checked_sub(1)?)
    }

    /// The store of the profile that an object belongs to, counted from 1; 0 for none.
    pub fn entry_of(&self, id: ObjectId) -> u8 {
        self.watch(id).map_or(0, |watch| watch.entry)
    }

    pub(crate) fn watch_mut(&mut self, id: ObjectId) -> Option<&mut Watch> {
        let at = usize::from(self.logon_of(id)).checked_sub(1)?;
        self.monitor.logons.get_mut(at)
    }

    /// Whether the session in which a store was opened has ended.
    pub fn is_over(&self, id: ObjectId) -> bool {
        let session = self.watch(id).and_then(|watch| watch.session);
        session.is_some_and(|session| self.is_ended(session))
    }

    /// Whether `IMSLogon::Logoff` has never been called for the logon that an object belongs to.
    pub fn never_logged_off(&self, id: ObjectId) -> bool {
        self.watch(id).is_none_or(|watch| watch.logoffs == Mark::Never)
    }

    /// Whether `IMAPISession::Logoff` has been called for a session.
    pub fn is_ended(&self, session: ObjectId) -> bool {
        self.monitor.ended.contains(&session)
    }

    /// The clients that hold references on an object.
    pub fn users(&self, object: ObjectId) -> usize {
        self.holders(object).filter(|hold| hold.holder.is_client()).count()
    }

    /// Whether an object was made for the spooler.
    pub fn is_spoolers(&self, id: ObjectId) -> bool {
        self.watch(id).is_some_and(|watch| watch.spooler)
    }

    /// The spooler's store object for the store of a number.
    pub fn spoolers(&self, entry: u8) -> Option<ObjectId> {
        let own = |o: &&Object| {
            let of = |watch: &Watch| {
                // A client's if the spooler shares it (C09).
                let its = watch.spooler || self.held(Holder::Spooler, o.id) > 0;
                its && watch.entry == entry
            };
            let live = o.id.kind == ObjectKind::Store && o.life != Life::Freed;
            live && self.watch(o.id).is_some_and(of)
        };
        self.objects.iter().find(own).map(|object| object.id)
    }

    /// Whether a client has the store of a number open in another process than this one.
    pub fn is_open_elsewhere(&self, entry: u8, process: u8) -> bool {
        self.objects.iter().any(|object| {
            object.id.kind == ObjectKind::Store
                && object.process != process
                && self.entry_of(object.id) == entry
                && self.users(object.id) > 0
        })
    }

    /// The mailbox of the store of a number.
    pub fn mailbox(&self, entry: u8) -> Option<&Mailbox> {
        self.mail.get(usize::from(entry).checked_sub(1)?)
    }

    pub(crate) fn mailbox_mut(&mut self, entry: u8) -> Option<&mut Mailbox> {
        self.mail.get_mut(usize::from(entry).checked_sub(1)?)
    }
}
