//! Looking for a world without putting it away.

use super::{Archive, Counts, Group, WIDTH};
use crate::sim::search::hand::holds;
use crate::sim::search::reuse::RestOf;
use crate::sim::world::World;

impl Archive {
    /// The number of a world, if it has been seen.
    pub(in crate::sim::search) fn find(&self, world: &World, memory: u64) -> Option<u32> {
        let rest = RestOf::new(world);
        let rest = self.rests.find(&rest, |kept, rest| RestOf::new(kept.as_ref()) == *rest)?;
        let mut numbers = vec![rest, (memory >> 32) as u32, memory as u32];
        for side in &world.clients {
            numbers.push(self.sides.find(side, |a, b| a == b)?);
        }
        for watch in &world.monitor.logons {
            numbers.push(self.watches.find(watch, |a, b| a == b)?);
        }
        for object in &world.objects {
            let key = (object, holds(world, object.id));
            let found = self
                .objects
                .find(&key, |item, key| item.object == *key.0 && item.holds == key.1)?;
            numbers.push(found);
        }
        while numbers.len() > WIDTH {
            let above = numbers.chunks(WIDTH).map(|members| match members {
                [single] => Some(*single),
                _ => self.groups.find(&Group::of(members), |a, b| a == b),
            });
            numbers = above.collect::<Option<_>>()?;
        }
        self.worlds.find(&(Counts::of(world), Group::of(&numbers)), |a, b| a == b)
    }
}
