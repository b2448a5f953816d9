//! What is still there when its time is up, and who still holds it.

use crate::sim::ids::{Holder, ObjectId, ObjectKind};
use crate::sim::world::{Life, World};

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
    /// MAPIUIDs that are still registered for it.
    pub uids: u8,
    /// Rows that it still has in the status table.
    pub rows: u8,
    /// Behaviour became undefined on the way.
    pub undefined: bool,
}

impl Verdict {
    /// The verdict on a world at rest.
    pub fn of(world: &World) -> Self {
        let scope = if world.monitor.all_judged {
            Some(Scope::All)
        } else if world.monitor.session_judged {
            Some(Scope::Session)
        } else if world.monitor.store_closed {
            Some(Scope::Store)
        } else {
            None
        };
        let left = scope.map(|scope| left_over(world, scope)).unwrap_or_default();
        let (uids, rows) = match scope {
            None => (0, 0),
            Some(_) => (
                world.uids.iter().map(|entry| entry.copies).sum(),
                world.rows.iter().map(|row| row.copies).sum(),
            ),
        };
        Self { scope, left, uids, rows, undefined: world.undefined }
    }

    /// Whether nothing is left over.
    pub fn is_clean(&self) -> bool {
        self.left.is_empty() && self.uids == 0 && self.rows == 0 && !self.undefined
    }
}

/// Everything in a scope that should be gone and is not, once for each holder.
pub fn left_over(world: &World, scope: Scope) -> Vec<LeftOver> {
    let mut left = Vec::new();
    let due = world
        .objects
        .iter()
        .filter(|object| object.life != Life::Freed && belongs(object.id.kind, scope));
    for object in due {
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

fn belongs(kind: ObjectKind, scope: Scope) -> bool {
    match kind {
        ObjectKind::Support
        | ObjectKind::Logon
        | ObjectKind::Store
        | ObjectKind::Folder
        | ObjectKind::Status
        | ObjectKind::Section
        | ObjectKind::Sink => true,
        ObjectKind::Provider | ObjectKind::Session => scope >= Scope::Session,
    }
}
