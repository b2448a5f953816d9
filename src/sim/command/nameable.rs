//! What could be done in a setting at all.

use crate::sim::command::{Act, Extra, OFFERED};
use crate::sim::event::SessionFlags;
use crate::sim::ids::{ObjectId, ObjectKind};
use crate::sim::setting::Setting;
use crate::sim::value::LogoffFlags;

/// Every act that a client could name in a setting, whether or not it makes sense.
pub(super) fn nameable(setting: &Setting) -> Vec<Act> {
    let logons = setting.stores * u8::try_from(setting.clients().count()).unwrap_or(1);
    let some = |kind, count: u8| (1..=count).map(move |n| ObjectId::new(kind, n));
    let stores = || some(ObjectKind::Store, logons);
    let mut acts = vec![Act::Initialize, Act::Logon, Act::Uninitialize];
    acts.extend(setting.entries().flat_map(|n| [Act::OpenStore(n), Act::OpenStatus(n)]));
    for store in stores() {
        acts.extend([Act::Advise(store), Act::OpenFolder(store)]);
        acts.extend((1..=setting.room.sinks).map(|number| Act::Unadvise(store, number)));
        acts.extend(OFFERED.map(|(flags, _)| Act::StoreLogoff(store, flags)));
        acts.push(Act::StoreLogoff(store, LogoffFlags::COMPLETE));
        acts.extend([Act::AddRef(store), Act::QueryInterface(store)]);
        acts.extend(setting.has_spooler().then_some(Act::Submit(store)));
        if setting.room.aborts {
            acts.extend([Act::AbortSubmit(store), Act::LockMessage(store)]);
        }
    }
    let named: Vec<_> = stores().collect();
    acts.extend(Extra::nameable(setting, &named).into_iter().map(Act::Extra));
    let sessions = some(ObjectKind::Session, u8::try_from(setting.clients().count()).unwrap_or(1));
    let held = stores()
        .chain(sessions)
        .chain(some(ObjectKind::Folder, setting.room.folders))
        .chain(some(ObjectKind::Sink, setting.room.sinks))
        .chain(some(ObjectKind::Status, setting.room.statuses));
    acts.extend(held.map(Act::Release));
    acts.extend([SessionFlags::None, SessionFlags::Shared].map(Act::SessionLogoff));
    if setting.room.arguments {
        acts.extend([SessionFlags::Ui, SessionFlags::Reserved].map(Act::SessionLogoff));
    }
    if setting.has_flags() {
        acts.push(Act::LogonPlain);
    }
    if setting.room.fast {
        acts.push(Act::ProviderFast);
        acts.extend([Act::QueryFast, Act::NotifyFast, Act::DoFast, Act::Exit]);
    }
    acts
}
