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

    /// The step at which a log is opened: its first illegal event, else its start.
    pub fn opens(&self) -> u32 {
        self.findings().next().and_then(|(n, _)| u32::try_from(n).ok()).unwrap_or(0)
    }

    /// How many rules have been broken by a step.
    pub fn broken_by(&self, step: u32) -> usize {
        let firsts = self.broken.get(|| {
            let (mut rules, mut firsts) = (Vec::new(), Vec::new());
            for (n, finding) in self.findings() {
                if !rules.contains(&finding.rule) {
                    rules.push(finding.rule);
                    firsts.push(n);
                }
            }
            firsts
        });
        let step = i32::try_from(step).unwrap_or(i32::MAX);
        firsts.partition_point(|n| *n <= step)
    }
}
