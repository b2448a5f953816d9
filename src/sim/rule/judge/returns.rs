//! Judges of what a call must have done by the time it returns.

use crate::sim::event::{Agent, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::program::op::{Field, Flag, List, Local};
use crate::sim::program::{ReadingId, Side};
use crate::sim::rule::judge::Judge;
use crate::sim::setting::{Admission, FastAnswer};
use crate::sim::value::{Answer, HResult};
use crate::sim::world::{ClientSide, Frame, Hold, Life, Mark, Object, UIDS};

impl Judge<'_> {
    /// `Release` takes the reference back that it is called for.
    pub(super) fn released(&mut self, frame: &Frame) {
        if let Some(object) = frame.this.filter(|_| frame.count.is_none()) {
            self.note(object);
            self.find(16, Trouble::BadAnswer { object, method: frame.method });
        }
    }

    /// What a call that answers `S_OK` has to have done.
    pub(super) fn succeeded(&mut self, frame: &Frame) {
        let Some(this) = frame.this else {
            if frame.method == MethodId::MsProviderInit {
                self.provider_made(frame);
            }
            return;
        };
        let bad = Trouble::BadAnswer { object: this, method: frame.method };
        match frame.method {
            MethodId::ProviderLogon | MethodId::ProviderSpoolerLogon => {
                self.secret_given(this, frame);
                self.logged_on(this, frame);
            }
            MethodId::ProviderQueryFast if self.world.setting.answer == FastAnswer::Refuses => {
                self.find(118, bad);
            }
            MethodId::StoreAdvise if frame.connection == 0 => self.find(51, bad),
            MethodId::StoreUnadvise => {
                // A registration without a number cannot be found again, whichever it was.
                let meant = |sink: ObjectId| {
                    sink.kind == ObjectKind::Sink && [0, sink.n].contains(&frame.connection)
                };
                let store = self.world.object(this);
                let listed = store.is_some_and(|s| s.list(List::Sinks).any(meant));
                let mut holds = self.world.holds.iter();
                // For each notification that is to come later, it holds one more.
                let queued = |sink: ObjectId| {
                    let all = store.into_iter().flat_map(|s| s.list(List::Queued));
                    all.fold(0, |count, other| count + i8::from(other == sink))
                };
                let held = holds.any(|h| {
                    let its = h.holder == Holder::Object(this) && meant(h.object);
                    its && h.count > queued(h.object)
                });
                if listed || held {
                    self.missed(52, Some(this), frame.method);
                }
            }
            MethodId::StoreQueryInterface if frame.foreign => self.find(17, bad),
            MethodId::StoreQueryInterface | MethodId::InvalidQueryInterface if !frame.mine => {
                self.find(16, bad);
            }
            MethodId::StoreOpenEntry if !self.hands_out(frame) => self.find(16, bad),
            MethodId::StoreGetProps if !self.hands_out(frame) => self.find(10, bad),
            MethodId::LogonOpenEntry => self.folder_opened(frame, bad),
            MethodId::SupportModifyProfile => self.profile_modified(frame),
            MethodId::LogonOpenStatusEntry if frame.out.is_empty() => {
                let rule = self.either(&[16, 60]);
                self.find(rule, bad);
            }
            MethodId::LogonOpenStatusEntry if !self.hands_out(frame) => self.find(16, bad),
            MethodId::SupportMakeInvalid => {
                let object = frame.local(Local::Store);
                let life = object.and_then(|id| self.world.object(id)).map(|object| object.life);
                if life != Some(Life::Invalid) {
                    self.missed(98, object, frame.method);
                }
            }
            _ => {}
        }
    }

    /// Whether the call gives the client something, and a reference with it.
    fn hands_out(&self, frame: &Frame) -> bool {
        let counted = |id| self.world.held(self.world.actor.into(), id) > 0;
        !frame.out.is_empty() && frame.out.iter().all(|(_, id)| counted(*id))
    }

    fn logged_on(&mut self, provider: ObjectId, frame: &Frame) {
        let method = frame.method;
        let given = |local| frame.out.iter().find(|(l, _)| *l == local).map(|(_, id)| *id);
        let (logon, store) = (given(Local::Logon), given(Local::Store));
        let support = frame.local(Local::Sup);
        // The first logon of all cannot have found anything open.
        let again = method == MethodId::ProviderLogon && self.world.monitor.logons.len() > 1;
        if again && self.reopened(provider, frame) {
            return;
        }
        let for_spooler = method == MethodId::ProviderSpoolerLogon;
        if let Some(store) = store.filter(|store| for_spooler && !self.world.is_spoolers(*store)) {
            return self.shared_with_spooler(provider, store, logon);
        }
        if for_spooler && self.shares() && self.lists_clients_store(provider, support) {
            self.find(32, Trouble::BadAnswer { object: provider, method });
        }
        if !self.admitted() {
            let what = Trouble::BadAnswer { object: provider, method };
            self.find(38, what);
        }
        if logon.is_none() || store.is_none() {
            self.missed(32, Some(provider), method);
        }
        self.stray_stores(support, store);
        let registered = self.world.uids.iter().filter(|u| Some(u.support) == support).count();
        if !for_spooler && registered < usize::from(UIDS) {
            self.never_called(33, support, MethodId::SupportSetProviderUid);
        }
        let extra =
            self.world.rows.iter().any(|row| Some(row.support) == support && row.copies > 1);
        if let Some(object) = support.filter(|_| extra) {
            self.find(36, Trouble::Repeated { object, method: MethodId::SupportModifyStatusRow });
        }
        let Some(store) = store else { return };
        let listed =
            self.world.object(provider).is_some_and(|p| p.list(List::Stores).any(|s| s == store));
        if for_spooler {
            let marked = self.world.object(store).is_some_and(|store| store.flag(Flag::Spooler));
            if !marked {
                self.missed(46, Some(store), method);
            }
        } else if !listed {
            self.missed(23, Some(provider), method);
        }
        let kept = self.world.object(store).and_then(|object| object.field(Field::Support));
        if kept != support {
            self.missed(25, Some(store), method);
        }
        let held = support.map_or(0, |id| self.world.held(Holder::Object(store), id));
        if held == 0 {
            self.missed(24, support, method);
        }
    }

    /// The spooler has been handed a client's store (C09): with its logon, marked, and counted.
    #[inline(never)]
    fn shared_with_spooler(
        &mut self,
        provider: ObjectId,
        store: ObjectId,
        logon: Option<ObjectId>,
    ) {
        let method = MethodId::ProviderSpoolerLogon;
        if logon.is_none() {
            self.missed(32, Some(provider), method);
        }
        if !self.world.object(store).is_some_and(|store| store.flag(Flag::Spooler)) {
            self.missed(46, Some(store), method);
        }
        if self.world.held(Holder::Spooler, store) != 1 {
            self.find(16, Trouble::BadAnswer { object: store, method });
        }
    }

    /// Whether the spooler is to get the client's objects (C09).
    fn shares(&self) -> bool {
        self.program.readings().side(ReadingId::C09) == Side::B
    }

    /// Whether the provider object has a store on its list that could be shared.
    #[inline(never)]
    fn lists_clients_store(&self, provider: ObjectId, support: Option<ObjectId>) -> bool {
        let entry = support.map(|support| self.world.entry_of(support));
        let mut stores = self.world.object(provider).into_iter().flat_map(|p| p.list(List::Stores));
        stores.any(|store| Some(self.world.entry_of(store)) == entry)
    }

    /// Whether the server, or the user, has let the provider in.
    fn admitted(&self) -> bool {
        match self.world.setting.admission {
            Admission::Granted | Admission::Warned => true,
            Admission::Unconfigured => self.world.configured,
            Admission::NoPassword => {
                self.world.configured && self.program.readings().side(ReadingId::C31) == Side::C
            }
            _ => false,
        }
    }

    /// What is not saved now is lost (R118).
    #[inline(never)]
    pub(super) fn shut_down_fast(&mut self, frame: &Frame) {
        let Some(provider) = frame.this else { return };
        let saved = self.world.object(provider).is_some_and(|p| p.flag(Flag::Saved));
        if !saved {
            self.missed(118, Some(provider), frame.method);
        }
    }

    /// A logon that fails leaves nothing behind (R40), and its result says how bad it is (R38).
    #[inline(never)]
    pub(super) fn refused(&mut self, frame: &Frame, answer: Answer) {
        let Answer::Result(result) = answer else { return };
        let Some(support) = frame.local(Local::Sup).filter(|_| result.is_error()) else {
            return;
        };
        let number = self.world.logon_of(support);
        let method = frame.method;
        let made = self.world.objects.iter().filter(|object| {
            let kinds = [ObjectKind::Store, ObjectKind::Logon, ObjectKind::Section];
            object.logon == number && object.life != Life::Freed && kinds.contains(&object.id.kind)
        });
        let mut left: Vec<_> = made.map(|object| object.id).collect();
        let kept = self.world.holders(support).any(|h| matches!(h.holder, Holder::Object(_)));
        left.extend(kept.then_some(support));
        for object in left {
            if self.note(object) {
                let holder = self.world.holders(object).map(|hold| hold.holder);
                let holder = holder.into_iter().find(|h| matches!(h, Holder::Object(_)));
                self.find(40, Trouble::LeftOver { object, holder });
            }
        }
        if frame.out.iter().any(|(local, _)| *local != Local::Error) {
            self.missed(11, Some(support), method);
        }
        if frame.mine {
            self.find(30, Trouble::BadAnswer { object: support, method });
        }
    }

    /// What a logon that found the store open already may and may not do. False if it did not.
    #[inline(never)]
    fn reopened(&mut self, provider: ObjectId, frame: &Frame) -> bool {
        let method = frame.method;
        let support = frame.local(Local::Sup);
        let number = support.map_or(0, |id| self.world.logon_of(id));
        let given = |local| frame.out.iter().find(|(l, _)| *l == local).map(|(_, id)| *id);
        let entry = support.map_or(0, |id| self.world.entry_of(id));
        let session = support.and_then(|id| self.world.watch(id)).and_then(|w| w.session);
        let open = |object: &&Object| {
            object.id.kind == ObjectKind::Store
                && object.life == Life::Live
                && object.logon != number
                && (self.world.users(object.id) > 0
                    || self.world.held(Holder::Spooler, object.id) > 0)
                && self.world.watch(object.id).is_some_and(|watch| {
                    watch.entry == entry && watch.session == session && !watch.spooler
                })
        };
        let Some(open) = self.world.objects.iter().find(open).map(|object| object.id) else {
            return false;
        };
        let made = self.world.member(number, ObjectKind::Store);
        if let Some(made) = made {
            self.find(31, Trouble::Repeated { object: made, method });
            return true;
        }
        if frame.foreign {
            self.find(30, Trouble::BadAnswer { object: open, method });
        }
        if given(Local::Store) != Some(open) {
            self.missed(28, Some(provider), method);
        } else if !frame.mine {
            self.find(28, Trouble::BadAnswer { object: open, method });
        }
        let Some(support) = support else { return true };
        let kept = |hold: &Hold| {
            hold.object == support && matches!(hold.holder, Holder::Object(id) if id == open)
        };
        if self.world.holds.iter().any(kept) {
            self.note(support);
            self.find(27, Trouble::Repeated { object: support, method });
        }
        if self.in_tables(support) {
            self.find(29, Trouble::Repeated { object: support, method });
        }
        true
    }

    /// A store that `Logon` has made and handed to nobody.
    fn stray_stores(&mut self, support: Option<ObjectId>, handed_out: Option<ObjectId>) {
        let logon = support.map_or(0, |id| self.world.logon_of(id));
        let own = |o: &&Object| o.id.kind == ObjectKind::Store && o.logon == logon;
        let stores = self.world.objects.iter().filter(own);
        let stray: Vec<_> = stores.map(|o| o.id).filter(|id| Some(*id) != handed_out).collect();
        for object in stray {
            if handed_out.is_some() && self.world.exists(object) && self.note(object) {
                let holder = self.world.holders(object).next().map(|hold| hold.holder);
                self.find(32, Trouble::LeftOver { object, holder });
            }
        }
    }

    /// What `Logoff` must have let go of.
    pub(super) fn logged_off(&mut self, frame: &Frame, answer: Answer) {
        let method = frame.method;
        let Some(logon) = frame.this else { return };
        let strict = self.program.readings().side(ReadingId::C43) == Side::A;
        if strict && answer != Answer::Result(HResult::Ok) {
            self.find(86, Trouble::BadAnswer { object: logon, method });
            return;
        }
        if self.world.undefined {
            return;
        }
        let kinds = |kind| move |id: &ObjectId| id.kind == kind;
        let number = self.world.logon_of(logon);
        let own = self.world.objects.iter().filter(|object| object.logon == number);
        let ids: Vec<_> = own.map(|object| object.id).collect();
        for sink in ids.iter().copied().filter(kinds(ObjectKind::Sink)) {
            let held = self.world.holders(sink).any(|hold| !hold.holder.is_client());
            if held && self.note(sink) {
                let rule = self.either(&[85, 52]);
                self.missed(rule, Some(sink), method);
            }
        }
        for status in ids.iter().copied().filter(kinds(ObjectKind::Status)) {
            // One that only its client still holds is let go of.
            let holders: Vec<_> = self.world.holders(status).map(|hold| hold.holder).collect();
            let kept = holders.is_empty() || holders.iter().any(|h| !h.is_client());
            if self.world.exists(status) && kept && self.note(status) {
                let rule = self.either(&[85, 60]);
                self.missed(rule, Some(status), method);
            }
        }
        for folder in ids.iter().copied().filter(kinds(ObjectKind::Folder)) {
            // One that takes its store with it is on its way out (C42).
            let goes = self.program.readings().side(ReadingId::C42) == Side::B;
            let live = self
                .world
                .object(folder)
                .is_some_and(|object| object.life == Life::Live && (object.refs > 0 || !goes));
            if live {
                let rule = self.either(&[85, 61]);
                self.missed(rule, Some(folder), method);
            }
        }
        let listed = self.world.objects.iter().any(|object| {
            object.id.kind == ObjectKind::Provider
                && object.list(List::Stores).any(|store| ids.contains(&store))
        });
        if listed {
            self.missed(93, Some(logon), method);
        }
        let from_session =
            matches!(self.world.running(), Agent::Object(id) if id.kind == ObjectKind::Session);
        if from_session {
            for support in ids.iter().copied().filter(kinds(ObjectKind::Support)) {
                if self.world.exists(support) && self.note(support) {
                    self.missed(87, Some(support), method);
                }
            }
        }
    }

    /// Whoever shares a session that is ended for all, and has asked to be told, is told (R108).
    #[inline(never)]
    pub(super) fn sharers_told(&mut self, session: ObjectId, shared: bool) {
        let waits = |side: &ClientSide| {
            let asked = side.connections.iter().any(|connection| connection.store == session);
            side.session == Some(session) && !side.ended && asked && !side.told
        };
        if shared && self.world.clients.iter().any(waits) {
            self.missed(108, Some(session), MethodId::SessionLogoff);
        }
    }

    pub(super) fn session_over(&mut self, session: ObjectId) {
        let method = MethodId::SessionLogoff;
        if !self.world.is_ended(session) {
            return;
        }
        let shares = self.shares();
        let watches = (1..).zip(self.world.monitor.logons.clone());
        for (number, watch) in watches.filter(|(_, w)| w.session == Some(session) && !w.spooler) {
            let Some(logon) = self.world.member(number, ObjectKind::Logon) else {
                continue;
            };
            // The logon of a store that was closed before was the support object's to log off.
            let due = watch.attached && !watch.closed && watch.logoffs == Mark::Never;
            let open = self.world.exists(logon) && due;
            if open && !self.world.undefined {
                self.missed(107, Some(logon), method);
            }
            // One that the spooler has closed just now has not been judged yet (C09).
            if !watch.closed || shares && !watch.judged {
                self.transports_never(number, &watch);
            }
        }
    }
}
