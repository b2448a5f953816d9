//! One sentence for a call: who calls what, and why now.

use super::{Teller, flags_text};
use crate::i18n::piece::fill;
use crate::sim::event::{Agent, CallArg, LogonFlags, SessionFlags};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::value::LogoffFlags;
use crate::sim::world::{ClientSide, Life, Mark};

impl Teller<'_> {
    pub(super) fn call(
        &self,
        from: Agent,
        this: Option<ObjectId>,
        method: MethodId,
        arg: CallArg,
    ) -> String {
        let template = match this {
            Some(id) if method.is_release() => self.release_call(from, id),
            _ if self.is_invalid(this) => self.words.calls.on_invalid,
            _ => self.other_call(from, this, method, arg),
        };
        let (flags, n) = match arg {
            CallArg::Flags(flags) | CallArg::Reserved(flags) => (flags_text(flags), 0),
            CallArg::Alarm(alarm) => (format!("`{}`", alarm.name()), 0),
            CallArg::Uid(n) | CallArg::Connection(n) => (String::new(), n),
            CallArg::None | CallArg::SessionFlags(_) => (String::new(), 0),
            CallArg::LogonFlags(_) | CallArg::Object(_) => (String::new(), 0),
        };
        let zero = matches!(arg, CallArg::Reserved(flags) if flags.is_empty());
        let noun = this.map(|id| (id, self.words.noun(id.kind)));
        let numbered = |form: &str| this.map(|id| self.words.numbered(id, form));
        let object = noun.and_then(|(_, noun)| numbered(noun.subject)).unwrap_or_default();
        let to = noun.and_then(|(_, noun)| numbered(noun.to)).unwrap_or_default();
        fill(
            &self.words.of_client(self.client(), template),
            &[
                ("who", &self.agent(from)),
                ("method", &method.name_on(this)),
                ("object", &object),
                ("to", &to),
                ("flags", &flags),
                ("value", if zero { self.words.calls.zero } else { &flags }),
                ("n", &n.to_string()),
            ],
        )
    }

    fn other_call(
        &self,
        from: Agent,
        this: Option<ObjectId>,
        method: MethodId,
        arg: CallArg,
    ) -> &'static str {
        let calls = &self.words.calls;
        match method {
            MethodId::MapiInitialize => calls.initialize,
            MethodId::MapiLogonEx => self.logon_ex(arg),
            MethodId::MapiUninitialize => calls.uninitialize,
            _ if self.is_rare(method) => self.rare(from, method),
            MethodId::SessionOpenMsgStore => calls.open_msg_store,
            MethodId::SessionOpenEntry => calls.session_open_entry,
            MethodId::SessionLogoff if arg == CallArg::SessionFlags(SessionFlags::Shared) => {
                calls.session_logoff_shared
            }
            MethodId::SessionLogoff if self.is_odd(arg) => self.odd_logoff(arg),
            MethodId::SessionLogoff if self.others_stay(this) => {
                self.words.crowd.session_logoff_one
            }
            MethodId::SessionLogoff if self.is_live(ObjectKind::Store) => calls.session_logoff_open,
            MethodId::SessionLogoff => calls.session_logoff_closed,
            MethodId::MsProviderInit => calls.provider_init,
            MethodId::SessionAdvise => self.words.crowd.session_advise,
            MethodId::SessionUnadvise => self.words.crowd.session_unadvise,
            MethodId::SessionSpool if self.is_without_mail(this) => {
                self.words.further.spool_no_mail
            }
            MethodId::SessionSpool => self.words.crowd.spool,
            MethodId::ProviderSpoolerLogon => self.words.crowd.spooler_logon,
            MethodId::SpoolerSend => self.words.further.send,
            MethodId::StoreSetLockState if from.is_client() => self.words.further.lock_client,
            MethodId::StoreSetLockState => self.words.further.lock,
            MethodId::StoreAbortSubmit => self.words.further.abort_submit,
            MethodId::SpoolerLetGo => self.words.crowd.let_go,
            MethodId::StoreNotifySinks => self.words.further.notify_sinks,
            MethodId::StoreEnqueue => self.words.further.enqueue,
            MethodId::StoreDeliver => self.words.further.deliver,
            MethodId::SupportNotify => self.words.further.notify_sync,
            MethodId::SinkOnNotify if self.is_late(from, this) => self.words.further.on_late,
            MethodId::SinkOnNotify if self.is_change(from) => self.words.further.on_change,
            MethodId::SinkOnNotify => self.words.crowd.on_notify,
            MethodId::SessionQueryFast => self.words.crowd.query_fast,
            MethodId::SessionNotifyFast => self.words.crowd.notify_fast,
            MethodId::SessionDoFast => self.words.crowd.do_fast,
            MethodId::ProviderDoFast if from.is_client() => self.words.further.provider_fast_direct,
            MethodId::ProviderQueryFast
            | MethodId::ProviderNotifyFast
            | MethodId::ProviderDoFast => self.words.crowd.provider_fast,
            MethodId::ProviderLogon if self.told.after.configured => self.words.crowd.logon_again,
            MethodId::ProviderLogon => calls.provider_logon,
            MethodId::ProviderShutdown => calls.shutdown,
            MethodId::LogonLogoff => self.logoff(from, this),
            MethodId::LogonOpenStatusEntry => calls.open_status_entry,
            MethodId::StoreAdvise => calls.advise,
            MethodId::StoreUnadvise => calls.unadvise,
            MethodId::StoreOpenEntry => calls.open_entry,
            MethodId::StoreQueryInterface => calls.query_interface,
            MethodId::StoreLogoff if !from.is_client() => self.words.crowd.spooler_asks,
            MethodId::StoreLogoff => {
                let flag = LogoffFlags::INPUT.iter().position(|flag| CallArg::Flags(*flag) == arg);
                flag.map_or(calls.store_logoff_other, |at| calls.store_logoff[at])
            }
            MethodId::SupportStoreLogoffTransports => self.transports(from, this, arg),
            MethodId::SupportSetProviderUid => calls.set_uid,
            MethodId::SupportModifyStatusRow => calls.modify_row,
            MethodId::SupportOpenProfileSection => calls.open_section,
            MethodId::SupportMakeInvalid if is_no_store(arg) => self.words.rare.call,
            MethodId::SupportMakeInvalid => calls.make_invalid,
            MethodId::SupportModifyProfile
            | MethodId::SupportNewUid
            | MethodId::SupportSpoolerNotify
            | MethodId::SectionSetProps => self.words.rare.call,
            _ => self.words.releases.plain,
        }
    }

    /// A sink is told of a change in a store.
    pub(super) fn is_change(&self, by: Agent) -> bool {
        matches!(by, Agent::Object(id) if id.kind == ObjectKind::Store)
    }

    /// The same, although nobody is registered any more.
    #[inline(never)]
    fn is_late(&self, by: Agent, sink: Option<ObjectId>) -> bool {
        let number = sink.map(|sink| sink.n);
        let registered =
            |side: &ClientSide| side.connections.iter().any(|c| Some(c.sink) == number);
        self.is_change(by) && !self.told.after.sides().any(|(_, side)| registered(side))
    }

    #[inline(never)]
    fn logon_ex(&self, arg: CallArg) -> &'static str {
        match arg {
            CallArg::LogonFlags(LogonFlags::Service) => self.words.further.logon_service,
            CallArg::LogonFlags(LogonFlags::Plain) => self.words.further.logon_plain,
            _ => self.words.calls.logon_ex,
        }
    }

    /// Whether a session is ended with something that clients rarely pass.
    fn is_odd(&self, arg: CallArg) -> bool {
        matches!(arg, CallArg::SessionFlags(SessionFlags::Ui | SessionFlags::Reserved))
    }

    #[inline(never)]
    fn odd_logoff(&self, arg: CallArg) -> &'static str {
        let ui = arg == CallArg::SessionFlags(SessionFlags::Ui);
        let further = &self.words.further;
        if ui { further.session_logoff_ui } else { further.session_logoff_reserved }
    }

    /// Whether a call is one of those that only some stories have.
    fn is_rare(&self, method: MethodId) -> bool {
        let foreign = self.told.after.stack.last().is_some_and(|frame| frame.foreign);
        let inner = self.told.after.stack.len() > 1;
        match method {
            MethodId::MapiFreeBuffer
            | MethodId::StoreGetProps
            | MethodId::SessionOpenFolder
            | MethodId::LogonOpenEntry => true,
            MethodId::SessionOpenMsgStore => foreign || self.told.after.setting.temporary,
            MethodId::StoreQueryInterface => foreign,
            MethodId::StoreOpenEntry => inner,
            _ => false,
        }
    }

    #[inline(never)]
    fn rare(&self, from: Agent, method: MethodId) -> &'static str {
        let rare = &self.words.rare;
        let by_logon = matches!(from, Agent::Object(id) if id.kind == ObjectKind::Logon);
        match method {
            MethodId::MapiFreeBuffer => rare.free_buffer,
            MethodId::StoreGetProps => rare.get_props,
            MethodId::SessionOpenFolder => rare.open_by_entry,
            MethodId::LogonOpenEntry if by_logon => rare.passed_on,
            MethodId::LogonOpenEntry => rare.routed,
            MethodId::SessionOpenMsgStore if self.told.after.setting.temporary => {
                rare.open_temporary
            }
            MethodId::SessionOpenMsgStore => rare.open_foreign,
            MethodId::StoreOpenEntry => rare.logon_opens,
            _ => rare.query_foreign,
        }
    }

    fn logoff(&self, from: Agent, logon: Option<ObjectId>) -> &'static str {
        let calls = &self.words.calls;
        let before = logon.and_then(|logon| self.told.before.watch(logon));
        match from {
            _ if before.is_some_and(|watch| watch.logoffs != Mark::Never) => calls.logoff_again,
            Agent::Object(id) if id.kind == ObjectKind::Support => calls.logoff_from_support,
            _ if before.is_some_and(|watch| watch.closed) => calls.logoff_of_closed,
            _ => calls.logoff_from_session,
        }
    }

    /// Why the transports are asked: passed on at once, kept until now, or nobody had asked.
    fn transports(&self, from: Agent, this: Option<ObjectId>, arg: CallArg) -> &'static str {
        let calls = &self.words.calls;
        let world = self.told.after;
        let before = this.and_then(|support| self.told.before.watch(support));
        let asked = before.is_some_and(|watch| watch.asked.is_some());
        let by_logon = matches!(from, Agent::Object(id) if id.kind == ObjectKind::Logon);
        if before.is_some_and(|watch| watch.transports != Mark::Never) {
            calls.transports_again
        } else if world.stack.iter().any(|frame| frame.method == MethodId::StoreLogoff) {
            let orderly = arg == CallArg::Flags(LogoffFlags::ORDERLY);
            if orderly { calls.transports_orderly } else { calls.transports_passed }
        } else if asked && self.has_saved() {
            calls.transports_saved
        } else if by_logon {
            calls.transports_by_logon
        } else {
            calls.transports_abort
        }
    }

    fn release_call(&self, from: Agent, this: ObjectId) -> &'static str {
        let r = &self.words.releases;
        let by = match from {
            Agent::Object(id) => Some(id.kind),
            Agent::Client(_) | Agent::Function(_) => None,
            Agent::Spooler | Agent::Transport | Agent::Server => None,
        };
        let client = from.is_client();
        match (this.kind, by) {
            (ObjectKind::Store, None)
                if from == Agent::Function(MethodId::SpoolerLetGo)
                    || self.told.after.is_spoolers(this) =>
            {
                self.words.crowd.spooler_releases
            }
            (ObjectKind::Store, None) if client => self.release_of_store(this),
            (ObjectKind::Session, None) if self.told.after.is_ended(this) => r.session,
            (ObjectKind::Session, None) if self.has_left(from) => self.words.crowd.session_left,
            (ObjectKind::Session, None) => r.session_early,
            (ObjectKind::Folder, None) => r.folder,
            (ObjectKind::Sink, None) if self.keeps(ObjectKind::Store, this) => r.sink_client,
            (ObjectKind::Sink, Some(ObjectKind::Store)) => r.sink_store,
            (ObjectKind::Sink, Some(ObjectKind::Logon)) => r.sink_logon,
            (ObjectKind::Status, None) => r.status_client,
            (ObjectKind::Status, Some(ObjectKind::Logon)) => r.status_logon,
            (ObjectKind::Section, Some(ObjectKind::Status)) => r.section_status,
            (ObjectKind::Section, Some(_)) => r.section,
            (ObjectKind::Logon, Some(ObjectKind::Status)) => r.logon_status,
            (ObjectKind::Logon, _) if !self.told.after.never_logged_off(this) => r.logon_mapi,
            (ObjectKind::Support, Some(ObjectKind::Store)) => r.support_store,
            (ObjectKind::Support, Some(ObjectKind::Logon)) => r.support_logon,
            (ObjectKind::Support, _) => r.support_mapi,
            (ObjectKind::Provider, _) => r.provider,
            _ => r.plain,
        }
    }

    /// The client releases a store: after asking, without asking, late, or not for good.
    fn release_of_store(&self, store: ObjectId) -> &'static str {
        let r = &self.words.releases;
        let world = self.told.after;
        if world.held_by_clients(store) > 1 {
            r.store_more
        } else if world.is_over(store) {
            r.store_late
        } else if world.watch(store).is_some_and(|watch| watch.asked.is_some()) {
            r.store_asked
        } else {
            r.store_unasked
        }
    }

    /// The client has logged off from its session, which goes on for others.
    fn has_left(&self, from: Agent) -> bool {
        matches!(from, Agent::Client(id) if self.told.after.side(id).ended)
    }

    /// Whether others go on with a session that a client logs off from.
    fn others_stay(&self, session: Option<ObjectId>) -> bool {
        let world = self.told.after;
        let mut sides = world.clients.iter().filter(|side| side.session == session);
        session.is_some_and(|session| !world.is_ended(session)) && sides.any(|side| !side.ended)
    }

    /// Whether an object of a kind holds another.
    pub(super) fn keeps(&self, kind: ObjectKind, object: ObjectId) -> bool {
        let mut holders = self.told.after.holders(object);
        holders.any(|hold| matches!(hold.holder, Holder::Object(id) if id.kind == kind))
    }

    fn is_live(&self, kind: ObjectKind) -> bool {
        let mut objects = self.told.after.objects.iter();
        objects.any(|object| object.id.kind == kind && object.life == Life::Live)
    }
}

/// Something else than a store is handed over.
fn is_no_store(arg: CallArg) -> bool {
    matches!(arg, CallArg::Object(id) if id.kind != ObjectKind::Store)
}
