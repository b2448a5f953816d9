//! Worlds that differ only in which of several like clients, or of several like stores, is which.
//!
//! Numbers of objects say in which order things came about and stay as they are: loops go by them,
//! so two orders are two worlds. Who is called client 2 and which store is the profile's second is
//! nothing to any listing, so of all such namings one is enough.

use crate::sim::command::{Act, Command};
use crate::sim::ids::{Actor, ClientId, Holder};
use crate::sim::ordered::insert_by;
use crate::sim::search::hash::hash;
use crate::sim::setting::{Seat, Setting};
use crate::sim::world::{Frame, Hold, Mailbox, Parked, Until, World};

/// Names have room for so many clients and stores, counted from 1.
const NAMES: usize = 16;

/// New names of clients and stores, by the old ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renaming {
    clients: [u8; NAMES],
    entries: [u8; NAMES],
}

/// Which clients and stores can stand for each other.
#[derive(Clone, Debug, Default)]
pub struct Symmetry {
    clients: Vec<Vec<u8>>,
    entries: Vec<u8>,
}

impl Symmetry {
    /// What is alike in a setting.
    pub fn of(setting: &Setting) -> Self {
        let clients: Vec<ClientId> = setting.clients().collect();
        let seated = |seat| {
            let like = clients.iter().filter(move |id| setting.seat(**id) == seat);
            like.map(|id| id.0).collect::<Vec<_>>()
        };
        // Whoever shares a session takes the first one that there is.
        let own = if seated(Seat::Shares).is_empty() { seated(Seat::Own) } else { Vec::new() };
        let groups = [own, seated(Seat::Shares), seated(Seat::Elsewhere)];
        let inbox = |entry: &u8| setting.default_inbox && *entry == 1;
        let entries: Vec<u8> = setting.entries().filter(|entry| !inbox(entry)).collect();
        Self {
            clients: groups.into_iter().filter(|group| group.len() > 1).collect(),
            entries: if entries.len() > 1 { entries } else { Vec::new() },
        }
    }

    /// Whether every world is its own kind.
    pub fn is_trivial(&self) -> bool {
        self.clients.is_empty() && self.entries.is_empty()
    }

    /// Every way to name what is alike, the names as they are first.
    pub fn renamings(&self) -> Vec<Renaming> {
        let mut all = vec![Renaming::default()];
        for group in &self.clients {
            all = vary(&all, group, |renaming| &mut renaming.clients);
        }
        vary(&all, &self.entries, |renaming| &mut renaming.entries)
    }

    /// A world under the names that it is kept under.
    pub fn kept(&self, world: &World) -> World {
        self.naming(world).world(world)
    }

    /// The names that a world is kept under.
    pub(super) fn naming(&self, world: &World) -> Renaming {
        let mut renaming = Renaming::default();
        for group in &self.clients {
            let order = sorted_by(group, |n| client_key(world, ClientId(n)));
            set(&mut renaming.clients, &order, group);
        }
        let order = sorted_by(&self.entries, |n| entry_key(world, n));
        set(&mut renaming.entries, &order, &self.entries);
        renaming
    }
}

impl Default for Renaming {
    fn default() -> Self {
        let mut names = [0; NAMES];
        (0..).zip(&mut names).for_each(|(n, name)| *name = n);
        Self { clients: names, entries: names }
    }
}

impl Renaming {
    fn client(&self, id: ClientId) -> ClientId {
        ClientId(named(&self.clients, id.0))
    }

    fn entry(&self, n: u8) -> u8 {
        named(&self.entries, n)
    }

    fn actor(&self, actor: Actor) -> Actor {
        match actor {
            Actor::Client(id) => Actor::Client(self.client(id)),
            Actor::Spooler | Actor::Transport | Actor::Server => actor,
        }
    }

    fn holder(&self, holder: Holder) -> Holder {
        match holder {
            Holder::Client(id) => Holder::Client(self.client(id)),
            Holder::Spooler | Holder::Object(_) | Holder::Call(_) => holder,
        }
    }

    fn until(&self, until: Until) -> Until {
        match until {
            Until::Idle(entry) => Until::Idle(self.entry(entry)),
            Until::Flushed(entry) => Until::Flushed(self.entry(entry)),
            Until::Emptied(_) | Until::Answered | Until::Quiet(_) | Until::Delivered => until,
            Until::User => until,
        }
    }

    fn mailbox(&self, mailbox: &Mailbox) -> Mailbox {
        Mailbox { due: mailbox.due.map(|until| self.until(until)), ..*mailbox }
    }

    fn frame(&self, frame: &Frame) -> Frame {
        Frame {
            spender: self.holder(frame.spender),
            entry: self.entry(frame.entry),
            ..frame.clone()
        }
    }

    fn parked(&self, parked: &Parked) -> Parked {
        Parked {
            actor: self.actor(parked.actor),
            stack: parked.stack.iter().map(|frame| self.frame(frame)).collect(),
            until: self.until(parked.until),
            hangs: parked.hangs,
        }
    }

    /// The process that a process is called after its only client has another name.
    fn process(&self, setting: &Setting, process: u8) -> u8 {
        let own = setting.clients().find(|id| process > 0 && setting.process(*id) == process);
        own.map_or(process, |id| setting.process(self.client(id)))
    }

