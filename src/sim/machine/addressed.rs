//! The call that a command makes.

use crate::sim::command::{Act, Command, SESSION};
use crate::sim::event::Change;
use crate::sim::ids::{MethodId, ObjectId, ObjectKind};
use crate::sim::machine::{extra, spooled_session};
use crate::sim::menu;
use crate::sim::world::World;

/// The object and method that a command addresses.
pub(super) fn addressed(world: &World, command: Command) -> (Option<ObjectId>, MethodId) {
    let session = || Some(menu::session_of(world, command).unwrap_or(SESSION));
    match command.act {
        Act::Initialize => (None, MethodId::MapiInitialize),
        Act::Logon | Act::LogonPlain => (None, MethodId::MapiLogonEx),
        Act::ProviderFast => (menu::provider_of(world, command), MethodId::ProviderDoFast),
        Act::Uninitialize => (None, MethodId::MapiUninitialize),
        Act::OpenStore(_) => (session(), MethodId::SessionOpenMsgStore),
        Act::OpenStatus(_) => (session(), MethodId::SessionOpenEntry),
        Act::SpoolerLogon(entry) => (spooled_session(world, entry), MethodId::SessionSpool),
        Act::QueryFast => (session(), MethodId::SessionQueryFast),
        Act::NotifyFast => (session(), MethodId::SessionNotifyFast),
        Act::DoFast => (session(), MethodId::SessionDoFast),
        Act::Notify(id) => (Some(id), MethodId::StoreNotifySinks),
        Act::Answer => (None, MethodId::SinkOnNotify),
        Act::Mail(_, Change::Sending) => (None, MethodId::SpoolerSend),
        Act::AbortSubmit(id) => (Some(id), MethodId::StoreAbortSubmit),
        Act::LockMessage(id) => (Some(id), MethodId::StoreSetLockState),
        Act::Exit | Act::SpoolerLogoff(_) | Act::Mail(..) => (None, MethodId::SpoolerLetGo),
        Act::Submit(id) => (Some(id), MethodId::StoreOpenEntry),
        Act::Extra(extra) => extra::addressed(session().unwrap_or(SESSION), extra),
        Act::SessionLogoff(_) => (session(), MethodId::SessionLogoff),
        Act::Advise(id) if id.kind == ObjectKind::Session => (Some(id), MethodId::SessionAdvise),
        Act::Unadvise(id, _) if id.kind == ObjectKind::Session => {
            (Some(id), MethodId::SessionUnadvise)
        }
        Act::Advise(id) => (Some(id), MethodId::StoreAdvise),
        Act::OpenFolder(id) => (Some(id), MethodId::StoreOpenEntry),
        Act::Unadvise(id, _) => (Some(id), MethodId::StoreUnadvise),
        Act::StoreLogoff(id, _) => (Some(id), MethodId::StoreLogoff),
        Act::AddRef(id) | Act::QueryInterface(id) => (Some(id), MethodId::StoreQueryInterface),
        Act::Release(id) => (Some(id), MethodId::release_of(id.kind)),
    }
}
