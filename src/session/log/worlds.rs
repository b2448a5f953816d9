//! The worlds of a long log in few bytes: now and then a whole one, and between these what has
//! changed from event to event.

use std::mem::size_of;

use crate::sim::ids::{Actor, ObjectId};
use crate::sim::world::{
    ClientSide, Frame, Hold, Mailbox, Mark, Object, Parked, Process, RowEntry, UidEntry, Watch,
    World,
};

/// After so many changes there is a whole world again: more would take longer to go through, fewer
/// more room.
const STRIDE: usize = 512;

/// The worlds after the events of a run, one after another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worlds {
    /// World 0, [`STRIDE`], twice that, …
    whole: Vec<World>,
    /// What has changed from one world to the next.
    changes: Vec<Box<[Change]>>,
    last: Option<World>,
}

/// Elements of a list that have others in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Patch<T> {
    at: u32,
    gone: u32,
    new: Box<[T]>,
}

/// One thing that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    Objects(Patch<Object>),
    Holds(Patch<Hold>),
    Stack(Patch<Frame>),
    Parked(Patch<Parked>),
    Uids(Patch<UidEntry>),
    Rows(Patch<RowEntry>),
    Processes(Patch<Process>),
    Clients(Patch<ClientSide>),
    Mail(Patch<Mailbox>),
    Logons(Patch<Watch>),
    Shutdowns(Patch<(ObjectId, Mark)>),
    Ended(Patch<ObjectId>),
    Judged(Patch<ObjectId>),
    Reported(Patch<ObjectId>),
    Actor(Actor),
    /// Whether it is configured anew, behaviour is undefined, the monitor is spoiled.
    Flags([bool; 3]),
}

impl Worlds {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.changes.len() + self.whole.len().min(1)
    }

    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// The next world.
    pub fn push(&mut self, world: &World) {
        let Some(last) = &mut self.last else {
            self.whole.push(world.clone());
            self.last = Some(world.clone());
            return;
        };
        let changes = differences(last, world);
        self.changes.push(changes.into_boxed_slice());
        if self.changes.len().is_multiple_of(STRIDE) {
            self.whole.push(world.clone());
        }
    }

    /// The last whole world up to one.
    pub(super) fn whole_before(at: usize) -> usize {
        at / STRIDE * STRIDE
    }

    /// Worlds `first + 1..=last`, each with its number, where `first` is laid out already.
    pub(super) fn after(
        &self,
        start: &World,
        first: usize,
        last: usize,
        mut see: impl FnMut(usize, &World),
    ) {
        let mut world = start.clone();
        for at in first + 1..=last.min(self.changes.len()) {
            if let Some(changes) = self.changes.get(at - 1) {
                apply(&mut world, changes);
            }
            see(at, &world);
        }
    }

    /// World `at`, counted from 0, or the last one.
    pub fn get(&self, at: usize) -> Option<World> {
        let at = at.min(self.changes.len());
        let mut world = self.whole.get(at / STRIDE)?.clone();
        let changes = self.changes.get(at / STRIDE * STRIDE..at).unwrap_or_default();
        changes.iter().for_each(|changes| apply(&mut world, changes));
        Some(world)
    }

    /// Worlds `first..=last`, one after another, each with its number.
    pub fn each(&self, first: usize, last: usize, mut see: impl FnMut(usize, &World)) {
        let Some(world) = self.get(first).filter(|_| first <= last) else { return };
        see(first, &world);
        self.after(&world, first, last, see);
    }

    /// The bytes that all this takes, near enough.
    pub fn bytes(&self) -> usize {
        let changed: usize = self.changes.iter().flatten().map(Change::bytes).sum();
        let whole: usize = self.whole.iter().map(bytes_of).sum();
        changed + whole + self.changes.len() * size_of::<Box<[Change]>>()
    }
}

/// What has to change for a world to become another one, which it then is.
fn differences(old: &mut World, new: &World) -> Vec<Change> {
    let mut all = Vec::new();
    let out = &mut all;
    patches(&mut old.objects, &new.objects, Change::Objects, out);
    patches(&mut old.holds, &new.holds, Change::Holds, out);
    patches(&mut old.stack, &new.stack, Change::Stack, out);
    patches(&mut old.parked, &new.parked, Change::Parked, out);
    patches(&mut old.uids, &new.uids, Change::Uids, out);
    patches(&mut old.rows, &new.rows, Change::Rows, out);
    patches(&mut old.processes, &new.processes, Change::Processes, out);
    patches(&mut old.clients, &new.clients, Change::Clients, out);
    patches(&mut old.mail, &new.mail, Change::Mail, out);
    let (was, is) = (&mut old.monitor, &new.monitor);
    patches(&mut was.logons, &is.logons, Change::Logons, out);
    patches(&mut was.shutdowns, &is.shutdowns, Change::Shutdowns, out);
    patches(&mut was.ended, &is.ended, Change::Ended, out);
    patches(&mut was.judged, &is.judged, Change::Judged, out);
    patches(&mut was.reported, &is.reported, Change::Reported, out);
    if old.actor != new.actor {
        old.actor = new.actor;
        out.push(Change::Actor(new.actor));
    }
    if flags(old) != flags(new) {
        set_flags(old, flags(new));
        out.push(Change::Flags(flags(new)));
    }
    all
}

