//! Judges of what is left when nothing runs any more.

use crate::sim::event::Trouble;
use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::rule::blame::blame;
use crate::sim::rule::judge::Judge;
use crate::sim::rule::left_over::{Scope, left_over, roots};
use crate::sim::world::Mark;

impl Judge<'_> {
    pub(super) fn transports_never(&mut self) {
        if self.world.monitor.transports == Mark::Never && !self.world.undefined {
            let rule = match self.world.client.asked {
                Some(_) => self.either(&[70, 71, 69]),
                None => self.either(&[71, 70]),
            };
            let store = self.world.objects.iter().find(|o| o.id.kind == ObjectKind::Store);
            let store = store.map(|object| object.id);
            self.never_called(rule, store, MethodId::SupportStoreLogoffTransports);
        }
    }

    pub(super) fn store_over(&mut self) {
        if !self.world.monitor.session_ended {
            self.transports_never();
        }
        self.leaks(Scope::Store);
    }

    /// Whatever is left when its time is up, one finding for each root of a chain of holders.
    pub(super) fn leaks(&mut self, scope: Scope) {
        let left = left_over(self.world, scope);
        for root in roots(self.world, &left) {
            if !self.note(root.object) {
                continue;
            }
            let what = Trouble::LeftOver { object: root.object, holder: root.holder };
            let blamed = blame(self.program, self.world, what, self.line);
            self.found.push(blamed);
        }
    }
}
