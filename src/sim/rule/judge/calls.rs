//! Judges of what happens while calls run.

use crate::sim::event::{Agent, CallArg, SessionFlags, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::machine::keeps_open;
use crate::sim::ordered::insert_once;
use crate::sim::program::op::{Field, Flag, Local};
use crate::sim::program::{ReadingId, Side};
use crate::sim::rule::judge::Judge;
use crate::sim::setting::{FastShutdown, Versions};
use crate::sim::value::LogoffFlags;
use crate::sim::world::{Frame, Mark, Transit};

impl Judge<'_> {
    pub(super) fn call(
        &mut self,
        from: Agent,
        this: Option<ObjectId>,
        method: MethodId,
        arg: CallArg,
    ) {
        if let Some(support) = this.filter(|id| id.kind == ObjectKind::Support) {
            self.support_used(from, support, method);
        }
        match (method, this, arg) {
            (MethodId::LogonLogoff, Some(logon), CallArg::Reserved(flags)) => {
                self.logoff_called(from, logon, flags);
            }
            (MethodId::SupportStoreLogoffTransports, Some(support), CallArg::Flags(flags)) => {
                self.transports_asked(support, flags);
            }
            (MethodId::StoreLogoff, Some(store), CallArg::Flags(flags)) if !from.is_client() => {
                if let Some(watch) = self.world.watch_mut(store) {
                    watch.asked = Some(flags);
                }
            }
            (
                MethodId::SupportSpoolerNotify
                | MethodId::SupportNewUid
                | MethodId::SectionSetProps,
                Some(object),
                _,
            ) => self.called_at_logon(object, method),
            (MethodId::ProviderQueryFast, Some(provider), _)
            | (MethodId::ProviderNotifyFast, Some(provider), _)
            | (MethodId::ProviderDoFast, Some(provider), _)
                if !from.is_client() =>
            {
                self.fast_passed_on(provider, method);
            }
            (MethodId::SinkOnNotify, Some(sink), _) => self.sharer_told(from, sink),
            (MethodId::SupportMakeInvalid, _, CallArg::Object(object))
                if object.kind.implementer() != Party::Provider =>
            {
                self.find(96, Trouble::NotAllowed { object: Some(object), method });
            }
            (MethodId::ProviderSpoolerLogon, Some(provider), _) => {
                self.spooler_told(from, provider);
            }
            (MethodId::ProviderShutdown, Some(provider), CallArg::Reserved(flags)) => {
                self.shutdown_called(provider, flags);
            }
            (MethodId::MsProviderInit, ..) if !self.world.undefined => {
                // The session has one already, or the call before has just handed it one.
                let Agent::Object(session) = from else { return };
                let kept = self.world.object(session).and_then(|s| s.field(Field::Provider));
                let caller = self.world.stack.iter().rev().nth(1);
                let handed = caller.and_then(|frame| frame.local(Local::Provider));
                if let Some(object) = kept.or(handed) {
                    self.find(18, Trouble::Repeated { object, method });
                }
            }
            _ => {}
        }
    }

    /// MAPI turns to stores about fast shutdown last (R117), and not at all if it is off (R119).
    #[inline(never)]
    fn fast_passed_on(&mut self, provider: ObjectId, method: MethodId) {
        if self.world.setting.fast == FastShutdown::Never {
            self.find(119, Trouble::NotAllowed { object: Some(provider), method });
        }
        let entered = self.world.stack.last().is_some_and(|frame| frame.called == method);
        let told = self.world.stack.iter().rev().nth(1).map_or(0, |frame| frame.told);
        if entered && told < 2 {
            self.find(117, Trouble::TooEarly { object: provider, method });
        }
    }

    /// Nobody else has a private session, so there is nobody to tell that it ends (R105).
    #[inline(never)]
    fn sharer_told(&mut self, from: Agent, sink: ObjectId) {
        let Agent::Object(session) = from else { return };
        let users = self.world.clients.iter().filter(|side| side.session == Some(session));
        if session.kind == ObjectKind::Session && users.count() < 2 {
            let method = MethodId::SinkOnNotify;
            self.find(105, Trouble::NotAllowed { object: Some(sink), method });
        }
    }

    /// The spooler never hears of a store whose session wants no mail (R43).
    #[inline(never)]
    fn spooler_told(&mut self, from: Agent, provider: ObjectId) {
        let Agent::Object(session) = from else { return };
        if self.world.object(session).is_some_and(|session| session.flag(Flag::NoMail)) {
            let method = MethodId::ProviderSpoolerLogon;
            self.find(43, Trouble::NotAllowed { object: Some(provider), method });
        }
    }

    /// A window is for clients that have asked for one (R106).
    #[inline(never)]
    pub(super) fn window_shown(&mut self, session: ObjectId) {
        let asked = self.world.stack.last().map(|frame| frame.session_flags);
        if asked != Some(SessionFlags::Ui) {
            let method = MethodId::SessionLogoff;
            self.find(106, Trouble::NotAllowed { object: Some(session), method });
        }
    }

    /// The client gets one reference with one pointer.
    pub(super) fn handed_out(&mut self, object: ObjectId) {
        let handed = matches!(object.kind, ObjectKind::Store | ObjectKind::Status);
        if !handed {
            return;
        }
        if let Some(frame) = self.world.stack.last().filter(|frame| frame.mine) {
            let method = frame.called;
            self.note(object);
            self.find(16, Trouble::Repeated { object, method });
        }
    }

    fn logoff_called(&mut self, from: Agent, logon: ObjectId, flags: LogoffFlags) {
        let method = MethodId::LogonLogoff;
        let strict = self.program.readings().side(ReadingId::C17) == Side::A;
        let times = self.world.watch_mut(logon).map_or(Mark::Once, |watch| {
            watch.logoffs = watch.logoffs.up();
            watch.logoffs
        });
        if times == Mark::Twice && strict {
            self.find(89, Trouble::Repeated { object: logon, method });
        }
        if !flags.is_empty() {
            self.find(84, Trouble::BadArgument { object: Some(logon), method, flags });
        }
        if let Agent::Object(support) = from
            && support.kind == ObjectKind::Support
            && self.in_tables(support)
        {
            self.find(83, Trouble::TooEarly { object: logon, method });
        }
    }

    fn transports_asked(&mut self, support: ObjectId, flags: LogoffFlags) {
        let method = MethodId::SupportStoreLogoffTransports;
        let object = Some(support);
        let (times, asked) = self.world.watch_mut(support).map_or((Mark::Once, None), |watch| {
            watch.transports = watch.transports.up();
            (watch.transports, watch.asked)
        });
        if times == Mark::Twice {
            let rule = self.either(&[70, 72]);
            self.find(rule, Trouble::Repeated { object: support, method });
            return;
        }
        match asked {
            Some(wish) if wish.is_one_input() && wish != flags => {
                self.find(69, Trouble::BadArgument { object, method, flags });
            }
            None if flags != LogoffFlags::ABORT => {
                let rule = self.either(&[71, 65]);
                self.find(rule, Trouble::BadArgument { object, method, flags });
            }
            _ => {}
        }
    }

    fn shutdown_called(&mut self, provider: ObjectId, flags: LogoffFlags) {
        let method = MethodId::ProviderShutdown;
        let shutdowns = &mut self.world.monitor.shutdowns;
        match shutdowns.iter_mut().find(|(id, _)| *id == provider) {
            Some((_, times)) => *times = times.up(),
            None => insert_once(shutdowns, (provider, Mark::Once)),
        }
        if !flags.is_empty() {
            self.find(112, Trouble::BadArgument { object: Some(provider), method, flags });
        }
        let strict = self.program.readings().side(ReadingId::C06) == Side::A;
        let session = self.world.object(provider).and_then(|p| p.field(Field::Session));
        let early = self.live_logon(session).is_some();
        if strict && early && !self.world.monitor_excuses_shutdown(session) {
            self.find(111, Trouble::TooEarly { object: provider, method });
        }
    }

    pub(super) fn last_release(&mut self, object: ObjectId, by: Agent) {
        let open = self.world.watch(object).is_some_and(|watch| {
            !watch.closed && !watch.session.is_some_and(|session| self.world.is_ended(session))
        });
        let shut = self.world.monitor.shutdowns.iter().any(|(id, _)| *id == object);
        match object.kind {
            // A logon that failed, or found the store open, has nothing to log off.
            ObjectKind::Support if open && self.is_attached(object) => {
                let opening = matches!(by, Agent::Object(id) if id.kind == ObjectKind::Session);
                let rule = if opening { 24 } else { self.either(&[82, 24, 88]) };
                self.find(rule, Trouble::TooEarly { object, method: MethodId::SupportRelease });
            }
            // A provider object that is refused at once has not been in use.
            ObjectKind::Provider if !shut && self.world.setting.versions == Versions::Fit => {
                self.never_called(112, Some(object), MethodId::ProviderShutdown);
            }
            _ => {}
        }
    }

    /// Whether a support object has a logon, or its provider's `Logon` made one.
    fn is_attached(&self, support: ObjectId) -> bool {
        let number = self.world.logon_of(support);
        self.world.member(number, ObjectKind::Logon).is_some()
    }

    /// The spooler has given back its store object, which closes with it unless it is a client's
    /// that somebody has open (C09).
    #[inline(never)]
    pub(super) fn spooler_released(&mut self, store: ObjectId) {
        let keeps = self.program.readings().side(ReadingId::C42) == Side::B;
        let kept = self.world.held(Holder::Spooler, store) > 0
            || self.world.held_by_clients(store) > 0
            || keeps && keeps_open(self.world, store, store);
        if store.kind == ObjectKind::Store
            && !kept
            && let Some(watch) = self.world.watch_mut(store)
        {
            watch.closed = true;
        }
    }

    /// What the spooler makes of a request, by flag and activity (R75 to R79).
    #[inline(never)]
    pub(super) fn transports_answered(&mut self, frame: &Frame) {
        let Some(support) = frame.this else { return };
        let method = frame.method;
        let (asked, answer) = (frame.flags, frame.param);
        let complete = answer.contains(LogoffFlags::COMPLETE);
        if !complete && let Some(watch) = self.world.watch_mut(support) {
            // Nothing has come of it: it has to be asked again, and then it may be something else.
            watch.transports = Mark::Never;
            watch.asked = None;
        }
        let entry = self.world.entry_of(support);
        let own = self.world.is_spoolers(support);
        let process = self.world.process_of(self.world.actor);
        let bad = Trouble::BadAnswer { object: support, method };
        if !own && self.world.is_open_elsewhere(entry, process) {
            if answer != LogoffFlags::COMPLETE {
                self.find(75, bad);
            }
            return;
        }
        // Without a store object of its own the spooler has nothing to decide.
        let asks = !own && (frame.mine || self.world.spoolers(entry).is_some());
        let Some(mailbox) = self.world.mailbox(entry).copied().filter(|_| asks) else {
            return;
        };
        let active = mailbox.transit != Transit::Idle;
        let busy = active || mailbox.queue > 0;
        let refuses = self.program.readings().side(ReadingId::C10) == Side::A;
        let in_logoff = self.world.stack.iter().any(|f| f.method == MethodId::StoreLogoff);
        match asked {
            LogoffFlags::QUIET if busy && complete && in_logoff => self.find(76, bad),
            // Whether a queue is activity is not said of it (C10).
            LogoffFlags::ABORT if active && refuses && complete && in_logoff => self.find(76, bad),
            LogoffFlags::ORDERLY if mailbox.receiving || mailbox.sending => self.find(77, bad),
            LogoffFlags::NO_WAIT if mailbox.receiving || !mailbox.sending => self.find(78, bad),
            LogoffFlags::PURGE if busy => self.find(79, bad),
            _ => {}
        }
    }

    pub(super) fn support_freed(&mut self, support: ObjectId) {
        if self.in_tables(support) {
            self.find(95, Trouble::StaleTables);
        }
    }
}
