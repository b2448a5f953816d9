//! What has been found in a run by a step.

use crate::session::run::Run;
use crate::sim::ids::ObjectId;
use crate::sim::ordered::distinct;
use crate::sim::rule::{judged, left_over};

impl Run {
    /// What should be gone by a step, as far as that has been judged.
    pub fn left(&self, step: u32) -> Vec<ObjectId> {
        let world = self.world(step);
        let found = judged(world).flat_map(|due| left_over(world, due));
        // What a log comes to is judged behind its last event.
        let end = self.tape.is_some() && step == self.last();
        let ended = self.verdict.left.iter().copied().filter(|_| end);
        let left = found.chain(ended).map(|left| left.object);
        distinct(left.filter(|id| !self.verdict.untold.contains(id)))
    }
}
