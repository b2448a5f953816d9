//! Judges of what becomes of messages, and of who may touch them.

use crate::sim::event::{Change, Trouble};
use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::program::op::{Flag, Notice};
use crate::sim::rule::judge::Judge;
use crate::sim::value::{Answer, HResult};
use crate::sim::world::{Frame, Transit};

impl Judge<'_> {
    /// A message in transit is stopped only by whoever was asked to (R122), and one that is going
    /// out is not taken back (R63).
    #[inline(never)]
    pub(super) fn mail_moved(&mut self, entry: u8, change: Change) {
        let Some(frame) = self.world.stack.last() else { return };
        let (object, method, told) = (frame.this, frame.method, frame.told);
        let sending = self.world.mailbox(entry).is_some_and(|m| m.transit == Transit::Outbound);
        match change {
            Change::Dropped | Change::Stopped if told & Notice::Cancel.bit() == 0 => {
                self.find(122, Trouble::NotAllowed { object, method });
            }
            Change::TakenBack if sending => {
                self.find(63, Trouble::NotAllowed { object, method });
            }
            _ => {}
        }
    }

    /// Locking messages is for the spooler, through its own store object (R62).
    #[inline(never)]
    pub(super) fn locked(&mut self, frame: &Frame, answer: Answer) {
        let Some(store) = frame.this.filter(|id| id.kind == ObjectKind::Store) else { return };
        let entry = self.world.entry_of(store);
        let spoolers = self.world.object(store).is_some_and(|store| store.flag(Flag::Spooler));
        let waits = |m: &crate::sim::world::Mailbox| m.locked && m.transit == Transit::Idle;
        let locked = self.world.mailbox(entry).is_some_and(waits);
        if !spoolers && (answer == Answer::Result(HResult::Ok) || locked) {
            let method = MethodId::StoreSetLockState;
            self.find(62, Trouble::BadAnswer { object: store, method });
        }
    }
}
