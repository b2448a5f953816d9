//! Judges of what is left when nothing runs any more.

use crate::sim::event::Trouble;
use crate::sim::ids::{Holder, MethodId, ObjectKind};
use crate::sim::program::{ReadingId, Side};
use crate::sim::rule::blame::blame;
use crate::sim::rule::judge::Judge;
use crate::sim::rule::left_over::{Due, LeftOver, left_over, roots};
use crate::sim::world::{Life, Mark, Watch};

impl Judge<'_> {
    /// The store of a logon has been closed by its last client, or its session has ended, and
    /// nobody has asked for the transports.
    pub(super) fn transports_never(&mut self, logon: u8, watch: &Watch) {
        if watch.transports == Mark::Never && !self.world.undefined {
            let rule = match watch.asked {
                Some(_) => self.either(&[70, 71, 69]),
                None => self.either(&[71, 70, 73]),
            };
            let store = self.world.member(logon, ObjectKind::Store);
            self.never_called(rule, store, MethodId::SupportStoreLogoffTransports);
        }
    }

    /// What belongs to a logon is judged when its store has been closed.
    pub(super) fn closed_store(&mut self, logon: u8) {
        // A last `Release` that still waits for the spooler is not over.
        let mut waiting = self.world.parked.iter().flat_map(|parked| &parked.stack);
        if waiting.any(|f| f.this.is_some_and(|id| self.world.logon_of(id) == logon)) {
            return;
        }
        let at = usize::from(logon).saturating_sub(1);
        let Some(watch) = self.world.monitor.logons.get_mut(at) else {
            return;
        };
        if !watch.closed || watch.judged {
            return;
        }
        watch.judged = true;
        let watch = watch.clone();
        if !watch.session.is_some_and(|session| self.world.is_ended(session)) {
            self.transports_never(logon, &watch);
        }
        self.leaks(Due::Logon(logon));
    }

    /// What is left in a process is judged when MAPI has been uninitialized there for the last
    /// time.
    pub(super) fn ended_process(&mut self, process: u8) {
        let now = self.world.process(process);
        if now.judged || now.initialized > 0 || !self.world.loaded_once(process) {
            return;
        }
        if let Some(process) = self.world.process_mut(process) {
            process.judged = true;
        }
        self.leaks(Due::Process(process));
        if now.loaded > 0 {
            self.missed(22, None, MethodId::MapiUninitialize);
        }
    }

    /// The server keeps a connection open whose store is no more (R94).
    #[inline(never)]
    pub(super) fn connections_left(&mut self) {
        let stores = self.world.objects.iter().filter(|object| {
            let open = self.world.watch(object.id).is_some_and(|watch| watch.connected);
            object.id.kind == ObjectKind::Store && object.life == Life::Freed && open
        });
        let stores: Vec<_> = stores.map(|object| object.id).collect();
        for store in stores {
            // Whoever has been told of it need not be told again.
            if let Some(watch) = self.world.watch_mut(store) {
                watch.connected = false;
            }
            self.missed(94, Some(store), MethodId::LogonLogoff);
        }
    }

    /// Whether a holder is a client other than the one that acts.
    fn is_others(&self, holder: Option<Holder>) -> bool {
        let actor = Holder::from(self.world.actor);
        // Where the spooler shares a client's store, it may close it under a client's eyes.
        let shares = self.program.readings().side(ReadingId::C09) == Side::B;
        let acts = actor.is_client() || shares && actor == Holder::Spooler;
        holder.is_some_and(|holder| holder.is_client() && acts && holder != actor)
    }

    /// Whatever is left when its time is up, one finding for each root of a chain of holders.
    pub(super) fn leaks(&mut self, due: Due) {
        let left = left_over(self.world, due);
        if !left.is_empty() {
            self.leaked(due, &left);
        }
    }

    #[inline(never)]
    fn leaked(&mut self, due: Due, left: &[LeftOver]) {
        for root in roots(self.world, left) {
            // What another client keeps open in a store that somebody closes is not due yet.
            let others = matches!(due, Due::Logon(_)) && self.is_others(root.holder);
            if others || !self.note(root.object) {
                continue;
            }
            let what = Trouble::LeftOver { object: root.object, holder: root.holder };
            let blamed = blame(self.program, self.world, what, self.line);
            self.found.push(blamed);
        }
    }
}
