//! What spooler and transports can do, and whether there is room for one more message.

use crate::sim::command::Act;
use crate::sim::event::Change;
use crate::sim::ids::ObjectId;
use crate::sim::machine::spooled_session;
use crate::sim::program::op::Flag;
use crate::sim::setting::Mail;
use crate::sim::step::Refusal;
use crate::sim::world::{Transit, World};

/// What spooler and transports can do depends on what is in transit.
pub(super) fn refusal(world: &World, act: Act) -> Option<Refusal> {
    let (Act::SpoolerLogon(entry) | Act::SpoolerLogoff(entry) | Act::Mail(entry, _)) = act else {
        return Some(Refusal::NotTheirs);
    };
    let Some(mailbox) = world.mailbox(entry) else {
        return Some(Refusal::NoMail);
    };
    let known = world.spoolers(entry).is_some();
    let idle = mailbox.transit == Transit::Idle;
    let can = match act {
        Act::SpoolerLogon(_) => {
            let before = world.monitor.logons.iter().filter(|w| w.spooler && w.entry == entry);
            let room = before.count() < usize::from(world.setting.room.opens);
            !known && room && spooled_session(world, entry).is_some()
        }
        Act::SpoolerLogoff(_) => known && idle && mailbox.due.is_none(),
        Act::Mail(_, change) => match change {
            Change::Receiving => known && idle && mailbox.receiving && mailbox.online,
            Change::Received | Change::Lost => mailbox.transit == Transit::Inbound,
            Change::Sending => {
                known && idle && mailbox.sending && mailbox.online && mailbox.queue > 0
            }
            Change::Sent => mailbox.transit == Transit::Outbound,
            Change::Offline => world.setting.mail == Mail::Offline && idle && mailbox.online,
            Change::Online => !mailbox.online,
            _ => false,
        },
        _ => false,
    };
    (!can).then_some(Refusal::NothingInTransit)
}

/// Whether the spooler has yet to come up for a store that is open in a session: until it has,
/// MAPI's methods that need it wait.
#[inline(never)]
pub(super) fn spooler_is_due(world: &World, session: Option<ObjectId>) -> bool {
    let silent = session.and_then(|id| world.object(id)).is_some_and(|s| s.flag(Flag::NoMail));
    let started = |entry| world.monitor.logons.iter().any(|w| w.spooler && w.entry == entry);
    let due = |entry: u8| spooled_session(world, entry) == session && !started(entry);
    let open = world.mail.len();
    session.is_some() && !silent && (1..).take(open).any(due)
}

/// There is a message of the client's that has not gone out yet.
#[inline(never)]
pub(super) fn nothing_submitted(world: &World, store: ObjectId) -> Option<Refusal> {
    let Some(mailbox) = world.mailbox(world.entry_of(store)) else {
        return Some(Refusal::NoMail);
    };
    let none = mailbox.queue == 0 && mailbox.transit != Transit::Outbound;
    none.then_some(Refusal::NothingInTransit)
}

/// A message can be submitted while the store is live, as long as there is room in its queue.
pub(super) fn no_room(world: &World, store: ObjectId) -> Option<Refusal> {
    let Some(mailbox) = world.mailbox(world.entry_of(store)) else {
        return Some(Refusal::NoMail);
    };
    let waiting = mailbox.queue + u8::from(mailbox.transit == Transit::Outbound);
    (waiting >= world.setting.room.messages).then_some(Refusal::NothingInTransit)
}

/// Whether messages wait to be sent that nobody sends before somebody logs on again.
pub(super) fn leaves_mail(world: &World, session: Option<ObjectId>) -> bool {
    let opened = world.monitor.logons.iter().filter(|watch| watch.session == session);
    let mut mailboxes = opened.filter_map(|watch| world.mailbox(watch.entry));
    mailboxes.any(|mailbox| mailbox.queue > 0 && mailbox.due.is_none())
}
