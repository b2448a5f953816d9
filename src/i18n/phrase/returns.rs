//! One sentence for a return: what it hands out, and what it means now.

use super::{Teller, flags_text};
use crate::i18n::piece::fill;
use crate::sim::event::Fact;
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::program::op::Flag;
use crate::sim::value::{Answer, LogoffFlags};
use crate::sim::world::{Life, Object};

/// What is in transit for a store, or waits.
const MAIL: LogoffFlags =
    LogoffFlags::INBOUND.union(LogoffFlags::OUTBOUND).union(LogoffFlags::OUTBOUND_QUEUE);

impl Teller<'_> {
    pub(super) fn answer(
        &self,
        this: Option<ObjectId>,
        method: MethodId,
        answer: Answer,
        flags: LogoffFlags,
    ) -> String {
        let returns = &self.words.returns;
        let (mut result, mut hex, mut n) = ("", String::new(), 0);
        let template = match answer {
            Answer::Nothing if method == MethodId::SpoolerLetGo => self.words.crowd.let_gone,
            Answer::Nothing if method == MethodId::SpoolerSend => self.words.further.sent_off,
            Answer::Nothing => returns.nothing,
            Answer::Unset => returns.unset,
            Answer::Count(0) if this.is_some_and(|id| self.told.after.exists(id)) => {
                returns.zero_there
            }
            Answer::Count(0) => returns.zero,
            Answer::Count(count) => {
                n = count;
                returns.still_held
            }
            Answer::Result(code) => {
                (result, hex) = (code.name(), code.hex());
                match () {
                    () if !code.is_error() => self.success(this, method, flags),
                    () if self.is_invalid(this) => returns.invalid,
                    () if method == MethodId::SessionQueryFast => self.words.crowd.fast_no,
                    () if method == MethodId::StoreAbortSubmit => self.words.further.unable,
                    () if method == MethodId::StoreSetLockState => self.words.further.not_spoolers,
                    () => returns.failed,
                }
            }
        };
        let noun = this.map(|id| self.words.numbered(id, self.words.noun(id.kind).subject));
        fill(
            &self.words.of_client(self.client(), template),
            &[
                ("method", &method.name_on(this)),
                ("object", &noun.unwrap_or_default()),
                ("result", result),
                ("hex", &hex),
                ("flags", &flags_text(flags)),
                ("n", &n.to_string()),
            ],
        )
    }

    /// What has come of a call that succeeded. What should be handed out must be there.
    fn success(
        &self,
        this: Option<ObjectId>,
        method: MethodId,
        flags: LogoffFlags,
    ) -> &'static str {
        let crowd = &self.words.crowd;
        let moving = flags.intersects(MAIL);
        let returns = &self.words.returns;
        let complete = flags.contains(LogoffFlags::COMPLETE);
        let (template, needs) = match method {
            MethodId::MapiInitialize => (returns.ready, None),
            MethodId::MapiLogonEx if self.is_shared() => (crowd.session_shared, None),
            MethodId::MapiLogonEx => (returns.session, Some(ObjectKind::Session)),
            MethodId::MsProviderInit => (returns.provider, Some(ObjectKind::Provider)),
            MethodId::ProviderLogon if !self.opened_again() && self.alive(ObjectKind::Store) => {
                (returns.logon, Some(ObjectKind::Logon))
            }
            MethodId::ProviderLogon if self.opened_again() => (crowd.logon_second, None),
            MethodId::SessionOpenMsgStore if self.opened_again() => (crowd.store_second, None),
            MethodId::ProviderSpoolerLogon if self.is_with_spooler() => {
                (crowd.spooler_logged_on, None)
            }
            MethodId::SessionSpool if self.is_without_mail(this) => {
                (self.words.further.spooler_spared, None)
            }
            MethodId::SessionSpool if self.is_with_spooler() => (crowd.spooler_ready, None),
            MethodId::SessionQueryFast => (crowd.fast_yes, None),
            MethodId::StoreNotifySinks => (self.words.further.notified, None),
            MethodId::StoreEnqueue => (self.words.further.queued, None),
            MethodId::StoreDeliver => (self.words.further.delivered, None),
            MethodId::SinkOnNotify if self.is_told_of_change() => {
                (self.words.further.changed, None)
            }
            MethodId::SinkOnNotify => (crowd.told, None),
            MethodId::SessionLogoff if this.is_some_and(|id| !self.told.after.is_ended(id)) => {
                (crowd.logoff_one, None)
            }
            MethodId::SessionOpenMsgStore => (returns.store, Some(ObjectKind::Store)),
            MethodId::StoreOpenEntry if !self.told.after.stack.is_empty() => (returns.result, None),
            MethodId::SupportModifyProfile if !self.is_listed(this) => {
                (self.words.rare.profile_left, None)
            }
            MethodId::StoreGetProps => (self.words.rare.props, Some(ObjectKind::Buffer)),
            MethodId::SessionOpenFolder => (self.words.rare.routed_back, Some(ObjectKind::Folder)),
            MethodId::StoreOpenEntry => (returns.folder, Some(ObjectKind::Folder)),
            MethodId::SessionOpenEntry => (returns.status, Some(ObjectKind::Status)),
            MethodId::LogonOpenStatusEntry => (returns.status_entry, Some(ObjectKind::Status)),
            MethodId::SupportOpenProfileSection => (returns.section, Some(ObjectKind::Section)),
            MethodId::StoreAdvise => (returns.advise, Some(ObjectKind::Sink)),
            MethodId::StoreUnadvise => (returns.unadvise, None),
            MethodId::SupportSetProviderUid => (returns.uid, None),
            MethodId::SupportModifyStatusRow => (returns.row, None),
            MethodId::SupportStoreLogoffTransports if complete && moving => {
                (crowd.transports_moving, None)
            }
            MethodId::SupportStoreLogoffTransports if moving => (crowd.transports_refused, None),
            MethodId::SupportStoreLogoffTransports if complete && self.is_open_elsewhere(this) => {
                (crowd.transports_elsewhere, None)
            }
            MethodId::SupportStoreLogoffTransports if complete => (returns.transports, None),
            MethodId::StoreLogoff if complete && self.is_spoolers(this) => {
                (crowd.store_to_spooler, None)
            }
            MethodId::StoreLogoff if complete => (returns.store_logoff, None),
            MethodId::StoreLogoff if moving && self.is_asked(this) => (crowd.store_flags, None),
            MethodId::StoreLogoff if moving => (crowd.store_refused, None),
            MethodId::StoreLogoff if self.has_saved() => (returns.store_logoff_saved, None),
            MethodId::StoreLogoff if flags.is_empty() => (crowd.store_no_flag, None),
            MethodId::StoreLogoff => (returns.store_logoff_nothing, None),
            MethodId::LogonLogoff if self.logged_off(this) => (returns.logoff_clean, None),
            MethodId::LogonLogoff => (returns.logoff_left, None),
            MethodId::ProviderShutdown => (returns.shutdown, None),
            MethodId::SupportMakeInvalid if self.has_invalid_store() => {
                (returns.make_invalid, None)
            }
            MethodId::SessionLogoff => (returns.session_logoff, None),
            _ => (returns.result, None),
        };
        let there = needs.is_none_or(|kind| self.alive(kind));
        if there { template } else { returns.result }
    }

    fn has_invalid_store(&self) -> bool {
        let invalid = |o: &Object| o.id.kind == ObjectKind::Store && o.life == Life::Invalid;
        self.told.after.objects.iter().any(invalid)
    }

    fn is_told_of_change(&self) -> bool {
        matches!(self.told.event.fact, Fact::Return { to, .. } if self.is_change(to))
    }

    /// The session that was handed out was there before.
    fn is_shared(&self) -> bool {
        let world = self.told.after;
        let own = Holder::Client(self.client());
        let shared = |id| world.held(own, id) > 0 && world.users(id) > 1;
        let mut sessions = world.objects.iter().filter(|o| o.id.kind == ObjectKind::Session);
        sessions.any(|o| shared(o.id))
    }

    /// The store that was asked for was open before: the logon that was begun has nothing.
    fn opened_again(&self) -> bool {
        let logons = u8::try_from(self.told.after.monitor.logons.len()).unwrap_or(u8::MAX);
        self.told.after.member(logons, ObjectKind::Logon).is_none()
    }

    /// Nothing that this logon's `Logoff` has to let go of is left.
    fn logged_off(&self, logon: Option<ObjectId>) -> bool {
        let world = self.told.after;
        let number = logon.map(|logon| world.logon_of(logon));
        let mut own = world.objects.iter().filter(|object| Some(object.logon) == number);
        own.all(|object| match object.id.kind {
            ObjectKind::Status | ObjectKind::Sink => object.life == Life::Freed,
            ObjectKind::Folder => object.life != Life::Live,
            _ => true,
        })
    }

    /// Another process has the store open, so that MAPI does nothing about it.
    fn is_open_elsewhere(&self, support: Option<ObjectId>) -> bool {
        let world = self.told.after;
        let process = world.process_of(world.actor);
        let elsewhere = |id| world.is_open_elsewhere(world.entry_of(id), process);
        !self.is_spoolers(support) && support.is_some_and(elsewhere)
    }

    /// The store is in the message store table.
    fn is_listed(&self, support: Option<ObjectId>) -> bool {
        let support = support.and_then(|id| self.told.after.object(id));
        support.is_some_and(|support| support.flag(Flag::Listed))
    }

    fn is_spoolers(&self, this: Option<ObjectId>) -> bool {
        this.is_some_and(|id| self.told.after.is_spoolers(id))
    }

    /// MAPI has answered `LOGOFF_COMPLETE` to the store.
    fn is_asked(&self, store: Option<ObjectId>) -> bool {
        let store = store.and_then(|id| self.told.after.object(id));
        store.is_some_and(|store| store.flag(Flag::Asked))
    }

    /// There is a store object for the spooler.
    fn is_with_spooler(&self) -> bool {
        let world = self.told.after;
        world.setting.entries().any(|entry| world.spoolers(entry).is_some())
    }
}
