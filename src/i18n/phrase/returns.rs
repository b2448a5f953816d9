//! One sentence for a return: what it hands out, and what it means now.

use super::{Teller, flags_text};
use crate::i18n::piece::fill;
use crate::sim::ids::{MethodId, ObjectId, ObjectKind};
use crate::sim::value::{Answer, LogoffFlags};
use crate::sim::world::Life;

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
                    () => returns.failed,
                }
            }
        };
        let noun = this.map(|id| self.words.numbered(id, self.words.noun(id.kind).subject));
        fill(
            template,
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
        let moving = !(flags & !LogoffFlags::COMPLETE).is_empty();
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
            MethodId::SessionQueryFast => (crowd.fast_yes, None),
            MethodId::SinkOnNotify => (crowd.told, None),
            MethodId::SessionLogoff if this.is_some_and(|id| !self.told.after.is_ended(id)) => {
                (crowd.logoff_one, None)
            }
            MethodId::SessionOpenMsgStore => (returns.store, Some(ObjectKind::Store)),
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
            MethodId::SupportStoreLogoffTransports if complete => (returns.transports, None),
            MethodId::StoreLogoff if complete => (returns.store_logoff, None),
            MethodId::StoreLogoff if self.has_saved() => (returns.store_logoff_saved, None),
            MethodId::StoreLogoff => (returns.store_logoff_nothing, None),
            MethodId::LogonLogoff if self.logged_off() => (returns.logoff_clean, None),
            MethodId::LogonLogoff => (returns.logoff_left, None),
            MethodId::ProviderShutdown => (returns.shutdown, None),
            MethodId::SupportMakeInvalid => (returns.make_invalid, None),
            MethodId::SessionLogoff => (returns.session_logoff, None),
            _ => (returns.result, None),
        };
        let there = needs.is_none_or(|kind| self.alive(kind));
        if there { template } else { returns.result }
    }

    /// The session that was handed out was there before.
    fn is_shared(&self) -> bool {
        let sessions = self.told.after.objects.iter();
        let shared = |id| self.told.after.users(id) > 1;
        sessions.filter(|o| o.id.kind == ObjectKind::Session).any(|o| shared(o.id))
    }

    /// The store that was asked for was open before: the logon that was begun has nothing.
    fn opened_again(&self) -> bool {
        let logons = u8::try_from(self.told.after.monitor.logons.len()).unwrap_or(u8::MAX);
        self.told.after.member(logons, ObjectKind::Logon).is_none()
    }

    /// Nothing that `Logoff` has to let go of is left.
    fn logged_off(&self) -> bool {
        let world = self.told.after;
        !self.alive(ObjectKind::Status)
            && !self.alive(ObjectKind::Sink)
            && world
                .objects
                .iter()
                .all(|object| object.id.kind != ObjectKind::Folder || object.life != Life::Live)
    }
}
