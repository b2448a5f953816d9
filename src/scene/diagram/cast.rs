//! Who and what a run ever shows, so that nothing on the diagram has to make room later.

use crate::scene::diagram::Key;
use crate::scene::diagram::crowd::Crowd;
use crate::session::run::Run;
use crate::sim::event::{Agent, Fact, Trouble};
use crate::sim::ids::{Holder, ObjectId};
use crate::sim::ordered::{distinct, sorted};
use crate::sim::world::{Life, World};

/// Found once for a run; a step's diagram then needs no look at the other steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    /// The objects that were not yet freed when the run began, or came later.
    pub objects: Vec<ObjectId>,
    /// A function of MAPI's is called that belongs to no object.
    pub functions: bool,
    /// Who ever holds references on what; `true` if the run has it from the start.
    pub refs: Vec<(Holder, ObjectId)>,
    /// The cards of the calls that ever hold references.
    callers: Vec<(Holder, ObjectId, Key)>,
    /// At which step an object was freed.
    pub freed: Vec<(ObjectId, u32)>,
    /// At which step an object was found left over.
    pub left: Vec<(u32, ObjectId)>,
    /// MAPIUIDs, and since which step they have been registered first.
    pub uids: Vec<(u32, u8, ObjectId)>,
    /// Rows of the status table, and since which step they have been there first.
    pub rows: Vec<(u32, ObjectId)>,
    /// The logons, where there are several.
    pub crowd: Crowd,
}

impl Cast {
    pub fn of(run: &Run) -> Self {
        Self::within(run, (0, run.last()))
    }

    /// What a stretch of a run shows, by the places of its events.
    pub fn around(run: &Run, (begin, end): (usize, usize)) -> Self {
        let n =
            |place: usize| u32::try_from(place.saturating_sub(run.before())).unwrap_or(u32::MAX);
        Self::within(run, (n(begin), n(end)))
    }

    /// What these steps of a run show.
    pub fn within(run: &Run, (first, last): (u32, u32)) -> Self {
        let mut cast = Self::default();
        let start = run.world(first);
        let there = start.objects.iter().filter(|o| o.life != Life::Freed);
        cast.objects.extend(there.map(|o| o.id));
        cast.meet(start, 0);
        run.each(first + 1, last, |n, event, world| {
            cast.hear(&event.fact, n);
            cast.meet(world, n);
        });
        // What was reported before it was left over, as a call that never came, is not once more.
        for root in run.verdict.roots(run.rest()) {
            let known = cast.left.iter().any(|(_, object)| *object == root.object);
            if !known && last == run.last() {
                cast.left.push((run.last(), root.object));
            }
        }
        cast.objects = distinct(std::mem::take(&mut cast.objects));
        cast.refs = sorted(std::mem::take(&mut cast.refs));
        cast.crowd = Crowd::of(run, (first, last), &cast.objects, &cast.refs);
        cast
    }

    /// What a fact brings or takes away.
    fn hear(&mut self, fact: &Fact, n: u32) {
        match *fact {
            Fact::Create { object, .. } => self.objects.push(object),
            Fact::Free { object, .. } => self.freed.push((object, n)),
            Fact::Call { from: Agent::Function(_), .. } | Fact::Call { this: None, .. } => {
                self.functions = true
            }
            Fact::Finding(finding) => {
                if let Trouble::LeftOver { object, .. } = finding.what {
                    self.left.push((n, object));
                }
            }
            _ => {}
        }
    }

    /// What a world has that was not there before.
    fn meet(&mut self, world: &World, n: u32) {
        for hold in &world.holds {
            let pair = (hold.holder, hold.object);
            if !self.refs.contains(&pair) {
                self.refs.push(pair);
                if let Holder::Call(_) = hold.holder {
                    let key = Key::of_holder(hold.holder, world);
                    self.callers.push((hold.holder, hold.object, key));
                }
            }
        }
        for entry in &world.uids {
            let known = |(_, uid, support): &(u32, u8, ObjectId)| {
                *uid == entry.uid && *support == entry.support
            };
            if !self.uids.iter().any(known) {
                self.uids.push((n, entry.uid, entry.support));
            }
        }
        for row in &world.rows {
            if !self.rows.iter().any(|(_, support)| *support == row.support) {
                self.rows.push((n, row.support));
            }
        }
    }

    /// The card at which a holder's references on an object begin, the same at every step.
    pub fn holder(&self, holder: Holder, object: ObjectId, world: &World) -> Key {
        let known = self.callers.iter().find(|(h, o, _)| (*h, *o) == (holder, object));
        known.map_or_else(|| Key::of_holder(holder, world), |(_, _, key)| *key)
    }

    /// At which step an object was freed, if that was at or before a step.
    pub fn freed_by(&self, object: ObjectId, step: u32) -> Option<u32> {
        let freed = self.freed.iter().find(|(id, _)| *id == object);
        freed.map(|(_, n)| *n).filter(|n| *n <= step)
    }

    /// Whether an object has been found left over by a step.
    pub fn left_by(&self, object: ObjectId, step: u32) -> bool {
        self.left.iter().any(|(n, id)| *id == object && *n <= step)
    }
}