fn flags(world: &World) -> [bool; 3] {
    [world.configured, world.undefined, world.monitor.spoiled]
}

fn set_flags(world: &mut World, flags: [bool; 3]) {
    [world.configured, world.undefined, world.monitor.spoiled] = flags;
}

/// Makes a list like another one, and notes how.
fn patches<T: Clone + PartialEq>(
    old: &mut Vec<T>,
    new: &[T],
    change: fn(Patch<T>) -> Change,
    out: &mut Vec<Change>,
) {
    let patch = |at: usize, gone: usize, new: &[T]| {
        let short = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        change(Patch { at: short(at), gone: short(gone), new: new.into() })
    };
    if old.len() == new.len() {
        for (at, (old, new)) in old.iter_mut().zip(new).enumerate() {
            if old != new {
                old.clone_from(new);
                out.push(patch(at, 1, std::slice::from_ref(new)));
            }
        }
        return;
    }
    let first = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = (&old[first..], &new[first..]);
    let last = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(|(a, b)| a == b).count();
    let gone = old.len() - first - last;
    let come = &new[first..new.len() - last];
    out.push(patch(first, gone, come));
    old.splice(first..first + gone, come.iter().cloned());
}

fn apply(world: &mut World, changes: &[Change]) {
    for change in changes {
        match change {
            Change::Objects(patch) => patch.apply(&mut world.objects),
            Change::Holds(patch) => patch.apply(&mut world.holds),
            Change::Stack(patch) => patch.apply(&mut world.stack),
            Change::Parked(patch) => patch.apply(&mut world.parked),
            Change::Uids(patch) => patch.apply(&mut world.uids),
            Change::Rows(patch) => patch.apply(&mut world.rows),
            Change::Processes(patch) => patch.apply(&mut world.processes),
            Change::Clients(patch) => patch.apply(&mut world.clients),
            Change::Mail(patch) => patch.apply(&mut world.mail),
            Change::Logons(patch) => patch.apply(&mut world.monitor.logons),
            Change::Shutdowns(patch) => patch.apply(&mut world.monitor.shutdowns),
            Change::Ended(patch) => patch.apply(&mut world.monitor.ended),
            Change::Judged(patch) => patch.apply(&mut world.monitor.judged),
            Change::Reported(patch) => patch.apply(&mut world.monitor.reported),
            Change::Actor(actor) => world.actor = *actor,
            Change::Flags(flags) => set_flags(world, *flags),
        }
    }
}

impl<T: Clone> Patch<T> {
    fn apply(&self, list: &mut Vec<T>) {
        let at = (self.at as usize).min(list.len());
        let end = at.saturating_add(self.gone as usize).min(list.len());
        list.splice(at..end, self.new.iter().cloned());
    }

    fn bytes(&self) -> usize {
        size_of::<T>() * self.new.len()
    }
}

impl Change {
    fn bytes(&self) -> usize {
        let apart = match self {
            // What objects and clients keep is a few words more.
            Self::Objects(patch) => patch.bytes() + patch.new.len() * 48,
            Self::Clients(patch) => patch.bytes() + patch.new.len() * 96,
            Self::Holds(patch) => patch.bytes(),
            Self::Stack(patch) => patch.bytes(),
            Self::Parked(patch) => patch.bytes(),
            Self::Uids(patch) => patch.bytes(),
            Self::Rows(patch) => patch.bytes(),
            Self::Processes(patch) => patch.bytes(),
            Self::Mail(patch) => patch.bytes(),
            Self::Logons(patch) => patch.bytes(),
            Self::Shutdowns(patch) => patch.bytes(),
            Self::Ended(patch) | Self::Judged(patch) | Self::Reported(patch) => patch.bytes(),
            Self::Actor(_) | Self::Flags(_) => 0,
        };
        size_of::<Self>() + apart
    }
}

fn bytes_of(world: &World) -> usize {
    size_of::<World>()
        + world.objects.len() * (size_of::<Object>() + 48)
        + world.holds.len() * size_of::<Hold>()
        + world.stack.len() * size_of::<Frame>()
        + world.monitor.logons.len() * size_of::<Watch>()
}
