//! The world that a search goes on from: commands are carried out in a copy of it, and undone there.

use std::mem::take;

use crate::sim::ids::ObjectId;
use crate::sim::search::archive::Counts;
use crate::sim::search::reuse;
use crate::sim::touched::Touched;
use crate::sim::world::{Hold, World};

/// A world in hand, with the numbers of its parts: what follows from it is put in the archive by
/// what has changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Hand {
    pub(super) world: World,
    pub(super) counts: Counts,
    /// The numbers of the parts, and after them those of the groups, level by level.
    pub(super) numbers: Vec<u32>,
    pub(super) spare: Vec<u32>,
    pub(super) alike: Alike,
}

/// What is the same in the world in hand and in the one that was put away last, as far as known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Alike {
    pub(super) rest: bool,
    pub(super) sides: bool,
    pub(super) watches: bool,
}

impl Hand {
    /// Makes a world equal to the one in hand, whatever it was; what is alike already stays.
    pub(super) fn lay_out(&mut self, world: &mut World) {
        let objects = &self.world.objects;
        world.objects.truncate(objects.len());
        for (old, new) in world.objects.iter_mut().zip(objects).filter(|(old, new)| old != new) {
            reuse::object(old, new);
        }
        world.objects.extend(objects.iter().skip(world.objects.len()).cloned());
        world.clients.resize_with(self.world.clients.len(), Default::default);
        self.alike = Alike::default();
        self.lay_out_others(world);
    }

    /// Undoes a command that has touched some objects.
    pub(super) fn undo(&mut self, world: &mut World, mut touched: Touched) {
        let objects = &self.world.objects;
        // What has come about was not there before; nothing else has gone.
        let mut at = 0;
        while world.objects.len() > objects.len() {
            if objects.get(at).map(|old| old.id) == world.objects.get(at).map(|new| new.id) {
                at += 1;
            } else {
                world.objects.remove(at);
                touched.remove(at);
            }
        }
        for (at, (object, before)) in world.objects.iter_mut().zip(objects).enumerate() {
            if touched.has(at) {
                reuse::object(object, before);
            }
        }
        self.lay_out_others(world);
    }

    /// All but the objects.
    fn lay_out_others(&mut self, world: &mut World) {
        let alike = take(&mut self.alike);
        if !alike.rest {
            reuse::rest(world, &self.world);
        }
        copy(&mut world.holds, &self.world.holds);
        if !alike.sides {
            let both = world.clients.iter_mut().zip(&self.world.clients);
            both.for_each(|(side, before)| reuse::side(side, before));
        }
        if !alike.watches {
            world.monitor.logons.clone_from(&self.world.monitor.logons);
        }
    }
}

/// Mostly there are as many entries as before.
fn copy(to: &mut Vec<Hold>, from: &[Hold]) {
    if to.len() == from.len() {
        to.copy_from_slice(from);
    } else {
        to.clear();
        to.extend_from_slice(from);
    }
}

/// The entries of a world's ledger that are about an object.
pub(super) fn holds(world: &World, object: ObjectId) -> &[Hold] {
    let first = world.holds.partition_point(|hold| hold.object < object);
    let rest = world.holds.get(first..).unwrap_or_default();
    let own = rest.iter().take_while(|hold| hold.object == object).count();
    rest.get(..own).unwrap_or_default()
}
