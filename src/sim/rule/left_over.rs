//! What is still there when its time is up, and who still holds it.

use crate::sim::ids::{Actor, Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::ordered::insert_once;
use crate::sim::program::op::Field;
use crate::sim::world::{Life, Parked, Until, World};

/// What has come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The client has given back its last reference to the store.
    Store,
    /// The session object is gone.
    Session,
    /// MAPI has been uninitialized for the last time.
    All,
}

/// An object that should be gone, with one of those who hold it, or with nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LeftOver {
    pub object: ObjectId,
    pub holder: Option<Holder>,
    /// How many references that holder has.
    pub count: i8,
}

/// How a run ends, or stands where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The widest thing that has come to its end; `None` while the store is open.
    pub scope: Option<Scope>,
    /// What is left of it, with holders.
    pub left: Vec<LeftOver>,
    /// What is there too, of which a log cannot tell whether it should be.
    pub untold: Vec<ObjectId>,
    /// MAPIUIDs that are still registered for it.
    pub uids: u8,
    /// Rows that it still has in the status table.
    pub rows: u8,
    /// Who waits for what nobody can bring about any more.
    pub hanging: Vec<Waits>,
    /// Behaviour became undefined on the way.
    pub undefined: bool,
}

/// Somebody waits for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Waits {
    pub actor: Actor,
    /// The call that waits, the innermost.
    pub method: MethodId,
    pub until: Until,
}

impl Verdict {
    /// The verdict on a world at rest.
    pub fn of(world: &World) -> Self {
        let over: Vec<Due> = ended(world).collect();
        let scope = over.iter().map(|due| due.scope()).max();
        let mut left: Vec<LeftOver> = Vec::new();
        for due in &over {
            for more in left_over(world, *due) {
                insert_once(&mut left, more);
            }
        }
        let due = |support: ObjectId| {
            over.iter().any(|due| due.scope() == Scope::All || due.covers(world, support))
        };
        let uids = world.uids.iter().filter(|entry| due(entry.support));
        let rows = world.rows.iter().filter(|row| due(row.support));
        Self {
            scope,
            left,
            untold: Vec::new(),
            uids: uids.map(|entry| entry.copies).sum(),
            rows: rows.map(|row| row.copies).sum(),
            hanging: world.hanging().filter_map(waits).collect(),
            undefined: world.undefined,
        }
    }

    /// Of what is left, what is not merely held by something else that is left.
    pub fn roots(&self, world: &World) -> Vec<LeftOver> {
        // As in most runs.
        if self.left.is_empty() {
            return Vec::new();
        }
        roots(world, &self.left)
    }

    /// Whether nothing is left over.
    pub fn is_clean(&self) -> bool {
        let kept = self.left.is_empty() && self.uids == 0 && self.rows == 0;
        kept && self.hanging.is_empty() && !self.undefined
    }
}

pub(super) fn waits(parked: &Parked) -> Option<Waits> {
    let method = parked.stack.last()?.method;
    Some(Waits { actor: parked.actor, method, until: parked.until })
}

/// Something that has come to its end, and with it what should be gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// What belongs to the logon of this number.
    Logon(u8),
    /// What belongs to this session.
    Session(ObjectId),
    /// What is in this process.
    Process(u8),
}

impl Due {
    pub fn scope(self) -> Scope {
        match self {
            Self::Logon(_) => Scope::Store,
            Self::Session(_) => Scope::Session,
            Self::Process(_) => Scope::All,
        }
    }

    /// Whether an object should be gone with it.
    pub fn covers(self, world: &World, id: ObjectId) -> bool {
        let Some(object) = world.object(id) else {
            return false;
        };
        match self {
            Self::Logon(logon) => object.logon == logon,
            Self::Session(session) => {
                let of = world.watch(id).and_then(|watch| watch.session);
                id == session
                    || of == Some(session)
                    || id.kind == ObjectKind::Provider
                        && object.field(Field::Session) == Some(session)
            }
            Self::Process(process) => object.process == process,
        }
    }
}

/// Everything that has come to its end, the narrowest first.
fn ended(world: &World) -> impl Iterator<Item = Due> {
    let logons = (1..).zip(&world.monitor.logons).filter(|(_, watch)| watch.closed);
    let processes = (0..).zip(&world.processes).filter(|(_, process)| process.judged);
    logons
        .map(|(logon, _)| Due::Logon(logon))
        .chain(world.monitor.judged.iter().copied().map(Due::Session))
        .chain(processes.map(|(process, _)| Due::Process(process)))
}

/// What has come to its end and been judged.
pub fn judged(world: &World) -> impl Iterator<Item = Due> {
    ended(world).filter(|due| match due {
        Due::Logon(n) => {
            let watch = world.monitor.logons.get(usize::from(*n).saturating_sub(1));
            watch.is_some_and(|watch| watch.judged)
        }
        Due::Session(_) | Due::Process(_) => true,
    })
}

/// Everything that should be gone and is not, once for each holder.
pub fn left_over(world: &World, due: Due) -> Vec<LeftOver> {
    let mut left = Vec::new();
    let late = world
        .objects
        .iter()
        .filter(|object| object.life != Life::Freed && due.covers(world, object.id));
    for object in late {
        let before = left.len();
        for hold in world.holders(object.id) {
            left.push(LeftOver { object: object.id, holder: Some(hold.holder), count: hold.count });
        }
        if left.len() == before {
            left.push(LeftOver { object: object.id, holder: None, count: 0 });
        }
    }
    left
}

/// Of what is left, those that are not merely held by something else that is left; for a circle,
/// the first of it.
#[inline(never)]
pub(super) fn roots(world: &World, left: &[LeftOver]) -> Vec<LeftOver> {
    let is_left = |id: ObjectId| left.iter().any(|l| l.object == id);
    let mut roots: Vec<LeftOver> = left
        .iter()
        .copied()
        .filter(|l| !matches!(l.holder, Some(Holder::Object(id)) if is_left(id)))
        .collect();
    let mut explained: Vec<ObjectId> = roots.iter().map(|root| root.object).collect();
    loop {
        spread(world, &mut explained);
        let Some(next) = left.iter().find(|l| !explained.contains(&l.object)) else {
            return roots;
        };
        // A circle: the store if it is part of it, for that is where a reference too many shows.
        let entry = left
            .iter()
            .filter(|l| !explained.contains(&l.object))
            .max_by_key(|l| (circle_rank(l), std::cmp::Reverse(l.object)))
            .unwrap_or(next);
        roots.push(*entry);
        explained.push(entry.object);
    }
}

/// Everything that the explained objects hold is explained too.
fn spread(world: &World, explained: &mut Vec<ObjectId>) {
    loop {
        let next = world.holds.iter().find(|hold| {
            matches!(hold.holder, Holder::Object(id) if explained.contains(&id))
                && !explained.contains(&hold.object)
        });
        match next {
            Some(hold) => explained.push(hold.object),
            None => return,
        }
    }
}

fn circle_rank(left: &LeftOver) -> u8 {
    match (left.object.kind, left.holder) {
        (ObjectKind::Store, Some(Holder::Object(id))) if id.kind == ObjectKind::Logon => 3,
        (ObjectKind::Status, _) => 2,
        (ObjectKind::Logon, _) => 1,
        _ => 0,
    }
}