    /// A world at rest under these names.
    pub fn world(&self, world: &World) -> World {
        let mut next = world.clone();
        let setting = &world.setting;
        for object in &mut next.objects {
            object.process = self.process(setting, object.process);
        }
        next.holds.clear();
        for hold in &world.holds {
            let hold = Hold { holder: self.holder(hold.holder), ..*hold };
            insert_by(&mut next.holds, hold, |h| (h.object, h.holder));
        }
        next.parked.clear();
        for parked in &world.parked {
            insert_by(&mut next.parked, self.parked(parked), |parked| parked.actor);
        }
        for (id, side) in world.sides() {
            if let Some(place) = next.clients.get_mut(self.client(id).index()) {
                place.clone_from(side);
            }
        }
        for (n, process) in (0..).zip(&world.processes) {
            if let Some(place) = next.process_mut(self.process(setting, n)) {
                *place = *process;
            }
        }
        for (entry, mailbox) in (1..).zip(&world.mail) {
            if let Some(place) = next.mailbox_mut(self.entry(entry)) {
                *place = self.mailbox(mailbox);
            }
        }
        for watch in &mut next.monitor.logons {
            watch.entry = self.entry(watch.entry);
        }
        next
    }

    /// A command under these names.
    pub fn command(&self, command: Command) -> Command {
        let act = match command.act {
            Act::OpenStore(entry) => Act::OpenStore(self.entry(entry)),
            Act::OpenStatus(entry) => Act::OpenStatus(self.entry(entry)),
            act @ (Act::Initialize
            | Act::Logon
            | Act::LogonPlain
            | Act::Advise(_)
            | Act::OpenFolder(_)
            | Act::Unadvise(..)
            | Act::StoreLogoff(..)
            | Act::SessionLogoff(_)
            | Act::AddRef(_)
            | Act::QueryInterface(_)
            | Act::Release(_)
            | Act::Uninitialize
            | Act::ProviderFast
            | Act::QueryFast
            | Act::NotifyFast
            | Act::DoFast
            | Act::Exit
            | Act::AbortSubmit(_)
            | Act::Notify(_)
            | Act::Answer
            | Act::LockMessage(_)
            | Act::Submit(_)) => act,
            Act::SpoolerLogon(entry) => Act::SpoolerLogon(self.entry(entry)),
            Act::SpoolerLogoff(entry) => Act::SpoolerLogoff(self.entry(entry)),
            Act::Mail(entry, change) => Act::Mail(self.entry(entry), change),
            Act::Extra(extra) => Act::Extra(extra.renamed(|entry| self.entry(entry))),
        };
        Command { by: self.actor(command.by), act }
    }

    /// First these names, then the others.
    pub(super) fn then(&self, next: &Self) -> Self {
        let mut both = *self;
        both.clients.iter_mut().for_each(|n| *n = named(&next.clients, *n));
        both.entries.iter_mut().for_each(|n| *n = named(&next.entries, *n));
        both
    }

    /// The old names by the new ones.
    #[must_use]
    pub fn back(&self) -> Self {
        let mut back = Self::default();
        for n in 0..NAMES as u8 {
            rename(&mut back.clients, named(&self.clients, n), n);
            rename(&mut back.entries, named(&self.entries, n), n);
        }
        back
    }
}

fn named(names: &[u8; NAMES], n: u8) -> u8 {
    names.get(usize::from(n)).copied().unwrap_or(n)
}

fn rename(names: &mut [u8; NAMES], n: u8, to: u8) {
    if let Some(name) = names.get_mut(usize::from(n)) {
        *name = to;
    }
}

/// Gives those in the first list the names in the second.
fn set(names: &mut [u8; NAMES], order: &[u8], group: &[u8]) {
    order.iter().zip(group).for_each(|(old, new)| rename(names, *old, *new));
}

/// Each renaming with every order of a group.
fn vary(
    all: &[Renaming],
    group: &[u8],
    names: impl Fn(&mut Renaming) -> &mut [u8; NAMES],
) -> Vec<Renaming> {
    let mut orders = vec![Vec::new()];
    for _ in group {
        let longer = |order: &Vec<u8>| {
            let order = order.clone();
            let free = group.iter().copied().filter(move |n| !order.contains(n));
            free.collect::<Vec<u8>>()
        };
        orders = orders
            .iter()
            .flat_map(|order| {
                longer(order).into_iter().map(move |n| [order.as_slice(), &[n]].concat())
            })
            .collect();
    }
    let mut varied = Vec::new();
    for renaming in all {
        for order in &orders {
            let mut next = *renaming;
            set(names(&mut next), order, group);
            varied.push(next);
        }
    }
    varied
}

fn sorted_by(group: &[u8], key: impl Fn(u8) -> u64) -> Vec<u8> {
    let mut keyed: Vec<(u64, u8)> = Vec::new();
    for n in group {
        insert_by(&mut keyed, (key(*n), *n), |(key, _)| *key);
    }
    keyed.into_iter().map(|(_, n)| n).collect()
}

/// All that a world says of a client, whatever the client is called.
fn client_key(world: &World, id: ClientId) -> u64 {
    let own = |holder| Holder::Client(id) == holder;
    let holds = world.holds.iter().filter(|hold| own(hold.holder));
    let mut key = hash(world.side(id));
    for hold in holds {
        key = hash(&(key, hold.object, hold.count));
    }
    let waits = world.parked.iter().find(|parked| parked.actor == Actor::Client(id));
    let process = world.setting.process(id);
    hash(&(key, world.process(process), waits.map(|parked| parked.until)))
}

/// All that a world says of a store of the profile, whatever its number.
fn entry_key(world: &World, entry: u8) -> u64 {
    let mut key = hash(&world.mailbox(entry).map(|mailbox| Mailbox { due: None, ..*mailbox }));
    for (n, watch) in (1_u8..).zip(&world.monitor.logons) {
        if watch.entry == entry {
            key = hash(&(key, n));
        }
    }
    key
}
