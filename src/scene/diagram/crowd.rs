//! Which object belongs to which logon, where a run has several, and which logon each step is about.

use crate::session::run::Run;
use crate::sim::event::Fact;
use crate::sim::ids::{Holder, ObjectId, ObjectKind};
use crate::sim::ordered::distinct;
use crate::sim::world::World;

/// The logons of a run; nothing where there are fewer than two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crowd {
    /// In the order in which MAPI began them.
    pub logons: Vec<Group>,
    homes: Vec<(ObjectId, u8)>,
    /// Sessions and provider objects, each with the process that it is in.
    owners: Vec<(ObjectId, u8)>,
    /// For each step, the logon that it is about.
    focus: Vec<u8>,
    /// The step that the first of these is about.
    first: u32,
}

/// A logon with everything that belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Counted from 1, as in [`World::logon_of`].
    pub n: u8,
    /// What it is named after: its store, or its logon object where it came to none.
    pub head: ObjectId,
    /// The spooler's copy.
    pub spooler: bool,
    /// The process that it is in, counted from 0.
    process: u8,
}

impl Crowd {
    /// Finds the logons among the objects that the run ever shows.
    pub(super) fn of(
        run: &Run,
        steps: (u32, u32),
        objects: &[ObjectId],
        refs: &[(Holder, ObjectId)],
    ) -> Self {
        // With one logon there is nothing to tell apart.
        let several = run.end().monitor.logons.len() > 1;
        if several { Self::find(run, steps, objects, refs) } else { Self::default() }
    }

    #[inline(never)]
    fn find(
        run: &Run,
        steps: (u32, u32),
        objects: &[ObjectId],
        refs: &[(Holder, ObjectId)],
    ) -> Self {
        let end = run.world(steps.1);
        let numbers = distinct(objects.iter().map(|id| end.logon_of(*id)));
        let groups = numbers.into_iter().filter_map(|n| group(end, objects, n));
        let mut crowd = Self { logons: groups.collect(), ..Self::default() };
        if crowd.logons.len() < 2 {
            return Self::default();
        }
        let homes = objects.iter().map(|id| (*id, crowd.home_in(end, *id, refs)));
        crowd.homes = homes.collect();
        let is_owner =
            |id: &&ObjectId| matches!(id.kind, ObjectKind::Session | ObjectKind::Provider);
        let process = |id: &ObjectId| end.object(*id).map_or(0, |object| object.process);
        crowd.owners = objects.iter().filter(is_owner).map(|id| (*id, process(id))).collect();
        crowd.focus = crowd.subjects(run, steps);
        crowd.first = steps.0;
        crowd
    }

    fn home_in(&self, end: &World, id: ObjectId, refs: &[(Holder, ObjectId)]) -> u8 {
        // A sink is whose store's or logon's holds it.
        let holder = refs.iter().find_map(|(holder, object)| match holder {
            Holder::Object(by) if *object == id && id.kind == ObjectKind::Sink => Some(*by),
            _ => None,
        });
        let n = end.logon_of(holder.unwrap_or(id));
        if self.logons.iter().any(|group| group.n == n) { n } else { 0 }
    }

    /// What each step is about; a step about no logon stays with the one before.
    fn subjects(&self, run: &Run, (first, last): (u32, u32)) -> Vec<u8> {
        let mut about = vec![None];
        run.each(first + 1, last, |_, event, world| {
            let stack = world.stack.iter().rev().filter_map(|frame| frame.this);
            let all = subject(&event.fact).into_iter().chain(stack);
            about.push(all.into_iter().find_map(|id| self.near(id)));
        });
        let start = about.iter().find_map(|group| *group);
        let mut last = start.unwrap_or_else(|| self.logons.first().map_or(0, |group| group.n));
        let mut next = |group: Option<u8>| {
            last = group.unwrap_or(last);
            last
        };
        about.into_iter().map(&mut next).collect()
    }

    /// The logon that an object belongs to; for a session or a provider object that is drawn with
    /// the logons of its process only, the first of those.
    fn near(&self, id: ObjectId) -> Option<u8> {
        let home = self.home(id);
        let owner = self.owners.iter().find(|(owner, process)| *owner == id && *process > 0);
        match owner {
            Some((_, process)) => {
                self.logons.iter().find(|group| group.process == *process).map(|group| group.n)
            }
            None => Some(home).filter(|home| *home > 0),
        }
    }

    /// The logon that an object is drawn with; 0 for what is always drawn.
    pub fn home(&self, id: ObjectId) -> u8 {
        let home = self.homes.iter().find(|(object, _)| *object == id);
        home.map_or(0, |(_, n)| *n)
    }

    /// The logon that a step is about; 0 where there are not several.
    pub fn focus(&self, step: u32) -> u8 {
        let at = step.saturating_sub(self.first) as usize;
        let at = at.min(self.focus.len().saturating_sub(1));
        self.focus.get(at).copied().unwrap_or(0)
    }

    /// Whether an object is drawn while a logon is open: the sessions and provider objects of other
    /// processes are not.
    pub fn is_apart(&self, id: ObjectId, open: u8) -> bool {
        let home = self.home(id);
        let group = self.group(open);
        let owner = self.owners.iter().find(|(owner, _)| *owner == id);
        match (group, owner) {
            (Some(group), Some((_, process))) => *process == group.process,
            _ => home == 0 || home == open,
        }
    }

    pub fn group(&self, n: u8) -> Option<&Group> {
        self.logons.iter().find(|group| group.n == n)
    }
}

/// A logon that came to a logon object or a store. A support object alone belongs to nobody yet.
fn group(end: &World, objects: &[ObjectId], n: u8) -> Option<Group> {
    let of = |kind| {
        let mut own = objects.iter().filter(|id| id.kind == kind && end.logon_of(**id) == n);
        own.next().copied()
    };
    let head = of(ObjectKind::Store).or_else(|| of(ObjectKind::Logon)).filter(|_| n > 0)?;
    let spooler = end.watch(head).is_some_and(|watch| watch.spooler);
    let process = end.object(head).map_or(0, |object| object.process);
    Some(Group { n, head, spooler, process })
}

/// The object that an event is about.
fn subject(fact: &Fact) -> Option<ObjectId> {
    match *fact {
        Fact::Call { this, .. }
        | Fact::Return { this, .. }
        | Fact::Wait { this, .. }
        | Fact::Resume { this, .. } => this,
        Fact::AddRef { object, .. }
        | Fact::Release { object, .. }
        | Fact::Create { object, .. }
        | Fact::Free { object, .. }
        | Fact::Invalidate { object, .. } => Some(object),
        Fact::Register { support, .. }
        | Fact::Unregister { support, .. }
        | Fact::RowAdd { support, .. }
        | Fact::RowRemove { support, .. } => Some(support),
        Fact::Window { session } => Some(session),
        Fact::Connection { store, .. } | Fact::AskedAgain { store, .. } => Some(store),
        Fact::Finding(finding) => finding.what.object(),
        Fact::Others { .. }
        | Fact::Load { .. }
        | Fact::Unload { .. }
        | Fact::Mail { .. }
        | Fact::Saved { .. }
        | Fact::Exit { .. } => None,
    }
}
